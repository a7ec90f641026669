"""The folder beside an output in which its parts are made.

It is this program's own and this user's own: what holds anything else is left as it is, and no link in it is followed.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from screening.errors import CaseError

__all__ = ["Folder", "flush_folder"]

OWNER_ALONE = 0o600
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
NO_LINK = getattr(os, "O_NOFOLLOW", 0)
JOURNAL, LOCK = "journal.json", "lock"
OWN = re.compile(rf"({re.escape(JOURNAL)}|{LOCK}|answers|rejects|part-\d{{5,}}(\.rejects)?\.[a-z]+)(\.new)?\Z")
LEFT_AS_IT_IS = "and is left as it is; move it away, or name another output"


class Folder:
    """A folder of parts, made if it is not there."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def held(self, what: Path) -> Iterator[None]:
        """Keeps another run from writing the same; the system lets go of it when this one ends, however.

        Raises ``CaseError`` for a folder that is not this program's. One in which nothing was begun is taken away.
        """
        try:
            self.path.mkdir(mode=0o700)
        except FileExistsError:
            self._refuse_foreign()
        except OSError as error:
            raise CaseError(f"{self.path}: cannot be made: {error.strerror}") from None
        lock = self.path / LOCK
        try:
            descriptor = os.open(lock, os.O_CREAT | os.O_RDWR | NO_LINK, OWNER_ALONE)
        except OSError as error:
            with suppress(OSError):
                self.path.rmdir()
            raise CaseError(f"{lock}: cannot be written: {error.strerror}") from None
        try:
            if not (_lock(descriptor) and _is_still(lock, descriptor)):
                raise CaseError(f"{what}: another run is writing it")
            try:
                yield
            finally:
                with suppress(OSError):
                    if self.names() == {LOCK}:
                        self.remove()
        finally:
            os.close(descriptor)

    def names(self) -> set[str]:
        """The names of what is in the folder."""
        return {one.name for one in self.path.iterdir()}

    def put(self, name: str, data: bytes) -> None:
        """Write a file that is in its place whole or not at all."""
        with self.beginning(name) as stream:
            stream.write(data)
        try:
            (self.path / f"{name}.new").replace(self.path / name)
            flush_folder(self.path)
        except OSError as error:
            raise CaseError(f"{self.path / name}: cannot be written: {error.strerror}") from None

    @contextmanager
    def beginning(self, name: str) -> Iterator[BinaryIO]:
        """A new file that only its owner can read, flushed to disk, and not yet in its place: its name ends in .new."""
        half = self.path / f"{name}.new"
        try:
            half.unlink(missing_ok=True)
            descriptor = os.open(half, os.O_CREAT | os.O_EXCL | os.O_WRONLY | NO_LINK, OWNER_ALONE)
            with os.fdopen(descriptor, "wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise CaseError(f"{half}: cannot be written: {error.strerror}") from None

    def clear(self) -> None:
        """Takes away what was made here, the journal last."""
        # The records first: a part whose record is there is whole.
        order = sorted(self.names() - {LOCK, JOURNAL}, key=lambda name: (not name.endswith(".json"), name))
        for name in (*order, JOURNAL):
            (self.path / name).unlink(missing_ok=True)

    def remove(self) -> None:
        """Takes the folder away, the journal last; what is not of this program stays."""
        self.clear()
        with suppress(OSError):
            (self.path / LOCK).unlink(missing_ok=True)
            self.path.rmdir()

    def _refuse_foreign(self) -> None:
        """Raises ``CaseError`` unless the folder is one that this program made for this user."""
        why = ""
        try:
            why = self._foreign()
        except OSError as error:
            why = f"cannot be read: {error.strerror}"
        if why:
            raise CaseError(f"{self.path}: {why}, {LEFT_AS_IT_IS}")

    def _foreign(self) -> str:
        """Why the folder is not this program's, or nothing if it is."""
        state = os.lstat(self.path)
        if not stat.S_ISDIR(state.st_mode):
            return "is there and is no folder"
        if hasattr(os, "geteuid") and state.st_uid != os.geteuid():
            return "belongs to another user"
        if state.st_mode & OTHERS_WRITE:
            return "can be written by others"
        names = self.names()
        if not all(OWN.match(name) and stat.S_ISREG(os.lstat(self.path / name).st_mode) for name in names):
            return "holds what this program did not put there"
        if JOURNAL not in names and any(not name.endswith(".new") for name in names - {LOCK}):
            return "has no journal of this program"
        return ""


def flush_folder(folder: Path) -> None:
    """Flushes to disk which files are in a folder."""
    with suppress(OSError):  # where a folder cannot be opened, it needs no flushing
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _is_still(path: Path, descriptor: int) -> bool:
    """Whether the open file is the one at a path: another run may have taken it away just now."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except OSError:
        return False


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
