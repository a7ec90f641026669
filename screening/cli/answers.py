"""``screening answers``: what a client wrote on the sheet, back into the case."""

from __future__ import annotations

from pathlib import Path

import click

from screening.advise.answers import answers as answers_of
from screening.cli.give import STANDARD_INPUT, give, pack_of, written
from screening.cli.options import pack_option
from screening.errors import CaseError

__all__ = ["answers"]


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("sheet", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write to a new file, readable by you alone; else printed."
)
@pack_option
def answers(*, case: Path, sheet: Path, output: Path | None, pack_path: str | None) -> None:
    """Take the answers of SHEET, a sheet of `screening questions` that was filled in, over into CASE, as a new file.

    Each becomes a fact on the client's word. What CASE states already stays; what is not taken over is told. The sheet
    is read as the .md file it was written as, or as text copied from one, in whichever of its languages.
    """
    if str(case) == str(sheet) == STANDARD_INPUT:
        raise CaseError("standard input: either the case or the sheet can be piped in, not both")
    pack = pack_of(pack_path)
    found = answers_of(*written(case), *written(sheet), pack)
    for one in found.taken:
        click.echo(f"taken over: {one}", err=True)
    for one in found.left:
        click.echo(f"not taken over: {one}", err=True)
    if not found.taken:
        click.echo("nothing was taken over; no box is marked and no blank filled that states a fact", err=True)
    give(found.text, output)
