"""The documents of the desk are read like rules: every problem in them at once, with its place and what is allowed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import screening
from screening.advise.load_desk import load_desk
from screening.errors import PackError

SCREENING = Path(sys.executable).with_name("screening")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A desk of one's own, as the packaged one."""
    made = tmp_path / "desk"
    shutil.copytree("rules/desk", made)
    return made


def problems(folder: Path, file: str, old: str, new: str) -> list[str]:
    """What is said of a desk in which one thing was changed."""
    place = folder / file
    text = place.read_text(encoding="utf-8")
    assert old in text
    place.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError) as error:
        load_desk(screening.load_pack(), folder)
    return [str(one) for one in error.value.problems]


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("questions.yaml", "about: [arrests]", "about: [arests]", 'no list; did you mean "arrests"?'),
        ("questions.yaml", "{refugee.status: refugee}", "{refugee.status: refuge}", 'did you mean "refugee"?'),
        ("questions.yaml", "fact: arrest.state", "fact: arrest.stat", 'did you mean "arrest.state"?'),
        ("routes.yaml", "last_day: revision", "last_day: revison", 'no clock "revison"; did you mean "revision"?'),
        ("routes.yaml", "asks: [arrests", "asks: [arests", 'did you mean "arrests"?'),
        ("papers.yaml", "for_paper: urgent", "for_paper: urgnt", 'no paper "urgnt"; did you mean "urgent"?'),
        ("filing.yaml", 'article: "35(1)"', 'article: "35(77)"', "no provision"),
        ("filing.yaml", "learns:", "lerns:", 'did you mean "learns"?'),
        ("filing.yaml", "parameter: revision.months", "parameter: revision.month", "no parameter"),
        ("filing.yaml", "step: one-kind", "step: purpose", "2 documents are called"),
        ("letters.yaml", "for_each: refusals", "for_each: refusal", "is no list"),
        ("sheet-en.yaml", "  feared: ", "  faered: ", 'no text "feared"'),
        ("letters.yaml", "letter: bureau", "leter: bureau", 'did you mean "letter"?'),
    ],
)
def test_what_is_wrong_is_told_with_its_file_and_line(folder: Path, file: str, old: str, new: str, told: str):
    found = problems(folder, file, old, new)
    assert any(told in one for one in found), found
    assert all(file in one.split(":")[0] for one in found)
    assert all(one.split(":")[1].isdigit() for one in found)


def test_the_check_of_the_rules_reads_the_desk_and_tells_all_that_is_wrong_at_once(folder: Path):
    for file, old, new in (
        ("questions.yaml", "[arrests]", "[arests]"),
        ("routes.yaml", "last_day: rev", "last_day: ref"),
    ):
        place = folder / file
        place.write_text(place.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    done = subprocess.run([SCREENING, "check", "--desk", folder], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "2 error(s)" in done.stdout
    assert "arests" in done.stderr
    assert "refision" in done.stderr
