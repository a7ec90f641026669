"""The digest of what was read: of content, however it was written and wherever the files stand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
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
    match content:
        case None | bool() | int() | str():
            return content
        case date():
            return ["date", content.isoformat()]
        case BaseModel():
            return [
                type(content).__name__,
                *_parts({name: getattr(content, name) for name in type(content).model_fields}),
            ]
        case Mapping():
            return ["mapping", *_parts(content)]
        case list() | tuple():
            return ["list", *map(_plain, content)]
        case set() | frozenset():
            return ["set", *sorted(map(_plain, content), key=repr)]
        case _ if is_dataclass(content):
            return [type(content).__name__, *_parts({one.name: getattr(content, one.name) for one in fields(content)})]
    raise TypeError(f"{type(content).__name__} is not content of a rule pack")


def _parts(named: Mapping[str, Any]) -> list[Any]:
    return [[name, _plain(value)] for name, value in named.items() if not isinstance(value, Place)]
