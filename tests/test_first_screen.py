"""The first screen of a report: short enough to be read, in its reader's words, and it says what to do next."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from screening.cases.read_case import case_from, load_case
from screening.interview.words import words_of
from screening.law.pack import Pack
from screening.render.json_text import json_text
from screening.render.leads import led_to
from screening.render.markdown import markdown
from screening.render.outline import Piece, outline
from screening.render.question import answer_pieces
from screening.render.summary import MOST_LINES, summary
from screening.render.text import text
from screening.report.report import Report
from screening.report.screen import screen
from screening.report.shorten import in_short

ROOT = Path(__file__).parent.parent
FIXTURES = sorted((ROOT / "fixtures").glob("*/*.yaml"))
ENGINE_WORDS = re.compile(
    r"moves \d|finding\(s\)|core fact|untouched|ledger|effort|durable|undetermined|not stated days|_|\{", re.IGNORECASE
)
MOST_BYTES = 40_000


@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: file.stem)
def test_every_fixture_is_told_on_one_screen_in_plain_words(file: Path, pack: Pack) -> None:
    report = screen(load_case(file, pack), pack)
    pieces = list(summary(report))
    shown, marked = text(pieces), markdown(pieces)

    assert shown.count("\n") <= MOST_LINES
    assert marked.count("\n") <= MOST_LINES
    assert max(len(line) for line in shown.splitlines()) <= 80
    titles = [one.text for one in pieces if one.kind == "heading"]
    assert titles[-1] == "For the record"
    assert "Do first" in titles
    assert not ENGINE_WORDS.findall(without_what_is_quoted(shown, report))
    questions = [one.text for one in pieces if one.mark == "?"]
    assert len(questions) == len(set(questions)) <= 5
    assert len(json_text(in_short(report), indent=None).encode()) < MOST_BYTES


def without_what_is_quoted(shown: str, report: Report) -> str:
    """The text without ids of the case and its exhibits, which are the file's own words."""
    quoted = {
        report.case.id,
        *(name for one in report.as_it_stands.findings for each in one.rests_on for name in each.exhibits),
    }
    for name in sorted(quoted, key=len, reverse=True):
        shown = shown.replace(name, "")
    return shown


def small(**data: Any) -> dict[str, Any]:
    """A case in a few words."""
    head = {"case": "small", "instrument": "red notice", "stage": "published", "requesting_country": "TR"}
    return head | {"as_of": "2024-06-01"} | data


def told(pack: Pack, **data: Any) -> str:
    """The first screen of a case, without its line breaks."""
    return " ".join(text(summary(screen(case_from(small(**data), pack), pack))).split())


def test_one_sought_to_be_tried_is_not_asked_for_a_sentence(pack: Pack) -> None:
    charge = {"label": "one", "class": "fraud"}
    lists = {"charges": {"items": [charge]}}

    tried = told(pack, facts={"notice.sought_for": "prosecution"}, lists=lists)
    serving = told(pack, facts={"notice.sought_for": "sentence"}, lists=lists)

    assert "How long is the prison sentence" not in tried
    assert "longest term of imprisonment" in tried
    assert "How long is the prison sentence" in serving
    assert "longest term of imprisonment" not in serving


@pytest.mark.parametrize("kind", ["life", "death", "fine"])
def test_a_penalty_that_has_no_months_is_not_asked_for_them(pack: Pack, kind: str) -> None:
    charge = {"label": "one", "class": "murder", "penalty_kind": kind}
    tried = told(pack, facts={"notice.sought_for": "prosecution"}, lists={"charges": {"items": [charge]}})
    served = told(pack, facts={"notice.sought_for": "sentence", "sentence.kind": kind})

    assert "longest term of imprisonment" not in tried
    assert "How long is the prison sentence" not in served


def test_a_question_on_several_charges_is_asked_once_and_names_them(pack: Pack) -> None:
    items = [{"label": "one", "class": "fraud"}, {"label": "two", "class": "murder"}]
    shown = told(pack, facts={"notice.sought_for": "prosecution"}, lists={"charges": {"items": items}})

    assert shown.count("longest term of imprisonment") == 1
    assert "(charge 1, 2)" in shown


def test_an_earlier_decision_of_the_commission_comes_before_everything(pack: Pack) -> None:
    shown = told(pack, facts={"request.decision": "compliant", "request.decided_on": "2024-01-10"})

    assert "FIRST: The Commission has decided on this alert" in shown
    assert shown.index("FIRST:") < shown.index("AS IT STANDS:")
    assert "revision" in shown


def test_a_contradiction_is_told_before_the_answers_and_is_what_to_mend_first(pack: Pack) -> None:
    shown = told(pack, facts={"warrant.exists": "no", "warrant.valid": "yes"})

    assert shown.index("CONTRADICTION:") < shown.index("AS IT STANDS:")
    assert "DO FIRST Mend the case file" in shown


def test_what_is_disputed_is_told_as_each_side_has_it(pack: Pack) -> None:
    shown = told(pack, facts={"person.mistaken_identity": {"value": "yes", "disputed": "yes"}})

    assert "As you have it, a ground stands against the whole alert; as the other side has it, nothing stands" in shown


