"""The forward chainer survives what durable-rules does when it is left to itself.

Where a hazard can be shown safely and quickly, a child process first shows the bare library falling into it, so that
the test of the adapter cannot pass by accident.
"""

from __future__ import annotations

import json
import platform
import random
import subprocess
import threading
from dataclasses import replace
from itertools import combinations
from textwrap import dedent
from typing import Any

import durable_rules_engine as library
import pytest
from chained import (
    PRELUDE,
    adapted,
    all_yes,
    assert_no_session_is_left,
    bare,
    child,
    handles,
    random_facts,
    random_program,
    wide,
)
from handmade import atom, exception, facts, program, rule

from screening.engine import reference
from screening.engine.chainer import durable
from screening.engine.chainer.durable import Engine
from screening.engine.chainer.memory import WorkingMemory
from screening.engine.chainer.productions import Envelope, lower
from screening.errors import EngineError
from screening.program.program import AllNode, AnyNode, AtLeastNode, DefinitionNode, NotNode, SomeNode


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
    script = """
        engine = Engine(program([atom("a"), atom("b"), AllNode((0, 1), None)], rule(2)))
        kept = library.assert_facts
        def fail(handle, messages):
            kept(handle, messages)
            raise ValueError
        library.assert_facts = fail
        try:
            engine.run(facts(a=True))
        except EngineError:
            library.assert_facts = kept
            print(engine.run(facts(a=True)).statuses)
    """
    ended = adapted(script, MALLOC_PERTURB_="165")
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
        with pytest.raises(EngineError, match="the forward chainer failed: division by zero"):
            engine.run(all_yes(2))
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
        patch.setattr(library, "complete_and_start_action", lambda *_: 1 / 0)
        with pytest.raises(EngineError, match="the forward chainer failed: division by zero"):
            engine.run(all_yes(2))
    assert_no_session_is_left(engine)


def test_nothing_is_asked_of_the_layer_that_counts_parameters_and_seconds() -> None:
    """The library's Python layer swallows actions and ends chains: it is not even imported.

    An action with two parameters, defaults included, counts as asynchronous there, and never completes. One during
    which the clock moves by ten seconds ends the chain, and nothing says so.
    """
    script = """
        def act(c, name="r"): fired.append(name)
        host.register_rulesets({"x": {"r": rule({"a": 1}, act=act), "s": rule({"b": 1})}})
        host.assert_facts("x", [message("a"), message("b")])
        print(len(fired))
    """
    assert bare(script).stdout.strip() == "1"
    script = """
        host.register_rulesets({"x": {"r": rule({"a": 1}), "s": rule({"b": 1})}})
        times = iter(range(0, 1000, 60))
        library._unix_now = lambda: next(times)
        host.assert_facts("x", [message("a"), message("b")])
        print(fired)
    """
    assert bare(script).stdout.strip() == "[1]"
    script = """
        import sys
        Engine(program([atom("a")], rule(0))).run(facts(a=True))
        print([name for name in sys.modules if name.startswith("durable")])
    """
    assert adapted(script).stdout.strip() == "['durable_rules_engine']"


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


def test_nothing_but_positive_conditions_on_one_property_each_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Negation, numbers, texts and patterns of the library depend on the order of messages, or fail."""
    compiled: list[dict[str, Any]] = []

    def note(_name: str, rules: str) -> int:
        compiled.append(json.loads(rules))
        return int(create(_name, rules))

    create = library.create_ruleset
    monkeypatch.setattr(library, "create_ruleset", note)
    nodes = [atom("a"), atom("charge.b", "charges"), NotNode(0, None), SomeNode("charges", 1), AnyNode((2, 3), None)]
    Engine(program(nodes, rule(4, exception(2, "applicant"))))
    assert compiled
    for rules in compiled:
        for one in rules.values():
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
        monkeypatch.setattr(library, retracts, never)
    engine = Engine(wide(AllNode, 2))
    assert engine.run(facts(f0=True, f1=True)).statuses == (("established",),)
    assert engine.run(facts(f0=True)).statuses == (("undetermined",),)
    assert engine.run(facts(f0=True, f1=False)).statuses == (("not_established",),)


def test_a_session_that_was_left_behind_is_noticed() -> None:
    engine = Engine(wide(AllNode, 2))
    for handle in handles(engine):
        library.assert_facts(handle, f"[{durable._message('node_0_true')}]")
    with pytest.raises(EngineError, match="the forward chainer failed: a message was not taken"):
        engine.run(all_yes(2))


def test_a_rule_has_exactly_one_status_or_it_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WorkingMemory, "admit", lambda _: None)
    with pytest.raises(EngineError, match='derived 0 statuses for the rule "rule", not one'):
        Engine(wide(AllNode, 2)).run(facts())


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
