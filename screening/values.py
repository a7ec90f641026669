"""The values a fact can have, and how each type of fact reads one from what is written.

A value is a ``bool`` (yes_no), ``str`` (choice, country, text), ``int`` (months, days, number), ``Interval`` (date),
``Amount``, ``Chosen`` (choices, countries) or ``OneOf`` (a choice that may be any of several). Not known is ``None``,
which is never a value.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

__all__ = [
    "Amount",
    "Chosen",
    "FactType",
    "Interval",
    "OneOf",
    "Value",
    "add_months",
    "months_before",
    "read_amount",
    "read_date",
    "read_duration",
    "says_nothing",
]

FactType = Literal[
    "yes_no", "choice", "choices", "country", "countries", "date", "months", "days", "number", "amount", "text"
]

DATE = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?\Z")
DURATION = re.compile(r"([0-9]{1,9}) (year|month|week|day)s?\Z")
USUAL_DECIMALS = 2
AMOUNT = re.compile(r"([A-Z]{3}) ([0-9]{1,18}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,5})(\.[0-9]{1,4})?\Z")
# Not among them: `none`, which is a finding, and `NA`, which is Namibia.
NOTHING = frozenset(
    {"unknown", "not known", "not stated", "n/a", "n.a.", "#n/a", "-", "--", "\u2013", "\u2014", "?", "nan", "null"}
)
NO_DAY = re.compile(r"(?:0000|1900)[-/.]00[-/.]00\Z")
IN_MONTHS = {"year": 12, "month": 1}
IN_DAYS = {"week": 7, "day": 1}
# Decimals of a currency's minor unit where ISO 4217 departs from two.
DECIMALS = dict.fromkeys(
    ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"], 0
) | dict.fromkeys(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"], 3)


@dataclass(frozen=True, order=True)
class Interval:
    """A date as the interval of days it may be: a year, a month or one day (first and last included)."""

    first: date
    last: date

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        whole_year = (self.first.month, self.last.month) == (1, 12)
        return f"{self.first.year:04}" if whole_year else f"{self.first:%Y-%m}"


@dataclass(frozen=True)
class Amount:
    """Money in minor units of a currency, with the figures the case gives in other currencies."""

    minor: int
    currency: str
    converted: tuple[tuple[str, int], ...] = ()

    def in_currency(self, currency: str) -> int | None:
        """The minor units in ``currency``, if the case gives them."""
        return self.minor if currency == self.currency else dict(self.converted).get(currency)

    def __str__(self) -> str:
        places = DECIMALS.get(self.currency, 2)
        return f"{self.currency} {Decimal(self.minor).scaleb(-places):,.{places}f}"


@dataclass(frozen=True)
class Chosen:
    """What is known of a set: its stated members, and whether they are all of them."""

    members: frozenset[str]
    complete: bool = False

    def __str__(self) -> str:
        stated = ", ".join(sorted(self.members)) or "none"
        return stated if self.complete else f"{stated} (perhaps others)"


@dataclass(frozen=True)
class OneOf:
    """A choice of which only this much is known: that it is one of several."""

    values: frozenset[str]

    def __str__(self) -> str:
        return " or ".join(sorted(self.values))


Value = bool | str | int | Interval | Amount | Chosen | OneOf


def read_date(written: Any) -> Interval | None:
    """The interval a written date means, or nothing if it is not a date that exists."""
    found = DATE.match(str(written)) if isinstance(written, str | int) and not isinstance(written, bool) else None
    if not found:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return Interval(first, first)
    last_month = month or 12
    return Interval(first, date(year, last_month, calendar.monthrange(year, last_month)[1]))


def read_duration(written: Any, unit: Literal["months", "days"]) -> int | None:
    """Whole months or whole days; the one is never converted into the other."""
    if isinstance(written, int) and not isinstance(written, bool):
        return written
    found = DURATION.match(written) if isinstance(written, str) else None
    if not found:
        return None
    factor = (IN_MONTHS if unit == "months" else IN_DAYS).get(found[2])
    return None if factor is None else int(found[1]) * factor


def read_amount(written: Any) -> Amount | None:
    """``USD 9,999.00`` as minor units; nothing if it is not an amount the currency can express.

    Commas divide thousands, in groups of three; a comma before decimals is no amount, nor are more decimals than the
    currency has, even zeros: ``EUR 1.200`` is twelve hundred to half of Europe.
    """
    found = AMOUNT.match(written) if isinstance(written, str) else None
    if not found:
        return None
    places, decimals = DECIMALS.get(found[1], USUAL_DECIMALS), found[3] or ""
    if len(decimals.lstrip(".")) > max(places, USUAL_DECIMALS):
        return None
    try:
        minor = Decimal(found[2].replace(",", "") + decimals).scaleb(places)
    except InvalidOperation:
        return None
    return Amount(int(minor), found[1]) if minor == minor.to_integral_value() else None


def says_nothing(written: Any) -> bool:
    """Whether what is written says that nothing is known, as forms and public registers do."""
    if written is None:
        return True
    return isinstance(written, str) and (written.strip().casefold() in NOTHING or bool(NO_DAY.match(written)))


def add_months(day: date, months: int) -> date:
    """The same day ``months`` calendar months later (earlier if negative), or the last day of that month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = min(max(index // 12, 1), 9999), index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def months_before(day: date, months: int) -> date:
    """The first day from which ``months``, counted forward, reach ``day``.

    Not always the same day of an earlier month: six months from 28 February end on 28 August, so that those that reach
    31 August begin on 1 March.
    """
    back = add_months(day, -months)
    return back + timedelta(days=1) if add_months(back, months) < day and back < date.max else back
