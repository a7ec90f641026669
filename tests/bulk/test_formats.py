"""A table of cases says the same in every format, and its answers are those to each case alone."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from flat import Row, row_of, write_csv, write_jsonl, write_parquet
from random_cases import RandomCases
from types_pack import TYPES

from screening.bulk.files.fields import Fields
from screening.bulk.files.reading import Reader
from screening.bulk.files.run import Done, Options, screen_file
from screening.bulk.files.sources import FORMS, open_source, take_apart
from screening.bulk.screen_many import FINDINGS, OUTCOMES, SCOPES, screen_many
from screening.cases.read_case import load_case
from screening.cases.resolve import dials, resolve
from screening.columns.columns import Columns
from screening.columns.encode import encode
from screening.columns.resolve import resolve_columns
from screening.law.pack import Pack
from screening.program.compile import compile_pack
from screening.program.valuation import Facts
from screening.report.screen import screen
from screening.values import Interval, OneOf, Value, read_date

ROOT = Path(__file__).parent.parent.parent
DECIDED = sorted((ROOT / "fixtures" / "decided").glob("*.yaml"))
WRITERS: dict[str, Callable[[Path, Sequence[Row]], Path]] = {
    "parquet": write_parquet,
    "jsonl": write_jsonl,
    "csv": write_csv,
}
DAY = date(2020, 3, 1)


def answers(path: Path) -> list[Row]:
    """The rows of an output, as JSON has them."""
    match path.suffix:
        case ".jsonl":
            return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        case ".csv":
            with path.open(encoding="utf-8", newline="") as stream:
                return [{name: text or None for name, text in row.items()} for row in csv.DictReader(stream)]
        case _:
            rows = pq.read_table(path).to_pylist()
            return [row | {"as_of": row["as_of"].isoformat()} for row in rows]


def as_text(row: Row) -> Row:
    """A row as CSV has it."""
    return {
        name: ";".join(one) or None if isinstance(one, list) else None if one is None else str(one)
        for name, one in row.items()
    }


def drawn(pack: Pack, number: int, seed: int, day: date = DAY) -> list[Facts]:
    rng = random.Random(seed)
    found = []
    for instrument in ("red notice", "diffusion"):
        cases = RandomCases(rng, compile_pack(pack, as_of=day, instrument=instrument))
        found += [certain(cases.draw()) for _ in range(number // 2)]
    rng.shuffle(found)
    return found


def certain(facts: Facts) -> Facts:
    """A case without choices of several and spans that are no month or year, for which a table has no words."""

    def known(values: Mapping[str, Value]) -> dict[str, Value]:
        return {name: value for name, value in values.items() if _written(value)}

    items = {name: tuple(known(item) for item in stated) for name, stated in facts.items.items()}
    return replace(facts, values=known(facts.values), items=items)


def _written(value: Value) -> bool:
    return not isinstance(value, OneOf) and (not isinstance(value, Interval) or read_date(str(value)) == value)


def screened(source: Path, output: Path, pack: Pack, **options: Any) -> Done:
    return screen_file(source, output, pack, Options(**options))


@pytest.mark.parametrize("form", FORMS)
def test_the_answers_are_those_to_the_cases_of_a_batch(pack: Pack, tmp_path: Path, seed: int, form: str) -> None:
    cases = drawn(pack, 200, seed)
    rows = [row_of(one, pack.vocabulary, f"case-{number}") for number, one in enumerate(cases)]
    wanted = screen_many(resolve_columns(encode(cases, pack.vocabulary), pack.vocabulary), pack, findings=True)
    source = WRITERS[form](tmp_path / f"in.{form}", rows)

    done = screened(source, tmp_path / "out.parquet", pack, findings=True, batch_rows=77)

    assert (done.counts.read, done.counts.screened, done.counts.rejected) == (200, 200, 0)
    found = answers(tmp_path / "out.parquet")
    for number, row in enumerate(found):
        assert (row["row"], row["case"], row["as_of"]) == (number + 1, f"case-{number}", DAY.isoformat())
        assert row["instrument"] == cases[number].values["instrument"]
        assert (row["outcome"], row["scope"]) == (OUTCOMES[wanted.outcome[number]], SCOPES[wanted.scope[number]])
        assert (row["score"], row["low"], row["high"]) == (
            wanted.score[number],
            wanted.low[number],
            wanted.high[number],
        )
    assert wanted.findings is not None
    for rule in pack.rules:
        codes = wanted.findings.codes(rule.id)
        for number, row in enumerate(found):
            if rule.for_each:
                of_row = codes[:, number] if codes.ndim > 1 else codes[number : number + 1]
                assert row[f"finding.{rule.id}"] == ([FINDINGS[code] for code in of_row if code] or ["not_applied"])
            else:
                assert row[f"finding.{rule.id}"] == FINDINGS[codes[number]]


def test_the_three_formats_of_the_output_say_the_same(pack: Pack, tmp_path: Path, seed: int) -> None:
    rows = [row_of(one, pack.vocabulary, f"case-{number}") for number, one in enumerate(drawn(pack, 60, seed + 1))]
    del rows[7]["case"]
    source = write_jsonl(tmp_path / "in.jsonl", rows)

    for form in FORMS:
        screened(source, tmp_path / f"out.{form}", pack, findings=True, batch_rows=25)

    parquet, jsonl, text = (answers(tmp_path / f"out.{form}") for form in FORMS)
    assert parquet == jsonl
    assert [as_text(row) for row in jsonl] == text
    assert jsonl[7]["case"] is None


def _needs(facts: Facts, pack: Pack) -> bool:
    return any(value in pack.vocabulary.facts[name].needs for name, value in facts.values.items() if type(value) is str)


def test_the_decided_cases_come_out_as_when_they_are_screened_alone(pack: Pack, tmp_path: Path) -> None:
    cases = [load_case(file, pack) for file in DECIDED]
    rows = [row_of(resolve(one, pack.vocabulary, dials(one)), pack.vocabulary, one.id) for one in cases]
    alone = [screen(one, pack, engine="reference", explain=False) for one in cases]
    # A table has no standings: a value that needs a better one than a word counts as less there.
    alike = [number for number, one in enumerate(cases) if not _needs(resolve(one, pack.vocabulary, dials(one)), pack)]
    cases, rows, alone = ([each[number] for number in alike] for each in (cases, rows, alone))
    assert len(cases) > 20

    for form, write in WRITERS.items():
        screened(write(tmp_path / f"in.{form}", rows), tmp_path / f"from-{form}.jsonl", pack, findings=True)
        found = answers(tmp_path / f"from-{form}.jsonl")
        for row, report in zip(found, alone, strict=True):
            assert (row["case"], row["outcome"], row["scope"]) == (report.case.id, report.outcome, report.scope)
            assert row["as_of"] == report.case.as_of
            assert (row["score"], row["low"], row["high"]) == (
                report.score.value,
                report.score.low,
                report.score.high,
            )


def read_columns(path: Path, form: Any, pack: Pack, rows: int = 1000) -> Columns:
    """The columns of a small file."""
    fields = Fields(pack.vocabulary)
    source = open_source(path, form, fields, rows)
    (chunk,) = source.chunks()
    batch = Reader(fields, DAY).read(take_apart(chunk, source.shape, fields))
    assert batch.faults == ()
    return batch.columns


def same(one: Any, other: Any) -> bool:
    """Whether two columns say the same of every row."""
    if type(one) is not type(other):
        return False
    for name, array in vars(one).items():
        beside = vars(other)[name]
        if isinstance(array, dict):
            if array.keys() != beside.keys() or not all((array[key] == beside[key]).all() for key in array):
                return False
        elif array.shape != beside.shape or not (array == beside).all():
            return False
    return True


def within(facts: Facts) -> Facts:
    """A case whose figures are within the bounds of their facts, and whose texts are not empty."""

    def bounded(values: Any) -> Any:
        return {
            name: max(one, TYPES.vocabulary.facts[name].least or 0)
            if type(one) is int
            else "text"
            if one == ""
            else one
            for name, one in values.items()
        }

    items = {name: tuple(bounded(item) for item in several) for name, several in facts.items.items()}
    return Facts(bounded(facts.values), items, facts.complete)


@pytest.mark.parametrize("form", FORMS)
def test_a_fact_of_every_type_is_read_into_the_columns_of_the_cases(tmp_path: Path, seed: int, form: str) -> None:
    rng = random.Random(seed)
    cases = RandomCases(rng, compile_pack(TYPES, as_of=DAY, instrument="red notice"))
    facts = [certain(within(cases.draw(0.8))) for _ in range(150)]
    rows = [row_of(one, TYPES.vocabulary, f"case-{number}") for number, one in enumerate(facts)]
    wanted = encode(facts, TYPES.vocabulary)

    columns = read_columns(WRITERS[form](tmp_path / f"in.{form}", rows), form, TYPES)

    assert columns.rows == wanted.rows
    columns.check(TYPES.vocabulary)
    for name, column in wanted.facts.items():
        assert same(columns.facts[name], column) or TYPES.vocabulary.facts[name].type == "amount", name
    for name, of in wanted.lists.items():
        assert same(columns.lists[name], of), name


def test_amounts_keep_their_currencies_and_what_they_are_in_others(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    name = next(fact.id for fact in TYPES.vocabulary.facts_of(None) if fact.type == "amount")
    path.write_text(f"{name},{name}.converted\nUSD 10.50,EUR 9.00;JPY 1000\nJPY 7,\nunknown,\n")

    columns = read_columns(path, "csv", TYPES)
    column = columns.facts[name]

    assert columns.currencies == ("USD", "JPY")
    assert column.minor.tolist() == [1050, 7, 0]
    assert column.currency.tolist() == [1, 2, 0]
    assert column.converted["EUR"].tolist()[0] == 900
    assert column.converted["JPY"].tolist()[0] == 1000


def test_batches_of_any_size_over_row_groups_of_any_size_give_the_same(pack: Pack, tmp_path: Path, seed: int) -> None:
    rows = [row_of(one, pack.vocabulary, f"case-{number}") for number, one in enumerate(drawn(pack, 24, seed + 2))]
    outputs = []
    for number, (group, batch) in enumerate(((7, 13), (50, 3), (5, 7), (1, 100))):
        source = write_parquet(tmp_path / f"in-{number}.parquet", rows, group)
        screened(source, tmp_path / f"out-{number}.jsonl", pack, batch_rows=batch)
        outputs.append((tmp_path / f"out-{number}.jsonl").read_bytes())

    assert len(set(outputs)) == 1


def test_categories_inside_lists_are_read_over_any_row_groups(pack: Pack, tmp_path: Path) -> None:
    """Arrow cannot make one batch of them that lies in two groups."""
    kinds = pa.array(["murder", "fraud"] * 4).dictionary_encode()
    charges = pa.ListArray.from_arrays(list(range(9)), pa.StructArray.from_arrays([kinds], names=["class"]))
    table = pa.table({"case": [f"c{number}" for number in range(8)], "charges": charges})
    for group in (3, 8):
        pq.write_table(table, tmp_path / f"in-{group}.parquet", row_group_size=group)
        screened(tmp_path / f"in-{group}.parquet", tmp_path / f"out-{group}.jsonl", pack, batch_rows=5)

    assert len(answers(tmp_path / "out-3.jsonl")) == 8
    assert (tmp_path / "out-3.jsonl").read_bytes() == (tmp_path / "out-8.jsonl").read_bytes()


def test_columns_may_have_the_types_that_programs_give_them(pack: Pack, tmp_path: Path) -> None:
    """Dates as dates, whole numbers with gaps as floats, texts as categories, everything null."""
    table = pa.table(
        {
            "case": pa.array([1, 2], pa.int64()),
            "as_of": pa.array([date(2020, 1, 2), None], pa.date32()),
            "instrument": pa.array(["red notice", "diffusion"]).dictionary_encode(),
            "sentence.remaining_total": pa.array([7.0, None], pa.float64()),
            "person.nationalities": pa.array([["DE"], []], pa.list_(pa.string())),
            "refugee.status": pa.nulls(2),
        }
    )
    pq.write_table(table, tmp_path / "in.parquet")

    screened(tmp_path / "in.parquet", tmp_path / "out.jsonl", pack, as_of=None)

    found = answers(tmp_path / "out.jsonl")
    assert [row["case"] for row in found] == ["1", "2"]
    assert found[0]["as_of"] == "2020-01-02"


def test_the_day_is_the_one_asked_for_else_the_rows_own_else_today(pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("case,as_of\na,2019-05-01\nb,\n")

    screened(source, tmp_path / "own.jsonl", pack)
    screened(source, tmp_path / "asked.jsonl", pack, as_of=date(2018, 1, 1))

    own = answers(tmp_path / "own.jsonl")
    assert own[0]["as_of"] == "2019-05-01"
    assert abs((date.fromisoformat(own[1]["as_of"]) - date.today()).days) <= 1  # noqa: DTZ011 - any zone will do
    assert {row["as_of"] for row in answers(tmp_path / "asked.jsonl")} == {"2018-01-01"}


def test_a_row_of_very_many_items_does_not_make_all_rows_wide(pack: Pack, tmp_path: Path) -> None:
    rows: list[Row] = [{"case": f"c{number}", "charges": [{"as_minor": True}]} for number in range(3000)]
    rows[1234]["charges"] = [{"as_minor": number % 2 == 0} for number in range(900)]
    fields = Fields(pack.vocabulary)
    source = open_source(write_jsonl(tmp_path / "in.jsonl", rows), "jsonl", fields, 5000)
    (chunk,) = source.chunks()

    from screening.bulk.files.run import MOST_CELLS, pieces

    found = list(pieces(take_apart(chunk, source.shape, fields)))

    assert sum(one.rows for one in found) == 3000
    assert all(one.rows * one.most <= MOST_CELLS for one in found)
    assert screened(source.path, tmp_path / "out.jsonl", pack).counts.screened == 3000
