"""Tells what stands: each finding with what it rests on and how well that is shown, and the presumptions it uses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from screening.engine.columnar import columnar
from screening.law.conditions import facts_in
from screening.law.vocabulary import BUILT_IN, STANDINGS, Fact, Standing
from screening.program.compare import truth
from screening.program.presume import Presumed
from screening.program.program import Atom, CompiledRule, Program
from screening.program.valuation import Facts, Valuation
from screening.report.ask import stating, worse
from screening.report.decide import Decision, Stand
from screening.report.explain import EvidenceOf
from screening.report.find import Finding, at
from screening.report.held import Given, held
from screening.report.report import (
    Answers,
    AsItStands,
    ChargeReport,
    HeldPaper,
    PresumedReport,
    ProvisionReport,
    RestsOn,
    StandingFinding,
    Standings,
)
from screening.report.say import Sentence, say_value
from screening.values import Value

__all__ = ["File", "Stood", "as_it_stands", "stood"]

EFFECTS = ("bars", "strong_doubts", "doubts", "asks", "notes")
Headed = Callable[[str, str], ProvisionReport]


@dataclass(frozen=True)
class Stood:
    """A case at one standing: its two answers, and which findings stand (rule and charge)."""

    answers: Answers
    findings: frozenset[tuple[str, int | None]]


def stood(program: Program, facts: Facts) -> Stood:
    """What the facts of a case come to at a standing, without the report on it."""
    found = columnar.answer(program, facts)
    answers = Answers(
        outcome=found.outcome,
        scope=found.scope,
        as_it_stands=found.as_it_stands,
        as_it_stands_scope=found.as_it_stands_scope,
    )
    standing = (
        (rule.source.id, None if rule.over is None else facts.number(rule.over, row))
        for rule, plane in zip(program.rules, found.stands, strict=True)
        for row in (range(plane.bit_length()) if rule.over else (0,))
        if plane >> row & 1
    )
    return Stood(answers, frozenset(standing))


@dataclass(frozen=True)
class File:
    """What the case file has as evidence: that of each fact, and what its exhibits are called."""

    evidence_of: EvidenceOf
    titles: Mapping[str, str]


@dataclass(frozen=True)
class _Told:
    program: Program
    facts: Facts  # completed
    completed: Valuation
    settled: frozenset[tuple[str, int | None]]
    presumed: frozenset[tuple[str, int | None]]
    stood: Mapping[Standing, Stood]
    file: File
    headed: Headed
    rests: dict[tuple[str, int | None], RestsOn] = field(default_factory=dict)  # each told once
    sentences: dict[str, Sentence] = field(default_factory=dict)
    tests: dict[str, tuple[Atom, ...]] = field(default_factory=dict)  # by rule
    bearing: dict[tuple[str, str, Value], bool] = field(default_factory=dict)  # whether worse would change a test


def as_it_stands(
    program: Program,
    decision: Decision,
    stands: Stand,
    facts: Facts,
    completed: Valuation,
    *,
    charges: tuple[ChargeReport, ...],
    stood: Mapping[Standing, Stood],
    file: File,
    headed: Headed,
) -> AsItStands:
    """The answer as it stands with all that it rests on. ``facts`` are completed, as ``completed`` values them."""
    settled = frozenset((one.rule.source.id, one.charge) for one in decision.findings if one.status == "established")
    presumed = frozenset((one.fact, one.row) for one in stands.presumed)
    told = _Told(program, facts, completed, settled, presumed, stood, file, headed)
    order = {effect: place for place, effect in enumerate(EFFECTS)}
    findings = sorted(
        stands.findings, key=lambda one: (order[one.rule.effect], -one.rule.points, one.rule.source.id, one.row)
    )
    return AsItStands(
        outcome=stands.outcome,
        scope=stands.scope,
        score=stands.score,
        charges=charges,
        findings=tuple(_finding(told, one) for one in findings),
        presumed=_presumptions(told, stands.presumed, findings),
        standings=Standings(**{name: one.answers for name, one in stood.items()}),
    )


def _finding(told: _Told, one: Finding) -> StandingFinding:
    source = one.rule.source
    if source.id not in told.sentences:
        told.sentences[source.id] = Sentence(told.program, source, told.facts, one.rule.over)
    key = (source.id, one.charge)
    shown = [name for name in STANDINGS if name in told.stood and key in told.stood[name].findings]
    rests_on = tuple(_rests_on(told, one))
    given = _given(told, one) if told.file.titles else {}
    resting = {name for each in rests_on for name in each.exhibits}
    return StandingFinding(
        rule=source.id,
        charge=one.charge,
        title=source.title,
        ground=source.then.ground,
        effect=source.then.effect,
        points=one.rule.points,
        says=told.sentences[source.id].of(one.row),
        provisions=tuple(told.headed(each.instrument, each.article) for each in source.provisions),
        settled=key in told.settled,
        shown=shown[-1] if shown else "asserted",
        rests_on=rests_on,
        alleged=tuple(_alleged(told, one)),
        not_shown=one.not_shown,
        evidence=source.evidence,
        held=tuple(HeldPaper(paper=paper, exhibits=names) for paper, names in held(source.evidence, given).items()),
        beside=tuple(name for name in given if name not in resting),
        verification=str(source.verification),
    )


def _alleged(told: _Told, one: Finding) -> Iterator[RestsOn]:
    """What is stated of the alert's words and bears on a finding, of which the other side can still show more."""
    for name, row in _read(told, one):
        fact = told.program.vocabulary.facts[name]
        value = told.facts.value(name, fact.of, row or 0)
        if value is None or (name, row) in told.presumed:
            continue
        key = (one.rule.source.id, name, value)
        if key not in told.bearing:
            tests = [each for each in _tests(told, one.rule) if name == each.fact]
            now = [truth(each, told.facts, row or 0) for each in tests]
            worse_facts = (stating(told.facts, fact, row, each) for each in worse(fact, value))
            told.bearing[key] = any([truth(each, more, row or 0) for each in tests] != now for more in worse_facts)
        if told.bearing[key]:
            yield _rests(told, fact, row, value)


