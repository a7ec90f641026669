"""Reads an answer from a line that was typed: the value, or its number, and behind it how well it is shown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screening.errors import CaseError, nearest
from screening.interview.answers import Fields
from screening.interview.words import Words
from screening.law.pack import Pack
from screening.law.vocabulary import STANDINGS, Fact

__all__ = ["MARKS", "NOT_KNOWN", "UNKNOWABLE", "answer_typed", "numbered"]

NOT_KNOWN = "?"
UNKNOWABLE = "??"
# The same in words.
IN_WORDS = {
    "don't know": NOT_KNOWN,
    "do not know": NOT_KNOWN,
    "i don't know": NOT_KNOWN,
    "dont know": NOT_KNOWN,
    "not known": NOT_KNOWN,
    "unknown": NOT_KNOWN,
    "can't be known": UNKNOWABLE,
    "cannot be known": UNKNOWABLE,
}
# What may stand behind an answer, each after a semicolon, and the field of a form that it is.
MARKS = {
    "source": "source",
    "exhibit": "exhibit",
    "new exhibit": "new_exhibit",
    "shown": "standing",
    "since": "from",
    "note": "note",
}
FLAGS = {"disputed": "disputed", "all": "complete"}
MOST_SHOWN = 24  # choices that a terminal shows at once
MOST_NEAR = 12
LONGEST_CODE = 3
SHORT = {"y": "yes", "n": "no"}
MARK = re.compile(
    r";\s*(?=(?:new exhibit|source|exhibit|shown|since|note)\s*:|(?:disputed|all)\s*(?:;|\Z))", re.IGNORECASE
)


def numbered(fact: Fact, proposed: Sequence[str] = ()) -> tuple[str, ...]:
    """The answers to a fact that can be given by their number, in order: of a great many those that are proposed."""
    if fact.type not in ("choice", "choices"):
        return ()
    return fact.choices if len(fact.choices) <= MOST_SHOWN else tuple(one for one in proposed if one in fact.choices)


def answer_typed(fact: Fact, line: str, pack: Pack, choices: Sequence[str], words: Words) -> Fields:
    """The line as a form would send it; raises ``CaseError`` if what stands behind the answer is not understood."""
    said, *marks = MARK.split(line.strip())
    fields: dict[str, list[str]] = {"how": ["answer"]}
    said = said.strip()
    if _folded(said) not in map(_folded, fact.choices):
        said = IN_WORDS.get(_folded(said).replace("\u2019", "'"), said)
    if said in (NOT_KNOWN, UNKNOWABLE):
        fields["how"] = ["unknown" if said == NOT_KNOWN else "unknowable"]
    else:
        several = said.split(",") if fact.type in ("choices", "countries") else [said]
        fields["value"] = [_value(fact, one.strip(), pack, choices, words) for one in several if one.strip()]
    for mark in marks:
        name, _, told = (part.strip() for part in mark.rstrip("; ").partition(":"))
        if name.lower() in FLAGS:
            fields[FLAGS[name.lower()]] = ["yes"]
        else:
            fields.setdefault(MARKS[name.lower()], []).append(told)
    _checked(fields.get("standing", []))
    return fields


def _value(fact: Fact, said: str, pack: Pack, choices: Sequence[str], words: Words) -> str:
    """A value as a case file has it, of its number or of the word that people use."""
    if fact.type == "yes_no":
        named = {one: words.text(f"answer.{one}").casefold() for one in ("yes", "no")}
        meant = next((one for one, told in named.items() if said.casefold() in (told, told[:1])), said.lower())
        return SHORT.get(meant, meant)
    if fact.type in ("country", "countries"):
        countries = pack.vocabulary.countries.items()
        codes = {one.casefold(): code for code, name in countries for one in (name, words.country(name))}
        return codes.get(said.casefold(), said.upper() if len(said) <= LONGEST_CODE else said)
    if fact.type not in ("choice", "choices"):
        return said
    if said.isdecimal() and 0 < int(said[:4]) <= len(choices):
        return choices[int(said[:4]) - 1]
    wanted = _folded(said)
    spoken = {one: (_folded(one), _folded(words.choice(fact, one))) for one in fact.choices}
    near = [one for one, told in spoken.items() if any(wanted in each for each in told)]
    exact = [one for one in near if wanted in spoken[one]]
    if exact or not near:
        return exact[0] if exact else said
    raise CaseError(f"which is meant: {', '.join(near[:MOST_NEAR])}{' …' if len(near) > MOST_NEAR else ''}")


def _folded(word: str) -> str:
    return " ".join(word.casefold().replace("_", " ").split())


def _checked(standings: list[str]) -> None:
    for one in standings:
        if one not in STANDINGS:
            raise CaseError(f"shown: needs one of {', '.join(STANDINGS)}{nearest(one, STANDINGS)}")
