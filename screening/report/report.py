"""The report: everything a screening says, as one frozen model with stable keys (JSON, version 1)."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from screening.cases.resolve import Reason
from screening.law.outcome import OutcomeWord, Scope, StandingWord
from screening.law.rule import Burden, Effect
from screening.law.vocabulary import Standing
from screening.program.valuation import Status
from screening.report.explain import Because

__all__ = [
    "SCHEMA",
    "Alternative",
    "Answers",
    "AsItStands",
    "CaseHead",
    "ChargeReport",
    "EngineHead",
    "ExceptionReport",
    "FindingReport",
    "GroundLine",
    "HeldPaper",
    "LeadsTo",
    "LedgerLine",
    "LeftOutReport",
    "Missing",
    "NotEncodedReport",
    "PresumedReport",
    "ProvisionReport",
    "Report",
    "RestsOn",
    "RulesHead",
    "Score",
    "StandingFinding",
    "Standings",
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
    """A provision with its heading in our words; ``cited`` is how it is named where there is little room."""

    instrument: str
    article: str
    title: str = ""
    cited: str = ""


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
    """What one rule came to, and everything it rests on.

    Of a case of very many charges what neither is made out nor is open has no proof, and of charges that are alike one
    is proved: ``because`` of the others is "as for charge" and its number.
    """

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


class Answers(_Part):
    """The two answers: settled, and as it stands."""

    outcome: OutcomeWord
    scope: Scope | None
    as_it_stands: StandingWord
    as_it_stands_scope: Scope | None


class LeadsTo(Answers):
    """What one answer to a question would lead to; ``value`` is that answer in words."""

    value: str
    score: int


class Missing(_Part):
    """A fact or list that is not known: its question, who knows, how hard it is, and what its answers would lead to.

    ``item`` is the number of the item that it is asked of. ``first``: the outcome file asks it first. ``changes``: some
    answer to it alone changes the settled answer or the one as it stands; ``harms``: some make what stands weaker, and
    none makes it stronger. ``moves`` are the rules that it bears on.
    """

    fact: str
    item: int | None = None
    name: str
    question: str
    who_knows: str
    effort: str
    shown_by: tuple[str, ...] = ()
    first: bool
    changes: bool
    harms: bool = False
    leads_to: tuple[LeadsTo, ...] = ()
    moves: tuple[str, ...]


class RestsOn(_Part):
    """A fact that a finding rests on, and how it is shown; nothing is said of one that is presumed."""

    fact: str
    name: str
    item: int | None = None
    value: str
    presumed: bool = False
    standing: Standing | None = None
    exhibits: tuple[str, ...] = ()
    source: str = ""
    assumed: bool = False
    confidential: bool = False


class HeldPaper(_Part):
    """A paper that is wanted, and the exhibits in the file that may be it."""

    paper: str
    exhibits: tuple[str, ...]


class StandingFinding(_Part):
    """A finding that stands, what it rests on, and how well it is shown: the best standing at which it still stands.

    ``alleged`` is what the alert is stated to say, so far as it bears on this, and of which the requesting country can
    still say and show more. ``evidence`` are the papers that are wanted, ``held`` those that the file may have.
    ``beside`` are exhibits given for what else it reads, or else is stated of its charge.
    """

    rule: str
    charge: int | None
    title: str
    ground: str
    effect: Effect
    points: int
    says: str
    provisions: tuple[ProvisionReport, ...]
    settled: bool
    shown: Standing
    rests_on: tuple[RestsOn, ...]
    alleged: tuple[RestsOn, ...] = ()
    not_shown: tuple[str, ...]
    evidence: tuple[str, ...]
    held: tuple[HeldPaper, ...] = ()
    beside: tuple[str, ...] = ()
    verification: str


class PresumedReport(_Part):
    """A presumption that a standing finding uses: what is taken, why, and who could show otherwise."""

    fact: str
    item: int | None
    name: str
    value: str
    because: str
    who_can_show: str
    provision: ProvisionReport
    used_by: tuple[str, ...]


class Standings(_Part):
    """The two answers at each standing: on any word, on documents, and on what an authority has shown."""

    asserted: Answers
    documented: Answers
    shown_by_authority: Answers


class AsItStands(_Part):
    """What the case comes to as it stands: on what is stated, completed by presumptions."""

    outcome: StandingWord
    scope: Scope | None
    score: int
    charges: tuple[ChargeReport, ...]
    findings: tuple[StandingFinding, ...]
    presumed: tuple[PresumedReport, ...]
    standings: Standings


class LeftOutReport(_Part):
    """What the case states and this reading does not use, and why; ``fact`` may be the id of a list for an item."""

    fact: str
    name: str
    item: int | None
    reason: Reason | Literal["not_read"]
    detail: str = ""


class Alternative(Answers):
    """The answers where a choice that may be one of several, or a disputed fact, is taken as one side has it.

    ``all_disputed``: everything that is disputed, as one side has it; ``fact`` is then empty.
    """

    why: Literal["one_of", "disputed", "all_disputed"] = "one_of"
    fact: str
    name: str
    item: int | None
    value: str


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
    """The result of a screening.

    ``first`` are the sentences of findings that are told before all else; ``usual`` the facts whose answer is nearly
    always the same, to be ticked where it is not; ``untouched`` how many rules nothing speaks for and nothing excludes.
    """

    schema_: Literal["screening-report/1"] = Field(default=SCHEMA, alias="schema")
    case: CaseHead
    rules: RulesHead
    engine: EngineHead
    outcome: OutcomeWord
    scope: Scope | None
    charges: tuple[ChargeReport, ...]
    consequences: tuple[str, ...]
    score: Score
    as_it_stands: AsItStands
    first: tuple[str, ...] = ()
    contradictions: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    left_out: tuple[LeftOutReport, ...] = ()
    findings: tuple[FindingReport, ...]
    missing: tuple[Missing, ...]
    usual: tuple[str, ...] = ()
    untouched: int
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
