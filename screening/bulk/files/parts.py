"""The parts of an output that is being made: a folder beside it, which survives being killed at any moment.

A part is done when its record is there; everything is written beside its place, flushed to disk and moved there. A
journal says of which input, rules and options the parts are.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO

from screening.errors import CaseError

__all__ = ["Counts", "Part", "Parts", "rejects_of"]

VERSION = "screen-many/1"
OWNER_ALONE = 0o600


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
    """The folder of the parts of one output."""

    def __init__(self, output: Path, ending: str) -> None:
        self.output = output
        self.ending = ending
        self.folder = output.with_name(f"{output.name}.parts")
        self.done: dict[int, Counts] = {}

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keeps another run from writing the same output; the system lets go of it when this one ends, however."""
        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise CaseError(f"{self.folder}: cannot be made: {error.strerror}") from None
        descriptor = os.open(self.folder / "lock", os.O_CREAT | os.O_RDWR, OWNER_ALONE)
        try:
            if not _lock(descriptor):
                raise CaseError(f"{self.output}: another run is writing it")
            yield
        finally:
            os.close(descriptor)

    def begin(self, journal: Mapping[str, Any], *, restart: bool) -> dict[str, Any]:
        """The journal: the one that is there, if it is of the same run, else this one.

        Raises ``CaseError`` if the output is there already, or the parts are of something else.
        """
        path = self.folder / "journal.json"
        if restart:
            self._clear()
        known = _loaded(path)
        wanted: dict[str, Any] = {"version": VERSION, **json.loads(json.dumps(journal))}
        if known is None:
            for file in (self.output, rejects_of(self.output)):
                if file.exists() and not restart:
                    self.remove()
                    raise CaseError(f"{file}: exists already, and is left as it is; --restart replaces it")
            self._put(path, json.dumps(wanted, indent=1).encode())
            return wanted
        if changed := sorted(_changed(known, wanted)):
            raise CaseError(
                f"{self.folder}: the parts there are of another run: {', '.join(changed)} changed since; "
                "begin anew with --restart, or give what was given then"
            )
        for record in self.folder.glob("part-*.json"):
            if (found := _loaded(record)) is not None:
                number = int(found.pop("number"))
                self.done[number] = Counts(**found)
        return known

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
        name = f"part-{part.number:05}"
        self._put(self.folder / f"{name}.{self.ending}", part.answers)
        self._put(self.folder / f"{name}.rejects.jsonl", part.rejects)
        self._put(self.folder / f"{name}.json", json.dumps({"number": part.number, **asdict(part.counts)}).encode())
        self.done[part.number] = part.counts

    def answers(self) -> Iterator[Path]:
        """The parts' files of answers, in order."""
        return (self.folder / f"part-{number:05}.{self.ending}" for number in sorted(self.done))

    def finish(self, write: Any) -> None:
        """Makes the output of the parts, with ``write(parts, stream)``, and moves it to its place; then its rejects."""
        rejects = (self.folder / f"part-{number:05}.rejects.jsonl" for number in sorted(self.done))
        if any(counts.rejected for counts in self.done.values()):
            with self._whole(rejects_of(self.output)) as stream:
                for one in rejects:
                    stream.write(one.read_bytes())
        else:
            rejects_of(self.output).unlink(missing_ok=True)
        with self._whole(self.output) as stream:
            write(self.answers(), stream)

    def remove(self) -> None:
        """Takes the folder away, the journal last."""
        self._clear()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _clear(self) -> None:
        # The records first: a part whose record is there is whole.
        for file in sorted(self.folder.glob("part-*"), key=lambda file: file.suffix != ".json"):
            file.unlink(missing_ok=True)
        for file in self.folder.glob("*.new"):
            file.unlink(missing_ok=True)
        (self.folder / "journal.json").unlink(missing_ok=True)
        self.done = {}

    def _put(self, path: Path, data: bytes) -> None:
        with self._whole(path) as stream:
            stream.write(data)

    @contextmanager
    def _whole(self, path: Path) -> Iterator[BinaryIO]:
        """A file that only its owner can read, and that is in its place whole or not at all."""
        half = self.folder / f"{path.name}.new"
        try:
            with os.fdopen(os.open(half, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, OWNER_ALONE), "wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            half.replace(path)
            _flush_folder(path.parent)
        except OSError as error:
            raise CaseError(f"{path}: cannot be written: {error.strerror}") from None


def _changed(known: Mapping[str, Any], wanted: Mapping[str, Any]) -> set[str]:
    """What differs between two journals; the day that was today then is kept."""
    names = (known.keys() | wanted.keys()) - {"today"}
    return {name for name in names if known.get(name) != wanted.get(name)}


def _loaded(path: Path) -> dict[str, Any] | None:
    try:
        found = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except ValueError:
        raise CaseError(f"{path}: damaged; begin anew with --restart") from None
    return found if isinstance(found, dict) else None


def _flush_folder(folder: Path) -> None:
    with suppress(OSError):  # where a folder cannot be opened, it needs no flushing
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _lock(descriptor: int) -> bool:
    """Whether the file could be locked; where there are no such locks, it always can."""
    try:
        import fcntl
    except ImportError:  # pragma: no cover - Windows
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
