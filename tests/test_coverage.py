"""Coverage in four directions: what there is to cover, what counts as covered, and what is told of the rest."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from steps.lawyers_case import LawyersCase

from screening.audit.coverage import by_decided_cases, by_rules, by_scenarios, of_provisions
from screening.audit.seen import Point, observed, to_be_seen
from screening.cases.read_case import case_from
from screening.law.load import load_pack
from screening.law.pack import Pack

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "packs" / "small"
MORE = """
provisions: small
title: An invented text
articles:
  "1": {title: Penalties}
  "2": {title: Importance}
  "3": {title: Politics}
  "4": {title: Hiding}
  "5": {title: Procedure}
  "6": {title: Forgotten}
---
not_encoded: small
provisions:
  - {provision: {instrument: small, article: "5"}, why: procedural, reason: It says who signs.}
---
vocabulary: more
facts:
  person.known: {name: known, type: yes_no, question: Known?, who_knows: applicant, effort: low, reserved: Later.}
  person.forgotten: {name: forgotten, type: yes_no, question: Forgotten?, who_knows: applicant, effort: low}
---
parameter: reading
title: How it is read
type: choice
choices: [wide, narrow]
values: [{value: wide}]
---
define: charge.violent
title: The charge is violent
when:
  any:
    - charge.violence: [alleged, shown]
    - all: [{parameter.reading: narrow}, {notice.sought_for: sentence}]
---
rule: violent
title: The charge is violent, or was before the date
provision: {instrument: small, article: "3"}
applies_to: [red notice]
verification: confirmed
for_each: charge
when:
  any:
    - charge.violent: yes
    - charge.violence: [none, alleged, shown]
    - as_of: {before: 2012-01-01}
    - instrument: diffusion
