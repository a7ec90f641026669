"""``screening decided``."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

import click

from screening.audit.decided import UNSURE, Agreement, Compared, compare_decided, exact_interval, load_decided
from screening.audit.sensitivity import Moved, Number, sensitivity
from screening.audit.tally import ANSWERS, Row, by_chapter, by_ground, seen, tally
from screening.cli.options import pack_option
from screening.engine.run import ENGINES, Engine
from screening.law.load import load_pack

__all__ = ["decided"]

SHIPPED = Path(__file__).resolve().parents[2] / "fixtures"


@click.command()
@click.argument("folder", default="fixtures/decided")
@pack_option
@click.option("--engine", type=click.Choice(ENGINES), help="Evaluator; durable where durable-rules installs.")
@click.option(
    "--sensitivity", "moved", is_flag=True, help="Move each of our own numbers by one, and show what hangs on it."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="What comes out."
)
def decided(*, folder: str, pack_path: str | None, engine: Engine | None, moved: bool, form: str) -> None:
    """Screen every decided case of FOLDER at its date, and compare with what was decided."""
    pack = load_pack(pack_path)
    if moved:
        found = sensitivity(load_decided(folder, pack), pack)
        click.echo(json.dumps([asdict(one) for one in found], indent=2) if form == "json" else "\n".join(_table(found)))
        return
    agreement = compare_decided(load_decided(folder, pack), pack, engine=engine)
    shipped = Path(folder).resolve().is_relative_to(SHIPPED)
    if form == "json":
        click.echo(
            json.dumps(
                _figures(agreement, shipped=shipped) | {"decisions": [asdict(one) for one in agreement.compared]},
                indent=2,
            )
        )
        return
    for line in _lines(agreement, shipped=shipped):
        click.echo(line)


def _figures(agreement: Agreement, *, shipped: bool) -> dict[str, object]:
    counted = agreement.counted()
    verdicts = Counter(one.verdict for one in counted)
    settled = verdicts["agrees"] + verdicts["disagrees"]
    raised = [issue.raised for _, issue in agreement.issues()]
    return {
        "in_sample": shipped,
        "decisions": len(agreement.compared),
        "counted": len(counted),
        "agrees": verdicts["agrees"],
        "undetermined": verdicts["undetermined"],
        "disagrees": verdicts["disagrees"],
        "interval_of_settled": exact_interval(verdicts["agrees"], settled) if settled else None,
        "issues": len(raised),
        "issues_raised": sum(raised),
        "errors": {kind: [one.case for one in found] for kind, found in agreement.errors().items()},
        "by_grade": {
            grade or "none": dict(Counter(one.verdict for one in counted if one.grade == grade))
            for grade in sorted({one.grade for one in counted})
        },
        "tables": {
            label: {answer: asdict(tally(several, answer)) for answer in ANSWERS}
            for label, several in _tables(agreement)
        },
    }


def _tables(agreement: Agreement) -> Iterator[tuple[str, list[Compared]]]:
    """The decisions whose outcome counts, and those of each label that asserts only its issues."""
    yield "counted", list(agreement.counted())
    for label in UNSURE:
        if several := [one for one in agreement.compared if one.label == label]:
            yield label, several


def _lines(agreement: Agreement, *, shipped: bool) -> Iterator[str]:
    for one in agreement.compared:
        yield from _one(one)
    counted = agreement.counted()
    verdicts = Counter(one.verdict for one in counted)
    yield ""
    yield f"Decisions compared: {len(counted)} of {len(agreement.compared)} (a weak label asserts only its issues)"
    yield f"  agree {verdicts['agrees']}, undetermined {verdicts['undetermined']}, disagree {verdicts['disagrees']}"
    for grade in sorted({one.grade for one in counted}):
        by_grade = Counter(one.verdict for one in counted if one.grade == grade)
        told = ", ".join(f"{verdict} {by_grade[verdict]}" for verdict in ("agrees", "undetermined", "disagrees"))
        yield f"  grade {grade or 'none'}: {told}"
    if shipped:
        yield "  in-sample: these cases are not a sample, and the rules were written by people who knew them"
    for label, several in _tables(agreement):
        yield ""
        yield from _table_that_counts(label, several)
    yield from _table_by("By ground, deleted or refused", by_ground(counted))
    yield from _table_by("By chapter of the source", by_chapter(counted))
    yield ""
    for kind, found in sorted(agreement.errors().items()):
        yield f"{kind}: {len(found)}"
        yield from (f"  {one.case} ({one.as_of}): {', '.join(one.rules) or 'no rule'}" for one in found)
    issues = agreement.issues()
    raised = sum(issue.raised for _, issue in issues)
    yield f"Issues decided on or tagged: {len(issues)}, raised {raised}"
    yield from (f"  not raised: {issue.name}, {one.case}" for one, issue in issues if not issue.raised)


def _table_that_counts(label: str, several: list[Compared]) -> Iterator[str]:
    """Found, missed and false alarms of both answers, with exact intervals."""
    heads = {"counted": "Decisions whose outcome counts", "weak": "Weak labels", "unlabelled": "Without a label"}
    settled, stands = (tally(several, answer) for answer in ANSWERS)
    yield f"{heads[label]:<36}{'settled':<22}as it stands"
    rows = (
        (f"deleted or refused: {settled.fell.of}", settled.fell, stands.fell, ("found", "found in part", "missed")),
        (f"corrected: {settled.corrected.of}", settled.corrected, stands.corrected, ("whole", "part", "nothing seen")),
        (f"kept: {settled.kept.of}", settled.kept, stands.kept, ("false alarm", "alarm in part", "left alone")),
    )
    for head, one, other, words in rows:
        if one.of:
            yield f"  {head}"
            for word, share, second in zip(words, _shares(one), _shares(other), strict=True):
                yield f"    {word:<32}{share:<22}{second}"


def _shares(row: Row) -> list[str]:
    return [_share(hits, row.of) for hits in (row.whole, row.part, row.nothing)]


def _share(hits: int, of: int) -> str:
    low, high = exact_interval(hits, of)
    return f"{hits:>3}  ({low:.0%} to {high:.0%})"


def _table_by(heading: str, groups: Mapping[str, list[Compared]]) -> Iterator[str]:
    """Alerts that fell and alerts that were kept, by something: against how many each answer said anything."""
    if not groups:
        return
    yield ""
    yield f"{heading}: against how many of them something is said"
    yield f"  {'':<50}{'settled':>10}{'stands':>10}"
    for name, several in groups.items():
        for expects, word in (("falls", ""), ("left_alone", ", kept")):
            those = [one for one in several if one.expects == expects]
            if those:
                said = [f"{sum(seen(one, each) != 'nothing' for one in those)}/{len(those)}" for each in ANSWERS]
                yield f"  {(name + word)[:48]:<50}{said[0]:>10}{said[1]:>10}"


def _one(one: Compared) -> Iterator[str]:
    scope = f" ({one.scope})" if one.scope else ""
    weak = {"weak": " [weak label]", "unlabelled": " [no label]"}.get(one.label, "")
    yield f"{one.case}, {one.decided_on}: {one.decided}{weak}"
    stands = f" ({one.as_it_stands_scope})" if one.as_it_stands_scope else ""
    yield f"    screened {one.as_of}: {one.screened}{scope}: {'issues only' if weak else one.verdict}"
    yield f"    as it stands: {one.as_it_stands}{stands}"
    if one.rules:
        yield f"    made out: {', '.join(one.rules)}"
    if one.verdict == "undetermined" and one.missing:
        more = f" and {len(one.missing) - 6} more" if len(one.missing) > 6 else ""  # noqa: PLR2004 - a line's worth
        yield f"    missing: {', '.join(one.missing[:6])}{more}"


def _table(found: Iterable[Moved]) -> Iterator[str]:
    """The numbers on which an outcome hangs, each with the decisions that change; the others by name."""
    numbers: dict[Number, list[Moved]] = {}
    for one in found:
        numbers.setdefault(one.number, []).append(one)
    hanging = {number: moves for number, moves in numbers.items() if any(one.changes for one in moves)}
    for number, moves in hanging.items():
        yield f"{number.of}: {number.what}, now {number.value}"
        for one in moves:
            for change in one.changes:
                turned = " -> ".join(dict.fromkeys((change.verdict_before, change.verdict_after)))
                yield f"    at {number.value + one.by}: {change.case}, {change.decided_on} ({change.decided}):"
                yield f"        {change.before} -> {change.after} ({turned})"
    yield ""
    yield f"Numbers: {len(numbers)}, each moved down and up by one; an outcome hangs on {len(hanging)}"
    others = {number: any(one.scores for one in moves) for number, moves in numbers.items() if number not in hanging}
    for scored, words in ((True, "only the score moves with"), (False, "nothing moves with")):
        named: dict[str, list[str]] = {}
        for number in (one for one, moves in others.items() if moves is scored):
            named.setdefault(number.of, []).append(number.what)
        yield from (f"  {words} {of}: {', '.join(what)}" for of, what in sorted(named.items()))
