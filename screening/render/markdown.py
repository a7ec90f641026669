"""Writes an outline as Markdown; what comes from rules and case files cannot become markup."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screening.printable import printable
from screening.render.outline import Piece

__all__ = ["escape", "markdown"]

# Brackets alone make links and pictures of what is in parentheses; some signs are markup only where a line begins.
SPECIAL = re.compile(r"([\\`*_\[\]<>|~&@])")
AT_THE_START = re.compile(r"\A([#+-]|\d{1,9}(?=[.)]))")
ADDRESS = re.compile(r"\b(https?|ftp|mailto|xmpp)(?=:)|\b(www)(?=\.)", re.IGNORECASE)


def markdown(pieces: Iterable[Piece]) -> str:
    """The outline as one Markdown text."""
    lines: list[str] = []
    before = ""
    for piece in pieces:
        text = escape(piece.text)
        if piece.kind == "item":
            if before != "item":
                lines.append("")
            mark = f"**{escape(piece.mark)}** " if piece.mark not in ("", "-") else ""
            lines.append(f"{'  ' * piece.depth}- {mark}{text}")
        else:
            mark = f"{piece.mark} " if piece.mark else ""
            lines += ["", {"title": "# ", "heading": "## ", "subheading": "### "}.get(piece.kind, "") + mark + text]
        before = piece.kind
    return "\n".join(lines).strip() + "\n"


def escape(text: str) -> str:
    """The text without markup; an address in it is read, and not made a link."""
    plain = SPECIAL.sub(r"\\\1", " ".join(printable(text).split()))
    plain = AT_THE_START.sub(lambda found: f"{found[0]}\\" if found[0].isdecimal() else f"\\{found[0]}", plain)
    return ADDRESS.sub(r"\g<0>\\", plain)
