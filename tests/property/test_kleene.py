"""The connectives say what is certain, and no less: tried on every combination of true, false and not known."""

from __future__ import annotations

from itertools import product

import pytest

from screening.kleene import Truth, all_of, any_of, at_least, negate

TRUTHS: tuple[Truth, ...] = (True, False, None)
MOST = 5
COMBINATIONS = [values for length in range(MOST + 1) for values in product(TRUTHS, repeat=length)]


def ways(values: tuple[Truth, ...]) -> list[tuple[bool, ...]]:
    """Everything that the values may turn out to be."""
    return list(product(*((True, False) if value is None else (value,) for value in values)))


def certain(outcomes: list[bool]) -> Truth:
    """What is so in every way; not known if the ways differ."""
    return outcomes[0] if len(set(outcomes)) == 1 else None


def test_not_exchanges_true_and_false_and_leaves_what_is_not_known() -> None:
    assert [negate(value) for value in TRUTHS] == [False, True, None]


def test_all_is_what_holds_in_every_way_in_which_its_parts_may_turn_out() -> None:
    for values in COMBINATIONS:
        assert all_of(values) is certain([all(way) for way in ways(values)]), values


def test_any_is_what_holds_in_every_way_in_which_its_parts_may_turn_out() -> None:
    for values in COMBINATIONS:
        assert any_of(values) is certain([any(way) for way in ways(values)]), values


@pytest.mark.parametrize("number", range(MOST + 2))
def test_at_least_is_what_holds_in_every_way_in_which_its_parts_may_turn_out(number: int) -> None:
    for values in COMBINATIONS:
        assert at_least(number, values) is certain([sum(way) >= number for way in ways(values)]), values


def test_all_of_nothing_is_true_and_any_of_nothing_false() -> None:
    assert all_of([]) is True
    assert any_of([]) is False


def test_all_any_and_not_obey_the_laws_of_de_morgan() -> None:
    for values in COMBINATIONS:
        assert negate(all_of(values)) is any_of([negate(value) for value in values])
        assert negate(any_of(values)) is all_of([negate(value) for value in values])
