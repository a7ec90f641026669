"""Finds reforms: by the file or folder they stand in, among those that come with this package, or as ``name=value``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from screening.errors import PackError, nearest
from screening.law.load import read_pack
from screening.law.pack import Pack
from screening.law.where import packs
from screening.read import Document, read_documents, read_text
from screening.reform.amend import reformed
from screening.reform.overlay import Change, Reform, read_reform

__all__ = ["find_reform", "load_reformed", "set_parameters", "shipped"]

SWEEP = re.compile(r"(-?\d+)\.\.(-?\d+):(\d+)\Z")
MOST_SWEPT = 100
COMMAND_LINE = "--set"


def shipped() -> dict[str, Path]:
    """The files of the reforms that come with this package, by id."""
    return {one.stem: one for one in sorted((packs() / "reforms").rglob("*.yaml"))}


def find_reform(name: str) -> Reform:
    """The reform in a file or a folder, or the one of that id among those that come with this package."""
    path = Path(name)
    if not path.exists():
        known = shipped()
        if name not in known:
            raise PackError(f'no reform "{name}", and no such file{nearest(name, known)}; there is: {", ".join(known)}')
        path = known[name]
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    if not files:
        raise PackError(f"{path}: holds no .yaml file")
    texts = ((file, read_text(file, kind=PackError)) for file in files)
    documents = [one for file, text in texts for one in read_documents(text, str(file), kind=PackError)]
    return read_reform(documents, path.resolve().name if path.is_dir() else str(path))


def load_reformed(*reforms: str, pack: str | Path | None = None) -> Pack:
    """The rules (INTERPOL's own if none are named) with reforms laid over them, in the order given.

    A reform is an id, a file or a folder, or a parameter with its value, as ``penalty.prosecution_minimum=36``. Raises
    ``PackError``.
    """
    found = [one for name in reforms for one in (set_parameters([name]) if "=" in name else [find_reform(name)])]
    return reformed(read_pack(pack), found)


def set_parameters(written: Sequence[str]) -> list[Reform]:
    """A reform for each value that parameters are set to: ``name=36``, ``name=a,b`` or a sweep, ``name=24..60:12``."""
    return [one for each in written for one in _set(each)]


def _set(written: str) -> Iterator[Reform]:
    name, sign, value = (part.strip() for part in written.partition("="))
    if not (name and sign and value):
        raise PackError(f'"{written}": needs a parameter and its value, as penalty.prosecution_minimum=36')
    for one in _values(value):
        said = ",".join(map(str, one)) if isinstance(one, list) else str(one)
        document = Document(f"{COMMAND_LINE} {name}={said}", None)
        yield Reform(
            id=f"{name}={said}",
            title=f"{name} set to {said}",
            source="",
            changes=(Change("set", "parameter", name, to=one, written=document),),
            place=document.place(),
        )


def _values(written: str) -> list[Any]:
    swept = SWEEP.match(written)
    if not swept:
        return [[_plain(one.strip()) for one in written.split(",")] if "," in written else _plain(written)]
    first, last, step = (int(one) for one in swept.groups())
    if step == 0 or last < first or (last - first) // step >= MOST_SWEPT:
        raise PackError(f'"{written}": a sweep goes up, by a step over nought, and has at most {MOST_SWEPT} values')
    return [*range(first, last + 1, step)]


def _plain(written: str) -> Any:
    return int(written) if re.fullmatch(r"[-+]?\d{1,18}", written) else written
