"""What people really write: no value is read as another one, and what is refused is told how to write it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from screening.cases.read_case import read_case
from screening.cases.resolve import dials, resolve
from screening.cases.statement import Case
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.report.screen import screen
from screening.values import Amount, Value, read_amount, says_nothing


def stated(pack: Pack, facts: str) -> Case:
    """A case that states some facts, as lines of YAML."""
    return read_case(f"case: made-up\ninstrument: red notice\nfacts:\n  {facts}\n", "case.yaml", pack)


def known(pack: Pack, fact: str, written: str) -> Value | None:
    """What is known of a fact once it has been written so."""
    case = stated(pack, f"{fact}: {written}")
    return resolve(case, pack.vocabulary, dials(case)).values.get(fact)


def refusal(pack: Pack, fact: str, written: str) -> str:
    """Why a value is refused; the value is not quoted."""
    with pytest.raises(CaseError) as refused:
        stated(pack, f"{fact}: {written}")
    assert written.strip("\"'[]") not in str(refused.value).replace("as 24 or", "")
    return str(refused.value)


# ── Amounts ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("written", "minor"),
    [
        ("USD 1,200", 120_000),
        ("USD 1,200.50", 120_050),
        ("USD 1200.5", 120_050),
        ("KWD 1.200", 1_200),
        ("JPY 12.00", 12),
        ("JPY 1,234,567", 1_234_567),
    ],
)
def test_commas_divide_thousands_in_groups_of_three(written: str, minor: int) -> None:
    assert read_amount(written) == Amount(minor, written[:3])


DECIMAL_COMMA = "decimals stand behind a point, not behind a comma"
AMOUNTS = {
    "USD 1200,50": DECIMAL_COMMA,
    "EUR 1.200,5": DECIMAL_COMMA,
    "USD 0,50": DECIMAL_COMMA,
    "KWD 0,500": DECIMAL_COMMA,
    "EUR 1 200,50": DECIMAL_COMMA,
    "USD 1,20,000": "in groups of three",
    "USD 12,0000": "in groups of three",
    "USD 1,200,50.00": "in groups of three",
    "EUR 1.200.000": "thousands are divided by commas",
    "CHF 1'200": "thousands are divided by commas",
    "EUR 1 200": "thousands are divided by commas",
    "USD 1.005": "no more decimals than the currency has",
    "EUR 1.200": "no more decimals than the currency has",
    "JPY 1.000": "no more decimals than the currency has",
    "usd 1200": "in front of the figure",
    "1200 USD": "in front of the figure",
    "$1200": "in front of the figure",
    "USD1200": "in front of the figure",
}


@pytest.mark.parametrize(("written", "told"), AMOUNTS.items(), ids=AMOUNTS)
def test_an_amount_that_is_written_otherwise_is_refused_with_what_to_write(written: str, told: str, pack: Pack) -> None:
    assert read_amount(written) is None
    with pytest.raises(CaseError, match=told) as refused:
        read_case(
            "case: made-up\nlists: {charges: {items: [{cheque_total: " + json.dumps(written) + "}]}}", "case.yaml", pack
        )
    assert written not in str(refused.value)


# ── Countries ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("written", "suggested"),
    [
        ("RUS", "RU"),
        ("IRQ", "IQ"),
        ("UKR", "UA"),
        ("TUR", "TR"),
        ("UK", "GB"),
        ("England", "GB"),
        ("EL", "GR"),
        ("ru", "RU"),
        ("Tajikistan", "TJ"),
        ("Tadjikistan", "TJ"),
        ("Tajik", "TJ"),
        ("Turkish", "TR"),
        ("Türkiye", "TR"),
        ("Türk", "TR"),
        ("Russie", "RU"),
        ("Alemania", "DE"),
        ("The Gambia", "GM"),
        ("Cote d'Ivoire", "CI"),
        ("Holland", "NL"),
        ("Moldova, Republic of", "MD"),
    ],
)
def test_a_name_of_a_country_suggests_its_code(written: str, suggested: str, pack: Pack) -> None:
    assert f'did you mean "{suggested}"?' in refusal(pack, "refugee.granting_country", json.dumps(written))


def test_each_code_of_three_letters_suggests_the_country_it_is_of(pack: Pack) -> None:
    """Never another one that shares letters with it."""
    countries = pack.vocabulary.countries
    codes = {code: names[0] for code, names in countries.names.items() if code in countries and len(names[0]) == 3}

    assert len(codes) > 245
    told = {code: countries.hint(alpha) for code, alpha in codes.items() if alpha not in countries.aliases}
    assert told == {code: f'; did you mean "{code}"?' for code in told}


@pytest.mark.parametrize("written", ["Xyz", "QQ", "Atlantis", "R", "ZZZ"])
def test_what_no_country_is_called_suggests_none(written: str, pack: Pack) -> None:
    assert refusal(pack, "refugee.granting_country", written).endswith("country codes (ISO 3166)")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("SU", "that state is no more: write the state that is meant, one of AM, AZ, BY"),
        ("USSR", "that state is no more"),
        ("Yugoslavia", "one of BA, HR, ME, MK, RS, SI, XK"),
        ("Czechoslovakia", "one of RS, ME, CZ, SK"),
        ("ZR", "that state is no more: write CD"),
        ("Congo", "write the one that is meant: CD, CG"),
        ("Korea", "write the one that is meant: KP, KR"),
    ],
)
def test_a_state_that_is_no_more_and_a_name_of_several_are_told_with_their_choices(
    written: str, told: str, pack: Pack
) -> None:
    assert told in refusal(pack, "refugee.granting_country", written)


@pytest.mark.parametrize(("requesting", "feared"), [("UNK", "XK"), ("XK", "UNK"), ("UNK", "UNK"), ("XK", "XK")])
def test_two_codes_of_one_entity_are_one(requesting: str, feared: str, pack: Pack) -> None:
    case = read_case(
        "case: made-up\ninstrument: red notice\nstage: published\nas_of: 2020-01-01\n"
        f"requesting_country: {requesting}\n"
        f"facts: {{refugee.status: refugee, refugee.feared_country: {feared}, refugee.granting_country: DE, "
        "refugee.confirmed_to_interpol: by_member_state}",
        "case.yaml",
        pack,
    )
    (policy,) = [one for one in screen(case, pack).findings if one.rule == "refugee-policy"]

    assert policy.status == "established"


@pytest.mark.parametrize(
    ("requesting", "feared", "status"),
    [
        ("HK", "CN", "undetermined"),
        ("CN", "HK", "undetermined"),
        ("MO", "CN", "undetermined"),
        ("HK", "HK", "established"),
        ("HK", "TR", "not_established"),
        ("CW", "NL", "not_established"),
    ],
)
def test_a_request_from_a_territory_is_neither_surely_that_of_its_state_nor_surely_not(
    requesting: str, feared: str, status: str, pack: Pack
) -> None:
    case = read_case(
        "case: made-up\ninstrument: red notice\nstage: published\nas_of: 2020-01-01\n"
        f"requesting_country: {requesting}\n"
        f"facts: {{refugee.status: refugee, refugee.feared_country: {feared}, refugee.granting_country: DE, "
        "refugee.confirmed_to_interpol: by_member_state}",
        "case.yaml",
        pack,
    )
    for engine in ("reference", "columnar"):
        (policy,) = [one for one in screen(case, pack, engine=engine).findings if one.rule == "refugee-policy"]

        assert policy.status == status, engine


@pytest.mark.parametrize("code", ["HK", "MO", "GI", "PR"])
def test_a_territory_without_a_bureau_of_its_own_is_warned_of(code: str, pack: Pack) -> None:
    assert "a territory whose bureau belongs to that of" in str(
        stated(pack, f"refugee.feared_country: {code}").warnings
    )


@pytest.mark.parametrize("code", ["CW", "SX", "AW", "CN"])
def test_a_member_is_not(code: str, pack: Pack) -> None:
    assert stated(pack, f"refugee.feared_country: {code}").warnings == ()


# ── What says nothing ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "written", ["N/A", "n/a", "UNKNOWN", "Unknown", "'-'", "--", "'?'", "1900/00/00", "0000-00-00"]
)
@pytest.mark.parametrize("fact", ["refugee.granting_country", "record.suspended_since", "sentence.imposed"])
def test_a_placeholder_is_not_known(written: str, fact: str, pack: Pack) -> None:
    assert known(pack, fact, written) is None


@pytest.mark.parametrize("written", ["NA", "none", "no", "0", "1900", "1900-01-01"])
def test_what_is_a_value_is_no_placeholder(written: str) -> None:
    assert not says_nothing(written)


# ── Dates and durations ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("27/11/2026", "the year stands first"),
        ("11.27.2026", "the year stands first"),
        ("27-11-2026", "the year stands first"),
        ("2026/11/27", "with hyphens between year, month and day"),
        ("2026-1-5", "a month and a day have two digits each"),
        ("27 November 2026", "the month is a number"),
    ],
)
def test_a_date_that_is_written_otherwise_is_refused_with_what_to_write(written: str, told: str, pack: Pack) -> None:
    assert told in refusal(pack, "record.suspended_since", written)


@pytest.mark.parametrize("written", ["27.5 years", "2,5 years", "1.5"])
def test_a_part_of_a_month_is_refused_with_what_to_write(written: str, pack: Pack) -> None:
    assert "no part of one: 2.5 years are 30 months" in refusal(pack, "sentence.imposed", written)


@pytest.mark.parametrize(
    ("since", "day", "too_long"),
    [
        ("2023-02-28", "2023-08-28", False),
        ("2023-02-28", "2023-08-29", True),
        ("2023-02-28", "2023-08-31", True),
        ("2023-08-31", "2024-02-29", False),
        ("2023-08-31", "2024-03-01", True),
    ],
)
def test_six_months_of_suspension_are_counted_forward(since: str, day: str, too_long: bool, pack: Pack) -> None:
    case = read_case(
        f"case: made-up\ninstrument: red notice\nstage: suspended\nrequesting_country: TR\nas_of: {day}\n"
        f"facts: {{record.suspended_since: {since}}}",
        "case.yaml",
        pack,
    )
    findings = {one.rule: one.status for one in screen(case, pack, as_of=date.fromisoformat(day)).findings}

    assert (findings["suspension-too-long"] != "not_established") is too_long


# ── Ids and persons ──────────────────────────────────────────────────────────────────────────────


def test_the_id_of_an_exhibit_is_the_same_however_its_accents_are_written(pack: Pack) -> None:
    case = read_case(
        "case: made-up\nexhibits: {\u00e9-1: {title: one}}\nfacts: {person.hides: unknown, "
        "refugee.status: {value: refugee, exhibits: [e\u0301-1]}}".replace("person.hides: unknown, ", ""),
        "case.yaml",
        pack,
    )

    assert case.facts["refugee.status"][0].exhibits == tuple(case.exhibits)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Case of Jane Exemplar", "a person's name"),
        ("EXEMPLAR Jane, wanted for fraud", "a person's name"),
        ("Mrs Exemplar", "a person's name"),
        ("J. Exemplar", "a person's name"),
        ("Passport No. AB1234567", "the number of an identity document"),
        ("reisepass 12345678", "the number of an identity document"),
        ("a journalist, born 12 May 1970", "a birth date"),
        ("DOB 1970-05-12", "a birth date"),
    ],
)
def test_what_tells_who_the_person_is_is_warned_of_and_not_quoted(text: str, told: str, pack: Pack) -> None:
    texts = {
        "title": f"title: {json.dumps(text)}",
        "label": "lists: {charges: {items: [{label: " + json.dumps(text) + "}]}}",
        "note": "facts: {refugee.status: {value: refugee, note: " + json.dumps(text) + "}}",
    }
    for where, line in texts.items():
        (warning,) = read_case(f"case: made-up\n{line}\n", "case.yaml", pack).warnings

        assert warning.message.endswith(f"seems to hold {told}; a case file names no person"), where
        assert text not in str(warning)


NO_NAMES = ["Turkish journalist with refugee status", "Supreme Court, 2012-05-06", "Article 158", "HOMICIDIO AGRAVADO"]
NO_NAMES += ["Aggravated Homicide", "Tráfico Ilícito de Drogas", "ESCROQUERIE EN BANDE ORGANISEE", "عدم أداء نفقة"]


@pytest.mark.parametrize("text", NO_NAMES)
def test_what_names_no_person_is_not(text: str, pack: Pack) -> None:
    assert read_case(f"case: made-up\ntitle: {json.dumps(text)}\n", "case.yaml", pack).warnings == ()
