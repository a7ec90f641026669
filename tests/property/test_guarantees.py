"""What is promised of every answer: stating more never takes back what was settled, and never widens the score.

Tried on small random packs by brute force: a case that is known in part, and everything that it may turn out to be.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import get_args

import pytest
from completions import Completions
from hypothesis import given, settings
from hypothesis import strategies as st
from random_cases import RandomCases, told
from random_packs import TINY, invented_pack

from screening.engine import reference
from screening.kleene import Truth
from screening.program.compile import compile_pack
from screening.program.program import Program
from screening.program.valuation import Facts, Status, Valuation
from screening.report.assemble import Assembler
from screening.report.decide import Decision, decide
from screening.report.explain import Explainer

DAY = date(2014, 5, 1)
PACKS = 500
MOST = 400  # completions that are tried of one case
BECOMES = {
    "established": ("established", "excepted"),
    "excepted": ("excepted", "not_established"),
    "not_established": ("not_established",),
    "undetermined": get_args(Status),
}

packs = st.randoms(use_true_random=False)
seeds = st.integers(0, 2**32)


def program_of(rng: Random) -> Program:
    return compile_pack(invented_pack(rng, TINY), as_of=DAY, instrument="red notice")


def answer(program: Program, facts: Facts) -> tuple[Valuation, Decision]:
    valuation = reference.run(program, facts)
    return valuation, decide(program, facts, valuation)


def rows(now: tuple[Truth | Status, ...], then: tuple[Truth | Status, ...]) -> Iterator[tuple[object, object]]:
    """Each row with what it has become: what was said of a further item is said of each new one, and of the next."""
    for number, later in enumerate(then):
        if number < len(now):
            yield now[number], later
        elif len(now) > 0:
            yield now[-1], later


def settled(program: Program, facts: Facts, more: Facts) -> None:
    """What is known with ``more`` does not contradict what was settled without it."""
    (valuation, decision), (later, decided) = answer(program, facts), answer(program, more)
    case = f"the case:\n{told(facts)}\nwith more stated:\n{told(more)}"
    for node, now, then in zip(program.nodes, valuation.truths, later.truths, strict=True):
        for one, other in rows(now, then):
            assert one is None or one is other, f"{node} was {one} and is {other}\n{case}"
    for rule, was, becomes in zip(program.rules, valuation.statuses, later.statuses, strict=True):
        for one, other in rows(was, becomes):
            assert other in BECOMES[str(one)], f"{rule.source.id} was {one} and is {other}\n{case}"
    before, after = decision.score, decided.score
    assert before.low <= after.low <= after.high <= before.high, f"the score was {before} and is {after}\n{case}"
    assert before.low <= after.value <= before.high, f"the score was {before} and is {after}\n{case}"


def completed(rng: Random, seed: int) -> int:
    """Checks every completion of a case against what was said of the case; how many there were."""
    program = program_of(rng)
    completions = Completions(Random(seed), program)
    facts = completions.known_in_part(most_unknown=8)
    number = 0
    for number, whole in enumerate(completions.of(facts, MOST), start=1):  # noqa: B007 - counted
        settled(program, facts, whole)
    return number


def extended(rng: Random, seed: int) -> int:
    """Checks one statement after the other, from a case of which little is known; how many there were."""
    program = program_of(rng)
    completions = Completions(Random(seed), program)
    facts = completions.drawn.draw(Random(seed).choice([0.0, 0.3, 0.7]), most_items=1)
    for number in range(40):
        more = completions.more(facts)
        if more is None:
            return number
        settled(program, facts, more)
        facts = more
    return number


def test_every_completion_of_a_case_lies_within_what_was_said_of_it(seed: int) -> None:
    assert sum(completed(Random(f"{seed}/{number}"), number) for number in range(PACKS)) >= 50 * PACKS


def test_each_thing_stated_more_narrows_the_answer_and_takes_nothing_back(seed: int) -> None:
    assert sum(extended(Random(f"{seed}/{number}"), number) for number in range(PACKS)) >= 5 * PACKS


@settings(max_examples=50)
@given(rng=packs, case=seeds)
def test_the_guarantees_hold_where_a_failing_pack_can_be_made_smaller(rng: Random, case: int) -> None:
    completed(rng, case)
    extended(rng, case)


@settings(max_examples=100)
@given(rng=packs, case=seeds)
def test_a_case_of_which_everything_is_known_leaves_nothing_undetermined(rng: Random, case: int) -> None:
    program = program_of(rng)
    completions = Completions(Random(case), program)
    for _ in range(10):
        valuation, decision = answer(program, next(completions.of(completions.known_in_part(0), 1)))
        assert all(status != "undetermined" for statuses in valuation.statuses for status in statuses)
        assert decision.score.low == decision.score.value == decision.score.high


@pytest.mark.parametrize("number", range(10))
def test_every_rule_has_one_status_for_the_case_or_for_each_charge_and_a_further_one(seed: int, number: int) -> None:
    for program, facts, valuation, decision in many(seed, number):
        for rule, statuses in zip(program.rules, valuation.statuses, strict=True):
            assert len(statuses) == facts.rows(rule.over)
            assert set(statuses) <= set(get_args(Status))
            findings = [one for one in decision.findings if one.rule is rule]
            assert [one.row for one in findings] == list(range(len(statuses)))


@pytest.mark.parametrize("number", range(10))
def test_the_score_lies_within_its_bounds_and_its_ledger_adds_up_to_it(seed: int, number: int) -> None:
    for program, facts, valuation, decision in many(seed, number):
        score, outcome = decision.score, program.outcome
        assert 0 <= score.low <= score.value <= score.high <= outcome.cap
        explainer = Explainer(program, facts, valuation, lambda _fact, _item: None)
        ledger = Assembler(explainer, decision, {}).score().ledger
        for part in ("value", "low", "high"):
            grounds = {
                ground: min(sum(getattr(line, part) for line in ledger if line.ground == ground), rules.cap)
                for ground, rules in outcome.grounds.items()
            }
            assert min(sum(grounds.values()), outcome.cap) == getattr(score, part), f"{part}\n{told(facts)}"


def many(seed: int, number: int) -> Iterator[tuple[Program, Facts, Valuation, Decision]]:
    """Random cases of random packs of the usual size, with their answers."""
    for pack in range(20):
        rng = Random(f"{seed}/{number}/{pack}")
        program = compile_pack(invented_pack(rng), as_of=DAY, instrument="red notice")
        for _ in range(20):
            facts = RandomCases(rng, program).draw()
            yield program, facts, *answer(program, facts)
