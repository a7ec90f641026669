"""How often what is so in a made-up case: plausible, not measured.

What is published of refusals says how rare it is that something speaks against an alert: 4.5 to 6 in a hundred are
refused, most of them for want of form or quality. So most cases here are quiet and a few are troubled; a value that
speaks for a rule is rare in the former and common in the latter. Which values speak is read off the rules themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from screening.program.program import Atom, Program
from screening.values import Value

__all__ = [
    "FIRST_KNOWN",
    "HAPPENED",
    "IN_USD",
    "ITEMS",
    "KNOWN",
    "LIST_COMPLETE",
    "MONTHS",
    "OTHER_COMPLETE",
    "OTHER_ITEMS",
    "OTHER_SPAN",
    "PRECISE",
    "QUALITY",
    "SECOND_MEMBER",
    "SELDOM",
    "SPANS",
    "SPEAKS",
    "TROUBLED",
    "speaking",
]

TROUBLED = 0.06  # the share of troubled cases
SPEAKS = (0.0005, 0.25)  # how often a fact has a value that speaks for a rule, in a quiet and in a troubled case

# How often a fact is known, by the effort it takes to learn it, times how well the case as a whole is known.
KNOWN: Mapping[str, float] = {"low": 0.98, "medium": 0.92, "high": 0.7}
QUALITY = (0.3, 0.8, 1.0)  # each for a third of the cases
FIRST_KNOWN = 0.99  # what the outcome file asks first is nearly always known

# How many items a list has (none, one, two, ...), and how often it is known to be the whole list.
ITEMS: Mapping[str, tuple[float, ...]] = {"charges": (0.03, 0.57, 0.22, 0.11, 0.07)}
OTHER_ITEMS = (0.8, 0.15, 0.05)
LIST_COMPLETE: Mapping[str, float] = {"charges": 0.97}
OTHER_COMPLETE = 0.8

MONTHS = (6, 12, 18, 24, 36, 60, 60, 84, 120, 120, 120, 180, 240)  # penalties
IN_USD = 0.8  # of the amounts that are known; the others are in euros
PRECISE = (0.85, 0.95)  # dates to the day; to the day or the month; the others to the year
SECOND_MEMBER = 0.15  # of the sets that have a first member

# How often a day there may have been has come, and how many days from the day of the screening it lies.
HAPPENED: Mapping[str, float] = {"record.published_on": 0.95, "record.expires_on": 0.95, "question.due_on": 0.9}
SELDOM = 0.03
SPANS: Mapping[str, tuple[int, int]] = {"record.expires_on": (-60, 1800), "question.due_on": (-400, 60)}
OTHER_SPAN = (-1750, 0)


def speaking(program: Program) -> dict[str, set[Value]]:
    """For each fact that is a truth, a choice or a set of choices, the values that speak for a rule."""
    found: dict[str, set[Value]] = defaultdict(set)
    for rule in program.rules:
        for sign in (*rule.open_signs, *(sign for one in rule.speaking for sign in one.signs)):
            atom = program.nodes[sign.node]
            if isinstance(atom, Atom) and atom.operator in ("is", "includes"):
                fact = program.vocabulary.facts[atom.fact]
                found[atom.fact] |= {*atom.values} & {*((True, False) if fact.type == "yes_no" else fact.choices)}
    return found
