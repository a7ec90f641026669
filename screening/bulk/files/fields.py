"""The flat table: which columns a table of cases may have, by the vocabulary of a pack.

A row is a case. `case` is its id; each fact of the case is a column of its name; each list is a column of its id, of
items with the facts of an item by their short names. In a text table, which cannot hold lists, the item of a rank is
spread over columns such as `charges[1].gain`; the first is number 1.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from screening.errors import CaseError, Place, Problem, nearest
from screening.kept import kept
from screening.law.vocabulary import Fact, FactList, Vocabulary
from screening.printable import shown
from screening.read import MOST_ITEMS

__all__ = ["CASE", "COMPLETE", "CONVERTED", "Field", "Fields", "Role", "is_index", "short_name"]

CASE = "case"
COMPLETE, CONVERTED = ".complete", ".converted"
MOST_TOLD = 50
MOST_SUGGESTED = 200
RANKED = re.compile(r"(?P<list>[a-z_0-9-]+)\[(?P<rank>[1-9][0-9]{0,3})\]\.(?P<item>.+)\Z")
INDEX = re.compile(r"(?:|Unnamed: [0-9]+|__index_level_[0-9]+__)\Z")

Role = Literal["case", "value", "complete", "converted", "list", "list_complete"]


@dataclass(frozen=True)
class Field:
    """One column, or one field of the items in a column: its name, and what it says of which fact or list."""

    name: str
    role: Role
    fact: Fact | None = None
    list: FactList | None = None


def is_index(name: str) -> bool:
    """Whether a column is none of the case's: without a name, or the index that a data frame wrote beside it."""
    return bool(INDEX.match(name))


def short_name(fact: Fact, of: FactList) -> str:
    """The name of an item's fact inside the item."""
    return fact.id.removeprefix(f"{of.item}.")


@dataclass(frozen=True)
class Fields:
    """The columns that a table may have."""

    vocabulary: Vocabulary
    suggested: dict[tuple[str, str], str] = field(default_factory=dict, init=False, compare=False, repr=False)

    @kept
    def columns(self) -> Mapping[str, Field]:
        """The columns of a table with list columns, by name, in the order of the vocabulary."""
        found = {CASE: Field(CASE, "case")}
        for fact in self.vocabulary.facts_of(None):
            found |= {one.name: one for one in _of_fact(fact, fact.id)}
        for one in self.vocabulary.lists.values():
            found[one.id] = Field(one.id, "list", list=one)
            found[one.id + COMPLETE] = Field(one.id + COMPLETE, "list_complete", list=one)
        return found

    @kept
    def items(self) -> Mapping[str, Mapping[str, Field]]:
        """The fields of each list's items, by short name."""
        return {
            one.id: {
                field.name: field
                for fact in self.vocabulary.facts_of(one.id)
                for field in _of_fact(fact, short_name(fact, one))
            }
            for one in self.vocabulary.lists.values()
        }

    def knows(self, name: str) -> bool:
        """Whether a text table can have a column of that name."""
        return name in self.columns or self.ranked(name) is not None

    def ranked(self, name: str) -> tuple[str, int, str] | None:
        """The list, rank (from 0) and field that the name of a column in a text table means, if it means one."""
        found = RANKED.match(name)
        if found is None or found["item"] not in self.items.get(found["list"], {}):
            return None
        return found["list"], int(found["rank"]) - 1, found["item"]

    def check(self, names: Iterable[str], file: str, *, text: bool) -> None:
        """Raises ``CaseError`` for columns that a table (with ``text``: a text table) cannot have, or has twice."""
        counted = Counter(name for name in names if not is_index(name))
        twice = [name for name, often in counted.items() if often > 1]
        problems = [
            Problem(Place(file), f'the column "{shown(name)}" is there twice', code="duplicate", path=shown(name))
            for name in twice
        ]
        problems += [
            Problem(Place(file), problem, code="unknown-name", path=shown(name))
            for name in counted
            if (problem := self._problem(name, text=text))
        ]
        if problems:
            raise CaseError(f"{file}: {len(problems)} problem(s) in the columns", problems[:MOST_TOLD])

    def check_items(self, list_id: str, names: Iterable[str], file: str) -> None:
        """Raises ``CaseError`` for fields that the items of a list cannot have."""
        known = self.items[list_id]
        problems = [
            Problem(Place(file), self.unknown_item(list_id, name), code="unknown-name", path=list_id)
            for name in names
            if name not in known
        ]
        if problems:
            raise CaseError(f"{file}: {len(problems)} problem(s) in the columns", problems)

    def unknown(self, name: str) -> str:
        """That there is no such column, with the nearest that there is."""
        return f'no such column as "{shown(name)}"{self._near("", name)}'

    def unknown_item(self, list_id: str, name: str) -> str:
        """That the items of a list have no such field, with the nearest that they have."""
        return f'the items of {list_id} have no field "{shown(name)}"{self._near(list_id, name)}'

    def _near(self, list_id: str, name: str) -> str:
        """The nearest name; looked for once, for a misspelt name stands in every row, and not for a great many."""
        if (list_id, name) not in self.suggested and len(self.suggested) < MOST_SUGGESTED:
            known = self.items[list_id] if list_id else self.columns
            self.suggested[list_id, name] = nearest(name, known)
        return self.suggested.get((list_id, name), "")

    def _problem(self, name: str, *, text: bool) -> str:
        field = self.columns.get(name)
        if not text:
            return "" if field else self.unknown(name)
        if field is not None:
            spread = f"a text table has the items of a list as columns such as {name}[1].…"
            return spread if field.role == "list" else ""
        if (ranked := self.ranked(name)) is not None:
            return f"{name}: a row has at most {MOST_ITEMS} items" if ranked[1] >= MOST_ITEMS else ""
        found = RANKED.match(name)
        if found and found["list"] in self.items:
            return self.unknown_item(found["list"], found["item"])
        return self.unknown(name)


def _of_fact(fact: Fact, name: str) -> Iterator[Field]:
    yield Field(name, "value", fact)
    if fact.type in ("choices", "countries"):
        yield Field(name + COMPLETE, "complete", fact)
    if fact.type == "amount":
        yield Field(name + CONVERTED, "converted", fact)
