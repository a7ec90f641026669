"""``screening screen-many``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from screening.bulk.files.run import BATCH_ROWS, Done, Options, Progress, screen_file
from screening.bulk.files.sources import FORMS, READ_FORMS, Form, ReadForm
from screening.cli.options import Day, pack_option
from screening.law.load import load_pack

__all__ = ["screen_many"]

REJECTED = 3  # some rows, or all


@click.command()
@click.argument("source", metavar="INPUT", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", metavar="OUT", required=True, type=click.Path(path_type=Path), help="The new file of answers."
)
@pack_option
@click.option("--as-of", type=Day(), help="The day for every row; else each row's own, else today.")
@click.option("--from", "from_", type=click.Choice(READ_FORMS), help="What INPUT is, where it does not show.")
@click.option("--to", type=click.Choice(FORMS), help="Format of OUT, where its name does not say it.")
@click.option("--findings", is_flag=True, help="A column for every rule: what it came to in each row.")
@click.option(
    "--batch-rows",
    type=click.IntRange(1, 1 << 24),
    default=BATCH_ROWS,
    show_default=True,
    help="Rows held in memory at once.",
)
@click.option("--restart", is_flag=True, help="Begin anew: drop the parts of a run that was killed, and replace OUT.")
@click.option(
    "--processes", type=click.IntRange(1, 256), default=1, show_default=True, help="Batches screened at once."
)
@click.option("--dask", metavar="ADDRESS", help="Spread over Dask workers: a scheduler's address, or local:2 for two.")
@click.option("--dask-insecure", is_flag=True, help="Send cases to another machine without TLS all the same.")
def screen_many(
    *,
    source: Path,
    output: Path,
    pack_path: str | None,
    as_of: date | None,
    from_: ReadForm | None,
    to: Form | None,
    findings: bool,
    batch_rows: int,
    restart: bool,
    processes: int,
    dask: str | None,
    dask_insecure: bool,
) -> None:
    """Screen the cases of INPUT, and write a row of answers for each to OUT.

    INPUT is a table with a row for each (Parquet, JSON lines or CSV), a folder of case files, JSON lines of case files,
    or public notices: replies of INTERPOL's interface, or OpenSanctions' data set of them. OUT is Parquet, JSON lines
    or CSV. `screening schema arrow` prints the columns of a table, `screening template --csv` writes them. Rows that
    are wrong are written to OUT.rejects.jsonl with the reason, and the others are screened; the command then ends with
    exit code 3. A run that was killed goes on where it was when the same command is given again.
    """
    spread = None
    if dask is not None and processes > 1:
        raise click.UsageError("--processes and --dask exclude each other: --dask local:N starts N workers")
    if processes > 1:
        from screening.bulk.files.processes import in_processes

        spread = in_processes(processes)
    if dask is not None:
        from screening.bulk.files.cluster import spread_over

        spread = spread_over(dask, insecure=dask_insecure)
    with _progress() as progress:
        done = screen_file(
            source,
            output,
            load_pack(pack_path),
            Options(from_, to, as_of, findings, batch_rows),
            restart=restart,
            spread=spread,
            progress=progress,
        )
    click.echo(_told(done, output))
    if done.counts.rejected:
        raise click.exceptions.Exit(REJECTED)


def _told(done: Done, output: Path) -> str:
    counts = done.counts
    lines = [f"{output}: {counts.read:,} rows read, {counts.screened:,} screened, {counts.rejected:,} rejected"]
    if done.rejects:
        lines.append(f"{done.rejects}: why the others were rejected")
    if done.resumed:
        lines.append(f"{done.resumed} part(s) were there from a run before")
    lines += [f"{number:>12,} {word}" for word, number in counts.outcomes.items()]
    return "\n".join(lines)


@contextmanager
def _progress() -> Iterator[Progress | None]:
    """A bar on a terminal, and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[rows]:,} rows"), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=1.0, rows=0)
        yield lambda share, rows: bar.update(task, completed=share, rows=rows)
