"""Sets the exhibits in the file against those that are wanted, by ground and standing; disputes are read both ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pydantic import BaseModel, ConfigDict

from screening.cases.statement import Case, Exhibit, Statement
from screening.law.pack import Pack
from screening.law.vocabulary import BUILT_IN, STANDINGS, Standing
from screening.report.report import Answers, HeldPaper, Report, StandingFinding
from screening.report.screen import screen

__all__ = ["Disputed", "EvidenceOf", "Ground", "InFile", "Rest", "evidence"]

COUNTED = ("bars", "strong_doubts", "doubts")


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class InFile(_Part):
    """An exhibit of the file: its id, its title, its day, and whether it is the client's own statement."""

    id: str
    title: str
    date: str | None
    confidential: bool
    client_statement: bool


class Rest(_Part):
    """A fact that a ground rests on: how it is shown, by which exhibits, and who says so."""

    name: str
    item: int | None
    value: str
    standing: Standing | None
    presumed: bool
    exhibits: tuple[str, ...]
    source: str
    shown_by: tuple[str, ...]


class Ground(_Part):
    """A ground that stands: what is wanted, what is in the file, and the standings at which it falls.

    ``held`` are the exhibits that may be what is wanted, ``beside`` those given for what else bears on the ground.
    ``falls_at`` has by standing the facts that are not shown so well, without which the ground falls.
    """

    rule: str
    charge: int | None
    title: str
    effect: str
    shown: Standing
    wanted: tuple[str, ...]
    held: tuple[HeldPaper, ...]
    in_file: tuple[InFile, ...]
    beside: tuple[InFile, ...]
    rests_on: tuple[Rest, ...]
    falls_at: dict[Standing, tuple[str, ...]]


class Disputed(_Part):
    """A fact that is disputed, and the answers both ways: nothing resting on it, and as it is stated."""

    fact: str
    name: str
    item: int | None
    not_used: Answers
    as_stated: Answers


class EvidenceOf(_Part):
    """The evidence of a case."""

    case: str
    instrument: str
    standings: dict[Standing, Answers]
    grounds: tuple[Ground, ...]
    disputed: tuple[Disputed, ...]
    unused: tuple[InFile, ...]


def evidence(case: Case, pack: Pack, report: Report) -> EvidenceOf:
    """The evidence of a case; ``report`` is the case screened with that pack, as one instrument."""
    stands = report.as_it_stands
    grounds = tuple(_ground(case, pack, one) for one in stands.findings if one.effect in COUNTED)
    used = {each.id for one in grounds for each in (*one.in_file, *one.beside)}
    return EvidenceOf(
        case=case.id,
        instrument=report.case.instrument,
        standings={name: getattr(stands.standings, name) for name in STANDINGS},
        grounds=grounds,
        disputed=tuple(_disputed(case, pack, report)),
        unused=tuple(_in_file(one) for one in case.exhibits.values() if one.id not in used),
    )


def _ground(case: Case, pack: Pack, found: StandingFinding) -> Ground:
    rests_on = tuple(
        Rest(
            name=one.name,
            item=one.item,
            value=one.value,
            standing=one.standing,
            presumed=one.presumed,
            exhibits=one.exhibits,
            source=one.source,
            shown_by=pack.vocabulary.facts[one.fact].shown_by,
        )
        for one in found.rests_on
    )
    ids = dict.fromkeys(each for one in rests_on for each in one.exhibits)
    heads = {pack.vocabulary.facts[name].name for name in BUILT_IN if name in pack.vocabulary.facts}
    falls: dict[Standing, tuple[str, ...]] = {}
    for name in STANDINGS[STANDINGS.index(found.shown) + 1 :]:
        falls[name] = tuple(
            f"{one.name}{f' ({one.item})' if one.item else ''}"
            for one in rests_on
            if one.standing is not None
            and one.name not in heads
            and STANDINGS.index(one.standing) < STANDINGS.index(name)
        )
    return Ground(
        rule=found.rule,
        charge=found.charge,
        title=found.title,
        effect=found.effect,
        shown=found.shown,
        wanted=found.evidence,
        held=found.held,
        in_file=tuple(_in_file(case.exhibits[one]) for one in ids if one in case.exhibits),
        beside=tuple(_in_file(case.exhibits[one]) for one in found.beside),
        rests_on=rests_on,
        falls_at=falls,
    )


def _in_file(one: Exhibit) -> InFile:
    return InFile(
        id=one.id,
        title=one.title,
        date=None if one.date is None else str(one.date),
        confidential=one.confidential,
        client_statement=one.client_statement,
    )


# ── Disputes ─────────────────────────────────────────────────────────────────────────────────────


def _disputed(case: Case, pack: Pack, report: Report) -> Iterator[Disputed]:
    """Each fact that is disputed, with the answers where it is used as it is stated."""
    now = _answers(report)
    for one in report.left_out:
        if one.reason != "disputed":
            continue
        settled = screen(_undisputed(case, pack, one.fact, one.item), pack, explain=False)
        read_as = next((each for each in settled.readings if each.case.instrument == report.case.instrument), settled)
        yield Disputed(fact=one.fact, name=one.name, item=one.item, not_used=now, as_stated=_answers(read_as))


def _answers(report: Report) -> Answers:
    stands = report.as_it_stands
    return Answers(
        outcome=report.outcome, scope=report.scope, as_it_stands=stands.outcome, as_it_stands_scope=stands.scope
    )


def _undisputed(case: Case, pack: Pack, fact: str, item: int | None) -> Case:
    """The case with one fact no longer disputed."""
    of = pack.vocabulary.facts[fact].of
    if of is None or item is None:
        return replace(case, facts={**case.facts, fact: _settled(case.facts[fact])})
    stated = case.lists[of]
    items = list(stated.items)
    one = items[item - 1]
    items[item - 1] = replace(one, facts={**one.facts, fact: _settled(one.facts[fact])})
    return replace(case, lists={**case.lists, of: replace(stated, items=tuple(items))})


def _settled(series: tuple[Statement, ...]) -> tuple[Statement, ...]:
    return tuple(replace(one, disputed=False) for one in series)
