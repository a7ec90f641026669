"""Assembles the report: a decision and its explanation, put into the report's model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from screening.kleene import Truth
from screening.law.rule import Effect, NotEncodedProvision, Provisions
from screening.program.program import Atom, CompiledRule, WeighNode
from screening.program.valuation import Activation
from screening.report.ask import Question
from screening.report.decide import Decision, consequences
from screening.report.explain import Because, Explainer
from screening.report.find import OPEN, Finding, weigh_bounds
from screening.report.report import (
    Alternative,
    AsItStands,
    CaseHead,
    ChargeReport,
    EngineHead,
    ExceptionReport,
    FindingReport,
    GroundLine,
    LeadsTo,
    LedgerLine,
    LeftOutReport,
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
from screening.report.say import Sentence, say_value

__all__ = ["AsRead", "Assembler", "Head", "assemble"]

NOT_COVERED = "No rules are encoded for this day, so nothing is said of it; look at the day that the case is read for."
MANY_CHARGES = 50  # of more, only what is made out or open is proved, and once for charges that are alike
EFFECT_ORDER: tuple[Effect, ...] = ("bars", "strong_doubts", "doubts", "asks", "notes")


@dataclass(frozen=True)
class Head:
    """What a report says of itself: the case and its dials, the rules, and the evaluator."""

    case: CaseHead
    rules: RulesHead
    engine: EngineHead


@dataclass(frozen=True)
class AsRead:
    """How the case was read: what is left out, what it contradicts itself in, what may be one of several, assumed."""

    left_out: tuple[LeftOutReport, ...]
    contradictions: tuple[str, ...]
    alternatives: tuple[Alternative, ...]
    assumed: tuple[str, ...]


class Assembler:
    """Puts a decision and its explanation into a report."""

    def __init__(self, explainer: Explainer, decision: Decision, indices: Mapping[str, Provisions]) -> None:
        self.explainer = explainer
        self.program = explainer.program
        self.facts = explainer.facts
        self.decision = decision
        self.indices = indices
        self.told: dict[tuple[object, ...], FindingReport] = {}
        self.sentences: dict[str, Sentence] = {}
        self.provisions: dict[tuple[str, str], ProvisionReport] = {}

    def findings(self, *, trees: bool) -> tuple[FindingReport, ...]:
        """The findings, most telling first: established, open, excepted, untouched, not established; by effect."""
        order = {"established": 0, "undetermined": 1, "excepted": 2, "not_established": 4}

        def rank(one: Finding) -> tuple[int, int, str, int]:
            settled = 3 if one.status == "undetermined" and not one.open else order[one.status]
            return settled, EFFECT_ORDER.index(one.rule.source.then.effect), one.rule.source.id, one.row

        few = len(self.decision.falls) <= MANY_CHARGES
        return tuple(
            self._finding(one, trees=trees)
            if few
            else self._among_many(one, proved=trees and (one.status == "established" or one.open))
            for one in sorted(self.decision.findings, key=rank)
        )

    def _among_many(self, one: Finding, *, proved: bool) -> FindingReport:
        """A finding on one of many charges: but for its number and its sentence it is that of one that is alike.

        Its proof names the charge that is alike, and is so in its evidence, and is not written out again.
        """
        key: tuple[object, ...] = (one.rule.source.id, self.explainer.alike.first(one.rule, one.row), proved)
        if proved and not one.further:
            key += tuple(self.explainer.evidence_of(name, one.row) for name in self.explainer.alike.names(one.rule))
        if key not in self.told:
            found = self._finding(one, trees=proved)
            self.told[key] = _as_for(found) if proved and found.charge else found
            return found
        like = self.told[key]
        parts = vars(like) | {"charge": "further" if one.further else one.charge, "says": self._says(one)}
        return FindingReport.model_construct(like.model_fields_set, **parts)

    def _says(self, one: Finding) -> str:
        rule = one.rule
        if rule.source.id not in self.sentences:
            self.sentences[rule.source.id] = Sentence(self.program, rule.source, self.facts, rule.over)
        return self.sentences[rule.source.id].of(one.row)

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
            provisions=tuple(self.provision(each.instrument, each.article) for each in source.provisions),
            in_force_from=None if start is None else str(start),
            says=self._says(one),
            because=self.explainer.because(rule.body, one.row) if trees else None,
            exceptions=self._exceptions(rule, one.row, trees=trees),
            not_shown=one.not_shown,
            missing=self._missing_of(one),
            weighing=self._weighing(rule, one.row),
            verification=str(source.verification),
            evidence=source.evidence,
            notes=source.notes,
        )

    def provision(self, instrument: str, article: str) -> ProvisionReport:
        """A provision with its heading, and as it is cited."""
        if (instrument, article) not in self.provisions:
            self.provisions[instrument, article] = self._provision(instrument, article)
        return self.provisions[instrument, article]

    def _provision(self, instrument: str, article: str) -> ProvisionReport:
        index = self.indices.get(instrument)
        named = (index.short if index else "") or instrument
        return ProvisionReport(
            instrument=instrument,
            article=article,
            title=index.articles[article].title if index and article in index.articles else "",
            cited=f"{named} {article}" if article[:1].isdigit() else f"{named} ({article})",
        )

    def _exceptions(self, rule: CompiledRule, row: int, *, trees: bool) -> tuple[ExceptionReport, ...]:
        return tuple(
            ExceptionReport(
                exception=one.source.id,
                title=one.source.title,
                provision=self.provision(one.source.provision.instrument, one.source.provision.article),
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

    def waits_for(self, one: Finding) -> tuple[str, ...]:
        """The facts that an open finding waits for, or that could answer one that is established."""
        return self._missing_of(one) if one.open or one.not_shown or one.rule.source.then.first else ()

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
                provision=self.provision(source.provision.instrument, source.provision.article),
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
                why=one.why if telling or line is None else line.why,
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

    def missing(self, questions: Iterable[Question], findings: Iterable[FindingReport]) -> tuple[Missing, ...]:
        """The questions in their order, and after them the lists that open findings wait for."""
        moves: dict[str, dict[str, None]] = {}
        for one in findings:
            if one.open or one.not_shown:
                for fact in one.missing:
                    moves.setdefault(fact, {})[one.rule] = None
        told = [self._question(one, tuple(moves.get(one.asking.fact.id, ()))) for one in questions]
        lists = (name for name in moves if name in self.program.vocabulary.lists)
        return (*told, *(self._list(name, tuple(moves[name])) for name in sorted(lists)))

    def _question(self, one: Question, moves: tuple[str, ...]) -> Missing:
        fact, row = one.asking.fact, one.asking.row
        return Missing(
            fact=fact.id,
            item=None if row is None or fact.of is None else self.facts.number(fact.of, row),
            name=fact.name,
            question=fact.question,
            who_knows=fact.who_knows,
            effort=fact.effort,
            shown_by=fact.shown_by,
            first=one.first,
            changes=one.changes,
            harms=one.harms,
            leads_to=tuple(
                LeadsTo(
                    value=say_value(self.program, fact.type, value),
                    outcome=answer.outcome,
                    scope=answer.scope,
                    as_it_stands=answer.as_it_stands,
                    as_it_stands_scope=answer.as_it_stands_scope,
                    score=answer.score_as_it_stands,
                )
                for value, answer in one.asking.answers
            ),
            moves=moves,
        )

    def _list(self, name: str, moves: tuple[str, ...]) -> Missing:
        known = self.program.vocabulary.lists[name]
        first = any(one.list == name for one in self.program.outcome.first_questions)
        return Missing(
            fact=name,
            name=known.name,
            question=f"Are the {known.name} stated here all there are?" if self.facts.items[name] else known.question,
            who_knows=known.who_knows,
            effort=known.effort,
            first=first,
            changes=False,
            moves=moves,
        )

    def triggered(self) -> tuple[Triggered, ...]:
        """The activations on what is stated, in order; the items of other lists than charges are told once."""
        told: dict[tuple[str, str, int | None], Activation] = {}
        for one in self.explainer.valuation.activations:
            if one.over is not None and one.row >= len(self.facts.items[one.over]):
                continue
            name = f"{one.rule}/{one.name}" if one.kind == "exception" else one.name
            charge = self.facts.number("charges", one.row) if one.over == "charges" else None
            told.setdefault((one.kind, name, charge), one)
        return tuple(
            Triggered(order=order, kind=one.kind, rule=name, charge=charge)
            for order, ((_, name, charge), one) in enumerate(told.items(), start=1)
        )

    def usual(self) -> tuple[str, ...]:
        """The facts of the case, not known, whose answer is nearly always the same, and that a rule in force reads."""
        read = {node.fact for node in self.program.nodes if isinstance(node, Atom)}
        return tuple(
            name
            for name, fact in self.program.vocabulary.facts.items()
            if fact.usual is not None and fact.of is None and name in read and name not in self.facts.values
        )

    def charges(self) -> tuple[ChargeReport, ...]:
        """Each stated charge, and whether it falls."""
        return self.charges_of(self.decision.falls)

    def charges_of(self, falls: tuple[Truth, ...]) -> tuple[ChargeReport, ...]:
        """Each stated charge, by what is known of its falling in one of the readings."""
        return tuple(
            ChargeReport(
                index=self.facts.number("charges", row),
                label=_text(self.facts.items["charges"][row].get("charge.label")),
                falls=one,
            )
            for row, one in enumerate(falls)
        )


def assemble(
    parts: Assembler,
    stands: AsItStands,
    *,
    head: Head,
    read: AsRead,
    questions: tuple[Question, ...],
    not_encoded: tuple[NotEncodedProvision, ...],
    trees: bool,
) -> Report:
    """The report on a case; ``trees`` adds the proof tree of every finding."""
    decision, program = parts.decision, parts.program
    findings = parts.findings(trees=trees)
    told_first = {one.source.id for one in program.rules if one.source.then.first}
    standing_first = {one.rule: one.says for one in stands.findings if one.rule in told_first}
    return Report(
        case=head.case,
        rules=head.rules,
        engine=head.engine,
        outcome=decision.outcome,
        scope=decision.scope,
        charges=parts.charges(),
        consequences=consequences(
            program, parts.facts, (decision.outcome, decision.scope), (stands.outcome, stands.scope)
        ),
        score=parts.score(),
        as_it_stands=stands,
        first=(*standing_first.values(), *(() if program.covered else (NOT_COVERED,))),
        contradictions=read.contradictions,
        alternatives=read.alternatives,
        left_out=read.left_out,
        findings=findings,
        missing=parts.missing(questions, findings),
        usual=parts.usual(),
        untouched=sum(one.status == "undetermined" and not one.open for one in findings),
        not_encoded=tuple(
            NotEncodedReport(
                provision=parts.provision(one.provision.instrument, one.provision.article),
                why=one.why,
                reason=one.reason,
            )
            for one in not_encoded
        ),
        triggered=parts.triggered(),
        caution=tuple(
            one.says
            for one in program.outcome.cautions
            if (not one.outcome or decision.outcome in one.outcome)
            and (not one.as_it_stands or stands.outcome in one.as_it_stands)
        ),
        assumed=read.assumed,
    )


def _as_for(found: FindingReport) -> FindingReport:
    """A finding whose proofs are those of the charge that it is on."""

    def named(proof: Because | None) -> Because | None:
        return proof and Because(condition=f"as for charge {found.charge}", value=proof.value)

    exceptions = tuple(one.model_copy(update={"because": named(one.because)}) for one in found.exceptions)
    return found.model_copy(update={"because": named(found.because), "exceptions": exceptions})


def _text(value: object) -> str | None:
    return None if value is None else str(value)
