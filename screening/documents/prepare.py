"""Prepares a paper on a case by its name, and puts it into the form in which it is wanted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True)
class _Asked:
    """A case, the rules, the report on it, and its position as the instrument that it is first read as."""

    case: Case
    pack: Pack
    report: Report
    position: Position

    @property
    def reading(self) -> Report:
        """The report on the case as that instrument."""
        return (self.report.readings or (self.report,))[0]


def prepared(kind: Kind, case: Case, pack: Pack, *, language: str = LANGUAGE) -> Paper:
    """A paper on a case; ``language`` is that of the client's sheet, and of no other."""
    asked = _Asked(case, pack, screen(case, pack), positions(case, pack)[0])
    match kind:
        case "memo":
            return _memo(asked)
        case "brief":
            return _brief(asked)
        case "urgent":
            return urgent(asked.position, asked.report, ask_next(asked.position, asked.reading, route="detained-now"))
        case "letters":
            return letters(asked.position, asked.report)
        case "questions":
            found = ask_next(asked.position, asked.reading)
            return questions(pack, [one.fact for one in found.questions], language)


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


def _memo(asked: _Asked) -> Paper:
    from screening.advise.nearest import nearest

    folders = [folder for name in DECIDED if (folder := beside("fixtures") / name).is_dir()]
    return memo(asked.case, asked.pack, asked.report, nearest(asked.position, folders))


def _brief(asked: _Asked) -> Paper:
    values = asked.position.facts.values
    return brief(
        asked.case,
        asked.pack,
        asked.report,
        revision="request.decision" in values,
        measures=values.get("impact.detained_now") is True,
    )
