"""DuckDB as a contestant: the cases are a table, the program is one query."""

from __future__ import annotations

from typing import Any

import duckdb
import pyarrow as pa

from benchmarks.line import Column
from benchmarks.peers.named import named_steps
from benchmarks.peers.sql import query
from benchmarks.population import UNKNOWN, Population
from benchmarks.task import Answers, Task

__all__ = ["Duck"]

# Two steps of the optimiser that cost this query more than they bring (measured).
WITHOUT = "in_clause,projection_placement"


class Duck:
    """One query over a table in memory; not known is NULL."""

    name = "DuckDB"
    package = "duckdb"
    asked = (
        "one query with a chain of WITH over a table in memory, not known is NULL, choices are ENUMs, planning counts;"
        f" without the optimiser's {WITHOUT}, which cost it half; one case: prepared; it has no trace: every step as a"
        " column"
    )

    def load(self, task: Task) -> None:
        """Translates the program and loads it."""
        self.task = task
        self.connection = duckdb.connect()
        self.connection.execute(f"SET disabled_optimizers = '{WITHOUT}'")
        self.threads = int(self.connection.execute("SELECT current_setting('threads')").fetchall()[0][0])
        self.enums: dict[tuple[str, ...], str] = {}
        for column in task.columns.values():
            if column.kind == "code" and column.choices not in self.enums:
                self.enums[column.choices] = f"choice_{len(self.enums)}"
                words = ", ".join(f"'{word}'" for word in column.choices)
                self.connection.execute(f"CREATE TYPE {self.enums[column.choices]} AS ENUM ({words})")
        typed = ", ".join(f"{name} {self._type(column)}" for name, column in task.columns.items())
        for table in ("cases", "single"):
            self.connection.execute(f"CREATE TABLE {table} ({typed})")
        self.query = query(task.flat.steps, task.wanted, "cases")
        self.prepared: set[bool] = set()

    def _type(self, column: Column) -> str:
        return {"truth": "BOOLEAN", "number": "INTEGER"}.get(column.kind) or self.enums[column.choices]

    def give(self, cases: Population) -> Any:
        """A table of the database."""
        columns = {name: _arrow(column, cases.columns[name]) for name, column in self.task.columns.items()}
        incoming = pa.table(columns)  # noqa: F841 - read by name
        table = "single" if cases.size == 1 else "cases"
        self.connection.execute(f"TRUNCATE {table}")
        self.connection.execute(f"INSERT INTO {table} SELECT * FROM incoming")  # noqa: S608 - our own names
        return table

    def bulk(self, given: str) -> Any:
        """All cases."""
        return self.connection.sql(self.query.replace("FROM cases", f"FROM {given}")).to_arrow_table()

    def one(self, given: str, *, trace: bool) -> Any:
        """One case."""
        if trace not in self.prepared:
            self.prepared.add(trace)
            self.connection.execute(f"PREPARE q{int(trace)} AS {self._of_one(given, trace=trace)}")
        return self.connection.execute(f"EXECUTE q{int(trace)}").fetchall()

    def _of_one(self, table: str, *, trace: bool) -> str:
        steps, wanted = self.task.flat.steps, dict(self.task.wanted)
        if trace:
            wanted |= {f"step_{step}": step for step in named_steps(steps, self.task.wanted.values())}
        return query(steps, wanted, table)

    def answers(self, found: Any) -> Answers:
        """What came of it, as arrays."""
        return {name: found[name].to_numpy() for name in self.task.wanted}


def _arrow(column: Column, values: Any) -> pa.Array:
    missing = values == UNKNOWN
    if column.kind == "truth":
        return pa.array(values > 0, mask=missing)
    if column.kind == "number":
        return pa.array(values, mask=missing)
    return pa.DictionaryArray.from_arrays(pa.array(values, mask=missing), pa.array(column.choices))
