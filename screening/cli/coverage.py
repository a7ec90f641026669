"""``screening coverage``."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path
from textwrap import fill, indent

import click

from screening.audit.coverage import Coverage, Unmeasured, by_decided_cases, by_rules, by_scenarios, of_provisions
from screening.audit.decided import load_decided
from screening.audit.record import Record, features, read_record
from screening.cli.options import pack_option
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.law.where import beside
from screening.render.json_text import json_text

__all__ = ["coverage"]

SCENARIOS, CASES = "rule <- scenario", "rule <- decided case"
PYTEST = ("-m", "pytest", "tests/test_features.py", "-q", "-p", "no:cacheprovider", "--engines", "reference")
MOST_LINES = 30
WIDTH = 90


@click.command()
@pack_option
@click.option("--cases", metavar="FOLDER", help="Decided cases; those of the repository if not given.")
@click.option("--strict", is_flag=True, help="Exit 1 below 100 % of what scenarios have to show, or of provisions.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="What comes out."
)
def coverage(*, pack_path: str | None, cases: str | None, strict: bool, form: str) -> None:
    """Show what of the rules nothing has tried, in four directions.

    Rule <- scenario: every status, exception and condition seen each way in the rule's own feature. Rule <- decided
    case. Provision <- rule, or the reason why none applies it. Fact <- rule. The features are run where they have
    changed since they last ran.
    """
    pack = load_pack(pack_path)
    ours = pack_path is None or pack.digest == load_pack().digest
    scenarios, provisions = _by_scenarios(pack, ours=ours), of_provisions(pack)
    found = [scenarios, _by_decided_cases(pack, cases, ours=ours), provisions, by_rules(pack)]
    if form == "json":
        click.echo(json_text([_plain(one) for one in found]), nl=False)
    else:
        for one in found:
            click.echo("\n".join(_lines(one)))
    below = [one.direction for one in (scenarios, provisions) if not one.whole]
    if strict and below:
        click.echo(f"not whole: {', '.join(below)}", err=True)
        raise click.exceptions.Exit(1)


def _by_scenarios(pack: Pack, *, ours: bool) -> Coverage | Unmeasured:
    if not ours:
        return Unmeasured(SCENARIOS, "the features test INTERPOL's rules, and these are others")
    if features() is None:
        return Unmeasured(SCENARIOS, "needs the features and the tests, which stand in the repository")
    record = read_record() or _run_features()
    if isinstance(record, str):
        return Unmeasured(SCENARIOS, record)
    if record.failed:
        failed = ", ".join(record.failed)
        click.echo(f"scenarios fail, and what they show is not counted, in: {failed}", err=True)
    return by_scenarios(pack, record.seen)


def _run_features() -> Record | str:
    """What the features have shown once they have run, or why that is not known."""
    missing = [name for name in ("pytest", "pytest_bdd", "hypothesis") if find_spec(name) is None]
    if missing:
        return f"the features have changed, and to run them needs {', '.join(missing)} (the group `test`)"
    click.echo("the rules or the features have changed since the features last ran: running them", err=True)
    root = beside("")
    environment = os.environ | {"PYTHONPATH": str(root)}
    done = subprocess.run(  # noqa: S603 - our own tests, with this interpreter
        [sys.executable, *PYTEST], cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    record = read_record()
    if record is None:
        click.echo("\n".join(done.stdout.splitlines()[-MOST_LINES:]), err=True)
        return "the features could not all be run, or changed meanwhile"
    return record


def _by_decided_cases(pack: Pack, folder: str | None, *, ours: bool) -> Coverage | Unmeasured:
    chosen = Path(folder) if folder else beside("fixtures") / "decided"
    if folder is None and not (ours and chosen.is_dir()):
        return Unmeasured(CASES, "needs decided cases: give their folder by --cases")
    return by_decided_cases(pack, load_decided(chosen, pack))


def _plain(found: Coverage | Unmeasured) -> dict[str, object]:
    if isinstance(found, Unmeasured):
        return asdict(found) | {"measured": False}
    return asdict(found) | {"measured": True, "covered": found.covered}


def _lines(found: Coverage | Unmeasured) -> Iterator[str]:
    if isinstance(found, Unmeasured):
        yield f"{found.direction}: not measured: {found.why}"
        return
    note = f" ({found.note})" if found.note else ""
    yield f"{found.direction}: {found.covered} of {found.total}, {found.percent} %{note}"
    by_scenario = found.direction == SCENARIOS
    told: dict[str, list[str]] = {}
    for gap in found.gaps:
        head, item = (gap.of, gap.what) if by_scenario else (gap.what, gap.of)
        told.setdefault(head, []).append(item)
    for head, items in told.items():
        yield f"  {head}"
        yield indent("\n".join(items) if by_scenario else fill(", ".join(items), WIDTH, break_on_hyphens=False), "    ")
