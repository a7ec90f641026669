"""Writes a report, or plain data, as JSON that says the same and holds no character that does not print."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from screening.printable import printable_json

__all__ = ["json_text"]


def json_text(data: Any, *, indent: int | None = 2) -> str:
    """The data as JSON, indented or on one line, ended by a line's end."""
    if isinstance(data, BaseModel):
        return printable_json(data.model_dump_json(by_alias=True, indent=indent)) + "\n"
    return printable_json(json.dumps(data, indent=indent, ensure_ascii=False)) + "\n"
