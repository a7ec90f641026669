"""Made-up cases: the same wherever they are drawn, and counted as they would be answered one by one."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from small_packs import small_pack

from screening.bulk.screen_many import ANSWERS, screen_many
from screening.cli import program
from screening.columns.columns import Columns
from screening.columns.encode import encode
from screening.errors import PackError
from screening.law.load import Sources, load_pack, read_pack
from screening.law.pack import Pack
from screening.read import read_documents
from screening.reform.draw import ROWS, Drawing
from screening.reform.find import set_parameters
from screening.reform.population import Population
from screening.reform.read_population import find_population, populations
from screening.reform.resample import resampled
from screening.reform.simulate import Plan, Simulated, drawn_case, simulate

SMALL = """
population: small
title: Small
about: Invented.
as_of: 2024-06-01
stages: {gate: at the gate, commission: at the Commission}
hidden: {trouble: whether it is troubled}
groups: [instrument, trouble]
figures:
  red: {title: Red, percent: 40, source: a book}
  troubled:
    title: Troubled
    percent: {gate: 5, commission: 60}
    between: {gate: [1, 10], commission: [40, 80]}
    assumed: why
  low: {title: Low, percent: 12.5, between: [10, 20], assumed: why}
  second: {title: Second, percent: 25, between: [20, 30], assumed: why}
draws:
  - {draw: instrument, shares: {red notice: red, diffusion: rest}}
  - {draw: trouble, shares: {"yes": troubled, "no": rest}}
  - {draw: notice.sought_for, shares: {prosecution: rest}}
  - {draw: charges, whole: low, shares: {"2": second, "1": rest}}
  - draw: charge.maximum
    cases:
      - {when: {trouble: "yes"}, shares: {12..23: low, 24..35: rest}}
      - {shares: {24..35: low, unknown: second, 36..120: rest}}
