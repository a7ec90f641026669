"""The project's own evaluators as contestants."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

import numpy as np

from benchmarks.given import columns_of
from benchmarks.line import FURTHER
from benchmarks.population import Population
from benchmarks.rows import facts_of
from benchmarks.task import Answers, Task, status_name
from benchmarks.verdict import OUTCOMES, STATUSES, Place
from screening.bulk.screen_many import BLOCK
from screening.columns.columns import Columns
from screening.engine import reference
from screening.engine.columnar import columnar
from screening.engine.columnar.blocks import Batch, every, reach, some
from screening.engine.columnar.bulk import answers, number
from screening.engine.columnar.circuit import Circuit
from screening.engine.columnar.emit import emit
from screening.engine.columnar.lower import Lowered
from screening.engine.columnar.settle import OUTCOMES as OUTCOME_WORDS
from screening.engine.columnar.settle import SCOPES, verdict
from screening.program.program import Program
from screening.program.valuation import Facts, Valuation
from screening.report.decide import decide

__all__ = ["Chainer", "Columnar", "ColumnarOnCores", "Reference"]


class Reference:
    """The reference evaluator, case by case."""

    name = "reference"
    package = "notice-screening"
    threads = 1
    asked = "one call a case; the trace is the truth of every node"

    def load(self, task: Task) -> None:
        """Translates the program and loads it."""
        self.task = task

    def run(self, program: Program, facts: Facts) -> Valuation:
        """The valuation of a case."""
        return reference.run(program, facts)

    def give(self, cases: Population) -> list[Facts]:
        """Cases in the form that is taken here."""
        return list(facts_of(cases))

    def bulk(self, given: Sequence[Facts]) -> list[tuple[Facts, Any]]:
        """All cases."""
        return [(facts, self.one(facts, trace=False)) for facts in given]

    def one(self, given: Any, *, trace: bool) -> Any:  # noqa: ARG002 - every valuation is a trace
        """One case."""
        facts = given[0] if isinstance(given, list) else given
        valuation = self.run(self.task.program, facts)
        return decide(self.task.program, facts, valuation) if self.task.whole else valuation

    def answers(self, found: list[tuple[Facts, Any]]) -> Answers:
        """One case."""
        if not self.task.whole:
            return _statuses(self.task, found)
        words = [decided.scope or decided.outcome for _, decided in found]
        return {
            "outcome": np.array([OUTCOMES.index(word) for word in words]),
            "score": np.array([decided.score.value for _, decided in found]),
            "low": np.array([decided.score.low for _, decided in found]),
            "high": np.array([decided.score.high for _, decided in found]),
        }


class Chainer(Reference):
    """The forward chainer on durable-rules."""

    name = "durable-rules"
    package = "durable-rules"
    asked = "one call a case; the trace is the truth of every node and the order of activations"

    def load(self, task: Task) -> None:
        """Translates the program and loads it."""
        from screening.engine.chainer import durable

        self.task = task
        self.engine = durable.Engine(task.program)

    def run(self, program: Program, facts: Facts) -> Valuation:  # noqa: ARG002 - compiled into the engine
        """The valuation of a case."""
        return self.engine.run(facts)


class Columnar:
    """The columnar evaluator: columns in, columns out; one case by the same function over whole numbers."""

    name = "columnar"
    package = "notice-screening"
    threads = 1
    asked = "columns in, columns out; the trace of one case is the truth of every node"

    def load(self, task: Task) -> None:
        """Makes its functions."""
        self.task = task
        if task.whole:
            columnar.circuitry(task.program, "answers")
            columnar.circuitry(task.program, "findings")
        else:
            lowered = Lowered(task.program, Circuit())
            found = [verdict(lowered, rule) for rule in task.program.rules]
            wires = [wire for one in found for wire in (one.false, one.blocked, one.established)]
            self.text = emit(lowered.circuit, wires)
            self.sources = tuple(lowered.circuit.sources)
        columnar.circuitry(task.program, "truths")

    def give(self, cases: Population) -> tuple[Columns, Facts]:
        """Columns, and the facts of the first case."""
        return columns_of(cases), next(facts_of(cases.part(0, 1)))

    def bulk(self, given: tuple[Columns, Facts]) -> Any:
        """All cases."""
        columns, _ = given
        if self.task.whole:
            return answers(self.task.program, columns, findings=False, block=BLOCK)
        batch = Batch(self.sources, columns, self.task.program.vocabulary)
        blocks = [(rows, list(self.text.kernel(planes, some, every, reach))) for rows, planes in batch.blocks(BLOCK)]
        return blocks, columns

    def one(self, given: tuple[Columns, Facts], *, trace: bool) -> Any:
        """One case."""
        _, facts = given
        if not trace and self.task.whole:
            return columnar.answer(self.task.program, facts)
        valuation = columnar.run(self.task.program, facts)
        return decide(self.task.program, facts, valuation) if self.task.whole else valuation

    def answers(self, found: Any) -> Answers:
        """What came of it, as arrays."""
        if not self.task.whole:
            return _of_planes(self.task, *found)
        words = np.array([OUTCOMES.index(word) if word in OUTCOMES else 0 for word in OUTCOME_WORDS])
        scopes = np.array([OUTCOMES.index(word) if word else 0 for word in SCOPES])
        outcome = np.where(scopes[found.scope] > 0, scopes[found.scope], words[found.outcome])
        return {"outcome": outcome, "score": found.score, "low": found.low, "high": found.high}


class ColumnarOnCores(Columnar):
    """The same in a process for each core; each has its share of the columns and keeps its share of the answers."""

    name = "columnar on all cores"
    asked = "the same in a process for each core, each with its share of columns and answers"

    def __init__(self, processes: int) -> None:
        self.threads = processes

    def give(self, cases: Population) -> tuple[list[Connection], Facts]:
        """A process for each share."""
        size = -(-cases.size // self.threads)
        making, workers = multiprocessing.get_context("fork"), []
        for start in range(0, cases.size, size):
            mine, other = making.Pipe()
            share = super().give(cases.part(start, start + size))
            making.Process(target=self._work, args=(other, share), daemon=True).start()
            workers.append(mine)
        return workers, next(facts_of(cases.part(0, 1)))

    def _work(self, asked: Connection, share: tuple[Columns, Facts]) -> None:
        """Works whenever it is asked to, and sends the answers whenever they are asked for."""
        found = None
        with suppress(EOFError):
            while True:
                if asked.recv() == "work":
                    found = super().bulk(share)
                    asked.send("done")
                else:
                    asked.send(super().answers(found))

    def bulk(self, given: Any) -> list[Connection]:
        """All cases."""
        workers, _ = given
        for worker in workers:
            worker.send("work")
        for worker in workers:
            worker.recv()
        return list(workers)

    def answers(self, found: list[Connection]) -> Answers:
        """What came of it, as arrays."""
        for worker in found:
            worker.send("answer")
        return _joined([worker.recv() for worker in found])


def _joined(parts: Sequence[Answers]) -> Answers:
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _statuses(task: Task, found: list[tuple[Facts, Valuation]]) -> Answers:
    """Every status of every case; 0 where there is no such item."""
    whole = {status_name(place): np.zeros(len(found), np.int8) for place in task.flat.statuses}
    for row, (facts, valuation) in enumerate(found):
        for index, statuses in enumerate(valuation.statuses):
            over = task.program.rules[index].over
            for rank, status in enumerate(statuses):
                stated = None if over is None else rank if rank < len(facts.items[over]) else FURTHER
                whole[status_name(Place(index, stated))][row] = STATUSES.index(status)
    return whole


def _of_planes(task: Task, blocks: Sequence[tuple[slice, list[Any]]], columns: Columns) -> Answers:
    """Statuses from the planes where a rule is false, blocked and established, block by block."""
    parts = []
    for rows, planes in blocks:
        length = rows.stop - rows.start
        found = {}
        for index, rule in enumerate(task.program.rules):
            false, blocked, established = (number([plane], length) for plane in planes[3 * index : 3 * index + 3])
            codes = np.full(false.shape, 1, np.int8)
            for where, code in ((established, 3), (blocked, 2), (false, 0)):
                codes = np.where(where == 1, np.int8(code), codes)
            if rule.over is None:
                found[status_name(Place(index, None))] = codes
                continue
            by_rank = codes if codes.ndim > 1 else codes[None]
            for rank in task.cases.layout.ranks_of(rule.over):
                found[status_name(Place(index, rank))] = by_rank[min(rank, len(by_rank) - 1)]
            counts = np.minimum(columns.lists[rule.over].counts[rows], len(by_rank) - 1).astype(np.intp)
            found[status_name(Place(index, FURTHER))] = np.take_along_axis(by_rank, counts[None], axis=0)[0]
        parts.append(found)
    return _joined(parts)
