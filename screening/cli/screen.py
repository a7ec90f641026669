"""``screening screen`` and ``screening explain``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from screening.advise.ask_next import in_order
from screening.advise.position import positions
from screening.cases.statement import Standing
from screening.cli.give import give, pack_of, read_out, rendered, stated, written
from screening.cli.options import dial_options, pack_option, reform_option
from screening.engine.run import Engine
from screening.errors import CaseError, nearest
from screening.law.outcome import OutcomeWord
from screening.render.json_text import json_text
from screening.render.outline import outline, outline_finding
from screening.render.summary import summary
from screening.report.beyond import beyond
from screening.report.report import FindingReport, Report
from screening.report.screen import screen as screen_case
from screening.report.shorten import in_short
from screening.write import write_new

__all__ = ["explain", "screen"]

ENDINGS = {"text": ".txt, or .md with --format markdown", "markdown": ".md", "json": ".json", "html": ".html"}
OTHER_FORMS = dict.fromkeys((".doc", ".docx", ".odt", ".rtf"), "file of a word processor")
PAGES = (".html", ".htm")
OTHER_FORMS |= {".pdf": "PDF", ".xlsx": "Excel file"} | dict.fromkeys(PAGES, "page for a browser")
FORMS = ("text", "markdown", "json")
OUTCOMES: tuple[OutcomeWord, ...] = ("grounds_established", "serious_doubts", "undetermined", "no_ground_found")


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
@pack_option
@reform_option
@dial_options
@click.option(
    "--format", "form", type=click.Choice([*FORMS, "html"]), default="text", show_default=True, help="What comes out."
)
@click.option("--full", is_flag=True, help="Everything: proofs, ledger, what was triggered.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to a new file, readable by you alone.")
@click.option(
    "--record", "record_to", type=click.Path(path_type=Path), help="Write all that repeats this to a new file."
)
@click.option("--fail-on", type=click.Choice(OUTCOMES), multiple=True, help="Exit 1 on this outcome; may be repeated.")
def screen(
    *,
    case: Path,
    pack_path: str | None,
    reforms: tuple[str, ...],
    as_of: date | None,
    known_by: date | None,
    standing: Standing | None,
    engine: Engine | None,
    language: str | None,
    form: str,
    full: bool,
    output: Path | None,
    record_to: Path | None,
    fail_on: tuple[OutcomeWord, ...],
) -> None:
    """Screen CASE: a case file (YAML or JSON), or a public notice as INTERPOL's website returns it.

    A - in its place reads it from standard input.

    Says on one screen what stands, how well it is shown, what speaks against it and what to do next. --full adds the
    proof of every ground, what is open, the ledger of the score and what was triggered.
    """
    _refuse_other_forms(output, form)
    pack = pack_of(pack_path, language, reforms)
    text, name = written(case)
    read = read_out(text, name, pack)
    report = screen_case(read, pack, as_of=as_of, known_by=known_by, standing=standing, engine=engine)
    if record_to is not None:
        from screening.advise.repeat import record

        write_new(record_to, json_text(record(text, report)))
    if form == "html":
        from screening.interview.words import languages, words_of
        from screening.render.html import html

        words = words_of(language) if language and language in languages() else None
        said = html(report, beyond(read, pack, as_of=as_of, known_by=known_by, standing=standing), words)
    elif form == "json":
        said = json_text(report) if full else json_text(in_short(report), indent=None)
    else:
        position = positions(read, pack, as_of=as_of, known_by=known_by, standing=standing)[0]
        pieces = outline(report) if full else summary(in_order(position, report))
        said = rendered(list(pieces), form, to_terminal=output is None)
    give(said, output)
    if report.outcome in fail_on:
        raise click.exceptions.Exit(1)


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("rule")
@pack_option
@reform_option
@dial_options
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True, help="What comes out.")
def explain(
    *,
    case: Path,
    rule: str,
    pack_path: str | None,
    reforms: tuple[str, ...],
    as_of: date | None,
    known_by: date | None,
    standing: Standing | None,
    engine: Engine | None,
    language: str | None,
    form: str,
) -> None:
    """Show what RULE came to on CASE in full: reasons, exceptions, weighing, evidence to file, notes."""
    report = _report(case, pack_path, reforms, as_of, known_by, standing, engine, language)
    readings = report.readings or (report,)
    found = [(one, [each for each in one.findings if each.rule == rule]) for one in readings]
    if not any(findings for _, findings in found):
        known = sorted({each.rule for one in readings for each in one.findings})
        raise CaseError(f'no rule "{rule}" applies to this case at this date{nearest(rule, known)}')
    for one, findings in found:
        if form == "json":
            give(_json(findings), None)
        elif findings:
            give(rendered(list(outline_finding(one, findings)), form, to_terminal=True), None)


def _refuse_other_forms(output: Path | None, form: str) -> None:
    """A file named as of another kind could not be opened by what opens that kind."""
    ending = output.suffix.lower() if output else ""
    if ending in OTHER_FORMS and not (form == "html" and ending in PAGES):
        raise CaseError(f"{output}: a report in {form} is no {OTHER_FORMS[ending]}; name it {ENDINGS[form]}")


def _report(
    case: Path,
    pack_path: str | None,
    reforms: tuple[str, ...],
    as_of: date | None,
    known_by: date | None,
    standing: Standing | None,
    engine: Engine | None,
    language: str | None,
) -> Report:
    pack = pack_of(pack_path, language, reforms)
    return screen_case(stated(case, pack), pack, as_of=as_of, known_by=known_by, standing=standing, engine=engine)


def _json(findings: list[FindingReport]) -> str:
    return "".join(json_text(one) for one in findings)
