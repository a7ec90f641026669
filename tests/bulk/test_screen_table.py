"""A table in memory, from whatever speaks Arrow, has the answers of a file: a row for each row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import screening
from screening.law.pack import Pack

DAY = date(2024, 5, 1)
ROWS: dict[str, list[Any]] = {
    "case": ["a", "b", "c"],
    "instrument": ["red notice", "diffusion", None],
    "as_of": [date(2020, 1, 1), None, date(2013, 1, 1)],
    "requesting_country": ["TR", "RU", "EG"],
    "refugee.status": ["refugee", "none", None],
}


def by_batch(rows: dict[str, list[Any]]) -> Any:
    """A record batch."""
    return pa.record_batch(rows)


MAKERS: list[Callable[[dict[str, list[Any]]], Any]] = [pa.table, by_batch, pl.DataFrame, pd.DataFrame]


@pytest.mark.parametrize("make", MAKERS, ids=["pyarrow", "record batch", "polars", "pandas"])
def test_every_library_gets_the_same_answers(make: Callable[..., Any], pack: Pack) -> None:
    cases = [
        screening.case(
            {"case": name, "instrument": one, "as_of": day, "requesting_country": land}
            | ({"facts": {"refugee.status": status}} if status else {}),
            pack,
        )
        for name, one, day, land, status in zip(*ROWS.values(), strict=True)
    ]
    wanted = [screening.screen(one, pack, as_of=one.as_of or DAY, engine="reference") for one in cases]

    found = screening.screen_table(make(ROWS | {"as_of": [one or DAY for one in ROWS["as_of"]]}), pack).to_pylist()

    assert [(row["row"], row["case"], row["rejected"]) for row in found] == [
        (1, "a", None),
        (2, "b", None),
        (3, "c", None),
    ]
    assert [(row["outcome"], row["score"], row["high"]) for row in found] == [
        (one.outcome, one.score.value, one.score.high) for one in wanted
    ]


def test_categories_views_points_in_time_and_an_index_are_taken_as_data_frames_have_them(pack: Pack) -> None:
    plain = screening.screen_table(
        pa.table({"case": ["a", "b"], "instrument": ["red notice", "diffusion"]}), pack, as_of=DAY
    )
    frame = pd.DataFrame(
        {"case": ["x", "a", "b"], "instrument": pd.Categorical(["diffusion", "red notice", "diffusion"])}
    )
    dated = frame.assign(as_of=[datetime(2024, 5, 1)] * 3)  # noqa: DTZ001 - as data frames have days
    polars = pl.DataFrame({"case": ["a", "b"], "instrument": ["red notice", "diffusion"]})
    several = polars.with_columns(pl.col("instrument").cast(pl.Categorical))

    assert screening.screen_table(dated[frame["case"] != "x"], pack) == plain
    assert screening.screen_table(several, pack, as_of=DAY) == plain


def test_a_list_of_structs_is_a_list_of_items(pack: Pack) -> None:
    charges = [[{"label": "one", "maximum_penalty": 12}, {"label": "two", "maximum_penalty": 60}], []]
    rows = {"case": ["a", "b"], "instrument": ["red notice"] * 2, "charges": charges}

    found = screening.screen_table(pl.DataFrame(rows), pack, as_of=DAY, findings=True)

    assert found.equals(screening.screen_table(pa.table(rows), pack, as_of=DAY, findings=True))
    on_charges = [rule.id for rule in pack.rules if rule.for_each]
    assert all(len(row[f"finding.{rule}"]) <= 3 for row in found.to_pylist() for rule in on_charges)


def test_a_row_that_is_wrong_has_a_row_without_answers_that_says_why(pack: Pack) -> None:
    rows = {"case": ["a", "b b", "c"], "requesting_country": ["TR", "TR", "Narnia"]}

    first, second, third = screening.screen_table(pa.table(rows), pack, as_of=DAY).to_pylist()

    assert (first["outcome"], first["rejected"]) == ("undetermined", None)
    assert {name for name, value in second.items() if value is not None} == {"row", "rejected"}
    assert (second["row"], second["rejected"].partition(":")[0]) == (2, "case")
    assert third["rejected"].startswith("requesting_country: needs one of")
    assert "Narnia" not in third["rejected"]


def test_batches_of_many_rows_keep_their_order(pack: Pack) -> None:
    names = [f"c{number}" for number in range(70_000)]
    names[66_000] = "not an id"

    found = screening.screen_table(pa.table({"case": names}), pack, as_of=DAY)

    assert found["row"].to_pylist() == [*range(1, 70_001)]
    assert found["case"].null_count == 1
    assert found["rejected"].null_count == 69_999


def test_an_empty_table_has_the_columns_and_no_rows(pack: Pack) -> None:
    found = screening.screen_table(pa.table({"case": pa.array([], pa.string())}), pack, findings=True)

    assert found.num_rows == 0
    assert found.schema.names[0] == "row"
    assert len(found.schema.names) == 13 + len({rule.id for rule in pack.rules})


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (pa.table({"caze": ["a"]}), "did you mean"),
        (pa.table({"as_of": pa.array([0], pa.timestamp("s", "UTC"))}), "as_of is of Arrow's type timestamp"),
        (pd.DataFrame({"case": ["a", 1]}, dtype=object), "values of several kinds"),
        (pa.table({"charges": ["a"]}), "a list of structs is needed"),
    ],
)
def test_a_table_that_is_none_of_cases_is_refused_without_a_value(table: Any, told: str, pack: Pack) -> None:
    with pytest.raises(screening.CaseError, match=told):
        screening.screen_table(table, pack)
