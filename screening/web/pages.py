"""The pages: start, question, list, end of the questions, report, what to delete, and what went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from screening.interview.open_questions import Topic
from screening.interview.words import ENGLISH, Words
from screening.law.vocabulary import Fact
from screening.render.answer_box import answer_box
from screening.render.html import report_parts
from screening.render.leads import asked_again, whom
from screening.render.look import STYLE
from screening.render.markup import Child, Markup, document, many, tag
from screening.report.beyond import Beyond
from screening.report.report import Missing, Report

__all__ = [
    "RULE",
    "alert",
    "asking",
    "case_links",
    "copied_elsewhere",
    "deleting",
    "facts_found",
    "finished",
    "in_english",
    "page",
    "reported",
    "stopped",
    "usual",
    "went_wrong",
]

# Words in a path that say that a folder is copied to somebody else's machine.
COPIED = ("dropbox", "onedrive", "icloud", "mobile documents", "google drive", "googledrive", "nextcloud", "syncthing")
LINKS = ("questions", "usual", "facts", "report", "papers", "delete")
RULE = "/law/rule?id="


def page(
    title: str,
    top: Child,
    *inside: Child,
    words: Words,
    wide: bool = False,
    english: bool = False,
) -> str:
    """A page with its links above, in a language; ``english``: what is inside stands in English in every language."""
    body = many(
        tag("a", words.text("nav.skip"), href="#main", class_="skip"),
        tag(
            "nav",
            top,
            tag("span", class_="room"),
            tag("form", tag("button", words.text("nav.quit")), method="post", action="/quit"),
            class_="top",
            aria_label=words.text("nav.page"),
        ),
        tag(
            "main",
            tag("p", words.note, class_="soft") if words.note else None,
            tag("div", *inside, lang=ENGLISH, dir="ltr") if english and words.language != ENGLISH else many(*inside),
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
        language=words.language,
        direction=words.direction,
    )


def case_links(words: Words, *, here: str) -> Markup:
    """Where one can go from a page of a case."""
    return many(
        *(
            tag("a", words.text(f"nav.{name}"), href=name, aria_current="page" if name == here else None)
            for name in LINKS
        ),
        tag("a", words.text("nav.law"), href="/law"),
        tag("a", words.text("nav.other"), href="/"),
    )


def asking(card: Markup, report: Report, topics: Sequence[Topic], words: Words, *, wrong: Child = None) -> str:
    """A question, and beside it the answer as it stands and the map of topics."""
    return page(
        f"{report.case.id}: {words.text('nav.questions')}",
        case_links(words, here="questions"),
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
        tag("ul", *(tag("li", _asked(one, words), f" {whom(one, words)}") for one in declined)) if declined else None,
        tag("p", tag("a", words.text("end.report"), href="report")),
        tag("p", tag("a", words.text("end.more"), href="questions?all=yes")) if more else None,
    )
    return page(
        f"{report.case.id}: {words.text('end.title')}",
        case_links(words, here="questions"),
        tag("div", tag("section", inside, class_="card"), _aside(report, topics, words), class_="two"),
        wide=True,
        words=words,
    )


def _asked(one: Missing, words: Words) -> Markup:
    item = f"&item={one.item}" if one.item else ""
    return tag("a", asked_again(one, words), href=f"ask?fact={one.fact}{item}")


def _aside(report: Report, topics: Sequence[Topic], words: Words) -> Markup:
    return tag(
        "aside",
        tag("h2", words.text("aside.answer")),
        answer_box(report, words),
        tag("h2", words.text("aside.topics")),
        *(_topic(one, words) for one in topics),
        aria_label=words.text("aside.label"),
    )


def _topic(one: Topic, words: Words) -> Markup:
    named = (("answered", one.answered), ("open", one.open), ("rest", one.rest))
    parts = [(words.text(f"aside.{name}"), facts) for name, facts in named]
    counted = ", ".join(words.told(said, str(len(facts))) for said, facts in parts if facts)
    return tag(
        "details",
        tag("summary", words.told(words.topic(one.name), ""), tag("small", counted)),
        *(
            many(tag("h3", said), tag("ul", *(tag("li", _fact(fact, words)) for fact in facts)))
            for said, facts in parts
            if facts
        ),
    )


def _fact(fact: Fact, words: Words) -> Markup:
    return tag("a", words.name(fact.id, fact.name), href=f"ask?fact={fact.id}")


def usual(facts: Sequence[Fact], version: str, words: Words, *, case: str) -> str:
    """What is nearly always the same, to be ticked where it is not."""
    title = words.text("nav.usual")
    boxes = [
        tag("label", tag("input", type="checkbox", name="fact", value=one.id), f" {words.question(one)}")
        for one in facts
    ]
    inside = many(
        tag("p", words.text("usual.said")),
        tag(
            "form",
            tag("input", type="hidden", name="version", value=version),
            *boxes,
            tag("button", words.text("usual.save"), class_="first"),
            method="post",
            action="usual",
        ),
    )
    return page(
        f"{case}: {title}",
        case_links(words, here="usual"),
        tag("h1", title),
        inside if facts else tag("p", words.text("usual.none")),
        words=words,
    )


def facts_found(facts: Sequence[Fact], asked: str, words: Words, *, case: str) -> str:
    """Every question that has the words in it, to go to."""
    return page(
        f"{case}: {words.text('nav.facts')}",
        case_links(words, here="facts"),
        tag("h1", words.text("facts.title")),
        tag(
            "form",
            tag("label", words.text("facts.words"), tag("input", type="text", name="words", value=asked)),
            tag("button", words.text("nav.facts")),
            method="get",
            action="facts",
        ),
        tag("p", words.text("facts.found", number=str(len(facts))), role="status"),
        tag("ul", *(tag("li", tag("a", words.question(one), href=f"ask?fact={one.id}")) for one in facts)),
        words=words,
    )


def reported(report: Report, beyond: Beyond, words: Words) -> str:
    """The report as it is read in the browser."""
    return page(
        f"{report.case.id}: {words.text('nav.report')}",
        case_links(words, here="report"),
        tag("p", words.text("report.private"), class_="banner"),
        tag("p", tag("a", words.text("report.save"), href="report.html")),
        report_parts(report, beyond, words, RULE),
        words=words,
    )


def deleting(path: Path, version: str, words: Words, *, case: str) -> str:
    """Where the case lies, what would be deleted, and what would not."""
    return page(
        f"{case}: {words.text('nav.delete')}",
        case_links(words, here="delete"),
        tag("h1", words.text("file.title")),
        tag("p", words.text("file.lies", path=str(path))),
        tag("p", words.text("file.backups")),
        copied_elsewhere(path.parent, words),
        tag("h2", words.text("file.delete")),
        tag("p", words.text("file.goes"), class_="soft"),
        tag(
            "form",
            tag("input", type="hidden", name="version", value=version),
            tag("button", words.text("file.button")),
            method="post",
            action="delete",
        ),
        words=words,
    )


def went_wrong(told: Child, words: Words, *, back: str) -> str:
    """What could not be done, and where to go on."""
    return page(
        words.text("wrong.title"),
        tag("a", words.text("wrong.back"), href=back),
        tag("h1", words.text("wrong.title")),
        alert(told),
        tag("p", tag("a", words.text("wrong.on"), href=back)),
        words=words,
    )


def stopped(words: Words) -> str:
    """The last page."""
    title = words.text("stopped.title")
    return document(
        title=title,
        policy=None,
        style=STYLE,
        body=tag("main", tag("h1", title), tag("p", words.text("stopped.said"))),
        referrer="same-origin",
        language=words.language,
        direction=words.direction,
    )


def alert(told: Child) -> Markup | None:
    """What went wrong, told at once to those who do not see it."""
    return tag("div", tag("p", told), class_="wrong", role="alert") if told else None


def in_english(told: str, words: Words) -> Markup:
    """What the program says of a file or an answer in English in every language."""
    return tag("span", told, lang=words.falls_back())


def copied_elsewhere(folder: Path, words: Words) -> Markup | None:
    """A warning where a folder seems to be copied elsewhere by a program."""
    return alert(words.text("file.copied")) if any(word in str(folder).casefold() for word in COPIED) else None
