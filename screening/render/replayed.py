"""What a reform does to cases, in words and as plain data: its reach, what it changes and why, and known decisions."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Any

from screening.printable import printable
from screening.reform.replay import Moved, Replayed, State, Touched, Verdicts
from screening.render.outline import EFFECTS, STATUSES, Piece
from screening.report.report import Answers

__all__ = ["data", "outline_change", "outline_replay", "table"]

WHOLE = {"whole": " (the whole alert)", "part": " (part of it)", None: ""}
MOST_FACTS = 8
HEADS = (
    "reform", "case", "as_of", "settled_before", "settled_after", "as_it_stands_before", "as_it_stands_after",
    "rules_changed", "could_change_with", "decided", "agrees_before", "agrees_after",
)  # fmt: skip


def outline_replay(several: Sequence[Replayed]) -> Iterator[Piece]:
    """The outline of a replay, reform after reform."""
    for one in several:
        yield from _one(one)


def outline_change(found: Replayed) -> Iterator[Piece]:
    """The outline of what a reform does to the cases, without how far it reaches."""
    yield Piece("title", f"{found.reform.id}: {found.reform.title}")
    if not any(one.moved or one.settled or one.standing for one in found.screenings):
        yield Piece("text", "NIL: this reform changes no finding and no answer here.")
    yield from _findings(found)
    yield from _answers(found)
    yield from _could(found)


def _one(found: Replayed) -> Iterator[Piece]:
    reform = found.reform
    yield Piece("title", f"{reform.id}: {reform.title}")
    if reform.source:
        yield Piece("text", f"Source: {reform.source}")
    if reform.danger:
        yield Piece("text", f"Danger: {reform.danger}")
    clock = "as if it had been law on each case's day" if found.since is None else f"as law from {found.since} on"
    yield Piece("text", f"Read {clock}. It changes the law so:")
    yield from (Piece("item", str(change), mark="-") for change in reform.changes)
    yield from _reach(found)
    yield from _findings(found)
    yield from _answers(found)
    yield from _at_risk(found)
    yield from _decisions(found)
    yield from _could(found)


def _reach(found: Replayed) -> Iterator[Piece]:
    """How far it reaches, step by step, and where it ends if it changes nothing."""
    screenings = found.screenings
    counts = {
        "on whose day the law differs": [one for one in screenings if one.applies],
        "that state a fact on which it differs": [one for one in screenings if one.applies and one.states],
        "reached (such a rule is made out, open or excepted)": [one for one in screenings if one.reached],
        "in which a finding changes": [one for one in screenings if one.moved],
        "whose settled answer changes": [one for one in screenings if one.settled],
        "whose answer as it stands changes": [one for one in screenings if one.standing],
        "that could change if more were known": [one for one in screenings if one.could],
    }
    yield Piece("heading", "Reach")
    yield Piece("item", f"rules that read what it changes: {len(found.readers)}", mark="-")
    yield from (Piece("item", rule, 1) for rule in found.readers)
    yield Piece(
        "item", f"cases: {len(found.cases())}, screened {len(screenings)} times (once for each decision)", mark="-"
    )
    yield from (Piece("item", f"cases {label}: {len(found.cases(those))}", mark="-") for label, those in counts.items())
    moved = found.moved
    yield Piece("item", f"findings that change: {sum(map(len, moved.values()))}", mark="-")
    if not any(one.moved or one.settled or one.standing for one in screenings):
        yield Piece("text", f"NIL: this reform changes no finding and no answer here. {_why_nil(found)}")
    for rule in found.unclaimed:
        yield Piece("text", f"It changes {rule} too, which it does not claim to change.")


def _why_nil(found: Replayed) -> str:
    """Why a reform changes nothing: the first step at which nothing is left."""
    screenings = found.screenings
    could = len(found.cases(one for one in screenings if one.could))
    if not found.readers:
        return "No rule reads what it changes."
    if found.since is not None and not any(one.as_of >= found.since for one in screenings):
        return f"It is law from {found.since} on, and no case is read on a day so late."
    if not any(one.applies for one in screenings):
        return "On the day of each case the rules say the same with it and without it."
    missing = f" {could} case(s) could change if more were known: see below." if could else ""
    stating = len(found.cases(one for one in screenings if one.applies and one.states))
    if not stating:
        return f"No case states a fact on which the law differs.{missing}"
    return f"{stating} case(s) state a fact on which the law differs, and the answer is the same.{missing}"


def _findings(found: Replayed) -> Iterator[Piece]:
    if not found.moved:
        return
    yield Piece("heading", "Findings that change, by rule")
    for rule, moves in found.moved.items():
        yield Piece("item", f"{rule}: {len(moves)}", mark="-")
        grouped: dict[str, list[str]] = {}
        for one, moved in moves:
            grouped.setdefault(_turn(moved), []).append(_where(found, one, moved))
        for turn, where in grouped.items():
            yield Piece("item", f"{turn} ({len(where)}): {', '.join(where)}", 1, mark="-")


def _answers(found: Replayed) -> Iterator[Piece]:
    changing = [one for one in found.screenings if one.settled or one.standing]
    if not changing:
        return
    yield Piece("heading", "Answers that change")
    for one in changing:
        yield Piece("item", f"{one.case}, on {one.as_of}", mark="-")
        if one.settled:
            yield Piece("item", f"settled: {_settled(one.before)} -> {_settled(one.after)}", 1)
        if one.standing:
            yield Piece("item", f"as it stands: {_stands(one.before)} -> {_stands(one.after)}", 1)
        yield Piece("item", f"by: {', '.join(_telling(one)) or 'how findings are read together'}", 1)
    kept = [one for one in found.screenings if one.moved and not (one.settled or one.standing)]
    if kept:
        yield Piece("text", f"A finding changes and both answers stand on other grounds: {_listed(found.cases(kept))}.")


def _at_risk(found: Replayed) -> Iterator[Piece]:
    """For how long the alert had been out where the reform turns the answer against it."""
    days = [(one, one.days_at_risk) for one in found.screenings if one.days_at_risk is not None]
    if not days:
        return
    yield Piece("heading", "Days at risk")
    yield Piece(
        "text", "Where more stands against the alert than before: days since it went out, as far as they are known."
    )
    yield from (Piece("item", f"{one.case}, on {one.as_of}: {number:,}", mark="-") for one, number in days)


def _decisions(found: Replayed) -> Iterator[Piece]:
    compared = [(one, one.verdicts) for one in found.screenings if one.verdicts is not None]
    if not compared:
        return
    yield Piece("heading", "Against what was decided")
    for label, side in (("before", "before"), ("after", "after")):
        counts = Counter(getattr(verdicts, side) for _, verdicts in compared)
        told = ", ".join(f"{word} {counts[word]}" for word in ("agrees", "undetermined", "disagrees"))
        yield Piece("item", f"{label}: of {len(compared)} decisions: {told}", mark="-")
    for label, chosen in _turned(compared).items():
        yield Piece("item", f"{label}: {len(chosen)}", mark="-")
        yield from (Piece("item", f"{one.case}, decided: {verdicts.decided}", 1) for one, verdicts in chosen)
    yield Piece("text", "These cases are no sample, and the rules were written by people who knew them.")


def _turned(compared: Sequence[tuple[Touched, Verdicts]]) -> dict[str, list[tuple[Touched, Verdicts]]]:
    """What is won and lost against the decisions, the two errors apart."""
    turned: dict[str, list[tuple[Touched, Verdicts]]] = {"agreements won": [], "agreements lost": []}
    for one, verdicts in compared:
        if verdicts.after == "agrees" != verdicts.before:
            turned["agreements won"].append((one, verdicts))
        if verdicts.before == "agrees" != verdicts.after:
            turned["agreements lost"].append((one, verdicts))
        if verdicts.after == "disagrees" != verdicts.before:
            turned.setdefault(f"new error ({verdicts.error_after})", []).append((one, verdicts))
    return turned


def _could(found: Replayed) -> Iterator[Piece]:
    could = [one for one in found.screenings if one.could]
    if not could:
        return
    yield Piece("heading", "Could change if more were known")
    yield Piece("text", f"{len(found.cases(could))} case(s): {_listed(found.cases(could))}.")
    counted = _missing(could)
    yield Piece("text", "What is not known there, and in how many cases:")
    yield from (Piece("item", f"{fact}: {number}", mark="?") for fact, number in counted[:MOST_FACTS])
    if len(counted) > MOST_FACTS:
        yield Piece("text", f"and {len(counted) - MOST_FACTS} more.")


def _missing(could: Iterable[Touched]) -> list[tuple[str, int]]:
    pairs = {(one.case, fact) for one in could for fact in one.could}
    return sorted(Counter(fact for _, fact in pairs).items(), key=lambda one: (-one[1], one[0]))


def _turn(moved: Moved) -> str:
    return f"{_state(moved.before)} -> {_state(moved.after)}"


def _state(state: State) -> str:
    if state.status is None:
        return "no such rule"
    if state.status == "established":
        return f"made out ({EFFECTS[state.effect or 'notes']})"
    return "open" if state.open else STATUSES[state.status]


def _telling(one: Touched) -> tuple[str, ...]:
    """The rules by which an answer changes: those made out under one of the laws, or else all that come out other."""
    made_out = [each.rule for each in one.moved if "established" in (each.before.status, each.after.status)]
    return tuple(dict.fromkeys(made_out or [each.rule for each in one.moved]))


def _where(found: Replayed, one: Touched, moved: Moved) -> str:
    """The case of a finding; its day where it is screened on several, its charge where the finding is on one."""
    several = sum(each.case == one.case for each in found.screenings) > 1
    day = f" on {one.as_of}" if several else ""
    return f"{one.case}{day} (charge {moved.charge})" if moved.charge is not None else f"{one.case}{day}"


def _settled(answers: Answers) -> str:
    return f"{answers.outcome.replace('_', ' ')}{WHOLE[answers.scope]}"


def _stands(answers: Answers) -> str:
    return f"{answers.as_it_stands.replace('_', ' ')}{WHOLE[answers.as_it_stands_scope]}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)


def table(several: Sequence[Replayed]) -> str:
    """A line for each screening and reform, as CSV."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADS)
    for found in several:
        for one in found.screenings:
            decided = one.verdicts
            row = (
                found.reform.id, one.case, one.as_of.isoformat(), _settled(one.before), _settled(one.after),
                _stands(one.before), _stands(one.after), " ".join(dict.fromkeys(each.rule for each in one.moved)),
                " ".join(one.could), *((decided.decided, decided.before, decided.after) if decided else ("", "", "")),
            )  # fmt: skip
            writer.writerow([_cell(each) for each in row])
    return stream.getvalue()


