"""Reads populations, and tells what does not fit the vocabulary, the outcome or itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from screening.errors import PackError, Problems, nearest
from screening.law.forms import fill
from screening.law.pack import Pack
from screening.law.rule import Model
from screening.law.vocabulary import Misread, Vocabulary
from screening.law.where import packs
from screening.read import Document, Steps, read_documents, read_text
from screening.reform.population import (
    REST,
    UNKNOWN,
    Branch,
    Draw,
    Figure,
    Part,
    Population,
    Published,
    of_stage,
    span,
)
from screening.schema import DRAFT
from screening.values import read_date

__all__ = ["find_population", "population_schema", "populations"]

WHOLE = Fraction(100)
NUMBERS = ("months", "days", "number")
DRAWN = ("yes_no", "choice", "country", "date", *NUMBERS)
MOST_ITEMS = 4  # of a list


def _percent(written: Any) -> Any:
    """A share in a hundred, as 4.5; exact."""
    try:
        found = Decimal(str(written))
    except InvalidOperation:
        raise ValueError("needs a share in a hundred, as 4.5") from None
    if not (found.is_finite() and 0 <= found <= WHOLE):
        raise ValueError("needs a share in a hundred, from 0 to 100")
    return Fraction(found)


def _at_all(written: Any) -> Any:
    return written if isinstance(written, dict) else {"": written}


def _day(written: Any) -> Any:
    found = read_date(written)
    if found is None or found.first != found.last:
        raise ValueError("needs a full date, as 2025-06-01")
    return found.first


SHARE: dict[str, Any] = {"type": ["number", "string"], "description": "A share in a hundred, as 4.5."}
TWO: dict[str, Any] = {"type": "array", "items": SHARE, "minItems": 2, "maxItems": 2}


def _by_stage(one: dict[str, Any]) -> WithJsonSchema:
    """One for all stages, or one of each."""
    return WithJsonSchema({"anyOf": [one, {"type": "object", "additionalProperties": one}]})


Percent = Annotated[Fraction, BeforeValidator(_percent)]
Percents = Annotated[dict[str, Percent], BeforeValidator(_at_all), _by_stage(SHARE)]
Ranges = Annotated[dict[str, tuple[Percent, Percent]], BeforeValidator(_at_all), _by_stage(TWO)]


class _FigureForm(Model):
    title: str
    percent: Percents
    between: Ranges | None = None
    source: str | None = None
    assumed: str | None = None

    @model_validator(mode="after")
    def _provenance(self) -> _FigureForm:
        if (self.source is None) == (self.assumed is None):
            raise ValueError("a figure has a `source:`, or is `assumed:` with the reason")
        if (self.assumed is None) != (self.between is None):
            raise ValueError("a figure that is assumed says `between:` which two it may lie, and no other does")
        return self


class _BranchForm(Model):
    when: dict[str, str | tuple[str, ...]] = {}
    shares: dict[str, str] = Field(min_length=1)


class _DrawForm(Model):
    draw: str
    whole: str | None = None
    shares: dict[str, str] | None = None
    cases: tuple[_BranchForm, ...] = ()

    @model_validator(mode="after")
    def _one(self) -> _DrawForm:
        if bool(self.shares) == bool(self.cases):
            raise ValueError("needs exactly one of `shares:`, `cases:`")
        return self


class _PartForm(Model):
    title: str
    count: int = Field(ge=0)
    families: tuple[str, ...] | None = None
    note: str = ""


class _PublishedForm(Model):
    title: str
    stage: str
    period: str
    unit: str
    body: str
    of: int = Field(gt=0)
    of_what: str
    source: str
    note: str = ""
    parts: tuple[_PartForm, ...] = Field(min_length=1)


class _PopulationForm(Model):
    population: str
    title: str
    about: str
    as_of: Annotated[date, BeforeValidator(_day)]
    stages: dict[str, str] = Field(min_length=1)
    hidden: dict[str, str] = {}
    groups: tuple[str, ...] = ()
    figures: dict[str, _FigureForm]
    draws: tuple[_DrawForm, ...] = Field(min_length=1)
    published: tuple[_PublishedForm, ...] = ()


def populations() -> dict[str, Path]:
    """The files of the populations that come with this package, by id."""
    return {one.stem: one for one in sorted((packs() / "populations").glob("*.yaml"))}


def find_population(name: str, pack: Pack) -> Population:
    """The population in a file, or the one of that id among those that come with this package.

    Raises ``PackError`` with all that is wrong in it.
    """
    path = Path(name)
    if not path.exists():
        known = populations()
        if name not in known:
            near = nearest(name, known)
            raise PackError(f'no population "{name}", and no such file{near}; there is: {", ".join(known)}')
        path = known[name]
    text = read_text(path, kind=PackError)
    documents = read_documents(text, str(path), kind=PackError)
    problems = Problems()
    if len(documents) != 1:
        raise PackError(f"{path}: holds {len(documents)} documents; a population is one")
    form = fill(_PopulationForm, documents[0], problems)
    found = (
        None
        if form is None
        else _Reading(documents[0], form, pack, problems).population(sha256(text.encode()).hexdigest())
    )
    if found is None or problems.errors:
        raise PackError(f"{path}: {len(problems.errors)} problem(s) in the population", problems.errors)
    return found


def population_schema() -> dict[str, Any]:
    """The JSON Schema of a population's file, for editors."""
    return {"$schema": DRAFT, **_PopulationForm.model_json_schema(by_alias=True)}


