"""The forward chainer survives what durable-rules does when it is left to itself.

Where a hazard can be shown safely and quickly, a child process first shows the bare library falling into it, so that
the test of the adapter cannot pass by accident.
"""

from __future__ import annotations

import os
import platform
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

pytest.importorskip("durable", reason="durable-rules does not import on this Python; the reference evaluator answers")

import durable.engine as library
from handmade import atom, exception, facts, program, rule

from screening.engine import durable, reference
from screening.engine.durable import Engine, Engines
from screening.engine.memory import WorkingMemory
from screening.engine.productions import Envelope, lower
from screening.errors import EngineError
from screening.program import AllNode, AnyNode, AtLeastNode, CountNode, DefinitionNode, Node, NotNode, Program, SomeNode
from screening.valuation import Facts

# The library asks Python 3.12 for the time in a way that is deprecated there.
pytestmark = pytest.mark.filterwarnings(r"ignore:datetime\.datetime\.utcfromtimestamp:DeprecationWarning")

PRELUDE = """
import durable.engine as library
class Host(library.Host):
    def _run(self): pass
fired = []
def rule(*conditions, act=None):
    return {
        "all": [{f"m{number}": one} for number, one in enumerate(conditions)],
        "run": act or (lambda c: fired.append(1)),
    }
def message(name, sid="s"):
    return {"sid": sid, "id": name, name: 1}
host = Host()
"""
HERE = Path(__file__).parent


def child(script: str, *, seconds: float = 20, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a script prints and how it ends, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script],
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
        env={**os.environ, **environment},
    )


