"""Makes the impact report of a replay, and what the reports of counts and simulations share with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from screening.reform.population import Population
from screening.reform.replay import Replayed
from screening.render.chart import Bar
from screening.render.impact import Chart, Impact, Table
from screening.render.outline import Piece
from screening.render.replayed import outline_replay

__all__ = ["AS_IF", "NO_SAMPLE", "Repeat", "base_rates_of", "impact_of_replay"]

Repeat = tuple[tuple[str, str], ...]

AS_IF = (
    "Each reform was laid over the rules before they were checked, and both laws were applied to the same facts. What "
    "is not stated is not known, and is never taken for no: what could change if more were known is counted apart."
)
DECIDED = (
    "Decisions are compared with the answer under each law on their own day. An agreement won or lost counts only "
    "where the outcome of the decision is known well enough; what is undetermined is counted apart."
)
NO_SAMPLE = (
    "These cases are no sample of alerts: the figures are about the cases that were given, under these rules, and "
    "about no others. They are no forecast."
)
VERDICTS = ("agrees", "undetermined", "disagrees")


def impact_of_replay(
    found: Sequence[Replayed], population: Population | None, shipped: Collection[str], repeat: Repeat
) -> Impact:
    """The report of a replay; ``shipped`` are the cases that came with the rules."""
    cases = found[0].cases() if found else ()
    known = [one for one in cases if one in shipped]
    others = [one for one in cases if one not in shipped]
    came = f"{len(known)} of {len(cases)} cases came with these rules, which were written by people who knew them"
    seen = [f"{came}: of those nothing here is a test of the rules."]
    if others:
        seen.append(f"Not among those that came with the rules: {', '.join(others)}.")
    charts = [chart for one in found for chart in (_reach(one), *_against(one))]
    return Impact(
        "What a reform would change, on cases",
        tuple(piece for one in found for piece in _said(one)),
        NO_SAMPLE,
        tuple(charts),
        tuple(outline_replay(found)),
        (AS_IF, DECIDED),
        base_rates_of(population),
        tuple(seen),
        None,
        repeat,
    )


def _said(one: Replayed) -> list[Piece]:
    changed = [each for each in one.screenings if each.settled or each.standing]
    could = one.cases(each for each in one.screenings if each.could)
    told = f"{one.reform.title}. The answer changes in {len(one.cases(changed))} of {len(one.cases())} cases"
    nil = "" if changed else "; nil is an answer, explained below"
    pieces = [Piece("text", f"{told}{nil}; {len(could)} could change if more were known.")]
    return [*pieces, *([Piece("text", f"Danger: {one.reform.danger}")] if one.reform.danger else [])]


def _reach(one: Replayed) -> Chart:
    counted = {
        "cases": len(one.cases()),
        "the law differs on their day": len(one.cases(each for each in one.screenings if each.applies)),
        "they state a fact on which it differs": len(
            one.cases(each for each in one.screenings if each.applies and each.states)
        ),
        "a rule that differs is made out or open": len(one.cases(each for each in one.screenings if each.reached)),
        "a finding changes": len(one.cases(each for each in one.screenings if each.moved)),
        "an answer changes": len(one.cases(each for each in one.screenings if each.settled or each.standing)),
        "could change if more were known": len(one.cases(each for each in one.screenings if each.could)),
    }
    rows = tuple((label, str(count)) for label, count in counted.items())
    said = f"Of {counted['cases']} cases an answer changes in {counted['an answer changes']}."
    drawn = tuple(Bar(label, count, str(count)) for label, count in counted.items())
    return Chart(f"{one.reform.id}: how far it reaches", said, drawn, Table(("Step", "Cases"), rows))


def _against(one: Replayed) -> list[Chart]:
    compared = [each.verdicts for each in one.screenings if each.verdicts is not None]
    if not compared:
        return []
    before, after = (Counter(getattr(each, side) for each in compared) for side in ("before", "after"))
    rows = tuple((word, str(before[word]), str(after[word])) for word in VERDICTS)
    drawn = tuple(
        Bar(f"{word}, {when}", counts[word], str(counts[word]))
        for word in VERDICTS
        for when, counts in (("today", before), ("reformed", after))
    )
    won = sum(each.after == "agrees" != each.before for each in compared)
    lost = sum(each.before == "agrees" != each.after for each in compared)
    said = f"Of {len(compared)} decisions, agreements won: {won}, lost: {lost}."
    heads = ("The answer", "Under the law as it is", "Under the reform")
    return [Chart(f"{one.reform.id}: against what was decided", said, drawn, Table(heads, rows))]


def base_rates_of(population: Population | None) -> Table:
    """The refusals that were published, as a table."""
    rows = []
    for one in population.published if population else ():
        for part in one.parts:
            share = f"{part.count:,} of {one.of:,} ({100 * part.count / one.of:.1f} %)"
            rows.append((f"{one.title}: {part.title}", share, one.of_what, f"{one.body}; {one.source}"))
    return Table(("Figure", "Count", "Of what", "Counted by, source"), tuple(rows))
