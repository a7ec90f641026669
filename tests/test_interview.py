from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import screening
from screening.cases.statement import Case
from screening.cli import program
from screening.errors import CaseError
from screening.interview.typed import answer_typed
from screening.interview.words import words_of
from screening.law.load import shipped_pack

CASE = "# Kept.\ncase: made-up\ninstrument: red notice\nrequesting_country: TR\nstage: published\n"
WITH_CHARGE = f"{CASE}lists:\n  charges:\n    complete: yes\n    items:\n      - label: a charge\n"


@pytest.fixture(autouse=True)
def _pack_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screening.cli.interview.load_pack", lambda _: shipped_pack())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "made-up.yaml"
    made.write_text(WITH_CHARGE, encoding="utf-8")
    return made


def led(file: Path, *lines: str) -> Result:
    """The interview on a file, with these lines typed."""
    found = CliRunner().invoke(program, ["interview", str(file)], input="\n".join(lines) + "\n")
    assert found.exit_code == 0, found.output
    return found


def case_of(file: Path) -> Case:
    return screening.load_case(file)


def test_the_question_says_why_what_follows_who_knows_and_what_shows_it(file: Path) -> None:
    shown = " ".join(led(file, "ask refugee.confirmed_to_interpol", "stop").output.split())
    fact = shipped_pack().vocabulary.facts["refugee.confirmed_to_interpol"]
    assert fact.question in shown
    assert f"Shown by: {', '.join(fact.shown_by)}" in shown
    assert "SO FAR: Nothing stands" in shown


def test_it_asks_the_same_question_as_the_page_first(file: Path) -> None:
    first = screening.screen(case_of(file)).missing[0]
    assert first.question in " ".join(led(file, "stop").output.split())


def test_an_answer_is_written_with_its_evidence_and_the_rest_stays(file: Path) -> None:
    typed = "refugee; new exhibit: grant decision; shown: documented; source: p. 3; since: 2016-03; disputed"
    led(file, "ask refugee.status", typed, "stop")
    (told,) = case_of(file).facts["refugee.status"]
    assert (told.value, told.standing, told.source, told.exhibits, told.disputed) == (
        "refugee",
        "documented",
        "p. 3",
        ("E1",),
        True,
    )
    assert case_of(file).exhibits["E1"].title == "grant decision"
    assert file.read_text(encoding="utf-8").startswith("# Kept.\n")


@pytest.mark.parametrize("typed", ["?", "Don\u2019t know", "unknown"])
def test_what_is_not_known_yet_is_passed_over_and_nothing_is_written_where_nothing_was(file: Path, typed: str) -> None:
    before = file.read_bytes()
    first = screening.screen(case_of(file)).missing[0]
    shown = led(file, typed, "stop").output
    assert " ".join(shown.split()).count(first.question) == 1
    assert file.read_bytes() == before
    assert first.question in " ".join(led(file, "stop").output.split()), "another evening it is asked again"


def test_a_list_of_which_nothing_is_known_yet_is_passed_over_too(tmp_path: Path) -> None:
    file = tmp_path / "made-up.yaml"
    file.write_text(CASE, encoding="utf-8")
    charges = shipped_pack().vocabulary.lists["charges"]
    shown = led(file, "?", "stop").output
    assert " ".join(shown.split()).count(charges.question) == 1
    assert file.read_text(encoding="utf-8") == CASE


@pytest.mark.parametrize(
    ("typed", "note"),
    [("??", "cannot be known"), ("can't be known", "cannot be known"), ("?; note: asked in May", "asked in May")],
)
def test_what_is_said_of_an_unknown_answer_is_written_and_not_asked_again(file: Path, typed: str, note: str) -> None:
    first = screening.screen(case_of(file)).missing[0]
    shown = led(file, typed, "stop").output
    assert " ".join(shown.split()).count(first.question) == 1
    found = case_of(file)
    told = (found.lists["charges"].items[0].facts if first.item else found.facts)[first.fact][0]
    assert (told.value, told.note) == (None, note)
    assert first.question not in " ".join(led(file, "stop").output.split())


