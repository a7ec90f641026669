"""What laws come to on a population that was made up, in words and as plain data; never a forecast."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import product
from typing import Any

from screening.engine.columnar.settle import ANSWERS, OUTCOMES
from screening.reform.population import Published
from screening.reform.resample import TIMES, Resampled, resampled
from screening.reform.simulate import Law, Simulated
from screening.reform.tally import MOST_EXAMPLES, Tally
from screening.render.outline import Piece
from screening.render.tallied import each_rule

__all__ = [
    "ANSWER_WORDS",
    "NO_FORECAST",
    "a_year",
    "outline_simulation",
    "simulation_data",
    "simulation_table",
    "swings",
]

NO_FORECAST = (
    "These cases are made up. The figures say what the rules do to such cases, not how many alerts there are or will "
    "be: they are no forecast."
)
ANSWER_WORDS = {
    "nothing_stands": "nothing stands",
    "doubts_stand": "doubts stand",
    "grounds_stand": "a ground stands",
}
OUTCOME_WORDS = {
    "grounds_established": "a ground is made out",
    "serious_doubts": "serious doubts",
    "undetermined": "undetermined",
    "no_ground_found": "no ground found",
}
MOST_SWINGS = 8
HEADS = ("reform", "group", "value", "as_it_stands_before", "as_it_stands_after", "cases")


def outline_simulation(found: Simulated) -> Iterator[Piece]:
    """The outline of what was counted."""
    plan = found.plan
    yield Piece("title", f"{plan.rows:,} made-up cases of `{plan.population.id}`, {plan.stage}")
    yield Piece("text", NO_FORECAST)
    yield Piece("text", f"{plan.population.title}; each {plan.population.stages[plan.stage]}.")
    yield Piece("text", plan.population.about)
    yield Piece(
        "text",
        f"Seed {plan.seed}; the law of {plan.population.as_of}, the day that the population is of; "
        f"rules {found.counted.digests[0][:12]}.",
    )
    yield from _law(found.counted.laws[0], plan.rows)
    yield from _published(found)
    for at, tally in enumerate(found.counted.tallies):
        yield from _reform(found, at, tally)
    yield from _ranges(found)
    assumed = [one for one in plan.population.figures.values() if one.assumed]
    known = len(plan.population.figures) - len(assumed)
    yield Piece("heading", "What the figures rest on")
    yield Piece("item", f"figures with a source: {known}; assumed: {len(assumed)}", mark="-")
    yield Piece("item", "every figure with its source or reason: --format json, or -o report.html", mark="-")


def _law(law: Law, rows: int) -> Iterator[Piece]:
    yield Piece("heading", "Under the law as it is")
    yield Piece("item", "as it stands:", mark="-")
    for word, count in zip(ANSWERS, law.standing.tolist(), strict=True):
        yield Piece("item", f"{ANSWER_WORDS[word]}: {_of(count, rows)}", 1, "-")
    yield Piece("item", "settled, whatever is still unknown:", mark="-")
    for word, count in zip(OUTCOMES, law.settled.tolist(), strict=True):
        yield Piece("item", f"{OUTCOME_WORDS[word]}: {_of(count, rows)}", 1, "-")
    yield Piece("heading", "Work to review")
    load = int(law.standing[1:].sum())
    yield Piece("item", f"alerts in which something stands, for somebody to look at: {_of(load, rows)}", mark="-")
    yield Piece(
        "item", f"alerts with a gap that the requesting country is asked about: {_of(law.asks, rows)}", mark="-"
    )
    yield Piece("heading", "Grounds that stand (a case may have several)")
    for ground, count in sorted(law.grounds.items(), key=lambda one: -one[1]):
        if count:
            yield Piece("item", f"{ground}: {_of(count, rows)}", mark="-")


def _published(found: Simulated) -> Iterator[Piece]:
    published = found.plan.population.refused(found.plan.stage)
    if published is None:
        return
    yield Piece("heading", "Beside what was published")
    yield Piece("text", f"{published.title}: {published.unit} refused, of {published.of:,} {published.of_what}.")
    yield Piece("text", f"Counted by {published.body}. Source: {published.source}. {published.note}")
    for part, theirs, ours, distance, note in parts(found, published):
        yield Piece("item", f"{part}: published {theirs:.2f} %, here {ours:.2f} %, distance {distance:+.2f}", mark="-")
        if note:
            yield Piece("text", note, 1)
    yield Piece("text", "A case with several grounds counts in the first part that fits.")


def parts(found: Simulated, published: Published) -> Iterator[tuple[str, float, float, float, str]]:
    """By part of the published figures their share in a hundred, ours, the distance, and a note."""
    law, rows = found.counted.laws[0], found.plan.rows
    for one, count in zip(published.parts, law.parts.tolist(), strict=False):
        theirs, ours = 100 * one.count / published.of, 100 * count / rows
        yield one.title, theirs, ours, ours - theirs, one.note
    theirs = 100 * sum(one.count for one in published.parts) / published.of
    ours = 100 * int(law.standing[-1]) / rows
    yield "all", theirs, ours, ours - theirs, ""


def _reform(found: Simulated, at: int, tally: Tally) -> Iterator[Piece]:
    reform, rows = tally.reform, found.plan.rows
    yield Piece("title", f"{reform.id}: {reform.title}")
    if reform.source:
        yield Piece("text", f"Source: {reform.source}")
    if reform.danger:
        yield Piece("text", f"Danger: {reform.danger}")
    yield from (Piece("item", str(change), mark="-") for change in reform.changes)
    yield Piece("heading", "What it changes")
    yield Piece("item", f"answer as it stands: {_of(tally.standing, rows)}", mark="-")
    yield Piece("item", f"settled answer: {_of(tally.settled, rows)}", mark="-")
    yield Piece("item", f"some finding: {_of(tally.moved, rows)}", mark="-")
    yield Piece("item", f"could change if more were known, at most: {_of(tally.unknown, rows)}", mark="-")
    if not (tally.moved or tally.settled or tally.standing):
        yield Piece("text", "NIL: this reform changes no finding and no answer here.")
        return
    yield from _year(found, at)
    yield from _load(found, at)
    yield from _groups(found, at)
    yield Piece("heading", "By which rule")
    yield from each_rule(tally)
    if tally.examples:
        few = ", ".join(one.case for one in tally.examples[:MOST_EXAMPLES])
        yield Piece("text", f"Cases whose answer changes, by number (screening simulate --case N tells one): {few}")


def a_year(found: Simulated, at: int) -> tuple[Resampled, str] | None:
    """The answers before and after a reform for as many alerts as were published, and what those were."""
    published = found.plan.population.refused(found.plan.stage)
    if published is None:
        return None
    told = f"{published.of:,} {published.unit}, as many as in {published.period}"
    return resampled(found.counted.table(at), published.of, found.plan.seed), told


def _year(found: Simulated, at: int) -> Iterator[Piece]:
    year = a_year(found, at)
    if year is None:
        return
    table, told = year
    yield Piece("heading", "Before and after, as it stands")
    yield Piece("text", f"For {told}; in brackets where 95 of 100 such years lie by chance alone ({TIMES:,} drawn):")
    for before, after in product(range(len(ANSWERS)), repeat=2):
        count, low, high = (float(one[before, after]) for one in (table.expected, table.low, table.high))
        if count:
            words = f"{ANSWER_WORDS[ANSWERS[before]]} -> {ANSWER_WORDS[ANSWERS[after]]}"
            same = "  (no change)" if before == after else ""
            yield Piece("item", f"{words}: {count:,.0f} ({low:,.0f} to {high:,.0f}){same}", mark="-")


def _load(found: Simulated, at: int) -> Iterator[Piece]:
    rows = found.plan.rows
    before, after = found.counted.laws[0], found.counted.laws[at + 1]
    yield Piece("heading", "Work to review, before and after")
    loads = [int(one.standing[1:].sum()) for one in (before, after)]
    yield Piece("item", f"something stands: {_of(loads[0], rows)} -> {_of(loads[1], rows)}", mark="-")
    yield Piece("item", f"a gap to ask about: {_of(before.asks, rows)} -> {_of(after.asks, rows)}", mark="-")


def _groups(found: Simulated, at: int) -> Iterator[Piece]:
    yield Piece("heading", "Answers that change (as it stands), by group")
    for name, value, table in groups(found, at):
        total, changed = int(table.sum()), int(table.sum() - table.trace())
        if changed:
            yield Piece("item", f"{name} {value}: {_of(changed, total)} of its own", mark="-")


def groups(found: Simulated, at: int) -> Iterator[tuple[str, str, Any]]:
    """By group of cases and value the answers as they stand, before and after a reform."""
    draws = {one.name: one for one in found.plan.population.draws}
    for name, tables in found.counted.tables[at].items():
        for value, table in zip(("unknown", *draws[name].values), tables, strict=True):
            if table.sum():
                yield name, value, table


def swings(found: Simulated) -> list[tuple[str, str, list[float], list[list[float]]]]:
    """Of each assumed figure its name, its range, and at both ends the share of grounds, and of changes by reform.

    Those that move most come first.
    """
    told = []
    for two in found.ends:
        figure = found.plan.population.figures[two[0].figure]
        spread = " to ".join(f"{float(one.percent):g}" for one in two)
        grounds = [100 * one.grounds / one.rows for one in two]
        changes = [
            [100 * each / one.rows for one in two for each in (one.changed[at],)] for at in range(_reforms(found))
        ]
        told.append((figure.title, spread, grounds, changes))
    return sorted(told, key=lambda one: -max(abs(two[1] - two[0]) for two in (one[2], *one[3])))


def _reforms(found: Simulated) -> int:
    return len(found.counted.tallies)


def _ranges(found: Simulated) -> Iterator[Piece]:
    if found.base is None:
        return
    base = found.base
    yield Piece("title", "At the ends of what is assumed")
    yield Piece("text", f"Each assumed figure alone at the low and the high end of its range, on {base.rows:,} cases:")
    yield Piece("item", f"as assumed: a ground stands in {100 * base.grounds / base.rows:.2f} %", mark="-")
    for title, spread, grounds, changes in swings(found)[:MOST_SWINGS]:
        yield Piece("item", f"{title} ({spread} %): a ground stands in {_span(grounds)} %", mark="-")
        for tally, two in zip(found.counted.tallies, changes, strict=True):
            yield Piece("item", f"{tally.reform.id} changes {_span(two)} %", 1, "-")
    left = len(found.ends) - MOST_SWINGS
    if left > 0:
        yield Piece("text", f"{left} others move it less; all are in --format json.")


def _span(two: Sequence[float]) -> str:
    return f"{two[0]:.2f} to {two[1]:.2f}"


def _of(count: int, rows: int) -> str:
    return f"{count:,} ({100 * count / max(rows, 1):.2f} %)"


def simulation_table(found: Simulated) -> str:
    """A line for each reform, group, value and pair of answers, as CSV."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADS)
    for at, tally in enumerate(found.counted.tallies):
        for name, value, table in groups(found, at):
            for before, after in product(range(len(ANSWERS)), repeat=2):
                if table[before, after]:
                    pair = (ANSWERS[before], ANSWERS[after], int(table[before, after]))
                    writer.writerow([tally.reform.id, name, value, *pair])
    return stream.getvalue()


