"""Reads YAML and JSON strictly, keeping where everything stands. The only module that knows YAML.

Only mappings with text keys, lists, text, whole numbers and nothing come out. Text stays what was typed:
``NO`` is Norway and ``2024.10`` is not ``2024.1``. Anchors, aliases, tags, duplicate keys, deep nesting and
oversized files are refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from screening.errors import Place, Problem, ScreeningError
from screening.printable import shown

__all__ = ["HALF", "MOST_BYTES", "MOST_ITEMS", "Document", "Steps", "as_path", "read_documents", "read_text"]

MOST_BYTES = 4 * 1024 * 1024
MOST_DEPTH = 40
MOST_DIGITS = 18
MOST_ITEMS = 1000  # of a list, whatever the format
HALF = re.compile("[\ud800-\udfff]")  # a surrogate by itself
# What to do about what libyaml says, in the words of those who wrote the file.
YAML_HINTS = {
    "mapping values are not allowed": "; a text with a colon in it stands in quotes, and a line no further in than "
    "the others of its kind",
    "found character that cannot start any token": "; a line begins with spaces, not with tabs",
    "did not find expected key": "; a line stands further in or out than the others of its kind (mind the space "
    "behind a # that was taken away), or a quote stands inside quotes",
    "did not find expected '-' indicator": "; a line stands further in or out than the others of its list",
    "did not find expected ',' or": "; a bracket is not closed",
    "found unexpected end of stream": "; a quote is not closed",
}
KEY = re.compile(r"^[\"']?[a-z_]+[\"']?:", re.MULTILINE)
PASTED = (
    "; no line begins with a key, as `case:`: the words of a page are no file; of a public notice the JSON is read "
    "that its page loads"
)
WHOLE = re.compile(r"[-+]?[0-9]+\Z")

Steps = tuple[str | int, ...]
Data = Any  # dict[str, Data] | list[Data] | str | int | bool | float | None


@dataclass(frozen=True)
class Document:
    """One document of a file: its plain data, and the place of every key and item by its path."""

    file: str
    data: Data
    places: dict[Steps, Place] = field(default_factory=dict)

    def place(self, *steps: str | int) -> Place:
        """The place of what stands at ``steps``, or of the nearest thing around it that has one."""
        while steps and steps not in self.places:
            steps = steps[:-1]
        return self.places.get(steps, Place(self.file))


def as_path(steps: Steps) -> str:
    """A path as it is told: ``lists.charges.items[0].label``."""
    path = ""
    for step in steps:
        path += f"[{step}]" if isinstance(step, int) else f".{shown(step)}" if path else shown(step)
    return path


def read_text(path: Path, *, kind: type[ScreeningError], most_bytes: int = MOST_BYTES) -> str:
    """The text of a file, or an error of ``kind`` that says why it cannot be read."""
    if not path.exists():
        raise kind(f"{path}: no such file")
    if path.is_dir():
        raise kind(f"{path}: this is a directory, a file is needed")
    if not path.is_file():
        raise kind(f"{path}: is no file that could be read")
    try:
        with path.open("rb") as stream:
            raw = stream.read(most_bytes + 1)
    except OSError as error:
        raise kind(f"{path}: cannot be read: {error.strerror}") from None
    if len(raw) > most_bytes:
        raise kind(f"{path}: larger than {most_bytes // 1024 // 1024} MiB, too large for a file of this kind")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise kind(f"{path}: not a text file in UTF-8") from None


def read_documents(text: str, name: str, *, kind: type[ScreeningError]) -> list[Document]:
    """The documents of a YAML or JSON text. Everything wrong with its form raises an error of ``kind``."""
    if text.lstrip()[:1] in ("{", "["):
        found = _read_json(text, name, kind)
        if found is not None:
            return [found]
    try:
        return list(_Reader(text, name, kind).documents())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(name) if mark is None else Place(name, mark.line + 1, mark.column + 1)
        said = error.problem or error.context or ""
        hint = next((hint for words, hint in YAML_HINTS.items() if words in said), "") if KEY.search(text) else PASTED
        problem = Problem(place, f"not readable as YAML: {said}{hint}", code="unreadable")
        raise kind(f"{name}: not readable as YAML", [problem]) from None
    except yaml.YAMLError:
        raise kind(f"{name}: not readable as YAML: it holds characters that no text file has") from None


def _read_json(text: str, name: str, kind: type[ScreeningError]) -> Document | None:
    """The document of a JSON text; nothing if it is not JSON after all."""

    def pairs(found: list[tuple[str, Data]]) -> dict[str, Data]:
        mapping: dict[str, Data] = {}
        for key, value in found:
            if key in mapping:
                raise kind(f'{name}: the key "{shown(key)}" is given twice')
            mapping[key] = value
        return mapping

    def refuse(word: str) -> None:
        raise kind(f"{name}: {word} is not a number")

    def whole(word: str) -> int:
        if len(word) > MOST_DIGITS:
            raise kind(f"{name}: a number has more than {MOST_DIGITS} digits")
        return int(word)

    try:
        data = json.loads(text, object_pairs_hook=pairs, parse_constant=refuse, parse_int=whole)
    except json.JSONDecodeError:
        return None
    except RecursionError:
        raise kind(f"{name}: nested too deeply") from None
    _refuse_unfit(data, name, kind)
    return Document(name, data)


def _refuse_unfit(data: Data, name: str, kind: type[ScreeningError]) -> None:
    waiting: list[tuple[Data, int]] = [(data, 1)]
    while waiting:
        thing, depth = waiting.pop()
        if depth > MOST_DEPTH:
            raise kind(f"{name}: nested more than {MOST_DEPTH} deep")
        if any(HALF.search(one) for one in (thing if isinstance(thing, dict) else [thing]) if isinstance(one, str)):
            raise kind(f"{name}: holds half of a character, which no text can")
        inner = thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ()
        waiting.extend((one, depth + 1) for one in inner)


class _Reader:
    """Builds documents from YAML's events, refusing what the language does not need."""

    def __init__(self, text: str, name: str, kind: type[ScreeningError]) -> None:
        self.name = name
        self.kind = kind
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self.places: dict[Steps, Place] = {}

    def documents(self) -> Iterator[Document]:
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.places = {}
                data = self._value(next(self.events), ())
                yield Document(self.name, data, self.places)

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.name) if mark is None else Place(self.name, mark.line + 1, mark.column + 1)

    def _refuse(self, event: yaml.Event, message: str) -> ScreeningError:
        return self.kind(f"{self.name}: {message}", [Problem(self._place(event), message, code="unreadable")])

    def _value(self, event: yaml.Event, steps: Steps) -> Data:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._refuse(event, "anchors and aliases are not allowed")
        if getattr(event, "tag", None) not in (None, "!"):
            raise self._refuse(event, "tags are not allowed")
        if len(steps) >= MOST_DEPTH:
            raise self._refuse(event, f"nested more than {MOST_DEPTH} deep")
        self.places.setdefault(steps, self._place(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(steps)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(steps)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        raise self._refuse(event, "not a mapping, a list or a value")

    def _mapping(self, steps: Steps) -> dict[str, Data]:
        mapping: dict[str, Data] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent) or getattr(event, "anchor", None):
                raise self._refuse(event, "a key must be plain text")
            key = str(event.value)
            if key in mapping:
                raise self._refuse(event, f'the key "{shown(key)}" is given twice')
            self.places[(*steps, key)] = self._place(event)
            mapping[key] = self._value(next(self.events), (*steps, key))
        return mapping

    def _sequence(self, steps: Steps) -> list[Data]:
        items: list[Data] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._value(event, (*steps, len(items))))
        return items

    def _scalar(self, event: yaml.ScalarEvent) -> Data:
        text = str(event.value)
        if event.style:
            return text
        if text in ("", "~", "null"):
            return None
        if WHOLE.match(text):
            if len(text) > MOST_DIGITS:
                raise self._refuse(event, f"a number has more than {MOST_DIGITS} digits")
            return int(text)
        return text
