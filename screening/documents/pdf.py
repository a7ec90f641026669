"""A paper as a PDF, set by Typst; nothing is said of who made it. The only module that knows Typst."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from screening.documents.paper import Block, Paper
from screening.errors import EngineError

try:
    import typst
except ImportError as error:  # pragma: no cover - only without the extra
    raise EngineError("PDF files need typst: pip install 'notice-screening[papers]'") from error

__all__ = ["as_pdf"]

HEAD = """#set document(date: none)
#set page(paper: "a4", margin: MARGIN, numbering: NUMBERS)
#set text(font: ("Libertinus Serif",), size: SIZE, lang: LANGUAGE)
#set par(justify: false, leading: LEADING)
#set table(stroke: 0.5pt)
#show heading: set block(above: ABOVE, below: 0.6em)
#let ticks(..each) = pad(left: 1.2em, each.pos().map(one => box[#box(
  width: .62em, height: .62em, stroke: .5pt) #one]).join(h(1.4em)))
#let blank(label) = pad(left: 1.2em, grid(columns: (auto, 1fr), column-gutter: .5em, label,
  align(bottom, line(length: 100%, stroke: .4pt))))
"""
USUAL = {"MARGIN": "2.5cm", "SIZE": "11pt", "LEADING": ".72em", "ABOVE": "1.2em"}
TIGHT = {"MARGIN": "(x: 2cm, y: 1.5cm)", "SIZE": "9.5pt", "LEADING": ".5em", "ABOVE": ".9em"}
# What the typesetter says of itself; blanked in place, so that everything in the file stays where it is.
MAKER = re.compile(rb"(/Creator\(|<xmp:CreatorTool>)([^)<]*)(\)|</xmp:CreatorTool>)")
EARLIEST = int(datetime(2000, 1, 1, tzinfo=UTC).timestamp())


def as_pdf(paper: Paper) -> bytes:
    """The paper as the bytes of a PDF."""
    head = HEAD.replace("LANGUAGE", _text(paper.language))
    letters = any(one.kind == "page" for one in paper.blocks)  # each goes out by itself
    head = head.replace("NUMBERS", "none" if letters else _text("1 / 1"))
    for name, value in (TIGHT if paper.tight else USUAL).items():
        head = head.replace(name, value)
    source = head + "\n".join([f"#heading(level: 1, {_text(paper.title)})", *_blocks(paper.blocks)])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "paper.typ"
        file.touch(0o600)
        file.write_text(source, encoding="utf-8")
        made = typst.compile(str(file), root=folder, timestamp=EARLIEST)
    assert isinstance(made, bytes)
    return MAKER.sub(lambda found: found[1] + b" " * len(found[2]) + found[3], made)


def _text(text: str) -> str:
    """A text as Typst's own literal: nothing in it is markup."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    number = 0
    for kind, several in groupby(blocks, key=lambda one: one.kind):
        if kind == "item":
            yield f"#list({', '.join(_text(one.text) for one in several)})"
            continue
        for one in several:
            number = number + 1 if kind == "numbered" else number if kind in ("ticks", "blank") else 0
            yield from _block(one, number)


def _block(one: Block, number: int) -> Iterator[str]:
    match one.kind:
        case "heading" | "subheading":
            yield f"#heading(level: {2 if one.kind == 'heading' else 3}, {_text(one.text)})"
        case "banner":
            yield f"#block(stroke: 0.7pt, inset: 6pt, width: 100%, strong({_text(one.text)}))"
        case "numbered":
            yield f"#enum(start: {number}, {_text(one.text)})"
        case "page":
            yield "#pagebreak(weak: true)"
        case "ticks":
            yield f"#ticks({', '.join(map(_text, one.rows[0]))})"
        case "blank":
            yield f"#blank({_text(f'{one.text}:')})"
        case "table":
            heads, *rows = one.rows
            cells = [f"strong({_text(cell)})" for cell in heads] + [_text(cell) for row in rows for cell in row]
            columns = ", ".join("auto" if place != 1 else "1fr" for place in range(len(heads)))
            yield f"#table(columns: ({columns}), {', '.join(cells)})"
        case _:
            yield f"#par({_text(one.text)})"
