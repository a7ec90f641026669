"""Lowers a program to productions, the form in which a forward chainer runs it.

A *rail* is one atom of working memory: that a node is true, or that it is false. Both are derived positively, so that
nothing is ever concluded from absence; a node with neither rail is not known. A *production* adds one rail when all
the rails it reads are there. All is true by one production that joins its children, and false by one production a
child; any the other way round. Not has its child's rails, exchanged, and needs no production; a definition has its
child's false rail, and a production for its true one, because that is an activation that is reported.

A *stratum* is a fixpoint. At least, some, every, count and weigh speak of what is not known, so their truth is computed
from the rails of the strata below, and asserted; they stand one stratum above what they read, every other node with
the highest of its children. In a stratum the conditions of the case come first, then those of the items, because an
item's condition may read the case's, but the case's reads an item's only through an aggregate, hence from a stratum
below. (Semantics, section 6, begins with the items and lets them read the atoms of the case only; with definitions of
the case inside an item's condition this order needs fewer strata and gives the same fixpoints.)

The statuses come last. By then the bodies and exceptions that are not known have a rail that says so, and ``not_true``
is derived from false or not known.

The rest of this module keeps productions within the *envelope* in which the chainer was found to be sound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Literal, NamedTuple

from screening.errors import EngineError
from screening.program.program import (
    AllNode,
    AnyNode,
    AtLeastNode,
    Atom,
    CompiledRule,
    Constant,
    CountNode,
    DefinitionNode,
    EveryNode,
    NotNode,
    Program,
    SomeNode,
    WeighNode,
)
from screening.program.valuation import Status

__all__ = [
    "AGGREGATES",
    "ENVELOPE",
    "Envelope",
    "Lowering",
    "Mark",
    "Production",
    "Rail",
    "Ruleset",
    "Stratum",
    "lower",
    "rail",
]

AGGREGATES = (AtLeastNode, SomeNode, EveryNode, CountNode, WeighNode)

Sign = Literal["true", "false", "unknown", "not_true", "blocked", "held"] | Status

Rail = str


def rail(of: Literal["node", "step", "rule"], index: int, sign: Sign) -> Rail:
    """The rail that says that a node, a rule, or a step of a long conjunction has a sign."""
    return f"{of}_{index}_{sign}"


class Mark(NamedTuple):
    """What is reported when a production fires."""

    kind: Literal["definition", "exception", "finding"]
    rule: str
    name: str


@dataclass(frozen=True)
class Production:
    """Adds the rail ``derives`` once every rail of ``reads`` holds, for the case or for a row of the list ``over``."""

    reads: tuple[Rail, ...]
    derives: Rail
    over: str | None
    mark: Mark | None = None


@dataclass(frozen=True)
class Ruleset:
    """Productions that run in one session, for the case or for each row of a list, each after those it reads."""

    over: str | None
    productions: tuple[Production, ...]

    def conditions(self) -> tuple[Rail, ...]:
        """The rails that some production reads, each once."""
        return tuple(dict.fromkeys(one for production in self.productions for one in production.reads))


@dataclass(frozen=True)
class Stratum:
    """Aggregates to be computed from the strata below, then rulesets to be run in their order."""

    aggregates: tuple[int, ...]
    rulesets: tuple[Ruleset, ...]


@dataclass(frozen=True)
class Lowering:
    """A program as productions.

    ``rails`` has the true and the false rail of each node. ``given`` hold in every case; the truth of ``atoms`` is
    asserted before the strata run, and that of ``judged`` nodes, where it is not known, before the ``verdicts``.
    """

    rails: tuple[tuple[Rail, Rail], ...]
    given: tuple[Rail, ...]
    atoms: tuple[tuple[int, Atom], ...]
    strata: tuple[Stratum, ...]
    judged: tuple[int, ...]
    verdicts: tuple[Ruleset, ...]


@dataclass(frozen=True)
class Envelope:
    """What the chainer can bear.

    How many rails a production may join; and in a ruleset, how many distinct rails may be read (the library looks
    through them one by one, and hangs at 513), how many productions may read the same rail (with 256 it fires what it
    should not), and how many productions there may be (4,096).
    """

    joined: int = 16
    conditions: int = 200
    readers: int = 250
    productions: int = 4000


ENVELOPE = Envelope()


def lower(program: Program, envelope: Envelope = ENVELOPE) -> Lowering:
    """The productions of a program; raises ``EngineError`` if one of them does not fit the envelope."""
    return _Lowerer(program, envelope).lowering()


def _rails(program: Program) -> tuple[tuple[Rail, Rail], ...]:
    """The true and the false rail of each node; not and definition borrow from their child."""
    rails: list[tuple[Rail, Rail]] = []
    for index, node in enumerate(program.nodes):
        true, false = rail("node", index, "true"), rail("node", index, "false")
        match node:
            case NotNode(child):
                rails.append((rails[child][1], rails[child][0]))
            case DefinitionNode(_, child):
                rails.append((true, rails[child][1]))
            case _:
                rails.append((true, false))
    return tuple(rails)


def _levels(program: Program) -> tuple[int, ...]:
    """The stratum of each node."""
    levels: list[int] = []
    for index, node in enumerate(program.nodes):
        highest = max((levels[child] for child in program.children(index)), default=0)
        levels.append(highest + isinstance(node, AGGREGATES))
    return tuple(levels)


class _Lowerer:
    """Lowers one program; ``given`` and the steps are gathered on the way."""

    def __init__(self, program: Program, envelope: Envelope) -> None:
        self.program = program
        self.envelope = envelope
        self.rails = _rails(program)
        self.given: list[Rail] = []
        self.steps = count()

    def lowering(self) -> Lowering:
        levels = _levels(self.program)
        aggregates: dict[int, list[int]] = defaultdict(list)
        productions: dict[int, list[Production]] = defaultdict(list)
        for index, node in enumerate(self.program.nodes):
            if isinstance(node, AGGREGATES):
                aggregates[levels[index]].append(index)
            productions[levels[index]] += self._node(index)
        strata = tuple(
            Stratum(tuple(aggregates[level]), self._rulesets(productions[level]))
            for level in range(max(levels, default=-1) + 1)
        )
        verdicts = self._rulesets(self._verdicts())
        atoms = tuple((index, node) for index, node in enumerate(self.program.nodes) if isinstance(node, Atom))
        return Lowering(self.rails, tuple(self.given), atoms, strata, self._judged(), verdicts)

    def _node(self, index: int) -> Iterator[Production]:
        """The productions of one node; none for an atom, an aggregate or a not."""
        node, (true, false) = self.program.nodes[index], self.rails[index]
        match node:
            case Constant(value):
                self.given.append(true if value else false)
            case AllNode(children, over):
                yield from self._join((self.rails[child][0] for child in children), true, over)
                yield from self._each((self.rails[child][1] for child in children), false, over)
            case AnyNode(children, over):
                yield from self._each((self.rails[child][0] for child in children), true, over)
                yield from self._join((self.rails[child][1] for child in children), false, over)
            case DefinitionNode(name, child, over):
                yield Production((self.rails[child][0],), true, over, Mark("definition", "", name))
            case _:
                return

    def _each(self, reads: Iterable[Rail], derives: Rail, over: str | None) -> Iterator[Production]:
        return (Production((one,), derives, over) for one in dict.fromkeys(reads))

    def _join(
        self, reads: Iterable[Rail], derives: Rail, over: str | None, mark: Mark | None = None
    ) -> Iterator[Production]:
        """A conjunction: each rail once, and in steps if it is longer than one production can join."""
        rails = list(dict.fromkeys(reads))
        if not rails:
            self.given.append(derives)
            return
        while len(rails) > self.envelope.joined:
            step = rail("step", next(self.steps), "true")
            yield Production(tuple(rails[: self.envelope.joined]), step, over)
            rails = [step, *rails[self.envelope.joined :]]
        yield Production(tuple(rails), derives, over, mark)

    def _judged(self) -> tuple[int, ...]:
        """The bodies and exceptions, each once."""
        nodes = (node for rule in self.program.rules for node in (rule.body, *(one.node for one in rule.exceptions)))
        return tuple(dict.fromkeys(nodes))

    def _verdicts(self) -> Iterator[Production]:
        for node in dict.fromkeys(one.node for rule in self.program.rules for one in rule.exceptions):
            reads = (self.rails[node][1], rail("node", node, "unknown"))
            yield from self._each(reads, rail("node", node, "not_true"), self.program.nodes[node].over)
        for index, rule in enumerate(self.program.rules):
            yield from self._rule(index, rule)

    def _rule(self, index: int, rule: CompiledRule) -> Iterator[Production]:
        """The status of a rule: exactly one of the four is derived, whatever is known."""
        over, name = rule.over, rule.source.id
        (true, false), unknown = self.rails[rule.body], rail("node", rule.body, "unknown")
        blocked, held = rail("rule", index, "blocked"), rail("rule", index, "held")
        excepted, undetermined = rail("rule", index, "excepted"), rail("rule", index, "undetermined")
        clear, unblocked = [], []
        for one in rule.exceptions:
            mark = Mark("exception", name, one.source.id)
            yield Production((self.rails[one.node][0],), blocked, over, mark)
            unblocked.append(rail("node", one.node, "not_true"))
            if one.source.burden == "applicant":
                clear.append(self.rails[one.node][1])
                yield Production((rail("node", one.node, "unknown"),), held, over)
            else:
                clear.append(unblocked[-1])
        yield Production((false,), rail("rule", index, "not_established"), over)
        if rule.exceptions:
            yield Production((blocked, true), excepted, over)
            yield Production((blocked, unknown), excepted, over)
        if any(one.source.burden == "applicant" for one in rule.exceptions):
            yield from self._join((true, held, *unblocked), undetermined, over)
        yield from self._join((unknown, *unblocked), undetermined, over)
        yield from self._join((true, *clear), rail("rule", index, "established"), over, Mark("finding", name, name))

    def _rulesets(self, productions: Iterable[Production]) -> tuple[Ruleset, ...]:
        """The rulesets of a stratum: the case first, then each list, each split where it would leave the envelope."""
        placed: dict[str | None, list[Production]] = {None: []}
        for production in productions:
            placed.setdefault(production.over, []).append(production)
        return tuple(ruleset for over, held in placed.items() for ruleset in self._split(over, held))

    def _split(self, over: str | None, productions: Iterable[Production]) -> Iterator[Ruleset]:
        """Consecutive parts, each of which reads only itself and those before it."""
        part: list[Production] = []
        readers: dict[Rail, int] = {}
        for production in productions:
            if len(production.reads) > self.envelope.conditions:
                raise EngineError(
                    f"a production that reads {len(production.reads)} rails does not fit a ruleset of"
                    f" {self.envelope.conditions}; the reference evaluator has no such limit"
                )
            if part and not self._fits(production, part, readers):
                yield Ruleset(over, tuple(part))
                part, readers = [], {}
            part.append(production)
            for one in production.reads:
                readers[one] = readers.get(one, 0) + 1
        if part:
            yield Ruleset(over, tuple(part))

    def _fits(self, production: Production, part: list[Production], readers: dict[Rail, int]) -> bool:
        conditions = len(readers)
        for one in production.reads:
            others = readers.get(one, 0)
            if others >= self.envelope.readers:
                return False
            conditions += not others
        return conditions <= self.envelope.conditions and len(part) < self.envelope.productions
