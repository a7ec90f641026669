"""Which columns the facts of a case stand in: a fact in one or two, an item's fact once for each rank of its list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from benchmarks.line import Column
from screening.law.vocabulary import Fact, Vocabulary

__all__ = ["MEMBERS", "RANKS", "Layout", "Shift", "Untranslatable", "day_number"]

MEMBERS = 2  # the most members of a set (choices, countries)
RANKS = 2  # the most items of a list, unless it is named in the layout

End = Literal["first", "last"]
EPOCH = date(1970, 1, 1).toordinal()


class Untranslatable(Exception):
    """A program that the columns here cannot hold; says which part."""


@dataclass(frozen=True)
class Shift:
    """A day so many months or days after (or before, if negative) an end of a date fact."""

    fact: str
    rank: int | None
    end: End
    length: int
    unit: Literal["months", "days"]


@dataclass(frozen=True)
class Layout:
    """The columns of a vocabulary, with so many ranks for each list. ``rank`` is nothing for a fact of the case."""

    vocabulary: Vocabulary
    ranks: Mapping[str, int]

    def fact(self, fact: str) -> Fact:
        """The fact of that name."""
        return self.vocabulary.facts[fact]

    def ranks_of(self, list_id: str) -> range:
        """The ranks of a list."""
        return range(self.ranks.get(list_id, RANKS))

    def plain(self, fact: str, rank: int | None) -> Column:
        """The column of a fact that is a truth, a choice, a country or a number."""
        kind = self.fact(fact).type
        if kind == "yes_no":
            return Column(_name(fact, rank), "truth")
        if kind in ("choice", "country"):
            return Column(_name(fact, rank), "code", self.choices(fact), always=fact == "instrument")
        if kind in ("months", "days", "number"):
            return Column(_name(fact, rank), "number")
        raise Untranslatable(f"{fact} ({kind}) does not stand in one column")

    def choices(self, fact: str) -> tuple[str, ...]:
        """What a choice, a country or a member of a set may be."""
        found = self.fact(fact)
        return found.choices or tuple(sorted(self.vocabulary.countries))

    def amount(self, fact: str, rank: int | None, currency: str) -> Column:
        """The minor units of an amount in a currency; not known if the case has another."""
        return Column(_name(fact, rank, currency.lower()), "number")

    def day(self, fact: str, rank: int | None, end: End) -> Column:
        """The first or the last day that a date may be."""
        return Column(_name(fact, rank, end), "number", always=fact == "as_of")

    def shifted(self, shift: Shift) -> Column:
        """A day before or after a date."""
        way = "after" if shift.length >= 0 else "before"
        named = _name(shift.fact, shift.rank, f"{shift.end}_{abs(shift.length)}_{shift.unit}_{way}")
        return Column(named, "number", always=shift.fact == "as_of")

    def members(self, fact: str, rank: int | None) -> tuple[Column, ...]:
        """The stated members of a set, the first ones first."""
        return tuple(
            Column(_name(fact, rank, f"member{place + 1}"), "code", self.choices(fact)) for place in range(MEMBERS)
        )

    def whole(self, fact: str, rank: int | None) -> Column:
        """Whether the stated members of a set are all there are."""
        return Column(_name(fact, rank, "whole"), "truth", always=True)

    def count(self, list_id: str) -> Column:
        """How many items of a list are stated."""
        return Column(f"{list_id}__count", "number", always=True)

    def complete(self, list_id: str) -> Column:
        """Whether the stated items of a list are all there are."""
        return Column(f"{list_id}__complete", "truth", always=True)

    def of(self, fact: str, rank: int | None) -> tuple[Column, ...]:
        """The columns by which it is seen whether a fact is known: any of them is."""
        match self.fact(fact).type:
            case "date":
                return (self.day(fact, rank, "first"),)
            case "choices" | "countries" | "amount" | "text":
                raise Untranslatable(f"whether {fact} is known does not stand in a column")
            case _:
                return (self.plain(fact, rank),)


def day_number(day: date) -> int:
    """A day as a number."""
    return day.toordinal() - EPOCH


def _name(fact: str, rank: int | None, part: str = "") -> str:
    """A name that is also one in SQL and in Python."""
    numbered = "" if rank is None else f"__{rank + 1}"
    return f"{fact.replace('.', '_')}{numbered}{'__' + part if part else ''}"
