"""Merges the reports on one case read as several instruments into one that leads with what they share."""

from __future__ import annotations

from collections.abc import Sequence

from screening.law.outcome import Scope, StandingWord
from screening.report.report import Answers, FindingReport, Missing, Report, Score, StandingFinding, Standings

__all__ = ["merge", "weaker"]

STRENGTH: dict[tuple[StandingWord, Scope | None], int] = {
    ("nothing_stands", None): 0,
    ("doubts_stand", None): 1,
    ("grounds_stand", "part"): 2,
    ("grounds_stand", "whole"): 3,
}


def merge(readings: Sequence[Report]) -> Report:
    """One report over several readings: where they agree in word and scope that is the answer, else it is undetermined.

    As it stands, it is the weakest of them: what stands in every reading.
    """
    first, *others = readings
    agree = all((one.outcome, one.scope) == (first.outcome, first.scope) for one in others)

    def everywhere(one: FindingReport) -> bool:
        return all(
            any((each.rule, each.charge, each.status) == (one.rule, one.charge, one.status) for each in other.findings)
            for other in others
        )

    def stands_everywhere(one: StandingFinding) -> bool:
        return all(
            any((each.rule, each.charge) == (one.rule, one.charge) for each in other.as_it_stands.findings)
            for other in others
        )

    missing: dict[tuple[str, int | None], Missing] = {}
    for report in readings:
        for one in report.missing:
            missing.setdefault((one.fact, one.item), one)
    scores = [report.score for report in readings]
    score = Score(
        value=min(one.value for one in scores),
        low=min(one.low for one in scores),
        high=max(one.high for one in scores),
        cap=scores[0].cap,
        grounds=(),
        ledger=(),
    )
    weakest = min(
        (report.as_it_stands for report in readings), key=lambda one: (STRENGTH[one.outcome, one.scope], one.score)
    )
    standings = [one.as_it_stands.standings for one in readings]
    return first.model_copy(
        update={
            "case": first.case.model_copy(update={"instrument": "unknown"}),
            "outcome": first.outcome if agree else "undetermined",
            "scope": first.scope if agree else None,
            "charges": tuple(
                one.model_copy(update={"falls": one.falls if all(one in other.charges for other in others) else None})
                for one in first.charges
            ),
            "consequences": tuple(
                one for one in first.consequences if all(one in other.consequences for other in others)
            ),
            "score": score,
            "as_it_stands": weakest.model_copy(
                update={
                    "score": min(one.as_it_stands.score for one in readings),
                    "findings": tuple(one for one in weakest.findings if stands_everywhere(one)),
                    "standings": Standings(
                        asserted=weaker([one.asserted for one in standings]),
                        documented=weaker([one.documented for one in standings]),
                        shown_by_authority=weaker([one.shown_by_authority for one in standings]),
                    ),
                }
            ),
            "findings": tuple(one for one in first.findings if everywhere(one)),
            "missing": tuple(missing.values()),
            "untouched": min(report.untouched for report in readings),
            "readings": tuple(readings),
        }
    )


def weaker(several: Sequence[Answers]) -> Answers:
    """The answers of several readings as one: settled where they agree, as it stands the weakest."""
    first, *others = several
    agree = all((one.outcome, one.scope) == (first.outcome, first.scope) for one in others)
    weakest = min(several, key=lambda one: STRENGTH[one.as_it_stands, one.as_it_stands_scope])
    return Answers(
        outcome=first.outcome if agree else "undetermined",
        scope=first.scope if agree else None,
        as_it_stands=weakest.as_it_stands,
        as_it_stands_scope=weakest.as_it_stands_scope,
    )
