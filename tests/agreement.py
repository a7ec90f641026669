"""Compares the evaluators on random packs and cases. Runs in child processes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any

from random_cases import RandomCases, told
from random_packs import INSTRUMENTS, LARGE, Document, Size, pack_of, random_documents, written

from screening.engine import reference
from screening.program.compile import compile_pack
from screening.program.presume import complete
from screening.program.program import Program
from screening.program.valuation import Facts, Valuation
from screening.report.decide import Decision, Stand, decide, stand

__all__ = ["Agreement", "Chunk", "compare_chunk", "compare_pack", "differences", "notice"]

DATES = (date(2011, 5, 1), date(2012, 7, 1), date(2014, 1, 1), date(2016, 12, 31), date(2020, 2, 29))
LARGE_EVERY = 50  # one pack of so many is large


@dataclass(frozen=True)
class Chunk:
    """Packs to be drawn and compared: those with these numbers, each with so many cases."""

    seed: int
    numbers: range
    cases: int


@dataclass
class Agreement:
    """What was compared, what came up in it, and where the evaluators differ."""

    packs: int = 0
    pairs: int = 0
    seen: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def add(self, other: Agreement) -> None:
        """Adds what was compared elsewhere."""
        self.packs += other.packs
        self.pairs += other.pairs
        self.seen += other.seen
        self.failures += other.failures


def compare_chunk(chunk: Chunk) -> Agreement:
    """Compares the packs of a chunk."""
    found = Agreement()
    for number in chunk.numbers:
        rng = Random(f"{chunk.seed}/{number}")
        size = LARGE if number % LARGE_EVERY == 0 else Size()
        compare_pack(rng, random_documents(rng, size), chunk.cases, found, f"seed {chunk.seed}, pack {number}")
    return found


def compare_pack(rng: Random, documents: list[Document], cases: int, found: Agreement, label: str) -> None:
    """Compares the evaluators on one pack, as of a random date and for a random instrument, and random cases."""
    # Imported here: the forward chainer is compared where it installs, and asked for by name nowhere else.
    from many_rows import Row, rows_differ

    from screening.engine.chainer import durable

    pack = pack_of(documents)
    program = compile_pack(pack, as_of=rng.choice(DATES), instrument=rng.choice(INSTRUMENTS))
    engine = durable.Engine(program)
    drawn = RandomCases(rng, program)
    found.packs += 1
    found.seen.update(type(node).__name__ for node in program.nodes)
    found.seen["wide"] += any(len(program.children(one)) > 64 for one in range(len(program.nodes)))
    found.seen["long"] += any(
        len(program.children(one)) > 16 and type(node).__name__ == "AllNode" for one, node in enumerate(program.nodes)
    )
    rows = []
    for number in range(cases):
        facts = drawn.draw()
        plain, chained = reference.run(program, facts), engine.run(facts)
        row = Row.of(program, facts)
        rows.append(row)
        found.pairs += 1
        notice(found.seen, row.decision, row.stands)
        wrong = differences(program, facts, plain, chained)
        completed, presumed = complete(program.vocabulary, facts)
        second = engine.run(completed)
        if stand(program, chained, completed, second, presumed) != row.stands:
            wrong.append("the answers as it stands differ")
        if wrong:
            text = written(documents).partition("\n---\n")[2]
            head = f"{label}, case {number}, as of {program.as_of}, {program.instrument}"
            found.failures.append("\n".join([head, *wrong, "the case:", told(facts), "the pack:", text]))
    for differs in rows_differ(pack, program, rows):
        head = f"{label}, columnar, as of {program.as_of}, {program.instrument}"
        found.failures.append("\n".join([head, differs, written(documents).partition("\n---\n")[2]]))


def differences(program: Program, facts: Facts, plain: Valuation, chained: Valuation) -> list[str]:
    """Where two valuations of a case, or what follows from them, differ."""
    wrong = []
    for index, (one, other) in enumerate(zip(plain.truths, chained.truths, strict=True)):
        if one != other:
            wrong.append(f"node {index} {program.nodes[index]}: {one} and {other}")
    for rule, one_status, other_status in zip(program.rules, plain.statuses, chained.statuses, strict=True):
        if one_status != other_status:
            wrong.append(f"{rule.source.id}: {one_status} and {other_status}")
    if Counter(plain.activations) != Counter(chained.activations):
        wrong.append(f"activations: {plain.activations} and {chained.activations}")
    decisions: list[Any] = [decide(program, facts, one) for one in (plain, chained)]
    if decisions[0] != decisions[1]:
        wrong.append("the decisions differ")
    return wrong if wrong or plain == chained else ["the valuations differ"]


def notice(seen: Counter[str], decision: Decision, stands: Stand) -> None:
    """What the comparison has come across, so that it is known not to be about nothing."""
    seen[f"outcome {decision.outcome}"] += 1
    seen[f"scope {decision.scope}"] += 1
    seen[f"answer {stands.outcome}"] += 1
    seen["presumed and stands"] += stands.outcome == "grounds_stand" and decision.outcome != "grounds_established"
    for one in decision.findings:
        seen[one.status] += 1
        seen["open"] += one.open
        seen["further"] += one.further
        seen["not shown"] += bool(one.not_shown)
