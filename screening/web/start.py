"""The start: a new case, a file, a public notice, or somebody who is detained; and in which language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from screening.interview.words import Words, languages
from screening.render.markup import Child, Markup, many, tag
from screening.web.card import by_name
from screening.web.day import day_field
from screening.web.pages import alert, copied_elsewhere, page

__all__ = ["started"]


def started(
    files: Sequence[Path],
    folder: Path,
    countries: Mapping[str, str],
    words: Words,
    *,
    urgent: bool,
    wrong: Child = None,
) -> str:
    """The start page; ``urgent``: the rules know a start for somebody who is detained."""
    return page(
        "Screening",
        many(tag("span", "Screening", class_="mark"), tag("a", words.text("nav.law"), href="/law")),
        tag("h1", words.text("start.title")),
        alert(wrong),
        copied_elsewhere(folder, words),
        _languages(words),
        tag("p", words.text("start.kept", folder=str(folder)), class_="soft"),
        _new(countries, words, urgent=urgent),
        _kept(files, words),
        _notice(words),
        words=words,
    )


def _new(countries: Mapping[str, str], words: Words, *, urgent: bool) -> Markup:
    named = {"": words.text("card.choose"), **by_name(countries, words)}
    return tag(
        "section",
        tag("h2", words.text("start.new")),
        tag(
            "form",
            _named(words.text("start.name")),
            tag(
                "label",
                words.text("start.country"),
                tag("select", *(tag("option", one, value=code) for code, one in named.items()), name="country"),
            ),
            day_field("as_of", "", words, words.text("start.as_of"), "start.as_of_hint"),
            tag(
                "div",
                tag("button", words.text("start.begin"), name="how", value="new", class_="first"),
                tag("button", words.text("start.detained"), name="how", value="urgent") if urgent else None,
                class_="choices",
            ),
            method="post",
            action="/new",
        ),
    )


def _kept(files: Sequence[Path], words: Words) -> Markup:
    return tag(
        "section",
        tag("h2", words.text("start.file")),
        tag("ul", *(tag("li", _opens(one, one.name)) for one in files)) if files else None,
        tag(
            "form",
            tag("label", words.text("start.path"), tag("input", type="text", name="path", required=True)),
            tag("button", words.text("start.open")),
            method="post",
            action="/open",
        ),
    )


def _notice(words: Words) -> Markup:
    return tag(
        "section",
        tag("h2", words.text("start.notice")),
        tag(
            "form",
            tag("label", words.text("start.json"), tag("textarea", name="notice", rows=6, required=True)),
            _named(words.text("start.notice_name")),
            tag("button", words.text("start.make")),
            method="post",
            action="/paste",
        ),
    )


def _languages(words: Words) -> Markup:
    return tag(
        "form",
        *(
            tag(
                "button",
                said,
                name="language",
                value=name,
                lang=name,
                aria_pressed="true" if name == words.language else "false",
            )
            for name, said in languages().items()
        ),
        method="post",
        action="/language",
        class_="choices",
        aria_label=words.text("start.language"),
    )


def _named(said: str) -> Markup:
    return tag(
        "label", said, tag("input", type="text", name="name", required=True, pattern="[A-Za-z0-9][A-Za-z0-9_\\-]*")
    )


def _opens(path: Path, said: str) -> Markup:
    hidden = tag("input", type="hidden", name="path", value=str(path))
    return tag("form", hidden, tag("button", said), method="post", action="/open")
