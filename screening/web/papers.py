"""The papers of a case: a button for each, and each as a file that is handed over and kept nowhere here."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from starlette.responses import Response

from screening.advise.filing import filing
from screening.advise.position import positions
from screening.cases.statement import Case
from screening.documents.prepare import ENDINGS, KINDS, Kind, in_form, prepared
from screening.interview.words import Words
from screening.interview.words import languages as all_languages
from screening.law.pack import Pack
from screening.render.filing import calendar
from screening.render.markup import Child, Markup, tag
from screening.web.pages import alert, case_links, copied_elsewhere, page

__all__ = ["CALENDAR", "handed_over", "papers_page"]

CALENDAR = "calendar"
FORMS = (".pdf", ".docx", ".html", ".md")
NAMED = {".pdf": "PDF", ".docx": "Word"}
NEEDED = {".pdf": "typst", ".docx": "docx"}
LEAVES = ("brief", "letters")


def papers_page(case: Case, path: Path, languages: tuple[str, ...], words: Words, *, wrong: Child = None) -> str:
    """The papers with their buttons."""
    forms = [one for one in FORMS if one not in NEEDED or find_spec(NEEDED[one])]
    short = len(forms) < len(FORMS)
    button = tag("button", words.text("papers.calendar_file"), name="form", value=".ics")
    return page(
        f"{case.id}: {words.text('nav.papers')}",
        case_links(words, here="papers"),
        tag("h1", words.text("nav.papers")),
        alert(wrong),
        tag("p", words.text("report.private"), class_="banner"),
        tag("p", words.text("papers.each")),
        tag("p", words.text("papers.lies", path=str(path)), class_="soft"),
        copied_elsewhere(path.parent, words),
        *(_paper(kind, forms, languages if kind == "questions" else (), words) for kind in KINDS),
        _section(CALENDAR, words, button),
        tag("p", words.text("papers.needed"), class_="soft") if short else None,
        words=words,
    )


def handed_over(kind: str, ending: str, language: str, case: Case, pack: Pack) -> Response | None:
    """A paper as a file to save, or nothing where there is none of this name and form."""
    if kind == CALENDAR and ending == ".ics":
        made, media = calendar(filing(positions(case, pack)[0])).encode(), "text/calendar; charset=utf-8"
    else:
        known = next((one for one in KINDS if one == kind), None)
        if known is None or ending not in ENDINGS:
            return None
        made, media = in_form(prepared(known, case, pack, language=language), ending), ENDINGS[ending]
    named = f'attachment; filename="{case.id}-{kind}{ending}"'
    return Response(made, media_type=media, headers={"Content-Disposition": named})


def _paper(kind: Kind, forms: list[str], languages: tuple[str, ...], words: Words) -> Markup:
    known = all_languages()
    options = (tag("option", known.get(one, one), value=one, selected=one == words.language) for one in languages)
    named = NAMED | {".html": words.text("papers.page"), ".md": words.text("papers.text")}
    return _section(
        kind,
        words,
        tag("label", words.text("papers.language"), tag("select", *options, name="language")) if languages else None,
        tag("div", *(tag("button", named[one], name="form", value=one) for one in forms), class_="choices"),
    )


def _section(kind: str, words: Words, *inside: Markup | None) -> Markup:
    return tag(
        "section",
        tag("h2", words.text(f"paper.{kind}"), id=f"paper-{kind}"),
        tag("p", words.text(f"paper.{kind}.said")),
        tag("p", words.text("papers.leaves" if kind in LEAVES else "papers.privileged"), class_="soft"),
        tag(
            "form",
            tag("input", type="hidden", name="kind", value=kind),
            *inside,
            method="get",
            action="paper",
            aria_labelledby=f"paper-{kind}",
        ),
    )
