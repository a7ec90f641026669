"""What the law of the pack says of itself: what is cited where, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from screening.cli.rules import rules
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.law.rule import Verification


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


def listed(provision: str) -> str:
    result = CliRunner().invoke(rules, ["--provision", provision])

    assert result.exit_code == 0
    return result.output


def pending(pack: Pack) -> Iterator[tuple[str, Verification]]:
    for rule in pack.rules:
        yield rule.id, rule.verification
        yield from ((f"{rule.id}, {one.id}", one.verification) for one in rule.unless)
    yield from ((one.id, one.verification) for one in pack.parameters.values())
    for index in pack.provisions.values():
        yield from ((f"{index.id} {article}", one.verification) for article, one in index.articles.items())


def test_what_is_pending_says_how_an_advocate_treats_it_meanwhile(pack: Pack) -> None:
    silent = [name for name, one in pending(pack) if one.pending and not one.meanwhile]

    assert silent == []


def test_no_rule_that_bars_rests_on_a_text_that_was_not_read(pack: Pack) -> None:
    barring = {one.id for one in pack.rules if one.verification.pending and one.then.effect == "bars"}

    assert barring == set()


def test_a_paragraph_of_the_repository_tells_the_rules_that_apply_it() -> None:
    assert "terrorist-organisation-violence" in listed("repository 3.6/9")


def test_a_chapter_of_the_repository_holds_its_paragraphs_and_no_other_chapter() -> None:
    shown = listed("repository 3.1")

    assert "personal-immunity" in shown
    assert "pure-military-offence" not in shown


def test_a_provision_that_only_a_parameter_stands_on_names_the_parameter() -> None:
    assert "parameter multi_offence" in listed("rpd 83(1)(c)")


def test_a_provision_without_a_rule_says_why() -> None:
    assert "no rule for repository 3.8/1: nothing to apply" in " ".join(listed("repository 3.8/1").split())
