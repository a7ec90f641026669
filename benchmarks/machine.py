"""What was measured with: the machine, the versions, and how busy the machine was."""

from __future__ import annotations

import os
import platform
from contextlib import suppress
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

__all__ = ["busy", "forget_peak", "machine", "peak", "resident", "versions"]

PACKAGES = (
    "notice-screening",
    "durable-rules",
    "numpy",
    "pyarrow",
    "OpenFisca-Core",
    "duckdb",
    "zen-engine",
    "clipspy",
)
CPU = Path("/proc/cpuinfo")
MEMORY = Path("/proc/meminfo")
STATM = Path("/proc/self/statm")
STATUS = Path("/proc/self/status")
CLEAR = Path("/proc/self/clear_refs")


def machine() -> dict[str, Any]:
    """The machine and the day, as a report wants them."""
    return {
        "date": datetime.now().astimezone().date().isoformat(),
        "cpu": _line(CPU, "model name") or platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "memory": f"{int((_line(MEMORY, 'MemTotal') or '0 kB').split()[0]) / 2**20:.0f} GiB",
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "versions": versions(),
    }


def versions() -> dict[str, str]:
    """The version of every package that is measured and installed."""
    found = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def busy() -> float:
    """How many processes want a core, on average over the last minute (our own included)."""
    return os.getloadavg()[0]


def resident() -> int:
    """The memory that this process holds now, in bytes; 0 where the system does not say."""
    return int(STATM.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") if STATM.exists() else 0


def peak() -> int:
    """The most memory that this process has held since it began, or since ``forget_peak``, in bytes."""
    return int((_line(STATUS, "VmHWM") or "0 kB").split()[0]) * 1024


def forget_peak() -> None:
    """Begins to look for the peak anew, where the system allows it."""
    if CLEAR.exists():
        with suppress(OSError):
            CLEAR.write_text("5", encoding="ascii")


def _line(file: Path, name: str) -> str:
    """The value of a line of a file of the system, or nothing."""
    if not file.exists():
        return ""
    lines = (line.partition(":") for line in file.read_text(encoding="utf-8").splitlines())
    return next((value.strip() for key, _, value in lines if key.strip() == name), "")
