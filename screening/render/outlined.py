"""An outline as markup: headings, paragraphs, and lists within lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from screening.render.markup import Markup, many, tag
from screening.render.outline import Piece

__all__ = ["outlined"]

HEADS = {"title": "h1", "heading": "h2", "subheading": "h3"}


def outlined(pieces: Iterable[Piece]) -> Markup:
    """The pieces, one below the other."""
    return many(*_parts(pieces))


def _parts(pieces: Iterable[Piece]) -> Iterator[Markup]:
    for item, several in groupby(pieces, key=lambda one: one.kind == "item"):
        if item:
            yield _list([*several])
        else:
            yield from (tag(HEADS.get(one.kind, "p"), one.text) for one in several)


def _list(items: list[Piece]) -> Markup:
    """Items of one depth with those that stand deeper below them."""
    level = items[0].depth
    rows: list[tuple[Piece, list[Piece]]] = []
    for one in items:
        if one.depth > level and rows:
            rows[-1][1].append(one)
        else:
            rows.append((one, []))
    return tag(
        "ul",
        *(
            tag("li", _said(one), _list(below) if below else None, class_="marked" if _marked(one) else None)
            for one, below in rows
        ),
    )


def _marked(one: Piece) -> bool:
    return one.mark not in ("", "-")


def _said(one: Piece) -> Markup:
    return many(tag("b", f"{one.mark} ") if _marked(one) else None, one.text)
