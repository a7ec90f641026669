"""Reads a red notice as OpenSanctions publishes it, as entities of FollowTheMoney or as a line of its simple table.

They are plain JSON and CSV, which need no library. All warrants of a person are one entity there: its charges and its
countries are sets, and which of them belong together is lost. The table names no issuing country at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from screening.cases.notices.notice import NUMBER, Notice, Warrant, country
from screening.cases.stated import Form
from screening.errors import CaseError
from screening.law.vocabulary import Vocabulary
from screening.read import Document

__all__ = ["SIMPLE", "gathered", "is_entity", "is_simple", "read_entity", "read_simple"]

DATASET, PROGRAMS = "interpol_red_notices", ("INTERPOL-RN", "Red Notice")
SIMPLE = frozenset({"id", "schema", "name", "countries", "sanctions", "dataset"})
SLUG = re.compile(r"interpol-red-(\d{4})-(\d{1,9})\Z")
ADDRESS = re.compile(r"https://ws-public\.interpol\.int/notices/v1/red/(\d{4})-(\d{1,9})\Z")
TITLE = re.compile(r"(?:INTERPOL )?Red Notices? - ", re.IGNORECASE)
RED = "red notice"
STATES = {"lastName": "family_name", "firstName": "forename", "gender": "sex", "birthDate": "birth_year"}
BODY = ("height", "weight", "eyeColor", "hairColor")


def is_entity(data: Any) -> bool:
    """Whether the data is an entity of FollowTheMoney."""
    return isinstance(data, dict) and {"id", "schema", "properties"} <= data.keys() and "case" not in data


def is_simple(names: Iterable[str]) -> bool:
    """Whether these are the columns of OpenSanctions' simple table."""
    return SIMPLE.issubset(names)


def gathered(entities: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Persons with their sanctions inside them, as the nested export has them, in the order of the persons."""
    persons: list[dict[str, Any]] = []
    sanctions: dict[str, list[Any]] = {}
    for one in entities:
        properties = one.get("properties")
        if one.get("schema") == "Sanction" and isinstance(properties, dict):
            of = properties.get("entity")
            for person in of if isinstance(of, list) else ():
                sanctions.setdefault(str(person), []).append(one)
        else:
            persons.append(dict(one))
    for one in persons:
        inside, own = one.get("properties"), sanctions.get(str(one.get("id")))
        if own and isinstance(inside, dict):
            held = inside.get("sanctions")
            one["properties"] = {**inside, "sanctions": [*(held if isinstance(held, list) else ()), *own]}
    return persons


def read_entity(document: Document, form: Form, vocabulary: Vocabulary) -> Notice:
    """The red notice in a person with sanctions; raises ``CaseError`` if it is none of INTERPOL's."""
    data = document.data
    if data.get("schema") != "Person":
        raise CaseError(f"{document.file}: an entity that is no person; needs the person with the sanctions inside it")
    properties = form.section("properties")
    inside = properties.data.get("sanctions")
    only_named = isinstance(inside, list) and all(isinstance(one, str) for one in inside)
    sanctions = [] if only_named else [one.section("properties") for one in properties.several("sanctions")]
    if DATASET not in form.texts("datasets") and not any(_of_interpol(one) for one in sanctions):
        raise CaseError(f"{document.file}: not from the data set {DATASET}, whose notices can be read")
    reasons = list(dict.fromkeys(reason.strip() for one in sanctions for reason in one.texts("reason")))
    issuers = {_code(one, code, vocabulary, "country") for one in sanctions for code in one.texts("country")}
    named = [_code(properties, one, vocabulary, "nationality") for one in properties.texts("nationality")]
    numbers = [one for sanction in sanctions for one in sanction.texts("authorityId")]
    addresses = [*properties.texts("sourceUrl"), *(one for each in sanctions for one in each.texts("sourceUrl"))]
    address = next((one for one in addresses if ADDRESS.match(one)), "")
    alone = next(iter(issuers)) if len(issuers) == 1 else None
    stated = {f"notice.states_{name}": bool(properties.texts(key)) for key, name in STATES.items()}
    return Notice(
        id=_id(form.text("id"), numbers, address),
        instrument=RED,
        address=address,
        nationalities=tuple(one for one in named if one),
        warrants=tuple(Warrant(one, alone) for one in reasons),
        issuers=frozenset(issuers),
        states=stated
        | {
            "notice.states_physical_description": any(properties.texts(key) for key in BODY),
            "notice.states_other_physical_detail": bool(properties.texts("notes")),
            "notice.states_charges": bool(reasons),
        },
        paired=len(issuers) < 2 or len(reasons) < 2,  # noqa: PLR2004 - a pair
    )


def read_simple(document: Document, form: Form) -> Notice:
    """The red notice in a line of the simple table: its charges, without the country that issued the warrant.

    Its countries are left aside: they mix nationality and country of birth.
    """
    data = document.data
    if DATASET not in str(data.get("dataset")) and not TITLE.match(str(data.get("sanctions"))):
        raise CaseError(f"{document.file}: not from the data set {DATASET}, whose notices can be read")
    charges = [TITLE.sub("", one).strip() for one in form.text("sanctions").split(";") if one.strip()]
    return Notice(
        id=_id(form.text("id"), [], ""),
        instrument=RED,
        warrants=tuple(Warrant(one) for one in charges),
        states={
            "notice.states_birth_year": bool(form.text("birth_date")),
            "notice.states_charges": bool(charges),
        },
    )


def _of_interpol(sanction: Form) -> bool:
    programs = [*sanction.texts("program"), *sanction.texts("programId")]
    return bool({*PROGRAMS} & {*programs}) or "INTERPOL" in " ".join(sanction.texts("authority")).upper()


def _code(form: Form, written: str, vocabulary: Vocabulary, key: str) -> str | None:
    return country(form, written.upper(), vocabulary, key)


def _id(own: str, numbers: Iterable[str], address: str) -> str:
    """The notice's number where it is to be had, else the id that the data set gave."""
    found = SLUG.match(own) or next(filter(None, map(NUMBER.match, numbers)), None) or ADDRESS.match(address)
    return f"public-notice-{found[1]}-{found[2]}" if found else own
