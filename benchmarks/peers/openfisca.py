"""OpenFisca as a contestant: a tax and benefit system made of the program, run on a population of cases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import numpy as np
from openfisca_core import entities, periods, taxbenefitsystems, variables
from openfisca_core.simulations import SimulationBuilder

from benchmarks.line import Column, Given, Known, OneOf, Order, Same
from benchmarks.peers.rails import Formula, Leaf, write
from benchmarks.population import Population
from benchmarks.task import Answers, Task

__all__ = ["OpenFisca", "source"]

NUMBERS = {"least": "numpy.minimum", "most": "numpy.maximum"}
DAY = "2025-06-01"


class OpenFisca:
    """One simulation for all cases; formulas are vectors, truths two variables each (holds, fails)."""

    name = "OpenFisca"
    package = "OpenFisca-Core"
    threads = 1
    asked = "a variable for each step used twice, vectors of NumPy; one simulation of all cases; trace: its own"

    def load(self, task: Task) -> None:
        self.task = task
        self.period = periods.period(DAY)
        case = entities.Entity("case", "cases", "a case", "")
        self.system = taxbenefitsystems.TaxBenefitSystem([case])
        for name in task.columns:
            self.system.add_variable(_variable(name, case, int))
        formulas = write(task.flat.steps, task.wanted, NumPy())
        names: dict[str, Any] = {"numpy": np}
        for name, formula in formulas.items():
            exec(source(name, formula), names)  # noqa: S102 - a formula that we have just written
            kind = int if formula.kind == "number" else bool
            self.system.add_variable(_variable(name, case, kind, names[f"formula_{name}"]))

    def give(self, cases: Population) -> tuple[int, dict[str, Any]]:
        return cases.size, {name: cases.columns[name].astype(np.int32) for name in self.task.columns}

    def bulk(self, given: tuple[int, dict[str, Any]]) -> dict[str, Any]:
        return self.one(given, trace=False)

    def one(self, given: tuple[int, dict[str, Any]], *, trace: bool) -> dict[str, Any]:
        size, columns = given
        simulation = SimulationBuilder().build_default_simulation(self.system, size)
        simulation.trace = trace
        for name, values in columns.items():
            simulation.set_input(name, self.period, values)
        return {name: simulation.calculate(name, self.period) for name in self.task.wanted}

    def answers(self, found: dict[str, Any]) -> Answers:
        return found


def _variable(name: str, entity: Any, kind: type, formula: Any = None) -> type:
    members = {"value_type": kind, "entity": entity, "definition_period": periods.DateUnit.DAY, "label": name}
    return type(name, (variables.Variable,), members | ({"formula": formula} if formula else {}))


def source(name: str, formula: Formula) -> str:
    """The Python of a formula: what it reads, then what it gives."""
    reads = dict.fromkeys([*formula.uses, *formula.columns])
    lines = [f"    {one} = case({one!r}, period)" for one in reads]
    return "\n".join([f"def formula_{name}(case, period):", *lines, f"    return {formula.text}"])


class NumPy:
    """The dialect: expressions of NumPy over what a formula has read. A number that is not known is -1."""

    def leaf(self, leaf: Leaf, *, holds: bool) -> str:
        match leaf:
            case Given(column):
                return f"({column.name} == {int(holds)})"
            case Known(column):
                return f"({column.name} >= 0)"
            case OneOf(column, codes):
                return _one_of(column.name, codes, holds=holds)
            case Same(column, other):
                known = f"({column.name} >= 0) & ({other.name} >= 0)"
                return f"({known} & ({column.name} {'==' if holds else '!='} {other.name}))"
            case Order(column, comparison, other):
                test = f"({column.name} {'==' if comparison == '=' else comparison} "
                test += f"{other.name if isinstance(other, Column) else other})"
                known = f"({column.name} >= 0)" + (f" & ({other.name} >= 0)" if isinstance(other, Column) else "")
                return f"({known} & {'' if holds else '~'}{test})"

    def always(self, *, holds: bool) -> str:
        return "numpy.True_" if holds else "numpy.False_"

    def both(self, parts: Sequence[str]) -> str:
        return f"({' & '.join(parts)})"

    def either(self, parts: Sequence[str]) -> str:
        return f"({' | '.join(parts)})"

    def no(self, part: str) -> str:
        return f"~{part}"

    def count(self, parts: Sequence[str]) -> str:
        return f"({' + '.join(f'{part}.astype(numpy.int8)' for part in parts)})"

    def reaches(self, number: str, level: int) -> str:
        return f"({number} >= {level})"

    def number(self, value: int) -> str:
        return f"numpy.int32({value})"

    def pick(self, flag: str, then: str, otherwise: str) -> str:
        return f"numpy.where({flag}, {then}, {otherwise})"

    def together(self, how: Literal["sum", "least", "most"], parts: Sequence[str]) -> str:
        if how == "sum":
            return f"({' + '.join(parts)})"
        first, *others = parts
        for one in others:
            first = f"{NUMBERS[how]}({first}, {one})"
        return first

    def use(self, name: str) -> str:
        return name


def _one_of(name: str, codes: Sequence[int], *, holds: bool) -> str:
    test = f"({name} == {codes[0]})" if len(codes) == 1 else f"numpy.isin({name}, {tuple(codes)!r})"
    return test if holds else f"(({name} >= 0) & ~{test})"

