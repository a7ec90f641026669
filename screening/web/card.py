"""The card of a question: why it is asked, what each answer leads to, who has it, and the fields for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from screening.cases.statement import STANDINGS
from screening.cases.template import FORMS
from screening.interview.answers import Fields
from screening.interview.ask import asked_of
from screening.interview.kept_case import Kept, place_of
from screening.interview.told import latest, which, word, written
from screening.interview.words import Words
from screening.law.pack import Pack
from screening.law.vocabulary import Fact, FactList
from screening.render.html import leads_to
from screening.render.leads import why_asked
from screening.render.markup import Markup, many, tag
from screening.render.worded import SHOWN, not_to_be_asked
from screening.report.report import Missing, Report
from screening.values import says_nothing

__all__ = ["card", "list_card"]

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
    label = which(kept, pack, fact, item)
    return tag(
        "section",
        tag("h1", question, id="question"),
        tag("p", meant) if meant else None,
        tag("p", label) if label else None,
        tag("p", words.text("card.proposed")) if stated.get(PROPOSED) else None,
        tag("p", words.text("card.not_known")) if stated and not value and not typed else None,
        _why(report, missing, words),
        tag(
            "p",
            words.text("ask.harms" if missing and not_to_be_asked(missing) else f"ask.{fact.who_knows}"),
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
        _series(kept.at(place_of(fact, item, pack)), words),
        class_="card",
    )


def list_card(kept: Kept, pack: Pack, of: FactList, words: Words) -> Markup:
    """The card of a list: what is on it, another item, and whether these are all."""
    items = kept.at(("lists", of.id, "items")) or []
    asked = asked_of(pack, of)
    return tag(
        "section",
        tag("h1", words.question(of), id="question"),
        tag("p", words.text(f"ask.{of.who_knows}"), class_="soft"),
        tag("ol", *(tag("li", _item(of, pack, number + 1)) for number in range(len(items)))) if items else None,
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
                    words.text("list.add", item=of.item.replace("_", " ")),
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


def _item(of: FactList, pack: Pack, number: int) -> Markup:
    facts = pack.vocabulary.facts_of(of.id)
    first = next((one for one in facts if one.id == of.routed_by), facts[0])
    return tag("a", f"{of.item.replace('_', ' ')} {number}", href=f"ask?fact={first.id}&item={number}")


def _why(report: Report, missing: Missing | None, words: Words) -> Markup | None:
    if missing is None:
        return None
    leads = leads_to(report, missing)
    return many(
        tag("p", words.text("card.why", why=why_asked(report, missing))),
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
            return _radios({one: words.text(f"answer.{one}") for one in ("yes", "no")}, value, name)
        case "choice" | "choices":
            choices = {one: one.replace("_", " ") for one in fact.choices}
            several = fact.type == "choices"
            if several or len(choices) <= MOST_SHOWN:
                return many(_radios(choices, value, name, several=several), _whole(words) if several else None)
            return _one_of_many(choices, value, name, words.text("card.choose"))
        case "country" | "countries":
            named = dict(sorted(pack.vocabulary.countries.items(), key=lambda one: one[1]))
            if fact.type == "country":
                return _select(named, value, name, choose=words.text("card.choose"))
            return many(_select(named, value, name, several=True), _whole(words))
        case _:
            return tag(
                "label",
                FORMS[fact.type].capitalize(),
                tag("input", type="text", name=name, value=" ".join(value), autocomplete="off"),
            )


def _meanings(fact: Fact, pack: Pack, value: list[str], words: Words) -> Markup | None:
    """What the classes of offence mean, those that are proposed or stated first."""
    means = {one.id: one.means for one in pack.offences if one.id in fact.choices}
    if not means:
        return None
    first = {name: means[name] for name in value if name in means}
    lines = (
        tag("li", tag("span", f"{name.replace('_', ' ')}: ", class_="mark"), said)
        for name, said in (first | means).items()
    )
    return many(
        tag("details", tag("summary", words.text("card.meanings")), tag("ul", *lines)),
        tag("p", tag("a", words.text("card.offences"), href="/law/offences")),
    )


def _one_of_many(choices: Mapping[str, str], value: list[str], name: str, choose: str) -> Markup:
    """One of a great many, with those that were proposed before all others."""
    if len(value) == 1:
        return _select(choices, value, name, choose=choose)
    near = {key: choices[key] for key in value if key in choices}
    others = {key: said for key, said in choices.items() if key not in near}
    return many(_radios(near, value, name) if near else None, _select(others, [], name, choose=choose))


def _radios(choices: Mapping[str, str], value: list[str], name: str, *, several: bool = False) -> Markup:
    kind = "checkbox" if several else "radio"
    chosen = value if several or len(value) == 1 else []
    return tag(
        "div",
        *(
            tag("label", tag("input", type=kind, name=name, value=key, checked=key in chosen), said)
            for key, said in choices.items()
        ),
        class_="choices",
        role="group",
        aria_label="Answers",
    )


def _select(
    choices: Mapping[str, str], value: list[str], name: str, *, several: bool = False, choose: str = ""
) -> Markup:
    return tag(
        "select",
        None if several or not choose else tag("option", choose, value=""),
        *(tag("option", said, value=key, selected=key in value) for key, said in choices.items()),
        name=name,
        multiple=several,
        size=10 if several else None,
        aria_label="Answers",
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
            _select({name: SHOWN[name] for name in STANDINGS}, [standing or STANDINGS[0]], "standing"),
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
            for key in ("new_exhibit", "source", "from", "note")
        ),
        tag(
            "label",
            tag(
                "input", type="checkbox", name="disputed", value="yes", checked=stated.get("disputed") in ("yes", True)
            ),
            f" {words.text('card.disputed')}",
        ),
        open=bool(exhibits or stated.get("disputed")),
    )


def _series(told: Any, words: Words) -> Markup | None:
    """What is stated for other days."""
    if not isinstance(told, list) or not any(isinstance(one, dict) for one in told):
        return None
    lines = [f"from {word(one.get('from')) or 'the beginning'}: {word(one.get('value'))}" for one in told]
    return many(tag("p", words.text("card.series")), _lines(lines))


def _lines(lines: list[str]) -> Markup:
    return tag("ul", *(tag("li", one) for one in lines))
