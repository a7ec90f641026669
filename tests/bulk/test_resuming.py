"""A run that is killed at any moment and taken up again writes what an undisturbed run writes, byte for byte."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flat import Row, write_csv, write_jsonl, write_parquet

from screening.bulk.files.parts import rejects_of
from screening.bulk.files.run import Done, Options, screen_file
from screening.bulk.files.sources import FORMS, Source
from screening.errors import CaseError
from screening.law.load import load_pack
from screening.law.pack import Pack

ROOT = Path(__file__).parent.parent.parent
COMMAND = [sys.executable, "-c", "from screening.cli import main; main()", "screen-many"]
KILLS = 20
SOME_REJECTED = 3  # the exit code where some rows were wrong
SMALL = ROOT / "tests" / "packs" / "small"


@pytest.fixture(scope="module")
def pack() -> Pack:
    """A small pack, so that starting takes no time."""
    return load_pack(SMALL)


def some_rows(number: int, seed: int) -> list[Row]:
    """Rows of which some are wrong, with columns that both the small pack and INTERPOL's own rules have."""
    rng = random.Random(seed)
    return [
        {
            "case": f"c{at}" if rng.random() < 0.9 else "no id",
            "as_of": "2020-03-01",
            "instrument": rng.choice(["red notice", "diffusion", None]),
            "notice.sought_for": rng.choice(["prosecution", "sentence", None]),
            "charges": [{"label": "a charge"} for _ in range(rng.randrange(3))],
        }
        for at in range(number)
    ]


def result(output: Path) -> tuple[bytes, bytes]:
    return output.read_bytes(), rejects_of(output).read_bytes()


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_killed_twenty_times_it_writes_what_it_writes_undisturbed(tmp_path: Path, seed: int) -> None:
    """Real processes, each killed (SIGKILL) at a random moment, the next one taking up what the last one left.

    A moment is counted in files that the process has written since it began, and not in seconds, and a little more.
    """
    rng = random.Random(seed)
    source = write_jsonl(tmp_path / "in.jsonl", some_rows(100, seed))
    outputs = [tmp_path / "out.parquet", tmp_path / "out.csv"]
    undisturbed = []
    for output in outputs:
        with started(source, output) as process:
            assert process.wait() == SOME_REJECTED
        undisturbed.append(finished(output))

    killed, taken_up, whole = 0, 0, 0
    while killed < KILLS:
        output = outputs[whole % 2]
        before = len(written(output))
        taken_up += before > 0
        patience = rng.randrange(16)
        with started(source, output) as process:
            while process.poll() is None and len(written(output) - {"lock"}) < before + patience:
                time.sleep(0.0005)
            time.sleep(rng.random() * 0.005)
            process.send_signal(signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
            assert process.returncode in (SOME_REJECTED, -signal.SIGKILL), process.stderr and process.stderr.read()
        if output.exists() and written(output) <= {"lock"}:
            assert finished(output) == undisturbed[whole % 2]
            shutil.rmtree(output.with_name(f"{output.name}.parts"), ignore_errors=True)
            whole += 1
    output = outputs[whole % 2]
    with started(source, output) as process:
        assert process.wait() == SOME_REJECTED
    assert finished(output) == undisturbed[whole % 2]
    assert taken_up > KILLS // 4
    assert left(tmp_path) == ["in.jsonl"]


def started(source: Path, output: Path, *more: str) -> subprocess.Popen[bytes]:
    words = [*COMMAND, str(source), "-o", str(output), "--batch-rows", "8", "--findings", "--pack", str(SMALL), *more]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def written(output: Path) -> set[str]:
    """The files of the parts of an output."""
    folder = output.with_name(f"{output.name}.parts")
    try:
        return {path.name for path in folder.iterdir()}
    except FileNotFoundError:  # not there yet, or not any more
        return set()


def finished(output: Path) -> tuple[bytes, bytes]:
    """What a run wrote, which is taken away."""
    found = result(output)
    output.unlink()
    rejects_of(output).unlink()
    return found


class Crash(BaseException):
    """Stands for the end of the process."""


@pytest.fixture
def crash_at(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], None]]:
    """Makes the process end at the step with that number: before it is taken, or for opened files, half-way."""
    left_over = [-1]

    def stepping(real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **named: Any) -> Any:
            left_over[0] -= 1
            if left_over[0] == 0:
                raise Crash
            return real(*arguments, **named)

        return step

    monkeypatch.setattr(os, "fsync", stepping(os.fsync))
    monkeypatch.setattr(os, "open", stepping(os.open))
    monkeypatch.setattr(os, "link", stepping(os.link))
    monkeypatch.setattr(Path, "rmdir", stepping(Path.rmdir))
    monkeypatch.setattr(Path, "replace", stepping(Path.replace))
    monkeypatch.setattr(Path, "unlink", stepping(Path.unlink))

    def at(number: int) -> None:
        left_over[0] = number

    yield at
    left_over[0] = -1


def test_ended_at_every_single_step_it_writes_what_it_writes_undisturbed(
    pack: Pack, tmp_path: Path, seed: int, crash_at: Callable[[int], None]
) -> None:
    source = write_csv(tmp_path / "in.csv", some_rows(12, seed))
    options = Options(batch_rows=6)
    whole = tmp_path / "whole.parquet"
    screen_file(source, whole, pack, options)
    output = tmp_path / "out.parquet"

    steps, ended = 0, False
    while not ended:
        steps += 1
        crash_at(steps)
        try:
            screen_file(source, output, pack, options)
            ended = True
        except Crash:
            crash_at(-1)
            with suppress(CaseError):  # where all was done but the very last, the output is left as it is
                screen_file(source, output, pack, options)
        assert result(output) == result(whole)
        assert left(tmp_path) == sorted(
            ["in.csv", *(name for one in (whole, output) for name in (one.name, rejects_of(one).name))]
        )
        crash_at(-1)
        output.unlink()
        rejects_of(output).unlink()
    assert steps > 30


