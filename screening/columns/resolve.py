"""Resolves the columns of a table as a case is resolved: which items are there, what a value needs, what contradicts.

A table says nothing of standings: all that it states is on somebody's word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from screening.columns.columns import (
    Array,
    Bits,
    Codes,
    Column,
    Columns,
    Dates,
    Known,
    ListColumn,
    Numbers,
    YesNo,
    from_bits,
    not_known,
    to_bits,
)
from screening.law.conditions import Condition, Literally, Operator, Test
from screening.law.vocabulary import FactList, Vocabulary
from screening.values import Value

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["resolve_columns"]

COMPARED = {"under": np.less, "over": np.greater, "at_least": np.greater_equal, "at_most": np.less_equal}


def resolve_columns(columns: Columns, vocabulary: Vocabulary) -> Columns:
    """The columns without items that are not there yet, with values as they count, and without contradictions."""
    for one in vocabulary.lists.values():
        if one.dated_by and one.id in columns.lists:
            columns = _there(columns, vocabulary, one)
    return _contradicted(_needed(columns, vocabulary), vocabulary)


# ── Items that are not there yet ─────────────────────────────────────────────────────────────────


def _there(columns: Columns, vocabulary: Vocabulary, one: FactList) -> Columns:
    """The items of a list that are dated on the day of their row or before; a date that straddles it leaves it open."""
    listed, as_of = columns.lists[one.id], columns.facts.get("as_of")
    dated = [column for name in one.dated_by if isinstance(column := columns.facts.get(name), Dates)]
    if not dated or not isinstance(as_of, Dates):
        return columns
    first, last = dated[0].first, dated[0].last
    for other in dated[1:]:
        first, last = np.where(first == 0, other.first, first), np.where(last == 0, other.last, last)
    ranks = len(first)
    stated = np.arange(ranks)[:, np.newaxis] < np.minimum(listed.counts, ranks)
    there = ~stated | (first == 0) | (last <= as_of.first)
    if there.all():
        return columns
    straddles = (stated & ~there & (first <= as_of.first)).any(axis=0)
    kept = (stated & there).sum(axis=0)
    beyond = listed.counts - np.minimum(listed.counts, ranks)  # items of which nothing is known
    complete = from_bits(listed.complete, columns.rows).astype(np.bool_) & ~straddles
    counts = (kept + beyond).astype(listed.counts.dtype)
    order = np.argsort(~(stated & there), axis=0, kind="stable")
    gone = np.arange(ranks)[:, np.newaxis] >= kept
    facts = {
        fact.id: _moved(columns.facts[fact.id], order, gone, columns.rows)
        for fact in vocabulary.facts_of(one.id)
        if fact.id in columns.facts
    }
    lists = {**columns.lists, one.id: ListColumn(counts, to_bits(complete))}
    return replace(columns, facts={**columns.facts, **facts}, lists=lists)


def _moved(column: Column, order: Array, gone: Array, rows: int) -> Column:
    """The column of an item's fact with its ranks in another order, and nothing known of those that are gone."""

    def moved(array: Array, *, nothing: int = 0) -> Array:
        bits = array.dtype == np.uint64
        plain = from_bits(array, rows) if bits else array
        ranks = plain.shape[-2]
        taken = order if plain.ndim == order.ndim else np.broadcast_to(order, (*plain.shape[:-2], *order.shape))
        padded = plain if ranks == len(order) else _padded(plain, len(order), nothing)
        found = np.take_along_axis(padded, taken, axis=-2)
        found = np.where(gone, found.dtype.type(nothing), found)
        return to_bits(found) if bits else found

    parts: dict[str, Any] = {}
    for name, value in vars(column).items():
        least = name in ("values", "converted")
        if isinstance(value, Mapping):
            parts[name] = {key: moved(one, nothing=_nothing(one, least=least)) for key, one in value.items()}
        else:
            parts[name] = moved(value, nothing=_nothing(value, least=least))
    return replace(column, **parts)


