"""``screening check``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from screening.advise.load_desk import load_desk
from screening.audit.check import check as check_pack
from screening.errors import PackError, Problem
from screening.law.load import load_pack
from screening.law.pack import Pack

__all__ = ["check"]


@click.command()
@click.argument("pack", required=False)
@click.option(
    "--desk",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Check the documents of the desk in this folder, in the words of PACK; INTERPOL's own are checked with it.",
)
@click.option("--strict", is_flag=True, help="Exit 2 on warnings too.")
def check(*, pack: str | None, desk: Path | None, strict: bool) -> None:
    """Check PACK, a folder of rules (INTERPOL's own if not given), and tell every problem at once."""
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
    if errors or (strict and problems):
        raise click.exceptions.Exit(2)


def _of_desk(pack: Pack, folder: Path | None) -> Sequence[Problem]:
    """What is wrong with the documents of the desk."""
    try:
        load_desk(pack, folder)
    except PackError as error:
        return error.problems
    return ()
