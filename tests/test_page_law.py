"""The law in the browser: searched, shown rule by rule, and one click from any finding."""

from __future__ import annotations

import re
from html import escape

import pytest
from page_in_folder import WITH_CHARGE, Page

from screening.audit.look_up import scenarios_of
from screening.law.load import shipped_pack
from screening.render.lawbook import timeline
from screening.render.outline import Piece
from screening.render.outlined import outlined

RULE = "refugee-policy"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Page:
    return Page(tmp_path_factory.mktemp("cases")).let_in()


def test_every_rule_is_on_the_page_of_the_law(page: Page) -> None:
    shown = page.client.get("/law").text
    assert set(re.findall(r"/law/rule\?id=([\w-]+)", shown)) == {one.id for one in shipped_pack().rules}


@pytest.mark.parametrize("words", ["refugee policy", "REFUGEE", "83(1)(a)", "rpd 83"])
def test_rules_are_found_by_words_and_by_provision(page: Page, words: str) -> None:
    found = re.findall(r"/law/rule\?id=([\w-]+)", page.client.get("/law", params={"words": words}).text)
    assert found
    assert len(set(found)) < len({one.id for one in shipped_pack().rules})


def test_a_provision_without_a_rule_says_why(page: Page) -> None:
    bare = shipped_pack().not_encoded[0]
    shown = page.client.get("/law", params={"words": f"{bare.provision.instrument} {bare.provision.article}"}).text
    assert f"no rule: {bare.why}" in shown.replace("&#x27;", "'")


def test_a_rule_is_shown_with_its_provisions_its_scenarios_and_what_it_is_read_with(page: Page) -> None:
    shown = page.client.get(f"/law/rule?id={RULE}").text
    for one in scenarios_of(RULE):
        assert one in shown.replace("&#x27;", "'")
    rule = next(one for one in shipped_pack().rules if one.id == RULE)
    assert rule.title in shown
    assert rule.provisions[0].article in shown
    assert f"/law/rule?id={RULE}&amp;cases=yes" in shown


def test_a_rule_is_shown_with_the_decided_cases_that_touch_it(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr("screening.web.law_pages.touched", lambda _: asked.append(1) or {RULE: ["a case (2016)"]})
    for _ in range(2):
        assert "a case (2016)" in page.client.get(f"/law/rule?id={RULE}&cases=yes").text
    other = next(one.id for one in shipped_pack().rules if one.id != RULE)
    assert "none of those at hand" in page.client.get(f"/law/rule?id={other}&cases=yes").text
    assert len(asked) == 1


def test_a_rule_that_there_is_not_is_told_of_with_the_nearest(page: Page) -> None:
    refused = page.client.get("/law/rule?id=refugee-polici")
    assert refused.status_code == 404
    assert "did you mean" in refused.text


def test_the_timeline_has_every_day_on_which_the_law_changes(page: Page) -> None:
    shown = page.client.get("/law/timeline").text
    assert re.findall(r"<h2>([\d-]+)</h2>", shown) == [one.isoformat() for one in timeline(shipped_pack())]


def test_from_each_finding_of_a_report_it_is_one_click_to_its_rule(page: Page) -> None:
    case = page.opened(f"{WITH_CHARGE}facts:\n  refugee.status: refugee\n  refugee.feared_country: TR\n")
    shown = page.client.get(f"{case}/report").text
    proofs = re.findall(r'<details id="rule-([\w-]+?)(?:-\d+)?">', shown)
    assert proofs
    assert set(proofs) <= set(re.findall(r"/law/rule\?id=([\w-]+)", shown))
    assert "href" not in page.client.get(f"{case}/report.html").text


def test_what_is_searched_for_becomes_no_markup(page: Page) -> None:
    for address in ("/law?words=", "/law/rule?id="):
        assert "<script" not in page.client.get(f"{address}%3Cscript%3Ealert(1)%3C/script%3E").text


def test_items_that_stand_deeper_stand_in_the_list_of_the_one_before() -> None:
    pieces = [Piece("item", "a", 0, "-"), Piece("item", "b", 1, "-"), Piece("item", "<c>", 2, "-"), Piece("item", "d")]
    made = "<ul><li>a<ul><li>b<ul><li>&lt;c&gt;</li></ul></li></ul></li><li>d</li></ul>"
    assert outlined(pieces) == made


def test_a_class_of_offence_is_found_by_the_words_of_a_charge_and_by_its_own(page: Page) -> None:
    shown = page.client.get("/law/offences", params={"words": "armed robbery"}).text
    means = {one.id: one.means for one in shipped_pack().offences}
    assert escape(means["robbery"]) in shown.split("With these words")[0]
    everything = page.client.get("/law/offences").text
    assert all(escape(one) in everything for one in means.values())
    assert "<script" not in page.client.get("/law/offences?words=<script>").text


def test_the_card_of_a_charge_says_what_the_classes_mean_the_proposed_ones_first(page: Page) -> None:
    case = page.opened(
        WITH_CHARGE.replace("label: a charge", "label: x\n        class: {value: robbery, proposed: yes}")
    )
    shown = page.client.get(f"{case}/ask?fact=charge.class&item=1").text
    means = {one.id: one.means for one in shipped_pack().offences}
    places = {one: shown.index(escape(said)) for one, said in means.items()}
    assert min(places, key=lambda one: places[one]) == "robbery"
