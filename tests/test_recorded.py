"""What scenarios show is kept for ``screening coverage``: of all that ran and did not fail, by whichever process."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from types import SimpleNamespace

import pytest
from steps import recorded

from screening.audit.record import Record, plain, read_record
from screening.audit.seen import Point

SMALL = Path(__file__).parent / "packs" / "small"
CONFTEST = f"""
import pytest
from screening.law.load import load_pack
from steps.lawyers_case import LawyersCase

pytest_plugins = ["steps.given", "steps.expected", "steps.recorded"]

@pytest.fixture
def case():
    return LawyersCase(load_pack({str(SMALL)!r}))
"""
FEATURE = """
Feature: politics
  Scenario: Nothing is known
    Given a red notice as of 2018-07-02
    Then politics is untouched

  Scenario Outline: The person hides
    Given a red notice as of 2018-07-02
    And person.hides is <hides>
    Then politics is <status>

    Examples:
      | hides | status       |
      | yes   | excepted     |
      | no    | undetermined |
"""


@pytest.fixture
def checkout(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A checkout with one feature, whose tests run here and now."""
    monkeypatch.setattr("screening.audit.record.beside", lambda name: pytester.path / name)
    for folder in ("features", "tests"):
        pytester.path.joinpath(folder).mkdir()
    pytester.makeconftest(dedent(CONFTEST))
    pytester.makepyfile("from pytest_bdd import scenarios\nscenarios('features')\n")
    write(pytester, FEATURE)
    return pytester


def write(pytester: pytest.Pytester, feature: str) -> None:
    pytester.path.joinpath("features", "politics.feature").write_text(feature, encoding="utf-8")


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return pytester.runpytest_inprocess("-p", "no:randomly", "-p", "no:cacheprovider", *arguments)


def hiding(record: Record | None) -> set[str]:
    """The truths in which the record has seen the exception."""
    assert record is not None
    return {one.value for one in record.seen if one[:3] == ("politics", "exception", "hiding")}


def test_what_all_scenarios_show_is_kept(checkout: pytest.Pytester) -> None:
    run(checkout).assert_outcomes(passed=3)

    record = read_record()
    assert hiding(record) == {"true", "false", "unknown"}
    assert record is not None
    assert record.failed == ()
    assert Point("politics", "status", "", "excepted") in record.seen


def test_what_a_scenario_shows_that_fails_is_not_kept(checkout: pytest.Pytester) -> None:
    write(checkout, FEATURE.replace("| no    | undetermined |", "| no    | established  |"))
    run(checkout).assert_outcomes(passed=2, failed=1)

    record = read_record()
    assert hiding(record) == {"true", "unknown"}
    assert record is not None
    assert record.failed == ("politics",)


def test_a_run_of_some_scenarios_keeps_nothing(checkout: pytest.Pytester) -> None:
    run(checkout, "-k", "hides").assert_outcomes(passed=2, deselected=1)

    assert read_record() is None


def test_a_record_holds_until_a_feature_changes(checkout: pytest.Pytester) -> None:
    run(checkout)
    write(checkout, FEATURE.replace("Nothing is known", "Nothing at all is known"))

    assert read_record() is None


def test_a_record_that_cannot_be_read_is_none(checkout: pytest.Pytester) -> None:
    for text in ("", "[]", "{}", '{"format": "other"}'):
        checkout.path.joinpath(".coverage-of-rules.json").write_text(text, encoding="utf-8")
        assert read_record() is None


def test_what_workers_note_is_put_together() -> None:
    config = SimpleNamespace(stash={recorded.NOTES: recorded.Notes("")})
    points = [Point("politics", "status", "", one) for one in ("excepted", "established")]
    for line, point in enumerate(points):
        noted = {"seen": plain([point]), "ran": [["politics", line]], "failed": [["politics", line]] * line}
        node = SimpleNamespace(config=config, workeroutput={"noted": noted})
        recorded.pytest_testnodedown(node)
    recorded.pytest_testnodedown(SimpleNamespace(config=config))  # a worker that died gave nothing

    notes = config.stash[recorded.NOTES]
    assert notes.seen == set(points)
    assert notes.ran == {("politics", 0), ("politics", 1)}
    assert notes.failed == {("politics", 1)}