then: {ground: politics, effect: doubts, says: It is.}
notes: Invented.
"""
SHORT = [["label", "theft"], ["maximum", "23"]]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """The small pack with a provision, a definition, a parameter and facts more."""
    folder = tmp_path_factory.mktemp("more")
    shutil.copy(SMALL / "small.yaml", folder)
    (folder / "more.yaml").write_text(MORE, encoding="utf-8")
    return load_pack(folder)


def seen_of(case: LawyersCase) -> set[tuple[str, str]]:
    """What a screening shows of the rule of the case: names and values."""
    found = case.screened()
    points = observed(found.pack, found.rule, found.decision, found.program, found.valuation)
    return {(one.name or one.kind, one.value) for one in points}


def test_a_rule_has_to_be_seen_with_each_status_exception_and_condition_each_way(small: Pack) -> None:
    conditions = [
        "notice.sought_for is prosecution",
        "charge.maximum under parameter minimum",
        "office.finds_important is yes",
    ]
    each_way = ("true", "false", "unknown")
    statuses = ("established", "not_established", "undetermined", "excepted")
    expected = {Point("threshold", "status", "", one) for one in statuses}
    expected |= {Point("threshold", "exception", "importance", one) for one in each_way}
    expected |= {Point("threshold", "condition", name, one) for name in conditions for one in each_way}

    assert expected == {one for one in to_be_seen(small) if one.of == "threshold"}


def test_a_rule_without_exceptions_is_not_to_be_excepted(small: Pack) -> None:
    assert {"established", "not_established", "undetermined"} == {
        one.value for one in to_be_seen(small) if one.of == "violent" and one.kind == "status"
    }


def test_what_cannot_be_is_not_to_be_seen(small: Pack) -> None:
    """A choice among all is never false, the day is always known, and a parameter is what it is."""
    ways: dict[str, set[str]] = {}
    for one in to_be_seen(small):
        if one.of in ("violent", "charge.violent") and one.kind == "condition":
            ways.setdefault(one.name, set()).add(one.value)

    assert ways == {
        "charge.violent": {"true", "false", "unknown"},
        "charge.violence is alleged or shown": {"true", "false", "unknown"},
        "notice.sought_for is sentence": {"true", "false", "unknown"},
        "charge.violence is none or alleged or shown": {"true", "unknown"},
        "as_of before 2012-01-01": {"true", "false"},
        "instrument is diffusion": {"false"},
    }


def test_a_screening_shows_the_rule_of_its_feature_and_the_definitions_that_it_reads(small: Pack) -> None:
    case = LawyersCase(small, rule="violent")
    case.begin("red notice", "2018-07-02")
    case.add_item("charge", [["violence", "none"]])

    assert seen_of(case) == {
        ("status", "established"),
        ("charge.violent", "false"),
        ("charge.violence is alleged or shown", "false"),
        ("notice.sought_for is sentence", "unknown"),
        ("charge.violence is none or alleged or shown", "true"),
        ("as_of before 2012-01-01", "false"),
        ("instrument is diffusion", "false"),
    }


def test_another_reading_of_a_parameter_shows_the_same_condition(small: Pack) -> None:
    case = LawyersCase(small, rule="threshold")
    case.begin("red notice", "2018-07-02")
    case.add_item("charge", SHORT)
    case.set_parameter("minimum", "12")

    assert ("charge.maximum under parameter minimum", "false") in seen_of(case)


def test_a_charge_that_may_yet_be_stated_shows_the_status_that_it_is_given(small: Pack) -> None:
    case = LawyersCase(small, rule="threshold")
    case.begin("red notice", "2018-07-02")
    case.state("notice.sought_for", "prosecution")
    case.set_complete("charges", complete=False)

    assert ("status", "undetermined") in seen_of(case)


def test_what_no_scenario_has_shown_is_told_rule_by_rule(small: Pack) -> None:
    wanted = to_be_seen(small)
    unseen = {
        Point("threshold", "status", "", "excepted"),
        Point("threshold", "exception", "importance", "true"),
        Point("threshold", "exception", "importance", "unknown"),
        Point("charge.violent", "condition", "notice.sought_for is sentence", "true"),
    }
    found = by_scenarios(small, wanted - unseen)

    assert [(one.of, one.what) for one in found.gaps] == [
        ("charge.violent", "condition notice.sought_for is sentence: never true"),
        ("threshold", "exception importance: never true, unknown"),
        ("threshold", "status: never excepted"),
    ]
    assert (found.total, found.covered, found.whole) == (len(wanted), len(wanted) - 4, False)
    assert by_scenarios(small, wanted).percent == "100"


def test_only_all_is_a_hundred_per_cent(small: Pack) -> None:
    found = by_scenarios(small, to_be_seen(small))

    assert replace(found, total=100_000, uncovered=1).percent == "99.9"


def test_a_provision_is_covered_by_a_rule_or_by_its_reason(small: Pack) -> None:
    found = of_provisions(small)

    assert [one.of for one in found.gaps] == ["small 6"]
    assert (found.covered, found.total) == (5, 6)
    assert "1 have a reason" in found.note


def test_a_fact_is_covered_by_a_rule_or_reserved(small: Pack) -> None:
    assert [one.of for one in by_rules(small).gaps] == ["person.forgotten"]


def test_a_decided_case_covers_the_rules_it_touches(small: Pack) -> None:
    decided = {
        "case": "made-out",
        "instrument": "red notice",
        "facts": {"notice.sought_for": "prosecution"},
        "lists": {"charges": {"items": [{"label": "theft", "maximum": 23}]}},
        "decisions": [{"date": "2018-07-02", "outcome": "non_compliant", "grade": "A"}],
    }
    pack = replace(small, outcome=small.outcome.model_copy(update={"decided": load_pack().outcome.decided}))

    assert [one.of for one in by_decided_cases(pack, []).gaps] == ["politics", "threshold", "violent"]
    assert [one.of for one in by_decided_cases(pack, [case_from(decided, pack)]).gaps] == ["politics", "violent"]


def test_every_provision_of_interpols_rules_is_applied_or_has_its_reason(pack: Pack) -> None:
    assert of_provisions(pack).gaps == ()


def test_every_point_of_interpols_rules_can_be_told(pack: Pack) -> None:
    """Every rule in force on some day is there, and a parameter goes by its name, not by its value of one day."""
    points = to_be_seen(pack)

    assert {one.of for one in points if one.kind == "status"} == {one.id for one in pack.rules}
    assert {one.of for one in points} - {one.id for one in pack.rules} <= {one.id for one in pack.definitions}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """What ``screening coverage`` prints, and how it ends."""
    command = [sys.executable, "-c", "from screening.cli import main; main()", "coverage", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)


def test_for_other_rules_it_is_said_what_is_not_measured() -> None:
    done = run("--pack", "tests/packs/small", "--format", "json")

    found = json.loads(done.stdout)
    assert [one["measured"] for one in found] == [False, False, True, True]
    assert found[0]["why"] == "the features test INTERPOL's rules, and these are others"
    assert found[2]["gaps"] == []


def test_a_flag_makes_it_fail_where_scenarios_are_not_measured() -> None:
    assert run("--pack", "tests/packs/small").returncode == 0
    assert run("--pack", "tests/packs/small", "--strict").returncode == 1
