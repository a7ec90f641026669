"""Cases as columns: what goes in, by hand and from cases, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import numpy as np
import pytest
from many_rows import Row, rows_differ
from random_cases import RandomCases
from random_packs import invented_pack

from screening.bulk.screen_many import ManyResult, screen_many
from screening.columns.columns import (
    Codes,
    Columns,
    Dates,
    Known,
    ListColumn,
    Numbers,
    YesNo,
    from_bits,
    not_known,
    to_bits,
)
from screening.columns.encode import encode
from screening.engine.columnar.asked import shifted
from screening.engine.columnar.bulk import answers, number
from screening.engine.columnar.comparing import _shifted
from screening.errors import CaseError
from screening.law.countries import Countries
from screening.law.pack import Pack
from screening.law.parse import MEMBERS, OPERATORS
from screening.program.compile import compile_pack
from screening.program.program import Atom
from screening.program.valuation import Facts
from screening.values import Amount, Chosen, Interval, Value

DAY = date(2014, 1, 1)
RESULTS = ("outcome", "scope", "score", "low", "high")


@pytest.fixture(scope="module")
def invented() -> Pack:
    return invented_pack(Random(4))


@pytest.fixture(scope="module")
def cases(invented: Pack) -> list[Facts]:
    drawn = RandomCases(Random(2), compile_pack(invented, as_of=DAY, instrument="red notice"))
    return [drawn.draw(most_items=3) for _ in range(150)]


def same(one: ManyResult, other: ManyResult) -> bool:
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in RESULTS) and all(
        np.array_equal(one.findings.codes(name), other.findings.codes(name)) for name in one.findings.rules
    )


# ── Bits ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("rows", [0, 1, 63, 64, 65, 200])
@pytest.mark.parametrize("ranks", [(), (3,), (0,)])
def test_bits_are_booleans_64_rows_a_word(rows: int, ranks: tuple[int, ...]):
    booleans = np.random.default_rng(rows).random((*ranks, rows)) < 0.5
    bits = to_bits(booleans)
    assert bits.dtype == np.uint64
    assert bits.shape == (*ranks, -(-rows // 64))
    assert np.array_equal(from_bits(bits, rows), booleans)


def test_row_r_is_bit_r_of_its_word():
    booleans = np.zeros(130, bool)
    booleans[[0, 5, 64, 129]] = True
    assert to_bits(booleans).tolist() == [0b100001, 1, 0b10]


# ── Columns by hand ──────────────────────────────────────────────────────────────────────────────


def by_hand(**facts: Any) -> Columns:
    """Three cases: a red notice, complete lists of no items."""
    none = ListColumn(np.zeros(3, np.uint8), to_bits(np.ones(3, bool)))
    columns = {"instrument": Codes(np.array([1, 1, 1], np.uint8)), **facts}
    return Columns(3, columns, {"charges": none, "refusals": none, "alerts": none}, ("USD",))


def test_columns_made_by_hand_are_screened(invented: Pack):
    yes = to_bits(np.array([True, False, False]))
    result = screen_many(
        by_hand(**{"plain.a": YesNo(yes, to_bits(np.array([False, True, False])))}), invented, as_of=DAY
    )
    lists: dict[str, tuple[()]] = {"charges": (), "refusals": (), "alerts": ()}
    known: list[dict[str, Value]] = [{"plain.a": True}, {"plain.a": False}, {}]
    facts = [
        Facts({"instrument": "red notice", "as_of": Interval(DAY, DAY), **one}, lists, dict.fromkeys(lists, True))
        for one in known
    ]
    expected = screen_many(facts, invented)
    assert all(np.array_equal(getattr(result, name), getattr(expected, name)) for name in RESULTS)


@pytest.mark.parametrize(
    ("name", "column", "said"),
    [
        ("plain.z", Codes(np.zeros(3, np.uint8)), "plain.z is no fact"),
        ("plain.a", Codes(np.zeros(3, np.uint8)), "plain.a is of type yes_no: its column is YesNo"),
        ("which.a", Codes(np.zeros(3, np.int64)), "codes is int64, not uint8 or uint16"),
        ("which.a", Codes(np.zeros(4, np.uint8)), r"codes has the shape \(4,\)"),
        ("charge.c", Codes(np.zeros(3, np.uint8)), r"not 2 dimension\(s\)"),
        ("plain.a", YesNo(np.zeros(3, np.uint64), np.zeros(1, np.uint64)), r"yes has the shape \(3,\)"),
        ("term.a", Numbers(np.zeros(3, np.float64)), "values is float64"),
        ("day.a", Dates(np.zeros(3, np.int32), np.zeros(3, np.int64)), "last is int64, not int32"),
    ],
)
def test_a_column_of_another_type_or_shape_is_refused(invented: Pack, name: str, column: Any, said: str):
    with pytest.raises(CaseError, match=said):
        screen_many(by_hand(**{name: column}), invented, as_of=DAY)


def test_a_list_of_another_length_or_name_is_refused(invented: Pack):
    short = ListColumn(np.zeros(2, np.uint8), np.zeros(1, np.uint64))
    with pytest.raises(CaseError, match="charges has another number of rows"):
        screen_many(Columns(3, {}, {"charges": short}), invented, as_of=DAY)
    with pytest.raises(CaseError, match="crimes is no list"):
        screen_many(Columns(3, {}, {"crimes": short}), invented, as_of=DAY)


def test_a_batch_of_which_nothing_is_known_needs_no_column(invented: Pack):
    nothing = screen_many(Columns(3, {}), invented, as_of=DAY, findings=True)
    lists = dict.fromkeys(invented.vocabulary.lists, ())
    facts = Facts({"as_of": Interval(DAY, DAY)}, lists, dict.fromkeys(lists, False))
    assert same(nothing, screen_many([facts] * 3, invented, findings=True))


def test_smaller_types_fewer_ranks_and_columns_of_one_value_change_nothing(invented: Pack, cases: list[Facts]):
    columns = encode(cases, invented.vocabulary)
    plain = screen_many(columns, invented, findings=True)
    assert same(plain, screen_many(recast(columns), invented, findings=True))
    one_day = encode([cases[0]] * 150, invented.vocabulary)
    flat = replace(one_day, facts={name: flattened(one) for name, one in one_day.facts.items()})
    assert same(screen_many(one_day, invented, findings=True), screen_many(flat, invented, findings=True))
    assert same(
        screen_many(one_day.take(np.arange(0, 150, 7)), invented, findings=True),
        screen_many(flat.take(np.arange(0, 150, 7)), invented, findings=True),
    )


def recast(columns: Columns) -> Columns:
    """Numbers in fewer bits, codes in more; ranks of which nothing is known are left out; counts of another type."""
    facts = {}
    for name, column in columns.facts.items():
        match column:
            case Numbers(values):
                small = np.where(values == not_known(np.int64), not_known(np.int32), values).astype(np.int32)
                facts[name] = Numbers(small[: used(small != not_known(np.int32))])
            case Codes(codes, several):
                facts[name] = Codes(codes.astype(np.uint16)[: used(codes != 0)], several)
            case _:
                facts[name] = column
    lists = {name: ListColumn(one.counts.astype(np.int64), one.complete) for name, one in columns.lists.items()}
    return replace(columns, facts=facts, lists=lists)


def used(known: Any) -> int | None:
    """How many ranks are used, or nothing for a fact of the case."""
    return int(np.flatnonzero(known.any(axis=1)).max(initial=-1)) + 1 if known.ndim > 1 else None


def flattened(column: Any) -> Any:
    """A column of which all rows are the same, with arrays of one value."""
    if isinstance(column, YesNo | Known):
        return column
    parts = {
        name: value for name, value in vars(column).items() if name not in ("known", "whole", "converted", "several")
    }
    return replace(
        column, **{name: np.broadcast_to(value[..., :1], value.shape) for name, value in parts.items() if value.size}
    )


# ── Cases as columns ─────────────────────────────────────────────────────────────────────────────


def test_a_case_that_states_no_fact_of_the_vocabulary_is_refused(invented: Pack):
    lists = dict.fromkeys(invented.vocabulary.lists, ())
    for values, said in (
        ({"plain.z": True}, "no fact of the vocabulary"),
        ({"charge.a": True}, "charge.a is stated of the case"),
        ({"which.a": "w"}, "not one of its choices"),
        ({"figure.a": 2**63}, "does not fit 64 bits"),
    ):
        with pytest.raises(CaseError, match=said):
            encode([Facts(values, lists, dict.fromkeys(lists, False))], invented.vocabulary)


def test_a_number_beyond_what_a_column_holds_may_stand_in_a_rule(invented: Pack):
    """Also one that no fact can reach, and the least and the greatest that a column can hold."""
    numbers = (-(2**63) + 1, -1, 0, 2**31, 2**63 - 1)
    operands = (*numbers, 2**63, 2**200, -(2**63), -(2**64))
    atoms = [
        Atom("figure.a", one, None, (each,))
        for one in ("under", "over", "at_least", "at_most", "is")
        for each in operands
    ]
    atoms += [
        Atom("worth.a", one, None, (Amount(each, "USD"),)) for one in ("under", "at_most", "over") for each in operands
    ]
    compare_tests(invented, atoms, [*numbered(invented, numbers)])


def rules_on(program: Any, first: int, atoms: list[Atom]) -> Iterator[Any]:
    """A rule for each of some atoms."""
    pattern = program.rules[0]
    for node, one in enumerate(atoms, start=first):
        source = pattern.source.model_copy(update={"id": f"rule-{node}"})
        bare = replace(pattern, source=source, over=one.over, exceptions=(), open_signs=(), weigh=None)
        yield replace(bare, scope=node, element=node, body=node)


def compare_tests(pack: Pack, atoms: list[Atom], cases: list[Facts]) -> None:
    """Compares the tests of some atoms on cases as columns with the same on each case."""
    of = compile_pack(pack, as_of=DAY, instrument="red notice")
    testing = replace(of, nodes=(*of.nodes, *atoms), rules=tuple(rules_on(of, len(of.nodes), atoms)))
    found = answers(testing, encode(cases, pack.vocabulary), findings=True, block=64).findings
    columns = [number(found[one.source.id], len(cases)).reshape(-1, len(cases)).T.tolist() for one in testing.rules]
    for row, case in enumerate(cases):
        for atom, column, expected in zip(atoms, columns, Row.of(testing, case).findings(testing), strict=True):
            assert (*expected, *column[row][len(expected) :]) == tuple(column[row]), (atom, case.values)


def numbered(pack: Pack, numbers: tuple[int, ...]) -> Iterator[Facts]:
    lists = dict.fromkeys(pack.vocabulary.lists, ())
    known = {"instrument": "red notice", "as_of": Interval(DAY, DAY)}
    values: list[dict[str, Value]] = [{"figure.a": one, "worth.a": Amount(one, "USD")} for one in numbers]
    values += [{}, {"worth.a": Amount(5, "EUR")}, {"worth.a": Amount(5, "EUR", (("USD", 2**62),))}]
    for one in values:
        yield Facts({**known, **one}, lists, dict.fromkeys(lists, True))


def test_countries_and_choices_of_other_facts_are_compared_by_name(invented: Pack):
    """Facts with other choices, or with more than an octet can number."""
    many = {f"c{number:03}": f"Country {number}" for number in range(400)}
    vocabulary = replace(
        invented.vocabulary,
        countries=Countries({**many, "AA": "Aland"}),
        facts={
            **invented.vocabulary.facts,
            "which.b": replace(invented.vocabulary.facts["which.b"], choices=("z", "q", "x")),
        },
    )
    pack = replace(invented, vocabulary=vocabulary)
    atoms = [
        Atom("which.a", "same_as", None, (), "which.b"),
        Atom("among.a", "includes", None, (), "which.b"),
        Atom("land.a", "same_as", None, (), "requesting_country"),
        Atom("lands.a", "includes", None, (), "land.a"),
        Atom("lands.a", "includes", None, (), "lands.b"),
        Atom("land.a", "is", None, ("c399", "AA")),
        Atom("lands.a", "includes", None, ("c300",)),
    ]
    rng, blank = Random(3), [*numbered(pack, tuple(range(300)))]
    compare_tests(pack, atoms, [Facts({**case.values, **named(rng)}, case.items, case.complete) for case in blank])


def named(rng: Random) -> dict[str, Value]:
    few = ["c300", "c399", "c001", "AA"]
    found: dict[str, Value] = {
        "which.a": rng.choice("xyz"),
        "which.b": rng.choice("zqx"),
        "among.a": Chosen(frozenset(rng.sample("xyz", rng.randint(0, 3))), rng.random() < 0.5),
        "land.a": rng.choice(few),
        "requesting_country": rng.choice(few),
        "lands.a": Chosen(frozenset(rng.sample(few, rng.randint(0, 3))), rng.random() < 0.5),
        "lands.b": Chosen(frozenset(rng.sample(few, rng.randint(0, 2))), rng.random() < 0.5),
    }
    return {name: value for name, value in found.items() if rng.random() < 0.9}


@pytest.mark.parametrize("whole", [True, False])
def test_any_two_facts_are_compared_as_one_by_one(invented: Pack, *, whole: bool):
    """Of the case and of its charges, of whatever type, with every operator that they can have."""
    facts = invented.vocabulary.facts.values()
    readable = [one for one in facts if one.of in (None, "charges") and one.type not in ("yes_no", "text")]
    pairs = [(one, other) for one in readable for other in readable if other.type in (one.type, MEMBERS.get(one.type))]
    atoms = [
        Atom(one.id, operator, "charges" if "charges" in (one.of, other.of) else None, (), other.id, 3)
        for one, other in pairs
        for operator in OPERATORS[one.type]
        if operator != "is"
    ]
    assert len(atoms) > 200
    lands = [one for one in atoms if invented.vocabulary.facts[one.fact].type in ("country", "countries")]
    territory, state = sorted(invented.vocabulary.countries)[:2]
    atoms += [replace(one, bureaus=((territory, state),)) for one in lands]
    drawn = RandomCases(Random(6), compile_pack(invented, as_of=DAY, instrument="red notice"))
    compare_tests(invented, atoms, [drawn.draw(0.9, whole=whole, most_items=4) for _ in range(150)])


# ── Days ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("side", ["after", "before"])
@pytest.mark.parametrize("unit", ["months", "days"])
@pytest.mark.parametrize("length", [0, 1, 2, 6, 11, 12, 13, 60, 119988, 240001, 10**9, 10**12])
def test_calendar_months_are_the_same_for_columns_of_days(unit: Any, side: Any, length: int):
    atom = Atom("day.a", "within", None, (), "day.b", length, unit, side)
    rng = Random(length)
    days = [date.min.toordinal(), date.max.toordinal(), *(rng.randint(1, date.max.toordinal()) for _ in range(400))]
    days += [date(year, 2, 29).toordinal() for year in (2000, 2012, 2016)] + [
        date(2011, month, 28).toordinal() + 3 for month in (1, 3, 5)
    ]
    expected = [shifted(atom, date.fromordinal(day)).toordinal() for day in days]
    assert _shifted(atom, np.array(days, np.int32)).tolist() == expected


def test_dates_compared_with_days_far_apart_need_no_table(invented: Pack):
    atoms = [
        Atom("day.a", "within", None, (), "day.b", length, unit, side)
        for length in (0, 6, 700)
        for unit in ("months", "days")
        for side in ("after", "before")
    ]
    rng, blank = Random(8), [*numbered(invented, tuple(range(300)))]
    for most in (3_000_000, 3000):
        compare_tests(
            invented, atoms, [Facts({**one.values, **dated(rng, most)}, one.items, one.complete) for one in blank]
        )


def dated(rng: Random, most: int) -> dict[str, Value]:
    """Two dates, of which one may not be known, some of them intervals."""
    found: dict[str, Value] = {}
    for name in ("day.a", "day.b"):
        first = rng.randint(1, most)
        if rng.random() < 0.9:
            found[name] = Interval(date.fromordinal(first), date.fromordinal(first + rng.choice([0, 0, 30, 364])))
    return found


def test_the_rows_differ_in_nothing_else(invented: Pack, cases: list[Facts]):
    """That the cases of this file are worth comparing: the reference has the same answers."""
    of = compile_pack(invented, as_of=DAY, instrument="red notice")
    assert [*rows_differ(invented, of, [Row.of(of, one) for one in cases])] == []
