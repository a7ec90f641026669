"""``screening replay`` and ``screening reforms``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from screening.cases.read_case import load_case
from screening.cases.statement import Case
from screening.cli.give import give
from screening.cli.options import FORMS, Day, form_of, pack_option
from screening.cli.repeats import base_rates, came_with_the_rules, of_files, repeats
from screening.errors import CaseError
from screening.law.load import Sources, read_pack
from screening.law.pack import Pack
from screening.reform.find import find_reform, set_parameters, shipped
from screening.reform.overlay import Reform
from screening.reform.replay import Replayed, ground
from screening.reform.replay import replay as replay_cases
from screening.render.impact import impact_page
from screening.render.json_text import json_text
from screening.render.markdown import markdown
from screening.render.outline import Piece
from screening.render.replay_impact import impact_of_replay
from screening.render.replayed import data, outline_replay, table
from screening.render.text import text

if TYPE_CHECKING:
    from screening.reform.tally import Tallied

__all__ = ["reforms", "replay"]

REJECTED = 3  # some rows or files, or all rows
CASE_FILES = (".yaml", ".yml", ".json")


@click.command()
@click.argument("cases", type=click.Path(path_type=Path))
@click.option("--reform", "named", metavar="R", multiple=True, help="A reform's id, file or folder; may be repeated.")
@click.option("--set", "values", metavar="NAME=VALUE", multiple=True, help="Set a parameter; NAME=24..60:12 sweeps.")
@click.option("--together", is_flag=True, help="All reforms at once, in the order given, after each by itself.")
@click.option("--parts", is_flag=True, help="Each part of a reform alone, and all but each, beside the whole.")
@click.option("--from", "since", type=Day(), help="As law from this day on; else as if law on each case's day.")
@pack_option
@click.option("--format", "form", type=click.Choice(FORMS), help="What comes out; by the name of -o, else text.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to a new file, readable by you alone.")
def replay(
    *,
    cases: Path,
    named: tuple[str, ...],
    values: tuple[str, ...],
    together: bool,
    parts: bool,
    since: date | None,
    pack_path: str | None,
    form: str | None,
    output: Path | None,
) -> None:
    """Replay CASES under reforms of the law, and tell what they change.

    CASES is a case file or a folder of them, told case by case; or a table (CSV, Parquet, a spreadsheet) or JSON lines,
    of which the changes are counted. What of a folder or a table cannot be read is told, the rest is replayed, and the
    command ends with 3.

    Of each reform: the rules that read it, the cases it reaches, the findings and answers that change and by which
    rule, what could change if more were known, and what that does to the agreement with known decisions. `screening
    reforms` lists those that come with this package; a folder with a rule of your own is a reform too.
    """
    cases.stat()  # what is not there is told before all else
    taken = [*map(find_reform, named), *set_parameters(values)]
    if not taken:
        raise click.UsageError("name a reform with --reform, or a parameter with --set")
    sources, base = ground(read_pack(pack_path), taken)
    several: list[list[Reform]] = [[one] for one in taken]
    if together and len(taken) > 1:
        several.append(taken)
    if parts:
        from screening.reform.parts import apart

        several = [each for one in several for each in apart(one)]
    rejected, form = 0, form_of(form, output)
    command = ["screening", "replay", str(cases), *(part for one in named for part in ("--reform", one))]
    command += [part for one in values for part in ("--set", one)]
    command += [*(("--from", str(since)) if since else ()), *(("--together",) if together else ())]
    command += ["--parts"] if parts else []
    if cases.is_dir() or cases.suffix in CASE_FILES:
        read, rejected = _cases(cases, base)
        found = replay_cases(read, sources, base, several, since)
        rendered = _page(found, base, command, cases) if form == "html" else _rendered(found, form)
    else:
        counted = _counted(cases, sources, base, several, since)
        rendered, rejected = _rendered_count(counted, base, command, cases, form), counted.rejected
    give(rendered, output)
    if rejected:
        raise click.exceptions.Exit(REJECTED)


@click.command()
@click.argument("reform", required=False)
def reforms(*, reform: str | None) -> None:
    """List the reforms that come with this package; with REFORM (an id, file or folder), show what it says."""
    pieces: list[Piece] = []
    for one in [reform] if reform else shipped():
        found = find_reform(one)
        if reform is None:
            pieces.append(Piece("item", f"{found.id}: {found.title}", mark="-"))
            continue
        pieces.append(Piece("title", f"{found.id}: {found.title}"))
        pieces += [Piece("text", each) for each in (found.about, f"Source: {found.source}") if each]
        if found.danger:
            pieces.append(Piece("text", f"Danger: {found.danger}"))
        pieces += [Piece("item", str(change), mark="-") for change in found.changes]
        pieces += [Piece("text", f"Claims to change: {', '.join(found.claims)}")] if found.claims else []
    click.echo(text(pieces), nl=False)


def _cases(path: Path, pack: Pack) -> tuple[list[Case], int]:
    """The cases in a folder, or the one in a file, and how many files hold none: each is told, if another holds one."""
    files = _files(path)
    if not files:
        raise CaseError(f"{path}: holds no case file")
    cases: list[Case] = []
    wrong: list[CaseError] = []
    for file in files:
        try:
            cases.append(load_case(file, pack))
        except CaseError as error:
            wrong.append(error)
    if not cases:
        raise wrong[0]
    for one in wrong:
        click.echo(f"{one}", err=True)
    if wrong:
        click.echo(f"{path}: {len(wrong)} of {len(files)} files not read; the others are replayed", err=True)
    return cases, len(wrong)


def _counted(path: Path, sources: Sources, base: Pack, several: list[list[Reform]], since: date | None) -> Tallied:
    """What was counted in a file of many cases."""
    from screening.reform.tally import tally

    return tally(path, sources, base, several, since)


def _rendered_count(found: Tallied, base: Pack, command: list[str], path: Path, form: str) -> str:
    from screening.render.tallied import outline_tally, tally_data, tally_table

    match form:
        case "csv":
            return tally_table(found)
        case "json":
            return json_text(tally_data(found))
        case "markdown":
            return markdown(outline_tally(found))
        case "html":
            from screening.render.count_impact import impact_of_count

            digests = [(one.reform.id, one.digest) for one in found.tallies]
            cases = [("Cases", of_files([path]))]
            return impact_page(impact_of_count(found, base_rates(base), repeats(command, base, digests, cases)))
        case _:
            return text(outline_tally(found))


def _page(found: list[Replayed], base: Pack, command: list[str], cases: Path) -> str:
    """The impact report of a replay."""
    digests = [(one.reform.id, one.digest) for one in found]
    repeated = repeats(command, base, digests, [("Cases", of_files(_files(cases)))])
    return impact_page(impact_of_replay(found, base_rates(base), came_with_the_rules(), repeated))


def _files(path: Path) -> list[Path]:
    """The files of cases in a folder, or the one that is given."""
    return sorted(one for one in path.rglob("*") if one.suffix in CASE_FILES) if path.is_dir() else [path]


def _rendered(found: list[Replayed], form: str) -> str:
    match form:
        case "csv":
            return table(found)
        case "json":
            return json_text(data(found))
        case "markdown":
            return markdown(outline_replay(found))
        case _:
            return text(outline_replay(found))
