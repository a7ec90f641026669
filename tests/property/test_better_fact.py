"""A better fact never worsens: raised along its order in the vocabulary, it weakens no answer as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random

from random_cases import RandomCases, told

from screening.bulk.screen_many import ANSWERS, SCOPES, ManyResult, screen_many
from screening.law.pack import Pack
from screening.law.vocabulary import Fact
from screening.program.compile import compile_pack
from screening.program.program import Program
from screening.program.valuation import Facts
from screening.values import Value

PAIRS = 20_000
INSTRUMENTS = ("red notice", "diffusion")
DAYS = (date(2014, 1, 1), date(2019, 6, 1), date(2026, 10, 1))


def test_raising_a_fact_along_its_order_weakens_no_answer_of_ours(pack: Pack, seed: int) -> None:
    failures: list[str] = []
    compared = 0
    for instrument in INSTRUMENTS:
        for day in DAYS:
            program = compile_pack(pack, as_of=day, instrument=instrument)
            pairs = list(drawn(program, Random(f"{seed}/{instrument}/{day}"), PAIRS // 6))
            compared += len(pairs)
            worse = screen_many([before for _, before, _ in pairs], pack)
            better = screen_many([after for _, _, after in pairs], pack)
            for row, (name, before, _) in enumerate(pairs):
                if strength(better, row) < strength(worse, row):
                    failures.append(f"{name}: {strength(worse, row)}, raised {strength(better, row)}\n{told(before)}")
    assert compared > PAIRS * 0.9
    assert not failures, f"{len(failures)} of {compared}, the first:\n{failures[0]}"


def drawn(program: Program, rng: Random, number: int) -> Iterator[tuple[str, Facts, Facts]]:
    """Random cases with an ordered fact at one of its values, and the same with the next better one."""
    ordered = [fact for fact in program.vocabulary.facts.values() if len(fact.better) > 1]
    cases = RandomCases(rng, program, several=False)
    for _ in range(number):
        facts = cases.draw()
        fact = rng.choice(ordered)
        rows = [None] if fact.of is None else [*range(len(facts.items[fact.of]))]
        if not rows:
            facts = replace(facts, items={**facts.items, str(fact.of): ({},)}, items_withheld={})
            rows = [0]
        row, place = rng.choice(rows), rng.randrange(len(fact.better) - 1)
        yield (
            fact.id,
            stating(facts, fact, row, fact.better[place]),
            stating(facts, fact, row, fact.better[place + 1]),
        )


def stating(facts: Facts, fact: Fact, row: int | None, value: Value) -> Facts:
    if row is None:
        return replace(facts, values={**facts.values, fact.id: value})
    items = list(facts.items[str(fact.of)])
    items[row] = {**items[row], fact.id: value}
    return replace(facts, items={**facts.items, str(fact.of): tuple(items)})


def strength(result: ManyResult, row: int) -> tuple[int, bool, int]:
    """How strong the answer as it stands is, and the points that stand."""
    scope = SCOPES[result.standing_scope[row]]
    return int(result.standing[row]), scope == "whole", int(result.standing_score[row])


def test_the_answers_as_it_stands_are_ordered_from_the_weakest() -> None:
    assert ANSWERS == ("nothing_stands", "doubts_stand", "grounds_stand")
