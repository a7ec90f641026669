"""Damages bytes and packs, as disks, editors, transfers and people with intentions do."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

__all__ = ["mutated_bytes", "mutated_documents"]

TELLING = [
    b"\x00", b"\r", b"\r\n", b"\n", b'"', b'""', b",", b";", b"\\", b"{", b"}", b"[", b"]", b":", b"\xff", b"\xfe\xff",
    b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\\ud800", b"\x1b[2J", "\u202e".encode(), b"9" * 400, b"-", b"1e999", b"NaN",
    b"null", b"true", b"&a", b"*a", b"!!python/object:os.system", b"---\n", b"\t", b"PAR1", b"\x7f", b"A" * 70_000,
]  # fmt: skip


def mutated_bytes(data: bytes, rng: Random) -> bytes:
    """The bytes with one to six things changed: flipped, cut out, put in, doubled, moved, or the end cut off."""
    changed = bytearray(data)
    for _ in range(rng.randrange(1, 7)):
        at = rng.randrange(len(changed) + 1)
        length = min(rng.choice([1, 1, 1, 2, 4, 8, 64]), len(changed) - at)
        match rng.randrange(8):
            case 0 if at < len(changed):
                changed[at] ^= 1 << rng.randrange(8)
            case 1 if at < len(changed):
                changed[at] = rng.randrange(256)
            case 2:
                del changed[at : at + length]
            case 3 | 4:
                changed[at:at] = rng.choice(TELLING)
            case 5:
                changed[at:at] = changed[at : at + length] * rng.choice([1, 2, 50])
            case 6:
                taken = bytes(changed[at : at + length])
                del changed[at : at + length]
                to = rng.randrange(len(changed) + 1)
                changed[to:to] = taken
            case _ if rng.random() < 0.3:
                del changed[at:]
    return bytes(changed)


# fmt: off
NASTY: list[Any] = [
    None, True, 0, -1, 5, 10**17, "", "no", "x", "9999-12-31", "0001-01-01", "2012-02-30", [], {}, [[]], {"": ""},
    "{__class__}", "{charge.label.__class__}", "{}", "{parameter.none}", {"parameter": "none"}, {"fact": "none"},
    {"not": 5}, ["x", "x"], "\u202e", "charges", "charge", "parameter.minimum", "a" * 5000, {"all": []},
    {"at_least": 1, "of": []}, {"some": "charges"}, "bars",
]
# fmt: on


def mutated_documents(documents: list[Any], rng: Random) -> list[Any]:
    """The documents of a pack with one to three things changed, each to something that does not belong there."""
    changed = deepcopy(documents)
    for _ in range(rng.randrange(1, 4)):
        holder, key = rng.choice([*_places(changed)])
        other, at = rng.choice([*_places(changed)])
        match rng.randrange(6):
            case 0 | 1:
                holder[key] = deepcopy(rng.choice(NASTY))
            case 2:
                holder[key] = deepcopy(other[at])
            case 3:
                del holder[key]
            case 4 if isinstance(holder, dict):
                holder[rng.choice([*map(str, other)] or ["x"]) if isinstance(other, dict) else "x"] = holder.pop(key)
            case _:
                holder[key] = [holder[key]] if rng.random() < 0.5 else {str(key): holder[key]}
    return changed


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every place below: what holds it, and its key."""
    keys = [*data] if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for key in keys:
        yield data, key
        yield from _places(data[key])
