"""Tables as spreadsheets, data frames and databases write them."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from screening.bulk.files.run import Done, Options, screen_file
from screening.errors import CaseError
from screening.law.pack import Pack

WANTED = [
    {"case": "a", "as_of": "2016-01-01", "history.reprisal": True, "sentence.imposed": 24},
    {"case": "b", "as_of": "2016-01-01", "history.reprisal": False, "sentence.imposed": None},
    {"case": "c", "as_of": "2016-01-01", "history.reprisal": None, "sentence.imposed": 12},
]
HEAD = "case,as_of,history.reprisal,sentence.imposed"


def run(source: Path, pack: Pack, **options: Any) -> tuple[Done, list[dict[str, Any]], list[dict[str, Any]]]:
    output = source.with_name("out.jsonl")
    output.unlink(missing_ok=True)
    done = screen_file(source, output, pack, Options(findings=True, **options))
    rejects = done.rejects.read_text(encoding="utf-8").splitlines() if done.rejects else []
    if done.rejects:
        done.rejects.unlink()
    return done, [json.loads(one) for one in output.read_text().splitlines()], [json.loads(one) for one in rejects]


@pytest.fixture(scope="module")
def plain(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The answers to the same rows where they are written plainly."""
    source = tmp_path_factory.mktemp("plain") / "in.jsonl"
    source.write_text("\n".join(map(json.dumps, WANTED)), encoding="utf-8")
    return run(source, pack)[1]


TEXTS = {
    "commas": f"{HEAD}\na,2016-01-01,yes,24\nb,2016-01-01,no,\nc,2016-01-01,,12\n",
    "pandas": f"{HEAD}\na,2016-01-01,True,24.0\nb,2016-01-01,False,\nc,2016-01-01,,12.0\n",
    "pandas with its index": f",{HEAD}\n0,a,2016-01-01,True,24.0\n1,b,2016-01-01,False,\n2,c,2016-01-01,,12.0\n",
    "pandas, read and written": f"Unnamed: 0,{HEAD}\n0,a,2016-01-01,1.0,24\n1,b,2016-01-01,0.0,\n2,c,2016-01-01,,12\n",
    "midnight": f"{HEAD}\na,2016-01-01 00:00:00,1,24\nb,2016-01-01T00:00:00.000,0,\nc,2016-01-01 00:00,nan,12\n",
    "semicolons": f"{HEAD}\na,2016-01-01,WAHR,24\nb,2016-01-01,FALSCH,\nc,2016-01-01,,12\n".replace(",", ";"),
    "tabs": f"{HEAD}\na,2016-01-01,VRAI,24\nb,2016-01-01,FAUX,\nc,2016-01-01,,12\n".replace(",", "\t"),
    "sep": f"sep=;\r\n{HEAD}\r\na,2016-01-01,TRUE,24\r\nb,2016-01-01,FALSE,\r\nc,2016-01-01,,12\r\n".replace(",", ";"),
    "a mark in front": f"\ufeff{HEAD}\na,2016-01-01,VERDADERO,24\nb,2016-01-01,FALSO,\nc,2016-01-01,N/A,12\n",
    "blank rows": f"{HEAD}\na,2016-01-01,yes,24\nb,2016-01-01,no,\nc,2016-01-01,,12\n,,,\n,,,\n\n,,,",
    "blank columns": f"{HEAD},,\na,2016-01-01,yes,24,,\nb,2016-01-01,no,,,\nc,2016-01-01,-,12,,\n,,,,,\n",
    "quotes": f'{HEAD}\n"a","2016-01-01","yes","24"\n"b","2016-01-01","no",""\n"c","2016-01-01","","12"\n',
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=[*TEXTS])
def test_csv_as_others_write_it_says_the_same(
    text: str, plain: list[dict[str, Any]], pack: Pack, tmp_path: Path
) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes(text.encode())

    for batch_rows in (2, 1000):
        done, found, rejects = run(source, pack, batch_rows=batch_rows)

        assert not rejects
        assert done.counts.read == 3
        assert found == plain


