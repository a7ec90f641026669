"""Arrow, as the rest of the folder uses it, or a message that says how to install it."""

from __future__ import annotations

from screening.errors import EngineError

try:
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.csv as arrow_csv
    import pyarrow.json as arrow_json
    import pyarrow.parquet as pq
except ImportError as error:  # pragma: no cover - a test runs this in an interpreter without Arrow
    raise EngineError("files of many cases need Arrow: pip install 'notice-screening[bulk]'") from error

__all__ = ["arrow_csv", "arrow_json", "pa", "pc", "pq"]
