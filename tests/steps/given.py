"""What a feature gives: each step states something of the case."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_bdd import given
from pytest_bdd.parsers import re
from steps.lawyers_case import LawyersCase

FACT = r"(?P<fact>[a-z0-9_]+(?:\.[a-z0-9_]+)*)"
DAY = r"(?P<day>[0-9]\S*)"
Table = list[list[str]]


def pytest_bdd_before_scenario(request: pytest.FixtureRequest, feature: Any) -> None:
    """The rule that the feature names is the one that its steps speak of."""
    request.getfixturevalue("case").rule = feature.name


def pytest_bdd_step_error(feature: Any, step: Any, exception: Exception) -> None:
    """What is wrong is told with the line of the feature, and without the lines of the program."""
    if isinstance(exception, AssertionError):
        told = f"{feature.rel_filename}:{step.line_number}: {step.keyword} {step.name}\n{exception}"
        raise pytest.fail.Exception(told, pytrace=False) from None


@given(re(rf"an? (?P<instrument>[a-z ]+) as of {DAY}"))
def _(case: LawyersCase, instrument: str, day: str) -> None:
    case.begin(instrument, day)


@given(re(r"the date is (?P<day>.+)"))
def _(case: LawyersCase, day: str) -> None:
    case.set_date(day)


@given(re(r"the stage is (?P<stage>.+)"))
def _(case: LawyersCase, stage: str) -> None:
    case.state("stage", stage)


@given(re(r"the parameter (?P<name>\S+) is (?P<value>.+)"))
def _(case: LawyersCase, name: str, value: str) -> None:
    case.set_parameter(name, value)


@given(re(r"the reform (?P<name>\S+) is law"))
def _(case: LawyersCase, name: str) -> None:
    case.make_law(name)


@given(re(rf"{FACT} is (?P<value>.+)"))
def _(case: LawyersCase, fact: str, value: str) -> None:
    case.state(fact, value)


@given(re(rf"{FACT} was (?P<value>.+) from {DAY}"))
def _(case: LawyersCase, fact: str, value: str, day: str) -> None:
    case.state_from(fact, value, day)


@given(re(rf"{FACT} are exactly (?P<value>.+)"))
def _(case: LawyersCase, fact: str, value: str) -> None:
    case.state_all(fact, value)


@given(re(r"an? (?P<item>[a-z_ ]+)"))
def _(case: LawyersCase, item: str, datatable: Table | None = None) -> None:
    case.add_item(item, datatable or [])


@given(re(r"(?P<item>[a-z_ ]+) (?P<number>[0-9]+) has"))
def _(case: LawyersCase, item: str, number: str, datatable: Table) -> None:
    case.change_item(item, int(number), datatable)


@given(re(r"no (?P<name>\S+)"))
def _(case: LawyersCase, name: str) -> None:
    case.set_complete(name, complete=True, empty=True)


@given(re(r"the (?P<name>\S+) are all"))
def _(case: LawyersCase, name: str) -> None:
    case.set_complete(name, complete=True)


@given(re(r"the (?P<name>\S+) may be more"))
def _(case: LawyersCase, name: str) -> None:
    case.set_complete(name, complete=False)