def simulation_data(found: Simulated) -> dict[str, Any]:
    """All that was counted, and every figure with where it comes from, as plain data."""
    plan = found.plan
    published = plan.population.refused(plan.stage)
    return {
        "no_forecast": NO_FORECAST,
        "population": plan.population.id,
        "about": plan.population.about,
        "stage": plan.stage,
        "rows": plan.rows,
        "seed": plan.seed,
        "as_of": plan.population.as_of.isoformat(),
        "laws": [
            _law_data(name, digest, law)
            for name, digest, law in zip(
                ("", *(one.reform.id for one in found.counted.tallies)),
                found.counted.digests,
                found.counted.laws,
                strict=True,
            )
        ],
        "published": None if published is None else _published_data(found, published),
        "reforms": [_reform_data(found, at, tally) for at, tally in enumerate(found.counted.tallies)],
        "ends": [
            {"figure": title, "range": spread, "grounds_percent": grounds, "changed_percent": changes}
            for title, spread, grounds, changes in swings(found)
        ],
        "figures": [_figure_data(found, name) for name in plan.population.figures],
    }


def _law_data(name: str, digest: str, law: Law) -> dict[str, Any]:
    return {
        "reform": name,
        "digest": digest,
        "as_it_stands": dict(zip(ANSWERS, law.standing.tolist(), strict=True)),
        "settled": dict(zip(OUTCOMES, law.settled.tolist(), strict=True)),
        "asks": law.asks,
        "grounds": {name: count for name, count in sorted(law.grounds.items()) if count},
    }


