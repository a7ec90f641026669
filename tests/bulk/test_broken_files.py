"""A row or a file that is broken is rejected with its place, and the rest is screened."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from flat import write_csv, write_jsonl, write_parquet

from screening.bulk.files import fields as fields_module
from screening.bulk.files.parts import rejects_of
from screening.bulk.files.run import Done, Options, screen_file
from screening.bulk.files.sources import Source
from screening.cases.read_case import case_from
from screening.cli import program
from screening.errors import CaseError
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.read import MOST_ITEMS

SMALL = Path(__file__).parent.parent / "packs" / "small"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(SMALL)


def screened(source: Path, pack: Pack, rows: int = 100) -> tuple[Done, dict[int, str]]:
    """What a run came to, and of each rejected row the first reason."""
    output = source.with_name("out.csv")
    done = screen_file(source, output, pack, Options(batch_rows=rows), restart=True)
    rejects = rejects_of(output).read_text().splitlines() if done.rejects else []
    return done, {one["row"]: one["problems"][0]["reason"] for one in map(json.loads, rejects)}


# ── CSV ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("rows", [1, 2, 100])
@pytest.mark.parametrize(
    "bad", [b"b,A\rA", b"b\r,AA", b"\rb,AA", b"b,AA\r", b'"b"\r,AA', b"b,AA\r\r", b"b\rAA", b"\r\r"]
)
def test_a_row_with_a_stray_return_is_rejected_and_the_others_are_screened(
    bad: bytes, rows: int, pack: Pack, tmp_path: Path
) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes(b"case,requesting_country\na,AA\n" + bad + b"\nc,BB\r\nd,CC")

    done, rejected = screened(source, pack, rows)

    if bad == b"b,AA\r":  # ends its line, as on Windows
        assert rejected == {}
    else:
        assert list(rejected) == [2]
        assert "carriage return" in rejected[2]
    assert done.counts.read == 4


def test_a_return_in_quotes_is_part_of_the_value(pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes(b'case,charges[1].label\na,"one\rtwo"\nb,"one\r\ntwo"\n')

    assert screened(source, pack)[1] == {}


def test_a_file_whose_lines_end_in_returns_alone_is_refused(pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes(b"case,requesting_country\ra,AA\rb,AA\r")

    with pytest.raises(CaseError, match="carriage return alone"):
        screened(source, pack)


@pytest.mark.parametrize("name", ["x" * 200_000, '"' + "x" * 200_000 + '"', ",".join(["case"] * 50_000)])
def test_a_first_line_that_names_no_columns_is_told_in_few_words(name: str, pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text(f"case,{name}\na,b\n")

    with pytest.raises(CaseError) as refused:
        screened(source, pack)

    assert len(str(refused.value)) < 500


@pytest.mark.parametrize("length", [131_073, 5_000_000])
def test_a_cell_of_any_length_is_read_or_rejected(length: int, pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text(f"case,requesting_country,charges[1].label\na,{'x' * length},y\nb,AA,{'x' * length}\nc,AA,z\n")

    done, rejected = screened(source, pack)

    assert (done.counts.screened, list(rejected)) == (2, [1])


def test_taking_up_a_run_over_a_stray_return_goes_on(pack: Pack, tmp_path: Path) -> None:
    source, output = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_bytes(b"case\n" + b"".join(b"c%d%s\n" % (one, b"\rx" * (one % 3 == 0)) for one in range(20)))

    def stop(_: float, rows: int) -> None:
        if rows >= 10:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        screen_file(source, output, pack, Options(batch_rows=5), progress=stop)
    done = screen_file(source, output, pack, Options(batch_rows=5))

    assert (done.resumed, done.counts.rejected, done.counts.screened) == (2, 7, 13)


# ── Parquet ──────────────────────────────────────────────────────────────────────────────────────

NO_TEXT = pa.py_buffer(b"AA\xff\xfeBB")
ENDS = pa.py_buffer(b"".join(one.to_bytes(4, "little") for one in (0, 2, 4, 6)))


def no_text() -> Any:
    """Three texts, of which the second is none."""
    return pa.StringArray.from_buffers(3, ENDS, NO_TEXT)


def labels() -> Any:
    structure = pa.StructArray.from_arrays([no_text()], ["label"])
    return pa.ListArray.from_arrays(pa.array([0, 1, 2, 3], pa.int32()), structure)


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("requesting_country", no_text),
        ("case", no_text),
        ("charges", labels),
        ("person.nationalities", lambda: pa.ListArray.from_arrays(pa.array([0, 1, 2, 3], pa.int32()), no_text())),
        ("person.public", no_text),
        ("as_of", no_text),
    ],
)
def test_a_row_of_parquet_with_text_that_is_none_is_rejected(
    name: str, column: Any, pack: Pack, tmp_path: Path
) -> None:
    made = {"case": pa.array(["a", "b", "c"]), name: column()}
    pq.write_table(pa.table(made), tmp_path / "in.parquet")

    done, rejected = screened(tmp_path / "in.parquet", pack)

    assert 2 in rejected
    assert done.counts.read == 3


def test_a_damaged_page_of_parquet_is_told_in_one_line(pack: Pack, tmp_path: Path) -> None:
    rows = [{"case": f"c{at}", "requesting_country": "AA" if at % 2 else "BB"} for at in range(1000)]
    data = bytearray(write_parquet(tmp_path / "in.parquet", rows).read_bytes())
    told = Counter()
    for at in range(4, len(data) - 8, 97):
        (tmp_path / "in.parquet").write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        try:
            told[screened(tmp_path / "in.parquet", pack)[0].counts.read] += 1
        except CaseError:
            told["refused"] += 1

    assert told["refused"] > 0


# Run in a process of its own: in C++ an error that nobody catches ends the process.
EVERY_BYTE_OF_A_FOOTER = """
import sys
from pathlib import Path
from screening.bulk.files.fields import Fields
from screening.bulk.files.sources import open_source
from screening.errors import CaseError
from screening.law.load import load_pack

