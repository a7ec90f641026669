"""Runs a program on columns of cases that share it: arrays of answers, a row each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from screening.columns.columns import Array, Bits, Codes, Columns, from_bits, words
from screening.engine.columnar.blocks import Batch, every, reach, some
from screening.engine.columnar.columnar import circuitry
from screening.program.dated import Dated
from screening.program.program import CompiledRule, Program

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Answers", "answers", "number", "several_of"]

OCTET = 8  # digits in a uint8


@dataclass(frozen=True)
class Answers:
    """The answers of a program to a batch, all of shape ``(rows,)``.

    ``outcome``, ``scope``, ``standing`` and ``standing_scope`` are ``uint8``, indices in ``settle.OUTCOMES``,
    ``settle.SCOPES``, ``settle.ANSWERS`` and ``settle.SCOPES``; ``score``, ``low``, ``high`` and ``standing_score`` (as
    it stands) are ``int32``, points. ``findings`` has of each rule the digits of its code (``settle.FINDINGS``), bits
    of shape ``(3, words)``, or ``(3, ranks, words)`` if it is for each charge.
    """

    outcome: Array
    scope: Array
    standing: Array
    standing_scope: Array
    score: Array
    low: Array
    high: Array
    standing_score: Array
    findings: Mapping[str, Bits]


def several_of(columns: Columns) -> frozenset[str]:
    """The facts of which some case of a batch says that they are one of several choices."""
    return frozenset(name for name, one in columns.facts.items() if isinstance(one, Codes) and one.several)


def answers(of: Program | Dated, columns: Columns, *, findings: bool, block: int) -> Answers:
    """The answers to a batch, ``block`` rows (a multiple of 64) at a time; with every finding, or without."""
    made = circuitry(of, "findings" if findings else "answers", several_of(columns))
    settled, program = made.settled, made.program
    assert settled is not None
    batch = Batch(made.sources, columns, program.vocabulary)
    wires = settled.numbers()
    words_ = len(wires) - len(settled.scores)
    arrays = [np.empty(columns.rows, np.uint8 if place < words_ else np.int32) for place in range(len(wires))]
    coded = _rooms(program.rules, batch, columns.rows) if findings else {}
    for rows, planes in batch.blocks(block):
        results = iter(made.text.kernel(planes, some, every, reach))
        for array, digits in zip(arrays, wires, strict=True):
            array[rows] = number([*islice(results, len(digits))], rows.stop - rows.start)
        for rule in program.rules if findings else ():
            _write(coded[rule.source.id], rule, [*islice(results, 3)], rows)
    outcome, scope, standing, standing_scope = arrays[:words_]
    score, low, high, standing_score = (one * settled.unit for one in arrays[words_:])
    return Answers(outcome, scope, standing, standing_scope, score, low, high, standing_score, coded)


def number(digits: Sequence[Bits] | Bits, rows: int) -> Array:
    """Whole numbers by row of their binary digits, the lowest first, each bits of shape ``(…, words)``."""
    if not len(digits):
        return np.zeros(rows, np.uint8)
    kind = np.uint8 if len(digits) <= OCTET else np.int32
    found: Array = from_bits(digits[0], rows).astype(kind, copy=False)
    for place, digit in enumerate(digits[1:], start=1):
        found |= from_bits(digit, rows) * kind(1 << place)  # which is computed faster than to shift
    return found


def _rooms(rules: Iterable[CompiledRule], batch: Batch, rows: int) -> dict[str, Bits]:
    """Room for the digits of each rule; of one for each charge in some of its versions, by rank."""
    over = {rule.source.id: rule.over for rule in sorted(rules, key=lambda one: one.over is not None)}
    return {
        name: np.zeros((3, words(rows)) if one is None else (3, batch.ranks(one), words(rows)), np.uint64)
        for name, one in over.items()
    }


def _write(room: Bits, rule: CompiledRule, digits: Sequence[Bits], rows: slice) -> None:
    """Adds the digits of a rule's findings to those of its other versions, each of which is in force in other rows.

    Ranks that the block does not need stay nought; what a version on the whole alert came to has the first rank.
    """
    for place, digit in zip(room, digits, strict=True):
        first = rows.start // 64
        part = place[..., first : first + digit.shape[-1]]
        if part.ndim > 1:
            part = part[0] if rule.over is None else part[: digit.shape[0]] if digit.ndim > 1 else part
        part |= digit
