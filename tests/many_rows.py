"""Compares the columnar evaluator with the reference, row by row: in one case, and in a batch of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from agreement import DATES, Agreement, notice
from random_cases import RandomCases, told
from random_packs import INSTRUMENTS, LARGE, Size, pack_of, random_documents, written

from screening.bulk.screen_many import ANSWERS, FINDINGS, OUTCOMES, SCOPES, ManyResult, screen_many
from screening.engine import reference
from screening.engine.columnar import columnar
from screening.law.pack import Pack
from screening.law.vocabulary import BUILT_IN
from screening.program.compile import compile_pack
from screening.program.presume import complete
from screening.program.program import Program
from screening.program.valuation import Facts, Valuation
from screening.report.decide import Decision, Stand, decide, stand

__all__ = ["Row", "Rows", "answers_differ", "compare_rows", "one_differs", "rows_differ"]

SINGLE_EVERY = 25  # one row of so many is evaluated by itself as well
LARGE_EVERY = 50  # one pack of so many is large


@dataclass(frozen=True)
class Rows:
    """Packs to be drawn and compared: those with these numbers, each with so many rows."""

    seed: int
    numbers: range
    rows: int


@dataclass(frozen=True)
class Row:
    """A case and what the reference evaluator makes of it."""

    facts: Facts
    valuation: Valuation
    decision: Decision
    stands: Stand

    @classmethod
    def of(cls, program: Program, facts: Facts) -> Row:
        """The row of a case."""
        valuation = reference.run(program, facts)
        completed, presumed = complete(program.vocabulary, facts)
        stands = stand(program, valuation, completed, reference.run(program, completed), presumed)
        return cls(facts, valuation, decide(program, facts, valuation), stands)

    def answer(self) -> tuple[Any, ...]:
        """The two answers with their scopes, and the four numbers of the score."""
        settled, stands = self.decision, self.stands
        words = (settled.outcome, settled.scope, stands.outcome, stands.scope)
        return (*words, settled.score.value, settled.score.low, settled.score.high, stands.score)

    def findings(self, program: Program) -> list[tuple[int, ...]]:
        """For each rule the codes of its findings."""
        found = iter(self.decision.findings)
        return [
            tuple(_code(next(found)) for _ in rows)
            for _, rows in zip(program.rules, self.valuation.statuses, strict=True)
        ]


def _code(finding: Any) -> int:
    if finding.status == "undetermined":
        return FINDINGS.index("open" if finding.open else "untouched")
    return FINDINGS.index("not_shown" if finding.not_shown else finding.status)


def compare_rows(chunk: Rows) -> Agreement:
    """Compares the packs of a chunk. Runs in a child process."""
    found = Agreement()
    for number in chunk.numbers:
        rng = Random(f"rows {chunk.seed}/{number}")
        documents = random_documents(rng, LARGE if number % LARGE_EVERY == 0 else Size())
        pack = pack_of(documents)
        program = compile_pack(pack, as_of=rng.choice(DATES), instrument=rng.choice(INSTRUMENTS))
        drawn = RandomCases(rng, program)
        most = [rng.choice([0, 1, 2, 3, 3, 4]) for _ in range(chunk.rows)]
        if rng.random() < 0.1:
            most[rng.randrange(chunk.rows)] = 40
        rows = [Row.of(program, drawn.draw(most_items=longest)) for longest in most]
        found.packs += 1
        found.pairs += len(rows)
        for row in rows:
            notice(found.seen, row.decision, row.stands)
        for wrong in rows_differ(pack, program, rows, block=rng.choice([64, 128, 1 << 16])):
            head = f"seed {chunk.seed}, pack {number}, as of {program.as_of}, {program.instrument}"
            found.failures.append("\n".join([head, wrong, written(documents).partition("\n---\n")[2]]))
    return found


def rows_differ(pack: Pack, program: Program, rows: Sequence[Row], *, block: int = 1 << 16) -> Iterator[str]:
    """Where the answers to a batch, or to some of its cases one by one, are not those of the reference."""
    result = screen_many([row.facts for row in rows], pack, findings=True, block=block)
    findings = _findings(program, result)
    for number, row in enumerate(rows):
        wrong = answers_differ(program, row, _answer(result, number), findings[number])
        if number % SINGLE_EVERY == 0:
            wrong += one_differs(program, row)
        if wrong:
            yield "\n".join([f"row {number}", *wrong, "the case:", told(row.facts)])


def answers_differ(
    program: Program, row: Row, answer: tuple[Any, ...], findings: Sequence[tuple[int, ...]]
) -> list[str]:
    """Where an answer and its findings are not those of the reference. Ranks past the row's own are not applied."""
    wrong = [] if answer == row.answer() else [f"{row.answer()} and {answer}"]
    for rule, ours, theirs in zip(program.rules, row.findings(program), findings, strict=True):
        if theirs[: len(ours)] != ours or any(theirs[len(ours) :]):
            wrong.append(f"{rule.source.id}: {ours} and {theirs}")
    return wrong


