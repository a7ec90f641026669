"""A case file that is open: read anew for every page, written whole for every answer, never over another's answer."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from screening.cases.edit import put
from screening.cases.read_case import read_case, read_document
from screening.cases.statement import Case
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.law.vocabulary import BUILT_IN, Fact
from screening.read import Steps, read_text
from screening.write import replace_whole, sweep

__all__ = ["ChangedMeanwhileError", "Kept", "KeptCase", "place_of"]

VERSION = 16


class ChangedMeanwhileError(Exception):
    """Raised when a case file has changed since the page was made that an answer comes from; nothing is written."""


@dataclass(frozen=True)
class Kept:
    """A case file as it is now: its data, the case that it states, and its version."""

    data: Mapping[str, Any]
    case: Case
    version: str

    def at(self, steps: Steps) -> Any:
        """What stands at ``steps``, or nothing."""
        found: Any = self.data
        for step in steps:
            if isinstance(found, dict) and isinstance(step, str):
                found = found.get(step)
            elif isinstance(found, list) and isinstance(step, int) and step < len(found):
                found = found[step]
            else:
                return None
        return found


class KeptCase:
    """The file of one case. Safe in threads. What was left half written for it is taken away first."""

    def __init__(self, path: Path, pack: Pack) -> None:
        self.path = path.resolve()
        self.pack = pack
        self._alone = threading.Lock()
        sweep(self.path)

    def read(self) -> Kept:
        """The file as it is now; raises ``CaseError`` if it is no case file."""
        text = read_text(self.path, kind=CaseError)
        data = read_document(text, self.path.name).data
        return Kept(data if isinstance(data, dict) else {}, read_case(text, self.path.name, self.pack), _version(text))

    def write(self, changes: Iterable[tuple[Steps, Any]], version: str) -> None:
        """Put every change into the file, which is on the disk when this returns.

        Raises ``ChangedMeanwhileError`` if the file is not of this version any more, and ``CaseError`` if with the
        changes it would be no case; nothing is written then.
        """
        with self._alone:
            text = self._unchanged(version)
            for steps, value in changes:
                text = put(text, self.path.name, steps, value)
            read_case(text, self.path.name, self.pack)
            replace_whole(self.path, text)

    def delete(self, version: str) -> None:
        """Take the file away if it is of this version; what copies of it there are elsewhere stays."""
        with self._alone:
            self._unchanged(version)
            self.path.unlink()
            sweep(self.path)

    def _unchanged(self, version: str) -> str:
        """The text of the file; raises ``ChangedMeanwhileError`` if it is of another version."""
        text = read_text(self.path, kind=CaseError)
        if _version(text) != version:
            raise ChangedMeanwhileError
        return text


def place_of(fact: Fact, item: int | None, pack: Pack) -> Steps:
    """Where a fact is stated in a case file; ``item`` is the number of its item, from 1."""
    if fact.of is not None:
        of = pack.vocabulary.lists[fact.of]
        return ("lists", of.id, "items", (item or 1) - 1, fact.id.removeprefix(f"{of.item}."))
    return (fact.id,) if fact.id in BUILT_IN else ("facts", fact.id)


def _version(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:VERSION]
