"""The law as pages: one rule in full, lists of rules, and the tables that are generated into ``docs/law``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from screening.law.conditions import (
    All,
    Any,
    AtLeast,
    Condition,
    Count,
    Every,
    FactOperand,
    Literally,
    Not,
    Operand,
    ParameterOperand,
    ParameterTest,
    Some,
    Test,
)
from screening.law.pack import Pack
from screening.law.rule import Factor, InForce, Provision, Rule
from screening.render.outline import BURDENS, EFFECTS, Piece
from screening.report.say import value_words

__all__ = ["condition_pieces", "rule_line", "rule_page", "span_words"]

OPERATORS = {
    "is": "",
    "includes": "include ",
    "same_as": "the same as ",
    "under": "under ",
    "over": "over ",
    "at_least": "at least ",
    "at_most": "at most ",
    "before": "before ",
    "after": "after ",
    "within": "within ",
}


def rule_page(pack: Pack, versions: Iterable[Rule], scenarios: list[str], decided: list[str]) -> Iterator[Piece]:
    """One rule as a page, each of its versions; its scenarios, and the decided cases that touch it."""
    for rule in versions:
        yield Piece("title", f"{rule.title} ({rule.id})")
        yield Piece("text", f"{EFFECTS[rule.then.effect].capitalize()}; ground: {rule.then.ground}.")
        yield from (_provision(pack, one) for one in rule.provisions)
        yield Piece("text", f"{span_words(pack, rule.in_force)}; verification {rule.verification}.")
        yield Piece("text", f"Applies to: {', '.join(rule.applies_to)}{'; to each charge' if rule.for_each else ''}.")
        if rule.scope is not None:
            yield Piece("heading", "Scope")
            yield from condition_pieces(pack, rule.scope)
        yield Piece("heading", "Elements")
        if rule.when is not None:
            yield from condition_pieces(pack, rule.when)
        yield from _weighing(pack, rule)
        if rule.unless:
            yield Piece("heading", "Unless")
        for exception in rule.unless:
            yield Piece("subheading", f"{exception.title} ({exception.id})", mark="-")
            where = f"{exception.provision.instrument} {exception.provision.article}"
            yield Piece("text", f"{where}; {BURDENS[exception.burden]}; verification {exception.verification}.", 1)
            yield from condition_pieces(pack, exception.when, 1)
        yield Piece("heading", "What the report says")
        yield Piece("text", rule.then.says)
        yield from _told("What to file", rule.evidence)
        yield Piece("heading", "Notes")
        yield Piece("text", rule.notes)
        yield from _told("Practice it stands on", rule.practice)
        yield from _told("To be read with", rule.see)
    yield from _told("Scenarios", scenarios)
    yield from _told("Decided cases that touch it", decided)


def rule_line(pack: Pack, rule: Rule) -> Piece:
    """One rule on one line of a list."""
    provisions = ", ".join(str(one) for one in rule.provisions)
    pending = "pending" if rule.verification.pending else "confirmed"
    return Piece(
        "item",
        f"{rule.id}: {rule.title} [{rule.then.effect}; {provisions}; {span_words(pack, rule.in_force)}; {pending}]",
        mark="-",
    )


def span_words(pack: Pack, span: InForce) -> str:
    """When something is in force, in words."""
    start, end = (_day(pack, bound) for bound in (span.from_, span.until))
    if start and end:
        return f"in force from {start} until {end}"
    return f"in force from {start}" if start else f"in force until {end}" if end else "in force at every date"


def condition_pieces(pack: Pack, condition: Condition, depth: int = 0) -> Iterator[Piece]:
    """A condition read aloud, one line a test."""
    match condition:
        case All(parts) | Any(parts) | AtLeast(_, parts):
            words = {All: "all of these", Any: "any of these"}
            label = (
                f"at least {condition.number} of these" if isinstance(condition, AtLeast) else words[type(condition)]
            )
            yield Piece("item", f"{label}:", depth, "-")
            for part in parts:
                yield from condition_pieces(pack, part, depth + 1)
        case Not(part):
            yield Piece("item", "not:", depth, "-")
            yield from condition_pieces(pack, part, depth + 1)
        case Some(list_id, part) | Every(list_id, part) | Count(list_id, part):
            yield Piece("item", f"{_aggregate(condition)} {pack.vocabulary.lists[list_id].name}:", depth, "-")
            yield from condition_pieces(pack, part, depth + 1)
        case Test() | ParameterTest():
            yield Piece("item", _test(pack, condition), depth, "-")


def _aggregate(condition: Condition) -> str:
    if isinstance(condition, Count):
        return f"{condition.operator.replace('_', ' ')} {condition.number} of the"
    return "some of the" if isinstance(condition, Some) else "every one of the"


def _test(pack: Pack, test: Test | ParameterTest) -> str:
    if isinstance(test, ParameterTest):
        wanted = " or ".join(value_words(pack.vocabulary, "choice", one) for one in test.values)
        return f"the reading {test.parameter} is {wanted}"
    fact = pack.vocabulary.facts.get(test.fact)
    operand = _operand(pack, test.operand, fact.type if fact else "yes_no")
    if fact is None:
        titles = {one.id: one.title for one in pack.definitions}
        return f"{titles.get(test.fact, test.fact)} ({test.fact}): {operand}"
    if test.within:
        length = test.within.length
        told = f"{{{length.parameter}}}" if isinstance(length, ParameterOperand) else str(length)
        return f"{fact.name} ({fact.id}): within {told} {test.within.unit} {test.within.side} {operand}"
    return f"{fact.name} ({fact.id}): {OPERATORS[test.operator]}{operand}"


def _operand(pack: Pack, operand: Operand, type_: str) -> str:
    match operand:
        case Literally(values):
            return " or ".join(value_words(pack.vocabulary, type_, one) for one in values)
        case ParameterOperand(name):
            return f"what the parameter {name} says"
        case FactOperand(name):
            return pack.vocabulary.facts[name].name


def _weighing(pack: Pack, rule: Rule) -> Iterator[Piece]:
    if rule.weigh is None:
        return
    weigh = rule.weigh
    yield Piece(
        "text", f"The factors weigh at least {weigh.level} (open from {weigh.open_at}); points and levels are ours."
    )
    for factor in weigh.factors:
        where = f"{factor.provision.instrument} {factor.provision.article}"
        if isinstance(factor, Factor):
            yield Piece("item", f"{factor.title} ({where})", 0, f"{factor.points:+}")
            yield from condition_pieces(pack, factor.when, 1)
        else:
            points = ", ".join(f"{choice.replace('_', ' ')} {number:+}" for choice, number in factor.points.items())
            yield Piece("item", f"{factor.title} ({where}): {points}", 0, "table")


def _provision(pack: Pack, provision: Provision) -> Piece:
    heading = pack.heading(provision.instrument, provision.article)
    return Piece("item", f"{provision.instrument} {provision.article}: {heading}", 0, "§")


def _told(heading: str, items: Iterable[str]) -> Iterator[Piece]:
    told = list(items)
    if told:
        yield Piece("heading", heading)
        yield from (Piece("item", one, mark="-") for one in told)


def _day(pack: Pack, bound: date | ParameterOperand | None) -> str:
    if isinstance(bound, ParameterOperand):
        values = pack.parameters[bound.parameter].values
        return f"{values[-1].value} (parameter {bound.parameter})"
    return "" if bound is None else bound.isoformat()
