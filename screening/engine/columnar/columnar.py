"""The columnar evaluator: a program as one function over planes, for one case or for many at once.

Here it is run on one case, and needs nothing but Python; ``screening.engine.columnar.blocks`` runs it on columns of
cases. What is made of a program is kept with it (``Program.made``) and shared by all dates of a legal epoch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from screening.engine.columnar.asked import Source
from screening.engine.columnar.circuit import Circuit, Wire
from screening.engine.columnar.emit import Text, emit
from screening.engine.columnar.in_force import InParts
from screening.engine.columnar.lower import Lowered
from screening.engine.columnar.reading import Reader
from screening.engine.columnar.settle import ANSWERS, OUTCOMES, SCOPES, Settled, Told, settle, verdict
from screening.kleene import Truth
from screening.program.dated import Dated
from screening.program.program import DefinitionNode, Program
from screening.program.valuation import Activation, Facts, Status, Valuation
from screening.values import OneOf

__all__ = ["Answer", "Circuitry", "Results", "Varied", "answer", "circuitry", "run", "several"]

Results = Literal["truths"] | Told
PARTS = ("nodes", "rules", "outcome", "parameters", "vocabulary", "instrument", "covered")


@dataclass(frozen=True)
class Circuitry:
    """A program as a function over planes: the sources that it reads, and what its results mean.

    ``settled`` is nothing where the results are truths and statuses. ``program`` is what all this was made of.
    """

    text: Text
    sources: tuple[Source, ...]
    reader: Reader
    settled: Settled | None
    program: Program

    @property
    def facts(self) -> frozenset[str]:
        """The facts and lists that are read."""
        seconds = (source.atom.other for source in self.sources if source.atom)
        return frozenset((*(source.fact for source in self.sources), *filter(None, seconds)))

    def is_of(self, program: Program) -> bool:
        """Whether this was made of that program, perhaps as of another date."""
        return all(getattr(self.program, part) is getattr(program, part) for part in PARTS)


@dataclass(frozen=True)
class Answer:
    """What a case comes to.

    ``stands`` has for each rule of the program, in its order, a plane: where its finding stands. Where findings are
    asked for, ``findings`` has in its stead the code of each finding (an index in ``settle.FINDINGS``): one for the
    case, or one a charge and one for the further charge of an incomplete list.
    """

    outcome: str
    scope: str | None
    as_it_stands: str
    as_it_stands_scope: str | None
    score: int
    low: int
    high: int
    score_as_it_stands: int
    stands: tuple[int, ...] = ()
    findings: tuple[tuple[int, ...], ...] = ()


def run(program: Program, facts: Facts) -> Valuation:
    """The valuation of a program on the facts of a case; activations in the order of the program."""
    made = circuitry(program, "truths", several(facts))
    planes = iter(made.text.of_case(made.reader.read(facts)))
    truths = tuple(_truths(next(planes), next(planes), facts, node.over) for node in program.nodes)
    statuses = tuple(_statuses(next(planes), next(planes), next(planes), facts, rule.over) for rule in program.rules)
    return Valuation(truths, statuses, (*_definitions(program, truths), *_findings(program, truths, statuses)))


def answer(program: Program, facts: Facts, *, findings: bool = False) -> Answer:
    """The answers and the scores of one case, as ``decide`` gives them, without the truths of nodes.

    What stands is told as well, or in its stead, with ``findings``, what each finding came to.
    """
    made = circuitry(program, "findings" if findings else "standing", several(facts))
    planes = made.text.of_case(made.reader.read(facts))
    return _coded(made, planes, facts) if findings else _answer(made, planes)


class Varied:
    """The answer to a case, and to the same case with one fact more: only what follows of that fact is done again."""

    def __init__(self, program: Program, facts: Facts) -> None:
        self._program = program
        self._made = circuitry(program, "standing", several(facts))
        self._read = self._made.reader.read(facts)
        self._planes = self._made.text.laid.planes(self._read)
        self.now = self._answer(self._planes)

    def stating(self, facts: Facts, fact: str, over: str | None, row: int) -> Answer:
        """The answer where ``facts`` are those of the case but for one, of the case or of an item."""
        if isinstance(facts.value(fact, over, row), OneOf):  # another circuit asks of it what one value is not asked
            return answer(self._program, facts)
        read = self._made.reader.changed(self._read, facts, fact, over, row)
        others = (number for number, (one, other) in enumerate(zip(self._read, read, strict=True)) if one != other)
        return self._answer(self._made.text.laid.changed(self._planes, read, others))

    def _answer(self, planes: Sequence[int]) -> Answer:
        return _answer(self._made, self._made.text.laid.results(planes))


def _answer(made: Circuitry, found: Sequence[int]) -> Answer:
    """An answer from the planes that were asked for."""
    planes = iter(found)
    return Answer(*_numbers(made, planes), stands=tuple(planes))


def _numbers(made: Circuitry, planes: Iterator[int]) -> tuple[str, str | None, str, str | None, int, int, int, int]:
    """The words and scores of an answer, from the first of its planes."""
    assert made.settled is not None
    numbers = [sum(next(planes) & 1 << place for place in range(len(one))) for one in made.settled.numbers()]
    outcome, scope, standing, standing_scope, *scores = numbers
    score, low, high, as_it_stands = (made.settled.unit * one for one in scores)
    words = OUTCOMES[outcome], SCOPES[scope], ANSWERS[standing], SCOPES[standing_scope]
    return *words, score, low, high, as_it_stands


def _coded(made: Circuitry, found: Sequence[int], facts: Facts) -> Answer:
    """An answer with its findings."""
    planes = iter(found)
    numbers = _numbers(made, planes)
    findings = tuple(
        (next(planes) & 1 | next(planes) & 2 | next(planes) & 4,)
        if rule.over is None
        else _codes(next(planes), next(planes), next(planes), facts.rows(rule.over))
        for rule in made.program.rules
    )
    return Answer(*numbers, findings=findings)


def several(facts: Facts) -> frozenset[str]:
    """The facts of which the case says that they are one of several choices."""
    rows = (facts.values, *(item for items in facts.items.values() for item in items))
    return frozenset(name for row in rows for name, value in row.items() if isinstance(value, OneOf))


def circuitry(of: Program | Dated, results: Results, several: frozenset[str] = frozenset()) -> Circuitry:
    """The function that gives of a program all truths and statuses, or its answers, or these with every finding.

    ``several`` are the facts of which some case says that they are one of several choices.
    """
    program = of.program if isinstance(of, Dated) else of
    key = ("columnar", results, several)
    made = program.made.get(key)
    if not isinstance(made, Circuitry) or not made.is_of(program):
        circuit = Circuit()
        lowered = Lowered(program, circuit, several=several)
        completed = Lowered(program, circuit, completed=True, several=several)
        in_force = InParts(of, lowered.asked) if isinstance(of, Dated) else None
        settled = None if results == "truths" else settle(lowered, completed, told=results, in_force=in_force)
        wires = [*settled.wires()] if settled else [*_valued(lowered)]
        sources = tuple(cast("list[Source]", circuit.sources))
        reader = Reader(sources, program.vocabulary)
        made = Circuitry(emit(circuit, wires), sources, reader, settled, program)
        program.made[key] = made
    return made


def _valued(lowered: Lowered) -> Iterator[Wire]:
    """Both planes of each node; and of each rule, where it is false, where blocked, where established."""
    for index in range(len(lowered.program.nodes)):
        yield from lowered.truth(index)
    for rule in lowered.program.rules:
        found = verdict(lowered, rule)
        yield from (found.false, found.blocked, found.established)


def _truths(true: int, false: int, facts: Facts, over: str | None) -> tuple[Truth, ...]:
    if over is None:
        return (True if true else False if false else None,)
    rows = range(facts.rows(over))
    return tuple(True if true >> row & 1 else False if false >> row & 1 else None for row in rows)


def _statuses(false: int, blocked: int, established: int, facts: Facts, over: str | None) -> tuple[Status, ...]:
    return tuple(
        "not_established"
        if false >> row & 1
        else "excepted"
        if blocked >> row & 1
        else "established"
        if established >> row & 1
        else "undetermined"
        for row in range(facts.rows(over))
    )


def _codes(one: int, two: int, four: int, rows: int) -> tuple[int, ...]:
    return tuple(one >> row & 1 | (two >> row & 1) << 1 | (four >> row & 1) << 2 for row in range(rows))


def _definitions(program: Program, truths: tuple[tuple[Truth, ...], ...]) -> Iterator[Activation]:
    for node, rows in zip(program.nodes, truths, strict=True):
        if isinstance(node, DefinitionNode) and True in rows:
            for row, value in enumerate(rows):
                if value is True:
                    yield Activation("definition", "", node.name, node.over, row)


def _findings(
    program: Program, truths: tuple[tuple[Truth, ...], ...], statuses: tuple[tuple[Status, ...], ...]
) -> Iterator[Activation]:
    for rule, rows in zip(program.rules, statuses, strict=True):
        for row, status in enumerate(rows):
            for one in rule.exceptions:
                known = truths[one.node]
                if known[row if program.nodes[one.node].over else 0] is True:
                    yield Activation("exception", rule.source.id, one.source.id, rule.over, row)
            if status == "established":
                yield Activation("finding", rule.source.id, rule.source.id, rule.over, row)
