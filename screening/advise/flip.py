"""Tells what would change the answer, both ways: what would defeat each ground, and what would make out another.

Privileged: these are papers to look for, never things to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from pydantic import BaseModel, ConfigDict

from screening.advise.alter import MOST_MOVES, altering, defeating
from screening.advise.moves import COUNTED, Move, moves
from screening.advise.position import Position, strength, with_further
from screening.advise.readings import Reader
from screening.law.outcome import Scope, StandingWord
from screening.report.say import say_value

__all__ = ["Defeated", "Flip", "Shown", "Turn", "flip"]

EFFORT = {"low": 0, "medium": 1, "high": 2}


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Shown(_Part):
    """A fact that would have to be shown: the values that would do, what shows it, and who has that.

    ``item`` is the number of the item in the file; ``further``: it is of one that the file does not have, as a new
    charge, and without values it is enough that there is one; ``disputed``: the file states it, and it is not used;
    ``stated``: what the file states of it so far, where the requesting country can show more.
    """

    fact: str
    name: str
    item: int | None
    further: bool
    values: tuple[str, ...]
    shown_by: tuple[str, ...]
    who_knows: str
    effort: str
    disputed: bool
    stated: str | None = None


class Turn(_Part):
    """A smallest set of facts that alters the answer as it stands, and the answer then."""

    shown: tuple[Shown, ...]
    as_it_stands: StandingWord
    as_it_stands_scope: Scope | None


class Defeated(_Part):
    """A ground that stands, and the smallest sets of facts of which each would keep it from standing."""

    rule: str
    charge: int | None
    title: str
    by: tuple[tuple[Shown, ...], ...]


class Flip(_Part):
    """What would change the answer as it stands of a case, read as one instrument.

    ``against`` is for the other side to show, ``for_applicant`` for the applicant; ``looked_at``: how many facts that
    are open were looked at, alone, in pairs and in threes; ``further``: the lists of which a further item was.
    """

    case: str
    instrument: str
    as_it_stands: StandingWord
    as_it_stands_scope: Scope | None
    grounds: tuple[Defeated, ...]
    against: tuple[Turn, ...]
    for_applicant: tuple[Turn, ...]
    looked_at: int
    further: tuple[str, ...]


def flip(position: Position, *, asked: Collection[str] = (), most: int = MOST_MOVES) -> Flip:
    """The smallest sets of up to ``most`` open facts that alter the answer, and that defeat grounds.

    ``asked`` are the facts that a screening asks, for something stated speaks to their rules: of sets of one size those
    of what is asked, or of what the file states already, come first.
    """
    found = moves(position)
    turns: dict[bool, dict[tuple[object, ...], list[tuple[Move, ...]]]] = {
        True: defaultdict(list),
        False: defaultdict(list),
    }
    further, reader = [*_further(position)], Reader(position.program)
    several = [(position, found), *((more, made) for more, made in further if _strength(more) == _strength(position))]
    for one in (each for where, made in several for each in altering(where, made, reader, most=most)):
        if one.better and any(each.stated is not None for each in one.moves):
            continue  # more that is said of the applicant is not for the applicant to show
        places = tuple(each.place for each in one.moves)
        turns[one.better][places, one.outcome, one.scope].append(one.moves)
    told = {
        better: tuple(
            Turn.model_validate({"shown": shown, "as_it_stands": key[1], "as_it_stands_scope": key[2]})
            for key, sets in by_place.items()
            for shown in _shown(position, sets)
        )
        for better, by_place in turns.items()
    }
    return Flip.model_validate(
        {
            "case": position.case.id,
            "instrument": position.program.instrument,
            "as_it_stands": position.now.as_it_stands,
            "as_it_stands_scope": position.now.as_it_stands_scope,
            "grounds": _grounds(position, [(position, found), *further], reader, most, asked),
            "against": _easiest((*told[False], *_bare(position, further, better=False)), asked),
            "for_applicant": _easiest((*told[True], *_bare(position, further, better=True)), asked, further_last=True),
            "looked_at": len({one.place for one in found}),
            "further": tuple(position.program.vocabulary.lists[one].name for one in _incomplete(position)),
        }
    )


def _incomplete(position: Position) -> list[str]:
    """The lists that may have further items."""
    return [one for one in position.program.vocabulary.lists if not position.facts.complete[one]]


def _further(position: Position) -> Iterator[tuple[Position, list[Move]]]:
    """For each list that is not complete, the position with one more item, and the moves on that item alone."""
    for over in _incomplete(position):
        more = with_further(position, over)
        row = len(position.facts.items[over])
        yield more, [one for one in moves(more) if one.fact.of == over and one.row == row]


def _strength(position: Position) -> int:
    return strength(position.now.as_it_stands, position.now.as_it_stands_scope)


def _bare(position: Position, further: Iterable[tuple[Position, object]], *, better: bool) -> Iterator[Turn]:
    """The further items that alter the answer by being there, whatever else is so of them."""
    for over, (more, _) in zip(_incomplete(position), further, strict=True):
        if _strength(more) != _strength(position) and (_strength(more) > _strength(position)) is better:
            known = position.program.vocabulary.lists[over]
            shown = Shown(
                fact=over, name=known.name, item=None, further=True, values=(), shown_by=(), who_knows=known.who_knows,
                effort=known.effort, disputed=False,
            )  # fmt: skip
            yield Turn.model_validate(
                {
                    "shown": (shown,),
                    "as_it_stands": more.now.as_it_stands,
                    "as_it_stands_scope": more.now.as_it_stands_scope,
                }
            )


def _easiest(turns: Iterable[Turn], asked: Collection[str], *, further_last: bool = False) -> tuple[Turn, ...]:
    """The smallest first, of these what is asked, then those that do most, then what is easiest had.

    ``further_last`` puts last what needs a further item: the applicant can look for papers on what is in the file.
    """

    def rank(one: Turn) -> tuple[object, ...]:
        further = further_last and any(each.further for each in one.shown)
        gain = strength(one.as_it_stands, one.as_it_stands_scope) * (1 if further_last else -1)
        size, far, *rest = _near(one.shown, asked)
        return further, size, far, -gain, *rest

    return tuple(sorted(turns, key=rank))


def _near(shown: Sequence[Shown], asked: Collection[str]) -> tuple[object, ...]:
    """How near a set is: how many facts, whether one is neither asked nor stated, how hard to get, and their names."""
    far = any(each.fact not in asked and each.stated is None and not each.disputed for each in shown)
    return len(shown), far, sum(EFFORT[each.effort] for each in shown), [each.name for each in shown]


def _shown(position: Position, sets: Sequence[tuple[Move, ...]]) -> Iterable[tuple[Shown, ...]]:
    """Sets of the same facts as few as possible: where they differ in the values of one fact alone, as one."""
    by_others: dict[tuple[object, ...], list[tuple[Move, ...]]] = defaultdict(list)
    last = len(sets[0]) - 1
    for one in sets:
        by_others[tuple(each.region for each in one[:last])].append(one)
    for several in by_others.values():
        values = [value for one in several for value in one[last].region]
        first = several[0]
        yield tuple(_told(position, each, values if place == last else each.region) for place, each in enumerate(first))


def _told(position: Position, move: Move, values: Iterable[object]) -> Shown:
    fact, facts = move.fact, position.facts
    further = move.row is not None and fact.of is not None and move.row >= len(facts.items[fact.of])
    item = None if move.row is None or fact.of is None or further else facts.number(fact.of, move.row)
    return Shown(
        fact=fact.id,
        name=fact.name,
        item=item,
        further=further,
        values=tuple(say_value(position.program, fact.type, one) for one in values),  # type: ignore[arg-type]
        shown_by=fact.shown_by,
        who_knows=fact.who_knows,
        effort=fact.effort,
        disputed=move.disputed,
        stated=None if move.stated is None else say_value(position.program, fact.type, move.stated),
    )


# ── Each ground for itself ───────────────────────────────────────────────────────────────────────


def _grounds(
    position: Position,
    looked_at: Sequence[tuple[Position, Sequence[Move]]],
    reader: Reader,
    most: int,
    asked: Collection[str],
) -> tuple[Defeated, ...]:
    """For each counted finding that stands, the smallest sets of facts that keep it from standing."""
    rules = {one.source.id: one for one in position.program.rules}
    told = []
    defeated: dict[tuple[str, int], list[tuple[Move, ...]]] = defaultdict(list)
    for where, found in looked_at:
        for key, sets in defeating(where, found, reader, most=most).items():
            over = rules[key[0]].over
            there = over is None or key[1] < len(position.facts.items[over])
            if there and (key in defeated or where is position):  # with or on a further item none stands now
                defeated[key] += sets
    for (name, row), sets in defeated.items():
        rule = rules[name]
        by_place: dict[tuple[object, ...], list[tuple[Move, ...]]] = defaultdict(list)
        for each in sets:
            by_place[tuple(one.place for one in each)].append(each)
        by = [shown for several in by_place.values() for shown in _shown(position, several)]
        by.sort(key=lambda one: _near(one, asked))
        charge = None if rule.over is None else position.facts.number(rule.over, row)
        told.append(Defeated(rule=name, charge=charge, title=rule.source.title, by=tuple(by)))
    order = {name: COUNTED.index(rule.effect) for name, rule in rules.items() if rule.effect in COUNTED}
    return tuple(sorted(told, key=lambda one: (order[one.rule], one.rule, one.charge or 0)))
