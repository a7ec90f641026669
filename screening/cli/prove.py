"""``screening prove``."""

from __future__ import annotations

from datetime import date

import click

from screening.cli.options import Day, pack_option
from screening.law.load import read_pack
from screening.program.compile import compile_pack
from screening.reform.amend import changed
from screening.reform.find import find_reform, set_parameters
from screening.reform.properties import find_property, shipped_properties
from screening.reform.properties import prove as prove_property
from screening.reform.replay import ground
from screening.render.json_text import json_text
from screening.render.outline import Piece
from screening.render.searched import outline_proved, proved_data
from screening.render.text import text

__all__ = ["prove"]

FORMS = ("text", "json")
REFUTED = 1


@click.command()
@click.argument("property_", metavar="[PROPERTY]", required=False)
@click.argument("reform", required=False)
@click.option("--set", "values", metavar="NAME=VALUE", multiple=True, help="Set a parameter instead; may be repeated.")
@click.option("--as-of", type=Day(), help="The day whose law is compared; today if not given.")
@click.option("--items", type=click.IntRange(1, 3), default=1, show_default=True, help="Items a list, at most.")
@click.option("--strict", is_flag=True, help="Exit 1 where a property is refuted.")
@pack_option
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True, help="What comes out.")
def prove(
    *,
    property_: str | None,
    reform: str | None,
    values: tuple[str, ...],
    as_of: date | None,
    items: int,
    strict: bool,
    pack_path: str | None,
    form: str,
) -> None:
    """Prove PROPERTY of REFORM, or find the smallest case that refutes it. Without PROPERTY, list those there are.

    PROPERTY is an id or a sentence (`screening prove "no diffusion differs" penalty-threshold-36`), or a file of
    properties of your own; REFORM an id, file or folder. Each case was screened by the reference evaluator before it is
    shown; a proof holds within the bounds that are printed with it. Needs the extra `prove`.
    """
    if property_ is None:
        click.echo(text(Piece("item", f"{one.id}: {one.says}", mark="-") for one in shipped_properties()), nl=False)
        return
    wanted = find_property(property_)
    taken = [*([find_reform(reform)] if reform else []), *set_parameters(values)]
    if not taken and any(not one.of_one_law for one in wanted):
        raise click.UsageError("this property compares two laws: name a reform, or a parameter with --set")
    sources, _ = ground(read_pack(pack_path), taken)
    day = as_of or date.today()  # noqa: DTZ011 - the user's own day
    found = [prove_property(one, sources, taken, day, items) for one in wanted]
    pack = changed(sources, taken)
    by_each = [[compile_pack(pack, as_of=day, instrument=each) for each in one.wanted.instruments] for one in found]
    if form == "json":
        click.echo(json_text([proved_data(one, each) for one, each in zip(found, by_each, strict=True)]), nl=False)
    else:
        pieces = (piece for one, each in zip(found, by_each, strict=True) for piece in outline_proved(one, each))
        click.echo(text(pieces), nl=False)
    if strict and not all(one.holds for one in found):
        raise click.exceptions.Exit(REFUTED)
