"""Records what the scenarios show of their rules, for ``screening coverage``.

Each process notes what its own scenarios showed, unless they fail. The one that began the run puts it together, and
keeps it if every scenario of ``features/`` ran.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from screening.audit.record import Record, current, features, plain, read_plain, write_record
from screening.audit.seen import Point, observed

SCENARIO = re.compile(r"^\s*(?:Scenario|Example|Scenario Outline|Scenario Template):")
Ran = set[tuple[str, int]]  # the rule of a feature, and the line of the scenario


class Notes:
    """What the scenarios of this process, or of all its workers, have shown."""

    def __init__(self, of: str) -> None:
        self.of = of
        self.seen: set[Point] = set()
        self.ran: Ran = set()
        self.failed: Ran = set()


NOTES = pytest.StashKey[Notes]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[NOTES] = Notes(current() if features() else "")


def pytest_bdd_step_error(request: pytest.FixtureRequest, feature: Any, scenario: Any) -> None:
    request.config.stash[NOTES].failed.add((feature.name, scenario.line_number))


def pytest_bdd_after_scenario(request: pytest.FixtureRequest, feature: Any, scenario: Any) -> None:
    notes, case = request.config.stash[NOTES], request.getfixturevalue("case")
    this = (feature.name, scenario.line_number)
    notes.ran.add(this)
    if this not in notes.failed and case.found is not None:
        found = case.found
        notes.seen |= observed(found.pack, found.rule, found.decision, found.program, found.valuation)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """A worker is done: what it noted is added."""
    noted = getattr(node, "workeroutput", {}).get("noted")
    if noted:
        notes = node.config.stash[NOTES]
        notes.seen |= read_plain(noted["seen"])
        notes.ran |= {(rule, line) for rule, line in noted["ran"]}
        notes.failed |= {(rule, line) for rule, line in noted["failed"]}


def pytest_sessionfinish(session: pytest.Session) -> None:
    notes = session.config.stash[NOTES]
    if hasattr(session.config, "workeroutput"):
        noted = {"seen": plain(notes.seen), "ran": sorted(notes.ran), "failed": sorted(notes.failed)}
        session.config.workeroutput["noted"] = noted
    elif notes.ran and notes.ran == _written():
        write_record(Record(notes.of, frozenset(notes.seen), tuple(sorted({rule for rule, _ in notes.failed}))))


def _written() -> Ran:
    """Every scenario of ``features/``."""
    files = sorted((features() or Path()).rglob("*.feature"))
    return {
        (file.stem, number)
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if SCENARIO.match(line)
    }
