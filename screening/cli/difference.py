"""``screening difference``."""

from __future__ import annotations

from datetime import date

import click

from screening.cli.options import Day, pack_option
from screening.errors import PackError, nearest
from screening.law.load import read_pack
from screening.law.pack import Pack
from screening.law.rule import INSTRUMENTS
from screening.law.vocabulary import Misread
from screening.program.compile import compile_pack
from screening.reform.amend import changed
from screening.reform.domain import Bounds
from screening.reform.find import find_reform, set_parameters
from screening.reform.prove import On, search
from screening.reform.replay import ground
from screening.render.json_text import json_text
from screening.render.searched import outline_searched, searched_data
from screening.render.text import text
from screening.values import Value

__all__ = ["difference"]

FORMS = ("text", "json")
ON: tuple[On, ...] = ("answer", "findings", "weaker", "stronger")


@click.command()
@click.argument("reform", required=False)
@click.option("--set", "values", metavar="NAME=VALUE", multiple=True, help="Set a parameter instead; may be repeated.")
@click.option("--on", type=click.Choice(ON), default="answer", show_default=True, help="What has to differ.")
@click.option("--where", metavar="FACT=VALUE", multiple=True, help="Only cases that state this; may be repeated.")
@click.option("--instrument", type=click.Choice(INSTRUMENTS), default="red notice", show_default=True, help="Of which.")
@click.option("--as-of", type=Day(), help="The day whose law is compared; today if not given.")
@click.option("--items", type=click.IntRange(1, 3), default=1, show_default=True, help="Items a list, at most.")
@pack_option
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True, help="What comes out.")
def difference(
    *,
    reform: str | None,
    values: tuple[str, ...],
    on: On,
    where: tuple[str, ...],
    instrument: str,
    as_of: date | None,
    items: int,
    pack_path: str | None,
    form: str,
) -> None:
    """Find the smallest cases in which REFORM (an id, file or folder) changes something, or prove that there is none.

    `--on weaker` asks for cases in which less speaks against the alert, as it stands, than before; `stronger` for more.
    One case for each reason: of it nothing can be left out, and it has been screened under both laws. A proof holds
    within the bounds that are printed with it. Needs the extra `prove`.
    """
    taken = [*([find_reform(reform)] if reform else []), *set_parameters(values)]
    if not taken:
        raise click.UsageError("name a reform, or a parameter with --set")
    sources, base = ground(read_pack(pack_path), taken)
    pack = changed(sources, taken)
    bounds = Bounds(items, as_of or date.today(), instrument)  # noqa: DTZ011 - the user's own day
    stated = dict(_stated(one, base) for one in where)
    found = search(base, pack, bounds, on=on, stated=stated)
    program = compile_pack(pack, as_of=bounds.as_of, instrument=instrument)
    if form == "json":
        click.echo(json_text(searched_data(found, program)), nl=False)
    else:
        title = " + ".join(one.id for one in taken)
        click.echo(text(outline_searched(title, found, program, where)), nl=False)


def _stated(written: str, pack: Pack) -> tuple[str, Value]:
    """A fact of the case with the value that is wanted of it."""
    name, _, value = (part.strip() for part in written.partition("="))
    facts = {one.id: one for one in pack.vocabulary.facts_of(None)}
    if name not in facts:
        raise PackError(f'"{written}": no fact of the case "{name}"{nearest(name, facts)}')
    try:
        return name, facts[name].read(int(value) if value.isdigit() else value, pack.vocabulary.countries)
    except Misread as problem:
        raise PackError(f'"{written}": {name} {problem}') from None
