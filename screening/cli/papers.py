"""``screening memo``, ``brief``, ``urgent``, ``letters`` and ``questions``: papers, printed or in a new file."""

from __future__ import annotations

from pathlib import Path

import click

from screening.advise.ask_next import Next, ask_next
from screening.cli.give import give
from screening.cli.on_case import Asked, paper_on_case
from screening.documents.brief import brief as brief_paper
from screening.documents.html import as_html
from screening.documents.letters import letters as letters_paper
from screening.documents.markdown import as_markdown
from screening.documents.memo import memo as memo_paper
from screening.documents.paper import Paper
from screening.documents.questions import LANGUAGE, missing_texts
from screening.documents.questions import questions as questions_paper
from screening.documents.urgent import urgent as urgent_paper
from screening.law.where import beside
from screening.write import write_new, write_new_bytes

__all__ = ["brief", "letters", "memo", "questions", "urgent"]

DECIDED = ("decided", "repository")
DETAINED = "detained-now"


@click.command()
@paper_on_case
def memo(asked: Asked) -> None:
    """Write the memorandum on CASE: privileged, not for filing."""
    from screening.advise.nearest import nearest

    folders = [folder for name in DECIDED if (folder := beside("fixtures") / name).is_dir()]
    position = asked.positions[0]
    _write(memo_paper(position, asked.report, _next(asked), nearest(position, folders)), asked.output)


@click.command()
@paper_on_case
def brief(asked: Asked) -> None:
    """Write the brief on CASE: what is filed, with its annexes."""
    _write(brief_paper(asked.positions[0], asked.report), asked.output)


@click.command()
@paper_on_case
def urgent(asked: Asked) -> None:
    """Write the sheet for tonight, where the client of CASE has been arrested."""
    _write(urgent_paper(asked.positions[0], asked.report, _next(asked, DETAINED)), asked.output)


@click.command()
@paper_on_case
def letters(asked: Asked) -> None:
    """Write the letters that ask for the papers missing in CASE, after a sheet on what to see to before."""
    _write(letters_paper(asked.positions[0], asked.report), asked.output)


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
    worth = [one.fact for one in _next(asked).questions]
    _write(questions_paper(asked.positions[0], worth, language), asked.output)


def _next(asked: Asked, route: str | None = None) -> Next:
    return ask_next(asked.positions[0], asked.reports[0], route=route, pairs=False)


def _write(paper: Paper, output: Path | None) -> None:
    ending = output.suffix.lower() if output else ".md"
    if output is None or ending == ".md":
        give(as_markdown(paper), output)
    elif ending == ".html":
        write_new(output, as_html(paper))
    elif ending == ".docx":
        from screening.documents.word import as_word

        write_new_bytes(output, as_word(paper))
    else:
        from screening.documents.pdf import as_pdf

        write_new_bytes(output, as_pdf(paper))
