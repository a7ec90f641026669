"""Prepares a paper on a case by its name, and puts it into the form in which it is wanted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from screening.advise.ask_next import ask_next
from screening.advise.position import Position, positions
from screening.cases.statement import Case
from screening.documents.brief import brief
from screening.documents.html import as_html
from screening.documents.letters import letters
from screening.documents.markdown import as_markdown
from screening.documents.memo import memo
from screening.documents.paper import Paper
from screening.documents.questions import LANGUAGE, questions
from screening.documents.urgent import urgent
from screening.law.pack import Pack
from screening.law.where import beside
from screening.report.report import Report
from screening.report.screen import screen

__all__ = ["ENDINGS", "KINDS", "Kind", "in_form", "prepared"]

Kind = Literal["memo", "brief", "urgent", "letters", "questions"]
KINDS: tuple[Kind, ...] = ("memo", "brief", "urgent", "letters", "questions")
ENDINGS: Mapping[str, str] = {
    ".md": "text/markdown; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
}
DECIDED = ("decided", "repository")
DETAINED = "detained-now"


def prepared(kind: Kind, case: Case, pack: Pack, *, language: str = LANGUAGE) -> Paper:
    """A paper on a case, from its position as the instrument that it is first read as.

    ``language`` is that of the client's sheet, and of no other. Raises ``CaseError`` where there is nothing to write.
    """
    report, position = screen(case, pack), positions(case, pack)[0]
    reading = (report.readings or (report,))[0]
    match kind:
        case "memo":
            return _memo(position, report, reading)
        case "brief":
            return brief(position, report)
        case "urgent":
            return urgent(position, report, ask_next(position, reading, route=DETAINED, pairs=False))
        case "letters":
            return letters(position, report)
        case "questions":
            return questions(
                position, [one.fact for one in ask_next(position, reading, pairs=False).questions], language
            )


def in_form(paper: Paper, ending: str) -> bytes:
    """The paper as the bytes of a file with this ending, one of ``ENDINGS``."""
    if ending == ".md":
        return as_markdown(paper).encode()
    if ending == ".html":
        return as_html(paper).encode()
    if ending == ".docx":
        from screening.documents.word import as_word

        return as_word(paper)
    from screening.documents.pdf import as_pdf

    return as_pdf(paper)


def _memo(position: Position, report: Report, reading: Report) -> Paper:
    from screening.advise.nearest import nearest

    folders = [folder for name in DECIDED if (folder := beside("fixtures") / name).is_dir()]
    return memo(position, report, ask_next(position, reading, pairs=False), nearest(position, folders))
