"""``screening replay`` and ``screening reforms``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from screening.cases.read_case import load_case
from screening.cases.statement import Case
from screening.cli.give import give
from screening.cli.options import FORMS, Day, form_of, pack_option
from screening.errors import CaseError
from screening.law.load import Sources, read_pack
from screening.law.pack import Pack
from screening.reform.find import find_reform, set_parameters, shipped
from screening.reform.overlay import Reform
from screening.reform.replay import Replayed, ground
from screening.reform.replay import replay as replay_cases
from screening.render.json_text import json_text
from screening.render.markdown import markdown
from screening.render.outline import Piece
from screening.render.replayed import data, outline_replay, table
from screening.render.text import text
from screening.render.web import page

__all__ = ["reforms", "replay"]

TITLE = "What a reform would change"
REJECTED = 3  # some rows, or all
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
    of which the changes are counted.

    Of each reform: the rules that read it, the cases it reaches, the findings and answers that change and by which
    rule, what could change if more were known, and what that does to the agreement with known decisions. `screening
    reforms` lists those that come with this package; a folder with a rule of your own is a reform too.
    """
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
    if cases.is_dir() or cases.suffix in CASE_FILES or not cases.exists():
        rendered = _rendered(replay_cases(_cases(cases, base), sources, base, several, since), form)
    else:
        rendered, rejected = _counted(cases, sources, base, several, since, form)
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


def _cases(path: Path, pack: Pack) -> list[Case]:
    """The case files of a folder, or one."""
    files = sorted([*path.rglob("*.yaml"), *path.rglob("*.json")]) if path.is_dir() else [path]
    if not files:
        raise CaseError(f"{path}: holds no case file")
    return [load_case(file, pack) for file in files]


def _counted(
    path: Path, sources: Sources, base: Pack, several: list[list[Reform]], since: date | None, form: str
) -> tuple[str, int]:
    """What was counted in a file of many cases, and how many rows were rejected."""
    from screening.reform.tally import tally
    from screening.render.tallied import outline_tally, tally_data, tally_table

    found = tally(path, sources, base, several, since)
    match form:
        case "csv":
            return tally_table(found), found.rejected
        case "json":
            return json_text(tally_data(found)), found.rejected
        case "markdown":
            return markdown(outline_tally(found)), found.rejected
        case "html":
            return page(outline_tally(found), TITLE), found.rejected
        case _:
            return text(outline_tally(found)), found.rejected


def _rendered(found: list[Replayed], form: str) -> str:
    match form:
        case "csv":
            return table(found)
        case "json":
            return json_text(data(found))
        case "markdown":
            return markdown(outline_replay(found))
        case "html":
            return page(outline_replay(found), TITLE)
        case _:
            return text(outline_replay(found))
