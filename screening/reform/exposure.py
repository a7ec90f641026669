"""From when on a person was at risk: the day on which the alert went out, by the facts that are named in data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pydantic import Field

from screening.errors import PackError, Problems
from screening.law.forms import fill
from screening.law.rule import Model
from screening.law.where import packs
from screening.program.valuation import Facts
from screening.read import read_documents, read_text
from screening.values import Interval

__all__ = ["released", "releases"]


class _ExposureForm(Model):
    exposure: str
    says: str
    from_: tuple[str, ...] = Field(alias="from", min_length=1)


def releases() -> tuple[str, ...]:
    """The facts that say when an alert went out."""
    path = packs() / "exposure.yaml"
    problems = Problems()
    (document,) = read_documents(read_text(path, kind=PackError), str(path), kind=PackError)
    form = fill(_ExposureForm, document, problems)
    if form is None:
        raise PackError(f"{path}: {len(problems.errors)} problem(s)", problems.errors)
    return form.from_


def released(facts: Facts, named: Sequence[str]) -> date | None:
    """The first day on which the alert is known to have gone out; nothing where no full day is known."""
    known = (facts.values.get(name) for name in named)
    days = [one.first for one in known if isinstance(one, Interval) and one.first == one.last]
    return min(days, default=None)
