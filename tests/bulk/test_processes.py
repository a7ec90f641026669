"""Batches spread over processes of this machine: the same output, whatever happens to the processes."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from pathlib import Path
from typing import Any

import pytest
from flat import write_csv, write_parquet
from test_resuming import SOME_REJECTED, finished, result, some_rows, started, written

from screening.bulk.files.processes import in_processes
from screening.bulk.files.run import Options, screen_file
from screening.errors import EngineError
from screening.law.load import load_pack
from screening.law.pack import Pack

SMALL = Path(__file__).parents[1] / "packs" / "small"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(SMALL)


def test_several_processes_write_what_one_writes(pack: Pack, tmp_path: Path, seed: int):
    source = write_parquet(tmp_path / "in.parquet", some_rows(100, seed))
    options = Options(batch_rows=8, findings=True)
    screen_file(source, tmp_path / "alone.parquet", pack, options)
    screen_file(source, tmp_path / "spread.parquet", pack, options, spread=in_processes(2))
    assert result(tmp_path / "spread.parquet") == result(tmp_path / "alone.parquet")


def test_a_process_that_is_killed_loses_nothing_and_doubles_nothing(pack: Pack, tmp_path: Path, seed: int):
    source = write_csv(tmp_path / "in.csv", some_rows(200, seed))
    options = Options(batch_rows=8)
    screen_file(source, tmp_path / "alone.csv", pack, options)
    killed: list[int] = []

    def progress(_share: float, rows: int) -> None:
        if rows >= 40 and not killed:
            killed.append(process := next(one.pid for one in multiprocessing.active_children() if one.pid))
            os.kill(process, signal.SIGKILL)

    screen_file(source, tmp_path / "spread.csv", pack, options, spread=in_processes(2), progress=progress)
    assert killed
    assert result(tmp_path / "spread.csv") == result(tmp_path / "alone.csv")


def test_a_batch_that_ends_one_process_after_the_other_is_told_of(
    pack: Pack, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
):
    source = write_csv(tmp_path / "in.csv", some_rows(10, seed))
    monkeypatch.setattr("screening.bulk.files.processes._work", _dies)
    with pytest.raises(EngineError, match="fewer --batch-rows"):
        screen_file(source, tmp_path / "out.csv", pack, spread=in_processes(1))
    assert not multiprocessing.active_children()


def _dies(way: Any, _job: bytes) -> None:
    way.recv()
    os._exit(9)


def test_a_run_that_is_killed_leaves_no_process_and_is_taken_up_by_one(tmp_path: Path, seed: int):
    source = write_csv(tmp_path / "in.csv", some_rows(100, seed))
    output = tmp_path / "out.parquet"
    with started(source, output) as process:
        assert process.wait() == SOME_REJECTED
    undisturbed = finished(output)
    with started(source, output, "--processes", "2") as process:
        while process.poll() is None and len(written(output) - {"lock"}) < 8:
            time.sleep(0.0005)
        helpers = _children(process.pid)
        process.kill()
        process.wait()
    assert len(helpers) >= 2
    assert _ended(helpers)
    with started(source, output) as process:
        assert process.wait() == SOME_REJECTED
    assert finished(output) == undisturbed


def _children(process: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def _ended(processes: list[int]) -> bool:
    """Whether they end by themselves, given some time."""
    for _ in range(600):
        if not any(Path(f"/proc/{one}").exists() and _is_alive(one) for one in processes):
            return True
        time.sleep(0.05)
    return False


def _is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
