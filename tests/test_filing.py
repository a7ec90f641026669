"""The way to a filed request: what is ready, who learns of it, and the days that come, in two columns."""

from __future__ import annotations

import re
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import screening
from screening.advise.filing import Filing, filing
from screening.advise.load_desk import load_desk
from screening.advise.position import positions
from screening.render.filing import calendar

SCREENING = Path(sys.executable).with_name("screening")


def of(as_of: str = "2026-05-01", **facts: Any) -> Filing:
    pack = screening.load_pack()
    data = {"case": "client-7", "instrument": "red notice", "requesting_country": "TR", "as_of": as_of, "facts": facts}
    return filing(positions(screening.case(data, pack), pack)[0])


def states(found: Filing) -> dict[str, str]:
    return {one.step: one.state for one in found.steps}


def test_a_step_is_ready_missing_or_not_stated_and_unknown_is_never_ready():
    found = states(of(**{"request.identity_copy": True, "request.identity_valid": False, "request.signed": True}))
    assert found["identity"] == "missing"
    assert found["signature"] == "not_stated", "that it is not anonymous is not stated"
    assert found["purpose"] == "not_stated"


def test_the_portal_is_asked_for_from_its_day_on_and_not_before():
    assert "portal" in states(of("2026-03-26"))
    assert "portal" not in states(of("2026-03-25"))


def test_a_request_for_access_says_that_the_requesting_country_will_learn_of_it():
    found = of(**{"request.kind": "access"})
    assert any("requesting_country" in one.learns for one in found.steps)
    assert "summary" not in states(found)


def test_revision_binds_from_the_discovery_of_the_new_fact_and_nine_months_are_only_aimed_at():
    found = of(**{"request.kind": "revision", "request.new_fact_on": "2026-02-28"})
    assert [(one.clock, one.first) for one in found.days if one.column == "binds_you"] == [
        ("revision", date(2026, 8, 28))
    ]
    found = of(**{"request.kind": "deletion", "request.admissible_on": "2026-01-31", "request.filed_on": "2026-01-31"})
    days = {one.clock: (one.first, one.column) for one in found.days}
    assert days["deletion"] == (date(2026, 10, 31), "they_aim_at")
    assert days["admissibility"] == (date(2026, 2, 28), "they_aim_at")
    assert "access" not in days


def test_of_a_start_that_is_known_by_its_month_alone_both_ends_are_told():
    (one,) = of(**{"request.new_fact_on": "2026-02"}).days
    assert (one.first, one.last) == (date(2026, 8, 1), date(2026, 8, 28))


def test_the_calendar_holds_the_id_of_the_case_and_no_fact_of_it():
    text = calendar(
        of(**{"request.kind": "revision", "request.new_fact_on": "2026-02-10", "refugee.status": "refugee"})
    )
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    assert "DTSTART;VALUE=DATE:20260810" in text
    assert re.findall(r"SUMMARY:(.*?)\r", text) == ["client-7: Last day for asking revision"]
    assert "refugee" not in text
    assert "TR" not in re.findall(r"SUMMARY:(.*)", text)[0]
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_the_calendar_is_a_new_file_for_its_owner_alone(tmp_path: Path):
    case, place = tmp_path / "case.yaml", tmp_path / "days.ics"
    case.write_text(
        "case: client-7\ninstrument: red notice\nfacts: {request.new_fact_on: 2026-02-10}\n", encoding="utf-8"
    )
    subprocess.run([SCREENING, "filing", case, "--calendar", place], check=True, capture_output=True)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_every_provision_that_the_desk_names_has_its_heading_in_the_rules():
    pack = screening.load_pack()
    desk = load_desk(pack)
    named = [one.provision for one in (*desk.steps, *desk.clocks, *desk.letters) if one.provision]
    assert named
    assert [(one.instrument, one.article) for one in named if not pack.heading(one.instrument, one.article)] == []


def test_a_fact_dated_after_the_decision_has_its_last_day_told_where_no_discovery_is_stated():
    status = {"refugee.status": {"value": "refugee", "from": "2024-06"}, "request.decided_on": "2022-03-10"}
    (one,) = of(**status).supposed
    assert (one.fact, one.last, one.passed) == ("refugee.status", date(2024, 12, 30), True)
    assert of(**status, **{"request.new_fact_on": "2026-02-10"}).supposed == ()
    assert of(**{**status, "request.decided_on": "2025-03-10"}).supposed == (), "it began before the decision"


def test_what_blocks_the_data_comes_first_where_the_person_is_held():
    assert of(**{"impact.detained_now": True}).steps[0].step == "measures"
    assert "measures" not in states(of(**{"impact.detained_now": False, "impact.extradition_imminent": False}))


def test_a_pending_claim_is_no_status_that_a_state_is_asked_to_confirm():
    assert "asylum-office" not in states(of(**{"refugee.status": "claim_said"}))
    assert "asylum-claim" in states(of(**{"refugee.status": "claim_said"}))
    assert "asylum-claim" not in states(of(**{"refugee.status": "refugee"}))
