"""Lists the moves: what may yet be shown of a fact, one for each region of its values that the program's tests cut.

Values that every test takes alike are one region. A fact is plausible where its question makes sense for the case and
its answer is not nearly always the same. Of what the alert says, what is stated is no end of it: the requesting country
can still say more, and show it; so what is worse for the applicant than what is stated is a move too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from screening.advise.position import Position
from screening.law.conditions import Test
from screening.law.vocabulary import BUILT_IN, Fact
from screening.program.compare import truth
from screening.program.compile import atom_of
from screening.program.program import Atom, CompiledRule, Program
from screening.program.valuation import Facts
from screening.report.ask import stating, worse, worth_trying
from screening.values import Value

__all__ = ["COUNTED", "Move", "atoms_of", "contradicted", "facts_read", "moved", "moves"]

COUNTED = ("bars", "strong_doubts", "doubts")  # effects that the answer as it stands is made of
EVERY = ("choice", "country")


@dataclass(frozen=True)
class Move:
    """A fact shown to be so: the fact, the row of its item, a value, and all values that come to the same.

    ``disputed``: the case states the fact, and it is disputed or otherwise not used. ``stated``: what the case states
    of it so far, where the other side can show more than that.
    """

    fact: Fact
    row: int | None
    value: Value
    region: tuple[Value, ...]
    disputed: bool
    stated: Value | None = None

    @property
    def place(self) -> tuple[str, int | None]:
        """The fact and the row of its item."""
        return self.fact.id, self.row


def moves(position: Position, facts: Facts | None = None) -> tuple[Move, ...]:
    """Every plausible move in a position that the answer as it stands could depend on.

    ``facts`` are those of the position with something more, as a further item of a list.
    """
    facts = position.facts if facts is None else facts
    program = position.program
    tests = atoms_of(program)
    read_ = facts_read(program, (rule for rule in program.rules if rule.effect in COUNTED))
    found: list[Move] = []
    for name in sorted(read_ & tests.keys()):
        fact = program.vocabulary.facts[name]
        if fact.usual is not None or name in BUILT_IN or name == program.vocabulary.seen_by:
            continue
        for row in _rows(facts, fact):
            if position.sensible.get((name, row), True):
                found += _of_fact(position, facts, fact, row, tests[name])
    return tuple(found)


def moved(facts: Facts, made: Iterable[Move]) -> Facts:
    """The facts after moves."""
    for one in made:
        facts = stating(facts, one.fact, one.row, one.value)
    return facts


def contradicted(position: Position, facts: Facts) -> bool:
    """Whether facts contradict themselves, as the vocabulary says; then neither would be used."""
    for one in position.program.vocabulary.contradictions:
        atoms = [
            atom_of(test, position.program.vocabulary, position.program.parameters.__getitem__)
            for test in one.both
            if isinstance(test, Test)
        ]
        for row in range(1 if one.over is None else len(facts.items[one.over])):
            if all(truth(atom, facts, row) is True for atom in atoms):
                return True
    return False


def atoms_of(program: Program) -> Mapping[str, tuple[Atom, ...]]:
    """The tests that a program makes of each fact, also where it is the second of two."""
    found: dict[str, list[Atom]] = defaultdict(list)
    for node in program.nodes:
        if isinstance(node, Atom):
            for name in filter(None, (node.fact, node.other)):
                found[name].append(node)
    return {name: tuple(each) for name, each in found.items()}


def facts_read(program: Program, rules: Iterable[CompiledRule]) -> set[str]:
    """The facts that rules read, in their bodies and exceptions."""
    tops = {node for rule in rules for node in (rule.body, *(one.node for one in rule.exceptions))}
    atoms = {index for top in tops for index in program.atoms(top)}
    found: set[str] = set()
    for index in atoms:
        atom = program.nodes[index]
        assert isinstance(atom, Atom)
        found |= {atom.fact, *filter(None, (atom.other,))}
    return found


def _rows(facts: Facts, fact: Fact) -> Iterator[int | None]:
    """Where more may be shown of a fact: of the case, or of which items."""
    if fact.of is None:
        if fact.id not in facts.values or worse(fact, facts.values[fact.id]):
            yield None
        return
    yield from (
        row for row, item in enumerate(facts.items[fact.of]) if fact.id not in item or worse(fact, item[fact.id])
    )


def _of_fact(position: Position, facts: Facts, fact: Fact, row: int | None, tests: tuple[Atom, ...]) -> Iterator[Move]:
    """One move for each region of the fact's values that the tests tell apart from what is known of it now."""
    regions: dict[tuple[object, ...], list[Value]] = defaultdict(list)
    stated = (facts.values if row is None or fact.of is None else facts.items[fact.of][row]).get(fact.id)
    now = tuple(truth(atom, facts, row or 0) for atom in tests)
    for value in _values(position.program, facts, fact) if stated is None else worse(fact, stated):
        after = stating(facts, fact, row, value)
        regions[tuple(truth(atom, after, row or 0) for atom in tests)].append(value)
    withheld = stated is None and not facts.unstated(fact.id, fact.of, row or 0)
    for told, values in regions.items():
        if told != now:
            yield Move(fact, row, values[0], tuple(values), withheld, stated)


def _values(program: Program, facts: Facts, fact: Fact) -> Iterable[Value]:
    """All values of a choice or country; of what has no end of values, some on either side of every test."""
    if fact.type in EVERY:
        return program.vocabulary.codes(fact.id)
    return worth_trying(program, facts, fact)
