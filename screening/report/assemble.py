"""Assembles the report: a decision and its explanation, put into the report's model."""

from __future__ import annotations

from collections.abc import Iterable

from screening.law.rule import Effect, NotEncodedProvision
from screening.program.program import CompiledRule, WeighNode
from screening.program.valuation import Activation
from screening.report.decide import Decision, Finding, weigh_bounds
from screening.report.explain import Explainer
from screening.report.report import (
    CaseHead,
    ChargeReport,
    EngineHead,
    ExceptionReport,
    FindingReport,
    GroundLine,
    LedgerLine,
    Missing,
    NotEncodedReport,
    ProvisionReport,
    Report,
    RulesHead,
    Score,
    Triggered,
    WeighedFactor,
    Weighing,
)
from screening.report.say import say_sentence

__all__ = ["assemble"]

OPEN = "open"
EFFECT_ORDER: tuple[Effect, ...] = ("bars", "strong_doubts", "doubts", "asks", "notes")


class _Assembler:
    """Puts a decision and its explanation into a report."""

    def __init__(self, explainer: Explainer, decision: Decision, headings: dict[tuple[str, str], str]) -> None:
        self.explainer = explainer
        self.program = explainer.program
        self.facts = explainer.facts
        self.decision = decision
        self.headings = headings

    def findings(self, *, trees: bool) -> tuple[FindingReport, ...]:
        """The findings, most telling first: established, open, excepted, untouched, not established; by effect."""
        order = {"established": 0, "undetermined": 1, "excepted": 2, "not_established": 4}

        def rank(one: Finding) -> tuple[int, int, str, int]:
            settled = 3 if one.status == "undetermined" and not one.open else order[one.status]
            return settled, EFFECT_ORDER.index(one.rule.source.then.effect), one.rule.source.id, one.row

        return tuple(self._finding(one, trees=trees) for one in sorted(self.decision.findings, key=rank))

    def _finding(self, one: Finding, *, trees: bool) -> FindingReport:
        rule, source = one.rule, one.rule.source
        start = getattr(source.in_force.from_, "parameter", source.in_force.from_)
        if isinstance(start, str):
            start = self.program.parameters.get(start)
        return FindingReport(
            rule=source.id,
            title=source.title,
            ground=source.then.ground,
            status=one.status,
            open=one.open,
            elements_met=self.explainer.truth(rule.body, one.row),
            effect=source.then.effect,
            charge="further" if one.further else one.charge,
            provisions=tuple(self._provision(each.instrument, each.article) for each in source.provisions),
            in_force_from=None if start is None else str(start),
            says=say_sentence(self.program, source.then.says, self.facts, rule.over, one.row),
            because=self.explainer.because(rule.body, one.row) if trees else None,
            exceptions=self._exceptions(rule, one.row, trees=trees),
            not_shown=one.not_shown,
            missing=self._missing_of(one),
            weighing=self._weighing(rule, one.row),
            verification=str(source.verification),
            evidence=source.evidence,
            notes=source.notes,
        )

    def _provision(self, instrument: str, article: str) -> ProvisionReport:
        return ProvisionReport(
            instrument=instrument, article=article, title=self.headings.get((instrument, article), "")
        )

    def _exceptions(self, rule: CompiledRule, row: int, *, trees: bool) -> tuple[ExceptionReport, ...]:
        return tuple(
            ExceptionReport(
                exception=one.source.id,
                title=one.source.title,
                provision=self._provision(one.source.provision.instrument, one.source.provision.article),
                value=self.explainer.truth(one.node, row),
                burden=one.source.burden,
                because=self.explainer.because(one.node, row) if trees else None,
            )
            for one in rule.exceptions
        )

    def _missing_of(self, one: Finding) -> tuple[str, ...]:
        """What could settle an undetermined finding, or answer an established one by an exception."""
        nodes: list[int] = []
        if one.status == "undetermined":
            nodes = [one.rule.body, *(each.node for each in one.rule.exceptions)]
        elif one.status == "established":
            nodes = [each.node for each in one.rule.exceptions]
        return tuple(dict.fromkeys(fact for node in nodes for fact in self.explainer.missing(node, one.row)))

    def _weighing(self, rule: CompiledRule, row: int) -> Weighing | None:
        if rule.weigh is None or rule.source.weigh is None:
            return None
        node = self.program.nodes[rule.weigh]
        assert isinstance(node, WeighNode)
        bounds = weigh_bounds(self.program, self.explainer.valuation, rule.weigh, row)
        factors = tuple(
            WeighedFactor(
                factor=group.id,
                title=group.title,
                low=low,
                high=high,
                provision=self._provision(source.provision.instrument, source.provision.article),
            )
            for group, (low, high), source in zip(node.groups, bounds, rule.source.weigh.factors, strict=True)
        )
        return Weighing(
            low=sum(one.low for one in factors),
            high=sum(one.high for one in factors),
            level=node.level,
            factors=factors,
        )

    def score(self) -> Score:
        """The score with its interval, its grounds after their caps, and the ledger of rules before."""
        lines: dict[str, LedgerLine] = {}
        for one in self.decision.findings:
            source, points = one.rule.source, one.points
            line = lines.get(source.id)
            if points.high == 0:
                continue
            before = (line.value, line.low, line.high, line.why == OPEN) if line else None
            telling = before is None or (points.value, points.low, points.high, one.open) > before
            lines[source.id] = LedgerLine(
                rule=source.id,
                ground=source.then.ground,
                value=max(points.value, line.value if line else 0),
                low=max(points.low, line.low if line else 0),
                high=max(points.high, line.high if line else 0),
                why=_why(one) if telling or line is None else line.why,
            )
        caps = self.program.outcome.grounds
        grounds = tuple(
            GroundLine(
                ground=one.ground,
                value=one.points.value,
                low=one.points.low,
                high=one.points.high,
                cap=caps[one.ground].cap,
            )
            for one in self.decision.grounds
            if one.points.high
        )
        total = self.decision.score
        ledger = tuple(sorted(lines.values(), key=lambda line: (-line.value, -line.low, -line.high, line.rule)))
        cap = self.program.outcome.cap
        return Score(value=total.value, low=total.low, high=total.high, cap=cap, grounds=grounds, ledger=ledger)

    def missing(self, findings: Iterable[FindingReport]) -> tuple[Missing, ...]:
        """What is missing: core facts first, then what moves the weightiest and the most open findings."""
        moves: dict[str, list[tuple[int, str]]] = {fact: [] for fact in self.decision.core_missing}
        for one in findings:
            if one.open or one.not_shown:
                for fact in one.missing:
                    moves.setdefault(fact, []).append((EFFECT_ORDER.index(one.effect), one.rule))

        def rank(fact: str) -> tuple[bool, int, int, str]:
            most = min((effect for effect, _ in moves[fact]), default=len(EFFECT_ORDER))
            return fact not in self.decision.core_missing, most, -len(moves[fact]), fact

        return tuple(self._missing_line(fact, moves[fact]) for fact in sorted(moves, key=rank))

    def _missing_line(self, fact: str, moves: list[tuple[int, str]]) -> Missing:
        known = self.program.vocabulary.facts.get(fact) or self.program.vocabulary.lists[fact]
        return Missing(
            fact=fact,
            question=known.question,
            who_knows=known.who_knows,
            effort=known.effort,
            core=fact in self.decision.core_missing,
            moves=tuple(dict.fromkeys(rule for _, rule in moves)),
        )

    def triggered(self) -> tuple[Triggered, ...]:
        """The activations on what is stated, in order; the items of other lists than charges are told once."""
        told: dict[tuple[str, str, int | None], Activation] = {}
        for one in self.explainer.valuation.activations:
            if one.over is not None and one.row >= len(self.facts.items[one.over]):
                continue
            name = f"{one.rule}/{one.name}" if one.kind == "exception" else one.name
            told.setdefault((one.kind, name, one.row + 1 if one.over == "charges" else None), one)
        return tuple(
            Triggered(order=order, kind=one.kind, rule=name, charge=charge)
            for order, ((_, name, charge), one) in enumerate(told.items(), start=1)
        )

    def charges(self) -> tuple[ChargeReport, ...]:
        """Each stated charge, and whether it falls."""
        return tuple(
            ChargeReport(index=row + 1, label=_text(self.facts.items["charges"][row].get("charge.label")), falls=falls)
            for row, falls in enumerate(self.decision.falls)
        )


