"""The flat table described: its columns with type and meaning, and a text table that is still to be filled in."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from screening.bulk.files.fields import CASE, Field, Fields
from screening.law.pack import Pack
from screening.law.vocabulary import BUILT_IN, Fact, FactList

__all__ = ["described", "description", "heading"]

FORMAT = "screening-table/1"
TYPES = {
    "yes_no": "bool",
    "months": "int64",
    "days": "int64",
    "number": "int64",
    "choices": "list<string>",
    "countries": "list<string>",
}
SAID_AS = {
    "yes_no": "yes or no",
    "country": "a country code (ISO 3166), as DE",
    "countries": "country codes (ISO 3166); in CSV divided by semicolons",
    "date": "a date as text, as 2012, 2012-07 or 2012-07-01; a full one may be of type date32",
    "months": "whole months",
    "days": "whole days",
    "number": "a whole number",
    "amount": "a currency and a figure, as USD 9999.00",
    "text": "text",
}
OF_CASE = "An id for the row, without a person's name: letters, digits, - _ and . (at most 100)."
OF_DAY = "a full date; where it is empty, the day of the run"


def described(pack: Pack) -> dict[str, Any]:
    """The columns of the flat table, each with its type in Arrow and its meaning."""
    fields = Fields(pack.vocabulary)
    return {
        "schema": FORMAT,
        "rules": {"pack": pack.id, "version": pack.version},
        "note": "A row is a case. What is empty or null is not known. No column must be there; no other may be.",
        "fields": [_column(one, fields) for one in fields.columns.values()],
    }


def heading(pack: Pack, facts: Iterable[Fact], items: int, charges: int) -> str:
    """The first line of a CSV file in which those facts are asked, of so many charges and other items each."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow(name for name, _ in _asked(pack, facts, items, charges))
    return stream.getvalue()


def description(pack: Pack, facts: Iterable[Fact], items: int, charges: int) -> str:
    """What each column of that file asks and how it is answered, as a CSV file."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(("column", "question", "what can be written", "who knows"))
    for name, field in _asked(pack, facts, items, charges):
        who = field.fact or field.list
        writer.writerow((name, _meaning(field), _said_as(field), who.who_knows.replace("_", " ") if who else ""))
    return stream.getvalue()


def _column(field: Field, fields: Fields) -> dict[str, Any]:
    column: dict[str, Any] = {"name": field.name, "type": _type(field), "nullable": True, "meaning": _meaning(field)}
    if field.role == "value" and field.fact and field.fact.choices:
        column["choices"] = list(field.fact.choices)
    elif field.role != "list":
        column["written"] = _said_as(field)
    if field.role == "list" and field.list is not None:
        column["fields"] = [_column(one, fields) for one in fields.items[field.list.id].values()]
    return column


def _type(field: Field) -> str:
    if field.role == "list":
        return "list<struct>"
    if field.role in ("complete", "list_complete"):
        return "bool"
    return TYPES.get(field.fact.type, "string") if field.fact and field.role == "value" else "string"


def _meaning(field: Field) -> str:
    match field.role, field.fact, field.list:
        case ("complete", Fact() as fact, _):
            return f"Are these all? If empty: {_whole(fact)}. ({fact.question})"
        case ("converted", Fact() as fact, _):
            return f"The same amount in other currencies, if it is known. ({fact.question})"
        case ("list_complete", _, FactList() as of):
            return f"Are these all? If empty: {_whole(of)}. ({of.question})"
        case (_, Fact() as fact, _):
            return fact.question
        case (_, _, FactList() as of):
            return of.question
        case _:
            return OF_CASE


def _whole(one: Fact | FactList) -> str:
    return "yes once one is stated" if one.exhaustive else "no"


def _said_as(field: Field) -> str:
    fact = field.fact
    if field.role in ("complete", "list_complete"):
        return SAID_AS["yes_no"]
    if fact is None:
        return "text"
    if field.role == "converted":
        return "amounts, as USD 9999.00, divided by semicolons"
    if fact.id == "as_of":
        return OF_DAY
    chosen = f"{'some of, divided by semicolons' if fact.type == 'choices' else 'one of'}: {', '.join(fact.choices)}"
    return SAID_AS.get(fact.type, chosen)


def _asked(pack: Pack, facts: Iterable[Fact], items: int, charges: int) -> Iterator[tuple[str, Field]]:
    """The columns of a text table, in its order: what every case has, its facts, its lists."""
    fields, asked = Fields(pack.vocabulary), {fact.id for fact in facts}
    columns = fields.columns
    head = [CASE, *(name for name in BUILT_IN if name in columns)]
    yield from ((name, columns[name]) for name in head)
    for name, field in columns.items():
        if name not in head and field.fact and field.fact.id in asked and field.role != "converted":
            yield name, field
    for one in pack.vocabulary.lists.values():
        if any(field.fact and field.fact.id in asked for field in fields.items[one.id].values()):
            yield from _spread(fields, one, asked, charges if one.item == "charge" else items)


def _spread(fields: Fields, of: FactList, asked: Collection[str], ranks: int) -> Iterator[tuple[str, Field]]:
    for rank in range(1, ranks + 1):
        for name, field in fields.items[of.id].items():
            if field.fact and field.fact.id in asked and field.role != "converted":
                yield f"{of.id}[{rank}].{name}", field
    yield f"{of.id}.complete", fields.columns[f"{of.id}.complete"]
