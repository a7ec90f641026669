"""Options and fixtures that several tests share."""

from __future__ import annotations

import importlib
from typing import Any

import pytest
from screening.load import load_pack
from screening.pack import Pack

pytest_plugins = ["steps.given", "steps.expected"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--engines",
        choices=["both", "reference"],
        default="both",
        help="which evaluators answer the features: the reference evaluator, or both, which then must agree",
    )


def pytest_itemcollected(item: pytest.Item) -> None:
    """A scenario is also found by its rule: ``-k penalty-threshold-prosecution``."""
    feature = (getattr(getattr(item, "function", None), "__doc__", "") or "").partition(":")[0]
    item.extra_keyword_matches.add(feature)


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The pack for INTERPOL's rules."""
    return load_pack()


@pytest.fixture(scope="session")
def chainer(request: pytest.FixtureRequest) -> Any:
    """The forward chainer, or nothing where it is not asked for or cannot be imported."""
    if request.config.getoption("--engines") == "reference":
        return None
    try:
        return importlib.import_module("screening.engine.durable")
    except ImportError:
        return None
