"""What reforms do to a file of many cases, in words and as plain data: numbers of cases, by rule, and some of them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any

from screening.reform.tally import MOST_EXAMPLES, Tallied, Tally, Turned
from screening.render.outline import Piece

__all__ = ["each_rule", "outline_tally", "tally_data", "tally_table"]

HEADS = ("reform", "rows", "settled_changed", "as_it_stands_changed", "findings_changed", "reached", "not_known")


def outline_tally(found: Tallied) -> Iterator[Piece]:
    """The outline of what was counted."""
    told = f"{found.rows:,} rows read, {found.rejected:,} rejected, {found.without_instrument:,} name no instrument"
    yield Piece("title", f"{told}; the other {_counted(found):,} were replayed")
    for one in found.tallies:
        yield from _one(one, found)


def _counted(found: Tallied) -> int:
    return found.rows - found.rejected - found.without_instrument


def _one(one: Tally, found: Tallied) -> Iterator[Piece]:
    reform = one.reform
    yield Piece("title", f"{reform.id}: {reform.title}")
    if reform.source:
        yield Piece("text", f"Source: {reform.source}")
    if reform.danger:
        yield Piece("text", f"Danger: {reform.danger}")
    clock = "as if it had been law on each case's day" if found.since is None else f"as law from {found.since} on"
    yield Piece("text", f"Read {clock}. It changes the law so:")
    yield from (Piece("item", str(change), mark="-") for change in reform.changes)
    yield Piece("heading", f"Cases, of {_counted(found):,}")
    counts = {
        "reached (a rule that differs is made out, open or excepted)": one.reached,
        "in which a finding changes": one.moved,
        "whose settled answer changes": one.settled,
        "whose answer as it stands changes": one.standing,
        "in which a rule that differs is not known: at most these could change too": one.unknown,
    }
    yield Piece("item", f"rules that read what it changes: {len(one.readers)}", mark="-")
    yield from (Piece("item", f"{label}: {number:,}", mark="-") for label, number in counts.items())
    if not (one.moved or one.settled or one.standing):
        yield Piece("text", "NIL: this reform changes no finding and no answer here.")
    yield from _rules(one)
    if one.examples:
        yield Piece("heading", f"Cases whose answer changes (at most {MOST_EXAMPLES} are named)")
        for case in one.examples:
            which = " and ".join(["settled"] * case.settled + ["as it stands"] * case.standing)
            yield Piece(
                "item", f"{case.case}: {which}, by {', '.join(case.rules) or 'how findings are read'}", mark="-"
            )


def _rules(one: Tally) -> Iterator[Piece]:
    if not one.turns:
        return
    yield Piece("heading", "By rule")
    yield from each_rule(one)


def each_rule(one: Tally) -> Iterator[Piece]:
    """What becomes of the findings of each rule, a line a rule."""
    for rule, turned in sorted(one.turns.items()):
        parts = {
            "made out now": turned.newly,
            "no longer made out": turned.no_longer,
            "other in another way": turned.otherwise,
        }
        told = ", ".join(f"{label} {number:,}" for label, number in parts.items() if number)
        yield Piece("item", f"{rule}: {told}", mark="-")


def tally_table(found: Tallied) -> str:
    """A line for each reform, as CSV."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADS)
    for one in found.tallies:
        writer.writerow(
            [one.reform.id, _counted(found), one.settled, one.standing, one.moved, one.reached, one.unknown]
        )
    return stream.getvalue()


def tally_data(found: Tallied) -> dict[str, Any]:
    """All that was counted, as plain data."""
    return {
        "rows": found.rows,
        "rejected": found.rejected,
        "without_instrument": found.without_instrument,
        "law_from": None if found.since is None else found.since.isoformat(),
        "reforms": [_data(one) for one in found.tallies],
    }


def _data(one: Tally) -> dict[str, Any]:
    return {
        "reform": one.reform.id,
        "title": one.reform.title,
        "source": one.reform.source,
        "danger": one.reform.danger,
        "digest": one.digest,
        "changes": [str(change) for change in one.reform.changes],
        "readers": list(one.readers),
        "reached": one.reached,
        "findings_changed": one.moved,
        "settled_changed": one.settled,
        "as_it_stands_changed": one.standing,
        "not_known": one.unknown,
        "rules": {rule: _turned(turned) for rule, turned in sorted(one.turns.items())},
        "examples": [
            {"case": each.case, "settled": each.settled, "as_it_stands": each.standing, "rules": list(each.rules)}
            for each in one.examples
        ],
    }


def _turned(turned: Turned) -> dict[str, int]:
    return {
        "made_out_now": turned.newly,
        "no_longer_made_out": turned.no_longer,
        "other_in_another_way": turned.otherwise,
    }
