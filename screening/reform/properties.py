"""Properties as data: what a reform, or the law itself, never does; and putting one to a proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from screening.errors import PackError, Problems, nearest
from screening.law.forms import fill
from screening.law.load import Sources, build_pack
from screening.law.rule import INSTRUMENTS, Instrument, Model
from screening.law.where import packs
from screening.read import Document, read_documents, read_text
from screening.reform.amend import changed
from screening.reform.better import Raised, raise_facts
from screening.reform.domain import Bounds
from screening.reform.overlay import Reform
from screening.reform.prove import On, Searched, search

__all__ = ["Property", "Proved", "find_property", "prove", "shipped_properties"]

Never = Literal["differs", "weaker", "stronger", "weaker with a better fact"]
ASKED: dict[str, On] = {"differs": "answer", "weaker": "weaker", "stronger": "stronger"}
ONE_LAW: Never = "weaker with a better fact"
WHERE = "where-of-the-property"  # the rule that carries the condition


class _PropertyForm(Model):
    property: str
    says: str
    about: str = ""
    instruments: tuple[Instrument, ...] = ("red notice", "diffusion")
    never: Never
    where: Any = None


@dataclass(frozen=True)
class Property:
    """What never happens, to which alerts, in which cases. Without two laws it is a property of the one there is."""

    id: str
    says: str
    about: str
    instruments: tuple[Instrument, ...]
    never: Never
    document: Document

    @property
    def of_one_law(self) -> bool:
        """Whether it is about one law and no reform."""
        return self.never == ONE_LAW

    @property
    def where(self) -> Any:
        """The condition on the cases, as it is written."""
        return self.document.data.get("where")


@dataclass(frozen=True)
class Proved:
    """A property and what the search came to, by instrument; it is proved where nothing was found."""

    wanted: Property
    searched: tuple[Searched | Raised, ...]

    @property
    def holds(self) -> bool:
        """Whether no case was found that refutes it."""
        return not any(one.found for one in self.searched)


def shipped_properties() -> list[Property]:
    """The properties that come with this package."""
    return [one for file in sorted((packs() / "properties").glob("*.yaml")) for one in _read(file)]


def find_property(name: str) -> list[Property]:
    """The properties in a file, or the one of that name, or that says so, among those that come with this package."""
    if Path(name).is_file():
        return _read(Path(name))
    known = shipped_properties()
    found = [one for one in known if name.casefold() in (one.id.casefold(), one.says.casefold())]
    if found:
        return found
    near = nearest(name, [word for one in known for word in (one.id, one.says)])
    raise PackError(f'no property "{name}", and no such file{near}; there is: {", ".join(one.id for one in known)}')


def prove(wanted: Property, sources: Sources, reforms: Sequence[Reform], as_of: date, items: int) -> Proved:
    """What a search for a case against the property comes to. ``sources`` are of ``ground``.

    Raises ``PackError`` where its condition does not fit the rules, and ``EngineError``.
    """
    told = sources if wanted.where is None else _with_where(sources, wanted)
    base, pack = build_pack(told), changed(told, reforms)
    rule = None if wanted.where is None else WHERE
    found: list[Searched | Raised] = []
    for instrument in wanted.instruments:
        bounds = Bounds(items, as_of, instrument)
        if wanted.of_one_law:
            found.append(raise_facts(pack, bounds, rule))
        else:
            found.append(search(base, pack, bounds, on=ASKED[wanted.never], where=rule))
    return Proved(wanted, tuple(found))


def _with_where(sources: Sources, wanted: Property) -> Sources:
    """The documents with a rule more, that is made out where the condition holds and means nothing."""
    written = wanted.document
    outcome = sources.documents["outcome"][0].data
    ground = next(iter(outcome["grounds"]))
    data = {
        "rule": WHERE,
        "title": wanted.says,
        "provision": {"instrument": "project", "article": "reforms"},
        "applies_to": [*INSTRUMENTS],
        "verification": "confirmed",
        "when": wanted.where,
        "then": {"ground": ground, "effect": "notes", "says": "So."},
        "notes": "Made of a property.",
    }
    places = {("when", *steps[1:]): place for steps, place in written.places.items() if steps[:1] == ("where",)}
    rule = Document(written.file, data, places | {(): written.place("where")})
    return replace(sources, documents={**sources.documents, "rule": [*sources.documents["rule"], rule]})


def _read(file: Path) -> list[Property]:
    problems = Problems()
    found = []
    for document in read_documents(read_text(file, kind=PackError), str(file), kind=PackError):
        form = fill(_PropertyForm, document, problems)
        if form is not None:
            found.append(Property(form.property, form.says, form.about, form.instruments, form.never, document))
    if problems.errors or not found:
        raise PackError(f"{file}: {len(problems.errors)} problem(s) in the properties", problems.errors)
    return found
