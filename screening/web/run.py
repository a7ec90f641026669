"""Runs the page: on this machine alone, on a port that is free, until it is told to stop or nobody asks any more."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path

import uvicorn

from screening.law.pack import Pack
from screening.web.app import Desk, application
from screening.web.guard import Guard

__all__ = ["run"]

HERE = "127.0.0.1"
LOOKS_EVERY = 1.0


def run(
    folder: Path, pack: Pack, case: Path | None, *, minutes: int, language: str, started: Callable[[str], None]
) -> None:
    """Run the page until it stops; ``started`` is told the address that lets one browser in."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listening:
        listening.bind((HERE, 0))
        listening.listen()
        port = listening.getsockname()[1]

        def stop() -> None:
            server.should_exit = True

        desk = Desk(folder, pack, stop, language)
        guard = Guard(application(desk), port, first=f"/case/{desk.open(case)}/questions" if case else "/")
        server = uvicorn.Server(
            uvicorn.Config(
                guard, log_config=None, access_log=False, server_header=False, proxy_headers=False, lifespan="off"
            )
        )
        threading.Thread(target=_stop_when_idle, args=(guard, server, minutes), daemon=True).start()
        started(f"{guard.origin}/?token={guard.token}")
        server.run(sockets=[listening])


def _stop_when_idle(guard: Guard, server: uvicorn.Server, minutes: int) -> None:
    while not server.should_exit:
        time.sleep(LOOKS_EVERY)
        if time.monotonic() - guard.asked_at > minutes * 60:
            server.should_exit = True
