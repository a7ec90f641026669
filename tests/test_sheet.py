"""The sheet for the client: what is asked, in which words, and how answers come back as facts on the client's word."""

from __future__ import annotations

import re
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import screening
from screening.advise.answers import Answered, answers
from screening.advise.ask_next import ask_next
from screening.advise.load_desk import load_desk
from screening.advise.position import positions
from screening.documents.markdown import as_markdown
from screening.documents.paper import Paper
from screening.documents.questions import missing_texts, questions
from screening.errors import CaseError
from screening.law.pack import Pack

SCREENING = Path(sys.executable).with_name("screening")
BARE = "case: bare\ninstrument: red notice\nrequesting_country: TR\nas_of: 2025-06-01\n"
EVENINGS = sorted(Path("fixtures/evenings").glob("*.yaml"))
LANGUAGES = ("en", "fr", "es")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return screening.load_pack()


def sheet(pack: Pack, text: str = BARE, language: str = "en") -> Paper:
    case = screening.read_case(text, "case", pack)
    report = screening.screen(case, pack)
    position = positions(case, pack)[0]
    worth = [one.fact for one in ask_next(position, (report.readings or (report,))[0], pairs=False).questions]
    return questions(position, worth, language)


def numbered(paper: Paper) -> list[str]:
    return [one.text for one in paper.blocks if one.kind == "numbered"]


def filled(written: str, *marks: str, **blanks: str) -> str:
    """A sheet with boxes marked by their words, and blanks filled by theirs, each at its first place."""
    for mark in marks:
        assert f"[ ] {mark}" in written
        written = written.replace(f"[ ] {mark}", f"[x] {mark}", 1)
    for label, value in blanks.items():
        assert f"- {label}: \n" in written
        written = written.replace(f"- {label}: \n", f"- {label}: {value}\n", 1)
    return written


def taken(pack: Pack, written: str, case: str = BARE) -> Answered:
    return answers(case, "case", written, "sheet", pack)


def test_the_sheet_asks_ten_questions_in_each_language_and_tells_nothing_of_what_the_case_comes_to(pack: Pack):
    for language in LANGUAGES:
        found = sheet(pack, language=language)
        assert len(numbered(found)) == 10
        assert missing_texts(pack, language) == ()
        assert any(one.kind == "banner" for one in found.blocks) is (language != "en")
        assert not re.search(r"\b(score|ground|presumed|privileged)\b", as_markdown(found), re.IGNORECASE)
    with pytest.raises(CaseError, match='no sheet in "xx"'):
        sheet(pack, language="xx")


def test_what_the_case_states_is_not_asked_again_and_what_makes_no_sense_is_not_asked(pack: Pack):
    membership = BARE + "facts: {refugee.status: none}\nlists:\n  charges:\n    complete: yes\n    items:\n"
    found = numbered(sheet(pack, f"{membership}      - class: membership_banned_party\n"))
    assert not any("protection" in one or "afraid" in one or "cheques" in one or "loan" in one for one in found)
    found = numbered(sheet(pack, f"{membership}      - class: unfunded_cheque\n"))
    assert any("cheques" in one for one in found)


