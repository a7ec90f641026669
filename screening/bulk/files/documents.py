"""Cases that are no rows of a table: a folder of case files, lines of JSON with a case each, and public notices.

Each is read as it would be alone, at its own day; one that cannot be read is rejected, and the others are screened.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from screening.bulk.files.arrow import pa
from screening.bulk.files.cells import MOST_MINOR
from screening.bulk.files.reading import Batch
from screening.bulk.files.written import Fault
from screening.cases.notices.read import holds_notices, notices_in
from screening.cases.read_case import case_from, read_case
from screening.cases.resolve import dials, resolve
from screening.cases.statement import Case
from screening.columns.encode import encode
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.program.valuation import Facts
from screening.read import read_text
from screening.values import Amount

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = [
    "Told",
    "case_files",
    "case_lines",
    "folder_identity",
    "holds_case_documents",
    "holds_public_notices",
    "notices",
    "read_documents",
]

ENDINGS = (".yaml", ".yml", ".json")
START = 1 << 16  # bytes by which a file is known for one of notices
MOST_BYTES = 1 << 30  # of a file of notices, which is read whole: sanctions stand apart from their persons
OF_CASE_FILES = ("facts", "lists", "exhibits", "decisions")


class Told(NamedTuple):
    """One case as it was found: where, and its text, its data, or why there is none."""

    where: str
    found: Any


@dataclass(frozen=True)
class _Read:
    """A case that could be read, and what is known of it at its day."""

    place: int
    case: Case
    facts: Facts


def case_files(folder: Path) -> Iterator[Told]:
    """The case files in a folder and those below it, in the order of their names."""
    for file in _files(folder):
        try:
            yield Told(str(file.relative_to(folder)), read_text(file, kind=CaseError))
        except CaseError as error:
            yield Told(str(file.relative_to(folder)), error)


def case_lines(path: Path) -> Iterator[Told]:
    """The lines of a file, each a case document."""
    with path.open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            if line.strip():
                where = f"{path.name}:{number}"
                try:
                    yield Told(where, line.decode("utf-8-sig"))
                except UnicodeDecodeError:
                    yield Told(where, CaseError(f"{where}: is not text in UTF-8"))


def notices(path: Path) -> Iterator[Told]:
    """The public notices in a file, or in the files of a folder."""
    for file in _files(path, ".jsonl", ".csv") if path.is_dir() else [path]:
        text = read_text(file, kind=CaseError, most_bytes=MOST_BYTES)
        yield from (Told(where, found) for where, found in notices_in(text, file.name))


def holds_case_documents(path: Path) -> bool:
    """Whether the lines of a file are case documents, and not rows of the flat table."""
    first_line = next((one for one in case_lines(path)), None)
    try:
        first = json.loads(str(first_line.found)) if first_line else None
    except (ValueError, RecursionError):
        return False
    return isinstance(first, dict) and any(isinstance(first.get(key), dict) for key in OF_CASE_FILES)


def holds_public_notices(path: Path) -> bool:
    """Whether a file holds public notices."""
    return holds_notices(_start(path))


def folder_identity(folder: Path) -> dict[str, Any]:
    """By what a folder is known again: the names, sizes and times of its files."""
    digest = hashlib.sha256()
    for file in _files(folder, ".jsonl", ".csv"):
        state = file.stat()
        digest.update(f"{file.relative_to(folder)}\n{state.st_size} {state.st_mtime_ns}\n".encode())
    return {"files": digest.hexdigest()}


def read_documents(told: tuple[Told, ...], pack: Pack, day: date, as_of: date | None) -> Batch:
    """The columns of the cases, each at its own day (or all at ``as_of``); ``day`` is that of one without."""
    read: list[_Read] = []
    faults: list[Fault] = []
    for place, one in enumerate(told):
        try:
            case = _case(one, pack)
            facts = resolve(case, pack.vocabulary, dials(case, as_of=as_of or case.as_of or day))
            _refuse_too_large(facts, one.where)
            read.append(_Read(place, case, facts))
        except CaseError as error:
            faults += [Fault(place, one.where, reason) for reason in _reasons(error)]
    return Batch(
        encode([one.facts for one in read], pack.vocabulary),
        np.array([one.place for one in read], np.intp),
        pa.array([one.case.id for one in read], pa.string()),
        tuple(faults),
        {place: _id(one.found) for place, one in enumerate(told)},
    )


def _case(one: Told, pack: Pack) -> Case:
    match one.found:
        case CaseError() as error:
            raise error
        case str() as text:
            return read_case(text, one.where, pack)
        case dict() as data:
            return case_from(data, pack, one.where)
        case _:
            raise CaseError(f"{one.where}: is no JSON object")


def _reasons(error: CaseError) -> list[str]:
    return [one.message for one in error.problems] or [str(error.args[0])]


def _refuse_too_large(facts: Facts, where: str) -> None:
    values = [facts.values, *(item for items in facts.items.values() for item in items)]
    if any(isinstance(one, Amount) and one.minor > MOST_MINOR for some in values for one in some.values()):
        raise CaseError(f"{where}: an amount is too large")


def _id(found: Any) -> str | None:
    """The id that a rejected case gives itself, as far as it can be made out."""
    data = found
    if isinstance(found, str):
        try:
            data = json.loads(found)
        except (ValueError, RecursionError):
            return next((line[5:].strip() for line in found.splitlines() if line.startswith("case:")), None)
    written = (data.get("case") or data.get("entity_id") or data.get("id")) if isinstance(data, dict) else None
    return written if isinstance(written, str) else None


def _files(folder: Path, *more: str) -> list[Path]:
    try:
        return sorted(one for one in folder.rglob("*") if one.suffix.lower() in (*ENDINGS, *more) and one.is_file())
    except OSError as error:
        raise CaseError(f"{folder}: cannot be read: {error.strerror}") from None


def _start(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return stream.read(START).decode("utf-8", errors="replace")
    except OSError as error:
        raise CaseError(f"{path}: cannot be read: {error.strerror}") from None
