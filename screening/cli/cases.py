"""``screening new``, ``screening migrate``, ``screening facts`` and ``screening schema``."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from screening.advise.load_desk import desk_schema
from screening.bulk.files.template import described
from screening.cases.draft import draft
from screening.cases.migrate import migrated
from screening.cases.start import start
from screening.cases.template import template
from screening.cli.options import pack_option
from screening.errors import CaseError, nearest
from screening.law.load import load_pack
from screening.law.vocabulary import Fact
from screening.reform.read_population import population_schema
from screening.render.json_text import json_text
from screening.report.report import Report
from screening.schema import DRAFT, case_schema, rule_schema
from screening.write import replace_whole, write_new

__all__ = ["facts", "migrate", "new", "schema"]


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--instrument", help="Only what such an alert needs, as `red notice` or `diffusion`.")
@click.option("--all", "whole", is_flag=True, help="Every question that there is; else those that matter at the start.")
@click.option("--from", "notice", metavar="NOTICE", type=click.Path(path_type=Path), help="What this notice states.")
@pack_option
def new(*, file: Path, instrument: str | None, whole: bool, notice: Path | None, pack_path: str | None) -> None:
    """Write a commented template of a case to FILE, which must not exist. Only you can read the file.

    It asks what matters at the start, by who knows it; `screening facts` finds the rest.

    With --from it states what a public notice does, as INTERPOL's website returns it; classes of offence that its words
    propose are there to be confirmed, and what is asked of those comes first.
    """
    if notice is not None and instrument is not None:
        raise click.UsageError("--instrument is what the notice says; give one of the two")
    pack = load_pack(pack_path)
    if notice is None:
        write_new(file, template(pack, instrument) if whole else start(pack, instrument))
    else:
        write_new(file, draft(notice, pack))
    click.echo(f"{file}: written; take the # from the lines that you know, and leave what you do not know as it is")


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The new file; else CASE itself is replaced.")
@pack_option
def migrate(*, case: Path, output: Path | None, pack_path: str | None) -> None:
    """Write CASE, a case file of an earlier release, anew: facts that have another name now get it, all else stays.

    Without -o the file as it was is kept beside it, as CASE.before. What has to be answered by hand is listed.
    """
    found = migrated(case, load_pack(pack_path))
    if output is not None:
        write_new(output, found.text)
    elif found.renamed:
        write_new(case.parent / f"{case.name}.before", case.read_text(encoding="utf-8"))
        replace_whole(case, found.text)
    for old, now in found.renamed:
        click.echo(f"{old} is now {now}")
    click.echo(f"{output or case}: {'written' if found.renamed or output else 'nothing to change'}")
    if found.by_hand:
        click.echo("To be looked at, or answered by hand:")
    for one in found.by_hand:
        click.echo(f"  {one}")


@click.command()
@click.argument("words", nargs=-1)
@click.option("--topic", is_flag=True, help="List the topics; with a WORD, the facts of that topic.")
@pack_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="What comes out."
)
def facts(*, words: tuple[str, ...], topic: bool, pack_path: str | None, form: str) -> None:
    """List the facts a case can state; with WORDS, those that have them all.

    Looked through are the names, the questions, the words that an answer may be, and other words for those.
    """
    vocabulary = load_pack(pack_path).vocabulary
    if topic:
        topics = Counter(_topic(fact) for fact in vocabulary.facts.values())
        if not words:
            for name, count in topics.items():
                click.echo(f"{name} ({count})")
            return
        wanted = " ".join(words)
        if wanted not in topics:
            raise CaseError(f'no topic "{wanted}"{nearest(wanted, topics)}; they are: {", ".join(topics)}')
        chosen = [fact for fact in vocabulary.facts.values() if _topic(fact) == wanted]
    else:
        chosen = [fact for fact in vocabulary.facts.values() if all(word.lower() in _searched(fact) for word in words)]
    if form == "json":
        click.echo(json_text([_plain(fact) for fact in chosen]), nl=False)
        return
    for fact in chosen:
        choices = f": {', '.join(fact.choices)}" if fact.choices else ""
        of = f" (of each {vocabulary.lists[fact.of].item})" if fact.of else ""
        click.echo(f"{fact.id}{of}\n    {fact.question}\n    {fact.type}{choices}")
        shown = f"; shown by: {', '.join(fact.shown_by)}" if fact.shown_by else ""
        click.echo(f"    who knows: {fact.who_knows.replace('_', ' ')}{shown}")
    click.echo(f"{len(chosen)} fact(s)", err=True)


@click.command()
@click.argument("what", type=click.Choice(["case", "rule", "desk", "population", "report", "arrow"]), required=False)
@click.option("--arrow", is_flag=True, help="The same as `schema arrow`.")
@pack_option
def schema(*, what: str | None, arrow: bool, pack_path: str | None) -> None:
    """Print the JSON Schema (draft 2020-12) of a case, a rule, a file of the desk, a population or the report.

    `arrow`: the columns of a table of cases for `screen-many`, each with its type in Arrow and its meaning.
    """
    if (what is None) is not arrow:
        raise click.UsageError("name one of: case, rule, desk, population, report, arrow")
    if what in (None, "arrow"):
        found = described(load_pack(pack_path))
    elif what == "report":
        found = {"$schema": DRAFT, **Report.model_json_schema(by_alias=True)}
    elif what == "population":
        found = population_schema()
    else:
        pack = load_pack(pack_path)
        found = {"case": case_schema, "rule": rule_schema, "desk": desk_schema}[what](pack)
    click.echo(json_text(found), nl=False)


def _searched(fact: Fact) -> str:
    words = (fact.id, fact.of or "", fact.name, fact.question, *fact.choices, *fact.synonyms, *fact.formerly)
    spoken = " ".join(words).lower()
    return f"{spoken} {spoken.replace('_', ' ')}"


def _topic(fact: Fact) -> str:
    """The topic under which a fact is declared."""
    return Path(fact.place.file).stem.replace("-", " ")


def _plain(fact: Fact) -> dict[str, object]:
    return {
        "id": fact.id,
        "name": fact.name,
        "list": fact.of,
        "type": fact.type,
        "choices": list(fact.choices),
        "question": fact.question,
        "who_knows": fact.who_knows,
        "effort": fact.effort,
        "shown_by": list(fact.shown_by),
        "reserved": fact.reserved,
    }
