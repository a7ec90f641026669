"""``screening texts``."""

from __future__ import annotations

import click

from screening.cli.options import pack_option
from screening.documents.questions import missing_texts
from screening.errors import CaseError
from screening.interview.words import languages, missing_words
from screening.law.load import load_pack
from screening.render.said import SAID

__all__ = ["texts"]


@click.command()
@click.argument("language")
@pack_option
def texts(*, language: str, pack_path: str | None) -> None:
    """List the texts of the interview and of the client's sheet that LANGUAGE lacks; each stands in English instead."""
    pack = load_pack(pack_path)
    missing = missing_words(pack, language, SAID)
    try:
        sheet = tuple(f"sheet {one}" for one in missing_texts(pack, language))
    except CaseError:
        sheet = ("sheet: there is none in this language",)
    for one in (*missing, *sheet):
        click.echo(one)
    total = len(pack.vocabulary.facts) + len(pack.vocabulary.lists)
    asked = total - sum(one.startswith("question ") for one in missing)
    click.echo(f"{languages()[language]}: {asked} of {total} questions are there, {len(missing) + len(sheet)} missing.")
