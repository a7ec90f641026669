"""Loads a rule pack: reads every file, parses every document, and reports every problem at once."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from screening.errors import PackError, Place, Problem, Problems, nearest
from screening.given import need
from screening.law.declare import declare, declare_countries, relate
from screening.law.forms import PackForm, fill
from screening.law.named import check_named
from screening.law.nesting import refuse_deep
from screening.law.offence import Offence
from screening.law.outcome import OutcomeRules
from screening.law.pack import Pack
from screening.law.parse import Names, parse_condition
from screening.law.rule import Definition, NotEncoded, NotEncodedProvision, Parameter, Provisions, Rule, Texts
from screening.law.vocabulary import Fact, Misread, Vocabulary
from screening.law.where import SHIPPED, packs
from screening.read import Document, Steps, as_path, read_documents, read_text

__all__ = ["KINDS", "Sources", "build_pack", "load_pack", "read_pack", "shipped_pack"]

M = TypeVar("M", bound=BaseModel)

KINDS = (
    "pack",
    "provisions",
    "countries",
    "country_names",
    "vocabulary",
    "parameter",
    "define",
    "rule",
    "outcome",
    "not_encoded",
    "texts",
    "offence",
)
REFORM = "reform"


def load_pack(path: str | Path | None = None) -> Pack:
    """The rule pack in a folder; without a path, the pack for INTERPOL's rules that comes with this package.

    A name without a folder of that name here is looked for among the packs that come with this package. Raises
    ``PackError`` with every problem found, each with file, line, column and what is allowed.
    """
    need("path", path, (str, PathLike, type(None)), "the path of a folder of rules, or the name of a pack")
    return build_pack(read_pack(path))


@dataclass(frozen=True)
class Sources:
    """The documents of a pack as they are written, by the word that each begins with; nothing is checked yet."""

    name: str
    documents: Mapping[str, Sequence[Document]]
    problems: tuple[Problem, ...] = ()


def read_pack(path: str | Path | None = None) -> Sources:
    """The documents of the pack that ``load_pack`` loads."""
    folder = packs() / SHIPPED if path is None else Path(path)
    if path is not None and not folder.exists() and (packs() / folder).is_dir():
        folder = packs() / folder
    if not folder.is_dir():
        raise PackError(f"{folder}: no such folder of rules")
    files = _files(folder)
    if not files:
        raise PackError(f"{folder}: holds no .yaml file")
    documents, problems = _documents({str(file): read_text(file, kind=PackError) for file in files})
    return Sources(str(folder), documents, tuple(problems.found))


def build_pack(sources: Sources, reforms: tuple[str, ...] = ()) -> Pack:
    """The pack that documents make, checked as a whole; ``reforms`` names the overlays that they hold already."""
    problems = Problems([*sources.problems])
    pack = _Loader(sources.documents, problems).pack(sources.name)
    if problems.errors or pack is None:
        raise PackError(f"{sources.name}: {len(problems.errors)} problem(s) in the rules", problems.errors)
    return replace(pack, reforms=reforms) if reforms else pack


@cache
def shipped_pack() -> Pack:
    """The pack for INTERPOL's rules that comes with this package, read once in a process."""
    return load_pack()


def _files(folder: Path) -> list[Path]:
    """The files of a pack; what may have been meant as one and cannot be read is an error, and never passed over."""

    def refuse(error: OSError) -> None:
        raise PackError(f"{error.filename}: cannot be read: {error.strerror}") from None

    found = []
    for place, folders, names in os.walk(folder, onerror=refuse):
        for path in (Path(place) / name for name in folders):
            if path.is_symlink():
                raise PackError(f"{path}: a link to a folder; a pack has its files in its own folders")
        for path in (Path(place) / name for name in names):
            if path.suffix == ".yaml":
                found.append(path)
            elif path.suffix.lower() in (".yaml", ".yml"):
                raise PackError(f"{path}: would not be read; name it {path.stem}.yaml, or move it away")
    return sorted(found)


