"""Facts as CLIPS templates, tests on facts as conditions of CLIPS rules, and the facts of a case as CLIPS facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from benchmarks.layout import Untranslatable, day_number
from benchmarks.population import facts_read
from screening.law.vocabulary import Fact
from screening.program.program import Atom, Program
from screening.program.valuation import Facts
from screening.values import Amount, Chosen, Interval, Value, add_months, months_before

__all__ = ["Asserted", "assertions", "pattern", "symbol", "templates", "tests"]

Conditions = Sequence[str]
Asserted = tuple[str, Mapping[str, str | int]]  # a template, and the values of its slots; text is a symbol
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
SLOTS = {"date": ("first", "last"), "amount": ("minor", "currency")}


def templates(program: Program) -> Iterator[str]:
    """A template for every fact: its value, or the ends of a date, and the row of the item that has it."""
    for name in facts_read(program):
        fact = program.vocabulary.facts[name]
        slots = (*(("row",) if fact.of else ()), *SLOTS.get(fact.type, ("value",)))
        yield f"(deftemplate {name} {' '.join(f'(slot {slot})' for slot in slots)})"
        if fact.type in ("choices", "countries"):
            yield f"(deftemplate {name}-whole {'(slot row)' if fact.of else ''})"
    for name in sorted({_shift_name(node) for node in program.nodes if _is_within(node)}):
        yield f"(deftemplate {name} (slot first) (slot last))"


def pattern(fact: Fact, row: str = "?i", part: str = "", **slots: str) -> str:
    """The pattern of a fact: ``(charge.class (row ?i) (value murder))`` for an item's, ``(stage (value asked))``."""
    said = {"row": row, **slots} if fact.of else slots
    return f"({fact.id}{part}{''.join(f' ({slot} {value})' for slot, value in said.items())})"


def tests(program: Program, atom: Atom) -> Iterator[tuple[bool, Conditions]]:
    """The conditions under which a test holds, and those under which it fails."""
    fact = program.vocabulary.facts[atom.fact]
    match fact.type:
        case "yes_no" | "choice" | "country" if atom.other is None:
            words = [symbol(value) for value in atom.values]
            yield True, [pattern(fact, value="|".join(words))]
            yield False, [pattern(fact, value="&".join(f"~{word}" for word in words))]
        case "choice" | "country":
            other = program.vocabulary.facts[atom.other or ""]
            yield True, [pattern(other, value="?other"), pattern(fact, value="?other")]
            near = _of_one_state(atom)
            apart = f"?mine&~?other&:(not {near})" if near else "~?other"
            yield False, [pattern(other, value="?other"), pattern(fact, value=apart)]
        case "choices" | "countries":
            yield from _set(program, atom, fact)
        case "months" | "days" | "number" if atom.other is None and len(atom.values) == 1:
            for holds, sign in zip((True, False), SIGNS[atom.operator], strict=True):
                yield holds, [pattern(fact, value=f"?x&:({sign} ?x {atom.values[0]})")]
        case "amount" if isinstance(atom.values[0], Amount) and len(atom.values) == 1:
            one = atom.values[0]
            for holds, sign in zip((True, False), SIGNS[atom.operator], strict=True):
                yield holds, [pattern(fact, currency=one.currency, minor=f"?x&:({sign} ?x {one.minor})")]
        case "date":
            yield from _date(program, atom, fact)
        case kind:
            raise Untranslatable(f"a test on {atom.fact} ({kind})")


def _set(program: Program, atom: Atom, fact: Fact) -> Iterator[tuple[bool, Conditions]]:
    whole = pattern(fact, part="-whole")
    if atom.other is None:
        member = pattern(fact, value="|".join(symbol(value) for value in atom.values))
        yield True, [member]
        yield False, [whole, f"(not {member})"]
    else:
        other = pattern(program.vocabulary.facts[atom.other], value="?other")
        member = pattern(fact, value="?other")
        near = _of_one_state(atom)
        nor_near = [f"(not {pattern(fact, value=f'?mine&:{near}')})"] if near else []
        yield True, [other, member]
        yield False, [other, whole, f"(not {member})", *nor_near]


