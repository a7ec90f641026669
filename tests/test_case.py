"""What a case file states, and how it is read."""

from __future__ import annotations

import json
import pickle
from dataclasses import FrozenInstanceError, replace
from datetime import date
from pathlib import Path

import pytest
from types_pack import TYPES, read, refusal, stating

from screening.cases.read_case import case_from, load_case, read_case
from screening.cases.statement import Case, Conversion, Decision, Exhibit, Item, StatedList, Statement
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.values import Amount, Chosen, Interval

FIXTURES = sorted((Path(__file__).parent.parent / "fixtures").rglob("*.yaml"))
YEAR = Interval(date(2006, 1, 1), date(2006, 12, 31))
WHOLE = """
    case: made-up.case_1
    title: A made-up case
    instrument: red notice
    stage: [{value: requested, from: 2012-01}, {value: published, from: 2012-03-05}]
    requesting_country: NO
    as_of: 2017-06-30
    known_by: 2018-01-01
    standing: documented
    exhibits:
      E1: {title: A decision, date: 2006, address: https://example.org/1, note: in translation}
    facts:
      person.role: {value: writer, from: 2006, until: 2019-01, known_from: 2007, standing: documented,
        exhibits: [E1], source: https://example.org/2, note: by letter, assumed: yes, disputed: no, confidential: yes}
      person.hides: no
      person.traits: [calm, quick]
    lists:
      charges:
        items:
          - {label: theft, maximum: 2 years, from: 2010}
    decisions:
      - {date: 2017, outcome: non_compliant, grade: A, grounds: [a ground], source: https://example.org/3,
         as_of: 2017-06-30, label: hard, tags: [one], note: announced}
"""


def test_a_whole_case_file_is_read_as_it_is_written() -> None:
    """Every key of the form has its place in the model."""
    case = read(WHOLE)

    assert (case.id, case.title) == ("made-up.case_1", "A made-up case")
    assert (case.as_of, case.known_by, case.standing) == (date(2017, 6, 30), date(2018, 1, 1), "documented")
    assert case.exhibits == {"E1": Exhibit("E1", "A decision", YEAR, "https://example.org/1", "in translation")}
    assert case.facts["person.role"] == (
        Statement(
            value="writer",
            from_=YEAR,
            until=Interval(date(2019, 1, 1), date(2019, 1, 31)),
            known_from=Interval(date(2007, 1, 1), date(2007, 12, 31)),
            standing="documented",
            exhibits=("E1",),
            source="https://example.org/2",
            note="by letter",
            assumed=True,
            confidential=True,
        ),
    )
    assert case.decisions == (
        Decision(
            on=Interval(date(2017, 1, 1), date(2017, 12, 31)),
            outcome="non_compliant",
            grade="A",
            grounds=("a ground",),
            as_of=date(2017, 6, 30),
            label="hard",
            tags=("one",),
            source="https://example.org/3",
            note="announced",
        ),
    )


def test_what_stands_at_the_head_is_a_fact_as_well() -> None:
    case = read(WHOLE)

    assert [one.value for one in case.facts["stage"]] == ["requested", "published"]
    assert [one.value for one in case.facts["instrument"]] == ["red notice"]


def test_a_country_code_that_looks_like_no_is_a_country() -> None:
    """``NO`` is Noland, and ``no`` is an answer."""
    case = read(WHOLE)

    assert case.facts["requesting_country"][0].value == "NO"
    assert case.facts["person.hides"][0].value is False


def test_a_tribunal_may_request_by_its_number() -> None:
    assert stating(requesting_country=914).facts["requesting_country"][0].value == "914"


@pytest.mark.parametrize("unknown", ["", "unknown", "null", "{value: unknown}", "{value: }"])
def test_a_fact_that_is_unknown_or_left_open_states_nothing(unknown: str) -> None:
    """What a template leaves open after the colon is not known, and neither is what is called unknown."""
    case = read(f"case: made-up\nfacts:\n  person.role: {unknown}\n")

    assert [one.value for one in case.facts["person.role"]] == [None]


def test_a_fact_can_become_unknown() -> None:
    case = read("case: made-up\nfacts:\n  person.role: [{value: writer}, {value: unknown, from: 2015}]\n")

    assert [one.value for one in case.facts["person.role"]] == ["writer", None]