path, fields = Path(sys.argv[1]), Fields(load_pack(sys.argv[2]).vocabulary)
data, refused = path.read_bytes(), 0
footer = len(data) - 8 - int.from_bytes(data[-8:-4], "little")
for at in range(footer, len(data)):
    for bits in (0x01, 0x10, 0xFF):
        path.write_bytes(data[:at] + bytes([data[at] ^ bits]) + data[at + 1 :])
        try:
            open_source(path, "parquet", fields, 100)
        except CaseError:
            refused += 1
print(refused)
"""


def test_whatever_byte_of_the_footer_of_parquet_is_another_it_is_read_or_refused_in_one_line(tmp_path: Path) -> None:
    rows = [{"case": "a", "requesting_country": "AA", "charges": [{"label": "a"}, {"label": "b"}]}]
    source = write_parquet(tmp_path / "in.parquet", rows)
    words = [sys.executable, "-c", EVERY_BYTE_OF_A_FOOTER, str(source), str(SMALL)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=300, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 0


# ── How long a list can be ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
@pytest.mark.parametrize("empty", [True, False])
def test_a_row_with_too_many_items_is_rejected_and_the_others_are_screened(
    form: str, empty: bool, pack: Pack, tmp_path: Path
) -> None:
    item: dict[str, Any] = {"label": None if empty else "x"}
    rows = [{"case": f"c{count}", "charges": [item] * count} for count in (MOST_ITEMS, MOST_ITEMS + 1, 20_000, 1)]
    write = write_jsonl if form == "jsonl" else write_parquet

    done, rejected = screened(write(tmp_path / f"in.{form}", rows), pack)

    assert list(rejected) == [2, 3]
    assert {*rejected.values()} == {"has more than 1,000 items"}
    assert done.counts.screened == 2


def test_a_column_of_csv_past_the_last_item_is_refused(pack: Pack, tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="a row has at most 1000 items"):
        screened(write_csv(tmp_path / "in.csv", [{"case": "a", "charges[1001].label": "x"}]), pack)


def test_a_case_with_too_many_items_is_refused_with_its_place(pack: Pack) -> None:
    def case(count: int) -> dict[str, Any]:
        return {"case": "a", "lists": {"charges": {"items": [{"label": "x"}] * count}}}

    assert len(case_from(case(MOST_ITEMS), pack).lists["charges"].items) == MOST_ITEMS
    with pytest.raises(CaseError, match=r"lists\.charges\.items: has 1,001 items; a list has at most 1,000"):
        case_from(case(MOST_ITEMS + 1), pack)


def test_a_short_row_with_millions_of_items_is_rejected_before_it_is_unpacked(pack: Pack, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"case":"a"}\n{"case":"b","charges":[' + ",".join(["{}"] * 1_000_000) + ']}\n{"case":"c"}\n')

    done, rejected = screened(source, pack)

    assert (done.counts.screened, list(rejected)) == (2, [2])
    assert "brackets" in rejected[2]


def test_a_small_parquet_file_with_millions_of_items_is_refused_before_it_is_unpacked(
    pack: Pack, tmp_path: Path
) -> None:
    offsets = pa.array([0, 3_000_000], pa.int32())
    items = pa.StructArray.from_arrays([pa.nulls(3_000_000, pa.string())], ["label"])
    pq.write_table(
        pa.table({"case": ["a"], "charges": pa.ListArray.from_arrays(offsets, items)}), tmp_path / "in.parquet"
    )

    with pytest.raises(CaseError, match="a list has at most 1,000"):
        screened(tmp_path / "in.parquet", pack)


# ── A misspelt column ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("rows", [1, 3, 5000])
def test_a_column_misspelt_in_every_row_is_refused_at_once(
    rows: int, pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_jsonl(tmp_path / "in.jsonl", [{"case": "a", "requesting_countri": "AA"}] * rows)
    monkeypatch.setattr(Source, "chunks", lambda *_: pytest.fail("rows are read"))

    with pytest.raises(CaseError, match='no such column as "requesting_countri"; did you mean "requesting_country"'):
        screened(source, pack)


def test_a_column_misspelt_in_a_few_rows_rejects_these_and_is_looked_for_once(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [{"case": f"c{at}"} | ({"requesting_countri": "AA"} if at >= 20 else {}) for at in range(60)]
    looked: list[str] = []
    real = fields_module.nearest
    monkeypatch.setattr(
        fields_module, "nearest", lambda found, allowed: (looked.append(found), real(found, allowed))[1]
    )

    done, rejected = screened(write_jsonl(tmp_path / "in.jsonl", rows), pack)

    assert (done.counts.screened, len(rejected)) == (20, 40)
    assert all("requesting_country" in one for one in rejected.values())
    assert looked == ["requesting_countri"]


def test_very_many_unknown_columns_cost_no_more_than_many(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows: list[dict[str, Any]] = [{"case": "a"}] * 20 + [{"case": "b", **{f"x{at}": 1 for at in range(2000)}}]
    looked: list[str] = []
    monkeypatch.setattr(fields_module, "nearest", lambda found, _: (looked.append(found), "")[1])

    screened(write_jsonl(tmp_path / "in.jsonl", rows), pack)

    assert len(looked) <= 200


def test_a_run_in_which_no_row_was_screened_says_so_and_does_not_end_in_0(tmp_path: Path) -> None:
    source = write_csv(tmp_path / "in.csv", [{"case": "no id"}] * 3)

    done = CliRunner().invoke(
        program, ["screen-many", str(source), "-o", str(tmp_path / "o.csv"), "--pack", str(SMALL)]
    )

    assert done.exit_code > 0
    assert "3 rejected" in done.output
