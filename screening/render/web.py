"""Writes an outline as one self-contained page: no script, nothing fetched, and what comes from files is no markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from screening.printable import printable
from screening.render.outline import Piece

__all__ = ["page"]

STYLE = """
body { font: 1rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111 }
h1 { font-size: 1.5rem; border-top: 3px solid #111; padding-top: .5rem; margin-top: 3rem }
h1:first-of-type { border: 0; margin-top: 0 }
h2 { font-size: 1.1rem; margin-top: 2rem }
ul { padding-left: 1.2rem }
li.d1 { margin-left: 1.5rem; list-style: circle }
@media print { body { margin: 0; max-width: none } }
"""
HEADS = {"title": "h1", "heading": "h2", "subheading": "h3"}


def page(pieces: Iterable[Piece], title: str) -> str:
    """The outline as HTML."""
    body = "\n".join(_body(pieces))
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{_plain(title)}</title>\n'
        f'<meta name="viewport" content="width=device-width">\n<style>{STYLE}</style>\n</head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _body(pieces: Iterable[Piece]) -> Iterator[str]:
    for kind, several in groupby(pieces, key=_kind):
        if kind == "item":
            items = "\n".join(_item(one) for one in several)
            yield f"<ul>\n{items}\n</ul>"
            continue
        for one in several:
            name = HEADS.get(one.kind, "p")
            yield f"<{name}>{_plain(one.text)}</{name}>"


def _kind(piece: Piece) -> str:
    return piece.kind


def _item(piece: Piece) -> str:
    mark = f"<b>{_plain(piece.mark)}</b> " if piece.mark not in ("", "-") else ""
    return f'<li class="d{min(piece.depth, 1)}">{mark}{_plain(piece.text)}</li>'


def _plain(text: str) -> str:
    return escape(printable(text))
