"""``screening next``, ``what-if``, ``flip`` and ``evidence``: what to get, and what would change the answer."""

from __future__ import annotations

import sys

import click

from screening.advise.ask_next import ask_next
from screening.advise.evidence import evidence as evidence_of
from screening.advise.flip import flip as flip_case
from screening.advise.what_if import supposing, what_changes
from screening.cli.on_case import Asked, on_case
from screening.errors import CaseError
from screening.render.advice import next_pieces, what_if_pieces
from screening.render.evidence import evidence_pieces
from screening.render.flipped import flip_pieces
from screening.report.screen import screen

__all__ = ["evidence", "flip", "next_", "what_if"]


@click.command()
@on_case
@click.option("--route", help="Start as on this route, as `detained-now`, whatever the case says.")
def next_(asked: Asked, *, route: str | None) -> None:
    """Say what to get next on CASE: the questions worth most now, who has the answers, which paper shows them.

    Where no single fact would change the answer, pairs of facts are told that would.
    """
    found = [ask_next(one, each, route=route) for one, each in zip(asked.positions, asked.reports, strict=True)]
    asked.give(found, next_pieces(found))


@click.command(name="what-if")
@on_case
@click.argument("facts", nargs=-1)
def what_if(asked: Asked, *, facts: tuple[str, ...]) -> None:
    """Say what changes on CASE, and why, if FACTS were so, each as fact=value or charges[2].fact=value.

    Without FACTS, or with - in their place, they are read from standard input, a line each, so that they stay out of
    the history of the shell.
    """
    if facts in ((), ("-",)):
        if asked.piped:
            raise CaseError("standard input: either the case or the facts can be piped in, not both")
        facts = tuple(line.strip() for line in sys.stdin.read().splitlines() if line.strip())
    if not facts:
        raise CaseError("no fact is supposed: give fact=value, or pipe such lines in")
    found = what_changes(asked.report, screen(supposing(asked.case, asked.pack, facts), asked.pack), facts)
    asked.give([found], what_if_pieces(found))


@click.command()
@on_case
def flip(asked: Asked) -> None:
    """Say which smallest sets of facts, up to three, would change the answer on CASE, against the applicant first.

    Privileged: what it lists are papers to look for, never things to say.
    """
    found = [
        flip_case(one, asked={each.fact for each in report.missing})
        for one, report in zip(asked.positions, asked.reports, strict=True)
    ]
    asked.give(found, flip_pieces(found))


@click.command()
@on_case
def evidence(asked: Asked) -> None:
    """Set the exhibits in CASE against those that are wanted, by ground and standing; disputes both ways."""
    found = [evidence_of(asked.case, asked.pack, one) for one in asked.reports]
    asked.give(found, evidence_pieces(found))
