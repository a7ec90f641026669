"""The papers of a case: a button for each, and each as a file that is handed over and kept nowhere here."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from starlette.responses import Response

from screening.advise.filing import filing
from screening.advise.position import positions
from screening.cases.statement import Case
from screening.documents.prepare import ENDINGS, KINDS, Kind, in_form, prepared
from screening.law.pack import Pack
from screening.render.filing import calendar
from screening.render.markup import Markup, tag
from screening.web.pages import PRIVATE, alert, case_links, copied_elsewhere, page

__all__ = ["CALENDAR", "handed_over", "papers_page"]

CALENDAR = "calendar"
FORMS = {".pdf": "PDF", ".docx": "Word", ".html": "Page", ".md": "Text"}
NEEDED = {".pdf": "typst", ".docx": "docx"}
TOLD = {
    "memo": ("Memorandum", "How strong it is, where it is weak, what is missing."),
    "brief": ("Brief", "What is filed with the Commission, with its annexes: grounds on papers alone."),
    "urgent": ("Tonight", "One page where your client has just been arrested."),
    "letters": ("Letters", "They ask for the papers that are missing. Read each before it goes out."),
    "questions": ("Client's sheet", "Ten questions in plain words, and nothing of what the case comes to."),
    CALENDAR: ("Calendar", "The days that bind you and those that the Commission aims at; of the case only its name."),
}
LEAVES = ("brief", "letters")


def papers_page(case: Case, path: Path, languages: tuple[str, ...], *, wrong: str = "") -> str:
    """The papers with their buttons."""
    forms = [one for one in FORMS if one not in NEEDED or find_spec(NEEDED[one])]
    short = len(forms) < len(FORMS)
    return page(
        f"{case.id}: papers",
        case_links(here="papers"),
        tag("h1", "Papers"),
        alert(wrong),
        tag("p", PRIVATE, class_="banner"),
        tag("p", "Each is made when you ask for it, and saved only where your browser saves it."),
        tag("p", f"The case lies in {path}.", class_="soft"),
        copied_elsewhere(path.parent),
        *(_paper(kind, forms, languages if kind == "questions" else ()) for kind in KINDS),
        _section(CALENDAR, tag("button", "Calendar file (.ics)", name="form", value=".ics")),
        tag("p", "Word and PDF need pip install 'notice-screening[papers]'.", class_="soft") if short else None,
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


def _paper(kind: Kind, forms: list[str], languages: tuple[str, ...]) -> Markup:
    chosen = tag("select", *(tag("option", one, value=one) for one in languages), name="language")
    return _section(
        kind,
        tag("label", "Language; all but English are not reviewed by a lawyer", chosen) if languages else None,
        tag("div", *(tag("button", FORMS[one], name="form", value=one) for one in forms), class_="choices"),
    )


def _section(kind: str, *inside: Markup | None) -> Markup:
    title, told = TOLD[kind]
    return tag(
        "section",
        tag("h2", title, id=f"paper-{kind}"),
        tag("p", told),
        tag("p", "Leaves your desk." if kind in LEAVES else "Privileged.", class_="soft"),
        tag(
            "form",
            tag("input", type="hidden", name="kind", value=kind),
            *inside,
            method="get",
            action="paper",
            aria_labelledby=f"paper-{kind}",
        ),
    )
