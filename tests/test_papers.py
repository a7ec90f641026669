"""Papers: the brief leaks nothing of the memo, files say nothing of who made them, and are for their owner alone."""

from __future__ import annotations

import re
import stat
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import screening
from screening.advise.ask_next import ask_next
from screening.advise.position import Position, positions
from screening.documents.brief import arguable, brief
from screening.documents.exhibits import without_exhibit
from screening.documents.html import as_html
from screening.documents.letters import letters
from screening.documents.markdown import as_markdown
from screening.documents.memo import memo
from screening.documents.paper import Paper
from screening.documents.pdf import as_pdf
from screening.documents.urgent import urgent
from screening.documents.word import as_word
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.report.report import Report

SCREENING = Path(sys.executable).with_name("screening")
FILES = sorted(Path("fixtures").glob("*/*.yaml"))
REFUGEE = Path("fixtures/decided/in-2012-activist-refugee.yaml")
STATUS_WORDS = (
    "score", "points", "asserted", "as it stands", "settled", "on your word", "undetermined", "not known", "not stated",
    "privileged", "weakness", "nearest", "probability", "missing", "presumed", "could show otherwise",
)  # fmt: skip
MEMO_ALONE = ("Weaknesses", "What is missing", "Nearest decided cases", "Score")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return screening.load_pack()


def read(file: Path, pack: Pack) -> tuple[Position, Report]:
    return taken(screening.load_case(file, pack), pack)


def taken(case: screening.Case, pack: Pack) -> tuple[Position, Report]:
    return positions(case, pack)[0], screening.screen(case, pack, engine="columnar", explain=False)


def texts(paper: Paper) -> list[str]:
    return [text for one in paper.blocks for text in (one.text, *(cell for row in one.rows for cell in row)) if text]


def memo_alone(paper: Paper) -> list[str]:
    """What stands under the heads of the memo that are for the advocate alone."""
    found, inside = [], False
    for one in paper.blocks:
        if one.kind == "heading":
            inside = one.text.startswith(MEMO_ALONE)
        elif inside and one.text:
            found.append(one.text)
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_brief_of_a_case_leaks_nothing_of_its_memo(file: Path, pack: Pack):
    position, report = read(file, pack)
    try:
        found = brief(position, report)
    except CaseError:
        assert not arguable(position, report)
        return
    said = "\n".join(texts(found))
    argued = arguable(position, report)
    of_law = [each.title for one in argued for each in one.provisions] + [
        one.says for one in argued if one.effect == "bars"
    ]
    of_case = [one.title for one in position.case.exhibits.values()]
    of_case += [each.value for one in argued for each in one.rests_on]
    of_case += [str(item.get("charge.label", "")) for item in position.facts.items["charges"]]
    of_law += [one.because for one in report.as_it_stands.presumed] + [
        each.name for one in argued for each in one.rests_on
    ]
    own = "\n".join((*of_law, *of_case))
    for private in memo_alone(memo(position, report, ask_next(position, report, pairs=False))):
        assert private not in said
    for word in STATUS_WORDS:
        if not re.search(rf"\b{word}\b", own, re.IGNORECASE):
            assert not re.search(rf"\b{word}\b", said, re.IGNORECASE), word
    for one in report.findings:
        assert one.rule not in said.split()
        for each in one.exceptions:
            assert each.title not in said


@pytest.mark.parametrize("file", FILES[::6], ids=lambda file: file.stem)
def test_no_fact_without_an_exhibit_is_argued(file: Path, pack: Pack):
    position, report = read(file, pack)
    for one in arguable(position, report):
        assert not without_exhibit(position.case, one)


