"""Runs a program on columns of cases that share it: arrays of answers, a row each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from screening.columns import Array, Bits, Columns, from_bits, words
from screening.engine.blocks import Batch, every, reach, some
from screening.engine.columnar import circuitry
from screening.program import CompiledRule, Program

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Answers", "answers", "number"]

OCTET = 8  # digits in a uint8


@dataclass(frozen=True)
class Answers:
    """The answers of a program to a batch, all of shape ``(rows,)``.

    ``outcome`` and ``scope`` are ``uint8``, indices in ``settle.OUTCOMES`` and ``settle.SCOPES``; ``score``, ``low`` and
    ``high`` ``int32``, points. ``findings`` has of each rule the three digits of its code (``settle.FINDINGS``): bits of
    shape ``(3, words)``, or ``(3, ranks, words)`` if it is for each charge.
    """

    outcome: Array
    scope: Array
    score: Array
    low: Array
    high: Array
    findings: Mapping[str, Bits]


def answers(program: Program, columns: Columns, *, findings: bool, block: int) -> Answers:
    """The answers to a batch, ``block`` rows (a multiple of 64) at a time; with every finding, or without."""
    made = circuitry(program, "findings" if findings else "answers")
    settled = made.settled
    assert settled is not None
    batch = Batch(made.sources, columns, program.vocabulary)
    lengths = [len(settled.outcome), len(settled.scope), *(len(digits) for digits in settled.scores)]
    found = [np.empty(columns.rows, kind) for kind in (np.uint8, np.uint8, np.int32, np.int32, np.int32)]
    coded = {rule.source.id: _room(rule, batch, columns.rows) for rule in program.rules} if findings else {}
    for rows, planes in batch.blocks(block):
        results = made.text.kernel(planes, some, every, reach)
        at = 0
        for array, length in zip(found, lengths, strict=True):
            array[rows] = number(results[at : at + length], rows.stop - rows.start)
            at += length
        for room in coded.values():
            _write(room, results[at : at + 3], rows)
            at += 3
    for array in found[2:]:
        array *= settled.unit
    return Answers(*found, findings=coded)


def number(digits: Sequence[Bits], rows: int) -> Array:
    """Whole numbers by row of their binary digits, the lowest first, each bits of shape ``(…, words)``."""
    if not len(digits):
        return np.zeros(rows, np.uint8)
    found: Any = from_bits(digits[0], rows)
    if len(digits) > OCTET:
        found = found.astype(np.int32)
    for place, digit in enumerate(digits[1:], start=1):
        found |= from_bits(digit, rows).astype(found.dtype) << place
    return found  # type: ignore[no-any-return]


def _room(rule: CompiledRule, batch: Batch, rows: int) -> Bits:
    shape = (3, words(rows)) if rule.over is None else (3, batch.ranks(rule.over), words(rows))
    return np.zeros(shape, np.uint64)


def _write(room: Bits, digits: Sequence[Bits], rows: slice) -> None:
    """Puts the digits of a rule's findings in a block where they belong; ranks that the block does not need stay nought."""
    for place, digit in zip(room, digits, strict=True):
        first = rows.start // 64
        part = place[..., first : first + digit.shape[-1]]
        if part.ndim > 1:
            part = part[: digit.shape[0]] if digit.ndim > 1 else part
        part[...] = digit
