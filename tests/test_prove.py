"""Properties put to a proof: proved within bounds, or refuted by a case that was screened."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from small_packs import small_pack

from screening.cli import program
from screening.errors import PackError
from screening.law.load import Sources, load_pack, read_pack
from screening.reform.better import raise_facts
from screening.reform.domain import Bounds
from screening.reform.find import find_reform, set_parameters
from screening.reform.overlay import Reform
from screening.reform.properties import Proved, find_property, prove, shipped_properties
from screening.reform.replay import ground

pytest.importorskip("pysat", reason="the extra `prove` is not installed")

DAY = date(2025, 6, 1)


@pytest.fixture(scope="module")
def law() -> Sources:
    return read_pack()


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_pack(tmp_path_factory.mktemp("small"))


def proved(name: str, sources: Sources, reforms: list[Reform]) -> Proved:
    found, _ = ground(sources, reforms)
    (wanted,) = find_property(name)
    return prove(wanted, found, reforms, DAY, 1)


def test_that_a_higher_threshold_for_notices_changes_no_diffusion_is_proved(law: Sources):
    found = proved("no diffusion differs", law, [find_reform("penalty-threshold-36")])

    assert found.holds
    assert [one.bounds.instrument for one in found.searched] == ["diffusion"]


def test_that_a_wider_refugee_policy_leaves_no_confirmed_refugee_worse_off_is_proved(law: Sources):
    assert proved("refugee-never-worse-off", law, [find_reform("refugee-policy-any-country")]).holds


def test_that_undoing_the_policy_does_so_is_refuted_by_a_refugee_whom_the_feared_country_asks_for(law: Sources):
    found = proved("refugee-never-worse-off", law, [find_reform("undo-2015-refugee-policy")])
    (one,) = found.searched[0].found
    stated = {name: value for name, value in one.facts.values.items() if name not in ("as_of", "instrument")}

    assert not found.holds
    assert set(stated) == {
        "requesting_country", "refugee.status", "refugee.feared_country", "refugee.confirmed_to_interpol"
    }  # fmt: skip
    assert stated["refugee.feared_country"] == stated["requesting_country"]
    assert (one.before.as_it_stands, one.after.as_it_stands) == ("grounds_stand", "nothing_stands")


# ── A better fact ────────────────────────────────────────────────────────────────────────────────

ORDERED = (
    ("choices: [none, alleged, shown]", "choices: [none, alleged, shown]\n        better: [shown, alleged, none]"),
)


def raised(folder: Path, when: str) -> set[tuple[str, object, object]]:
    document = (
        "rule: ours\ntitle: O\nprovision: {instrument: small, article: '1'}\napplies_to: [red notice]\n"
        f"verification: confirmed\nfor_each: charge\nwhen: {{charge.violence: {when}}}\n"
        "then: {ground: conditions, effect: bars, says: So.}\nnotes: Invented."
    )
    pack = load_pack(small_pack(folder, [document], ORDERED))
    found = raise_facts(pack, Bounds(1, DAY, "red notice"))
    assert all(one.facts is not None and one.before != one.after for one in found.found)
    return {(one.fact, one.worse, one.better) for one in found.found}


def test_a_rule_that_follows_the_order_of_a_fact_is_proved_and_one_that_turns_it_round_is_refuted(tmp_path: Path):
    assert raised(tmp_path / "follows", "[none, alleged]") == set()
    assert raised(tmp_path / "turns", "[shown, alleged]") == {("charge.violence", "alleged", "none")}


def test_that_a_better_status_of_a_refugee_never_hurts_is_proved_of_the_law():
    pack = load_pack()
    found = raise_facts(pack, Bounds(1, DAY, "red notice"))

    assert ("refugee.status", "subsidiary", "refugee") in {(one.fact, one.worse, one.better) for one in found.proved}
    assert not [one for one in found.found if one.fact in ("refugee.status", "charge.gain")]


# ── Properties as data ───────────────────────────────────────────────────────────────────────────


def test_the_properties_that_come_with_this_package_have_names_and_sentences_of_their_own():
    found = shipped_properties()

    assert len({one.id for one in found}) == len({one.says for one in found}) == len(found) > 4


def written(folder: Path, text: str) -> Path:
    file = folder / "ours.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_property_of_ones_own_keeps_to_the_cases_that_it_names(small: Path, tmp_path: Path):
    file = written(
        tmp_path,
        "property: severe\nsays: Severe charges stay\nnever: differs\ninstruments: [red notice]\n"
        "where: {every: charges, where: {charge.maximum: {at_least: 36}}}\n"
        "---\nproperty: every\nsays: All stay\nnever: differs\ninstruments: [red notice]\n",
    )
    reforms = set_parameters(["minimum=36"])
    sources, _ = ground(read_pack(small), reforms)
    severe, every = (prove(one, sources, reforms, DAY, 1) for one in find_property(str(file)))

    assert severe.holds
    assert not every.holds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("property: x\nsays: X\nnever: changes\n", '"changes" is not allowed'),
        ("property: x\nsays: X\nnever: differs\ninstruments: [red]\n", '"red" is not allowed'),
        ("property: x\nsays: X\nnever: differs\nwere: {a: b}\n", 'unknown key "were"; did you mean "where"?'),
    ],
)
def test_what_is_wrong_in_a_property_is_told_with_its_place(tmp_path: Path, text: str, told: str):
    with pytest.raises(PackError) as caught:
        find_property(str(written(tmp_path, text)))

    assert told in str(caught.value)
    assert "ours.yaml:" in str(caught.value)


def test_a_condition_that_does_not_fit_the_rules_is_told_where_it_stands(small: Path, tmp_path: Path):
    file = written(tmp_path, "property: x\nsays: X\nnever: differs\nwhere:\n  notice.sough_for: prosecution\n")
    (wanted,) = find_property(str(file))
    with pytest.raises(PackError) as caught:
        prove(wanted, read_pack(small), set_parameters(["minimum=36"]), DAY, 1)

    assert "ours.yaml:5:" in str(caught.value)
    assert 'did you mean "notice.sought_for"?' in str(caught.value)


def test_a_proof_and_a_refutation_are_told_with_their_bounds_and_strictly_if_asked(small: Path, tmp_path: Path):
    file = written(tmp_path, "property: all\nsays: All stay\nnever: differs\ninstruments: [red notice, diffusion]\n")
    command = ["prove", str(file), "--pack", str(small), "--set", "minimum=36", "--as-of", "2024-06-01"]
    told = CliRunner().invoke(program, [*command, "--strict"])

    assert told.exit_code == 1
    assert "REFUTED: All stay" in told.output
    assert "DIFFUSION: PROVED" in told.output
    assert "at most 1 item(s) a list" in " ".join(told.output.split())
    assert max(map(len, told.output.splitlines())) <= 80
    (found,) = json.loads(CliRunner().invoke(program, [*command, "--format", "json"]).output)
    assert [len(one["found"]) > 0 for one in found["searched"]] == [True, False]


def test_what_is_missing_is_told_in_a_sentence():
    unknown = CliRunner().invoke(program, ["prove", "no-difusion-differs"])
    alone = CliRunner().invoke(program, ["prove", "no-diffusion-differs"])

    assert 'did you mean "no-diffusion-differs"?' in str(unknown.exception)
    assert "name a reform, or a parameter with --set" in alone.output
    assert alone.exit_code == 2
