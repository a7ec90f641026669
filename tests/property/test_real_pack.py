"""The pack for INTERPOL's rules on random cases: the evaluators agree on it, and nothing known is nothing decided."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest
from agreement import differences
from children import in_children
from completions import Completions
from random_cases import RandomCases, told

from screening.engine import reference
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.law.rule import INSTRUMENTS
from screening.program.compile import Compiler, compile_pack, epochs
from screening.program.valuation import Facts
from screening.report.decide import decide
from screening.values import Interval

DATES = (date(2005, 6, 1), date(2013, 1, 1), date(2015, 6, 1), date(2017, 3, 11), date(2022, 6, 1), date(2026, 10, 1))
CASES = 80  # for each instrument and date


@dataclass(frozen=True)
class Task:
    """An instrument and a date on which the evaluators are compared."""

    seed: int
    instrument: str
    as_of: date


@dataclass
class Compared:
    """What was compared of one program, and where the evaluators differ."""

    cases: int = 0
    rules: int = 0
    seen: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


def compare(task: Task) -> Compared:
    """Compares the evaluators on the pack for INTERPOL's rules; runs in a child process."""
    from screening.engine.chainer import durable

    rng = Random(f"{task.seed}/{task.instrument}/{task.as_of}")
    program = compile_pack(load_pack(), as_of=task.as_of, instrument=task.instrument)
    engine, drawn, found = durable.Engine(program), RandomCases(rng, program), Compared(rules=len(program.rules))
    for number in range(CASES):
        facts = drawn.draw()
        plain, chained = reference.run(program, facts), engine.run(facts)
        found.cases += 1
        found.seen.update(status for statuses in plain.statuses for status in statuses)
        found.seen[decide(program, facts, plain).outcome] += 1
        if wrong := differences(program, facts, plain, chained):
            head = f"seed {task.seed}, {task.instrument}, {task.as_of}, case {number}"
            found.failures.append("\n".join([head, *wrong, "the case:", told(facts)]))
    return found


def test_the_evaluators_agree_on_the_rules_of_interpol(seed: int) -> None:
    pytest.importorskip("durable", reason="durable-rules does not install here")
    tasks = [Task(seed, instrument, day) for instrument in INSTRUMENTS for day in DATES]
    compared = in_children(compare, tasks, tasks_each=3)
    failures = [failure for one in compared for failure in one.failures]
    assert not failures, f"{len(failures)}, the first:\n{failures[0]}"
    assert sum(one.cases for one in compared) == CASES * len(tasks)
    seen = sum((one.seen for one in compared), Counter[str]())
    for status in ("established", "excepted", "not_established", "undetermined"):
        assert seen[status] > 1000, seen


@pytest.mark.parametrize("as_of", DATES, ids=str)
@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_a_case_of_which_nothing_is_known_is_undetermined(pack: Pack, instrument: str, as_of: date) -> None:
    program = compile_pack(pack, as_of=as_of, instrument=instrument)
    nothing: dict[str, tuple[()]] = dict.fromkeys(pack.vocabulary.lists, ())
    facts = Facts({"instrument": instrument, "as_of": Interval(as_of, as_of)}, nothing, dict.fromkeys(nothing, False))
    decision = decide(program, facts, reference.run(program, facts))
    assert decision.outcome == "undetermined"
    assert not any(one.open for one in decision.findings)
    assert decision.score.value == 0
    speaking = [one.rule.source for one in decision.findings if one.status == "established" or one.open]
    assert [one.id for one in speaking if one.then.effect != "notes"] == []


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_what_is_stated_more_about_a_case_takes_nothing_back(pack: Pack, seed: int, instrument: str) -> None:
    """The guarantees of the small random packs, on the rules of INTERPOL."""
    rng = Random(f"{seed}/{instrument}")
    becomes = {
        "established": {"established", "excepted"},
        "excepted": {"excepted", "not_established"},
        "not_established": {"not_established"},
    }
    program = compile_pack(pack, as_of=date(2019, 1, 1), instrument=instrument)
    completions = Completions(rng, program)
    for _ in range(4):
        facts = completions.drawn.draw(rng.choice([0.0, 0.5, 0.8]), most_items=1)
        valuation = reference.run(program, facts)
        for _ in range(40):
            more = completions.more(facts)
            if more is None:
                break
            later = reference.run(program, more)
            before, after = decide(program, facts, valuation).score, decide(program, more, later).score
            assert before.low <= after.low <= after.value <= after.high <= before.high
            for rule, was, is_ in zip(program.rules, valuation.statuses, later.statuses, strict=True):
                for one, other in zip(was, is_, strict=False):
                    assert other in becomes.get(one, {other}), (
                        f"{rule.source.id} was {one} and is {other}\n{told(more)}"
                    )
            facts, valuation = more, later


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_between_two_changes_of_the_law_a_program_is_the_same_as_one_compiled_for_the_day(
    pack: Pack, instrument: str
) -> None:
    """A pack keeps what it has compiled from one change of the law to the next."""
    changes = epochs(pack)
    between = [one + (other - one) / 2 for one, other in pairwise(changes)]
    for day in (changes[0] - timedelta(days=1), *changes, *(one - timedelta(days=1) for one in changes), *between):
        kept, anew = compile_pack(pack, as_of=day, instrument=instrument), Compiler(pack, day, instrument).program()
        assert (kept.as_of, kept.nodes, kept.digest) == (day, anew.nodes, anew.digest), day
        assert kept.parameters == anew.parameters, day
