"""Reads a notice as the public interface returns it into the case file that it amounts to. The name is not kept.

The public extract is a part of the notice: what it lacks is unknown, not absent. No official specification exists; the
fields are those that the interface has been seen to return.
"""

from __future__ import annotations

import re
from typing import Any

from screening.cases.stated import Form
from screening.errors import CaseError, Problems
from screening.law.vocabulary import Vocabulary
from screening.read import Document
from screening.values import read_date

__all__ = ["is_public_reply", "read_public_reply"]

REPLY_KEYS = frozenset({"entity_id", "_links", "_embedded", "arrest_warrants", "un_reference"})
ENTITY_ID = re.compile(r"(\d{4})[/-](\d{1,9})\Z")
BORN = re.compile(r"\d{4}(/\d{2}){0,2}\Z")
NO_NAME = ("", "-")
EXHIBIT = "notice"


def is_public_reply(data: Any) -> bool:
    """Whether the data is a reply of the public interface rather than a case file."""
    return isinstance(data, dict) and "case" not in data and not REPLY_KEYS.isdisjoint(data)


def read_public_reply(document: Document, vocabulary: Vocabulary) -> dict[str, Any]:
    """The data of the case file that a red or yellow notice amounts to, with the facts that the vocabulary has.

    Raises ``CaseError`` with every problem found, or if the reply is not that of one red or yellow notice.
    """
    instrument = _instrument(document)
    problems = Problems()
    notice = _Notice(Form(document, (), document.data, problems), vocabulary)
    case = notice.case(instrument)
    if problems.errors:
        raise CaseError(f"{document.file}: {len(problems.errors)} problem(s) in the public notice", problems.errors)
    return case


def _instrument(document: Document) -> str:
    """Which kind of notice the reply is, by the fields that only that kind has."""
    data, file = document.data, document.file
    if "un_reference" in data or "un_resolution" in data:
        raise CaseError(f"{file}: a special notice of the United Nations; only red and yellow notices can be read")
    if "entity_id" not in data:
        raise CaseError(f"{file}: a reply with several notices, or with none; needs the reply for one notice")
    if "arrest_warrants" in data:
        return "red notice"
    if "date_of_event" in data:
        return "yellow notice"
    raise CaseError(
        f"{file}: neither a red notice (it has no arrest_warrants) nor a yellow notice (it has no date_of_event); "
        "needs the reply for one notice, not an entry of a list"
    )


class _Notice:
    """One notice, whose fields are read into facts; problems are collected."""

    def __init__(self, form: Form, vocabulary: Vocabulary) -> None:
        self.form = form
        self.vocabulary = vocabulary

    def case(self, instrument: str) -> dict[str, Any]:
        """The data of a case file."""
        warrants = self.form.several("arrest_warrants")
        charges = [self._charge(one) for one in warrants]
        issuers = {self._country(one, "issuing_country_id") for one in warrants}
        stated = self._stated(any(charges))
        nationalities = self._nationalities()
        facts: dict[str, Any] = {fact: {"value": True} for fact, is_stated in stated.items() if is_stated}
        if nationalities:
            facts["person.nationalities"] = {"value": nationalities, "complete": False}
        case = {
            "case": self._id(),
            "title": f"A {instrument}, as far as it is public",
            "instrument": _shown({"value": instrument}),
            "stage": _shown({"value": "published"}),
            "exhibits": {EXHIBIT: {"title": f"the public extract of the {instrument}", "address": self._address()}},
            "facts": {fact: _shown(value) for fact, value in facts.items() if fact in self.vocabulary.facts},
        }
        if len(issuers) == 1 and None not in issuers:
            case["requesting_country"] = _shown({"value": issuers.pop()})
        if warrants and "charges" in self.vocabulary.lists:
            case["lists"] = {"charges": {"complete": False, "items": charges}}
        return case

    def _id(self) -> str:
        found = ENTITY_ID.match(self.form.text("entity_id"))
        if found:
            return f"public-notice-{found[1]}-{found[2]}"
        self.form.problem("needs the notice's own number, as 2020/12345", "entity_id")
        return ""

    def _stated(self, charged: bool) -> dict[str, bool]:  # noqa: FBT001 - one more field that is stated or not
        """What the public extract shows the notice to state; what it does not show may stand in the notice itself."""
        form = self.form
        sizes = [self._size(key) for key in ("height", "weight")]
        colours = [form.texts(key) for key in ("eyes_colors_id", "hairs_id")]
        return {
            "notice.states_family_name": form.text("name").strip() not in NO_NAME,
            "notice.states_forename": form.text("forename").strip() not in NO_NAME,
            "notice.states_sex": form.text("sex_id") in ("F", "M"),
            "notice.states_birth_year": self._born(),
            "notice.states_physical_description": any((*sizes, *colours)),
            "notice.states_other_physical_detail": form.text("distinguishing_marks").strip() not in NO_NAME,
            "notice.states_charges": charged,
        }

    def _born(self) -> bool:
        written = self.form.text("date_of_birth")
        if not written:
            return False
        if BORN.match(written) and read_date(written.replace("/", "-")):
            return True
        self.form.problem("needs a date that exists, as 1970, 1970/07 or 1970/07/01", "date_of_birth")
        return False

    def _size(self, key: str) -> bool:
        """Whether a height or weight is known: 0 stands for not known."""
        found = self.form.data.get(key)
        if found is None or (isinstance(found, int | float) and not isinstance(found, bool)):
            return bool(found)
        self.form.problem("needs a number, or null", key)
        return False

    def _nationalities(self) -> list[str]:
        codes = self.form.texts("nationalities")
        unknown = [code for code in codes if code not in self.vocabulary.countries]
        if unknown:
            self.form.problem("names a country that the rules' list of countries lacks", "nationalities")
        return [code for code in codes if code not in unknown]

    def _country(self, form: Form, key: str) -> str | None:
        code = form.text(key)
        if not code:
            return None
        if code not in self.vocabulary.countries:
            form.problem("names a country that the rules' list of countries lacks", key)
        return code

    def _charge(self, warrant: Form) -> dict[str, Any]:
        """The charge of a warrant in the words of the notice, its translation in brackets behind."""
        words, translation = warrant.text("charge").strip(), warrant.text("charge_translation").strip()
        both = f"{words} [{translation}]" if words and translation and words != translation else words or translation
        return _shown({"label": both}) if both and "charge.label" in self.vocabulary.facts else {}

    def _address(self) -> str:
        links = self.form.section("_links")
        return links.section("self").text("href")


def _shown(data: dict[str, Any]) -> dict[str, Any]:
    """The data as the notice itself shows it."""
    return {**data, "standing": "documented", "exhibits": [EXHIBIT]}
