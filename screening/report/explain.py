"""Explains a node of the program: the proof tree down to facts and their evidence, and what is missing.

One function of program, facts and valuation; it does not matter which evaluator gave the valuation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict, Field

from screening.kept import kept
from screening.kleene import Truth
from screening.program.program import (
    AllNode,
    AnyNode,
    AtLeastNode,
    Atom,
    Constant,
    CountNode,
    DefinitionNode,
    EveryNode,
    NotNode,
    Program,
    SomeNode,
    WeighNode,
)
from screening.program.valuation import Facts, Valuation
from screening.report.alike import Alike
from screening.report.say import say_atom, say_value

__all__ = ["Because", "Evidence", "EvidenceOf", "Explainer", "FactUsed"]


class Evidence(BaseModel):
    """What supports a fact: how it stands, its exhibits, where it was seen, and whether it is only assumed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    standing: str = "asserted"
    exhibits: tuple[str, ...] = ()
    source: str = ""
    note: str = ""
    assumed: bool = False
    disputed: bool = False
    confidential: bool = False


EvidenceOf = Callable[[str, int | None], Evidence | None]
MOST_ITEMS = 20  # of a list, that are taken apart where they decide a condition on the list
Told = set[tuple[int, int]]  # nodes, each for a row


class FactUsed(BaseModel):
    """A fact that a condition read: its value in words (nothing if not known) and its evidence."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fact: str
    name: str
    item: int | None = None
    value: str | None
    evidence: Evidence | None = None


class Because(BaseModel):
    """A condition with its truth, the facts it read, and the conditions inside it that decide it."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    condition: str
    value: bool | None
    facts: tuple[FactUsed, ...] = ()
    from_: tuple[Because, ...] = Field(default=(), alias="from")


