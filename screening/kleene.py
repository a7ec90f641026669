"""The three truth values: ``True``, ``False`` and ``None`` (not known), with Kleene's connectives."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["Truth", "all_of", "any_of", "at_least", "negate"]

Truth = bool | None


def negate(value: Truth) -> Truth:
    """Not: exchanges true and false; what is not known stays so."""
    return None if value is None else not value


def all_of(values: Iterable[Truth]) -> Truth:
    """False if any is false, else not known if any is not known, else true (also of nothing)."""
    unknown = False
    for value in values:
        if value is False:
            return False
        unknown = unknown or value is None
    return None if unknown else True


def any_of(values: Iterable[Truth]) -> Truth:
    """True if any is true, else not known if any is not known, else false (also of nothing)."""
    unknown = False
    for value in values:
        if value is True:
            return True
        unknown = unknown or value is None
    return None if unknown else False


def at_least(number: int, values: Iterable[Truth]) -> Truth:
    """True if ``number`` are true; false if no more than fewer could be; else not known."""
    seen = list(values)
    true = sum(value is True for value in seen)
    if true >= number:
        return True
    return False if true + sum(value is None for value in seen) < number else None
