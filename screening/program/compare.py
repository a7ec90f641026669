"""Tests on facts: compares the values of a case with what a rule asks, in three truths.

Every evaluator but the columnar one asks here; what the case does not know compares not known.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from operator import ge, gt, le, lt

from screening.kleene import Truth, any_of
from screening.program.program import Atom
from screening.program.valuation import Facts
from screening.values import Amount, Chosen, Interval, OneOf, Value, add_months, months_before

__all__ = ["compare", "one_of", "truth"]

ORDER = {"under": lt, "over": gt, "at_least": ge, "at_most": le}


def truth(atom: Atom, facts: Facts, row: int) -> Truth:
    """The truth of an atom for a row of its list (row 0 of the case if it has none)."""
    value = facts.value(atom.fact, atom.over, row)
    if value is None:
        return None
    if isinstance(value, OneOf):
        return one_of(atom, value)
    if atom.other is None:
        return any_of(compare(atom, value, operand) for operand in atom.values)
    operand = facts.value(atom.other, atom.over, row)
    return None if operand is None or isinstance(operand, OneOf) else compare(atom, value, operand)


def one_of(atom: Atom, value: OneOf) -> Truth:
    """True if every value that it may be meets the test, false if none does; compared with a fact it is not known."""
    if atom.other is not None:
        return None
    met = value.values & {str(one) for one in atom.values}
    return _sure(true=met == value.values, false=not met)


def compare(atom: Atom, value: Value, operand: Value) -> Truth:
    """The truth of one comparison of two known values."""
    match value, operand:
        case Chosen(), Chosen():
            return _meet(atom, value, operand)
        case Chosen(), str():
            return _includes(atom, value, operand)
        case str(), str() if atom.bureaus:
            return _sure(true=value == operand, false=_state(atom, value) != _state(atom, operand))
        case Interval(), Interval():
            return _within(atom, value, operand) if atom.operator == "within" else _dates(atom.operator, value, operand)
        case Amount(), Amount():
            minor = value.in_currency(operand.currency)
            return None if minor is None else bool(ORDER[atom.operator](minor, operand.minor))
        case int(), int() if atom.operator in ORDER:
            return bool(ORDER[atom.operator](value, operand))
        case _:
            return value == operand


def _state(atom: Atom, country: str) -> str:
    """The state whose bureau a country's is. A territory is neither surely that state nor surely another."""
    return next((state for territory, state in atom.bureaus if territory == country), country)


def _states(atom: Atom, countries: Iterable[str]) -> set[str]:
    return {_state(atom, one) for one in countries}


def _includes(atom: Atom, chosen: Chosen, member: str) -> Truth:
    near = _state(atom, member) in _states(atom, chosen.members)
    return _sure(true=member in chosen.members, false=chosen.complete and not near)


def _meet(atom: Atom, one: Chosen, other: Chosen) -> Truth:
    """Whether two sets share a member; what may still be added to one can only be in one that has members."""
    if one.members & other.members:
        return True
    near = _states(atom, one.members) & _states(atom, other.members)
    return _sure(false=not near and _nothing_to_add(one, other) and _nothing_to_add(other, one))


def _nothing_to_add(chosen: Chosen, other: Chosen) -> bool:
    return chosen.complete or (other.complete and not other.members)


def _dates(operator: str, value: Interval, operand: Interval) -> Truth:
    """Before, after, on or after, on or before; not known where the intervals allow both."""
    match operator:
        case "before":
            return _sure(true=value.last < operand.first, false=value.first >= operand.last)
        case "after":
            return _sure(true=value.first > operand.last, false=value.last <= operand.first)
        case "at_least":
            return _sure(true=value.first >= operand.last, false=value.last < operand.first)
        case _:
            return _sure(true=value.last <= operand.first, false=value.first > operand.last)


def _within(atom: Atom, value: Interval, operand: Interval) -> Truth:
    """Whether the later of the two days is within ``length`` months or days, counted forward from the earlier."""
    near = [operand.first, operand.last]
    far = [_shift(atom, day) for day in near]
    if atom.side == "after":
        inside = value.first >= near[1] and value.last <= far[0]
        outside = value.last < near[0] or value.first > far[1]
    else:
        inside = value.last <= near[0] and value.first >= far[1]
        outside = value.first > near[1] or value.last < far[0]
    return _sure(true=inside, false=outside)


def _shift(atom: Atom, day: date) -> date:
    """The last day within reach after a day, or the first before it."""
    if atom.unit == "months":
        return (add_months if atom.side == "after" else months_before)(day, atom.length)
    length = atom.length if atom.side == "after" else -atom.length
    try:
        return day + timedelta(days=length)
    except OverflowError:
        return date.max if length > 0 else date.min


def _sure(*, true: bool = False, false: bool) -> Truth:
    return True if true else False if false else None
