"""Programs are kept compiled as long as they are used, and freed when they make room."""

from __future__ import annotations

import random
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from textwrap import dedent
from typing import Any

import pytest
from chained import SIZE, adapted, all_yes, assert_freed, bare, handles, random_facts, random_program, wide
from handmade import atom, exception, facts, program, rule

from screening.engine import reference
from screening.engine.chainer import durable
from screening.engine.chainer.durable import Engines
from screening.engine.chainer.memory import WorkingMemory
from screening.program.program import AllNode, CountNode


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads that take turns as often as Python lets them."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


def test_a_program_is_compiled_once_whatever_its_date() -> None:
    """Programs of one legal epoch share a digest."""
    engines, made = Engines(most=1), wide(AllNode, 2)
    assert engines.engine(made) is engines.engine(replace(made, as_of=date(1999, 1, 1)))


def test_the_program_used_least_recently_makes_room() -> None:
    engines = Engines(most=2)
    first, second = engines.engine(wide(AllNode, 2)), handles(engines.engine(wide(AllNode, 3)))
    assert engines.engine(wide(AllNode, 2)) is first
    engines.engine(wide(AllNode, 4))
    assert engines.engine(wide(AllNode, 2)) is first
    assert_freed(second)
    assert handles(engines.engine(wide(AllNode, 3))) != second


def test_a_sweep_over_programs_does_not_grow() -> None:
    """The library keeps a ruleset until it is told to free it, and its Python layer never tells it."""
    script = """
        for number in range(200):
            host.register_rulesets({f"x{number}": {f"r{one}": rule({f"a{one}": 1}) for one in range(30)}})
            if number == 50:
                before = size()
        print(size() - before)
    """
    assert int(bare(SIZE + dedent(script)).stdout) > 20
    script = """
        engines = Engines()
        for number in range(200):
            width = 2 + number * 37 % 60
            nodes = [*(atom(f"f{one}") for one in range(width)), AnyNode(tuple(range(width)), None)]
            made = program(nodes, rule(width, name=str(number)))
            assert engines.engine(made).run(facts(f0=True)).statuses == (("established",),)
            if number == 50:
                before = size()
        print(size() - before)
    """
    ended = adapted(SIZE + dedent(script), MALLOC_PERTURB_="165")
    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout) < 10


def test_an_engine_that_makes_room_while_it_is_used_answers_and_is_freed_then(monkeypatch: pytest.MonkeyPatch) -> None:
    engines, made = Engines(most=1), wide(AllNode, 2)
    held = handles(engines.engine(made))
    firing, going_on = threading.Event(), threading.Event()
    report = WorkingMemory.report

    def wait(*told: Any) -> None:
        firing.set()
        assert going_on.wait(20)
        report(*told)

    monkeypatch.setattr(WorkingMemory, "report", wait)
    with ThreadPoolExecutor(1) as thread:
        answer = thread.submit(lambda: engines.engine(made).run(all_yes(2)))
        assert firing.wait(20)
        engines.engine(wide(AllNode, 3))
        going_on.set()
        assert answer.result() == reference.run(made, all_yes(2))
    del answer
    assert_freed(held)


@pytest.mark.usefixtures("restless")
def test_threads_that_sweep_over_more_programs_than_are_kept_get_the_answers_of_the_reference_evaluator() -> None:
    engines, choice = Engines(most=2), random.Random(1)
    programs = [random_program(choice) for _ in range(6)]
    pairs = [(made, random_facts(choice)) for _ in range(30) for made in choice.sample(programs, 6)]
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda pair: engines.engine(pair[0]).run(pair[1]), pairs))
    assert answers == [reference.run(*pair) for pair in pairs]


@pytest.mark.usefixtures("restless")
def test_eight_threads_get_the_answers_that_one_gets() -> None:
    nodes = [atom("a"), atom("charge.b", "charges"), AllNode((0, 1), "charges"), CountNode("charges", 2, 2)]
    made = program(nodes, rule(2, over="charges", name="each"), rule(3, exception(0, "applicant"), name="two"))
    choice = random.Random(1)
    cases = [
        facts(
            a=choice.random() < 0.5,
            charges=[{"charge.b": choice.random() < 0.5} for _ in range(choice.randint(0, 4))],
            complete=choice.random() < 0.5,
        )
        for _ in range(200)
    ]
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda case: durable.run(made, case), cases))
    assert answers == [reference.run(made, case) for case in cases]
