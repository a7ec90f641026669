"""The decided cases: what the rules make of them, beside what was decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import screening
from screening.audit.decided import Agreement, Compared, compare_decided
from screening.cases.read_case import case_from
from screening.engine.run import ENGINES, default_engine

DECIDED = Path(__file__).parent.parent / "fixtures" / "decided"
NAMES = sorted(file.stem for file in DECIDED.glob("*.yaml"))
INSTALLED = [engine for engine in ENGINES if engine != "durable" or default_engine() == "durable"]
DELETED = "deleted or refused, and we would not challenge"
KEPT = "kept, and we would challenge"

# Decisions to keep that the rules would challenge, each with its reason as the case file has it. Not tuned away.
CHALLENGED = {
    ("ru-2012-town-hall-protest", "2013-10-23"): "letter of one page that names no fact of the case",
    ("ir-2019-alert-kept", "2019-04"): "The answer was on Article 3; what it would be on Article 2 is not known.",
}

Screened = Callable[..., screening.Report]


@pytest.fixture(scope="module")
def pack() -> screening.Pack:
    """INTERPOL's rules."""
    return screening.load_pack()


@pytest.fixture(scope="module")
def cases(pack: screening.Pack) -> dict[str, screening.Case]:
    """The decided cases by their names."""
    return {name: screening.load_case(DECIDED / f"{name}.yaml", pack) for name in NAMES}


@pytest.fixture(scope="module")
def screened(pack: screening.Pack, cases: dict[str, screening.Case]) -> Screened:
    """Screens a decided case with the law of a day and what was known on it."""

    def at(name: str, day: str, **options: Any) -> screening.Report:
        then = date.fromisoformat(day)
        return screening.screen(cases[name], pack, as_of=then, known_by=then, **{"explain": False, **options})

    return at


@pytest.fixture(scope="module")
def agreement(pack: screening.Pack, cases: dict[str, screening.Case]) -> Agreement:
    """Every decision beside the screening of its case."""
    return compare_decided(cases.values(), pack)


def made_out(report: screening.Report) -> set[str]:
    """The rules that are made out, but for what is only noted."""
    return {one.rule for one in report.findings if one.status == "established" and one.effect != "notes"}


def standing(report: screening.Report) -> set[str]:
    """The rules that stand, but for what is only noted."""
    return {one.rule for one in report.as_it_stands.findings if one.effect != "notes"}


def keys(compared: Iterable[Compared]) -> set[tuple[str, str]]:
    """The decisions, by case and day."""
    return {(one.case, one.decided_on) for one in compared}


# ── Every case ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", NAMES)
def test_each_engine_comes_to_the_same_at_the_date_of_each_decision(
    name: str, cases: dict[str, screening.Case], screened: Screened
) -> None:
    case = cases[name]
    days = {case.as_of, *(one.as_of or one.on.last for one in case.decisions)}
    for day in days:
        assert day is not None
        reports = [screened(name, day.isoformat(), engine=engine) for engine in INSTALLED]
        told = [one.model_dump(exclude={"engine", "triggered", "readings"}) for one in reports]

        assert all(one == told[0] for one in told)


@pytest.mark.parametrize("name", NAMES)
def test_a_case_says_where_its_facts_come_from(name: str, cases: dict[str, screening.Case]) -> None:
    """Every fact has an exhibit or a note, and every exhibit shows a fact or the decision."""
    case = cases[name]
    stated = [case.facts, *(item.facts for listed in case.lists.values() for item in listed.items)]
    statements = [(fact, one) for facts in stated for fact, series in facts.items() for one in series]
    bare = {fact for fact, one in statements if one.value is not None and not (one.exhibits or one.note)}
    used = {exhibit for _, one in statements for exhibit in one.exhibits}
    decided_by = {one.source for one in case.decisions}
    idle = {one.id for one in case.exhibits.values() if one.id not in used and one.address not in decided_by}

    assert bare <= {"instrument", "stage", "requesting_country"}
    assert set() == idle
    assert all(one.address.startswith("http") for one in case.exhibits.values())


# ── The ten cases of the main job ────────────────────────────────────────────────────────────────────


def test_the_refugee_policy_bars_the_notice_for_the_journalist(screened: Screened) -> None:
    report = screened("tr-2012-journalist-refugee", "2017-12-31")

    assert (report.outcome, report.scope) == ("grounds_established", "whole")
    assert {"refugee-policy", "earlier-torture"} <= made_out(report)


