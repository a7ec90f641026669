"""What commands on one case share: the case read from a file or piped in, and what comes out, printed or written."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from screening.audit.check import check
from screening.cases.read_case import load_case, read_case
from screening.cases.statement import Case
from screening.errors import CaseError
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.law.translate import translate
from screening.read import MOST_BYTES
from screening.render.markdown import markdown
from screening.render.outline import Piece
from screening.render.text import print_text, text
from screening.write import write_new

__all__ = ["STANDARD_INPUT", "give", "pack_of", "rendered", "stated"]

STANDARD_INPUT = "-"


def pack_of(pack_path: str | None, language: str | None = None) -> Pack:
    """The rules that are asked for, in a language; of other rules than INTERPOL's own it is told if they are wrong."""
    pack = load_pack(pack_path)
    if pack_path is not None and (wrong := [one for one in check(pack) if one.severity == "error"]):
        click.echo(f"{pack_path}: {len(wrong)} error(s) in these rules, the first: {wrong[0]}", err=True)
    return translate(pack, language) if language else pack


def stated(case: Path, pack: Pack) -> Case:
    """The case in a file, or piped in; what its reader should look at is told beside."""
    found = load_case(case, pack) if str(case) != STANDARD_INPUT else _from_standard_input(pack)
    for warning in found.warnings:
        click.echo(str(warning), err=True)
    return found


def _from_standard_input(pack: Pack) -> Case:
    """The case that is piped in."""
    try:
        piped = sys.stdin.buffer.read(MOST_BYTES + 1).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CaseError("standard input: not text in UTF-8") from None
    if len(piped) > MOST_BYTES:
        raise CaseError(f"standard input: larger than {MOST_BYTES >> 20} MiB, too large for a case")
    return read_case(piped, "standard input", pack)


def rendered(pieces: Iterable[Piece], form: str, *, to_terminal: bool) -> str:
    """Pieces as text or Markdown; to a terminal they are printed at once, and nothing is left to print."""
    if form == "markdown":
        return markdown(pieces)
    if to_terminal and sys.stdout.isatty():
        print_text(pieces, sys.stdout)
        return ""
    return text(pieces)


def give(said: str, output: Path | None) -> None:
    """Print what came out, or write it to a new file that only its owner can read."""
    if output is None:
        click.echo(said, nl=False)
    else:
        write_new(output, said)
