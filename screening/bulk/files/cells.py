"""Reads one written value of a table: of a fact, of a column that says whether these are all, of an id.

A fact reads it as it reads a value of a case file. What a table writes otherwise (sets and whole numbers as text, the
yes and no of spreadsheets) is put in that form before. Nothing is given back where a value says that nothing is known.
"""

from __future__ import annotations

import math
import re
from typing import Any

from screening.bulk.files.written import NoText
from screening.cases.read_case import ID
from screening.law.countries import Countries
from screening.law.vocabulary import Fact, Misread
from screening.read import MOST_DIGITS
from screening.values import Amount, read_amount, says_nothing

__all__ = ["read_conversions", "read_flag", "read_id", "read_value"]

# As spreadsheets write yes and no in the languages of those who use them, and as databases and data frames do.
FLAGS = dict.fromkeys(("yes", "true", "wahr", "vrai", "verdadero", "verdadeiro", "vero", "истина", "1", "1.0"), True)
FLAGS |= dict.fromkeys(("no", "false", "falsch", "faux", "falso", "ложь", "0", "0.0"), False)
WHOLE = re.compile(r"([-+]?[0-9]+)(?:\.0+)?\Z")
MIDNIGHT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?\Z")
MOST_MINOR = 2**63 - 1


def read_value(fact: Fact, written: Any, countries: Countries) -> Any:
    """The value that ``written`` means for a fact; nothing where it says that it is not known. Raises ``Misread``."""
    if isinstance(written, NoText):
        raise Misread("is not text in UTF-8")
    if written == "" or (says_nothing(written) and written not in fact.choices):
        return None
    if isinstance(written, float):
        if math.isnan(written):
            return None
        written = int(written) if written.is_integer() else written
    if isinstance(written, str):
        written = _of_text(fact, written)
    elif fact.type == "yes_no" and written in (0, 1):
        written = bool(written)
    if isinstance(written, int) and abs(written) >= 10**MOST_DIGITS:
        raise Misread(f"has more than {MOST_DIGITS} digits")
    value = fact.read(written, countries)
    if isinstance(value, Amount) and value.minor > MOST_MINOR:
        raise Misread("is too large")
    return value


def _of_text(fact: Fact, written: str) -> Any:
    """A text as a case file would have it: whole numbers, sets and the yes and no of spreadsheets are told apart."""
    if fact.type in ("months", "days", "number") and (found := WHOLE.match(written)) and len(written) <= MOST_DIGITS:
        return int(found[1])
    if fact.type in ("choices", "countries"):
        return [part.strip() for part in written.split(";") if part.strip()]
    if fact.type == "date" and (day := MIDNIGHT.match(written)):
        return day[1]
    return FLAGS.get(written.casefold(), written) if fact.type == "yes_no" else written


def read_flag(written: Any) -> bool | None:
    """Yes or no; raises ``Misread``."""
    if isinstance(written, bool):
        return written
    if written == "" or says_nothing(written):
        return None
    found = FLAGS.get(str(written).casefold())
    if found is None:
        raise Misread("needs yes or no")
    return found


def read_conversions(written: Any) -> tuple[tuple[str, int], ...] | None:
    """Amounts by currency, in minor units; raises ``Misread``."""
    if written == "":
        return None
    amounts = [read_amount(part.strip()) for part in written.split(";")] if isinstance(written, str) else [None]
    found = [(one.currency, one.minor) for one in amounts if one and one.minor <= MOST_MINOR]
    if len(found) < len(amounts):
        raise Misread("needs a currency and a figure, as USD 9999.00")
    return tuple(found)


def read_id(written: Any) -> Any:
    """The id of a case; nothing where none is written, false where it is no id."""
    text = str(written) if isinstance(written, str | int) and not isinstance(written, bool) else "?"
    return None if text == "" else text if ID.match(text) else False