def test_a_file_of_blank_rows_has_no_cases(pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("case,instrument,as_of\na,red notice,2016-01-01\n,,\n,,\n,,\n")

    assert run(source, pack)[0].counts.read == 1


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (f"{HEAD}\na,b,c,d".encode("utf-16"), 'a text in UTF-16; save it as "CSV UTF-8"'),
        (f"{HEAD}\na,b,c,d".encode("utf-16-be"), 'a text in UTF-16; save it as "CSV UTF-8"'),
        (f"{HEAD},é".encode("latin-1"), 'not a text file in UTF-8; save it as "CSV UTF-8"'),
        (f"{HEAD}\ra,2016-01-01,yes,24\rb,2016-01-01,no,\r".encode(), "as on old Macs"),
        (b"case;as_off\n", 'did you mean "as_of"?'),
        (b";;\n;;\n", "no columns"),
    ],
)
def test_csv_that_cannot_be_read_is_refused_with_what_to_do(data: bytes, told: str, pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes(data)

    with pytest.raises(CaseError) as refused:
        run(source, pack)
    assert told in str(refused.value)


def test_a_value_in_a_column_without_a_name_is_not_dropped(pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("case,as_of,\na,2016-01-01,\nb,2016-01-01,x\n")

    _, found, (reject,) = run(source, pack)

    assert [one["case"] for one in found] == ["a"]
    assert (reject["row"], reject["case"]) == (2, "b")
    assert reject["problems"][0]["field"] == "column 3"


def test_a_rejected_row_is_told_with_its_case_and_its_column(pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("case,as_of,refugee.status\na,2016-01-01,refugees\n")

    _, _, (reject,) = run(source, pack)

    assert (reject["row"], reject["case"]) == (1, "a")
    assert (reject["problems"][0]["field"], reject["problems"][0]["column"]) == ("refugee.status", 3)


# ── Parquet ──────────────────────────────────────────────────────────────────────────────────────

CASES = ["a", "b", "c"]
DAYS = [dt.datetime(2016, 1, 1)] * 3  # noqa: DTZ001 - as data frames have them
REPRISAL, SENTENCE = [True, False, None], [24, None, 12]


def coded(values: list[Any], known: list[Any], index: Any) -> pa.Array:
    """A dictionary column; one without values of its own is null in its index."""
    places = [None if one is None else known.index(one) for one in values]
    return pa.DictionaryArray.from_arrays(pa.array(places, index), pa.array(known))


TABLES: dict[str, dict[str, pa.Array]] = {
    "pandas": {
        "case": pa.array(CASES),
        "as_of": pa.array(DAYS, pa.timestamp("ns")),
        "history.reprisal": pa.array([1.0, 0.0, None]),
        "sentence.imposed": pa.array([24.0, float("nan"), 12.0]),
        "__index_level_0__": pa.array([0, 1, 2]),
    },
    "polars": {
        "case": pa.array(CASES, pa.large_string()),
        "as_of": pa.array(["2016-01-01"] * 3).dictionary_encode().cast(pa.dictionary(pa.uint32(), pa.large_string())),
        "history.reprisal": coded(["yes", "no", None], ["yes", "maybe", "no"], pa.uint32()),
        "sentence.imposed": pa.array(SENTENCE, pa.uint8()),
    },
    "duckdb": {
        "case": pa.array(CASES, pa.string_view()),
        "as_of": pa.array(DAYS, pa.timestamp("us")),
        "history.reprisal": pa.array([1, 0, None], pa.int8()),
        "sentence.imposed": pa.array([Decimal(24), None, Decimal(12)], pa.decimal128(18, 0)),
    },
    "arrow": {
        "case": coded(CASES, ["c", "b", "a"], pa.int8()),
        "as_of": pa.array([dt.date(2016, 1, 1)] * 3, pa.date64()),
        "history.reprisal": coded([True, False, None], [False, True], pa.int64()),
        "sentence.imposed": coded(SENTENCE, [12, 24], pa.uint16()),
    },
}


@pytest.mark.parametrize("columns", TABLES.values(), ids=TABLES)
def test_parquet_as_others_write_it_says_the_same(
    columns: dict[str, pa.Array], plain: list[dict[str, Any]], pack: Pack, tmp_path: Path
) -> None:
    source = tmp_path / "in.parquet"
    pq.write_table(pa.table(columns), source)

    _, found, rejects = run(source, pack)

    assert not rejects
    assert found == plain


def test_a_time_of_day_is_no_day(pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.parquet"
    times = pa.array([dt.datetime(2016, 1, 1, 12)], pa.timestamp("us"))  # noqa: DTZ001
    pq.write_table(pa.table({"case": ["a"], "as_of": times}), source)

    _, found, (reject,) = run(source, pack)

    assert found == []
    assert "needs a date" in reject["problems"][0]["reason"]


# ── Excel ────────────────────────────────────────────────────────────────────────────────────────


def test_an_excel_file_is_read_as_its_first_sheet(plain: list[dict[str, Any]], pack: Pack, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    rows = [HEAD.split(","), ["a", DAYS[0], True, 24], ["b", DAYS[0], False], ["c", DAYS[0], None, 12.0]]
    for row in rows:
        sheet.append(row)
    sheet["F9"] = None
    book.create_sheet("notes")["A1"] = "read by nobody"
    book.save(tmp_path / "in.xlsx")

    _, found, rejects = run(tmp_path / "in.xlsx", pack)

    assert not rejects
    assert found == plain


@pytest.mark.parametrize("name", ["in.xlsx", "in.ods"])
def test_what_is_no_excel_file_is_refused(name: str, pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / name
    source.write_bytes(b"PK\x03\x04 nothing")

    with pytest.raises(CaseError, match="cannot be read as an Excel file"):
        run(source, pack)


# ── What comes out ───────────────────────────────────────────────────────────────────────────────


def test_answers_in_parquet_say_by_which_rules_they_are(pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text(TEXTS["commas"])
    screen_file(source, tmp_path / "out.parquet", pack, Options())

    metadata = pq.read_schema(tmp_path / "out.parquet").metadata

    assert metadata[b"screening.digest"].decode() == pack.digest
    assert metadata[b"screening.version"].decode() == pack.version
    assert dt.date.fromisoformat(metadata[b"screening.screened_on"].decode())


def test_a_rule_for_each_charge_that_does_not_apply_says_so(plain: list[dict[str, Any]], pack: Pack) -> None:
    for rule in pack.rules:
        if rule.for_each:
            assert all(row[f"finding.{rule.id}"] for row in plain), rule.id
