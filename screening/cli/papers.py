"""``screening memo``, ``brief``, ``urgent``, ``letters`` and ``questions``: papers, printed or in a new file."""

from __future__ import annotations

from pathlib import Path

import click

from screening.cli.give import give
from screening.cli.on_case import Asked, paper_on_case
from screening.documents.markdown import as_markdown
from screening.documents.paper import Paper
from screening.documents.prepare import in_form, prepared
from screening.documents.questions import LANGUAGE, missing_texts
from screening.write import write_new_bytes

__all__ = ["brief", "letters", "memo", "questions", "urgent"]


@click.command()
@paper_on_case
def memo(asked: Asked) -> None:
    """Write the memorandum on CASE: privileged, not for filing."""
    _write(prepared("memo", asked.case, asked.pack), asked.output)


@click.command()
@paper_on_case
def brief(asked: Asked) -> None:
    """Write the brief on CASE: what is filed, with its annexes."""
    _write(prepared("brief", asked.case, asked.pack), asked.output)


@click.command()
@paper_on_case
def urgent(asked: Asked) -> None:
    """Write the sheet for tonight, where the client of CASE has been arrested."""
    _write(prepared("urgent", asked.case, asked.pack), asked.output)


@click.command()
@paper_on_case
def letters(asked: Asked) -> None:
    """Write the letters that ask for the papers missing in CASE, after a sheet on what to see to before."""
    _write(prepared("letters", asked.case, asked.pack), asked.output)


@click.command()
@paper_on_case
@click.option("--language", default=LANGUAGE, show_default=True, help="Language of the sheet: en, fr or es.")
@click.option("--missing", is_flag=True, help="List the texts that this language lacks instead.")
def questions(asked: Asked, *, language: str, missing: bool) -> None:
    """Write the sheet for the client of CASE: ten questions in plain words, and nothing of what the case comes to.

    Filled in, `screening answers` takes it back into the case.
    """
    if missing:
        for name in missing_texts(asked.pack, language):
            click.echo(name)
        return
    _write(prepared("questions", asked.case, asked.pack, language=language), asked.output)


def _write(paper: Paper, output: Path | None) -> None:
    if output is None:
        give(as_markdown(paper), None)
    else:
        write_new_bytes(output, in_form(paper, output.suffix.lower()))
