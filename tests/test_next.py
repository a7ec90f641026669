"""What to get next: the right questions for the first evening in order, and pairs where no single fact decides."""

from __future__ import annotations

from typing import Any

import pytest

import screening
from screening.advise.ask_next import Next, ask_next, in_order
from screening.advise.position import positions
from screening.law.pack import Pack
from screening.render.advice import next_pieces
from screening.render.summary import summary


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
