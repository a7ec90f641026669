"""Writes the template of a case file, with every question of the vocabulary."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from screening.errors import CaseError, nearest
from screening.law.conditions import Condition, facts_in
from screening.law.pack import Pack
from screening.law.rule import Factor, Rule, Table
from screening.law.vocabulary import BUILT_IN, Fact, FactList, Vocabulary

__all__ = ["HEAD", "asked_lines", "conditions_of", "facts_asked", "prose", "template"]

WIDTH = 100
FORMS = {
    "yes_no": "yes or no",
    "country": "a country code (ISO 3166), as DE",
    "countries": "country codes (ISO 3166), as [DE, FR]",
    "date": "a date, as 2012, 2012-07 or 2012-07-01",
    "months": "whole months, as 24 or 2 years",
    "days": "whole days, as 40 or 40 days",
    "number": "a whole number",
    "amount": "a currency and a figure, as USD 9999.00",
    "text": "text",
}
HEAD = """\
# A case, as it is known. What is not stated is unknown, and unknown is never no.
# A # directly before a word hides a line: take it away, and write the value behind the colon.
# Of a list, first uncover its name, `items:` and the line with the dash.
# A line left without a value, or with the value unknown, states nothing. Name no person here.
#
# A value can be a mapping that says more:
#   refugee.status: {value: refugee, from: 2016-03, standing: documented, exhibits: [E1], note: in person}
# standing is asserted, documented or shown_by_authority; from, until and known_from are dates, as 2012,
# 2012-07 or 2012-07-01; assumed: yes and disputed: yes mark what is taken for granted or contested.
# What changed is a list of such mappings, each with its own from.
"""


def template(pack: Pack, instrument: str | None = None) -> str:
    """A case file with everything still to be stated.

    With an ``instrument`` it is filled in, and only the facts are asked that the rules on it read, if there are any.
    Raises ``CaseError`` if the vocabulary has no such instrument.
    """
    vocabulary = pack.vocabulary
    facts = facts_asked(pack, instrument)
    return "\n".join([*_head(vocabulary, instrument), *_facts(facts), *_lists(vocabulary, facts)]) + "\n"


def facts_asked(pack: Pack, instrument: str | None = None) -> list[Fact]:
    """The facts that are asked of a case: all, or those that the rules on an ``instrument`` read, if there are any.

    Raises ``CaseError`` if the vocabulary has no such instrument.
    """
    vocabulary = pack.vocabulary
    known = vocabulary.facts["instrument"].choices if "instrument" in vocabulary.facts else ()
    if instrument is not None and instrument not in known:
        raise CaseError(f"no such instrument{nearest(instrument, known)}; needs one of: {', '.join(known)}")
    read = _read(pack, instrument) if instrument else set()
    return [fact for fact in vocabulary.facts.values() if not read or _asks_for(fact, read)]


def _read(pack: Pack, instrument: str) -> set[str]:
    """The facts that the rules on an instrument read, themselves or through definitions, and those asked first.

    With the lists of those facts. Nothing if the pack has no rule on the instrument.
    """
    rules = [rule for rule in pack.rules if instrument in rule.applies_to]
    if not rules:
        return set()
    waiting = [name for rule in rules for root in conditions_of(rule) for name in facts_in(root)]
    waiting += [one.fact for rule in rules if rule.weigh for one in rule.weigh.factors if isinstance(one, Table)]
    first = [one for one in pack.outcome.first_questions if not one.applies_to or instrument in one.applies_to]
    waiting += [name for one in first for name in (one.fact, one.list) if name]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [inner for one in pack.definitions if one.id == name for inner in facts_in(one.when)]
    facts = pack.vocabulary.facts
    return found | {of for name in found if name in facts and (of := facts[name].of)}


def conditions_of(rule: Rule) -> list[Condition]:
    """Every condition of a rule: its scope, its body, its exceptions and its factors."""
    factors = rule.weigh.factors if rule.weigh else ()
    roots = [rule.scope, rule.when, *(one.when for one in rule.unless)]
    return [root for root in (*roots, *(one.when for one in factors if isinstance(one, Factor))) if root]


def _asks_for(fact: Fact, read: set[str]) -> bool:
    """Whether a fact is read, or is a text that tells the items of a list apart whose other facts are read."""
    return fact.id in read or (fact.type == "text" and fact.of in read)


def _head(vocabulary: Vocabulary, instrument: str | None) -> Iterator[str]:
    yield HEAD
    yield "case: new-case"
    yield "#title: in one line, without a name"
    for name in BUILT_IN:
        fact = vocabulary.facts.get(name)
        if fact is None:
            continue
        yield ""
        yield from prose(asked_lines(fact), 0)
        yield f"instrument: {instrument}" if name == "instrument" and instrument else f"#{name}:"
    yield ""
    yield "#exhibits:"
    yield "  #E1: {title: what it is, date: 2016-03, address: where it can be seen}"


def _facts(facts: Iterable[Fact]) -> Iterator[str]:
    yield ""
    yield "facts:"
    of_the_case = [fact for fact in facts if fact.of is None and fact.id not in BUILT_IN]
    for file, group in groupby(of_the_case, key=lambda fact: fact.place.file):
        yield ""
        yield f"  # ── {Path(file).stem.replace('-', ' ')} ──"
        for fact in group:
            yield from _fact(fact, fact.id, 2)


def _lists(vocabulary: Vocabulary, facts: Iterable[Fact]) -> Iterator[str]:
    yield ""
    yield "lists:"
    asked = list(facts)
    for one in vocabulary.lists.values():
        of_each = [fact for fact in asked if fact.of == one.id]
        if of_each:
            yield ""
            yield f"  # ── {one.name} ──"
            yield from _list(one, of_each)


def _list(one: FactList, facts: Iterable[Fact]) -> Iterator[str]:
    yield from prose([one.question, f"{_knows(one)}. One block for each {one.item}, from the - on."], 2)
    yield f"  #{one.id}:"
    whole = "yes once one is stated" if one.exhaustive else "no"
    yield from prose([f"Are these all, yes or no? If nothing is said: {whole}."], 4)
    yield "    #complete:"
    yield "    #items:"
    for index, fact in enumerate(facts):
        short = fact.id.removeprefix(f"{one.item}.")
        yield from _fact(fact, f"- {short}" if index == 0 else short, 6 if index == 0 else 8)


def _fact(fact: Fact, key: str, indent: int) -> Iterator[str]:
    yield ""
    yield from prose(asked_lines(fact), indent)
    yield f"{' ' * indent}#{key}:"


def asked_lines(fact: Fact) -> list[str]:
    """The question of a fact, what its value looks like, and who can say."""
    chosen = f"{'some of' if fact.type == 'choices' else 'one of'}: {', '.join(fact.choices)}"
    form = "a full date, as 2012-07-01" if fact.id == "as_of" else FORMS.get(fact.type, chosen)
    shown = f"; shown by: {', '.join(fact.shown_by)}" if fact.shown_by else ""
    reserved = "; no rule reads it yet" if fact.reserved else ""
    return [fact.question, form, f"{_knows(fact)}{shown}{reserved}"]


def _knows(asked: Fact | FactList) -> str:
    return f"who knows: {asked.who_knows.replace('_', ' ')}; effort: {asked.effort}"


def prose(paragraphs: Iterable[str], indent: int) -> Iterator[str]:
    """Paragraphs as comments."""
    start = f"{' ' * indent}# "
    for one in paragraphs:
        yield from textwrap.wrap(
            one, WIDTH, initial_indent=start, subsequent_indent=f"{start}  ", break_on_hyphens=False
        )