@dataclass(frozen=True)
class Explainer:
    """Explains the nodes of one program on one case; what many findings read is put into words once."""

    program: Program
    facts: Facts
    valuation: Valuation
    evidence_of: EvidenceOf
    tests: dict[tuple[int, int], Because] = field(default_factory=dict, init=False, repr=False)
    of_case: dict[int, Because] = field(default_factory=dict, init=False, repr=False)
    waits_for: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict, init=False, repr=False)
    words: dict[int, str] = field(default_factory=dict, init=False, repr=False)
    used: dict[tuple[str, int | None], FactUsed] = field(default_factory=dict, init=False, repr=False)

    @kept
    def alike(self) -> Alike:
        """Which items are alike to a condition."""
        return Alike(self.program, self.facts)

    def truth(self, node: int, row: int) -> Truth:
        """The truth of a node for a row; a node of the case has one for every row."""
        rows = self.valuation.truths[node]
        return rows[row] if len(rows) > 1 or row == 0 else rows[0]

    def because(self, node: int, row: int = 0) -> Because:
        """The proof tree of a node: of the conditions inside it, those that decide its truth.

        A definition that is met again is not taken apart again, or a chain of definitions would be told 2ⁿ times.
        """
        if self.program.nodes[node].over is not None:
            return self._because(node, row, set())
        if node not in self.of_case:
            self.of_case[node] = self._because(node, 0, set())
        return self.of_case[node]

    def _below(self, node: int, over: str | None, row: int, told: Told) -> Because:
        """The proof tree of a node inside one over a list; one of the case is the same there for all its items."""
        if over is not None and self.program.nodes[node].over is None:
            return self.because(node)
        return self._because(node, row, told)

    def _because(self, node: int, row: int, told: Told) -> Because:
        found = self.program.nodes[node]
        value = self.truth(node, row)
        match found:
            case Atom():
                return self._test(node, found, row)
            case Constant(_, label):
                return Because(condition=label, value=value)
            case NotNode(child):
                inner = self._below(child, found.over, row, told)
                return inner.model_copy(update={"condition": f"not: {inner.condition}", "value": value})
            case DefinitionNode(name, child, _, title):
                if (node, row) in told:
                    return Because(condition=f"{title or name} (taken apart above)", value=value)
                told.add((node, row))
                return Because(condition=title or name, value=value, from_=self._inside(child, found.over, row, told))
            case AllNode(children):
                return self._connected("all of these", children, value, found.over, row, told)
            case AnyNode(children):
                return self._connected("any of these", children, value, found.over, row, told)
            case AtLeastNode(number, children):
                every = tuple(self._below(child, found.over, row, told) for child in dict.fromkeys(children))
                return Because(condition=f"at least {number} of these", value=value, from_=every)
            case WeighNode(_, level):
                return Because(
                    condition=f"the factors weigh at least {level}", value=value, from_=self._weighed(found, row, told)
                )
            case SomeNode() | EveryNode() | CountNode():
                return self._aggregate(found, value, told)

    def _inside(self, node: int, over: str | None, row: int, told: Told) -> tuple[Because, ...]:
        """What stands under a definition: its "all of these" is left out, it adds no word."""
        tree = self._below(node, over, row, told)
        return tree.from_ if tree.condition == "all of these" else (tree,)

    def _connected(
        self, label: str, children: tuple[int, ...], value: Truth, over: str | None, row: int, told: Told
    ) -> Because:
        """The children that decide, and of an unknown "all" those met already; one alone stands for the whole."""
        telling = (True, None) if value is None and label == "all of these" else (value,)
        chosen = [child for child in children if self.truth(child, row) in telling]
        deciding = tuple(self._below(child, over, row, told) for child in chosen)
        return deciding[0] if len(deciding) == 1 else Because(condition=label, value=value, from_=deciding)

    def _test(self, node: int, atom: Atom, row: int) -> Because:
        if (node, row) not in self.tests:
            used = tuple(self._fact(name, atom.over, row) for name in (atom.fact, atom.other) if name)
            if node not in self.words:
                self.words[node] = say_atom(self.program, atom)
            self.tests[node, row] = Because(condition=self.words[node], value=self.truth(node, row), facts=used)
        return self.tests[node, row]

    def _fact(self, name: str, over: str | None, row: int) -> FactUsed:
        of = self.program.vocabulary.facts[name].of
        item = row if of is not None and of == over else None
        if (name, item) not in self.used:
            self.used[name, item] = self._using(name, over, row, item)
        return self.used[name, item]

    def _using(self, name: str, over: str | None, row: int, item: int | None) -> FactUsed:
        fact = self.program.vocabulary.facts[name]
        value = self.facts.value(name, over, row)
        stated = item is None or item < len(self.facts.items[over or ""])
        return FactUsed(
            fact=name,
            name=fact.name,
            item=None if item is None else item + 1,
            value=None if value is None else say_value(self.program, fact.type, value),
            evidence=self.evidence_of(name, item) if stated else None,
        )

    def _weighed(self, weigh: WeighNode, row: int, told: Told) -> tuple[Because, ...]:
        entries = (node for group in weigh.groups for _, node in group.entries)
        return tuple(self._below(node, weigh.over, row, told) for node in entries if self.truth(node, row) is not False)

    def _aggregate(self, node: SomeNode | EveryNode | CountNode, value: Truth, told: Told) -> Because:
        named = self.program.vocabulary.lists[node.list]
        stated, complete = len(self.facts.items[node.list]), self.facts.complete[node.list]
        deciding: tuple[Truth, ...] = (value,)
        if isinstance(node, CountNode):
            label = f"at least {node.number} of the {named.name}"
            deciding = (True, None) if value is None else (value,)
        else:
            label = f"some of the {named.name}" if isinstance(node, SomeNode) else f"every one of the {named.name}"
        rows = [row for row in range(stated) if self.truth(node.child, row) in deciding]
        inside = [self._item(node.child, named.item, row, told) for row in rows[:MOST_ITEMS]]
        if len(rows) > MOST_ITEMS:
            inside.append(Because(condition=f"and so for {len(rows) - MOST_ITEMS} more", value=value))
        if not complete and value is not True:
            inside.append(Because(condition=f"a further {named.item} that may not be stated", value=None))
        elif not stated:
            inside.append(Because(condition=f"no {named.item} is stated, and none is left out", value=False))
        return Because(condition=label, value=value, from_=tuple(inside))

    def _item(self, child: int, item: str, row: int, told: Told) -> Because:
        tree = self._because(child, row, told)
        return Because(condition=f"{item} {row + 1}", value=tree.value, from_=(tree,))

    def missing(self, node: int, row: int = 0) -> tuple[str, ...]:
        """The facts and lists (by id) whose being known could settle a node that is not known, each once."""
        key = (node, 0 if self.program.nodes[node].over is None else row)
        if key not in self.waits_for:
            found = () if self.truth(node, row) is not None else dict.fromkeys(self._missing(node, row))
            self.waits_for[key] = tuple(found)
        return self.waits_for[key]

    def _missing(self, node: int, row: int) -> Iterator[str]:
        found = self.program.nodes[node]
        match found:
            case Atom():
                yield from (name for name in (found.fact, found.other) if name and self._unknown(found, name, row))
            case SomeNode(over, child) | EveryNode(over, child) | CountNode(over, child):
                for each in dict.fromkeys(self.alike.firsts((child,), over)):
                    if each < len(self.facts.items[over]):
                        yield from self.missing(child, each)
                if not self.facts.complete[over]:
                    yield over
            case _:
                for child in self.program.children(node):
                    yield from self.missing(child, row)

    def _unknown(self, atom: Atom, name: str, row: int) -> bool:
        """Whether a fact keeps a test from being settled: not known, or known too roughly or not wholly."""
        known = self.facts.value(name, atom.over, row) is not None
        other = atom.other if name == atom.fact else atom.fact
        return not known or other is None or self.facts.value(other, atom.over, row) is not None
