"""The example for Spark in docs/scale.md, run on record batches as Spark would hand them over."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

PAGE = Path(__file__).parent.parent.parent / "docs" / "scale.md"


class Frame:
    """A data frame of one partition."""

    def mapInArrow(self, function: Callable[[Any], Any], columns: str) -> tuple[list[Any], str]:  # noqa: N802 - Spark's
        """What a function gives of the batches of the frame, and the columns that it is said to give."""
        days = pa.array([date(2024, 5, 1), None], pa.date32())
        table = pa.table({"case": ["a", "b"], "as_of": days, "instrument": ["diffusion", None]})
        return list(function(iter(table.to_batches()))), columns


def test_the_example_gives_the_columns_that_it_names() -> None:
    (example,) = re.findall(r"^```py\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    names: dict[str, Any] = {"cases": Frame()}

    exec(example, names)  # noqa: S102 - our own page

    (batch,), columns = names["screened"]
    spark = {"string": pa.string(), "date": pa.date32(), "int": pa.int32()}
    assert [(one.name, one.type) for one in batch.schema] == [
        (name, spark[kind]) for name, kind in (one.split() for one in columns.split(", "))
    ]
    assert batch.column("case").to_pylist() == ["a", "b"]
    assert batch.column("as_of").to_pylist() == [date(2024, 5, 1)] * 2
    assert batch.column("rejected").to_pylist() == [None, None]
