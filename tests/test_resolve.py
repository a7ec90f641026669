"""What is known of a case on a day, by then, and as well shown as asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from types_pack import VOCABULARY, stating

from screening.cases.resolve import Dials, counts, dials, resolve, statement
from screening.cases.statement import STANDINGS, Case, Item, StatedList, Statement, first_day, last_day
from screening.program.valuation import Facts
from screening.values import Chosen, Interval, Value, read_date

DAY = date(2017, 6, 30)


def on(day: str, known_by: str | None = None, standing: str = "asserted") -> Dials:
    """The dials at a day, with what was known by another day or by that day."""
    as_of = date.fromisoformat(day)
    return Dials(as_of, date.fromisoformat(known_by) if known_by else as_of, standing)


def role(series: object, dials: Dials) -> Value | None:
    """What is known of the role, if the case states this of it."""
    return resolve(stating(facts={"person.role": series}), VOCABULARY, dials).values.get("person.role")


def labels(items: list[object], dials: Dials, **more: object) -> tuple[list[Value | None], bool]:
    """The labels of the charges that are known, and whether they are all."""
    case = stating(lists={"charges": {"items": items, **more}})
    facts = resolve(case, VOCABULARY, dials)
    return [one.get("charge.label") for one in facts.items["charges"]], facts.complete["charges"]


# ── Dates ────────────────────────────────────────────────────────────────────────────────────────


def test_a_plain_value_holds_on_every_day() -> None:
    assert role("writer", on("1900-01-01")) == role("writer", on("2100-01-01")) == "writer"


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2013-12-31", "none"), ("2014-01-01", "writer"), ("2015-12-31", "writer"), ("2016-01-01", "singer")],
)
def test_of_a_series_the_statement_that_began_last_holds(day: str, expected: str) -> None:
    """The order in the file does not matter; an undated statement is the earliest."""
    series = [
        {"value": "singer", "from": "2016-01-01"},
        {"value": "none"},
        {"value": "writer", "from": "2014-01-01"},
    ]

    assert role(series, on(day)) == expected


@pytest.mark.parametrize(
    ("from_", "not_yet", "holds"),
    [
        ("2014", "2014-12-30", "2014-12-31"),
        ("2014-02", "2014-02-27", "2014-02-28"),
        ("2014-02-03", "2014-02-02", "2014-02-03"),
    ],
)
def test_a_partial_beginning_counts_from_its_last_day(from_: str, not_yet: str, holds: str) -> None:
    series = {"value": "writer", "from": from_}

    assert role(series, on(not_yet)) is None
    assert role(series, on(holds)) == "writer"


@pytest.mark.parametrize(
    ("until", "holds", "no_longer"),
    [
        ("2014", "2014-01-01", "2014-01-02"),
        ("2014-02", "2014-02-01", "2014-02-02"),
        ("2014-02-03", "2014-02-03", "2014-02-04"),
    ],
)
def test_a_partial_end_counts_to_its_first_day(until: str, holds: str, no_longer: str) -> None:
    series = {"value": "writer", "until": until}

    assert role(series, on(holds)) == "writer"
    assert role(series, on(no_longer)) is None


def test_after_a_statement_has_ended_an_earlier_one_that_is_still_current_holds() -> None:
    series = [{"value": "none"}, {"value": "writer", "from": "2014-01-01", "until": "2015-12-31"}]

    assert role(series, on("2015-12-31")) == "writer"
    assert role(series, on("2016-01-01")) == "none"


def test_what_became_unknown_is_unknown_and_not_what_it_was() -> None:
    series = [{"value": "writer"}, {"value": "unknown", "from": "2015-01-01"}]

    assert role(series, on("2014-12-31")) == "writer"
    assert role(series, on("2015-01-01")) is None


# ── Knowledge ────────────────────────────────────────────────────────────────────────────────────


def test_what_was_found_out_later_is_not_known_before() -> None:
    """A fact of 2014 that came to light in 2016 is known by the end of 2016, not before."""
    series = {"value": "writer", "from": "2014-01-01", "known_from": "2016"}

    assert role(series, on("2015-01-01")) is None
    assert role(series, on("2015-01-01", known_by="2016-12-30")) is None
    assert role(series, on("2015-01-01", known_by="2016-12-31")) == "writer"


def test_a_fact_is_known_from_the_day_it_holds_unless_something_else_is_said() -> None:
    series = {"value": "writer", "from": "2014-01-01"}

    assert role(series, on("2015-01-01", known_by="2013-12-31")) is None
    assert role(series, on("2015-01-01", known_by="2014-01-01")) == "writer"


def test_while_the_later_statement_is_not_known_the_earlier_one_holds() -> None:
    series = [{"value": "none"}, {"value": "writer", "from": "2014-01-01", "known_from": "2016-01-01"}]

    assert role(series, on("2015-01-01", known_by="2015-12-31")) == "none"
    assert role(series, on("2015-01-01", known_by="2016-01-01")) == "writer"


# ── Standing and dispute ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("asked", STANDINGS)
@pytest.mark.parametrize("has", STANDINGS)
def test_a_fact_below_the_standing_asked_for_is_unknown(has: str, asked: str) -> None:
    """Asserted, documented, shown by an authority: each is worth more than the one before."""
    known = role({"value": "writer", "standing": has}, on("2017-01-01", standing=asked))

    assert known == ("writer" if STANDINGS.index(has) >= STANDINGS.index(asked) else None)


def test_a_statement_below_the_standing_does_not_bring_an_earlier_one_back() -> None:
    """That the earlier state is documented does not show that it still holds."""
    series = [{"value": "none", "standing": "documented"}, {"value": "writer", "from": "2014-01-01"}]

    assert role(series, on("2015-01-01", standing="documented")) is None


def test_a_disputed_fact_is_unknown() -> None:
    assert role({"value": "writer", "disputed": True}, on("2017-01-01")) is None


def test_an_assumed_fact_is_used() -> None:
    """It is marked in the report, not left out."""
    assert role({"value": "writer", "assumed": True}, on("2017-01-01")) == "writer"


# ── Lists ────────────────────────────────────────────────────────────────────────────────────────


def test_every_list_of_the_vocabulary_is_there_and_one_not_stated_is_not_complete() -> None:
    facts = resolve(Case("made-up"), VOCABULARY, on("2017-01-01"))

    assert facts.items == {"charges": (), "refusals": ()}
    assert facts.complete == {"charges": False, "refusals": False}


def test_an_item_is_there_from_when_to_when_it_exists() -> None:
    """What did not exist on the day is absent, and the list is as complete as it says."""
    items = [{"label": "theft"}, {"label": "fraud", "from": "2014-01-01", "until": "2015-12-31"}]

    assert labels(items, on("2013-12-31")) == (["theft"], True)
    assert labels(items, on("2014-01-01")) == (["theft", "fraud"], True)
    assert labels(items, on("2016-01-01")) == (["theft"], True)


def test_an_item_not_yet_known_leaves_the_list_incomplete() -> None:
    """Whoever knew only one of two charges could not know that it was the only one."""
    items = [{"label": "theft"}, {"label": "fraud", "from": "2014-01-01", "known_from": "2016-01-01"}]

    assert labels(items, on("2015-01-01", known_by="2015-12-31")) == (["theft"], False)
    assert labels(items, on("2015-01-01", known_by="2016-01-01")) == (["theft", "fraud"], True)


def test_an_item_whose_facts_are_unknown_is_still_there() -> None:
    items = [{"label": {"value": "theft", "disputed": True}}, {}]

    assert labels(items, on("2017-01-01")) == ([None, None], True)


def test_a_list_said_not_to_be_complete_is_not() -> None:
    assert labels([{"label": "theft"}], on("2017-01-01"), complete="no") == (["theft"], False)


# ── The head, and the dials ──────────────────────────────────────────────────────────────────────


def test_the_head_of_the_file_and_the_day_are_facts() -> None:
    case = stating(
        instrument="diffusion",
        requesting_country="AA",
        stage=[{"value": "requested", "from": "2012-01-01"}, {"value": "published", "from": "2012-03-01"}],
    )

    assert resolve(case, VOCABULARY, on("2012-02-01")).values == {
        "instrument": "diffusion",
        "requesting_country": "AA",
        "stage": "requested",
        "as_of": Interval(date(2012, 2, 1), date(2012, 2, 1)),
    }


def test_dials_come_from_what_is_asked_then_from_the_file_then_from_today() -> None:
    stated = stating(as_of="2017-06-30", known_by="2018-01-01", standing="documented")
    asked = date(2013, 1, 1)
    today = datetime.now().astimezone().date()

    assert dials(stated) == Dials(DAY, date(2018, 1, 1), "documented")
    assert dials(stated, as_of=asked, known_by=asked, standing="asserted") == Dials(asked, asked, "asserted")
    assert dials(stating(as_of="2017-06-30")) == Dials(DAY, DAY, "asserted")
    assert dials(Case("x")) in (Dials(today, today), Dials(today + timedelta(1), today + timedelta(1)))


# ── Evidence ─────────────────────────────────────────────────────────────────────────────────────


def test_the_statement_that_holds_is_found_with_its_evidence() -> None:
    case = stating(
        exhibits={"E1": {"title": "a letter"}},
        facts={"person.role": [{"value": "none"}, {"value": "writer", "from": "2014-01-01", "exhibits": ["E1"]}]},
        lists={
            "charges": {"items": [{"label": "theft", "until": "2015-01-01"}, {"label": "fraud", "source": "press"}]}
        },
    )
    later = on("2017-01-01")

    found = statement(case, VOCABULARY, later, "person.role")
    assert found is not None
    assert (found.value, found.exhibits) == ("writer", ("E1",))
    first_row = statement(case, VOCABULARY, later, "charge.label", "charges", 0)
    assert first_row is not None
    assert (first_row.value, first_row.source) == ("fraud", "press")
    assert statement(case, VOCABULARY, later, "person.role", "charges", 0) == found
    assert statement(case, VOCABULARY, later, "charge.label", "charges", 1) is None
    assert statement(case, VOCABULARY, later, "person.hides") is None
    assert statement(case, VOCABULARY, later, "refusal.state", "refusals", 0) is None


def test_a_statement_that_is_not_used_is_found_as_well_and_said_not_to_count() -> None:
    """So that a report can say why a stated fact was not used."""
    case = stating(facts={"person.role": {"value": "writer", "disputed": True}, "person.hides": {"value": True}})
    strict = on("2017-01-01", standing="documented")
    disputed, asserted = (
        statement(case, VOCABULARY, strict, "person.role"),
        statement(case, VOCABULARY, strict, "person.hides"),
    )

    assert disputed is not None
    assert asserted is not None
    assert not counts(disputed, on("2017-01-01"))
    assert not counts(asserted, strict)
    assert counts(asserted, on("2017-01-01"))


# ── Properties ───────────────────────────────────────────────────────────────────────────────────

days = st.dates(date(2010, 1, 1), date(2014, 12, 31))
written = st.one_of(days.map(str), days.map(lambda day: f"{day:%Y-%m}"), days.map(lambda day: f"{day:%Y}"))
intervals = written.map(read_date)
roles = st.sampled_from([None, "none", "writer", "singer"])
dials_drawn = st.builds(Dials, days, days, st.sampled_from(STANDINGS))


def series_of(values: st.SearchStrategy[Value | None]) -> st.SearchStrategy[tuple[Statement, ...]]:
    """Series whose statements begin on different days."""
    one = st.builds(
        Statement,
        values,
        st.none() | intervals,
        st.none() | intervals,
        st.none() | intervals,
        st.sampled_from(STANDINGS),
        disputed=st.integers(0, 4).map(lambda drawn: drawn == 0),
    )
    return st.lists(one, min_size=1, max_size=4, unique_by=first_day).map(tuple)


items = st.builds(
    Item,
    st.fixed_dictionaries({}, optional={"charge.label": series_of(st.sampled_from([None, "theft", "fraud"]))}),
    st.none() | intervals,
    st.none() | intervals,
    st.none() | intervals,
)
cases = st.builds(
    Case,
    st.just("made-up"),
    facts=st.fixed_dictionaries(
        {},
        optional={
            "person.role": series_of(roles),
            "person.hides": series_of(st.sampled_from([None, True, False])),
            "person.traits": series_of(st.sampled_from([None, Chosen(frozenset({"calm"}), complete=True)])),
        },
    ),
    lists=st.fixed_dictionaries(
        {}, optional={"charges": st.builds(StatedList, st.lists(items, max_size=3).map(tuple), st.booleans())}
    ),
)


def only_takes_away(less: Mapping[str, Value], more: Mapping[str, Value]) -> bool:
    """Whether what is known is all known to be the same in the other."""
    return less.items() <= more.items()


@given(cases, dials_drawn)
def test_the_order_of_facts_and_of_statements_does_not_matter(case: Case, dials: Dials) -> None:
    shuffled = {fact: tuple(reversed(series)) for fact, series in reversed(case.facts.items())}
    lists = {
        name: replace(
            stated,
            items=tuple(
                replace(one, facts={fact: tuple(reversed(series)) for fact, series in one.facts.items()})
                for one in stated.items
            ),
        )
        for name, stated in case.lists.items()
    }

    assert resolve(replace(case, facts=shuffled, lists=lists), VOCABULARY, dials) == resolve(case, VOCABULARY, dials)


@given(cases, dials_drawn)
def test_a_higher_standing_only_takes_knowledge_away(case: Case, dials: Dials) -> None:
    """The items stay, and the completeness of lists; of each fact less is known, or the same."""
    by_standing = [resolve(case, VOCABULARY, replace(dials, standing=standing)) for standing in STANDINGS]

    for more, less in pairwise(by_standing):
        assert only_takes_away(less.values, more.values)
        assert less.complete == more.complete
        assert len(less.items["charges"]) == len(more.items["charges"])
        assert all(map(only_takes_away, less.items["charges"], more.items["charges"]))


@given(cases, dials_drawn, days)
def test_knowing_less_by_an_earlier_day_never_invents_anything(case: Case, dials: Dials, earlier: date) -> None:
    """Of a series an earlier statement may hold; a list that loses items is not complete."""
    dials = replace(dials, known_by=max(dials.known_by, earlier))
    before = replace(dials, known_by=earlier)
    less, more = resolve(case, VOCABULARY, before), resolve(case, VOCABULARY, dials)

    once = {fact for fact, series in case.facts.items() if len(series) == 1}
    assert only_takes_away({fact: value for fact, value in less.values.items() if fact in once}, more.values)
    for fact in case.facts.keys() & less.values.keys():
        assert any(one.value == less.values[fact] and known_by(one, earlier) for one in case.facts[fact])
    assert len(less.items["charges"]) <= len(more.items["charges"])
    if less.complete["charges"]:
        assert more.complete["charges"]
        assert len(less.items["charges"]) == len(more.items["charges"])


def known_by(one: Statement, day: date) -> bool:
    """Whether a statement was known by a day."""
    since = one.known_from or one.from_
    return since is None or since.last <= day


@given(series_of(roles), dials_drawn)
def test_the_statement_that_holds_is_the_last_begun_of_those_current_and_known(
    series: tuple[Statement, ...], dials: Dials
) -> None:
    """Found here by walking back from the day to the first day on which something current and known began."""
    candidates = [one for one in series if known_by(one, dials.known_by) and dials.as_of <= last_day(one)]
    begun = {first_day(one): one for one in candidates}
    walked = (dials.as_of - timedelta(back) for back in range(6 * 366))
    expected = next((begun[day] for day in walked if day in begun), begun.get(date.min))

    assert statement(Case("x", facts={"person.role": series}), VOCABULARY, dials, "person.role") == expected


@given(cases, dials_drawn)
def test_what_is_known_is_what_the_statements_that_count_say(case: Case, dials: Dials) -> None:
    """The evidence and the facts tell the same story, row by row."""
    facts = resolve(case, VOCABULARY, dials)

    for fact in case.facts:
        assert told(case, dials, fact) == facts.value(fact, None, 0)
    for row in range(Facts.rows(facts, "charges")):
        assert told(case, dials, "charge.label", "charges", row) == facts.value("charge.label", "charges", row)


def told(case: Case, dials: Dials, fact: str, over: str | None = None, row: int = 0) -> Value | None:
    """What the statement that holds says, if it counts."""
    found = statement(case, VOCABULARY, dials, fact, over, row)
    return found.value if found and counts(found, dials) else None
