"""A rule pack as it was loaded: everything its documents say, before a date or an instrument is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from screening.kept import kept
from screening.law.digest import digest_of
from screening.law.offence import Offence
from screening.law.outcome import OutcomeRules
from screening.law.rule import Definition, NotEncodedProvision, Parameter, Provisions, Rule, Texts
from screening.law.vocabulary import Vocabulary

__all__ = ["Pack"]


@dataclass(frozen=True, eq=False)
class Pack:
    """A rule pack; ``reforms`` names the overlays applied. Two packs are the same if their ``digest`` is.

    A pack is never changed: ``dataclasses.replace`` makes another one, with a digest of its own.
    """

    id: str
    title: str
    version: str
    about: str
    vocabulary: Vocabulary
    parameters: Mapping[str, Parameter]
    definitions: tuple[Definition, ...]
    rules: tuple[Rule, ...]
    provisions: Mapping[str, Provisions]
    outcome: OutcomeRules
    not_encoded: tuple[NotEncodedProvision, ...]
    texts: Mapping[str, Texts]
    offences: tuple[Offence, ...]
    reforms: tuple[str, ...] = ()

    @kept
    def digest(self) -> str:
        """The SHA-256 of the whole content, the names of overlays included; where files stand is no part of it."""
        return digest_of(self)

    def in_other_words(self, **changes: Any) -> Pack:
        """The same law with other words for its readers: it keeps its digest."""
        worded = replace(self, **changes)
        vars(worded)["digest"] = self.digest
        return worded

    def heading(self, instrument: str, article: str) -> str:
        """The heading of a provision in our words, or nothing if the index lacks it."""
        index = self.provisions.get(instrument)
        known = index.articles.get(article) if index else None
        return known.title if known else ""