class _Reading:
    """Makes a population of its form, and tells what does not fit the vocabulary, the outcome or itself."""

    def __init__(self, document: Document, form: _PopulationForm, pack: Pack, problems: Problems) -> None:
        self.document = document
        self.form = form
        self.vocabulary: Vocabulary = pack.vocabulary
        self.families = {one.family for one in pack.outcome.grounds.values()}
        self.problems = problems
        self.figures = {name: _figure(name, one) for name, one in form.figures.items()}
        self.drawn: dict[str, Draw] = {}
        self.used: set[str] = set()

    def population(self, digest: str) -> Population | None:
        """The population, or nothing where its figures cannot be read."""
        self._stages()
        if self.problems.errors:
            return None
        for at, one in enumerate(self.form.draws):
            self._draw(at, one)
        if next(iter(self.drawn), "") != "instrument":
            self._wrong(("draws",), "`instrument` is drawn first")
        for name in self.figures.keys() - self.used:
            self._wrong(("figures", name), f'no draw reads the figure "{name}"')
        for at, name in enumerate(self.form.groups):
            if name not in self.drawn:
                self._wrong(("groups", at), f'"{name}" is not drawn{nearest(name, self.drawn)}')
        published = tuple(self._published(at, one) for at, one in enumerate(self.form.published))
        form = self.form
        return Population(
            form.population, form.title, form.about, form.as_of, form.stages, form.hidden, form.groups,
            self.figures, tuple(self.drawn.values()), published, digest,
        )  # fmt: skip

    def _wrong(self, steps: Steps, message: str) -> None:
        self.problems.add(self.document.place(*steps), message)

    def _stages(self) -> None:
        """Each figure is one, or one of each stage, and lies in its range."""
        for name, one in self.form.figures.items():
            for key, by_stage in (("percent", one.percent), ("between", one.between or {})):
                if (by_stage or key == "percent") and set(by_stage) not in ({""}, set(self.form.stages)):
                    stages = ", ".join(self.form.stages)
                    self._wrong(("figures", name, key), f"needs one figure, or one of each: {stages}")
        if self.problems.errors:
            return
        for name, one in self.form.figures.items():
            for stage in self.form.stages if one.between else ():
                low, high = of_stage(one.between or {}, stage)
                if not low <= of_stage(one.percent, stage) <= high:
                    self._wrong(("figures", name, "between"), "the figure does not lie between the two")

    def _draw(self, at: int, form: _DrawForm) -> None:
        steps: Steps = ("draws", at)
        name, of = form.draw, None
        if name in self.drawn:
            self._wrong((*steps, "draw"), f'"{name}" is drawn twice')
        fact = self.vocabulary.facts.get(name)
        if fact is not None:
            of = fact.of
            if fact.type not in DRAWN or name == "as_of":
                self._wrong((*steps, "draw"), f'"{name}" is of type {fact.type}, which is not drawn')
            if of is not None and of not in self.drawn:
                self._wrong((*steps, "draw"), f'how many {of} there are is drawn before "{name}"')
        elif name not in self.form.hidden and name not in self.vocabulary.lists:
            known = [*self.vocabulary.facts, *self.vocabulary.lists, *self.form.hidden]
            self._wrong((*steps, "draw"), f'no fact, list or hidden "{name}"{nearest(name, known)}')
            return
        if form.whole is not None and name not in self.vocabulary.lists:
            self._wrong((*steps, "whole"), "only a list is whole")
        self.used |= {form.whole} if form.whole else set()
        written = [((*steps, "cases", each), one) for each, one in enumerate(form.cases)]
        if form.shares:
            written = [(steps, _BranchForm(shares=form.shares))]
        branches = tuple(self._branch(where, one, name) for where, one in written)
        self.drawn[name] = Draw(name, branches, form.whole, of, self.document.place(*steps, "draw"))

    def _branch(self, steps: Steps, form: _BranchForm, name: str) -> Branch:
        when = {key: frozenset({value} if isinstance(value, str) else value) for key, value in form.when.items()}
        for key, values in when.items():
            self._condition((*steps, "when", key), key, values, name)
        for value in form.shares:
            if value != UNKNOWN and (told := self._value(name, value)):
                self._wrong((*steps, "shares", value), told)
        named = [one for one in form.shares.values() if one != REST]
        self.used |= set(named)
        for value, figure in form.shares.items():
            if figure != REST and figure not in self.figures:
                near = nearest(figure, self.figures)
                self._wrong((*steps, "shares", value), f'no figure "{figure}"{near}; `{REST}` is what is left')
                return Branch(when, form.shares)
        self._sum((*steps, "shares"), named, rest=REST in form.shares.values())
        return Branch(when, form.shares)

    def _sum(self, steps: Steps, named: Sequence[str], *, rest: bool) -> None:
        """The shares of a branch come to a hundred, whichever figure is at an end of its range."""
        for stage in self.form.stages:
            base = [of_stage(self.figures[one].percent, stage) for one in named]
            ends = [of_stage(found, stage) if (found := self.figures[one].between) else () for one in named]
            most = max([sum(base), *(sum(base) - own + max(two) for own, two in zip(base, ends, strict=True) if two)])
            if most > WHOLE or (not rest and (sum(base) != WHOLE or any(ends))):
                left = "" if rest else f"; say `{REST}` of one value, which takes what is left"
                self._wrong(steps, f"the shares come to {_said(most)} in a hundred{left}")
                return

    def _condition(self, steps: Steps, key: str, values: frozenset[str], name: str) -> None:
        drawn = self.drawn.get(key)
        if drawn is None:
            self._wrong(steps, f'"{key}" is not drawn before{nearest(key, self.drawn)}')
            return
        fact = self.vocabulary.facts.get(name)
        if drawn.of is not None and (fact is None or fact.of != drawn.of):
            self._wrong(steps, f'"{key}" is of the items of a list, and "{name}" is not')
        for one in sorted(values - {UNKNOWN, *drawn.values}):
            self._wrong(steps, f'"{key}" is never "{one}"{nearest(one, drawn.values)}')

    def _value(self, name: str, value: str) -> str | None:
        """What is wrong with a value, if something is."""
        fact = self.vocabulary.facts.get(name)
        if name in self.vocabulary.lists:
            found = span(value)
            fits = found is not None and found[0] == found[1] <= MOST_ITEMS
            return None if fits else f"needs how many items there are, from 0 to {MOST_ITEMS}"
        if fact is None:
            return None
        if fact.type == "date" or fact.type in NUMBERS:
            what = "days before the day of the screening" if fact.type == "date" else fact.type
            return None if span(value) else f"needs {what}, as 12 or 12..24"
        if fact.type == "yes_no":
            return None if value in ("yes", "no") else "needs yes or no"
        try:
            fact.read(value, self.vocabulary.countries)
        except Misread as problem:
            return str(problem)
        return None

    def _published(self, at: int, form: _PublishedForm) -> Published:
        steps: Steps = ("published", at)
        if form.stage not in self.form.stages:
            self._wrong((*steps, "stage"), f'no stage "{form.stage}"{nearest(form.stage, self.form.stages)}')
        if sum(one.count for one in form.parts) > form.of:
            self._wrong((*steps, "parts"), "the parts are more than the whole")
        return Published(
            form.title, form.stage, form.period, form.unit, form.body, form.of, form.of_what, form.source, form.note,
            tuple(self._parts(steps, form)),
        )  # fmt: skip

    def _parts(self, steps: Steps, form: _PublishedForm) -> Iterator[Part]:
        for at, one in enumerate(form.parts):
            for family in one.families or ():
                if family not in self.families:
                    where = (*steps, "parts", at, "families")
                    self._wrong(where, f'no family "{family}"{nearest(family, self.families)}')
            families = None if one.families is None else frozenset(one.families)
            yield Part(one.title, one.count, families, one.note)


def _figure(name: str, form: _FigureForm) -> Figure:
    return Figure(name, form.title, form.percent, form.source or "", form.assumed or "", form.between)


def _said(share: Fraction) -> str:
    return f"{float(share):g}"
