"""What is made of the remembered rules is kept beside them, and says the same as what is made anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from weakref import WeakKeyDictionary

import pytest
from spoiled import flip_a_byte, hold, hold_a_command, open_to_others

from screening.cases.read_case import load_case
from screening.engine.columnar import recall
from screening.law import remember
from screening.law.load import build_pack, read_pack, shipped_pack
from screening.law.pack import Pack
from screening.law.remember import SWITCH, remembered_pack
from screening.program import compile as compile_
from screening.report.screen import screen

CASE = Path(__file__).parents[1] / "fixtures" / "decided" / "tr-2012-journalist-refugee.yaml"

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="nothing is kept where files have no owner")


@pytest.fixture(scope="module")
def read_anew() -> Pack:
    return shipped_pack()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, read_anew: Pack) -> list[str]:
    """For which results a circuit was made to be kept; caches lie in a folder of the test."""
    found: list[str] = []
    make = recall.circuitry
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv(SWITCH, raising=False)
    monkeypatch.setattr(remember, "_BESIDE", {})
    monkeypatch.setattr(compile_, "_COMPILED", WeakKeyDictionary())
    monkeypatch.setattr("screening.law.load.load_pack", lambda: read_anew)
    monkeypatch.setattr(recall, "circuitry", lambda *asked: found.append(asked[1]) or make(*asked))
    return found


def said(*, explain: bool = True) -> str:
    """The report on a case, by the rules as a new process has them."""
    pack = remembered_pack()
    return screen(load_case(CASE, pack), pack, engine="reference", explain=explain).model_dump_json()


def kept(tmp_path: Path) -> Path:
    [file] = (tmp_path / "notice-screening").glob("*.made")
    return file


def test_the_next_process_has_the_circuit_and_says_the_same(
    made: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    first = said()
    assert made == ["standing"]
    assert said() == first
    assert made == ["standing"]
    assert kept(tmp_path).stat().st_mode & 0o777 == 0o600
    monkeypatch.setenv(SWITCH, "off")
    monkeypatch.setattr(remember, "_BESIDE", {})
    assert said() == first


def be_another(file: Path) -> None:
    hold(file, (1, 2, 3))


@pytest.mark.parametrize("spoil", [flip_a_byte, be_another, open_to_others, hold_a_command])
def test_what_was_touched_is_not_used(
    made: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Path], None]
):
    monkeypatch.chdir(tmp_path)
    first = said(explain=False)
    spoil(kept(tmp_path))
    assert said(explain=False) == first
    assert made == ["standing", "standing"]
    assert not (tmp_path / "was-run").exists()


def test_other_rules_have_nothing_kept_beside_them(made: list[str], tmp_path: Path):
    remembered_pack()
    other = Path(__file__).parent / "packs" / "small"
    assert remember.beside(build_pack(read_pack(other))) is None
    assert not made
    assert not [*(tmp_path / "notice-screening").glob("*.made")]
