"""Whatever a case says, what comes out cannot steer a terminal, turn the writing round, or become a link."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt
from small_packs import small_pack
from types_pack import TYPES

from screening.cases.read_case import case_from, read_case
from screening.cli import program
from screening.errors import CaseError, PackError, Place, Problem
from screening.law.load import load_pack
from screening.printable import printable, printable_json, shown
from screening.render.markdown import markdown
from screening.render.outline import Piece

HOSTILE = (
    "\x1b]0;t\x07 \x9b2J \x85 \u202egpj.exe\u202c \u2066x\u2069 \u200e \u200f \u061c \u2028 \ufeff \U000e0041 \x7f"
)
TURNING = [chr(one) for one in (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))]
CONTROLS = [chr(one) for one in (*range(0x20), *range(0x7F, 0xA0)) if one != 0x0A]
CASE = {"case": "made-up", "title": HOSTILE, "instrument": "red notice", "as_of": "2020-01-01"}


def harmful(text: str) -> set[str]:
    return set(text) & {*TURNING, *CONTROLS, "\u2028", "\u2029", "\ufeff"}


def ran(*words: str) -> tuple[str, int]:
    done = CliRunner().invoke(program, words)
    return done.output, done.exit_code


@pytest.fixture
def case(tmp_path: Path) -> str:
    items = [{"label": HOSTILE}]
    data: dict[str, Any] = CASE | {"lists": {"charges": {"items": items, "complete": True}}}
    file = tmp_path / "case.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_report_holds_no_character_that_steers(case: str, form: str) -> None:
    output, code = ran("screen", case, "--format", form)

    assert code == 0
    assert "gpj.exe" in output
    assert harmful(output) == set()


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_report_in_a_file_holds_none_either(case: str, form: str, tmp_path: Path) -> None:
    ran("screen", case, "--format", form, "-o", str(tmp_path / "report"))

    assert harmful((tmp_path / "report").read_bytes().decode()) == set()


def test_json_says_what_the_case_said(case: str) -> None:
    output, _ = ran("screen", case, "--format", "json")

    assert json.loads(output)["case"]["title"] == HOSTILE


def test_json_escapes_what_does_not_print_and_nothing_else() -> None:
    said = {"a": "\u202e\x9b\x7f\U000e0041é日本\u200c\n"}

    written = printable_json(json.dumps(said, ensure_ascii=False))

    assert written == '{"a": "\\u202e\\u009b\\u007f\\udb40\\udc41é日本\u200c\\n"}'
    assert json.loads(written) == said


@pytest.mark.parametrize("text", ["Müller", "日本", "क्\u200dष", "Ελλάδα", "a\nb"])
def test_letters_of_every_script_stay(text: str) -> None:
    assert printable(text) == text


def test_a_key_given_twice_is_shown_short_and_escaped() -> None:
    """Text of a client, typed where a key stands, does not go into a log whole."""
    key = "\x1b[2J" + "x" * 5000
    written = json.dumps(key)

    with pytest.raises(CaseError) as refused:
        read_case(f'{{"case": "a", {written}: 1, {written}: 2}}', "case.json", TYPES)

    assert f'the key "\\x1b[2J{"x" * 53}…" is given twice' in str(refused.value)


def test_no_message_holds_a_character_that_steers(tmp_path: Path) -> None:
    problem = Problem(Place(f"{HOSTILE}.yaml", 1, 1), HOSTILE)

    assert harmful(str(PackError(HOSTILE, [problem])) + str(problem)) == set()

    file = tmp_path / "\u202ex.yaml"
    file.write_text("case: made-up\n\u202ey: 1\n", encoding="utf-8")
    output, code = ran("screen", str(file))
    assert isinstance(output, str)
    assert code != 0


def test_half_a_character_is_refused() -> None:
    for text in ('{"case": "a", "title": "\\ud800"}', '{"case": "a", "\\udfff": 1}', '{"case": ["\\ud800"]}'):
        with pytest.raises(CaseError, match="holds half of a character"):
            read_case(text, "case.json", TYPES)
    with pytest.raises(CaseError, match="holds half of a character"):
        case_from({"case": "a", "facts": {"matter.note": "\ud800"}}, TYPES)
    assert read_case('{"case": "a", "title": "\\ud83d\\ude00"}', "case.json", TYPES).title == "\U0001f600"


def test_half_a_character_in_a_pack_is_refused(tmp_path: Path) -> None:
    folder = small_pack(tmp_path)
    (folder / "more.yaml").write_text('{"define": "a", "title": "\\ud800"}', encoding="utf-8")

    with pytest.raises(PackError, match="holds half of a character"):
        load_pack(folder)


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/x_y?a=b&c",
        "HTTP://evil.example",
        "www.evil.example",
        "ftp://evil.example",
        "a@evil.example",
    ],
)
def test_an_address_in_markdown_is_read_and_is_no_link(address: str) -> None:
    written = markdown([Piece("text", f"see {address}, or [x]({address}) or <{address}> or \n# {address}")])

    page = MarkdownIt("gfm-like", {"linkify": False}).render(written)
    assert "<a" not in page
    assert page.count("<h") == 0
    assert address.replace("&", "&amp;") in page
    assert re.search(r"(https?|ftp)://|www\.|a@", written, re.IGNORECASE) is None  # what other readers link


def test_a_long_name_is_cut() -> None:
    assert shown("x" * 61) == "x" * 60 + "…"
    assert shown("\u202e\ud800") == "\\u202e\\ud800"
