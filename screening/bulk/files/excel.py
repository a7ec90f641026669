"""The first sheet of an Excel file as CSV, so that it is read as the CSV that a spreadsheet would save."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from screening.errors import CaseError, EngineError

__all__ = ["sheet_as_csv"]

MOST_BYTES = 1 << 28


def sheet_as_csv(path: Path) -> bytes:
    """Its rows: texts as they are, days as 2012-07-01, whole numbers without decimals."""
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError:  # pragma: no cover - a test runs this in an interpreter without it
        raise EngineError("Excel files need python-calamine: pip install 'notice-screening[excel]'") from None
    try:
        if path.stat().st_size > MOST_BYTES:
            raise CaseError(f"{path}: larger than {MOST_BYTES >> 20} MiB; save it as CSV")
        with CalamineWorkbook.from_path(path) as book:
            rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, OSError, IndexError):
        raise CaseError(f"{path}: cannot be read as an Excel file") from None
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows([_text(cell) for cell in row] for row in rows)
    return stream.getvalue().encode()


def _text(cell: Any) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date) else str(cell)
