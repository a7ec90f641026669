"""Puts values, tests and a rule's sentence into words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screening.law.rule import PLACEHOLDER, Rule
from screening.law.vocabulary import Vocabulary
from screening.program.program import Atom, Program
from screening.program.valuation import Facts
from screening.values import Amount, Chosen, Interval, OneOf, Value

__all__ = ["NOT_STATED", "say_atom", "say_sentence", "say_value", "says_all", "sentence", "value_words"]

NOT_STATED = "not stated"
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
        case OneOf(values):
            return " or ".join(value_words(vocabulary, type_, one) for one in sorted(values))
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
            return _unit_once(say_value(program, fact.type, facts.value(name, over, row)), template[found.end() :])
        stated = (say_value(program, fact.type, item[name]) for item in facts.items[fact.of] if name in item)
        return _joined(dict.fromkeys(stated)) or NOT_STATED

    return PLACEHOLDER.sub(fill, template)


def sentence(program: Program, rule: Rule, facts: Facts, over: str | None, row: int) -> str:
    """The sentence of a rule without a hole in it: where a fact is not known it is another sentence, or its title."""
    then = rule.then
    for template in filter(None, (then.says, then.otherwise)):
        if says_all(program, template, facts, over, row):
            return say_sentence(program, template, facts, over, row)
    return f"{rule.title}."


def says_all(program: Program, template: str, facts: Facts, over: str | None, row: int) -> bool:
    """Whether every fact that a sentence prints is known."""
    for name in PLACEHOLDER.findall(template):
        if name.startswith("parameter."):
            continue
        fact = program.vocabulary.facts[name]
        if fact.of is None or fact.of == over:
            if facts.value(name, over, row) is None:
                return False
        elif not any(name in item for item in facts.items[fact.of]):
            return False
    return True


def _unit_once(words: str, rest: str) -> str:
    """A duration without its unit where the sentence goes on with it."""
    number, _, unit = words.partition(" ")
    following = rest.lstrip().split(" ", 1)[0].rstrip(".,;:)")
    return number if unit and number.isdigit() and following.rstrip("s") == unit.rstrip("s") else words


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
