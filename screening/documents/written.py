"""Fills the texts of a paper: what stands in braces, from the case and the rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from screening.advise.desk import answered
from screening.advise.load_desk import load_desk
from screening.advise.position import Position
from screening.documents.paper import Block, Kind
from screening.printable import printable
from screening.report.report import Report
from screening.report.say import say_value

__all__ = ["Texts", "capital", "filled", "question", "values_of"]

HOLE = re.compile(r"\{([a-z_.]+)\}")


def filled(template: str, values: Mapping[str, str]) -> str:
    """A text with its holes filled; a hole that nothing fills is for the advocate, in brackets.

    What is there and empty leaves nothing in its place.
    """
    return printable(HOLE.sub(lambda found: values.get(found[1], f"[{found[1].replace('_', ' ')}]"), template))


def capital(text: str) -> str:
    """A text that begins a sentence."""
    return f"{text[:1].upper()}{text[1:]}"


def question(asked: str) -> str:
    """A question without what the vocabulary explains to it."""
    found, mark, _ = asked.partition("?")
    return f"{found}{mark}"


def values_of(position: Position, report: Report) -> dict[str, str]:
    """What texts may be filled with, from the head of a case."""
    country = position.facts.values.get("requesting_country")
    known = {} if country is None else {"requesting_country": say_value(position.program, "country", country)}
    return {
        "case": report.case.id,
        "instrument": report.case.instrument if report.case.instrument != "unknown" else "red notice or diffusion",
        "as_of": report.case.as_of,
        **known,
    }


class Texts:
    """The texts of one paper, filled with what is known of a case."""

    def __init__(self, position: Position, paper: str, values: Mapping[str, str]) -> None:
        self._position = position
        self._paper = paper
        self._texts = load_desk(position.pack).texts(paper)
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

    def under(self, head: str) -> Iterator[Block]:
        """A head and the lines under it that the case is known to be one for."""
        yield Block("heading", self.text(head))
        yield from self.called(head)

    def called(self, head: str, kind: Kind = "item") -> Iterator[Block]:
        """The lines under a head that the case is known to be one for."""
        pack, facts = self._position.pack, self._position.facts
        lines = load_desk(pack).under(self._paper, head)
        called = answered(pack, facts, {one.id: one.when for one in lines if one.when is not None})
        not_called = answered(pack, facts, {one.id: one.unless for one in lines if one.unless is not None})
        for one in lines:
            if called.get(one.id, True) and not not_called.get(one.id, False):
                yield Block(kind, filled(one.says, self._values))
