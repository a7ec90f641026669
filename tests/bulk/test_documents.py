"""Cases that are no rows: folders and lines of case files, and public notices, as many as come."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from replies import reply

from screening.bulk.files.run import Options, screen_file
from screening.cases.read_case import case_from, load_case
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.report.screen import screen

ROOT = Path(__file__).parents[2]
DECIDED = ROOT / "fixtures" / "decided"
DAY = "2026-01-31"


def answers(source: Path, pack: Pack, **options: Any) -> tuple[list[Any], list[Any]]:
    """The rows of answers and of rejects."""
    output = source.with_name(f"{source.name}-out.jsonl")
    done = screen_file(source, output, pack, Options(**options))
    rejects = done.rejects.read_text(encoding="utf-8").splitlines() if done.rejects else []
    assert done.counts.read == done.counts.screened + done.counts.rejected
    return [json.loads(one) for one in output.read_text().splitlines()], [json.loads(one) for one in rejects]


def test_a_folder_of_case_files_comes_to_what_they_come_to_one_by_one(pack: Pack, tmp_path: Path) -> None:
    """Each at its own day, with its dated statements."""
    folder = tmp_path / "cases"
    folder.mkdir()
    files = sorted(DECIDED.glob("*.yaml"))[::3]
    for file in files:
        shutil.copy(file, folder)

    found, rejects = answers(folder, pack)

    assert not rejects
    for row, file in zip(found, files, strict=True):
        report = screen(load_case(file, pack), pack, engine="reference")
        assert row["case"] == report.case.id
        assert row["as_of"] == str(report.case.as_of)
        assert (row["outcome"], row["scope"]) == (report.outcome, report.scope)
        score = report.score
        assert (row["score"], row["low"], row["high"]) == (score.value, score.low, score.high)


@pytest.mark.parametrize("name", ["out.jsonl", "below/out.csv"])
def test_no_answers_are_written_into_the_folder_that_is_read(name: str, pack: Pack, tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "a.yaml").write_text("case: a\n", encoding="utf-8")

    with pytest.raises(CaseError, match="lies in the folder that is read"):
        screen_file(tmp_path, tmp_path / name, pack, Options())
    assert sorted(one.name for one in tmp_path.rglob("*")) == ["a.yaml", "below"]


def test_a_folder_of_notices_is_read_notice_by_notice(pack: Pack, tmp_path: Path) -> None:
    folder = tmp_path / "notices"
    folder.mkdir()
    rng = random.Random(2)
    for number in range(1, 4):
        (folder / f"{number}.json").write_text(json.dumps(reply(rng, "red", number)), encoding="utf-8")

    found, rejects = answers(folder, pack, from_="notices")

    assert (len(found), rejects) == (3, [])


DATED = {
    "case": "dated",
    "instrument": "red notice",
    "as_of": "2019-01-01",
    "facts": {"refugee.status": [{"value": "none", "from": "2010"}, {"value": "refugee", "from": "2018-02"}]},
}


def test_lines_of_case_documents_are_known_by_what_they_hold(pack: Pack, tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    lines = [DATED, DATED | {"case": "earlier", "as_of": "2015-01-01"}, {"case": "wrong", "facts": {"nothing": 1}}]
    file.write_text("\n".join(map(json.dumps, lines)) + "\n\nno JSON\n", encoding="utf-8")

    found, rejects = answers(file, pack)

    for row, data in zip(found, lines[:2], strict=True):
        report = screen(case_from(data, pack), pack, engine="reference")
        assert (row["case"], row["as_of"], row["outcome"], row["high"]) == (
            data["case"],
            data["as_of"],
            report.outcome,
            report.score.high,
        )
    assert [(one["row"], one["case"]) for one in rejects] == [(3, "wrong"), (4, None)]
    assert "unknown fact" in rejects[0]["problems"][0]["reason"]
    assert rejects[0]["problems"][0]["field"] == "cases.jsonl:3"


def test_a_file_that_cannot_be_read_is_rejected_and_the_others_are_screened(pack: Pack, tmp_path: Path) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    (folder / "a.yaml").write_text("case: a\n", encoding="utf-8")
    (folder / "b.json").write_bytes(b"\xff\xfe")
    (folder / "c.yaml").write_text("case: c\nfacts: {sentence.imposed: two}\n", encoding="utf-8")

    found, rejects = answers(folder, pack)

    assert [one["case"] for one in found] == ["a"]
    assert [(one["problems"][0]["field"], one["case"]) for one in rejects] == [("b.json", None), ("c.yaml", "c")]


@pytest.mark.parametrize("colour", ["red", "yellow"])
@pytest.mark.parametrize("form", ["lines", "array", "page"])
def test_two_thousand_replies_in_every_shape_are_all_read(colour: str, form: str, pack: Pack, tmp_path: Path) -> None:
    rng = random.Random(f"{colour} {form}")
    replies = [reply(rng, colour, number) for number in range(1, 2001)]
    file = tmp_path / ("notices.jsonl" if form == "lines" else "notices.json")
    page = {"total": 2000, "query": {"page": 1}, "_embedded": {"notices": replies}, "_links": {}}
    whole = {"array": replies, "page": page}
    text = "\n".join(map(json.dumps, replies)) if form == "lines" else json.dumps(whole[form], ensure_ascii=False)
    file.write_text(text, encoding="utf-8")

    found, rejects = answers(file, pack)

    assert not rejects
    assert len(found) == 2000
    assert {one["instrument"] for one in found} == {f"{colour} notice"}
    assert [one["case"] for one in found] == [f"public-notice-{one['entity_id'].replace('/', '-')}" for one in replies]


def test_the_notices_that_cannot_be_read_are_rejected_each_with_its_reason(pack: Pack, tmp_path: Path) -> None:
    rng = random.Random(1)
    good = reply(rng, "red", 1)
    renamed = {("nationality" if key == "nationalities" else key): value for key, value in good.items()}
    united_nations = {"entity_id": "2020/7", "un_reference": "QDi.1", "_links": {}}
    file = tmp_path / "notices.jsonl"
    file.write_text("\n".join([*map(json.dumps, [good, renamed, united_nations]), "{", "3"]), encoding="utf-8")

    found, rejects = answers(file, pack, from_="notices")

    assert len(found) == 1
    reasons = [one["problems"][0]["reason"] for one in rejects]
    told = ['did you mean "nationalities"?', "a special notice", "not JSON", "is no JSON object"]
    assert len(reasons) == len(told)
    assert all(words in reason for words, reason in zip(told, reasons, strict=True))


def test_a_file_without_notices_is_refused(pack: Pack, tmp_path: Path) -> None:
    file = tmp_path / "notices.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")

    with pytest.raises(CaseError, match="holds no public notices"):
        answers(file, pack, from_="notices")


def test_rejected_rows_have_an_exit_code_of_their_own(tmp_path: Path) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    (folder / "wrong.yaml").write_text("case: a\nfacts: {nothing: 1}\n", encoding="utf-8")
    command = [sys.executable, "-c", "from screening.cli import main; main()", "screen-many", str(folder), "-o"]

    done = subprocess.run(
        [*command, str(tmp_path / "out.jsonl")], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )

    assert done.returncode == 3
    assert "1 rejected" in done.stdout
