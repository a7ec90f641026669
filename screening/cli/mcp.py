"""``screening mcp``."""

from __future__ import annotations

import click

from screening.cli.options import pack_option
from screening.law.load import load_pack

__all__ = ["mcp"]


@click.command()
@pack_option
def mcp(*, pack_path: str | None) -> None:
    """Hand screenings and law to an assistant as tools (Model Context Protocol), on standard input and output alone.

    What the assistant is told may leave this machine. Needs the extra `mcp`.
    """
    from screening import __version__
    from screening.assistant.run import server
    from screening.assistant.tools import LEAVES

    click.echo(LEAVES, err=True)
    server(load_pack(pack_path), __version__).run("stdio")