def assemble(
    explainer: Explainer,
    decision: Decision,
    *,
    case: CaseHead,
    rules: RulesHead,
    engine: EngineHead,
    headings: dict[tuple[str, str], str],
    not_encoded: tuple[NotEncodedProvision, ...],
    assumed: tuple[str, ...],
    trees: bool,
) -> Report:
    """The report on a case. ``headings`` name the provisions; ``trees`` adds the proof tree of every finding."""
    parts = _Assembler(explainer, decision, headings)
    findings = parts.findings(trees=trees)
    return Report(
        case=case,
        rules=rules,
        engine=engine,
        outcome=decision.outcome,
        scope=decision.scope,
        charges=parts.charges(),
        consequences=decision.consequences,
        score=parts.score(),
        findings=findings,
        missing=parts.missing(findings),
        untouched=sum(one.status == "undetermined" and not one.open for one in findings),
        core_missing=decision.core_missing,
        not_encoded=tuple(
            NotEncodedReport(
                provision=ProvisionReport(
                    instrument=one.provision.instrument,
                    article=one.provision.article,
                    title=headings.get((one.provision.instrument, one.provision.article), ""),
                ),
                why=one.why,
                reason=one.reason,
            )
            for one in not_encoded
        ),
        triggered=parts.triggered(),
        caution=tuple(
            one.says for one in explainer.program.outcome.cautions if not one.outcome or decision.outcome in one.outcome
        ),
        assumed=assumed,
    )


def _why(finding: Finding) -> str:
    if finding.status == "established":
        return "made out, an exception not shown" if finding.not_shown else "made out on these facts"
    return OPEN if finding.open else "not known"


def _text(value: object) -> str | None:
    return None if value is None else str(value)
