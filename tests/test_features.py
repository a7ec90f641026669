"""The lawyer's tests: every scenario of ``features/``, against the pack for INTERPOL's rules."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import scenarios
from steps.lawyers_case import LawyersCase

from screening.law.pack import Pack

FEATURES = Path(__file__).parent.parent / "features"
FILES = sorted(FEATURES.rglob("*.feature"))
SCENARIO = re.compile(r"^\s*(?:Scenario|Example|Scenario Outline|Scenario Template):\s*(.+?)\s*$", re.MULTILINE)
UNREADABLE: dict[Path, Exception] = {}

for path in FILES:
    try:
        scenarios(str(path))
    except Exception as problem:  # noqa: BLE001 - a file that cannot be read is told below, and the others still run
        UNREADABLE[path] = problem


@pytest.fixture(scope="session")
def engines(chainer: Any) -> Any:
    """The forward chainer's engines of the rules under test."""
    return chainer and chainer.Engines(most=100_000)


@pytest.fixture
def case(pack: Pack, engines: Any) -> LawyersCase:
    """The case of a scenario."""
    alone = engines and (lambda program, facts: engines.engine(program).run(facts))
    return LawyersCase(pack, run_alone=alone)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_feature_can_be_read_and_is_named_as_its_rule(path: Path) -> None:
    if path in UNREADABLE:
        pytest.fail(f"{path.name}: {UNREADABLE[path]}", pytrace=False)
    text = path.read_text(encoding="utf-8")
    assert re.search(rf"^Feature: {re.escape(path.stem)}$", text, re.MULTILINE), "the file is named as its feature"
    twice = [name for name, times in Counter(SCENARIO.findall(text)).items() if times > 1]
    assert not twice, f"two scenarios of one name, of which only one would run: {twice}"