def _published_data(found: Simulated, published: Published) -> dict[str, Any]:
    return {
        "title": published.title,
        "of": published.of,
        "of_what": published.of_what,
        "unit": published.unit,
        "period": published.period,
        "body": published.body,
        "source": published.source,
        "note": published.note,
        "parts": [
            {"title": title, "published_percent": theirs, "here_percent": ours, "distance": distance, "note": note}
            for title, theirs, ours, distance, note in parts(found, published)
        ],
    }


def _reform_data(found: Simulated, at: int, tally: Tally) -> dict[str, Any]:
    year = a_year(found, at)
    return {
        "reform": tally.reform.id,
        "title": tally.reform.title,
        "source": tally.reform.source,
        "danger": tally.reform.danger,
        "changes": [str(one) for one in tally.reform.changes],
        "readers": list(tally.readers),
        "as_it_stands_changed": tally.standing,
        "settled_changed": tally.settled,
        "findings_changed": tally.moved,
        "not_known": tally.unknown,
        "before_after": found.counted.table(at).tolist(),
        "settled_before_after": found.counted.settled[at].tolist(),
        "a_year": None
        if year is None
        else {
            "size": year[0].size,
            "expected": year[0].expected.round(1).tolist(),
            "low": year[0].low.tolist(),
            "high": year[0].high.tolist(),
        },
        "groups": [
            {"group": name, "value": value, "before_after": table.tolist()} for name, value, table in groups(found, at)
        ],
        "rules": {
            rule: {
                "made_out_now": one.newly,
                "no_longer_made_out": one.no_longer,
                "other_in_another_way": one.otherwise,
            }
            for rule, one in sorted(tally.turns.items())
        },
        "examples": [one.case for one in tally.examples],
    }


def _figure_data(found: Simulated, name: str) -> dict[str, Any]:
    population, stage = found.plan.population, found.plan.stage
    figure, two = population.figures[name], population.between(name, stage)
    return {
        "figure": name,
        "title": figure.title,
        "percent": float(population.percent(name, stage)),
        "between": None if two is None else [float(one) for one in two],
        "source": figure.source or None,
        "assumed": figure.assumed or None,
    }
