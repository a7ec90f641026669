"""Runs a program on the facts of a case with the evaluator asked for, or with the forward chainer where it works."""

from __future__ import annotations

import sys
import warnings
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import Literal

from screening.errors import EngineError
from screening.given import need_word
from screening.program.program import Program
from screening.program.valuation import Facts, Valuation

__all__ = ["ENGINES", "INSTALL", "Engine", "default_engine", "engine_version", "run"]

Engine = Literal["durable", "reference", "columnar"]
ENGINES: tuple[Engine, ...] = ("durable", "reference", "columnar")
# Python 3.13 took a name away that the library's C file uses.
FLAGS = "CPPFLAGS=-DPyEval_CallObject=PyObject_CallObject " if sys.version_info >= (3, 13) else ""
INSTALL = f"{FLAGS}pip install --force-reinstall --no-cache-dir durable-rules==2.0.28"


def default_engine() -> Engine:
    """The forward chainer on durable-rules where that library is installed and works, else the reference evaluator.

    Where it is installed and does not import, a warning says so, once.
    """
    return "reference" if _missing() else "durable"


def engine_version(engine: Engine) -> str:
    """The version of what does the work: durable-rules, or this package."""
    try:
        return version("durable-rules" if engine == "durable" else "notice-screening")
    except PackageNotFoundError:
        return "unknown"


def run(program: Program, facts: Facts, engine: Engine | None = None) -> Valuation:
    """The valuation of a program on the facts of a case. Raises ``EngineError`` if the evaluator is not there."""
    need_word("engine", engine, ENGINES)
    chosen = engine or default_engine()
    if chosen == "reference":
        from screening.engine import reference

        return reference.run(program, facts)
    if chosen == "columnar":
        from screening.engine.columnar import columnar

        return columnar.run(program, facts)
    if missing := _missing():
        raise EngineError(f"{missing}. To install it: {INSTALL}\nOr use --engine reference, which answers the same")
    from screening.engine.chainer import durable

    return durable.run(program, facts)


@cache
def _missing() -> str:
    """Why the forward chainer cannot be used, or nothing; what is installed and does not import is warned of."""
    if find_spec("durable_rules_engine") is None:
        return "the forward chainer, durable-rules, is not installed"
    try:
        import_module("screening.engine.chainer.durable")
    except ImportError as problem:
        why = f"the forward chainer, durable-rules, is installed and does not import ({problem})"
        told = f"{why}. The reference evaluator answers in its stead. To install it anew: {INSTALL}"
        warnings.warn(told, RuntimeWarning, stacklevel=2)
        return why
    return ""