def test_an_answer_that_turns_out_to_be_unknown_is_taken_back_in_the_file(file: Path) -> None:
    led(file, "ask refugee.status", "refugee", "stop")
    led(file, "ask refugee.status", "?", "stop")
    assert case_of(file).facts["refugee.status"][0].value is None


def test_back_changes_one_answer_and_keeps_the_others(file: Path) -> None:
    led(file, "ask refugee.status", "refugee", "ask person.role", "journalist", "back", "back", "claim pending", "stop")
    found = case_of(file).facts
    assert found["refugee.status"][0].value == "claim_pending"
    assert found["person.role"][0].value == "journalist"


def test_an_answer_that_cannot_be_is_told_and_asked_again(file: Path) -> None:
    shown = led(file, "ask refugee.status", "prince", "ask refugee.status", "", "stop").output
    assert "Not written: needs one of: " in " ".join(shown.split())
    assert "refugee.status" not in case_of(file).facts


def test_charges_are_typed_as_they_are_worded_and_the_class_is_proposed(tmp_path: Path) -> None:
    file = tmp_path / "begun.yaml"
    shown = led(file, "1", "3", "turkey", "armed robbery", "all", "1", "stop").output
    assert "begun" in shown
    (charge,) = case_of(file).lists["charges"].items
    assert charge.facts["charge.label"][0].value == "armed robbery"
    assert charge.facts["charge.class"][0].value in shipped_pack().vocabulary.facts["charge.class"].choices
    assert not charge.facts["charge.class"][0].proposed
    assert case_of(file).lists["charges"].complete is True


def test_it_ends_and_says_that_nothing_more_can_change_the_answer_or_what_still_could(file: Path) -> None:
    shown = led(file, *["?"] * 40).output
    assert "NO QUESTION IS LEFT THAT SETTLES ANYTHING" in shown
    assert "could still change the answer" in shown


def test_the_end_of_what_is_typed_is_a_stop(file: Path) -> None:
    assert "Stopped. Every answer is in the file." in CliRunner().invoke(program, ["interview", str(file)]).output


def test_a_file_that_changes_meanwhile_is_not_overwritten(file: Path) -> None:
    command = [Path(sys.executable).with_name("screening"), "interview", str(file)]
    running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert running.stdin is not None
    assert running.stdout is not None
    _read_until(running.stdout.fileno(), b"> ")
    file.write_text(f"{WITH_CHARGE}facts: {{person.role: journalist}}\n", encoding="utf-8")
    said, _ = running.communicate("yes\nstop\n", timeout=60)
    assert "changed elsewhere" in said
    assert case_of(file).facts["person.role"][0].value == "journalist"


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_killed_at_once_it_has_every_answer_that_was_followed_by_a_question(file: Path) -> None:
    command = [Path(sys.executable).with_name("screening"), "interview", str(file)]
    running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert running.stdin is not None
    assert running.stdout is not None
    for line in (b"ask refugee.status\n", b"refugee\n"):
        _read_until(running.stdout.fileno(), b"> ")
        running.stdin.write(line)
        running.stdin.flush()
    _read_until(running.stdout.fileno(), b"> ")
    running.send_signal(signal.SIGKILL)
    running.communicate()
    assert case_of(file).facts["refugee.status"][0].value == "refugee"
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_a_semicolon_in_a_text_is_no_mark() -> None:
    pack = shipped_pack()
    fact = pack.vocabulary.facts["charge.label"]
    assert answer_typed(fact, "theft; fraud; source: p. 1", pack, (), words_of())["value"] == ["theft; fraud"]
    with pytest.raises(CaseError, match="did you mean"):
        answer_typed(fact, "theft; shown: document", pack, (), words_of())


def _read_until(stream: int, wanted: bytes) -> None:
    found = b""
    while not found.endswith(wanted):
        more = os.read(stream, 65536)
        assert more, found
        found += more
