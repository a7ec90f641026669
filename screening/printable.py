"""Makes text that leaves harmless, for each format: no case or rule steers a terminal or turns the writing round.

Control characters (of C0 and C1, escape among them) and characters that turn the direction of writing are the danger;
letters of every script, the joiners that some scripts need, and spaces that do not break stay.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["printable", "printable_json", "shown"]

JOINERS = "\u200c\u200d"
LONGEST_SHOWN = 60
UNBROKEN = "\u00a0\u202f"  # spaces at which no line ends, as French sets them before a colon
NOT_PRINTED = "\ufffd"
SPACES = ("Cc", "Zs", "Zl", "Zp")


def printable(text: str) -> str:
    """The text for a terminal or a page: lines stay lines, a control is a space, what turns the writing is left out."""
    if text.replace("\n", "").isprintable():
        return text
    return "".join(one if one == "\n" or one.isprintable() else _instead(one) for one in text)


def printable_json(text: str) -> str:
    """A text of JSON that says the same, with every character that does not print as an escape."""
    if text.replace("\n", "").isprintable():
        return text
    return "".join(one if one == "\n" or one.isprintable() else _code(one) for one in text)


def shown(name: str) -> str:
    """A name that someone typed, as a message shows it: escaped where it does not print, cut where it is long."""
    escaped = "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in name)
    return escaped if len(escaped) <= LONGEST_SHOWN else f"{escaped[:LONGEST_SHOWN]}…"


def _instead(one: str) -> str:
    """What stands for a character that does not print."""
    kind = unicodedata.category(one)
    if one in UNBROKEN:
        return one
    if kind in SPACES:
        return " "
    if kind == "Cf":
        return one if one in JOINERS else ""
    return NOT_PRINTED


def _code(one: str) -> str:
    """A character as JSON escapes it, in two halves where it takes two."""
    if one in JOINERS:
        return one
    halves = one.encode("utf-16-be", "surrogatepass")
    return re.sub(r"(....)", r"\\u\1", halves.hex())