def one_differs(program: Program, row: Row) -> list[str]:
    """Where the valuation and the answer of a single case are not those of the reference."""
    wrong = []
    valuation = columnar.run(program, row.facts)
    if (valuation, valuation.activations) != (row.valuation, row.valuation.activations):
        wrong.append(f"{row.valuation} and {valuation}")
    found = columnar.answer(program, row.facts, findings=True)
    words = (found.outcome, found.scope, found.as_it_stands, found.as_it_stands_scope)
    answer = (*words, found.score, found.low, found.high, found.score_as_it_stands)
    return wrong + answers_differ(program, row, answer, found.findings) + stands_differ(program, row)


def stands_differ(program: Program, row: Row) -> list[str]:
    """Where what stands is not what the reference says; and where a fact less is not as if it had not been stated."""
    told = columnar.answer(program, row.facts)
    expected = [0] * len(program.rules)
    for one in row.stands.findings:
        expected[program.rules.index(one.rule)] |= 1 << one.row
    stands = [plane & 1 if rule.over is None else plane for rule, plane in zip(program.rules, told.stands, strict=True)]
    wrong = [] if stands == expected else [f"stands: {expected} and {stands}"]
    for fact, over, at in [*stated(row.facts)][:3]:
        varied = columnar.Varied(program, without(row.facts, fact, over, at))
        if varied.stating(row.facts, fact, over, at) != told:
            wrong.append(f"{fact} of {over} {at}: otherwise where it is stated last")
    return wrong


def stated(facts: Facts) -> Iterator[tuple[str, str | None, int]]:
    """The facts that are known, of items first."""
    for over, items in facts.items.items():
        for at, item in enumerate(items):
            yield from ((fact, over, at) for fact in item)
    yield from ((fact, None, 0) for fact in facts.values if fact not in BUILT_IN)


def without(facts: Facts, fact: str, over: str | None, at: int) -> Facts:
    """The facts without one."""
    if over is None:
        return replace(facts, values={name: one for name, one in facts.values.items() if name != fact})
    items = [*facts.items[over]]
    items[at] = {name: one for name, one in items[at].items() if name != fact}
    return replace(facts, items={**facts.items, over: tuple(items)})


def _answer(result: ManyResult, row: int) -> tuple[Any, ...]:
    settled = OUTCOMES[result.outcome[row]], SCOPES[result.scope[row]]
    stands = ANSWERS[result.standing[row]], SCOPES[result.standing_scope[row]]
    numbers = (result.score, result.low, result.high, result.standing_score)
    return (*settled, *stands, *(int(one[row]) for one in numbers))


def _findings(program: Program, result: ManyResult) -> list[list[tuple[int, ...]]]:
    """For each row and rule the codes of its findings."""
    assert result.findings is not None
    columns = []
    for rule in program.rules:
        codes = result.findings.codes(rule.source.id)
        columns.append([tuple(each) for each in codes.reshape(-1, result.rows).T.tolist()])
    return [[column[row] for column in columns] for row in range(result.rows)]
