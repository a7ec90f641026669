"""A paper as Markdown; what comes from rules and case files cannot become markup."""

from __future__ import annotations

from screening.documents.paper import Paper
from screening.render.markdown import escape

__all__ = ["as_markdown"]


def as_markdown(paper: Paper) -> str:
    """The paper as one Markdown text."""
    lines = [f"# {escape(paper.title)}"]
    number = 0
    before = ""
    for one in paper.blocks:
        text = escape(one.text)
        number = number + 1 if one.kind == "numbered" else 0
        if one.kind == "table":
            heads, *rows = one.rows
            lines += ["", _row(heads), _row(("---",) * len(heads), plain=True), *map(_row, rows)]
        elif one.kind in ("item", "numbered"):
            lines += [*([""] if before != one.kind else []), f"{f'{number}.' if number else '-'} {text}"]
        else:
            mark = {"heading": "## ", "subheading": "### ", "banner": "**"}.get(one.kind, "")
            lines += ["", "---" if one.kind == "page" else f"{mark}{text}{'**' if one.kind == 'banner' else ''}"]
        before = one.kind
    return "\n".join(lines).strip() + "\n"


def _row(cells: tuple[str, ...], *, plain: bool = False) -> str:
    return f"| {' | '.join(cells if plain else map(escape, cells))} |"
