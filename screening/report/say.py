"""Puts values, tests and a rule's sentence into words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from screening.law.rule import PLACEHOLDER, Rule
from screening.law.vocabulary import Fact, Vocabulary
from screening.program.program import Atom, Program
from screening.program.valuation import Facts
from screening.values import Amount, Chosen, Interval, OneOf, Value

__all__ = ["NOT_STATED", "Sentence", "say_atom", "say_value", "sentence", "value_words"]

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


def sentence(program: Program, rule: Rule, facts: Facts, over: str | None, row: int) -> str:
    """The sentence of a rule without a hole in it: where a fact is not known it is another sentence, or its title."""
    return Sentence(program, rule, facts, over).of(row)


class Sentence:
    """The sentence of a rule on a case, ready to be said of each item of its list."""

    def __init__(self, program: Program, rule: Rule, facts: Facts, over: str | None) -> None:
        self._program = program
        self._facts = facts
        self._over = over
        self._otherwise = f"{rule.title}."
        self._templates = [self._parts(one) for one in (rule.then.says, rule.then.otherwise) if one]

    def of(self, row: int) -> str:
        """What it says of a row: the first of its wordings of which every fact is known."""
        said = (self._said(one, row) for one in self._templates)
        return next((one for one in said if one is not None), self._otherwise)

    def _parts(self, template: str) -> list[str | _Hole | None]:
        """A wording with what is the same for every item filled in; a fact that is not known is nothing."""
        parts: list[str | _Hole | None] = []
        end = 0
        for found in PLACEHOLDER.finditer(template):
            parts += (template[end : found.start()], self._part(found[1], template[found.end() :]))
            end = found.end()
        return [*parts, template[end:]]

    def _part(self, name: str, rest: str) -> str | _Hole | None:
        program, facts = self._program, self._facts
        if name.startswith("parameter."):
            key = name.removeprefix("parameter.")
            source = program.parameter_sources.get(key)
            return say_value(program, source.type if source else "text", program.parameters.get(key))
        fact = program.vocabulary.facts[name]
        hole = _Hole(fact, rest)
        if fact.of is None:
            return self._filled(hole, 0)
        if fact.of == self._over:
            return hole
        stated = (say_value(program, fact.type, item[name]) for item in facts.items[fact.of] if name in item)
        return _joined(dict.fromkeys(stated)) or None

    def _said(self, parts: list[str | _Hole | None], row: int) -> str | None:
        words = [self._filled(one, row) if isinstance(one, _Hole) else one for one in parts]
        return None if None in words else "".join(one for one in words if one)

    def _filled(self, hole: _Hole, row: int) -> str | None:
        value = self._facts.value(hole.fact.id, self._over, row)
        return None if value is None else _unit_once(say_value(self._program, hole.fact.type, value), hole.rest)


class _Hole(NamedTuple):
    """A fact to be told of an item, and how its sentence goes on."""

    fact: Fact
    rest: str


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