def _given(told: _Told, one: Finding) -> Mapping[str, Given]:
    """The exhibits given for the facts that a finding reads, and for all that is stated of its charge."""
    vocabulary, over = told.program.vocabulary, one.rule.over
    places = dict.fromkeys(_read(told, one))
    if over is not None and one.row < len(told.facts.items[over]):
        places |= dict.fromkeys((name, one.row) for name in told.facts.items[over][one.row])
    shows: dict[str, list[tuple[str, ...]]] = {}
    for name, row in places:
        evidence = told.file.evidence_of(name, row)
        for exhibit in evidence.exhibits if evidence else ():
            shows.setdefault(exhibit, []).append(vocabulary.facts[name].shown_by)
    return {name: Given(told.file.titles[name], tuple(kinds)) for name, kinds in shows.items()}


def _read(told: _Told, one: Finding) -> Iterator[tuple[str, int | None]]:
    """The facts that the rule of a finding reads, of its own item or of all items of another list."""
    over = one.rule.over
    names = {name for each in _tests(told, one.rule) for name in (each.fact, each.other) if name}
    for name in sorted(names):
        of = told.program.vocabulary.facts[name].of
        if of is None:
            yield name, None
        else:
            yield from ((name, row) for row in range(len(told.facts.items[of])) if of != over or row == one.row)


def _tests(told: _Told, rule: CompiledRule) -> tuple[Atom, ...]:
    """The tests of a rule, in its body and its exceptions."""
    if rule.source.id not in told.tests:
        tops = (rule.body, *(each.node for each in rule.exceptions))
        nodes = (told.program.nodes[index] for top in tops for index in told.program.atoms(top))
        told.tests[rule.source.id] = tuple(dict.fromkeys(node for node in nodes if isinstance(node, Atom)))
    return told.tests[rule.source.id]


def _rests_on(told: _Told, one: Finding) -> list[RestsOn]:
    """The facts that a finding which stands rests on, each once: what is alleged and stated before what is presumed.

    What only routes the rule (its scope, the instrument and the like) and values that say nothing come last.
    """
    source = one.rule.source
    routes = set(facts_in(source.scope)) if source.scope else set()
    facts = told.program.vocabulary.facts

    def weight(each: tuple[RestsOn, Value]) -> tuple[bool, bool, bool, bool]:
        rests, value = each
        fact = facts[rests.fact]
        routing = rests.fact in routes or rests.fact in BUILT_IN
        return rests.presumed, routing, value in fact.says_nothing, not rests.exhibits

    return [rests for rests, _ in sorted(_used(told, one), key=weight)]


