"""What is the matter with a date, a duration or an amount that people write in another way. No hint quotes a value."""

from __future__ import annotations

import re
from typing import Any

__all__ = ["amount_hint", "date_hint", "fraction_hint"]


def date_hint(written: Any) -> str:
    """What is the matter with a date that people write otherwise."""
    if not isinstance(written, str):
        return ""
    if re.match(r"\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}\Z", written):
        return "; the year stands first, then the month, then the day, with hyphens"
    if re.match(r"\d{4}([/.]\d{1,2}){1,2}\Z", written):
        return "; with hyphens between year, month and day"
    if re.match(r"\d{4}-\d{1,2}(-\d{1,2})?\Z", written):
        return "; a month and a day have two digits each"
    return "; the month is a number" if re.search(r"[^\W\d_]{3}", written) and re.search(r"\d{4}", written) else ""


def fraction_hint(written: Any) -> str:
    """That a part of a month or day cannot be written, where one is."""
    parted = isinstance(written, float) or (isinstance(written, str) and re.match(r"\d+[.,]\d", written))
    return "; no part of one: 2.5 years are 30 months" if parted else ""


def amount_hint(written: Any) -> str:
    """What is the matter with an amount that people write otherwise."""
    text = written.strip() if isinstance(written, str) else ""
    figure = re.search(r"\d[\d.,'\u2019\s]*", text)
    if figure is None:
        return ""
    digits = figure[0].strip()
    if re.search(r",\d{1,2}\Z", digits) or re.match(r"0+,\d", digits):
        return "; decimals stand behind a point, not behind a comma"
    if "," in digits:
        return "; a comma divides thousands, in groups of three"
    if digits.count(".") > 1 or re.search(r"['\u2019\s]", digits):
        return "; thousands are divided by commas, in groups of three, or not at all"
    if re.match(r"[A-Z]{3} [\d.]+\Z", text):
        return "; with no more decimals than the currency has"
    return "; the currency is its three letters (ISO 4217), in front of the figure, with a space between"
