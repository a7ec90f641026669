"""The countries that a case can name, and what to suggest for another word. All of it is data of a pack."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from screening.kept import kept

__all__ = ["Countries", "Former"]

WORDS = re.compile(r"\w+")
MOST_SUGGESTED = 4


@dataclass(frozen=True)
class Former:
    """A state that is no more, and the codes of those that followed it."""

    name: str
    successors: tuple[str, ...]


@dataclass(frozen=True)
class Countries(Mapping[str, str]):
    """Codes of countries, territories and entities with their names.

    ``aliases`` are other codes of the same entity. ``names`` are what people call countries: they suggest a code and
    are never read as one. ``bureaus`` gives the state whose National Central Bureau a territory's bureau belongs to.
    """

    known: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    former: Mapping[str, Former] = field(default_factory=dict)
    bureaus: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __getitem__(self, code: str) -> str:
        return self.known[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)

    def code(self, written: str) -> str | None:
        """The code under which an entity is known, for one of its codes."""
        code = self.aliases.get(written, written)
        return code if code in self.known else None

    def hint(self, written: str) -> str:
        """``; did you mean "TJ"?`` for a name or code that people use, or what became of a former state."""
        key = _key(written)
        if key in self._former:
            of = self._former[key]
            several = "the state that is meant, one of " if len(of.successors) > 1 else ""
            return f"; that state is no more: write {several}{', '.join(of.successors)}"
        # Registers write "Moldova, Republic of".
        codes = self._called.get(key) or self._called.get(_key(written.partition(",")[0]), [])
        if len(codes) == 1:
            return f'; did you mean "{codes[0]}"?'
        return f"; write the one that is meant: {', '.join(codes)}" if 1 < len(codes) <= MOST_SUGGESTED else ""

    @kept
    def _called(self) -> dict[str, list[str]]:
        """The codes by everything that the countries are called."""
        found: dict[str, list[str]] = {}
        for code, name in self.known.items():
            for one in {_key(word) for word in (code, name, *self.names.get(code, ()))}:
                found.setdefault(one, []).append(code)
        return found

    @kept
    def _former(self) -> dict[str, Former]:
        found: dict[str, Former] = {}
        for code, one in self.former.items():
            found |= {_key(code): one} | {_key(word): one for word in (one.name, *self.names.get(code, ()))}
        return found


def _key(written: str) -> str:
    """A name without its marks, its capitals and what divides its words."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", written) if not unicodedata.combining(one))
    return " ".join(word for word in WORDS.findall(plain.replace(".", "").casefold()) if word != "the")
