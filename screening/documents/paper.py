"""A paper: what stands on its pages, in order, whatever it is written as."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Block", "Kind", "Paper"]

Kind = Literal["banner", "heading", "subheading", "text", "item", "numbered", "table", "page"]


@dataclass(frozen=True)
class Block:
    """One block: a text of some kind; a table has rows of cells instead, the first row its heads; a page begins."""

    kind: Kind
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Paper:
    """A paper with its title. ``language`` is that of its texts."""

    title: str
    blocks: tuple[Block, ...]
    language: str = "en"
