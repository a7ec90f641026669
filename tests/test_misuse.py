"""Wrong types and words at the public face: a clear error of our own, before anything runs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

import screening
from screening.law import load

Call = Callable[..., Any]
CASE: dict[str, Any] = {"case": "made-up", "instrument": "red notice", "requesting_country": "TR"}
TABLE = pa.table({"case": ["made-up"]})


@pytest.fixture(scope="module")
def stated() -> screening.Case:
    """A case of nothing but its head."""
    return screening.case(CASE)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"as_of": "2020-01-01"}, "as_of: needs a day, as datetime.date(2020, 1, 31), not str"),
        ({"as_of": datetime(2020, 1, 1, tzinfo=UTC)}, "as_of: needs a day, .* not datetime"),
        ({"known_by": 2020}, "known_by: needs a day, .* not int"),
        ({"standing": "proven"}, "standing: needs one of asserted, documented, shown_by_authority, not "),
        ({"standing": "document"}, "did you mean .documented"),
        ({"pack": "interpol"}, "pack: needs a pack, as screening.load_pack gives it, not str"),
    ],
)
def test_a_wrong_argument_is_named_with_what_is_needed(given: Any, told: str, stated: screening.Case) -> None:
    told = told.replace("(", r"\(").replace(")", r"\)")
    for call in (lambda: screening.screen(stated, **given), lambda: screening.screen_many([stated], **given)):
        with pytest.raises(screening.ScreeningError, match=told):
            call()


@pytest.mark.parametrize(("engine", "told"), [("zen", "not .zen."), ("refrence", "did you mean"), (5, "not int")])
def test_an_engine_that_there_is_not_is_refused(engine: Any, told: str, stated: screening.Case) -> None:
    with pytest.raises(screening.ScreeningError, match=f"engine: needs one of durable, reference, columnar.*{told}"):
        screening.screen(stated, engine=engine)


WRONG: dict[str, Call] = {
    "screen a mapping": lambda: screening.screen(CASE),  # type: ignore[arg-type]
    "many mappings": lambda: screening.screen_many([CASE]),  # type: ignore[list-item]
    "many of a number": lambda: screening.screen_many(5),  # type: ignore[arg-type]
    "a table of a mapping": lambda: screening.screen_table(CASE),  # type: ignore[arg-type]
    "a table and a name": lambda: screening.screen_table(TABLE, "interpol"),
    "a table and a written day": lambda: screening.screen_table(TABLE, as_of="2020-01-01"),  # type: ignore[arg-type]
    "a case of a text": lambda: screening.case("case: made-up"),  # type: ignore[arg-type]
    "a case and a name": lambda: screening.case(CASE, "interpol"),  # type: ignore[arg-type]
    "a file of a number": lambda: screening.load_case(5),  # type: ignore[arg-type]
    "a text of bytes": lambda: screening.read_case(b"case: made-up"),  # type: ignore[arg-type]
    "a pack of a number": lambda: screening.load_pack(5),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("call", WRONG)
def test_no_call_with_a_wrong_type_ends_in_another_error(call: str) -> None:
    with pytest.raises(screening.ScreeningError, match=r"needs .*, not "):
        WRONG[call]()


def test_an_error_of_a_caller_does_not_quote_the_whole_of_what_was_given(stated: screening.Case) -> None:
    with pytest.raises(screening.ScreeningError) as raised:
        screening.screen(stated, standing="x" * 1000)  # type: ignore[arg-type]

    assert len(str(raised.value)) < 200


def test_without_a_pack_the_rules_are_read_once(stated: screening.Case, monkeypatch: pytest.MonkeyPatch) -> None:
    first = screening.screen(stated, engine="reference")

    def fails(*_: object) -> None:
        raise AssertionError("the rules were read again")

    monkeypatch.setattr(load, "read_text", fails)
    again = screening.screen(screening.case(CASE), engine="reference")
    many = screening.screen_many([stated])
    table = screening.screen_table(TABLE)

    assert again == first
    assert (many.rows, table.num_rows) == (1, 1)


def test_a_case_of_a_dict_is_that_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("case: made-up\ninstrument: red notice\nrequesting_country: TR\n", encoding="utf-8")

    assert screening.case(CASE) == screening.load_case(file) == screening.read_case(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({"facts": {"refuge.status": "refugee"}}, "unknown-name", "facts.refuge.status"),
        ({"facts": {"refugee.status": "tourist"}}, "wrong-value", "facts.refugee.status"),
        ({"facts": {"refugee.status": {"from": 2020}}}, "missing", "facts.refugee.status"),
        ({"facts": {"instrument": "red notice"}}, "misplaced", "facts.instrument"),
        ({"facts": ["refugee.status"]}, "wrong-type", "facts"),
        ({"lists": {"charges": {"items": [{"lable": "x"}]}}}, "unknown-name", "lists.charges.items[0].lable"),
        ({"facts": {"refugee.status": [{"value": "refugee"}, {"value": "none"}]}}, "duplicate", "facts.refugee.status"),
        (
            {"facts": {"refugee.status": {"value": "refugee", "from": 2020, "until": 2019}}},
            "contradiction",
            "facts.refugee.status.until",
        ),
    ],
)
def test_a_problem_of_a_case_has_a_code_and_a_path(wrong: dict[str, Any], code: str, path: str) -> None:
    with pytest.raises(screening.CaseError) as raised:
        screening.case(CASE | wrong)

    assert (code, path) in [(one.code, one.path) for one in raised.value.problems]


def test_a_problem_of_a_table_has_a_code_and_a_path() -> None:
    with pytest.raises(screening.CaseError) as raised:
        screening.screen_table(pa.table({"caze": ["made-up"], "as_of": [date(2020, 1, 1)]}))

    assert [(one.code, one.path) for one in raised.value.problems] == [("unknown-name", "caze")]


def test_what_is_there_can_be_listed() -> None:
    assert {*screening.__all__, "__version__"} <= set(dir(screening))
    assert not {"sys", "annotations", "HOMES"} & set(dir(screening))
    assert screening.__version__[0].isdigit()
