"""Replays cases under another law: what a reform reaches, what it changes in each case and by which rule.

Each case is read on its own day. Two answers that are the same are no change; a finding that is not known under either
law, and on which they differ, is told apart: it could change if more were known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from screening.audit.decided import tells, verdict
from screening.cases.resolve import dials, resolve
from screening.cases.statement import Case, Decision
from screening.engine.columnar.settle import ANSWERS
from screening.law.load import Sources, build_pack
from screening.law.pack import Pack
from screening.law.rule import Effect
from screening.program.compile import compile_pack
from screening.program.program import Program
from screening.program.valuation import Facts, Status
from screening.reform.amend import changed, with_facts
from screening.reform.exposure import released, releases
from screening.reform.overlay import Reform
from screening.reform.reach import Differing, differing, readers
from screening.report.explain import Explainer
from screening.report.find import Finding, at
from screening.report.merge import weaker
from screening.report.report import Answers
from screening.report.screen import LIKELY, Answered, answer

__all__ = ["Moved", "Replayed", "State", "Touched", "Verdicts", "ground", "replay", "replay_facts", "together"]


@dataclass(frozen=True)
class State:
    """What a rule comes to: its status, or nothing where there is no such rule; open; and its effect."""

    status: Status | None
    open: bool = False
    effect: Effect | None = None

    def says(self) -> tuple[object, ...]:
        """What counts as the same."""
        counts = self.status == "established" or self.open
        return (self.status or "not_established", self.open, self.effect if counts else None)

    @property
    def touches(self) -> bool:
        """Whether it is made out, answered by an exception, or open."""
        return self.open or self.status in ("established", "excepted")


@dataclass(frozen=True)
class Moved:
    """A finding that is another under the reform: of which rule, on which charge, read as which instrument."""

    rule: str
    charge: int | None
    instrument: str
    before: State
    after: State


@dataclass(frozen=True)
class Verdicts:
    """What a decision and the answers say of each other, before and after; ``error``: which one it would be."""

    decided: str
    before: str
    after: str
    error_before: str
    error_after: str


@dataclass(frozen=True)
class Touched:
    """One screening, of a case on a day, and what the reform does to it.

    ``states``: a fact on which the laws differ is stated. ``reached``: a rule in which they differ is made out, open or
    answered by an exception in it. ``could`` are the facts and lists with which a finding could change.
    """

    case: str
    as_of: date
    before: Answers
    after: Answers
    moved: tuple[Moved, ...] = ()
    could: tuple[str, ...] = ()
    applies: bool = False
    states: bool = False
    reached: bool = False
    verdicts: Verdicts | None = None
    released: date | None = None

    @property
    def days_at_risk(self) -> int | None:
        """Days from the alert's release on, where as it stands more speaks against it than before; if known."""
        stronger = ANSWERS.index(self.after.as_it_stands) > ANSWERS.index(self.before.as_it_stands)
        return (self.as_of - self.released).days if stronger and self.released is not None else None

    @property
    def settled(self) -> bool:
        """Whether the settled answer is another."""
        return (self.before.outcome, self.before.scope) != (self.after.outcome, self.after.scope)

    @property
    def standing(self) -> bool:
        """Whether the answer as it stands is another."""
        return _standing(self.before) != _standing(self.after)


@dataclass(frozen=True)
class Replayed:
    """A reform and what it does to every screening. ``readers``: the rules that read it; ``digest``: of its pack."""

    reform: Reform
    digest: str
    readers: tuple[str, ...]
    screenings: tuple[Touched, ...]
    since: date | None = None

    def cases(self, chosen: Iterable[Touched] | None = None) -> tuple[str, ...]:
        """The cases of some screenings, of all if none are given, each once."""
        return tuple(dict.fromkeys(one.case for one in (self.screenings if chosen is None else chosen)))

    @property
    def moved(self) -> dict[str, list[tuple[Touched, Moved]]]:
        """The findings that are another, by rule."""
        found: dict[str, list[tuple[Touched, Moved]]] = {}
        for one in self.screenings:
            for each in one.moved:
                found.setdefault(each.rule, []).append((one, each))
        return found

    @property
    def unclaimed(self) -> tuple[str, ...]:
        """The rules that come to something else and that the reform does not claim to change."""
        return tuple(rule for rule in self.moved if self.reform.claims and rule not in self.reform.claims)


