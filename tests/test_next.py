"""What to get next: the right questions for the first evening in order, and pairs where no single fact decides."""

from __future__ import annotations

from typing import Any

import pytest

import screening
from screening.advise.ask_next import Next, ask_next
from screening.advise.position import positions
from screening.law.pack import Pack
from screening.render.advice import next_pieces


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


def test_after_a_decision_what_revision_needs_is_asked_first_and_then_only_what_changes_the_answer(pack: Pack):
    found = asked(pack, instrument="red notice", facts={"request.decision": "compliant"})
    assert found.routes[0] == "Decided before"
    assert "revision" in found.first[0] or "revision" in found.first[1]
    own, rest = found.questions[: found.start], found.questions[found.start :]
    assert all(one.fact == "alerts" or one.fact.startswith("request.") for one in own)
    assert all(one.changes for one in rest)


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
    start = [one.changes for one in found.questions[: found.start]]
    assert start == sorted(start, reverse=True), "of a route's own questions those that change the answer come first"
    lines = [piece.text for piece in next_pieces([found])]
    for number, one in enumerate(found.questions[:12], start=1):
        place = next(at for at, piece in enumerate(next_pieces([found])) if piece.mark == f"{number}.")
        assert one.changes is lines[place + 2].startswith("If ")


def test_where_no_single_fact_changes_the_answer_pairs_are_told_that_do(pack: Pack):
    found = asked(pack, instrument="red notice")
    assert any(one.changes for one in found.questions) or found.pairs
    for one in found.pairs:
        assert one.as_it_stands != "nothing_stands"
        assert one.facts[0] != one.facts[1]
