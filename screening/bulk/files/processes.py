"""Spreads the batches of a file over processes of this machine.

The process that was started cuts the file and writes the parts; the others get the rows of a batch each, and give back
its part. One that dies is replaced and its batch given to another; they end when the process that was started ends.
"""

from __future__ import annotations

import io
import multiprocessing
import pickle
import signal
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnContext
from typing import Any

from screening.bulk.files.arrow import pa
from screening.bulk.files.parts import Part
from screening.bulk.files.run import Job, Screener, Spread
from screening.bulk.files.sources import Chunk
from screening.errors import EngineError

__all__ = ["in_processes"]

MOST_DEATHS = 3  # of processes by one batch
TOO_MUCH = "a batch ended several processes, one after the other; fewer --batch-rows need less memory"
PATIENCE = 5  # seconds until one that was told to end is ended


def in_processes(number: int) -> Spread:
    """Screens chunks in so many processes of this machine beside this one."""

    def spread(job: Job, chunks: Iterator[Chunk]) -> Iterator[tuple[Chunk, Part]]:
        pool = _Pool(job, number)
        try:
            yield from pool.screened(chunks)
        finally:
            pool.end()

    return spread


class _Process:
    """A process, the way to it, and the chunk that it is at."""

    def __init__(self, context: SpawnContext, job: bytes) -> None:
        self.way, theirs = context.Pipe()
        self.chunk: Chunk | None = None
        self.process = context.Process(target=_work, args=(theirs, job), daemon=True)
        self.process.start()
        theirs.close()  # so that the way is closed when the process ends

    def end(self) -> None:
        self.way.close()
        self.process.join(PATIENCE)
        if self.process.exitcode is None:
            self.process.kill()
            self.process.join()


class _Pool:
    """Processes that are at a chunk each."""

    def __init__(self, job: Job, number: int) -> None:
        # Not forked: the threads of Arrow would not be there in the copy.
        self.context = multiprocessing.get_context("spawn")
        self.job = pickle.dumps(job)
        self.deaths: dict[int, int] = {}
        self.processes = [_Process(self.context, self.job) for _ in range(number)]

    def screened(self, chunks: Iterator[Chunk]) -> Iterator[tuple[Chunk, Part]]:
        """The parts in the order in which they are done; the next chunk is cut while all are at work."""
        waiting: list[Chunk] = []
        following = next(chunks, None)
        while True:
            for one in self.processes:
                if one.chunk is None and not waiting and following is not None:
                    waiting.append(following)
                    following = next(chunks, None)
                if one.chunk is None and waiting:
                    one.chunk = waiting.pop()
                    with suppress(OSError):  # it has died, which is seen below
                        one.way.send(_packed(one.chunk))
            at_work = {one.way: (one, one.chunk) for one in self.processes if one.chunk is not None}
            if not at_work:
                return
            done = wait([*at_work])
            for one, chunk in (at_work[way] for way in at_work if way in done):
                one.chunk = None
                try:
                    found = one.way.recv()
                except (EOFError, OSError):
                    waiting.append(self._died(one, chunk))
                    continue
                if isinstance(found, Exception):
                    raise found
                yield chunk, found

    def end(self) -> None:
        """Ends all processes."""
        for one in self.processes:
            one.end()

    def _died(self, one: _Process, chunk: Chunk) -> Chunk:
        """Puts another process in the place of one that died at a chunk."""
        self.deaths[chunk.number] = self.deaths.get(chunk.number, 0) + 1
        if self.deaths[chunk.number] == MOST_DEATHS:
            raise EngineError(TOO_MUCH)
        one.end()
        self.processes[self.processes.index(one)] = _Process(self.context, self.job)
        return chunk


def _work(way: Connection, job: bytes) -> None:
    """In a process: the part of each batch, until no more come."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that was started says when to end
    screener = Screener(pickle.loads(job))  # noqa: S301 - sent by the process that started this one
    with suppress(EOFError, OSError):
        while True:
            chunk = _unpacked(way.recv())
            try:
                found: Any = screener.part(chunk)
            except Exception as error:  # noqa: BLE001 - told there as it would be told here
                found = error
            way.send(found)


def _packed(chunk: Chunk) -> Chunk:
    """A chunk as it is sent: of a table its own rows alone, and not all that it is a part of."""
    if not isinstance(chunk.data, pa.Table):
        return chunk
    stream = io.BytesIO()
    with pa.ipc.new_stream(stream, chunk.data.schema) as writer:
        writer.write_table(chunk.data)
    return replace(chunk, data=stream.getvalue())


def _unpacked(chunk: Chunk) -> Chunk:
    """A chunk as it was before it was sent."""
    if not isinstance(chunk.data, bytes):
        return chunk
    with pa.ipc.open_stream(chunk.data) as reader:
        return replace(chunk, data=reader.read_all())
