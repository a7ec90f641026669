"""Runs the service until it is stopped: on this machine alone, or elsewhere with a token."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable

import uvicorn

from screening.errors import CaseError
from screening.law.pack import Pack
from screening.service.api import service
from screening.service.limits import LOOPBACK, Limits

__all__ = ["run"]

MOST_BYTES = 64 * 1024 * 1024
MOST_ROWS = 1_000_000
AT_ONCE = 4
SHORTEST_TOKEN = 16
WAITING = 64  # connections


def run(
    pack: Pack, *, host: str, port: int, token: str | None, seconds: int, version: str, started: Callable[[str], None]
) -> None:
    """Run the service; ``started`` is told its address. Raises ``CaseError`` where it may not listen."""
    if token is None and host not in LOOPBACK:
        raise CaseError(f"{host}: others can reach this address, so a token is needed")
    if token is not None and len(token) < SHORTEST_TOKEN:
        raise CaseError(f"the token is too short: {SHORTEST_TOKEN} letters or more")
    limits = Limits(token, seconds, MOST_BYTES, MOST_ROWS, asyncio.Semaphore(AT_ONCE))
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
        except OSError as error:
            raise CaseError(f"{host}:{port}: cannot be listened at: {error.strerror}") from None
        listening.listen()
        server = uvicorn.Server(
            uvicorn.Config(
                service(pack, limits, version),
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                lifespan="off",
                limit_concurrency=WAITING,
            )
        )
        name = f"[{host}]" if family == socket.AF_INET6 else host
        started(f"http://{name}:{listening.getsockname()[1]}")
        server.run(sockets=[listening])
