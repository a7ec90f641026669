"""Replaying cases under reforms: reach, what changes and by which rule, what could change, known decisions."""

from __future__ import annotations

import csv
import json
import re
import stat
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from small_packs import small_pack

from screening.audit.decided import touches
from screening.cases.read_case import load_case, read_case
from screening.cases.statement import Case
from screening.cli import program
from screening.errors import CaseError, PackError
from screening.law.load import Sources, build_pack, read_pack
from screening.law.pack import Pack
from screening.program.valuation import Facts
from screening.reform.exposure import released, releases
from screening.reform.find import find_reform, set_parameters
from screening.reform.overlay import Reform
from screening.reform.parts import apart
from screening.reform.replay import Replayed, Touched, ground, replay
from screening.render.replayed import outline_replay
from screening.render.text import text
from screening.report.report import Answers
from screening.report.screen import screen
from screening.values import Interval

DECIDED = Path(__file__).parent.parent / "fixtures" / "decided"
SOME = (
    "ccf-2017-03", "ccf-2023-05", "in-2012-activist-refugee", "ir-2019-alert-kept", "it-2019-mafia-drug-trafficking",
    "ru-2012-town-hall-protest", "ru-2015-street-poster", "tr-2012-journalist-refugee",
)  # fmt: skip
CASE = (
    "case: ID\ninstrument: red notice\nrequesting_country: AA\nas_of: 2024-05-01\n"
    "facts:\n  notice.sought_for: prosecution\n  office.finds_important: no\n"
)
CHARGE = "lists:\n  charges:\n    complete: yes\n    items:\n      - {label: One, maximum: MONTHS}\n"


def small_case(pack: Pack, name: str, months: str | None, more: str = "") -> Case:
    charge = CHARGE.replace(", maximum: MONTHS" if months is None else "MONTHS", months or "")
    return read_case(CASE.replace("ID", name) + more + charge, name, pack)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    return read_pack(small_pack(tmp_path_factory.mktemp("small")))


def replayed(sources: Sources, reforms: Sequence[Reform], cases: Sequence[tuple[str, str | None]]) -> Replayed:
    found, base = ground(sources, reforms)
    return replay([small_case(base, *one) for one in cases], found, base, [reforms])[0]


@pytest.fixture(scope="module")
def law() -> Sources:
    return read_pack()


@pytest.fixture(scope="module")
def some(law: Sources) -> tuple[Sources, Pack, list[Case]]:
    sources, base = ground(law, [])
    return sources, base, [load_case(DECIDED / f"{name}.yaml", base) for name in SOME]


def test_a_case_between_two_thresholds_changes_and_those_on_either_side_do_not(small: Sources):
    found = replayed(small, set_parameters(["minimum=36"]), [("low", "12"), ("between", "30"), ("high", "60")])
    assert found.cases(one for one in found.screenings if one.moved) == ("between",)
    assert found.cases(one for one in found.screenings if one.settled) == ("between",)
    assert [one.states for one in found.screenings] == [True, True, True]
    assert not any(one.could for one in found.screenings)


def test_each_change_names_the_rule_the_charge_and_what_it_was_before(small: Sources):
    found = replayed(small, set_parameters(["minimum=36"]), [("between", "30")])
    ((one, moved),) = found.moved["threshold"]
    assert (one.case, moved.charge) == ("between", 1)
    assert (moved.before.status, moved.after.status, moved.after.effect) == ("not_established", "established", "bars")


def test_a_case_that_does_not_state_the_fact_could_change_and_does_not_change(small: Sources):
    found = replayed(small, set_parameters(["minimum=36"]), [("silent", None)])
    (one,) = found.screenings
    assert not one.moved
    assert not one.states
    assert one.could == ("charge.maximum",)


def test_a_reform_of_another_instrument_or_day_does_not_apply_to_a_case(small: Sources):
    sources, base = ground(small, [])
    case = small_case(base, "between", "30")
    diffusion = replace(
        case, facts={**case.facts, "instrument": (replace(case.facts["instrument"][0], value="diffusion"),)}
    )
    (of_diffusion,) = replay([diffusion], sources, base, [set_parameters(["minimum=36"])])
    (later,) = replay([case], sources, base, [set_parameters(["minimum=36"])], date(2025, 1, 1))
    assert [one.applies for one in (*of_diffusion.screenings, *later.screenings)] == [False, False]


def test_a_case_whose_instrument_is_not_known_is_read_both_ways(small: Sources):
    sources, base = ground(small, [])
    case = small_case(base, "between", "30")
    unknown = replace(case, facts={name: one for name, one in case.facts.items() if name != "instrument"})
    (found,) = replay([unknown], sources, base, [set_parameters(["minimum=36"])])
    (one,) = found.screenings
    assert [moved.instrument for moved in one.moved] == ["red notice"]
    assert one.after.outcome == screen(unknown, base).outcome == "undetermined"


