"""What a case says in vain: disputed, usual and contradictory facts, over the whole vocabulary."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from screening.cases.read_case import case_from
from screening.cases.resolve import dials, read
from screening.engine import reference
from screening.engine.columnar import columnar
from screening.law.pack import Pack
from screening.law.vocabulary import BUILT_IN, Fact
from screening.program.compile import compile_pack
from screening.report.decide import decide
from screening.report.screen import screen

DAY = date(2024, 1, 1)
BENIGN: dict[str, Any] = {
    "case": "benign",
    "instrument": "red notice",
    "stage": "published",
    "requesting_country": "FR",
    "as_of": "2024-01-01",
    "facts": {"notice.describes_acts": "yes", "notice.sought_for": "prosecution", "refugee.status": "none"},
    "lists": {
        "charges": {
            "complete": "yes",
            "items": [
                {
                    "label": "fraud",
                    "class": "fraud",
                    "violence": "not_alleged",
                    "gain": "particularised",
                    "penalty_kind": "custody",
                    "maximum_penalty": "10 years",
                }
            ],
        }
    },
}
WRITTEN = {"months": "12 months", "days": "30 days", "number": 2, "amount": "USD 500.00", "date": "2020-05-05"}


def values(fact: Fact) -> Iterator[Any]:
    """The values of a fact, as a case file writes them; a few of those that have no end."""
    if fact.type == "yes_no":
        yield from ("yes", "no")
    elif fact.type == "choice":
        yield from fact.choices
    elif fact.type == "choices":
        yield from ([one] for one in fact.choices)
    elif fact.type in ("country", "countries"):
        yield "FR" if fact.type == "country" else ["FR"]
    elif fact.type in WRITTEN:
        yield WRITTEN[fact.type]


def stating(pack: Pack, fact: Fact, stated: Any, base: dict[str, Any]) -> dict[str, Any]:
    """The case with one fact more, in a further item of its list where it is an item's; of charges, in the first."""
    if fact.of is None:
        return base | {"facts": base.get("facts", {}) | {fact.id: stated}}
    short = fact.id.removeprefix(f"{pack.vocabulary.lists[fact.of].item}.")
    lists = base.get("lists", {})
    items = lists.get(fact.of, {}).get("items", [])
    changed = [items[0] | {short: stated}, *items[1:]] if items else [{short: stated}]
    return base | {"lists": lists | {fact.of: {**lists.get(fact.of, {}), "items": changed}}}


def test_no_disputed_value_of_any_fact_reassures(pack: Pack) -> None:
    program = compile_pack(pack, as_of=DAY, instrument="red notice")
    reassured, tried = [], 0
    for fact in pack.vocabulary.facts.values():
        if fact.id in BUILT_IN:
            continue
        for value in values(fact):
            case = case_from(stating(pack, fact, {"value": value, "disputed": "yes"}, BENIGN), pack)
            reading = read(case, pack.vocabulary, dials(case))
            tried += 1
            assert any(one.reason == "disputed" for one in reading.left_out), f"{fact.id}: {value} is not told"
            if columnar.answer(program, reading.facts).outcome == "no_ground_found":
                reassured.append(f"{fact.id}: {value}")
    assert tried > 1000
    assert not reassured


@pytest.mark.parametrize("instrument", ["red notice", "diffusion", "blue notice"])
def test_the_minimal_case_and_every_fact_at_a_value_that_says_nothing_open_nothing(pack: Pack, instrument: str) -> None:
    minimal = {"case": "minimal", "instrument": instrument, "requesting_country": "FR", "as_of": "2024-01-01"}
    program = compile_pack(pack, as_of=DAY, instrument=instrument)
    cases = {"minimal": minimal}
    for fact in pack.vocabulary.facts.values():
        silent = [*fact.says_nothing, *([] if fact.usual is None else [fact.usual])]
        for value in dict.fromkeys(silent):
            written = {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
            if isinstance(written, str) and fact.id not in BUILT_IN:
                cases[f"{fact.id}: {written}"] = stating(pack, fact, written, minimal)
    opened = {}
    for name, data in cases.items():
        case = case_from(data, pack)
        facts = read(case, pack.vocabulary, dials(case)).facts
        found = decide(program, facts, reference.run(program, facts)).findings
        if wrong := [one.rule.source.id for one in found if one.open]:
            opened[name] = wrong
    assert len(cases) > 20
    assert not opened


def test_what_is_disputed_is_told_as_each_side_has_it(pack: Pack) -> None:
    disputed = {
        "warrant.exists": {"value": "no", "disputed": "yes"},
        "person.mistaken_identity": {"value": "yes", "disputed": "yes"},
    }
    report = screen(case_from(BENIGN | {"facts": BENIGN["facts"] | disputed}, pack), pack)

    assert report.outcome == "undetermined"
    sides = [one for one in report.alternatives if one.why == "all_disputed"]
    assert [one.value for one in sides] == ["as you have it", "as the other side has it"]
    assert (sides[0].as_it_stands, sides[1].as_it_stands) == ("grounds_stand", "nothing_stands")
    assert {one.fact for one in report.alternatives if one.why == "disputed"} == set(disputed)


def test_a_disputed_fact_of_a_charge_is_told_as_well(pack: Pack) -> None:
    fact = pack.vocabulary.facts["charge.maximum_penalty"]
    data = stating(pack, fact, {"value": "6 months", "disputed": "yes"}, BENIGN)
    report = screen(case_from(data, pack), pack)

    mine = next(one for one in report.alternatives if one.fact == fact.id)
    assert (mine.item, mine.value, mine.as_it_stands) == (1, "6 months", "grounds_stand")
    assert report.as_it_stands.outcome == "nothing_stands"


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"refugee.status": "none", "refugee.confirmed_to_interpol": "document_verified"}, "no status as a refugee"),
        ({"notice.sought_for": "prosecution", "sentence.enforceable": "yes"}, "sought to be tried"),
        ({"warrant.exists": "no", "warrant.valid": "yes"}, "no warrant"),
    ],
)
def test_a_contradiction_is_told_first_of_all_and_nothing_rests_on_it(
    pack: Pack, facts: dict[str, str], told: str
) -> None:
    report = screen(case_from(BENIGN | {"facts": BENIGN["facts"] | facts}, pack), pack)

    assert any(told in one for one in report.contradictions)
    assert report.outcome == "undetermined"
    left_out = {one.fact for one in report.left_out if one.reason == "contradicted"}
    assert left_out >= set(facts)
    assert not {one.fact for each in report.as_it_stands.findings for one in each.rests_on} & left_out


def test_a_contradiction_inside_a_charge_leaves_the_others_alone(pack: Pack) -> None:
    charges = [
        {"label": "one", "class": "fraud", "penalty_kind": "fine", "maximum_penalty": "10 years"},
        {"label": "two", "class": "fraud", "penalty_kind": "custody", "maximum_penalty": "10 years"},
    ]
    report = screen(case_from(BENIGN | {"lists": {"charges": {"items": charges}}}, pack), pack)

    assert len(report.contradictions) == 1
    assert {(one.fact, one.item) for one in report.left_out if one.reason == "contradicted"} == {
        ("charge.penalty_kind", 1),
        ("charge.maximum_penalty", 1),
    }
