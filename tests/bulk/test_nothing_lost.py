"""What is not this program's is left as it is, and a file that is not whole is never passed off as an answer."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flat import Row, write_csv, write_jsonl, write_parquet

from screening.bulk.files.parts import Parts, rejects_of
from screening.bulk.files.run import Done, Options, screen_file
from screening.bulk.files.sources import FORMS
from screening.errors import CaseError
from screening.law.load import load_pack
from screening.law.pack import Pack

SMALL = Path(__file__).parent.parent / "packs" / "small"
WRITE = {"csv": write_csv, "jsonl": write_jsonl, "parquet": write_parquet}
ROWS: list[Row] = [{"case": f"c{at}" if at % 7 else "no id", "as_of": "2020-03-01"} for at in range(20)]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(SMALL)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "in.csv", ROWS)


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    """Where the parts of the output are made."""
    return tmp_path / "out.csv.parts"


def run(source: Path, pack: Pack, **how: Any) -> Done:
    return screen_file(source, source.with_name("out.csv"), pack, Options(batch_rows=5), **how)


class Crash(BaseException):
    """Stands for the end of the process."""


def crash(*_: object, **__: object) -> None:
    raise Crash


def stopped(source: Path, pack: Pack, after: int = 10, *, restart: bool = False) -> None:
    """A run that ends after some rows."""

    def progress(_: float, rows: int) -> None:
        if rows >= after:
            raise Crash

    with pytest.raises(Crash):
        run(source, pack, progress=progress, restart=restart)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(one.relative_to(folder)): one.read_bytes() if one.is_file() else b"" for one in sorted(folder.rglob("*"))
    }


# ── What is another's ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("restart", [False, True])
@pytest.mark.parametrize(
    "names",
    [
        ["letter.txt"],
        ["journal.json.bak"],
        ["part-1.json"],
        ["part-00001.csv", "part-00001.json"],
        ["lock", "letter.txt"],
        ["journal.json", "letter.txt"],
        ["sub/"],
        ["part-00001.csv/", "journal.json"],
    ],
)
def test_a_folder_that_is_not_its_own_is_left_as_it_is(
    names: list[str], restart: bool, source: Path, pack: Pack, parts: Path
) -> None:
    parts.mkdir()
    for name in names:
        (parts / name).mkdir() if name.endswith("/") else (parts / name).write_text("{}")
    before = contents(source.parent)

    with pytest.raises(CaseError, match="is left as it is"):
        run(source, pack, restart=restart)

    assert contents(source.parent) == before


def test_a_run_that_is_refused_leaves_the_parts_of_another_as_they_are(source: Path, pack: Pack, parts: Path) -> None:
    stopped(source, pack)
    before = contents(parts)

    with pytest.raises(CaseError, match="options changed since"):
        screen_file(source, source.with_name("out.csv"), pack, Options(batch_rows=5, findings=True))

    assert {name: data for name, data in contents(parts).items() if name != "lock"} == {
        name: data for name, data in before.items() if name != "lock"
    }


def test_an_output_that_exists_is_refused_and_no_folder_is_made_or_kept(source: Path, pack: Pack, parts: Path) -> None:
    source.with_name("out.csv").write_text("mine")
    before = contents(source.parent)

    with pytest.raises(CaseError, match="exists already, and is left as it is"):
        run(source, pack)

    assert contents(source.parent) == before
    rejects_of(source.with_name("out.csv")).write_text("mine too")
    source.with_name("out.csv").unlink()
    with pytest.raises(CaseError, match=r"rejects\.jsonl: exists already"):
        run(source, pack)
    assert not parts.exists()


@pytest.mark.parametrize("name", ["journal.json", "lock", "answers.new", "part-00001.csv", "part-00003.csv.new"])
def test_a_link_in_the_folder_is_not_followed(name: str, source: Path, pack: Pack, parts: Path) -> None:
    mine = source.with_name("mine.txt")
    mine.write_text("mine")
    stopped(source, pack)
    (parts / name).unlink(missing_ok=True)
    (parts / name).symlink_to(mine)

    for restart in (False, True):
        with pytest.raises(CaseError, match="holds what this program did not put there"):
            run(source, pack, restart=restart)

    assert mine.read_text() == "mine"


def test_a_folder_that_is_a_link_is_not_followed(source: Path, pack: Pack, parts: Path) -> None:
    other = source.with_name("other")
    other.mkdir()
    parts.symlink_to(other)

    with pytest.raises(CaseError, match="is there and is no folder"):
        run(source, pack)

    assert contents(other) == {}


def test_a_folder_that_others_can_write_is_refused(source: Path, pack: Pack, parts: Path) -> None:
    parts.mkdir()
    parts.chmod(0o777)

    with pytest.raises(CaseError, match="can be written by others"):
        run(source, pack)


def test_a_folder_of_another_user_is_refused(
    source: Path, pack: Pack, parts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts.mkdir()
    monkeypatch.setattr(os, "geteuid", lambda: parts.stat().st_uid + 1)

    with pytest.raises(CaseError, match="belongs to another user"):
        run(source, pack)


def test_a_journal_of_another_program_is_left_as_it_is(source: Path, pack: Pack, parts: Path) -> None:
    parts.mkdir()
    (parts / "journal.json").write_text('{"version": "diary/1"}')

    for restart in (False, True):
        with pytest.raises(CaseError, match="not of this program"):
            run(source, pack, restart=restart)

    assert (parts / "journal.json").read_text() == '{"version": "diary/1"}'


# ── The input ────────────────────────────────────────────────────────────────────────────────────


def same(source: Path) -> Path:
    return source


def linked(source: Path) -> Path:
    other = source.with_name("link.csv")
    other.symlink_to(source)
    return other


def hard_linked(source: Path) -> Path:
    other = source.with_name("hard.csv")
    other.hardlink_to(source)
    return other


def rejects_are(source: Path) -> Path:
    output = source.with_name("o.csv")
    rejects_of(output).hardlink_to(source)
    return output


@pytest.mark.parametrize("output_of", [same, linked, hard_linked, rejects_are])
@pytest.mark.parametrize("restart", [False, True])
def test_the_input_is_never_the_output(
    output_of: Callable[[Path], Path], restart: bool, source: Path, pack: Pack
) -> None:
    before = source.read_bytes()

    with pytest.raises(CaseError, match="is the input; name another output"):
        screen_file(source, output_of(source), pack, restart=restart)

    assert source.read_bytes() == before


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("change", ["shrinks", "grows", "changes", "is replaced"])
def test_an_input_that_changes_while_it_is_read_gives_no_answer(
    form: str, change: str, pack: Pack, tmp_path: Path
) -> None:
    source = WRITE[form](tmp_path / f"in.{form}", ROWS)
    changed = WRITE[form](tmp_path / f"in2.{form}", [*ROWS[:-1], ROWS[-1] | {"as_of": "2021-03-01"}])

    def progress(_: float, rows: int) -> None:
        if rows > 5:
            return
        match change:
            case "shrinks":
                os.truncate(source, source.stat().st_size - 3)
            case "grows":
                with source.open("ab") as stream:
                    stream.write(b'{"case": "z"}\n' if form == "jsonl" else b"z,2020-03-01\n")
            case "changes":
                source.write_bytes(changed.read_bytes())
            case _:
                changed.replace(source)

    with pytest.raises(CaseError):
        run(source, pack, progress=progress)

    assert not (tmp_path / "out.csv").exists()
    assert not rejects_of(tmp_path / "out.csv").exists()


# ── Parts and their journal ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["part-00001.csv", "part-00002.rejects.jsonl", "part-00001.json"])
@pytest.mark.parametrize("damage", [b"", b"c1", b"[]", b"{}", b'{"number": 1}', b"\xff"])
def test_a_part_that_was_damaged_is_made_again(
    name: str, damage: bytes, source: Path, pack: Pack, parts: Path, tmp_path: Path
) -> None:
    screen_file(source, tmp_path / "whole.csv", pack, Options(batch_rows=5))
    stopped(source, pack)
    (parts / name).write_bytes(damage)

    done = run(source, pack)

    assert done.resumed == 1
    assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()
    assert rejects_of(tmp_path / "out.csv").read_bytes() == rejects_of(tmp_path / "whole.csv").read_bytes()


def test_a_part_that_is_damaged_before_the_end_is_told(source: Path, pack: Pack, parts: Path) -> None:
    def progress(_: float, rows: int) -> None:
        if rows == 20:
            os.truncate(parts / "part-00002.csv", 3)

    with pytest.raises(CaseError, match="part 2 was damaged; the same command makes it again"):
        run(source, pack, progress=progress)

    assert run(source, pack).counts.read == 20


@pytest.mark.parametrize(
    "journal",
    ["", "{", "[]", "null", "{}", "\x00", '{"version": "screen-many/2"}', "[" * 100_000]
    + [f'{{"version": "screen-many/2", "today": {one}}}' for one in ('"soon"', "1", "null", '"9999-99-99"')]
    + [f'{{"version": "screen-many/2", "today": "2020-01-01", "finished": {one}}}' for one in ("[]", "{}", "1")],
)
def test_a_damaged_journal_is_told_and_restart_drops_it(journal: str, source: Path, pack: Pack, parts: Path) -> None:
    stopped(source, pack)
    (parts / "journal.json").write_text(journal)

    with pytest.raises(CaseError, match=r"journal\.json: damaged; begin anew with --restart"):
        run(source, pack)

    assert run(source, pack, restart=True).counts.read == 20


# ── The end ──────────────────────────────────────────────────────────────────────────────────────


def test_ended_after_the_output_is_in_its_place_the_same_command_says_that_it_is_done(
    source: Path, pack: Pack, parts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Parts, "remove", crash)
        with pytest.raises(Crash):
            run(source, pack)
    output = source.with_name("out.csv")
    before = (output.stat(), output.read_bytes())

    done = run(source, pack)

    assert (done.counts.read, done.counts.rejected) == (20, 3)
    assert (output.stat(), output.read_bytes()) == before
    assert not parts.exists()


def test_ended_before_the_output_is_in_its_place_another_file_there_is_left(
    source: Path, pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, "link", crash)
        with pytest.raises(Crash):
            run(source, pack)
    source.with_name("out.csv").write_text("mine")

    with pytest.raises(CaseError, match=r"out\.csv: exists already"):
        run(source, pack)

    assert source.with_name("out.csv").read_text() == "mine"
    source.with_name("out.csv").unlink()
    assert run(source, pack).counts.read == 20


def test_an_output_taken_away_after_the_end_is_made_again(
    source: Path, pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Parts, "remove", crash)
        with pytest.raises(Crash):
            run(source, pack)
    output = source.with_name("out.csv")
    before = output.read_bytes()
    output.unlink()

    with pytest.raises(CaseError, match=r"rejects\.jsonl: exists already"):
        run(source, pack)
    rejects_of(output).unlink()
    run(source, pack)

    assert output.read_bytes() == before


def test_a_restart_replaces_the_old_output_and_its_rejects_in_the_end_only(source: Path, pack: Pack) -> None:
    output = source.with_name("out.csv")
    output.write_text("old")
    rejects_of(output).write_text("old")
    stopped(source, pack, restart=True)
    assert output.read_text() == "old"

    good = write_csv(source.with_name("good.csv"), [{"case": "c1"}])
    screen_file(good, output, pack, restart=True)

    assert len(output.read_text().splitlines()) == 2
    assert not rejects_of(output).exists()


def test_a_full_disk_is_told_in_one_line(
    source: Path, pack: Pack, parts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def full(path: Any, flags: int, *rest: Any, **named: Any) -> int:
        if flags & os.O_CREAT:
            raise OSError(28, "No space left on device")
        return real(path, flags, *rest, **named)

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", full)
        with pytest.raises(CaseError, match=r"lock: cannot be written: No space left on device\Z"):
            run(source, pack)

    assert not parts.exists()
    assert run(source, pack).counts.read == 20
