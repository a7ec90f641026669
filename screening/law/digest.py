"""The digest of what was read: of content, however it was written and wherever the files stand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from screening.errors import Place

__all__ = ["digest_of"]


def digest_of(content: Any) -> str:
    """The SHA-256 of models, dataclasses, mappings, sequences, sets and plain values, each with its kind.

    Two contents share it only if they are the same. The order of what is listed counts, also of mappings, for it is
    the order in which things are shown; that of sets does not. Where something stands in its file (``Place``), how it
    is indented and what its comments say is no content.
    """
    return sha256(json.dumps(_plain(content), ensure_ascii=True, separators=(",", ":")).encode()).hexdigest()


def _plain(content: Any) -> Any:
    """The content as lists of text, numbers and truths, the kind of each thing in front."""
    kind = type(content)
    if content is None or kind in (bool, int, str):
        return content
    names = _names(kind)  # type: ignore[arg-type]  # a type can be hashed
    if names is not None:
        return [kind.__name__, *_parts({name: getattr(content, name) for name in names})]
    match content:
        case date():
            return ["date", content.isoformat()]
        case Mapping():
            return ["mapping", *_parts(content)]
        case list() | tuple():
            return ["list", *map(_plain, content)]
        case set() | frozenset():
            return ["set", *sorted(map(_plain, content), key=repr)]
        case int() | str():
            return content
    raise TypeError(f"{kind.__name__} is not content of a rule pack")


@cache
def _names(kind: type) -> tuple[str, ...] | None:
    """The parts of a model or a dataclass by name; nothing of other kinds, and of mappings."""
    if issubclass(kind, BaseModel):
        return tuple(kind.model_fields)
    if issubclass(kind, Mapping) or not is_dataclass(kind):
        return None
    return tuple(one.name for one in fields(kind))


def _parts(named: Mapping[str, Any]) -> list[Any]:
    return [[name, _plain(value)] for name, value in named.items() if not isinstance(value, Place)]
