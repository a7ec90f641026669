"""Fills the texts of a paper: what stands in braces, from the case and the rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from screening.advise.desk import load_desk
from screening.documents.paper import Block, Kind
from screening.law.pack import Pack
from screening.printable import printable

__all__ = ["Texts", "filled"]

HOLE = re.compile(r"\{([a-z_.]+)\}")


def filled(template: str, values: Mapping[str, str]) -> str:
    """A text with its holes filled; a hole that nothing fills is for the advocate, in brackets."""
    return printable(HOLE.sub(lambda found: values.get(found[1]) or f"[{found[1].replace('_', ' ')}]", template))


class Texts:
    """The texts of one paper, filled with what is known of a case."""

    def __init__(self, pack: Pack, paper: str, values: Mapping[str, str]) -> None:
        self._texts = load_desk(pack).texts(paper)
        self._values = values

    def text(self, name: str, **more: str) -> str:
        """The text of that id."""
        found = self._texts[name]
        assert isinstance(found, str)
        return filled(found.strip(), {**self._values, **more})

    def several(self, name: str) -> tuple[str, ...]:
        """The texts of that id, where it has a list of them."""
        found = self._texts[name]
        return (found,) if isinstance(found, str) else found

    def lines(self, name: str, kind: Kind = "item", **more: str) -> Iterator[Block]:
        """A block for each line of a text."""
        yield from (Block(kind, line.strip()) for line in self.text(name, **more).splitlines() if line.strip())
