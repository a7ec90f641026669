"""Spells data as the YAML of a case file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["block", "flow"]

PLAIN = re.compile(r"[A-Za-z](?:[A-Za-z0-9 _./-]*[A-Za-z0-9_./-])?\Z")
NOT_TEXT = ("yes", "no", "true", "false", "null", "unknown")
VALUE = "value"  # a mapping that has it is a statement, and stands on one line


def flow(value: Any) -> str:
    """A value on one line."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case dict():
            return "{" + ", ".join(f"{_key(key)}: {flow(one)}" for key, one in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(flow, value)) + "]"
        case str() if not PLAIN.match(value) or value.casefold() in NOT_TEXT:
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def block(data: Mapping[str, Any], indent: int) -> Iterator[str]:
    """The lines of a mapping: sections and lists below their keys, statements on one line."""
    before = " " * indent
    for key, value in data.items():
        if isinstance(value, dict) and value and VALUE not in value:
            yield f"{before}{_key(key)}:"
            yield from block(value, indent + 2)
        elif isinstance(value, list) and value and all(isinstance(one, dict) and one for one in value):
            yield f"{before}{_key(key)}:"
            for one in value:
                yield from item(one, indent + 2)
        else:
            yield f"{before}{_key(key)}: {flow(value)}".rstrip()


def item(data: Mapping[str, Any], indent: int) -> Iterator[str]:
    """The lines of an item of a list."""
    if VALUE in data:
        yield f"{' ' * indent}- {flow(data)}"
        return
    for number, line in enumerate(block(data, indent + 2)):
        yield line if number else f"{' ' * indent}- {line.lstrip()}"


def _key(key: str) -> str:
    return key if PLAIN.match(key) and key.casefold() not in NOT_TEXT else json.dumps(key, ensure_ascii=False)
