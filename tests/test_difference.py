"""Searching all cases for one in which two laws differ: the case, or the proof that there is none, within bounds."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from small_packs import small_pack

from screening.cli import program
from screening.engine import reference
from screening.law.load import Sources, read_pack
from screening.program.compile import compile_pack
from screening.reform.amend import changed
from screening.reform.domain import Bounds
from screening.reform.find import find_reform, set_parameters, shipped
from screening.reform.overlay import Reform
from screening.reform.prove import On, Searched, search
from screening.reform.replay import ground
from screening.render.searched import outline_searched
from screening.render.stated import stated_lines
from screening.render.text import text
from screening.report.find import find

pytest.importorskip("pysat", reason="the extra `prove` is not installed")

DAY = date(2024, 6, 1)
RED = Bounds(1, DAY, "red notice")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    return read_pack(small_pack(tmp_path_factory.mktemp("small")))


@pytest.fixture(scope="module")
def law() -> Sources:
    return read_pack()


def searched(sources: Sources, reforms: list[Reform], bounds: Bounds = RED, on: On = "findings") -> Searched:
    found, base = ground(sources, reforms)
    return search(base, changed(found, reforms), bounds, on=on)


def test_the_smallest_case_between_two_thresholds_is_found(small: Sources):
    found = searched(small, set_parameters(["minimum=36"]))
    (one,) = [each for each in found.found if each.reason.turned == "made out now"]
    (charge,) = one.facts.items["charges"]
    assert one.reason.rule == "threshold"
    assert one.facts.values["notice.sought_for"] == "prosecution"
    assert set(charge) == {"charge.maximum"}
    assert 24 <= int(str(charge["charge.maximum"])) < 36


def test_nothing_that_a_case_states_can_be_left_out(small: Sources):
    sources, base = ground(small, [])
    pack = changed(sources, set_parameters(["minimum=36"]))
    laws = [compile_pack(one, as_of=DAY, instrument="red notice") for one in (base, pack)]
    (one,) = [each for each in search(base, pack, RED, on="findings").found if each.reason.turned == "made out now"]
    for left_out in one.facts.values:
        if left_out not in ("as_of", "instrument"):
            values = {name: value for name, value in one.facts.values.items() if name != left_out}
            less = type(one.facts)(values, one.facts.items, one.facts.complete)
            after = find(laws[1], less, reference.run(laws[1], less))
            assert not [each for each in after if each.rule.source.id == "threshold" and each.status == "established"]


def test_a_rule_that_is_stricter_is_never_made_out_less_often_and_that_is_proved(small: Sources):
    found = searched(small, set_parameters(["minimum=36"]))
    assert ("threshold", "no longer made out") in [(one.rule, one.turned) for one in found.proved]


def test_a_null_reform_is_proved_to_change_no_answer(small: Sources):
    found = searched(small, set_parameters(["minimum=24"]), on="answer")
    assert not found.found
    assert [one.turned for one in found.proved] == ["settled answer", "answer as it stands"]


def test_a_reform_of_red_notices_is_proved_to_change_no_diffusion(small: Sources):
    found = searched(small, set_parameters(["minimum=36"]), Bounds(1, DAY, "diffusion"), "answer")
    assert not found.found
    assert found.proved


def test_no_case_is_found_that_the_vocabulary_holds_to_be_impossible(tmp_path: Path):
    both = "[{notice.sought_for: prosecution}, {person.hides: no}]"
    says = f"contradictions:\n  - contradiction: no\n    says: Not both.\n    both: {both}\n"
    sources = read_pack(small_pack(tmp_path, [f"vocabulary: more\n{says}"]))
    rule = (
        "rule: impossible\ntitle: I\nprovision: {instrument: small, article: '1'}\napplies_to: [red notice]\n"
        "verification: confirmed\nwhen: {notice.sought_for: prosecution, person.hides: no}\n"
        "then: {ground: conditions, effect: bars, says: So.}\nnotes: Invented.\n"
    )
    (tmp_path / "ours.yml").write_text(rule)
    found = searched(sources, [find_reform(str(tmp_path / "ours.yml"))])
    assert ("impossible", "made out now") in [(one.rule, one.turned) for one in found.proved]
    possible = searched(read_pack(small_pack(tmp_path / "free")), [find_reform(str(tmp_path / "ours.yml"))])
    assert ("impossible", "made out now") in [(one.reason.rule, one.reason.turned) for one in possible.found]


@pytest.mark.parametrize("name", sorted(shipped()))
def test_each_shipped_reform_differs_in_a_case_that_was_screened_under_both_laws(law: Sources, name: str):
    bounds = [Bounds(1, day, one) for day in (DAY, date(2010, 1, 1)) for one in ("red notice", "diffusion")]
    assert any(searched(law, [find_reform(name)], one).found for one in bounds)


def test_the_case_is_told_with_its_bounds_in_text_and_as_json():
    command = ["difference", "penalty-threshold-36", "--as-of", "2024-06-01"]
    told = CliRunner().invoke(program, command)
    assert told.exit_code == 0, told.output
    assert "at most 1 item(s) a list" in " ".join(told.output.split())
    assert max(map(len, told.output.splitlines())) <= 80
    found = json.loads(CliRunner().invoke(program, [*command, "--on", "findings", "--format", "json"]).output)
    assert "penalty-threshold-prosecution" in {one["rule"] for one in found["found"]}


def test_a_search_can_be_kept_to_cases_that_state_a_fact():
    command = ["difference", "penalty-threshold-36", "--as-of", "2024-06-01", "--where"]
    told = CliRunner().invoke(program, [*command, "notice.sought_for=sentence"])
    assert told.exit_code == 0, told.output
    assert "PROVED FOR EVERY CASE WITHIN THESE BOUNDS" in told.output
    assert "ANOTHER" not in told.output
    wrong = CliRunner().invoke(program, [*command, "notice.sough_for=sentence"])
    assert 'did you mean "notice.sought_for"?' in str(wrong.exception)


def test_what_is_proved_of_some_cases_is_refuted_of_others():
    command = [
        "difference",
        "penalty-threshold-36",
        "--as-of",
        "2024-06-01",
        "--where",
        "notice.sought_for=prosecution",
    ]
    told = CliRunner().invoke(program, command)
    assert "ANOTHER SETTLED ANSWER" in told.output
    assert "charge.maximum_penalty" in told.output


def test_a_wider_refugee_policy_never_leaves_a_confirmed_refugee_worse_off_and_that_is_proved(law: Sources):
    reform = find_reform("refugee-policy-any-country")
    sources, base = ground(law, [reform])
    found = search(base, changed(sources, [reform]), RED, on="weaker", stated={"refugee.status": "refugee"})
    assert not found.found
    assert [one.turned for one in found.proved] == ["weaker answer as it stands"]


def test_that_undoing_the_policy_leaves_no_refugee_worse_off_is_refuted_by_a_case(law: Sources):
    reform = find_reform("undo-2015-refugee-policy")
    sources, base = ground(law, [reform])
    (one,) = search(base, changed(sources, [reform]), RED, on="weaker", stated={"refugee.status": "refugee"}).found
    assert one.facts.values["refugee.status"] == "refugee"
    assert (one.before.as_it_stands, one.after.as_it_stands) != ("nothing_stands", "nothing_stands")
    assert not search(base, changed(sources, [reform]), RED, on="stronger").found


def test_a_case_that_shows_several_ways_to_differ_is_told_once(small: Sources):
    found = searched(small, set_parameters(["minimum=36"]))
    twice = Searched(found.bounds, (*found.found, *found.found), found.proved)
    law = compile_pack(changed(small, set_parameters(["minimum=36"])), as_of=DAY, instrument="red notice")
    shown = text(outline_searched("twice", twice, law, ()))
    states = {(*stated_lines(one.facts, law),) for one in found.found}
    assert f"{2 * len(found.found)} way(s) to differ, shown by {len(states)} case(s)" in shown
    assert shown.count("as it stands:") == len(states)
