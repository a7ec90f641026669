"""``screening charge``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby
from textwrap import fill

import click

from screening.cases.charge import MOST_LETTERS, Lexicon, Proposal
from screening.cases.words import parts
from screening.cli.options import pack_option
from screening.errors import CaseError
from screening.law.load import load_pack

__all__ = ["charge"]

WIDTH = 80
CAUTION = "Proposed from the words alone, never a fact: confirm each by what the charge says was done."


@click.command()
@click.argument("text")
@click.option("--country", metavar="CODE", help="The country that words the charge so: some words differ by country.")
@pack_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="What comes out."
)
def charge(*, text: str, country: str | None, pack_path: str | None, form: str) -> None:
    """Propose classes of offence for TEXT, a charge as a notice words it; - reads it from standard input.

    Several charges in one text, numbered or parted by semicolons, dashes or lines, are read each apart. Several classes
    stand where the words leave it open, and none where they say too little.
    """
    pack = load_pack(pack_path)
    code = pack.vocabulary.countries.code(country) if country is not None else None
    if country is not None and code is None:
        raise CaseError(f'no country "{country}"{pack.vocabulary.countries.hint(country)}')
    given = sys.stdin.read(MOST_LETTERS + 1) if text == "-" else text
    found = Lexicon(pack.offences).propose(given, code)
    if form == "json":
        told = {"proposals": [asdict(one) for one in found], "without_proposal": _silent(given, found)}
        click.echo(json.dumps({"caution": CAUTION, **told}, indent=2, ensure_ascii=False))
        return
    means = {offence.id: offence.means for offence in pack.offences}
    click.echo("\n".join(_lines(found, _silent(given, found), means)))


def _part(one: Proposal) -> str:
    return one.part


def _silent(text: str, found: tuple[Proposal, ...]) -> list[str]:
    spoken = {one.part for one in found}
    return [part for part in dict.fromkeys(parts(text)) if part not in spoken]


def _lines(found: tuple[Proposal, ...], silent: list[str], means: dict[str, str]) -> Iterator[str]:
    """Each charge with the classes proposed for it, the words that led there, and what each class means."""
    for part, proposals in groupby(found, key=_part):
        yield _wrapped(part)
        for one in proposals:
            yield _wrapped(f"{' or '.join(one.classes)}, by the words: {one.words} ({one.language})", "  ")
            yield from (_wrapped(f"{name}: {means[name]}", "      ") for name in one.classes)
            if one.because:
                yield _wrapped(one.because, "      ")
        yield ""
    for part in silent:
        yield _wrapped(part)
        yield "  no class proposed: its words say too little, or are not in the lexicon"
        yield ""
    yield _wrapped(CAUTION) if found else "Nothing is proposed."


def _wrapped(text: str, before: str = "") -> str:
    return fill(text, WIDTH, initial_indent=before, subsequent_indent=before + "    ", break_on_hyphens=False)
