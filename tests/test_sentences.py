"""The sentences of the rules read as they are printed."""

from __future__ import annotations

import re

import pytest

from screening.law.pack import Pack
from screening.values import FactType

UNITS: dict[FactType, str] = {"months": r"(?:months?|years?)", "days": r"days?"}


@pytest.mark.parametrize("kind", UNITS)
def test_no_sentence_names_a_unit_that_its_value_names_already(kind: FactType, pack: Pack) -> None:
    """A duration is printed with its unit: "within 30 days", from "within {parameter.objection.days}"."""
    named = {f"parameter.{one.id}" for one in pack.parameters.values() if one.type == kind}
    named |= {one.id for one in pack.vocabulary.facts.values() if one.type == kind}
    said = [(rule.id, rule.then.says) for rule in pack.rules]

    twice = [
        (rule, found[0])
        for rule, text in said
        for found in re.finditer(rf"\{{([a-z_.-]+)\}} {UNITS[kind]}\b", text)
        if found[1] in named
    ]

    assert twice == []
