"""First evenings, with about ten facts in hand: every paper is made, is as long as it may be, and says what to do."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

import screening
from screening.advise.ask_next import ask_next
from screening.advise.filing import filing
from screening.advise.position import Position, positions
from screening.documents.brief import brief
from screening.documents.html import as_html
from screening.documents.letters import letters
from screening.documents.markdown import as_markdown
from screening.documents.memo import memo
from screening.documents.paper import Paper
from screening.documents.pdf import as_pdf
from screening.documents.questions import questions
from screening.documents.urgent import urgent
from screening.documents.word import as_word
from screening.render.filing import calendar
from screening.report.report import Report

EVENINGS = ("detained-asylum-seeker", "cheque-and-loan", "former-vice-minister")
PAPERS = ("memo", "brief", "urgent", "letters", "questions")
# The Commission asks for short requests; what is read at night, and what is sent, is a page each.
MOST_PAGES = {"memo": 4, "brief": 4, "urgent": 1, "questions": 1}
OF_THE_DESK = re.compile(
    r"\b(score|points|privileged|weakness|presumed|asserted|as it stands|on your word|could show|missing)\b",
    re.IGNORECASE,
)


@cache
def position_of(name: str) -> tuple[Position, Report]:
    pack = screening.load_pack()
    case = screening.load_case(f"fixtures/evenings/{name}.yaml", pack)
    return positions(case, pack)[0], screening.screen(case, pack)


@cache
def paper(name: str, kind: str) -> Paper:
    position, report = position_of(name)
    found = ask_next(position, report, route="detained-now" if kind == "urgent" else None, pairs=False)
    match kind:
        case "memo":
            return memo(position, report, found)
        case "brief":
            return brief(position, report)
        case "urgent":
            return urgent(position, report, found)
        case "letters":
            return letters(position, report)
    return questions(position, [one.fact for one in found.questions], "en")


def said(name: str, kind: str) -> str:
    return "\n".join(
        text for one in paper(name, kind).blocks for text in (one.text, *(cell for row in one.rows for cell in row))
    )


def pages(made: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", made))


@pytest.mark.parametrize("name", EVENINGS)
def test_an_evening_states_about_ten_facts_and_names_nobody(name: str):
    case = position_of(name)[0].case
    facts = len(case.facts) + sum(len(item.facts) for one in case.lists.values() for item in one.items)
    assert 10 <= facts <= 24
    assert "Invented" in Path(f"fixtures/evenings/{name}.yaml").read_text(encoding="utf-8").splitlines()[0]


@pytest.mark.parametrize("kind", PAPERS)
@pytest.mark.parametrize("name", EVENINGS)
def test_every_paper_is_made_in_every_form_and_is_no_longer_than_it_may_be(name: str, kind: str):
    found = paper(name, kind)
    made = as_pdf(found)
    letters_ = sum(one.kind == "page" for one in found.blocks)
    assert 1 <= pages(made) <= MOST_PAGES.get(kind, 1 + letters_)
    if kind == "letters":
        assert pages(made) == 1 + letters_, "a sheet for the desk, and each letter on a page of its own"
    assert next(one.text for one in Document(BytesIO(as_word(found))).paragraphs) == found.title
    for written in (as_html(found), as_markdown(found)):
        assert "{" not in re.sub(r"(?s)<style>.*?</style>", "", written)


@pytest.mark.parametrize("name", EVENINGS)
def test_what_leaves_the_desk_holds_nothing_of_the_desk(name: str):
    position, report = position_of(name)
    private = [one.text for one in paper(name, "memo").blocks if one.text]
    start = next(place for place, text in enumerate(private) if text.startswith("Weaknesses"))
    for kind in ("brief", "questions"):
        assert not OF_THE_DESK.findall(said(name, kind)), kind
        assert not [text for text in private[start:] if text in said(name, kind)]
    sheet, *sent = re.split(r"(?=\[Name of the advocate)", said(name, "letters"))
    assert "PRIVILEGED" in sheet
    for letter in sent:
        assert not OF_THE_DESK.findall(letter)
        assert position.case.id not in letter
    assert position.case.id not in said(name, "brief")
    assert [
        line for line in calendar(filing(position)).splitlines() if "SUMMARY" in line and report.case.title in line
    ] == []


def test_the_detained_asylum_seekers_advocate_reads_tonight_where_since_when_and_what_to_find():
    page = said("detained-asylum-seeker", "urgent")
    assert "Held in Poland since 2026-06-09 (Record of the arrest at the airport)" in page
    assert "find it today" in page
    assert "A diffusion is sent by the requesting country's own bureau" in page
    assert "Do not call the embassy or consulate" in page
    assert "No withdrawal of the claim for protection" in page
    assert "power of attorney" in page
    assert "Has the requesting country asked for extradition?" in page
    assert "Each state decides for itself" not in page, "that is of red notices"


def test_a_brief_on_a_diffusion_that_nobody_has_seen_says_so_and_marks_what_only_the_commission_may_see():
    page = said("detained-asylum-seeker", "brief")
    assert "has not been shown the text of the alert" in page
    assert "The person's role in public life: activist (annex 1; confidential)" in page
    assert "is for the Commission alone" in page
    assert "Nothing to the contrary" not in page
    assert "access to the data be blocked" in page


def test_a_claim_that_is_pending_is_not_written_of_as_a_status_that_was_given():
    page = said("detained-asylum-seeker", "letters")
    assert "claim for protection is registered" in page
    assert "the day of its grant" not in page


def test_a_charge_that_falls_by_itself_is_asked_about_by_itself():
    page = said("cheque-and-loan", "brief")
    assert "the processing of the data on issuing a cheque without funds" in page
    assert "blocked" not in page, "nobody is held as far as the file says"
    assert any("cheques" in one.text for one in paper("cheque-and-loan", "questions").blocks)


def test_after_a_decision_revision_with_its_last_day_stands_first_in_every_paper():
    for kind in ("memo", "urgent"):
        first = [one.text for one in paper("former-vice-minister", kind).blocks if one.kind == "text"][:4]
        assert any("revision" in text for text in first)
        assert any("2026-09-20" in text for text in first)
    page = said("former-vice-minister", "brief")
    assert page.index("revise its decision") < page.index("have the data deleted")
    assert "Discovered on 2026-03-20 (annex 2). The time for asking revision runs to 2026-09-20." in page
    assert "a further alert recorded: diffusion, 2026-05 (annex 1). It is no part of this request" in page
    assert "The day of the refusal (refusal 1): 2026-03-17 (annex 2)" in page
    steps = [one.step for one in filing(position_of("former-vice-minister")[0]).steps if not one.perhaps]
    assert {"summary", "second-alert", "new-fact"} <= set(steps)


def test_a_letter_is_written_to_each_court_by_its_state_and_none_that_the_file_does_not_call_for():
    page = said("former-vice-minister", "letters")
    assert "whose extradition to Ecuador you refused on 2026-03-17" in page
    assert "Not written, for the file does not say" in page
    assert "confirm in writing" not in page, "of a status for protection the file says nothing"
