"""Finds: from the truths and statuses of a program to one finding for each rule, on the case or on each charge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from screening.kleene import Truth
from screening.program.program import CompiledRule, Program, Sign, WeighNode
from screening.program.valuation import Facts, Status, Valuation

__all__ = ["Finding", "Points", "at", "find", "status_of", "weigh_bounds"]


class Points(NamedTuple):
    """Score points: what is made out now, and the bounds of what it may become (low <= value <= high)."""

    value: int = 0
    low: int = 0
    high: int = 0

    def at_most(self, cap: int) -> Points:
        """Each component, no more than ``cap``."""
        return Points(min(self.value, cap), min(self.low, cap), min(self.high, cap))


OPEN = "open"


class Finding(NamedTuple):
    """What one rule came to, for the case or for one charge (``row``; ``further``: a charge that may yet be stated).

    ``charge`` is the number that the charge has in the file, from 1; nothing for a finding on the case or on a further
    charge.
    """

    rule: CompiledRule
    row: int
    further: bool
    charge: int | None
    status: Status
    open: bool
    not_shown: tuple[str, ...]
    points: Points

    @property
    def reading(self) -> Truth:
        """The finding as a truth: established, undetermined, or else false."""
        return True if self.status == "established" else None if self.status == "undetermined" else False

    @property
    def why(self) -> str:
        """Why it counts as it does, in a line of the score."""
        if self.status == "established":
            return "made out, an exception not shown" if self.not_shown else "made out on these facts"
        return OPEN if self.open else "not known"


def find(program: Program, facts: Facts, valuation: Valuation, *, opens: bool = True) -> tuple[Finding, ...]:
    """Every finding of a valuation, in the order of the program's rules; without ``opens`` none is told to be open."""
    speaking = _Speaking(program, facts, valuation)
    return tuple(_find(program, facts, valuation, speaking if opens else None))


def at(valuation: Valuation, node: int, row: int) -> Truth:
    """The truth of a node for a row; a node of the case has one truth for every row."""
    rows = valuation.truths[node]
    return rows[row] if len(rows) > 1 or row == 0 else rows[0]


def status_of(body: Truth, exceptions: Iterable[tuple[str, Truth]]) -> Status:
    """The status of a rule from its body and its exceptions, each with who has to show it."""
    told = tuple(exceptions)
    if body is False:
        return "not_established"
    if any(value is True for _, value in told):
        return "excepted"
    return "undetermined" if body is None or ("applicant", None) in told else "established"


def weigh_bounds(program: Program, valuation: Valuation, node: int, row: int) -> list[tuple[int, int]]:
    """The least and the most that each group of a weighing contributes, in the order of its groups."""
    weigh = program.nodes[node]
    assert isinstance(weigh, WeighNode)
    bounds = []
    for group in weigh.groups:
        values = [(points, at(valuation, child, row)) for points, child in group.entries]
        true = [points for points, value in values if value is True]
        unknown = [points for points, value in values if value is None]
        possible = true[:1] or [*unknown, *([0] if group.other_possible or not unknown else [])]
        bounds.append((min(possible), max(possible)))
    return bounds


def _find(program: Program, facts: Facts, valuation: Valuation, speaking: _Speaking | None) -> Iterator[Finding]:
    numbers = {over: [facts.number(over, row) for row in range(len(items))] for over, items in facts.items.items()}
    for rule, statuses in zip(program.rules, valuation.statuses, strict=True):
        stated = None if rule.over is None else len(facts.items[rule.over])
        alike: dict[object, tuple[Status, bool, tuple[str, ...], Points]] = {}  # of like charges it is found once
        for row, told in enumerate(zip(statuses, *_told_of(program, valuation, rule, speaking), strict=True)):
            further = row == stated
            if (further, told) not in alike:
                status = _of_further(statuses[row]) if further else statuses[row]
                alike[further, told] = _came_to(valuation, rule, row, status, speaking)
            charge = None if rule.over is None or further else numbers[rule.over][row]
            yield Finding(rule, row, further, charge, *alike[further, told])


