"""What would change an answer is found by looking at every set of facts, and told both ways."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

import screening
from screening.advise.alter import altering, defeating
from screening.advise.flip import flip
from screening.advise.moves import Move, contradicted, moved, moves
from screening.advise.position import Position, positions, strength, with_further
from screening.engine import reference
from screening.engine.columnar import columnar
from screening.law.pack import Pack
from screening.program.presume import complete
from screening.render.flipped import flip_pieces
from screening.render.text import text
from screening.report.decide import stand

FIXTURES = (
    "ccf-2017-08", "ccf-2018-02", "ccf-2018-08", "ccf-2019-05", "ccf-2019-cheque-unnumbered", "ccf-2023-10",
    "ccf-2024-02", "eg-2001-military-court-asylum-seeker", "it-2019-mafia-drug-trafficking",
    "tr-2012-journalist-refugee",
)  # fmt: skip
EVENING = "detained-asylum-seeker"  # of which a charge may be one of several
POOL = 16


@pytest.fixture(scope="module")
def pack() -> Pack:
    return screening.load_pack()


def position_of(pack: Pack, name: str) -> Position:
    folder = "evenings" if name == EVENING else "decided"
    return positions(screening.load_case(f"fixtures/{folder}/{name}.yaml", pack), pack)[0]


def brute_force(position: Position, pool: list[Move]) -> set[tuple[frozenset[tuple[object, ...]], bool]]:
    """Every smallest set of up to three moves that alters the answer, case by case; each way for itself."""
    now = strength(position.now.as_it_stands, position.now.as_it_stands_scope)
    found: set[tuple[frozenset[tuple[object, ...]], bool]] = set()
    for size in (1, 2, 3):
        for each in combinations(pool, size):
            after = moved(position.facts, each)
            if len({one.place for one in each}) < size or contradicted(position, after):
                continue
            answer = columnar.answer(position.program, after)
            then = strength(answer.as_it_stands, answer.as_it_stands_scope)
            told = frozenset((one.place, one.region) for one in each)
            if then != now and not any(way is (then > now) and small < told for small, way in found):
                found.add((told, then > now))
    return found


@pytest.mark.parametrize("name", [*FIXTURES, EVENING])
def test_the_sets_found_are_those_that_looking_at_each_set_by_itself_finds(pack: Pack, name: str):
    position = position_of(pack, name)
    every = moves(position)
    drawn = random.Random(name)
    telling = [one for each in altering(position, every, most=2) for one in each.moves]
    pool = drawn.sample(telling, min(POOL // 2, len(telling)))
    pool += drawn.sample([one for one in every if one not in pool], POOL - len(pool))
    found = {
        (frozenset((one.place, one.region) for one in each.moves), each.better) for each in altering(position, pool)
    }
    assert found == brute_force(position, pool)


def test_a_ground_that_stands_is_defeated_by_each_set_told_of_it_and_by_no_part_of_one(pack: Pack):
    case = screening.case(
        {
            "case": "speech",
            "instrument": "red notice",
            "requesting_country": "TR",
            "as_of": "2025-06-01",
            "lists": {"charges": {"complete": True, "items": [{"class": "internal_security"}]}},
        },
        pack,
    )
    position = positions(case, pack)[0]
    found = defeating(position, moves(position), most=2)
    assert any(found.values()), "nothing that the other side could show is told of any ground"
    for (rule, row), sets in found.items():
        for each in sets:
            assert not stands(position, rule, row, each)
            for size in range(len(each)):
                assert all(stands(position, rule, row, part) for part in combinations(each, size))


def stands(position: Position, rule: str, row: int, made: tuple[Move, ...]) -> bool:
    """Whether a finding stands after moves, by the reference evaluator."""
    facts = moved(position.facts, made)
    completed, presumed = complete(position.program.vocabulary, facts)
    settled, second = (reference.run(position.program, one) for one in (facts, completed))
    found = stand(position.program, settled, completed, second, presumed)
    return any((one.rule.source.id, one.row) == (rule, row) for one in found.findings)


@pytest.mark.parametrize(
    ("name", "over"), [(EVENING, "refusals"), ("ccf-2017-08", "charges"), ("ccf-2018-02", "refusals")]
)
def test_of_a_further_item_the_sets_found_are_those_that_looking_at_each_finds(pack: Pack, name: str, over: str):
    position = position_of(pack, name)
    more = with_further(position, over)
    row = len(position.facts.items[over])
    every = [one for one in moves(more) if one.fact.of == over and one.row == row]
    pool = random.Random(name).sample(every, min(POOL - 4, len(every)))
    found = {(frozenset((one.place, one.region) for one in each.moves), each.better) for each in altering(more, pool)}
    assert found == brute_force(more, pool)


def test_what_a_further_charge_or_refusal_would_change_is_told_as_one_that_is_not_in_the_file(pack: Pack):
    found = flip(position_of(pack, "ccf-2018-02"), most=1)
    further = [each for turn in found.for_applicant for each in turn.shown if each.further]
    assert any(one.fact == "refusal.ground" for one in further)
    assert all(one.item is None for one in further)
    turn = next(one for one in found.for_applicant if one.shown[0].fact == "refusal.ground" and one.shown[0].further)
    assert "(a further refusal)" in text(flip_pieces([found.model_copy(update={"for_applicant": (turn,)})]))


def test_a_further_charge_that_leaves_a_ground_against_a_part_alone_is_told_whatever_it_is(pack: Pack):
    found = flip(position_of(pack, "ccf-2017-08"), most=1)
    turn = next(one for one in found.against if one.shown[0].fact == "charges")
    assert (found.as_it_stands_scope, turn.as_it_stands_scope) == ("whole", "part")
    assert "one more among the charges" in text(flip_pieces([found]))


def test_only_what_may_plausibly_be_asked_is_looked_at(pack: Pack):
    case = screening.case(
        {
            "case": "embezzlement",
            "instrument": "red notice",
            "requesting_country": "TR",
            "as_of": "2025-06-01",
            "lists": {"charges": {"items": [{"class": "embezzlement"}]}},
        },
        pack,
    )
    looked_at = {one.fact.id for one in moves(positions(case, pack)[0])}
    assert "charge.war_crime_quality" not in looked_at
    assert "person.deceased" not in looked_at
    assert "charge.gain" in looked_at


def test_values_that_every_test_takes_alike_are_one_move(pack: Pack):
    case = screening.case({"case": "bare", "instrument": "red notice", "requesting_country": "TR"}, pack)
    of_status = [one for one in moves(positions(case, pack)[0]) if one.fact.id == "refugee.feared_country"]
    assert any("TR" in one.region for one in of_status)
    assert len(of_status) < 10, "a country that no rule tells from another is not looked at by itself"


STATED_ONLY = "alleged_only"


@pytest.mark.parametrize(
    ("fact", "charge"),
    [
        ("gain", {"class": "abuse_of_office"}),
        ("violence", {"class": "internal_security"}),
        ("violence", {"class": "abuse_of_office"}),
    ],
)
def test_what_is_stated_as_alleged_only_can_still_be_shown_by_the_other_side(
    pack: Pack, fact: str, charge: dict[str, str]
):
    found = flip(alleging(pack, {**charge, fact: STATED_ONLY}), most=1)
    shown = [each for ground in found.grounds for sets in ground.by for each in sets if each.fact == f"charge.{fact}"]
    assert any({"particularised", "shown independently"} & set(one.values) for one in shown if not one.further)
    assert all(one.stated == "alleged only" for one in shown if not one.further)
    assert "where the file says alleged only" in " ".join(text(flip_pieces([found])).split())


def test_what_is_worse_for_the_applicant_than_the_file_says_is_never_told_as_for_the_applicant_to_show(pack: Pack):
    found = flip(alleging(pack, {"class": "abuse_of_office", "gain": STATED_ONLY}), most=2)
    assert not [each for turn in found.for_applicant for each in turn.shown if each.stated]


def test_what_is_shown_independently_is_at_its_worst_and_no_move(pack: Pack):
    position = alleging(pack, {"class": "abuse_of_office", "gain": "shown_independently"})
    assert not [one for one in moves(position) if one.fact.id == "charge.gain" and one.row == 0]


def test_no_ground_on_a_charge_that_the_file_does_not_have_is_told_as_one_that_stands(pack: Pack):
    position = alleging(pack, {"class": "abuse_of_office"}, complete=False)
    found = flip(position, most=1)
    assert {one.charge for one in found.grounds} <= {None, 1}
    further = [any(each.further for each in turn.shown) for turn in found.for_applicant]
    assert further == sorted(further), "what is in the file comes before a further item"


def alleging(pack: Pack, charge: dict[str, str], *, complete: bool = True) -> Position:
    """The position of a former politician on one charge."""
    case = screening.case(
        {
            "case": "alleged",
            "instrument": "red notice",
            "requesting_country": "KZ",
            "as_of": "2025-06-01",
            "facts": {"person.role": "former_politician", "context.charged_after_regime_change": True},
            "lists": {"charges": {"complete": complete, "items": [charge]}},
        },
        pack,
    )
    return positions(case, pack)[0]


@pytest.fixture(scope="module")
def three_charges(pack: Pack) -> str:
    gains = ("alleged_only", "alleged_only", "not_alleged")
    case = screening.case(
        {
            "case": "several",
            "instrument": "red notice",
            "requesting_country": "KZ",
            "as_of": "2026-01-01",
            "facts": {"person.role": "former_politician"},
            "lists": {"charges": {"items": [{"class": "abuse_of_office", "gain": one} for one in gains]}},
        },
        pack,
    )
    asked = {one.fact for one in screening.screen(case, pack).missing}
    return " ".join(text(flip_pieces([flip(positions(case, pack)[0], asked=asked, most=3)])).split())


def test_a_ground_on_several_charges_is_told_once_with_what_defeats_it_on_each(three_charges: str):
    grounds = three_charges.partition("WHAT WOULD CHANGE")[0]
    assert grounds.count("The charge is about a decision of office") == 1
    assert "(charge 1, 2 and 3)" in grounds
    assert grounds.count("what the charge says of personal gain (the same charge)") == 1


def test_one_fact_over_several_charges_is_one_line(three_charges: str):
    against = three_charges.partition("AGAINST THE APPLICANT")[2].partition("FOR THE APPLICANT TO SHOW")[0]
    assert "what the charge says of personal gain (charge 1, 2 and 3)" in against
    assert "where the file says alleged only or not alleged: nothing stands" in against
    assert "3 ways in all" in against
    assert "more: --format json" not in against, "eight sets are four lines, which are all told"


def test_of_sets_of_one_size_what_a_screening_asks_comes_first(pack: Pack):
    position = position_of(pack, "ccf-2018-02")
    asked = {one.fact for one in screening.screen(position.case, pack).missing}
    found = flip(position, asked=asked, most=1)
    assert asked
    for several in (found.against, found.for_applicant):
        near = [
            (
                any(each.further for each in one.shown),
                any(each.fact not in asked and each.stated is None and not each.disputed for each in one.shown),
            )
            for one in several
        ]
        in_order = near if several is found.for_applicant else [far for _, far in near]
        assert in_order == sorted(in_order)
