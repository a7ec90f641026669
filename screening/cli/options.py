"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from screening.cases.statement import STANDINGS
from screening.engine.run import ENGINES
from screening.values import read_date

__all__ = [
    "FORMS",
    "Day",
    "dial_options",
    "form_of",
    "form_option",
    "pack_option",
    "reading_options",
    "reform_option",
    "to_come",
]

FORMS = ("text", "markdown", "html", "csv", "json")
BY_NAME = {".md": "markdown", ".html": "html", ".htm": "html", ".csv": "csv", ".json": "json"}

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType):  # type: ignore[type-arg]  # generic only in newer releases of click
    """A full date, as 2012-07-01."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a message that says what is allowed."""
        found = read_date(value)
        if found is None or found.first != found.last:
            self.fail("needs a full date that exists, as 2012-07-01", param, ctx)
        return found.first


def pack_option(command: F) -> F:
    """``--pack``: which rules to apply."""
    return click.option("--pack", "pack_path", metavar="FOLDER", help="Rules to apply; INTERPOL's own if not given.")(
        command
    )


def reform_option(command: F) -> F:
    """``--reform``: what is laid over the rules."""
    return click.option(
        "--reform",
        "reforms",
        metavar="R",
        multiple=True,
        help="Under a reform (its id, file or folder), or with rules of your own; may be repeated.",
    )(command)


def dial_options(command: F) -> F:
    """The three dials, the engine, and the language."""
    for option in (
        click.option(
            "--language",
            help="Language of titles and questions, and of a page as a whole; sentences of rules stay English.",
        ),
        click.option("--engine", type=click.Choice(ENGINES), help="Evaluator; durable where durable-rules installs."),
    ):
        command = option(command)
    return reading_options(command)


def reading_options(command: F) -> F:
    """The three dials of a reading."""
    for option in (
        click.option("--standing", type=click.Choice(STANDINGS), help="Leave out facts that are not shown so well."),
        click.option("--known-by", type=Day(), help="Leave out what was not known by this day."),
        click.option(
            "--as-of",
            type=Day(),
            callback=lambda _context, _option, day: to_come(day),
            help="The day whose law and facts are applied; else the case's, else today.",
        ),
    ):
        command = option(command)
    return command


def to_come(day: date | None) -> date | None:
    """The day; of one that is still to come it is told beside that its law is not known yet."""
    if day is not None and day > date.today():  # noqa: DTZ011 - the user's own day
        click.echo(f"{day} is still to come: what is applied is the law and the facts as they are known now", err=True)
    return day


def form_option(command: F) -> F:
    """What comes out, and where to."""
    for option in (
        click.option(
            "-o", "--output", type=click.Path(path_type=Path), help="Write to a new file, readable by you alone."
        ),
        click.option(
            "--format",
            "form",
            type=click.Choice(["text", "markdown", "json"]),
            default="text",
            show_default=True,
            help="What comes out.",
        ),
    ):
        command = option(command)
    return command


def form_of(form: str | None, output: Path | None) -> str:
    """The form that was asked for, or that the name of the file to write says; else text."""
    return form or BY_NAME.get(output.suffix.lower() if output else "", "text")
