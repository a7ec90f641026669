"""What the benchmarks rest on: the made-up cases, and the texts that peers are given. Nothing here is timed.

That the peers give the same answers is checked where they are installed, by ``make bench``, before anything is timed.
"""

from __future__ import annotations

import json
import re
from collections import Counter

import numpy as np
import pytest

from benchmarks.given import columns_of
from benchmarks.line import FURTHER
from benchmarks.peers import jdm, sql
from benchmarks.peers.clips_nodes import Nodes
from benchmarks.peers.clips_tests import assertions, templates
from benchmarks.peers.clips_verdict import Verdict
from benchmarks.peers.formulas import NumPy, source
from benchmarks.peers.rails import write
from benchmarks.population import Population, draw
from benchmarks.programs import boolean_part, enlarged, shipped
from benchmarks.rows import facts_of
from benchmarks.task import Task, boolean_task, differing, whole_task
from benchmarks.verdict import OUTCOMES, STATUSES
from screening.bulk.screen_many import OUTCOMES as WORDS
from screening.bulk.screen_many import screen_many
from screening.engine import reference
from screening.law.pack import Pack
from screening.program.program import Atom, Program
from screening.report.decide import decide

CASES = 120


@pytest.fixture(scope="module")
def program(pack: Pack) -> Program:
    return shipped(pack)


@pytest.fixture(scope="module")
def task(program: Program) -> Task:
    return whole_task(program, CASES)


@pytest.fixture(scope="module")
def boolean(task: Task) -> Task:
    return boolean_task(task)


def same(one: Population, other: Population) -> bool:
    return one.columns.keys() == other.columns.keys() and all(
        np.array_equal(values, other.columns[name]) for name, values in one.columns.items()
    )


def test_a_population_depends_on_its_seed_alone(program: Program) -> None:
    assert same(draw(program, 50, seed=1), draw(program, 50, seed=1))
    assert not same(draw(program, 50, seed=1), draw(program, 50, seed=2))


def test_a_population_has_what_a_population_has(program: Program) -> None:
    found = draw(program, 2000, seed=1)
    charges = Counter(len(facts.items["charges"]) for facts in facts_of(found))
    known = [len(facts.values) for facts in facts_of(found)]

    assert set(charges) == {0, 1, 2, 3, 4}
    assert min(known) < max(known) / 2
    assert {facts.complete["charges"] for facts in facts_of(found)} == {True, False}


def test_every_case_has_as_many_charges_as_are_asked_for(program: Program) -> None:
    assert {len(facts.items["charges"]) for facts in facts_of(draw(program, 20, seed=1, items={"charges": 7}))} == {7}


def test_laid_out_flat_a_program_means_what_the_reference_evaluator_says(task: Task) -> None:
    expected = task.expected(task.cases)

    for row, facts in enumerate(facts_of(task.cases)):
        decided = decide(task.program, facts, reference.run(task.program, facts))
        assert OUTCOMES[expected["outcome"][row]] == (decided.scope or decided.outcome)
        points = [int(expected[name][row]) for name in ("score", "low", "high")]
        assert points == [decided.score.value, decided.score.low, decided.score.high]


def test_the_boolean_part_has_the_statuses_of_the_whole_pack(task: Task, boolean: Task) -> None:
    expected, asked = boolean.expected(boolean.cases), boolean.asked(boolean.cases)
    unweighed = [index for index, rule in enumerate(task.program.rules) if rule.weigh is None]
    compared = 0

    for row, facts in enumerate(facts_of(task.cases)):
        valuation = reference.run(task.program, facts)
        for place, name in zip(boolean.flat.statuses, boolean.wanted, strict=True):
            rule = unweighed[place.rule]
            over = task.program.rules[rule].over
            if over is None or asked[name][row]:
                stated = len(facts.items[over]) if over else 0
                rank = 0 if place.rank is None else stated if place.rank == FURTHER else place.rank
                assert STATUSES[expected[name][row]] == valuation.statuses[rule][rank]
                compared += 1

    assert compared > CASES * len(unweighed) / 2


def test_the_columnar_evaluator_takes_the_same_population(task: Task, pack: Pack) -> None:
    expected, found = task.expected(task.cases), screen_many(columns_of(task.cases), pack)
    words = ["grounds_established" if word in ("part", "whole") else word for word in OUTCOMES]

    assert [words[code] for code in expected["outcome"]] == [WORDS[code] for code in found.outcome]
    assert np.array_equal(expected["score"], found.score)
    assert np.array_equal(expected["high"], found.high)


def test_what_differs_is_seen(task: Task) -> None:
    right = task.expected(task.cases)

    assert differing(task, task.cases, right) == []
    assert differing(task, task.cases, right | {"score": right["score"] + 1}) == [f"score: {CASES} of {CASES}"]


