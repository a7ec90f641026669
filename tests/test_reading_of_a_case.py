"""Small cases of kinds once read wrongly, each with siblings: what must not be made of little, or of nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from screening.cases.read_case import case_from
from screening.law.pack import Pack
from screening.report.report import Report
from screening.report.screen import screen


def screened(pack: Pack, *, as_of: str = "2024-06-01", **data: Any) -> Report:
    """The report on a case in a few words, on a day."""
    head = {"case": "small", "instrument": "red notice", "requesting_country": "TR"}
    return screen(case_from(head | data, pack), pack, as_of=date.fromisoformat(as_of))


def charges(*items: dict[str, Any], complete: str = "yes") -> dict[str, Any]:
    """A list of charges alone."""
    return {"charges": {"complete": complete, "items": list(items)}}


@pytest.mark.parametrize("instrument", ["blue notice", "red notice", "diffusion"])
def test_from_an_alert_without_a_charge_nothing_about_charges_is_made_out(pack: Pack, instrument: str) -> None:
    facts = {"notice.describes_acts": "yes", "person.role": "journalist", "person.in_opposition": "yes"}
    report = screened(pack, instrument=instrument, facts=facts, lists=charges())

    assert report.as_it_stands.outcome == "nothing_stands"
    assert not [one for one in report.as_it_stands.findings if one.effect in ("bars", "strong_doubts")]
    assert not [one for one in report.as_it_stands.findings for each in one.rests_on if each.fact.startswith("charge.")]


@pytest.mark.parametrize("instrument", ["red notice", "diffusion", "yellow notice"])
def test_an_instrument_and_a_country_open_nothing(pack: Pack, instrument: str) -> None:
    report = screened(pack, instrument=instrument)

    assert (report.outcome, report.as_it_stands.outcome) == ("undetermined", "nothing_stands")
    assert not [one.rule for one in report.findings if one.open]


@pytest.mark.parametrize(
    ("list_id", "item"),
    [
        ("refusals", {"state": "ES", "date": "2017-10-13", "same_facts": "yes", "ground": "political", "final": "yes"}),
        ("arrests", {"state": "ES", "date": "2017-10-13", "detained": "yes", "end": "released_other"}),
        ("refusals", {"state": "AT", "date": "2018", "same_facts": "yes", "ground": "human_rights", "final": "yes"}),
    ],
)
def test_what_is_dated_after_the_day_is_not_there_and_is_told(pack: Pack, list_id: str, item: dict[str, str]) -> None:
    report = screened(pack, as_of="2017-08-25", lists={list_id: {"items": [item]}})

    assert report.as_it_stands.outcome == "nothing_stands"
    assert [(one.fact, one.reason) for one in report.left_out] == [(list_id, "not_there_yet")]


@pytest.mark.parametrize(("from_", "counts"), [("2010", "2010-12-31"), ("2010-12", "2010-12-31"), ("2010-11", None)])
def test_a_partial_date_says_from_when_it_counts(pack: Pack, from_: str, counts: str | None) -> None:
    report = screened(pack, as_of="2010-11-30", stage={"value": "published", "from": from_})

    assert report.case.stage == (None if counts else "published")
    assert [one.detail for one in report.left_out if one.fact == "stage"] == ([counts] if counts else [])


@pytest.mark.parametrize("known", ["espionage", "treason", "blasphemy"])
def test_a_charge_whose_class_is_not_known_is_not_said_to_stand(pack: Pack, known: str) -> None:
    report = screened(pack, lists=charges({"label": "one", "class": known}, {"label": "two"}))

    assert [one.falls for one in report.charges] == [True, None]
    assert report.scope == "part"


def test_a_charge_of_a_known_class_beside_it_is_not_touched_by_the_one_not_known(pack: Pack) -> None:
    report = screened(pack, lists=charges({"label": "one"}, {"label": "two"}))

    assert [one.falls for one in report.charges] == [None, None]
    assert report.outcome == "undetermined"


@pytest.mark.parametrize("outcome", ["acquitted", "discontinued"])
def test_a_state_is_not_asked_whether_it_recognises_its_own_judgment(pack: Pack, outcome: str) -> None:
    item = {"state": "TR", "kind": "criminal", "outcome": outcome, "final": "yes", "same_facts": "yes"}
    report = screened(pack, lists={"proceedings": {"items": [item]}})

    asked = {one.fact for one in report.missing}
    assert "proceeding.recognised_by_requester" not in asked
    assert report.as_it_stands.outcome == ("grounds_stand" if outcome == "acquitted" else report.as_it_stands.outcome)


@pytest.mark.parametrize("class_", ["extremism", "terrorist_membership", "insult_to_authority"])
def test_a_status_that_was_granted_never_gives_less_than_a_claim_that_waits(pack: Pack, class_: str) -> None:
    facts = {
        "person.role": "opposition_member",
        "person.in_opposition": "yes",
        "purpose.seeks_arrest": "yes",
        "refugee.feared_country": "TR",
    }
    order = {"nothing_stands": 0, "doubts_stand": 1, "grounds_stand": 2}
    found = [
        screened(
            pack,
            instrument="diffusion",
            stage="circulated",
            facts=facts | {"refugee.status": status},
            lists=charges({"label": "one", "class": class_}),
        )
        for status in ("claim_pending", "refugee")
    ]

    waits, granted = ((order[one.as_it_stands.outcome], one.as_it_stands.score) for one in found)
    assert granted[0] >= waits[0]
    assert granted[1] >= waits[1]


@pytest.mark.parametrize("role", ["former_senior_official", "politician", "senior_official"])
def test_a_plain_bribe_of_one_in_office_is_no_doubt_because_it_is_an_act_of_office(pack: Pack, role: str) -> None:
    facts = {"notice.sought_for": "prosecution", "person.role": role, "person.in_opposition": "no"}
    bribe = {"label": "bribery", "class": "bribery", "linked_to_role": "yes", "gain": "alleged_only"}
    report = screened(pack, requesting_country="FR", stage="published", facts=facts, lists=charges(bribe))

    doubts = [one.rule for one in report.as_it_stands.findings if one.effect in ("strong_doubts", "bars")]
    assert not doubts
    assert report.as_it_stands.outcome == "nothing_stands"


@pytest.mark.parametrize("as_of", ["0024-01-01", "1900-05-05", "1956-06-12"])
def test_of_a_day_without_rules_nothing_is_said_but_that(pack: Pack, as_of: str) -> None:
    facts = {"person.mistaken_identity": "yes", "warrant.exists": "no"}
    report = screened(pack, as_of=as_of, facts=facts, lists=charges({"label": "one", "class": "insult_to_authority"}))

    assert (report.outcome, report.as_it_stands.outcome) == ("undetermined", "nothing_stands")
    assert any("No rules are encoded for this day" in one for one in report.first)


@pytest.mark.parametrize("class_", ["fraud", "murder", "theft"])
def test_a_dozen_harmless_facts_do_not_make_silence_an_answer(pack: Pack, class_: str) -> None:
    facts = {"notice.describes_acts": "yes", "notice.sought_for": "prosecution", "person.role": "none"}
    item = {"label": "one", "class": class_, "gain": "particularised", "penalty_kind": "custody"}
    report = screened(pack, stage="published", facts=facts, lists=charges(item | {"maximum_penalty": "10 years"}))

    assert report.outcome == "undetermined"
    assert report.as_it_stands.outcome == "nothing_stands"
    assert report.untouched > 100
    assert any("no finding that the alert complies" in one for one in report.caution)


@pytest.mark.parametrize(
    "facts",
    [
        {"rights.torture_risk": "personal", "rights.torture_evidence": "shown_independently"},
        {"rights.fair_trial": "clear_denial"},
        {"person.mistaken_identity": "yes", "warrant.exists": "no"},
    ],
)
def test_grounds_that_are_disputed_do_not_stand_and_do_not_vanish(pack: Pack, facts: dict[str, str]) -> None:
    disputed = {name: {"value": value, "disputed": "yes"} for name, value in facts.items()}
    report = screened(pack, stage="published", facts=disputed, lists=charges({"label": "one", "class": "fraud"}))

    assert report.outcome == "undetermined"
    assert {one.fact for one in report.left_out if one.reason == "disputed"} == set(facts)
