"""The report: everything a screening says, as one frozen model with stable keys (JSON, version 1)."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from screening.law.outcome import OutcomeWord, Scope
from screening.law.rule import Burden, Effect
from screening.program.valuation import Status
from screening.report.explain import Because

__all__ = [
    "SCHEMA",
    "CaseHead",
    "ChargeReport",
    "EngineHead",
    "ExceptionReport",
    "FindingReport",
    "GroundLine",
    "LedgerLine",
    "Missing",
    "NotEncodedReport",
    "ProvisionReport",
    "Report",
    "RulesHead",
    "Score",
    "Triggered",
    "WeighedFactor",
    "Weighing",
]

SCHEMA: Literal["screening-report/1"] = "screening-report/1"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


class CaseHead(_Part):
    """The case and the dials it was read through."""

    id: str
    title: str = ""
    instrument: str
    stage: str | None
    requesting_country: str | None
    as_of: str
    known_by: str
    standing: str


class RulesHead(_Part):
    """The rules that were applied. ``digest`` is of the pack's files."""

    pack: str
    version: str
    digest: str
    reforms: tuple[str, ...] = ()


class EngineHead(_Part):
    """The evaluator that did it, and its version."""

    name: str
    version: str


class ChargeReport(_Part):
    """Whether a charge falls: true, false, or not settled (null)."""

    index: int
    label: str | None
    falls: bool | None


class LedgerLine(_Part):
    """What one rule adds to the score before caps, and why."""

    rule: str
    ground: str
    value: int
    low: int
    high: int
    why: str


class GroundLine(_Part):
    """What a ground adds to the score, after its cap."""

    ground: str
    value: int
    low: int
    high: int
    cap: int


class Score(_Part):
    """Points of this project's making, never shown without their interval and ledger; not a probability."""

    value: int
    low: int
    high: int
    cap: int
    grounds: tuple[GroundLine, ...]
    ledger: tuple[LedgerLine, ...]


class ProvisionReport(_Part):
    """A provision with its heading in our words, and whether its text is still to be checked."""

    instrument: str
    article: str
    title: str = ""


class ExceptionReport(_Part):
    """An exception, whether it applies, and who must show it."""

    exception: str
    title: str
    provision: ProvisionReport
    value: bool | None
    burden: Burden
    because: Because | None = None


class WeighedFactor(_Part):
    """A factor of a weighing and the interval of points it contributes."""

    factor: str
    title: str
    low: int
    high: int
    provision: ProvisionReport


class Weighing(_Part):
    """The ledger of a weighing: its sum lies from ``low`` to ``high``; at ``level`` the element is met."""

    low: int
    high: int
    level: int
    factors: tuple[WeighedFactor, ...]


class FindingReport(_Part):
    """What one rule came to, and everything it rests on."""

    rule: str
    title: str
    ground: str
    status: Status
    open: bool
    elements_met: bool | None
    effect: Effect
    charge: int | Literal["further"] | None
    provisions: tuple[ProvisionReport, ...]
    in_force_from: str | None
    says: str
    because: Because | None
    exceptions: tuple[ExceptionReport, ...]
    not_shown: tuple[str, ...]
    missing: tuple[str, ...]
    weighing: Weighing | None
    verification: str
    evidence: tuple[str, ...] = ()
    notes: str = ""


class Missing(_Part):
    """A fact or list that could move the result: its question, who knows, how hard it is, and which rules it moves."""

    fact: str
    question: str
    who_knows: str
    effort: str
    core: bool
    moves: tuple[str, ...]


class NotEncodedReport(_Part):
    """A provision that no rule applies, and why."""

    provision: ProvisionReport
    why: str
    reason: str


class Triggered(_Part):
    """A definition, exception or finding that came out true, in the order in which the engine came to it."""

    order: int
    kind: Literal["definition", "exception", "finding"]
    rule: str
    charge: int | None


class Report(_Part):
    """The result of a screening."""

    schema_: Literal["screening-report/1"] = Field(default=SCHEMA, alias="schema")
    case: CaseHead
    rules: RulesHead
    engine: EngineHead
    outcome: OutcomeWord
    scope: Scope | None
    charges: tuple[ChargeReport, ...]
    consequences: tuple[str, ...]
    score: Score
    findings: tuple[FindingReport, ...]
    missing: tuple[Missing, ...]
    untouched: int
    core_missing: tuple[str, ...]
    not_encoded: tuple[NotEncodedReport, ...]
    triggered: tuple[Triggered, ...]
    caution: tuple[str, ...]
    assumed: tuple[str, ...] = ()
    readings: tuple[Report, ...] = ()

    def finding(self, rule: str, charge: int | None = None) -> FindingReport:
        """The finding of a rule, on a charge if it makes one for each; raises ``KeyError`` if there is none."""
        for one in self.findings:
            if one.rule == rule and (charge is None or one.charge == charge):
                return one
        raise KeyError(rule)
