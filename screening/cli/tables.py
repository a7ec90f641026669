"""``screening template``."""

from __future__ import annotations

from pathlib import Path

import click

from screening.bulk.files.template import description, heading
from screening.cases.template import facts_asked
from screening.cli.options import pack_option
from screening.law.load import load_pack
from screening.write import checked_place, write_new

__all__ = ["template"]

RANKS = click.IntRange(0, 100)


@click.command()
@click.option("--csv", "form", flag_value="csv", default="csv", help="As CSV, for a spreadsheet; the only form yet.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="Write to a new file.")
@click.option("--charges", type=RANKS, default=2, show_default=True, help="For how many charges there are columns.")
@click.option("--items", type=RANKS, default=1, show_default=True, help="For how many items of each other list.")
@click.option("--instrument", help="Only what such an alert needs, as `red notice` or `diffusion`.")
@pack_option
def template(
    *, form: str, output: Path | None, charges: int, items: int, instrument: str | None, pack_path: str | None
) -> None:
    """Write the first line of a table for `screen-many`: a column for everything that can be stated of a case.

    With -o FILE a second file, FILE.columns.csv, says what each column asks and what can be written in it. Fill in a
    row for each case, and leave empty what is not known; columns may be taken out.
    """
    assert form == "csv"
    pack = load_pack(pack_path)
    facts = facts_asked(pack, instrument)
    head = heading(pack, facts, items, charges)
    if output is None:
        click.echo(head, nl=False)
        return
    sidecar = checked_place(output).with_name(f"{output.name}.columns.csv")
    write_new(output, head)
    write_new(sidecar, description(pack, facts, items, charges))
    click.echo(f"{output}: written; fill in a row for each case")
    click.echo(f"{sidecar}: written; it says what each column asks")
