"""Lays out what the findings of a whole pack come to: the outcome and the score."""

from __future__ import annotations

from collections import defaultdict

from benchmarks.findings import Finding, Findings
from benchmarks.line import FURTHER
from screening.program.program import CompiledRule

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
        speaking = [one.reading for _, _, one in self._of("doubts", "strong_doubts", "asks")]
        unsettled = build.disjunction(
            [
                *(build.unknown(one) for one in (whole, part)),
                *(build.unknown(one.reading) for _, _, one in self._of("bars")),
                *(build.negation(build.fails(one)) for one in speaking),
            ]
        )
        found = build.number(0)
        flags = (unsettled, self._serious(), build.holds(part), build.holds(whole))
        for place, flag in enumerate(flags, start=1):
            found = build.pick(flag, build.number(place), found)
        return found

    def _whole_and_part(self) -> tuple[int, int]:
        build, lowering = self.build, self.lowering
        ranks = self.layout.ranks_of(CHARGES)
        bars = self._of("bars", over=True)
        carrier = self._carrier()
        falls = [
            build.disjunction(
                build.conjunction([one.reading, build.negation(carrier)]) if rule.source.carried else one.reading
                for rule, rank, one in bars
                if rank == each
            )
            for each in ranks
        ]
        stated = lowering.present(CHARGES, 0)
        absent = [build.negation(lowering.present(CHARGES, each)) for each in ranks]
        complete = lowering.complete(CHARGES)
        gone = [build.disjunction([a, build.holds(f)]) for a, f in zip(absent, falls, strict=True)]
        undetermined = build.disjunction(build.unknown(one.reading) for _, rank, one in bars if rank == FURTHER)
        may_fall = build.disjunction([undetermined, build.conjunction([stated, *gone])])
        further = build.conjunction([build.negation(complete), may_fall, build.neither()])
        if self.program.parameters.get(self.program.outcome.multi_offence) == "all_pass":
            by_charges = build.disjunction([*falls, further])
        else:
            any_stated = build.sure(stated, build.conjunction([build.negation(stated), complete]))
            each_falls = [build.disjunction(pair) for pair in zip(absent, falls, strict=True)]
            by_charges = build.conjunction([any_stated, *each_falls, build.disjunction([complete, further])])
        whole = build.disjunction([*(one.reading for _, _, one in self._of("bars", over=False)), by_charges])
        return whole, build.disjunction([*falls, further])

    def _carrier(self) -> int:
        """Whether some stated charge can carry others: no bar is established on it, carried or not."""
        build = self.build
        if self.program.parameters.get(self.program.outcome.multi_offence) != "carried_by_one":
            return build.always(value=False)
        bars = [(rank, one) for _, rank, one in self._of("bars", over=True)]
        return build.disjunction(
            build.conjunction(
                [
                    self.lowering.present(CHARGES, each),
                    *(build.negation(one.reading) for rank, one in bars if rank == each),
                ]
            )
            for each in self.layout.ranks_of(CHARGES)
        )

    def _serious(self) -> int:
        """Flag: the families' doubts, a strong one as the whole level, come to the level."""
        build = self.build
        level = self.program.parameters[self.program.outcome.doubts_level]
        assert isinstance(level, int)
        families: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for rule, _, one in self._of("doubts", "strong_doubts"):
            family = self.program.outcome.grounds[rule.source.then.ground].family
            families[family][rule.source.then.effect].append(one.established)
        nought, points = build.number(0), []
        for found in families.values():
            weak = build.pick(build.disjunction(found["doubts"]), build.number(1), nought)
            points.append(build.pick(build.disjunction(found["strong_doubts"]), build.number(level), weak))
        return build.reaches(build.total(points), level)

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
