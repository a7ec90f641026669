"""On which of this project's own numbers a decided case hangs: each moved by one, and the cases screened again.

The numbers are the points, the level and ``open_at`` of every weighed rule, the level of doubts, and the points of the
effects, which move no outcome but the score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from screening.compile import compile_pack
from screening.decide import Decision, decide
from screening.decided import Compared, compare_decided
from screening.engine import reference
from screening.pack import Pack
from screening.resolve import dials, resolve
from screening.rule import Rule, Table, Weigh
from screening.screen_case import LIKELY
from screening.statement import Case
from screening.valuation import Facts

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
        self.scores = self.score(pack)

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

    def score(self, pack: Pack) -> list[object]:
        """The scores that a pack gives."""
        return [found.score for found in self.decide(pack)]

    def change(self, pack: Pack) -> Iterator[Change]:
        """What changes with another pack, if anything does."""
        before, after = self.compared, self.compare(pack)
        if _outcome(before) != _outcome(after):
            yield Change(
                case=before.case,
                decided_on=before.decided_on,
                decided=before.decided,
                before=_outcome(before),
                after=_outcome(after),
                verdict_before=before.verdict,
                verdict_after=after.verdict,
            )


def _outcome(compared: Compared) -> str:
    return f"{compared.screened} ({compared.scope})" if compared.scope else compared.screened


def _of_rules(decided: list[_Decided], pack: Pack) -> Iterator[Moved]:
    """The numbers of weighed rules. A case is screened whole only if the rule itself comes out differently in it."""
    for rule in pack.rules:
        if rule.weigh is None:
            continue
        alone = replace(pack, rules=(rule,))
        now = [one.findings(alone) for one in decided]
        for number, alter in _numbers(rule, rule.weigh):
            for by in STEPS:
                other = rule.model_copy(update={"weigh": alter(by)})
                small = replace(pack, rules=(other,))
                altered = replace(pack, rules=tuple(other if one is rule else one for one in pack.rules))
                hit = [one for one, found in zip(decided, now, strict=True) if one.findings(small) != found]
                scores = sum(one.score(altered) != one.scores for one in hit)
                yield Moved(number, by, tuple(change for one in hit for change in one.change(altered)), scores)


def _numbers(rule: Rule, weigh: Weigh) -> Iterator[tuple[Number, Callable[[int], Weigh]]]:
    """Each number of a weighing, and the weighing with that number moved."""
    for name, value in (("level", weigh.level), ("open_at", weigh.open_at)):
        yield Number(rule.id, name, value), lambda by, name=name, value=value: _with(weigh, **{name: value + by})
    for place, factor in enumerate(weigh.factors):

        def put(points: object, place: int = place) -> Weigh:
            changed = weigh.factors[place].model_copy(update={"points": points})
            return _with(weigh, factors=(*weigh.factors[:place], changed, *weigh.factors[place + 1 :]))

        if isinstance(factor, Table):
            for choice, value in factor.points.items():
                held = factor.points
                yield (
                    Number(rule.id, f"{factor.fact} {choice}", value),
                    lambda by, put=put, held=held, choice=choice: put({**held, choice: held[choice] + by}),
                )
        else:
            yield Number(rule.id, factor.id, factor.points), lambda by, put=put, f=factor: put(f.points + by)


def _with(weigh: Weigh, **other: object) -> Weigh:
    return weigh.model_copy(update=other)


def _of_doubts(decided: list[_Decided], pack: Pack) -> Iterator[Moved]:
    """The level of doubts: a parameter, whose values are all moved."""
    parameter = pack.parameters[pack.outcome.doubts_level]
    for by in STEPS:
        values = tuple(one.model_copy(update={"value": one.value + by}) for one in parameter.values)
        other = parameter.model_copy(update={"values": values})
        altered = replace(pack, parameters={**pack.parameters, parameter.id: other})
        number = Number(parameter.id, "value", parameter.values[-1].value)
        yield Moved(number, by, tuple(change for one in decided for change in one.change(altered)), 0)


def _of_effects(decided: list[_Decided], pack: Pack) -> Iterator[Moved]:
    """The points of the effects, which only the score reads."""
    for effect, rules in pack.outcome.effects.items():
        for by in STEPS:
            if rules.points + by >= 0:
                effects = {**pack.outcome.effects, effect: rules.model_copy(update={"points": rules.points + by})}
                altered = replace(pack, outcome=pack.outcome.model_copy(update={"effects": effects}))
                scores = sum(one.score(altered) != one.scores for one in decided)
                yield Moved(Number(effect, "points of the effect", rules.points), by, (), scores)
