"""What the documents of a pack cite and read, as they are written: provisions, facts, definitions, parameters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screening.errors import Place
from screening.law.conditions import Condition, FactOperand, ParameterOperand, ParameterTest, Test, Within, walk
from screening.law.pack import Pack
from screening.law.rule import PLACEHOLDER, Definition, Factor, InForce, Provision, Rule

__all__ = ["applied", "cited", "conditions", "documents", "names", "spans", "used"]


def cited(pack: Pack) -> Iterator[tuple[Place, Provision]]:
    """Every provision that a document names, and where: what is applied, and what is not encoded."""
    yield from applied(pack)
    yield from ((Place("not_encoded"), one.provision) for one in pack.not_encoded)


def applied(pack: Pack) -> Iterator[tuple[Place, Provision]]:
    """Every provision that a rule, an exception, a factor, a definition or a parameter stands on, and where."""
    for rule in pack.rules:
        yield from ((rule.place, one) for one in rule.provisions)
        yield from ((rule.place, one.provision) for one in rule.unless)
        yield from ((rule.place, one.provision) for one in (rule.weigh.factors if rule.weigh else ()))
    for definition in pack.definitions:
        yield from ((definition.place, one) for one in definition.provisions)
    yield from ((one.place, one.provision) for one in pack.parameters.values() if one.provision)


def documents(pack: Pack) -> list[Rule | Definition]:
    """The documents that have conditions."""
    return [*pack.rules, *pack.definitions]


def conditions(document: Rule | Definition) -> Iterator[Condition]:
    """Every condition of a document, the inner ones too."""
    if isinstance(document, Definition):
        yield from walk(document.when)
        return
    roots = [document.scope, document.when, *(one.when for one in document.unless)]
    roots += [one.when for one in (document.weigh.factors if document.weigh else ()) if isinstance(one, Factor)]
    for root in roots:
        if root is not None:
            yield from walk(root)


def names(written: Iterable[Condition]) -> Iterator[str]:
    """The facts, definitions and (as ``parameter.x``) parameters that conditions name."""
    for one in written:
        if isinstance(one, ParameterTest):
            yield f"parameter.{one.parameter}"
        if isinstance(one, Test):
            yield one.fact
            for operand in (one.operand, one.within.length if isinstance(one.within, Within) else None):
                if isinstance(operand, FactOperand):
                    yield operand.fact
                if isinstance(operand, ParameterOperand):
                    yield f"parameter.{operand.parameter}"


def used(pack: Pack) -> set[str]:
    """The facts, definitions and (as ``parameter.x``) parameters that something of a pack reads."""
    found: set[str] = {f"parameter.{name}" for name in (pack.outcome.doubts_level, pack.outcome.multi_offence)}
    for document in documents(pack):
        found.update(names(conditions(document)))
    for rule in pack.rules:
        found.update(PLACEHOLDER.findall(rule.then.says))
        found.update(getattr(one, "fact", "") for one in (rule.weigh.factors if rule.weigh else ()))
    for span in spans(pack):
        found.update(
            f"parameter.{one.parameter}" for one in (span.from_, span.until) if isinstance(one, ParameterOperand)
        )
    return found


def spans(pack: Pack) -> list[InForce]:
    """From when until when each rule, definition and consequence holds."""
    dated = [one.in_force for one in documents(pack)]
    return dated + [one.in_force for one in pack.outcome.consequences]