def test_the_copies_of_a_pack_share_no_facts_but_the_day_and_the_instrument(program: Program) -> None:
    larger = enlarged(program, 2)
    shared = {"as_of", "instrument"}
    read = Counter(node.fact for node in program.nodes if isinstance(node, Atom) and node.fact not in shared)
    twice = Counter(node.fact for node in larger.nodes if isinstance(node, Atom))

    assert len(larger.rules) == 2 * len(program.rules)
    assert {name: twice[f"{name}_x1"] for name in read} == read
    assert {name: twice[f"{name}_x2"] for name in read} == read
    assert whole_task(larger, 5).expected(draw(larger, 5, seed=1))["outcome"].shape == (5,)


def test_the_boolean_part_tests_nothing_but_its_own_facts(program: Program) -> None:
    atoms = [node for node in boolean_part(program).nodes if isinstance(node, Atom)]

    assert {(atom.operator, atom.values) for atom in atoms} == {("is", (True,))}


@pytest.mark.parametrize("part", ["task", "boolean"])
def test_sql_reads_no_column_before_it_is_made(part: str, request: pytest.FixtureRequest) -> None:
    asked: Task = request.getfixturevalue(part)
    made = set(asked.columns)

    text = sql.query(asked.flat.steps, asked.wanted)
    *levels, last = re.split(r"\n\)(?:, l\d+ AS \(\n|\n)", text)

    for level in levels:
        assert set(re.findall(r"\bs\d+\b(?! *(?:,\n|\n))", re.sub(r" AS s\d+", "", level))) <= made
        made |= set(re.findall(r" AS (s\d+)", level))
    assert re.findall(r" AS (\w+)", last) == list(asked.wanted)


@pytest.mark.parametrize("part", ["task", "boolean"])
def test_zen_reads_no_key_before_it_is_made(part: str, request: pytest.FixtureRequest) -> None:
    asked: Task = request.getfixturevalue(part)
    _, rules, answers, _ = json.loads(jdm.model(asked.flat.steps, asked.wanted))["nodes"]
    made: set[str] = set()

    for one in rules["content"]["expressions"]:
        assert set(re.findall(r"\$\.(\w+)", one["value"])) <= made
        made.add(one["key"])
    assert [one["key"] for one in answers["content"]["expressions"]] == list(asked.wanted)


@pytest.mark.parametrize("part", ["task", "boolean"])
def test_formulas_of_openfisca_are_python_and_read_what_there_is(part: str, request: pytest.FixtureRequest) -> None:
    asked: Task = request.getfixturevalue(part)
    formulas = write(asked.flat.steps, asked.wanted, NumPy())
    there = {*formulas, *asked.columns}

    for name, formula in formulas.items():
        text = source(name, formula)
        compile(text, name, "exec")
        assert set(re.findall(r"case\('(\w+)', period\)", text)) <= there


@pytest.mark.parametrize("part", ["task", "boolean"])
def test_rules_of_clips_are_whole_and_each_has_a_name_of_its_own(part: str, request: pytest.FixtureRequest) -> None:
    asked: Task = request.getfixturevalue(part)
    verdict = Verdict(asked.program, Nodes(asked.program))
    after = [*verdict.statuses("assert"), *verdict.conclusions()] if asked.whole else [*verdict.statuses()]
    rules = [*Nodes(asked.program).constructs(), *after]
    names = Counter(rule.split()[1] for rule in rules)

    assert all(rule.count("(") == rule.count(")") and " => " in rule for rule in rules)
    assert names.most_common(1)[0][1] == 1

    declared = dict(re.findall(r"\(deftemplate (\S+) (.*)\)$", "\n".join(templates(asked.program)), re.MULTILINE))
    facts, items = assertions(asked.program, next(facts_of(asked.cases)))
    assert items[0] == "(case)"
    assert {name for name, _ in facts} <= declared.keys()
    assert all(re.findall(r"slot (\w+)", declared[name]) == [*slots] for name, slots in facts)


def test_a_state_and_a_territory_under_its_bureau_are_neither_the_same_nor_others(task: Task, pack: Pack) -> None:
    near = whole_task(task.program, CASES)
    layout, columns = near.cases.layout, near.cases.columns
    for name, rank, code in (("requesting_country", None, "TC"), ("refusal.state", 0, "GB")):
        column = layout.plain(name, rank)
        columns[column.name][:] = column.choices.index(code)
    columns[layout.count("refusals").name][:] = 1
    columns[layout.complete("refusals").name][:] = 1
    expected, found = near.expected(near.cases), screen_many(columns_of(near.cases), pack)

    assert np.array_equal(expected["score"], found.score)
    assert np.array_equal(expected["high"], found.high)
