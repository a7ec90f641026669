"""A paper: what stands on its pages, in order, whatever it is written as."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["BETWEEN", "BOX", "Block", "Kind", "Paper"]

BOX = "\u2610"  # before an answer that may be ticked
BETWEEN = "\u2003"  # two of them

Kind = Literal["banner", "heading", "subheading", "text", "item", "numbered", "table", "page", "ticks", "blank"]


@dataclass(frozen=True)
class Block:
    """One block: a text of some kind; a table has rows of cells instead, the first row its heads; a page begins.

    Ticks are a row of answers of which one is marked; a blank is what stands before a line to be written on.
    """

    kind: Kind
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Paper:
    """A paper with its title. ``language`` is that of its texts; one that is ``tight`` is set to fit on one page."""

    title: str
    blocks: tuple[Block, ...]
    language: str = "en"
    tight: bool = False
