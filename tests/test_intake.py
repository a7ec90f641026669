"""Mistakes that people made when they filled in a case: each message names what to do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from screening.cases.read_case import read_case
from screening.cases.template import template
from screening.errors import CaseError
from screening.law.pack import Pack

ROOT = Path(__file__).parent.parent


def refusal(text: str, pack: Pack) -> str:
    with pytest.raises(CaseError) as refused:
        read_case(text, "case.yaml", pack)
    return str(refused.value)


WRONG = {
    "a colon in a title": ("case: a\ntitle: Excerpt: cheques\n", "a text with a colon in it stands in quotes"),
    "a line too far in": ("case: a\nfacts:\n  refugee.status: refugee\n   person.deceased: no\n", "no further in than"),
    "a line too far out": ("case: a\nfacts:\n   refugee.status: refugee\n  person.deceased: no\n", "further in or out"),
    "a tab": ("case: a\nfacts:\n\trefugee.status: refugee\n", "a line begins with spaces, not with tabs"),
    "an open bracket": ("case: a\nfacts: {person.deceased: no\n", "a bracket is not closed"),
    "an open quote": ('case: a\ntitle: "one\n', "a quote is not closed"),
    "no name of a list": ("case: a\nlists:\n  items:\n    - label: one\n", "as `charges:`"),
    "items at once": ("case: a\nlists:\n  - label: one\n", "as `charges:`"),
    "no items": ("case: a\nlists:\n  charges:\n    - label: one\n", "`items:` is missing"),
    "a list at the head": ("case: a\ncharges:\n  items: []\n", "this list stands under `lists:`"),
    "a fact at the head": ("case: a\nrefugee.status: refugee\n", "this fact stands under `facts:`"),
}


@pytest.mark.parametrize(("text", "told"), WRONG.values(), ids=[*WRONG])
def test_what_is_wrong_with_the_form_is_told_with_what_to_do(text: str, told: str, pack: Pack) -> None:
    assert told in refusal(text, pack)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("instrument: Red Notice", "red notice"),
        ("instrument: red-notice", "red notice"),
        ("instrument: wanted person diffusion", "diffusion"),
        ("stage: active", "published"),
        ("facts: {refugee.status: asylum granted}", "refugee"),
        ("facts: {refugee.status: asylum seeker}", "claim_pending"),
        ("facts: {refugee.status: Claim Pending}", "claim_pending"),
        ("facts: {notice.sought_for: conviction}", "sentence"),
        ("lists: {charges: {items: [{class: bounced cheque}]}}", "unfunded_cheque"),
        ("lists: {charges: {items: [{class: Homicide}]}}", "murder"),
        ("lists: {charges: {items: [{penalty_kind: imprisonment}]}}", "custody"),
    ],
)
def test_another_word_for_a_choice_suggests_the_one_that_it_means(line: str, meant: str, pack: Pack) -> None:
    assert f'did you mean "{meant}"?' in refusal(f"case: a\n{line}\n", pack)


@pytest.mark.parametrize(
    ("line", "hidden"),
    [
        ("  # refugee.status: refugee", True),
        ("  #refugee.status: {value: refugee}", True),
        ("      #- class: fraud", True),
        ("#requesting_country: TR", True),
        ("  # refugee.status: ", False),
        ("  #refugee.status:", False),
        ("  # class: see the charge sheet", False),
        ("  # A remark: this is none of the facts", False),
    ],
)
def test_what_is_stated_behind_a_mark_of_comments_is_told(line: str, hidden: bool, pack: Pack) -> None:
    case = read_case(f"case: a\n{line}\nstage: published\n", "case.yaml", pack)

    assert [("stands behind a #" in str(one), one.place.line) for one in case.warnings] == [(True, 2)] * hidden


def test_the_template_itself_hides_nothing(pack: Pack) -> None:
    assert read_case(template(pack), "new.yaml", pack).warnings == ()


@pytest.mark.parametrize("name", ["r.docx", "r.pdf", "r.html", "R.DOC"])
def test_a_report_in_text_is_not_named_as_of_another_program(name: str, tmp_path: Path) -> None:
    case = ROOT / "fixtures" / "decided" / "tr-2012-journalist-refugee.yaml"
    command = [sys.executable, "-c", "from screening.cli import main; main()", "screen", str(case), "-o"]

    done = subprocess.run([*command, str(tmp_path / name)], capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 2
    assert "name it .txt" in done.stderr
    assert list(tmp_path.iterdir()) == []
