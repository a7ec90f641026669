"""``screening verify``."""

from __future__ import annotations

from pathlib import Path

import click

from screening.advise.repeat import read_record
from screening.advise.repeat import verify as verify_record
from screening.cli.give import give, pack_of, rendered
from screening.cli.options import pack_option
from screening.errors import CaseError
from screening.read import read_text
from screening.render.json_text import json_text
from screening.render.repeated import verified_pieces

__all__ = ["verify"]

MOST_BYTES = 64 * 1024 * 1024


@click.command()
@click.argument("record", type=click.Path(path_type=Path))
@pack_option
@click.option(
    "--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True,
    help="What comes out.",
)  # fmt: skip
def verify(*, record: Path, pack_path: str | None, form: str) -> None:
    """Repeat the screening in RECORD, which `screening screen --record` wrote, and say what differs, rule by rule.

    Under rules of another release it says what they change for this client. Exit 1 if anything differs.
    """
    pack = pack_of(pack_path)
    recorded = read_record(read_text(record, kind=CaseError, most_bytes=MOST_BYTES), str(record))
    found = verify_record(recorded, pack, str(record))
    give(json_text(found) if form == "json" else rendered(verified_pieces(found), form, to_terminal=True), None)
    if not found.identical:
        raise click.exceptions.Exit(1)
