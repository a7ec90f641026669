"""A straight line as one SQL query: a column for every step that is used more than once, in a chain of WITH.

SQL's own truths are the three of the program (NULL: not known), with the same AND, OR and NOT.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from benchmarks.line import (
    Always,
    AtLeast,
    Column,
    Conjunction,
    Disjunction,
    Given,
    Is,
    Known,
    Least,
    Most,
    Negation,
    Number,
    OneOf,
    Order,
    Pick,
    Reaches,
    Same,
    Step,
    Sum,
    Sure,
    children,
)
from benchmarks.peers.named import named_steps, needed_steps

__all__ = ["query"]

TRUTHS = {True: "TRUE", False: "FALSE", None: "NULL::BOOLEAN"}


def query(steps: Sequence[Step], wanted: Mapping[str, int], table: str = "cases") -> str:
    """The query that gives the wanted steps for every row of a table, in the order of the table."""
    writer = _Writer(steps, named_steps(steps, wanted.values()))
    chosen = ",\n  ".join(f"{writer.use(step)} AS {name}" for name, step in wanted.items())
    read_later = set(writer.reads)
    parts: list[str] = []
    levels = writer.levels(needed_steps(steps, wanted.values()))
    for number, level in reversed(list(enumerate(levels))):
        made = {f"s{step}" for step in level}
        writer.reads.clear()
        columns = [f"{writer.text(step)} AS s{step}" for step in level]
        kept = sorted(read_later - made)
        read_later = set(kept) | writer.reads
        before = f"l{number - 1}" if number else table
        listed = ",\n    ".join([*kept, *columns])
        parts.insert(0, f"l{number} AS (\n  SELECT\n    {listed}\n  FROM {before}\n)")
    beginning = f"WITH {', '.join(parts)}\n" if parts else ""
    return f"{beginning}SELECT\n  {chosen}\nFROM {f'l{len(levels) - 1}' if levels else table}"


class _Writer:
    def __init__(self, steps: Sequence[Step], named: Iterable[int]) -> None:
        self.steps = steps
        self.named = frozenset(named)
        self.reads: set[str] = set()

    def levels(self, needed: Iterable[int]) -> list[list[int]]:
        """The steps with a column of their own, each in a level after those that it reads."""
        depth: dict[int, int] = {}
        found: list[list[int]] = []
        for index in needed:
            under = max((depth[child] for child in children(self.steps[index])), default=0)
            depth[index] = under
            if index in self.named:
                depth[index] = under + 1
                if len(found) <= under:
                    found.append([])
                found[under].append(index)
        return found

    def use(self, step: int) -> str:
        """A step where it is used."""
        return self.read(f"s{step}") if step in self.named else self.text(step)

    def read(self, name: str) -> str:
        """A column, noted as read."""
        self.reads.add(name)
        return name

    def text(self, step: int) -> str:  # noqa: C901, PLR0912 - one branch for each kind of step
        """What a step is."""
        use = self.use
        match self.steps[step]:
            case Always(value):
                return TRUTHS[value]
            case Given(column):
                return self.read(column.name)
            case Known(column):
                return f"({self.read(column.name)} IS NOT NULL)"
            case OneOf(column, codes):
                return f"({self.read(column.name)} {_among([column.choices[code] for code in codes])})"
            case Same(column, other):
                return f"({self.read(column.name)} = {self.read(other.name)})"
            case Order(column, comparison, other):
                compared = self.read(other.name) if isinstance(other, Column) else other
                return f"({self.read(column.name)} {comparison} {compared})"
            case Negation(child):
                return f"(NOT {use(child)})"
            case Conjunction(several):
                return f"({' AND '.join(map(use, several))})"
            case Disjunction(several):
                return f"({' OR '.join(map(use, several))})"
            case AtLeast(number, several):
                true = " + ".join(f"({use(one)} IS TRUE)::TINYINT" for one in several)
                possible = " + ".join(f"({use(one)} IS NOT FALSE)::TINYINT" for one in several)
                return f"(CASE WHEN {true} >= {number} THEN TRUE WHEN {possible} < {number} THEN FALSE END)"
            case Is(child, value):
                return f"({use(child)} IS {'NULL' if value is None else TRUTHS[value]})"
            case Sure(true, false):
                return f"(CASE WHEN {use(true)} THEN TRUE WHEN {use(false)} THEN FALSE END)"
            case Number(value):
                return f"{value}::SMALLINT"
            case Pick(flag, then, otherwise):
                return f"(CASE WHEN {use(flag)} THEN {use(then)} ELSE {use(otherwise)} END)"
            case Sum(several):
                return f"({' + '.join(map(use, several))})"
            case Least(several):
                return f"least({', '.join(map(use, several))})"
            case Most(several):
                return f"greatest({', '.join(map(use, several))})"
            case Reaches(number, level):
                return f"({use(number)} >= {level})"


def _among(words: Sequence[str]) -> str:
    """A choice is an ENUM, compared with the words of the rule."""
    quoted = [f"'{word}'" for word in words]
    return f"= {quoted[0]}" if len(quoted) == 1 else f"IN ({', '.join(quoted)})"
