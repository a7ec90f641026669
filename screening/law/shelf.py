"""The shelf: a folder of the user's own in which a process leaves for the next what took long to make.

What lies there is used only if folder and file are the user's alone, if the file has the name of all that it was made
of, and if not a byte of it has changed. Else it is as if it were not there, without a word.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

__all__ = ["SWITCH", "Shelf", "open_shelf"]

SWITCH = "NOTICE_SCREENING_CACHE"  # "off": nothing is kept, nothing used
FOLDER = "notice-screening"
MOST_BYTES = 1 << 26
DIGEST = hashlib.sha256().digest_size
OTHERS = stat.S_IRWXG | stat.S_IRWXO
NO_LINK = getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True)
class Shelf:
    """A folder that is the user's alone. Names are a digest (64 hexadecimal digits) and an ending."""

    folder: Path

    def read(self, name: str) -> bytes | None:
        """What was kept under a name, or nothing where it is not there or cannot be trusted."""
        try:
            with os.fdopen(os.open(self.folder / name, os.O_RDONLY | NO_LINK), "rb") as stream:
                state = os.fstat(stream.fileno())
                if not (stat.S_ISREG(state.st_mode) and _is_private(state) and state.st_size <= MOST_BYTES):
                    return None
                data = stream.read()
        except OSError:
            return None
        digest, kept = data[:DIGEST], data[DIGEST:]
        return kept if hashlib.sha256(kept).digest() == digest else None

    def keep(self, name: str, data: bytes, *, most: int) -> None:
        """Keeps what is whole, or nothing of it; and of all with that ending the newest, so many."""
        half = self.folder / f".{secrets.token_hex(8)}"
        with suppress(OSError):
            try:
                with os.fdopen(os.open(half, os.O_CREAT | os.O_EXCL | os.O_WRONLY | NO_LINK, 0o600), "wb") as stream:
                    stream.write(hashlib.sha256(data).digest() + data)
                half.replace(self.folder / name)
            finally:
                half.unlink(missing_ok=True)
            alike = re.compile(rf"[0-9a-f]{{64}}{re.escape(Path(name).suffix)}\Z")
            others = [one for one in self.folder.iterdir() if alike.match(one.name)]
            for one in sorted(others, key=lambda each: os.lstat(each).st_mtime_ns)[:-most]:
                one.unlink(missing_ok=True)


def open_shelf() -> Shelf | None:
    """The shelf, made if need be; nothing if it is switched off or cannot be the user's alone."""
    if os.environ.get(SWITCH, "").lower() == "off" or not hasattr(os, "geteuid"):
        return None
    caches = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("HOME") and f"{os.environ['HOME']}/.cache")
    if not caches or not Path(caches).is_absolute():
        return None
    folder = Path(caches) / FOLDER
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        state = os.lstat(folder)
    except OSError:
        return None
    return Shelf(folder) if stat.S_ISDIR(state.st_mode) and _is_private(state) else None


def _is_private(state: os.stat_result) -> bool:
    return state.st_uid == os.geteuid() and not state.st_mode & OTHERS
