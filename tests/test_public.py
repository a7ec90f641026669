"""A public notice, as the public interface returns it, is read as a case. The notices here are made up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from types_pack import TYPES

from screening.cases.notices.read import is_notice
from screening.cases.read_case import load_case, read_case
from screening.cases.resolve import dials, resolve
from screening.cases.statement import Case
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.values import Chosen

HOST = "https://ws-public.interpol.int/notices/v1"
RED: dict[str, Any] = {
    "entity_id": "2020/98765",
    "forename": "MADEUP FORENAME",
    "name": "MADEUP-SURNAME",
    "date_of_birth": "1971/01/01",
    "sex_id": "M",
    "nationalities": ["BR"],
    "country_of_birth_id": "BR",
    "place_of_birth": "Made-up-on-Sea",
    "languages_spoken_ids": ["POR"],
    "weight": 0,
    "height": 1.75,
    "eyes_colors_id": ["BRO"],
    "hairs_id": None,
    "distinguishing_marks": None,
    "arrest_warrants": [
        {"charge": "Aggravated theft", "issuing_country_id": "PT", "charge_translation": None},
    ],
    "_embedded": {"links": []},
    "_links": {
        "self": {"href": f"{HOST}/red/2020-98765"},
        "images": {"href": f"{HOST}/red/2020-98765/images"},
        "thumbnail": {"href": f"{HOST}/red/2020-98765/images/1"},
    },
}
YELLOW: dict[str, Any] = {key: value for key, value in RED.items() if key != "arrest_warrants"} | {
    "birth_name": None,
    "place": "Made-up-on-Sea",
    "country": "BR",
    "date_of_event": "2020/01/31",
    "father_forename": "MADEUP FATHER",
    "mother_forename": None,
    "mother_name": None,
}
SECRETS = ("MADEUP", "1971", "Made-up-on-Sea", "1.75", "theft", "98765/", "POR")


def read(pack: Pack, **changes: Any) -> Case:
    """The case of the made-up red notice with changes."""
    return read_case(json.dumps(RED | changes), "notice.json", pack)


def known(case: Case, pack: Pack) -> dict[str, Any]:
    """What is known of the facts of the case, without the day."""
    values = dict(resolve(case, pack.vocabulary, dials(case)).values)
    del values["as_of"]
    return values


def refusal(pack: Pack, data: Any) -> str:
    """The message with which a reply is refused; it never quotes what the reply says."""
    with pytest.raises(CaseError) as refused:
        read_case(json.dumps(data), "notice.json", pack)
    told = str(refused.value)
    assert not [secret for secret in SECRETS if secret in told]
    return told


def test_what_a_public_notice_states_becomes_facts_and_the_rest_is_unknown(pack: Pack) -> None:
    """The public extract lacks the penalty, the warrant's number and the acts: none of them is said to be absent."""
    case = read(pack)

    assert case.id == "public-notice-2020-98765"
    assert known(case, pack) == {
        "instrument": "red notice",
        "stage": "published",
        "requesting_country": "PT",
        "person.nationalities": Chosen(frozenset({"BR"}), complete=False),
        "notice.states_family_name": True,
        "notice.states_forename": True,
        "notice.states_sex": True,
        "notice.states_birth_year": True,
        "notice.states_physical_description": True,
        "notice.states_charges": True,
    }


def test_the_charges_are_those_of_the_extract_and_perhaps_not_all(pack: Pack) -> None:
    case = read(pack)
    facts = resolve(case, pack.vocabulary, dials(case))

    assert facts.items["charges"] == ({"charge.label": "Aggravated theft"},)
    assert facts.complete["charges"] is False


def test_what_the_notice_shows_is_documented_by_its_page(pack: Pack) -> None:
    case = read(pack)

    assert case.exhibits["notice"].address == f"{HOST}/red/2020-98765"
    every = [one for series in case.facts.values() for one in series]
    every += [one for item in case.lists["charges"].items for series in item.facts.values() for one in series]
    assert {(one.standing, one.exhibits) for one in every} == {("documented", ("notice",))}