def test_the_refugee_policy_bars_the_notice_for_the_activist_however_grave_the_charges(screened: Screened) -> None:
    before = screened("in-2012-activist-refugee", "2016-02-11")
    report = screened("in-2012-activist-refugee", "2016-02-19")

    assert "refugee-policy" not in made_out(before)
    assert (report.outcome, report.scope) == ("grounds_established", "whole")
    assert {"refugee-policy", "death-penalty"} <= made_out(report)


def test_charges_that_the_court_never_tried_are_struck_and_the_others_stand(screened: Screened) -> None:
    report = screened("eg-2001-military-court-asylum-seeker", "2013-06-14")

    assert (report.outcome, report.scope) == ("grounds_established", "part")
    assert [True, True, True, False, False] == [bool(one.falls) for one in report.charges]
    assert {"charge-not-in-court-record", "data-inaccurate", "military-court"} <= made_out(report)


def test_evidence_by_torture_speaks_against_what_was_left_of_the_military_court_s_notice(screened: Screened) -> None:
    report = screened("eg-2001-military-court-asylum-seeker", "2018-02-24")

    assert report.outcome in ("serious_doubts", "grounds_established")
    assert {"torture-evidence-question", "military-court", "refugee-claim-pending"} <= made_out(report)
    assert len(report.charges) == 2


def test_politics_predominate_in_the_case_of_the_congress_leader_and_the_policy_no_longer_reaches_him(
    screened: Screened,
) -> None:
    report = screened("cn-1997-diaspora-congress-leader", "2018-02-23")

    assert report.as_it_stands.outcome == "grounds_stand"
    assert {"article-3-predominance", "refugee-naturalised"} <= standing(report)
    assert "refugee-policy" not in standing(report)


def test_the_doubts_on_the_protest_in_parliament_are_serious_and_an_acquittal_adds_to_them(screened: Screened) -> None:
    blocked = screened("tr-2006-parliament-protest", "2014-02-21")
    deleted = screened("tr-2006-parliament-protest", "2014-08-22")

    assert ("serious_doubts", "serious_doubts") == (blocked.outcome, deleted.outcome)
    assert {"article-3-predominance", "charge-rests-on-assembly"} <= standing(blocked) & standing(deleted)
    assert "ne-bis-in-idem-recognition" in made_out(deleted) - made_out(blocked)


def test_the_town_hall_protest_was_a_political_case_before_the_refugee_policy(screened: Screened) -> None:
    report = screened("ru-2012-town-hall-protest", "2013-10-23")

    assert report.as_it_stands.outcome == "grounds_stand"
    assert {"article-3-predominance", "charge-rests-on-assembly"} <= standing(report)
    assert "refugee-policy" not in standing(report)


def test_the_former_president_was_rightly_refused_for_what_he_did_in_office(screened: Screened) -> None:
    report = screened("ua-2014-former-president", "2014-03-31")

    assert report.outcome in ("serious_doubts", "grounds_established")
    assert {"seizure-of-power", "charge-rests-on-office-or-kinship", "official-act-without-gain"} <= made_out(report)


def test_the_former_president_s_embezzlement_is_doubtful_and_more_must_be_known(screened: Screened) -> None:
    before, report = (
        screened("ua-2014-former-president", "2014-03-31"),
        screened("ua-2014-former-president", "2015-01-12"),
    )

    assert "undetermined" == report.outcome
    assert "article-3-doubtful" in standing(report)
    assert not {"charge-rests-on-office-or-kinship", "official-act-without-gain"} & standing(report)
    assert report.as_it_stands.score < before.as_it_stands.score


def test_nothing_stands_against_the_notice_for_the_bank_fraud_but_what_is_said_of_a_claim(screened: Screened) -> None:
    report = screened("in-2018-bank-fraud", "2018-07-02")

    assert "nothing_stands" == report.as_it_stands.outcome
    assert {"refugee-claim-said"} == standing(report)


def test_nothing_stands_against_the_notice_for_the_genocide_and_that_settles_nothing(screened: Screened) -> None:
    report = screened("ictr-genocide-fugitive", "2020-05-16")

    assert ("undetermined", "nothing_stands") == (report.outcome, report.as_it_stands.outcome)
    assert set() == standing(report)


def test_the_street_poster_is_too_small_and_its_taker_a_refugee(screened: Screened) -> None:
    report = screened("ru-2015-street-poster", "2016-12-31")

    assert (report.outcome, report.scope) == ("grounds_established", "whole")
    assert {"refugee-policy", "interest-trivial-value", "slight-charge"} <= standing(report)


# ── Refugees ─────────────────────────────────────────────────────────────────────────────────────────


