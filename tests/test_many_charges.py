"""A case of many charges: what it costs grows as they do, and what is told of each is what it was alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import pytest

from screening.cases.read_case import case_from
from screening.cases.statement import Case
from screening.engine.run import Engine
from screening.law.pack import Pack
from screening.render.summary import summary
from screening.render.text import text
from screening.report import assemble
from screening.report.explain import Because
from screening.report.report import FindingReport, Report
from screening.report.screen import screen

Charge = Callable[[int], dict[str, Any]]


def like(number: int) -> dict[str, Any]:
    """Charges of which five kinds are stated, under as many labels as there are charges."""
    penalty = {"penalty_kind": "custody", "maximum_penalty": 1 + number % 5}
    return {"label": f"charge {number}", "class": "fraud", "group": "private_dispute", **penalty}


def unlike(number: int) -> dict[str, Any]:
    """Charges of which no two are the same."""
    day = f"20{number % 20:02}-{1 + number // 20 % 12:02}-{1 + number // 240 % 28:02}"
    return {"label": f"charge {number}", "class": "murder", "maximum_penalty": 1 + number, "committed_on": day}


def case_of(pack: Pack, charge: Charge, number: int, **more: Any) -> Case:
    head = {"case": "many", "instrument": "red notice", "requesting_country": "TR", "as_of": "2024-01-01"}
    return case_from(head | {"lists": {"charges": {"items": [charge(one) for one in range(number)]}}} | more, pack)


def calls(case: Case, pack: Pack, engine: Engine) -> int:
    """How many functions are called for a report and its first screen."""
    number = count()

    def note(_frame: object, event: str, _argument: object) -> None:
        if event == "call":
            next(number)

    sys.setprofile(note)
    try:
        text(list(summary(screen(case, pack, engine=engine))))
    finally:
        sys.setprofile(None)
    return next(number)


# ── What it costs ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("charge", "engine"), [(like, "durable"), (unlike, "reference")])
def test_twice_the_charges_are_at_most_twice_the_work(charge: Charge, engine: Engine, pack: Pack) -> None:
    if engine == "durable":
        pytest.importorskip("durable", reason="durable-rules does not install here")
    screen(case_of(pack, charge, 1), pack, engine=engine)  # what is made of the pack once

    few, more, most = (calls(case_of(pack, charge, number), pack, engine) for number in (60, 120, 240))

    assert most - more <= 2.2 * (more - few)


def test_a_charge_that_is_alike_to_others_adds_little_to_what_each_rule_costs(pack: Pack) -> None:
    """Each finding on it is copied, and its sentence said; nothing is tested, proved or looked for anew."""
    screen(case_of(pack, like, 1), pack, engine="reference")
    rules = sum(one.charge == 1 for one in screen(case_of(pack, like, 60), pack, engine="reference").findings)

    few, more = (calls(case_of(pack, like, number), pack, "reference") for number in (60, 160))

    assert (more - few) / 100 < 150 * rules


def test_the_parts_of_findings_are_shared_by_charges_that_are_alike(pack: Pack) -> None:
    def parts(number: int) -> int:
        found = screen(case_of(pack, like, number), pack, engine="reference").findings
        return len({id(each) for one in found for each in (*one.exceptions, *one.provisions, *nodes(one))})

    assert parts(140) == parts(70)


def test_a_fact_is_asked_of_fewer_items_the_longer_the_list_is(pack: Pack) -> None:
    def asked(number: int) -> int:
        missing = screen(case_of(pack, unlike, number), pack, engine="reference").missing
        return max(sum(one.fact == each.fact for one in missing) for each in missing if each.item)

    assert (asked(20), asked(100), asked(250)) == (10, 5, 2)


# ── What is told ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("charge", [like, unlike])
def test_a_finding_on_one_of_many_charges_says_what_it_says_where_each_is_worked_out(
    charge: Charge, pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = case_of(pack, charge, 70)
    shared = screen(case, pack, engine="reference")
    monkeypatch.setattr(assemble, "MANY_CHARGES", 70)

    alone = screen(case, pack, engine="reference")

    assert [*map(unproved, shared.findings)] == [*map(unproved, alone.findings)]
    assert unproved_report(shared) == unproved_report(alone)


def test_what_is_made_out_of_many_charges_is_proved_once_and_the_others_name_the_charge(pack: Pack) -> None:
    report = screen(case_of(pack, like, 70), pack, engine="reference")
    made_out = [one for one in report.findings if one.status == "established" and isinstance(one.charge, int)]

    assert made_out
    for one in made_out:
        assert one.because is not None
        if one.because.condition.startswith("as for charge "):
            proved = report.finding(one.rule, int(one.because.condition.rpartition(" ")[2]))
            assert proved.because is not None
            assert (proved.because.value, len(proved.because.from_ + proved.because.facts) > 0) == (True, True)
    assert any(one.because and one.because.condition.startswith("as for charge ") for one in made_out)


def test_a_charge_shown_by_another_exhibit_has_a_proof_of_its_own(pack: Pack) -> None:
    def charge(number: int) -> dict[str, Any]:
        shown = {"value": "private_dispute", "exhibits": ["code"], "standing": "documented"}
        return like(0) | ({"group": shown} if number == 55 else {})

    report = screen(case_of(pack, charge, 60, exhibits={"code": {"title": "Penal code"}}), pack, engine="reference")
    rules = {one.rule for one in report.findings if one.status == "established" and one.charge == 1}
    reading = [one for one in rules if "charge.group" in str(report.finding(one, 1).because)]

    assert reading
    for one in reading:
        assert "code" in str(report.finding(one, 56).because)
        assert "as for charge 1" in str(report.finding(one, 57).because)


def test_the_first_screen_names_charges_that_follow_one_another_by_the_first_and_the_last(pack: Pack) -> None:
    def told(number: int) -> str:
        return text(list(summary(screen(case_of(pack, like, number), pack, engine="columnar"))))

    assert "(charge 1 to 60)" in told(60)
    assert "(charge 1, 2)" in told(2)


def nodes(finding: FindingReport) -> Iterator[Because]:
    waiting = [finding.because] if finding.because else []
    while waiting:
        one = waiting.pop()
        yield one
        waiting += one.from_


def unproved(finding: FindingReport) -> FindingReport:
    bare = tuple(one.model_copy(update={"because": None}) for one in finding.exceptions)
    return finding.model_copy(update={"because": None, "exceptions": bare})


def unproved_report(report: Report) -> Report:
    return report.model_copy(update={"findings": ()})
