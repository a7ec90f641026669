"""Decisions against screenings: found, missed and false alarms, each answer and each label apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from screening.audit.decided import Agreement, Compared, Issue, load_decided
from screening.audit.tally import Row, by_chapter, by_ground, seen, tally
from screening.cases.read_case import read_case
from screening.cli import program
from screening.errors import CaseError
from screening.law.pack import Pack


def compared(**changed: Any) -> Compared:
    """A decision beside a screening."""
    usual: dict[str, Any] = {
        "case": "one", "decided_on": "2020", "as_of": "2020-01-01", "decided": "non_compliant", "grade": "A",
        "label": "hard", "expects": "falls", "screened": "undetermined", "scope": None,
        "as_it_stands": "nothing_stands", "as_it_stands_scope": None, "part_is_enough": False, "chapter": "",
        "verdict": "undetermined", "error": "", "rules": (), "missing": (), "issues": (),
    }  # fmt: skip
    return Compared(**(usual | changed))


@pytest.mark.parametrize(
    ("screened", "scope", "stands", "stands_scope", "settled", "as_it_stands"),
    [
        ("grounds_established", "whole", "grounds_stand", "whole", "whole", "whole"),
        ("grounds_established", "part", "grounds_stand", "whole", "part", "whole"),
        ("serious_doubts", None, "doubts_stand", None, "whole", "whole"),
        ("undetermined", None, "grounds_stand", "part", "nothing", "part"),
        ("no_ground_found", None, "nothing_stands", None, "nothing", "nothing"),
    ],
)
def test_each_answer_says_something_against_the_whole_a_part_or_nothing(
    screened: str, scope: str | None, stands: str, stands_scope: str | None, settled: str, as_it_stands: str
) -> None:
    one = compared(screened=screened, scope=scope, as_it_stands=stands, as_it_stands_scope=stands_scope)

    assert (seen(one, "settled"), seen(one, "as_it_stands")) == (settled, as_it_stands)


def test_a_part_found_of_what_was_deleted_whole_is_counted_apart() -> None:
    several = [
        compared(screened="grounds_established", scope="part"),
        compared(screened="grounds_established", scope="whole"),
        compared(),
        compared(expects="left_alone", screened="serious_doubts"),
        compared(expects="left_alone"),
        compared(expects="part", screened="grounds_established", scope="part"),
        compared(expects=None, screened="serious_doubts"),
    ]

    found = tally(several, "settled")

    assert (found.fell, found.fell.nothing) == (Row(3, 1, 1), 1)
    assert (found.kept, found.kept.nothing) == (Row(2, 1, 0), 1)
    assert found.corrected == Row(1, 0, 1)


def test_grounds_and_chapters_group_what_they_name() -> None:
    several = [
        compared(issues=(Issue("retention", raised=True),), chapter="3.10"),
        compared(issues=(Issue("retention", raised=False),), chapter="3.9"),
        compared(expects="left_alone", issues=(Issue("retention", raised=True),), chapter="3.9"),
    ]

    assert {name: len(those) for name, those in by_ground(several).items()} == {"retention": 2}
    assert {name: len(those) for name, those in by_chapter(several).items()} == {"3.9": 2, "3.10": 1}
    assert list(by_chapter(several)) == ["3.9", "3.10"]


@pytest.mark.parametrize("label", ["weak", "unlabelled"])
def test_what_has_no_sure_label_does_not_count(label: str) -> None:
    assert Agreement((compared(label=label), compared(label="soft"))).counted() == (compared(label="soft"),)


def decided(folder: Path, decision: str, *, name: str = "a") -> Path:
    """A folder with one case that says little, and what was decided in it."""
    text = f"case: {name}\ninstrument: red notice\nrequesting_country: TR\ndecisions:\n  - {decision}\n"
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def run(folder: Path) -> Result:
    """What the command prints."""
    return CliRunner().invoke(program, ["decided", str(folder)])


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        ("grounds: [refugee statuss]", 'unknown ground "refugee statuss"; did you mean "refugee status"?'),
        ("tags: [Refugee Statuss]", 'unknown tag "Refugee Statuss"; did you mean "Refugee status"?'),
    ],
)
def test_a_word_of_a_decision_that_the_rules_do_not_know_names_the_nearest(
    tmp_path: Path, pack: Pack, decision: str, told: str
) -> None:
    with pytest.raises(CaseError) as caught:
        load_decided(decided(tmp_path, f"{{date: 2020-01-01, outcome: non_compliant, {decision}}}"), pack)

    assert told in str(caught.value)


def test_an_unknown_outcome_names_the_nearest(pack: Pack) -> None:
    with pytest.raises(CaseError, match='did you mean "non_compliant"'):
        read_case("case: a\ndecisions:\n  - {date: 2020, outcome: not_compliant}\n", "a.yaml", pack)


def test_only_the_shipped_cases_are_called_in_sample_and_other_labels_have_a_table(tmp_path: Path) -> None:
    decided(tmp_path, "{date: 2020-01-01, outcome: compliant, grade: C, label: unlabelled}", name="a")
    decided(tmp_path, "{date: 2020-01-01, outcome: non_compliant, grade: C}", name="b")
    decided(tmp_path, "{date: 2020-01-01, outcome: compliant, label: weak}", name="c")

    printed = run(tmp_path).output

    assert "in-sample" not in printed
    assert "Decisions compared: 1 of 3" in printed
    for words in ("Decisions whose outcome counts", "Weak labels", "Without a label", "grade C", "missed"):
        assert words in printed
    assert "as it stands: nothing_stands" in printed
