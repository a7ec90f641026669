"""The program: what a pack means as of a date and for an instrument, in the one form that every evaluator reads.

A program is a list of nodes, each after the nodes it reads, and a list of rules that point at them. A node ranges over
the case (``over`` is nothing) or over the items of one list. Parameters are constants, rules out of force are gone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from screening.law.conditions import Operator
from screening.law.outcome import OutcomeRules
from screening.law.rule import Effect, Parameter, Rule, RuleException
from screening.law.vocabulary import Vocabulary
from screening.values import Value

__all__ = [
    "AllNode",
    "AnyNode",
    "AtLeastNode",
    "Atom",
    "CompiledException",
    "CompiledRule",
    "Constant",
    "CountNode",
    "DefinitionNode",
    "EveryNode",
    "Group",
    "Node",
    "NotNode",
    "Program",
    "Sign",
    "SomeNode",
    "Speaking",
    "WeighNode",
]


@dataclass(frozen=True)
class Sign:
    """An affirmative test: it speaks for the rule where ``node`` is true.

    Inside an aggregate over ``list`` it speaks if it is true of a stated item for which the aggregate's condition
    (``item``) is not false: an item that is no question on the topic says nothing about the topic. ``routed`` is the
    fact that has to be known of the item for the item to say anything.
    """

    node: int
    list: str | None = None
    item: int | None = None
    routed: str | None = None


@dataclass(frozen=True)
class Atom:
    """A test on facts. ``operand`` is the values allowed (one of), or ``other`` names the second fact.

    For ``within``, ``length`` months or days (``unit``) on the ``side`` of the operand. ``bureaus`` are, where two
    countries are compared, the territories whose bureau belongs to that of a state.
    """

    fact: str
    operator: Operator
    over: str | None
    values: tuple[Value, ...] = ()
    other: str | None = None
    length: int = 0
    unit: Literal["months", "days"] = "months"
    side: Literal["after", "before"] = "after"
    bureaus: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Constant:
    """A test on a parameter: known when the program is made. ``label`` says which."""

    value: bool
    label: str
    over: None = None


@dataclass(frozen=True)
class AllNode:
    """All children hold; true if there are none."""

    children: tuple[int, ...]
    over: str | None


@dataclass(frozen=True)
class AnyNode:
    """Some child holds; false if there are none."""

    children: tuple[int, ...]
    over: str | None


@dataclass(frozen=True)
class NotNode:
    """The child does not hold."""

    child: int
    over: str | None


@dataclass(frozen=True)
class AtLeastNode:
    """At least ``number`` of the children hold; a child may stand more than once and counts each time."""

    number: int
    children: tuple[int, ...]
    over: str | None


@dataclass(frozen=True)
class DefinitionNode:
    """A named condition: has its child's truth."""

    name: str
    child: int
    over: str | None
    title: str = ""


@dataclass(frozen=True)
class SomeNode:
    """Some item of ``list`` meets the child (which may range over that list, or over the case)."""

    list: str
    child: int
    over: None = None


@dataclass(frozen=True)
class EveryNode:
    """Every item of ``list`` meets the child."""

    list: str
    child: int
    over: None = None


@dataclass(frozen=True)
class CountNode:
    """At least ``number`` items of ``list`` meet the child. Other comparisons are made of this one by not."""

    list: str
    child: int
    number: int
    over: None = None


@dataclass(frozen=True)
class Group:
    """One factor, or one table: entries of which at most one can be true, each with its points.

    If an entry is true it contributes its points. Else it contributes the interval spanned by the entries not known
    and, if ``other_possible`` or no entry is unknown, by nought.
    """

    id: str
    title: str
    entries: tuple[tuple[int, int], ...]  # (points, node)
    other_possible: bool = True


@dataclass(frozen=True)
class WeighNode:
    """The groups' points sum to at least ``level``."""

    groups: tuple[Group, ...]
    level: int
    open_at: int
    over: str | None


Node = (
    Atom
    | Constant
    | AllNode
    | AnyNode
    | NotNode
    | AtLeastNode
    | DefinitionNode
    | SomeNode
    | EveryNode
    | CountNode
    | WeighNode
)


@dataclass(frozen=True)
class CompiledException:
    """An exception of a rule and the node of its condition."""

    source: RuleException
    node: int


@dataclass(frozen=True)
class Speaking:
    """A factor that can speak for a weighing: it counts its points where ``node`` is true and a sign of it speaks."""

    points: int
    node: int
    signs: tuple[Sign, ...]


@dataclass(frozen=True)
class CompiledRule:
    """A rule in force: its nodes, and the signs by which an undetermined finding is open.

    ``over`` is the list a finding is made for each item of, or nothing. ``body`` is the node all(scope, when or weigh).
    ``open_signs`` are the affirmative tests of ``when``; a weighed rule has none: the points of its ``speaking``
    factors have to reach its ``weigh`` node's ``open_at``.
    """

    source: Rule
    over: str | None
    scope: int
    element: int
    body: int
    exceptions: tuple[CompiledException, ...]
    open_signs: tuple[Sign, ...]
    weigh: int | None
    speaking: tuple[Speaking, ...]
    points: int

    @property
    def effect(self) -> Effect:
        """What an established finding amounts to."""
        return self.source.then.effect


@dataclass(frozen=True)
class Program:
    """A pack as of a date and for an instrument.

    ``digest`` is the same for all dates within one legal epoch (the span in which no rule, definition or parameter
    changes); ``as_of`` is not part of it. ``covered``: the pack has rules for that instrument on that day; where it is
    not, the program has none. ``asked_when`` has by fact the node under which its question makes sense. ``made`` keeps
    what an evaluator has made of the program, for all its dates.
    """

    pack: str
    version: str
    pack_digest: str
    instrument: str
    as_of: date
    digest: str
    nodes: tuple[Node, ...]
    rules: tuple[CompiledRule, ...]
    outcome: OutcomeRules
    vocabulary: Vocabulary
    parameters: Mapping[str, Value]
    parameter_sources: Mapping[str, Parameter]
    reforms: tuple[str, ...] = ()
    covered: bool = True
    asked_when: Mapping[str, int] = field(default_factory=dict)
    made: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def atoms(self, index: int) -> frozenset[int]:
        """Every atom that the truth of a node rests on."""
        seen, waiting = {index}, [index]
        while waiting:
            children = set(self.children(waiting.pop())) - seen
            seen |= children
            waiting += children
        return frozenset(one for one in seen if isinstance(self.nodes[one], Atom))

    def children(self, index: int) -> tuple[int, ...]:
        """The nodes that a node reads."""
        match self.nodes[index]:
            case AllNode(children) | AnyNode(children) | AtLeastNode(_, children):
                return children
            case (
                NotNode(child)
                | DefinitionNode(_, child)
                | SomeNode(_, child)
                | EveryNode(_, child)
                | CountNode(_, child)
            ):
                return (child,)
            case WeighNode(groups):
                return tuple(node for group in groups for _, node in group.entries)
            case _:
                return ()
