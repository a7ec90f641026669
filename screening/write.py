"""Writes new files whole or not at all: beside their place, and then into it, where nothing else may stand."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from screening.errors import CaseError

__all__ = ["checked_place", "move_new", "replace_whole", "sweep", "write_new", "write_new_bytes"]

OWNER_ALONE = 0o600


def write_new(path: str | Path, text: str) -> None:
    """Write a text to a new file, whole or not at all, that only its owner can read.

    Raises ``CaseError`` if the file exists already or cannot be written.
    """
    write_new_bytes(path, _encoded(path, text))


def write_new_bytes(path: str | Path, data: bytes) -> None:
    """Write a new file, whole or not at all, that only its owner can read.

    Raises ``CaseError`` if the file exists already or cannot be written.
    """
    target = checked_place(path)
    try:
        half = _half(target, data)
        try:
            move_new(half, target)
        finally:
            with suppress(OSError):
                half.unlink(missing_ok=True)
    except FileExistsError:
        raise CaseError(f"{target}: exists already, and is left as it is") from None
    except OSError as error:
        raise CaseError(f"{target}: cannot be written: {error.strerror}") from None


def replace_whole(path: Path, text: str) -> None:
    """Put a text in the place of a file, whole or not at all; raises ``CaseError`` if it cannot be written."""
    try:
        half = _half(path, _encoded(path, text))
        try:
            half.replace(path)
        finally:
            with suppress(OSError):
                half.unlink(missing_ok=True)
    except OSError as error:
        raise CaseError(f"{path}: cannot be written: {error.strerror}") from None


def sweep(path: Path) -> None:
    """Take away what a program that was killed has left half written beside a file of ours."""
    for half in path.parent.glob(f"{_begins(path)}*"):
        with suppress(OSError):
            half.unlink(missing_ok=True)


def _half(target: Path, data: bytes) -> Path:
    """A file beside the target, readable by its owner alone, with the data on the disk."""
    half = target.with_name(f"{_begins(target)}{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(half, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ALONE), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        raise
    return half


def _begins(target: Path) -> str:
    """How the names of what is half written for a file begin: short, for its own may be as long as names can be."""
    return f".{sha256(os.fsencode(target.name)).hexdigest()[:12]}-"


def _encoded(path: str | Path, text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        raise CaseError(f"{checked_place(path)}: cannot be written: half of a character is no text") from None


def move_new(half: Path, place: Path) -> None:
    """Move a file to its place; raises ``FileExistsError`` if something stands there."""
    try:
        os.link(half, place, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a file system without links
        if os.path.lexists(place):
            raise FileExistsError from None
        half.replace(place)
    else:
        half.unlink()


def checked_place(path: str | Path) -> Path:
    """The path of a file that is to be written; raises ``CaseError`` if it can be none, as an empty one or a folder."""
    place = Path(path)
    if not str(path) or place.name in ("", "..") or "\0" in str(path):
        raise CaseError(f'"{path}": names no file that could be written')
    if os.path.isdir(place):  # noqa: PTH112 - Path.is_dir raises where a name is too long
        raise CaseError(f"{place}: this is a directory, a file is needed")
    return place
