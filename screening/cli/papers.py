"""``screening memo``, ``brief``, ``urgent``, ``letters`` and ``questions``: papers, printed or in a new file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from screening.cases.statement import Standing
from screening.cli.advise import dialled
from screening.cli.give import give, pack_of, stated
from screening.cli.options import pack_option, reading_options
from screening.documents.markdown import as_markdown
from screening.documents.paper import Paper
from screening.documents.prepare import ENDINGS, Kind, in_form, prepared
from screening.documents.questions import LANGUAGE, missing_texts
from screening.errors import CaseError
from screening.write import write_new_bytes

__all__ = ["brief", "letters", "memo", "questions", "urgent"]

OUTPUT = "Write to a new file, readable by you alone: .md, .html, .docx or .pdf. Else Markdown is printed."


def _paper(kind: Kind, told: str) -> click.Command:
    """A command that writes one kind of paper."""

    @click.command(name=kind, help=told)
    @click.argument("case", type=click.Path(path_type=Path))
    @pack_option
    @reading_options
    @click.option("-o", "--output", type=click.Path(path_type=Path), help=OUTPUT)
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
        _write(prepared(kind, dialled(stated(case, pack), as_of, known_by, standing), pack), output)

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
    _write(prepared("questions", stated(case, pack), pack, language=language), output)


def _checked(output: Path | None) -> None:
    if output is not None and output.suffix.lower() not in ENDINGS:
        raise CaseError(f"{output}: a paper is one of {', '.join(ENDINGS)}")


def _write(paper: Paper, output: Path | None) -> None:
    if output is None:
        give(as_markdown(paper), None)
    else:
        write_new_bytes(output, in_form(paper, output.suffix.lower()))


memo = _paper("memo", "Write the memorandum on CASE: privileged, not for filing.")
brief = _paper("brief", "Write the brief on CASE: what is filed, with its annexes.")
urgent = _paper("urgent", "Write the sheet for tonight, where the client of CASE has been arrested.")
letters = _paper("letters", "Write the letters that ask for the papers missing in CASE.")
