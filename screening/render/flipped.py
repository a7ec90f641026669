"""What would change the answer, as an outline: one fact over several charges in one line, what is nearest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from screening.advise.flip import Defeated, Flip, Shown, Turn
from screening.render.outline import Piece
from screening.render.worded import STANDS

__all__ = ["PRIVILEGED", "flip_pieces"]

PRIVILEGED = "PRIVILEGED. Not for filing, not for the client: papers to look for, never things to say."
MOST_SETS = 6
MOST_VALUES = 4
MOST_ITEMS = 4
Set = Sequence[Shown]


def flip_pieces(found: Sequence[Flip]) -> Iterator[Piece]:
    """What would change the answer, first what the other side would have to show."""
    for one in found:
        read_as = f" (read as a {one.instrument})" if len(found) > 1 else ""
        yield Piece("title", f"{one.case}: what would change the answer{read_as}")
        yield Piece("text", PRIVILEGED)
        further = f", and a further one of these: {', '.join(one.further)}" if one.further else ""
        yield Piece(
            "text",
            f"As it stands, {STANDS[one.as_it_stands, one.as_it_stands_scope]}. Looked at: {one.looked_at} facts that "
            "are not known, or disputed, or of which the requesting country can show more than the file says, and that "
            f"may plausibly be asked of this case, alone, in pairs and in threes{further}.",
        )
        yield Piece("heading", "For the other side to show: what would defeat each ground")
        if not one.grounds:
            yield Piece("text", "No ground stands that could be defeated.")
        for grounds in _alike(one.grounds):
            yield from _ground(grounds)
        if one.against:
            yield Piece("heading", "What would change the answer against the applicant")
            yield from _sets([(each.shown, _then(each)) for each in one.against])
        yield Piece("heading", "For the applicant to show: papers to look for")
        if not one.for_applicant:
            yield Piece("text", "Nothing in up to three of these facts makes the answer better than it stands.")
        yield from _sets([(each.shown, _then(each)) for each in one.for_applicant])


def _then(one: Turn) -> str:
    return f": {STANDS[one.as_it_stands, one.as_it_stands_scope]}"


def _alike(grounds: Iterable[Defeated]) -> list[list[Defeated]]:
    """The grounds, those of one rule together that are defeated by the same facts, each of its own charge."""
    by: dict[tuple[object, ...], list[Defeated]] = {}
    for one in grounds:
        sets = frozenset(
            tuple((each.fact, each.values, each.further, each.item not in (None, one.charge)) for each in shown)
            for shown in one.by
        )
        by.setdefault((one.rule, one.title, sets), []).append(one)
    return list(by.values())


def _ground(several: Sequence[Defeated]) -> Iterator[Piece]:
    first = several[0]
    charges = [one.charge for one in several if one.charge]
    yield Piece("subheading", f"{first.title}{f' (charge {_listed(charges)})' if charges else ''}")
    if not first.by:
        yield Piece("text", "Nothing in up to three of these facts defeats it.")
    yield from _sets([(each, "") for each in first.by], own=first.charge if len(several) > 1 else None)


def _sets(found: Iterable[tuple[Set, str]], *, own: int | None = None) -> Iterator[Piece]:
    """The sets, a line for those that are the same but for the items; ``own`` is the charge that a ground is on."""
    by: dict[tuple[object, str], list[Set]] = {}
    for shown, then in found:
        facts = tuple(sorted((each.fact, each.values, each.further) for each in shown))
        by.setdefault((facts, then), []).append(shown)
    for (_, then), alike in list(by.items())[:MOST_SETS]:
        yield Piece("item", f"{_told(alike, own)}{then}", mark="-")
        papers = list(dict.fromkeys(paper for one in alike[0] for paper in one.shown_by[:2]))
        if papers:
            yield Piece("text", f"paper: {', '.join(papers)}", 1)
    if len(by) > MOST_SETS:
        yield Piece("text", f"and {len(by) - MOST_SETS} more: --format json")


def _told(alike: Sequence[Set], own: int | None) -> str:
    """Sets that are the same but for the items: of one fact all items, else the first and how many ways there are."""
    if len(alike[0]) == 1:
        return _fact([one for shown in alike for one in shown], "or", own)
    by: dict[tuple[object, ...], list[Shown]] = {}
    for one in alike[0]:
        by.setdefault((one.fact, one.values, one.further), []).append(one)
    told = " and ".join(_fact(each, "and", own) for each in by.values())
    return f"{told} (or so of others of these, {len(alike)} ways in all)" if len(alike) > 1 else told


def _fact(several: Sequence[Shown], joined: str, own: int | None) -> str:
    """A fact of one or more items: its name, which items, the values that would do, and what the file says now."""
    one = several[0]
    if not one.values:
        return f"one more among the {one.name}, whatever else is so of it"
    kind = one.fact.partition(".")[0].replace("_", " ")
    items = [each.item for each in several if each.item]
    if items:
        item = f" (the same {kind})" if items == [own] else f" ({kind} {_listed(items, joined)})"
    else:
        item = f" (a further {kind})" if one.further else ""
    stated = list(dict.fromkeys(each.stated for each in several if each.stated))
    now = (
        f", where the file says {' or '.join(stated)}" if stated else ", which is disputed now" if one.disputed else ""
    )
    more = f" or {len(one.values) - MOST_VALUES} more" if len(one.values) > MOST_VALUES else ""
    return f"{one.name}{item}: {' or '.join(one.values[:MOST_VALUES])}{more}{now}"


def _listed(items: Iterable[int], joined: str = "and") -> str:
    numbers = sorted(set(items))
    told = [str(one) for one in numbers[:MOST_ITEMS]]
    if len(numbers) > MOST_ITEMS:
        told.append(f"{len(numbers) - MOST_ITEMS} more")
    return f" {joined} ".join(filter(None, (", ".join(told[:-1]), told[-1])))
