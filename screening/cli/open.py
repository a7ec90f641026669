"""``screening open``."""

from __future__ import annotations

import webbrowser
from importlib.util import find_spec
from pathlib import Path

import click

from screening.cli.options import pack_option
from screening.errors import CaseError
from screening.interview.words import ENGLISH
from screening.law.load import load_pack

__all__ = ["open"]

NEEDED = ("starlette", "uvicorn")


@click.command()
@click.argument("case", type=click.Path(path_type=Path), required=False)
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False, exists=True), help="Where cases are kept.")
@click.option(
    "--idle", type=click.IntRange(1, 24 * 60), default=60, show_default=True, help="Stop after these minutes."
)
@click.option("--language", default=ENGLISH, show_default=True, help="Of the questions; the page can change it.")
@click.option("--no-browser", is_flag=True, help="Print the address, and open no browser.")
@pack_option
def open(  # noqa: A001 - named as the command is
    *, case: Path | None, folder: Path | None, idle: int, language: str, no_browser: bool, pack_path: str | None
) -> None:
    """Open CASE, or a start page, in the browser: questions, report, and every answer kept in the case's file.

    The page is on this machine alone, for the one browser that its address is opened in first, and stops when it is
    told to or when nobody has asked for a while. Needs the extra `page`.
    """
    if missing := [name for name in NEEDED if find_spec(name) is None]:
        raise CaseError(f"needs {' and '.join(missing)}: pip install 'notice-screening[page]'")
    from screening.web.run import run

    def started(address: str) -> None:
        click.echo(f"Open in a browser on this machine: {address}")
        if not no_browser:
            webbrowser.open(address)

    run(
        folder or (case.resolve().parent if case else Path.cwd()),
        load_pack(pack_path),
        case,
        minutes=idle,
        language=language,
        started=started,
    )
    click.echo("Stopped.")
