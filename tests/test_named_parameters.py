"""What a document names as a parameter is one, and of the type that is needed there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest

import screening
from screening.bulk.files.answers import Target
from screening.law.load import load_pack

SMALL = (Path(__file__).parent / "packs" / "small" / "small.yaml").read_text(encoding="utf-8")
OWN = "\n---\nparameter: own\ntitle: Our own\ntype: {}\nchoices: [yesterday]\nvalues:\n  - {{value: {}}}\n"


def refused(text: str, tmp_path: Path) -> list[tuple[str, str]]:
    """The codes and messages with which a pack is refused."""
    (tmp_path / "pack.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(screening.PackError) as raised:
        load_pack(tmp_path)
    return [(one.code, one.message) for one in raised.value.problems]


@pytest.mark.parametrize(("kind", "value"), [("text", "2012"), ("number", "2012"), ("choice", "yesterday")])
def test_a_rule_is_not_dated_by_what_is_no_date(kind: str, value: str, tmp_path: Path) -> None:
    text = SMALL.replace("in_force: {from: 2012-07-01}", "in_force: {from: {parameter: own}}")

    found = refused(text + OWN.format(kind, value), tmp_path)

    assert found == [("wrong-type", f'the parameter "own" is of type {kind}: one of type date is needed')]


def test_a_rule_is_not_dated_by_what_is_not_there(tmp_path: Path) -> None:
    text = SMALL.replace("in_force: {from: 2012-07-01}", "in_force: {from: {parameter: minimun}}")

    assert refused(text, tmp_path) == [("unknown-name", 'no parameter "minimun"; did you mean "minimum"?')]


@pytest.mark.parametrize(
    ("key", "kind", "needed"), [("doubts_level", "text", "number"), ("multi_offence", "text", "choice")]
)
def test_the_outcome_is_not_reckoned_with_text(key: str, kind: str, needed: str, tmp_path: Path) -> None:
    text = SMALL.replace(f"{key}: {key}", f"{key}: own")

    found = refused(text + OWN.format(kind, "many"), tmp_path)

    assert found == [("wrong-type", f'the parameter "own" is of type {kind}: one of type {needed} is needed')]


@pytest.mark.parametrize("value", ["[a, b]", "{a: b}", '""', "[]"])
def test_a_text_of_a_wrong_type_is_refused(value: str, tmp_path: Path) -> None:
    found = refused(SMALL + OWN.format("text", value), tmp_path) if value != '""' else []

    assert found in ([], [("wrong-value", "the parameter needs text")])
    assert found or value == '""'


def test_a_rule_with_two_dated_versions_has_one_column() -> None:
    pack = load_pack(Path(__file__).parent / "packs" / "small")
    first = next(rule for rule in pack.rules if rule.for_each)
    ends = first.in_force.model_copy(update={"until": date(2014, 12, 31)})
    begins = first.in_force.model_copy(update={"from_": date(2015, 1, 1)})
    versions = [first.model_copy(update={"in_force": one}) for one in (ends, begins)]
    others = [rule for rule in pack.rules if rule is not first]
    both = replace(pack, rules=(*versions, *others))

    names = Target("parquet", both, findings=True).schema.names

    assert sorted(names) == sorted(Target("parquet", pack, findings=True).schema.names)
    days = [date(2013, 1, 1), date(2024, 1, 1)]
    rows = pa.table({"instrument": ["red notice"] * 2, "as_of": days, "charges": [[{"maximum": 6}]] * 2})
    found = screening.screen_table(rows, both, findings=True)
    assert found.schema.names.count(f"finding.{first.id}") == 1
    older, newer = found[f"finding.{first.id}"].to_pylist()
    assert older == newer
    assert len(newer) == 1


def test_versions_that_differ_in_what_they_are_on_share_a_column() -> None:
    pack = load_pack(Path(__file__).parent / "packs" / "small")
    first = next(rule for rule in pack.rules if rule.for_each)
    whole = next(rule for rule in pack.rules if not rule.for_each)
    ends = first.in_force.model_copy(update={"from_": None, "until": date(2012, 6, 30)})
    older = whole.model_copy(update={"id": first.id, "in_force": ends})
    both = replace(pack, rules=(older, *pack.rules))
    charges = [[{"maximum": 6}, {"maximum": 60}]] * 2
    rows = pa.table(
        {"instrument": ["red notice"] * 2, "as_of": [date(2012, 1, 1), date(2024, 1, 1)], "charges": charges}
    )

    old, new = screening.screen_table(rows, both, findings=True)[f"finding.{first.id}"].to_pylist()

    assert len(old) == 1
    assert len(new) == 2
