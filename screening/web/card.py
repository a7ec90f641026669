"""The card of a question: why it is asked, what each answer leads to, who has it, and the fields for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from unicodedata import normalize

from screening.cases.statement import STANDINGS
from screening.interview.answers import Fields
from screening.interview.ask import asked_of
from screening.interview.kept_case import Kept, place_of
from screening.interview.told import latest, which, word, written
from screening.interview.words import Words
from screening.law.pack import Pack
from screening.law.vocabulary import Fact, FactList
from screening.render.answer_box import leads_to
from screening.render.leads import whom, why_asked
from screening.render.markup import Markup, many, tag
from screening.render.said import said
from screening.report.report import Missing, Report
from screening.values import says_nothing
from screening.web.day import day_field

__all__ = ["by_name", "card", "list_card"]

MOST_SHOWN = 14  # choices that are all seen at once
PROPOSED = "proposed"


def card(
    kept: Kept,
    report: Report,
    pack: Pack,
    fact: Fact,
    item: int | None,
    missing: Missing | None,
    typed: Fields,
    words: Words,
) -> Markup:
    """The card of a fact, with what is stated or was typed already."""
    stated = latest(kept.at(place_of(fact, item, pack)))
    value = list(typed.get("value", ())) or [one for one in written(stated.get("value")) if not says_nothing(one)]
    if typed:
        stated = {key: " ".join(told) for key, told in typed.items()} | {"exhibits": list(typed.get("exhibit", ()))}
    question, meant = words.asked(fact)
    label = which(kept, pack, fact, item, words)
    english = words.falls_back(translated=fact.id in words.questions)
    return tag(
        "section",
        tag("h1", question, id="question", lang=english),
        tag("p", meant, lang=english) if meant else None,
        tag("p", label) if label else None,
        tag("p", words.text("card.proposed")) if stated.get(PROPOSED) else None,
        tag("p", words.text("card.not_known")) if stated and not value and not typed else None,
        _why(report, missing, words),
        tag(
            "p",
            whom(missing, words) if missing else words.text(f"ask.{fact.who_knows}"),
            f" {words.text('card.shown_by', papers=', '.join(fact.shown_by))}" if fact.shown_by else None,
            class_="soft",
        ),
        tag(
            "form",
            _hidden(kept, fact=fact.id, item=item),
            _field(fact, pack, value, words),
            _meanings(fact, pack, value, words),
            tag(
                "div",
                tag("button", words.text("card.save"), name="how", value="answer", class_="first"),
                tag("button", words.text("card.unknown"), name="how", value="unknown"),
                tag("button", words.text("card.unknowable"), name="how", value="unknowable"),
                class_="choices",
            ),
            _evidence(kept, stated, words),
            method="post",
            action="answer",
            aria_labelledby="question",
        ),
        _series(fact, kept.at(place_of(fact, item, pack)), words),
        class_="card",
    )


def list_card(kept: Kept, pack: Pack, of: FactList, words: Words) -> Markup:
    """The card of a list: what is on it, another item, and whether these are all."""
    items = kept.at(("lists", of.id, "items")) or []
    asked = asked_of(pack, of)
    return tag(
        "section",
        tag("h1", words.question(of), id="question", lang=words.falls_back(translated=of.id in words.questions)),
        tag("p", words.text(f"ask.{of.who_knows}"), class_="soft"),
        tag("ol", *(tag("li", _item(of, kept, pack, number + 1, words)) for number in range(len(items))))
        if items
        else None,
        tag(
            "form",
            _hidden(kept, list=of.id),
            *(
                tag("fieldset", tag("legend", words.question(one)), _field(one, pack, [], words, one.id))
                for one in asked
            ),
            tag(
                "div",
                tag(
                    "button",
                    words.text("list.add", item=words.item(of)),
                    name="how",
                    value="add",
                    class_="first",
                ),
                tag("button", words.text("list.all" if items else "list.none"), name="how", value="all"),
                tag("button", words.text("list.more" if items else "card.unknown"), name="how", value="more"),
                class_="choices",
            ),
            method="post",
            action="list",
            aria_labelledby="question",
        ),
        class_="card",
    )


def _item(of: FactList, kept: Kept, pack: Pack, number: int, words: Words) -> Markup:
    facts = pack.vocabulary.facts_of(of.id)
    first = next((one for one in facts if one.id == of.routed_by), facts[0])
    return tag("a", which(kept, pack, first, number, words), href=f"ask?fact={first.id}&item={number}")


def _why(report: Report, missing: Missing | None, words: Words) -> Markup | None:
    if missing is None:
        return None
    leads = leads_to(report, missing, words)
    return many(
        tag("p", words.text("card.why", why=why_asked(report, missing, words))),
        tag("details", tag("summary", words.text("card.leads")), leads, open=len(missing.leads_to) <= MOST_SHOWN)
        if leads
        else tag("p", words.text("card.leads_nowhere")),
    )


def _hidden(kept: Kept, **fields: str | int | None) -> Markup:
    sent = {**fields, "version": kept.version}
    return many(*(tag("input", type="hidden", name=key, value=one) for key, one in sent.items() if one is not None))


def _field(fact: Fact, pack: Pack, value: list[str], words: Words, name: str = "value") -> Markup:
    match fact.type:
        case "yes_no":
            return _radios({one: words.text(f"answer.{one}") for one in ("yes", "no")}, value, name, words)
        case "choice" | "choices":
            choices = {one: words.choice(fact, one) for one in fact.choices}
            several = fact.type == "choices"
            if several or len(choices) <= MOST_SHOWN:
                return many(_radios(choices, value, name, words, several=several), _whole(words) if several else None)
            return _one_of_many(choices, value, name, words)
        case "country" | "countries":
            named = by_name(pack.vocabulary.countries, words)
            if fact.type == "country":
                return _select(named, value, name, words, choose=words.text("card.choose"))
            return many(_select(named, value, name, words, several=True), _whole(words))
        case "date":
            return day_field(name, " ".join(value), words, words.text("date.title"))
        case _:
            return tag(
                "label",
                words.text(f"form.{fact.type}"),
                tag("input", type="text", name=name, value=" ".join(value), autocomplete="off"),
            )


def _meanings(fact: Fact, pack: Pack, value: list[str], words: Words) -> Markup | None:
    """What the classes of offence mean, those that are proposed or stated first."""
    means = {one.id: one.means for one in pack.offences if one.id in fact.choices}
    if not means:
        return None
    first = {name: means[name] for name in value if name in means}
    lines = (
        tag("li", tag("span", words.told(words.choice(fact, name), ""), class_="mark"), meant)
        for name, meant in (first | means).items()
    )
    return many(
        tag("details", tag("summary", words.text("card.meanings")), tag("ul", *lines)),
        tag("p", tag("a", words.text("card.offences"), href="/law/offences")),
    )


def _one_of_many(choices: Mapping[str, str], value: list[str], name: str, words: Words) -> Markup:
    """One of a great many, with those that were proposed before all others."""
    choose = words.text("card.choose")
    if len(value) == 1:
        return _select(choices, value, name, words, choose=choose)
    near = {key: choices[key] for key in value if key in choices}
    others = {key: said for key, said in choices.items() if key not in near}
    return many(_radios(near, value, name, words) if near else None, _select(others, [], name, words, choose=choose))


def _radios(choices: Mapping[str, str], value: list[str], name: str, words: Words, *, several: bool = False) -> Markup:
    kind = "checkbox" if several else "radio"
    chosen = value if several or len(value) == 1 else []
    return tag(
        "div",
        *(
            tag("label", tag("input", type=kind, name=name, value=key, checked=key in chosen), named)
            for key, named in choices.items()
        ),
        class_="choices",
        role="group",
        aria_label=words.text("card.answers"),
    )


def _select(
    choices: Mapping[str, str], value: list[str], name: str, words: Words, *, several: bool = False, choose: str = ""
) -> Markup:
    return tag(
        "select",
        None if several or not choose else tag("option", choose, value=""),
        *(tag("option", named, value=key, selected=key in value) for key, named in choices.items()),
        name=name,
        multiple=several,
        size=10 if several else None,
        aria_label=words.text("card.answers"),
    )


def _whole(words: Words) -> Markup:
    return tag("label", tag("input", type="checkbox", name="complete", value="yes"), f" {words.text('card.whole')}")


def _evidence(kept: Kept, stated: Mapping[str, Any], words: Words) -> Markup:
    """The fields for how well it is shown."""
    standing = str(stated.get("standing", ""))
    exhibits = stated.get("exhibits")
    shown = exhibits if isinstance(exhibits, list) else [exhibits]
    return tag(
        "details",
        tag("summary", words.text("card.evidence")),
        tag(
            "label",
            words.text("card.standing"),
            _select(
                {name: said(f"shown.{name}", words) for name in STANDINGS},
                [standing or STANDINGS[0]],
                "standing",
                words,
            ),
        ),
        *(
            tag(
                "label",
                tag("input", type="checkbox", name="exhibit", value=one.id, checked=one.id in shown),
                f" {one.id}: {one.title}",
            )
            for one in kept.case.exhibits.values()
        ),
        *(
            tag(
                "label",
                words.text(f"card.{key}"),
                tag("input", type="text", name=key, value=word(stated.get(key)), autocomplete="off"),
            )
            for key in ("new_exhibit", "source", "note")
        ),
        day_field("from", word(stated.get("from")), words, words.text("card.from")),
        tag(
            "label",
            tag(
                "input", type="checkbox", name="disputed", value="yes", checked=stated.get("disputed") in ("yes", True)
            ),
            f" {words.text('card.disputed')}",
        ),
        open=bool(exhibits or stated.get("disputed")),
    )


def _series(fact: Fact, told: Any, words: Words) -> Markup | None:
    """What is stated for other days."""
    if not isinstance(told, list) or not any(isinstance(one, dict) for one in told):
        return None
    lines = (
        words.text(
            "card.series_from",
            day=word(one.get("from")) or words.text("card.series_first"),
            value=words.answer(fact.id, word(one.get("value"))),
        )
        for one in told
    )
    return many(tag("p", words.text("card.series")), tag("ul", *(tag("li", one) for one in lines)))


def by_name(countries: Mapping[str, str], words: Words) -> dict[str, str]:
    """Countries in the order of their names in a language, an accent being no letter of its own."""
    named = {code: words.country(name) for code, name in countries.items()}
    return dict(sorted(named.items(), key=lambda one: normalize("NFD", one[1]).encode("ascii", "ignore").lower()))
