"""Writes an outline as Markdown; what comes from rules and case files cannot become markup."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screening.render.outline import Piece

__all__ = ["markdown"]

SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~&])")


def markdown(pieces: Iterable[Piece]) -> str:
    """The outline as one Markdown text."""
    lines: list[str] = []
    before = ""
    for piece in pieces:
        text = _escape(piece.text)
        if piece.kind == "item":
            if before != "item":
                lines.append("")
            mark = f"**{_escape(piece.mark)}** " if piece.mark not in ("", "-") else ""
            lines.append(f"{'  ' * piece.depth}- {mark}{text}")
        else:
            mark = f"{piece.mark} " if piece.mark else ""
            lines += ["", {"title": "# ", "heading": "## ", "subheading": "### "}.get(piece.kind, "") + mark + text]
        before = piece.kind
    return "\n".join(lines).strip() + "\n"


def _escape(text: str) -> str:
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
