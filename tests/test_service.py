"""The same over HTTP: what is answered, what is refused, and that its description is what it does."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

import screening
from screening.bulk.files.stream import as_stream, from_stream
from screening.errors import CaseError
from screening.law.load import shipped_pack
from screening.report.report import Report
from screening.service.api import service
from screening.service.limits import Limits

ROOT = Path(__file__).resolve().parent.parent
HERE = "http://127.0.0.1:8765"
SCREENING = Path(sys.executable).with_name("screening")
CASE = {"case": "made-up", "instrument": "red notice", "requesting_country": "TR", "as_of": "2024-05-01"}
CASES = pa.table({"case": ["a", "b"], "requesting_country": ["TR", "Narnia"], "instrument": ["red notice"] * 2})
TOKEN = "0123456789abcdef"  # noqa: S105 - of these tests alone


def client(*, token: str | None = None, seconds: float = 30, most_rows: int = 10, base: str = HERE) -> TestClient:
    limits = Limits(token, seconds, 1 << 20, most_rows, asyncio.Semaphore(2))
    return TestClient(service(shipped_pack(), limits, "0"), base_url=base)


@pytest.fixture(scope="module")
def asked() -> TestClient:
    return client()


def test_a_case_is_screened_as_the_library_screens_it(asked: TestClient) -> None:
    told = asked.post("/api/v1/screen", content=json.dumps(CASE))
    assert told.status_code == 200
    assert told.json() == screening.screen(screening.case(CASE)).model_dump(mode="json", by_alias=True)
    assert Report.model_validate_json(told.text).caution


def test_a_case_in_yaml_and_another_day_are_taken_too(asked: TestClient) -> None:
    told = asked.post("/api/v1/screen?as_of=2013-10-23&standing=documented", content="case: made-up\n").json()
    assert (told["case"]["as_of"], told["case"]["standing"]) == ("2013-10-23", "documented")


def test_what_to_get_next_is_told_with_the_cautions(asked: TestClient) -> None:
    told = asked.post("/api/v1/missing", content=json.dumps(CASE)).json()
    assert told["readings"][0]["questions"]
    assert told["caution"] == list(screening.screen(screening.case(CASE)).caution)


def test_a_table_is_answered_row_by_row(asked: TestClient) -> None:
    told = asked.post("/api/v1/screen-table?as_of=2024-05-01", content=as_stream(CASES))
    rows = from_stream(told.content, most_rows=10)
    assert rows["outcome"].to_pylist() == ["undetermined", None]
    assert "country codes" in rows["rejected"][1].as_py()


def _compressed() -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, CASES.schema, options=pa.ipc.IpcWriteOptions(compression="zstd")) as writer:
        writer.write_table(CASES)
    return bytes(sink.getvalue())


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (b"", "no stream"),
        (b"case,x\n", "no stream"),
        (as_stream(CASES)[:-40], "no stream"),
        (_compressed(), "compressed"),
        (as_stream(pa.table({"case": ["a"] * 11})), "more than 10 rows"),
        (as_stream(pa.table({"case": pa.nulls(1000)})), "more than 10 rows"),
        (as_stream(pa.table({"no such": ["a"]})), "no such"),
    ],
)
def test_a_table_that_is_none_is_refused(asked: TestClient, sent: bytes, said: str) -> None:
    told = asked.post("/api/v1/screen-table", content=sent)
    assert told.status_code == 422
    assert said in told.text


def test_a_damaged_table_is_refused_and_nothing_breaks() -> None:
    whole = as_stream(CASES)
    for place in range(0, len(whole), 3):
        damaged = whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]
        try:
            from_stream(damaged, most_rows=10)
        except CaseError:
            continue


def test_facts_and_rules_are_found_by_words(asked: TestClient) -> None:
    facts = asked.get("/api/v1/facts", params={"words": "refugee status"}).json()["facts"]
    assert "refugee.status" in [one["id"] for one in facts]
    assert len(facts) < len(asked.get("/api/v1/facts").json()["facts"]) == len(shipped_pack().vocabulary.facts)
    rules = asked.get("/api/v1/rules", params={"words": "refugee-policy"}).json()["rules"]
    assert "refugee-policy" in [one["rule"] for one in rules]
    assert len(asked.get("/api/v1/rules").json()["rules"]) == len(shipped_pack().rules)


@pytest.mark.parametrize(
    ("address", "sent", "said"),
    [
        ("screen", b"\xff", "not text"),
        ("screen", b"case: [", "not readable"),
        ("screen", b'{"case": "a", "facts": {"refuge.status": "refugee"}}', "did you mean"),
        ("screen?as_of=soon", b"case: a", "needs a day"),
        ("screen?standing=none", b"case: a", "needs one of"),
        ("screen?asof=2020-01-01", b"case: a", "did you mean"),
    ],
)
def test_what_is_wrong_is_told(asked: TestClient, address: str, sent: bytes, said: str) -> None:
    told = asked.post(f"/api/v1/{address}", content=sent)
    assert told.status_code == 422
    assert said in told.text


def test_no_value_that_was_sent_is_told_back_or_logged(asked: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    told = asked.post("/api/v1/screen", content=b'{"case": "a", "facts": {"refugee.status": "secretword"}}')
    assert told.status_code == 422
    assert "secretword" not in told.text
    assert "secretword" not in caplog.text


def test_what_fails_here_is_told_by_its_kind_alone(asked: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ValueError("secretword")

    monkeypatch.setattr("screening.service.api.screen", fails)
    told = asked.post("/api/v1/screen", content=json.dumps(CASE))
    assert (told.status_code, told.json()["error"]) == (500, "Something failed here: ValueError.")


def test_what_is_too_large_or_has_no_length_is_refused(asked: TestClient) -> None:
    assert asked.post("/api/v1/screen-table", content=b"x" * ((1 << 20) + 1)).status_code == 413
    assert asked.post("/api/v1/screen", content=b"x" * ((4 << 20) + 1)).status_code == 413
    assert asked.post("/api/v1/screen", content=iter([b"case: a"])).status_code == 411


def test_what_takes_too_long_is_given_up_and_the_place_is_free_again(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = client(seconds=0.05)
    with slow:
        monkeypatch.setattr("screening.service.api.rule_rows", lambda *_: time.sleep(0.3) or [])
        assert slow.get("/api/v1/rules").status_code == 503
        monkeypatch.undo()
    assert client().get("/api/v1/rules").status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8765", "127.0.0.1.evil.example"])
def test_another_host_and_any_page_are_refused(asked: TestClient, host: str) -> None:
    assert asked.get("/api/v1/rules", headers={"Host": host}).status_code == 421
    assert asked.get("/api/v1/rules", headers={"Origin": HERE}).status_code == 421


def test_where_there_is_a_token_nothing_is_had_without_it() -> None:
    far = client(token=TOKEN, base="http://screening.example")
    assert far.get("/api/v1/facts?words=stage").status_code == 401
    for wrong in ("Bearer x", "Bearer é", TOKEN):
        assert far.get("/api/v1/facts?words=stage", headers={"Authorization": wrong.encode()}).status_code == 401
    assert far.get("/api/v1/facts?words=stage", headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200


def test_it_does_not_listen_for_others_without_a_token() -> None:
    environment = {key: value for key, value in os.environ.items() if key != "SCREENING_TOKEN"}
    command = [SCREENING, "serve", "--host", "0.0.0.0", "--port", "0"]  # noqa: S104 - that it does not
    for token, said in ((None, "a token is needed"), ("short", "too short")):
        told = environment | ({"SCREENING_TOKEN": token} if token else {})
        done = subprocess.run(command, env=told, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 2
        assert said in done.stderr


def test_the_description_fits_what_is_sent_and_answered(asked: TestClient) -> None:
    description = asked.get("/api/v1/openapi.json").json()
    assert description["openapi"] == "3.1.0"
    assert _valid(description, "Case", CASE)
    assert not _valid(description, "Case", {"case": "a", "facts": {"refugee.status": "prince"}})
    assert _valid(description, "Report", asked.post("/api/v1/screen", content=json.dumps(CASE)).json())
    assert _valid(description, "Nexts", asked.post("/api/v1/missing", content=json.dumps(CASE)).json())
    assert _valid(description, "Facts", asked.get("/api/v1/facts").json())
    assert _valid(description, "Rules", asked.get("/api/v1/rules").json())
    assert _valid(description, "Error", asked.post("/api/v1/screen", content=b"case: [").json())


def test_every_reference_of_the_description_leads_somewhere(asked: TestClient) -> None:
    text = asked.get("/api/v1/openapi.json").text
    known = json.loads(text)["components"]["schemas"]
    assert set(re.findall(r'"\$ref": "([^"]+)"', text)) <= {f"#/components/schemas/{name}" for name in known}
    assert all(re.fullmatch(r"[a-zA-Z0-9._-]+", name) for name in known)


def test_every_address_is_described(asked: TestClient) -> None:
    for address, methods in asked.get("/api/v1/openapi.json").json()["paths"].items():
        for method in methods:
            assert asked.request(method, address, content=b"").status_code in (200, 422), address
    assert asked.get("/nothing").status_code == 404


def _valid(description: dict[str, Any], name: str, data: object) -> bool:
    schema = {"$ref": f"#/components/schemas/{name}", "components": description["components"]}
    return not list(Draft202012Validator(schema).iter_errors(data))


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    running = subprocess.Popen([SCREENING, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        assert running.stdout is not None
        yield running.stdout.readline().split()[-1].removesuffix("/api/v1/openapi.json")
    finally:
        running.terminate()
        assert not running.communicate()[0]


def test_what_the_document_sends_is_answered(address: str) -> None:
    blocks = re.findall(
        r"^```sh\n(.*?)^```", (ROOT / "docs/http.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    sent = [line for block in blocks for line in block.splitlines() if line.startswith("curl ")]
    assert len(sent) == 5
    for line in sent:
        command = shlex.split(line.replace(HERE, address))
        done = subprocess.run([*command, "--fail"], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)
