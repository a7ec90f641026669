"""The lowering of a program to productions: what is derived from what, in which order, in which rulesets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

import pytest
from handmade import atom, exception, program, rule

from screening.engine.chainer.productions import Envelope, Lowering, Production, Ruleset, lower
from screening.errors import EngineError
from screening.program.program import (
    AllNode,
    AnyNode,
    AtLeastNode,
    Constant,
    CountNode,
    DefinitionNode,
    EveryNode,
    Group,
    Node,
    NotNode,
    Program,
    SomeNode,
    WeighNode,
)


def rulesets(lowering: Lowering) -> Iterator[Ruleset]:
    for stratum in lowering.strata:
        yield from stratum.rulesets
    yield from lowering.verdicts


def productions(lowering: Lowering) -> list[Production]:
    return [production for ruleset in rulesets(lowering) for production in ruleset.productions]


def derivations(lowering: Lowering, derives: str) -> set[frozenset[str]]:
    return {frozenset(one.reads) for one in productions(lowering) if one.derives == derives}


def sets(*parts: Iterable[str]) -> set[frozenset[str]]:
    return {frozenset(part) for part in parts}


def test_all_is_true_by_one_production_and_false_by_one_for_each_child() -> None:
    lowering = lower(program([atom("a"), atom("b"), AllNode((0, 1), None)]))
    assert derivations(lowering, "node_2_true") == sets(["node_0_true", "node_1_true"])
    assert derivations(lowering, "node_2_false") == sets(["node_0_false"], ["node_1_false"])


def test_any_is_true_by_one_production_for_each_child_and_false_by_one() -> None:
    lowering = lower(program([atom("a"), atom("b"), AnyNode((0, 1), None)]))
    assert derivations(lowering, "node_2_true") == sets(["node_0_true"], ["node_1_true"])
    assert derivations(lowering, "node_2_false") == sets(["node_0_false", "node_1_false"])


def test_not_exchanges_the_rails_of_its_child_without_a_production() -> None:
    lowering = lower(program([atom("a"), NotNode(0, None), NotNode(1, None)]))
    assert lowering.rails[1] == ("node_0_false", "node_0_true")
    assert lowering.rails[2] == lowering.rails[0]
    assert productions(lowering) == []


def test_a_definition_has_its_childs_false_rail_and_a_true_one_of_its_own_that_is_reported() -> None:
    lowering = lower(program([atom("a"), DefinitionNode("refugee", 0, None)]))
    assert lowering.rails[1] == ("node_1_true", "node_0_false")
    [production] = productions(lowering)
    assert (production.reads, production.derives) == (("node_0_true",), "node_1_true")
    assert production.mark is not None
    assert (production.mark.kind, production.mark.name) == ("definition", "refugee")


def test_all_of_nothing_any_of_nothing_and_constants_are_given() -> None:
    lowering = lower(program([AllNode((), None), AnyNode((), None), Constant(value=True, label="parameter")]))
    assert lowering.given == ("node_0_true", "node_1_false", "node_2_true")
    assert productions(lowering) == []


def test_a_production_reads_no_rail_twice() -> None:
    lowering = lower(program([atom("a"), atom("b"), AllNode((0, 1, 0), None), AnyNode((1, 1), None)], rule(2)))
    assert all(len(set(one.reads)) == len(one.reads) for one in productions(lowering))
    assert derivations(lowering, "node_3_true") == sets(["node_1_true"])


@pytest.mark.parametrize("length", [16, 17, 31, 32, 300])
def test_a_long_conjunction_is_broken_into_steps_that_read_all_its_children(length: int) -> None:
    nodes: list[Node] = [atom(f"a{number}") for number in range(length)]
    lowering = lower(program([*nodes, AllNode(tuple(range(length)), None)]))
    joined = [one for one in productions(lowering) if one.derives.endswith("true")]
    assert max(len(one.reads) for one in joined) <= 16
    assert joined[-1].derives == f"node_{length}_true"
    assert {name for one in joined for name in one.reads if name.startswith("node")} == {
        f"node_{number}_true" for number in range(length)
    }


def test_aggregates_have_no_production_and_stand_a_stratum_above_what_they_read() -> None:
    nodes = [
        atom("charge.a", "charges"),
        AllNode((0,), "charges"),
        SomeNode("charges", 1),
        EveryNode("charges", 1),
        CountNode("charges", 1, 2),
        AtLeastNode(1, (2, 3), None),
        WeighNode((Group("g", "g", ((1, 5),)),), 1, 1, None),
        AnyNode((4, 6), None),
    ]
    lowering = lower(program(nodes))
    assert [stratum.aggregates for stratum in lowering.strata] == [(), (2, 3, 4), (5,), (6,)]
    assert {one.derives.rsplit("_", 1)[0] for one in productions(lowering)} == {"node_1", "node_7"}
    assert {one.derives for one in lowering.strata[3].rulesets[0].productions} == {"node_7_true", "node_7_false"}


def test_in_a_stratum_the_case_runs_before_the_items_that_may_read_it() -> None:
    nodes = [atom("charge.a", "charges"), atom("b"), AllNode((0, 1), "charges"), AnyNode((1,), None)]
    [stratum] = lower(program([*nodes, AllNode((2, 3), "charges")])).strata
    assert [ruleset.over for ruleset in stratum.rulesets] == [None, "charges"]


def test_a_rule_without_exceptions_has_one_production_for_each_status_it_can_have() -> None:
    lowering = lower(program([atom("a")], rule(0)))
    assert {(one.reads, one.derives) for one in productions(lowering)} == {
        (("node_0_true",), "rule_0_established"),
        (("node_0_false",), "rule_0_not_established"),
        (("node_0_unknown",), "rule_0_undetermined"),
    }


def test_an_exception_that_the_requesting_country_must_show_is_clear_when_not_known() -> None:
    lowering = lower(program([atom("a"), atom("b")], rule(0, exception(1, "requesting_country"))))
    assert derivations(lowering, "node_1_not_true") == sets(["node_1_false"], ["node_1_unknown"])
    assert derivations(lowering, "rule_0_established") == sets(["node_0_true", "node_1_not_true"])
    assert derivations(lowering, "rule_0_undetermined") == sets(["node_0_unknown", "node_1_not_true"])


def test_an_exception_that_the_applicant_must_exclude_holds_the_finding_when_not_known() -> None:
    lowering = lower(program([atom("a"), atom("b")], rule(0, exception(1, "applicant"))))
    assert derivations(lowering, "rule_0_held") == sets(["node_1_unknown"])
    assert derivations(lowering, "rule_0_established") == sets(["node_0_true", "node_1_false"])
    assert derivations(lowering, "rule_0_undetermined") == sets(
        ["node_0_unknown", "node_1_not_true"], ["node_0_true", "rule_0_held", "node_1_not_true"]
    )


def test_an_exception_that_two_rules_share_is_judged_once() -> None:
    shared = exception(1)
    lowering = lower(program([atom("a"), atom("b")], rule(0, shared, name="one"), rule(0, shared, name="two")))
    assert lowering.judged == (0, 1)
    assert len([one for one in productions(lowering) if one.derives == "node_1_not_true"]) == 2


def wide(rows: int) -> Program:
    """Many anys of many atoms, each any reading the one before it."""
    nodes: list[Node] = [atom(f"a{number}") for number in range(rows * 3)]
    for number in range(rows):
        below = (len(nodes) - 1,) if number else ()
        nodes.append(AnyNode((*range(number * 3, number * 3 + 3), *below), None))
    return program(nodes, *(rule(rows * 3 + number, name=f"rule {number}") for number in range(rows)))


@pytest.mark.parametrize("conditions", [6, 20, 200])
def test_rulesets_are_split_so_that_each_reads_only_itself_and_those_before_it(conditions: int) -> None:
    """Only a rail that is given, an atom's, or asserted between the strata is derived by no production."""
    lowering = lower(wide(60), Envelope(conditions=conditions))
    last = {one.derives: place for place, ruleset in enumerate(rulesets(lowering)) for one in ruleset.productions}
    for place, ruleset in enumerate(rulesets(lowering)):
        assert len(ruleset.conditions()) <= conditions
        assert all(last.get(one, 0) <= place for one in ruleset.conditions())


def test_no_rail_is_read_by_more_productions_of_a_ruleset_than_the_envelope_allows() -> None:
    nodes = [atom(f"f{number}") for number in range(26)]
    bodies = [AllNode((0, *pair), None) for pair in combinations(range(1, 26), 2)]
    for ruleset in rulesets(lower(program([*nodes, *bodies]))):
        readers = Counter(one for production in ruleset.productions for one in production.reads)
        assert max(readers.values()) <= 250


def test_a_ruleset_has_no_more_productions_than_the_envelope_allows() -> None:
    lowering = lower(wide(30), Envelope(productions=7))
    assert max(len(ruleset.productions) for ruleset in rulesets(lowering)) == 7


def test_a_production_that_does_not_fit_a_ruleset_is_refused() -> None:
    nodes: list[Node] = [atom(f"a{number}") for number in range(12)]
    with pytest.raises(EngineError, match="reads 12 rails does not fit a ruleset of 10; the reference evaluator"):
        lower(program([*nodes, AllNode(tuple(range(12)), None)]), Envelope(conditions=10))


def test_lowering_is_the_same_each_time() -> None:
    made = wide(5)
    assert lower(made) == lower(made)