def _of_one_state(atom: Atom) -> str:
    """An expression: whether two countries come under the bureau of one state; nothing where it does not matter."""
    states: dict[str, list[str]] = {}
    for territory, state in atom.bureaus:
        states.setdefault(state, [state]).append(territory)
    groups = (" ".join(symbol(one) for one in codes) for codes in states.values())
    both = [f"(and (member$ ?mine (create$ {one})) (member$ ?other (create$ {one})))" for one in groups]
    return f"(or {' '.join(both)} FALSE)" if both else ""


def _date(program: Program, atom: Atom, fact: Fact) -> Iterator[tuple[bool, Conditions]]:
    conditions = [pattern(fact, first="?first", last="?last")]
    if atom.other is not None:
        conditions.append(pattern(program.vocabulary.facts[atom.other], first="?near", last="?far"))
        near_far = ("?near", "?far")
    else:
        operand = atom.values[0]
        assert isinstance(operand, Interval)
        near_far = (str(day_number(operand.first)), str(day_number(operand.last)))
    if atom.operator == "within":
        if atom.other is None:
            raise Untranslatable(f"a span of time from a fixed day, in a test of {atom.fact}")
        conditions.append(f"({_shift_name(atom)} (first ?end) (last ?end2))")
        found = WITHIN[atom.side]
    else:
        found = DATES[atom.operator]
    for holds, test in zip((True, False), found, strict=True):
        said = test.replace("?near", near_far[0]).replace("?far", near_far[1])
        yield holds, [*conditions, f"(test {said})"]


def _is_within(node: object) -> bool:
    return isinstance(node, Atom) and node.operator == "within"


def _shift_name(node: object) -> str:
    assert isinstance(node, Atom)
    return f"{node.other}-{node.length}-{node.unit}-{node.side}"


def symbol(value: Value) -> str:
    """A value as a symbol."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).replace(" ", "_")


def assertions(program: Program, facts: Facts) -> tuple[list[Asserted], list[str]]:
    """The facts of a case that a program reads, for their templates; and as text, which items there are."""
    read = set(facts_read(program))
    found: list[Asserted] = []
    items = ["(case)"]
    for name, value in facts.values.items():
        if name in read:
            found += _said(name, {}, value)
    for list_id, stated in facts.items.items():
        items += [f"(item {list_id} {row})" for row in range(1, len(stated) + 1)]
        if not facts.complete[list_id]:
            items.append(f"(item {list_id} 0)")
        for row, item in enumerate(stated, start=1):
            for name, value in item.items():
                if name in read:
                    found += _said(name, {"row": row}, value)
    for name, atom in {_shift_name(node): node for node in program.nodes if _is_within(node)}.items():
        assert isinstance(atom, Atom)
        day = facts.values.get(atom.other or "")
        if isinstance(day, Interval):
            ends = (day_number(_shifted(one, atom)) for one in (day.first, day.last))
            found.append((name, dict(zip(("first", "last"), ends, strict=True))))
    return found, items


def _shifted(day: date, atom: Atom) -> date:
    if atom.unit == "months":
        return (add_months if atom.side == "after" else months_before)(day, atom.length)
    return day + timedelta(days=atom.length if atom.side == "after" else -atom.length)


def _said(name: str, row: Mapping[str, int], value: Value) -> Iterator[Asserted]:
    match value:
        case Interval(first, last):
            yield name, {**row, "first": day_number(first), "last": day_number(last)}
        case Amount(minor, currency):
            yield name, {**row, "minor": minor, "currency": currency}
        case Chosen(members, complete):
            for member in sorted(members):
                yield name, {**row, "value": symbol(member)}
            if complete:
                yield f"{name}-whole", row
        case int() if not isinstance(value, bool):
            yield name, {**row, "value": value}
        case _:
            yield name, {**row, "value": symbol(value)}
