"""The desk: what the packaged rules say beside the law of alerts, as data: routes, steps, clocks, texts of papers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator

from screening.engine import reference
from screening.kleene import Truth
from screening.law.conditions import Condition, ParameterOperand
from screening.law.pack import Pack
from screening.law.rule import Model, Provision, Verification
from screening.program.compile import compile_conditions
from screening.program.valuation import Facts

__all__ = [
    "Blank",
    "Citation",
    "Clock",
    "Desk",
    "Learns",
    "Letter",
    "Line",
    "PaperTexts",
    "Question",
    "Route",
    "Sheet",
    "Step",
    "Tick",
    "answered",
]

Learns = Literal["commission", "secretariat", "requesting_country", "state_of_refuge"]


class Route(Model):
    """A way into a case that has its own start.

    ``when`` says of which cases. ``first`` is told before all else, after the day on which the clock ``last_day`` runs
    out, or ``no_last_day`` where that is not known. ``asks`` are the facts and lists asked first, in this order;
    ``only``: nothing else is asked.
    """

    id: str = Field(alias="route")
    title: str
    when: Any
    first: tuple[str, ...] = ()
    last_day: str | None = None
    no_last_day: str = ""
    asks: tuple[str, ...] = ()
    only: bool = False


class Step(Model):
    """A step on the way to a filed request: when it is called for, when it is done, and who will learn of it."""

    id: str = Field(alias="step")
    title: str
    provision: Provision | None = None
    verification: Verification
    when: Any = None
    done: Any = None
    learns: tuple[Learns, ...] = ()
    says: str = ""


def _months(written: Any) -> int | ParameterOperand:
    if isinstance(written, dict) and set(written) == {"parameter"}:
        return ParameterOperand(str(written["parameter"]))
    if isinstance(written, int) and not isinstance(written, bool):
        return written
    raise ValueError("needs whole months, or {parameter: x}")


Months = Annotated[int | ParameterOperand, PlainValidator(_months)]


class Clock(Model):
    """A time that runs from a dated fact: what binds the applicant, or what the Commission aims at."""

    id: str = Field(alias="clock")
    title: str
    column: Literal["binds_you", "they_aim_at"]
    provision: Provision
    verification: Verification
    when: Any = None
    from_: str = Field(alias="from")
    months: Months = 0
    days: int = 0
    says: str = ""


class PaperTexts(Model):
    """The texts of one paper by their ids; a text of several lines is several items."""

    id: str = Field(alias="paper")
    texts: Mapping[str, str | tuple[str, ...]]
    notes: str = ""


class Line(Model):
    """A line that a paper has under one of its heads, where ``when`` is known to hold and ``unless`` is not."""

    id: str = Field(alias="line")
    for_paper: str
    under: str
    when: Any = None
    unless: Any = None
    says: str


class Citation(Model):
    """Provisions that speak of some cases only, though a rule for more than those names them.

    A brief cites them where ``when`` is known to hold.
    """

    id: str = Field(alias="citation")
    provisions: tuple[Provision, ...] = Field(min_length=1)
    when: Any


class Letter(Model):
    """A letter that asks for a paper: when it is called for, or once for each item of a list of which that holds."""

    id: str = Field(alias="letter")
    title: str
    when: Any = None
    for_each: str | None = None
    to: str
    subject: str
    provision: Provision | None = None
    verification: Verification
    caution: str = ""
    texts: tuple[str, ...]


class Tick(Model):
    """An answer that is ticked, and the facts that it states."""

    id: str = Field(alias="tick")
    states: Mapping[str, str] = {}


class Blank(Model):
    """An answer that is written in: the fact that it states, or none where it is for the advocate to read."""

    id: str = Field(alias="blank")
    fact: str | None = None


class Question(Model):
    """A question of the sheet for the client: the facts and lists that it is about, and how it may be answered.

    ``when`` says of which cases it makes sense; of a list the answers are those of one item.
    """

    id: str = Field(alias="question")
    about: tuple[str, ...]
    when: Any = None
    ticks: tuple[Tick, ...] = ()
    blanks: tuple[Blank, ...] = ()


class Sheet(Model):
    """The texts of the sheet for the client in one language: its own, a question in plain words, and its answers.

    An answer stands by its question and its own name, as ``protection.country``, or by its name alone.
    """

    id: str = Field(alias="sheet")
    language: str
    translated: bool
    texts: Mapping[str, str]

    def text(self, name: str) -> str:
        """The text of that name, or of its last part alone, as of an answer that several questions have; or nothing."""
        return self.texts.get(name) or self.texts.get(name.rpartition(".")[2], "")


class Desk(Model):
    """All that the desk is told as data, in the order of its files."""

    routes: tuple[Route, ...] = ()
    steps: tuple[Step, ...] = ()
    clocks: tuple[Clock, ...] = ()
    papers: tuple[PaperTexts, ...] = ()
    lines: tuple[Line, ...] = ()
    citations: tuple[Citation, ...] = ()
    letters: tuple[Letter, ...] = ()
    questions: tuple[Question, ...] = ()
    sheets: tuple[Sheet, ...] = ()

    def texts(self, paper: str) -> Mapping[str, str | tuple[str, ...]]:
        """The texts of a paper."""
        return next(one.texts for one in self.papers if one.id == paper)

    def under(self, paper: str, head: str) -> tuple[Line, ...]:
        """The lines of a paper under one of its heads."""
        return tuple(one for one in self.lines if (one.for_paper, one.under) == (paper, head))


def answered(pack: Pack, facts: Facts, conditions: Mapping[str, Condition]) -> Mapping[str, Truth]:
    """The truth of conditions on the facts of a case; unknown where one names what is not in force."""
    as_of, instrument = facts.values["as_of"], facts.values["instrument"]
    program, nodes = compile_conditions(pack, conditions, as_of=as_of.first, instrument=str(instrument))  # type: ignore[union-attr]
    truths = reference.run(program, facts).truths
    return {name: truths[nodes[name]][0] if name in nodes else None for name in conditions}
