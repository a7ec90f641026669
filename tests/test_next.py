"""What to get next: the right questions for the first evening in order, and pairs where no single fact decides."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import screening
from screening.advise.ask_next import Next, ask_next, in_order
from screening.advise.flip import flip
from screening.advise.position import positions
from screening.documents.memo import memo
from screening.law.pack import Pack
from screening.render.advice import next_pieces
from screening.render.flipped import flip_pieces
from screening.render.summary import summary

SMALL = Path(__file__).parent / "packs" / "small"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return screening.load_pack()


def asked(pack: Pack, route: str | None = None, **stated: Any) -> Next:
    case = screening.case({"case": "evening", "requesting_country": "TR", "as_of": "2025-06-01", **stated}, pack)
    report = screening.screen(case, pack)
    return ask_next(positions(case, pack)[0], (report.readings or (report,))[0], route=route)


def names(found: Next, most: int) -> list[str]:
    return [one.fact for one in found.questions[:most]]


def test_a_detained_asylum_seeker_is_asked_of_status_confirmation_torture_and_extradition_within_eight(pack: Pack):
    found = asked(pack, instrument="diffusion", facts={"impact.detained_now": True, "notice.text_seen": False})
    first = names(found, 8)
    assert found.routes == ("Detained now",)
    for name in ("refugee.status", "refugee.confirmed_to_interpol", "rights.torture_risk"):
        assert name in first
    assert any(one.startswith(("extradition.", "refusals")) for one in first)
    assert any("treaty" in one for one in found.first)


def test_rules_of_ones_own_have_no_routes_and_their_questions_come_in_order_all_the_same() -> None:
    own = screening.load_pack(SMALL)
    found = asked(own, instrument="red notice", requesting_country="AA", facts={"person.public": "yes"})
    assert found.routes == ()
    assert found.questions
    with pytest.raises(screening.CaseError, match="there are none"):
        asked(own, route="public-page", instrument="red notice", requesting_country="AA")


def test_a_cheque_case_is_asked_of_intent_and_amount(pack: Pack):
    found = asked(
        pack,
        instrument="red notice",
        facts={"record.on_public_list": True},
        lists={"charges": {"items": [{"class": "unfunded_cheque"}]}},
    )
    assert "Found on the public page" in found.routes
    assert {"charge.cheque_intent", "charge.cheque_total"} <= set(names(found, 8))


def test_an_embezzlement_is_never_asked_of_war_crimes_or_cheques(pack: Pack):
    found = asked(
        pack,
        route="public-page",
        instrument="red notice",
        lists={"charges": {"items": [{"class": "embezzlement"}]}},
    )
    assert not any("war" in one.fact or "cheque" in one.fact for one in found.questions)


def test_after_a_decision_only_what_changes_the_answer_and_what_revision_needs_is_asked(pack: Pack):
    found = asked(pack, instrument="red notice", facts={"request.decision": "compliant"})
    assert found.routes[0] == "Decided before"
    assert "revision" in found.first[0] or "revision" in found.first[1]
    rest = [one for one in found.questions if not one.changes]
    assert rest
    assert all(one.fact == "alerts" or one.fact.startswith("request.") for one in rest)


@pytest.mark.parametrize(
    ("instrument", "facts"),
    [
        ("red notice", {"request.decision": "compliant", "person.role": "former_politician"}),
    ],
)
def test_what_a_screening_asks_because_it_changes_the_answer_is_asked_here_too_with_what_follows(
    pack: Pack, instrument: str, facts: dict[str, Any]
):
    case = {"case": "evening", "requesting_country": "TR", "as_of": "2025-06-01", "instrument": instrument}
    report = screening.screen(screening.case({**case, "facts": facts}, pack), pack)
    found = asked(pack, instrument=instrument, facts=facts)
    changing = [one.fact for one in report.missing if one.changes]
    assert changing
    assert set(changing) <= {one.fact for one in found.questions}
    assert [one.fact for one in found.questions[: len(changing)]] == changing, "what changes the answer comes first"
    lines = [piece.text for piece in next_pieces([found])]
    for number, one in enumerate(found.questions[:12], start=1):
        place = next(at for at, piece in enumerate(next_pieces([found])) if piece.mark == f"{number}.")
        assert one.changes is lines[place + 2].startswith("If ")


ROUTES = {
    "none": {"instrument": "red notice"},
    "detained": {"instrument": "red notice", "facts": {"impact.detained_now": True}},
    "detained, on politics": {
        "instrument": "red notice",
        "facts": {"impact.detained_now": True, "person.role": "opposition_member", "context.related_to_protest": True},
        "lists": {"charges": {"items": [{"class": "fraud", "gain": "alleged_only"}]}},
    },
    "public page": {"instrument": "red notice", "facts": {"record.on_public_list": True}},
    "decided": {"instrument": "red notice", "facts": {"request.decision": "compliant"}},
    "decided, and a politician": {
        "instrument": "red notice",
        "facts": {"request.decision": "compliant", "person.role": "former_politician"},
        "lists": {"charges": {"items": [{"class": "abuse_of_office", "gain": "alleged_only"}]}},
    },
    "not known which alert": {"facts": {"impact.detained_now": True}},
}


@pytest.mark.parametrize("stated", ROUTES.values(), ids=ROUTES)
def test_the_first_screen_and_next_begin_with_the_same_questions(pack: Pack, stated: dict[str, Any]):
    case = screening.case({"case": "evening", "requesting_country": "TR", "as_of": "2025-06-01", **stated}, pack)
    position, report = positions(case, pack)[0], screening.screen(case, pack)
    shown = [
        " ".join(one.text.split()) for one in summary(in_order(position, report)) if one.mark == "?" or not one.mark
    ]
    asked_here = [one.question.partition("?")[0] for one in ask_next(position, report, pairs=False).questions]
    found = [next((place for place, one in enumerate(shown) if words in one), None) for words in asked_here[:3]]
    assert None not in found
    assert found == sorted(place for place in found if place is not None)
    told = [one for one in shown if any(words in one for words in asked_here)]
    assert all(any(words in one for words in asked_here[: len(told)]) for one in told)


def test_a_private_claim_has_its_own_start(pack: Pack):
    for stated in (
        {"facts": {"dispute.contract": True}, "lists": {"charges": {"items": [{"class": "fraud"}]}}},
        {"lists": {"charges": {"items": [{"class": "breach_of_contract"}]}}},
    ):
        found = asked(pack, instrument="red notice", **stated)
        assert "A private claim behind the charge" in found.routes
        assert {"dispute.civil_suit", "dispute.settlement_offered"} <= set(names(found, 8))


MURDER: dict[str, Any] = {
    "instrument": "red notice",
    "facts": {
        "person.role": "none",
        "refugee.status": "none",
        "notice.sought_for": "sentence",
        "sentence.imposed": "20 years",
        "sentence.in_absentia": False,
        "notice.describes_acts": True,
    },
    "lists": {
        "charges": {
            "complete": True,
            "items": [
                {
                    "class": "murder",
                    "violence": "shown_independently",
                    "victims": "shown_independently",
                    "gain": "not_alleged",
                    "role_described": True,
                    "maximum_penalty": "30 years",
                }
            ],
        }
    },
}


def test_of_a_murder_that_is_shown_nothing_suggests_a_ground(pack: Pack):
    found = asked(pack, **MURDER)
    assert not any(one.changes for one in found.questions)
    assert found.pairs == ()
    case = screening.case({"case": "evening", "requesting_country": "BR", "as_of": "2025-06-01", **MURDER}, pack)
    position, report = positions(case, pack)[0], screening.screen(case, pack)
    told = " ".join(f"{one.mark} {one.text}" for one in summary(in_order(position, report)))
    assert "ground stands" not in told
    assert "doubts stand" not in told
    assert "no finding that the alert complies" in told
    turned = flip(position, asked={one.fact for one in report.missing}, most=1)
    assert not any(one.near for one in turned.for_applicant)
    assert "no grounds to look for" in " ".join(piece.text for piece in flip_pieces([turned]))
    paper = memo(position, report, found)
    said = " ".join(one.text for one in paper.blocks)
    assert "Weaknesses" not in said, "where no ground stands there is nothing that could be weak"
    assert "calls for no further question" in said


@pytest.mark.parametrize(
    ("proposed", "leads"),
    [("murder", False), ({"one_of": ["embezzlement", "unfunded_cheque"]}, True), ("sexual_violence", False)],
)
def test_of_a_class_that_a_program_proposed_no_other_answer_is_told(pack: Pack, proposed: object, leads: bool):
    charge = {"label": "as it is worded", "class": {"value": proposed, "proposed": True}}
    case = {"case": "notice", "instrument": "red notice", "requesting_country": "BR", "as_of": "2025-06-01"}
    read = screening.case({**case, "lists": {"charges": {"items": [charge]}}}, pack)
    report = screening.screen(read, pack)
    first = in_order(positions(read, pack)[0], report).missing[0]
    words = proposed["one_of"] if isinstance(proposed, dict) else [proposed]
    assert (first.fact, first.proposed) == ("charge.class", tuple(one.replace("_", " ") for one in words))
    assert {one.value for one in first.leads_to} == set(first.proposed)
    told = " ".join(one.text for one in summary(in_order(positions(read, pack)[0], report)))
    assert f"Its words propose: {' or '.join(first.proposed)}" in told
    assert ("ground stands against" in told) is leads
    assert "defamation" not in told


def test_which_class_it_is_is_asked_without_a_word_on_the_best_of_all_classes(pack: Pack):
    found = asked(pack, instrument="red notice", lists={"charges": {"items": [{"label": "a charge"}]}})
    pieces = list(next_pieces([found]))
    place = next(at for at, one in enumerate(pieces) if one.text.startswith("Which class of offence"))
    assert pieces[place + 2].text == "It decides which rules are looked into."


def test_which_alert_it_is_is_asked_first_of_all(pack: Pack):
    case = screening.case({"case": "nothing-known", "as_of": "2025-06-01"}, pack)
    position, report = positions(case, pack)[0], screening.screen(case, pack)
    assert [one.fact for one in in_order(position, report).missing[:3]] == [
        "instrument", "requesting_country", "charges",
    ]  # fmt: skip


CHEQUES: dict[str, Any] = {"instrument": "red notice", "lists": {"charges": {"items": [{"class": "unfunded_cheque"}]}}}


def test_what_can_only_harm_is_never_to_be_asked_of_others_and_comes_after_what_can_help(pack: Pack):
    found = asked(pack, **CHEQUES)
    harming = [one for one in found.questions if one.harms]
    assert "charge.facilitates_serious_crime" in [one.fact for one in harming]
    changing = [one.harms for one in found.questions if one.changes]
    assert changing == sorted(changing)
    pieces = list(next_pieces([found]))
    for one in harming[:3]:
        place = next(at for at, piece in enumerate(pieces) if piece.mark and piece.text.startswith(one.question))
        assert "Do not have it asked" in " ".join(piece.text for piece in pieces[place : place + 4])


def test_what_can_only_harm_is_not_told_to_be_done_first_nor_asked_on_the_first_screen(pack: Pack):
    case = screening.case({"case": "evening", "requesting_country": "AE", "as_of": "2025-06-01", **CHEQUES}, pack)
    pieces = list(summary(in_order(positions(case, pack)[0], screening.screen(case, pack))))
    place = next(at for at, piece in enumerate(pieces) if piece.text == "Do first")
    assert "making a serious crime easier" not in pieces[place + 1].text
    (harm,) = [one.text for one in pieces if "making a serious crime easier" in one.text]
    assert "Do not have it asked" in harm
    assert "have the Commission ask" not in harm


def test_a_question_that_can_help_too_is_asked_of_whom_it_is_for(pack: Pack):
    found = asked(pack, instrument="red notice", facts={"refugee.status": "refugee", "refugee.feared_country": "TR"})
    confirmed = next(one for one in found.questions if one.fact == "refugee.confirmed_to_interpol")
    assert not confirmed.harms


def test_where_no_single_fact_changes_the_answer_pairs_are_told_that_do(pack: Pack):
    found = asked(pack, instrument="red notice")
    assert any(one.changes for one in found.questions) or found.pairs
    for one in found.pairs:
        assert one.as_it_stands != "nothing_stands"
        assert one.facts[0] != one.facts[1]
