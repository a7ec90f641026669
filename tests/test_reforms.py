"""Reforms as documents: what they change in a pack, what is refused, and the reforms that come with this package."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_packs import SMALL, small_pack

from screening.errors import PackError
from screening.law.load import Sources, load_pack, read_pack
from screening.law.pack import Pack
from screening.law.where import packs
from screening.program.compile import compile_pack
from screening.reform.amend import reformed
from screening.reform.find import find_reform, set_parameters, shipped
from screening.reform.overlay import Reform

HEAD = "reform: tried\ntitle: Tried\nsource: Invented\nabout: Invented\n"
ADDED = (
    "rule: added\ntitle: Added\nprovision: {instrument: small, article: '1'}\napplies_to: [red notice]\n"
    "verification: confirmed\nwhen: {person.public: yes}\n"
    "then: {ground: conditions, effect: doubts, says: So.}\nnotes: Invented."
)
DAY = date(2024, 1, 1)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    return read_pack(small_pack(tmp_path_factory.mktemp("small")))


@pytest.fixture(scope="module")
def shipped_sources() -> Sources:
    return read_pack()


def written(folder: Path, text: str, name: str = "tried.yaml") -> Reform:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return find_reform(str(file))


def refused(sources: Sources, reforms: Sequence[Reform], since: date | None = None) -> list[str]:
    with pytest.raises(PackError) as caught:
        reformed(sources, reforms, since=since)
    return [str(one) for one in caught.value.problems]


def value(pack: Pack, day: date) -> object:
    return pack.parameters["minimum"].at(day)


def ids(pack: Pack, day: date) -> set[str]:
    return {one.source.id for one in compile_pack(pack, as_of=day, instrument="red notice").rules}


def test_a_parameter_is_set_on_every_day_so_that_a_case_of_any_day_meets_it(small: Sources, tmp_path: Path):
    reform = written(tmp_path, HEAD + "changes:\n  - {set: minimum, to: 36}")
    pack = reformed(small, [reform])
    assert value(pack, date(1990, 1, 1)) == value(pack, date(2030, 1, 1)) == 36


def test_from_a_day_on_a_parameter_has_the_new_value_and_before_it_the_old_one(small: Sources, tmp_path: Path):
    reform = written(tmp_path, HEAD + "changes:\n  - {set: minimum, to: 36}")
    pack = reformed(small, [reform], since=DAY)
    assert (value(pack, DAY - timedelta(days=1)), value(pack, DAY), value(pack, date(2090, 1, 1))) == (24, 36, 36)


def test_a_rule_is_law_from_the_day_on_when_a_reform_adds_it_from_a_day(small: Sources, tmp_path: Path):
    reform = written(tmp_path, f"{HEAD}---\n{ADDED}")
    assert "added" in ids(reformed(small, [reform]), date(2013, 1, 1))
    pack = reformed(small, [reform], since=DAY)
    assert "added" in ids(pack, DAY)
    assert "added" not in ids(pack, DAY - timedelta(days=1))


def test_a_rule_that_is_repealed_from_a_day_on_is_law_until_the_day_before(small: Sources, tmp_path: Path):
    reform = written(tmp_path, HEAD + "changes:\n  - {repeal: threshold}")
    assert "threshold" not in ids(reformed(small, [reform]), date(2013, 1, 1))
    pack = reformed(small, [reform], since=DAY)
    assert "threshold" in ids(pack, DAY - timedelta(days=1))
    assert "threshold" not in ids(pack, DAY)


def test_an_effect_is_changed_from_a_day_on_in_one_version_of_the_rule_and_not_in_the_other(
    small: Sources, tmp_path: Path
):
    reform = written(tmp_path, HEAD + "changes:\n  - {effect: threshold, to: notes}")
    pack = reformed(small, [reform], since=DAY)
    effects = []
    for day in (DAY - timedelta(days=1), DAY):
        rules = compile_pack(pack, as_of=day, instrument="red notice").rules
        effects += [one.effect for one in rules if one.source.id == "threshold"]
    assert effects == ["bars", "notes"]


def test_an_exception_is_added_replaced_and_repealed(small: Sources, tmp_path: Path):
    exception = (
        "{exception: NAME, title: Hiding, provision: {instrument: small, article: '2'}, "
        "burden: applicant, when: {person.hides: yes}}"
    )
    added = written(tmp_path, f"{HEAD}changes:\n  - except: threshold\n    by: {exception.replace('NAME', 'hides')}")
    replaced = written(
        tmp_path,
        f"{HEAD}changes:\n  - replace: threshold\n    exception: importance\n"
        f"    by: {exception.replace('NAME', 'importance')}",
    )
    repealed = written(tmp_path, HEAD + "changes:\n  - {repeal: threshold, exception: importance}")
    burdens = []
    for reform in (added, replaced, repealed):
        rule = next(one for one in reformed(small, [reform]).rules if one.id == "threshold")
        burdens.append([(one.id, one.burden) for one in rule.unless])
    assert burdens == [
        [("importance", "requesting_country"), ("hides", "applicant")],
        [("importance", "applicant")],
        [],
    ]


def test_the_points_of_a_factor_are_changed(small: Sources, tmp_path: Path):
    reform = written(tmp_path, HEAD + "changes:\n  - {points: politics, factor: public, to: 3}")
    weigh = next(one for one in reformed(small, [reform]).rules if one.id == "politics").weigh
    assert weigh is not None
    assert weigh.factors[0].points == 3


def test_a_rule_is_replaced_by_the_document_below(small: Sources, tmp_path: Path):
    reform = written(
        tmp_path, f"{HEAD}changes:\n  - {{replace: threshold}}\n---\n{ADDED.replace('rule: added', 'rule: threshold')}"
    )
    pack = reformed(small, [reform])
    assert [one.title for one in pack.rules if one.id == "threshold"] == ["Added"]


def test_a_fact_is_added_to_the_case_and_to_the_items_of_a_list(small: Sources, tmp_path: Path):
    fact = "{name: new, type: yes_no, question: Is it?, who_knows: applicant, effort: low}"
    rule = ADDED.replace("when: {person.public: yes}", "for_each: charge\nwhen: {charge.new: yes, person.new: yes}")
    reform = written(
        tmp_path,
        f"{HEAD}changes:\n  - fact: charge.new\n    by: {fact}\n  - fact: person.new\n    by: {fact}\n---\n{rule}",
    )
    facts = reformed(small, [reform]).vocabulary.facts
    assert (facts["charge.new"].of, facts["person.new"].of) == ("charges", None)


def test_a_folder_with_a_rule_and_a_fact_of_ones_own_is_a_reform_without_a_head(small: Sources, tmp_path: Path):
    folder = tmp_path / "our-rules"
    written(folder, ADDED.replace("person.public", "person.ours"), "rule.yaml")
    fact = "{name: ours, type: yes_no, question: Is it?, who_knows: applicant, effort: low}"
    written(folder, f"vocabulary: ours\nfacts:\n  person.ours: {fact}", "facts.yaml")
    reform = find_reform(str(folder))
    pack = reformed(small, [reform])
    assert reform.id == "our-rules"
    assert pack.reforms == ("our-rules",)
    assert "added" in ids(pack, DAY)


def test_the_pack_itself_is_not_changed_and_the_reformed_one_has_a_digest_of_its_own(small: Sources, tmp_path: Path):
    before = reformed(small, []).digest
    reform = written(tmp_path, HEAD + "changes:\n  - {set: minimum, to: 36}")
    packs_ = {reformed(small, [reform]).digest, reformed(small, [reform], since=DAY).digest, before}
    assert len(packs_) == 3
    assert reformed(small, []).digest == before


@given(number=st.integers(0, 600))
def test_a_parameter_takes_any_value_of_its_type_and_the_rest_of_the_pack_stays(small: Sources, number: int):
    pack = reformed(small, set_parameters([f"minimum={number}"]))
    base = reformed(small, [])
    assert value(pack, DAY) == number
    assert (pack.rules, pack.definitions) == (base.rules, base.definitions)


# ── What is refused ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("{set: minimun, to: 36}", 'there is no parameter "minimun" to change; did you mean "minimum"?'),
        ("{set: minimum, to: soon}", "the parameter needs whole months"),
        ("{effect: threshold, to: forbids}", '"forbids" is not allowed'),
        ("{repeal: treshold}", 'there is no rule "treshold" to change; did you mean "threshold"?'),
        ("{repeal: threshold, exception: import}", '"threshold" has no exception "import"'),
        ("{points: politics, factor: publik, to: 3}", '"politics" has no factor "publik"; did you mean "public"?'),
    ],
)
def test_what_does_not_fit_the_rules_is_told_with_its_place_in_the_reform(
    small: Sources, tmp_path: Path, change: str, told: str
):
    problems = refused(small, [written(tmp_path, f"{HEAD}changes:\n  - {change}")])
    assert any(told in one and "tried.yaml:6:" in one for one in problems), problems


def test_the_conditions_of_an_exception_are_checked_where_they_are_written(small: Sources, tmp_path: Path):
    reform = written(
        tmp_path,
        f"{HEAD}changes:\n  - except: threshold\n    by:\n      exception: hides\n      title: Hiding\n"
        "      provision: {instrument: small, article: '2'}\n      burden: applicant\n      when:\n"
        "        person.hidden: yes",
    )
    (problem,) = refused(small, [reform])
    assert "tried.yaml:13:" in problem
    assert 'no fact or definition "person.hidden"' in problem


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEAD, "the reform changes nothing"),
        (HEAD + "changes:\n  - {sets: minimum, to: 36}", "a change is one of set, effect, points"),
        (HEAD + "changes:\n  - {set: minimum, too: 36}", 'unknown key "too"'),
        (HEAD + "changes:\n  - {replace: threshold}", 'no document "threshold" follows'),
        (f"{HEAD}---\noutcome: other", "a reform can hold documents that begin with"),
        (f"{HEAD}changes:\n  - {{set: minimum, to: 36}}\n---\n{HEAD}", "this is another"),
    ],
)
def test_a_reform_that_is_not_well_formed_is_refused_when_it_is_read(tmp_path: Path, text: str, told: str):
    with pytest.raises(PackError) as caught:
        written(tmp_path, text)
    assert any(told in str(one) for one in caught.value.problems)


def test_two_reforms_that_touch_the_same_cannot_be_law_together_and_both_are_named(small: Sources, tmp_path: Path):
    one = written(tmp_path, HEAD + "changes:\n  - {effect: threshold, to: notes}", "one.yaml")
    other = written(tmp_path, HEAD.replace("tried", "other") + "changes:\n  - {repeal: threshold}", "other.yaml")
    (problem,) = refused(small, [one, other])
    assert '"tried"' in problem
    assert '"other"' in problem


def test_reforms_that_touch_different_things_come_to_the_same_law_in_either_order(small: Sources, tmp_path: Path):
    one = written(tmp_path, HEAD + "changes:\n  - {effect: threshold, to: notes}", "one.yaml")
    (other,) = set_parameters(["minimum=36"])
    laws = [reformed(small, order) for order in ([one, other], [other, one])]
    assert laws[0].rules == laws[1].rules
    assert laws[0].parameters == laws[1].parameters


def test_a_reform_that_expects_another_law_is_refused(small: Sources, tmp_path: Path):
    reform = written(tmp_path, HEAD + "expects: {minimum: 12}\nchanges:\n  - {set: minimum, to: 36}")
    (problem,) = refused(small, [reform])
    assert '"tried" expects minimum to be 12: it is 24 in these rules' in problem


def test_a_reform_that_adds_what_there_is_already_is_told_to_replace_it(small: Sources, tmp_path: Path):
    reform = written(tmp_path, f"{HEAD}---\n{ADDED.replace('rule: added', 'rule: threshold')}")
    (problem,) = refused(small, [reform])
    assert '"threshold" is a rule already: say `replace: threshold`' in problem


def test_a_folder_of_reforms_is_no_pack(tmp_path: Path):
    (tmp_path / "tried.yaml").write_text(HEAD + "changes:\n  - {set: minimum, to: 36}", encoding="utf-8")
    (tmp_path / "pack.yaml").write_text(SMALL, encoding="utf-8")
    with pytest.raises(PackError, match="a reform is no part of a pack"):
        load_pack(tmp_path)


def test_a_sweep_is_a_reform_for_each_value():
    found = set_parameters(["minimum=24..60:12", "reading=and"])
    assert [one.id for one in found] == ["minimum=24", "minimum=36", "minimum=48", "minimum=60", "reading=and"]


@pytest.mark.parametrize(
    "wrong", ["minimum", "=36", "minimum=", "minimum=9..3:1", "minimum=1..9:0", "minimum=1..999:1"]
)
def test_a_value_that_cannot_be_set_is_refused(wrong: str):
    with pytest.raises(PackError):
        set_parameters([wrong])


# ── The reforms that come with this package ──────────────────────────────────────────────────────


def test_reforms_come_with_this_package_and_none_of_them_is_in_the_pack():
    assert shipped()
    assert not [one for one in (packs() / "interpol").rglob("*.yaml") if one in shipped().values()]


@pytest.mark.parametrize("name", sorted(shipped()))
def test_a_shipped_reform_fits_the_rules_and_is_told_by_its_file(shipped_sources: Sources, name: str):
    reform = find_reform(name)
    assert reform.id == name
    assert reform.source
    assert reform.about
    base = load_pack()
    pack = reformed(shipped_sources, [reform])
    assert pack.digest != base.digest
    assert (pack.rules, pack.parameters) != (base.rules, base.parameters)


def test_every_rule_that_a_shipped_reform_adds_has_a_feature(shipped_sources: Sources):
    law = {one.id for one in load_pack().rules}
    added = {one.id for name in shipped() for one in reformed(shipped_sources, [find_reform(name)]).rules} - law
    assert added

    assert added == {one.stem for one in (Path(__file__).parent.parent / "features" / "reforms").glob("*.feature")}


@pytest.mark.parametrize(
    "text",
    [
        "[]", "5", "null", "{}", HEAD + "changes: 5", HEAD + "changes: [5]", HEAD + "changes: [{}]",
        HEAD + "changes: [{set: minimum, to: {a: b}}]", HEAD + "changes: [{fact: '', by: {}}]",
        HEAD + "changes: [{except: threshold, by: {}}]", HEAD + "expects: 5", HEAD + "claims: 5",
        HEAD + "---\nrule: [x]", HEAD + "---\nrule: x\nin_force: 5", HEAD + "---\nrule: x\nwhen: 5\nunless: 5",
        HEAD + "---\nvocabulary: x\nlists: 5", HEAD + "---\nparameter: x\nvalues: [5]", HEAD + "---\n5", "a: &b c",
    ],
)  # fmt: skip
@pytest.mark.parametrize("since", [None, DAY])
def test_whatever_a_reform_holds_it_is_told_as_a_problem_and_never_as_a_crash(
    small: Sources, tmp_path: Path, text: str, since: date | None
):
    with pytest.raises(PackError):
        reformed(small, [written(tmp_path, text)], since=since)
