"""A paper as Markdown; what comes from rules and case files cannot become markup."""

from __future__ import annotations

from screening.documents.paper import Block, Paper
from screening.render.markdown import escape

__all__ = ["as_markdown"]

MARKS = {"heading": "## ", "subheading": "### "}


def as_markdown(paper: Paper) -> str:
    """The paper as one Markdown text."""
    lines = [f"# {escape(paper.title)}"]
    number = 0
    before = ""
    for one in paper.blocks:
        number = number + 1 if one.kind == "numbered" else number if one.kind in ("ticks", "blank") else 0
        same = before == one.kind and one.kind in ("item", "numbered")
        follows = one.kind in ("ticks", "blank") and before in ("numbered", "ticks", "blank")
        lines += [*([] if same or follows else [""]), *_lines(one, number)]
        before = one.kind
    return "\n".join(lines).strip() + "\n"


def _lines(one: Block, number: int) -> list[str]:
    text = escape(one.text)
    match one.kind:
        case "table":
            heads, *rows = one.rows
            return [_row(heads), _row(("---",) * len(heads), plain=True), *map(_row, rows)]
        case "item":
            return [f"- {text}"]
        case "numbered":
            return [f"{number}. {text}"]
        case "ticks":
            return [f"   - [ ] {escape(each)}" for each in one.rows[0]]
        case "blank":
            return [f"   - {text}: "]
        case "page":
            return ["---"]
        case "banner":
            return [f"**{text}**"]
        case _:
            return [f"{MARKS.get(one.kind, '')}{text}"]


def _row(cells: tuple[str, ...], *, plain: bool = False) -> str:
    return f"| {' | '.join(cells if plain else map(escape, cells))} |"
