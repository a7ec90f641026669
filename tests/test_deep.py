"""What of a pack is proved to have no effect: dead rules, exceptions that never apply, idle conditions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from small_packs import rule, small_pack

from screening.cli import program
from screening.law.load import load_pack
from screening.reform.deep import check_deeply

pytest.importorskip("pysat", reason="the extra `prove` is not installed")

DAY = date(2024, 6, 1)


def idle(folder: Path, *documents: str) -> set[tuple[str, str, str]]:
    found = check_deeply(load_pack(small_pack(folder, documents)), DAY)
    return {(one.kind, one.rule, one.part) for one in found.idle}


def test_of_a_pack_in_which_everything_works_nothing_is_told(tmp_path: Path):
    assert idle(tmp_path) == set()


def test_a_rule_whose_conditions_exclude_one_another_is_dead(tmp_path: Path):
    dead = rule("when:\n  all:\n    - person.public: yes\n    - person.public: no")

    assert ("rule", "added", "") in idle(tmp_path, dead)


def test_a_rule_that_needs_two_items_is_looked_at_with_two(tmp_path: Path):
    two = rule("when: {count: charges, where: {charge.violence: shown}, is: {at_least: 2}}")

    assert idle(tmp_path, two) == set()


def test_a_rule_that_compares_two_dates_is_not_dead(tmp_path: Path):
    fact = "{name: NAME, type: date, question: When?, who_knows: applicant, effort: low}"
    facts = f"vocabulary: dates\nfacts:\n  person.from: {fact}\n  person.until: {fact}"

    assert idle(tmp_path, facts, rule("when: {person.from: {after: {fact: person.until}}}")) == set()


def test_an_exception_that_contradicts_its_rule_never_applies(tmp_path: Path):
    exception = (
        "unless:\n  - exception: private\n    title: Private\n    provision: {instrument: small, article: '2'}\n"
        "    burden: applicant\n    when: {person.public: no}"
    )

    assert idle(tmp_path, rule(f"when: {{person.public: yes}}\n{exception}")) == {("exception", "added", "private")}


def test_a_condition_that_follows_from_those_beside_it_is_idle_and_one_that_does_not_is_not(tmp_path: Path):
    follows = "when:\n  all:\n    - charge.maximum: {under: 24}\n    - charge.maximum: {under: 36}"

    assert {(kind, name) for kind, name, _ in idle(tmp_path, rule(f"for_each: charge\n{follows}"))} == {
        ("always", "added")
    }


def test_an_alternative_that_excludes_itself_never_holds(tmp_path: Path):
    never = "{all: [{person.hides: yes}, {person.hides: no}]}"
    told = idle(tmp_path, rule(f"when:\n  any:\n    - person.public: yes\n    - {never}"))

    assert ("never", "added") in {(kind, name) for kind, name, _ in told}


def test_a_rule_that_a_parameter_holds_off_is_told_apart(tmp_path: Path):
    waits = rule("when: {parameter.multi_offence: all_pass, person.public: yes}")

    assert idle(tmp_path, waits) == {("held off", "added", "")}


def test_the_command_tells_what_is_dead_with_its_file_and_the_bounds_and_fails_strictly(tmp_path: Path):
    dead = rule("when:\n  all:\n    - person.public: yes\n    - person.public: no")
    folder = small_pack(tmp_path, [dead])
    told = CliRunner().invoke(program, ["check", str(folder), "--deep", "--as-of", "2024-06-01"])
    strict = CliRunner().invoke(program, ["check", str(folder), "--deep", "--as-of", "2024-06-01", "--strict"])

    assert "pack.yaml:" in told.output
    assert "no case makes added out" in told.output
    assert "rules that no case makes out: 1" in told.output
    assert "at most 2 item(s) a list" in " ".join(told.output.split())
    assert strict.exit_code == 2
