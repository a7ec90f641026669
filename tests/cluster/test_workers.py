"""Batches spread over real worker processes of Dask: the same output, whatever happens to the workers.

Run by `make test-cluster` and not by `make test`: it needs Dask, ports and some seconds for each cluster.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("distributed")

sys.path.append(str(Path(__file__).parent.parent / "bulk"))

from distributed import Client, LocalCluster
from flat import write_csv, write_jsonl, write_parquet
from test_resuming import result, some_rows

from screening.bulk.files import cluster as workers
from screening.bulk.files.cluster import spread_over
from screening.bulk.files.parts import Parts, rejects_of
from screening.bulk.files.run import Options, screen_file
from screening.errors import EngineError
from screening.law.pack import Pack

pytestmark = pytest.mark.filterwarnings("default")

ROWS, BATCH = 400, 10


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0") as started:
        yield started


@pytest.mark.parametrize("write", [write_csv, write_jsonl, write_parquet])
def test_workers_write_what_one_process_writes(
    pack: Pack, tmp_path: Path, seed: int, cluster: LocalCluster, write: Any
) -> None:
    source = write(tmp_path / f"in.{write.__name__.removeprefix('write_')}", some_rows(60, seed))
    options = Options(batch_rows=BATCH, findings=True)

    alone = screen_file(source, tmp_path / "alone.parquet", pack, options)
    spread = screen_file(
        source, tmp_path / "spread.parquet", pack, options, spread=spread_over(cluster.scheduler_address)
    )

    assert spread == type(alone)(alone.counts, 0, rejects_of(tmp_path / "spread.parquet"))
    assert result(tmp_path / "spread.parquet") == result(tmp_path / "alone.parquet")


@pytest.mark.parametrize("kills", [1, 3])
def test_a_worker_killed_in_mid_run_loses_nothing_and_doubles_nothing(
    pack: Pack, tmp_path: Path, seed: int, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch, kills: int
) -> None:
    source = write_csv(tmp_path / "in.csv", some_rows(ROWS, seed))
    options = Options(batch_rows=BATCH)
    screen_file(source, tmp_path / "alone.csv", pack, options)
    added: list[int] = []
    real = Parts.add
    monkeypatch.setattr(Parts, "add", lambda self, part: (added.append(part.number), real(self, part))[1])
    killed: list[int] = []

    def progress(_share: float, _rows: int) -> None:
        """Kills one worker, as the system does when memory runs out, each time some more batches are done."""
        if len(killed) < kills and len(added) >= 5 * (len(killed) + 1):
            with Client(cluster) as client:
                workers = [one["pid"] if isinstance(one, dict) else one for one in client.run(os.getpid).values()]
            os.kill(workers[0], signal.SIGKILL)
            killed.append(workers[0])

    done = screen_file(
        source,
        tmp_path / "spread.csv",
        pack,
        options,
        spread=spread_over(cluster.scheduler_address),
        progress=progress,
    )

    assert len(set(killed)) == kills
    assert sorted(added) == list(range(1, ROWS // BATCH + 1))
    assert done.counts.read == ROWS
    assert result(tmp_path / "spread.csv") == result(tmp_path / "alone.csv")


def test_a_run_that_ended_is_taken_up_by_workers_and_by_one_process(
    pack: Pack, tmp_path: Path, seed: int, cluster: LocalCluster
) -> None:
    source = write_csv(tmp_path / "in.csv", some_rows(100, seed))
    options = Options(batch_rows=BATCH)
    screen_file(source, tmp_path / "alone.csv", pack, options)

    class Ended(BaseException):
        pass

    def progress(_share: float, rows: int) -> None:
        if rows >= 50:
            raise Ended

    output = tmp_path / "spread.csv"
    with pytest.raises(Ended):
        screen_file(source, output, pack, options, spread=spread_over(cluster.scheduler_address), progress=progress)
    done = screen_file(source, output, pack, options)

    assert done.resumed >= 5
    assert result(output) == result(tmp_path / "alone.csv")


def test_workers_are_started_here_if_asked_for(pack: Pack, tmp_path: Path, seed: int) -> None:
    source = write_csv(tmp_path / "in.csv", some_rows(30, seed))

    done = screen_file(source, tmp_path / "out.csv", pack, Options(batch_rows=BATCH), spread=spread_over("local:2"))

    assert done.counts.read == 30


def test_a_scheduler_that_does_not_answer_is_told(
    pack: Pack, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screening.bulk.files.cluster.PATIENCE", "1s")
    source = write_csv(tmp_path / "in.csv", some_rows(5, seed))

    with pytest.raises(EngineError, match="no Dask scheduler answers there"):
        screen_file(source, tmp_path / "out.csv", pack, spread=spread_over("tcp://127.0.0.1:9"))


@pytest.mark.parametrize(
    "address",
    ["tcp://scheduler.example:8786", "scheduler.example:8786", "192.0.2.1:8786", "tcp://[2001:db8::1]:8786", "ws://a"],
)
def test_an_address_elsewhere_without_tls_is_refused_unless_asked_for(address: str) -> None:
    with pytest.raises(EngineError, match="give a tls:// address, or --dask-insecure"):
        workers._refuse_open(address, insecure=False)

    workers._refuse_open(address, insecure=True)


@pytest.mark.parametrize(
    "address", ["tls://scheduler.example:8786", "127.0.0.1:8786", "tcp://localhost:1", "tcp://[::1]:8786"]
)
def test_an_address_behind_tls_or_on_this_machine_is_taken(address: str) -> None:
    workers._refuse_open(address, insecure=False)


def test_workers_of_this_machine_are_reached_over_tls_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, object] = {}

    class Asked(Exception):
        """What was asked for is known."""

    def local(**how: object) -> None:
        asked.update(how)
        raise Asked

    monkeypatch.setattr(workers, "LocalCluster", local)
    with pytest.raises(Asked):
        next(workers.spread_over("local:2")(None, iter(())))

    assert asked["protocol"] == "tls"
    assert asked["security"].require_encryption
