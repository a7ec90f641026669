"""A paper as a PDF, set by Typst; nothing is said of who made it. The only module that knows Typst."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from screening.documents.paper import Block, Paper
from screening.errors import EngineError

try:
    import typst
except ImportError as error:  # pragma: no cover - only without the extra
    raise EngineError("PDF files need typst: pip install 'notice-screening[papers]'") from error

__all__ = ["as_pdf"]

HEAD = """#set document(date: none)
#set page(paper: "a4", margin: 2.2cm, numbering: "1 / 1")
#set text(font: ("Libertinus Serif",), size: 10.5pt, lang: LANGUAGE)
#set par(justify: false)
#set table(stroke: 0.5pt)
#show heading: set block(above: 1.1em, below: 0.6em)
"""
# What the typesetter says of itself; blanked in place, so that everything in the file stays where it is.
MAKER = re.compile(rb"(/Creator\(|<xmp:CreatorTool>)([^)<]*)(\)|</xmp:CreatorTool>)")
EARLIEST = int(datetime(2000, 1, 1, tzinfo=UTC).timestamp())


def as_pdf(paper: Paper) -> bytes:
    """The paper as the bytes of a PDF."""
    source = HEAD.replace("LANGUAGE", _text(paper.language)) + "\n".join(
        [f"#heading(level: 1, {_text(paper.title)})", *_blocks(paper.blocks)]
    )
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
    for one in blocks:
        number = number + 1 if one.kind == "numbered" else 0
        match one.kind:
            case "heading" | "subheading":
                yield f"#heading(level: {2 if one.kind == 'heading' else 3}, {_text(one.text)})"
            case "banner":
                yield f"#block(stroke: 0.7pt, inset: 6pt, width: 100%, strong({_text(one.text)}))"
            case "item":
                yield f"#list({_text(one.text)})"
            case "numbered":
                yield f"#enum(start: {number}, {_text(one.text)})"
            case "page":
                yield "#pagebreak(weak: true)"
            case "table":
                heads, *rows = one.rows
                cells = [f"strong({_text(cell)})" for cell in heads] + [_text(cell) for row in rows for cell in row]
                columns = ", ".join("auto" if place != 1 else "1fr" for place in range(len(heads)))
                yield f"#table(columns: ({columns}), {', '.join(cells)})"
            case _:
                yield f"#par({_text(one.text)})"