def test_a_confidential_exhibit_is_marked_wherever_a_ground_rests_on_it(pack: Pack) -> None:
    exhibits = {"E1": {"title": "letter", "confidential": "yes"}, "E2": {"title": "press"}}
    facts = {"person.mistaken_identity": {"value": "yes", "exhibits": ["E1"]}}
    data = small(exhibits=exhibits, facts=facts)
    report = screen(case_from(data, pack), pack)

    shown = " ".join(text(summary(report)).split())
    assert "[E1, confidential]" in shown
    assert "Confidential: E1. Take out what rests on it before anybody else sees this." in shown
    assert "confidential" in text(outline(report))
    open_ = screen(case_from(data | {"exhibits": exhibits | {"E1": {"title": "letter"}}}, pack), pack)
    assert "onfidential" not in text(summary(open_))


def test_what_a_ground_rests_on_begins_with_what_is_alleged_and_not_with_what_routes_it(pack: Pack) -> None:
    facts = {"refugee.status": "refugee", "refugee.feared_country": "TR", "refugee.confirmed_to_interpol": "by_unhcr"}
    report = screen(case_from(small(facts=facts), pack), pack)

    names = [one.fact for one in next(one for one in report.as_it_stands.findings if one.effect == "bars").rests_on]
    assert names[0] == "refugee.status"
    assert names[-1] == "requesting_country"


def test_the_whole_report_is_still_there(pack: Pack) -> None:
    report = screen(load_case(ROOT / "fixtures" / "decided" / "tr-2012-journalist-refugee.yaml", pack), pack)
    whole = text(outline(report))

    assert whole.count("\n") > MOST_LINES
    assert all(one.title.split()[0] in whole for one in report.findings if one.status == "established")
    assert len(json_text(report)) > len(json_text(in_short(report)))


HELD = (
    {"facts": {"impact.detained_now": True}},
    {"facts": {"impact.extradition_imminent": True}},
    {"lists": {"arrests": {"items": [{"state": "DE", "detained": True}]}}},
)


@pytest.mark.parametrize("stated", HELD)
def test_one_who_is_held_is_told_first_with_the_sheet_for_tonight(pack: Pack, stated: dict[str, Any]) -> None:
    said = told(pack, **stated)
    assert "screening urgent" in said.partition("AS IT STANDS")[0]
    assert "present detention: no rule" not in said


def test_an_arrest_does_not_hide_that_the_commission_has_decided(pack: Pack) -> None:
    facts = {"impact.detained_now": True, "request.decision": "compliant"}
    head = told(pack, facts=facts).partition("AS IT STANDS")[0]
    assert head.index("screening urgent") < head.index("The Commission has decided")


def test_a_line_that_is_cut_ends_with_a_whole_word() -> None:
    words = "documents authority standing notice nothing stands whatever " * 9
    for width in range(40, 90):
        last = text([Piece("item", words.strip(), mark="SHOWN:", most=2)], width=width).splitlines()[-1]
        assert last.endswith(" …")
        assert set(last.removesuffix(" …").split()) <= set(words.split())


def test_a_paper_that_the_file_has_for_a_ground_is_not_asked_for_again(pack: Pack) -> None:
    status = {"value": "refugee", "exhibits": ["E1"], "standing": "asserted"}
    facts = {"refugee.status": status, "refugee.feared_country": "TR"}
    said = told(pack, exhibits={"E1": {"title": "Decision"}}, facts=facts)
    step = said.partition("DO FIRST")[2].partition("ASK NEXT")[0]
    assert "The file has E1 for ground 1" in step
    assert "the country of feared persecution" in step


@pytest.mark.parametrize(("fact", "words"), [("gain", "personal gain"), ("violence", "violence")])
@pytest.mark.parametrize("stated", ["alleged_only", "not_alleged"])
def test_what_is_stated_as_merely_alleged_is_against_you_for_it_can_still_be_shown(
    pack: Pack, fact: str, words: str, stated: str
) -> None:
    charge = {"class": "abuse_of_office", fact: stated}
    shown = told(pack, facts={"person.role": "former_politician"}, lists={"charges": {"items": [charge]}})
    line = f"can still show it with facts: what the charge says of {words} (charge 1): {stated.replace('_', ' ')}"
    assert line in shown
    particularised = {"class": "abuse_of_office", fact: "shown_independently"}
    shown = told(pack, facts={"person.role": "former_politician"}, lists={"charges": {"items": [particularised]}})
    assert "can still show it with facts" not in shown


def test_what_holds_unless_an_exception_is_shown_is_said_so_in_the_interview_and_in_what_answers_lead_to(
    pack: Pack,
) -> None:
    data = small(lists={"charges": {"items": [{"class": "unfunded_cheque"}]}}, facts={"sentence.in_absentia": "yes"})
    report = screen(case_from(data | {"requesting_country": "AE"}, pack), pack)
    reserve = "unless the requesting country shows an exception"
    assert report.outcome == "grounds_established"
    assert reserve in " ".join(one.text for one in answer_pieces(report, words_of()))
    asked = next(one for one in report.missing if any(each.outcome == "grounds_established" for each in one.leads_to))
    holding = [words for _, words in led_to(report, asked, words_of()) if "a ground holds" in words]
    assert all(reserve in one for one in holding)
