"""Which decided cases hang on which of this project's own numbers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from screening.audit.sensitivity import Moved, sensitivity
from screening.cases.read_case import case_from
from screening.law.load import load_pack
from screening.law.pack import Pack

ROOT = Path(__file__).parent.parent
PACK = load_pack()
POLITICAL = {
    "case": "political",
    "instrument": "red notice",
    "requesting_country": "AA",
    "facts": {"person.public": "yes", "person.nationalities": ["AA"], "person.hides": "no"},
    "lists": {"refusals": {"items": [{"ground": "political"}]}},
    "decisions": [{"date": "2018-07-02", "outcome": "non_compliant", "grade": "A"}],
}
ELSEWHERE = POLITICAL | {"case": "elsewhere", "facts": {"person.public": "no"}, "lists": {}}


@pytest.fixture(scope="module")
def small() -> Pack:
    """The small pack, with what is expected of decisions."""
    pack = load_pack(Path(__file__).parent / "packs" / "small")
    return replace(pack, outcome=pack.outcome.model_copy(update={"decided": PACK.outcome.decided}))


@pytest.fixture(scope="module")
def moved(small: Pack) -> dict[tuple[str, int], Moved]:
    """Each number of the small pack, moved down and up; the case just reaches the level."""
    cases = [case_from(one, small) for one in (POLITICAL, ELSEWHERE)]
    return {(one.number.what, one.by): one for one in sensitivity(cases, small)}


def test_every_number_is_moved_down_and_up(moved: dict[tuple[str, int], Moved]) -> None:
    names = ["level", "open_at", "public", "national", "refused", "value"]

    assert [(name, by) for name in names for by in (-1, 1)] == [one for one in moved if "effect" not in one[0]]


def test_a_case_that_just_reaches_the_level_hangs_on_what_takes_it_below(moved: dict[tuple[str, int], Moved]) -> None:
    hanging = {("level", 1), ("public", -1), ("national", -1), ("refused", -1)}

    assert hanging == {place for place, one in moved.items() if one.changes}


def test_a_change_tells_the_decision_and_both_outcomes(moved: dict[tuple[str, int], Moved]) -> None:
    change = moved["level", 1].changes[0]

    assert (change.case, change.decided_on, change.decided) == ("political", "2018-07-02", "non_compliant")
    assert (change.before, change.after) == ("serious_doubts", "undetermined")
    assert (change.verdict_before, change.verdict_after) == ("agrees", "undetermined")


def test_the_points_of_an_effect_move_the_score_and_no_outcome(small: Pack) -> None:
    found = sensitivity([case_from(POLITICAL, small)], small)
    effects = {(one.number.of, one.by): one for one in found if "effect" in one.number.what}

    assert not any(one.changes for one in effects.values())
    assert effects["strong_doubts", 1].scores == 1
    assert effects["asks", 1].scores == 0
    assert ("notes", -1) not in effects


def test_points_by_choice_are_moved_one_by_one() -> None:
    tables = [one for rule in PACK.rules if rule.weigh for one in rule.weigh.factors if hasattr(one, "fact")]
    factors = [one for rule in PACK.rules if rule.weigh for one in rule.weigh.factors]
    found = {one.number for one in sensitivity([], PACK)}
    of_rules = [one for one in found if one.what not in ("level", "open_at", "value", "points of the effect")]

    assert len(of_rules) == len(factors) - len(tables) + sum(len(one.points) for one in tables)


def test_the_command_tells_on_which_numbers_an_outcome_hangs() -> None:
    file = "fixtures/decided/tr-2012-journalist-refugee.yaml"
    command = [sys.executable, "-c", "from screening.cli import main; main()", "decided", file, "--sensitivity"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NO_COLOR": "1"}

    def run(*more: str) -> str:
        done = subprocess.run(
            [*command, *more], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=True
        )
        return done.stdout

    assert "each moved down and up by one; an outcome hangs on" in run()
    assert {one["by"] for one in json.loads(run("--format", "json"))} == {-1, 1}
