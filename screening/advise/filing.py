"""Says what of a request is ready and what is missing, who will learn of each step, and which days come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from pydantic import BaseModel, ConfigDict

from screening.advise.desk import Clock, Learns, Step, answered
from screening.advise.load_desk import load_desk
from screening.advise.position import Position
from screening.errors import PackError
from screening.kleene import Truth
from screening.law.conditions import ParameterOperand
from screening.law.rule import Provision
from screening.values import Interval, add_months

__all__ = ["REVISION", "Day", "Filing", "Supposed", "ToDo", "filing"]

REVISION = "revision"  # the clock that a new fact starts
State = Literal["ready", "missing", "not_stated", "to_do"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ToDo(_Part):
    """A step: whether it is done, and who will learn of it. ``to_do``: nothing says when it is done.

    ``perhaps``: the file does not say whether the step is called for. ``pending`` says what of its text was not seen.
    """

    step: str
    title: str
    state: State
    perhaps: bool
    where: str
    learns: tuple[Learns, ...]
    says: str
    pending: str


class Day(_Part):
    """A day that comes: the first and the last that it may be, where its start is known no better.

    ``passed``: it lies before the day of the screening.
    """

    clock: str
    title: str
    column: Literal["binds_you", "they_aim_at"]
    first: date
    last: date
    passed: bool
    where: str
    says: str


class Supposed(_Part):
    """The last day for revision if a fact dated after the decision is the new one and was discovered when it began."""

    fact: str
    name: str
    since: str
    last: date
    passed: bool


class Filing(_Part):
    """A request to the Commission: its steps in their order, and its days in two columns.

    ``supposed``: what the clock of revision would come to, where the file does not say when a new fact was discovered.
    """

    case: str
    as_of: date
    steps: tuple[ToDo, ...]
    days: tuple[Day, ...]
    supposed: tuple[Supposed, ...]


def filing(position: Position) -> Filing:
    """What of the request is ready in a position, and which days come."""
    desk = load_desk(position.pack)
    conditions = {
        f"{one.id} {key}": found for one in desk.steps for key in ("when", "done") if (found := getattr(one, key))
    }
    conditions |= {f"{one.id} clock": one.when for one in desk.clocks if one.when is not None}
    truths = answered(position.pack, position.facts, conditions)
    steps = [
        _step(position, one, truths.get(f"{one.id} when", True), truths.get(f"{one.id} done")) for one in desk.steps
    ]
    days = [_day(position, one) for one in desk.clocks if truths.get(f"{one.id} clock", True) is not False]
    return Filing(
        case=position.case.id,
        as_of=position.dials.as_of,
        steps=tuple(one for one in steps if one is not None),
        days=tuple(sorted((one for one in days if one is not None), key=lambda one: (one.first, one.clock))),
        supposed=tuple(_supposed(position, next(one for one in desk.clocks if one.id == REVISION))),
    )


def _supposed(position: Position, clock: Clock) -> Iterator[Supposed]:
    """For each fact that began after the decision, to when the clock would run from there."""
    decided, months = position.facts.values.get("request.decided_on"), _months(position, clock)
    if clock.from_ in position.facts.values or not isinstance(decided, Interval):
        return
    for name, series in position.case.facts.items():
        since = max((one.from_ for one in series if one.from_), key=lambda one: one.last, default=None)
        if since is not None and since.first > decided.last and since.first <= position.dials.as_of:
            last = add_months(since.last, months)
            yield Supposed(
                fact=name,
                name=position.pack.vocabulary.facts[name].name,
                since=str(since),
                last=last,
                passed=last < position.dials.as_of,
            )


def _step(position: Position, step: Step, called_for: Truth, done: Truth) -> ToDo | None:
    if called_for is False:
        return None
    state: State = "to_do"
    if step.done is not None:
        state = "ready" if done else "missing" if done is False else "not_stated"
    return ToDo(
        step=step.id,
        title=step.title,
        state=state,
        perhaps=called_for is None,
        where=_where(position, step.provision) if step.provision else "",
        learns=step.learns,
        says=step.says,
        pending="; meanwhile: ".join(filter(None, (step.verification.pending, step.verification.meanwhile))),
    )


def _day(position: Position, clock: Clock) -> Day | None:
    """The day on which a clock runs out, if its start is known."""
    start = position.facts.values.get(clock.from_)
    if not isinstance(start, Interval):
        return None
    months = _months(position, clock)
    first, last = (add_months(one, months) + timedelta(days=clock.days) for one in (start.first, start.last))
    return Day(
        clock=clock.id,
        title=clock.title,
        column=clock.column,
        first=first,
        last=last,
        passed=last < position.dials.as_of,
        where=_where(position, clock.provision),
        says=clock.says,
    )


def _months(position: Position, clock: Clock) -> int:
    if not isinstance(clock.months, ParameterOperand):
        return clock.months
    value = position.program.parameters.get(clock.months.parameter)
    if not isinstance(value, int):
        raise PackError(f'desk: the clock "{clock.id}" needs the parameter "{clock.months.parameter}"')
    return value


def _where(position: Position, provision: Provision) -> str:
    index = position.pack.provisions.get(provision.instrument)
    return f"{index.title if index else provision.instrument}, {provision.article}"
