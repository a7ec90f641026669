"""Screens a case: resolve, compile, run, decide, explain, assemble. The one function that goes the whole way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from screening.cases.resolve import Dials, Reading, counts, dials, existing, read, statement_among
from screening.cases.statement import STANDINGS, Case, Item, Standing
from screening.engine import reference
from screening.engine.columnar.columnar import several
from screening.engine.columnar.recall import recall
from screening.engine.run import ENGINES, Engine, default_engine, engine_version, run
from screening.given import need, need_day, need_word
from screening.kept import kept
from screening.law.pack import Pack
from screening.law.remember import beside
from screening.law.rule import PLACEHOLDER
from screening.program.compile import compile_pack, epoch_of
from screening.program.presume import complete
from screening.program.program import Atom, Program
from screening.program.valuation import Facts, Valuation
from screening.report.ask import Question, ask, sensible
from screening.report.assemble import AsRead, Assembler, Head, assemble
from screening.report.decide import Decision, Stand, decide, stand
from screening.report.explain import Evidence, Explainer
from screening.report.merge import merge
from screening.report.report import (
    Answers,
    CaseHead,
    EngineHead,
    LeftOutReport,
    Report,
    RulesHead,
)
from screening.report.say import say_value
from screening.report.standing import File, Stood, as_it_stands, stood
from screening.report.versions import Disputed, versions

__all__ = ["LIKELY", "Answered", "answer", "screen"]

LIKELY = ("red notice", "diffusion")
HEAD = ("instrument", "stage", "requesting_country", "as_of")


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

    ``pack`` is INTERPOL's rules, read once in a process, if none is given. ``as_of`` is the day whose law and facts
    are applied, ``known_by`` leaves out what was not known by then, ``standing`` leaves out what is not shown so well;
    each defaults to the case's own. ``engine`` is the forward chainer where durable-rules works, else the reference
    evaluator. Without ``explain`` the proof trees and the questions are left out. A case whose instrument is not known
    is read as a red
    notice and as a diffusion: the report has both in ``readings`` and leads with what they share.

    Raises ``ScreeningError``, of one of its kinds or because an argument is wrong. Nothing is read or written but the
    packaged rules; safe in threads.
    """
    if pack is None:
        from screening.law.load import shipped_pack  # which takes long to import, and is not needed for a pack

        pack = shipped_pack()
    need("case", case, Case, "a case, as screening.case or screening.load_case gives it")
    need("pack", pack, Pack, "a pack, as screening.load_pack gives it")
    need_day("as_of", as_of)
    need_day("known_by", known_by)
    need_word("standing", standing, STANDINGS)
    need_word("engine", engine, ENGINES)
    set_to = dials(case, as_of=as_of, known_by=known_by, standing=standing)
    reading = read(case, pack.vocabulary, set_to)
    screening = _Screening(case, pack, set_to, reading, engine or default_engine(), explain)
    instrument = reading.facts.values.get("instrument")
    if isinstance(instrument, str):
        return screening.report(instrument)
    return merge([screening.report(one) for one in LIKELY])


@dataclass(frozen=True)
class Answered:
    """A program run on the facts of a case in both readings."""

    valuation: Valuation
    completed: Valuation
    facts: Facts  # completed
    decision: Decision
    stands: Stand

    @property
    def answers(self) -> Answers:
        """The two answers in words."""
        return Answers(
            outcome=self.decision.outcome,
            scope=self.decision.scope,
            as_it_stands=self.stands.outcome,
            as_it_stands_scope=self.stands.scope,
        )


def answer(program: Program, facts: Facts, engine: Engine) -> Answered:
    """What a program comes to on the facts of a case, in both readings; nothing of it is put into words."""
    completed, presumed = complete(program.vocabulary, facts)
    valuation = run(program, facts, engine)
    second = valuation if completed == facts else run(program, completed, engine)
    return Answered(
        valuation,
        second,
        completed,
        decide(program, facts, valuation),
        stand(program, valuation, completed, second, presumed),
    )


