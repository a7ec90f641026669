"""Keeps the shipped pack as it was read and checked, and what is made of it, so that the next process need not.

It lies on the user's own shelf (``screening.law.shelf``), and is used only if it was made of these very files by this
very program. Else the rules are read as ever, without a word. Whoever can write there as the user can do anything as
the user; and yet nothing but the classes of a pack, and numbers, is made of what is there.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import re
import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pydantic

from screening.law.pack import Pack
from screening.law.shelf import SWITCH, Shelf, open_shelf
from screening.law.where import SHIPPED, packs

__all__ = ["SWITCH", "Beside", "beside", "remembered_pack"]

MOST_PACKS = 4
MOST_BESIDE = 24  # of what is made of packs; some 200 kB each
MODULES = re.compile(r"screening\.(errors|values|law\.(conditions|countries|offence|outcome|pack|rule|vocabulary))\Z")
CODE = Path(__file__).resolve().parent.parent
MAKERS = (".", "law", "program", "engine/columnar")  # the rooms in which a pack, and what is kept of it, is made


@dataclass(frozen=True)
class Beside:
    """What is kept beside a pack: bytes by what they were made of."""

    shelf: Shelf
    key: str

    def read(self, *made_of: str) -> bytes | None:
        """What was kept, or nothing where it is not there or cannot be trusted."""
        return self.shelf.read(self._name(made_of))

    def keep(self, data: bytes, *made_of: str) -> None:
        """Keeps it for the next process; what cannot be kept is made again."""
        self.shelf.keep(self._name(made_of), data, most=MOST_BESIDE)

    def _name(self, made_of: tuple[str, ...]) -> str:
        return f"{hashlib.sha256(repr((self.key, *made_of)).encode()).hexdigest()}.made"


_BESIDE: dict[str, Beside] = {}  # by the digest of a pack that this process has of the shelf, or has put there


def remembered_pack() -> Pack:
    """The pack for INTERPOL's rules, as it was kept, or as it is read and kept now. Raises ``PackError``."""
    shelf = open_shelf()
    if shelf is None:
        return _read()
    key = _key()
    kept = shelf.read(f"{key}.pack")
    found = None if kept is None else _unpacked(kept)
    if found is None:
        found = _read()
        if _key() != key:  # something has changed meanwhile
            return found
        assert found.digest, "which is worked out once, and kept with it"
        shelf.keep(f"{key}.pack", pickle.dumps(found), most=MOST_PACKS)
    _BESIDE[found.digest] = Beside(shelf, key)
    return found


def beside(pack: Pack) -> Beside | None:
    """What is kept beside a pack, if that is the one that is remembered."""
    return _BESIDE.get(pack.digest)


def _read() -> Pack:
    from screening.law.load import load_pack  # which takes long to import, and is not needed where a pack was kept

    return load_pack()


def _key() -> str:
    """By what the pack is known: the content of its files, and the program that reads them."""
    found = hashlib.sha256(f"{sys.version} {pydantic.VERSION} {pickle.DEFAULT_PROTOCOL} {CODE}".encode())
    code = [file for room in MAKERS for file in (CODE / room).glob("*.py")]
    for file in sorted(code):
        state = file.stat()
        found.update(f"{file.name} {state.st_size} {state.st_mtime_ns}\0".encode())
    for file in sorted((packs() / SHIPPED).rglob("*")):
        if file.is_file():
            data = file.read_bytes()
            found.update(f"{file} {len(data)}\0".encode() + data)
    return found.hexdigest()


def _unpacked(kept: bytes) -> Pack | None:
    try:
        found = _Unpacking(io.BytesIO(kept)).load()
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
