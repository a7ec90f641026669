"""Spreads the batches of a file over the workers of Dask.

The process that was started cuts the file and writes the parts; workers get the rows of a batch and give back its
part, so that they need neither the files nor the rules. A batch whose worker dies goes to another one; a part is
written once, whoever made it.
"""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator
from concurrent.futures import CancelledError
from dataclasses import dataclass, replace
from ipaddress import ip_address
from itertools import islice
from typing import Any

from screening.bulk.files.parts import Part
from screening.bulk.files.run import Job, Screener, Spread
from screening.bulk.files.sources import Chunk
from screening.errors import EngineError

try:
    from distributed import Client, LocalCluster, as_completed
    from distributed.scheduler import KilledWorker
    from distributed.security import Security
except ImportError as error:  # pragma: no cover - a test runs this in an interpreter without Dask
    raise EngineError("workers need Dask: pip install 'notice-screening[cluster]'") from error

__all__ = ["spread_over"]

LOCAL = re.compile(r"local:([1-9][0-9]{0,3})\Z")
AHEAD = 2  # batches that wait at each worker
PATIENCE = "30s"
HERE = "127.0.0.1:0"  # its page is for this machine alone
LOST = "the scheduler is gone; the same command, given again, goes on from what is done"
NO_WORKERS = "the scheduler has no workers"
TOO_MUCH = "a batch ended several workers, one after the other; fewer --batch-rows need less memory"

_screeners: dict[str, Screener] = {}  # in a worker: the job that it is at


@dataclass(frozen=True)
class _Sent:
    """A job as it is sent: named by what is in it, so that a worker unpacks it once."""

    name: str
    packed: bytes


def spread_over(address: str, *, insecure: bool = False) -> Spread:
    """Screens chunks on the workers at the address of a scheduler; ``local:2`` starts two on this machine.

    Cases and rules travel to an address of another machine only over TLS, unless ``insecure`` is asked for.
    """
    local = LOCAL.match(address)

    def spread(job: Job, chunks: Iterator[Chunk]) -> Iterator[tuple[Chunk, Part]]:
        if local is None:
            with _connected(address, insecure=insecure) as client:
                yield from _spread(client, job, chunks)
            return
        with (
            # Without credentials any account of this machine could run its code as this user's.
            LocalCluster(
                n_workers=int(local[1]),
                threads_per_worker=1,
                processes=True,
                dashboard_address=HERE,
                protocol="tls",
                security=_credentials(),
            ) as cluster,
            Client(cluster) as client,
        ):
            yield from _spread(client, job, chunks)

    return spread


def _credentials() -> Any:
    """Credentials for this run alone, kept in memory."""
    try:
        return Security.temporary()
    except ImportError:
        raise EngineError(
            "workers on this machine need cryptography: pip install 'notice-screening[cluster]'"
        ) from None


def _connected(address: str, *, insecure: bool) -> Any:
    _refuse_open(address, insecure=insecure)
    try:
        return Client(address, timeout=PATIENCE)
    except (OSError, ValueError):
        raise EngineError(f"{address}: no Dask scheduler answers there") from None


def _refuse_open(address: str, *, insecure: bool) -> None:
    """Raises ``EngineError`` for an address that is neither behind TLS nor on this machine."""
    scheme, _, rest = address.rpartition("://")
    host = rest.rpartition(":")[0].strip("[]") or rest
    try:
        here = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        here = False
    if not (insecure or here or scheme in ("tls", "wss", "inproc")):
        raise EngineError(
            f"{address}: cases would travel unencrypted, and anyone could answer; "
            "give a tls:// address, or --dask-insecure"
        )


def _spread(client: Any, job: Job, chunks: Iterator[Chunk]) -> Iterator[tuple[Chunk, Part]]:
    """The parts in the order in which they are done; so many batches are on their way that no worker waits."""
    sent = _sent(job)
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        raise EngineError(NO_WORKERS) from None
    waiting = as_completed()
    under_way: dict[str, Chunk] = {}

    def send(most: int) -> None:
        for chunk in islice(chunks, max(most - len(under_way), 0)):
            future = client.submit(_part, chunk, sent, pure=False)
            under_way[future.key] = replace(chunk, data=None)
            waiting.add(future)

    send(AHEAD * _workers(client))
    for future in waiting:
        try:
            part = future.result()
        except KilledWorker:
            raise EngineError(TOO_MUCH) from None
        except CancelledError:
            raise EngineError(LOST) from None
        yield under_way.pop(future.key), part
        future.release()
        send(AHEAD * _workers(client))


def _workers(client: Any) -> int:
    return max(sum(map(int, client.nthreads().values())), 1)


def _sent(job: Job) -> _Sent:
    packed = pickle.dumps(job)
    return _Sent(f"{job.pack.digest} {job.form} {job.findings} {job.as_of} {job.day} {job.shape}", packed)


def _part(chunk: Chunk, sent: _Sent) -> Part:
    """In a worker: the part of a batch."""
    screener = _screeners.get(sent.name)
    if screener is None:
        _screeners.clear()
        screener = _screeners.setdefault(sent.name, Screener(pickle.loads(sent.packed)))  # noqa: S301 - sent by spread_over
    return screener.part(chunk)
