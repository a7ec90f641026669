"""Bad input gets a clear message, and no message quotes what a case states: clients' data end up in logs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from types_pack import TYPES

from screening.cases.read_case import case_from, load_case, read_case
from screening.errors import CaseError

SAID = "Xanthippe"  # what a case states here, wherever it is wrong
NULL_NOTICE = {"entity_id": None, "name": None, "forename": None, "date_of_birth": None, "nationalities": None}
NULL_NOTICE |= {"arrest_warrants": None, "_links": None, "_embedded": None, "height": None, "weight": None}


def load_refused(file: Path) -> str:
    """The message with which a file is refused."""
    with pytest.raises(CaseError) as refused:
        load_case(file, TYPES)
    return told(refused.value)


def refused(text: str) -> str:
    """The message with which a text is refused."""
    with pytest.raises(CaseError) as refused:
        read_case(text, "case.yaml", TYPES)
    return told(refused.value)


def fact_refused(fact: str, written: str) -> str:
    """The message with which a value of a fact is refused, here and in an item of a list."""
    if fact.startswith("charge."):
        return refused(
            f"case: made-up\nlists:\n  charges:\n    items:\n      - {fact.removeprefix('charge.')}: {written}\n"
        )
    return refused(f"case: made-up\nfacts:\n  {fact}: {written}\n")


def told(error: CaseError) -> str:
    """The message, after looking that it is one for people and keeps what was said to itself."""
    message = str(error)
    assert SAID not in message
    assert "Traceback" not in message
    return message


# ── Files ────────────────────────────────────────────────────────────────────────────────────────


def test_a_missing_file(tmp_path: Path) -> None:
    assert load_refused(tmp_path / "none.yaml") == f"{tmp_path}/none.yaml: no such file"


def test_a_directory(tmp_path: Path) -> None:
    assert load_refused(tmp_path) == f"{tmp_path}: this is a directory, a file is needed"


def test_a_binary_file(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff\xfe" + SAID.encode())

    assert load_refused(file) == f"{file}: not a text file in UTF-8"


def test_a_text_with_characters_that_no_text_has() -> None:
    assert (
        refused(f"case: {SAID}\x00\x01") == "case.yaml: not readable as YAML: it holds characters that no text file has"
    )


def test_a_file_larger_than_any_case(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("# " + SAID * 1_000_000, encoding="utf-8")

    assert load_refused(file) == f"{file}: larger than 4 MiB, too large for a file of this kind"


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "null", "\ufeff"])
def test_an_empty_file(text: str, tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text(text, encoding="utf-8")

    assert load_refused(file) == f"{file}: the file is empty"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused as the file system refuses it; the administrator of a machine may read every file."""
    file = tmp_path / "case.yaml"
    file.write_text("case: made-up", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)

    assert "cannot be read: Permission denied" in load_refused(file)


# ── Form ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("text", [f"- {SAID}", SAID, "2012", f'["{SAID}"]', f'"{SAID}"'])
def test_what_is_no_mapping(text: str) -> None:
    message = refused(text)

    assert "case.yaml: not a case" in message
    assert "needs a mapping that begins with `case:`, or a public notice" in message


@pytest.mark.parametrize(
    "text",
    [
        f"case: made-up\n\t{SAID}: x",
        f'case: "{SAID}',
        f"case: [{SAID}",
        f"case: {SAID}: x",
        f"case: made-up\n facts: {SAID}",
        f'{{"case": "{SAID}",',
        f"%{SAID}\ncase: x",
    ],
)
def test_bad_yaml_is_told_with_its_place(text: str) -> None:
    message = refused(text)

    assert message.startswith("case.yaml: not readable as YAML\n  case.yaml:")
    assert message.count("\n") == 1


def test_a_yaml_bomb_is_refused_before_it_grows() -> None:
    """A few lines of aliases that would be a billion values."""
    lines = ["case: made-up", f"a: &a [{SAID}, {SAID}]"]
    lines += [f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]" for n in range(9)]

    assert "case.yaml:2:4: anchors and aliases are not allowed" in refused("\n".join(lines))


def test_tags_are_refused() -> None:
    assert "tags are not allowed" in refused(f"case: !!python/object:os.system {SAID}")


@pytest.mark.parametrize("opening", ["[", '{"a":', "- ", "a: [", "{a: "])
def test_deep_nesting_is_refused(opening: str) -> None:
    message = refused(opening * 100_000)

    assert "nested" in message or "not readable as YAML" in message


