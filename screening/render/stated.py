"""What a case that was found or drawn states, a line for each fact or item."""

from __future__ import annotations

from collections.abc import Iterator

from screening.program.program import Program
from screening.program.valuation import Facts
from screening.report.say import say_value

__all__ = ["stated_lines"]


def stated_lines(facts: Facts, program: Program) -> Iterator[str]:
    """What a case states, and nothing else; its day and instrument left out."""
    known = program.vocabulary.facts
    for name, value in facts.values.items():
        if name not in ("as_of", "instrument"):
            yield f"{name}: {say_value(program, known[name].type, value)}"
    for name, rows in facts.items.items():
        for number, item in enumerate(rows, start=1):
            told = ", ".join(f"{fact}: {say_value(program, known[fact].type, value)}" for fact, value in item.items())
            yield f"{name} {number}: {told or 'nothing known'}"
        if facts.complete[name]:
            yield f"{name}: no more than these"
