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
