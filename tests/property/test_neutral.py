"""The same facts have the same answer, in whatever order they are stated, and whichever countries they are about."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from random_cases import RandomCases, told
from random_packs import invented_pack

from screening.engine import reference
from screening.law import conditions
from screening.law.conditions import Literally, walk
from screening.law.pack import Pack
from screening.law.rule import INSTRUMENTS, Factor
from screening.program.compile import compile_pack
from screening.program.program import Program
from screening.program.valuation import Facts
from screening.report.decide import Decision, decide
from screening.values import Chosen, Value

DATES = (date(2005, 6, 1), date(2014, 6, 1), date(2019, 1, 1), date(2026, 10, 1))
CASES = 40
ROOT = Path(__file__).parent.parent.parent

Rename = Callable[[Value], Value]
cases = pytest.mark.parametrize(
    ("instrument", "as_of"), [(instrument, day) for instrument in INSTRUMENTS for day in DATES]
)


def decided(program: Program, facts: Facts) -> Decision:
    return decide(program, facts, reference.run(program, facts))


@dataclass(frozen=True)
class Answer:
    """What a decision says, whatever its order: the finding on each charge, the outcome and the score."""

    findings: frozenset[tuple[object, ...]]
    rest: tuple[object, ...]

    @classmethod
    def of(cls, decision: Decision) -> Answer:
        """What a decision says."""
        found = ((one.rule.source.id, one.row, one.status, one.open, one.not_shown) for one in decision.findings)
        rest = (decision.outcome, decision.scope, decision.whole, decision.part, decision.falls, decision.score)
        return cls(frozenset(found), (*rest, decision.grounds))


# ── Countries ────────────────────────────────────────────────────────────────────────────────────


def named_countries(pack: Pack) -> frozenset[str]:
    """The countries that the rules themselves name, in a parameter or in a condition."""
    kinds = ("country", "countries")
    named: set[str] = set()
    for parameter in pack.parameters.values():
        for value in (one.value for one in parameter.values if parameter.type in kinds):
            named |= value.members if isinstance(value, Chosen) else {value}
    for test in written_tests(pack):
        fact = pack.vocabulary.facts.get(test.fact)
        if fact and fact.type in kinds and isinstance(test.operand, Literally):
            named |= {str(value) for value in test.operand.values}
    return frozenset(named)


def written_tests(pack: Pack) -> Iterator[conditions.Test]:
    for rule in pack.rules:
        factors = rule.weigh.factors if rule.weigh else ()
        written = [rule.scope, rule.when, *(one.when for one in rule.unless)]
        written += [one.when for one in factors if isinstance(one, Factor)]
        yield from (each for one in written if one for each in walk(one) if isinstance(each, conditions.Test))
    for definition in pack.definitions:
        yield from (each for each in walk(definition.when) if isinstance(each, conditions.Test))


def with_countries(pack: Pack, facts: Facts, renamed: Mapping[str, str]) -> Facts:
    """The same case about other countries."""

    def rename(name: str, value: Value) -> Value:
        match pack.vocabulary.facts[name].type, value:
            case "country", str():
                return renamed.get(value, value)
            case "countries", Chosen(members, complete):
                return Chosen(frozenset(renamed.get(one, one) for one in members), complete)
        return value

    def about(known: Mapping[str, Value]) -> dict[str, Value]:
        return {name: rename(name, value) for name, value in known.items()}

    items = {name: tuple(about(item) for item in stated) for name, stated in facts.items.items()}
    return Facts(about(facts.values), items, facts.complete)


@cases
def test_no_answer_depends_on_which_countries_a_case_is_about(
    pack: Pack, seed: int, instrument: str, as_of: date
) -> None:
    """Any exchange of countries that the rules do not name, and that share no bureau, changes nothing."""
    rng = Random(f"{seed}/{instrument}/{as_of}")
    program = compile_pack(pack, as_of=as_of, instrument=instrument)
    drawn = RandomCases(rng, program)
    bureaus = pack.vocabulary.countries.bureaus
    free = sorted(set(pack.vocabulary.countries) - named_countries(pack) - bureaus.keys() - set(bureaus.values()))
    assert len(free) > 100
    changed = 0
    for _ in range(CASES):
        facts = drawn.draw()
        others = with_countries(pack, facts, dict(zip(free, rng.sample(free, len(free)), strict=True)))
        changed += others != facts
        assert Answer.of(decided(program, others)) == Answer.of(decided(program, facts)), told(facts)
    assert changed > CASES // 2


# ── Order ────────────────────────────────────────────────────────────────────────────────────────


def shuffled(rng: Random, facts: Facts) -> tuple[Facts, dict[str, list[int]]]:
    """The same case with its facts and items in another order, and the new order of each list's items."""
    orders = {name: rng.sample(range(len(items)), len(items)) for name, items in facts.items.items()}

    def mixed(known: Mapping[str, Value]) -> dict[str, Value]:
        return {name: known[name] for name in rng.sample(sorted(known), len(known))}

    items = {name: tuple(mixed(facts.items[name][row]) for row in orders[name]) for name in mixed_keys(rng, facts)}
    return replace(facts, values=mixed(facts.values), items=items), orders


