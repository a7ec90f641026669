"""Finds sentences of rules that could be printed with a fact not known in them, and have no other sentence for that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from screening.law.conditions import All, Any, AtLeast, Condition, Count, Every, FactOperand, Literally, Not, Some, Test
from screening.law.pack import Pack
from screening.law.rule import PLACEHOLDER, Rule
from screening.law.vocabulary import BUILT_IN

__all__ = ["holes"]

Definitions = Mapping[str, Sequence[Condition]]
Found = frozenset[str]


def holes(pack: Pack) -> Iterator[tuple[Rule, str]]:
    """Each rule without `otherwise:` with a fact that its sentence prints and that it need not know to be made out.

    Texts, which only name an item, are left out: every sentence has the rule's title to fall back on.
    """
    definitions: dict[str, list[Condition]] = {}
    for one in pack.definitions:
        definitions.setdefault(one.id, []).append(one.when)
    for rule in pack.rules:
        if rule.then.otherwise is not None:
            continue
        roots = [root for root in (rule.scope, rule.when) if root]
        known = frozenset(BUILT_IN).union(*(_known(root, definitions, truth=True) for root in roots))
        for name in dict.fromkeys(PLACEHOLDER.findall(rule.then.says)):
            fact = pack.vocabulary.facts.get(name)
            if fact is not None and fact.type != "text" and name not in known:
                yield rule, name


def _known(condition: Condition, definitions: Definitions, *, truth: bool) -> Found:
    """The facts that are surely known where a condition has this truth."""
    match condition:
        case Test(fact, _, operand):
            if fact in definitions:
                wanted = truth is (operand == Literally((True,)))
                return _shared(_known(one, definitions, truth=wanted) for one in definitions[fact])
            return frozenset({fact, operand.fact} if isinstance(operand, FactOperand) else {fact})
        case All(parts) | Any(parts):
            each = (_known(one, definitions, truth=truth) for one in parts)
            return frozenset().union(*each) if isinstance(condition, All) is truth else _shared(each)
        case AtLeast(number, parts) if truth and number == len(parts):
            return frozenset().union(*(_known(one, definitions, truth=True) for one in parts))
        case Not(part):
            return _known(part, definitions, truth=not truth)
        case Some(_, part) | Every(_, part) if truth:
            return _known(part, definitions, truth=True)
        case Count(_, part, "at_least" | "over") if truth:
            return _known(part, definitions, truth=True)
        case _:
            return frozenset()


def _shared(several: Iterable[Found]) -> Found:
    """What all have in common."""
    found = list(several)
    return frozenset.intersection(*found) if found else frozenset()