def _documents(texts: Mapping[str, str]) -> tuple[dict[str, list[Document]], Problems]:
    """The documents of all files by kind."""
    problems = Problems()
    documents: dict[str, list[Document]] = {kind: [] for kind in KINDS}
    for name, text in texts.items():
        try:
            found = read_documents(text, name, kind=PackError)
        except PackError as error:
            problems.found.extend(
                error.problems or [Problem(Document(name, None).place(), str(error.args[0]), code="unreadable")]
            )
            continue
        for document in found:
            first = next(iter(document.data), "") if isinstance(document.data, dict) else ""
            if first in documents:
                documents[first].append(document)
            elif first == REFORM:
                problems.add(document.place(), "a reform is no part of a pack: it is applied to one", "misplaced")
            else:
                problems.add(
                    document.place(),
                    f"a document begins with one of {', '.join(KINDS)}{nearest(first, KINDS)}",
                    "unknown-name",
                )
    return documents, problems


class _Loader:
    """Fills the models of one pack, in the order in which they need each other."""

    def __init__(self, documents: Mapping[str, Sequence[Document]], problems: Problems) -> None:
        self.documents = documents
        self.problems = problems

    def pack(self, folder: str) -> Pack | None:
        """The pack, or nothing where a part without which none can be made is missing."""
        head = self._one("pack", PackForm, folder)
        outcome = self._one("outcome", OutcomeRules, folder)
        said = self.documents["vocabulary"]
        silent = head.says_nothing if head else ()
        countries = declare_countries(self.documents["countries"], self.documents["country_names"], self.problems)
        vocabulary = declare(said, countries, silent, self.problems)
        parameters = self._parameters(vocabulary)
        defined = frozenset(str(one.data["define"]) for one in self.documents["define"])
        names = Names(vocabulary, defined, {one.id: _as_fact(one) for one in parameters.values()})
        vocabulary = relate(vocabulary, said, names, self.problems)
        if head and head.seen_by:
            vocabulary = replace(vocabulary, seen_by=self._seen_by(head.seen_by, vocabulary))
        definitions = tuple(filter(None, (self._definition(one, names) for one in self.documents["define"])))
        rules = tuple(filter(None, (self._rule(one, names) for one in self.documents["rule"])))
        refuse_deep(definitions, rules, self.problems)
        provisions = self._each("provisions", Provisions)
        not_encoded = self._each("not_encoded", NotEncoded)
        texts = self._each("texts", Texts)
        offences = self._offences(head.offences if head else None, vocabulary)
        if head is None or outcome is None:
            return None
        pack = Pack(
            id=head.pack,
            title=head.title,
            version=head.version,
            about=head.about,
            vocabulary=vocabulary,
            parameters=parameters,
            definitions=definitions,
            rules=rules,
            provisions={one.id: one for one in provisions},
            outcome=outcome,
            not_encoded=_not_encoded(not_encoded),
            texts={one.language: one for one in texts},
            offences=offences,
        )
        check_named(pack, self.documents["outcome"][0], self.problems)
        return pack

    def _one(self, kind: str, model: type[M], folder: str) -> M | None:
        found = self.documents[kind]
        if not found:
            self.problems.add(Document(folder, None).place(), f"a pack needs one `{kind}:` document", "missing")
            return None
        for extra in found[1:]:
            self.problems.add(extra.place(kind), f"a pack has one `{kind}:` document, this is another", "duplicate")
        return fill(model, found[0], self.problems)

    def _each(self, kind: str, model: type[M]) -> list[M]:
        filled = (fill(model, one, self.problems) for one in self.documents[kind])
        return [one for one in filled if one is not None]

    def _seen_by(self, name: str, vocabulary: Vocabulary) -> str | None:
        fact = vocabulary.facts.get(name)
        if fact is not None and fact.type == "yes_no" and fact.of is None:
            return name
        self.problems.add(self.documents["pack"][0].place("seen_by"), f'"{name}" is not a yes_no fact of the case')
        return None

    def _new(self, name: str, known: Mapping[str, Any], document: Document, steps: Steps) -> None:
        if name in known:
            message = f'"{name}" is declared twice, first at {known[name].place}'
            self.problems.add(document.place(*steps), message, "duplicate", as_path(steps))

    def _parameters(self, vocabulary: Vocabulary) -> dict[str, Parameter]:
        parameters: dict[str, Parameter] = {}
        for document in self.documents["parameter"]:
            form = fill(Parameter, document, self.problems)
            if form is None:
                continue
            self._new(form.id, parameters, document, ("parameter",))
            fact = _as_fact(form)
            values = []
            for index, one in enumerate(form.values):
                try:
                    value = fact.read(one.value, vocabulary.countries, complete=True)
                except Misread as problem:
                    steps: Steps = ("values", index, "value")
                    self.problems.add(document.place(*steps), f"the parameter {problem}", "wrong-value", as_path(steps))
                    value = None
                values.append(one.model_copy(update={"value": value}))
            starts = [one.from_ for one in values]
            if len(set(starts)) < len(starts):
                self.problems.add(document.place("values"), "two values begin on the same day", "duplicate", "values")
            place = document.place("parameter")
            parameters[form.id] = form.model_copy(update={"values": tuple(values), "place": place})
        return parameters

    def _offences(self, name: str | None, vocabulary: Vocabulary) -> tuple[Offence, ...]:
        """The lexicon of charges, whose classes are choices of the fact ``name``."""
        found: dict[str, Offence] = {}
        fact = vocabulary.facts.get(name or "")
        if self.documents["offence"] and fact is None:
            place = self.documents["pack"][0].place("offences") if self.documents["pack"] else Place("")
            near = nearest(name or "", vocabulary.facts)
            self.problems.add(place, f"`offences:` names the fact whose choices the offences are{near}")
        for document in self.documents["offence"]:
            form = fill(Offence, document, self.problems)
            if form is None:
                continue
            self._new(form.id, found, document, ("offence",))
            found[form.id] = form.model_copy(update={"place": document.place("offence")})
            named: list[tuple[Steps, str]] = [(("offence",), form.id)]
            named += [(("elements", at), one) for at, one in enumerate(form.elements)]
            for at, more in enumerate(form.arguable):
                named += [(("arguable", at, "with", each), other) for each, other in enumerate(more.with_)]
                for each, code in enumerate(more.where):
                    self._known(code, vocabulary.countries, document, ("arguable", at, "where", each))
            for steps, other in named:
                self._known(other, fact.choices if fact else (other,), document, steps)
        return tuple(found.values())

    def _known(self, name: str, allowed: Collection[str], document: Document, steps: Steps) -> None:
        if name not in allowed:
            self.problems.add(document.place(*steps), f'"{name}" is not known{nearest(name, allowed)}')

    def _definition(self, document: Document, names: Names) -> Definition | None:
        over = names.vocabulary.item_list(str(document.data["define"]))
        data = self._parsed(document, [("when",)], names, over)
        form = fill(Definition, document, self.problems, data)
        return form.model_copy(update={"place": document.place("define")}) if form else None

    def _rule(self, document: Document, names: Names) -> Rule | None:
        data = document.data
        over = _for_each(data.get("for_each"), names.vocabulary)
        paths: list[Steps] = [("scope",), ("when",)]
        weigh = data.get("weigh")
        factors = weigh.get("factors") if isinstance(weigh, dict) else None
        for steps, several in ((("weigh", "factors"), factors), (("unless",), data.get("unless"))):
            paths += [(*steps, at, "when") for at in range(len(several) if isinstance(several, list) else 0)]
        form = fill(Rule, document, self.problems, self._parsed(document, paths, names, over))
        return form.model_copy(update={"place": document.place("rule")}) if form else None

    def _parsed(self, document: Document, paths: list[Steps], names: Names, over: str | None) -> Any:
        """The data of a document with the conditions at ``paths`` parsed; the document itself is left as it is."""
        data = _copy(document.data)
        for steps in paths:
            holder = data
            for step in steps[:-1]:
                holder = holder[step] if _has(holder, step) else None
            if _has(holder, steps[-1]) and holder[steps[-1]] is not None:
                holder[steps[-1]] = parse_condition(document, steps, names, self.problems, over=over)
        return data


def _has(holder: Any, step: str | int) -> bool:
    if isinstance(holder, dict):
        return step in holder
    return isinstance(holder, list) and isinstance(step, int) and step < len(holder)


def _copy(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _copy(value) for key, value in data.items()}
    return [_copy(one) for one in data] if isinstance(data, list) else data


def _for_each(item: Any, vocabulary: Vocabulary) -> str | None:
    return next((one.id for one in vocabulary.lists.values() if one.item == item), None)


def _as_fact(parameter: Parameter) -> Fact:
    """A parameter read like a fact: the same types, choices and messages."""
    return Fact(
        id=f"parameter.{parameter.id}",
        name=parameter.title,
        type=parameter.type,
        question="",
        who_knows="public_record",
        effort="low",
        place=parameter.place,
        choices=parameter.choices,
        exhaustive=True,
    )


def _not_encoded(documents: list[NotEncoded]) -> tuple[NotEncodedProvision, ...]:
    return tuple(one for document in documents for one in document.provisions)
