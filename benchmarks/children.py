"""Measures in new processes, so that nothing that was made before is counted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

__all__ = ["lines_of", "told_by"]

ROOT = Path(__file__).resolve().parents[1]


def told_by(module: str, *arguments: str) -> dict[str, Any]:
    """What ``python -m benchmarks.<module>`` says in its last line, as JSON."""
    lines, _ = lines_of(module, *arguments)
    return lines[-1]


def lines_of(module: str, *arguments: str, patience: float | None = None) -> tuple[list[dict[str, Any]], bool]:
    """What it says line by line, as JSON; and whether it was stopped because it took longer than ``patience``."""
    command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
    stopped = False
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT, timeout=patience)  # noqa: S603
        said = done.stdout
        if done.returncode:
            raise RuntimeError(f"{' '.join(command[1:])} failed:\n{done.stderr}")
    except subprocess.TimeoutExpired as late:
        stopped = True
        said = late.stdout.decode() if isinstance(late.stdout, bytes) else late.stdout or ""
    return [json.loads(line) for line in said.splitlines() if line.startswith("{")], stopped
