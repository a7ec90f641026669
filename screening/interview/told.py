"""What a case file states of a fact already, as it would be typed, and which item of a list is meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from screening.cases.stated import ONE_OF
from screening.interview.kept_case import Kept, place_of
from screening.interview.words import Words
from screening.law.pack import Pack
from screening.law.vocabulary import Fact
from screening.values import says_nothing

__all__ = ["item_words", "latest", "told", "which", "word", "written"]


def told(kept: Kept, pack: Pack, fact: Fact, item: int | None) -> list[str]:
    """The last value that is stated of a fact, or those that are proposed."""
    stated = latest(kept.at(place_of(fact, item, pack)))
    return [one for one in written(stated.get("value")) if not says_nothing(one)]


def which(kept: Kept, pack: Pack, fact: Fact, item: int | None, words: Words) -> str:
    """Which item is meant, in the words in which the case tells of it."""
    if fact.of is None:
        return ""
    of = pack.vocabulary.lists[fact.of]
    stated = kept.at(("lists", of.id, "items", (item or 1) - 1)) or {}
    label = next((latest(one).get("value") for key, one in stated.items() if key == "label"), None)
    named = words.item(of)
    numbered = f"{named[:1].upper()}{named[1:]} {item or 1}"
    return words.told(numbered, word(label)) if label else numbered


def item_words(item: Any) -> str:
    """An item of a list in a line."""
    stated = item if isinstance(item, dict) else {}
    return "; ".join(", ".join(written(latest(one).get("value"))) for one in stated.values())


def latest(stated: Any) -> Mapping[str, Any]:
    """The last statement of a fact, as a mapping."""
    if isinstance(stated, list) and stated and isinstance(stated[-1], dict):
        stated = stated[-1]
    if isinstance(stated, dict) and ONE_OF not in stated:
        return stated
    return {} if stated is None else {"value": stated}


def written(value: Any) -> list[str]:
    """A value, or each of several, as it would be typed."""
    if isinstance(value, dict):
        value = value.get(ONE_OF, [])
    return [word(one) for one in (value if isinstance(value, list) else [value]) if one is not None]


def word(value: Any) -> str:
    """A value of a case file as it would be typed."""
    if value is None:
        return ""
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
