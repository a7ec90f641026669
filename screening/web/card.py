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
from screening.law.pack import Pack
from screening.law.vocabulary import Fact, FactList
from screening.render.html import leads_to
from screening.render.leads import whom, why_asked
from screening.render.markup import Markup, many, tag
from screening.render.summary import SHOWN
from screening.report.report import Missing, Report
from screening.values import says_nothing

__all__ = ["card", "list_card"]

MOST_SHOWN = 14  # choices that are all seen at once
PROPOSED = "proposed"


def card(
    kept: Kept, report: Report, pack: Pack, fact: Fact, item: int | None, missing: Missing | None, typed: Fields
) -> Markup:
    """The card of a fact, with what is stated or was typed already."""
    stated = latest(kept.at(place_of(fact, item, pack)))
    value = list(typed.get("value", ())) or [one for one in written(stated.get("value")) if not says_nothing(one)]
    if typed:
        stated = {key: " ".join(told) for key, told in typed.items()} | {"exhibits": list(typed.get("exhibit", ()))}
    label = which(kept, pack, fact, item)
    return tag(
        "section",
        tag("h1", fact.question, id="question"),
        tag("p", label) if label else None,
        tag("p", "Proposed from the words of the charge; it counts once you save it.")
        if stated.get(PROPOSED)
        else None,
        tag("p", "So far the case says: not known.") if stated and not value and not typed else None,
        _why(report, missing),
        tag(
            "p",
            whom(fact.who_knows),
            f" Shown by: {', '.join(fact.shown_by)}." if fact.shown_by else None,
            class_="soft",
        ),
        tag(
            "form",
            _hidden(kept, fact=fact.id, item=item),
            _field(fact, pack, value),
            tag(
                "div",
                tag("button", "Save this answer", name="how", value="answer", class_="first"),
                tag("button", "Don't know yet", name="how", value="unknown"),
                tag("button", "Can't be known", name="how", value="unknowable"),
                class_="choices",
            ),
            _evidence(kept, stated),
            method="post",
            action="answer",
            aria_labelledby="question",
        ),
        _series(kept.at(place_of(fact, item, pack))),
        class_="card",
    )


def list_card(kept: Kept, pack: Pack, of: FactList) -> Markup:
    """The card of a list: what is on it, another item, and whether these are all."""
    items = kept.at(("lists", of.id, "items")) or []
    asked = asked_of(pack, of)
    return tag(
        "section",
        tag("h1", of.question, id="question"),
        tag("p", whom(of.who_knows), class_="soft"),
        tag("ol", *(tag("li", _item(of, pack, number + 1)) for number in range(len(items)))) if items else None,
        tag(
            "form",
            _hidden(kept, list=of.id),
            *(tag("fieldset", tag("legend", one.question), _field(one, pack, [], one.id)) for one in asked),
            tag(
                "div",
                tag("button", f"Add this {of.item.replace('_', ' ')}", name="how", value="add", class_="first"),
                tag("button", "These are all" if items else "There is none", name="how", value="all"),
                tag("button", "There may be more" if items else "Don't know yet", name="how", value="more"),
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


def _why(report: Report, missing: Missing | None) -> Markup | None:
    if missing is None:
        return None
    leads = leads_to(report, missing)
    return many(
        tag("p", f"Why it is asked: {why_asked(report, missing)}."),
        tag("details", tag("summary", "What each answer leads to"), leads, open=len(missing.leads_to) <= MOST_SHOWN)
        if leads
        else tag("p", "No answer to it alone changes the result now; it moves the score or opens other questions."),
    )


def _hidden(kept: Kept, **fields: str | int | None) -> Markup:
    sent = {**fields, "version": kept.version}
    return many(*(tag("input", type="hidden", name=key, value=one) for key, one in sent.items() if one is not None))


def _field(fact: Fact, pack: Pack, value: list[str], name: str = "value") -> Markup:
    match fact.type:
        case "yes_no":
            return _radios({"yes": "Yes", "no": "No"}, value, name)
        case "choice" | "choices":
            words = {one: one.replace("_", " ") for one in fact.choices}
            several = fact.type == "choices"
            if several or len(words) <= MOST_SHOWN:
                return many(_radios(words, value, name, several=several), _whole() if several else None)
            return _one_of_many(words, value, name)
        case "country" | "countries":
            named = dict(sorted(pack.vocabulary.countries.items(), key=lambda one: one[1]))
            if fact.type == "country":
                return _select(named, value, name)
            return many(_select(named, value, name, several=True), _whole())
        case _:
            return tag(
                "label",
                FORMS[fact.type].capitalize(),
                tag("input", type="text", name=name, value=" ".join(value), autocomplete="off"),
            )


def _one_of_many(words: Mapping[str, str], value: list[str], name: str) -> Markup:
    """One of a great many, with those that were proposed before all others."""
    if len(value) == 1:
        return _select(words, value, name)
    near = {key: words[key] for key in value if key in words}
    others = {key: said for key, said in words.items() if key not in near}
    return many(_radios(near, value, name) if near else None, _select(others, [], name))


def _radios(words: Mapping[str, str], value: list[str], name: str, *, several: bool = False) -> Markup:
    kind = "checkbox" if several else "radio"
    chosen = value if several or len(value) == 1 else []
    return tag(
        "div",
        *(
            tag("label", tag("input", type=kind, name=name, value=key, checked=key in chosen), said)
            for key, said in words.items()
        ),
        class_="choices",
        role="group",
        aria_label="Answers",
    )


def _select(words: Mapping[str, str], value: list[str], name: str, *, several: bool = False) -> Markup:
    return tag(
        "select",
        None if several else tag("option", "choose …", value=""),
        *(tag("option", said, value=key, selected=key in value) for key, said in words.items()),
        name=name,
        multiple=several,
        size=10 if several else None,
        aria_label="Answers",
    )


def _whole() -> Markup:
    return tag("label", tag("input", type="checkbox", name="complete", value="yes"), " These are all")


def _evidence(kept: Kept, stated: Mapping[str, Any]) -> Markup:
    """The fields for how well it is shown."""
    standing = str(stated.get("standing", ""))
    exhibits = stated.get("exhibits")
    shown = exhibits if isinstance(exhibits, list) else [exhibits]
    return tag(
        "details",
        tag("summary", "Source, exhibit, dates, disputed"),
        tag(
            "label",
            "How well it is shown",
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
            tag("label", said, tag("input", type="text", name=key, value=word(stated.get(key)), autocomplete="off"))
            for key, said in (
                ("new_exhibit", "A new exhibit: what it is, without a name"),
                ("source", "Where it can be seen, as a page"),
                ("from", "Since when it is so: 2012, 2012-07 or 2012-07-01"),
                ("note", "Note"),
            )
        ),
        tag(
            "label",
            tag(
                "input", type="checkbox", name="disputed", value="yes", checked=stated.get("disputed") in ("yes", True)
            ),
            " The other side disputes it: nothing rests on it",
        ),
        open=bool(exhibits or stated.get("disputed")),
    )


def _series(told: Any) -> Markup | None:
    """What is stated for other days."""
    if not isinstance(told, list) or not any(isinstance(one, dict) for one in told):
        return None
    lines = [f"from {word(one.get('from')) or 'the beginning'}: {word(one.get('value'))}" for one in told]
    return many(tag("p", "Stated by date; an answer with another beginning is added:"), _lines(lines))


def _lines(lines: list[str]) -> Markup:
    return tag("ul", *(tag("li", one) for one in lines))
