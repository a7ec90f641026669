"""Says what changes, and why, if facts were so: the case screened as it is, and with the facts stated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ConfigDict

from screening.cases.stated import read_value
from screening.cases.statement import Case, Item, Standing, StatedList, Statement
from screening.errors import CaseError, nearest
from screening.law.pack import Pack
from screening.law.vocabulary import BUILT_IN, Misread
from screening.report.report import Answers, Report

__all__ = ["Change", "WhatIf", "supposing", "what_changes"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Change(_Part):
    """A finding that came to something else: from which status to which, and what it says now."""

    rule: str
    charge: int | str | None
    title: str
    effect: str
    before: str
    after: str
    says: str


class WhatIf(_Part):
    """What facts that are supposed would change: the two answers before and after, and the findings that differ."""

    case: str
    supposed: tuple[str, ...]
    shown: Standing
    before: Answers
    after: Answers
    score_before: int
    score_after: int
    changes: tuple[Change, ...]


def supposing(case: Case, pack: Pack, lines: Sequence[str], shown: Standing = "shown_by_authority") -> Case:
    """The case with what the lines suppose, each ``fact=value``, or ``list[number].fact=value`` of an item.

    ``shown`` is how well it is supposed to be shown. What the case says of those facts no longer counts. Raises
    ``CaseError``; no message quotes a value.
    """
    for line in lines:
        name, sign, written = (part.strip() for part in line.partition("="))
        if not sign:
            raise CaseError(f'"{name[:60]}": needs fact=value')
        case = _with(case, pack, name, written, shown)
    return case


def what_changes(
    before: Report, after: Report, supposed: Sequence[str], shown: Standing = "shown_by_authority"
) -> WhatIf:
    """What differs between the report on a case and that with the supposed facts, so shown."""
    old, new = (
        {(one.rule, one.charge): _status(report, one.rule, one.charge) for one in report.findings}
        for report in (before, after)
    )
    told = {(one.rule, one.charge): one for one in (*before.findings, *after.findings)}
    changes = tuple(
        Change(
            rule=one.rule,
            charge=one.charge,
            title=one.title,
            effect=one.effect,
            before=old.get(key, "not there"),
            after=new.get(key, "not there"),
            says=one.says,
        )
        for key, one in told.items()
        if old.get(key) != new.get(key)
    )
    order = ("bars", "strong_doubts", "doubts", "asks", "notes")
    return WhatIf(
        case=before.case.id,
        supposed=tuple(line.partition("=")[0].strip() for line in supposed),
        shown=shown,
        before=_answers(before),
        after=_answers(after),
        score_before=before.as_it_stands.score,
        score_after=after.as_it_stands.score,
        changes=tuple(sorted(changes, key=lambda one: (order.index(one.effect), one.rule, str(one.charge)))),
    )


def _answers(report: Report) -> Answers:
    stands = report.as_it_stands
    return Answers(
        outcome=report.outcome, scope=report.scope, as_it_stands=stands.outcome, as_it_stands_scope=stands.scope
    )


def _status(report: Report, rule: str, charge: int | str | None) -> str:
    """What a finding came to, with what it does as it stands."""
    if any((one.rule, one.charge) == (rule, charge) for one in report.as_it_stands.findings):
        return "stands"
    found = next(one for one in report.findings if (one.rule, one.charge) == (rule, charge))
    return {"excepted": "answered", "not_established": "not made out"}.get(
        found.status, "open" if found.open else "not known"
    )


def _with(case: Case, pack: Pack, name: str, written: str, shown: Standing) -> Case:
    vocabulary = pack.vocabulary
    list_id, bracket, rest = name.partition("[")
    if bracket:
        number, _, short = rest.partition("].")
        known = vocabulary.lists.get(list_id)
        if known is None or not number.isdigit() or not short:
            raise CaseError(
                f'"{name[:60]}": needs list[number].fact, as charges[1].class{nearest(list_id, vocabulary.lists)}'
            )
        return _with_item(case, pack, list_id, int(number), f"{known.item}.{short}", written, shown)
    fact = vocabulary.facts.get(name)
    if fact is None or name == "as_of":
        raise CaseError(f'"{name[:60]}": no such fact{nearest(name, vocabulary.facts)}')
    if fact.of is not None:
        stated = case.lists.get(fact.of)
        if stated is None or len(stated.items) <= 1:
            return _with_item(case, pack, fact.of, 1, name, written, shown)
        raise CaseError(f'"{name}": which one? {fact.of}[1].{name.split(".", 1)[1]}, or another number')
    return replace(case, facts={**case.facts, name: (_statement(pack, name, written, shown),)})


def _with_item(case: Case, pack: Pack, list_id: str, number: int, name: str, written: str, shown: Standing) -> Case:
    """The case with a fact of an item; one number past the last is a new item."""
    fact = pack.vocabulary.facts.get(name)
    if fact is None or fact.of != list_id:
        near = nearest(name, [one.id for one in pack.vocabulary.facts_of(list_id)])
        raise CaseError(f'"{name[:60]}": no such fact of {list_id}{near}')
    stated = case.lists.get(list_id, StatedList((), complete=None))
    items = list(stated.items)
    if not 1 <= number <= len(items) + 1:
        raise CaseError(f"{list_id}[{number}]: the case has {len(items)} of them")
    if number > len(items):
        items.append(Item({}))
    facts: Mapping[str, Any] = {**items[number - 1].facts, name: (_statement(pack, name, written, shown),)}
    items[number - 1] = replace(items[number - 1], facts=facts)
    return replace(case, lists={**case.lists, list_id: replace(stated, items=tuple(items))})


def _statement(pack: Pack, name: str, written: str, shown: Standing) -> Statement:
    """A supposed statement, as well shown as is supposed."""
    fact = pack.vocabulary.facts[name]
    text = written.strip("[]")
    given: Any = written
    if fact.type in ("choices", "countries"):
        given = [one.strip() for one in text.split(",") if one.strip()]
    elif fact.type in ("months", "days", "number") and written.isdigit():
        given = int(written)
    try:
        value = read_value(fact, given, pack.vocabulary)
    except Misread as problem:
        raise CaseError(f"{name}: {problem}") from None
    return Statement(value, standing="asserted" if name in BUILT_IN else shown)
