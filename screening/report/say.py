"""Puts values, tests and a rule's sentence into words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screening.law.vocabulary import Vocabulary
from screening.program.program import Atom, Program
from screening.program.valuation import Facts
from screening.values import Amount, Chosen, Interval, Value

__all__ = ["NOT_STATED", "PLACEHOLDER", "say_atom", "say_sentence", "say_value", "value_words"]

NOT_STATED = "not stated"
PLACEHOLDER = re.compile(r"\{([a-z0-9_.]+)\}")
COUNTRY_TYPES = ("country", "countries")
WORDS = {
    "is": "is",
    "same_as": "is the same as",
    "includes": "include",
    "under": "under",
    "over": "over",
    "at_least": "at least",
    "at_most": "at most",
    "before": "before",
    "after": "after",
}


def say_value(program: Program, type_: str, value: Value | None) -> str:
    """A value in words; what is not known is "not stated"."""
    return value_words(program.vocabulary, type_, value)


def value_words(vocabulary: Vocabulary, type_: str, value: Value | None) -> str:
    """The same, for a vocabulary without a program."""
    countries = vocabulary.countries
    match value:
        case None:
            return NOT_STATED
        case bool():
            return "yes" if value else "no"
        case int():
            return _duration(value, type_)
        case Interval() | Amount():
            return str(value)
        case Chosen(members, complete):
            named = sorted(countries.get(one, one) if type_ in COUNTRY_TYPES else _plain(one) for one in members)
            stated = ", ".join(named) or "none"
            return stated if complete else f"{stated} (perhaps others)"
        case str():
            return (
                countries.get(value, value) if type_ in COUNTRY_TYPES else value if type_ == "text" else _plain(value)
            )


def say_atom(program: Program, atom: Atom) -> str:
    """A test in words, as "the person's refugee status is refugee"."""
    fact = program.vocabulary.facts[atom.fact]
    if atom.other is not None:
        operand = program.vocabulary.facts[atom.other].name
    else:
        operand = " or ".join(say_value(program, fact.type, one) for one in atom.values) or "nothing"
    if atom.operator == "within":
        return f"{fact.name}: within {atom.length} {atom.unit} {atom.side} {operand}"
    if fact.type == "yes_no":
        return f"{fact.name}: {operand}"
    word = {"at_least": "on or after", "at_most": "on or before"}.get(atom.operator) if fact.type == "date" else None
    return f"{fact.name}: {word or WORDS[atom.operator]} {operand}".replace(": is ", ": ")


def say_sentence(program: Program, template: str, facts: Facts, over: str | None, row: int) -> str:
    """A rule's sentence with the facts of the case in it."""

    def fill(found: re.Match[str]) -> str:
        name = found[1]
        if name.startswith("parameter."):
            key = name.removeprefix("parameter.")
            source = program.parameter_sources.get(key)
            return say_value(program, source.type if source else "text", program.parameters.get(key))
        fact = program.vocabulary.facts[name]
        if fact.of is None or fact.of == over:
            return say_value(program, fact.type, facts.value(name, over, row))
        stated = (say_value(program, fact.type, item[name]) for item in facts.items[fact.of] if name in item)
        return _joined(dict.fromkeys(stated)) or NOT_STATED

    return PLACEHOLDER.sub(fill, template)


def _joined(words: Iterable[str]) -> str:
    *first, last = [*words] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def _plain(choice: str) -> str:
    return choice.replace("_", " ")


def _duration(number: int, type_: str) -> str:
    if type_ == "months" and number >= 24 and number % 12 == 0:  # noqa: PLR2004 - two years and more read better in years
        return f"{number // 12} years"
    if type_ in ("months", "days"):
        return f"{number} {type_[:-1] if number == 1 else type_}"
    return str(number)
