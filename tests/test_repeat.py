"""A recorded screening is repeated from its record alone: identical, or what differs, rule by rule."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import screening
from screening.advise.repeat import read_record, record, verify
from screening.errors import CaseError

SCREENING = Path(sys.executable).with_name("screening")
FIXTURE = Path("fixtures/decided/tr-2012-journalist-refugee.yaml")


def recorded() -> str:
    text = FIXTURE.read_text(encoding="utf-8")
    report = screening.screen(screening.read_case(text), engine="reference")
    return record(text, report).model_dump_json(by_alias=True)


def test_the_same_rules_repeat_a_screening_identically():
    found = verify(read_record(recorded(), "record"), screening.load_pack())
    assert found.same_rules
    assert found.identical


def test_a_newer_pack_tells_which_rules_came_to_something_else_for_this_client():
    pack = screening.load_pack()
    one = read_record(recorded(), "record")
    standing = [each.rule for each in one.results[0].findings if each.stands]
    fewer = replace(pack, rules=tuple(rule for rule in pack.rules if rule.id != standing[0]))
    found = verify(one, fewer)
    assert not found.same_rules
    gone = [each for each in found.differences if each.rule == standing[0]]
    assert {(each.before, each.after) for each in gone} == {("there", "not there")}


def test_a_record_that_was_changed_is_told_rule_by_rule():
    data = json.loads(recorded())
    data["results"][0]["findings"][0]["status"] = "established"
    data["results"][0]["score"] += 5
    found = verify(read_record(json.dumps(data), "record"), screening.load_pack())
    assert {each.what for each in found.differences} == {"score", "status"}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": "screening-record/2"}', "[" * 5000])
def test_what_is_no_record_is_an_error(text: str):
    with pytest.raises(CaseError, match="not a record"):
        read_record(text, "record")


def test_the_command_writes_the_record_for_its_owner_alone_and_verify_repeats_it(tmp_path: Path):
    place = tmp_path / "record.json"
    subprocess.run([SCREENING, "screen", FIXTURE, "--record", place], check=True, capture_output=True)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    again = subprocess.run([SCREENING, "verify", place], capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    assert "Identical" in again.stdout
    twice = subprocess.run([SCREENING, "screen", FIXTURE, "--record", place], capture_output=True, check=False)
    assert twice.returncode == 2, "a record that is there already is written over"