@pytest.mark.parametrize(
    ("fact", "written", "complete"),
    [
        ("person.traits", "[calm]", False),
        ("person.traits", "calm", False),
        ("person.traits", "{value: [calm], complete: yes}", True),
        ("person.languages", "[first]", True),
        ("person.languages", "{value: [first], complete: no}", False),
        ("person.nationalities", "[AA, '914']", False),
    ],
)
def test_a_set_is_complete_where_it_says_so_or_its_question_asks_for_all(
    fact: str, written: str, complete: bool
) -> None:
    value = read(f"case: made-up\nfacts:\n  {fact}: {written}\n").facts[fact][0].value

    assert isinstance(value, Chosen)
    assert value.complete is complete


def test_an_empty_set_can_be_stated() -> None:
    """That somebody has no nationality is a statement, not silence."""
    value = (
        stating(facts={"person.nationalities": {"value": [], "complete": True}}).facts["person.nationalities"][0].value
    )

    assert value == Chosen(frozenset(), complete=True)


def test_an_amount_keeps_its_figures_in_other_currencies_and_their_days() -> None:
    case = read("""
        case: made-up
        facts:
          matter.loss:
            value: NOK 100,000.00
            converted: [{value: USD 12000.50, on: 2020-03-01}, {value: JPY 1300000, on: 2020}]
        """)
    (statement,) = case.facts["matter.loss"]

    assert statement.value == Amount(10000000, "NOK", (("USD", 1200050), ("JPY", 1300000)))
    assert [one.on for one in statement.converted] == [
        Interval(date(2020, 3, 1), date(2020, 3, 1)),
        Interval(date(2020, 1, 1), date(2020, 12, 31)),
    ]


def test_one_conversion_needs_no_list() -> None:
    case = read("case: x\nfacts:\n  matter.loss: {value: NOK 5.00, converted: {value: USD 0.50, on: 2020-03-01}}\n")

    day = Interval(date(2020, 3, 1), date(2020, 3, 1))
    assert case.facts["matter.loss"][0].converted == (Conversion(Amount(50, "USD"), day),)


@pytest.mark.parametrize(
    ("list_", "written", "says"),
    [
        ("charges", {"items": [{"label": "theft"}]}, None),
        ("charges", {"items": [{"label": "theft"}], "complete": "no"}, False),
        ("charges", {"items": []}, None),
        ("charges", {}, None),
        ("refusals", {"complete": True}, True),
    ],
)
def test_whether_a_list_is_complete_is_kept_as_the_file_says_it(
    list_: str, written: dict[str, object], says: bool | None
) -> None:
    """What its silence means is said where the case is resolved."""
    assert stating(lists={list_: written}).lists[list_].complete is says


def test_the_facts_of_an_item_are_kept_by_their_full_names() -> None:
    case = read("""
        case: made-up
        lists:
          charges:
            items:
              - {label: theft, maximum: 2 years}
              - {from: 2014, label: [{value: fraud, from: 2014}, {value: forgery, from: 2015}]}
        """)

    first, second = case.lists["charges"].items
    assert {fact: one.value for fact, (one,) in first.facts.items()} == {"charge.label": "theft", "charge.maximum": 24}
    assert second.from_ == Interval(date(2014, 1, 1), date(2014, 12, 31))
    assert [one.value for one in second.facts["charge.label"]] == ["fraud", "forgery"]


def test_an_item_lends_its_evidence_to_its_facts() -> None:
    """Evidence given once for an item holds for each of its facts that has none of its own."""
    case = read("""
        case: made-up
        exhibits: {E1: {title: one}, E2: {title: two}}
        lists:
          refusals:
            items:
              - state: AA
                ground: {value: political, exhibits: [E2]}
                standing: documented
                exhibits: E1
                source: https://example.org
                note: said in court
        """)
    (item,) = case.lists["refusals"].items

    (state,), (ground,) = item.facts["refusal.state"], item.facts["refusal.ground"]
    assert (state.standing, state.exhibits, state.source) == ("documented", ("E1",), "https://example.org")
    assert (ground.standing, ground.exhibits, ground.source) == ("documented", ("E2",), "https://example.org")
    assert (item.note, state.note) == ("said in court", "")


