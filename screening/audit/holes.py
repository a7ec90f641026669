"""Finds sentences of rules that could be printed with a fact not known in them, and have no other sentence for that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screening.law.conditions import All, Any, AtLeast, Condition, Count, Every, FactOperand, Literally, Not, Some, Test
from screening.law.pack import Pack
from screening.law.rule import PLACEHOLDER, Rule
from screening.law.vocabulary import BUILT_IN

__all__ = ["holes"]

Found = frozenset[str]


def holes(pack: Pack) -> Iterator[tuple[Rule, str]]:
    """Each rule without `otherwise:` with a fact that its sentence prints and that it need not know to be made out.

    Texts, which only name an item, are left out: every sentence has the rule's title to fall back on.
    """
    surely = _Surely(pack)
    for rule in pack.rules:
        if rule.then.otherwise is not None:
            continue
        roots = [root for root in (rule.scope, rule.when) if root]
        known = frozenset(BUILT_IN).union(*(surely.known(root, truth=True) for root in roots))
        for name in dict.fromkeys(PLACEHOLDER.findall(rule.then.says)):
            fact = pack.vocabulary.facts.get(name)
            if fact is not None and fact.type != "text" and name not in known:
                yield rule, name


class _Surely:
    """What is surely known where a condition has a truth. Each definition is looked through once for each truth."""

    def __init__(self, pack: Pack) -> None:
        self._definitions: dict[str, list[Condition]] = {}
        for one in pack.definitions:
            self._definitions.setdefault(one.id, []).append(one.when)
        self._looked_through: dict[tuple[str, bool], Found] = {}

    def known(self, condition: Condition, *, truth: bool) -> Found:
        """The facts that are surely known where a condition has this truth."""
        match condition:
            case Test(fact, _, operand):
                if fact in self._definitions:
                    return self._defined(fact, truth=truth is (operand == Literally((True,))))
                return frozenset({fact, operand.fact} if isinstance(operand, FactOperand) else {fact})
            case All(parts) | Any(parts):
                each = (self.known(one, truth=truth) for one in parts)
                return frozenset().union(*each) if isinstance(condition, All) is truth else _shared(each)
            case AtLeast(number, parts) if truth and number == len(parts):
                return frozenset().union(*(self.known(one, truth=True) for one in parts))
            case Not(part):
                return self.known(part, truth=not truth)
            case Some(_, part) | Every(_, part) if truth:
                return self.known(part, truth=True)
            case Count(_, part, "at_least" | "over") if truth:
                return self.known(part, truth=True)
            case _:
                return frozenset()

    def _defined(self, definition: str, *, truth: bool) -> Found:
        if (definition, truth) not in self._looked_through:
            self._looked_through[definition, truth] = frozenset()  # within a circle, which is an error told elsewhere
            found = _shared(self.known(one, truth=truth) for one in self._definitions[definition])
            self._looked_through[definition, truth] = found
        return self._looked_through[definition, truth]


def _shared(several: Iterable[Found]) -> Found:
    """What all have in common."""
    found = list(several)
    return frozenset.intersection(*found) if found else frozenset()
