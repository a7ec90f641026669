"""A day on a form: a year alone, a year and a month, or all three, each in a field of its own that any browser has."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from screening.interview.answers import Fields
from screening.interview.words import Words
from screening.render.markup import Markup, tag

__all__ = ["day_field", "days_sent"]

WRITTEN = re.compile(r"([0-9]{0,4})(?:-([0-9]{0,2}))?(?:-([0-9]{0,2}))?\Z")
MONTHS = tuple(f"{number:02d}" for number in range(1, 13))
PARTS = ("year", "month", "day")


def day_field(name: str, written: str, words: Words, legend: str, said: str = "date.hint") -> Markup:
    """The three fields of a day; what is no day stands in the first. ``said``: how much is wanted."""
    found = WRITTEN.match(written)
    year, month, day = (found[number] or "" for number in (1, 2, 3)) if found else (written, "", "")
    hint = f"{name}.hint"
    months = {"": words.text("date.none")} | {one: words.text(f"month.{one}") for one in MONTHS}
    return tag(
        "fieldset",
        tag("legend", legend),
        tag("p", words.text(said), class_="soft", id=hint),
        tag(
            "div",
            _number(name, "year", year, 4, words, hint),
            tag(
                "label",
                words.text("date.month"),
                tag(
                    "select",
                    *(tag("option", one, value=key, selected=key == month) for key, one in months.items()),
                    name=f"{name}.month",
                ),
            ),
            _number(name, "day", day, 2, words, hint),
            class_="day",
        ),
    )


def days_sent(fields: Mapping[str, Sequence[str]]) -> Fields:
    """The fields of a form with each day in one of them, as a case file has it: 2012, 2012-07 or 2012-07-01."""
    names = {key.rsplit(".", 1)[0] for key in fields if key.endswith(".year")}
    whole = {name: [_written([" ".join(fields.get(f"{name}.{part}", ())).strip() for part in PARTS])] for name in names}
    parts = {f"{name}.{part}" for name in names for part in PARTS}
    return {key: value for key, value in fields.items() if key not in parts} | whole


def _number(name: str, part: str, value: str, most: int, words: Words, hint: str) -> Markup:
    return tag(
        "label",
        words.text(f"date.{part}"),
        tag(
            "input",
            type="text",
            name=f"{name}.{part}",
            value=value,
            inputmode="numeric",
            size=most + 1,
            autocomplete="off",
            aria_describedby=hint,
        ),
    )


def _written(parts: list[str]) -> str:
    """A year as it was typed, and of month and day what is given, each with two figures."""
    year, *rest = parts
    while rest and not rest[-1]:
        rest.pop()
    return "-".join([year, *(one.zfill(2) if one else "" for one in rest)])
