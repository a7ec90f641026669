"""Reads the desk: what the packaged rules say beside the law of alerts, as data: routes, steps of filing, clocks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator

from screening.engine import reference
from screening.errors import PackError, Problem, Problems, nearest
from screening.kleene import Truth
from screening.law.conditions import Condition, ParameterOperand
from screening.law.forms import fill
from screening.law.pack import Pack
from screening.law.parse import Names, parse_condition
from screening.law.rule import Model, Provision, Verification
from screening.law.where import packs
from screening.program.compile import compile_conditions
from screening.program.valuation import Facts
from screening.read import read_documents, read_text

__all__ = ["Clock", "Desk", "Learns", "Letter", "Route", "Sheet", "Step", "answered", "load_desk"]

Learns = Literal["commission", "secretariat", "requesting_country", "state_of_refuge"]


class Route(Model):
    """A way into a case that has its own start.

    ``when`` says of which cases; ``first`` is told before all else; ``asks`` are the facts and lists asked first, in
    this order; ``only``: nothing else is asked.
    """

    id: str = Field(alias="route")
    title: str
    when: Any
    first: tuple[str, ...] = ()
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


class Letter(Model):
    """A letter that asks for a paper: when it is called for (a condition, or an item in one of these lists)."""

    id: str = Field(alias="letter")
    title: str
    when: Any = None
    lists: tuple[str, ...] = ()
    to: str
    subject: str
    provision: Provision | None = None
    verification: Verification
    caution: str = ""
    texts: tuple[str, ...]


class Sheet(Model):
    """The texts of the sheet for the client in one language: its own, and a question in plain words by fact or list."""

    id: str = Field(alias="sheet")
    language: str
    translated: bool
    texts: Mapping[str, str]


class Desk(Model):
    """All that the desk is told as data, in the order of its files."""

    routes: tuple[Route, ...] = ()
    steps: tuple[Step, ...] = ()
    clocks: tuple[Clock, ...] = ()
    papers: tuple[PaperTexts, ...] = ()
    letters: tuple[Letter, ...] = ()
    sheets: tuple[Sheet, ...] = ()

    def texts(self, paper: str) -> Mapping[str, str | tuple[str, ...]]:
        """The texts of a paper."""
        return next(one.texts for one in self.papers if one.id == paper)


KINDS: Mapping[str, tuple[type[Model], tuple[str, ...]]] = {
    "route": (Route, ("when",)),
    "step": (Step, ("when", "done")),
    "clock": (Clock, ("when",)),
    "paper": (PaperTexts, ()),
    "letter": (Letter, ("when",)),
    "sheet": (Sheet, ()),
}


def load_desk(pack: Pack) -> Desk:
    """The packaged desk, its conditions in the words of a pack; raises ``PackError`` with every problem found."""
    return _load(pack)


@cache
def _load(pack: Pack) -> Desk:
    vocabulary = pack.vocabulary
    names = Names(vocabulary, frozenset(one.id for one in pack.definitions), {})
    problems = Problems()
    found: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    for file in sorted((packs() / "desk").glob("*.yaml")):
        for document in read_documents(read_text(file, kind=PackError), str(file), kind=PackError):
            kind = next(iter(document.data), "") if isinstance(document.data, dict) else ""
            if kind not in KINDS:
                problems.add(document.place(), f"a document begins with one of {', '.join(KINDS)}", "unknown-name")
                continue
            model, conditions = KINDS[kind]
            data = dict(document.data)
            for key in conditions:
                if data.get(key) is not None:
                    data[key] = parse_condition(document, (key,), names, problems)
            filled = fill(model, document, problems, data)
            for place, name in enumerate(getattr(filled, "asks", ())):
                if name not in vocabulary.facts and name not in vocabulary.lists:
                    message = f'"{name}" is no fact and no list{nearest(name, vocabulary.facts)}'
                    problems.add(document.place("asks", place), message, "unknown-name")
            if isinstance(filled, Clock) and filled.from_ not in vocabulary.facts:
                problems.add(document.place("from"), f'"{filled.from_}" is no fact', "unknown-name")
            found[kind].append(filled)
    errors: list[Problem] = problems.errors
    if errors:
        raise PackError(f"desk: {len(errors)} problem(s)", errors)
    return Desk(**{f"{kind}s": tuple(each) for kind, each in found.items()})


def answered(pack: Pack, facts: Facts, conditions: Mapping[str, Condition]) -> Mapping[str, Truth]:
    """The truth of conditions on the facts of a case; unknown where one names what is not in force."""
    as_of, instrument = facts.values["as_of"], facts.values["instrument"]
    program, nodes = compile_conditions(pack, conditions, as_of=as_of.first, instrument=str(instrument))  # type: ignore[union-attr]
    truths = reference.run(program, facts).truths
    return {name: truths[nodes[name]][0] if name in nodes else None for name in conditions}
