"""Writes the case file to begin with: what matters on the first evening, by who knows it, and how to get the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from screening.cases.read_case import GRADES, LABELS
from screening.cases.template import HEAD, conditions_of, facts_asked, prose
from screening.law.conditions import facts_in
from screening.law.pack import Pack
from screening.law.rule import Table
from screening.law.vocabulary import BUILT_IN, Fact, WhoKnows

__all__ = ["MOST_LINES", "start"]

MOST_LINES = 120
FEW_CHOICES = 8
MOST_OF_AN_ITEM = 7  # facts of each charge
KNOWN_BY: Mapping[WhoKnows, str] = {
    "applicant": "your client knows",
    "advocate": "your own file shows",
    "public_record": "public records show",
    "requesting_country": "the requesting country knows",
    "third_state": "another state knows",
    "commission": "the alert's own text says, or the Commission",
    "secretariat": "the General Secretariat knows",
}
FORMS = {
    "yes_no": "yes or no",
    "country": "a country code",
    "countries": "country codes",
    "date": "a date, as 2012-07-01",
}
FORMS |= {"months": "as 24 or 2 years", "days": "as 40 days", "amount": "as USD 9999.00"}
MORE = """\
  # More: `screening facts WORD` finds a fact by any word, `screening facts --topic` lists the topics,
  # and `screening new --all FILE` writes every question there is.
"""


def start(pack: Pack, instrument: str | None = None) -> str:
    """A case file of at most 120 lines with what is asked first and what most rules read.

    Raises ``CaseError`` if the vocabulary has no such instrument.
    """
    asked = facts_asked(pack, instrument)
    ranked = _ranked(pack, asked, instrument)
    lines = list(_lines(pack, ranked, instrument))
    while ranked and len(lines) > MOST_LINES:
        ranked.pop()
        lines = list(_lines(pack, ranked, instrument))
    return "\n".join(lines) + "\n"


def _ranked(pack: Pack, asked: Iterable[Fact], instrument: str | None) -> list[Fact]:
    """The facts worth asking at the start: those that the outcome file asks first, then those that most rules read.

    Facts of a charge come with them; facts of other lists, those that only make sense once others are known and those
    whose answer is nearly always the same do not.
    """
    first = [one.fact for one in pack.outcome.first_questions if one.fact]
    read = _read_by(pack, instrument)
    lists = {one.list for one in pack.outcome.first_questions if one.list}
    may = [
        fact
        for fact in asked
        if fact.id not in BUILT_IN
        and (fact.of is None or fact.of in lists)
        and fact.usual is None
        and not fact.reserved
        and (fact.id in first or fact.id not in pack.vocabulary.ask_when)
        and (read[fact.id] or fact.id in first)
    ]
    found = sorted(may, key=lambda fact: (fact.id not in first, -read[fact.id], fact.id))
    of_items = [fact for fact in found if fact.of][:MOST_OF_AN_ITEM]
    return [fact for fact in found if fact.of is None or fact in of_items]


def _read_by(pack: Pack, instrument: str | None) -> Counter[str]:
    """How many rules read each fact, themselves or through definitions."""
    inside: dict[str, set[str]] = {}
    for one in pack.definitions:
        inside.setdefault(one.id, set()).update(facts_in(one.when))
    read: Counter[str] = Counter()
    for rule in pack.rules:
        if instrument is not None and instrument not in rule.applies_to:
            continue
        waiting = [name for root in conditions_of(rule) for name in facts_in(root)]
        waiting += [one.fact for one in rule.weigh.factors if isinstance(one, Table)] if rule.weigh else []
        found: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += inside.get(name, ())
        read.update(found)
    return read


def _lines(pack: Pack, facts: list[Fact], instrument: str | None) -> Iterator[str]:
    vocabulary = pack.vocabulary
    yield from HEAD.splitlines()
    yield "case: new-case"
    yield "#title: in one line, without a name"
    for name in BUILT_IN:
        if name in vocabulary.facts:
            yield from prose([_asked(vocabulary.facts[name])], 0)
            yield f"instrument: {instrument}" if name == "instrument" and instrument else f"#{name}:"
    yield "#exhibits:"
    yield "  #E1: {title: what it is, date: 2016-03, address: where it can be seen}"
    yield "facts:"
    for who, words in KNOWN_BY.items():
        group = [fact for fact in facts if fact.of is None and fact.who_knows == who]
        if group:
            yield f"  # ── {words} ──"
            for fact in group:
                yield from prose([_asked(fact)], 2)
                yield f"  #{fact.id}:"
    yield from MORE.splitlines()
    yield "lists:"
    for one in vocabulary.lists.values():
        of_each = [fact for fact in facts if fact.of == one.id]
        if of_each:
            yield from prose([f"{one.question} One block for each {one.item}, from the - on."], 2)
            yield f"  #{one.id}:"
            yield "    #items:"
            for index, fact in enumerate(of_each):
                dash = "- " if index == 0 else ""
                yield from prose([_asked(fact)], 6 if index == 0 else 8)
                yield f"{' ' * (6 if index == 0 else 8)}#{dash}{fact.id.removeprefix(f'{one.item}.')}:"
    others = [one.id for one in vocabulary.lists.values() if not any(fact.of == one.id for fact in facts)]
    if others:
        yield from prose([f"Other lists, each with its facts by `screening facts NAME`: {', '.join(others)}."], 2)
    yield from _decisions(pack)


def _decisions(pack: Pack) -> Iterator[str]:
    outcome = pack.outcome
    yield from prose(
        [
            "If it was decided: `screening decided` compares; no rule reads it.",
            f"outcome, one of: {', '.join(outcome.decided)}",
            f"grade of what is known, one of: {', '.join(GRADES)}; label, one of: {', '.join(LABELS)}",
            f"grounds, some of: {', '.join(outcome.grounds)}",
        ],
        0,
    )
    yield "#decisions:"
    for index, key in enumerate(("date", "outcome", "grade", "label", "grounds", "source")):
        yield f"  #{'- ' if index == 0 else '  '}{key}:"


def _asked(fact: Fact) -> str:
    """The question alone, and the form of its answer."""
    question, mark, _ = fact.question.partition("?")
    if not fact.choices:
        form = FORMS.get(fact.type, "")
    elif len(fact.choices) <= FEW_CHOICES:
        form = ", ".join(fact.choices)
    else:
        form = f"{', '.join(fact.choices[:2])}, … `screening facts {fact.id}` has all {len(fact.choices)}"
    return f"{question}{mark}{f' ({form})' if form else ''}"