@dataclass(frozen=True)
class _Screening:
    case: Case
    pack: Pack
    dials: Dials
    reading: Reading
    engine: Engine
    trees: bool

    @kept
    def existing(self) -> Mapping[str, tuple[Item, ...]]:
        """The items of each list that are there on the day."""
        vocabulary = self.pack.vocabulary
        return {name: existing(self.case, vocabulary, self.dials, name) for name in vocabulary.lists}

    def report(self, instrument: str) -> Report:
        """The report on the case, read as this instrument."""
        program = compile_pack(self.pack, as_of=self.dials.as_of, instrument=instrument)
        facts = _as(self.reading.facts, instrument)
        self._recall(program, facts)
        found = answer(program, facts, self.engine)
        explainer = Explainer(program, facts, found.valuation, self._evidence)
        parts = Assembler(explainer, found.decision, self.pack.provisions)
        stands = as_it_stands(
            program,
            found.decision,
            found.stands,
            found.facts,
            found.completed,
            charges=parts.charges_of(found.stands.falls),
            stood=self._stood(program, instrument, found),
            file=File(self._evidence, {name: one.title for name, one in self.case.exhibits.items()}),
            headed=parts.provision,
        )
        return assemble(
            parts,
            stands,
            head=Head(
                self._head(program, facts, instrument),
                RulesHead(
                    pack=program.pack, version=program.version, digest=program.pack_digest, reforms=program.reforms
                ),
                EngineHead(name=self.engine, version=engine_version(self.engine)),
            ),
            read=AsRead(
                left_out=tuple(self._left_out(program, facts)),
                contradictions=tuple(one.says for one in self.reading.contradictions),
                alternatives=tuple(versions(program, facts, tuple(self._disputed(facts)))),
                assumed=self._assumed(program, facts),
            ),
            questions=self._questions(program, facts, found, parts) if self.trees else (),
            not_encoded=self.pack.not_encoded,
            trees=self.trees,
        )

    def _recall(self, program: Program, facts: Facts) -> None:
        """Has what other processes have made of the program, where the rules are those that are remembered."""
        kept_beside = beside(self.pack)
        if kept_beside is not None and not several(facts):
            epoch = epoch_of(self.pack, program.as_of).isoformat()
            recall(program, "standing", kept_beside, epoch, program.instrument)

    def _stood(self, program: Program, instrument: str, now: Answered) -> Mapping[Standing, Stood]:
        """The two answers at each standing, and what stands there."""
        found: dict[Standing, Stood] = {}
        here = frozenset((one.rule.source.id, one.charge) for one in now.stands.findings)
        stood_on = [(_as(self.reading.facts, instrument), Stood(now.answers, here))]
        for standing in STANDINGS:
            known = stood_on[0][0]
            if standing != self.dials.standing:
                dialled = replace(self.dials, standing=standing)
                known = _as(read(self.case, self.pack.vocabulary, dialled).facts, instrument)
            same = next((one for facts, one in stood_on if facts == known), None)
            found[standing] = same or stood(program, known)
            stood_on.append((known, found[standing]))
        return found

    def _questions(self, program: Program, facts: Facts, found: Answered, parts: Assembler) -> tuple[Question, ...]:
        """What is worth asking: what open findings wait for, and what could answer those that stand.

        What a program has proposed is read for it, and is what may be answered.
        """
        candidates = [name for one in found.decision.findings for name in parts.waits_for(one)]
        if not any(one.reason == "proposed" for one in self.reading.left_out):
            return ask(program, facts, candidates, sensible(program, facts, found.valuation))
        proposed = _as(read(self.case, self.pack.vocabulary, self.dials, proposed=True).facts, program.instrument)
        makes_sense = sensible(program, facts, reference.run(program, proposed))
        return ask(program, facts, candidates, makes_sense, proposed)

    def _disputed(self, facts: Facts) -> Iterator[Disputed]:
        """The facts that are stated and disputed."""
        for one in self.reading.left_out:
            fact = self.pack.vocabulary.facts.get(one.fact)
            if one.reason != "disputed" or fact is None:
                continue
            rows = range(len(facts.items[fact.of])) if fact.of else ()
            row = next((each for each in rows if fact.of and facts.number(fact.of, each) == one.item), None)
            over = self.existing[fact.of] if fact.of else ()
            found = statement_among(self.case, self.dials, fact.id, over, row or 0)
            if found is not None and found.value is not None and (row is not None or fact.of is None):
                yield Disputed(fact.id, row, found.value)

    def _left_out(self, program: Program, facts: Facts) -> Iterator[LeftOutReport]:
        """What the case states and this reading does not use."""
        vocabulary = self.pack.vocabulary
        for one in self.reading.left_out:
            named = vocabulary.facts.get(one.fact) or vocabulary.lists[one.fact]
            detail = one.detail
            if one.reason == "counted_as_less":
                detail = say_value(program, vocabulary.facts[one.fact].type, one.detail)
            yield LeftOutReport(fact=one.fact, name=named.name, item=one.item, reason=one.reason, detail=detail)
        for name, item in _unread(program, facts):
            yield LeftOutReport(fact=name, name=vocabulary.facts[name].name, item=item, reason="not_read")

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
        found = statement_among(self.case, self.dials, fact, self.existing[over] if over else (), item or 0)
        if found is None:
            return None
        return Evidence(
            standing=found.standing,
            exhibits=found.exhibits,
            source=found.source,
            note=found.note,
            assumed=found.assumed,
            disputed=found.disputed,
            confidential=found.confidential or any(self.case.exhibits[one].confidential for one in found.exhibits),
        )

    def _assumed(self, program: Program, facts: Facts) -> tuple[str, ...]:
        """The facts that the case file says are assumed, in words."""
        named = []
        for fact, value in facts.values.items():
            found = statement_among(self.case, self.dials, fact)
            if found and found.assumed and counts(found, self.dials):
                known = program.vocabulary.facts[fact]
                named.append(f"{known.name}: {say_value(program, known.type, value)}")
        return tuple(sorted(named))


def _as(facts: Facts, instrument: str) -> Facts:
    """The facts of a case read as an instrument."""
    return replace(facts, values={**facts.values, "instrument": instrument})


def _unread(program: Program, facts: Facts) -> Iterator[tuple[str, int | None]]:
    """The facts that are stated and that nothing in force reads: no test, and no sentence of a rule."""
    read_ = {name for node in program.nodes if isinstance(node, Atom) for name in (node.fact, node.other)}
    said = {
        name
        for rule in program.rules
        for template in (rule.source.then.says, rule.source.then.otherwise or "")
        for name in PLACEHOLDER.findall(template)
    }
    for name in facts.values:
        if name not in read_ and name not in said and name not in HEAD:
            yield name, None
    for over, items in facts.items.items():
        for row, item in enumerate(items):
            for name in item:
                if name not in read_ and name not in said:
                    yield name, facts.number(over, row)
