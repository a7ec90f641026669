"""Runs a program on the facts of a case with the evaluator asked for, or with the forward chainer where it installs."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import Literal

from screening.errors import EngineError
from screening.program.program import Program
from screening.program.valuation import Facts, Valuation

__all__ = ["ENGINES", "Engine", "default_engine", "engine_version", "run"]

Engine = Literal["durable", "reference", "columnar"]
ENGINES: tuple[Engine, ...] = ("durable", "reference", "columnar")


def default_engine() -> Engine:
    """The forward chainer on durable-rules where that library is installed, else the reference evaluator."""
    return "durable" if find_spec("durable") and find_spec("durable_rules_engine") else "reference"


def engine_version(engine: Engine) -> str:
    """The version of what does the work: durable-rules, or this package."""
    try:
        return version("durable-rules" if engine == "durable" else "notice-screening")
    except PackageNotFoundError:
        return "unknown"


def run(program: Program, facts: Facts, engine: Engine | None = None) -> Valuation:
    """The valuation of a program on the facts of a case. Raises ``EngineError`` if the evaluator is not there."""
    chosen = engine or default_engine()
    if chosen == "reference":
        from screening.engine import reference

        return reference.run(program, facts)
    if chosen == "columnar":
        from screening.engine.columnar import columnar

        return columnar.run(program, facts)
    if default_engine() != "durable":
        raise EngineError("durable-rules is not installed here (it needs Python 3.12 or older); use --engine reference")
    from screening.engine.chainer import durable

    return durable.run(program, facts)
