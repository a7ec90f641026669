"""Takes up a position: the program and the facts of a case at its dials, once for each instrument it is read as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from screening.cases.resolve import Dials, Reading, dials, read
from screening.cases.statement import Case, Standing
from screening.engine import reference
from screening.engine.columnar import columnar
from screening.engine.columnar.columnar import Answer
from screening.kept import kept
from screening.law.pack import Pack
from screening.program.compile import compile_pack
from screening.program.program import Program
from screening.program.valuation import Facts
from screening.report.ask import sensible
from screening.report.screen import LIKELY

__all__ = ["Position", "positions", "strength", "with_further"]

ORDER = ("nothing_stands", "doubts_stand", "grounds_stand")


@dataclass(frozen=True)
class Position:
    """A case read as one instrument: what applies, what is known, what it comes to, and what may sensibly be asked.

    ``proposed`` are the facts with what a program proposed: what may be asked is asked on them.
    """

    case: Case
    pack: Pack
    dials: Dials
    reading: Reading
    program: Program
    facts: Facts
    proposed: Facts

    @kept
    def now(self) -> Answer:
        """What the case comes to."""
        return columnar.answer(self.program, self.facts)

    @kept
    def sensible(self) -> Mapping[tuple[str, int | None], bool]:
        """Of a fact (and the row of its item) that is asked only under a condition, whether to ask it."""
        return sensible(self.program, self.facts, reference.run(self.program, self.proposed))


def positions(
    case: Case,
    pack: Pack,
    *,
    as_of: date | None = None,
    known_by: date | None = None,
    standing: Standing | None = None,
) -> tuple[Position, ...]:
    """The positions of a case: one, or one for each likely instrument where that is not known."""
    set_to = dials(case, as_of=as_of, known_by=known_by, standing=standing)
    reading = read(case, pack.vocabulary, set_to)
    proposed = read(case, pack.vocabulary, set_to, proposed=True)
    stated = reading.facts.values.get("instrument")
    found = []
    for instrument in [stated] if isinstance(stated, str) else LIKELY:
        program = compile_pack(pack, as_of=set_to.as_of, instrument=instrument)
        facts = _as(reading.facts, instrument)
        found.append(Position(case, pack, set_to, reading, program, facts, _as(proposed.facts, instrument)))
    return tuple(found)


def with_further(position: Position, over: str) -> Position:
    """The position with a further item of a list, of which nothing is known; ``now`` is what it comes to with it."""
    facts = position.facts
    more = replace(facts, items={**facts.items, over: (*facts.items[over], {})})
    return replace(position, facts=more, proposed=more)


def strength(standing: str, scope: str | None) -> int:
    """How strong an answer as it stands is: nothing, doubts, a ground against a part, a ground against the whole."""
    return 2 * ORDER.index(standing) - (standing != "nothing_stands" and scope != "whole")


def _as(facts: Facts, instrument: str) -> Facts:
    return replace(facts, values={**facts.values, "instrument": instrument})