def mixed_keys(rng: Random, facts: Facts) -> list[str]:
    return rng.sample(sorted(facts.items), len(facts.items))


def in_order(decision: Decision, order: list[int]) -> Answer:
    """The answer as it would be if the charges stood in the old order."""
    found = Answer.of(decision)
    rows = {**dict(enumerate(order)), len(order): len(order)}
    findings = [
        (one.rule.source.id, rows[one.row] if one.rule.over else 0, one.status, one.open, one.not_shown)
        for one in decision.findings
    ]
    falls = tuple(decision.falls[order.index(row)] for row in range(len(order)))
    return Answer(frozenset(findings), (*found.rest[:4], falls, *found.rest[5:]))


def same_in_any_order(rng: Random, program: Program, number: int) -> None:
    for _ in range(number):
        facts = RandomCases(rng, program).draw()
        others, orders = shuffled(rng, facts)
        expected = Answer.of(decided(program, facts))
        found = in_order(decided(program, others), orders["charges"])
        # Which core facts are named first follows the rules, not the case; so their order counts as well.
        assert found == expected, told(facts)


@cases
def test_no_answer_depends_on_the_order_of_facts_or_items(pack: Pack, seed: int, instrument: str, as_of: date) -> None:
    program = compile_pack(pack, as_of=as_of, instrument=instrument)
    same_in_any_order(Random(f"{seed}/{instrument}/{as_of}"), program, CASES)


def test_no_answer_of_a_random_pack_depends_on_the_order_of_facts_or_items(seed: int) -> None:
    for number in range(60):
        rng = Random(f"{seed}/{number}")
        program = compile_pack(invented_pack(rng), as_of=DATES[1], instrument="red notice")
        same_in_any_order(rng, program, 10)


# ── Once more ────────────────────────────────────────────────────────────────────────────────────

ANSWERS = """
from random import Random
from datetime import date
from random_cases import RandomCases
from screening.program.compile import compile_pack
from screening.report.decide import decide
from screening.engine import reference
from screening.law.load import load_pack

program = compile_pack(load_pack(), as_of=date(2019, 1, 1), instrument="red notice")
print(program.digest, program.pack_digest)
drawn = RandomCases(Random(1), program)
for _ in range(30):
    facts = drawn.draw()
    decision = decide(program, facts, reference.run(program, facts))
    print(decision.outcome, decision.score)
    print([(one.rule.source.id, one.row, one.status, one.open, one.not_shown) for one in decision.findings])
"""


def test_a_screening_done_again_in_another_process_gives_the_same_answer() -> None:
    """Also where sets and dictionaries are in another order in memory."""
    answers = set()
    for hash_seed in ("0", "1", "2"):
        path = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
        environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": path}
        command = [sys.executable, "-c", ANSWERS]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        answers.add(done.stdout)
    assert len(answers) == 1
    assert len(answers.pop()) > 1000
