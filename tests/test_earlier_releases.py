"""Case files of earlier releases still load; what was renamed is told, and can be written anew."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from screening.cases.migrate import migrated
from screening.cases.read_case import load_case, read_case
from screening.errors import CaseError
from screening.law.pack import Pack

ROOT = Path(__file__).parent.parent
FROZEN = sorted((ROOT / "tests" / "frozen").glob("*/*.yaml"))


@pytest.mark.parametrize("file", FROZEN, ids=[f"{one.parent.name}/{one.stem}" for one in FROZEN])
def test_a_file_of_an_earlier_release_loads(file: Path, pack: Pack) -> None:
    assert load_case(file, pack).id == file.stem


def test_none_of_the_frozen_files_is_missing() -> None:
    assert len(FROZEN) == 39


@pytest.fixture(scope="module")
def renaming(pack: Pack) -> Pack:
    """The pack, as if two of its facts had had other names before."""
    vocabulary = pack.vocabulary
    renamed = {"refugee.status": ("asylum.status",), "charge.class": ("charge.kind",), "charge.gain": ("gain.any",)}
    facts = {
        name: replace(fact, formerly=renamed[name]) if name in renamed else fact
        for name, fact in vocabulary.facts.items()
    }
    return replace(pack, vocabulary=replace(vocabulary, facts=facts))


OLD = """\
case: old  # as it was
facts:
  asylum.status: {value: refugee, note: "asylum.status"}   # kept
lists:
  charges:
    items:
      - kind: fraud
        label: kind of fraud
      - {label: two, kind: theft}
"""
NEW = OLD.replace("  asylum.status:", "  refugee.status:").replace("- kind:", "- class:").replace(", kind:", ", class:")


def test_a_fact_is_read_under_the_name_that_it_had(renaming: Pack) -> None:
    case = read_case(OLD, "case.yaml", renaming)

    assert case == read_case(NEW, "case.yaml", renaming)
    told = [str(one) for one in case.warnings]
    assert len(told) == 3
    assert any('facts.asylum.status: is called "refugee.status" now: write it so' in one for one in told)


def test_a_fact_under_both_names_is_refused(renaming: Pack) -> None:
    with pytest.raises(CaseError, match=r'is called "refugee\.status" now, which is stated as well'):
        read_case("case: a\nfacts: {asylum.status: refugee, refugee.status: none}", "case.yaml", renaming)


def test_a_fact_that_belongs_elsewhere_now_is_told_where(renaming: Pack) -> None:
    with pytest.raises(CaseError, match="is a fact of each charge: it stands in an item"):
        read_case("case: a\nfacts: {gain.any: yes}", "case.yaml", renaming)


def test_a_file_is_written_anew_with_its_remarks(renaming: Pack, tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text(OLD, encoding="utf-8")

    found = migrated(file, renaming)

    assert found.text == NEW
    assert set(found.renamed) == {("asylum.status", "refugee.status"), ("kind", "class")}
    assert found.by_hand == ()


def test_what_has_to_be_answered_by_hand_is_listed(renaming: Pack, tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("case: a\nfacts:\n  asylum.status: refugee\n  gain.any: yes\n", encoding="utf-8")

    found = migrated(file, renaming)

    assert "refugee.status: refugee" in found.text
    assert ["gain.any" in str(one) for one in found.by_hand] == [True]


@pytest.mark.parametrize("text", ["case: a\nfacts: {person.deceased: no}\n", "case: a\n"])
def test_a_file_with_nothing_to_change_is_left_as_it_is(text: str, tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-c", "from screening.cli import main; main()", "migrate", str(file)]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)

    assert (done.returncode, done.stdout) == (0, f"{file}: nothing to change\n")
    assert file.read_text(encoding="utf-8") == text
    assert [one.name for one in tmp_path.iterdir()] == ["case.yaml"]