def _told_of(
    program: Program, valuation: Valuation, rule: CompiledRule, speaking: _Speaking | None
) -> Iterator[Sequence[object]]:
    """Of each row of a rule's list all that decides, beside its status, what the rule comes to there."""
    if rule.over is None:
        return
    nodes = [one.node for one in rule.exceptions]
    if speaking is not None:
        signs = (*rule.open_signs, *(sign for one in rule.speaking for sign in one.signs))
        nodes += [rule.scope, *(one.node for one in rule.speaking), *(sign.node for sign in signs)]
        for fact in dict.fromkeys(sign.routed for sign in signs if sign.item is None and sign.routed):
            yield speaking.routing(fact, rule.over)
    for node in dict.fromkeys(nodes):
        if program.nodes[node].over == rule.over:
            yield valuation.truths[node]


def _came_to(
    valuation: Valuation, rule: CompiledRule, row: int, status: Status, speaking: _Speaking | None
) -> tuple[Status, bool, tuple[str, ...], Points]:
    """What a rule comes to where it has a status: whether it is open, what is not shown, and its points."""
    is_open = status == "undetermined" and speaking is not None and speaking.opens(rule, row)
    unknown = (one.source.id for one in rule.exceptions if at(valuation, one.node, row) is None)
    not_shown = tuple(unknown) if status == "established" else ()
    return status, is_open, not_shown, _points(rule, status, not_shown)


def _of_further(status: Status) -> Status:
    """What a status means for a charge that is not stated: nothing about it is ever settled against it."""
    match status:
        case "established":
            return "undetermined"
        case "excepted":
            return "not_established"
        case _:
            return status


def _points(rule: CompiledRule, status: Status, not_shown: tuple[str, ...]) -> Points:
    if status == "established":
        return Points(rule.points, 0 if not_shown else rule.points, rule.points)
    return Points(0, 0, rule.points if status == "undetermined" else 0)


@dataclass
class _Speaking:
    """What speaks for the rules of a program on one case; of an aggregate it is found once, for all rows."""

    program: Program
    facts: Facts
    valuation: Valuation
    aggregates: dict[Sign, bool] = field(default_factory=dict)

    def opens(self, rule: CompiledRule, row: int) -> bool:
        """Whether an undetermined finding has something that speaks for it: its scope true, and an affirmative test."""
        if at(self.valuation, rule.scope, row) is not True:
            return False
        if rule.weigh is None:
            return self._any(rule, rule.open_signs, row)
        weigh = self.program.nodes[rule.weigh]
        assert isinstance(weigh, WeighNode)
        speaking = (
            one.points
            for one in rule.speaking
            if at(self.valuation, one.node, row) is True and self._any(rule, one.signs, row)
        )
        return sum(speaking) >= max(weigh.open_at, 1)

    def routing(self, fact: str, over: str) -> list[bool]:
        """Of each row of a list whether a fact that routes it is known."""
        items = self.facts.items[over]
        return [row < len(items) and fact in items[row] for row in range(self.facts.rows(over))]

    def _any(self, rule: CompiledRule, signs: Iterable[Sign], row: int) -> bool:
        return any(self._speaks(rule, sign, row) for sign in signs)

    def _speaks(self, rule: CompiledRule, sign: Sign, row: int) -> bool:
        if sign.item is None or sign.list is None:
            return at(self.valuation, sign.node, row) is True and self._routed(sign, rule.over, row)
        if sign not in self.aggregates:
            self.aggregates[sign] = any(
                at(self.valuation, sign.node, each) is True
                and at(self.valuation, sign.item, each) is not False
                and self._routed(sign, sign.list, each)
                for each in range(len(self.facts.items[sign.list]))
            )
        return self.aggregates[sign]

    def _routed(self, sign: Sign, over: str | None, row: int) -> bool:
        """Whether what routes the item is known, where something does."""
        if sign.routed is None or over is None:
            return True
        return row < len(self.facts.items[over]) and sign.routed in self.facts.items[over][row]
