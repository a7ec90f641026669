"""Screens INTERPOL notices and wanted-person diffusions against INTERPOL's own rules, and explains the result.

>>> import screening
>>> case = screening.case({"case": "made-up", "instrument": "red notice", "requesting_country": "TR"})
>>> report = screening.screen(case)
>>> report.outcome
'undetermined'

The names below are the whole public face. They are imported when first used, so that importing the package is quick.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screening.bulk.files.screen_table import ArrowTable, screen_table
    from screening.bulk.screen_many import ManyResult, screen_many
    from screening.cases.charge import Lexicon, Proposal, propose_classes
    from screening.cases.read_case import case_from as case
    from screening.cases.read_case import load_case, read_case
    from screening.cases.statement import Case
    from screening.columns.columns import Columns
    from screening.columns.encode import encode
    from screening.errors import CaseError, EngineError, PackError, Place, Problem, ScreeningError
    from screening.law.load import load_pack
    from screening.law.pack import Pack
    from screening.reform.find import load_reformed
    from screening.report.report import FindingReport, Report
    from screening.report.screen import screen

    __version__: str
else:
    HOMES = {
        "ArrowTable": "bulk.files.screen_table",
        "Case": "cases.statement",
        "CaseError": "errors",
        "Columns": "columns.columns",
        "EngineError": "errors",
        "FindingReport": "report.report",
        "Lexicon": "cases.charge",
        "ManyResult": "bulk.screen_many",
        "Pack": "law.pack",
        "PackError": "errors",
        "Place": "errors",
        "Problem": "errors",
        "Proposal": "cases.charge",
        "Report": "report.report",
        "ScreeningError": "errors",
        "case": "cases.read_case",
        "encode": "columns.encode",
        "load_case": "cases.read_case",
        "load_pack": "law.load",
        "load_reformed": "reform.find",
        "propose_classes": "cases.charge",
        "read_case": "cases.read_case",
        "screen": "report.screen",
        "screen_many": "bulk.screen_many",
        "screen_table": "bulk.files.screen_table",
    }
    CALLED = {"case": "case_from"}  # where a name would say too little inside its module

    # The type checker sees the imports above alone: to it, a name that is not among them does not exist.
    def __getattr__(name: str) -> object:
        from importlib import import_module, metadata

        if name == "__version__":
            try:
                return metadata.version("notice-screening")
            except metadata.PackageNotFoundError:
                return "not installed"
        if name in HOMES:
            return getattr(import_module(f"screening.{HOMES[name]}"), CALLED.get(name, name))
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name, obj=sys.modules[__name__])

    def __dir__() -> list[str]:
        return sorted(
            {*globals(), *__all__, "__version__"} - {"HOMES", "CALLED", "TYPE_CHECKING", "annotations", "sys"}
        )


__all__ = [
    "ArrowTable",
    "Case",
    "CaseError",
    "Columns",
    "EngineError",
    "FindingReport",
    "Lexicon",
    "ManyResult",
    "Pack",
    "PackError",
    "Place",
    "Problem",
    "Proposal",
    "Report",
    "ScreeningError",
    "case",
    "encode",
    "load_case",
    "load_pack",
    "load_reformed",
    "propose_classes",
    "read_case",
    "screen",
    "screen_many",
    "screen_table",
]
