"""Screens a case: resolve, compile, run, decide, explain, assemble. The one function that goes the whole way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from screening.cases.resolve import Dials, counts, dials, resolve, statement
from screening.cases.statement import Case, Standing
from screening.engine.run import Engine, default_engine, engine_version, run
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.program.compile import compile_pack
from screening.program.program import Program
from screening.program.valuation import Facts
from screening.report.assemble import assemble
from screening.report.decide import decide
from screening.report.explain import Evidence, Explainer
from screening.report.report import CaseHead, EngineHead, FindingReport, Missing, Report, RulesHead, Score
from screening.report.say import say_value

__all__ = ["LIKELY", "screen"]

LIKELY = ("red notice", "diffusion")


def screen(
    case: Case,
    pack: Pack | None = None,
    *,
    as_of: date | None = None,
    known_by: date | None = None,
    standing: Standing | None = None,
    engine: Engine | None = None,
    explain: bool = True,
) -> Report:
    """The report on a case.

    ``pack`` is INTERPOL's rules if none is given. ``as_of`` is the day whose law and facts are applied, ``known_by``
    leaves out what was not known by then, ``standing`` leaves out what is not shown so well; each defaults to the
    case's own. ``engine`` is the forward chainer where durable-rules installs, else the reference evaluator. Without
    ``explain`` the proof trees are left out. A case whose instrument is not known is read as a red notice and as a
    diffusion: the report has both in ``readings`` and leads with what they share.

    Raises ``PackError`` or ``EngineError``. Nothing is read or written but the packaged rules; safe in threads.
    """
    pack = pack or load_pack()
    set_to = dials(case, as_of=as_of, known_by=known_by, standing=standing)
    facts = resolve(case, pack.vocabulary, set_to)
    screening = _Screening(case, pack, set_to, engine or default_engine(), explain)
    instrument = facts.values.get("instrument")
    if isinstance(instrument, str):
        return screening.report(facts, instrument)
    return _shared([screening.report(facts, one) for one in LIKELY])


@dataclass(frozen=True)
class _Screening:
    case: Case
    pack: Pack
    dials: Dials
    engine: Engine
    trees: bool

    def report(self, facts: Facts, instrument: str) -> Report:
        """The report on the case, read as this instrument."""
        program = compile_pack(self.pack, as_of=self.dials.as_of, instrument=instrument)
        facts = replace(facts, values={**facts.values, "instrument": instrument})
        valuation = run(program, facts, self.engine)
        return assemble(
            Explainer(program, facts, valuation, self._evidence),
            decide(program, facts, valuation),
            case=self._head(program, facts, instrument),
            rules=RulesHead(
                pack=program.pack, version=program.version, digest=program.pack_digest, reforms=program.reforms
            ),
            engine=EngineHead(name=self.engine, version=engine_version(self.engine)),
            headings={
                (index.id, number): article.title
                for index in self.pack.provisions.values()
                for number, article in index.articles.items()
            },
            not_encoded=self.pack.not_encoded,
            assumed=self._assumed(program, facts),
            trees=self.trees,
        )

    def _head(self, program: Program, facts: Facts, instrument: str) -> CaseHead:
        stage, country = (facts.values.get(name) for name in ("stage", "requesting_country"))
        return CaseHead(
            id=self.case.id,
            title=self.case.title,
            instrument=instrument,
            stage=None if stage is None else str(stage),
            requesting_country=None if country is None else say_value(program, "country", country),
            as_of=self.dials.as_of.isoformat(),
            known_by=self.dials.known_by.isoformat(),
            standing=self.dials.standing,
        )

    def _evidence(self, fact: str, item: int | None) -> Evidence | None:
        over = self.pack.vocabulary.facts[fact].of if item is not None else None
        found = statement(self.case, self.dials, fact, over, item or 0)
        if found is None:
            return None
        return Evidence(
            standing=found.standing,
            exhibits=found.exhibits,
            source=found.source,
            note=found.note,
            assumed=found.assumed,
            disputed=found.disputed,
        )

    def _assumed(self, program: Program, facts: Facts) -> tuple[str, ...]:
        """The facts that the case file says are assumed, in words."""
        named = []
        for fact, value in facts.values.items():
            found = statement(self.case, self.dials, fact)
            if found and found.assumed and counts(found, self.dials):
                known = program.vocabulary.facts[fact]
                named.append(f"{known.name}: {say_value(program, known.type, value)}")
        return tuple(sorted(named))


def _shared(readings: Sequence[Report]) -> Report:
    """One report over several readings of a case: undetermined, with what all readings share in front."""
    first, *others = readings

    def everywhere(one: FindingReport) -> bool:
        return all(
            any((each.rule, each.charge, each.status) == (one.rule, one.charge, one.status) for each in other.findings)
            for other in others
        )

    missing: dict[str, Missing] = {}
    for report in readings:
        for one in report.missing:
            missing.setdefault(one.fact, one)
    scores = [report.score for report in readings]
    score = Score(
        value=min(one.value for one in scores),
        low=min(one.low for one in scores),
        high=max(one.high for one in scores),
        cap=scores[0].cap,
        grounds=(),
        ledger=(),
    )
    return first.model_copy(
        update={
            "case": first.case.model_copy(update={"instrument": "unknown"}),
            "outcome": "undetermined",
            "scope": None,
            "charges": tuple(one.model_copy(update={"falls": None}) for one in first.charges),
            "consequences": tuple(
                one for one in first.consequences if all(one in other.consequences for other in others)
            ),
            "score": score,
            "findings": tuple(one for one in first.findings if everywhere(one)),
            "missing": tuple(missing.values()),
            "core_missing": ("instrument", *dict.fromkeys(fact for one in readings for fact in one.core_missing)),
            "untouched": min(report.untouched for report in readings),
            "readings": tuple(readings),
        }
    )