def test_a_fact_called_value_is_no_statement_key_in_an_item() -> None:
    case = stating(lists={"charges": {"items": [{"value": "USD 5.00"}]}})

    assert case.lists["charges"].items == (Item({"charge.value": (Statement(Amount(500, "USD")),)}),)


def test_the_same_case_is_read_from_yaml_json_and_a_mapping() -> None:
    data = {
        "case": "made-up",
        "requesting_country": "NO",
        "facts": {"person.hides": True, "matter.decided_on": "2012-05", "matter.persons": 3},
        "lists": {"charges": {"complete": False, "items": [{"label": "theft"}]}},
    }
    text = """
        case: made-up
        requesting_country: NO
        facts: {person.hides: yes, matter.decided_on: 2012-05, matter.persons: 3}
        lists: {charges: {complete: no, items: [{label: theft}]}}
        """

    assert read(text) == read_case(json.dumps(data), "case.json", TYPES) == case_from(data, TYPES)


def test_a_mapping_may_hold_dates_tuples_and_sets() -> None:
    """A program states dates and sets in its own words."""
    case = stating(as_of=date(2020, 1, 2), facts={"person.traits": ({"value": {"calm"}, "from": date(2019, 1, 1)},)})

    assert case.as_of == date(2020, 1, 2)
    assert case.facts["person.traits"][0].from_ == Interval(date(2019, 1, 1), date(2019, 1, 1))


def test_a_case_is_frozen_and_can_be_sent_to_another_process() -> None:
    case = read(WHOLE)

    with pytest.raises(FrozenInstanceError):
        case.id = "another"
    assert pickle.loads(pickle.dumps(case)) == case  # noqa: S301 - what was pickled here


def test_the_smallest_case_has_an_id() -> None:
    assert read("case: made-up") == Case("made-up")
    assert read("case: made-up\nfacts:\nlists:\nexhibits:\ndecisions:\n") == Case("made-up")


def test_a_list_that_states_nothing_is_kept_as_stated() -> None:
    assert read("case: made-up\nlists: {charges: {complete: yes}}").lists == {"charges": StatedList((), complete=True)}


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("case: made-up\n", encoding="utf-8")

    assert load_case(file, TYPES) == load_case(str(file), TYPES) == Case("made-up")


@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: str(file.stem))
def test_every_fixture_is_a_case(file: Path, pack: Pack) -> None:
    """And its id is the name of its file."""
    assert load_case(file, pack).id == file.stem