def bare(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The bare library, without its threads, in a process of its own."""
    return child(PRELUDE + dedent(script), **environment)


def sessions(engine: Engine) -> Iterator[tuple[Any, str]]:
    """The library's rulesets that an engine holds."""
    for name in engine._host._ruleset_directory:
        yield engine._host, name


def assert_no_session_is_left(engine: Engine) -> None:
    for host, name in sessions(engine):
        with pytest.raises(Exception, match="error code: 309"):
            host.get_state(name, durable.SESSION)


def wide(connective: type[AllNode | AnyNode], width: int) -> Program:
    """One connective over many atoms, and a rule on it."""
    return program(
        [*(atom(f"f{number}") for number in range(width)), connective(tuple(range(width)), None)], rule(width)
    )


def all_yes(width: int) -> Facts:
    return facts(**{f"f{number}": True for number in range(width)})


def test_more_than_64_conditions_may_be_true_at_once() -> None:
    """One message that 70 first-level conditions match overflows a stack of 64: an error, or a crash."""
    script = """
        names = [f"a{number}" for number in range(70)]
        host.register_rulesets({"x": {name: rule({name: 1}) for name in names}})
        host.assert_fact("x", {"sid": "s", "id": "1"} | dict.fromkeys(names, 1))
    """
    assert bare(script).returncode != 0
    for connective in (AllNode, AnyNode):
        made = wide(connective, 100)
        assert Engine(made).run(all_yes(100)) == reference.run(made, all_yes(100))


def test_a_program_may_have_more_than_512_conditions() -> None:
    """The 513th first-level condition of a ruleset hangs the library while it compiles."""
    script = """
        print("compiling", flush=True)
        host.register_rulesets({"x": {f"r{number}": rule({f"a{number}": 1}) for number in range(513)}})
    """
    with pytest.raises(subprocess.TimeoutExpired) as hanging:
        child(PRELUDE + dedent(script), seconds=2)
    assert b"compiling" in (hanging.value.stdout or b"")
    made = wide(AnyNode, 1100)
    assert all(len(one.conditions()) < 400 for stratum in lower(made).strata for one in stratum.rulesets)
    assert Engine(made).run(all_yes(1100)) == reference.run(made, all_yes(1100))


def test_a_condition_may_join_more_than_16_others() -> None:
    """The 17th message in a frame is an error at run time."""
    script = """
        names = [f"a{number}" for number in range(17)]
        host.register_rulesets({"x": {"r": rule(*({name: 1} for name in names))}})
        host.assert_facts("x", [message(name) for name in names])
    """
    assert "error code: 304" in bare(script).stderr
    made = wide(AllNode, 70)
    engine = Engine(made)
    assert engine.run(all_yes(70)).statuses == (("established",),)
    assert engine.run(replace(all_yes(70), values={"f69": False})).statuses == (("not_established",),)


def test_a_process_may_screen_more_cases_than_the_library_has_sessions() -> None:
    """The 1,025th session that is not deleted is a MemoryError."""
    script = """
        host.register_rulesets({"x": {"r": rule({"a": 1})}})
        for number in range(1025):
            host.assert_fact("x", message("a", sid=str(number)))
    """
    assert "MemoryError" in bare(script).stderr
    engine = Engine(wide(AllNode, 2))
    for _ in range(1100):
        assert engine.run(all_yes(2)).statuses == (("established",),)
    assert_no_session_is_left(engine)


def test_deleting_a_session_in_which_nothing_fired_frees_only_what_was_set() -> None:
    """The first session of a ruleset has pointers that only an action sets, and deleting it frees them.

    The C library of Linux fills what it hands out with a byte if asked to, so that this does not depend on luck.
    """
    script = """
        host.register_rulesets({"x": {"r": rule({"a": 1}, {"b": 1})}})
        host.assert_fact("x", message("a"))
        host.delete_state("x", "s")
    """
    if platform.libc_ver()[0] == "glibc":
        assert bare(script, MALLOC_PERTURB_="165").returncode < 0
    adapted = """
        import durable.engine as library
        from handmade import atom, facts, program, rule
        from screening.engine.durable import Engine
        from screening.errors import EngineError
        from screening.program import AllNode

        engine = Engine(program([atom("a"), atom("b"), AllNode((0, 1), None)], rule(2)))
        kept = library.Host.assert_facts
        def fail(host, name, messages):
            host.get_ruleset(name).assert_facts(messages)
            raise ValueError
        library.Host.assert_facts = fail
        try:
            engine.run(facts(a=True))
        except EngineError:
            library.Host.assert_facts = kept
            print(engine.run(facts(a=True)).statuses)
    """
    path = os.pathsep.join([str(HERE), str(HERE.parents[1])])
    ended = child(dedent(adapted), MALLOC_PERTURB_="165", PYTHONPATH=path)
    assert (ended.returncode, ended.stdout.strip()) == (0, "(('undetermined',),)")


def test_no_thread_is_started() -> None:
    """A host starts two timers that never end, and race with the caller."""
    assert bare("import threading\nlibrary.Host()\nprint(threading.active_count() > 1)").stdout.strip() == "True"
    before = threading.active_count()
    Engine(wide(AllNode, 2)).run(all_yes(2))
    assert threading.active_count() == before


def test_an_action_that_fails_is_an_error_and_the_next_case_is_right(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library notes an exception in the session's state, and goes on as if nothing had happened."""
    script = """
        host.register_rulesets({"x": {"r": rule({"a": 1}, act=lambda c: 1 / 0)}})
        host.assert_fact("x", message("a"))
        print("went on")
    """
    assert bare(script).stdout.strip() == "went on"
    engine = Engine(wide(AllNode, 2))
    with monkeypatch.context() as patch:
        patch.setattr(WorkingMemory, "add", lambda *_: 1 / 0)
        with pytest.raises(EngineError, match="an action of the forward chainer failed") as failed:
            engine.run(all_yes(2))
    assert isinstance(failed.value.__cause__, ZeroDivisionError)
    assert_no_session_is_left(engine)
    assert engine.run(all_yes(2)).statuses == (("established",),)


def test_an_interrupt_in_an_action_stays_an_interrupt(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library swallows KeyboardInterrupt like any other."""

    def interrupt(*_: object) -> bool:
        raise KeyboardInterrupt

    engine = Engine(wide(AllNode, 2))
    monkeypatch.setattr(WorkingMemory, "add", interrupt)
    with pytest.raises(KeyboardInterrupt):
        engine.run(all_yes(2))
    assert_no_session_is_left(engine)


def test_an_error_of_the_library_is_an_engine_error_and_leaves_no_session(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine(wide(AllNode, 2))
    with monkeypatch.context() as patch:
        patch.setattr(library.Ruleset, "get_state", lambda *_: 1 / 0)
        with pytest.raises(EngineError, match="the forward chainer failed: division by zero"):
            engine.run(all_yes(2))
    assert_no_session_is_left(engine)


def test_every_action_is_synchronous() -> None:
    """An action with two parameters, defaults included, counts as asynchronous and never completes."""
    script = """
        def act(c, name="r"): fired.append(name)
        host.register_rulesets({"x": {"r": rule({"a": 1}, act=act), "s": rule({"b": 1})}})
        host.assert_facts("x", [message("a"), message("b")])
        print(len(fired))
    """
    assert bare(script).stdout.strip() == "1"
    for host, name in sessions(Engine(wide(AllNode, 2))):
        assert all(promise._sync for promise in host.get_ruleset(name)._actions.values())


def test_a_chain_that_ends_before_its_end_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """An action during which the clock moves by ten seconds ends the chain, and nothing says so."""
    script = """
        host.register_rulesets({"x": {"r": rule({"a": 1}), "s": rule({"b": 1})}})
        times = iter(range(0, 1000, 60))
        library._unix_now = lambda: next(times)
        host.assert_facts("x", [message("a"), message("b")])
        print(fired)
    """
    assert bare(script).stdout.strip() == "[1]"
    engine = Engine(wide(AllNode, 2))
    with monkeypatch.context() as patch:
        times = iter(range(0, 1_000_000, 60))
        patch.setattr(library, "_unix_now", lambda: next(times))
        with pytest.raises(EngineError, match="stopped before its end"):
            engine.run(all_yes(2))
    assert engine.run(all_yes(2)).statuses == (("established",),)


def test_facts_that_no_production_reads_do_not_matter() -> None:
    """In a batch, a fact that nobody tests raises before anything fires."""
    script = """
        host.register_rulesets({"x": {"r": rule({"a": 1})}})
        try:
            host.assert_facts("x", [message("a"), message("nobody")])
        except library.MessageNotHandledException:
            print(fired)
    """
    assert bare(script).stdout.strip() == "[]"
    nodes = [atom("a"), atom("b"), atom("c"), AtLeastNode(1, (0, 1), None)]
    known = facts(a=True, b=False, c=True, stranger=True)
    made = program(nodes, rule(3))
    assert Engine(made).run(known) == reference.run(made, known)


def test_names_with_the_same_hash_are_told_apart() -> None:
    """Properties and ids are compared by a 32-bit hash: "costarring" is "liquid"."""
    script = """
        host.register_rulesets({"x": {"r": rule({"liquid": 1})}})
        host.assert_fact("x", message("costarring"))
        print(fired)
        try:
            host.assert_fact("x", message("liquid"))
        except library.MessageObservedException:
            print("observed")
    """
    assert bare(script).stdout.split() == ["[1]", "observed"]
    properties = durable._properties(["liquid", "costarring", "quiet", "sid-session"])
    hashes = {durable._hash(name) for name in (*properties.values(), *durable.RESERVED)}
    assert len(hashes) == 4 + len(durable.RESERVED)
    assert properties["liquid"] == "liquid"


def test_an_atom_that_stands_twice_in_a_condition_counts_once() -> None:
    """A rule that joins an atom with itself never fires, silently, and can corrupt memory."""
    script = """
        host.register_rulesets({"x": {"r": rule({"a": 1}, {"a": 1})}})
        host.assert_fact("x", message("a"))
        print(fired)
    """
    assert bare(script).stdout.strip() == "[]"
    nodes = [atom("a"), NotNode(0, None), NotNode(1, None), AllNode((0, 0, 2), None), AnyNode((1, 1), None)]
    made = program(nodes, rule(3, exception(4), exception(1, "applicant"), exception(4, "applicant")))
    for known in (facts(a=True), facts(a=False), facts()):
        assert Engine(made).run(known) == reference.run(made, known)


def test_an_atom_may_be_read_by_more_than_255_conditions() -> None:
    """With exactly 256 readers of one condition, the reader of another condition fires too."""
    script = """
        rules = {f"r{number}": rule({"a": 1}, act=lambda c: None) for number in range(256)}
        host.register_rulesets({"x": rules | {"other": rule({"b": 1})}})
        host.assert_fact("x", message("a"))
        print(fired)
    """
    assert bare(script).stdout.strip() == "[1]"
    nodes = [atom(f"f{number}") for number in range(26)]
    bodies = [AllNode((0, *pair), None) for pair in combinations(range(1, 26), 2)]
    made = program([*nodes, *bodies], *(rule(26 + number, name=str(number)) for number in range(len(bodies))))
    engine = Engine(made)
    for known in (facts(f0=True), facts(f0=False), all_yes(9), all_yes(26)):
        assert engine.run(known) == reference.run(made, known)


def test_nothing_but_positive_conditions_on_one_property_each_is_compiled() -> None:
    """Negation, numbers, texts and patterns of the library depend on the order of messages, or fail."""
    nodes = [atom("a"), atom("charge.b", "charges"), NotNode(0, None), SomeNode("charges", 1), AnyNode((2, 3), None)]
    for host, name in sessions(Engine(program(nodes, rule(4, exception(2, "applicant"))))):
        for one in host.get_ruleset(name).get_definition().values():
            assert list(one) == ["all"]
            for condition in one["all"]:
                [[(tested, value)]] = [list(each.items()) for each in condition.values()]
                assert "$" not in tested
                assert value == 1


def test_a_changed_case_keeps_no_conclusion_of_the_one_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Conclusions survive the retraction of what they rest on, so nothing is retracted: each case is a new session."""

    def never(*_: object) -> None:
        raise AssertionError

    for retracts in ("retract_fact", "retract_facts"):
        monkeypatch.setattr(library.Ruleset, retracts, never)
    engine = Engine(wide(AllNode, 2))
    assert engine.run(facts(f0=True, f1=True)).statuses == (("established",),)
    assert engine.run(facts(f0=True)).statuses == (("undetermined",),)
    assert engine.run(facts(f0=True, f1=False)).statuses == (("not_established",),)


def test_a_session_that_was_left_behind_is_noticed() -> None:
    engine = Engine(wide(AllNode, 2))
    for host, name in sessions(engine):
        host.assert_fact(name, durable._message(durable.QUIET))
    with pytest.raises(EngineError, match="the forward chainer failed"):
        engine.run(all_yes(2))


def test_a_rule_has_exactly_one_status_or_it_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WorkingMemory, "admit", lambda _: None)
    with pytest.raises(EngineError, match='derived 0 statuses for the rule "rule", not one'):
        Engine(wide(AllNode, 2)).run(facts())


def test_a_program_is_compiled_once_whatever_its_date() -> None:
    """Programs of one legal epoch share a digest."""
    engines, made = Engines(most=1), wide(AllNode, 2)
    assert engines.engine(made) is engines.engine(replace(made, as_of=date(1999, 1, 1)))


def test_more_programs_than_are_bounded_are_refused_and_the_message_says_what_to_use() -> None:
    """A ruleset is never freed, so that a sweep over programs would grow without end."""
    engines = Engines(most=2)
    kept = engines.engine(wide(AllNode, 2))
    engines.engine(wide(AllNode, 3))
    with pytest.raises(EngineError, match=r"compiled 2 programs and cannot free one; .* use the reference evaluator"):
        engines.engine(wide(AllNode, 4))
    assert engines.engine(wide(AllNode, 2)) is kept


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


def test_activations_are_in_the_order_in_which_the_engine_fired() -> None:
    """The definition an exception rests on comes before it, and a finding after the definitions it rests on."""
    nodes = [
        atom("a"),
        DefinitionNode("inner", 0, None),
        DefinitionNode("outer", 1, None),
        atom("b"),
        AllNode((2,), None),
    ]
    made = program(nodes, rule(3, exception(2, name="known"), name="first"), rule(4, name="second"))
    fired = Engine(made).run(facts(a=True, b=True)).activations
    assert [(one.kind, one.rule, one.name) for one in fired] == [
        ("definition", "", "inner"),
        ("definition", "", "outer"),
        ("exception", "first", "known"),
        ("finding", "second", "second"),
    ]


@pytest.mark.parametrize("seed", range(40))
def test_random_programs_in_small_rulesets_get_the_answers_of_the_reference_evaluator(seed: int) -> None:
    """Rulesets of ten conditions and joins of four: every split and every step is taken."""
    choice = random.Random(seed)
    made = random_program(choice)
    engine = Engine(made, Envelope(joined=4, conditions=10, readers=3, productions=8))
    for _ in range(5):
        known = random_facts(choice)
        answer, expected = engine.run(known), reference.run(made, known)
        assert answer == expected
        assert sorted(map(repr, answer.activations)) == sorted(map(repr, expected.activations))


def random_program(choice: random.Random) -> Program:
    nodes: list[Node] = [*(atom(f"f{number}") for number in range(5))]
    nodes += [atom(f"charge.f{number}", "charges") for number in range(3)]
    for _ in range(choice.randint(5, 30)):
        children = tuple(choice.randrange(len(nodes)) for _ in range(choice.randint(0, 9)))
        over = next((nodes[child].over for child in children if nodes[child].over), None)
        one = choice.randrange(len(nodes))
        nodes.append(
            choice.choice(
                [
                    AllNode(children, over),
                    AnyNode(children, over),
                    AtLeastNode(choice.randint(0, 4), children, over),
                    NotNode(one, nodes[one].over),
                    DefinitionNode(f"definition {len(nodes)}", one, nodes[one].over),
                    SomeNode("charges", one),
                    CountNode("charges", one, choice.randint(0, 3)),
                ]
            )
        )
    burdens = ("applicant", "requesting_country")
    return program(
        nodes,
        *(
            rule(
                choice.randrange(len(nodes)),
                *(exception(choice.randrange(len(nodes)), choice.choice(burdens)) for _ in range(choice.randint(0, 6))),
                over="charges",
                name=f"rule {number}",
            )
            for number in range(4)
        ),
    )


def random_facts(choice: random.Random) -> Facts:
    def some(prefix: str) -> dict[str, bool]:
        return {f"{prefix}{number}": choice.random() < 0.5 for number in range(5) if choice.random() < 0.7}

    charges = [some("charge.f") for _ in range(choice.randint(0, 3))]
    return facts(charges=charges, complete=choice.random() < 0.5, **some("f"))