def test_a_text_that_a_language_lacks_is_listed_and_stands_in_english(pack: Pack, tmp_path: Path):
    desk = load_desk(pack)
    french = next(one for one in desk.sheets if one.language == "fr")
    assert french.text("decided").startswith("La Commission")
    folder = tmp_path / "desk"
    folder.mkdir()
    for file in Path("rules/desk").glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        kept = [line for line in text.splitlines() if file.name != "sheet-fr.yaml" or "  decided: " not in line]
        (folder / file.name).write_text("\n".join(kept), encoding="utf-8")
    shortened = next(one for one in load_desk(pack, folder).sheets if one.language == "fr")
    assert shortened.text("decided") == ""
    assert set(french.texts) - set(shortened.texts) == {"decided"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answers_come_back_as_facts_on_the_clients_word_from_every_language(pack: Pack, language: str):
    words = {
        "en": ("yes, I am recognised as a refugee", "Country", "yes, and I am still held"),
        "fr": ("oui, je suis reconnu réfugié", "Pays", "oui, et je suis toujours détenu"),
        "es": ("sí, estoy reconocido como refugiado", "País", "sí, y sigo detenido"),
    }[language]
    written = as_markdown(sheet(pack, language=language))
    found = taken(pack, filled(written, words[0], words[2], **{words[1]: "Lithuania"}))
    case = screening.read_case(found.text, "case", pack)
    (status,) = case.facts["refugee.status"]
    assert (status.value, status.standing, status.exhibits) == ("refugee", "asserted", ())
    assert "client" in status.source
    assert case.facts["refugee.granting_country"][0].value == "LT"
    assert case.lists["arrests"].items[0].facts["arrest.detained"][0].value is True
    assert len(found.taken) == 3


def test_what_is_not_known_or_not_marked_states_nothing(pack: Pack):
    written = as_markdown(sheet(pack))
    assert taken(pack, written).text == BARE
    assert taken(pack, filled(written, "I do not know", "never")).text != BARE, "never asked for protection is a fact"
    assert taken(pack, filled(written, "I do not know")).text == BARE


def test_what_the_case_states_stays_and_is_told_and_words_are_left_to_the_advocate(pack: Pack):
    case = BARE + "facts: {refugee.status: claim_pending}  # as the certificate says\n"
    written = as_markdown(sheet(pack))
    told = {"In your own words": "they beat my brother"}
    found = taken(pack, filled(written, "yes, I am recognised as a refugee", **told), case)
    assert found.text == case
    assert found.taken == ()
    assert any("refugee.status: the case states it already" in one for one in found.left)
    assert any("told in words" in one for one in found.left)
    assert "brother" not in "".join(found.left)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (
            ("   - [ ] asked and refused", "   - [x] something secret"),
            "a box is marked that this question does not have",
        ),
        (("- Country: \n", "- Country: secretland\n"), "refugee.granting_country: "),
        (("- Given on: \n", "- Given on: secret day\n"), "refugee.granted_on: "),
        (("Have you asked a country for protection", "Have you secretly asked"), "no question of the sheet begins so"),
        (("   - [ ] asked and refused", "   a secret remark"), "neither a box nor a blank of this question"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_its_number_and_not_quoted(
    pack: Pack, wrong: tuple[str, str], told: str
):
    written = as_markdown(sheet(pack))
    assert wrong[0] in written
    with pytest.raises(CaseError) as problem:
        taken(pack, written.replace(*wrong, 1))
    assert any(told in str(one) for one in problem.value.problems)
    assert all(one.place.line for one in problem.value.problems)
    assert "secret" not in str(problem.value).replace("secretland", "secret") or "did you mean" in str(problem.value)


def test_two_different_answers_to_one_question_are_an_error_and_nothing_is_taken_over(pack: Pack):
    written = filled(as_markdown(sheet(pack)), "asked and refused", "yes, I am recognised as a refugee")
    with pytest.raises(CaseError, match="1 problem"):
        taken(pack, written)
    with pytest.raises(CaseError, match="no question of a sheet"):
        taken(pack, "Dear advocate, all is well.\n")


def test_what_makes_no_item_sure_is_left_to_the_advocate(pack: Pack):
    case = BARE + "lists: {arrests: {items: [{state: PL}, {state: DE}]}}\n"
    found = taken(pack, filled(as_markdown(sheet(pack)), "yes, and I am still held"), case)
    assert found.text == case
    assert any("2 of these" in one for one in found.left)


def test_an_answer_on_one_charge_goes_to_the_only_charge_that_it_can_be_about(pack: Pack):
    case = BARE + "lists:\n  charges:\n    items:\n      - class: unpaid_debt\n      - class: unfunded_cheque\n"
    found = taken(pack, filled(as_markdown(sheet(pack, case)), "several"), case)
    first, second = screening.read_case(found.text, "case", pack).lists["charges"].items
    assert "charge.cheques_repeated" not in first.facts
    assert second.facts["charge.cheques_repeated"][0].value is True


def test_the_command_writes_a_new_file_for_its_owner_alone_and_leaves_the_case_as_it_was(tmp_path: Path):
    def run(*words: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.run([SCREENING, *words], capture_output=True, text=True, check=False)

    case, blank, new = tmp_path / "case.yaml", tmp_path / "sheet.md", tmp_path / "new.yaml"
    case.write_text(f"{BARE}# a remark that stays\n", encoding="utf-8")
    assert run("questions", case, "-o", blank).returncode == 0
    blank.write_text(filled(blank.read_text(encoding="utf-8"), "asked and refused"), encoding="utf-8")
    done = run("answers", case, blank, "-o", new)
    assert done.returncode == 0, done.stderr
    assert "taken over: line" in done.stderr
    assert "denied" in new.read_text(encoding="utf-8")
    assert "# a remark that stays" in new.read_text(encoding="utf-8")
    assert "denied" not in case.read_text(encoding="utf-8")
    assert stat.S_IMODE(new.stat().st_mode) == 0o600
    assert run("answers", case, blank, "-o", new).returncode == 2
