"""``screening check``."""

from __future__ import annotations

import click

from screening.audit.check import check as check_pack
from screening.law.load import load_pack

__all__ = ["check"]


@click.command()
@click.argument("pack", required=False)
@click.option("--strict", is_flag=True, help="Exit 2 on warnings too.")
def check(*, pack: str | None, strict: bool) -> None:
    """Check PACK, a folder of rules (INTERPOL's own if not given), and tell every problem at once."""
    loaded = load_pack(pack)
    problems = check_pack(loaded)
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
