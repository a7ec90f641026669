"""``screening rules``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from screening.audit.decided import load_decided, touches
from screening.cli.options import pack_option
from screening.errors import PackError, nearest
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.law.rule import Rule
from screening.law.where import beside
from screening.render.json_text import json_text
from screening.render.law import rule_line, rule_page
from screening.render.lawbook import law_pages
from screening.render.markdown import markdown
from screening.render.outline import Piece
from screening.render.rule_table import rule_csv, rule_rows
from screening.render.text import text
from screening.report.report import FindingReport
from screening.report.screen import screen

__all__ = ["rules"]

SCENARIO = re.compile(r"^\s*Scenario(?: Outline)?:\s*(.+?)\s*$", re.MULTILINE)


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
        rows = rule_rows(pack, _versions(pack, rule) if rule else _chosen(pack, provision, ground))
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
        if provision and _matches(one.provision.instrument, one.provision.article, provision)
    ]
    standing = list(_standing(pack, provision)) if provision and not ground else []
    return [*lines, *standing, *reasons, Piece("text", f"{len(chosen)} rule(s)")]


def _standing(pack: Pack, wanted: str) -> Iterator[Piece]:
    """The definitions and parameters that stand on a provision."""
    for definition in pack.definitions:
        if any(_matches(one.instrument, one.article, wanted) for one in definition.provisions):
            yield Piece("item", f"definition {definition.id}: {definition.title}", mark="-")
    for parameter in pack.parameters.values():
        one = parameter.provision
        if one and _matches(one.instrument, one.article, wanted):
            yield Piece("item", f"parameter {parameter.id}: {parameter.title}", mark="-")


def _cites(rule: Rule, wanted: str) -> bool:
    cited = [*rule.provisions, *(one.provision for one in rule.unless)]
    cited += [one.provision for one in (rule.weigh.factors if rule.weigh else ())]
    return any(_matches(one.instrument, one.article, wanted) for one in cited)


def _matches(instrument: str, article: str, wanted: str) -> bool:
    asked = " ".join(wanted.lower().split())
    whole = f"{instrument} {article}".lower()
    return any(
        found == asked or found.startswith((f"{asked}(", f"{asked} ", f"{asked}/"))
        for found in (article.lower(), whole)
    )


def _versions(pack: Pack, rule: str) -> list[Rule]:
    """The dated versions of a rule."""
    versions = [one for one in pack.rules if one.id == rule]
    if not versions:
        raise PackError(f'no rule "{rule}"{nearest(rule, [one.id for one in pack.rules])}')
    return versions


def _page(pack: Pack, rule: str) -> list[Piece]:
    versions = _versions(pack, rule)
    feature = beside("features") / f"{rule}.feature"
    scenarios = SCENARIO.findall(feature.read_text(encoding="utf-8")) if feature.is_file() else []
    return list(rule_page(pack, versions, scenarios, _touching(pack, rule)))


def _touching(pack: Pack, rule: str) -> list[str]:
    """The decided cases in which the rule is made out, open or answered by an exception, where they are at hand."""
    folder = beside("fixtures") / "decided"
    if not folder.is_dir():
        return []
    touched: dict[str, None] = {}
    for case in load_decided(folder, pack):
        for decision in case.decisions:
            report = screen(case, pack, as_of=decision.as_of or decision.on.last, engine="reference", explain=False)
            found = [one for one in report.findings if one.rule == rule and touches(one)]
            touched |= dict.fromkeys(f"{case.id} ({decision.on}, {decision.outcome}): {_said(one)}" for one in found)
    return list(touched)


def _said(finding: FindingReport) -> str:
    return "open" if finding.open else finding.status
