"""The pack that is kept for the next process is used only where nobody else can have touched it."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from spoiled import flip_a_byte, hold, hold_a_command, open_to_others

from screening.law import remember
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.law.remember import SWITCH, remembered_pack

SMALL = Path(__file__).parent / "packs" / "small"

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="nothing is kept where files have no owner")


@pytest.fixture(scope="module")
def small() -> Pack:
    return load_pack(SMALL)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, small: Pack) -> list[Pack]:
    """How often the rules were read: here they are those of a small pack, and caches lie in a folder of the test."""
    found: list[Pack] = []
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv(SWITCH, raising=False)
    monkeypatch.setattr("screening.law.load.load_pack", lambda: found.append(small) or small)
    return found


def kept(tmp_path: Path) -> Path:
    [file] = (tmp_path / "notice-screening").iterdir()
    return file


def test_the_rules_are_read_once_and_the_next_time_are_the_same(reads: list[Pack], tmp_path: Path, small: Pack):
    remembered_pack()
    again = remembered_pack()
    assert len(reads) == 1
    assert again is not small
    assert (again.digest, again.rules, again.vocabulary.facts) == (small.digest, small.rules, small.vocabulary.facts)
    assert stat.S_IMODE(kept(tmp_path).stat().st_mode) == 0o600
    assert stat.S_IMODE(kept(tmp_path).parent.stat().st_mode) == 0o700


def test_it_can_be_deleted_at_any_time(reads: list[Pack], tmp_path: Path):
    remembered_pack()
    kept(tmp_path).unlink()
    remembered_pack()
    kept(tmp_path).unlink()
    kept_in = tmp_path / "notice-screening"
    kept_in.rmdir()
    remembered_pack()
    assert len(reads) == 3


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def folder_open_to_others(file: Path) -> None:
    file.parent.chmod(0o770)


def be_a_link(file: Path) -> None:
    elsewhere = file.parent.parent / "elsewhere"
    file.rename(elsewhere)
    file.symlink_to(elsewhere)


def folder_be_a_link(file: Path) -> None:
    elsewhere = file.parent.parent / "elsewhere"
    file.parent.rename(elsewhere)
    file.parent.symlink_to(elsewhere)


def hold_something_else(file: Path) -> None:
    hold(file, ["no", "pack"])


@pytest.mark.parametrize(
    "spoil",
    [
        *(flip_a_byte, cut_short, open_to_others, folder_open_to_others, be_a_link, folder_be_a_link),
        *(hold_a_command, hold_something_else),
    ],
)
def test_what_is_not_the_users_alone_or_not_what_was_written_is_not_used(
    reads: list[Pack], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Path], None]
):
    monkeypatch.chdir(tmp_path)
    remembered_pack()
    spoil(kept(tmp_path))
    remembered_pack()
    assert len(reads) == 2
    assert not (tmp_path / "was-run").exists()


def test_what_belongs_to_another_user_is_not_used(reads: list[Pack], monkeypatch: pytest.MonkeyPatch):
    remembered_pack()
    monkeypatch.setattr(os, "geteuid", lambda: 4242)
    remembered_pack()
    assert len(reads) == 2


def test_other_rules_or_another_program_are_read_anew(
    reads: list[Pack], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "rules" / "interpol").mkdir(parents=True)
    rules = tmp_path / "rules" / "interpol" / "pack.yaml"
    rules.write_text("pack: a")
    monkeypatch.setattr(remember, "packs", lambda: tmp_path / "rules")
    remembered_pack()
    rules.write_text("pack: b")
    remembered_pack()
    assert len(reads) == 2
    monkeypatch.setattr(remember.pydantic, "VERSION", "another")
    remembered_pack()
    assert len(reads) == 3


def test_of_many_only_the_newest_are_kept(reads: list[Pack], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for number in range(7):
        monkeypatch.setattr(remember.pydantic, "VERSION", f"another {number}")
        remembered_pack()
    assert len(reads) == 7
    assert len([*(tmp_path / "notice-screening").iterdir()]) == 4


@pytest.mark.parametrize("named", ["off", "OFF"])
def test_it_can_be_switched_off(reads: list[Pack], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str):
    monkeypatch.setenv(SWITCH, named)
    remembered_pack()
    remembered_pack()
    assert len(reads) == 2
    assert not [*tmp_path.iterdir()]


def test_without_a_place_for_it_the_rules_are_read(reads: list[Pack], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "file").write_text("")
    for place in (str(tmp_path / "file"), "relative"):
        monkeypatch.setenv("XDG_CACHE_HOME", place)
        remembered_pack()
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.delenv("HOME", raising=False)
    remembered_pack()
    assert len(reads) == 3
