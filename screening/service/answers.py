"""What programs are told: rows of facts and of rules, what to get next, and what was wrong, each as a model."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict, Field

from screening.advise.ask_next import Next
from screening.errors import ScreeningError
from screening.law.vocabulary import Fact

__all__ = ["Error", "FactRow", "Facts", "Nexts", "ProblemRow", "RuleRow", "Rules", "error_of", "facts_of"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FactRow(_Part):
    """A fact that a case can state; ``of`` names the list whose items have it."""

    id: str
    name: str
    type: str
    question: str
    who_knows: str
    effort: str
    of: str | None
    choices: tuple[str, ...]
    shown_by: tuple[str, ...]


class Facts(_Part):
    """Facts of the vocabulary, and the version of the rules."""

    pack: str
    version: str
    facts: tuple[FactRow, ...]


class RuleRow(_Part):
    """A rule: what it stands on, when it holds, what it amounts to, and what it reads."""

    rule: str
    title: str
    ground: str
    effect: str
    for_each: str | None
    applies_to: tuple[str, ...]
    provisions: tuple[str, ...]
    from_: str | None = Field(alias="from")
    until: str | None
    verification: str
    exceptions: tuple[str, ...]
    facts: tuple[str, ...]
    parameters: tuple[str, ...]


class Rules(_Part):
    """Rules, and the version of the rules."""

    pack: str
    version: str
    rules: tuple[RuleRow, ...]


class Nexts(_Part):
    """What to get next, once for each instrument that the case is read as; ``caution`` is read with it."""

    readings: tuple[Next, ...]
    caution: tuple[str, ...]


class ProblemRow(_Part):
    """One thing that is wrong with what was sent; no value of a fact is quoted."""

    code: str
    path: str
    message: str
    severity: str


class Error(_Part):
    """Why there is no answer."""

    error: str
    problems: tuple[ProblemRow, ...] = ()


def error_of(error: ScreeningError) -> Error:
    """What was wrong, for a program."""
    told = [
        ProblemRow(code=one.code, path=one.path, message=one.message, severity=one.severity) for one in error.problems
    ]
    return Error(error=str(error.args[0]), problems=tuple(told))


def facts_of(facts: Iterable[Fact]) -> tuple[FactRow, ...]:
    """Facts as rows."""
    return tuple(
        FactRow(
            id=one.id,
            name=one.name,
            type=one.type,
            question=one.question,
            who_knows=one.who_knows,
            effort=one.effort,
            of=one.of,
            choices=one.choices,
            shown_by=one.shown_by,
        )
        for one in facts
    )
