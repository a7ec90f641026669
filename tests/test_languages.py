"""Languages of the interview: a file each, English behind it, what is missing listed, and right to left."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

import pytest
from click.testing import CliRunner
from page_in_folder import CASE, Page

from screening.cli import program
from screening.errors import CaseError
from screening.interview.words import ENGLISH, languages, missing_words, words_of
from screening.law.load import shipped_pack
from screening.render.said import SAID

PLACES = re.compile(r"\{(\w+)\}")
TRANSLATED = [one for one in languages() if one != ENGLISH]


@pytest.fixture
def page(tmp_path: Path) -> Page:
    return Page(tmp_path).let_in()


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_says_what_there_is_to_say_with_the_same_values_in_it(language: str) -> None:
    english = {**SAID, **words_of().texts}
    other = words_of(language)
    assert set(other.texts) <= set(english)
    for name, said in other.texts.items():
        assert sorted(PLACES.findall(said)) == sorted(PLACES.findall(english[name])), name
    pack = shipped_pack()
    vocabulary, own = pack.vocabulary, other.own
    facts = vocabulary.facts.values()
    asked = {*vocabulary.facts, *vocabulary.lists}
    assert {*own.questions, *own.names} <= asked
    assert set(own.titles) <= {one.id for one in pack.rules}
    assert set(own.meanings) <= {one.id for one in pack.offences}
    grounds = {each for one in pack.rules for each in one.evidence}
    assert set(own.papers) <= {each for one in facts for each in one.shown_by} | grounds
    phrases = {each.title for one in pack.rules for each in (*one.unless, *(one.weigh.factors if one.weigh else ()))}
    assert set(own.phrases) <= phrases
    assert set(own.items) <= {one.item for one in vocabulary.lists.values()}
    assert set(own.countries) <= set(vocabulary.countries.values())
    known = {f"{one.id} {each}" for one in facts for each in one.choices} | {
        each for one in facts for each in one.choices
    }
    assert set(own.choices) <= known


def test_french_has_every_text_of_the_page_and_nearly_all_that_the_rules_ask() -> None:
    """A rule that is new may still be without its title in French: that is listed, and stands in English."""
    missing = missing_words(shipped_pack(), "fr", SAID)
    assert not [one for one in missing if one.startswith(("text ", "topic ", "item "))]
    every = missing_words(shipped_pack(), "ar", SAID)
    assert len(missing) * 20 < len(every)


def test_of_two_answers_to_one_question_no_two_are_called_the_same() -> None:
    words = words_of("fr")
    for fact in shipped_pack().vocabulary.facts.values():
        assert len({words.choice(fact, one) for one in fact.choices}) == len(fact.choices), fact.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translated_question_names_the_same_choices(language: str) -> None:
    """A question speaks of an answer by its id, and is asked with the name that the card has for it."""
    vocabulary = shipped_pack().vocabulary
    for name, question in words_of(language).questions.items():
        if name in vocabulary.facts:
            fact = vocabulary.facts[name]
            named = [one for one in fact.choices if "_" in one and one in fact.question]
            assert [one for one in named if one in question] == named, name
            assert "_" not in words_of(language).question(fact), name


def test_every_text_of_the_page_is_used() -> None:
    rooms = ("web", "interview", "render", "cli")
    code = "".join(one.read_text(encoding="utf-8") for room in rooms for one in Path("screening", room).glob("*.py"))
    for name in words_of().texts:
        used = f'"{name}"' in code or f"'{name}'" in code or f"{name.split('.')[0]}.{{" in code
        assert used or name == "note", name


def test_what_is_missing_is_listed_and_stands_in_english() -> None:
    missing = missing_words(shipped_pack(), "ar", SAID)
    assert "text card.evidence" in missing
    assert "question refugee.status" in missing
    assert words_of("ar").text("card.evidence") == words_of().text("card.evidence")
    fact = shipped_pack().vocabulary.facts["refugee.status"]
    assert words_of("ar").question(fact) == words_of().question(fact)
    shown = CliRunner().invoke(program, ["texts", "ar"]).output
    assert [*missing] == shown.splitlines()[: len(missing)]


def test_a_language_that_there_is_not_is_refused(page: Page) -> None:
    with pytest.raises(CaseError, match="there are"):
        words_of("xx")
    assert page.post("/language", language="xx").status_code == 400


def test_the_questions_are_asked_in_french_and_say_that_no_lawyer_has_read_them(page: Page) -> None:
    case = page.opened("case: made-up\n")
    page.post("/language", language="fr")
    shown = page.client.get(f"{case}/questions").text
    assert escape(words_of("fr").questions["instrument"]) in shown
    assert "non relue par un juriste" in shown
    assert '<html lang="fr" dir="ltr">' in shown
    assert page.answer(case, "instrument", value="red notice").status_code == 200


def test_a_page_in_arabic_runs_from_right_to_left(page: Page) -> None:
    case = page.opened("case: made-up\n")
    page.post("/language", language="ar")
    shown = page.client.get(f"{case}/questions").text
    assert '<html lang="ar" dir="rtl">' in shown
    assert words_of("ar").questions["instrument"] in shown


def test_the_terminal_asks_in_french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screening.cli.interview.load_pack", lambda _: shipped_pack())
    file = tmp_path / "made-up.yaml"
    file.write_text(CASE, encoding="utf-8")
    shown = CliRunner().invoke(program, ["interview", str(file), "--language", "fr"], input="stop\n").output
    assert " ".join(words_of("fr").questions["charges"].split()) in " ".join(shown.split())
    assert "non relue par un juriste" in shown


def test_what_is_said_to_a_question_stands_below_it_and_nothing_is_lost() -> None:
    for language in languages():
        words = words_of(language)
        for fact in shipped_pack().vocabulary.facts.values():
            question, meant = words.asked(fact)
            assert " ".join(f"{question} {meant}".split()) == " ".join(words.question(fact).split())
            assert not re.search(r"[?؟].", question)
