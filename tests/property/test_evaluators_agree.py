"""The forward chainer and the reference evaluator give the same answers, on packs and cases that nobody thought of."""

from __future__ import annotations

from math import ceil
from random import Random
from typing import get_args

import pytest
from agreement import Agreement, Chunk, compare_chunk, compare_pack
from children import in_children
from hypothesis import given, settings
from hypothesis import strategies as st
from random_packs import Size, random_documents

from screening.law.outcome import OutcomeWord, StandingWord
from screening.program.program import Node
from screening.program.valuation import Status

CASES = 20  # for each pack
PACKS = 25  # for each task of a child process
EVERYTHING = (
    *(node.__name__ for node in get_args(Node)),
    *get_args(Status),
    *(f"outcome {word}" for word in get_args(OutcomeWord)),
    *(f"answer {word}" for word in get_args(StandingWord)),
    *("scope whole", "scope part", "open", "further", "not shown", "wide", "long", "presumed and stands"),
)

pytest.importorskip("durable", reason="durable-rules does not install here")


def test_the_evaluators_agree_on_every_random_pack_and_case(request: pytest.FixtureRequest, seed: int) -> None:
    """In truths, statuses, activations and decisions; a failure shows the pack and the case, and how to repeat it.

    The packs and cases come across every kind of node, status and outcome, and disjunctions of more than 64 and
    conjunctions of more than 16 tests.
    """
    pairs = request.config.getoption("--pairs")
    packs = ceil(pairs / CASES)
    chunks = [Chunk(seed, range(start, min(start + PACKS, packs)), CASES) for start in range(0, packs, PACKS)]
    found = Agreement()
    for one in in_children(compare_chunk, chunks, tasks_each=10):
        found.add(one)
    assert not found.failures, f"{len(found.failures)} of {found.pairs}, the first:\n{found.failures[0]}"
    assert (found.packs, found.pairs) == (packs, packs * CASES)
    rare = {what: found.seen[what] for what in EVERYTHING if found.seen[what] < pairs // 1000}
    assert not rare, f"in {found.pairs} pairs: {rare}"


@settings(max_examples=60)
@given(
    rng=st.randoms(use_true_random=False), size=st.sampled_from([Size(rules=2, definitions=2, depth=2), Size(wide=0)])
)
def test_the_evaluators_agree_where_a_failing_pack_can_be_made_smaller(rng: Random, size: Size) -> None:
    found = Agreement()
    compare_pack(rng, random_documents(rng, size), 5, found, "drawn by hypothesis")
    assert found.failures == []
    assert found.pairs == 5
