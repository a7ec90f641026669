"""Damages bytes, as disks, editors, transfers and people with intentions do."""

from __future__ import annotations

from random import Random

__all__ = ["mutated_bytes"]

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
