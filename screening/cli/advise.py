"""``screening next``, ``screening what-if`` and ``screening flip``: what to get, and what would change the answer."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click
from pydantic import BaseModel

from screening.advise.ask_next import ask_next
from screening.advise.evidence import evidence as evidence_of
from screening.advise.flip import flip as flip_case
from screening.advise.position import positions
from screening.advise.what_if import supposing, what_changes
from screening.cases.statement import Case, Standing
from screening.cli.give import STANDARD_INPUT, give, pack_of, rendered, stated
from screening.cli.options import form_option, pack_option, reading_options
from screening.errors import CaseError
from screening.render.advice import flip_pieces, next_pieces, what_if_pieces
from screening.render.evidence import evidence_pieces
from screening.render.json_text import json_text
from screening.render.outline import Piece
from screening.report.screen import screen

__all__ = ["evidence", "flip", "next_", "what_if"]


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--route", help="Start as on this route, as `detained-now`, whatever the case says.")
@pack_option
@reading_options
@form_option
def next_(
    *,
    case: Path,
    route: str | None,
    pack_path: str | None,
    as_of: date | None,
    known_by: date | None,
    standing: Standing | None,
    form: str,
    output: Path | None,
) -> None:
    """Say what to get next on CASE: the questions worth most now, who has the answers, which paper shows them.

    Where no single fact would change the answer, pairs of facts are told that would.
    """
    pack = pack_of(pack_path)
    read = stated(case, pack)
    report = screen(read, pack, as_of=as_of, known_by=known_by, standing=standing)
    taken = positions(read, pack, as_of=as_of, known_by=known_by, standing=standing)
    found = [ask_next(one, each, route=route) for one, each in zip(taken, report.readings or (report,), strict=True)]
    _give(found, next_pieces(found), form, output)


@click.command(name="what-if")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("facts", nargs=-1)
@pack_option
@reading_options
@form_option
def what_if(
    *,
    case: Path,
    facts: tuple[str, ...],
    pack_path: str | None,
    as_of: date | None,
    known_by: date | None,
    standing: Standing | None,
    form: str,
    output: Path | None,
) -> None:
    """Say what changes on CASE, and why, if FACTS were so, each as fact=value or charges[2].fact=value.

    Without FACTS, or with - in their place, they are read from standard input, a line each, so that they stay out of
    the history of the shell.
    """
    pack = pack_of(pack_path)
    if facts in ((), ("-",)):
        if str(case) == STANDARD_INPUT:
            raise CaseError("standard input: either the case or the facts can be piped in, not both")
        facts = tuple(line.strip() for line in sys.stdin.read().splitlines() if line.strip())
    if not facts:
        raise CaseError("no fact is supposed: give fact=value, or pipe such lines in")
    read = stated(case, pack)
    before, after = (
        screen(one, pack, as_of=as_of, known_by=known_by, standing=standing)
        for one in (read, supposing(read, pack, facts))
    )
    found = what_changes(before, after, facts)
    _give([found], what_if_pieces(found), form, output)


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
@pack_option
@reading_options
@form_option
def flip(
    *,
    case: Path,
    pack_path: str | None,
    as_of: date | None,
    known_by: date | None,
    standing: Standing | None,
    form: str,
    output: Path | None,
) -> None:
    """Say which smallest sets of facts, up to three, would change the answer on CASE, against the applicant first.

    Privileged: what it lists are papers to look for, never things to say.
    """
    pack = pack_of(pack_path)
    read = stated(case, pack)
    found = [flip_case(one) for one in positions(read, pack, as_of=as_of, known_by=known_by, standing=standing)]
    _give(found, flip_pieces(found), form, output)


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
@pack_option
@reading_options
@form_option
def evidence(
    *,
    case: Path,
    pack_path: str | None,
    as_of: date | None,
    known_by: date | None,
    standing: Standing | None,
    form: str,
    output: Path | None,
) -> None:
    """Set the exhibits in CASE against those that are wanted, by ground and standing; disputes both ways."""
    pack = pack_of(pack_path)
    read = dialled(stated(case, pack), as_of, known_by, standing)
    report = screen(read, pack, explain=False)
    found = [evidence_of(read, pack, one) for one in report.readings or (report,)]
    _give(found, evidence_pieces(found), form, output)


def dialled(case: Case, as_of: date | None, known_by: date | None, standing: Standing | None) -> Case:
    """The case with its dials set as they are asked for."""
    return replace(
        case,
        as_of=as_of or case.as_of,
        known_by=known_by or case.known_by,
        standing=standing or case.standing,
    )


def _give(found: Sequence[BaseModel], pieces: Iterable[Piece], form: str, output: Path | None) -> None:
    """Give what was found; as JSON a list where the case is read as several instruments."""
    if form == "json":
        plain = [one.model_dump(mode="json", by_alias=True) for one in found]
        give(json_text(plain if len(plain) > 1 else plain[0]), output)
    else:
        give(rendered(pieces, form, to_terminal=output is None), output)
