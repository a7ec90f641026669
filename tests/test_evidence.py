"""The exhibits in the file are set against those that are wanted, and what falls without a paper says which."""

from __future__ import annotations

import screening
from screening.advise.evidence import EvidenceOf, evidence

STATUS = {"value": "refugee", "standing": "documented", "exhibits": ["grant"], "source": "the advocate"}


def of(**facts: object) -> EvidenceOf:
    pack = screening.load_pack()
    case = screening.case(
        {
            "case": "refugee",
            "instrument": "red notice",
            "requesting_country": "TR",
            "as_of": "2025-06-01",
            "exhibits": {
                "grant": {"title": "Decision granting status", "date": "2020-03-01"},
                "word": {"title": "Statement of the person", "client_statement": True},
            },
            "facts": facts,
        },
        pack,
    )
    return evidence(case, pack, screening.screen(case, pack))


def test_a_ground_says_what_is_wanted_what_is_in_the_file_and_who_said_each_fact():
    found = of(
        **{
            "refugee.status": STATUS,
            "refugee.feared_country": {"value": "TR", "exhibits": ["word"]},
            "refugee.confirmed_to_interpol": "by_member_state",
        }
    )
    ground = next(one for one in found.grounds if one.rule == "refugee-policy")
    assert ground.wanted
    assert {one.id for one in ground.in_file} == {"grant", "word"}
    assert [one.client_statement for one in ground.in_file if one.id == "word"] == [True]
    assert next(one for one in ground.rests_on if one.name == "the person's refugee status").source == "the advocate"


def test_a_ground_that_falls_on_documents_alone_names_the_facts_without_a_paper_and_no_other():
    found = of(
        **{
            "refugee.status": STATUS,
            "refugee.feared_country": {"value": "TR", "standing": "documented", "exhibits": ["grant"]},
            "refugee.confirmed_to_interpol": "by_member_state",
        }
    )
    ground = next(one for one in found.grounds if one.rule == "refugee-policy")
    assert ground.shown == "asserted"
    assert ground.falls_at["documented"] == ("confirmation of the status to INTERPOL",)
    assert found.standings["asserted"].as_it_stands == "grounds_stand"
    assert found.standings["documented"].as_it_stands != "grounds_stand"


def test_a_disputed_fact_is_read_both_ways():
    found = of(
        **{
            "refugee.status": STATUS | {"disputed": True},
            "refugee.feared_country": "TR",
            "refugee.confirmed_to_interpol": "by_member_state",
        }
    )
    told = next(one for one in found.disputed if one.fact == "refugee.status")
    assert told.as_stated.as_it_stands == "grounds_stand"
    assert told.not_used.as_it_stands != "grounds_stand"
