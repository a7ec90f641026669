"""Reads a red or yellow notice as INTERPOL's public interface returns it.

No official specification exists; the fields are those that the interface has been seen to return. Another field is a
problem, so that one that is renamed is not lost.
"""

from __future__ import annotations

import re
from typing import Any

from screening.cases.notices.notice import NUMBER, Notice, Warrant, country
from screening.cases.stated import Form
from screening.errors import CaseError
from screening.law.vocabulary import Vocabulary
from screening.read import Document
from screening.values import read_date, says_nothing

__all__ = ["is_reply", "read_reply"]

REPLY_KEYS = frozenset({"entity_id", "_links", "_embedded", "arrest_warrants", "un_reference"})
COMMON = (
    "entity_id", "forename", "name", "date_of_birth", "sex_id", "nationalities", "country_of_birth_id",
    "place_of_birth", "languages_spoken_ids", "weight", "height", "eyes_colors_id", "hairs_id",
    "distinguishing_marks", "_embedded", "_links",
)  # fmt: skip
RED = (*COMMON, "arrest_warrants")
YELLOW = (
    *COMMON, "issuing_country", "country", "place", "date_of_event", "countries_likely_to_be_visited", "birth_name",
    "father_forename", "father_name", "mother_forename", "mother_name",
)  # fmt: skip
ENTRY = ("entity_id", "forename", "name", "date_of_birth", "nationalities", "_links")
WARRANT = ("charge", "issuing_country_id", "charge_translation")
OF_UN = ("un_reference", "un_resolution", "un_reference_date")
ONLY_YELLOW = ("date_of_event", "issuing_country", "countries_likely_to_be_visited", "birth_name")
COLOUR = re.compile(r"/notices/v1/(red|yellow)/")
BORN = re.compile(r"(\d{4})((?:/\d{2}){0,2})\Z")
NO_DAYS = re.compile(r"(/00){1,2}\Z")
NO_YEARS = ("0000", "1900")  # with a month of nought


def is_reply(data: Any) -> bool:
    """Whether the data is a reply of the public interface rather than a case file."""
    return isinstance(data, dict) and "case" not in data and not REPLY_KEYS.isdisjoint(data)


def read_reply(document: Document, form: Form, vocabulary: Vocabulary) -> Notice:
    """The red or yellow notice in a reply, or in an entry of a list, which has no charges.

    Raises ``CaseError`` if the reply is of another kind; what is wrong inside it is collected by the form.
    """
    instrument, keys = _kind(document)
    form.only(keys)
    return _Reply(form, vocabulary).notice(instrument)


def _kind(document: Document) -> tuple[str, tuple[str, ...]]:
    """Which kind of notice the reply is, by the fields that only that kind has, and the fields it can have."""
    data, file = document.data, document.file
    if not data.keys().isdisjoint(OF_UN):
        raise CaseError(
            f"{file}: a special notice of INTERPOL and the United Nations; it rests on a list of the Security Council, "
            "and only red and yellow notices can be read"
        )
    if "entity_id" not in data:
        inside = data.get("_embedded")
        if isinstance(inside, dict) and "images" in inside:
            raise CaseError(f"{file}: the pictures of a notice; save the reply for the notice itself")
        raise CaseError(f"{file}: a reply without a notice in it; save the reply for one notice")
    if "arrest_warrants" in data:
        return "red notice", RED
    if not data.keys().isdisjoint(ONLY_YELLOW):
        return "yellow notice", YELLOW
    colour = COLOUR.search(str(data.get("_links")))
    if colour and data.keys() <= set(ENTRY):
        return f"{colour[1]} notice", ENTRY
    raise CaseError(
        f"{file}: neither a red notice (it has no arrest_warrants) nor a yellow notice (it has no date_of_event); "
        "save the reply for one notice, at the address in its _links"
    )


class _Reply:
    """One reply whose fields are read; problems are collected."""

    def __init__(self, form: Form, vocabulary: Vocabulary) -> None:
        self.form = form
        self.vocabulary = vocabulary

    def notice(self, instrument: str) -> Notice:
        """What the reply says, and no more of the person than that the notice says it."""
        form = self.form
        written = form.several("arrest_warrants")
        for one in written:
            one.only(WARRANT)
        warrants = tuple(Warrant(_words(one), self._country(one, "issuing_country_id")) for one in written)
        issuers = {one.issuer for one in warrants} or {self._country(form, "issuing_country")}
        return Notice(
            id=self._id(),
            instrument=instrument,
            address=form.section("_links").section("self").text("href"),
            nationalities=self._nationalities(),
            warrants=warrants,
            issuers=frozenset(issuers),
            states=self._stated(charged=any(one.charge for one in warrants)),
        )

    def _id(self) -> str:
        found = NUMBER.match(self.form.text("entity_id"))
        if found:
            return f"public-notice-{found[1]}-{found[2]}"
        self.form.problem("needs the notice's own number, as 2020/12345", "entity_id")
        return ""

    def _stated(self, *, charged: bool) -> dict[str, bool]:
        """What the public extract shows the notice to state; what it does not show may stand in the notice itself."""
        form = self.form
        sizes = [self._size(key) for key in ("height", "weight")]
        colours = [form.texts(key) for key in ("eyes_colors_id", "hairs_id")]
        return {
            "notice.states_family_name": self._said("name"),
            "notice.states_forename": self._said("forename"),
            "notice.states_sex": form.text("sex_id") in ("F", "M"),
            "notice.states_birth_year": self._born(),
            "notice.states_physical_description": any((*sizes, *colours)),
            "notice.states_other_physical_detail": self._said("distinguishing_marks"),
            "notice.states_charges": charged,
        }

    def _said(self, key: str) -> bool:
        written = self.form.text(key)
        return bool(written.strip()) and not says_nothing(written)

    def _born(self) -> bool:
        """Whether the year of birth is stated; months and days of nought stand for not known."""
        written = self.form.text("date_of_birth")
        if not written or says_nothing(written):
            return False
        known = NO_DAYS.sub("", written)
        if known != written and known[:4] in NO_YEARS:
            return False
        if BORN.match(known) and read_date(known.replace("/", "-")):
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

    def _nationalities(self) -> tuple[str, ...]:
        named = (country(self.form, one, self.vocabulary, "nationalities") for one in self.form.texts("nationalities"))
        return tuple(one for one in named if one)

    def _country(self, form: Form, key: str) -> str | None:
        written = form.text(key)
        return country(form, written, self.vocabulary, key) if written else None


def _words(warrant: Form) -> str:
    """The charge of a warrant in the words of the notice, its translation in brackets behind."""
    words, translation = warrant.text("charge").strip(), warrant.text("charge_translation").strip()
    return f"{words} [{translation}]" if words and translation and words != translation else words or translation
