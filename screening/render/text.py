"""Prints an outline on a terminal: readable on 80 columns and without colour."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import IO

from screening.printable import printable
from screening.render.outline import Kind, Piece

__all__ = ["print_text", "text"]

STYLES: dict[Kind, str] = {"title": "bold", "heading": "bold", "subheading": "bold", "text": "", "item": ""}
STEP = 2
NARROWEST = 40
USUAL = 80
LONGEST_MARK = 5  # beyond it, what follows is not set in by so much


def print_text(pieces: Iterable[Piece], file: IO[str], *, width: int | None = None) -> None:
    """Print an outline to a stream; colour only where the stream is a terminal that has it."""
    from rich.console import Console  # which takes long to import, and is not needed for plain text
    from rich.text import Text

    console = Console(file=file, width=width, highlight=False, emoji=False, markup=False)
    columns = max(min(console.width or USUAL, 100), NARROWEST)
    console.width = max(console.width, columns)  # a terminal may say that it has none
    for piece, line in _all(pieces, columns):
        console.print(Text(line, style=STYLES[piece.kind]), no_wrap=True, crop=False, overflow="ignore")


def text(pieces: Iterable[Piece], *, width: int = 80) -> str:
    """An outline as plain text."""
    columns = max(min(width, 100), NARROWEST)
    return "".join(f"{line}\n" for _, line in _all(pieces, columns))


def _all(pieces: Iterable[Piece], columns: int) -> Iterator[tuple[Piece, str]]:
    """The lines of all pieces, each with its piece."""
    for piece in pieces:
        yield from ((piece, line) for line in _lines(replace(piece, text=printable(piece.text)), columns))


def _lines(piece: Piece, columns: int) -> Iterator[str]:
    indent = " " * (STEP * piece.depth + (STEP if piece.kind in ("text", "item") else 0))
    if piece.kind == "title":
        yield from _cut(textwrap.wrap(piece.text, columns), piece.most, columns)
        yield "=" * min(columns, 80)
    elif piece.kind == "heading":
        yield ""
        yield piece.text.upper()
    else:
        if piece.kind == "subheading":
            yield ""
        mark = f"[{piece.mark}] " if piece.mark in ("yes", "no", "?") else f"{piece.mark} " if piece.mark else ""
        hanging = indent + " " * (len(mark) if len(mark) <= LONGEST_MARK else STEP)
        wrapped = textwrap.wrap(
            piece.text, columns, initial_indent=indent + mark, subsequent_indent=hanging, break_on_hyphens=False
        )
        yield from _cut(wrapped or [""], piece.most, columns)


def _cut(lines: list[str], most: int, columns: int) -> list[str]:
    """The lines that a piece may take; the last says that more was to come."""
    if not most or len(lines) <= most:
        return lines
    last = lines[most - 1]
    if len(last) > columns - 2:
        last = last.rpartition(" ")[0].rstrip() or last[: columns - 2]
    return [*lines[: most - 1], f"{last} …"]
