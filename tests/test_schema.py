"""The JSON Schemas for editors accept what loads, and refuse what does not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from types_pack import TYPES

from screening.advise.load_desk import desk_schema
from screening.cases.read_case import case_from, read_case
from screening.cases.template import template
from screening.errors import CaseError, PackError
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.read import read_documents
from screening.schema import case_schema, rule_schema

ROOT = Path(__file__).parent.parent
FIXTURES = sorted((ROOT / "fixtures").rglob("*.yaml"))
INTERPOL = sorted((ROOT / "rules" / "interpol").rglob("*.yaml"))
CASES_OF_TYPES = Draft202012Validator(case_schema(TYPES))


@pytest.fixture(scope="module")
def cases(pack: Pack) -> Draft202012Validator:
    """The schema of cases for INTERPOL's rules."""
    return Draft202012Validator(case_schema(pack))


@pytest.fixture(scope="module")
def rules(pack: Pack) -> Draft202012Validator:
    """The schema of the documents of the pack for INTERPOL's rules."""
    return Draft202012Validator(rule_schema(pack))


def complaints(schema: Draft202012Validator, data: Any) -> list[str]:
    """What a schema has against data, with the place."""
    return [f"{error.json_path}: {error.message}" for error in schema.iter_errors(data)]


def documents(file: Path) -> Iterator[Any]:
    for document in read_documents(file.read_text(encoding="utf-8"), file.name, kind=PackError):
        yield document.data


DESK = sorted((ROOT / "rules" / "desk").glob("*.yaml"))


@pytest.fixture(scope="module")
def desk(pack: Pack) -> Draft202012Validator:
    """The schema of the documents of the desk."""
    return Draft202012Validator(desk_schema(pack))


@pytest.mark.parametrize("file", DESK, ids=lambda file: str(file.stem))
def test_every_document_of_the_desk_fits(file: Path, desk: Draft202012Validator) -> None:
    assert [one for data in documents(file) for one in complaints(desk, data)] == []


@pytest.mark.parametrize(
    "data",
    [
        {"route": "r"},
        {"route": "r", "title": "t", "when": {"refugee.status": "royal"}},
        {"step": "s", "title": "t", "verification": "confirmed", "lerns": ["commission"]},
        {"question": "q", "about": ["refugee.status"], "ticks": ["yes"]},
        {"something": "else"},
    ],
)
def test_what_is_no_document_of_the_desk_is_refused(data: dict[str, Any], desk: Draft202012Validator) -> None:
    assert complaints(desk, data)


# ── Cases ────────────────────────────────────────────────────────────────────────────────────────


def test_the_schemas_are_schemas(pack: Pack) -> None:
    Draft202012Validator.check_schema(case_schema(pack))
    Draft202012Validator.check_schema(rule_schema(pack))


@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: str(file.stem))
def test_every_fixture_fits(file: Path, cases: Draft202012Validator) -> None:
    (data,) = documents(file)

    assert complaints(cases, data) == []


def test_an_untouched_template_fits(cases: Draft202012Validator, pack: Pack) -> None:
    (document,) = read_documents(template(pack, "red notice"), "case.yaml", kind=CaseError)

    assert complaints(cases, document.data) == []


def test_every_fact_carries_its_question_for_the_editor(pack: Pack) -> None:
    facts = case_schema(pack)["properties"]["facts"]["anyOf"][0]["properties"]

    assert facts.keys() == {fact.id for fact in pack.vocabulary.facts_of(None)} - {
        "instrument", "stage", "requesting_country", "as_of",
    }  # fmt: skip
    for name, schema in facts.items():
        assert schema["title"] == pack.vocabulary.facts[name].name
        assert schema["description"].startswith(pack.vocabulary.facts[name].question)


dates = st.sampled_from(["2012", 2013, "2014-02", "2015-07-01"])
plain: dict[str, st.SearchStrategy[Any]] = {
    "person.hides": st.sampled_from(["yes", "no", True, False]),
    "person.role": st.sampled_from(["none", "writer", "singer"]),
    "person.traits": st.lists(st.sampled_from(["calm", "loud"]), max_size=2) | st.just("quick"),
    "person.nationalities": st.lists(st.sampled_from(["AA", "NO", "914", 914]), max_size=2),
    "person.residence": st.sampled_from(["AA", "NO", 914]),
    "matter.decided_on": dates,
    "matter.sentence": st.integers(0, 1200) | st.sampled_from(["2 years", "1 month"]),
    "matter.arrest": st.integers(0, 1000) | st.sampled_from(["2 weeks", "1 day"]),
    "matter.persons": st.integers(1, 9),
    "matter.loss": st.sampled_from(["USD 12,000.00", "JPY 5"]),
    "matter.note": st.text(max_size=5).filter(lambda text: text != "unknown") | st.integers(0, 9),
}


