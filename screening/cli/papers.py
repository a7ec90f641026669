"""``screening memo``, ``brief``, ``urgent`` and ``letters``: papers, printed or written to a new file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from screening.advise.ask_next import ask_next
from screening.advise.position import Position, positions
from screening.cases.statement import Case, Standing
from screening.cli.advise import dialled
from screening.cli.give import give, pack_of, stated
from screening.cli.options import pack_option, reading_options
from screening.documents.brief import brief as brief_paper
from screening.documents.html import as_html
from screening.documents.letters import letters as letters_paper
from screening.documents.markdown import as_markdown
from screening.documents.memo import memo as memo_paper
from screening.documents.paper import Paper
from screening.documents.questions import LANGUAGE, missing_texts
from screening.documents.questions import questions as questions_paper
from screening.documents.urgent import urgent as urgent_paper
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.law.where import beside
from screening.report.report import Report
from screening.report.screen import screen
from screening.write import write_new, write_new_bytes

__all__ = ["brief", "letters", "memo", "questions", "urgent"]

OUTPUT = "Write to a new file, readable by you alone: .md, .html, .docx or .pdf. Else Markdown is printed."
ENDINGS = (".md", ".html", ".docx", ".pdf")
DECIDED = ("decided", "repository")


@dataclass(frozen=True)
class _Asked:
    """A case, the rules, the report on it, and its position as the instrument that it is first read as."""

    case: Case
    pack: Pack
    report: Report
    position: Position


Maker = Callable[[_Asked], Paper]


def _paper(name: str, told: str, make: Maker) -> click.Command:
    """A command that writes one kind of paper."""

    @click.command(name=name, help=told)
    @click.argument("case", type=click.Path(path_type=Path))
    @pack_option
    @reading_options
    @click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        help=OUTPUT,
    )
    def command(
        *,
        case: Path,
        pack_path: str | None,
        as_of: date | None,
        known_by: date | None,
        standing: Standing | None,
        output: Path | None,
    ) -> None:
        _checked(output)
        pack = pack_of(pack_path)
        read = dialled(stated(case, pack), as_of, known_by, standing)
        _write(make(_Asked(read, pack, screen(read, pack), positions(read, pack)[0])), output)

    return command


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--language", default=LANGUAGE, show_default=True, help="Language of the sheet: en, fr or es.")
@click.option("--missing", is_flag=True, help="List the texts that this language lacks instead.")
@pack_option
@click.option("-o", "--output", type=click.Path(path_type=Path), help=OUTPUT)
def questions(*, case: Path, language: str, missing: bool, pack_path: str | None, output: Path | None) -> None:
    """Write the sheet for the client of CASE: ten questions in plain words, and nothing of what the case comes to."""
    _checked(output)
    pack = pack_of(pack_path)
    if missing:
        for name in missing_texts(pack, language):
            click.echo(name)
        return
    read = stated(case, pack)
    report = screen(read, pack)
    found = ask_next(positions(read, pack)[0], (report.readings or (report,))[0])
    _write(questions_paper(pack, [one.fact for one in found.questions], language), output)


def _checked(output: Path | None) -> None:
    if output is not None and output.suffix.lower() not in ENDINGS:
        raise CaseError(f"{output}: a paper is one of {', '.join(ENDINGS)}")


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


def _memo(asked: _Asked) -> Paper:
    from screening.advise.nearest import nearest

    folders = [folder for name in DECIDED if (folder := beside("fixtures") / name).is_dir()]
    return memo_paper(asked.case, asked.pack, asked.report, nearest(asked.position, folders))


def _brief(asked: _Asked) -> Paper:
    values = asked.position.facts.values
    return brief_paper(
        asked.case,
        asked.pack,
        asked.report,
        revision="request.decision" in values,
        measures=values.get("impact.detained_now") is True,
    )


def _urgent(asked: _Asked) -> Paper:
    report = (asked.report.readings or (asked.report,))[0]
    return urgent_paper(asked.position, asked.report, ask_next(asked.position, report, route="detained-now"))


def _letters(asked: _Asked) -> Paper:
    return letters_paper(asked.position, asked.report)


memo = _paper("memo", "Write the memorandum on CASE: privileged, not for filing.", _memo)
brief = _paper("brief", "Write the brief on CASE: what is filed, with its annexes.", _brief)
urgent = _paper("urgent", "Write the sheet for tonight, where the client of CASE has been arrested.", _urgent)
letters = _paper("letters", "Write the letters that ask for the papers missing in CASE.", _letters)
