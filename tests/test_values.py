"""How values are written and what they mean: durations, dates as intervals, amounts, sets."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.values import (
    DECIMALS,
    Amount,
    Chosen,
    Interval,
    add_months,
    months_before,
    read_amount,
    read_date,
    read_duration,
)

days = st.dates(date(1000, 1, 1), date(9999, 12, 31))
currencies = st.sampled_from(["USD", "EUR", "TRY", *DECIMALS])
amounts = st.builds(Amount, st.integers(0, 10**15), currencies)


@given(days)
def test_a_year_a_month_and_a_day_are_the_intervals_that_the_calendar_says(day: date) -> None:
    """Found again by counting: every day of the interval, and no other, has that year, or year and month."""
    year, month = read_date(f"{day:%Y}"), read_date(f"{day:%Y-%m}")

    assert read_date(day.isoformat()) == Interval(day, day)
    assert year == Interval(date(day.year, 1, 1), date(day.year, 12, 31))
    assert month is not None
    assert {month.first + timedelta(n) for n in range((month.last - month.first).days + 1)} == {
        date(day.year, day.month, n) for n in range(1, calendar.monthrange(day.year, day.month)[1] + 1)
    }


@given(days)
def test_an_interval_is_written_as_it_was_read(day: date) -> None:
    for written in (f"{day:%Y}", f"{day:%Y-%m}", day.isoformat()):
        assert str(read_date(written)) == written


def test_a_year_may_be_a_whole_number() -> None:
    """YAML gives the year 2012 as a number."""
    assert read_date(2012) == read_date("2012")


NO_DATES = ["2012-13", "2012-00", "2012-02-30", "2013-02-29", "2012-2", "2012-1-1", "2012/01/01", "12", "20120101", ""]
NO_DATES += ["2012-07-01T00:00", " 2012", "2012\n", "0000"]


@pytest.mark.parametrize("written", [*NO_DATES, True, None, 345, 12345, 2012.5, ["2012"]], ids=repr)
def test_what_is_no_date_that_exists_is_no_date(written: object) -> None:
    assert read_date(written) is None


@given(st.integers(0, 10**6))
def test_years_are_twelve_months_and_weeks_seven_days(number: int) -> None:
    assert read_duration(f"{number} years", "months") == read_duration(f"{12 * number} months", "months") == 12 * number
    assert read_duration(f"{number} weeks", "days") == read_duration(f"{7 * number} days", "days") == 7 * number
    assert read_duration(number, "months") == read_duration(number, "days") == number


@given(st.integers(0, 10**6), st.sampled_from(["", "s"]))
def test_months_and_days_are_never_converted_into_one_another(number: int, plural: str) -> None:
    """A month has no fixed number of days: neither unit is read as the other."""
    for word in ("day", "week"):
        assert read_duration(f"{number} {word}{plural}", "months") is None
    for word in ("month", "year"):
        assert read_duration(f"{number} {word}{plural}", "days") is None


@pytest.mark.parametrize(
    "written", ["-3 months", "2.5 years", "two years", "24 mois", "24months", "", True, None, 2.0, [24]]
)
def test_what_is_no_whole_duration_is_none(written: object) -> None:
    assert read_duration(written, "months") is None


@given(amounts)
def test_an_amount_is_read_as_it_is_written(amount: Amount) -> None:
    """With the decimals of its currency: none for the yen, three for the dinar."""
    assert read_amount(str(amount)) == amount


@given(st.integers(0, 10**9), currencies)
def test_commas_between_thousands_change_nothing(whole: int, currency: str) -> None:
    assert read_amount(f"{currency} {whole:,}") == read_amount(f"{currency} {whole}")
    assert read_amount(f"{currency} {whole}") == Amount(whole * 10 ** DECIMALS.get(currency, 2), currency)


@pytest.mark.parametrize(
    "written",
    [
        "USD 1.005",
        "JPY 1.5",
        "KWD 1.0005",
        "USD",
        "12.00",
        "usd 12",
        "USD -5",
        "USD 1e9",
        "$ 5",
        "USD 5.",
        "USD ,",
        5,
        None,
    ],
)
def test_what_the_currency_cannot_express_is_no_amount(written: object) -> None:
    assert read_amount(written) is None


@given(amounts, amounts)
def test_an_amount_is_known_in_its_own_currency_and_in_those_stated(amount: Amount, other: Amount) -> None:
    converted = Amount(amount.minor, amount.currency, ((other.currency, other.minor),))

    assert converted.in_currency(amount.currency) == amount.minor
    if other.currency != amount.currency:
        assert converted.in_currency(other.currency) == other.minor
        assert amount.in_currency(other.currency) is None


@given(days, st.integers(-1200, 1200))
def test_a_number_of_months_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int) -> None:
    """Found again by stepping from month to month."""
    year, month = day.year, day.month
    for _ in range(abs(months)):
        month += 1 if months > 0 else -1
        year, month = (year + 1, 1) if month > 12 else (year - 1, 12) if month < 1 else (year, month)
    if 1 <= year <= 9999:
        later = add_months(day, months)

        assert (later.year, later.month) == (year, month)
        assert later.day == min(day.day, calendar.monthrange(year, month)[1])


@given(days, days, st.integers(0, 600))
def test_adding_months_keeps_the_order_of_days(one: date, other: date, months: int) -> None:
    first, last = sorted([one, other])

    assert add_months(first, months) <= add_months(last, months)


@given(days, st.integers(0, 600))
def test_what_reaches_a_day_begins_on_the_first_day_from_which_the_months_do(day: date, months: int) -> None:
    """Found again by trying the days around it."""
    if add_months(day, -months).year > 1:
        first = months_before(day, months)

        assert add_months(first, months) >= day
        assert add_months(first - timedelta(days=1), months) < day


@pytest.mark.parametrize(
    ("start", "later"),
    [("2023-02-28", "2023-08-28"), ("2023-08-31", "2024-02-29"), ("2023-08-30", "2024-02-29")],
)
def test_six_months_end_on_the_same_day_or_on_the_last_of_the_month(start: str, later: str) -> None:
    begin, end = date.fromisoformat(start), date.fromisoformat(later)

    assert months_before(end, 6) <= begin < months_before(end + timedelta(days=1), 6)


def test_a_set_says_whether_others_may_belong_to_it() -> None:
    assert str(Chosen(frozenset({"b", "a"}))) == "a, b (perhaps others)"
    assert str(Chosen(frozenset({"b", "a"}), complete=True)) == "a, b"
    assert str(Chosen(frozenset(), complete=True)) == "none"