def test_without_the_status_the_refugee_finding_is_open_and_asks_for_it(
    pack: screening.Pack, cases: dict[str, screening.Case]
) -> None:
    case = cases["tr-2012-journalist-refugee"]
    unknown = replace(case, facts={name: one for name, one in case.facts.items() if name != "refugee.status"})
    finding = screening.screen(unknown, pack, explain=False).finding("refugee-policy")

    assert ("undetermined", True) == (finding.status, finding.open)
    assert "refugee.status" in finding.missing


def test_with_the_granting_state_s_motive_unknown_the_refugee_finding_stands_and_says_so(screened: Screened) -> None:
    finding = screened("tr-2012-journalist-refugee", "2017-12-31").finding("refugee-policy")

    assert "established" == finding.status
    assert ("granted-against-requesting-country",) == finding.not_shown


def test_between_2013_and_2015_the_town_hall_protest_differs_by_the_refugee_policy_and_a_year_that_is_over(
    screened: Screened,
) -> None:
    """Of the refusal only the year is known: while it may lie ahead, the refusal is not there."""
    then = screened("ru-2012-town-hall-protest", "2013-10-23")
    later = screened("ru-2012-town-hall-protest", "2015-06-01")
    of_the_policy = {
        one.rule for one in later.findings if any(used.instrument == "refugee-policy" for used in one.provisions)
    }
    of_the_refusal = {"extradition-refused-on-analogous-ground", "extradition-refusal-ground-unknown"}
    findings = [{(one.rule, one.charge): (one.status, one.open) for one in report.findings} for report in (then, later)]
    changed = {key for key in findings[0].keys() | findings[1].keys() if findings[0].get(key) != findings[1].get(key)}

    assert {rule for rule, _ in changed} <= of_the_policy | of_the_refusal
    assert {"refugee-policy", "extradition-refused-on-analogous-ground"} <= made_out(later) - made_out(then)
    assert set() == made_out(then) - made_out(later)


# ── Neutrality, tags, agreement ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("in-2018-bank-fraud", "2018-07-02"),
        ("it-2019-mafia-drug-trafficking", "2022-07-05"),
        ("ictr-genocide-fugitive", "2020-05-16"),
    ],
)
def test_an_ordinary_crime_raises_no_question_of_neutrality(
    name: str, day: str, pack: screening.Pack, screened: Screened
) -> None:
    """Nothing of it is made out, and nothing of it stands."""
    report = screened(name, day)
    of_neutrality = [one for one in report.findings if pack.outcome.grounds[one.ground].family == "neutrality"]

    assert [] == [one.rule for one in of_neutrality if one.status == "established"]
    assert standing(report).isdisjoint(one.rule for one in of_neutrality)


WEAK = [name for name in NAMES if "label: weak" in (DECIDED / f"{name}.yaml").read_text(encoding="utf-8")]


@pytest.mark.parametrize("name", WEAK)
def test_what_the_commission_s_tags_name_is_raised(
    name: str, pack: screening.Pack, cases: dict[str, screening.Case], screened: Screened
) -> None:
    """By a finding that is made out, stands or is open, or one whose elements are met and that an exception answers."""
    for decision in cases[name].decisions:
        report = screened(name, str(decision.as_of), explain=True)
        raised = {
            tag
            for one in report.findings
            if one.status == "established"
            or one.open
            or (one.status == "excepted" and one.because is not None and one.because.value)
            for tag in pack.outcome.grounds[one.ground].tags
        }
        raised |= {tag for one in report.as_it_stands.findings for tag in pack.outcome.grounds[one.ground].tags}

        assert decision.label == "weak"
        assert set(decision.tags) <= raised


def test_the_two_errors_are_counted_apart_and_each_is_known(agreement: Agreement) -> None:
    errors = agreement.errors()

    assert [] == errors.get(DELETED, [])
    assert keys(errors.get(KEPT, [])) <= set(CHALLENGED)
    assert set(errors) <= {DELETED, KEPT}


def test_what_stands_against_an_alert_that_was_kept_is_known(agreement: Agreement) -> None:
    stands = [one for one in agreement.counted() if one.expects == "left_alone" and one.as_it_stands == "grounds_stand"]

    assert keys(stands) == set(CHALLENGED)


def test_no_decided_case_is_settled_in_the_alert_s_favour_where_the_decision_went_against_it(
    agreement: Agreement,
) -> None:
    fell = [one for one in agreement.counted() if one.expects in ("falls", "part")]

    assert len(fell) > len(NAMES) / 3
    assert [] == [one.case for one in fell if one.screened == "no_ground_found"]