def test_a_reform_that_changes_an_effect_alone_changes_the_findings_that_are_made_out(small: Sources, tmp_path: Path):
    file = tmp_path / "milder.yaml"
    file.write_text("reform: milder\ntitle: M\nsource: S\nabout: A\nchanges:\n  - {effect: threshold, to: notes}\n")
    found = replayed(small, [find_reform(str(file))], [("low", "12"), ("high", "60")])
    assert found.cases(one for one in found.screenings if one.moved) == ("low",)
    assert [one.settled for one in found.screenings] == [True, False]


def test_what_a_reform_does_is_laid_to_its_parts_whichever_order_they_stand_in(small: Sources, tmp_path: Path):
    file = tmp_path / "milder.yaml"
    file.write_text("reform: milder\ntitle: M\nsource: S\nabout: A\nchanges:\n  - {effect: threshold, to: notes}\n")
    pair = [find_reform(str(file)), *set_parameters(["minimum=36"])]
    sources, base = ground(small, pair)
    cases = [small_case(base, "low", "12"), small_case(base, "between", "30")]
    laid = []
    for order in (pair, [*reversed(pair)]):
        found = replay(cases, sources, base, [*apart(order)])
        laid.append({frozenset(change.target for change in one.reform.changes): one.screenings for one in found})
    assert laid[0] == laid[1]
    assert len(laid[0]) == 3


def test_a_rule_on_a_fact_of_ones_own_is_replayed_on_cases_that_state_it(small: Sources, tmp_path: Path):
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "ours.yaml").write_text(
        "vocabulary: ours\nfacts:\n"
        "  person.ours: {name: ours, type: yes_no, question: Is it?, who_knows: applicant, effort: low}\n---\n"
        "rule: ours\ntitle: Ours\nprovision: {instrument: small, article: '1'}\napplies_to: [red notice]\n"
        "verification: confirmed\nwhen: {person.ours: yes}\n"
        "then: {ground: conditions, effect: bars, says: So.}\nnotes: Invented.\n"
    )
    reform = find_reform(str(folder))
    sources, base = ground(small, [reform])
    cases = [small_case(base, "stated", "60", "  person.ours: yes\n"), small_case(base, "silent", "60")]
    (found,) = replay(cases, sources, base, [[reform]])
    assert [(bool(one.moved), one.could) for one in found.screenings] == [(True, ()), (False, ("person.ours",))]


# ── On INTERPOL's rules and decided cases ────────────────────────────────────────────────────────


def test_a_null_reform_changes_nothing_at_all(some: tuple[Sources, Pack, list[Case]]):
    sources, base, cases = some
    minimum = base.parameters["penalty.prosecution_minimum"].values[-1].value
    (found,) = replay(cases, sources, base, [set_parameters([f"penalty.prosecution_minimum={minimum}"])])
    assert found.readers
    for one in found.screenings:
        assert one.before == one.after
        assert (one.moved, one.could, one.reached, one.applies) == ((), (), False, False)


def test_undoing_the_refugee_policy_changes_its_finding_in_exactly_the_cases_that_have_one(
    some: tuple[Sources, Pack, list[Case]],
):
    sources, base, cases = some
    (found,) = replay(cases, sources, base, [[find_reform("undo-2015-refugee-policy")]])
    moved = {(one.case, one.as_of) for one, _ in found.moved["refugee-policy"]}
    having = set()
    for case in cases:
        for decision in case.decisions:
            day = decision.as_of or decision.on.last
            report = screen(case, base, as_of=day, known_by=day, engine="reference", explain=False)
            if any(one.rule == "refugee-policy" and touches(one) for one in report.findings):
                having.add((case.id, day))
    assert moved == having
    assert moved


def test_answers_before_and_after_are_those_of_a_screening_under_each_law(some: tuple[Sources, Pack, list[Case]]):
    from screening.reform.amend import changed

    sources, base, cases = some
    reform = find_reform("undo-2015-refugee-policy")
    pack = changed(sources, [reform])
    (found,) = replay(cases[-1:], sources, base, [[reform]])
    (one,) = found.screenings
    for law_, answers in ((base, one.before), (pack, one.after)):
        report = screen(cases[-1], law_, as_of=one.as_of, known_by=one.as_of, engine="reference", explain=False)
        assert (report.outcome, report.scope) == (answers.outcome, answers.scope)
        assert report.as_it_stands.outcome == answers.as_it_stands
    assert one.settled


