"""An invented pack with a fact of every type, and short ways to read a case of it."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import Any

from screening.cases.read_case import case_from, read_case
from screening.cases.statement import Case
from screening.errors import CaseError
from screening.law.load import load_pack

TYPES = load_pack(Path(__file__).parent / "packs" / "types")
VOCABULARY = TYPES.vocabulary


def read(text: str) -> Case:
    """The case in an indented text."""
    return read_case(dedent(text), "case.yaml", TYPES)


def refusal(text: str) -> str:
    """The message with which a case is refused."""
    try:
        read(text)
    except CaseError as error:
        return str(error)
    return "not refused"


def stating(**sections: Any) -> Case:
    """The case of a mapping, with an id."""
    return case_from({"case": "made-up", **sections}, TYPES)