def test_no_name_and_no_birth_date_is_kept(pack: Pack) -> None:
    """Only that the notice states them."""
    kept = repr(read(pack, distinguishing_marks="MADEUP SCAR"))

    assert not [secret for secret in ("MADEUP", "1971", "Made-up-on-Sea", "1.75") if secret in kept]


def test_a_file_with_a_public_notice_is_known_by_its_form(tmp_path: Path, pack: Pack) -> None:
    file = tmp_path / "notice.json"
    file.write_text(json.dumps(RED), encoding="utf-8")

    assert load_case(file, pack) == read(pack)
    assert is_notice(RED)
    assert not is_notice({"case": "made-up", "entity_id": "2020/98765"})


def test_zero_stands_for_a_height_or_weight_that_is_not_known(pack: Pack) -> None:
    unknown = {"height": 0, "weight": 0, "eyes_colors_id": None, "hairs_id": None}

    assert "notice.states_physical_description" not in known(read(pack, **unknown), pack)
    assert "notice.states_physical_description" not in known(read(pack, **unknown | {"height": 0.0}), pack)
    assert known(read(pack, **unknown | {"weight": 70}), pack)["notice.states_physical_description"] is True


@pytest.mark.parametrize("born", ["1971", "1971/01", "1971/01/01"])
def test_a_birth_date_may_be_a_year_a_month_or_a_day(born: str, pack: Pack) -> None:
    assert known(read(pack, date_of_birth=born), pack)["notice.states_birth_year"] is True


@pytest.mark.parametrize(
    ("field", "fact"),
    [
        ("date_of_birth", "notice.states_birth_year"),
        ("forename", "notice.states_forename"),
        ("nationalities", "person.nationalities"),
        ("sex_id", "notice.states_sex"),
    ],
)
def test_a_field_that_is_null_is_unknown(field: str, fact: str, pack: Pack) -> None:
    assert fact not in known(read(pack, **{field: None}), pack)


def test_a_sex_given_as_u_and_a_name_given_as_a_dash_are_unknown(pack: Pack) -> None:
    facts = known(read(pack, sex_id="U", forename="-"), pack)

    assert "notice.states_sex" not in facts
    assert "notice.states_forename" not in facts


def test_a_notice_with_nulls_everywhere_states_that_it_is_published_and_nothing_else(pack: Pack) -> None:
    nulls = dict.fromkeys(RED) | {"entity_id": "2020/98765"}
    case = read(pack, **nulls)

    assert known(case, pack) == {"instrument": "red notice", "stage": "published"}
    assert case.lists == {}


def test_a_warrant_with_nulls_is_a_charge_of_which_nothing_is_known(pack: Pack) -> None:
    case = read(pack, arrest_warrants=[dict.fromkeys(RED["arrest_warrants"][0])])
    facts = resolve(case, pack.vocabulary, dials(case))

    assert facts.items["charges"] == ({},)
    assert "requesting_country" not in facts.values
    assert "notice.states_charges" not in facts.values


def test_several_warrants_of_one_country_are_several_charges(pack: Pack) -> None:
    warrants = [{"charge": charge, "issuing_country_id": "PT", "charge_translation": None} for charge in ("One", "Two")]
    case = read(pack, arrest_warrants=warrants)
    facts = resolve(case, pack.vocabulary, dials(case))

    assert facts.values["requesting_country"] == "PT"
    assert [one["charge.label"] for one in facts.items["charges"]] == ["One", "Two"]


@pytest.mark.parametrize("other", ["ES", None])
def test_warrants_of_several_countries_leave_the_requesting_country_unknown(other: str | None, pack: Pack) -> None:
    """The extract does not say which of them asked for the notice."""
    warrants = [*RED["arrest_warrants"], {"charge": "Two", "issuing_country_id": other, "charge_translation": None}]
    case = read(pack, arrest_warrants=warrants)

    assert "requesting_country" not in known(case, pack)
    assert len(case.lists["charges"].items) == 2


