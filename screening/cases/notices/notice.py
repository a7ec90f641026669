"""A public notice, whatever form it came in, and the case file that it amounts to.

The public extract is a part of the notice: what it lacks is unknown, not absent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from screening.cases.charge import MOST_LETTERS, Lexicon
from screening.cases.stated import Form
from screening.law.vocabulary import Vocabulary

__all__ = ["NUMBER", "Notice", "Warrant", "case_data", "country"]

NUMBER = re.compile(r"(\d{4})[/-](\d{1,9})\Z")
EXHIBIT = "notice"
PAIRS_LOST = "Which of the countries and charges belong together is not in the source."


@dataclass(frozen=True)
class Warrant:
    """An arrest warrant as the extract has it: the charge in the notice's words, and the country that issued it."""

    charge: str = ""
    issuer: str | None = None


@dataclass(frozen=True)
class Notice:
    """A notice; ``states`` are the facts about what it states. ``paired``: its warrants name their own countries."""

    id: str
    instrument: str
    address: str = ""
    nationalities: tuple[str, ...] = ()
    warrants: tuple[Warrant, ...] = ()
    issuers: frozenset[str | None] = frozenset()
    states: Mapping[str, bool] = field(default_factory=dict)
    paired: bool = True


def case_data(notice: Notice, vocabulary: Vocabulary, lexicon: Lexicon) -> dict[str, Any]:
    """The data of the case file, with the facts that the vocabulary has; classes of offence are only proposed."""
    facts: dict[str, Any] = {fact: {"value": True} for fact, is_stated in notice.states.items() if is_stated}
    if notice.nationalities:
        facts["person.nationalities"] = {"value": list(notice.nationalities), "complete": False}
    case = {
        "case": notice.id,
        "title": f"A {notice.instrument}, as far as it is public",
        "instrument": _shown({"value": notice.instrument}),
        "stage": _shown({"value": "published"}),
        "exhibits": {EXHIBIT: {"title": f"the public extract of the {notice.instrument}", "address": notice.address}},
        "facts": {fact: _shown(value) for fact, value in facts.items() if fact in vocabulary.facts},
    }
    if len(notice.issuers) == 1 and None not in notice.issuers:
        [issuer] = notice.issuers
        case["requesting_country"] = _shown({"value": issuer})
    if notice.warrants and "charges" in vocabulary.lists:
        charges = [_charge(one, notice, vocabulary, lexicon) for one in notice.warrants]
        case["lists"] = {"charges": {"complete": False, "items": charges}}
    return case


def country(form: Form, written: str, vocabulary: Vocabulary, *steps: str | int) -> str | None:
    """The code of a country that a notice names; one that the rules do not know is a problem."""
    code = vocabulary.countries.code(written)
    if code is None:
        form.problem("names a country that the rules' list of countries lacks", *steps)
    return code


def _charge(warrant: Warrant, notice: Notice, vocabulary: Vocabulary, lexicon: Lexicon) -> dict[str, Any]:
    charge: dict[str, Any] = {}
    if warrant.charge and "charge.label" in vocabulary.facts:
        charge = _shown({"label": warrant.charge})
    if proposed := _class(warrant, vocabulary, lexicon):
        charge["class"] = proposed
    if len(notice.issuers) > 1:
        of = f"The warrant is of {vocabulary.countries[warrant.issuer]} ({warrant.issuer})." if warrant.issuer else ""
        note = of if notice.paired else PAIRS_LOST
        charge |= {"note": note} if note else {}
    return charge


def _class(warrant: Warrant, vocabulary: Vocabulary, lexicon: Lexicon) -> dict[str, Any] | None:
    """The class, or the classes, that the words of a charge propose, with the words that led there."""
    if "charge.class" not in vocabulary.facts:
        return None
    known = vocabulary.facts["charge.class"].choices
    found = lexicon.propose(warrant.charge[:MOST_LETTERS], warrant.issuer)
    classes = list(dict.fromkeys(one for each in found for one in each.classes if one in known))
    if not classes:
        return None
    value = classes[0] if len(classes) == 1 else {"one_of": classes}
    words = ", ".join(dict.fromkeys(f'"{one.words}"' for one in found))
    return {"value": value, "proposed": True, "source": f"proposed from the words {words} of the charge"}


def _shown(data: dict[str, Any]) -> dict[str, Any]:
    """The data as the notice itself shows it."""
    return {**data, "standing": "documented", "exhibits": [EXHIBIT]}
