"""``screening serve``."""

from __future__ import annotations

import os
from importlib.util import find_spec

import click

from screening.cli.options import pack_option
from screening.errors import CaseError
from screening.law.load import load_pack

__all__ = ["serve"]

NEEDED = ("starlette", "uvicorn")
TOKEN = "SCREENING_TOKEN"  # noqa: S105 - the name of the variable that has it


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help=f"Another address needs a token, in ${TOKEN}.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0: one that is free.")
@click.option("--seconds", type=click.IntRange(1, 600), default=30, show_default=True, help="Longest for one answer.")
@pack_option
def serve(*, host: str, port: int, seconds: int, pack_path: str | None) -> None:
    """Answer programs over HTTP: /api/v1/screen, screen-table, missing, facts, rules, and openapi.json.

    On this machine alone unless another host is named. Nothing that is sent is kept or logged. What goes over a network
    is not encrypted here: put it behind what does that. Needs the extra `page`.
    """
    if missing := [name for name in NEEDED if find_spec(name) is None]:
        raise CaseError(f"needs {' and '.join(missing)}: pip install 'notice-screening[page]'")
    from screening import __version__
    from screening.service.run import run

    run(
        load_pack(pack_path),
        host=host,
        port=port,
        token=os.environ.get(TOKEN) or None,
        seconds=seconds,
        version=__version__,
        started=lambda address: click.echo(f"Answers at {address}/api/v1/openapi.json"),
    )
