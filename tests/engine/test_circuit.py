"""Circuits, sums over planes, and the function that is written of them."""

from __future__ import annotations

import pickle
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.engine.columnar.circuit import ONES, ZEROS, Circuit, Wire
from screening.engine.columnar.emit import PAYS, emit
from screening.engine.columnar.reading import every, reach, some
from screening.engine.columnar.sums import Sum, reaches

WIDTH = 64  # cases: bits of a plane


def computed(circuit: Circuit, wires: list[Wire], sources: list[int]) -> list[int]:
    """The planes of some wires, as whole numbers of ``WIDTH`` bits."""
    planes = emit(circuit, wires).kernel([*sources, 0, -1], some, every, reach)
    return [plane & ((1 << WIDTH) - 1) for plane in planes]


def number(digits: list[int], case: int) -> int:
    return sum((digit >> case & 1) << place for place, digit in enumerate(digits))


def test_what_is_known_while_a_circuit_is_made_is_not_computed():
    circuit = Circuit()
    a, b = circuit.source("a", None), circuit.source("b", None)
    not_a = circuit.invert(a)
    before = len(circuit.gates)
    assert circuit.both() == ONES
    assert circuit.either() == ZEROS
    assert circuit.both(a, ONES, a) == a
    assert circuit.both(a, ZEROS, b) == ZEROS
    assert circuit.either(ZEROS, a, a) == a
    assert circuit.either(a, ONES) == ONES
    assert circuit.both(a, not_a) == circuit.both(not_a, a) == ZEROS
    assert circuit.either(a, not_a) == ONES
    assert circuit.invert(not_a) == a
    assert (circuit.differ(a, a), circuit.differ(a, ZEROS), circuit.differ(ONES, a)) == (ZEROS, a, not_a)
    assert (circuit.some_rank(ZEROS), circuit.every_rank(ONES), circuit.reach(a, 0)) == (ZEROS, ONES, ONES)
    assert len(circuit.gates) == before


def test_a_gate_is_made_once_however_it_is_asked_for():
    circuit = Circuit()
    a, b = circuit.source("a", None), circuit.source("b", None)
    assert circuit.source("a", None) == a
    assert circuit.both(a, b) == circuit.both(b, a)
    assert circuit.differ(a, b) == circuit.differ(b, a)


def test_planes_of_two_lists_do_not_meet():
    circuit = Circuit()
    with pytest.raises(AssertionError):
        circuit.both(circuit.source("a", "charges"), circuit.source("b", "alerts"))


def test_only_what_a_result_needs_is_computed():
    circuit = Circuit()
    a, b = circuit.source("a", None), circuit.source("b", None)
    circuit.either(a, b)
    assert "|" not in emit(circuit, [circuit.both(a, b)]).text


def test_a_source_is_never_written_over():
    """Nor is a plane that is read again, or a plane of the case by planes of ranks."""
    circuit = Circuit()
    a, b, c = (circuit.source(name, None) for name in "abc")
    ranked = circuit.source("r", "charges")
    ab = circuit.both(a, b)
    wires = [ab, circuit.either(ab, c), circuit.both(ab, ranked), circuit.differ(a, ranked)]
    text = emit(circuit, wires).text
    assert "sources[0] &=" not in text
    planes = computed(circuit, wires, [0b1100, 0b1010, 0b0001, 0b1111])
    assert planes == [0b1000, 0b1001, 0b1000, 0b0011]


def test_a_written_function_can_be_sent_to_another_process():
    circuit = Circuit()
    text = emit(circuit, [circuit.invert(circuit.source("a", None))])
    assert text.kernel([5, 0, -1], some, every, reach) == (-6,)
    assert pickle.loads(pickle.dumps(text)).kernel([5, 0, -1], some, every, reach) == (-6,)  # noqa: S301 - our own


def drawn(rng: Random, size: int) -> tuple[Circuit, list[Wire], list[str | None]]:
    """A circuit of planes of the case and by rank, some of its wires, and the list of each source."""
    circuit, overs = Circuit(), [rng.choice([None, "charges"]) for _ in range(6)]
    wires = [circuit.source(number, over) for number, over in enumerate(overs)]
    for _ in range(size):
        one, other = rng.choice(wires), rng.choice(wires)
        ranked = circuit.gates[one].over is not None
        made = [circuit.both(one, other), circuit.either(one, other), circuit.differ(one, other), circuit.invert(one)]
        if ranked:
            made += [circuit.some_rank(one), circuit.every_rank(one), circuit.reach(one, rng.randint(2, 3))]
        wires.append(rng.choice(made))
    return circuit, [rng.choice(wires) for _ in range(8)], overs


