"""``screening filing``."""

from __future__ import annotations

from pathlib import Path

import click

from screening.advise.filing import filing as filing_of
from screening.cli.on_case import Asked, on_case
from screening.errors import CaseError
from screening.render.filing import calendar, filing_pieces
from screening.write import write_new

__all__ = ["filing"]


@click.command()
@on_case
@click.option("--calendar", "calendar_to", type=click.Path(path_type=Path), help="Write the days to a new .ics file.")
def filing(asked: Asked, *, calendar_to: Path | None) -> None:
    """Say what of the request to the Commission is ready on CASE, who will learn of each step, and which days come.

    A calendar file holds the id of the case alone.
    """
    if calendar_to is not None and calendar_to.suffix.lower() != ".ics":
        raise CaseError(f"{calendar_to}: a calendar is an .ics file")
    found = filing_of(asked.positions[0])
    if calendar_to is not None:
        write_new(calendar_to, calendar(found))
    asked.give([found], filing_pieces(found))
