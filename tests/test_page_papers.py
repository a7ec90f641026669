"""Papers of the page: a button each, handed over and kept nowhere; where the file lies, and what is left behind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from page_in_folder import CASE, WITH_CHARGE, Page

import screening
from screening.documents.prepare import ENDINGS, KINDS
from screening.interview.kept_case import KeptCase
from screening.law.load import shipped_pack
from screening.write import _begins, write_new

SHOWN = f"""{CASE}exhibits:
  E1: {{title: grant decision}}
facts:
  refugee.status: {{value: refugee, standing: documented, exhibits: [E1]}}
  refugee.feared_country: {{value: TR, standing: documented, exhibits: [E1]}}
  refugee.confirmed_to_interpol: {{value: by_member_state, standing: documented, exhibits: [E1]}}
"""
MADE = {".pdf": b"%PDF", ".docx": b"PK", ".html": b"<!doctype html>", ".md": b"# "}


@pytest.fixture
def page(tmp_path: Path) -> Page:
    return Page(tmp_path).let_in()


def test_each_paper_has_its_buttons_and_is_handed_over_and_nothing_is_written(page: Page) -> None:
    case = page.opened(SHOWN)
    shown = page.client.get(f"{case}/papers").text
    for kind in KINDS:
        assert f'name="kind" value="{kind}"' in shown
        for ending in ENDINGS if kind == "memo" else (".md",):
            handed = page.client.get(f"{case}/paper", params={"kind": kind, "form": ending})
            assert handed.status_code == 200
            assert handed.headers["Content-Disposition"] == f'attachment; filename="made-up-{kind}{ending}"'
            assert handed.content.startswith(MADE[ending])
    assert [one.name for one in page.folder.iterdir()] == ["made-up.yaml"]


def test_a_brief_for_which_there_is_no_ground_on_papers_is_refused_with_the_reason(page: Page) -> None:
    case = page.opened(WITH_CHARGE)
    refused = page.client.get(f"{case}/paper", params={"kind": "brief", "form": ".md"})
    assert refused.status_code == 400
    assert "no ground can be argued on the exhibits" in refused.text


def test_the_calendar_is_handed_over_with_the_name_of_the_case_alone(page: Page) -> None:
    case = page.opened(f"{WITH_CHARGE}title: a title\n")
    handed = page.client.get(f"{case}/paper", params={"kind": "calendar", "form": ".ics"})
    assert handed.headers["Content-Type"].startswith("text/calendar")
    assert "a title" not in handed.text


def test_the_sheet_is_had_in_the_languages_that_there_are(page: Page) -> None:
    case = page.opened(WITH_CHARGE)
    asked = {"kind": "questions", "form": ".md", "language": "fr"}
    assert "Questions pour vous" in page.client.get(f"{case}/paper", params=asked).text
    assert page.client.get(f"{case}/paper", params={**asked, "language": "xx"}).status_code == 400


@pytest.mark.parametrize(("kind", "form"), [("none", ".md"), ("memo", ".exe"), ("calendar", ".md"), ("memo", "")])
def test_what_is_no_paper_is_not_handed_over(page: Page, kind: str, form: str) -> None:
    case = page.opened(WITH_CHARGE)
    assert page.client.get(f"{case}/paper", params={"kind": kind, "form": form}).status_code == 404


def test_all_but_what_leaves_the_desk_says_that_it_is_privileged(page: Page) -> None:
    case = page.opened(WITH_CHARGE)
    shown = page.client.get(f"{case}/papers").text
    for part in shown.split("<section>")[1:]:
        kind = re.search(r'name="kind" value="(\w+)"', part)
        assert kind is not None
        assert ("Leaves your desk" in part) == (kind[1] in ("brief", "letters"))
        assert ("Privileged." in part) == (kind[1] not in ("brief", "letters"))
    assert "Privileged and confidential" in page.client.get(f"{case}/report.html").text


@pytest.mark.parametrize(("name", "copied"), [("Dropbox", True), ("OneDrive - Firm", True), ("cases", False)])
def test_a_folder_that_is_copied_elsewhere_is_warned_of_where_papers_are_made(
    tmp_path: Path, name: str, copied: bool
) -> None:
    folder = tmp_path / name
    folder.mkdir()
    page = Page(folder).let_in()
    case = page.opened(CASE)
    for address in ("/", f"{case}/papers", f"{case}/delete"):
        assert copied == ("synchronising program" in page.client.get(address).text), address


def test_the_page_of_the_file_says_where_it_lies_and_what_deleting_does_not_reach(page: Page) -> None:
    case = page.opened(CASE)
    shown = page.client.get(f"{case}/delete").text
    assert str(page.folder / "made-up.yaml") in shown
    assert "Backups" in shown
    assert "Papers that you saved stay" in shown


def test_what_was_left_half_written_is_taken_away_when_the_case_is_opened_or_deleted(tmp_path: Path) -> None:
    file = tmp_path / "made-up.yaml"
    write_new(file, CASE)
    write_new(tmp_path / "other.yaml", CASE)
    half = tmp_path / _half_of(file)
    half.write_text("left", encoding="utf-8")
    kept = KeptCase(file, shipped_pack())
    assert not half.exists()
    half.write_text("left", encoding="utf-8")
    kept.delete(kept.read().version)
    assert [one.name for one in tmp_path.iterdir()] == ["other.yaml"]
    assert screening.load_case(tmp_path / "other.yaml").id == "made-up"


def _half_of(file: Path) -> str:
    """The name of what a program that is killed while it writes a file leaves beside it."""
    return f"{_begins(file)}0"
