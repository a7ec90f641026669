"""Shortens a report to what its reader needs first: the answers, what stands, what is open, what to ask."""

from __future__ import annotations

from screening.report.report import LeadsTo, Missing, Report

__all__ = ["in_short"]

MOST_MISSING = 6
MOST_OPEN = 4
MOST_STANDING = 4
MOST_FACTS = 4  # that a finding rests on


def in_short(report: Report) -> Report:
    """The report without proofs, without findings that are neither made out nor open, and with the first questions.

    What it leaves out is in the whole report; it stays a report of the same form. Under 40 KB as JSON.
    """
    made_out = [one for one in report.findings if one.status == "established"]
    opened = [one for one in report.findings if one.open][:MOST_OPEN]
    bare = {"because": None, "exceptions": (), "notes": "", "weighing": None, "evidence": (), "missing": ()}
    standing = report.as_it_stands.findings[:MOST_STANDING]
    return report.model_copy(
        update={
            "as_it_stands": report.as_it_stands.model_copy(
                update={
                    "findings": tuple(
                        one.model_copy(update={"rests_on": one.rests_on[:MOST_FACTS], "evidence": one.evidence[:1]})
                        for one in standing
                    )
                }
            ),
            "findings": tuple(one.model_copy(update=bare) for one in (*made_out[:MOST_STANDING], *opened)),
            "left_out": report.left_out[:MOST_MISSING],
            "usual": (),
            "missing": tuple(
                one.model_copy(update={"leads_to": _telling(report, one), "moves": one.moves[:MOST_FACTS]})
                for one in report.missing[:MOST_MISSING]
            ),
            "score": report.score.model_copy(update={"ledger": (), "grounds": ()}),
            "not_encoded": (),
            "triggered": (),
            "readings": tuple(
                in_short(one).model_copy(
                    update={
                        "findings": (),
                        "missing": (),
                        "as_it_stands": one.as_it_stands.model_copy(update={"findings": (), "presumed": ()}),
                    }
                )
                for one in report.readings
            ),
        }
    )


def _telling(report: Report, one: Missing) -> tuple[LeadsTo, ...]:
    """The answers to a question that change something, a few of them."""
    now = (report.outcome, report.scope, report.as_it_stands.outcome, report.as_it_stands.scope)
    other = [
        each for each in one.leads_to if (each.outcome, each.scope, each.as_it_stands, each.as_it_stands_scope) != now
    ]
    return tuple(other[:MOST_FACTS])
