"""A row that is wrong is told of, with its number and the reason, and never with a value; the others are screened."""

from __future__ import annotations

import datetime as dt
import json
import random
import stat
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from flat import Row, write_csv, write_jsonl, write_parquet

from screening.bulk.files.run import Done, Options, screen_file
from screening.bulk.files.sources import FORMS
from screening.errors import CaseError
from screening.law.pack import Pack

CONFIDED = "a client's secret"


def screened(source: Path, pack: Pack, **options: Any) -> tuple[Done, list[Row], list[Row]]:
    """What a run came to, its answers, and its rejects."""
    output = source.with_name(f"{source.stem}-out.jsonl")
    done = screen_file(source, output, pack, Options(**options))
    rejects = json_rows(done.rejects) if done.rejects else []
    return done, json_rows(output), rejects


def json_rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


WRONG: dict[str, Row] = {
    "refugee.status": {"refugee.status": CONFIDED},
    "notice.states_charges": {"notice.states_charges": "perhaps"},
    "as_of": {"as_of": "2012-13-01"},
    "sentence.imposed": {"sentence.imposed": "-3"},
    "requesting_country": {"requesting_country": "XYZ"},
    "case": {"case": "two words"},
    "person.nationalities": {"person.nationalities": ["DE", CONFIDED]},
    "person.nationalities.complete": {"person.nationalities": ["DE"], "person.nationalities.complete": "maybe"},
    "charges.complete": {"charges.complete": "maybe"},
    "charges[2].value": {"charges": [{"value": "USD 1.00"}, {"value": "a lot"}]},
    "charges[1].value": {"charges": [{"value": "USD 99999999999999999999.00"}]},
    "charges[1].value.converted": {"charges": [{"value": "USD 1.00", "value.converted": "much"}]},
    "charges[1].maximum_penalty": {"charges": [{"maximum_penalty": "2 weeks"}]},
}


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_each_wrong_row_is_rejected_with_its_field_and_no_value(pack: Pack, tmp_path: Path, form: str) -> None:
    rows: list[Row] = []
    for number, wrong in enumerate(WRONG.values()):
        rows += [{"case": f"good-{number}", "as_of": "2020-01-01"}, {"case": f"bad-{number}"} | wrong]
    source = (write_jsonl if form == "jsonl" else write_csv)(tmp_path / f"in.{form}", rows)

    for batch_rows in (3, 1000):
        done, answers, rejects = screened(source, pack, batch_rows=batch_rows)
        (tmp_path / "in-out.jsonl").unlink()
        (tmp_path / "in-out.jsonl.rejects.jsonl").unlink()

        assert (done.counts.read, done.counts.screened, done.counts.rejected) == (len(rows), len(WRONG), len(WRONG))
        assert [row["case"] for row in answers] == [f"good-{number}" for number in range(len(WRONG))]
        assert [one["row"] for one in rejects] == [2 * number + 2 for number in range(len(WRONG))]
        assert [one["problems"][0]["field"] for one in rejects] == list(WRONG)
        assert CONFIDED not in json.dumps(rejects)
        assert all(one["problems"][0]["reason"] for one in rejects)