@pytest.mark.parametrize(
    ("charge", "translation", "label"),
    [
        ("سرقة", "Theft", "سرقة [Theft]"),
        ("Theft", "Theft", "Theft"),
        ("Theft", "", "Theft"),
        (None, "Theft", "Theft"),
        ("  Theft ", None, "Theft"),
    ],
)
def test_a_translation_stands_behind_the_words_of_the_notice(
    charge: str | None, translation: str | None, label: str, pack: Pack
) -> None:
    warrant = {"charge": charge, "issuing_country_id": "PT", "charge_translation": translation}
    (item,) = read(pack, arrest_warrants=[warrant]).lists["charges"].items

    assert [one.value for one in item.facts["charge.label"]] == [label]


@pytest.mark.parametrize(("code", "known_as"), [("914", "914"), ("916", "916"), ("UNK", "XK"), (922, "922")])
def test_tribunals_and_territories_are_known_by_their_codes(code: str | int, known_as: str, pack: Pack) -> None:
    """The codes are data of the pack; a number may come without quotes, and the replies have a code for Kosovo."""
    warrant = {"charge": "One", "issuing_country_id": code, "charge_translation": None}

    assert known(read(pack, arrest_warrants=[warrant]), pack)["requesting_country"] == known_as


def test_a_yellow_notice_is_a_case_without_charges(pack: Pack) -> None:
    """Who asked for it is not public; the country of the event is not that."""
    case = read_case(json.dumps(YELLOW), "notice.json", pack)
    facts = known(case, pack)

    assert facts["instrument"] == "yellow notice"
    assert "requesting_country" not in facts
    assert case.lists == {}


def test_facts_that_a_vocabulary_lacks_are_left_out() -> None:
    """Another pack has other facts; the reply is read into those it has."""
    warrant = {"charge": "One", "issuing_country_id": "AA", "charge_translation": None}
    case = read_case(json.dumps(RED | {"nationalities": ["BB"], "arrest_warrants": [warrant]}), "notice.json", TYPES)

    assert known(case, TYPES) == {
        "instrument": "red notice",
        "stage": "published",
        "requesting_country": "AA",
        "person.nationalities": Chosen(frozenset({"BB"})),
    }


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"entity_id": None}, "entity_id: needs the notice's own number, as 2020/12345"),
        ({"entity_id": "98765/"}, "entity_id: needs the notice's own number"),
        ({"date_of_birth": "1971-01-01"}, "date_of_birth: needs a date that exists, as 1970, 1970/07 or 1970/07/01"),
        ({"date_of_birth": "1971/02/30"}, "date_of_birth: needs a date that exists"),
        ({"nationalities": ["BR", "MADEUP"]}, "nationalities: names a country that the rules' list of countries lacks"),
        ({"nationalities": [None]}, "nationalities: needs a list of texts"),
        ({"height": "MADEUP"}, "height: needs a number, or null"),
        ({"name": ["MADEUP"]}, "name: needs text"),
        ({"arrest_warrants": "MADEUP"}, "arrest_warrants: needs a list"),
        ({"arrest_warrants": [None]}, "arrest_warrants[0]: needs a mapping"),
        ({"arrest_warrants": [{"charge": ["theft"]}]}, "arrest_warrants[0].charge: needs text"),
        (
            {"arrest_warrants": [{"issuing_country_id": "MADEUP"}]},
            "arrest_warrants[0].issuing_country_id: names a country",
        ),
        ({"_links": ["MADEUP"]}, "_links: needs a mapping"),
    ],
)
def test_what_is_wrong_in_a_reply_is_told_without_quoting_it(changes: dict[str, Any], told: str, pack: Pack) -> None:
    assert told in refusal(pack, RED | changes)


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        ({"_embedded": {"images": []}, "_links": {}}, "the pictures of a notice"),
        ({"total": 0, "query": {}, "_embedded": {"notices": []}, "_links": {}}, "holds 0 notices"),
        ({"total": 2, "query": {}, "_embedded": {"notices": [RED, RED]}, "_links": {}}, "screening screen-many --from"),
        ([RED, YELLOW, RED], "holds 3 notices"),
        ({"entity_id": "2020/98765", "_links": {}}, "save the reply for one notice"),
        ({"entity_id": "2020/98765", "un_reference": "QDi.999", "_links": {}}, "a special notice of INTERPOL"),
        ({"entity_id": "2020/98765", "un_resolution": 1267, "_links": {}}, "a special notice of INTERPOL"),
    ],
)
def test_another_reply_of_the_interface_is_refused_by_its_kind(reply: Any, told: str, pack: Pack) -> None:
    assert told in refusal(pack, reply)


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ("nationality", "nationalities", 'nationality: unknown key; did you mean "nationalities"?'),
        ("arrest_warrant", "arrest_warrants", 'did you mean "arrest_warrants"?'),
        ("sex", "sex_id", "sex: unknown key"),
    ],
)
def test_a_field_that_is_called_otherwise_is_named_with_the_nearest(
    wrong: str, right: str, told: str, pack: Pack
) -> None:
    renamed = {key: value for key, value in RED.items() if key != right} | {wrong: RED[right]}
    if right == "arrest_warrants":
        renamed |= {"arrest_warrants": None}

    assert told in refusal(pack, renamed)