def test_most_alerts_that_fell_have_something_that_stands_against_them(agreement: Agreement) -> None:
    fell = [one for one in agreement.counted() if one.expects in ("falls", "part")]

    assert len([one for one in fell if one.as_it_stands != "nothing_stands"]) > len(fell) * 3 / 4


def test_a_kept_decision_that_we_would_challenge_has_its_reason_in_its_file(cases: dict[str, screening.Case]) -> None:
    for (name, day), reason in CHALLENGED.items():
        notes = [one.note for one in cases[name].decisions if str(one.on) == day]

        assert [True] == [reason in note for note in notes]


def test_what_is_not_settled_names_the_facts_that_would_settle_it_or_has_nothing_open(
    pack: screening.Pack, cases: dict[str, screening.Case], agreement: Agreement
) -> None:
    unsettled = [one for one in agreement.counted() if one.verdict == "undetermined"]
    assert unsettled
    for one in unsettled:
        then = date.fromisoformat(one.as_of)
        report = screening.screen(cases[one.case], pack, as_of=then, known_by=then, explain=False)
        opened = [finding for finding in report.findings if finding.open]

        assert all(finding.missing for finding in opened)
        assert set(one.missing) == {fact for finding in opened for fact in finding.missing}


def test_a_source_of_doctrine_is_no_decision(cases: dict[str, screening.Case]) -> None:
    assert ["ccf-2019-05", "ccf-2023-10"] == [name for name, case in cases.items() if not case.decisions]


# ── The threshold, as the main job asks ──────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def theft(pack: screening.Pack) -> Screened:
    """Screens a made-up alert for thefts of which only the maximum penalties differ."""

    def with_maxima(*months: int, instrument: str = "red notice", **facts: str) -> screening.Report:
        plain = {"class": "theft", "penalty_kind": "custody", "violence": "not_alleged", "gain": "not_alleged"}
        known = {
            "notice.sought_for": "prosecution",
            "notice.describes_acts": "yes",
            "person.role": "none",
            "refugee.status": "none",
        }
        case = {
            "case": "made-up",
            "instrument": instrument,
            "stage": "published" if instrument == "red notice" else "circulated",
            "requesting_country": "NO",
            "as_of": "2020-01-01",
            "facts": known | {name.replace("__", "."): value for name, value in facts.items()},
            "lists": {"charges": {"items": [plain | {"maximum_penalty": one} for one in months]}},
        }
        return screening.screen(case_from(case, pack), pack, explain=False)

    return with_maxima


IMPORTANT = {"secretariat__particular_importance": "yes", "secretariat__consulted_requester": "yes"}
NO_INTEREST = {"notice__others_can_use": "no", "person__likely_abroad": "no"}


def test_twenty_four_months_are_enough_for_a_red_notice_and_twenty_three_are_not(theft: Screened) -> None:
    enough, short = theft(24), theft(23)

    assert ("nothing_stands", set()) == (enough.as_it_stands.outcome, made_out(enough) | standing(enough))
    assert ("grounds_established", "grounds_stand") == (short.outcome, short.as_it_stands.outcome)
    assert "whole" == short.as_it_stands.scope
    assert {"penalty-threshold-prosecution"} == made_out(short)


def test_particular_importance_lifts_the_threshold(theft: Screened) -> None:
    report = theft(23, **IMPORTANT)

    assert ("nothing_stands", set()) == (report.as_it_stands.outcome, made_out(report) | standing(report))
    assert "excepted" == report.finding("penalty-threshold-prosecution").status


def test_particular_importance_does_not_make_up_for_a_missing_interest(theft: Screened) -> None:
    report = theft(23, **IMPORTANT, **NO_INTEREST)

    assert ("grounds_established", {"interest-in-red-notice"}) == (report.outcome, made_out(report))


def test_a_diffusion_is_not_measured_against_the_criteria_of_a_red_notice(theft: Screened) -> None:
    report = theft(23, instrument="diffusion")
    measured = [
        one.rule
        for one in report.findings
        if one.status != "not_established"
        and one.effect != "notes"
        and any(used.instrument == "rpd" and used.article.startswith("83") for used in one.provisions)
    ]

    assert ("nothing_stands", []) == (report.as_it_stands.outcome, measured)


def test_of_three_charges_the_one_below_the_threshold_is_carried_by_the_others(theft: Screened) -> None:
    report = theft(24, 23, 36)
    measured = {one.charge: one.status for one in report.findings if one.rule == "penalty-threshold-prosecution"}

    assert ["not_established", "established", "not_established"] == [measured[number] for number in (1, 2, 3)]
    assert True not in [one.falls for one in report.charges]
    assert "nothing_stands" == report.as_it_stands.outcome
