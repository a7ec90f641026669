"""A reform as it is written: which documents of a pack it changes, and to what. Nothing is applied here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import Field

from screening.errors import PackError, Place, Problems, nearest
from screening.law.forms import fill
from screening.law.load import KINDS, REFORM
from screening.law.rule import Model
from screening.read import Document, Steps

__all__ = ["Change", "Reform", "read_reform"]

Kind = Literal["set", "effect", "points", "repeal", "replace", "except", "fact", "add"]
WITH_ID = ("rule", "define", "parameter")  # documents of which there can be one with an id, on any day
ONCE = ("pack", "outcome", "countries")  # a pack has one of them


@dataclass(frozen=True)
class Change:
    """One change: of which document (its kind and id), of which exception or factor in it, and to what.

    ``written`` is the document that is added, or that holds what is put in, at ``steps``.
    """

    kind: Kind
    document: str
    of: str
    part: str = ""
    to: Any = None
    written: Document = field(default=Document("", None), compare=False)
    steps: Steps = field(default=(), compare=False)

    @property
    def place(self) -> Place:
        """Where it is written."""
        return self.written.place(*self.steps)

    @property
    def target(self) -> tuple[str, ...]:
        """What it touches; it touches all whose target begins with its own."""
        match self.kind:
            case "effect":
                return (self.document, self.of, "effect")
            case "points":
                return (self.document, self.of, "factor", self.part)
            case _ if self.part:
                return (self.document, self.of, "exception", self.part)
            case _:
                return (self.document, self.of)

    def __str__(self) -> str:
        of = f"{self.part} of {self.of}" if self.part else self.of
        match self.kind:
            case "set":
                return f"set {of} to {_said(self.to)}"
            case "effect" | "points":
                return f"{self.kind} of {of}: {_said(self.to)}"
            case "except":
                return f"except from {self.of}: {self.part}"
            case "add" | "fact":
                return f"add the {self.document} {of}"
            case _:
                return f"{self.kind} {of}"


@dataclass(frozen=True)
class Reform:
    """A reform: what it changes, whose proposal it is, what it expects of the law, and what it claims to change.

    ``expects`` has by parameter the value that the law has today; ``claims`` are the rules that it is meant to move;
    ``danger`` is what it risks, told wherever its figures are.
    """

    id: str
    title: str
    source: str
    changes: tuple[Change, ...]
    about: str = ""
    danger: str = ""
    expects: Mapping[str, Any] = field(default_factory=dict)
    claims: tuple[str, ...] = ()
    place: Place = field(default_factory=lambda: Place("reform"))


class _ReformForm(Model):
    reform: str
    title: str
    source: str
    about: str
    danger: str = ""
    expects: dict[str, Any] = {}
    claims: tuple[str, ...] = ()
    changes: tuple[Any, ...] = ()


class _SetForm(Model):
    set: str
    to: Any


class _EffectForm(Model):
    effect: str
    to: str


class _PointsForm(Model):
    points: str
    factor: str
    to: int


class _RepealForm(Model):
    repeal: str
    exception: str | None = None


class _ReplaceForm(Model):
    replace: str
    exception: str | None = None
    by: dict[str, Any] | None = None


class _ExceptForm(Model):
    except_: str = Field(alias="except")
    by: dict[str, Any]


class _FactForm(Model):
    fact: str
    by: dict[str, Any]


FORMS: Mapping[str, type[Model]] = {
    "set": _SetForm,
    "effect": _EffectForm,
    "points": _PointsForm,
    "repeal": _RepealForm,
    "replace": _ReplaceForm,
    "except": _ExceptForm,
    "fact": _FactForm,
}


def read_reform(documents: Sequence[Document], name: str) -> Reform:
    """The reform that documents make: its head, which may be missing where all only add, and what it adds.

    Raises ``PackError`` with every problem of form; whether names and values fit the pack shows when it is applied.
    """
    problems = Problems()
    heads = [one for one in documents if _first(one) == REFORM]
    for extra in heads[1:]:
        problems.add(extra.place(), f"a reform has one `{REFORM}:` document, this is another", "duplicate")
    form = fill(_ReformForm, heads[0], problems) if heads else None
    changes = [] if form is None else [*_changes(heads[0], form, problems)]
    changes = _documents(documents, changes, problems)
    if not changes and not problems.errors:
        problems.add(heads[0].place() if heads else Place(name), "the reform changes nothing", "missing")
    if problems.errors:
        raise PackError(f"{name}: {len(problems.errors)} problem(s) in the reform", problems.errors)
    if form is None:
        return Reform(name, f"The rules of {name}", "", tuple(changes), place=Place(name))
    return Reform(
        id=form.reform,
        title=form.title,
        source=form.source,
        changes=tuple(changes),
        about=form.about,
        danger=form.danger,
        expects=form.expects,
        claims=form.claims,
        place=heads[0].place("reform"),
    )


def _first(document: Document) -> str:
    return next(iter(document.data), "") if isinstance(document.data, dict) else ""


def _changes(head: Document, form: _ReformForm, problems: Problems) -> list[Change]:
    """The changes that the head tells."""
    found = []
    for index, written in enumerate(form.changes):
        steps = ("changes", index)
        kind = next((one for one in FORMS if isinstance(written, dict) and one in written), None)
        if kind is None:
            first = next(iter(written), "") if isinstance(written, dict) else ""
            problems.add(head.place(*steps), f"a change is one of {', '.join(FORMS)}{nearest(first, FORMS)}")
            continue
        one = fill(FORMS[kind], _inside(head, steps), problems)
        if one is not None:
            found.append(_change(one, head, steps, problems))
    return found


def _change(form: Model, head: Document, steps: Steps, problems: Problems) -> Change:
    at = (*steps, "by")
    match form:
        case _SetForm():
            return Change("set", "parameter", form.set, to=form.to, written=head, steps=(*steps, "to"))
        case _EffectForm():
            return Change("effect", "rule", form.effect, to=form.to, written=head, steps=(*steps, "to"))
        case _PointsForm():
            return Change("points", "rule", form.points, form.factor, form.to, head, (*steps, "to"))
        case _RepealForm():
            return Change("repeal", "rule", form.repeal, form.exception or "", written=head, steps=(*steps, "repeal"))
        case _ExceptForm():
            part = str(form.by.get("exception", ""))
            return Change("except", "rule", form.except_, part, form.by, head, at)
        case _FactForm():
            return Change("fact", "vocabulary", form.fact, to=form.by, written=head, steps=at)
        case _:
            assert isinstance(form, _ReplaceForm)
            if (form.exception is None) != (form.by is None):
                problems.add(
                    head.place(*steps),
                    "an exception is replaced with `exception:` and `by:`; a rule by the document of its name below",
                    "missing",
                )
            where = at if form.by else (*steps, "replace")
            return Change("replace", "rule", form.replace, form.exception or "", form.by, head, where)


def _inside(document: Document, steps: Steps) -> Document:
    """What stands at ``steps`` of a document, as a document of its own."""
    data = document.data
    for step in steps:
        data = data[step]
    length = len(steps)
    return Document(
        document.file, data, {at[length:]: place for at, place in document.places.items() if at[:length] == steps}
    )


def _documents(documents: Sequence[Document], told: list[Change], problems: Problems) -> list[Change]:
    """The changes with the documents that follow the head: each is added, or replaces the one that the head says."""
    below: dict[tuple[str, str], list[Document]] = {}
    for one in documents:
        kind = _first(one)
        if kind == REFORM:
            continue
        if kind not in KINDS or kind in ONCE:
            allowed = [each for each in KINDS if each not in ONCE]
            near = nearest(kind, allowed)
            problems.add(one.place(), f"a reform can hold documents that begin with {', '.join(allowed)}{near}")
            continue
        below.setdefault((kind, str(one.data[kind])), []).append(one)
    found: list[Change] = []
    for change in told:
        if change.kind != "replace" or change.part:
            found.append(change)
            continue
        at = next(((each, change.of) for each in WITH_ID if (each, change.of) in below), None)
        if at is None:
            problems.add(change.place, f'no document "{change.of}" follows, by which it would be replaced', "missing")
            continue
        found += [Change("replace", *at, to=one.data, written=one) for one in below.pop(at)]
    for (kind, name), several in below.items():
        found += [Change("add", kind, name, to=one.data, written=one) for one in several]
    return found


def _said(value: Any) -> str:
    return ", ".join(str(one) for one in value) if isinstance(value, list) else str(value)
