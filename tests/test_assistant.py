"""Tools of an assistant: every answer has its cautions, the first says what may leave, and nothing else is written."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters

import screening
from screening.assistant.run import server
from screening.assistant.tools import LEAVES, explained, law_of, next_asked, screened
from screening.errors import CaseError
from screening.law.load import shipped_pack

CASE = json.dumps(
    {
        "case": "made-up",
        "instrument": "red notice",
        "requesting_country": "TR",
        "facts": {"refugee.status": "refugee", "refugee.feared_country": "TR"},
    }
)
ASKED: dict[str, dict[str, str]] = {
    "screen_case": {"case": CASE},
    "next_question": {"case": CASE},
    "explain_finding": {"case": CASE, "rule": "refugee-policy"},
    "law_of_provision": {"asked": "rpd 83"},
}


def called(*calls: tuple[str, dict[str, str]]) -> list[Any]:
    """What comes of calls in one session."""

    async def session() -> list[Any]:
        async with Client(server(shipped_pack(), "0")) as client:
            return [await client.call_tool(name, sent) for name, sent in calls]

    return asyncio.run(session())


def said(result: Any) -> str:
    return "\n".join(one.text for one in result.content)


@pytest.fixture(scope="module")
def answers() -> dict[str, str]:
    results = called(*ASKED.items())
    assert not any(one.is_error for one in results)
    return dict(zip(ASKED, map(said, results), strict=True))


def _words(text: str) -> str:
    return " ".join(text.replace("\\", "").split())


@pytest.mark.parametrize("name", ASKED)
def test_every_answer_closes_with_the_cautions(answers: dict[str, str], name: str) -> None:
    cautions = [one.says for one in shipped_pack().outcome.cautions if not one.outcome and not one.as_it_stands]
    assert cautions
    close = _words(answers[name].split("Cautions")[-1])
    for one in cautions:
        assert _words(one) in close


def test_it_is_said_once_that_what_is_told_may_leave_the_machine(answers: dict[str, str]) -> None:
    assert [LEAVES in one for one in answers.values()] == [True, False, False, False]


def test_the_answers_are_those_of_the_library() -> None:
    pack = shipped_pack()
    report = screening.screen(screening.read_case(CASE))
    assert report.missing[0].question in _words(next_asked(pack, CASE))
    assert "refugee" in screened(pack, CASE)
    assert "for the requesting country to show" in explained(pack, CASE, "refugee-policy")
    with pytest.raises(CaseError, match="at this date"):
        explained(pack, CASE, "refugee-policy", "2013-10-23")
    assert all(one.title in _words(law_of(pack, one.id)) for one in pack.rules[:3])


def test_a_provision_without_a_rule_says_why_and_nothing_found_is_no_statement() -> None:
    pack = shipped_pack()
    bare = pack.not_encoded[0]
    assert f"no rule: {bare.why}" in _words(law_of(pack, f"{bare.provision.instrument} {bare.provision.article}"))
    assert "no statement about the law" in law_of(pack, "xyzzy")


@pytest.mark.parametrize(
    ("name", "sent", "told"),
    [
        ("screen_case", {"case": '{"case": "a", "facts": {"refugee.status": "secretword"}}'}, "needs one of"),
        ("screen_case", {"case": CASE, "as_of": "soon"}, "needs a day"),
        ("explain_finding", {"case": CASE, "rule": "refugee-polici"}, "did you mean"),
        ("law_of_provision", {"asked": " "}, "name a provision"),
    ],
)
def test_what_is_wrong_is_told_and_no_value_quoted(name: str, sent: dict[str, str], told: str) -> None:
    (result,) = called((name, sent))
    assert result.is_error
    assert told in said(result)
    assert "secretword" not in said(result)


def test_too_much_is_no_case() -> None:
    with pytest.raises(CaseError, match="too large"):
        screened(shipped_pack(), "x" * (5 << 20))


def test_it_speaks_over_standard_input_and_output_and_writes_nothing(tmp_path: Path) -> None:
    command = StdioServerParameters(
        command=str(Path(sys.executable).with_name("screening")), args=["mcp"], cwd=tmp_path
    )

    async def session() -> tuple[Any, list[str], Any]:
        async with Client(command) as client:
            tools = [one.name for one in (await client.list_tools()).tools]
            return client.instructions, tools, await client.call_tool("law_of_provision", {"asked": "rpd 83"})

    instructions, tools, result = asyncio.run(session())
    assert LEAVES in instructions
    assert set(tools) == set(ASKED)
    assert "Cautions" in said(result)
    assert not list(tmp_path.iterdir())
