"""A supposed fact changes what it changes, is told with its reasons, and its value is quoted nowhere."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import screening
from screening.advise.what_if import supposing, what_changes
from screening.errors import CaseError
from screening.render.advice import what_if_pieces

SCREENING = Path(sys.executable).with_name("screening")
CASE = """
case: first-evening
instrument: red notice
requesting_country: TR
as_of: 2025-06-01
facts:
  refugee.feared_country: TR
lists:
  charges:
    items:
      - {label: membership, class: terrorist_membership}
"""


def run(*args: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run([SCREENING, *args], input=given, capture_output=True, text=True, check=False)


def test_a_status_that_is_supposed_makes_the_refugee_ground_stand_and_the_case_stays_as_it_was():
    case = screening.read_case(CASE)
    lines = ["refugee.status=refugee", "refugee.confirmed_to_interpol=by_member_state"]
    found = what_changes(screening.screen(case), screening.screen(supposing(case, screening.load_pack(), lines)), lines)
    assert any(one.rule.startswith("refugee") and one.after == "stands" for one in found.changes)
    assert found.supposed == ("refugee.status", "refugee.confirmed_to_interpol")
    assert "refugee.status" not in case.facts


def test_a_fact_of_an_item_names_the_item_and_one_past_the_last_is_a_new_one():
    case, pack = screening.read_case(CASE), screening.load_pack()
    assert len(supposing(case, pack, ["charges[2].class=treason"]).lists["charges"].items) == 2
    assert len(supposing(case, pack, ["charge.class=treason"]).lists["charges"].items) == 1
    with pytest.raises(CaseError, match="the case has 1"):
        supposing(case, pack, ["charges[3].class=treason"])


@pytest.mark.parametrize(
    "line", ["refugee.status", "refugee.stats=refugee", "refugee.status=secret-word", "charges[1].colour=secret-word"]
)
def test_a_line_that_cannot_be_read_is_an_error_that_quotes_no_value(line: str):
    with pytest.raises(CaseError) as problem:
        supposing(screening.read_case(CASE), screening.load_pack(), [line])
    assert "secret-word" not in str(problem.value)


def test_facts_come_from_standard_input_so_that_they_stay_out_of_the_shell_history(tmp_path: Path):
    file = tmp_path / "case.yaml"
    file.write_text(CASE, encoding="utf-8")
    piped = run("what-if", str(file), "--format", "json", given="refugee.status=refugee\n\n")
    given = run("what-if", str(file), "refugee.status=refugee", "--format", "json")
    assert piped.returncode == 0, piped.stderr
    assert json.loads(piped.stdout) == json.loads(given.stdout)
    assert run("what-if", str(file), given="").returncode == 2


def test_what_would_change_the_answer_says_first_that_it_is_privileged(tmp_path: Path):
    file = tmp_path / "case.yaml"
    file.write_text(CASE, encoding="utf-8")
    said = run("flip", str(file)).stdout
    assert "PRIVILEGED" in said[:400]
    assert said.index("FOR THE OTHER SIDE") < said.index("FOR THE APPLICANT")
    assert max(map(len, said.splitlines())) <= 80


def test_a_fact_is_supposed_as_well_shown_as_is_said():
    case, pack = screening.read_case(CASE), screening.load_pack()
    line = "refugee.status=claim_pending"
    (word,) = supposing(case, pack, [line], "asserted").facts["refugee.status"]
    assert word.standing == "asserted"
    found = {
        shown: what_changes(
            screening.screen(case), screening.screen(supposing(case, pack, [line], shown)), [line], shown
        )
        for shown in ("asserted", "shown_by_authority")
    }
    assert found["asserted"].changes != found["shown_by_authority"].changes, (
        "a claim on the client's word counts as less"
    )
    told = {shown: " ".join(piece.text for piece in what_if_pieces(one)) for shown, one in found.items()}
    assert "on the client's word alone" in told["asserted"]
    assert "as if an authority had shown it" in told["shown_by_authority"]


def test_of_a_day_that_is_still_to_come_it_is_said_so(tmp_path: Path):
    file = tmp_path / "case.yaml"
    file.write_text(CASE, encoding="utf-8")
    assert "is still to come" not in run("screen", str(file)).stderr
    assert "2100-01-01 is still to come" in run("screen", str(file), "--as-of", "2100-01-01").stderr
    file.write_text(CASE.replace("2025-06-01", "2100-01-01"), encoding="utf-8")
    assert "2100-01-01 is still to come" in run("next", str(file)).stderr
