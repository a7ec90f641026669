"""OpenFisca as a contestant: a tax and benefit system made of the program, run on a population of cases."""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core import entities, periods, taxbenefitsystems, variables
from openfisca_core.simulations import SimulationBuilder

from benchmarks.peers.formulas import NumPy, source
from benchmarks.peers.rails import write
from benchmarks.population import Population
from benchmarks.task import Answers, Task

__all__ = ["OpenFisca"]

DAY = "2025-06-01"


class OpenFisca:
    """One simulation for all cases; formulas are vectors, truths two variables each (holds, fails)."""

    name = "OpenFisca"
    package = "OpenFisca-Core"
    threads = 1
    asked = "a variable for each step used twice, vectors of NumPy; one simulation of all cases; trace: its own"

    def load(self, task: Task) -> None:
        """Translates the program and loads it."""
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
        """Cases in the form that is taken here."""
        return cases.size, {name: cases.columns[name].astype(np.int32) for name in self.task.columns}

    def bulk(self, given: tuple[int, dict[str, Any]]) -> dict[str, Any]:
        """All cases."""
        return self.one(given, trace=False)

    def one(self, given: tuple[int, dict[str, Any]], *, trace: bool) -> dict[str, Any]:
        """One case."""
        size, columns = given
        simulation = SimulationBuilder().build_default_simulation(self.system, size)
        simulation.trace = trace
        for name, values in columns.items():
            simulation.set_input(name, self.period, values)
        return {name: simulation.calculate(name, self.period) for name in self.task.wanted}

    def answers(self, found: dict[str, Any]) -> Answers:
        """What came of it, as arrays."""
        return found


def _variable(name: str, entity: Any, kind: type, formula: Any = None) -> type:
    members = {"value_type": kind, "entity": entity, "definition_period": periods.DateUnit.DAY, "label": name}
    return type(name, (variables.Variable,), members | ({"formula": formula} if formula else {}))
