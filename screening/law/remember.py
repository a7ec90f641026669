"""Keeps the shipped pack as it was read and checked, so that the next process need not read it again.

It is kept in the user's folder for caches, and used only if that folder and the file are the user's alone, if it was
made of these very files by this very program, and if not a byte has changed. Else the rules are read as ever, without
a word. Whoever can write there as the user can do anything as the user; and yet nothing but the classes of a pack is
made of what is there.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import re
import secrets
import stat
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import pydantic

from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.law.where import packs

__all__ = ["SWITCH", "remembered_pack"]

SWITCH = "NOTICE_SCREENING_CACHE"  # "off": nothing is kept, nothing used
FOLDER = "notice-screening"
NAME = re.compile(r"[0-9a-f]{64}\.pack\Z")
MOST_BYTES = 1 << 26
MOST_KEPT = 4
DIGEST = hashlib.sha256().digest_size
OTHERS = stat.S_IRWXG | stat.S_IRWXO
NO_LINK = getattr(os, "O_NOFOLLOW", 0)
MODULES = re.compile(r"screening\.(errors|values|law\.(conditions|countries|offence|outcome|pack|rule|vocabulary))\Z")
CODE = Path(__file__).resolve().parent.parent


def remembered_pack() -> Pack:
    """The pack for INTERPOL's rules, as it was kept, or as it is read and kept now. Raises ``PackError``."""
    folder = _folder()
    if folder is None:
        return load_pack()
    name = f"{_key()}.pack"
    found = _kept(folder / name)
    if found is None:
        found = load_pack()
        if f"{_key()}.pack" == name:  # nothing changed meanwhile
            _keep(found, folder, name)
    return found


def _key() -> str:
    """By what the pack is known: the content of its files, and the program that reads them."""
    found = hashlib.sha256(f"{sys.version} {pydantic.VERSION} {pickle.DEFAULT_PROTOCOL} {CODE}".encode())
    code = [*CODE.glob("*.py"), *(CODE / "law").glob("*.py")]
    for file in sorted(code):
        state = file.stat()
        found.update(f"{file.name} {state.st_size} {state.st_mtime_ns}\0".encode())
    for file in sorted((packs() / "interpol").rglob("*")):
        if file.is_file():
            data = file.read_bytes()
            found.update(f"{file} {len(data)}\0".encode() + data)
    return found.hexdigest()


def _folder() -> Path | None:
    """The folder in which packs are kept, made if need be; nothing if it cannot be the user's alone."""
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
    return folder if stat.S_ISDIR(state.st_mode) and _is_private(state) else None


def _is_private(state: os.stat_result) -> bool:
    return state.st_uid == os.geteuid() and not state.st_mode & OTHERS


def _kept(file: Path) -> Pack | None:
    """The pack in a file, or nothing where it is not there or cannot be trusted."""
    try:
        with os.fdopen(os.open(file, os.O_RDONLY | NO_LINK), "rb") as stream:
            state = os.fstat(stream.fileno())
            if not (stat.S_ISREG(state.st_mode) and _is_private(state) and state.st_size <= MOST_BYTES):
                return None
            data = stream.read()
    except OSError:
        return None
    digest, packed = data[:DIGEST], data[DIGEST:]
    if hashlib.sha256(packed).digest() != digest:
        return None
    try:
        found = _Unpacking(io.BytesIO(packed)).load()
    except Exception:  # noqa: BLE001 - whatever is wrong with it, the rules are read anew
        return None
    return found if isinstance(found, Pack) else None


class _Unpacking(pickle.Unpickler):
    """Makes nothing but days and the classes of a pack."""

    def find_class(self, module: str, name: str) -> Any:
        """A class that a pack is made of."""
        if (module, name) == ("datetime", "date") or MODULES.match(module):
            found = getattr(import_module(module), name, None)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a pack")


def _keep(pack: Pack, folder: Path, name: str) -> None:
    """Keeps a pack, whole or not at all, and of others the newest; what cannot be kept is read again next time."""
    assert pack.digest, "which is worked out once, and kept with it"
    packed = pickle.dumps(pack)
    half = folder / f".{secrets.token_hex(8)}"
    with suppress(OSError):
        try:
            with os.fdopen(os.open(half, os.O_CREAT | os.O_EXCL | os.O_WRONLY | NO_LINK, 0o600), "wb") as stream:
                stream.write(hashlib.sha256(packed).digest() + packed)
            half.replace(folder / name)
        finally:
            half.unlink(missing_ok=True)
        others = [one for one in folder.iterdir() if NAME.match(one.name)]
        for one in sorted(others, key=lambda each: os.lstat(each).st_mtime_ns)[:-MOST_KEPT]:
            one.unlink(missing_ok=True)
