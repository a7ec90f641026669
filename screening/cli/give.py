"""What commands on one case share: the case read from a file or piped in, and what comes out, printed or written."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from screening.cases.read_case import read_case
from screening.cases.statement import Case
from screening.cli.options import to_come
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.law.remember import remembered_pack
from screening.law.translate import translate
from screening.read import MOST_BYTES, read_text
from screening.render.outline import Piece
from screening.render.text import print_text, text
from screening.write import write_new

__all__ = ["STANDARD_INPUT", "give", "pack_of", "read_out", "rendered", "stated", "written"]

STANDARD_INPUT = "-"


def pack_of(pack_path: str | None, language: str | None = None, reforms: Sequence[str] = ()) -> Pack:
    """The rules that are asked for, in a language; of other rules than INTERPOL's own it is told if they are wrong."""
    pack = remembered_pack() if pack_path is None and not reforms else _checked(pack_path, reforms)
    return _spoken(pack, language) if language else pack


def _spoken(pack: Pack, language: str) -> Pack:
    """The rules in a language: by their own texts where they have them, else by what the interview calls things."""
    if language in pack.texts:
        return translate(pack, language)
    from screening.interview.words import translated, words_of

    words = words_of(language)
    if words.note:
        click.echo(words.note, err=True)
    return translated(pack, words)


def _checked(pack_path: str | None, reforms: Sequence[str]) -> Pack:
    """Rules that are read for this command, with reforms laid over them in the order given."""
    from screening.audit.check import check
    from screening.law.load import load_pack, read_pack

    if reforms:
        from screening.reform.amend import reformed
        from screening.reform.find import find_reform

        pack = reformed(read_pack(pack_path), [find_reform(one) for one in reforms])
    else:
        pack = load_pack(pack_path)
    if wrong := [one for one in check(pack) if one.severity == "error"]:
        named = " + ".join((pack_path or pack.id, *reforms))
        click.echo(f"{named}: {len(wrong)} error(s) in these rules, the first: {wrong[0]}", err=True)
    return pack


def stated(case: Path, pack: Pack) -> Case:
    """The case in a file, or piped in; what its reader should look at is told beside."""
    return read_out(*written(case), pack)


def written(case: Path) -> tuple[str, str]:
    """The text of a case in a file, or piped in, and what it is told of as."""
    if str(case) == STANDARD_INPUT:
        return _from_standard_input(), "standard input"
    return read_text(case, kind=CaseError), str(case)


def read_out(text: str, name: str, pack: Pack) -> Case:
    """The case in a text; what its reader should look at is told beside."""
    found = read_case(text, name, pack)
    for warning in found.warnings:
        click.echo(str(warning), err=True)
    to_come(found.as_of)
    return found


def _from_standard_input() -> str:
    """The text that is piped in."""
    try:
        piped = sys.stdin.buffer.read(MOST_BYTES + 1).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CaseError("standard input: not text in UTF-8") from None
    if len(piped) > MOST_BYTES:
        raise CaseError(f"standard input: larger than {MOST_BYTES >> 20} MiB, too large for a case")
    return piped


def rendered(pieces: Iterable[Piece], form: str, *, to_terminal: bool) -> str:
    """Pieces as text or Markdown; to a terminal they are printed at once, and nothing is left to print."""
    if form == "markdown":
        from screening.render.markdown import markdown

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