def test_a_field_of_a_warrant_that_is_called_otherwise_is_named_with_the_nearest(pack: Pack) -> None:
    renamed = RED | {"arrest_warrants": [{"charge": "One", "issuing_country": "PT", "charge_translation": None}]}

    assert 'issuing_country: unknown key; did you mean "issuing_country_id"?' in refusal(pack, renamed)


@pytest.mark.parametrize("text", [str(RED), str([RED]), str({"name": None, **RED}), f"  {YELLOW}\n"])
def test_what_python_prints_of_a_reply_is_refused(text: str, pack: Pack) -> None:
    with pytest.raises(CaseError, match="Python's print of a reply, which is not JSON"):
        read_case(text, "notice.json", pack)


@pytest.mark.parametrize("wrapped", [RED, [RED], {"_embedded": {"notices": [RED]}}], ids=["alone", "array", "page"])
def test_one_notice_is_read_alone_in_an_array_and_in_a_page(wrapped: Any, pack: Pack) -> None:
    assert read_case(json.dumps(wrapped), "notice.json", pack) == read(pack)


def test_an_entry_of_a_list_is_a_notice_without_charges(pack: Pack) -> None:
    entry = {key: RED[key] for key in ("entity_id", "name", "forename", "nationalities", "date_of_birth", "_links")}
    case = read_case(json.dumps({"total": 1, "_embedded": {"notices": [entry]}, "_links": {}}), "page.json", pack)

    assert known(case, pack)["instrument"] == "red notice"
    assert case.lists == {}


def test_the_country_that_asked_for_a_yellow_notice_is_read_where_it_is_stated(pack: Pack) -> None:
    case = read_case(
        json.dumps(YELLOW | {"issuing_country": "BO", "countries_likely_to_be_visited": ["PE"]}), "x", pack
    )

    assert known(case, pack)["requesting_country"] == "BO"


def test_a_charge_keeps_the_country_of_its_warrant_where_there_are_several(pack: Pack) -> None:
    warrants = [
        {"charge": one, "issuing_country_id": of, "charge_translation": None} for one, of in (("A", "PT"), ("B", "ES"))
    ]
    items = read(pack, arrest_warrants=warrants).lists["charges"].items

    assert [one.note for one in items] == ["The warrant is of Portugal (PT).", "The warrant is of Spain (ES)."]


# ── OpenSanctions ────────────────────────────────────────────────────────────────────────────────

