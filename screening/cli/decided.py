"""``screening decided``."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict

import click

from screening.audit.decided import Agreement, Compared, compare_decided, exact_interval, load_decided
from screening.audit.sensitivity import Moved, Number, sensitivity
from screening.cli.options import pack_option
from screening.engine.run import ENGINES, Engine
from screening.law.load import load_pack

__all__ = ["decided"]


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
    if form == "json":
        click.echo(
            json.dumps(_figures(agreement) | {"decisions": [asdict(one) for one in agreement.compared]}, indent=2)
        )
        return
    for line in _lines(agreement):
        click.echo(line)


def _figures(agreement: Agreement) -> dict[str, object]:
    counted = agreement.counted()
    verdicts = Counter(one.verdict for one in counted)
    settled = verdicts["agrees"] + verdicts["disagrees"]
    raised = [issue.raised for _, issue in agreement.issues()]
    return {
        "in_sample": True,
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
    }


def _lines(agreement: Agreement) -> Iterator[str]:
    for one in agreement.compared:
        yield from _one(one)
    counted = agreement.counted()
    verdicts = Counter(one.verdict for one in counted)
    settled = verdicts["agrees"] + verdicts["disagrees"]
    yield ""
    yield f"Decisions compared: {len(counted)} of {len(agreement.compared)} (a weak label asserts only its issues)"
    yield f"  agree {verdicts['agrees']}, undetermined {verdicts['undetermined']}, disagree {verdicts['disagrees']}"
    for grade in sorted({one.grade for one in counted}):
        by_grade = Counter(one.verdict for one in counted if one.grade == grade)
        told = ", ".join(f"{verdict} {by_grade[verdict]}" for verdict in ("agrees", "undetermined", "disagrees"))
        yield f"  grade {grade or 'none'}: {told}"
    if settled:
        low, high = exact_interval(verdicts["agrees"], settled)
        yield f"  of {settled} settled, {verdicts['agrees']} agree (exact 95% interval {low:.0%} to {high:.0%})"
    yield "  in-sample: these cases are not a sample, and the rules were written by people who knew them"
    for kind, found in sorted(agreement.errors().items()):
        yield f"{kind}: {len(found)}"
        yield from (f"  {one.case} ({one.as_of}): {', '.join(one.rules) or 'no rule'}" for one in found)
    issues = agreement.issues()
    raised = sum(issue.raised for _, issue in issues)
    yield f"Issues decided on or tagged: {len(issues)}, raised {raised}"
    yield from (f"  not raised: {issue.name}, {one.case}" for one, issue in issues if not issue.raised)


def _one(one: Compared) -> Iterator[str]:
    scope = f" ({one.scope})" if one.scope else ""
    weak = " [weak label]" if one.label == "weak" else ""
    yield f"{one.case}, {one.decided_on}: {one.decided}{weak}"
    yield f"    screened {one.as_of}: {one.screened}{scope}: {'issues only' if weak else one.verdict}"
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
