"""Says what to get next: which questions are worth most now, on the route the case is on, and which pairs decide."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from pydantic import BaseModel, ConfigDict

from screening.advise.desk import Route, answered
from screening.advise.filing import Day, filing
from screening.advise.load_desk import known_routes
from screening.advise.moves import Move, moves
from screening.advise.position import Position, strength
from screening.errors import CaseError, nearest
from screening.law.outcome import Scope, StandingWord
from screening.law.vocabulary import BUILT_IN
from screening.report.report import Missing, Report
from screening.report.say import say_value

__all__ = ["Next", "Together", "ask_next", "in_order", "routes_of", "tonight"]

EFFORTS = {"low": 0, "medium": 1, "high": 2}
PAIR = 2
TONIGHT = ("applicant", "advocate", "public_record")


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Together(_Part):
    """Two facts of which neither alone changes the answer, and both together do; the values that do most."""

    facts: tuple[str, str]
    names: tuple[str, str]
    values: tuple[str, str]
    as_it_stands: StandingWord
    as_it_stands_scope: Scope | None


class Next(_Part):
    """What to get next: told first, then the questions in their order, then pairs where no single fact decides.

    First which alert it is, where that is not stated, and what a program proposed, to be confirmed; then the questions
    that change the answer, as the report ranks them, those that can only harm after the others; then those that a route
    asks first, in its order; then those that are asked first of every case, and those that move only the score.

    ``routes`` are the titles of the routes that the case is on; ``own`` the facts and lists that those routes ask.
    """

    case: str
    instrument: str
    routes: tuple[str, ...]
    first: tuple[str, ...]
    own: tuple[str, ...]
    questions: tuple[Missing, ...]
    pairs: tuple[Together, ...]


def ask_next(position: Position, report: Report, *, route: str | None = None, pairs: bool = True) -> Next:
    """What to get next in a position; ``report`` is the case screened as that instrument.

    ``route`` puts the case on a route whatever its facts say; without ``pairs`` none are looked for.
    """
    routes = routes_of(position, route)
    own = _asked_by(routes, route)
    only = any(one.only for one in routes)
    ordered = _in_order(position, report, own)
    questions = tuple(one for one in ordered if one.changes or one.fact in own or not only)
    asks_pairs = pairs and not any(one.changes for one in report.missing)
    return Next(
        case=position.case.id,
        instrument=position.program.instrument,
        routes=tuple(one.title for one in routes),
        first=tuple(dict.fromkeys((*report.first, *(said for one in routes for said in _first(position, one))))),
        own=tuple(own),
        questions=questions,
        pairs=tuple(_pairs(position, {one.fact for one in questions})) if asks_pairs else (),
    )


def in_order(position: Position, report: Report) -> Report:
    """The report with its questions in the order in which they are worth asking, those of the case's routes among them.

    Of a case that is read as several instruments ``position`` is the first.
    """
    return report.model_copy(update={"missing": tuple(_in_order(position, report, _asked_by(routes_of(position))))})


def _in_order(position: Position, report: Report, asked: Sequence[str]) -> Iterator[Missing]:
    """Each question once: which alert, what changes the answer, what a route asks, what every case is, and the rest."""
    known = {one.fact: one for one in reversed(report.missing)}
    own = [known.get(name) or _question(position, name) for name in asked if _open(position, name)]
    heads, lists = _of_every_case(position)
    proposed = [one for one in report.missing if one.proposed]
    changing = sorted((one for one in report.missing if one.changes), key=lambda one: one.harms)
    first = [one for one in report.missing if one.first]
    told: set[tuple[str, int | None]] = set()
    for one in (*heads, *proposed, *changing, *own, *lists, *first, *report.missing):
        if (one.fact, one.item) not in told:
            told.add((one.fact, one.item))
            yield one


def _of_every_case(position: Position) -> tuple[list[Missing], list[Missing]]:
    """What is asked first of every case and is open: what its file says of itself at its head, and the lists."""
    program, stated = position.program, position.reading.facts.values
    firsts = [
        one for one in program.outcome.first_questions if not one.applies_to or program.instrument in one.applies_to
    ]
    heads = [one.fact for one in firsts if one.fact in BUILT_IN and one.fact not in stated]
    lists = [one.list for one in firsts if one.list and _open(position, one.list)]
    return [_question(position, one) for one in heads if one], [_question(position, one) for one in lists]


def _asked_by(routes: Sequence[Route], chosen: str | None = None) -> list[str]:
    """The facts and lists that routes ask, those of the one that is chosen first."""
    return list(dict.fromkeys(name for one in sorted(routes, key=lambda one: one.id != chosen) for name in one.asks))


def tonight(one: Missing) -> bool:
    """Whether an answer can be had at once: it is easy to get, from somebody at hand."""
    return one.effort == "low" and one.who_knows in TONIGHT


def routes_of(position: Position, chosen: str | None = None) -> list[Route]:
    """The routes that a case is on, in the order of the desk; that which is chosen whatever the facts say.

    Raises ``CaseError`` if no route has the name that is chosen.
    """
    routes = known_routes(position.pack)
    known = [one.id for one in routes]
    if chosen is not None and chosen not in known:
        raise CaseError(f'no route "{chosen[:40]}"{nearest(chosen, known)}; there are {", ".join(known) or "none"}')
    truths = answered(position.pack, position.facts, {one.id: one.when for one in routes})
    return [one for one in routes if truths[one.id] is True or one.id == chosen]


def _first(position: Position, route: Route) -> Iterator[str]:
    """What a route tells before all else: its clock, and its own sentences."""
    if route.last_day is not None:
        days = [one for one in filing(position).days if one.clock == route.last_day]
        yield from (f"{one.title}: {_day(one)} ({one.where})." for one in days)
        if not days:
            yield route.no_last_day
    yield from route.first


def _day(one: Day) -> str:
    day = str(one.first) if one.first == one.last else f"between {one.first} and {one.last}"
    return f"{day}, WHICH HAS PASSED" if one.passed else day


def _open(position: Position, name: str) -> bool:
    """Whether a fact or list is still to be asked: not known, and its question makes sense for the case."""
    vocabulary, facts = position.program.vocabulary, position.facts
    if name in vocabulary.lists:
        return not facts.items[name]
    fact = vocabulary.facts[name]
    if fact.of is not None:
        rows = [row for row, item in enumerate(facts.items[fact.of]) if name not in item]
        return any(position.sensible.get((name, row), True) for row in rows)
    return name not in facts.values and position.sensible.get((name, None), True)


def _question(position: Position, name: str) -> Missing:
    """The question of a fact or list that the ranking does not have, for it changes nothing by itself."""
    vocabulary = position.program.vocabulary
    if name in vocabulary.lists:
        known = vocabulary.lists[name]
        return Missing(
            fact=name, name=known.name, question=known.question, who_knows=known.who_knows, effort=known.effort,
            first=True, changes=False, moves=(),
        )  # fmt: skip
    fact = vocabulary.facts[name]
    return Missing(
        fact=name, name=fact.name, question=fact.question, who_knows=fact.who_knows, effort=fact.effort,
        shown_by=fact.shown_by, first=True, changes=False, moves=(),
    )  # fmt: skip


def _pairs(position: Position, asked: Collection[str]) -> Iterator[Together]:
    """Pairs of facts that change the answer together: of each the values that do most, the easiest first.

    One of them at least is asked: of what nothing stated speaks to, two facts at once are no lead.
    """
    from screening.advise.alter import altering  # which needs NumPy

    best: dict[tuple[object, ...], tuple[int, tuple[Move, ...], str, str | None]] = {}
    open_ = [one for one in moves(position) if one.stated is None]  # what is stated is not asked
    for one in altering(position, open_, most=PAIR):
        places = tuple(each.place for each in one.moves)
        reached = strength(one.outcome, one.scope) * (1 if one.better else -1)
        if not any(each.fact.id in asked for each in one.moves):
            continue
        if len(one.moves) == PAIR and one.better and reached > best.get(places, (-1,))[0]:
            best[places] = (reached, one.moves, one.outcome, one.scope)

    def rank(found: tuple[int, tuple[Move, ...], str, str | None]) -> tuple[object, ...]:
        reached, made, _, _ = found
        return sum(EFFORTS[each.fact.effort] for each in made), -reached, [each.fact.id for each in made]

    for _, made, outcome, scope in sorted(best.values(), key=rank):
        yield Together.model_validate(
            {
                "facts": tuple(each.fact.id for each in made),
                "names": tuple(each.fact.name for each in made),
                "values": tuple(_values(position, each) for each in made),
                "as_it_stands": outcome,
                "as_it_stands_scope": scope,
            }
        )


def _values(position: Position, move: Move) -> str:
    told: Sequence[str] = [say_value(position.program, move.fact.type, one) for one in move.region]
    return " or ".join(told)