def _cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    plain = " ".join(printable(text).split())
    return f"'{plain}" if plain[:1] in ("=", "+", "-", "@") else plain


def data(several: Sequence[Replayed]) -> list[dict[str, Any]]:
    """All that was found, as plain data."""
    return [_data(one) for one in several]


def _data(found: Replayed) -> dict[str, Any]:
    chosen = found.screenings
    return {
        "reform": found.reform.id,
        "title": found.reform.title,
        "source": found.reform.source,
        "danger": found.reform.danger,
        "digest": found.digest,
        "law_from": None if found.since is None else found.since.isoformat(),
        "changes": [str(one) for one in found.reform.changes],
        "readers": list(found.readers),
        "cases": len(found.cases()),
        "screenings": len(chosen),
        "applies": list(found.cases(one for one in chosen if one.applies)),
        "state_the_facts": list(found.cases(one for one in chosen if one.applies and one.states)),
        "reached": list(found.cases(one for one in chosen if one.reached)),
        "findings_changed": sum(map(len, found.moved.values())),
        "settled_changed": list(found.cases(one for one in chosen if one.settled)),
        "as_it_stands_changed": list(found.cases(one for one in chosen if one.standing)),
        "could_change": list(found.cases(one for one in chosen if one.could)),
        "missing": dict(_missing(one for one in chosen if one.could)),
        "unclaimed": list(found.unclaimed),
        "screened": [_touched(one) for one in chosen if one.moved or one.settled or one.standing or one.could],
    }


def _touched(one: Touched) -> dict[str, Any]:
    return {
        "case": one.case,
        "as_of": one.as_of.isoformat(),
        "before": one.before.model_dump(),
        "after": one.after.model_dump(),
        "findings": [
            {
                "rule": each.rule,
                "charge": each.charge,
                "instrument": each.instrument,
                "before": _state(each.before),
                "after": _state(each.after),
            }
            for each in one.moved
        ],
        "could_change_with": list(one.could),
        "days_at_risk": one.days_at_risk,
        "decided": None if one.verdicts is None else one.verdicts.decided,
        "agrees_before": None if one.verdicts is None else one.verdicts.before,
        "agrees_after": None if one.verdicts is None else one.verdicts.after,
    }
