"""Options and fixtures that several tests share."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from screening.engine.run import default_engine
from screening.errors import PackError
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.law.remember import SWITCH

# A test reads the rules that are there, and writes nothing into the folder of whoever runs it.
os.environ[SWITCH] = "off"

# The same examples on every run and machine, and no test that fails because a machine is slow.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")

pytest_plugins = ["pytester", "steps.given", "steps.expected", "steps.recorded"]

# Tests that ask nothing but the forward chainer are not collected where it does not install.
OF_THE_CHAINER = ["engine/test_durable_hazards.py", "engine/test_engines_kept.py", "property/test_evaluators_agree.py"]
collect_ignore = [] if default_engine() == "durable" else OF_THE_CHAINER


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--engines",
        choices=["both", "reference"],
        default="both",
        help="which evaluators answer the features: the reference evaluator, or both, which then must agree",
    )
    parser.addoption(
        "--pairs",
        type=int,
        default=20_000,
        help="on how many random pairs of a pack and a case the evaluators are compared",
    )
    parser.addoption(
        "--rows",
        type=int,
        default=200_000,
        help="on how many random rows the columnar evaluator is compared with the reference evaluator",
    )
    parser.addoption("--seed", type=int, default=1, help="the seed of the random packs and cases")


def pytest_report_header(config: pytest.Config) -> list[str]:
    chosen = (f"--{name} {config.getoption(f'--{name}')}" for name in ("seed", "pairs", "rows"))
    drawn = f"random packs and cases: {' '.join(chosen)}"
    if not collect_ignore:
        return [drawn]
    return [drawn, f"durable-rules does not install here; left out: {', '.join(collect_ignore)}"]


def pytest_itemcollected(item: pytest.Item) -> None:
    """A scenario is also found by its rule: ``-k penalty-threshold-prosecution``."""
    told = getattr(getattr(item, "function", None), "__doc__", None) or ""
    feature, found, _ = told.partition(".feature: ")
    if found:
        item.extra_keyword_matches.add(Path(feature).name)


@pytest.fixture(scope="session")
def seed(request: pytest.FixtureRequest) -> int:
    """The seed of random packs and cases."""
    return int(request.config.getoption("--seed"))


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The pack for INTERPOL's rules."""
    try:
        return load_pack()
    except PackError as problem:
        pytest.fail(str(problem), pytrace=False)


@pytest.fixture(scope="session")
def chainer(request: pytest.FixtureRequest) -> Any:
    """The forward chainer, or nothing where it is not asked for or cannot be imported."""
    if request.config.getoption("--engines") == "reference":
        return None
    try:
        return importlib.import_module("screening.engine.chainer.durable")
    except ImportError:
        return None
