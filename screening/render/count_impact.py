"""Makes the impact reports of a count and of a simulation: summary, charts, method, and what repeats it."""

from __future__ import annotations

from screening.engine.columnar.settle import ANSWERS
from screening.reform.population import Population
from screening.reform.simulate import Simulated
from screening.reform.tally import Tallied
from screening.render.chart import Bar
from screening.render.impact import Chart, Impact, Table
from screening.render.outline import Piece
from screening.render.replay_impact import AS_IF, NO_SAMPLE, Repeat, base_rates_of
from screening.render.simulated import NO_FORECAST, a_year, groups, outline_simulation, parts, swings
from screening.render.tallied import outline_tally

__all__ = ["impact_of_count", "impact_of_simulation"]


MOST_SWINGS = 10


def impact_of_count(found: Tallied, population: Population | None, repeat: Repeat) -> Impact:
    """The report of a count over a table."""
    counted = found.rows - found.rejected - found.without_instrument
    summary, charts = [], []
    for one in found.tallies:
        told = f"the answer as it stands changes in {one.standing:,} of {counted:,} cases"
        summary.append(Piece("text", f"{one.reform.title}: {told}, the settled one in {one.settled:,}."))
        counts = {
            "reached": one.reached,
            "a finding changes": one.moved,
            "the settled answer changes": one.settled,
            "the answer as it stands changes": one.standing,
            "not known, at most": one.unknown,
        }
        rows = tuple((label, f"{count:,}") for label, count in counts.items())
        drawn = tuple(Bar(label, count, f"{count:,}") for label, count in counts.items())
        table = Table(("Step", "Cases"), rows)
        charts.append(Chart(f"{one.reform.id}: how far it reaches", f"{told.capitalize()}.", drawn, table))
    return Impact(
        "What a reform would change, on a table of cases",
        tuple(summary),
        NO_SAMPLE,
        tuple(charts),
        tuple(outline_tally(found)),
        (AS_IF,),
        base_rates_of(population),
        ("Where the cases of the table come from is for its owner to say.",),
        None,
        repeat,
    )


def impact_of_simulation(found: Simulated, repeat: Repeat) -> Impact:
    """The report of a simulation."""
    plan = found.plan
    summary, charts = [], []
    published = plan.population.refused(plan.stage)
    if published is not None:
        rows = [(name, theirs, ours, distance) for name, theirs, ours, distance, _ in parts(found, published)]
        drawn = [Bar(f"{name}, {who}", value, f"{value:.2f} %") for name, theirs, ours, _ in rows
                 for who, value in (("published", theirs), ("here", ours))]  # fmt: skip
        table = Table(
            ("Refused on", "Published, %", "Here, %", "Distance"),
            tuple((name, f"{theirs:.2f}", f"{ours:.2f}", f"{gap:+.2f}") for name, theirs, ours, gap in rows),
        )
        charts.append(Chart(published.title, f"Of {published.of:,} {published.of_what}.", tuple(drawn), table))
    for at, tally in enumerate(found.counted.tallies):
        share = 100 * tally.standing / plan.rows
        summary.append(
            Piece("text", f"{tally.reform.title}: changes the answer as it stands in {share:.2f} % of cases.")
        )
        if tally.reform.danger:
            summary.append(Piece("text", f"Danger: {tally.reform.danger}"))
        charts += [*_year(found, at), *_groups(found, at), *_swings(found, at)]
    return Impact(
        "What a reform would change, on made-up cases",
        tuple(summary),
        NO_FORECAST,
        tuple(charts),
        tuple(outline_simulation(found)),
        (AS_IF, plan.population.about, f"{plan.rows:,} cases were drawn, each {plan.population.stages[plan.stage]}."),
        base_rates_of(plan.population),
        ("No real case is in these figures. The assumed shares were set by people who knew the published ones.",),
        _figures(found),
        repeat,
    )


def _year(found: Simulated, at: int) -> list[Chart]:
    year = a_year(found, at)
    if year is None:
        return []
    table, told = year
    places = [(before, after) for before in range(len(ANSWERS)) for after in range(len(ANSWERS)) if before != after]
    places = [one for one in places if table.expected[one]]
    drawn, rows = [], []
    for place in places:
        label = " -> ".join(ANSWERS[one].replace("_", " ") for one in place)
        count, low, high = float(table.expected[place]), int(table.low[place]), int(table.high[place])
        drawn.append(Bar(label, count, f"{count:,.0f}", (low, high)))
        rows.append((label, f"{count:,.0f}", f"{low:,}", f"{high:,}"))
    heads = ("As it stands, before -> after", "Alerts", "Low", "High")
    said = f"For {told}; the line is where 95 of 100 such years lie by chance alone."
    title = f"{found.counted.tallies[at].reform.id}: answers that change"
    return [Chart(title, said, tuple(drawn), Table(heads, tuple(rows)))]


def _groups(found: Simulated, at: int) -> list[Chart]:
    by_group: dict[str, list[tuple[str, int, int]]] = {}
    for name, value, table in groups(found, at):
        by_group.setdefault(name, []).append((value, int(table.sum()), int(table.sum() - table.trace())))
    charts = []
    for name, several in by_group.items():
        drawn = [
            Bar(value, 100 * changed / total, f"{100 * changed / total:.2f} %") for value, total, changed in several
        ]
        rows = [
            (value, f"{total:,}", f"{changed:,}", f"{100 * changed / total:.2f}") for value, total, changed in several
        ]
        title = f"{found.counted.tallies[at].reform.id}: share of answers that change, by {name}"
        heads = (name.capitalize(), "Cases", "Changed", "%")
        charts.append(Chart(title, "Of the cases of each group.", tuple(drawn), Table(heads, tuple(rows))))
    return charts


def _swings(found: Simulated, at: int) -> list[Chart]:
    """How much of what a reform changes hangs on what is assumed."""
    if found.base is None:
        return []
    moves = sorted(swings(found), key=lambda one: -abs(one[3][at][1] - one[3][at][0]))[:MOST_SWINGS]
    base = 100 * found.base.changed[at] / found.base.rows
    drawn, rows = [], []
    for title, spread, _, changes in moves:
        low, high = min(changes[at]), max(changes[at])
        drawn.append(Bar(title, base, f"{low:.2f} to {high:.2f} %", (low, high)))
        rows.append((title, f"{spread} %", f"{changes[at][0]:.2f}", f"{changes[at][1]:.2f}"))
    said = (
        f"Share of answers that change: {base:.2f} % as assumed. The line is what it comes to at both ends of a "
        "figure's range, all others as they are."
    )
    title = f"{found.counted.tallies[at].reform.id}: what hangs on what is assumed"
    heads = ("Assumed figure", "Range", "At its low end, %", "At its high end, %")
    return [Chart(title, said, tuple(drawn), Table(heads, tuple(rows)))]


def _figures(found: Simulated) -> Table:
    population, stage = found.plan.population, found.plan.stage
    rows = []
    for name, one in population.figures.items():
        two = population.between(name, stage)
        spread = " to ".join(f"{float(each):g}" for each in two) if two else ""
        origin = f"Source: {one.source}" if one.source else f"Assumed: {one.assumed}"
        rows.append((one.title, f"{float(population.percent(name, stage)):g}", spread, origin))
    return Table(("Figure", "%", "Range", "Where it comes from"), tuple(rows))
