"""The answer on a page: as it stands, what is settled, how well it is shown, and what an answer would change of it."""

from __future__ import annotations

from screening.interview.words import Words
from screening.law.vocabulary import STANDINGS
from screening.render.leads import led_to, settled_words, stands_words, unless_shown
from screening.render.markup import Markup, tag
from screening.render.said import said
from screening.report.report import Missing, Report

__all__ = ["answer_box", "leads_to", "sentence"]


def answer_box(report: Report, words: Words) -> Markup:
    """The two answers, and how well the one as it stands is shown."""
    stands = report.as_it_stands
    strong = "answer strong" if stands.outcome == "grounds_stand" else "answer"
    shown = words.listed(
        f"{said(f'shown.{name}', words)}, {stands_words(one.as_it_stands, one.as_it_stands_scope, words)}"
        for name in STANDINGS
        for one in (getattr(stands.standings, name),)
    )
    return tag(
        "section",
        tag("p", sentence(stands_words(stands.outcome, stands.scope, words)), class_="big"),
        tag(
            "p",
            tag("span", words.text("report.settled"), class_="mark"),
            sentence(settled_words(report.outcome, report.scope, words, unless=unless_shown(report))),
        ),
        tag("p", tag("span", words.text("report.how_shown"), class_="mark"), sentence(shown)),
        *(
            tag(
                "p",
                tag(
                    "span",
                    words.told(f"{words.name(one.fact, one.name)} {words.answer(one.fact, one.value)}", ""),
                    class_="mark",
                ),
                stands_words(one.as_it_stands, one.as_it_stands_scope, words),
            )
            for one in report.alternatives
        ),
        class_=strong,
        aria_label=words.text("report.label"),
    )


def leads_to(report: Report, one: Missing, words: Words) -> Markup | None:
    """What each answer to a question would lead to, those that lead to the same together."""
    led = led_to(report, one, words)
    lines = (tag("li", tag("span", words.told(values, ""), class_="mark"), leads) for values, leads in led)
    return tag("ul", *lines) if led else None


def sentence(words: str) -> str:
    """A clause as a sentence."""
    return f"{words[:1].upper()}{words[1:]}."
