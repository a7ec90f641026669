"""The impact report: one page that needs nothing else, a table beside each chart, and all that repeats it."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from small_packs import small_pack

from screening.cli import program
from screening.render.chart import Bar, bars

SMALL_CASE = (
    "case: NAME\ninstrument: red notice\nrequesting_country: AA\nas_of: 2024-05-01\n"
    "facts:\n  notice.sought_for: prosecution\n  office.finds_important: no\n"
    "lists:\n  charges:\n    complete: yes\n    items:\n      - {label: One, maximum: MONTHS}\n"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_pack(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("cases")
    for name, months in (("under", 12), ("between", 30), ("over", 60)):
        text = SMALL_CASE.replace("NAME", name).replace("MONTHS", str(months))
        (found / f"{name}.yaml").write_text(text, encoding="utf-8")
    return found


def replayed(folder: Path, cases: Path, *more: str) -> str:
    command = ["replay", str(cases), "--pack", str(folder), "--set", "minimum=36", *more]
    out = CliRunner().invoke(program, command)
    assert out.exit_code == 0, out.output
    return out.output


@pytest.fixture(scope="module")
def page(folder: Path, cases: Path) -> str:
    return replayed(folder, cases, "--format", "html")


def test_the_page_runs_nothing_and_fetches_nothing(page: str):
    assert "<script" not in page
    assert not re.search(r'(src|href)="(?!#)', page)
    assert "default-src 'none'" in page.replace("&#x27;", "'")


def test_beside_each_chart_stands_a_table_that_says_the_same_and_the_drawing_is_named(page: str):
    pytest.importorskip("matplotlib", reason="the extra `charts` is not installed")
    figures = re.findall(r"<figure>.*?</figure>", page, re.DOTALL)

    assert figures
    for one in figures:
        assert one.count("<svg ") == one.count("<table>") == 1
        assert re.search(r'<svg role="img" aria-label="[^"]+"', one)
        drawn = set(re.findall(r">([\d,.]+(?: %)?)</text>", one))
        told = set(re.findall(r"<td[^>]*>([\d,.]+)</td>", one))
        assert {each.removesuffix(" %") for each in drawn} <= told


def test_the_figures_of_the_page_are_those_of_the_plain_data(folder: Path, cases: Path, page: str):
    (data,) = json.loads(replayed(folder, cases, "--format", "json"))

    assert data["settled_changed"] == ["between"]
    assert "Of 3 cases an answer changes in 1." in page


def test_the_page_says_what_repeats_it_and_which_cases_were_not_seen_in_making_the_rules(
    folder: Path, cases: Path, page: str
):
    (data,) = json.loads(replayed(folder, cases, "--format", "json"))

    assert data["digest"] in page
    assert "--set minimum=36" in page
    assert "Not among those that came with the rules: between, over, under." in page
    assert "no forecast" in page


def test_where_the_charts_are_not_installed_the_tables_stand_alone(
    folder: Path, cases: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    page = replayed(folder, cases, "--format", "html")

    assert "<svg" not in page
    assert "the extra `charts`" in page
    assert page.count("<figure>") == page.count("</table></figure>") > 0


def test_the_same_figures_give_the_same_drawing_and_a_label_is_no_markup():
    pytest.importorskip("matplotlib", reason="the extra `charts` is not installed")
    rows = [Bar("a <b> & $x$", 3, "3", (2, 4)), Bar("other", 0, "0")]
    one, other = bars(rows, "said <so>"), bars(rows, "said <so>")

    assert one == other
    assert one is not None
    assert "a &lt;b&gt; &amp; $x$" in one
    assert 'aria-label="said &lt;so&gt;"' in one


def test_the_name_of_the_file_says_what_is_written(folder: Path, cases: Path, tmp_path: Path):
    for name, begins in (("a.html", "<!doctype html>"), ("a.csv", "reform,"), ("a.json", "["), ("a.md", "# ")):
        replayed(folder, cases, "-o", str(tmp_path / name))
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


def test_nobody_is_told_of_an_answer_that_changes_where_none_does(folder: Path, cases: Path):
    page = CliRunner().invoke(
        program, ["replay", str(cases), "--pack", str(folder), "--set", "minimum=24", "--format", "html"]
    )

    assert "Of 3 cases an answer changes in 0." in page.output
    assert "nil is an answer, explained below" in page.output
