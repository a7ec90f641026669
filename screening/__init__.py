"""Screens INTERPOL notices and wanted-person diffusions against INTERPOL's own rules, and explains the result.

>>> import screening
>>> pack = screening.load_pack()
>>> report = screening.screen(screening.load_case("case.yaml", pack), pack)
>>> report.outcome
'undetermined'

The names below are the whole public face. They are imported when first used, so that importing the package is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from screening.bulk.screen_many import ManyResult, screen_many
    from screening.cases.read_case import load_case, read_case
    from screening.cases.statement import Case
    from screening.columns.columns import Columns
    from screening.columns.encode import encode
    from screening.errors import CaseError, EngineError, PackError, Problem, ScreeningError
    from screening.law.load import load_pack
    from screening.law.pack import Pack
    from screening.report.report import FindingReport, Report
    from screening.report.screen import screen

__all__ = [
    "Case",
    "CaseError",
    "Columns",
    "EngineError",
    "FindingReport",
    "ManyResult",
    "Pack",
    "PackError",
    "Problem",
    "Report",
    "ScreeningError",
    "encode",
    "load_case",
    "load_pack",
    "read_case",
    "screen",
    "screen_many",
]

HOMES = {
    "Case": "cases.statement",
    "CaseError": "errors",
    "Columns": "columns.columns",
    "EngineError": "errors",
    "FindingReport": "report.report",
    "ManyResult": "bulk.screen_many",
    "Pack": "law.pack",
    "PackError": "errors",
    "Problem": "errors",
    "Report": "report.report",
    "ScreeningError": "errors",
    "encode": "columns.encode",
    "load_case": "cases.read_case",
    "load_pack": "law.load",
    "read_case": "cases.read_case",
    "screen": "report.screen",
    "screen_many": "bulk.screen_many",
}


def __getattr__(name: str) -> Any:
    if name in HOMES:
        return getattr(import_module(f"screening.{HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