def stopped(source: Path, output: Path, pack: Pack, after: int, **options: Any) -> None:
    """A run that ends after some batches."""

    def progress(share: float, rows: int) -> None:
        assert 0 < share <= 1
        if rows >= after:
            raise Crash

    with pytest.raises(Crash):
        screen_file(source, output, pack, Options(batch_rows=5, **options), progress=progress)


@pytest.mark.parametrize("form", FORMS)
def test_what_is_done_is_not_done_again(
    pack: Pack, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    write = {"csv": write_csv, "jsonl": write_jsonl, "parquet": write_parquet}[form]
    source = write(tmp_path / f"in.{form}", some_rows(33, seed))
    stopped(source, tmp_path / "out.csv", pack, 15)
    asked: list[int] = []
    real = Source.chunks
    monkeypatch.setattr(Source, "chunks", lambda self, first=1: (asked.append(first), real(self, first))[1])

    done = screen_file(source, tmp_path / "out.csv", pack, Options(batch_rows=5))

    assert asked == [4]
    assert done.resumed == 3
    assert done.counts.read == 33


def test_a_changed_input_is_refused_and_restart_begins_anew(pack: Pack, tmp_path: Path, seed: int) -> None:
    source = write_csv(tmp_path / "in.csv", some_rows(20, seed))
    stopped(source, tmp_path / "out.csv", pack, 10)
    write_csv(source, some_rows(20, seed + 1))

    with pytest.raises(CaseError, match="input changed since; begin anew with --restart"):
        screen_file(source, tmp_path / "out.csv", pack, Options(batch_rows=5))
    done = screen_file(source, tmp_path / "out.csv", pack, Options(batch_rows=5), restart=True)

    assert done.resumed == 0
    screen_file(source, tmp_path / "fresh.csv", pack, Options(batch_rows=5))
    assert result(tmp_path / "out.csv") == result(tmp_path / "fresh.csv")


def test_another_pack_and_other_options_are_refused(pack: Pack, tmp_path: Path, seed: int) -> None:
    source = write_csv(tmp_path / "in.csv", some_rows(20, seed))
    stopped(source, tmp_path / "out.csv", pack, 10)

    with pytest.raises(CaseError, match="rules changed since"):
        screen_file(source, tmp_path / "out.csv", replace(pack, title="another"), Options(batch_rows=5))
    for options in (Options(batch_rows=6), Options(batch_rows=5, findings=True)):
        with pytest.raises(CaseError, match="options changed since"):
            screen_file(source, tmp_path / "out.csv", pack, options)


def test_the_day_of_a_run_stays_that_of_its_beginning(pack: Pack, tmp_path: Path) -> None:
    source = write_csv(tmp_path / "in.csv", [{"case": f"c{number}", "as_of": None} for number in range(10)])
    output = tmp_path / "out.jsonl"
    stopped(source, output, pack, 5)
    journal = tmp_path / "out.jsonl.parts" / "journal.json"
    said = json.loads(journal.read_text())
    journal.write_text(json.dumps(said | {"today": "2019-02-03"}))

    screen_file(source, output, pack, Options(batch_rows=5))

    days = [json.loads(line)["as_of"] for line in output.read_text().splitlines()]
    assert days[5:] == ["2019-02-03"] * 5


def test_a_finished_output_is_left_as_it_is(pack: Pack, tmp_path: Path, seed: int) -> None:
    source = write_csv(tmp_path / "in.csv", some_rows(20, seed))
    output = tmp_path / "out.csv"
    screen_file(source, output, pack)
    before = result(output)

    with pytest.raises(CaseError, match="exists already, and is left as it is"):
        screen_file(source, output, pack)

    assert result(output) == before
    assert not (tmp_path / "out.csv.parts").exists()
    assert screen_file(source, output, pack, restart=True).counts.read == 20


def test_two_runs_do_not_write_the_same_output(pack: Pack, tmp_path: Path, seed: int) -> None:
    source = write_csv(tmp_path / "in.csv", some_rows(20, seed))
    output = tmp_path / "out.csv"

    def inside(_share: float, _rows: int) -> None:
        with pytest.raises(CaseError, match="another run is writing it"):
            screen_file(source, output, pack)

    done: Done = screen_file(source, output, pack, progress=inside)

    assert done.counts.read == 20


def test_a_damaged_journal_is_told(pack: Pack, tmp_path: Path, seed: int) -> None:
    source = write_csv(tmp_path / "in.csv", some_rows(20, seed))
    stopped(source, tmp_path / "out.csv", pack, 10)
    (tmp_path / "out.csv.parts" / "journal.json").write_text("{")

    with pytest.raises(CaseError, match="damaged"):
        screen_file(source, tmp_path / "out.csv", pack, Options(batch_rows=5))


def test_one_batch_is_held_at_a_time(pack: Pack, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each batch is cut when the answers to the one before are on disk."""
    source = write_parquet(tmp_path / "in.parquet", some_rows(40, seed), 40)
    output = tmp_path / "out.csv"
    seen: list[tuple[int, int]] = []
    real = Source.chunks

    def counting(self: Source, first: int = 1) -> Iterator[Any]:
        for chunk in real(self, first):
            seen.append((chunk.number, len(list((tmp_path / "out.csv.parts").glob("part-*.json")))))
            assert chunk.rows <= 8
            yield chunk

    monkeypatch.setattr(Source, "chunks", counting)
    screen_file(source, output, pack, Options(batch_rows=8))

    assert seen == [(number, number - 1) for number in range(1, 6)]
