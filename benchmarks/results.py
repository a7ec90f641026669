"""Keeps what was measured (``benchmarks/results/*.json``) and prints tables."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.machine import busy, machine

__all__ = ["FOLDER", "figure", "load", "markdown", "save", "show"]

FOLDER = Path(__file__).parent / "results"


def save(part: str, measured: dict[str, Any], *, quick: bool, load_before: float) -> None:
    """Writes a part with the machine it was measured on."""
    FOLDER.mkdir(exist_ok=True)
    whole = machine() | {"quick": quick, "load": [round(load_before, 2), round(busy(), 2)], "measured": measured}
    text = json.dumps(whole, indent=1, default=float)
    (FOLDER / f"{part}.json").write_text(text + "\n", encoding="utf-8")


def load(part: str) -> dict[str, Any] | None:
    """What was measured last in a part, or nothing."""
    file = FOLDER / f"{part}.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else None


def figure(number: float | None, digits: int = 3) -> str:
    """A number with so many digits that say something: 1,230,000, 12.3, 0.0123."""
    if number is None:
        return "-"
    if number == 0:
        return "0"
    rounded = float(f"{number:.{digits}g}")
    if abs(rounded) >= 10 ** (digits - 1):
        return f"{rounded:,.0f}"
    text = f"{rounded:.10f}".rstrip("0")
    return text.rstrip(".")


def show(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Prints a table; every column but the first to the right."""
    widths = [max(len(row[place]) for row in (header, *rows)) for place in range(len(header))]
    print(f"\n{title}")
    for row in (header, ["-" * width for width in widths], *rows):
        first, *others = (
            cell.ljust(widths[0]) if not place else cell.rjust(widths[place]) for place, cell in enumerate(row)
        )
        print("  ".join([first, *others]).rstrip())


def markdown(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table for a page."""
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
