"""What can go wrong, and how it is told: one root error, three kinds, problems with their place.

ScreeningError
├── PackError      a rule pack is wrong (``problems``)
├── CaseError      a case file or a public notice is wrong (``problems``)
└── EngineError    an evaluator could not finish
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from screening.printable import printable

__all__ = [
    "CaseError",
    "Code",
    "EngineError",
    "PackError",
    "Place",
    "Problem",
    "Problems",
    "ScreeningError",
    "nearest",
]


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands: file, line and column (both from 1; 0 = the file as a whole)."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


Code = Literal[
    "unreadable",  # not text, YAML or JSON, or of a form that is refused
    "unknown-name",  # no key, fact, list, parameter, rule … has this name
    "missing",  # something without which the rest means nothing is not there
    "misplaced",  # it is known, and belongs elsewhere
    "duplicate",  # two of what there can be one of
    "wrong-type",  # a value of another type stands here, such as a list for a text
    "wrong-value",  # of the right type, and not one that is allowed here
    "contradiction",  # it cannot be together with something else that is said
    "unused",  # nothing reads it
]


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong in a file, where it stands, of which kind it is, and how much it matters.

    ``path`` leads through the data to it, as ``lists.charges.items[0].label``; it is empty where the file, or a
    document as a whole, is meant. ``code`` is for programs, and stays when a message is put better. A problem never
    quotes the value of a case's fact: clients' data end up in logs.
    """

    place: Place
    message: str
    severity: Literal["error", "warning"] = "error"
    code: Code = "wrong-value"
    path: str = ""

    def __str__(self) -> str:
        mark = "" if self.severity == "error" else "warning: "
        return printable(f"{self.place}: {mark}{self.message}")


@dataclass
class Problems:
    """Collects every problem of a document, so that all are told at once."""

    found: list[Problem] = field(default_factory=list)

    def add(self, place: Place, message: str, code: Code = "wrong-value", path: str = "") -> None:
        """Record an error at a place."""
        self.found.append(Problem(place, message, "error", code, path))

    def warn(self, place: Place, message: str, code: Code = "wrong-value", path: str = "") -> None:
        """Record a warning at a place."""
        self.found.append(Problem(place, message, "warning", code, path))

    @property
    def errors(self) -> list[Problem]:
        """The problems that are errors, in order of place, each once."""
        return sorted({p for p in self.found if p.severity == "error"})

    @property
    def warnings(self) -> list[Problem]:
        """The problems that are warnings, in order of place, each once."""
        return sorted({p for p in self.found if p.severity == "warning"})


class ScreeningError(Exception):
    """Raised when a screening cannot be done; the message can be shown to a user as it is."""

    def __init__(self, message: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(message)
        self.problems: tuple[Problem, ...] = tuple(problems)

    def __str__(self) -> str:
        return "\n".join([printable(str(self.args[0])), *(f"  {p}" for p in self.problems)])


class PackError(ScreeningError):
    """Raised when a rule pack cannot be used."""


class CaseError(ScreeningError):
    """Raised when a case file or a public notice cannot be read as a case."""


class EngineError(ScreeningError):
    """Raised when an evaluator could not finish."""


def nearest(found: str, allowed: Iterable[str]) -> str:
    """``; did you mean "…"?`` for the nearest allowed word, or nothing if none is near."""
    close = difflib.get_close_matches(found, list(allowed), n=1, cutoff=0.6)
    return f'; did you mean "{close[0]}"?' if close else ""