def test_a_fact_on_the_clients_word_alone_is_argued_only_with_the_clients_statement_as_exhibit(pack: Pack):
    def papers(exhibits: list[str]) -> tuple[Position, Report]:
        data = {
            "case": "speech",
            "instrument": "red notice",
            "requesting_country": "TR",
            "as_of": "2025-06-01",
            "exhibits": {"word": {"title": "Statement of the person", "client_statement": True}},
            "lists": {"charges": {"complete": True, "items": [{"class": {"value": "treason", "exhibits": exhibits}}]}},
        }
        return taken(screening.case(data, pack), pack)

    position, report = papers([])
    assert report.as_it_stands.outcome == "grounds_stand"
    with pytest.raises(CaseError, match="no ground can be argued"):
        brief(position, report)
    assert "(annex 1)" in "\n".join(texts(brief(*papers(["word"]))))


def every_paper(pack: Pack) -> list[Paper]:
    position, report = read(REFUGEE, pack)
    found = ask_next(position, report, route="detained-now", pairs=False)
    return [
        brief(position, report),
        memo(position, report, found),
        urgent(position, report, found),
        letters(position, report),
    ]


def test_a_word_file_has_real_styles_and_says_nothing_of_who_made_it_or_when(pack: Pack, tmp_path: Path):
    file = tmp_path / "brief.docx"
    file.write_bytes(as_word(every_paper(pack)[0]))
    with ZipFile(file) as parts:
        known = parts.read("docProps/core.xml").decode()
        body = parts.read("word/document.xml").decode()
        assert {one.date_time for one in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert re.findall(r"<dc:creator>(.*?)</dc:creator>", known) in ([], [""])
    assert "python-docx" not in known
    assert "2000-01-01" in known
    assert 'w:val="Heading2"' in body
    assert "<w:tbl>" in body


def test_a_pdf_says_nothing_of_who_made_it_for_whom_or_when(pack: Pack):
    for paper in every_paper(pack):
        made = as_pdf(paper)
        assert made.startswith(b"%PDF")
        assert b"/Author" not in made
        assert b"/CreationDate" not in made
        assert b"Typst 0" not in made


def test_a_page_of_html_fetches_nothing_and_what_the_case_says_is_no_markup(pack: Pack):
    case = screening.case(
        {
            "case": "hostile",
            "instrument": "red notice",
            "requesting_country": "TR",
            "as_of": "2025-06-01",
            "exhibits": {"a": {"title": '<script src="https://example.org"></script>"; #evil() `x` $y$ | z'}},
            "lists": {"charges": {"complete": True, "items": [{"class": {"value": "treason", "exhibits": ["a"]}}]}},
        },
        pack,
    )
    paper = brief(*taken(case, pack))
    page = as_html(paper)
    assert "<script" not in page
    assert "default-src &#x27;none&#x27;" in page
    assert "<script" not in as_markdown(paper).replace(r"\<script", "")
    assert as_pdf(paper).startswith(b"%PDF")


def test_a_clock_stands_on_the_urgent_sheet_only_with_its_day_its_limit_and_a_source(pack: Pack):
    def sheet(**arrest: object) -> str:
        data = {
            "case": "tonight",
            "instrument": "red notice",
            "requesting_country": "TR",
            "as_of": "2025-06-10",
            "exhibits": {"treaty": {"title": "Treaty"}, "record": {"title": "Arrest record"}},
            "lists": {"arrests": {"items": [arrest]}},
        }
        case = screening.case(data, pack)
        position, report = positions(case, pack)[0], screening.screen(case, pack)
        return "\n".join(texts(urgent(position, report, ask_next(position, report, pairs=False))))

    day = {"value": "2025-06-01", "exhibits": ["record"]}
    assert "2025-07-11" in sheet(state="GR", date=day, provisional_limit={"value": 40, "exhibits": ["treaty"]})
    for said in (sheet(state="GR", date=day, provisional_limit=40), sheet(state="GR", date=day)):
        assert "Held in Greece since 2025-06-01 (Arrest record)" in said
        assert "find it today" in said
        assert "2025-07-11" not in said
    assert "Get the record of" in sheet(state="GR")


@pytest.mark.parametrize("ending", [".md", ".html", ".docx", ".pdf"])
def test_a_paper_is_written_where_asked_alone_for_its_owner_alone_and_over_nothing(ending: str, tmp_path: Path):
    place = tmp_path / f"brief{ending}"
    done = subprocess.run([SCREENING, "brief", REFUGEE, "-o", place], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert [one.name for one in tmp_path.iterdir()] == [place.name]
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    again = subprocess.run([SCREENING, "brief", REFUGEE, "-o", place], capture_output=True, check=False)
    assert again.returncode == 2


def of(pack: Pack, *charges: dict[str, object], arrests: tuple[dict[str, object], ...] = (), **facts: object):
    """A case on one paper, and its report."""
    data = {
        "case": "mended",
        "instrument": "red notice",
        "requesting_country": "KZ",
        "as_of": "2026-05-01",
        "exhibits": {"old": {"title": "Text", "date": "2021-01-01"}, "new": {"title": "Grant", "date": "2024-06-11"}},
        "facts": facts,
        "lists": {"charges": {"items": list(charges)}, "arrests": {"items": list(arrests)}},
    }
    return taken(screening.case(data, pack), pack)


def shown(value: object, by: str = "old") -> dict[str, object]:
    return {"value": value, "standing": "documented", "exhibits": [by]}


STATUS = {"refugee.status": shown("refugee", "new"), "refugee.feared_country": shown("KZ", "new")}
OFFICE = {"class": shown("abuse_of_office"), "gain": "alleged_only"}


def test_a_brief_names_every_charge_by_its_label_its_class_or_a_bracket(pack: Pack):
    charges = [{"class": shown("treason"), "label": "High treason"}, {"class": shown("fraud")}, {"class": "theft"}]
    (line,) = [one for one in texts(brief(*of(pack, *charges))) if one.startswith("It is said to rest on")]
    assert line == "It is said to rest on: High treason; fraud (annex 1); [charge 3: to be filled in]."


def test_a_brief_cites_a_limb_only_in_a_case_of_which_it_speaks(pack: Pack):
    def cited(role: str, charge: dict[str, object]) -> str:
        politics = {"person.role": shown(role), "context.related_to_protest": shown("yes")}
        return "\n".join(one for one in texts(brief(*of(pack, charge, **politics))) if one.startswith("Provisions"))

    fraud = {"class": shown("fraud"), "gain": "alleged_only"}
    assert "3.1/4(3)" in cited("opposition_member", fraud)
    assert "3.1/3" not in cited("opposition_member", fraud), "no relative is in the file"
    assert "3.1/4(2)" not in cited("opposition_member", fraud), "no act of office is in the file"
    assert "3.1/3" in cited("relative_of_figure", fraud)
    assert "3.1/4(2)" in cited("former_politician", OFFICE)


@pytest.mark.parametrize(
    ("charged", "item"),
    [("defamation", "honour"), ("prostitution", "prostitution"), ("adultery", "adultery"), ("bigamy", "bigamy")],
)
def test_of_the_list_of_excluded_offences_a_brief_cites_only_what_is_charged(pack: Pack, charged: str, item: str):
    cited = "\n".join(one for one in texts(brief(*of(pack, {"class": shown(charged)}))) if one.startswith("Provisions"))
    listed = set(re.findall(r"excluded-(?!group|offences)([a-z-]+)", cited))
    assert item in listed
    assert listed <= {item, charged}


def test_where_no_ground_stands_the_judge_is_told_nothing_that_is_not_so(pack: Pack):
    position, report = of(pack, {"class": "murder", "violence": "shown_independently"})
    said = "\n".join(texts(urgent(position, report, ask_next(position, report, route="detained-now", pairs=False))))
    assert "is being asked to delete" not in said
    assert "Once the request is filed" in said


def test_a_brief_does_not_say_that_a_status_is_confirmed_and_asks_for_confirmation(pack: Pack):
    said = "\n".join(texts(brief(*of(pack, **STATUS))))
    assert "asked to seek it from whoever granted the status" in said
    assert "GA-2017-86" not in said
    confirmed = {**STATUS, "refugee.confirmed_to_interpol": shown("by_member_state", "new")}
    assert "asked to seek it" not in "\n".join(texts(brief(*of(pack, **confirmed))))


def test_in_a_brief_for_revision_what_is_dated_after_the_decision_comes_first_and_the_rest_is_marked(pack: Pack):
    decided = {"request.decision": shown("compliant"), "request.decided_on": shown("2022-03-10")}
    found = brief(*of(pack, OFFICE, **STATUS, **decided, **{"person.role": shown("former_politician")}))
    heads = [one.text for one in found.blocks if one.kind == "subheading"]
    assert heads == ["Refugee status", "Political character"]
    said = texts(found)
    assert said.index("Political character") + 1 == next(
        place for place, one in enumerate(said) if one.startswith("[Nothing under this ground is dated after")
    )


def test_a_bar_that_a_derogation_lifts_is_not_said_without_a_reserve(pack: Pack):
    lifted = [
        one
        for one in pack.rules
        if one.then.effect == "bars" and any(each.id == "particular-importance" for each in one.unless)
    ]
    assert len(lifted) > 5
    for one in lifted:
        for said in filter(None, (one.then.says, one.then.otherwise)):
            assert "as a rule" in " ".join(said.split()), one.id


def test_the_sheet_for_tonight_offers_a_draft_only_where_one_can_be_written_and_does_not_take_it_that_one_is_held(
    pack: Pack,
):
    def sheet(position: Position, report: Report) -> str:
        return "\n".join(texts(urgent(position, report, ask_next(position, report, route="detained-now", pairs=False))))

    bare = sheet(*of(pack, {"class": "treason"}))
    assert "A draft: screening brief" not in bare
    assert "The person is detained" not in bare
    assert "does not say that the person is held" in bare
    assert "asylum file" in bare, "what is not known is not ruled out"
    held = {"impact.detained_now": True, "refugee.status": "none"}
    full = sheet(*of(pack, {"class": shown("treason")}, **held))
    assert "A draft: screening brief" in full
    assert "does not say that the person is held" not in full
    assert "asylum file" not in full


def test_papers_fill_in_the_day_of_the_arrest_and_leave_a_bracket_where_there_is_none(pack: Pack):
    arrest = {"state": "DE", "date": "2026-04-28", "detained": True}
    assert "held in Germany since 2026-04-28 on an alert" in "\n".join(texts(letters(*of(pack, arrests=(arrest,)))))
    held = {"impact.detained_now": True}
    assert "held since [day] on an alert" in "\n".join(texts(letters(*of(pack, **held))))
    said = "\n".join(texts(brief(*of(pack, {"class": shown("treason")}, arrests=(arrest,), **held))))
    assert "since 2026-04-28 [annex]." in said


def test_a_memo_says_no_weakness_twice(pack: Pack):
    position, report = of(
        pack, OFFICE, OFFICE, **{"person.role": "opposition_member", "context.related_to_protest": "yes"}
    )
    said = memo_alone(memo(position, report, ask_next(position, report, pairs=False)))
    taken_not_known = [one for one in said if "is taken, not known" in one]
    assert taken_not_known
    assert len(taken_not_known) == len(set(taken_not_known))


def test_a_memo_says_that_what_is_merely_alleged_can_still_be_shown(pack: Pack):
    position, report = of(pack, OFFICE, **{"person.role": shown("former_politician")})
    lines = [one for one in texts(memo(position, report, ask_next(position, report))) if "can still show it" in one]
    assert len(lines) == 1
    assert "personal gain" in lines[0]
    assert "alleged only" in lines[0]