def test_agreement_with_decisions_is_told_before_and_after(some: tuple[Sources, Pack, list[Case]]):
    sources, base, cases = some
    (found,) = replay(cases, sources, base, [[find_reform("undo-2015-refugee-policy")]])
    compared = [one.verdicts for one in found.screenings if one.verdicts]
    assert compared
    assert any(one.before == "agrees" != one.after for one in compared)
    weak = {case.id for case in cases if all(one.label == "weak" for one in case.decisions)}
    assert not [one for one in found.screenings if one.case in weak and one.verdicts]


def test_a_higher_threshold_is_told_as_nil_with_what_would_have_to_be_known():
    folder = str(DECIDED / "ru-2012-town-hall-protest.yaml")
    told = CliRunner().invoke(program, ["replay", folder, "--reform", "penalty-threshold-36"])
    assert told.exit_code == 0, told.output
    assert "NIL" in told.output
    assert "charge.maximum_penalty" in told.output
    assert max(map(len, told.output.splitlines())) <= 80


def test_a_sweep_is_written_as_csv_and_json_a_reform_for_each_value(tmp_path: Path):
    command = ["replay", str(DECIDED / "ru-2015-street-poster.yaml"), "--set", "penalty.prosecution_minimum=24..72:24"]
    output = tmp_path / "told.csv"
    assert CliRunner().invoke(program, [*command, "--format", "csv", "-o", str(output)]).exit_code == 0
    rows = list(csv.DictReader(StringIO(output.read_text())))
    found = json.loads(CliRunner().invoke(program, [*command, "--format", "json"]).output)
    names = [f"penalty.prosecution_minimum={months}" for months in (24, 48, 72)]
    assert list(dict.fromkeys(row["reform"] for row in rows)) == [one["reform"] for one in found] == names
    assert stat.S_IMODE(output.stat().st_mode) == 0o600


def test_a_danger_is_told_wherever_the_figures_of_its_reform_are():
    command = ["replay", str(DECIDED / "ru-2015-street-poster.yaml"), "--reform", "watched-countries"]
    for form in ("text", "markdown", "json"):
        assert "ban of a country" in " ".join(CliRunner().invoke(program, [*command, "--format", form]).output.split())


def test_the_reforms_are_listed_and_shown():
    listed = CliRunner().invoke(program, ["reforms"]).output
    shown = CliRunner().invoke(program, ["reforms", "penalty-threshold-36"]).output
    assert "penalty-threshold-36" in listed
    assert "set penalty.prosecution_minimum to 36" in shown


def test_a_reform_that_there_is_not_is_refused_with_the_nearest():
    with pytest.raises(PackError, match="did you mean"):
        find_reform("penalty-treshold-36")


def test_a_case_is_screened_under_a_reform_and_the_report_names_it():
    case = str(DECIDED / "in-2012-activist-refugee.yaml")
    told = CliRunner().invoke(program, ["screen", case, "--reform", "undo-2015-refugee-policy", "--format", "json"])
    found = json.loads(told.stdout)
    assert found["rules"]["reforms"] == ["undo-2015-refugee-policy"]
    assert "refugee-policy" not in {one["rule"] for one in found["findings"]}


def test_a_page_holds_no_script_and_fetches_nothing_and_what_comes_from_a_file_is_no_markup(tmp_path: Path):
    file = tmp_path / "hostile.yaml"
    file.write_text(
        "reform: hostile\ntitle: <script>alert(1)</script>\nsource: S\nabout: A\n"
        "changes:\n  - {set: penalty.prosecution_minimum, to: 36}\n"
    )
    command = ["replay", str(DECIDED / "ru-2015-street-poster.yaml"), "--reform", str(file), "--format", "html"]
    told = CliRunner().invoke(program, command).output
    assert "<script" not in told
    assert "&lt;script&gt;" in told
    assert not re.search(r'(src|href)="(?!#)', told)


def test_the_law_is_a_table_with_the_facts_and_parameters_of_each_rule():
    command = ["rules", "penalty-threshold-prosecution", "--format"]
    (row,) = list(csv.DictReader(StringIO(CliRunner().invoke(program, [*command, "csv"]).output)))
    (found,) = json.loads(CliRunner().invoke(program, [*command, "json"]).output)
    assert "penalty.prosecution_minimum" in found["parameters"]
    assert row["parameters"].split("; ") == found["parameters"]
    assert "charge.maximum_penalty" in found["facts"]


