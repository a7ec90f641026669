"""Lets in what may ask, and no more of it than there is room for: host, token, size, time, and how many at once."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

__all__ = ["LOOPBACK", "Limits", "RefusedError"]

T = TypeVar("T")

LOOPBACK = ("127.0.0.1", "localhost", "::1")
BEARER = "Bearer "


class RefusedError(Exception):
    """Raised where a request is not answered; has the status and what is told."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(said)
        self.status = status


@dataclass(frozen=True)
class Limits:
    """What one may ask for. Without a ``token`` only this machine may, and no page in its browser."""

    token: str | None
    seconds: float
    most_bytes: int
    most_rows: int
    at_once: asyncio.Semaphore

    def let_in(self, request: Request) -> None:
        """Raises ``RefusedError`` for a request that may not be made."""
        if self.token is None:
            host = request.headers.get("host", "").rsplit(":", 1)[0].strip("[]")
            if host not in LOOPBACK or "origin" in request.headers:
                raise RefusedError(421, "This service answers programs on this machine alone.")
        else:
            given = request.headers.get("authorization", "")
            wanted = f"{BEARER}{self.token}".encode()
            if not secrets.compare_digest(given.encode("utf-8", "surrogatepass"), wanted):
                raise RefusedError(401, "Send the token: Authorization: Bearer …")

    async def body(self, request: Request, most: int) -> bytes:
        """What was sent, no more and no longer than is allowed."""
        length = request.headers.get("content-length", "")
        if not length.isdecimal():
            raise RefusedError(411, "Say how long it is: Content-Length.")
        if int(length) > most:
            raise RefusedError(413, f"More than {most >> 20} MiB are not taken.")
        try:
            async with asyncio.timeout(self.seconds):
                return await request.body()
        except TimeoutError:
            raise RefusedError(408, "It took too long to send.") from None

    async def within(self, work: Callable[[], T]) -> T:
        """The outcome of work in a thread of its own, which keeps its place until it has ended."""
        try:
            async with asyncio.timeout(self.seconds):
                await self.at_once.acquire()
                running = asyncio.create_task(run_in_threadpool(work))
                running.add_done_callback(self._ended)
                return await asyncio.shield(running)
        except TimeoutError:
            raise RefusedError(503, f"There was no answer within {self.seconds:g} seconds.") from None

    def _ended(self, task: asyncio.Task[T]) -> None:
        self.at_once.release()
        if not task.cancelled():
            task.exception()  # of work that nobody waits for any more