def test_all_that_is_wrong_with_a_row_is_told_at_once(pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("case,as_of,refugee.status\nan id,2012-02,refugees\n")

    _, _, (reject,) = screened(source, pack)

    assert reject["row"] == 1
    assert {one["field"] for one in reject["problems"]} == {"case", "as_of", "refugee.status"}
    reasons = {one["field"]: one["reason"] for one in reject["problems"]}
    assert reasons["as_of"] == "needs a full date, as 2012-07-01"
    assert 'did you mean "refugee' in reasons["refugee.status"]


def test_bad_rows_of_csv_are_told_apart_from_their_neighbours(pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes(
        b"\xef\xbb\xbfcase,as_of,charges[1].description\r\n"
        b'r1,2020-01-01,"two\r\nlines, and a ""quote"""\r\n'
        b"r2,2020-01-01\r\n"
        b'r3,2020-01-01,a "quote" inside\r\n'
        b"\r\n"
        b"r4,2020-01-01,fine\r\n"
        b"r5,2020-01-01,\xff\r\n"
        b"r6,2020-01-01,too,many\r\n"
        b'r7,2020-01-01,"closed"too early\r\n'
        b"r8,2020-01-01,fine\r\n"
        b'r9,2020-01-01,"never closed\r\n'
        b"r10,2020-01-01,fine"
    )

    for batch_rows in (1, 2, 1000):
        done, answers, rejects = screened(source, pack, batch_rows=batch_rows)
        (tmp_path / "in-out.jsonl").unlink()

        assert [row["case"] for row in answers] == ["r1", "r4", "r8", "r10"]
        assert [row["row"] for row in answers] == [1, 4, 8, 10]
        assert [one["row"] for one in rejects] == [2, 3, 5, 6, 7, 9]
        assert done.counts.read == 10
        reasons = {one["row"]: one["problems"][0]["reason"] for one in rejects}
        assert reasons[2] == "has 2 values, and the header has 3"
        assert reasons[6] == "has 4 values, and the header has 3"
        assert "quotes" in reasons[3]
        assert "UTF-8" in reasons[5]
        done.rejects.unlink()  # type: ignore[union-attr] # there are some


BAD_LINES = {
    b"null": "not a JSON object",
    b"[1]": "not a JSON object",
    b'"text"': "not a JSON object",
    b'{"case": "a"} {"case": "b"}': "not a JSON object",
    b'{"case": "a"': "not a JSON object",
    b'{"case": "a", "case": "b"}': "twice",
    b'{"case": "a", "as_off": "2020-01-01"}': 'did you mean "as_of"?',
    b'{"charges": [{"gian": "no"}]}': 'did you mean "gain"?',
    b'{"charges": [{"gain": null}, null]}': "empty place",
    b'{"charges": 3}': "list of objects",
    b'{"charges": ' + b"[" * 100_000 + b"]" * 100_000 + b"}": "",
    b'{"case": ' + b"[" * 3_000 + b"]" * 3_000 + b"}": "",
    b'{"case": {"a": 1}}': "plain value",
    b'{"person.nationalities": [true]}': "",
    b'{"sentence.imposed": 12345678901234567890}': "digits",
    b'{"sentence.imposed": 1.5}': "whole months",
    b'{"case": "\xff"}': "UTF-8",
    b"   ": "not a JSON object",
}


@pytest.mark.parametrize("line", BAD_LINES, ids=lambda line: line[:40].decode(errors="replace"))
def test_a_bad_line_of_json_is_rejected_alone(pack: Pack, tmp_path: Path, line: bytes) -> None:
    source = tmp_path / "in.jsonl"
    good = b'{"case": "good", "as_of": "2020-01-01", "sentence.imposed": 24}'
    source.write_bytes(b"\n".join([good, line, b"", good]) + b"\n")

    done, answers, rejects = screened(source, pack)

    assert (done.counts.read, done.counts.screened, done.counts.rejected) == (3, 2, 1)
    assert [row["row"] for row in answers] == [1, 3]
    assert rejects[0]["row"] == 2
    assert BAD_LINES[line] in rejects[0]["problems"][0]["reason"]


def test_json_read_one_by_one_says_what_json_read_by_arrow_says(pack: Pack, tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    plain: list[Row] = [
        {
            "case": f"c{number}",
            "as_of": "2020-01-01",
            "instrument": rng.choice(["red notice", "diffusion"]),
            "notice.states_charges": rng.choice([True, False, None]),
            "sentence.imposed": rng.choice([3, 48, None]),
            "person.nationalities": rng.choice([["DE"], [], ["FR", "DE"], None]),
            "charges": [{"maximum_penalty": rng.choice([6, 60])} for _ in range(rng.randrange(3))],
        }
        for number in range(300)
    ]
    mixed = [dict(row) for row in plain]
    for row in mixed[::3]:
        row["notice.states_charges"] = {True: "yes", False: "no", None: "unknown"}[row["notice.states_charges"]]
        row["sentence.imposed"] = {3: "3 months", 48: "4 years", None: ""}[row["sentence.imposed"]]
        row["person.nationalities"] = ";".join(row["person.nationalities"] or []) or (
            None if row["person.nationalities"] is None else ";"
        )

    one = screened(write_jsonl(tmp_path / "plain.jsonl", plain), pack, findings=True)
    other = screened(write_jsonl(tmp_path / "mixed.jsonl", mixed), pack, findings=True)

    assert one[1] == other[1]
    assert one[2] == other[2] == []


@pytest.mark.parametrize("form", FORMS)
def test_an_unknown_column_is_refused_with_the_nearest_name(pack: Pack, tmp_path: Path, form: str) -> None:
    source = tmp_path / f"in.{form}"
    rows: list[Row] = [{"case": "a", "refugee.statu": "refugee"}]
    {"csv": write_csv, "jsonl": write_jsonl, "parquet": write_parquet}[form](source, rows)
    with pytest.raises(CaseError, match=r'did you mean "refugee\.status"\?'):
        screened(source, pack)
    assert sorted(path.name for path in tmp_path.iterdir()) == [source.name]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("", "no columns"),
        ("case,case", "is there twice"),
        ("case,charges", r"as columns such as charges\[1\]"),
        ("case,charges[1].gian", 'have no field "gian"; did you mean "gain"'),
        ("case,charges[5000].gain", "at most 1000 items"),
        ("case,charge[1].gain", "no such column"),
    ],
)
def test_a_bad_header_is_refused(pack: Pack, tmp_path: Path, header: str, told: str) -> None:
    source = tmp_path / "in.csv"
    source.write_text(f"{header}\na,b\n")

    with pytest.raises(CaseError, match=told):
        screened(source, pack)


@pytest.mark.parametrize(
    ("column", "told"),
    [
        (pa.array([dt.date(2016, 1, 1)]), "can be text, bool"),
        (pa.array([["yes"]]), "can be text, bool"),
    ],
)
def test_a_column_of_another_type_is_refused(pack: Pack, tmp_path: Path, column: Any, told: str) -> None:
    pq.write_table(pa.table({"notice.states_charges": column}), tmp_path / "in.parquet")

    with pytest.raises(CaseError, match=told):
        screened(tmp_path / "in.parquet", pack)


def test_what_is_no_parquet_is_refused(pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.parquet"
    source.write_bytes(b"not this")

    with pytest.raises(CaseError, match="cannot be read as Parquet"):
        screened(source, pack)


@pytest.mark.parametrize("form", FORMS)
def test_a_table_without_rows_gives_one_without_answers(pack: Pack, tmp_path: Path, form: str) -> None:
    source = tmp_path / f"in.{form}"
    if form == "parquet":
        pq.write_table(pa.table({"case": pa.array([], pa.string())}), source)
    else:
        source.write_text("case,as_of\n" if form == "csv" else "")

    for target in FORMS:
        done = screen_file(source, tmp_path / f"out.{target}", pack)
        assert done.counts.read == 0

    assert pq.read_table(tmp_path / "out.parquet").num_rows == 0
    (line,) = (tmp_path / "out.csv").read_text().splitlines()
    assert line.startswith("row,case,instrument,as_of,outcome,scope,")
    assert (tmp_path / "out.jsonl").read_text() == ""


def test_what_is_written_is_for_its_owner_alone(pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("case,as_of\na,2020-01-01\nb,never\n")

    done, _, _ = screened(source, pack)

    assert done.rejects is not None
    for path in (tmp_path / "in-out.jsonl", done.rejects):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not (tmp_path / "in-out.jsonl.parts").exists()


def test_a_gap_among_the_items_of_a_row_is_a_fault(pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("case,charges[1].as_minor,charges[2].as_minor\na,,yes\nb,unknown,yes\n")

    _, answers, (reject,) = screened(source, pack)

    assert [row["case"] for row in answers] == ["b"]
    assert reject["problems"][0]["reason"] == "charges[1] is empty, and a later item is not"
