"""A case file is drafted from a public notice: what the notice states, what its words propose, what to ask first."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest

from screening.cases.draft import draft
from screening.cases.read_case import load_case, read_case
from screening.cases.resolve import dials, read
from screening.errors import CaseError
from screening.law.pack import Pack

NOTICE: dict[str, Any] = {
    "entity_id": "2099/77",
    "forename": "MADEUP",
    "name": "MADEUP-SURNAME",
    "nationalities": ["IN"],
    "arrest_warrants": [{"charge": "x", "issuing_country_id": "AE", "charge_translation": None}],
    "_links": {"self": {"href": "https://ws-public.interpol.int/notices/v1/red/2099-77"}},
}


def drafted(charges: list[str], pack: Pack, folder: Path) -> str:
    file = folder / "notice.json"
    warrants = [{"charge": one, "issuing_country_id": "AE", "charge_translation": None} for one in charges]
    file.write_text(json.dumps(NOTICE | {"arrest_warrants": warrants}), encoding="utf-8")
    return draft(file, pack)


def asked(text: str) -> list[str]:
    """The hidden keys of a draft, in their order."""
    return re.findall(r"^ +#([a-z_.]+):$", text, re.MULTILINE)


CHEQUES = [
    "Issuing cheques without sufficient funds",
    "Bounced cheque",
    "Issue of a bad cheque",
    "émission de chèque sans provision",
]


@pytest.mark.parametrize("charge", CHEQUES)
def test_the_notice_of_a_cheque_case_leads_with_the_questions_on_cheques(
    charge: str, pack: Pack, tmp_path: Path
) -> None:
    text = drafted([charge], pack, tmp_path)

    assert set(asked(text)[:3]) == {"cheque_intent", "cheque_total", "cheques_repeated"}
    assert text.index("charges:") < text.index("facts:")


def test_the_notice_of_a_terrorist_case_leads_with_other_questions(pack: Pack, tmp_path: Path) -> None:
    text = drafted(["membership in a terrorist organisation"], pack, tmp_path)

    assert not set(asked(text)[:3]) & {"cheque_intent", "cheque_total", "cheques_repeated"}
    assert "terrorist_membership" in text


@pytest.mark.parametrize("charges", [["x"], CHEQUES[:2], ["fraud; theft", 'a: colon, a # and a "quote"'], ["yes"], []])
def test_a_draft_is_the_case_that_the_notice_is(charges: list[str], pack: Pack, tmp_path: Path) -> None:
    case = read_case(drafted(charges, pack, tmp_path), "case.yaml", pack)

    assert case == load_case(tmp_path / "notice.json", pack)
    assert not case.warnings


def test_a_proposed_class_is_not_known_until_it_is_confirmed(pack: Pack, tmp_path: Path) -> None:
    text = drafted(CHEQUES[:1], pack, tmp_path)
    case = read_case(text, "case.yaml", pack)
    reading = read(case, pack.vocabulary, dials(case))

    assert "charge.class" not in reading.facts.items["charges"][0]
    confirmed = re.sub(r"class: \{value: (\w+), .*\}", r"class: \1", text)
    case = read_case(confirmed, "case.yaml", pack)
    assert read(case, pack.vocabulary, dials(case)).facts.items["charges"][0]["charge.class"] == "unfunded_cheque"


def test_several_proposed_classes_stand_as_one_of_them(pack: Pack, tmp_path: Path) -> None:
    text = drafted(["fraud and money laundering"], pack, tmp_path)

    assert "class: {value: {one_of: [fraud, money_laundering]}, proposed: yes" in text


def test_every_line_of_a_draft_can_be_uncovered(pack: Pack, tmp_path: Path) -> None:
    """A question that is answered by taking its # away is read, whichever it is."""
    lines = drafted(CHEQUES[:1], pack, tmp_path).splitlines()
    places = [at for at, line in enumerate(lines) if re.match(r" +#[a-z_.]+:$", line)]
    charges, facts = lines.index("  charges:"), lines.index("facts:")
    inside = [at for at in places if charges < at < charges + 150 or at > facts]

    for at in random.Random(1).sample(inside, 40):
        shown = [*lines]
        shown[at] = shown[at].replace("#", "", 1) + " unknown"
        assert read_case("\n".join(shown), "case.yaml", pack).id == "public-notice-2099-77", lines[at]


@pytest.mark.parametrize("text", ["case: a\n", '{"case": "a"}', json.dumps([NOTICE, NOTICE]), "{'entity_id': None}"])
def test_what_is_not_one_notice_is_refused(text: str, pack: Pack, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(CaseError):
        draft(file, pack)
