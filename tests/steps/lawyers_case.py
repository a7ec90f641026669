"""The case that the steps of a feature build up, and what screening it gives.

Knows the engine and no pytest. Whatever is wrong is told as an ``AssertionError`` in a lawyer's words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property
from typing import NoReturn

from screening.cases.resolve import Dials, resolve
from screening.cases.statement import Case, Item, StatedList, Statement
from screening.engine import reference
from screening.errors import PackError, nearest
from screening.law.load import read_pack
from screening.law.pack import Pack
from screening.law.rule import Parameter, ParameterValue, Rule
from screening.law.vocabulary import STANDINGS, Fact, FactList, Misread
from screening.program.compile import compile_pack
from screening.program.program import CompiledException, Program
from screening.program.valuation import Facts, Valuation
from screening.reform.amend import reformed
from screening.reform.find import find_reform
from screening.report.decide import Decision, decide
from screening.report.explain import Because, Explainer
from screening.report.find import Finding
from screening.values import Value, read_date

__all__ = ["LawyersCase", "Run", "Screened", "fail"]

Run = Callable[[Program, Facts], Valuation]
WHOLE_NUMBERS = ("months", "days", "number")
SETS = ("choices", "countries")
WORDS = {True: "yes", False: "no", None: "not known"}
MOST_LINES = 40


def fail(message: str) -> NoReturn:
    """Ends the scenario with a message."""
    raise AssertionError(message)


@dataclass
class _List:
    """A list as stated so far; ``complete`` is nothing where no step has said so."""

    items: list[dict[str, list[Statement]]] = field(default_factory=list)
    complete: bool | None = None


@dataclass
class LawyersCase:
    """A case under construction: what ``Given`` steps state. ``screened`` is what ``Then`` steps ask about."""

    pack: Pack
    rule: str = ""
    run: Run = reference.run
    run_alone: Run | None = None  # a second evaluator, for a program of the feature's own rule only
    instrument: str = ""
    as_of: date | None = None
    facts: dict[str, list[Statement]] = field(default_factory=dict)
    lists: dict[str, _List] = field(default_factory=dict)
    readings: dict[str, str] = field(default_factory=dict)
    found: Screened | None = None

    # ── What is given ────────────────────────────────────────────────────────────────────────────

    def begin(self, instrument: str, day: str) -> None:
        """An instrument and a date; nothing else is known."""
        fact = self.fact("instrument")
        self.instrument = str(self.read(fact, instrument))
        self.facts = {"instrument": [Statement(self.instrument)]}
        self.lists = {}
        self.set_date(day)

    def set_date(self, day: str) -> None:
        """The day whose law is applied."""
        found = read_date(day)
        if found is None or found.first != found.last:
            fail(f'"{day}" is not a full date, as 2012-07-01')
        self.as_of = found.first
        self.found = None

    def set_parameter(self, name: str, written: str) -> None:
        """Another reading of a parameter, for this scenario."""
        source = self.pack.parameters.get(name)
        if source is None:
            fail(f'the pack has no parameter "{name}"{nearest(name, self.pack.parameters)}')
        value = self.read(_as_fact(source), written, complete=True)
        other = source.model_copy(update={"values": (ParameterValue(value=value),)})
        self.pack = replace(self.pack, parameters={**self.pack.parameters, name: other})
        self.readings[name] = written
        self.found = None

    def make_law(self, name: str) -> None:
        """A reform that comes with the package is law, on every day."""
        try:
            self.pack = _with_reform(name)
        except PackError as problem:
            fail(str(problem))
        self.found = None

    def state(self, name: str, written: str) -> None:
        """A fact of the case; ``unknown`` takes it away, ``disputed as x``, ``documented as x`` say how it stands."""
        fact = self.fact(name)
        if fact.of is not None:
            item = self.pack.vocabulary.lists[fact.of].item
            short = name.removeprefix(f"{item}.")
            fail(f"{name} is a fact of each {item}: write `Given {item} 1 has` and a table with | {short} | … |")
        if name == "as_of":
            fail("the day of the screening is given by `Given the date is 2012-07-01`")
        self.found = None
        self._put(self.facts, fact, written)
        if name == "instrument" and written != "unknown":
            self.instrument = str(self.facts[name][0].value)

    def state_all(self, name: str, written: str) -> None:
        """A complete list of choices or countries."""
        fact = self.fact(name)
        if fact.type not in SETS or fact.of is not None:
            fail(f"{name} is of type {fact.type}: only choices and countries of the case can be `exactly` a list")
        self.facts[name] = [Statement(self.read(fact, written, complete=True), complete=True)]
        self.found = None

    def state_from(self, name: str, written: str, day: str) -> None:
        """A statement that holds from a day on; those before it stay."""
        fact = self.fact(name)
        begins = read_date(day)
        if begins is None:
            fail(f'"{day}" is not a date, as 2012, 2012-07 or 2012-07-01')
        value = None if written == "unknown" else self.read(fact, written)
        self.facts.setdefault(name, []).append(Statement(value, from_=begins))
        self.found = None

    def add_item(self, item: str, table: Iterable[Iterable[str]]) -> None:
        """A further item of a list."""
        named = self.list_of(item)
        self.lists.setdefault(named.id, _List()).items.append({})
        self.change_item(item, len(self.lists[named.id].items), table)

    def change_item(self, item: str, number: int, table: Iterable[Iterable[str]]) -> None:
        """Facts of an item, by their names without the item's."""
        named = self.list_of(item)
        stated = self.lists.setdefault(named.id, _List()).items
        if not 1 <= number <= len(stated):
            fail(f"there is no {named.item} {number}: {len(stated)} stated so far, each by `Given a {named.item}`")
        self.found = None
        for row in table:
            short, *rest = row
            if len(rest) != 1:
                fail(f"a table of facts has two columns, the fact and its value; found {len(rest) + 1}")
            full = short if short.startswith(f"{named.item}.") else f"{named.item}.{short}"
            self._put(stated[number - 1], self.fact(full), rest[0])

    def set_complete(self, name: str, *, complete: bool, empty: bool = False) -> None:
        """Whether a list as stated is whole."""
        known = self.pack.vocabulary.lists
        if name not in known:
            fail(f'the vocabulary has no list "{name}"{nearest(name, known)}')
        stated = self.lists.setdefault(name, _List())
        stated.complete = complete
        if empty:
            stated.items.clear()
        self.found = None

    def _put(self, facts: dict[str, list[Statement]], fact: Fact, written: str) -> None:
        if written == "unknown":
            facts.pop(fact.id, None)
            return
        how, _, value = written.partition(" as ")
        if how == "disputed":
            stated = Statement(self.read(fact, value), disputed=True)
        elif how in STANDINGS:
            stated = Statement(self.read(fact, value), standing=how)
        else:
            stated = Statement(self.read(fact, written))
        facts[fact.id] = [stated]

    # ── Names ────────────────────────────────────────────────────────────────────────────────────

    def fact(self, name: str) -> Fact:
        """A fact of the vocabulary."""
        known = self.pack.vocabulary.facts
        if name not in known:
            if any(one.id == name for one in self.pack.definitions):
                fail(f"{name} is a definition, worked out from facts: state the facts that it reads")
            fail(f'the vocabulary has no fact "{name}"{nearest(name, known)}')
        return known[name]

    def list_of(self, item: str) -> FactList:
        """The list whose items are called so."""
        lists = self.pack.vocabulary.lists.values()
        found = next((one for one in lists if one.item == item.replace(" ", "_")), None)
        if found is None:
            items = [one.item for one in lists]
            fail(
                f'the vocabulary has no list of items called "{item}", but of: {", ".join(items)}{nearest(item, items)}'
            )
        return found

    def read(self, fact: Fact, written: str, *, complete: bool | None = None) -> Value:
        """The value that a feature's words mean for a fact."""
        plain: str | int | list[str] = written
        if fact.type in SETS:
            plain = [one.strip() for one in written.split(",")]
        elif fact.type in WHOLE_NUMBERS and written.isdigit():
            plain = int(written)
        try:
            return fact.read(plain, self.pack.vocabulary.countries, complete=complete)
        except Misread as problem:
            fail(f'{fact.id} is "{written}", but {problem}')

    # ── Screening ────────────────────────────────────────────────────────────────────────────────

    def screened(self) -> Screened:
        """The case, screened; the pack is compiled once for a date, an instrument and its parameters."""
        if self.found is None:
            if self.as_of is None:
                fail("begin with an instrument and a date: `Given a red notice as of 2018-07-02`")
            facts = resolve(self.case(), self.pack.vocabulary, Dials(self.as_of, self.as_of))
            program = self._program(self.as_of)
            self.found = Screened(self.pack, self.rule, program, facts, self.run(program, facts))
            self._agree(facts)
        return self.found

    def case(self) -> Case:
        """The case as a case file would state it."""
        lists = {
            name: StatedList(
                tuple(Item({fact: tuple(one) for fact, one in item.items()}) for item in stated.items),
                self.pack.vocabulary.lists[name].exhaustive if stated.complete is None else stated.complete,
            )
            for name, stated in self.lists.items()
        }
        return Case(id="feature", facts={name: tuple(one) for name, one in self.facts.items()}, lists=lists)

    def _agree(self, facts: Facts) -> None:
        """The second evaluator gives the same valuation of the feature's own rule."""
        if self.run_alone is None or self.as_of is None:
            return
        program = self._program(self.as_of, only=self.rule)
        if self.run_alone(program, facts) != reference.run(program, facts):
            fail(f"the evaluators do not agree on {self.rule}: this is a fault of the engine, not of the rule")

    def _program(self, as_of: date, only: str = "") -> Program:
        """The program of the pack, or of one of its rules only; the pack keeps it for the scenarios that follow."""
        try:
            return compile_pack(self._read_as(only), as_of=as_of, instrument=self.instrument)
        except PackError as problem:
            fail(str(problem))

    def _read_as(self, only: str) -> Pack:
        """The pack as its parameters are read here, or one rule of it; the same object for the same readings."""
        key = (self.pack.digest, only, *sorted(self.readings.items()))
        if key not in _PACKS:
            rules = tuple(one for one in self.pack.rules if one.id == only)
            _PACKS[key] = replace(self.pack, rules=rules) if only else self.pack
        return _PACKS[key]