@given(rng=st.randoms(use_true_random=False), size=st.integers(1, 60))
def test_a_walk_gives_what_the_function_gives_and_a_change_what_a_new_walk_gives(rng: Random, size: int):
    circuit, wires, overs = drawn(rng, size)
    text = emit(circuit, wires)

    def read() -> list[int]:
        return [*(rng.choice([0, -1]) if over is None else rng.getrandbits(4) for over in overs), 0, -1]

    first, second = read(), read()
    changed = [number for number in range(len(overs)) if first[number] != second[number]]
    planes = text.laid.planes(first)

    assert text.laid.results(planes) == [*text.kernel(first, some, every, reach)]
    others = text.laid.changed(planes, second, changed)
    assert others == text.laid.planes(second)
    assert text.laid.results(others) == [*text.kernel(second, some, every, reach)]


def test_one_case_is_walked_at_first_and_has_the_function_later(monkeypatch: pytest.MonkeyPatch):
    circuit = Circuit()
    text = emit(circuit, [circuit.invert(circuit.source("a", None))])
    found = {tuple(text.of_case([5, 0, -1])) for _ in range(PAYS)}
    monkeypatch.setattr(text.laid, "planes", lambda _: pytest.fail("walked once more"))
    assert {*found, tuple(text.of_case([5, 0, -1]))} == {(-6,)}


@given(
    weights=st.lists(st.integers(0, 70), max_size=30),
    cap=st.none() | st.integers(0, 200),
    level=st.integers(-5, 400),
    rng=st.randoms(use_true_random=False),
)
def test_sums_over_planes_are_the_sums_of_every_case(weights: list[int], cap: int | None, level: int, rng: Random):
    circuit = Circuit()
    total = Sum(circuit, cap)
    sources = [rng.getrandbits(WIDTH) for _ in weights]
    for index, weight in enumerate(weights):
        total.add(weight, circuit.source(index, None))
    digits = total.digits()
    *planes, reached = computed(circuit, [*digits, reaches(circuit, digits, level)], sources)
    for case in range(WIDTH):
        plain = sum(weight for weight, source in zip(weights, sources, strict=True) if source >> case & 1)
        expected = plain if cap is None else min(plain, cap)
        assert number(planes, case) == expected <= total.most
        assert bool(reached >> case & 1) == (expected >= level)


@given(caps=st.lists(st.integers(0, 40), min_size=1, max_size=6), rng=st.randoms(use_true_random=False))
def test_sums_of_capped_sums_are_those_of_every_case(caps: list[int], rng: Random):
    circuit, sources, parts = Circuit(), [], []
    total = Sum(circuit, 50)
    for cap in caps:
        part, weights = Sum(circuit, cap), [rng.choice([1, 3, 6, 10]) for _ in range(rng.randint(0, 8))]
        parts.append((cap, weights, len(sources)))
        for weight in weights:
            part.add(weight, circuit.source(len(sources), None))
            sources.append(rng.getrandbits(WIDTH))
        total.add_number(part.digits(), part.most)
    planes = computed(circuit, total.digits(), sources)
    for case in range(WIDTH):
        sums = (
            min(cap, sum(weight for at, weight in enumerate(weights, start=first) if sources[at] >> case & 1))
            for cap, weights, first in parts
        )
        assert number(planes, case) == min(50, sum(sums))


def test_a_constant_counts_in_a_sum():
    circuit = Circuit()
    total = Sum(circuit)
    total.add(5, ONES)
    total.add(2, circuit.source("a", None))
    assert [number(computed(circuit, total.digits(), [0b01]), case) for case in (0, 1)] == [7, 5]


@pytest.mark.parametrize("ranks", range(6))
def test_what_brings_ranks_together_is_the_same_for_one_case_and_for_many(ranks: int):
    np = pytest.importorskip("numpy")
    from screening.engine.columnar import blocks

    planes = [[pattern >> rank & 1 for pattern in range(2**ranks)] for rank in range(ranks)]
    columns = pytest.importorskip("screening.columns.columns")
    bits = columns.to_bits(np.array(planes, bool).reshape(ranks, 2**ranks))
    for name, alone, many in (
        ("some", some, blocks.some),
        ("every", lambda plane: every(plane | -1 << ranks), blocks.every),
        *(
            (f"reach {number}", lambda plane, n=number: reach(plane, n), lambda bits, n=number: blocks.reach(bits, n))
            for number in (1, 2, 3, 6)
        ),
    ):
        found = columns.from_bits(many(bits), 2**ranks).tolist()
        assert found == [-alone(pattern) for pattern in range(2**ranks)], name
