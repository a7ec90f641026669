"""The record of what the scenarios of ``features/`` have shown: made when they run, until rules or features change."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from screening.audit.seen import Point
from screening.law.where import beside, packs

__all__ = ["RECORD", "Record", "current", "features", "plain", "read_plain", "read_record", "write_record"]

FORMAT = "screening-seen/1"
RECORD = ".coverage-of-rules.json"

Plain = list[list[str]]


@dataclass(frozen=True)
class Record:
    """What scenarios have shown that did not fail. ``of`` is what ``current`` gave before they ran.

    ``failed`` names the features that have a scenario which failed.
    """

    of: str
    seen: frozenset[Point]
    failed: tuple[str, ...] = ()


def features() -> Path | None:
    """The folder of features, where this package stands in a checkout that has them and the tests that run them."""
    folder = beside("features")
    return folder if folder.is_dir() and beside("tests").is_dir() else None


def current() -> str:
    """What tells whether rules or features have changed: a digest of every file of theirs."""
    digest = hashlib.sha256()
    for folder in (packs(), beside("features")):
        for file in sorted(one for one in folder.rglob("*") if one.suffix in (".yaml", ".feature")):
            digest.update(f"{file.relative_to(folder).as_posix()}\n".encode() + file.read_bytes())
    return digest.hexdigest()


def plain(points: Iterable[Point]) -> Plain:
    """Points as lists of words, in order."""
    return [list(one) for one in sorted(points)]


def read_plain(written: Plain) -> frozenset[Point]:
    """The points of such lists."""
    return frozenset(Point(of, kind, name, value) for of, kind, name, value in written)  # type: ignore[arg-type]


def write_record(record: Record) -> None:
    """Keeps what was seen, in one go: another process reads all of it or what was there before."""
    held = {"format": FORMAT, "of": record.of, "failed": record.failed, "seen": plain(record.seen)}
    made = beside(f"{RECORD}.{os.getpid()}")
    made.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
    made.replace(beside(RECORD))


def read_record() -> Record | None:
    """What was seen, or nothing if there is no record of these rules and features."""
    try:
        held = json.loads(beside(RECORD).read_text(encoding="utf-8"))
        if (held["format"], held["of"]) != (FORMAT, current()):
            return None
        return Record(held["of"], read_plain(held["seen"]), tuple(held["failed"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