_PACKS: dict[tuple[object, ...], Pack] = {}


@cache
def _with_reform(name: str) -> Pack:
    return reformed(read_pack(), [find_reform(name)])


def _as_fact(parameter: Parameter) -> Fact:
    return Fact(
        id=f"the parameter {parameter.id}",
        name=parameter.title,
        type=parameter.type,
        question="",
        who_knows="public_record",
        effort="low",
        place=parameter.place,
        choices=parameter.choices,
        exhaustive=True,
    )


@dataclass(frozen=True)
class Screened:
    """A screened case, and what can be asked about it."""

    pack: Pack
    rule: str
    program: Program
    facts: Facts
    valuation: Valuation

    @cached_property
    def decision(self) -> Decision:
        """The decision on the case."""
        return decide(self.program, self.facts, self.valuation)

    @property
    def explainer(self) -> Explainer:
        """Explains the nodes of the case."""
        return Explainer(self.program, self.facts, self.valuation, lambda _fact, _item: None)

    def source(self, rule: str) -> Rule:
        """A rule of the pack, in force or not."""
        versions = [one for one in self.pack.rules if one.id == rule]
        if not versions:
            fail(f'the pack has no rule "{rule}"{nearest(rule, (one.id for one in self.pack.rules))}')
        return versions[0]

    def applies(self, rule: str) -> bool:
        """Whether a rule is in force at the date and for the instrument."""
        self.source(rule)
        return any(one.source.id == rule for one in self.program.rules)

    def finding(self, rule: str, which: str | None) -> Finding:
        """The finding of a rule: on the case (nothing), on ``charge 1``, or on ``a further charge``."""
        if not self.applies(rule):
            day, instrument = self.program.as_of, self.program.instrument
            fail(f"{rule} does not apply: it is not in force on {day}, or not for a {instrument}")
        found = [one for one in self.decision.findings if one.rule.source.id == rule]
        if which is None:
            return self._only(rule, found)
        if which == "a further charge":
            chosen = [one for one in found if one.further]
            missing = "the list of charges is complete: write `Given the charges may be more`"
        else:
            chosen = [one for one in found if one.charge == int(which.removeprefix("charge "))]
            missing = f"{sum(not one.further for one in found)} stated"
        if found and found[0].rule.over is None:
            fail(f'{rule} is about the case, not about each charge: leave out "for {which}"')
        return chosen[0] if chosen else fail(f"{rule} has no finding for {which}: {missing}")

    def _only(self, rule: str, found: list[Finding]) -> Finding:
        if not found:
            fail(f"{rule} is about each charge, and there is none")
        stated = [one for one in found if not one.further] or found
        if len(stated) > 1:
            each = "; ".join(f"charge {one.charge} {one.status.replace('_', ' ')}" for one in stated)
            fail(f'{rule} has several findings ({each}): write "for charge 1" or "for a further charge"')
        return stated[0]

    def exception(self, finding: Finding, name: str) -> CompiledException:
        """An exception of a rule."""
        known = {one.source.id: one for one in finding.rule.exceptions}
        if name not in known:
            rule = finding.rule.source.id
            fail(f'{rule} has no exception "{name}", but: {", ".join(known) or "none"}{nearest(name, known)}')
        return known[name]

    def missing(self, finding: Finding) -> list[str]:
        """The unknown facts and lists that could settle an undetermined finding, or answer an established one."""
        exceptions = [one.node for one in finding.rule.exceptions]
        nodes = {"undetermined": [finding.rule.body, *exceptions], "established": exceptions}.get(finding.status, [])
        return list(dict.fromkeys(name for node in nodes for name in self.explainer.missing(node, finding.row)))

    def told(self, finding: Finding) -> str:
        """A finding with its proof, in short."""
        on = " for a further charge" if finding.further else f" for charge {finding.charge}" if finding.charge else ""
        lines = [f"{finding.rule.source.id}{on} is {finding.status.replace('_', ' ')}"]
        if finding.status == "undetermined":
            lines[0] += ", open" if finding.open else ", untouched"
        nodes: Mapping[str, int] = {"": finding.rule.body} | {
            f"exception {one.source.id} ({one.source.burden}): ": one.node for one in finding.rule.exceptions
        }
        for label, node in nodes.items():
            lines += _tree(self.explainer.because(node, finding.row), 1, label)
        if missing := self.missing(finding):
            lines.append(f"  missing: {', '.join(missing)}")
        return "\n".join(lines if len(lines) <= MOST_LINES else [*lines[:MOST_LINES], "  …"])


def _tree(because: Because, depth: int, label: str = "") -> list[str]:
    stated = "; ".join(f"{one.fact} is {one.value or 'not known'}" for one in because.facts)
    line = f"{'  ' * depth}{label}{because.condition}: {WORDS[because.value]}{f'   [{stated}]' if stated else ''}"
    return [line, *(inner for one in because.from_ for inner in _tree(one, depth + 1))]
