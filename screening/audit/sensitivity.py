"""On which of this project's own numbers a decided case hangs: each moved by one, and the cases screened again.

The numbers are the points, the level and ``open_at`` of every weighed rule, the level of doubts, and the points of the
effects, which move no outcome but the score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from screening.audit.decided import Compared, compare_decided
from screening.cases.resolve import dials, resolve
from screening.cases.statement import Case
from screening.engine import reference
from screening.law.pack import Pack
from screening.law.rule import Factor, Rule, Table, Weigh
from screening.program.compile import compile_pack
from screening.program.valuation import Facts
from screening.report.decide import Decision, decide
from screening.report.screen import LIKELY

__all__ = ["Change", "Moved", "Number", "sensitivity"]

STEPS = (-1, 1)


@dataclass(frozen=True)
class Number:
    """One of the project's own numbers: of which rule, parameter or effect, what of it, and its value."""

    of: str
    what: str
    value: int


@dataclass(frozen=True)
class Change:
    """A decision whose screening comes out differently with another number, and how it compares then."""

    case: str
    decided_on: str
    decided: str
    before: str
    after: str
    verdict_before: str
    verdict_after: str


@dataclass(frozen=True)
class Moved:
    """A number moved by one: the outcomes that change with it, and how many scores."""

    number: Number
    by: int
    changes: tuple[Change, ...]
    scores: int


def sensitivity(cases: Iterable[Case], pack: Pack) -> tuple[Moved, ...]:
    """Every number moved down and up by one, over every decision of the cases."""
    decided = [_Decided(replace(case, decisions=(one,)), pack) for case in cases for one in case.decisions]
    moves = (*_of_rules(decided, pack), *_of_doubts(decided, pack), *_of_effects(decided, pack))
    return tuple(moves)


class _Decided:
    """A case with one decision: its facts, how it compares, and what it scores, with the numbers as they are."""

    def __init__(self, case: Case, pack: Pack) -> None:
        self.case = case
        decision = case.decisions[0]
        self.day: date = decision.as_of or decision.on.last
        facts = resolve(case, pack.vocabulary, dials(case, as_of=self.day, known_by=self.day))
        instrument = facts.values.get("instrument")
        self.readings: dict[str, Facts] = {
            one: replace(facts, values={**facts.values, "instrument": one})
            for one in ([instrument] if isinstance(instrument, str) else LIKELY)
        }
        self.compared = self.compare(pack)
        self.decided = list(self.decide(pack))

    def compare(self, pack: Pack) -> Compared:
        """How the decision compares with the screening."""
        return compare_decided([self.case], pack, engine="reference").compared[0]

    def decide(self, pack: Pack) -> Iterator[Decision]:
        """What a pack decides, for each instrument that the alert may be."""
        for instrument, facts in self.readings.items():
            program = compile_pack(pack, as_of=self.day, instrument=instrument)
            yield decide(program, facts, reference.run(program, facts))

    def findings(self, pack: Pack) -> list[tuple[str, bool]]:
        """The status of each finding, and whether it is open: all on which the outcome depends."""
        return [(one.status, one.open) for found in self.decide(pack) for one in found.findings]

    def rescored(self, decided: list[Decision]) -> bool:
        """Whether any score differs."""
        return [one.score for one in decided] != [one.score for one in self.decided]

    def changed(self, pack: Pack, decided: list[Decision]) -> Iterator[Change]:
        """What changes with another pack and what it decides; compared anew only if anything that counts does."""
        if [_counts(one) for one in decided] == [_counts(one) for one in self.decided]:
            return
        before, after = self.compared, self.compare(pack)
        if (_outcome(before), before.verdict) != (_outcome(after), after.verdict):
            yield Change(
                case=before.case,
                decided_on=before.decided_on,
                decided=before.decided,
                before=_outcome(before),
                after=_outcome(after),
                verdict_before=before.verdict,
                verdict_after=after.verdict,
            )


def _moved(number: Number, by: int, decided: Iterable[_Decided], pack: Pack) -> Moved:
    """What changes in some cases with a pack in which the number is moved."""
    found = [(one, list(one.decide(pack))) for one in decided]
    changes = tuple(change for one, anew in found for change in one.changed(pack, anew))
    return Moved(number, by, changes, sum(one.rescored(anew) for one, anew in found))


def _counts(decision: Decision) -> tuple[object, ...]:
    """What a comparison rests on."""
    made_out = frozenset(one.rule.source.id for one in decision.findings if one.status == "established")
    return decision.outcome, decision.scope, made_out


def _outcome(compared: Compared) -> str:
    return f"{compared.screened} ({compared.scope})" if compared.scope else compared.screened


def _of_rules(decided: list[_Decided], pack: Pack) -> Iterator[Moved]:
    """The numbers of weighed rules. A case is screened whole only if the rule itself comes out differently in it."""
    for rule in pack.rules:
        if rule.weigh is None:
            continue
        alone = replace(pack, rules=(rule,))
        now = [one.findings(alone) for one in decided]
        for number, put in _numbers(rule, rule.weigh):
            for by in STEPS:
                other = rule.model_copy(update={"weigh": put(number.value + by)})
                small = replace(pack, rules=(other,))
                altered = replace(pack, rules=tuple(other if one is rule else one for one in pack.rules))
                hit = [one for one, found in zip(decided, now, strict=True) if one.findings(small) != found]
                yield _moved(number, by, hit, altered)


def _numbers(rule: Rule, weigh: Weigh) -> Iterator[tuple[Number, Callable[[int], Weigh]]]:
    """Each number of a weighing, and what gives the weighing with another in its place."""
    yield Number(rule.id, "level", weigh.level), lambda value: weigh.model_copy(update={"level": value})
    yield Number(rule.id, "open_at", weigh.open_at), lambda value: weigh.model_copy(update={"open_at": value})
    for factor in weigh.factors:
        if isinstance(factor, Table):
            for choice, points in factor.points.items():
                yield Number(rule.id, f"{factor.fact} {choice}", points), _with_points(weigh, factor, choice)
        else:
            yield Number(rule.id, factor.id, factor.points), _with_points(weigh, factor)


def _with_points(weigh: Weigh, factor: Factor | Table, choice: str = "") -> Callable[[int], Weigh]:
    def put(value: int) -> Weigh:
        points = {**factor.points, choice: value} if isinstance(factor, Table) else value
        other = factor.model_copy(update={"points": points})
        return weigh.model_copy(update={"factors": tuple(other if one is factor else one for one in weigh.factors)})

    return put


def _of_doubts(decided: list[_Decided], pack: Pack) -> Iterator[Moved]:
    """The level of doubts: a parameter, whose values are all moved."""
    parameter = pack.parameters[pack.outcome.doubts_level]
    for by in STEPS:
        values = tuple(one.model_copy(update={"value": one.value + by}) for one in parameter.values)
        other = parameter.model_copy(update={"values": values})
        altered = replace(pack, parameters={**pack.parameters, parameter.id: other})
        number = Number(parameter.id, "value", parameter.values[-1].value)
        yield _moved(number, by, decided, altered)


def _of_effects(decided: list[_Decided], pack: Pack) -> Iterator[Moved]:
    """The points of the effects, which only the score reads."""
    for effect, rules in pack.outcome.effects.items():
        for by in STEPS:
            if rules.points + by >= 0:
                effects = {**pack.outcome.effects, effect: rules.model_copy(update={"points": rules.points + by})}
                altered = replace(pack, outcome=pack.outcome.model_copy(update={"effects": effects}))
                yield _moved(Number(effect, "points of the effect", rules.points), by, decided, altered)