published:
  - title: Refused
    stage: gate
    period: "2021"
    unit: alerts
    body: a body
    of: 1000
    of_what: alerts issued
    source: a book
    parts: [{title: conditions, count: 30, families: [conditions]}, {title: others, count: 10}]
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_pack(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def sources(folder: Path) -> Sources:
    return read_pack(folder)


@pytest.fixture(scope="module")
def pack(folder: Path) -> Pack:
    return load_pack(folder)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("population") / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def population(written: Path, pack: Pack) -> Population:
    return find_population(str(written), pack)


def plan(sources: Sources, population: Population, *, rows: int = 3000, stage: str = "gate", **more: object) -> Plan:
    reforms = tuple((one,) for one in set_parameters(["minimum=24..36:12"]))
    return replace(Plan(sources, population, reforms, stage, rows, seed=7), **more)


def digest(columns: Columns) -> str:
    found = hashlib.sha256()
    for _, column in sorted(columns.facts.items()):
        for value in vars(column).values():
            if isinstance(value, np.ndarray):
                found.update(np.ascontiguousarray(value).astype(value.dtype.newbyteorder("<"), copy=False).tobytes())
    return found.hexdigest()[:16]


def told(found: Simulated) -> object:
    """All that was counted, for comparing."""
    counted = found.counted
    laws = [(one.settled.tolist(), one.standing.tolist(), one.asks, one.grounds) for one in counted.laws]
    tables = [{name: table.tolist() for name, table in one.items()} for one in counted.tables]
    tallies = [(one.settled, one.standing, one.moved, one.turns, one.examples) for one in counted.tallies]
    return laws, tables, tallies


# ── The cases ────────────────────────────────────────────────────────────────────────────────────


def test_the_cases_are_the_same_on_every_machine(population: Population, pack: Pack):
    drawn = Drawing(population, pack.vocabulary, "gate", seed=7)

    assert [digest(drawn.block(number, 1000).columns) for number in (0, 3)] == ["e56ebf2994800570", "787f1b7bfc93b337"]


def test_a_block_hangs_on_nothing_that_was_drawn_before_it(population: Population, pack: Pack):
    forwards = Drawing(population, pack.vocabulary, "gate", seed=7)
    backwards = Drawing(population, pack.vocabulary, "gate", seed=7)
    one = [digest(forwards.block(number, 500).columns) for number in (0, 1, 2)]
    other = [digest(backwards.block(number, 500).columns) for number in (2, 1, 0)]

    assert one == other[::-1]
    assert len(set(one)) == 3


def test_another_seed_and_another_stage_make_other_cases(population: Population, pack: Pack):
    drawings = [Drawing(population, pack.vocabulary, *one) for one in (("gate", 7), ("gate", 8), ("commission", 7))]

    assert len({digest(one.block(0, 500).columns) for one in drawings}) == 3


def test_the_columns_are_those_of_the_cases_told_one_by_one(population: Population, pack: Pack):
    drawing = Drawing(population, pack.vocabulary, "gate", seed=7)
    columns = drawing.block(0, 200).columns
    encoded = encode([drawing.case(0, 200, row) for row in range(200)], pack.vocabulary)
    columns.check(pack.vocabulary)
    for one, other in zip(*(vars(screen_many(each, pack)).items() for each in (columns, encoded)), strict=True):
        assert np.array_equal(one[1], other[1]), one[0]


def test_shares_come_out_as_the_figures_say(population: Population, pack: Pack):
    codes = Drawing(population, pack.vocabulary, "gate", seed=7).block(0, 100_000).codes

    assert abs((codes["instrument"] == 1).mean() - 0.40) < 0.0001
    assert abs((codes["trouble"] == 1).mean() - 0.05) < 0.005
    assert abs((codes["charges"] == 1).mean() - 0.25) < 0.005


def test_a_dependent_fact_is_drawn_by_the_first_branch_that_fits(population: Population, pack: Pack):
    drawing = Drawing(population, pack.vocabulary, "gate", seed=7)
    drawn = drawing.block(0, 20_000)
    maxima = drawn.columns.facts["charge.maximum"].values[0]
    troubled = drawn.codes["trouble"] == 1

    assert set(maxima[troubled]) == set(range(12, 36))
    assert maxima[~troubled & (maxima > 0)].min() == 24


# ── What is counted ──────────────────────────────────────────────────────────────────────────────


def test_what_is_counted_is_what_screening_the_cases_gives(sources: Sources, population: Population, pack: Pack):
    drawn = Drawing(population, pack.vocabulary, "gate", seed=7).block(0, 3000).columns
    expected = np.bincount(screen_many(drawn, pack).standing, minlength=len(ANSWERS))
    found = simulate(plan(sources, population, ranges=False)).counted

    assert found.laws[0].standing.tolist() == expected.tolist()
    assert int(expected[1:].sum()) > 0


def test_any_number_of_processes_comes_to_the_same(sources: Sources, population: Population):
    rows = 2 * ROWS + 100
    one = simulate(plan(sources, population, rows=rows, ranges=False))
    two = simulate(plan(sources, population, rows=rows, ranges=False, processes=2))

    assert told(one) == told(two)


def test_a_null_reform_changes_no_case_and_a_higher_threshold_some(sources: Sources, population: Population):
    null, higher = simulate(plan(sources, population, ranges=False)).counted.tallies

    assert (null.settled, null.standing, null.moved) == (0, 0, 0)
    assert higher.turns["threshold"].newly == higher.moved > 0


def test_a_case_that_changes_can_be_told_and_changes_when_it_is_screened_by_itself(folder: Path, written: Path):
    command = ["simulate", str(written), "--pack", str(folder), "--set", "minimum=36", "--rows", "3000", "--no-ranges"]
    counted = json.loads(CliRunner().invoke(program, [*command, "--format", "json"]).output)
    case = counted["reforms"][0]["examples"][0]
    single = CliRunner().invoke(program, [*command, "--case", case])

    assert single.exit_code == 0, single.output
    assert "charge.maximum" in single.output
    assert "threshold: 1" in single.output
    assert "not made out -> made out (bars the alert)" in single.output


def test_the_table_before_and_after_holds_every_case_once_in_each_group(sources: Sources, population: Population):
    found = simulate(plan(sources, population, ranges=False)).counted

    for tables in found.tables:
        assert {name: int(table.sum()) for name, table in tables.items()} == {"instrument": 3000, "trouble": 3000}


def test_at_the_commission_more_stands_than_at_the_gate(sources: Sources, population: Population):
    gate, commission = (
        simulate(plan(sources, population, ranges=False, stage=one)).counted.laws[0].standing
        for one in ("gate", "commission")
    )

    assert commission[0] < gate[0]


def test_each_assumed_figure_is_tried_at_both_ends_and_those_with_a_source_are_not(
    sources: Sources, population: Population
):
    found = simulate(plan(sources, population))
    ends = {two[0].figure: two for two in found.ends}

    assert list(ends) == ["troubled", "low", "second"]
    assert [one.percent for one in ends["low"]] == [Fraction(10), Fraction(20)]
    assert ends["troubled"][0].grounds < ends["troubled"][1].grounds


def test_cases_drawn_anew_vary_about_what_is_expected():
    table = np.array([[900, 50], [0, 50]])
    found = resampled(table, 2000, seed=1)

    assert found.expected.tolist() == [[1800, 100], [0, 100]]
    assert (found.low <= found.expected).all()
    assert (found.expected <= found.high).all()
    assert found.high[1, 0] == 0
    assert 60 < found.low[0, 1] < 95


# ── What is written, and what is refused ─────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("source: a book}\n  troubled", "assumed: no}\n  troubled", "says `between:` which two"),
        ("percent: 40, source: a book", "percent: 40", "has a `source:`, or is `assumed:`"),
        ("percent: 40,", "percent: 140,", "needs a share in a hundred, from 0 to 100"),
        ("percent: 40,", "percent: many,", "needs a share in a hundred, as 4.5"),
        ("percent: 12.5, between: [10, 20]", "percent: 12.5, between: [13, 20]", "does not lie between the two"),
        ("{gate: 5, commission: 60}", "{gate: 5}", "one of each: gate, commission"),
        ("draw: notice.sought_for", "draw: notice.sough_for", 'did you mean "notice.sought_for"?'),
        ("red notice: red,", "red notice: rod,", 'no figure "rod"; did you mean "red"?'),
        ('{trouble: "yes"}, shares: {12', '{trubble: "yes"}, shares: {12', 'did you mean "trouble"?'),
        ('{trouble: "yes"}, shares: {12', "{trouble: maybe}, shares: {12", '"trouble" is never "maybe"'),
        ("12..23: low", "twelve: low", "needs months, as 12 or 12..24"),
        ("36..120: rest", "36..120: red", "the shares come to"),
        ("prosecution: rest", "trial: rest", "needs one of: prosecution"),
        ("families: [conditions]", "families: [condition]", 'did you mean "conditions"?'),
        ("groups: [instrument, trouble]", "groups: [instrument, matter]", '"matter" is not drawn'),
        ("stage: gate\n", "stage: gates\n", 'no stage "gates"; did you mean "gate"?'),
        ("count: 30,", "count: 3000,", "the parts are more than the whole"),
        ("  low: {", "  more: {title: U, percent: 1, source: s}\n  low: {", 'no draw reads the figure "more"'),
        ("as_of: 2024-06-01", "as_of: soon", "needs a full date"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_population_is_told_with_its_place(
    tmp_path: Path, pack: Pack, before: str, after: str, message: str
):
    assert before in SMALL
    file = tmp_path / "wrong.yaml"
    file.write_text(SMALL.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        find_population(str(file), pack)

    assert any(message in str(one) and "wrong.yaml:" in str(one) for one in caught.value.problems), str(caught.value)


@pytest.mark.parametrize("text", ["[]", "5", "null", "{}", "population: x", "a: b\n---\nc: d", SMALL + "draws: 5\n"])
def test_whatever_a_population_holds_it_is_told_as_a_problem_and_never_as_a_crash(
    tmp_path: Path, pack: Pack, text: str
):
    file = tmp_path / "wrong.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PackError):
        find_population(str(file), pack)


def test_the_schema_for_editors_takes_the_population_that_comes_with_this_package_and_no_other_key():
    schema = Draft202012Validator(json.loads(CliRunner().invoke(program, ["schema", "population"]).output))
    (document,) = read_documents(populations()["alerts"].read_text(encoding="utf-8"), "alerts", kind=PackError)

    assert not [*schema.iter_errors(document.data)]
    assert [*schema.iter_errors(document.data | {"figure": {}})]


def test_the_population_that_comes_with_this_package_marks_every_figure_and_draws_only_what_rules_read():
    pack = load_pack()
    found = find_population("alerts", pack)

    assert all(bool(one.source) != bool(one.assumed) for one in found.figures.values())
    assert {one.stage for one in found.published} == set(found.stages) == {"gate", "commission"}


@pytest.mark.parametrize("form", ["text", "markdown", "csv", "json", "html"])
def test_each_form_says_which_reform_changes_how_many_and_is_never_called_a_forecast(
    folder: Path, written: Path, form: str
):
    command = ["simulate", str(written), "--pack", str(folder), "--set", "minimum=36", "--rows", "2000"]
    out = CliRunner().invoke(program, [*command, "--format", form])

    assert out.exit_code == 0, out.output
    assert "minimum=36" in out.output.replace("\\", "")
    if form == "text":
        assert "they are no forecast" in " ".join(out.output.split())
        assert "distance" in out.output
        assert max(map(len, out.output.splitlines())) <= 80


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (["--stage", "gat"], "the stages of small are: gate, commission"),
        (["--case", "99999"], "there are 2,000 cases"),
        (["--rows", "0"], "--rows"),
    ],
)
def test_a_wrong_option_is_told_in_a_sentence(folder: Path, written: Path, more: list[str], message: str):
    out = CliRunner().invoke(program, ["simulate", str(written), "--pack", str(folder), "--rows", "2000", *more])

    assert out.exit_code == 2
    assert message in out.output


def test_a_case_is_drawn_alike_by_itself(sources: Sources, population: Population):
    one = plan(sources, population)

    assert drawn_case(one, 17) == drawn_case(one, 17)
    assert drawn_case(one, 17).values["instrument"] == "red notice"
    assert drawn_case(one, 2999).values["instrument"] == "diffusion"