PERSON: dict[str, Any] = {
    "id": "interpol-red-2020-98765",
    "caption": "MADEUP PERSON",
    "schema": "Person",
    "properties": {
        "name": ["MADEUP PERSON"],
        "firstName": ["MADEUP"],
        "nationality": ["br"],
        "country": ["ar"],
        "birthDate": ["1971-01-01"],
        "topics": ["crime", "wanted"],
        "sourceUrl": [f"{HOST}/red/2020-98765"],
    },
    "datasets": ["interpol_red_notices"],
    "target": True,
}
SANCTION: dict[str, Any] = {
    "id": "interpol-red-made-up",
    "caption": "Red Notice",
    "schema": "Sanction",
    "properties": {
        "entity": ["interpol-red-2020-98765"],
        "authorityId": ["2020/98765"],
        "country": ["pt"],
        "reason": ["Aggravated theft"],
        "programId": ["INTERPOL-RN"],
    },
    "datasets": ["interpol_red_notices"],
}
NESTED = PERSON | {"properties": PERSON["properties"] | {"sanctions": [SANCTION]}}
SIMPLE = (
    "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset,"
    "first_seen,last_seen,last_change\n"
    "NK-madeup,Person,MADEUP PERSON,,1971-01-01,br;ar,,,Red Notice - Aggravated theft - with arms,,,INTERPOL-RN,"
    "interpol_red_notices,,,\n"
)


@pytest.mark.parametrize(
    "text",
    [
        f"{json.dumps(PERSON)}\n{json.dumps(SANCTION)}\n",
        f"{json.dumps(SANCTION)}\n{json.dumps(PERSON)}\n",
        json.dumps(NESTED),
        json.dumps(NESTED, indent=1),
        json.dumps([SANCTION, PERSON]),
    ],
)
def test_the_entities_of_opensanctions_are_a_red_notice(text: str, pack: Pack) -> None:
    case = read_case(text, "entities.ftm.json", pack)

    assert case.id == "public-notice-2020-98765"
    facts = known(case, pack)
    assert (facts["requesting_country"], facts["person.nationalities"].members) == ("PT", {"BR"})
    assert [one.facts["charge.label"][0].value for one in case.lists["charges"].items] == ["Aggravated theft"]
    assert "MADEUP" not in repr(case)


def test_sanctions_that_lost_their_pairs_say_so(pack: Pack) -> None:
    both = SANCTION["properties"] | {"country": ["pt", "es"], "reason": ["One", "Two"]}
    case = read_case(f"{json.dumps(PERSON)}\n{json.dumps(SANCTION | {'properties': both})}", "x", pack)

    assert "requesting_country" not in known(case, pack)
    assert {one.note for one in case.lists["charges"].items} == {
        "Which of the countries and charges belong together is not in the source."
    }


def test_the_simple_table_has_charges_and_no_country(pack: Pack) -> None:
    """Its countries are those of the person, of birth or nationality: they are not read."""
    case = read_case(SIMPLE, "targets.simple.csv", pack)

    assert case.id == "NK-madeup"
    assert not {"requesting_country", "person.nationalities"} & known(case, pack).keys()
    assert [one.facts["charge.label"][0].value for one in case.lists["charges"].items] == [
        "Aggravated theft - with arms"
    ]


@pytest.mark.parametrize(
    "entity",
    [PERSON | {"datasets": ["another"]}, NESTED | {"schema": "Company"}, SANCTION],
    ids=lambda one: one["schema"],
)
def test_an_entity_that_is_no_red_notice_is_refused(entity: dict[str, Any], pack: Pack) -> None:
    with pytest.raises(CaseError):
        read_case(json.dumps(entity), "x", pack)


BROKEN: list[Any] = [
    [RED, 1],
    {"_embedded": [1], "_links": {}},
    {"_embedded": {"notices": {"a": 1}}},
    {"_embedded": {"notices": [1]}},
    RED | {"_links": {"self": {"href": ["MADEUP"]}}},
    PERSON | {"properties": []},
    PERSON | {"id": ["MADEUP"]},
    NESTED | {"properties": {"sanctions": [1]}},
    NESTED | {"properties": {"sanctions": {"a": 1}}},
    NESTED | {"properties": {"sanctions": [{"properties": [1]}]}},
    [PERSON | {"properties": {"sanctions": 5}, "id": "p"}, SANCTION | {"properties": {"entity": ["q"]}}],
]


@pytest.mark.parametrize("data", BROKEN, ids=[str(number) for number in range(len(BROKEN))])
def test_whatever_is_in_the_place_of_a_notice_is_refused_in_order(data: Any, pack: Pack) -> None:
    refusal(pack, data)
