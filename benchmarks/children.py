"""Measures in new processes, so that nothing that was made before is counted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

__all__ = ["told_by"]

ROOT = Path(__file__).resolve().parents[1]


def told_by(module: str, *arguments: str) -> dict[str, Any]:
    """What ``python -m benchmarks.<module>`` says in its last line, as JSON."""
    command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)  # noqa: S603 - our own module
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