def test_a_part_that_reads_what_the_reform_adds_can_be_taken_alone(small: Sources, tmp_path: Path):
    file = tmp_path / "several.yaml"
    file.write_text(
        "reform: several\ntitle: S\nsource: S\nabout: A\nclaims: [added]\nchanges:\n"
        "  - {effect: threshold, to: notes}\n"
        "  - {points: politics, factor: public, to: 1}\n---\n"
        "parameter: least\ntitle: L\ntype: months\nvalues: [{value: 48}]\n---\n"
        "rule: added\ntitle: A\nprovision: {instrument: small, article: '1'}\napplies_to: [red notice]\n"
        "verification: confirmed\nfor_each: charge\nwhen: {charge.maximum: {under: {parameter: least}}}\n"
        "then: {ground: conditions, effect: bars, says: So.}\nnotes: Invented.\n"
    )
    reform = find_reform(str(file))
    sources, base = ground(small, [reform])
    found = replay([small_case(base, "between", "30")], sources, base, [*apart([reform])])
    moved = {one.reform.id: set(one.moved) for one in found}
    assert len(found) == 7
    assert moved["several"] == {"added"}
    assert [rules for name, rules in moved.items() if "only: add the rule added" in name] == [{"added"}]
    assert [rules for name, rules in moved.items() if "all but: add the rule added" in name] == [set()]


# ── Days at risk ─────────────────────────────────────────────────────────────────────────────────


def answers(word: str) -> Answers:
    return Answers(outcome="undetermined", scope=None, as_it_stands=word, as_it_stands_scope=None)


def test_days_at_risk_run_from_the_release_where_more_stands_than_before_and_are_told_nowhere_else():
    released_on, day = date(2024, 1, 1), date(2024, 3, 1)
    nothing, grounds = answers("nothing_stands"), answers("grounds_stand")
    one = Touched("case", day, nothing, grounds, released=released_on)

    assert one.days_at_risk == 60
    assert replace(one, released=None).days_at_risk is None
    assert replace(one, before=grounds, after=nothing).days_at_risk is None
    assert replace(one, after=nothing).days_at_risk is None


def test_an_alert_went_out_on_the_first_full_day_that_a_named_fact_states(law: Sources):
    names = releases()
    known = build_pack(law).vocabulary.facts
    full, month = Interval(date(2024, 2, 3), date(2024, 2, 3)), Interval(date(2024, 1, 1), date(2024, 1, 31))

    assert all(known[one].type == "date" for one in names)
    assert released(Facts({names[0]: full, names[1]: month}, {}, {}), names) == date(2024, 2, 3)
    assert released(Facts({names[1]: month}, {}, {}), names) is None


def test_days_at_risk_are_told_case_by_case():
    touched = Touched(
        "case", date(2024, 3, 1), answers("nothing_stands"), answers("doubts_stand"), released=date(2024, 1, 1)
    )
    told = text(outline_replay([Replayed(find_reform("watched-countries"), "d", (), (touched,))]))

    assert "DAYS AT RISK" in told
    assert "case, on 2024-03-01: 60" in told


def test_a_file_that_is_no_case_is_told_and_the_others_of_its_folder_are_replayed(tmp_path: Path) -> None:
    for name in ("good", "better"):
        case = f"case: {name}\ninstrument: red notice\nrequesting_country: TR\nas_of: 2024-05-01\n"
        (tmp_path / f"{name}.yaml").write_text(case, encoding="utf-8")
    (tmp_path / "list.yml").write_text("- one\n- two\n", encoding="utf-8")
    (tmp_path / "typo.yaml").write_text("case: typo\ninstrument: red notise\n", encoding="utf-8")
    (tmp_path / "text.json").write_text("{", encoding="utf-8")
    told = CliRunner().invoke(program, ["replay", str(tmp_path), "--reform", "penalty-threshold-36"])
    assert told.exit_code == 3
    for name in ("list.yml", "typo.yaml", "text.json"):
        assert name in told.stderr
    assert "3 of 5 files not read" in told.stderr
    alone = tmp_path / "alone"
    alone.mkdir()
    for name in ("good", "better"):
        (tmp_path / f"{name}.yaml").rename(alone / f"{name}.yaml")
    again = CliRunner().invoke(program, ["replay", str(alone), "--reform", "penalty-threshold-36"])
    assert (again.exit_code, again.stdout) == (0, told.stdout)


def test_a_folder_without_any_case_is_refused(tmp_path: Path) -> None:
    (tmp_path / "list.yaml").write_text("- one\n", encoding="utf-8")
    told = CliRunner().invoke(program, ["replay", str(tmp_path), "--reform", "penalty-threshold-36"])
    assert isinstance(told.exception, CaseError)


def test_of_a_file_that_is_not_there_nothing_else_is_said_first() -> None:
    told = CliRunner().invoke(program, ["replay", "nofile.yaml"])
    assert isinstance(told.exception, FileNotFoundError)
