"""Lays out what the findings of a whole pack come to: the outcome and the score."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from benchmarks.findings import Finding, Findings
from benchmarks.line import FURTHER, OneOf
from screening.law.outcome import Core
from screening.program.program import Atom, CompiledRule

__all__ = ["OUTCOMES", "Conclusion"]

OUTCOMES = ("no_ground_found", "undetermined", "serious_doubts", "part", "whole")
CHARGES = "charges"


class Conclusion:
    """The steps of the outcome and of the score."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.program = findings.program
        self.lowering = findings.lowering
        self.layout = findings.layout
        self.build = findings.build

    # ── The outcome ──────────────────────────────────────────────────────────────────────────────

    def _of(self, *effects: str, over: bool | None = None) -> list[tuple[CompiledRule, int | None, Finding]]:
        return [
            (self.program.rules[number], rank, finding)
            for (number, rank), finding in self.findings.each.items()
            if self.program.rules[number].source.then.effect in effects
            and (over is None or (self.program.rules[number].over is not None) is over)
        ]

    def outcome(self) -> int:
        """A number: the place in OUTCOMES."""
        build = self.build
        whole, part = self._whole_and_part()
        level = self.program.parameters[self.program.outcome.doubts_level]
        assert isinstance(level, int)
        serious = self._doubts(level, lambda one: [one.established])
        open_ = build.disjunction(
            [
                build.unknown(whole),
                build.unknown(part),
                self._doubts(level, lambda one: [one.established, one.open]),
                *(flag for _, _, one in self._of("asks") for flag in (one.established, one.open)),
                *self._core_missing(),
            ]
        )
        flags = (open_, serious, build.holds(part), build.holds(whole))
        found = build.number(0)
        for place, flag in enumerate(flags, start=1):
            found = build.pick(flag, build.number(place), found)
        return found

    def _whole_and_part(self) -> tuple[int, int]:
        build, lowering = self.build, self.lowering
        ranks = self.layout.ranks_of(CHARGES)
        bars = self._of("bars", over=True)
        falls = [build.disjunction(one.reading for _, rank, one in bars if rank == each) for each in ranks]
        stated = lowering.present(CHARGES, 0)
        absent = [build.negation(lowering.present(CHARGES, each)) for each in ranks]
        complete = lowering.complete(CHARGES)
        gone = [build.disjunction([a, build.holds(f)]) for a, f in zip(absent, falls, strict=True)]
        open_further = build.disjunction(one.open for _, rank, one in bars if rank == FURTHER)
        may_fall = build.disjunction([open_further, build.conjunction([stated, *gone])])
        further = build.conjunction([build.negation(complete), may_fall, build.neither()])
        if self.program.parameters.get(self.program.outcome.multi_offence) == "all_pass":
            by_charges = build.disjunction([*falls, further])
        else:
            any_stated = build.sure(stated, build.conjunction([build.negation(stated), complete]))
            each_falls = [build.disjunction(pair) for pair in zip(absent, falls, strict=True)]
            by_charges = build.conjunction([any_stated, *each_falls, build.disjunction([complete, further])])
        whole = build.disjunction([*(one.reading for _, _, one in self._of("bars", over=False)), by_charges])
        return whole, build.disjunction([*falls, further])

    def _doubts(self, level: int, counted: Callable[[Finding], list[int]]) -> int:
        """Flag: the families' doubts, a strong one as the whole level, come to the level."""
        build = self.build
        families: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for rule, _, one in self._of("doubts", "strong_doubts"):
            family = self.program.outcome.grounds[rule.source.then.ground].family
            families[family][rule.source.then.effect] += counted(one)
        nought, points = build.number(0), []
        for found in families.values():
            weak = build.pick(build.disjunction(found["doubts"]), build.number(1), nought)
            points.append(build.pick(build.disjunction(found["strong_doubts"]), build.number(level), weak))
        return build.reaches(build.total(points), level)

    def _core_missing(self) -> Iterable[int]:
        """Flags, of which one is true if a core fact is not known."""
        program = self.program
        nodes = [program.nodes[index] for rule in program.rules for index in sorted(program.atoms(rule.scope))]
        read = [name for node in nodes if isinstance(node, Atom) for name in (node.fact, node.other) if name]
        for fact in dict.fromkeys(read):
            yield self.build.negation(self._known(fact))
        for core in program.outcome.core:
            if not core.applies_to or program.instrument in core.applies_to:
                yield self.build.negation(self._met(core))

    def _met(self, core: Core) -> int:
        if core.list is not None:
            return self.lowering.complete(core.list)
        alternatives = core.either or ((core.fact or "",),)
        return self.build.disjunction(
            self.build.conjunction(self._known(fact, core.not_for) for fact in one) for one in alternatives
        )

    def _known(self, fact: str, not_for: Mapping[str, tuple[str, ...]] | None = None) -> int:
        """Flag: a fact is known, or not needed; an item's, on every item, and there is one or surely none."""
        build, over = self.build, self.layout.fact(fact).of
        if over is None:
            return self._settled(fact, None, not_for or {})
        each = [
            build.disjunction(
                [build.negation(self.lowering.present(over, rank)), self._settled(fact, rank, not_for or {})]
            )
            for rank in self.layout.ranks_of(over)
        ]
        return build.conjunction(
            [*each, build.disjunction([self.lowering.present(over, 0), self.lowering.complete(over)])]
        )

    def _settled(self, fact: str, rank: int | None, not_for: Mapping[str, tuple[str, ...]]) -> int:
        build = self.build
        known = build.conjunction(self.lowering.known(one) for one in self.layout.of(fact, rank))
        needless = []
        for other, choices in not_for.items():
            if self.layout.fact(other).of == self.layout.fact(fact).of:
                column = self.layout.plain(other, rank)
                codes = tuple(sorted(column.choices.index(choice) for choice in choices))
                needless.append(build.holds(build.add(OneOf(column, codes))))
        return build.disjunction([known, *needless])

    # ── The score ────────────────────────────────────────────────────────────────────────────────

    def score(self) -> dict[str, int]:
        """Numbers: the points of rules, summed by ground up to its cap, and over grounds up to the case's."""
        build = self.build
        grounds: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, rule in enumerate(self.program.rules):
            mine = [self.findings.each[number, rank] for rank in self.findings.ranks(rule)]
            shown = [build.conjunction([one.established, build.negation(one.not_shown)]) for one in mine]
            flags = {
                "score": [one.established for one in mine],
                "low": shown,
                "high": [flag for one in mine for flag in (one.established, one.undetermined)],
            }
            for name, counted in flags.items():
                points = build.pick(build.disjunction(counted), build.number(rule.points), build.number(0))
                grounds[rule.source.then.ground][name].append(points)
        found = {}
        for name in ("score", "low", "high"):
            capped = [
                build.least([build.total(points[name]), build.number(self.program.outcome.grounds[ground].cap)])
                for ground, points in grounds.items()
            ]
            found[name] = build.least([build.total(capped), build.number(self.program.outcome.cap)])
        return found
