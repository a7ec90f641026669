"""``screening rules``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from screening.audit.look_up import cited_by, matches, scenarios_of, touched, versions_of
from screening.cli.options import pack_option
from screening.errors import PackError, nearest
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.law.rule import Rule
from screening.render.json_text import json_text
from screening.render.law import rule_line, rule_page
from screening.render.lawbook import law_pages
from screening.render.markdown import markdown
from screening.render.outline import Piece
from screening.render.rule_table import rule_csv, rule_rows
from screening.render.text import text

__all__ = ["rules"]


@click.command()
@click.argument("rule", required=False)
@click.option("--provision", help="Only rules that cite it, as `83(1)(a)(i)` or `rpd 83`; what begins so counts.")
@click.option("--ground", help="Only rules of this ground.")
@click.option(
    "--pages", type=click.Path(path_type=Path, file_okay=False), help="Write the law as pages to this folder."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json", "csv"]),
    default="text",
    show_default=True,
    help="What comes out.",
)
@pack_option
def rules(
    *, rule: str | None, provision: str | None, ground: str | None, pages: Path | None, form: str, pack_path: str | None
) -> None:
    """List the rules with their dates and verification; with RULE, show one as a page.

    As json or csv: a row for each rule, with the facts and parameters that it reads.
    """
    pack = load_pack(pack_path)
    if pages is not None:
        _write_pages(pack, pages)
        return
    if form in ("json", "csv"):
        rows = rule_rows(pack, versions_of(pack, rule) if rule else _chosen(pack, provision, ground))
        click.echo(json_text(rows) if form == "json" else rule_csv(rows), nl=False)
        return
    pieces = list(_page(pack, rule)) if rule else _list(pack, provision, ground)
    click.echo(markdown(pieces) if form == "markdown" else text(pieces), nl=False)


def _write_pages(pack: Pack, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in law_pages(pack).items():
        (folder / name).write_text(page, encoding="utf-8")
        click.echo(f"{folder / name}: written")


def _chosen(pack: Pack, provision: str | None, ground: str | None) -> list[Rule]:
    """The rules of a ground that cite a provision, where these are asked for."""
    if ground is not None and ground not in pack.outcome.grounds:
        raise PackError(f'no ground "{ground}"{nearest(ground, pack.outcome.grounds)}')
    chosen = [
        one
        for one in pack.rules
        if (not ground or one.then.ground == ground) and (not provision or _cites(one, provision))
    ]
    return sorted(chosen, key=lambda one: one.id)


def _list(pack: Pack, provision: str | None, ground: str | None) -> list[Piece]:
    chosen = _chosen(pack, provision, ground)
    lines = [rule_line(pack, one) for one in chosen]
    reasons = [
        Piece("item", f"no rule for {one.provision}: {one.why}; {one.reason}", mark="-")
        for one in pack.not_encoded
        if provision and matches(one.provision.instrument, one.provision.article, provision)
    ]
    standing = list(_standing(pack, provision)) if provision and not ground else []
    return [*lines, *standing, *reasons, Piece("text", f"{len(chosen)} rule(s)")]


def _standing(pack: Pack, wanted: str) -> Iterator[Piece]:
    """The definitions and parameters that stand on a provision."""
    for definition in pack.definitions:
        if any(matches(one.instrument, one.article, wanted) for one in definition.provisions):
            yield Piece("item", f"definition {definition.id}: {definition.title}", mark="-")
    for parameter in pack.parameters.values():
        one = parameter.provision
        if one and matches(one.instrument, one.article, wanted):
            yield Piece("item", f"parameter {parameter.id}: {parameter.title}", mark="-")


def _cites(rule: Rule, wanted: str) -> bool:
    return any(matches(one.instrument, one.article, wanted) for one in cited_by(rule))


def _page(pack: Pack, rule: str) -> list[Piece]:
    touching = touched(pack, [rule]).get(rule, [])
    return list(rule_page(pack, versions_of(pack, rule), scenarios_of(rule), touching))
