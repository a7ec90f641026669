"""Measures in new processes, so that nothing that was made before is counted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

__all__ = ["told_by"]

ROOT = Path(__file__).resolve().parents[1]


def told_by(module: str, *arguments: str, patience: float | None = None) -> dict[str, Any]:
    """What ``python -m benchmarks.<module>`` says in its last line, as JSON; within so many seconds, if any are named."""
    command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT, timeout=patience)  # noqa: S603
    if done.returncode:
        raise RuntimeError(f"{' '.join(command[1:])} failed:\n{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
