"""``screening filing``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from screening.advise.filing import filing as filing_of
from screening.advise.position import positions
from screening.cases.statement import Standing
from screening.cli.give import give, pack_of, rendered, stated
from screening.cli.options import form_option, pack_option, reading_options
from screening.errors import CaseError
from screening.render.filing import calendar, filing_pieces
from screening.render.json_text import json_text
from screening.write import write_new

__all__ = ["filing"]


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--calendar", "calendar_to", type=click.Path(path_type=Path), help="Write the days to a new .ics file.")
@pack_option
@reading_options
@form_option
def filing(
    *,
    case: Path,
    calendar_to: Path | None,
    pack_path: str | None,
    as_of: date | None,
    known_by: date | None,
    standing: Standing | None,
    form: str,
    output: Path | None,
) -> None:
    """Say what of the request to the Commission is ready on CASE, who will learn of each step, and which days come.

    A calendar file holds the id of the case alone.
    """
    if calendar_to is not None and calendar_to.suffix.lower() != ".ics":
        raise CaseError(f"{calendar_to}: a calendar is an .ics file")
    pack = pack_of(pack_path)
    found = filing_of(positions(stated(case, pack), pack, as_of=as_of, known_by=known_by, standing=standing)[0])
    if calendar_to is not None:
        write_new(calendar_to, calendar(found))
    said = json_text(found) if form == "json" else rendered(filing_pieces(found), form, to_terminal=output is None)
    give(said, output)