def _used(told: _Told, one: Finding) -> Iterator[tuple[RestsOn, Value]]:
    """The facts whose tests decide a finding, each with its value."""
    seen: set[tuple[str, int | None]] = set()
    for name, over, row in _uses(told, one.rule.body, one.row):
        fact = told.program.vocabulary.facts[name]
        value = told.facts.value(name, over, row)
        at_row = row if fact.of is not None else None
        if value is None or (name, at_row) in seen:
            continue
        seen.add((name, at_row))
        if (name, at_row) not in told.rests:
            told.rests[name, at_row] = _rests(told, fact, at_row, value)
        yield told.rests[name, at_row], value


def _rests(told: _Told, fact: Fact, row: int | None, value: Value) -> RestsOn:
    presumed = (fact.id, row) in told.presumed
    evidence = None if presumed else told.file.evidence_of(fact.id, row)
    return RestsOn(
        fact=fact.id,
        name=fact.name,
        item=None if row is None or fact.of is None else told.facts.number(fact.of, row),
        value=say_value(told.program, fact.type, value),
        presumed=presumed,
        standing=evidence.standing if evidence else None,
        exhibits=evidence.exhibits if evidence else (),
        source=evidence.source if evidence else "",
        assumed=evidence.assumed if evidence else False,
        confidential=evidence.confidential if evidence else False,
    )


def _uses(told: _Told, node: int, row: int) -> Iterator[tuple[str, str | None, int]]:
    """The facts of the tests that decide a node which is true, each with the list and the row that it is read of."""
    for atom, each in _deciding(told, node, row, set()):
        for name in filter(None, (atom.fact, atom.other)):
            yield name, atom.over, each


def _deciding(told: _Told, node: int, row: int, seen: set[tuple[int, int]]) -> Iterator[tuple[Atom, int]]:
    """The tests below a node that have been decided and bear on its truth; each node and row is looked at once."""
    if (node, row) in seen:
        return
    seen.add((node, row))
    value = at(told.completed, node, row)
    found = told.program.nodes[node]
    if value is None:
        return
    if isinstance(found, Atom):
        yield found, row
        return
    over = getattr(found, "list", None)
    for child in told.program.children(node):
        rows: Sequence[int] = range(len(told.facts.items[over])) if over is not None else (row,)
        for each in rows:
            inner = at(told.completed, child, each)
            if inner is not None and (value is False or inner is True or not _connective(found)):
                yield from _deciding(told, child, each, seen)


def _connective(node: object) -> bool:
    """Whether a node that is true owes it to children that are true."""
    return type(node).__name__ not in ("NotNode", "WeighNode")


def _presumptions(told: _Told, made: tuple[Presumed, ...], findings: Sequence[Finding]) -> tuple[PresumedReport, ...]:
    """The presumptions that findings use which are not settled, and by which."""
    used: dict[tuple[str, int | None], list[str]] = {}
    for one in findings:
        if (one.rule.source.id, one.charge) in told.settled:
            continue
        for name, _, row in _uses(told, one.rule.body, one.row):
            key = (name, row if told.program.vocabulary.facts[name].of is not None else None)
            if key in told.presumed:
                used.setdefault(key, []).append(one.rule.source.id)
    found = []
    for one_made in made:
        rules = used.get((one_made.fact, one_made.row))
        fact = told.program.vocabulary.facts[one_made.fact]
        said = fact.as_it_stands
        if not rules or said is None:
            continue
        found.append(
            PresumedReport(
                fact=fact.id,
                item=None if one_made.row is None or fact.of is None else told.facts.number(fact.of, one_made.row),
                name=fact.name,
                value=say_value(told.program, fact.type, said.value),
                because=said.because,
                who_can_show=said.who_can_show,
                provision=told.headed(*said.provision),
                used_by=tuple(dict.fromkeys(rules)),
            )
        )
    return tuple(found)