def ground(sources: Sources, reforms: Sequence[Reform]) -> tuple[Sources, Pack]:
    """The law without the reforms, on which cases can be read that state the facts they add."""
    found = with_facts(sources, reforms)
    return found, build_pack(found)


def replay(
    cases: Sequence[Case], sources: Sources, base: Pack, reforms: Sequence[Sequence[Reform]], since: date | None = None
) -> list[Replayed]:
    """What each reform does to the cases, on their own days. Several together are one: ``together`` names it.

    ``sources`` and ``base`` are of ``ground``. A case that carries decisions is screened once for each, on its day and
    with what was known by then; another once, at its own dials. Raises ``PackError``.
    """
    rows = [row for case in cases for row in _rows(case, base)]
    known = {id(row): _read(row, base) for row in rows}
    found = []
    for several in reforms:
        pack = changed(sources, several, since=since)
        reform = several[0] if len(several) == 1 else together(several)
        read = tuple(sorted({*readers(base, reform), *readers(pack, reform)}))
        touched = tuple(_touched(row, base, pack, known[id(row)]) for row in rows)
        found.append(Replayed(reform, pack.digest, read, touched, since))
    return found


def replay_facts(
    case: str, facts: Facts, day: date, sources: Sources, base: Pack, reforms: Sequence[Sequence[Reform]]
) -> list[Replayed]:
    """What each reform does to one case that is known by its facts."""
    row = _Row(case, day, facts, None)
    before = _read(row, base)
    found = []
    for several in reforms:
        pack = changed(sources, several)
        reform = several[0] if len(several) == 1 else together(several)
        found.append(Replayed(reform, pack.digest, (), (_touched(row, base, pack, before),)))
    return found


def together(reforms: Sequence[Reform]) -> Reform:
    """Several reforms as one, in the order in which they stand."""
    return Reform(
        id=" + ".join(one.id for one in reforms),
        title=" + ".join(one.title for one in reforms),
        source="",
        changes=tuple(change for one in reforms for change in one.changes),
        danger=" ".join(one.danger for one in reforms if one.danger),
        claims=tuple(claim for one in reforms for claim in one.claims) if all(one.claims for one in reforms) else (),
    )


@dataclass(frozen=True)
class _Row:
    case: str
    as_of: date
    facts: Facts
    decision: Decision | None

    def instruments(self) -> tuple[str, ...]:
        stated = self.facts.values.get("instrument")
        return (stated,) if isinstance(stated, str) else LIKELY


@dataclass(frozen=True)
class _Read:
    """A row read as an instrument: the program, the facts, and what they come to."""

    program: Program
    facts: Facts
    answered: Answered

    def states(self) -> dict[tuple[str, int], tuple[State, Finding]]:
        return {
            (one.rule.source.id, one.row): (State(one.status, one.open, one.rule.effect), one)
            for one in self.answered.decision.findings
        }


def _rows(case: Case, pack: Pack) -> Iterator[_Row]:
    """The screenings of a case: one for each decision, or one at its own dials."""
    decided: list[Decision | None] = [*case.decisions]
    for decision in decided or [None]:
        day = (decision.as_of or decision.on.last) if decision else None
        set_to = dials(case, as_of=day, known_by=day, standing=None)
        yield _Row(case.id, set_to.as_of, resolve(case, pack.vocabulary, set_to), decision)


def _read(row: _Row, pack: Pack) -> list[_Read]:
    return [_as(row, compile_pack(pack, as_of=row.as_of, instrument=one)) for one in row.instruments()]


def _as(row: _Row, program: Program) -> _Read:
    facts = replace(row.facts, values={**row.facts.values, "instrument": program.instrument})
    return _Read(program, facts, answer(program, facts, "reference"))


