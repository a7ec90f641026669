"""What a pack costs grows with what is written in it, however often a definition is used; too deep is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from small_packs import chained, rule, small_pack

from screening.audit.check import check
from screening.cases.read_case import case_from
from screening.errors import PackError
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.program.compile import compile_pack
from screening.render.outline import outline
from screening.render.text import text
from screening.report.report import Report
from screening.report.screen import screen

DAY = date(2020, 1, 1)
# Each uses the definition before it twice: whoever walks the ways instead of the definitions walks 2ⁿ.
TWICE = {
    "either way": (
        "any: [{all: [{BEFORE: yes}, {person.hides: yes}]}, {all: [{not: {BEFORE: yes}}, {person.public: yes}]}]"
    ),
    "both": "all: [{BEFORE: yes}, {any: [{BEFORE: yes}, {person.hides: yes}]}]",
    "at least two": "at_least: 2\n  of: [{BEFORE: yes}, {not: {BEFORE: no}}, {person.hides: yes}]",
    "of each refusal": "any: [{BEFORE: yes}, {some: refusals, where: {any: [{BEFORE: yes}, {refusal.ground: other}]}}]",
}
LENGTH = 40


def screened(pack: Pack, **facts: str) -> Report:
    """The report on a case with these facts, all of the pack's lists empty."""
    stated = {name.replace("_", ".", 1): value for name, value in facts.items()}
    case = {"case": "made-up", "instrument": "red notice", "as_of": "2020-01-01", "facts": stated}
    return screen(case_from(case, pack), pack, engine="reference")


@pytest.mark.parametrize("template", TWICE.values(), ids=TWICE)
@pytest.mark.parametrize("facts", [{}, {"person_public": "yes"}, {"person_public": "no", "person_hides": "yes"}])
def test_chained_definitions_are_checked_compiled_and_explained(
    template: str, facts: dict[str, str], tmp_path: Path
) -> None:
    """It would not end if one step of them all walked every way."""
    pack = load_pack(small_pack(tmp_path, chained(LENGTH, template)))

    assert {one.message for one in check(pack) if one.severity == "error"} == {'no instrument "small"'}

    report = screened(pack, **facts)
    assert "Number 38" in report.model_dump_json()
    assert len(text(list(outline(report))).splitlines()) < 100 * LENGTH


def test_every_affirmative_test_below_chained_definitions_opens_a_rule_once(tmp_path: Path) -> None:
    pack = load_pack(small_pack(tmp_path, chained(3, TWICE["both"])))
    program = compile_pack(pack, as_of=DAY, instrument="red notice")
    (added,) = (one for one in program.rules if one.source.id == "added")

    read = [getattr(program.nodes[one.node], "fact", "") for one in added.open_signs]

    assert sorted(read) == ["person.hides", "person.public"]


def test_a_definition_met_again_is_taken_apart_once(tmp_path: Path) -> None:
    pack = load_pack(small_pack(tmp_path, chained(3, TWICE["both"])))
    (found,) = (one for one in screened(pack, person_public="yes", person_hides="yes").findings if one.rule == "added")
    assert found.because is not None

    told = found.because.model_dump_json()

    assert told.count('"The first"') == 1
    assert told.count('"The first (taken apart above)"') == 1


@pytest.mark.parametrize(
    ("template", "length"),
    [("all: [{BEFORE: yes}, {person.hides: yes}]", 200), ("BEFORE: yes", 300), (TWICE["both"], 100)],
)
def test_definitions_chained_too_deep_are_refused_with_their_place(template: str, length: int, tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"pack\.yaml:\d+:1: \"named.d\d+\" is nested \d+ deep, definitions included"):
        load_pack(small_pack(tmp_path, chained(length, template)))


def test_the_deepest_pack_that_loads_can_be_screened(tmp_path: Path) -> None:
    pack = load_pack(small_pack(tmp_path, chained(99, "any: [{BEFORE: yes}, {person.hides: yes}]")))

    assert "named" not in text(list(outline(screened(pack))))
    assert screened(pack).model_dump_json()


def test_definitions_in_a_circle_are_told_as_a_circle(tmp_path: Path) -> None:
    circle = [f"define: named.{one}\ntitle: t\nwhen: {{named.{other}: yes}}" for one, other in ("ab", "ba")]
    pack = load_pack(small_pack(tmp_path, [*circle, rule("when: {named.a: yes}")]))

    assert any("definitions in a cycle" in str(one) for one in check(pack))
