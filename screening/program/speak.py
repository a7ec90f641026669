"""Says what speaks for a rule: the affirmative tests by which a finding that is undetermined is open.

A test under a `not` is none, nor one on the head of the case, nor a value that the vocabulary marks as saying nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from screening.law.vocabulary import BUILT_IN, Vocabulary
from screening.program.program import (
    AllNode,
    AnyNode,
    AtLeastNode,
    Atom,
    Constant,
    CountNode,
    DefinitionNode,
    EveryNode,
    Node,
    NotNode,
    Sign,
    SomeNode,
    Speaking,
    WeighNode,
)

__all__ = ["Signs"]


@dataclass(frozen=True)
class Signs:
    """Finds the signs of a program's rules; ``add`` gives the place of a node, which it adds if it is new."""

    vocabulary: Vocabulary
    nodes: Sequence[Node]
    add: Callable[[Node], int]

    def speaking(self, weigh: int, over: str | None) -> tuple[Speaking, ...]:
        """The factors of a weighing that add points for the ground, each with its affirmative tests."""
        node = self.nodes[weigh]
        assert isinstance(node, WeighNode)
        entries = [(points, child) for group in node.groups for points, child in group.entries if points > 0]
        found = [Speaking(points, child, self.below(child, over)) for points, child in entries]
        return tuple(one for one in found if one.signs)

    def below(self, node: int, over: str | None) -> tuple[Sign, ...]:
        """The affirmative tests below a node, each once; definitions are looked through, what is denied is not.

        ``over`` is the list whose items the tests may read. What is reached by several ways is looked at once for each
        aggregate that it stands in.
        """
        seen: set[tuple[int, str | None, Sign | None]] = set()
        waiting: list[tuple[int, str | None, Sign | None]] = [(node, over, None)]
        found: dict[Sign, None] = {}
        while waiting:
            step = waiting.pop()
            if step in seen:
                continue
            seen.add(step)
            at, of, inside = step
            match self.nodes[at]:
                case Atom() as atom:
                    found |= dict.fromkeys(self._sign(at, atom, of, inside))
                case AllNode(children) | AnyNode(children) | AtLeastNode(_, children):
                    waiting += ((child, of, inside) for child in reversed(children))
                case DefinitionNode(_, child):
                    waiting.append((child, of, inside))
                case SomeNode(list_id, child) | EveryNode(list_id, child) | CountNode(list_id, child):
                    # The aggregate, as a sign without a test of its own.
                    waiting.append((child, list_id, Sign(child, list_id, child)))
                case NotNode() | Constant() | WeighNode():
                    continue
        return tuple(found)

    def _sign(self, node: int, atom: Atom, over: str | None, inside: Sign | None) -> Iterator[Sign]:
        """The sign of a test, unless it is on the head of the case or only on values that say nothing."""
        if atom.fact in BUILT_IN:
            return
        silent = self.vocabulary.facts[atom.fact].says_nothing
        said = tuple(one for one in atom.values if one not in silent)
        if atom.other is None and not said:
            return
        speaks = node if len(said) == len(atom.values) else self.add(replace(atom, values=said))
        list_ = self.vocabulary.lists.get(over or "")
        routed = list_.routed_by if list_ is not None and atom.over is not None else None
        yield replace(inside or Sign(speaks), node=speaks, routed=routed)