def test_ten_megabytes_of_nesting_are_not_even_read(tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_text("[" * 10_000_000, encoding="utf-8")

    assert load_refused(file) == f"{file}: larger than 4 MiB, too large for a file of this kind"


def test_a_mapping_nested_in_itself_is_refused() -> None:
    data: dict[str, Any] = {"case": "made-up"}
    data["facts"] = data

    with pytest.raises(CaseError, match="case: nested more than 40 deep"):
        case_from(data, TYPES)


def test_duplicate_keys_are_refused_in_yaml_and_json() -> None:
    assert 'case.yaml:3:1: the key "title" is given twice' in refused(f"case: made-up\ntitle: {SAID}\ntitle: x")
    assert 'the key "title" is given twice' in refused(f'{{"case": "made-up", "title": "{SAID}", "title": "x"}}')


def test_several_documents_in_one_file_are_refused() -> None:
    assert refused(f"case: one\ntitle: {SAID}\n---\ncase: two") == "case.yaml: holds 2 documents, a case file holds one"


def test_keys_that_are_not_text_are_refused() -> None:
    assert "a key must be plain text" in refused(f"case: made-up\n? [{SAID}]\n: x")
    with pytest.raises(CaseError, match="case: a key must be text"):
        case_from({"case": "made-up", "facts": {1: SAID}}, TYPES)


def test_a_long_or_unprintable_key_is_shown_short_and_escaped() -> None:
    """A message cannot take over a terminal."""
    assert "facts.\\x1b[2Jx: unknown fact" in refused('{"case": "made-up", "facts": {"\\u001b[2Jx": 1}}')
    assert f"facts.{'x' * 60}…: unknown fact" in refused(f"case: made-up\nfacts: {{{'x' * 1000}: 1}}")


def test_very_many_problems_are_counted_and_the_first_are_told() -> None:
    """So that a hostile file costs little; nothing is hidden but counted."""
    message = refused("case: made-up\nfacts:\n" + "".join(f"  person.{n}: {SAID}\n" for n in range(5000)))

    assert message.startswith("case.yaml: 5000 problem(s) in the case, the first 200 of them\n")
    assert message.count("\n") == 200


# ── Facts ────────────────────────────────────────────────────────────────────────────────────────


def test_an_unknown_fact_is_told_with_the_nearest() -> None:
    message = fact_refused("person.rolle", SAID)

    assert 'case.yaml:3:3: facts.person.rolle: unknown fact; did you mean "person.role"?' in message


def test_an_unknown_fact_with_nothing_near_it_is_told_without_a_guess() -> None:
    assert fact_refused("zzz", SAID).endswith("facts.zzz: unknown fact")


@pytest.mark.parametrize(
    ("fact", "written", "needs"),
    [
        ("person.hides", SAID, "needs yes or no"),
        ("person.hides", "1", "needs yes or no"),
        ("person.role", SAID, "needs one of: none, writer, singer"),
        ("person.role", f"[{SAID}]", "needs one of: none, writer, singer"),
        ("person.traits", f"[calm, {SAID}]", "needs one of: calm, quick, loud"),
        ("person.residence", SAID, "needs one of: AA, BB, NO, 914"),
        ("person.nationalities", f"[AA, {SAID}]", "needs one of: AA, BB, NO, 914"),
        ("matter.decided_on", SAID, "needs a date that exists, as 2012, 2012-07 or 2012-07-01"),
        ("matter.sentence", SAID, "needs whole months, as 24 or 2 years"),
        ("matter.sentence", "'24'", "needs whole months"),
        ("matter.arrest", "2 months", "needs whole days, as 40 or 40 days"),
        ("matter.persons", "2.5", "needs a whole number"),
        ("matter.loss", "5", "needs a currency and a figure, as USD 9999.00"),
        ("matter.note", f"[{SAID}]", "needs text"),
        ("charge.label", f"[{SAID}]", "lists.charges.items[0].label: needs text"),
        ("charge.maximum", SAID, "lists.charges.items[0].maximum: needs whole months"),
    ],
)
def test_a_value_of_the_wrong_type_is_told_what_is_needed(fact: str, written: str, needs: str) -> None:
    assert needs in fact_refused(fact, written)
    assert needs.rpartition(": ")[2] in fact_refused(fact, f"{{value: {written}}}")
    assert needs.rpartition(": ")[2] in fact_refused(fact, f"[{{value: {written}}}]")


@pytest.mark.parametrize(
    "written", ["-3", "-3 months", "2000 years", "99999999999999999999 years", "9" * 18, "9" * 5000]
)
def test_a_negative_or_absurd_duration_is_refused(written: str) -> None:
    message = fact_refused("matter.sentence", written)

    assert any(
        why in message for why in ("cannot be under 0", "cannot be over 1200 months", "needs whole", "18 digits")
    )
    assert written not in message


def test_a_duration_with_thousands_of_digits_is_refused() -> None:
    assert "matter.sentence: " in fact_refused("matter.sentence", f"{'9' * 5000} years")


def test_a_number_below_what_the_vocabulary_allows_is_refused() -> None:
    assert "facts.matter.persons: cannot be under 1" in fact_refused("matter.persons", "0")


@pytest.mark.parametrize("written", ["2012-02-30", "2012-13", "2012-00", "2013-02-29", "30.02.2012", "0000"])
def test_an_impossible_date_is_refused(written: str) -> None:
    message = fact_refused("matter.decided_on", written)

    assert "needs a date that exists, as 2012, 2012-07 or 2012-07-01" in message
    assert written not in message


@pytest.mark.parametrize("written", ["ZZ", "Aland", "aa", "[AA, ZZ]"])
def test_an_unknown_country_is_refused(written: str) -> None:
    message = fact_refused("person.nationalities", written)

    assert "needs one of: AA, BB, NO, 914" in message
    assert "Aland" not in message


def test_an_end_before_its_beginning_is_refused() -> None:
    message = fact_refused("person.role", "{value: writer, from: 2015, until: 2014-12}")

    assert "facts.person.role.until: lies before `from`" in message


def test_a_number_with_thousands_of_digits_in_a_mapping_is_refused() -> None:
    with pytest.raises(CaseError, match="a number has more than 18 digits"):
        case_from({"case": "made-up", "facts": {"matter.persons": 10**5000}}, TYPES)


# ── Public notices ───────────────────────────────────────────────────────────────────────────────


def test_a_public_notice_with_nothing_but_nulls_lacks_a_number() -> None:
    message = refused(json.dumps(NULL_NOTICE))

    assert message.startswith("case.yaml: 1 problem(s) in the public notice\n")
    assert message.endswith("entity_id: needs the notice's own number, as 2020/12345")


def test_a_public_notice_with_a_number_and_nulls_is_a_case() -> None:
    assert read_case(json.dumps(NULL_NOTICE | {"entity_id": "2020/98765"}), "x", TYPES).id == "public-notice-2020-98765"