def _nothing(array: Array, *, least: bool) -> int:
    return int(np.iinfo(array.dtype).min) if least and array.dtype != np.uint64 else 0


def _padded(plain: Array, ranks: int, nothing: int) -> Array:
    """An array with as many ranks as the list has; beyond its own nothing is known."""
    whole = np.full((*plain.shape[:-2], ranks, plain.shape[-1]), nothing, plain.dtype)
    whole[..., : plain.shape[-2], :] = plain[..., :ranks, :]
    return whole


# ── Values that need a better standing ───────────────────────────────────────────────────────────


def _needed(columns: Columns, vocabulary: Vocabulary) -> Columns:
    changed: dict[str, Column] = {}
    for fact in vocabulary.facts.values():
        column = columns.facts.get(fact.id)
        if not fact.needs or not isinstance(column, Codes):
            continue
        codes = vocabulary.codes(fact.id)
        table = np.arange(len(codes) + 1, dtype=column.codes.dtype)
        for value, need in fact.needs.items():
            if need.standing != "asserted":
                table[codes[value]] = codes[str(need.otherwise)]
        changed[fact.id] = replace(column, codes=table[column.codes])
    return columns.having(**changed) if changed else columns


# ── Contradictions ───────────────────────────────────────────────────────────────────────────────


def _contradicted(columns: Columns, vocabulary: Vocabulary) -> Columns:
    """The columns without the facts of each pair that contradict one another in a row; they are withheld there."""
    masks: dict[str, Bits] = {}
    for one in vocabulary.contradictions:
        found = [_where(columns, vocabulary, condition) for condition in one.both]
        first, second = found
        if first is None or second is None:
            continue
        both = first & second
        if not both.any():
            continue
        for name in one.facts:
            mask = both
            if both.ndim > 1 and vocabulary.facts[name].of is None:
                mask = np.bitwise_or.reduce(both, axis=0)
            masks[name] = masks[name] | mask if name in masks else mask
    facts, withheld = dict(columns.facts), dict(columns.withheld)
    for name, mask in masks.items():
        facts[name] = _without(facts[name], mask, columns.rows)
        before = withheld.get(name)
        withheld[name] = Known(mask if before is None else before.known | mask)
    return replace(columns, facts=facts, withheld=withheld) if masks else columns


def _where(columns: Columns, vocabulary: Vocabulary, condition: Condition) -> Bits | None:
    """Where a test of one fact by value is true; nothing where no row states the fact."""
    assert isinstance(condition, Test)
    assert isinstance(condition.operand, Literally)
    column = columns.facts.get(condition.fact)
    match column:
        case YesNo(yes, no):
            return (yes if True in condition.operand.values else np.zeros_like(yes)) | (
                no if False in condition.operand.values else np.zeros_like(no)
            )
        case Codes(codes, _):
            known = vocabulary.codes(condition.fact)
            return to_bits(np.isin(codes, [known[str(one)] for one in condition.operand.values]))
        case Numbers(values):
            return to_bits(_numbers(values, condition.operator, condition.operand.values))
        case _:
            return None


def _numbers(values: Array, operator: Operator, operands: tuple[Value, ...]) -> Array:
    """Where a number is known and compares so with one of those written."""
    known = values != not_known(values.dtype)
    compare = COMPARED.get(operator, np.equal)
    found: Array = known & np.logical_or.reduce([compare(values, int(str(one))) for one in operands])
    return found


def _without(column: Column, mask: Bits, rows: int) -> Column:
    match column:
        case YesNo(yes, no):
            return YesNo(yes & ~mask, no & ~mask)
        case Codes(codes, several):
            kept = np.where(from_bits(mask, rows).astype(np.bool_), codes.dtype.type(0), codes)
            return Codes(kept, {values: bits & ~mask for values, bits in several.items()})
        case Numbers(values):
            nothing = values.dtype.type(not_known(values.dtype))
            return Numbers(np.where(from_bits(mask, rows).astype(np.bool_), nothing, values))
        case _:
            return column
