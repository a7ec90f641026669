"""Text is cut into rows as Python's own reader of CSV cuts it, however it is read and however large a batch is."""

from __future__ import annotations

import csv
import io
import random

import pytest

from screening.bulk.files import lines
from screening.bulk.files.lines import cut
from screening.errors import CaseError

VALUES = ["", "a", "two words", "comma, inside", "line\nbreak", 'a "quote"', "\r\n", '"', "é", ",", "\n\n"]


@pytest.mark.parametrize("block", [1, 7, 64, 1 << 20])
def test_rows_are_cut_where_they_end(seed: int, monkeypatch: pytest.MonkeyPatch, block: int) -> None:
    monkeypatch.setattr(lines, "BLOCK", block)
    rng = random.Random(seed)
    for number in range(30):
        rows = [[rng.choice(VALUES) for _ in range(3)] for _ in range(rng.randrange(1, 12))]
        ending = rng.choice(["\n", "\r\n"])
        stream = io.StringIO(newline="")
        csv.writer(stream, lineterminator=ending).writerows(rows)
        text = stream.getvalue().removesuffix(ending if number % 2 else "")
        size = rng.randrange(1, 5)

        found = list(cut(io.BytesIO(text.encode()), size, quoted=True))

        assert [one.rows for one in found[:-1]] == [size] * (len(found) - 1)
        assert sum(one.rows for one in found) == len(rows)
        assert all(one.kept is None and not one.faults for one in found)
        again = [row for one in found for row in csv.reader(io.StringIO(one.data.decode(), newline=""))]
        assert again == rows


@pytest.mark.parametrize("block", [1, 5, 1 << 20])
def test_empty_lines_are_no_rows(monkeypatch: pytest.MonkeyPatch, block: int) -> None:
    monkeypatch.setattr(lines, "BLOCK", block)

    found = list(cut(io.BytesIO(b"\n\na\n\r\n\nb\n\n"), 1, quoted=False))

    assert [one.data.strip() for one in found if one.rows] == [b"a", b"b"]
    assert sum(one.rows for one in found) == 2


@pytest.mark.parametrize("block", [1, 5, 1 << 20])
def test_a_row_with_wrong_quotes_ends_with_its_line(monkeypatch: pytest.MonkeyPatch, block: int) -> None:
    monkeypatch.setattr(lines, "BLOCK", block)
    text = b'a,"b\nc"\nx"y,z\n"q"r,s\nfine,1\n"open,1\nlast,2\n'

    (found,) = cut(io.BytesIO(text), 100, quoted=True)

    assert found.rows == 6
    assert [fault.row for fault in found.faults] == [1, 2, 4]
    assert found.kept is not None
    assert found.kept.tolist() == [0, 3, 5]
    assert found.data == b'a,"b\nc"\nfine,1\nlast,2\n'


def test_a_row_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_BYTES", 1000)
    monkeypatch.setattr(lines, "BLOCK", 100)

    with pytest.raises(CaseError, match="longer than"):
        list(cut(io.BytesIO(b"x" * 5000), 10, quoted=True))
