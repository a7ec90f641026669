"""Ways in which a file that was kept can be spoilt: what is in it then is never to be used."""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Callable
from pathlib import Path

__all__ = ["flip_a_byte", "hold", "hold_a_command", "open_to_others"]


class _Command:
    """What runs a command when it is unpacked."""

    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, ("touch was-run",)


def flip_a_byte(file: Path) -> None:
    """One byte is another."""
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def open_to_others(file: Path) -> None:
    """Others may read it."""
    file.chmod(0o644)


def hold(file: Path, what: object) -> None:
    """Something else is in it, whole and with its digest."""
    packed = pickle.dumps(what)
    file.write_bytes(hashlib.sha256(packed).digest() + packed)


def hold_a_command(file: Path) -> None:
    """It would run a command if it were unpacked without care."""
    hold(file, _Command())
