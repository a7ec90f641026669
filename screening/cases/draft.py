"""Writes the case file that a public notice amounts to, to be gone on with: what it states, and what to ask first.

The questions that the rules ask of the proposed classes in particular come first. A proposed class stays a proposal
until somebody confirms it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from screening.cases.notices.read import is_notice, read_notice
from screening.cases.read_case import read_document
from screening.cases.spell import flow
from screening.cases.template import HEAD, asked_lines, conditions_of, facts_asked, prose
from screening.errors import CaseError
from screening.law.conditions import Condition, Literally, Test, facts_in, walk
from screening.law.pack import Pack
from screening.law.vocabulary import BUILT_IN, Fact, FactList
from screening.read import read_text

__all__ = ["draft", "drafted"]

NARROW = 4  # classes that a test can name and still be about each of them in particular
CONFIRM = (
    "Proposed from the words of the charge. Where it is right, take `proposed` and `source` away; else correct it."
)
SEVERAL = (
    "Several classes are proposed: write the one that it is, and state charges that stand together each as an item."
)


def draft(file: Path, pack: Pack) -> str:
    """The text of the case file for the notice in a file; raises ``CaseError`` if it does not hold just one."""
    return drafted(read_text(file, kind=CaseError), str(file), pack)


def drafted(text: str, name: str, pack: Pack) -> str:
    """The same for the text of a notice, told of as ``name``."""
    document = read_document(text, name)
    if not is_notice(document.data):
        raise CaseError(f"{name}: no public notice; `--from` takes one as INTERPOL's website returns it")
    return "\n".join(_Draft(read_notice(document, pack), pack).lines()) + "\n"


class _Draft:
    def __init__(self, data: Mapping[str, Any], pack: Pack) -> None:
        self.data = data
        self.pack = pack
        instrument = data["instrument"]["value"]
        self.first = _of_classes(pack, _classes(data), instrument)
        self.asked = sorted(facts_asked(pack, instrument), key=lambda fact: self._rank(fact.id))

    def _rank(self, fact: str) -> int:
        return self.first.index(fact) if fact in self.first else len(self.first)

    def lines(self) -> Iterator[str]:
        yield HEAD
        for key in ("case", "title", *BUILT_IN):
            if key in self.data:
                yield f"{key}: {flow(self.data[key])}"
            elif key in self.pack.vocabulary.facts:
                yield f"#{key}:"
        yield f"exhibits: {flow(self.data['exhibits'])}"
        yield ""
        yield "lists:"
        lists = self.pack.vocabulary.lists.values()
        for one in sorted(lists, key=lambda of: min((self._rank(fact.id) for fact in self._of(of)), default=0)):
            if self._of(one):
                yield from self._list(one)
        yield ""
        yield "facts:"
        for fact in self.asked:
            if fact.of is None and fact.id not in BUILT_IN:
                yield from _fact(fact, fact.id, self.data["facts"], 2)

    def _of(self, of: FactList) -> list[Fact]:
        return [fact for fact in self.asked if fact.of == of.id]

    def _list(self, of: FactList) -> Iterator[str]:
        items = self.data.get("lists", {}).get(of.id, {}).get("items", [])
        yield ""
        yield from prose([of.question], 2)
        yield f"  {'' if items else '#'}{of.id}:"
        yield f"    {'' if items else '#'}complete:{' no' if items else ''}"
        yield f"    {'' if items else '#'}items:"
        for item in items or [{}]:
            yield from self._item(of, item)

    def _item(self, of: FactList, item: Mapping[str, Any]) -> Iterator[str]:
        short = {fact.id.removeprefix(f"{of.item}."): fact for fact in self._of(of)}
        stated = [key for key in item if key not in short]
        dash = "- " if item else "#- "
        for key in stated:
            yield f"      {dash}{key}: {flow(item[key])}"
            dash = "  "
        for key in sorted(short, key=lambda one: one not in item):
            fact = short[key]
            if key in item:
                if fact.id == self.pack.vocabulary.lists[of.id].routed_by:
                    several = isinstance(item[key], dict) and isinstance(item[key].get("value"), dict)
                    yield from prose([SEVERAL if several else CONFIRM], 8)
                yield f"      {dash}{key}: {flow(item[key])}"
            else:
                yield ""
                yield from prose(asked_lines(fact), 8)
                yield f"      {dash if item else '  #' if dash == '  ' else dash}{'#' if item else ''}{key}:"
            dash = "  "


def _fact(fact: Fact, key: str, stated: Mapping[str, Any], indent: int) -> Iterator[str]:
    yield ""
    yield from prose(asked_lines(fact), indent)
    yield f"{' ' * indent}{key}: {flow(stated[key])}" if key in stated else f"{' ' * indent}#{key}:"


def _classes(data: Mapping[str, Any]) -> set[str]:
    """The classes that are proposed of any charge."""
    found: set[str] = set()
    for of in data.get("lists", {}).values():
        for item in of["items"]:
            for one in item.values():
                if isinstance(one, dict) and one.get("proposed"):
                    value = one["value"]
                    found |= set(value["one_of"]) if isinstance(value, dict) else {value}
    return found


def _of_classes(pack: Pack, classes: set[str], instrument: str) -> list[str]:
    """The facts that the rules read together with one of these classes in particular, the most particular first."""
    routed = {one.routed_by for one in pack.vocabulary.lists.values() if one.routed_by}
    roots = [one.when for one in pack.definitions]
    roots += [root for rule in pack.rules if instrument in rule.applies_to for root in conditions_of(rule)]
    found: dict[str, int] = {}
    for root in roots:
        width = _narrowest(root, classes, routed)
        if width is not None:
            for name in facts_in(root):
                if name in pack.vocabulary.facts and name not in routed and name not in BUILT_IN:
                    found[name] = min(width, found.get(name, width))
    return sorted(found, key=lambda name: found[name])


def _narrowest(root: Condition, classes: set[str], routed: set[str]) -> int | None:
    """How many classes the narrowest test names that names one of these."""
    widths = [
        len(one.operand.values)
        for one in walk(root)
        if isinstance(one, Test) and one.fact in routed and isinstance(one.operand, Literally)
        if classes & set(map(str, one.operand.values)) and len(one.operand.values) <= NARROW
    ]
    return min(widths, default=None)
