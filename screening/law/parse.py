"""Parses conditions: from the data of a document to conditions whose facts, operators and values fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any as Data
from typing import Literal, get_args

from screening.errors import Code, Place, Problems, nearest
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
    Operator,
    ParameterOperand,
    ParameterTest,
    Some,
    Test,
    Within,
)
from screening.law.vocabulary import Fact, Misread, Vocabulary
from screening.read import Document, Steps, as_path
from screening.values import FactType

__all__ = ["Names", "parse_condition"]

ORDER: tuple[Operator, ...] = ("under", "over", "at_least", "at_most")
OPERATORS: Mapping[FactType, tuple[Operator, ...]] = {
    "yes_no": ("is",),
    "choice": ("is", "same_as"),
    "choices": ("includes",),
    "country": ("is", "same_as"),
    "countries": ("includes",),
    "date": ("before", "after", "at_least", "at_most", "within"),
    "months": ("is", *ORDER),
    "days": ("is", *ORDER),
    "number": ("is", *ORDER),
    "amount": ORDER,
    "text": (),
}
MEMBERS: Mapping[str, FactType] = {"choices": "choice", "countries": "country"}
AGGREGATES = {"some": {"some", "where"}, "every": {"every", "where"}, "count": {"count", "where", "is"}}


@dataclass(frozen=True)
class Names:
    """What a condition may name: facts and lists, definitions, and parameters with their types."""

    vocabulary: Vocabulary
    definitions: frozenset[str]
    parameters: Mapping[str, Fact]

    def fact(self, name: str) -> Fact | None:
        """A fact; a definition counts as a yes_no fact."""
        if name in self.definitions:
            return Fact(
                id=name,
                name=name,
                type="yes_no",
                question="",
                who_knows="public_record",
                effort="low",
                place=Place(name),
                of=self.vocabulary.item_list(name),
            )
        return self.vocabulary.facts.get(name)


def parse_condition(
    document: Document, steps: Steps, names: Names, problems: Problems, *, over: str | None = None
) -> Condition:
    """The condition at ``steps`` of a document; ``over`` is the list whose items it may read.

    Every problem is added to ``problems``; what could not be parsed holds of nothing.
    """
    data: Data = document.data
    for step in steps:
        data = data[step]
    return _Parser(document, names, problems).condition(data, steps, over)


NOTHING: Condition = Any(())


@dataclass(frozen=True)
class _Parser:
    document: Document
    names: Names
    problems: Problems

    def _problem(self, steps: Steps, message: str, code: Code = "wrong-value") -> Condition:
        self.problems.add(self.document.place(*steps), message, code, as_path(steps))
        return NOTHING

    def condition(self, data: Data, steps: Steps, over: str | None) -> Condition:
        if not isinstance(data, dict):
            return self._problem(
                steps,
                "needs a condition: lines of `fact: test`, or all, any, not, at_least, some, every, count",
                "wrong-type",
            )
        if not data:
            return self._problem(steps, "an empty condition says nothing", "missing")
        own = next((key for key in (*AGGREGATES, "at_least") if key in data), None)
        if own == "at_least":
            return self._at_least(data, steps, over)
        if own is not None:
            return self._aggregate(own, data, steps)
        parts = [self._line(key, value, (*steps, key), over) for key, value in data.items()]
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _line(self, key: str, value: Data, steps: Steps, over: str | None) -> Condition:
        match key:
            case "all":
                return All(self._parts(value, steps, over))
            case "any":
                return Any(self._parts(value, steps, over))
            case "not":
                return Not(self.condition(value, steps, over))
            case _ if key.startswith("parameter."):
                return self._parameter_test(key.removeprefix("parameter."), value, steps)
            case _:
                return self._fact_line(key, value, steps, over)

    def _parts(self, data: Data, steps: Steps, over: str | None) -> tuple[Condition, ...]:
        if not isinstance(data, list) or not data:
            self._problem(steps, "needs a list of conditions, each on its own `- ` line", "wrong-type")
            return ()
        return tuple(self.condition(one, (*steps, index), over) for index, one in enumerate(data))

    def _only(self, data: dict[str, Data], allowed: set[str], steps: Steps) -> bool:
        extra = [key for key in data if key not in allowed]
        missing = sorted(allowed - set(data))
        for key in extra:
            self._problem(
                (*steps, key),
                f'"{key}" cannot stand beside {", ".join(sorted(allowed))}: put each in a list of its own',
                "misplaced",
            )
        if missing:
            self._problem(
                steps, f"needs {', '.join(missing)} beside {', '.join(sorted(set(data) & allowed))}", "missing"
            )
        return not extra and not missing

    def _at_least(self, data: dict[str, Data], steps: Steps, over: str | None) -> Condition:
        if not self._only(data, {"at_least", "of"}, steps):
            return NOTHING
        parts = self._parts(data["of"], (*steps, "of"), over)
        number = data["at_least"]
        if not isinstance(number, int) or not 1 <= number <= max(len(parts), 1):
            return self._problem((*steps, "at_least"), f"needs a whole number from 1 to {len(parts)}")
        return AtLeast(number, parts)

    def _aggregate(self, key: str, data: dict[str, Data], steps: Steps) -> Condition:
        if not self._only(data, AGGREGATES[key], steps):
            return NOTHING
        lists = self.names.vocabulary.lists
        list_id = str(data[key])
        if list_id not in lists:
            return self._problem((*steps, key), f'no list "{list_id}"{nearest(list_id, lists)}', "unknown-name")
        part = self.condition(data["where"], (*steps, "where"), list_id)
        place = self.document.place(*steps, key)
        if key == "some":
            return Some(list_id, part, place)
        if key == "every":
            return Every(list_id, part, place)
        return self._count(list_id, part, data["is"], (*steps, "is"))

    def _count(self, list_id: str, part: Condition, data: Data, steps: Steps) -> Condition:
        if isinstance(data, dict) and len(data) == 1:
            operator, number = next(iter(data.items()))
            if operator in ORDER and isinstance(number, int) and number >= 0:
                return Count(list_id, part, operator, number, self.document.place(*steps))
        return self._problem(steps, "needs one of under, over, at_least, at_most with a whole number, as {at_least: 2}")

    def _parameter_test(self, name: str, value: Data, steps: Steps) -> Condition:
        parameter = self.names.parameters.get(name)
        if parameter is None:
            return self._problem(steps, f'no parameter "{name}"{nearest(name, self.names.parameters)}', "unknown-name")
        if parameter.type not in ("yes_no", "choice"):
            return self._problem(
                steps,
                f'the parameter "{name}" is of type {parameter.type}: only yes_no and choice can be tested by value',
                "wrong-type",
            )
        values = self._literals(parameter, value if isinstance(value, list) else [value], steps)
        return NOTHING if values is None else ParameterTest(name, values.values, self.document.place(*steps))

    def _fact_line(self, key: str, value: Data, steps: Steps, over: str | None) -> Condition:
        fact = self._known(key, steps, over)
        if fact is None:
            return NOTHING
        operators = OPERATORS[fact.type]
        if not operators:
            return self._problem(steps, f"{key} is text: no test is possible on it", "wrong-type")
        if isinstance(value, dict) and set(value) != {"parameter"}:
            if not value:
                return self._problem(steps, "needs a test", "missing")
            tests = [self._test(fact, operator, one, (*steps, operator), over) for operator, one in value.items()]
            return tests[0] if len(tests) == 1 else All(tuple(tests))
        if "is" not in operators:
            return self._problem(steps, f"{key} is of type {fact.type}: needs one of {', '.join(operators)}")
        return self._operator_test(fact, "is", value, steps, over)

    def _known(self, name: str, steps: Steps, over: str | None) -> Fact | None:
        fact = self.names.fact(name)
        if fact is None:
            near = nearest(name, [*self.names.vocabulary.facts, *self.names.definitions])
            self._problem(steps, f'no fact or definition "{name}"{near}', "unknown-name")
            return None
        if fact.of is not None and fact.of != over:
            item = self.names.vocabulary.lists[fact.of].item
            self._problem(
                steps,
                f"{name} is of each {item}: it is read by some, every or count over {fact.of}, or in a rule for each",
                "misplaced",
            )
            return None
        return fact

    def _test(self, fact: Fact, operator: str, value: Data, steps: Steps, over: str | None) -> Condition:
        allowed = [one for one in OPERATORS[fact.type] if one != "is"]
        if operator not in get_args(Operator) or operator == "is":
            return self._problem(steps, f'no operator "{operator}"{nearest(operator, allowed)}', "unknown-name")
        if operator not in allowed:
            wanted = ", ".join(allowed) or "a value"
            return self._problem(
                steps,
                f"{operator} cannot be asked of {fact.id}, which is of type {fact.type}: allowed is {wanted}",
                "wrong-type",
            )
        if operator == "within":
            return self._within(fact, value, steps, over)
        return self._operator_test(fact, operator, value, steps, over)

    def _operator_test(self, fact: Fact, operator: Operator, value: Data, steps: Steps, over: str | None) -> Condition:
        operand = self._operand(fact, operator, value, steps, over)
        return NOTHING if operand is None else Test(fact.id, operator, operand, self.document.place(*steps))

    def _within(self, fact: Fact, data: Data, steps: Steps, over: str | None) -> Condition:
        units = [unit for unit in ("months", "days") if isinstance(data, dict) and unit in data]
        sides = [side for side in ("after", "before") if isinstance(data, dict) and side in data]
        if len(units) != 1 or len(sides) != 1 or len(data) != len((*units, *sides)):
            return self._problem(
                steps, "within needs months or days, and after or before, as {months: 6, after: {fact: x}}"
            )
        unit: Literal["months", "days"] = "months" if units[0] == "months" else "days"
        side: Literal["after", "before"] = "after" if sides[0] == "after" else "before"
        length = data[unit]
        if isinstance(length, dict) and set(length) == {"parameter"}:
            known = self.names.parameters.get(str(length["parameter"]))
            if known is None or known.type != unit:
                return self._problem((*steps, unit), f"needs a parameter of type {unit}")
            length = ParameterOperand(known.id.removeprefix("parameter."))
        elif not isinstance(length, int) or length < 0:
            return self._problem((*steps, unit), f"needs whole {unit}, or a parameter of that type")
        operand = self._operand(fact, "within", data[side], (*steps, side), over)
        if operand is None:
            return NOTHING
        return Test(fact.id, "within", operand, self.document.place(*steps), Within(length, unit, side))

    def _operand(self, fact: Fact, operator: Operator, value: Data, steps: Steps, over: str | None) -> Operand | None:
        if isinstance(value, dict):
            if set(value) == {"parameter"}:
                return self._parameter_operand(fact, str(value["parameter"]), steps)
            if set(value) == {"fact"} and operator != "is":
                return self._fact_operand(fact, str(value["fact"]), steps, over)
            self._problem(steps, "needs a value, {parameter: x} or, with an operator, {fact: y}")
            return None
        if operator == "same_as":
            return self._fact_operand(fact, str(value), steps, over)
        several = operator in ("is", "includes")
        return self._literals(fact, value if several and isinstance(value, list) else [value], steps)

    def _literals(self, fact: Fact, values: list[Data], steps: Steps) -> Literally | None:
        one = replace(fact, type=MEMBERS.get(fact.type, fact.type))
        try:
            return Literally(tuple(one.read(value, self.names.vocabulary.countries) for value in values))
        except Misread as problem:
            self._problem(steps, f"{fact.id} {problem}")
            return None

    def _parameter_operand(self, fact: Fact, name: str, steps: Steps) -> Operand | None:
        parameter = self.names.parameters.get(name)
        if parameter is None:
            self._problem(steps, f'no parameter "{name}"{nearest(name, self.names.parameters)}', "unknown-name")
            return None
        if MEMBERS.get(parameter.type, parameter.type) != MEMBERS.get(fact.type, fact.type):
            self._problem(
                steps,
                f'the parameter "{name}" is of type {parameter.type}, {fact.id} of type {fact.type}',
                "wrong-type",
            )
            return None
        unknown = [choice for choice in parameter.choices if choice not in fact.choices]
        if unknown:
            self._problem(steps, f'the parameter "{name}" has choices that {fact.id} has not: {", ".join(unknown)}')
            return None
        return ParameterOperand(name)

    def _fact_operand(self, fact: Fact, name: str, steps: Steps, over: str | None) -> Operand | None:
        other = self._known(name, steps, over)
        if other is None:
            return None
        if name in self.names.definitions or other.type not in (fact.type, MEMBERS.get(fact.type)):
            self._problem(
                steps,
                f"{name} is of type {other.type}, {fact.id} of type {fact.type}: they cannot be compared",
                "wrong-type",
            )
            return None
        return FactOperand(name)
