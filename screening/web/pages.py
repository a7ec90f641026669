"""The pages: start, question, list, end of the questions, report, what to delete, and what went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from screening.interview.open_questions import Topic
from screening.interview.words import Words, languages, words_of
from screening.law.vocabulary import Fact
from screening.render.html import answer_box, report_parts
from screening.render.look import STYLE
from screening.render.markup import Child, Markup, document, many, tag
from screening.render.worded import whom
from screening.report.beyond import Beyond
from screening.report.report import Missing, Report

__all__ = [
    "PRIVATE",
    "PRIVILEGED",
    "RULE",
    "alert",
    "asking",
    "case_links",
    "copied_elsewhere",
    "deleting",
    "facts_found",
    "finished",
    "page",
    "reported",
    "started",
    "stopped",
    "usual",
    "went_wrong",
]

# Words in a path that say that a folder is copied to somebody else's machine.
COPIED = ("dropbox", "onedrive", "icloud", "mobile documents", "google drive", "googledrive", "nextcloud", "syncthing")
LINKS = ("questions", "usual", "facts", "report", "papers", "delete")
RULE = "/law/rule?id="
PRIVILEGED = "Privileged and confidential: prepared for legal advice. Not for filing."
PRIVATE = "Privileged and confidential: prepared for legal advice. Nothing on this page has left this machine."


def page(title: str, top: Child, *inside: Child, wide: bool = False, words: Words | None = None) -> str:
    """A page with its links above, in a language."""
    spoken = words or words_of()
    body = many(
        tag("a", "To the page itself", href="#main", class_="skip"),
        tag(
            "nav",
            top,
            tag("span", class_="room"),
            tag("form", tag("button", spoken.text("nav.quit")), method="post", action="/quit"),
            class_="top",
            aria_label="Page",
        ),
        tag(
            "main",
            tag("p", spoken.note, class_="soft") if spoken.note else None,
            *inside,
            id="main",
            class_="wide" if wide else None,
        ),
    )
    return document(
        title=title,
        policy=None,
        style=STYLE,
        body=body,
        referrer="same-origin",
        language=spoken.language,
        direction=spoken.direction,
    )


def case_links(*, here: str, words: Words | None = None) -> Markup:
    """Where one can go from a page of a case."""
    spoken = words or words_of()
    return many(
        *(
            tag("a", spoken.text(f"nav.{name}"), href=name, aria_current="page" if name == here else None)
            for name in LINKS
        ),
        tag("a", spoken.text("nav.law"), href="/law"),
        tag("a", spoken.text("nav.other"), href="/"),
    )


def started(files: Sequence[Path], folder: Path, *, urgent: str, language: str, wrong: str = "") -> str:
    """The start: a new case, a file, a public notice, or somebody who is detained."""
    return page(
        "Screening",
        many(tag("span", "Screening", class_="mark"), tag("a", "The law", href="/law")),
        tag("h1", "Which case?"),
        alert(wrong),
        copied_elsewhere(folder),
        tag("p", f"Cases are kept in {folder}, readable by you alone. Nothing is sent anywhere.", class_="soft"),
        tag(
            "section",
            tag("h2", "A new case"),
            tag(
                "form",
                _named("A name for it, without a person's: letters, digits, - and _"),
                tag(
                    "div",
                    tag("button", "Begin", name="how", value="new", class_="first"),
                    tag("button", "Somebody is detained now", name="how", value="urgent") if urgent else None,
                    class_="choices",
                ),
                method="post",
                action="/new",
            ),
        ),
        tag(
            "section",
            tag("h2", "A case that is kept already"),
            tag("ul", *(tag("li", _opens(one, one.name)) for one in files)) if files else None,
            tag(
                "form",
                tag("label", "Or where its file lies", tag("input", type="text", name="path", required=True)),
                tag("button", "Open"),
                method="post",
                action="/open",
            ),
        ),
        tag(
            "section",
            tag("h2", "A public notice"),
            tag(
                "form",
                tag(
                    "label",
                    "The notice as INTERPOL's website gives it to programs (JSON)",
                    tag("textarea", name="notice", rows=6, required=True),
                ),
                _named("A name for the case"),
                tag("button", "Make a case of it"),
                method="post",
                action="/paste",
            ),
        ),
        tag(
            "section",
            tag("h2", "Language of the questions"),
            tag(
                "form",
                *(
                    tag("button", said, name="language", value=name, lang=name, aria_pressed=_pressed(name == language))
                    for name, said in languages().items()
                ),
                method="post",
                action="/language",
                class_="choices",
            ),
        ),
    )


def _pressed(chosen: bool) -> str:  # noqa: FBT001 - one word for each
    return "true" if chosen else "false"


def _named(said: str) -> Markup:
    return tag(
        "label", said, tag("input", type="text", name="name", required=True, pattern="[A-Za-z0-9][A-Za-z0-9_\\-]*")
    )


def _opens(path: Path, said: str) -> Markup:
    hidden = tag("input", type="hidden", name="path", value=str(path))
    return tag("form", hidden, tag("button", said), method="post", action="/open")


def asking(card: Markup, report: Report, topics: Sequence[Topic], words: Words, *, wrong: str = "") -> str:
    """A question, and beside it the answer as it stands and the map of topics."""
    return page(
        f"{report.case.id}: question",
        case_links(here="questions", words=words),
        alert(wrong),
        tag("div", tag("div", card), _aside(report, topics, words), class_="two"),
        wide=True,
        words=words,
    )


def finished(report: Report, topics: Sequence[Topic], declined: Sequence[Missing], words: Words, *, more: bool) -> str:
    """The end of the questions: nothing that can be answered changes the answer any more."""
    inside = many(
        tag("h1", words.text("end.title")),
        tag("p", words.text("end.declined" if declined else "end.nothing")),
        tag("ul", *(tag("li", _asked(one), f" {whom(one)}") for one in declined)) if declined else None,
        tag("p", tag("a", words.text("end.report"), href="report")),
        tag("p", tag("a", words.text("end.more"), href="questions?all=yes")) if more else None,
    )
    return page(
        f"{report.case.id}: done",
        case_links(here="questions", words=words),
        tag("div", tag("section", inside, class_="card"), _aside(report, topics, words), class_="two"),
        wide=True,
        words=words,
    )


def _asked(one: Missing) -> Markup:
    item = f"&item={one.item}" if one.item else ""
    return tag("a", one.question, href=f"ask?fact={one.fact}{item}")


def _aside(report: Report, topics: Sequence[Topic], words: Words) -> Markup:
    return tag(
        "aside",
        tag("h2", words.text("aside.answer")),
        answer_box(report),
        tag("h2", words.text("aside.topics")),
        *(_topic(one, words) for one in topics),
        aria_label="The answer and the topics",
    )


def _topic(one: Topic, words: Words) -> Markup:
    named = (("answered", one.answered), ("open", one.open), ("rest", one.rest))
    parts = [(words.text(f"aside.{name}"), facts) for name, facts in named]
    counted = ", ".join(f"{said}: {len(facts)}" for said, facts in parts if facts)
    return tag(
        "details",
        tag("summary", f"{one.name}: ", tag("small", counted)),
        *(
            many(tag("h3", said), tag("ul", *(tag("li", _fact(fact)) for fact in facts)))
            for said, facts in parts
            if facts
        ),
    )


def _fact(fact: Fact) -> Markup:
    return tag("a", fact.name, href=f"ask?fact={fact.id}")


def usual(facts: Sequence[Fact], version: str, *, case: str) -> str:
    """What is nearly always the same, to be ticked where it is not."""
    boxes = [
        tag("label", tag("input", type="checkbox", name="fact", value=one.id), f" {one.question}") for one in facts
    ]
    inside = many(
        tag("p", "These hardly ever are so. What you do not tick stays unknown, which is not the same as no."),
        tag(
            "form",
            tag("input", type="hidden", name="version", value=version),
            *boxes,
            tag("button", "Save what is ticked", class_="first"),
            method="post",
            action="usual",
        ),
    )
    return page(
        f"{case}: tick what applies",
        case_links(here="usual"),
        tag("h1", "Tick what applies"),
        inside if facts else tag("p", "Nothing of the kind is open."),
    )


def facts_found(facts: Sequence[Fact], words: str, *, case: str) -> str:
    """Every question that has the words in it, to go to."""
    return page(
        f"{case}: look up",
        case_links(here="facts"),
        tag("h1", "Look up a question"),
        tag(
            "form",
            tag("label", "Words in it", tag("input", type="text", name="words", value=words)),
            tag("button", "Look up"),
            method="get",
            action="facts",
        ),
        tag("p", f"{len(facts)} found", role="status"),
        tag("ul", *(tag("li", tag("a", one.question, href=f"ask?fact={one.id}")) for one in facts)),
    )


def reported(report: Report, beyond: Beyond) -> str:
    """The report as it is read in the browser."""
    return page(
        f"{report.case.id}: report",
        case_links(here="report"),
        tag("p", PRIVATE, class_="banner"),
        tag("p", tag("a", "Save it as a page of its own", href="report.html")),
        report_parts(report, beyond, RULE),
    )


def deleting(path: Path, version: str, *, case: str) -> str:
    """Where the case lies, what would be deleted, and what would not."""
    return page(
        f"{case}: file",
        case_links(here="delete"),
        tag("h1", "The file of this case"),
        tag("p", f"It lies in {path}, and nowhere else that this page knows of."),
        tag("p", "Backups, copies on other machines and what a synchronised folder has kept are not reached by this."),
        copied_elsewhere(path.parent),
        tag("h2", "Delete this case?"),
        tag(
            "p",
            "Its file goes, and what may be left half written beside it. Papers that you saved stay.",
            class_="soft",
        ),
        tag(
            "form",
            tag("input", type="hidden", name="version", value=version),
            tag("button", "Delete the file for good"),
            method="post",
            action="delete",
        ),
    )


def went_wrong(said: str, *, back: str) -> str:
    """What could not be done, and where to go on."""
    return page(
        "Not done",
        tag("a", "Back", href=back),
        tag("h1", "That was not done"),
        alert(said),
        tag("p", tag("a", "Go on", href=back)),
    )


def stopped() -> str:
    """The last page."""
    return document(
        title="Stopped",
        policy=None,
        style=STYLE,
        body=tag("main", tag("h1", "Stopped"), tag("p", "Every answer is in its file. You can close this window.")),
        referrer="same-origin",
    )


def alert(said: str) -> Markup | None:
    """What went wrong, told at once to those who do not see it."""
    return tag("div", tag("p", said), class_="wrong", role="alert") if said else None


def copied_elsewhere(folder: Path) -> Markup | None:
    """A warning where a folder seems to be copied elsewhere by a program."""
    if not any(word in str(folder).casefold() for word in COPIED):
        return None
    return alert("This folder seems to be copied to other machines by a synchronising program. Keep cases elsewhere.")
