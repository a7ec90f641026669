"""Tests on facts as conditions of CLIPS rules, and the facts of a case as CLIPS facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from benchmarks.layout import Untranslatable, day_number
from screening.program import Atom, Program
from screening.valuation import Facts
from screening.values import Amount, Chosen, Interval, Value, add_months

__all__ = ["assertions", "symbol", "tests"]

Conditions = Sequence[str]
SIGNS = {"under": ("<", ">="), "over": (">", "<="), "at_least": (">=", "<"), "at_most": ("<=", ">"), "is": ("=", "<>")}
DATES = {
    "before": ("(< ?last ?near)", "(>= ?first ?far)"),
    "after": ("(> ?first ?far)", "(<= ?last ?near)"),
    "at_least": ("(>= ?first ?far)", "(< ?last ?near)"),
    "at_most": ("(<= ?last ?near)", "(> ?first ?far)"),
}
WITHIN = {
    "after": ("(and (>= ?first ?far) (<= ?last ?end))", "(or (< ?last ?near) (> ?first ?end2))"),
    "before": ("(and (<= ?last ?near) (>= ?first ?end2))", "(or (> ?first ?far) (< ?last ?end))"),
}


def tests(program: Program, atom: Atom) -> Iterator[tuple[bool, Conditions]]:
    """The conditions under which a test holds, and those under which it fails."""
    fact = program.vocabulary.facts[atom.fact]
    this = _Read(program, atom.fact)
    match fact.type:
        case "yes_no" | "choice" | "country" if atom.other is None:
            words = [symbol(value) for value in atom.values]
            yield True, [this.with_("|".join(words))]
            yield False, [this.with_("&".join(f"~{word}" for word in words))]
        case "choice" | "country":
            other = _Read(program, atom.other or "")
            yield True, [other.with_("?other"), this.with_("?other")]
            yield False, [other.with_("?other"), this.with_("~?other")]
        case "choices" | "countries":
            yield from _set(program, atom, this)
        case "months" | "days" | "number" if atom.other is None and len(atom.values) == 1:
            for holds, sign in zip((True, False), SIGNS[atom.operator], strict=True):
                yield holds, [this.with_(f"?x&:({sign} ?x {atom.values[0]})")]
        case "amount" if isinstance(atom.values[0], Amount) and len(atom.values) == 1:
            amount = atom.values[0]
            for holds, sign in zip((True, False), SIGNS[atom.operator], strict=True):
                yield holds, [this.with_(f"?x&:({sign} ?x {amount.minor}) {amount.currency}")]
        case "date":
            yield from _date(program, atom, this)
        case kind:
            raise Untranslatable(f"a test on {atom.fact} ({kind})")


class _Read:
    """The pattern of a fact: ``(charge.class 2 murder)`` for an item's, ``(stage published)`` for a case's."""

    def __init__(self, program: Program, fact: str) -> None:
        self.name = fact
        self.row = "" if program.vocabulary.facts[fact].of is None else " ?i"

    def with_(self, value: str) -> str:
        return f"({self.name}{self.row} {value})"

    def named(self, part: str) -> str:
        return f"({self.name}-{part}{self.row})"


def _set(program: Program, atom: Atom, this: _Read) -> Iterator[tuple[bool, Conditions]]:
    if atom.other is None:
        words = [symbol(value) for value in atom.values]
        yield True, [this.with_("|".join(words))]
        yield False, [this.named("whole"), f"(not {this.with_('|'.join(words))})"]
    else:
        other = _Read(program, atom.other)
        yield True, [other.with_("?other"), this.with_("?other")]
        yield False, [other.with_("?other"), this.named("whole"), f"(not {this.with_('?other')})"]


def _date(program: Program, atom: Atom, this: _Read) -> Iterator[tuple[bool, Conditions]]:
    conditions = [this.with_("?first ?last")]
    if atom.other is not None:
        conditions.append(_Read(program, atom.other).with_("?near ?far"))
        near_far = ("?near", "?far")
    else:
        operand = atom.values[0]
        assert isinstance(operand, Interval)
        near_far = (str(day_number(operand.first)), str(day_number(operand.last)))
    if atom.operator == "within":
        if atom.other is None:
            raise Untranslatable(f"a span of time from a fixed day, in a test of {atom.fact}")
        conditions.append(f"({_shift_name(atom)} ?end ?end2)")
        found = WITHIN[atom.side]
    else:
        found = DATES[atom.operator]
    for holds, test in zip((True, False), found, strict=True):
        said = test.replace("?near", near_far[0]).replace("?far", near_far[1])
        yield holds, [*conditions, f"(test {said})"]


def _shift_name(atom: Atom) -> str:
    return f"{atom.other}-{atom.length}-{atom.unit}-{atom.side}"


def symbol(value: Value) -> str:
    """A value as a symbol."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).replace(" ", "_")


def assertions(program: Program, facts: Facts) -> list[str]:
    """The facts of a case that the program's tests read, as CLIPS reads them."""
    read = {name for node in program.nodes if isinstance(node, Atom) for name in (node.fact, node.other) if name}
    found = ["(case)"]
    for name, value in facts.values.items():
        if name in read:
            found += _said(name, "", value)
    for list_id, items in facts.items.items():
        found += [f"(item {list_id} {row})" for row in range(1, len(items) + 1)]
        if not facts.complete[list_id]:
            found.append(f"(item {list_id} 0)")
        for row, item in enumerate(items, start=1):
            for name, value in item.items():
                if name in read:
                    found += _said(name, f" {row}", value)
    shifts = {_shift_name(node): node for node in program.nodes if isinstance(node, Atom) and node.operator == "within"}
    for name, atom in shifts.items():
        day = facts.values.get(atom.other or "")
        if isinstance(day, Interval):
            length = atom.length if atom.side == "after" else -atom.length
            ends = [day_number(_shifted(one, length, atom.unit)) for one in (day.first, day.last)]
            found.append(f"({name} {ends[0]} {ends[1]})")
    return found


def _shifted(day: date, length: int, unit: str) -> date:
    return add_months(day, length) if unit == "months" else day + timedelta(days=length)


def _said(name: str, row: str, value: Value) -> Iterator[str]:
    match value:
        case Interval(first, last):
            yield f"({name}{row} {day_number(first)} {day_number(last)})"
        case Amount(minor, currency):
            yield f"({name}{row} {minor} {currency})"
        case Chosen(members, complete):
            for member in sorted(members):
                yield f"({name}{row} {symbol(member)})"
            if complete:
                yield f"({name}-whole{row})"
        case _:
            yield f"({name}{row} {symbol(value)})"
