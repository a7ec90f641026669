"""The case file to begin with: what matters first, by who knows it, on 120 lines, and how to get the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screening.cases.read_case import read_case
from screening.cases.start import MOST_LINES, start
from screening.cases.template import template
from screening.cli import program
from screening.law.pack import Pack
from screening.law.rule import INSTRUMENTS


def run(*words: str) -> Result:
    """What a command prints."""
    return CliRunner().invoke(program, list(words))


@pytest.mark.parametrize("instrument", [None, *INSTRUMENTS])
def test_it_has_at_most_120_lines_and_reads_as_a_case_that_states_nothing(pack: Pack, instrument: str | None) -> None:
    written = start(pack, instrument)
    case = read_case(written, "new.yaml", pack)

    assert len(written.splitlines()) <= MOST_LINES
    assert set(case.facts) == ({"instrument"} if instrument else set())
    assert (case.warnings, case.decisions) == ((), ())


def test_every_line_taken_out_of_its_comment_is_read(pack: Pack) -> None:
    written = start(pack, "red notice")
    values = {"#refugee.status:": "refugee.status: none", "#notice.sought_for:": "notice.sought_for: prosecution"}
    for line, uncovered in values.items():
        assert f"\n  {line}\n" in written
        written = written.replace(f"  {line}\n", f"  {uncovered}\n")

    assert set(read_case(written, "new.yaml", pack).facts) == {"instrument", "refugee.status", "notice.sought_for"}


def test_the_first_questions_of_the_pack_are_in_it_and_who_knows_them_is_said(pack: Pack) -> None:
    written = start(pack, "red notice")

    for one in pack.outcome.first_questions:
        if one.fact and (not one.applies_to or "red notice" in one.applies_to):
            assert f"{one.fact.removeprefix('charge.')}:" in written, one.fact
    assert "your client knows" in written
    assert "screening new --all" in written


def test_it_has_every_word_that_a_decision_may_have(pack: Pack) -> None:
    words = " ".join(start(pack).replace("#", " ").split())

    for word in (*pack.outcome.decided, *pack.outcome.grounds, "A, B, C", "unlabelled"):
        assert word in words


def test_the_whole_template_is_written_where_it_is_asked_for(tmp_path: Path, pack: Pack) -> None:
    assert run("new", str(tmp_path / "short.yaml")).exit_code == 0
    assert run("new", "--all", str(tmp_path / "whole.yaml")).exit_code == 0

    assert (tmp_path / "short.yaml").read_text(encoding="utf-8") == start(pack)
    assert (tmp_path / "whole.yaml").read_text(encoding="utf-8") == template(pack)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("asylum", "seeker"), "refugee.status"),
        (("by unhcr",), "refugee.confirmed_to_interpol"),
        (("flogging",), "charge.penalty_kind"),
        (("longest term",), "charge.maximum_penalty"),
        (("refusals",), "refusal.state"),
    ],
)
def test_a_fact_is_found_by_its_question_its_choices_and_other_words_for_them(
    words: tuple[str, ...], found: str
) -> None:
    printed = run("facts", *words).output

    assert f"\n{found} " in f"\n{printed}" or f"\n{found}\n" in f"\n{printed}"


def test_the_facts_of_a_topic_are_listed_and_an_unknown_topic_names_the_nearest() -> None:
    topics = run("facts", "--topic").output
    refugee = run("facts", "--topic", "refugee").output
    wrong = run("facts", "--topic", "refuge")

    assert "refugee (" in topics
    assert "refugee.status" in refugee
    assert "person.role\n" not in refugee
    assert 'did you mean "refugee"?' in str(wrong.exception or wrong.output)
