"""A rule pack as it was loaded: everything its documents say, before a date or an instrument is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from screening.law.outcome import OutcomeRules
from screening.law.rule import Definition, NotEncodedProvision, Parameter, Provisions, Rule, Texts
from screening.law.vocabulary import Vocabulary

__all__ = ["Pack"]


@dataclass(frozen=True)
class Pack:
    """A rule pack. ``digest`` is the SHA-256 of its files, in order of name; ``reforms`` the overlays applied.

    ``programs`` keeps what was compiled, by legal epoch and instrument, so that a pack is compiled once for each; a
    pack made from another by ``dataclasses.replace`` begins with none.
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
    digest: str
    reforms: tuple[str, ...] = ()
    programs: dict[Any, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def heading(self, instrument: str, article: str) -> str:
        """The heading of a provision in our words, or nothing if the index lacks it."""
        index = self.provisions.get(instrument)
        known = index.articles.get(article) if index else None
        return known.title if known else ""
