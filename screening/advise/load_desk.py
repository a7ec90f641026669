"""Loads the desk: its documents beside the rules, every problem in them told at once, and their schema for editors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from screening.advise.desk import Citation, Clock, Desk, Letter, Line, PaperTexts, Question, Route, Sheet, Step, Tick
from screening.errors import PackError, Place, Problem, Problems, nearest
from screening.law.conditions import ParameterOperand
from screening.law.forms import fill
from screening.law.pack import Pack
from screening.law.parse import Names, parse_condition
from screening.law.rule import Model, Provision
from screening.law.vocabulary import Misread
from screening.law.where import packs
from screening.read import Document, read_documents, read_text
from screening.schema import documents_schema

__all__ = ["desk_schema", "known_routes", "load_desk"]

KINDS: Mapping[str, tuple[type[Model], tuple[str, ...]]] = {
    "route": (Route, ("when",)),
    "step": (Step, ("when", "done")),
    "clock": (Clock, ("when",)),
    "paper": (PaperTexts, ()),
    "line": (Line, ("when", "unless")),
    "citation": (Citation, ("when",)),
    "letter": (Letter, ("when",)),
    "question": (Question, ("when",)),
    "sheet": (Sheet, ()),
}

Found = dict[str, list[tuple[Any, Place]]]  # by kind, the documents with their places


def load_desk(pack: Pack, folder: Path | None = None) -> Desk:
    """The packaged desk, or that in a folder, its conditions in the words of a pack.

    Raises ``PackError`` with every problem found.
    """
    return _load(pack, folder or packs() / "desk")


def known_routes(pack: Pack) -> tuple[Route, ...]:
    """The routes of the packaged desk; none for rules in whose words it cannot be read, as those of one's own."""
    try:
        return load_desk(pack).routes
    except PackError:
        return ()


@cache
def _load(pack: Pack, folder: Path) -> Desk:
    vocabulary = pack.vocabulary
    names = Names(vocabulary, frozenset(one.id for one in pack.definitions), {})
    problems = Problems()
    found: Found = {kind: [] for kind in KINDS}
    for file in sorted(folder.glob("*.yaml")):
        for document in read_documents(read_text(file, kind=PackError), str(file), kind=PackError):
            kind = next(iter(document.data), "") if isinstance(document.data, dict) else ""
            if kind not in KINDS:
                near = nearest(str(kind), KINDS)
                message = f'"{kind}": a document of the desk begins with one of {", ".join(KINDS)}{near}'
                problems.add(document.place(), message, "unknown-name")
                continue
            model, conditions = KINDS[kind]
            data = dict(document.data)
            for key in conditions:
                if data.get(key) is not None:
                    data[key] = parse_condition(document, (key,), names, problems)
            filled = fill(model, document, problems, data)
            if filled is not None:
                _named(filled, document, pack, problems)
                found[kind].append((filled, document.place()))
    _twice(found, problems)
    _texts_there(found, problems)
    _joined(found, problems)
    errors: list[Problem] = problems.errors
    if errors:
        raise PackError(f"desk: {len(errors)} problem(s)", errors)
    return Desk(**{f"{kind}s": tuple(one for one, _ in each) for kind, each in found.items()})


def _named(found: Model, document: Document, pack: Pack, problems: Problems) -> None:
    """Every fact, list, provision and parameter that a document names is there."""
    vocabulary = pack.vocabulary

    def known(name: str, *steps: str | int, lists: bool = False) -> None:
        if name not in vocabulary.facts and not (lists and name in vocabulary.lists):
            near = nearest(name, [*vocabulary.facts, *(vocabulary.lists if lists else ())])
            message = f'"{name}" is no fact{" and no list" if lists else ""}{near}'
            problems.add(document.place(*steps), message, "unknown-name")

    match found:
        case Route():
            for place, name in enumerate(found.asks):
                known(name, "asks", place, lists=True)
        case Clock():
            known(found.from_, "from")
            if isinstance(found.months, ParameterOperand) and found.months.parameter not in pack.parameters:
                name = found.months.parameter
                message = f'no parameter "{name}"{nearest(name, pack.parameters)}'
                problems.add(document.place("months"), message, "unknown-name")
        case Letter() if found.for_each is not None and found.for_each not in vocabulary.lists:
            message = f'"{found.for_each}" is no list{nearest(found.for_each, vocabulary.lists)}'
            problems.add(document.place("for_each"), message, "unknown-name")
        case Question():
            for place, name in enumerate(found.about):
                known(name, "about", place, lists=True)
            for name in (one.fact for one in found.blanks if one.fact is not None):
                known(name, "blanks")
            for place, tick in enumerate(found.ticks):
                _readable(tick, document.place("ticks", place, "states"), pack, problems)
    key = "provisions" if isinstance(found, Citation) else "provision"
    named = getattr(found, key, None)
    for one in (named,) if isinstance(named, Provision) else named or ():
        if not pack.heading(one.instrument, one.article):
            problems.add(document.place(key), f'no provision "{one}" in the index', "unknown-name")


def _readable(tick: Tick, place: Place, pack: Pack, problems: Problems) -> None:
    """The facts that a tick states are there, and can have the values."""
    facts = pack.vocabulary.facts
    for name, value in tick.states.items():
        if name not in facts:
            problems.add(place, f'"{name}" is no fact{nearest(name, facts)}', "unknown-name")
            continue
        try:
            facts[name].read(value, pack.vocabulary.countries)
        except Misread as problem:
            problems.add(place, f"{name}: {problem}", "wrong-value")


def _twice(found: Found, problems: Problems) -> None:
    """No two documents of a kind have one name."""
    for kind, several in found.items():
        count = Counter(one.id for one, _ in several)
        for one, place in several:
            if count[one.id] > 1:
                problems.add(place, f'{count[one.id]} documents are called "{kind}: {one.id}"', "duplicate")


def _texts_there(found: Found, problems: Problems) -> None:
    """The language from which a missing text is taken has them all."""
    asked = [name for one, _ in found["question"] for name in (one.id, *_answers_of(one))]
    for sheet, place in found["sheet"]:
        for name in asked if not sheet.translated else ():
            if not sheet.text(name):
                problems.add(place, f'no text "{name}", and no other language to take it from', "missing")


def _joined(found: Found, problems: Problems) -> None:
    """What one document of the desk says of another is there: the clock of a route, the paper of a line."""
    named = {kind: [one.id for one, _ in several] for kind, several in found.items()}
    for kind, key, of in (("route", "last_day", "clock"), ("line", "for_paper", "paper")):
        for one, place in found[kind]:
            name = getattr(one, key)
            if name is not None and name not in named[of]:
                problems.add(place, f'no {of} "{name}"{nearest(name, named[of])}', "unknown-name")


def _answers_of(one: Question) -> Iterator[str]:
    yield from (f"{one.id}.{each.id}" for each in one.ticks)
    yield from (f"{one.id}.{each.id}" for each in one.blanks)


def desk_schema(pack: Pack) -> dict[str, Any]:
    """The JSON Schema of every kind of document of the desk, for editors."""
    conditions = {model.__name__: keys for model, keys in KINDS.values()}
    return documents_schema(
        pack, "A document of the desk", {key: model for key, (model, _) in KINDS.items()}, conditions
    )
