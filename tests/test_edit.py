from __future__ import annotations

import random
from typing import Any

import pytest

from screening.cases.edit import put
from screening.cases.read_case import read_document
from screening.errors import CaseError

FILE = """\
# A remark on the whole.
case: made-up
instrument: red notice  # seen by the client
stage:
  - {value: published, from: 2012}

facts:
  # Is this so?
  refugee.status:
    value: refugee
    exhibits: [E1]
  # The next.
  #person.role:

lists:
  charges:
    complete: no
    items:
      - label: one
        # its class
        class: terrorism_unspecified
      - label: two
exhibits:
  E1: {title: "a: letter"}
"""


def data(text: str) -> Any:
    return read_document(text, "case").data


@pytest.mark.parametrize(
    "steps",
    [
        ("instrument",),
        ("requesting_country",),
        ("facts", "refugee.status"),
        ("facts", "person.role"),
        ("lists", "charges", "items", 0, "class"),
        ("lists", "charges", "items", 0, "label"),
        ("lists", "charges", "items", 1, "violence"),
        ("lists", "charges", "complete"),
        ("exhibits", "E2"),
    ],
)
def test_one_thing_is_written_and_every_other_line_stays(steps: tuple[str | int, ...]) -> None:
    found = put(FILE, "case", steps, {"value": "x y", "note": "k: #1"})
    inside = data(found)
    for step in steps[:-1]:
        inside = inside[step]
    assert inside.pop(steps[-1]) == {"value": "x y", "note": "k: #1"}
    gone = set(FILE.splitlines()) - set(found.splitlines())
    assert all(str(steps[-1]) in line or "refugee" in str(steps[-1]) for line in gone)
    assert "# A remark on the whole." in found
    assert "# its class" in found
    assert "  #person.role:" in found


def test_an_item_is_added_behind_the_last_one() -> None:
    found = put(FILE, "case", ("lists", "charges", "items", 2), {"label": "three", "class": {"value": "fraud"}})
    assert data(found)["lists"]["charges"]["items"][2] == {"label": "three", "class": {"value": "fraud"}}
    assert set(FILE.splitlines()) <= set(found.splitlines())


def test_a_section_that_is_not_there_is_made() -> None:
    text = "case: made-up\nfacts:\n  # nothing yet\n"
    found = put(text, "case", ("lists", "charges", "items", 0), {"label": "one"})
    assert data(found)["lists"] == {"charges": {"items": [{"label": "one"}]}}
    assert data(put(found, "case", ("facts", "person.role"), "journalist"))["facts"] == {"person.role": "journalist"}
    assert "# nothing yet" in put(text, "case", ("facts", "person.role"), "journalist")


@pytest.mark.parametrize(
    "text",
    [
        "{case: made-up, facts: {person.role: journalist}}\n",
        "case: made-up\nfacts: {person.role: journalist}\n",
        '{"case": "made-up", "facts": {"person.role": "journalist"}}',
        "case: made-up\nfacts:\n  person.role: >\n   journalist\nstage:\n- value: published\n  from: 2012\n",
        "case: made-up\r\nfacts:\r\n  person.role: journalist\r\n",
        "case: made-up\nfacts:\n    person.role: journalist",
    ],
)
def test_whatever_the_form_of_the_file_nothing_of_it_is_lost(text: str) -> None:
    before = data(text)
    after = data(put(text, "case", ("facts", "refugee.status"), {"value": "refugee"}))
    assert after["facts"].pop("refugee.status") == {"value": "refugee"}
    assert after == before


@pytest.mark.parametrize(
    "value",
    ["yes", "a: b", "# no", "- x", '"', "\\", "'", " a ", "2012-07", "é😀", "{x}", "null", "", "x\ny", "&a *b !c"],
)
def test_a_text_comes_back_as_it_was(value: str) -> None:
    assert data(put(FILE, "case", ("facts", "person.role"), {"value": value}))["facts"]["person.role"]["value"] == value


def test_many_answers_one_after_the_other_are_all_there_at_the_end() -> None:
    chance = random.Random(1)
    for _ in range(40):
        text, wanted = FILE, data(FILE)
        for number in range(12):
            key = f"fact.{chance.randrange(8)}"
            value = {"value": str(number), "note": chance.choice(["a: b", "#", "plain words", "[x"])}
            if chance.random() < 0.5:
                text = put(text, "case", ("facts", key), value)
                wanted["facts"][key] = value
            else:
                items = wanted["lists"]["charges"]["items"]
                place = chance.randrange(len(items) + 1)
                if place == len(items):
                    items.append({"label": key})
                    text = put(text, "case", ("lists", "charges", "items", place), {"label": key})
                else:
                    items[place][key] = value
                    text = put(text, "case", ("lists", "charges", "items", place, key), value)
        assert data(text) == wanted
        assert "# A remark on the whole." in text


def test_what_leaves_no_place_is_refused() -> None:
    with pytest.raises(CaseError, match="something else stands"):
        put("case: made-up\nfacts: [a, b]\n", "case", ("facts", "person.role"), "journalist")