def _touched(row: _Row, base: Pack, pack: Pack, before: list[_Read]) -> Touched:
    after: list[_Read] = []
    moved: list[Moved] = []
    could: dict[str, None] = {}
    applies = states = reached = False
    for one in before:
        program = compile_pack(pack, as_of=row.as_of, instrument=one.program.instrument)
        rules = differing(one.program, program)
        same = not rules and one.program.parameters == program.parameters and one.program.outcome == program.outcome
        other = one if same else _as(row, program)
        after.append(other)
        told = _compared(one, other, rules)
        moved += told.moved
        could |= dict.fromkeys(told.could)
        applies |= bool(rules)
        states |= any(_stated(one.facts, fact) for each in rules.values() for fact in each.facts)
        reached |= told.reached
    answers = [weaker([one.answered.answers for one in side]) for side in (before, after)]
    decided = row.decision if row.decision and row.decision.label != "weak" else None
    found = _verdicts(base, decided, answers, before, after) if decided else None
    return Touched(
        row.case,
        row.as_of,
        answers[0],
        answers[1],
        tuple(moved),
        tuple(could),
        applies,
        states,
        reached,
        found,
        released(row.facts, releases()),
    )


@dataclass(frozen=True)
class _Told:
    moved: tuple[Moved, ...]
    could: tuple[str, ...]
    reached: bool


NO_RULE = State(None)


def _compared(one: _Read, other: _Read, rules: Mapping[str, Differing]) -> _Told:
    """The findings of the rules that differ, under both laws."""
    sides = one.states(), other.states()
    moved, could, reached = [], dict[str, None](), False
    for key in sorted({*sides[0], *sides[1]}):
        if key[0] not in rules:
            continue
        found = [side.get(key) for side in sides]
        before, after = (each[0] if each else NO_RULE for each in found)
        reached |= before.touches or after.touches
        if before.says() != after.says() and (before.touches or after.touches):
            charge = next((each[1].charge for each in found if each), None)
            moved.append(Moved(key[0], charge, one.program.instrument, before, after))
        unknown = before.status == "undetermined" or after.status == "undetermined"
        if unknown and _open_to_change(rules[key[0]], one, other, key[1]):
            read = [(side, each[1]) for side, each in zip((one, other), found, strict=True) if each]
            waits = (name for side, finding in read for name in _waits(side, finding))
            could |= dict.fromkeys(waits)
    return _Told(tuple(moved), tuple(could), reached)


def _open_to_change(rule: Differing, one: _Read, other: _Read, row: int) -> bool:
    """Whether the tests in which the laws differ are not known, or known and told apart by the laws."""
    truths = [_truths(one, rule.tests_before, row), _truths(other, rule.tests_after, row)]
    known = all(truth is not None for side in truths for _, truth in side)
    return (
        not known or not (truths[0] or truths[1]) or truths[0] != truths[1] or rule.before is None or rule.after is None
    )


def _truths(read: _Read, tests: frozenset[int], row: int) -> set[tuple[str, bool | None]]:
    """The truth of each test, by its fact."""
    nodes, valuation = read.program.nodes, read.answered.valuation
    found = set()
    for index in tests:
        atom = nodes[index]
        rows = valuation.truths[index]
        chosen = rows if len(rows) > 1 and row >= len(rows) else (at(valuation, index, row),)
        found |= {(str(getattr(atom, "fact", "")), truth) for truth in chosen}
    return found


def _waits(read: _Read, finding: Finding) -> Iterator[str]:
    """The facts and lists that a finding waits for: those of its body, or of its exceptions where that is settled."""
    explainer = Explainer(read.program, read.facts, read.answered.valuation, lambda _, __: None)
    body = tuple(explainer.missing(finding.rule.body, finding.row))
    exceptions = (name for one in finding.rule.exceptions for name in explainer.missing(one.node, finding.row))
    yield from body or exceptions


def _stated(facts: Facts, fact: str) -> bool:
    return fact in facts.values or any(fact in item for items in facts.items.values() for item in items)


def _standing(answers: Answers) -> tuple[object, ...]:
    return (answers.as_it_stands, answers.as_it_stands_scope)


def _verdicts(
    pack: Pack, decision: Decision, answers: list[Answers], before: list[_Read], after: list[_Read]
) -> Verdicts:
    found = []
    for side, reads in zip(answers, (before, after), strict=True):
        told = any(tells(each.status, each.rule.effect) for one in reads for each in one.answered.decision.findings)
        found.append(verdict(pack, decision, side.outcome, side.scope, tells=told))
    return Verdicts(decision.outcome, found[0][0], found[1][0], found[0][1], found[1][1])
