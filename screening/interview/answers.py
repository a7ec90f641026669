"""Reads an answer from a form: the statement that it amounts to, as a case file has it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from screening.interview.kept_case import Kept
from screening.law.vocabulary import Fact
from screening.printable import printable
from screening.read import Steps

__all__ = ["MOST_TYPED", "UNKNOWABLE", "Fields", "one_line", "statement_of"]

MOST_TYPED = 10_000  # letters of one field
UNKNOWABLE = "cannot be known"
ON_CARD = ("value", "standing", "exhibits", "source", "note", "from", "disputed", "proposed", "complete")
WHOLE = re.compile(r"[0-9]{1,18}\Z")
EXHIBIT = re.compile(r"E([0-9]{1,6})\Z")

Fields = Mapping[str, Sequence[str]]  # as a form is sent: every field with its values


def statement_of(fact: Fact, fields: Fields, kept: Kept, place: Steps) -> list[tuple[Steps, Any]]:
    """What is to be written for an answer: a new exhibit where one is named, and the statement.

    Dates and marks of an earlier statement that the form does not show stay. Of several dated statements the one with
    the same beginning is replaced, or another is added.
    """
    changes: list[tuple[Steps, Any]] = []
    exhibits = [one for one in fields.get("exhibit", ()) if one]
    if title := one_line(fields, "new_exhibit"):
        exhibits.append(_next_exhibit(kept))
        changes.append((("exhibits", exhibits[-1]), {"title": title}))
    told: dict[str, Any] = {"value": _value(fact, fields)}
    told |= {key: words for key in ("from", "standing", "source", "note") if (words := one_line(fields, key))}
    if fields.get("how") == ["unknowable"]:
        told["note"] = UNKNOWABLE
    if exhibits:
        told["exhibits"] = exhibits
    if fields.get("disputed"):
        told["disputed"] = True
    if fields.get("complete"):
        told["complete"] = True
    before = kept.at(place)
    if isinstance(before, dict) and "value" in before:
        told |= {key: one for key, one in before.items() if key not in (*ON_CARD, "converted")}
    changes.append((place, _among(before, told)))
    return changes


def one_line(fields: Fields, key: str) -> str:
    """What was typed into a field, on one line."""
    return " ".join(printable(" ".join(fields.get(key, ()))[:MOST_TYPED]).split())


def _value(fact: Fact, fields: Fields) -> Any:
    if fields.get("how", ["answer"]) != ["answer"]:
        return "unknown"
    several = [" ".join(one.split()) for one in fields.get("value", ()) if one.strip()]
    if fact.type in ("choices", "countries"):
        return several
    typed = " ".join(printable(" ".join(several)[:MOST_TYPED]).split())
    return int(typed) if fact.type in ("months", "days", "number") and WHOLE.match(typed) else typed


def _among(before: Any, told: dict[str, Any]) -> Any:
    """The new statement in the series of those before it, where there are several."""
    if not isinstance(before, list) or not any(isinstance(one, dict) for one in before):
        return told
    others = [one for one in before if not isinstance(one, dict) or str(one.get("from")) != str(told.get("from"))]
    return [*others, told]


def _next_exhibit(kept: Kept) -> str:
    used = [int(found[1]) for one in kept.case.exhibits if (found := EXHIBIT.match(one))]
    return f"E{max(used, default=0) + 1}"
