"""The parts of an output that is being made: in a folder beside it, which survives being killed at any moment.

A part is done when its record is there, and is what its record says: the record has its digest. A journal says of which
input, rules and options the parts are, and in the end what is moved to its place.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from screening.bulk.files.folder import JOURNAL, Folder, flush_folder
from screening.errors import CaseError
from screening.write import move_new

__all__ = ["Counts", "Part", "Parts", "rejects_of"]

VERSION = "screen-many/2"
VERSIONS = "screen-many/"
KEPT = {"today", "replaces", "finished"}  # of a journal, what says nothing about which run it is of


@dataclass(frozen=True)
class Counts:
    """How many rows were read, screened and rejected, and how often each outcome came out."""

    read: int
    screened: int
    rejected: int
    outcomes: Mapping[str, int]

    def __add__(self, other: Counts) -> Counts:
        outcomes = {word: number + other.outcomes.get(word, 0) for word, number in self.outcomes.items()}
        outcomes = {**other.outcomes, **outcomes}
        return Counts(self.read + other.read, self.screened + other.screened, self.rejected + other.rejected, outcomes)


@dataclass(frozen=True)
class Part:
    """The answers to one batch, and the lines of its rejected rows, as they stand in the files."""

    number: int
    counts: Counts
    answers: bytes
    rejects: bytes


def rejects_of(output: Path) -> Path:
    """The file of the rejected rows, beside the output."""
    return output.with_name(f"{output.name}.rejects.jsonl")


class Parts:
    """The parts of one output. ``finished`` is what the whole came to, once it is in its place."""

    def __init__(self, output: Path, ending: str) -> None:
        self.output = output
        self.ending = ending
        self.folder = Folder(output.with_name(f"{output.name}.parts"))
        self.journal: dict[str, Any] = {}
        self.done: dict[int, Counts] = {}
        self.finished: Counts | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keeps another run from writing the same output."""
        with self.folder.held(self.output):
            yield

    def begin(self, journal: Mapping[str, Any], *, restart: bool) -> dict[str, Any]:
        """The journal: the one that is there, if it is of the same run, else this one.

        Raises ``CaseError`` if the output is there already, or the parts are of something else.
        """
        known = self._known(restart=restart)
        if restart:
            self.folder.clear()
            known = None
        self.journal = known or {"version": VERSION, **json.loads(json.dumps(journal)), "replaces": restart}
        wanted = {**self.journal, **json.loads(json.dumps(journal)), "version": VERSION}
        if changed := sorted(name for name in wanted.keys() - KEPT if self.journal.get(name) != wanted[name]):
            raise CaseError(
                f"{self.folder.path}: the parts there are of another run: {', '.join(changed)} changed since; "
                "begin anew with --restart, or give what was given then"
            )
        if self._moved():
            return self.journal
        for file in (self.output, rejects_of(self.output)):
            self._refuse_to_replace(file)
        if known is None:
            self._write_journal()
        for record in sorted(self.folder.path.glob("part-*.json")):
            self._take_up(record)
        return self.journal

    def first_missing(self) -> int:
        """The number of the first part that is not done."""
        number = 1
        while number in self.done:
            number += 1
        return number

    def add(self, part: Part) -> None:
        """Puts a part in its place."""
        if part.number in self.done:
            return
        digests = {}
        for name, data in zip(self._names(part.number), (part.answers, part.rejects), strict=True):
            self.folder.put(name, data)
            digests[name] = hashlib.sha256(data).hexdigest()
        record = {"number": part.number, "digests": digests, **asdict(part.counts)}
        self.folder.put(f"part-{part.number:05}.json", json.dumps(record).encode())
        self.done[part.number] = part.counts

    def finish(self, write: Any, nothing: Counts) -> None:
        """Makes the output of the parts, with ``write(parts, stream)``, and moves it and its rejects to their places.

        Raises ``CaseError`` if a part is not what was written.
        """
        numbers = sorted(self.done)
        for number in numbers:
            if self._recorded(self.folder.path / f"part-{number:05}.json") is None:
                raise CaseError(f"{self.folder.path}: part {number} was damaged; the same command makes it again")
        counts = sum(self.done.values(), nothing)
        answers, rejects = zip(*map(self._names, numbers), strict=True) if numbers else ((), ())
        with self.folder.beginning("rejects") as stream:
            for one in rejects:
                stream.write((self.folder.path / one).read_bytes())
        with self.folder.beginning("answers") as stream:
            write((self.folder.path / one for one in answers), stream)
        made = {name: _identity(self.folder.path / f"{name}.new") for name in ("answers", "rejects")}
        self.journal["finished"] = {"counts": asdict(counts), **made}
        self._write_journal()
        if not self._moved():
            raise CaseError(f"{self.output}: could not be put in its place; the same command tries again")

    def remove(self) -> None:
        """Takes the folder away."""
        self.folder.remove()

    def _known(self, *, restart: bool) -> dict[str, Any] | None:
        """The journal that is there, if there is one; with ``restart`` one that is damaged may be dropped."""
        path = self.folder.path / JOURNAL
        try:
            found = json.loads(path.read_bytes())
        except FileNotFoundError:
            return None
        except (ValueError, RecursionError):
            found = None
        except OSError as error:
            raise CaseError(f"{path}: cannot be read: {error.strerror}") from None
        if isinstance(found, dict) and not str(found.get("version", VERSIONS)).startswith(VERSIONS):
            raise CaseError(f"{path}: is not of this program, and is left as it is; move it away")
        if not restart and not (isinstance(found, dict) and _is_day(found.get("today")) and _is_end(found)):
            raise CaseError(f"{path}: damaged; begin anew with --restart")
        return found if isinstance(found, dict) else None

    def _refuse_to_replace(self, file: Path) -> None:
        if os.path.lexists(file) and not self.journal.get("replaces"):
            raise CaseError(f"{file}: exists already, and is left as it is; --restart replaces it")

    def _write_journal(self) -> None:
        self.folder.put(JOURNAL, json.dumps(self.journal, indent=1).encode())

    def _moved(self) -> bool:
        """Whether what is finished is in its place, moved there now if it was not; not if it is gone."""
        finished = self.journal.get("finished")
        if finished is None:
            return False
        counts = Counts(**finished["counts"])
        places = {"rejects": rejects_of(self.output), "answers": self.output}
        waiting = {name: place for name, place in places.items() if _identity(place) != finished[name]}
        if not counts.rejected and "rejects" in waiting:
            del waiting["rejects"]
            if "answers" in waiting and self.journal["replaces"]:
                places["rejects"].unlink(missing_ok=True)
        if any(_identity(self.folder.path / f"{name}.new") != finished[name] for name in waiting):
            return False
        for name, place in waiting.items():
            self._move(self.folder.path / f"{name}.new", place)
        self.finished = counts
        return True

    def _move(self, half: Path, place: Path) -> None:
        try:
            if self.journal["replaces"]:
                half.replace(place)
            else:
                move_new(half, place)
            flush_folder(place.parent)
        except FileExistsError:
            self._refuse_to_replace(place)
        except OSError as error:
            raise CaseError(f"{place}: cannot be written: {error.strerror}") from None

    def _names(self, number: int) -> tuple[str, str]:
        """The files of a part: its answers, and its rejects."""
        return f"part-{number:05}.{self.ending}", f"part-{number:05}.rejects.jsonl"

    def _take_up(self, record: Path) -> None:
        """Counts a part as done if it is whole; else it is made again."""
        found = self._recorded(record)
        if found is not None:
            self.done[found[0]] = found[1]

    def _recorded(self, record: Path) -> tuple[int, Counts] | None:
        """The number and the counts of a part, if its files are what its record says."""
        try:
            found = json.loads(record.read_bytes())
            number, digests = found.pop("number"), found.pop("digests")
            counts = Counts(**found)
            whole = all(digests[name] == self._digest(name) for name in self._names(number))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OSError):
            return None
        return (number, counts) if whole and record.name == f"part-{number:05}.json" else None

    def _digest(self, name: str) -> str:
        with (self.folder.path / name).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()


def _is_day(written: Any) -> bool:
    try:
        return isinstance(written, str) and bool(date.fromisoformat(written))
    except ValueError:
        return False


def _is_end(journal: dict[str, Any]) -> bool:
    """Whether what a journal says of the end can be read, if it says anything."""
    finished = journal.get("finished")
    if finished is None:
        return True
    try:
        Counts(**finished["counts"])
        return all(isinstance(finished[name], list) for name in ("answers", "rejects"))
    except (TypeError, KeyError):
        return False


def _identity(path: Path) -> list[int] | None:
    """By what a file is known again when it has been moved: its size, when it was written, and its number."""
    try:
        state = os.lstat(path)
    except OSError:
        return None
    return [state.st_size, state.st_mtime_ns, state.st_ino]
