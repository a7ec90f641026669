"""The impact report: one self-contained page with charts, a table beside each, the method, and all that repeats it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from screening.render.chart import Bar, bars
from screening.render.look import STYLE
from screening.render.markup import Markup, document, many, tag
from screening.render.outline import Piece

__all__ = ["Chart", "Impact", "Table", "impact_page"]

# A drawing has its colours in attributes of its own, which a digest cannot name; nothing is fetched, nothing runs.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"
OWN = """
figure{margin:1rem 0 2rem}
figcaption{font-weight:600}
figure svg{width:100%;height:auto;background:#fff}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.warn{border-left:.35rem solid var(--strong);padding:.3rem 1rem;background:var(--wash)}
li.d1{margin-left:1.3rem;list-style:circle}
code{overflow-wrap:anywhere}
@media print{figure{break-inside:avoid}}
"""
HEADS = {"title": "h3", "heading": "h4", "subheading": "h4"}
DIGITS = tuple("0123456789-+")
LONGEST_NUMBER = 24  # characters of a cell that is set as a number
DRAWN = "The same as a table"
UNDRAWN = "Charts are drawn where the extra `charts` is installed; the tables say the same."


@dataclass(frozen=True)
class Table:
    """A table: its heads, and rows of cells, the first of which names the row."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Chart:
    """A chart with the sentence that it shows, the bars, and the table that says the same."""

    title: str
    said: str
    bars: tuple[Bar, ...]
    table: Table


@dataclass(frozen=True)
class Impact:
    """What a report holds, in the order in which it is read."""

    title: str
    summary: tuple[Piece, ...]
    warning: str
    charts: tuple[Chart, ...]
    detail: tuple[Piece, ...]
    method: tuple[str, ...]
    base_rates: Table
    seen: tuple[str, ...]
    figures: Table | None
    repeats: tuple[tuple[str, str], ...] = field(default=())


def impact_page(found: Impact) -> str:
    """The report as HTML."""
    drawn = [(one, bars(one.bars, one.said)) for one in found.charts]
    body = tag(
        "main",
        tag("h1", found.title),
        tag("p", found.warning, class_="warn"),
        *_pieces(found.summary),
        tag("h2", "Charts and figures"),
        None if all(svg is not None for _, svg in drawn) else tag("p", UNDRAWN, class_="soft"),
        *(_chart(one, svg) for one, svg in drawn),
        tag("h2", "Method"),
        *(tag("p", one) for one in found.method),
        tag("h2", "Base rates that were published"),
        _table(found.base_rates),
        tag("h2", "Cases that were seen in making the rules"),
        *(tag("p", one) for one in found.seen),
        *(() if found.figures is None else (tag("h2", "Every figure that was put in"), _table(found.figures))),
        tag("h2", "In detail"),
        *_pieces(found.detail),
        tag("h2", "What repeats this"),
        tag("table", tag("tbody", *(tag("tr", tag("th", name, scope="row"), tag("td", tag("code", value)))
                                    for name, value in found.repeats))),
    )  # fmt: skip
    return document(title=found.title, policy=POLICY, style=STYLE + OWN, body=body)


def _chart(one: Chart, svg: Markup | None) -> Markup:
    return tag("figure", tag("figcaption", one.title), tag("p", one.said), svg, tag("p", DRAWN, class_="soft"),
               _table(one.table))  # fmt: skip


def _table(table: Table) -> Markup:
    first = table.rows[0] if table.rows else table.heads
    numbers = [at > 0 and cell[:1] in DIGITS and len(cell) < LONGEST_NUMBER for at, cell in enumerate(first)]

    def cells(row: Sequence[str], name: str) -> Iterator[Markup]:
        for at, cell in enumerate(row):
            number = "n" if numbers[at] else None
            if at == 0:
                yield tag("th", cell, scope="row" if name == "td" else "col")
            else:
                yield tag(name, cell, class_=number, scope="col" if name == "th" else None)

    rows = (tag("tr", *cells(row, "td")) for row in table.rows)
    return tag("table", tag("thead", tag("tr", *cells(table.heads, "th"))), tag("tbody", *rows))


def _pieces(pieces: Iterable[Piece]) -> Iterator[Markup]:
    for kind, several in groupby(pieces, key=_kind):
        if kind == "item":
            yield tag("ul", *(tag("li", _mark(one), one.text, class_=f"d{min(one.depth, 1)}") for one in several))
            continue
        yield many(*(tag(HEADS.get(kind, "p"), one.text) for one in several))


def _kind(piece: Piece) -> str:
    return piece.kind


def _mark(piece: Piece) -> Markup | None:
    return tag("b", f"{piece.mark} ") if piece.mark not in ("", "-") else None
