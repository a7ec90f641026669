"""Tests on facts: what compares true, false, or not known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.kleene import Truth
from screening.program.compare import compare, truth
from screening.program.program import Atom
from screening.program.valuation import Facts
from screening.values import Amount, Chosen, Interval, Value, add_months

START = date(2016, 1, 20)  # across the end of a month with 29 days
COUNTRIES = ("AA", "BB", "CC")


@st.composite
def short_intervals(draw: st.DrawFn) -> Interval:
    """A few days within ten weeks, so that every pair of days can be tried."""
    first, length = draw(st.integers(0, 60)), draw(st.integers(0, 12))
    return Interval(START + timedelta(first), START + timedelta(first + length))


def days_of(interval: Interval) -> list[date]:
    return [interval.first + timedelta(n) for n in range((interval.last - interval.first).days + 1)]


def by_every_pair(holds: Callable[[date, date], bool], value: Interval, operand: Interval) -> Truth:
    """True if it holds for every pair of days that the intervals allow, false if for none, else not known."""
    found = {holds(one, other) for one, other in product(days_of(value), days_of(operand))}
    return found.pop() if len(found) == 1 else None


DATES: dict[str, Callable[[date, date], bool]] = {
    "before": lambda one, other: one < other,
    "after": lambda one, other: one > other,
    "at_least": lambda one, other: one >= other,
    "at_most": lambda one, other: one <= other,
}
NUMBERS: dict[str, Callable[[int, int], bool]] = {
    "under": lambda one, other: one < other,
    "over": lambda one, other: one > other,
    "at_least": lambda one, other: one >= other,
    "at_most": lambda one, other: one <= other,
}


def atom(operator: str) -> Atom:
    return Atom("x", operator, None)


@pytest.mark.parametrize("operator", DATES)
@given(value=short_intervals(), operand=short_intervals())
def test_dates_compare_as_all_their_days_do(operator: str, value: Interval, operand: Interval) -> None:
    """A year is every day that it may be: what holds for some and not for others is not known."""
    assert compare(atom(operator), value, operand) is by_every_pair(DATES[operator], value, operand)


@given(short_intervals(), short_intervals(), st.integers(0, 40))
def test_within_days_looks_from_every_day_to_every_day(value: Interval, operand: Interval, length: int) -> None:
    after = replace(atom("within"), length=length, unit="days", side="after")
    before = replace(after, side="before")
    reach = timedelta(length)

    assert compare(after, value, operand) is by_every_pair(lambda one, x: x <= one <= x + reach, value, operand)
    assert compare(before, value, operand) is by_every_pair(lambda one, x: x - reach <= one <= x, value, operand)


@given(short_intervals(), short_intervals(), st.integers(0, 3))
def test_within_months_looks_by_the_calendar(value: Interval, operand: Interval, length: int) -> None:
    """One month after 31 January is the last day of February; both ends count; months are counted forward."""
    after = replace(atom("within"), length=length, unit="months", side="after")
    before = replace(after, side="before")

    assert compare(after, value, operand) is by_every_pair(
        lambda one, x: x <= one <= add_months(x, length), value, operand
    )
    assert compare(before, value, operand) is by_every_pair(
        lambda one, x: one <= x <= add_months(one, length), value, operand
    )


def test_within_a_span_that_leaves_the_calendar_reaches_to_its_end() -> None:
    span = replace(atom("within"), length=4_000_000, unit="days")
    last, first, day = Interval(date.max, date.max), Interval(date.min, date.min), Interval(START, START)

    assert compare(replace(span, side="after"), last, day) is True
    assert compare(replace(span, side="before"), first, day) is True


@pytest.mark.parametrize("operator", NUMBERS)
@given(value=st.integers(0, 30), operand=st.integers(0, 30))
def test_numbers_and_durations_compare_as_whole_numbers(operator: str, value: int, operand: int) -> None:
    assert compare(atom(operator), value, operand) is NUMBERS[operator](value, operand)


@pytest.mark.parametrize("operator", NUMBERS)
@given(value=st.integers(0, 30), operand=st.integers(0, 30), rate=st.integers(0, 30))
def test_amounts_compare_in_one_currency_or_by_the_figure_that_the_case_gives(
    operator: str, value: int, operand: int, rate: int
) -> None:
    """No rate of exchange is known but the one that the case states."""
    dollars, pounds = Amount(value, "USD"), Amount(operand, "GBP")
    converted = replace(dollars, converted=(("GBP", rate),))

    assert compare(atom(operator), dollars, Amount(operand, "USD")) is NUMBERS[operator](value, operand)
    assert compare(atom(operator), dollars, pounds) is None
    assert compare(atom(operator), converted, pounds) is NUMBERS[operator](rate, operand)


chosen = st.builds(Chosen, st.frozensets(st.sampled_from(COUNTRIES)), st.booleans())


@given(chosen, st.sampled_from(COUNTRIES))
def test_a_set_includes_what_it_states_and_lacks_the_rest_only_if_it_is_whole(value: Chosen, member: str) -> None:
    """Found again by completing the set in every way."""
    rest = sorted(set(COUNTRIES) - value.members)
    wholes = [value.members] if value.complete else [
        value.members | {one for one, taken in zip(rest, picks, strict=True) if taken}
        for picks in product([True, False], repeat=len(rest))
    ]  # fmt: skip
    found = {member in whole for whole in wholes}

    assert compare(atom("includes"), value, member) is (found.pop() if len(found) == 1 else None)


@given(chosen, st.frozensets(st.sampled_from(COUNTRIES)))
def test_a_set_includes_a_set_of_alternatives_if_it_includes_one_of_them(
    value: Chosen, alternatives: frozenset[str]
) -> None:
    truths = {compare(atom("includes"), value, one) for one in alternatives}
    expected: Truth = True if True in truths else None if None in truths else False

    assert compare(atom("includes"), value, Chosen(alternatives, complete=True)) is expected


@pytest.mark.parametrize(
    ("value", "operand"), [(True, True), (False, True), ("AA", "AA"), ("AA", "BB"), (24, 24), (24, 23)]
)
def test_a_value_is_another_if_they_are_equal(value: Value, operand: Value) -> None:
    assert compare(atom("is"), value, operand) is (value == operand)
    assert compare(atom("same_as"), value, operand) is (value == operand)


HK, CN, TR = "HK", "CN", "TR"


@pytest.mark.parametrize(
    ("value", "operand", "expected"),
    [
        (HK, HK, True),
        (HK, CN, None),
        (CN, HK, None),
        (HK, TR, False),
        (Chosen(frozenset({HK}), complete=True), CN, None),
        (Chosen(frozenset({CN, TR}), complete=True), HK, None),
        (Chosen(frozenset({HK, CN}), complete=True), CN, True),
        (Chosen(frozenset({TR}), complete=True), HK, False),
        (Chosen(frozenset({HK}), complete=True), Chosen(frozenset({CN}), complete=True), None),
        (Chosen(frozenset({HK}), complete=True), Chosen(frozenset({TR}), complete=True), False),
    ],
)
def test_a_territory_is_neither_surely_the_state_whose_bureau_it_shares_nor_surely_another(
    value: Value, operand: Value, expected: Truth
) -> None:
    operator = "includes" if isinstance(value, Chosen) else "same_as"

    assert compare(replace(atom(operator), bureaus=((HK, CN),)), value, operand) is expected


@pytest.mark.parametrize(("role", "expected"), [("writer", True), ("singer", True), ("none", False), (None, None)])
def test_a_fact_is_one_of_several_values_and_nothing_while_it_is_unknown(role: str | None, expected: Truth) -> None:
    facts = Facts({"role": role} if role else {}, {}, {})

    assert truth(Atom("role", "is", None, ("writer", "singer")), facts, 0) is expected


def test_two_facts_compare_only_if_both_are_known() -> None:
    facts = Facts({"one": "AA", "two": "AA"}, {"refusals": ({"refusal.state": "BB"}, {})}, {"refusals": False})
    same = Atom("one", "same_as", None, other="two")

    assert truth(same, facts, 0) is True
    assert truth(replace(same, other="three"), facts, 0) is None
    assert truth(replace(same, fact="three"), facts, 0) is None
    by_row = Atom("refusal.state", "same_as", "refusals", other="one")
    assert [truth(by_row, facts, row) for row in range(3)] == [False, None, None]
