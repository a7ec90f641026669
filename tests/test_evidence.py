"""The exhibits in the file are set against those that are wanted, and what falls without a paper says which."""

from __future__ import annotations

import pytest

import screening
from screening.advise.evidence import EvidenceOf, evidence
from screening.render.evidence import evidence_pieces
from screening.render.summary import summary
from screening.report.report import Report

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


CHEQUES = {
    "instrument": "red notice",
    "requesting_country": "AE",
    "as_of": "2026-06-01",
    "lists": {
        "charges": {
            "items": [{"class": "unfunded_cheque", "cheque_total": {"value": "EUR 120000", "exhibits": ["E1"]}}]
        }
    },
}


def of_cheques(title: str, **more: object) -> tuple[EvidenceOf, Report]:
    pack = screening.load_pack()
    exhibits = {"E1": {"title": title}, "E2": {"title": "Photograph"}}
    case = screening.case({"case": "cheques", "exhibits": exhibits, **CHEQUES, **more}, pack)
    report = screening.screen(case, pack)
    return evidence(case, pack, report), report


@pytest.mark.parametrize("title", ["Copies of three cheques", "cheque copy", "Cheques A to C"])
def test_a_paper_that_is_wanted_is_found_in_the_file_by_its_title_or_by_the_fact_that_it_is_given_for(title: str):
    found, report = of_cheques(title)
    ground = found.grounds[0]
    assert ("cheque copies", ("E1",)) in [(one.paper, one.exhibits) for one in ground.held]
    assert [one.id for one in ground.beside] == ["E1"]
    assert [one.id for one in found.unused] == ["E2"]
    told = " ".join(piece.text for piece in summary(report))
    assert "E1 in the file may be the paper for it (cheque copies)" in told
    assert "Get a paper for ground 1" not in told
    assert "cheque copies (E1 may be it)" in " ".join(piece.text for piece in evidence_pieces([found]))


@pytest.mark.parametrize("title", ["Letter of the bank", "Bank letter on the cheques", "Bundle A"])
def test_a_paper_that_is_called_something_else_is_not_taken_for_the_one_that_is_wanted(title: str):
    found, report = of_cheques(title)
    assert "cheque copies" not in [one.paper for one in found.grounds[0].held]
    assert "Get a paper for ground 1" in " ".join(piece.text for piece in summary(report))


def test_an_exhibit_that_is_given_for_nothing_is_not_taken_for_a_paper_that_is_wanted():
    (charge,) = CHEQUES["lists"]["charges"]["items"]
    bare = {**charge, "cheque_total": "EUR 120000"}
    found, _ = of_cheques("Bundle A", lists={"charges": {"items": [bare]}})
    assert found.grounds[0].held == ()
    assert {one.id for one in found.unused} == {"E1", "E2"}
