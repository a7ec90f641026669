"""Records a screening so that it can be repeated, and repeats it: identical, or what differs, rule by rule."""

from __future__ import annotations

import json
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from screening.cases.read_case import read_case
from screening.cases.statement import STANDINGS, Standing
from screening.engine.run import ENGINES, Engine, default_engine
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.report.report import Answers, Report
from screening.report.screen import screen

__all__ = ["Difference", "Record", "Verified", "read_record", "record", "verify"]


SCORES = ("score", "low", "high", "score_as_it_stands")
Key = tuple[str, int | str | None]  # a rule, and the charge of a finding


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


class Came(_Part):
    """What one rule came to, on the whole alert or on a charge, and whether it stands."""

    rule: str
    charge: int | str | None
    status: str
    stands: bool
    says: str


class Result(_Part):
    """What a case read as one instrument came to."""

    instrument: str
    answers: Answers
    score: int
    low: int
    high: int
    score_as_it_stands: int
    findings: tuple[Came, ...]


class Record(_Part):
    """All that repeats a screening: the case as it was written, its dials, the rules' digest, and what it came to."""

    schema_: Literal["screening-record/1"] = Field(default="screening-record/1", alias="schema")
    case_text: str
    as_of: str
    known_by: str
    standing: str
    engine: str
    engine_version: str
    pack: str
    pack_version: str
    pack_digest: str
    reforms: tuple[str, ...]
    results: tuple[Result, ...]


class Difference(_Part):
    """What differs: an answer (no rule) or what a rule came to; before as recorded, after as repeated."""

    instrument: str
    rule: str | None
    charge: int | str | None
    what: str
    before: str
    after: str


class Verified(_Part):
    """A record repeated: under the same rules or others, identical or with these differences."""

    case: str
    same_rules: bool
    recorded_rules: str
    these_rules: str
    differences: tuple[Difference, ...]

    @property
    def identical(self) -> bool:
        """Whether nothing differs."""
        return not self.differences


def record(case_text: str, report: Report) -> Record:
    """The record of a screening, from the text of the case and its report."""
    return Record(
        case_text=case_text,
        as_of=report.case.as_of,
        known_by=report.case.known_by,
        standing=report.case.standing,
        engine=report.engine.name,
        engine_version=report.engine.version,
        pack=report.rules.pack,
        pack_version=report.rules.version,
        pack_digest=report.rules.digest,
        reforms=report.rules.reforms,
        results=tuple(_result(one) for one in report.readings or (report,)),
    )


def read_record(text: str, name: str) -> Record:
    """A record that was written; raises ``CaseError`` if it is none."""
    try:
        return Record.model_validate(json.loads(text))
    except (ValueError, RecursionError) as problem:
        told = (
            f": {problem.error_count()} thing(s) are missing or wrong" if isinstance(problem, ValidationError) else ""
        )
        raise CaseError(f"{name}: not a record that `screening screen --record` wrote{told}") from None


def verify(recorded: Record, pack: Pack, name: str = "record") -> Verified:
    """The recorded screening repeated with a pack, by the recorded evaluator if it is there, and what differs."""
    case = read_case(recorded.case_text, f"{name}, its case", pack)
    engine: Engine = next((one for one in ENGINES if one == recorded.engine and one == default_engine()), "reference")
    standing: Standing | None = next((one for one in STANDINGS if one == recorded.standing), None)
    try:
        as_of, known_by = date.fromisoformat(recorded.as_of), date.fromisoformat(recorded.known_by)
    except ValueError:
        raise CaseError(f"{name}: its days are no dates") from None
    report = screen(case, pack, as_of=as_of, known_by=known_by, standing=standing, engine=engine, explain=False)
    again = record(recorded.case_text, report)
    differences = [
        difference
        for before in recorded.results
        for after in again.results
        if before.instrument == after.instrument
        for difference in _differences(before, after)
    ]
    return Verified(
        case=report.case.id,
        same_rules=recorded.pack_digest == again.pack_digest,
        recorded_rules=f"{recorded.pack} {recorded.pack_version} ({recorded.pack_digest[:12]})",
        these_rules=f"{again.pack} {again.pack_version} ({again.pack_digest[:12]})",
        differences=tuple(differences),
    )


def _result(report: Report) -> Result:
    stands = {(one.rule, one.charge) for one in report.as_it_stands.findings}
    return Result(
        instrument=report.case.instrument,
        answers=Answers(
            outcome=report.outcome,
            scope=report.scope,
            as_it_stands=report.as_it_stands.outcome,
            as_it_stands_scope=report.as_it_stands.scope,
        ),
        score=report.score.value,
        low=report.score.low,
        high=report.score.high,
        score_as_it_stands=report.as_it_stands.score,
        findings=tuple(
            Came(
                rule=one.rule,
                charge=one.charge,
                status=one.status,
                stands=(one.rule, one.charge) in stands,
                says=one.says,
            )
            for one in sorted(report.findings, key=lambda one: (one.rule, str(one.charge)))
        ),
    )


def _differences(before: Result, after: Result) -> list[Difference]:
    """What differs between two results: the answers and scores first, then rule by rule."""

    def told(key: Key | None, what: str, old: object, new: object) -> Difference:
        rule, charge = key or (None, None)
        return Difference(
            instrument=before.instrument, rule=rule, charge=charge, what=what, before=str(old), after=str(new)
        )

    answers = (before.answers.model_dump(), after.answers.model_dump())
    found = [told(None, key, one, answers[1][key]) for key, one in answers[0].items() if one != answers[1][key]]
    scores = [(what, getattr(before, what), getattr(after, what)) for what in SCORES]
    found += [told(None, what, old, new) for what, old, new in scores if old != new]
    first, second = (_by_key(one) for one in (before, after))
    for key in dict.fromkeys((*first, *second)):
        if key not in first or key not in second:
            found.append(told(key, "rule", *("there" if key in one else "not there" for one in (first, second))))
            continue
        for what in ("status", "stands", "says"):
            old, new = getattr(first[key], what), getattr(second[key], what)
            if old != new:
                found.append(told(key, what, old, new))
    return found


def _by_key(result: Result) -> dict[Key, Came]:
    return {(one.rule, one.charge): one for one in result.findings}
