"""Evidence as an outline: ground by ground what is wanted and what is in the file, and the disputes both ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screening.advise.evidence import EvidenceOf, Ground, InFile, Rest
from screening.law.vocabulary import STANDINGS, Standing
from screening.render.outline import EFFECTS, Piece
from screening.render.worded import SHOWN, STANDS

__all__ = ["evidence_pieces"]

MOST_SHOWN_BY = 3
ALONE: dict[Standing, str] = {
    "asserted": "in any case",
    "documented": "where documents alone count",
    "shown_by_authority": "where only what an authority has shown counts",
}


def evidence_pieces(found: Sequence[EvidenceOf]) -> Iterator[Piece]:
    """The evidence of a case, once for each instrument that it is read as."""
    for one in found:
        yield Piece("title", f"{one.case}: evidence{f' (read as a {one.instrument})' if len(found) > 1 else ''}")
        yield Piece("heading", "The case at three standings")
        for name in STANDINGS:
            answers, place = one.standings[name], STANDINGS.index(name)
            yield Piece("item", f"{SHOWN[name]}: {STANDS[answers.as_it_stands, answers.as_it_stands_scope]}", mark="-")
            stand = [each for each in one.grounds if STANDINGS.index(each.shown) >= place]
            fallen = [each for each in one.grounds if each not in stand]
            for word, several in (("stands", stand), ("falls", fallen)):
                yield from (Piece("item", f"{word}: {_titled(each)}", 1, mark="-") for each in several)
        for ground in one.grounds:
            yield from _ground(ground)
        if not one.grounds:
            yield Piece("text", "No ground stands that exhibits could carry.")
        if one.disputed:
            yield Piece("heading", "Disputed: both ways")
            for each in one.disputed:
                item = f" ({each.item})" if each.item else ""
                without = STANDS[each.not_used.as_it_stands, each.not_used.as_it_stands_scope]
                with_ = STANDS[each.as_stated.as_it_stands, each.as_stated.as_it_stands_scope]
                yield Piece("item", f"{each.name}{item}: left out, {without}; as the file states it, {with_}", mark="-")
        if one.unused:
            yield Piece("heading", "In the file, and given for nothing that a standing ground reads")
            yield from (Piece("item", _exhibit(each), mark="-") for each in one.unused)


def _titled(one: Ground) -> str:
    return f"{one.title} (charge {one.charge})" if one.charge else one.title


def _ground(one: Ground) -> Iterator[Piece]:
    yield Piece("subheading", _titled(one))
    yield Piece("text", f"{EFFECTS[one.effect]}; stands {SHOWN[one.shown]}")
    held = {each.paper: f" ({' and '.join(each.exhibits)} may be it)" for each in one.held}
    wanted = "; ".join(f"{paper}{held.get(paper, '')}" for paper in one.wanted)
    yield Piece("text", f"Wanted: {wanted or 'no paper beyond what shows the facts'}.")
    yield Piece("text", f"In the file: {'; '.join(map(_exhibit, one.in_file)) or 'nothing that it rests on'}.")
    if one.beside:
        yield Piece("text", f"Given for what else bears on it: {'; '.join(map(_exhibit, one.beside))}.")
    yield from (Piece("item", _rest(each), 1, mark="-") for each in one.rests_on)
    for name, facts in one.falls_at.items():
        if facts:
            yield Piece(
                "text",
                f"Falls {ALONE[name]}, for want of: {'; '.join(facts)}.",
            )


def _rest(one: Rest) -> str:
    item = f" ({one.item})" if one.item else ""
    if one.presumed:
        return f"{one.name}{item}: {one.value} (nobody has shown otherwise)"
    by = f" [{', '.join(one.exhibits)}]" if one.exhibits else ""
    said = f", said by {one.source}" if one.source else ""
    wanted = ""
    if one.standing == "asserted" and one.shown_by:
        wanted = f"; a paper would be: {', '.join(one.shown_by[:MOST_SHOWN_BY])}"
    return f"{one.name}{item}: {one.value}{by}{said} ({SHOWN[one.standing or 'asserted']}){wanted}"


def _exhibit(one: InFile) -> str:
    kind = " (the client's signed statement)" if one.client_statement else ""
    return f"{one.id}, {one.title}{kind}"
