"""``screening simulate``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import click

from screening.cli.give import give
from screening.cli.options import FORMS, form_of, pack_option
from screening.cli.repeats import repeats
from screening.law.load import read_pack
from screening.law.pack import Pack
from screening.program.compile import compile_pack
from screening.reform.find import find_reform, set_parameters
from screening.reform.read_population import find_population
from screening.reform.replay import ground, replay_facts
from screening.reform.simulate import Plan, Simulated, drawn_case
from screening.reform.simulate import simulate as simulate_laws
from screening.render.count_impact import impact_of_simulation
from screening.render.impact import impact_page
from screening.render.json_text import json_text
from screening.render.markdown import markdown
from screening.render.outline import Piece
from screening.render.replayed import outline_change
from screening.render.simulated import outline_simulation, simulation_data, simulation_table
from screening.render.stated import stated_lines
from screening.render.text import text

__all__ = ["simulate"]

FEW = 1_000_000  # cases that one process draws


@click.command()
@click.argument("population", default="alerts")
@click.option("--reform", "named", metavar="R", multiple=True, help="A reform's id, file or folder; may be repeated.")
@click.option("--set", "values", metavar="NAME=VALUE", multiple=True, help="Set a parameter; NAME=24..60:12 sweeps.")
@click.option(
    "--stage", metavar="STAGE", help="At which stage the cases are drawn; the population's first if not given."
)
@click.option(
    "--rows", type=click.IntRange(1, 1_000_000_000), default=100_000, show_default=True, help="How many cases."
)
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), default=1, show_default=True, help="Another makes others.")
@click.option("--ranges/--no-ranges", default=True, show_default=True, help="Also at both ends of what is assumed.")
@click.option("--processes", type=click.IntRange(1, 256), help="How many; as many as fit if there are many cases.")
@click.option("--case", "number", type=click.IntRange(1), help="Tell one case instead: what was drawn, what laws say.")
@pack_option
@click.option("--format", "form", type=click.Choice(FORMS), help="What comes out; by the name of -o, else text.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to a new file, readable by you alone.")
def simulate(
    *,
    population: str,
    named: tuple[str, ...],
    values: tuple[str, ...],
    stage: str | None,
    rows: int,
    seed: int,
    ranges: bool,
    processes: int | None,
    number: int | None,
    pack_path: str | None,
    form: str | None,
    output: Path | None,
) -> None:
    """Draw made-up cases of POPULATION (an id or a file), and count what today's law and reforms say of them.

    `alerts` comes with this package. Nobody publishes how many alerts of which kind there are: nearly all its figures
    are assumed, what comes out is no forecast, and the answers at both ends of every assumed range stand beside it. The
    same cases come out on every machine and with any number of processes. Needs the extra `bulk`.
    """
    taken = [*map(find_reform, named), *set_parameters(values)]
    sources, base = ground(read_pack(pack_path), taken)
    drawn = find_population(population, base)
    if stage is not None and stage not in drawn.stages:
        raise click.BadParameter(f"the stages of {drawn.id} are: {', '.join(drawn.stages)}", param_hint="--stage")
    several = tuple((one,) for one in taken)
    most = processes or (os.cpu_count() or 1 if rows > FEW else 1)
    plan = Plan(sources, drawn, several, stage or next(iter(drawn.stages)), rows, seed, ranges=ranges, processes=most)
    if number is not None:
        if number > rows:
            raise click.BadParameter(f"there are {rows:,} cases; say --rows with --case", param_hint="--case")
        give(text(_one(plan, number, base)), output)
        return
    give(_rendered(simulate_laws(plan), form_of(form, output), base), output)


def _one(plan: Plan, number: int, base: Pack) -> Iterator[Piece]:
    """What was drawn of a case, and what reforms do to it."""
    facts, day = drawn_case(plan, number), plan.population.as_of
    instrument = str(facts.values["instrument"])
    yield Piece("title", f"Made-up case {number:,} of {plan.rows:,}: a {instrument} on {day}")
    program = compile_pack(base, as_of=day, instrument=instrument)
    yield from (Piece("item", line, mark="-") for line in stated_lines(facts, program))
    for one in replay_facts(f"case {number}", facts, day, plan.sources, base, plan.reforms):
        yield from outline_change(one)


def _rendered(found: Simulated, form: str, base: Pack) -> str:
    match form:
        case "csv":
            return simulation_table(found)
        case "json":
            return json_text(simulation_data(found))
        case "markdown":
            return markdown(outline_simulation(found))
        case "html":
            return impact_page(impact_of_simulation(found, _repeats(found, base)))
        case _:
            return text(outline_simulation(found))


def _repeats(found: Simulated, base: Pack) -> tuple[tuple[str, str], ...]:
    """What repeats a simulation."""
    plan = found.plan
    reforms = [one.reform for one in found.counted.tallies]
    command = ["screening", "simulate", plan.population.id, "--stage", plan.stage, "--rows", str(plan.rows)]
    command += ["--seed", str(plan.seed), *(() if plan.ranges else ("--no-ranges",))]
    for one in reforms:
        command += ["--reform" if one.source else "--set", one.id]
    digests = zip((one.id for one in reforms), found.counted.digests[1:], strict=True)
    return repeats(command, base, digests, [(f"Population {plan.population.id}", plan.population.digest)])
