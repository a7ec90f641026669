"""Counting what reforms change in many cases: the joint circuit against laws that are screened one by one."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from random import Random

import numpy as np
import pytest
from click.testing import CliRunner
from random_cases import RandomCases

from screening.bulk.screen_many import FINDINGS, ManyResult, screen_many
from screening.cli import program
from screening.columns.columns import Columns
from screening.columns.encode import encode
from screening.engine.columnar.joint import joint
from screening.law.load import Sources, read_pack
from screening.law.pack import Pack
from screening.program.compile import compile_pack
from screening.reform.amend import changed
from screening.reform.find import find_reform, set_parameters
from screening.reform.overlay import Reform
from screening.reform.replay import ground
from screening.reform.tally import count_columns

EXAMPLE = Path(__file__).parent.parent / "fixtures" / "bulk" / "example.csv"
DAYS = (date(2013, 5, 1), date(2025, 5, 1))
REFORMS = (
    "penalty-threshold-36", "undo-2015-refugee-policy", "findings-of-international-bodies", "watched-countries",
    "refugee-policy-mandatory",
)  # fmt: skip
TOUCHES = [FINDINGS.index(one) for one in ("established", "not_shown")]


@pytest.fixture(scope="module")
def laws() -> tuple[Sources, Pack, list[list[Reform]]]:
    reforms = [[find_reform(name)] for name in REFORMS]
    sources, base = ground(read_pack(), [one for several in reforms for one in several])
    return sources, base, reforms


@pytest.fixture(scope="module")
def rows(laws: tuple[Sources, Pack, list[list[Reform]]]) -> Columns:
    rng, pack = Random(7), laws[1]
    programs = [compile_pack(pack, as_of=day, instrument=one) for day in DAYS for one in ("red notice", "diffusion")]
    drawn = [RandomCases(rng, one) for one in programs]
    return encode([rng.choice(drawn).draw() for _ in range(300)], pack.vocabulary)


def made_out(result: ManyResult, rule: str) -> np.ndarray:
    """By row, whether the rule is made out, of the case or on some charge."""
    assert result.findings is not None
    if rule not in result.findings.rules:
        return np.zeros(result.rows, np.bool_)
    found = np.isin(result.findings.codes(rule), TOUCHES)
    return found if found.ndim == 1 else found.any(axis=0)


def test_answers_that_change_are_those_that_differ_when_each_law_is_screened_by_itself(
    laws: tuple[Sources, Pack, list[list[Reform]]], rows: Columns
):
    sources, base, reforms = laws
    found = count_columns(rows, sources, base, reforms)
    before = screen_many(rows, base, findings=True)
    seen = 0
    for told, several in zip(found.tallies, reforms, strict=True):
        after = screen_many(rows, changed(sources, several), findings=True)
        assert told.settled == int(((before.outcome != after.outcome) | (before.scope != after.scope)).sum())
        standing = (before.standing != after.standing) | (before.standing_scope != after.standing_scope)
        assert told.standing == int(standing.sum())
        seen += told.moved
        for rule, turned in told.turns.items():
            if before.findings is not None and before.findings.codes(rule).ndim == 1:
                one, other = made_out(before, rule), made_out(after, rule)
                assert (turned.newly, turned.no_longer) == (int((other & ~one).sum()), int((one & ~other).sum()))
    assert seen


def test_a_law_beside_itself_differs_nowhere_and_nothing_is_computed(laws: tuple[Sources, Pack, list[list[Reform]]]):
    one = compile_pack(laws[1], as_of=DAYS[1], instrument="red notice")
    beside = joint([one, one])
    assert beside.rules == ((),)
    assert not [sign for sign in "&|^~" if sign in beside.text.text]


def test_laws_share_most_of_their_gates(laws: tuple[Sources, Pack, list[list[Reform]]]):
    sources, base, reforms = laws
    packs = [base, *(changed(sources, several) for several in reforms)]
    programs = [compile_pack(one, as_of=DAYS[1], instrument="red notice") for one in packs]
    alone = sum(joint([one]).gates for one in programs)
    assert joint(programs).gates < alone / 2


def test_a_null_reform_changes_no_row(laws: tuple[Sources, Pack, list[list[Reform]]], rows: Columns):
    sources, base, _ = laws
    held = base.parameters["penalty.sentence_minimum"].values[-1].value
    (told,) = count_columns(rows, sources, base, [set_parameters([f"penalty.sentence_minimum={held}"])]).tallies
    assert (told.settled, told.standing, told.moved, told.reached, told.unknown) == (0, 0, 0, 0, 0)
    assert told.readers


def test_rows_without_an_instrument_are_counted_and_left_out(laws: tuple[Sources, Pack, list[list[Reform]]]):
    sources, base, reforms = laws
    one = compile_pack(base, as_of=DAYS[1], instrument="red notice")
    cases = [RandomCases(Random(1), one).draw() for _ in range(3)]
    del cases[1].values["instrument"]  # type: ignore[attr-defined] # what was drawn is a dict
    found = count_columns(encode(cases, base.vocabulary), sources, base, reforms)
    assert (found.rows, found.without_instrument) == (3, 1)


def test_a_table_is_replayed_and_says_what_was_read_and_what_was_rejected():
    command = ["replay", str(EXAMPLE), "--reform", "undo-2015-refugee-policy"]
    told = CliRunner().invoke(program, command)
    assert told.exit_code == 3, told.output
    assert "rejected" in told.output
    assert "refugee-abroad" in told.output
    assert max(map(len, told.output.splitlines())) <= 80
    (found,) = json.loads(CliRunner().invoke(program, [*command, "--format", "json"]).output)["reforms"]
    assert found["rules"]["refugee-policy"]["no_longer_made_out"] == 1
