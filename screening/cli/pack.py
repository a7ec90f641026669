"""``screening check``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from screening.advise.load_desk import load_desk
from screening.audit.check import check as check_pack
from screening.cli.options import Day
from screening.errors import PackError, Problem
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.render.outline import Piece
from screening.render.text import text

__all__ = ["check"]


@click.command()
@click.argument("pack", required=False)
@click.option(
    "--desk",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Check the documents of the desk in this folder, in the words of PACK; INTERPOL's own are checked with it.",
)
@click.option("--strict", is_flag=True, help="Exit 2 on warnings too.")
@click.option("--deep", is_flag=True, help="Also prove what has no effect: takes a minute, needs the extra `prove`.")
@click.option("--as-of", type=Day(), help="With --deep: the day whose law is looked at first; today if not given.")
def check(*, pack: str | None, desk: Path | None, strict: bool, deep: bool, as_of: date | None) -> None:
    """Check PACK, a folder of rules (INTERPOL's own if not given), and tell every problem at once.

    With --deep: rules that no case makes out, exceptions that never apply, conditions that always or never hold beside
    the others of their rule; proved within the bounds that are printed. A rule that a parameter holds off waits for a
    reform, and is told apart.
    """
    loaded = load_pack(pack)
    problems = [*check_pack(loaded), *(_of_desk(loaded, desk) if desk is not None or pack is None else ())]
    for problem in problems:
        click.echo(str(problem), err=True)
    errors = sum(one.severity == "error" for one in problems)
    click.echo(
        f"{loaded.id} {loaded.version}: {len(loaded.rules)} rules, {len(loaded.definitions)} definitions, "
        f"{len(loaded.parameters)} parameters, {len(loaded.vocabulary.facts)} facts; "
        f"{errors} error(s), {len(problems) - errors} warning(s)"
    )
    dead = _deep(loaded, as_of or date.today()) if deep else 0  # noqa: DTZ011 - the user's own day
    if errors or (strict and (problems or dead)):
        raise click.exceptions.Exit(2)


def _deep(pack: Pack, day: date) -> int:
    """Tell what has no effect; how much of it is dead."""
    from screening.reform.deep import check_deeply

    found = check_deeply(pack, day)
    for one in found.idle:
        click.echo(str(one), err=True)
    kinds = Counter(one.kind for one in found.idle)
    counted = {
        "rules that no case makes out": kinds["rule"],
        "rules that a parameter holds off, for a reform": kinds["held off"],
        "exceptions that never apply": kinds["exception"],
        "conditions that never hold": kinds["never"],
        "conditions that always hold beside the others": kinds["always"],
    }
    pieces = [Piece("heading", f"What has no effect, of {found.rules} rules")]
    pieces += [Piece("item", f"{label}: {number}", mark="-") for label, number in counted.items()]
    click.echo(text([*pieces, Piece("text", f"Within these bounds: {found.bounds}.")]), nl=False)
    return kinds["rule"] + kinds["exception"] + kinds["never"]


def _of_desk(pack: Pack, folder: Path | None) -> Sequence[Problem]:
    """What is wrong with the documents of the desk."""
    try:
        load_desk(pack, folder)
    except PackError as error:
        return error.problems
    return ()