def test_every_problem_is_told_at_once_with_its_place() -> None:
    keys = "case, title, instrument, stage, requesting_country, as_of, known_by, standing, exhibits, facts, lists"
    told = refusal("""\
        case: made up
        titel: x
        facts:
          person.hide: yes
          person.role: advocate
        lists:
          charge: {}
        """)

    assert told.splitlines() == [
        "case.yaml: 5 problem(s) in the case",
        "  case.yaml:1:1: case: needs an id of at most 100 letters, digits, - _ and . without a person's name",
        f'  case.yaml:2:1: titel: unknown key; did you mean "title"? (allowed: {keys}, decisions)',
        '  case.yaml:4:3: facts.person.hide: unknown fact; did you mean "person.hides"?',
        "  case.yaml:5:3: facts.person.role: needs one of: none, writer, singer",
        '  case.yaml:7:3: lists.charge: unknown list; did you mean "charges"?',
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "facts: {charge.label: x}",
            "facts.charge.label: is a fact of each charge: it stands in an item under `lists: charges",
        ),
        ("facts: {charges: x}", "facts.charges: is a list: it stands under `lists:`"),
        ("facts: {stage: published}", "facts.stage: stands at the head of the file"),
        ("facts: {as_of: 2012-01-01}", "facts.as_of: stands at the head of the file"),
        ("person.role: writer", "person.role: unknown key; this fact stands under `facts:`"),
        ("charge.label: theft", "charge.label: unknown key; this fact stands in an item under `lists: charges:`"),
        ("charges: []", "charges: unknown key; this list stands under `lists:`"),
        (
            "lists: {charges: {items: [{ground: other}]}}",
            "ground: is not a fact of a charge; it stands under `lists: refusals:`",
        ),
        ("lists: {charges: {items: [{charge.label: x}]}}", 'in an item a fact has no prefix: write "label"'),
        ("lists: {charges: {items: [{person.role: x}]}}", "is not a fact of a charge; it stands under `facts:`"),
        ("lists: {charges: {items: [{lable: x}]}}", 'is not a fact of a charge; did you mean "label"?'),
        ("lists: {charges: {items: {label: x}}}", "lists.charges.items: needs a list"),
        ("lists: {charges: {items: [theft]}}", "lists.charges.items[0]: needs a mapping"),
        ("lists: {charges: {item: []}}", 'lists.charges.item: unknown key; did you mean "items"?'),
        ("lists: {charges: []}", "lists.charges: `items:` is missing"),
        ("facts: []", "facts: needs a mapping"),
        ("decisions: {}", "decisions: needs a list"),
        ("decisions: [{date: 2017}]", "decisions[0]: `outcome:` is missing"),
        ("decisions: [{outcome: compliant}]", "decisions[0]: `date:` is missing"),
        ("decisions: [{date: 2017, outcome: lost}]", "decisions[0].outcome: needs one of: non_compliant, compliant"),
        ("decisions: [{date: 2017, outcome: compliant, grade: Z}]", "decisions[0].grade: needs one of: A, B"),
        ("decisions: [{date: 2017, outcome: compliant, grounds: {}}]", "decisions[0].grounds: needs a list of texts"),
        ("exhibits: {E1: {date: 2006}}", "exhibits.E1: `title:` is missing"),
        ("exhibits: {E1: {title: [x]}}", "exhibits.E1.title: needs text"),
        ("exhibits: {E1: letter}", "exhibits.E1: needs a mapping"),
        ("as_of: 2012-07", "as_of: needs a full date"),
        ("standing: proved", "standing: needs one of: asserted, documented, shown_by_authority"),
        ("facts: {person.role: {from: 2012}}", "`value:` is missing"),
        ("facts: {person.role: {value: none, until: 2011, from: 2012}}", "until: lies before `from`"),
        ("facts: {person.role: {value: none, form: 2012}}", 'form: unknown key; did you mean "from"?'),
        (
            "facts: {person.role: {value: none, complete: yes}}",
            "only a set can be complete, person.role is of type choice",
        ),
        ("facts: {person.role: {value: none, assumed: perhaps}}", "assumed: needs yes or no"),
        ("facts: {person.role: {value: none, exhibits: [E9]}}", "names an exhibit that the file does not list"),
        ("facts: {person.role: [{value: none}, singer]}", "every line is a mapping with `value:`"),
        ("facts: {person.role: [{value: none}, {value: singer}]}", "two statements begin on the same day"),
        (
            "facts: {person.role: [{value: none, from: 2012}, {value: singer, from: 2012-12-31}]}",
            "two statements begin on the same day",
        ),
        ("facts: {person.role: {value: none, converted: {}}}", "only an amount can be converted"),
        (
            "facts: {matter.loss: {value: USD 5.00, converted: {value: 5}}}",
            "converted.value: needs a currency and a figure",
        ),
        ("facts: {matter.loss: {value: USD 5.00, converted: {value: EUR 5.00}}}", "needs `on:`, the day of the rate"),
        ("facts: {matter.loss: {value: USD 5.00, converted: 5}}", "converted: needs a list"),
    ],
)
def test_what_stands_in_the_wrong_place_is_told_its_right_place(text: str, told: str) -> None:
    assert told in refusal(f"case: made-up\n{text}\n")


def test_a_case_without_an_id_is_refused() -> None:
    assert "`case:` is missing: an id for the case, without a person's name" in refusal("title: x")


def test_a_fact_at_the_head_needs_a_vocabulary_that_has_it() -> None:
    """A pack for something other than alerts may know no instrument."""
    vocabulary = type(TYPES.vocabulary)({}, {}, {})
    bare = replace(TYPES, vocabulary=vocabulary)

    with pytest.raises(CaseError, match="instrument: the vocabulary of the rules has no such fact"):
        read_case("case: x\ninstrument: red notice", "case.yaml", bare)
