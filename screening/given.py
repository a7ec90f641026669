"""What a caller gives, held against what is needed: a wrong type or word is a clear error, never taken for another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from screening.errors import ScreeningError, nearest

__all__ = ["need", "need_day", "need_word"]


def need(name: str, given: object, kind: type | tuple[type, ...], wanted: str) -> None:
    """Raises ``ScreeningError`` unless what was given under a name is of a kind, ``wanted`` says which in words."""
    if not isinstance(given, kind):
        raise ScreeningError(f"{name}: needs {wanted}, not {type(given).__name__}")


def need_day(name: str, given: object) -> None:
    """Raises ``ScreeningError`` unless a day, or nothing, was given."""
    if given is not None and (not isinstance(given, date) or isinstance(given, datetime)):
        raise ScreeningError(f"{name}: needs a day, as datetime.date(2020, 1, 31), not {type(given).__name__}")


def need_word(name: str, given: object, allowed: Iterable[str]) -> None:
    """Raises ``ScreeningError`` unless one of the words allowed, or nothing, was given."""
    words = tuple(allowed)
    if given is None or (isinstance(given, str) and given in words):
        return
    found = f'"{given[:40]}"' if isinstance(given, str) else type(given).__name__
    near = nearest(given, words) if isinstance(given, str) else ""
    raise ScreeningError(f"{name}: needs one of {', '.join(words)}, not {found}{near}")