def stated(value: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A value, a statement, or a series of two, as a file may have them."""
    value = value | st.sampled_from(["unknown", None])
    more = {
        "known_from": dates,
        "standing": st.sampled_from(["asserted", "documented", "shown_by_authority"]),
        "exhibits": st.sampled_from([["E1"], "E1", []]),
        "source": st.just("https://example.org"),
        "note": st.none() | st.just("x"),
        "assumed": st.sampled_from(["yes", "no", True]),
        "disputed": st.sampled_from(["yes", "no", False]),
        "confidential": st.just("yes"),
    }
    one = st.fixed_dictionaries({"value": value}, optional={**more, "from": dates})
    undated, dated = (
        st.fixed_dictionaries({"value": value}, optional=more),
        one.map(lambda it: it | {"from": "2010-01"}),
    )
    return value | one | st.tuples(undated, dated).map(list)


stated_cases = st.fixed_dictionaries(
    {"case": st.just("made-up"), "exhibits": st.just({"E1": {"title": "a letter"}})},
    optional={
        "title": st.none() | st.just("A made-up case"),
        "instrument": stated(st.sampled_from(["red notice", "diffusion"])),
        "as_of": st.just("2017-06-30"),
        "standing": st.sampled_from(["asserted", "documented"]),
        "facts": st.none() | st.fixed_dictionaries({}, optional={fact: stated(value) for fact, value in plain.items()}),
        "lists": st.fixed_dictionaries(
            {},
            optional={
                "charges": st.fixed_dictionaries(
                    {},
                    optional={
                        "complete": st.sampled_from(["yes", "no", None]),
                        "items": st.lists(
                            st.fixed_dictionaries({}, optional={"label": stated(st.just("theft")), "from": dates}),
                            max_size=2,
                        ),
                    },
                )
            },
        ),
        "decisions": st.just([{"date": 2017, "outcome": "compliant", "grade": "A", "grounds": "one"}]),
    },
)


@given(stated_cases)
def test_what_loads_fits(data: dict[str, Any]) -> None:
    case_from(data, TYPES)

    assert complaints(CASES_OF_TYPES, data) == []


@pytest.mark.parametrize(
    "text",
    [
        "title: no id",
        "case: made up",
        "{case: x, titel: y}",
        "{case: x, instrument: letter}",
        "{case: x, as_of: 2012-07}",
        "{case: x, facts: {person.rolle: writer}}",
        "{case: x, facts: {person.role: painter}}",
        "{case: x, facts: {person.role: [writer]}}",
        "{case: x, facts: {person.role: {from: 2012}}}",
        "{case: x, facts: {person.role: {value: writer, form: 2012}}}",
        "{case: x, facts: {person.role: {value: writer, complete: yes}}}",
        "{case: x, facts: {person.role: [{value: writer}, singer]}}",
        "{case: x, facts: {person.hides: perhaps}}",
        "{case: x, facts: {person.residence: ZZ}}",
        "{case: x, facts: {matter.decided_on: 1 May 2012}}",
        "{case: x, facts: {matter.sentence: -1}}",
        "{case: x, facts: {matter.sentence: 1201}}",
        "{case: x, facts: {matter.sentence: 40 days}}",
        "{case: x, facts: {matter.persons: 0}}",
        "{case: x, facts: {matter.loss: 12}}",
        "{case: x, facts: {charge.label: theft}}",
        "{case: x, lists: {charge: {}}}",
        "{case: x, lists: {charges: {items: [{ground: political}]}}}",
        "{case: x, decisions: [{outcome: compliant}]}",
        "{case: x, decisions: [{date: 2017, outcome: lost}]}",
        "{case: x, exhibits: {E1: {date: 2012}}}",
    ],
)
def test_what_does_not_load_for_its_form_does_not_fit(text: str) -> None:
    (document,) = read_documents(text, "case.yaml", kind=CaseError)

    with pytest.raises(CaseError):
        read_case(text, "case.yaml", TYPES)
    assert complaints(CASES_OF_TYPES, document.data) != []


# ── Rules ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("file", INTERPOL, ids=lambda file: str(file.relative_to(ROOT / "rules")))
def test_every_document_of_the_rules_fits(file: Path, rules: Draft202012Validator) -> None:
    assert [told for data in documents(file) for told in complaints(rules, data)] == []


@pytest.mark.parametrize("name", ["small", "types"])
def test_the_documents_of_another_pack_fit_its_own_schema(name: str) -> None:
    """The facts that a condition may name are those of the pack's vocabulary."""
    folder = ROOT / "tests" / "packs" / name
    schema = Draft202012Validator(rule_schema(load_pack(folder)))

    assert [
        told for file in folder.glob("*.yaml") for data in documents(file) for told in complaints(schema, data)
    ] == []


CONDITIONS = """\
person.role: writer
person.role: [writer, singer]
person.role: {parameter: roles}
person.role: {same_as: {fact: other}}
person.hides: yes
person.nationalities: {includes: AA}
person.nationalities: {includes: {fact: requesting_country}}
person.residence: {same_as: requesting_country}
person.residence: 914
matter.sentence: {under: 2 years, over: {parameter: least}}
matter.sentence: 24
matter.decided_on: {before: {fact: as_of}}
matter.decided_on: {within: {months: 6, after: {fact: as_of}}}
matter.decided_on: {within: {days: {parameter: least}, before: 2012-07}}
matter.loss: {at_least: USD 10000.00}
parameter.reading: [one, two]
{all: [{person.hides: yes}], not: {person.hides: no}}
{at_least: 2, of: [{person.hides: yes}, {person.role: none}]}
{some: charges, where: {charge.maximum: {under: 12}}}
{count: refusals, where: {refusal.ground: political}, is: {at_least: 2}}
"""
NO_CONDITIONS = """\
person.rolle: writer
person.role: painter
person.role: {is: writer}
person.role: {under: 3}
person.role: {}
person.hides: perhaps
person.nationalities: AA
matter.sentence: {before: 2012}
matter.decided_on: 2012
matter.decided_on: {within: {months: 6}}
matter.decided_on: {within: {months: 6, days: 6, after: 2012}}
matter.loss: USD 5.00
matter.note: text
{all: []}
{all: {person.hides: yes}}
{at_least: 0, of: [{person.hides: yes}]}
{at_least: 2}
{some: charge, where: {charge.maximum: 12}}
{some: charges}
{count: refusals, where: {refusal.ground: political}, is: 2}
{any: [{not: {person.rolle: writer}}]}
[]
{}
"""


@pytest.fixture(scope="module")
def rules_of_types() -> Draft202012Validator:
    """The schema of the documents of the pack with a fact of every type."""
    return Draft202012Validator(rule_schema(TYPES))


def defined(condition: str) -> Any:
    """A definition with a condition."""
    return next(documents_of(f"define: x\ntitle: x\nwhen:\n  {condition}\n"))


def documents_of(text: str) -> Iterator[Any]:
    for document in read_documents(text, "rule.yaml", kind=PackError):
        yield document.data


@pytest.mark.parametrize("condition", CONDITIONS.splitlines())
def test_conditions_of_every_kind_fit(condition: str, rules_of_types: Draft202012Validator) -> None:
    assert complaints(rules_of_types, defined(condition)) == []


@pytest.mark.parametrize("condition", NO_CONDITIONS.splitlines())
def test_what_is_no_condition_does_not_fit(condition: str, rules_of_types: Draft202012Validator) -> None:
    assert complaints(rules_of_types, defined(condition)) != []


@pytest.mark.parametrize(
    "text",
    [
        "rulle: x",
        "{rule: x, title: y}",
        "{define: x, title: y, when: {person.hides: yes}, wen: z}",
        "{define: x, title: y, when: {person.hides: yes}, verification: perhaps}",
        "{parameter: x, title: y, type: letter, values: [{value: 1}]}",
        "{pack: x, title: y}",
    ],
)
def test_a_document_that_lacks_or_misspells_a_key_does_not_fit(text: str, rules_of_types: Draft202012Validator) -> None:
    assert complaints(rules_of_types, next(documents_of(text))) != []
