"""Sentences of rules with a fact in them that may not be known: each has another sentence for that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screening.audit.check import check
from screening.audit.holes import holes
from screening.law.conditions import All, Any, Condition, Every, Literally, Not, Some
from screening.law.conditions import Test as FactTest
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.law.rule import Rule, Then


def status(fact: str = "refugee.status") -> FactTest:
    """A test on a fact."""
    pack = load_pack()
    return FactTest(fact, "is", Literally(("refugee",)), pack.rules[0].place)


def with_rule(when: Condition, says: str, otherwise: str | None = None) -> Pack:
    """The pack with one rule, without definitions."""
    pack = load_pack()
    then = Then(ground="refugee status", effect="notes", says=says, otherwise=otherwise)
    rule: Rule = pack.rules[0].model_copy(
        update={"scope": None, "when": when, "weigh": None, "unless": (), "then": then}
    )
    return replace(pack, rules=(rule,), definitions=())


HOLED = "The status is {refugee.status}."
OTHER = FactTest("person.role", "is", Literally(("journalist",)), load_pack().rules[0].place)


@pytest.mark.parametrize(
    ("when", "holed"),
    [
        (status(), False),
        (All((status(), OTHER)), False),
        (Any((status(), OTHER)), True),
        (Any((status(), All((status(), OTHER)))), False),
        (Not(status()), False),
        (Not(All((status(), OTHER))), True),
        (Not(Any((status(), OTHER))), False),
        (OTHER, True),
    ],
)
def test_a_fact_that_a_rule_need_not_know_is_a_hole_in_its_sentence(when: Condition, *, holed: bool) -> None:
    found = [fact for _, fact in holes(with_rule(when, HOLED))]

    assert found == (["refugee.status"] if holed else [])
    assert not list(holes(with_rule(when, HOLED, otherwise="It is not known.")))


@pytest.mark.parametrize("kind", [Some, Every])
def test_a_fact_of_an_item_is_known_where_some_item_makes_the_rule_out(kind: type[Some | Every]) -> None:
    place = load_pack().rules[0].place
    ground = FactTest("refusal.ground", "is", Literally(("political",)), place)
    when = kind("refusals", ground, place)

    assert not list(holes(with_rule(when, "Refused on {refusal.ground}.")))
    assert [fact for _, fact in holes(with_rule(when, "{refusal.state} refused."))] == ["refusal.state"]


def test_no_sentence_of_our_rules_has_a_hole_and_the_check_would_say_so(pack: Pack) -> None:
    assert not list(holes(pack))
    told = check(replace(pack, rules=(*pack.rules, with_rule(OTHER, HOLED).rules[0])))
    assert any('prints "refugee.status"' in one.message for one in told)
