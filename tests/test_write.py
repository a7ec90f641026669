"""A new case file: a template that loads as it is, and a file that only its owner can read."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

import pytest
from types_pack import TYPES

from screening.cases.read_case import read_case
from screening.cases.statement import Case
from screening.cases.template import template
from screening.errors import CaseError
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.write import write_new

SMALL = load_pack(Path(__file__).parent / "packs" / "small")


def uncovered(text: str) -> str:
    """The template with every hidden line uncovered, as its first lines say how."""
    return re.sub(r"^( *)#(?=[\w-])", r"\1", text, flags=re.MULTILINE)


@pytest.mark.parametrize("instrument", [None, "red notice", "diffusion"])
def test_an_untouched_template_is_a_case_of_which_nothing_is_known(instrument: str | None, pack: Pack) -> None:
    """But its instrument, if it was asked for."""
    case = read_case(template(pack, instrument), "case.yaml", pack)

    assert (case.id, case.lists, case.exhibits, case.decisions) == ("new-case", {}, {}, ())
    assert {fact: one.value for fact, (one,) in case.facts.items()} == (
        {"instrument": instrument} if instrument else {}
    )


def test_with_every_line_uncovered_it_asks_for_every_fact_and_still_states_nothing(pack: Pack) -> None:
    """A line left without a value is unknown; the first item of each list is there to be filled in."""
    case = read_case(uncovered(template(pack)), "case.yaml", pack)
    vocabulary = pack.vocabulary

    stated = {**case.facts}
    for list_id in vocabulary.lists:
        (item,) = case.lists[list_id].items
        stated |= item.facts
    assert stated.keys() == vocabulary.facts.keys() - {"as_of", "instrument", "stage", "requesting_country"}
    assert {one.value for series in stated.values() for one in series} == {None}


def test_each_fact_stands_below_its_question_its_form_and_who_knows() -> None:
    text = template(TYPES)

    assert (
        """
  # ── types ──

  # Does the person hide?
  # yes or no
  # who knows: applicant; effort: low
  #person.hides:

  # Which role has the person?
  # one of: none, writer, singer
  # who knows: applicant; effort: low; shown by: press record
  #person.role:
"""
        in text
    )
    assert "  # some of: calm, quick, loud\n" in text
    assert "  # who knows: advocate; effort: low; no rule reads it yet\n  #matter.note:\n" in text
    assert "# a full date, as 2012-07-01\n" in text


def test_each_list_says_whether_a_stated_one_is_whole_and_begins_an_item() -> None:
    text = template(TYPES)

    assert (
        """
  # ── refusals ──
  # Which states refused?
  # who knows: third state; effort: low. One block for each refusal, from the - on.
  #refusals:
    # Are these all, yes or no? If nothing is said: no.
    #complete:
    #items:

      # Which state?
      # a country code (ISO 3166), as DE
      # who knows: third state; effort: low
      #- state:

        # On what ground?
"""
        in text
    )
    assert "If nothing is said: yes once one is stated." in text


def test_the_facts_of_a_template_stand_in_the_groups_of_the_vocabulary(pack: Pack) -> None:
    text = template(pack)

    files = {Path(fact.place.file).stem.replace("-", " ") for fact in pack.vocabulary.facts_of(None)} - {"case"}
    assert files <= set(re.findall(r"^  # ── (.+) ──$", text, re.MULTILINE))
    assert max(map(len, text.splitlines())) <= 120


def test_for_an_instrument_only_the_facts_are_asked_that_its_rules_read() -> None:
    """And those asked first; labels tell the items of a list apart."""
    for_all, for_red, for_diffusion = (template(SMALL, one) for one in (None, "red notice", "diffusion"))

    assert "#notice.sought_for:" in for_red
    assert "#maximum:" in for_red
    assert "#violence:" in for_all
    assert "#violence:" not in for_red
    assert "#notice.sought_for:" not in for_diffusion
    assert "#maximum:" not in for_diffusion
    assert "#- label:" in for_diffusion
    assert "#- ground:" in for_diffusion


def test_for_an_instrument_without_rules_every_fact_is_asked() -> None:
    assert template(SMALL, "yellow notice") == template(SMALL).replace("#instrument:", "instrument: yellow notice")


def test_an_unknown_instrument_is_refused_with_the_nearest() -> None:
    with pytest.raises(CaseError, match='no such instrument; did you mean "red notice"'):
        template(TYPES, "red notise")


def test_a_new_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    """Whatever the user's mask allows to others."""
    before = os.umask(0)
    try:
        write_new(tmp_path / "case.yaml", "case: new-case\n")
    finally:
        os.umask(before)

    assert (tmp_path / "case.yaml").read_text(encoding="utf-8") == "case: new-case\n"
    assert stat.S_IMODE((tmp_path / "case.yaml").stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["case.yaml"]


def test_a_file_that_exists_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("mine", encoding="utf-8")

    with pytest.raises(CaseError, match="exists already, and is left as it is"):
        write_new(file, "yours")
    assert file.read_text(encoding="utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_that_leads_nowhere_is_not_followed(tmp_path: Path) -> None:
    link = tmp_path / "case.yaml"
    link.symlink_to(tmp_path / "elsewhere.yaml")

    with pytest.raises(CaseError, match="exists already"):
        write_new(link, "text")
    assert not (tmp_path / "elsewhere.yaml").exists()


@pytest.mark.parametrize("place", ["none/case.yaml", "file/case.yaml"])
def test_a_place_that_is_no_folder_is_told(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(CaseError, match="cannot be written: "):
        write_new(tmp_path / place, "text")


def test_a_file_that_could_not_be_written_whole_is_not_there_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when the disk is full."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CaseError, match="cannot be written: No space left on device"):
        write_new(tmp_path / "case.yaml", "text")
    assert list(tmp_path.iterdir()) == []


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "link", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_new(tmp_path / "case.yaml", "text")
    assert list(tmp_path.iterdir()) == []


def test_the_template_of_a_new_case_can_be_written_and_loaded(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    write_new(file, template(TYPES))

    assert read_case(file.read_text(encoding="utf-8"), "case.yaml", TYPES) == Case("new-case")
