"""What a condition means where everything is known: yes or no, read straight from the rule as it was written.

It shares nothing with the compiler, the comparisons or the evaluators; what they say of a case in which nothing is left
open must be what stands here.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any as Data

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
    ParameterOperand,
    ParameterTest,
    Some,
    Test,
)
from screening.law.pack import Pack
from screening.law.rule import Rule, Table
from screening.program.valuation import Facts
from screening.values import Amount, Chosen, Interval, Value

__all__ = ["Oracle"]

COMPARED = {
    "under": lambda one, other: one < other,
    "over": lambda one, other: one > other,
    "at_least": lambda one, other: one >= other,
    "at_most": lambda one, other: one <= other,
    "before": lambda one, other: one < other,
    "after": lambda one, other: one > other,
}
Item = Mapping[str, Value] | None


@dataclass(frozen=True)
class Oracle:
    """A pack and a case of which everything is known, on a day."""

    pack: Pack
    facts: Facts
    day: date

    def status(self, rule: Rule, item: Item) -> str:
        """The status of a rule, for the case or for a charge."""
        scope = rule.scope is None or self.holds(rule.scope, item)
        element = self._weighs(rule, item) if rule.weigh else rule.when is None or self.holds(rule.when, item)
        if not (scope and element):
            return "not_established"
        return "excepted" if any(self.holds(one.when, item) for one in rule.unless) else "established"

    def _weighs(self, rule: Rule, item: Item) -> bool:
        assert rule.weigh is not None
        points = 0
        for one in rule.weigh.factors:
            if isinstance(one, Table):
                points += one.points.get(str(self._fact(one.fact, item)), 0)
            elif self.holds(one.when, item):
                points += one.points
        return points >= rule.weigh.level

    def holds(self, condition: Condition, item: Item) -> bool:
        """Whether a condition holds, of the case or of an item."""
        match condition:
            case All(parts):
                return all(self.holds(part, item) for part in parts)
            case Any(parts):
                return any(self.holds(part, item) for part in parts)
            case Not(part):
                return not self.holds(part, item)
            case AtLeast(number, parts):
                return sum(self.holds(part, item) for part in parts) >= number
            case Some(name, part):
                return any(self.holds(part, each) for each in self.facts.items[name])
            case Every(name, part):
                items = self.facts.items[name]
                return bool(items) and all(self.holds(part, each) for each in items)
            case Count(name, part, operator, number):
                count = sum(self.holds(part, each) for each in self.facts.items[name])
                return bool(COMPARED[operator](count, number))
            case ParameterTest(name, values):
                return self.pack.parameters[name].at(self.day) in values
            case Test():
                return self._test(condition, item)

    def _test(self, test: Test, item: Item) -> bool:
        defined = [one for one in self.pack.definitions if one.id == test.fact and self._in_force(one.in_force)]
        if defined:
            return self.holds(defined[0].when, item) == (test.operand == Literally((True,)))
        return any(self._one(test, self._fact(test.fact, item), operand) for operand in self._operands(test, item))

    def _operands(self, test: Test, item: Item) -> list[Data]:
        match test.operand:
            case Literally(values):
                return list(values)
            case ParameterOperand(name):
                value = self.pack.parameters[name].at(self.day)
                return list(value.members) if isinstance(value, Chosen) else [value]
            case FactOperand(name):
                value = self._fact(name, item)
                return list(value.members) if isinstance(value, Chosen) else [value]

    def _fact(self, name: str, item: Item) -> Data:
        value = item[name] if item is not None and name in item else self.facts.values[name]
        if isinstance(value, Interval):
            assert value.first == value.last, "everything is known"
        return value

    def _one(self, test: Test, value: Data, operand: Data) -> bool:
        if test.operator == "within":
            return self._within(test, value.first, operand)
        if isinstance(value, Chosen):
            assert value.complete, "everything is known"
            return operand in value.members
        if isinstance(value, Amount):
            figure = value.minor if value.currency == operand.currency else dict(value.converted)[operand.currency]
            return bool(COMPARED[test.operator](figure, operand.minor))
        if isinstance(value, Interval):
            return self._dated(test.operator, value.first, operand)
        if test.operator in COMPARED:
            return bool(COMPARED[test.operator](value, operand))
        return bool(value == operand)

    def _dated(self, operator: str, day: date, operand: Interval) -> bool:
        """A day compared with a day; a rule that names a month or a year is not asked here."""
        assert operand.first == operand.last, "everything is known"
        return bool(COMPARED[operator](day, operand.first))

    def _within(self, test: Test, day: date, operand: Interval) -> bool:
        assert test.within is not None
        assert operand.first == operand.last, "everything is known"
        length = test.within.length
        number = self.pack.parameters[length.parameter].at(self.day) if isinstance(length, ParameterOperand) else length
        assert isinstance(number, int)
        sign = 1 if test.within.side == "after" else -1
        start = operand.first
        end = start + timedelta(days=sign * number) if test.within.unit == "days" else _months(start, sign * number)
        return min(start, end) <= day <= max(start, end)

    def _in_force(self, span: Data) -> bool:
        first, last = (getattr(span, key) or other for key, other in (("from_", date.min), ("until", date.max)))
        return bool(first <= self.day <= last)


def _months(day: date, number: int) -> date:
    """The same day so many calendar months on, or the last of that month."""
    year, month = day.year, day.month + number
    while month > 12:
        year, month = year + 1, month - 12
    while month < 1:
        year, month = year - 1, month + 12
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
