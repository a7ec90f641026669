from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from page_in_folder import CASE, ORIGIN, PORT, WITH_CHARGE, Page, Running
from starlette.testclient import TestClient

import screening
from screening.interview.kept_case import KeptCase
from screening.interview.words import words_of
from screening.law.load import shipped_pack
from screening.render.leads import whom

ATTACK = """</title></style><script>alert(1)</script><img src=x onerror="alert(1)">'"&"""


@pytest.fixture
def page(tmp_path: Path) -> Page:
    return Page(tmp_path).let_in()


def asked(fact: str) -> str:
    """The question of a fact as it stands over its card."""
    return escape(words_of().asked(shipped_pack().vocabulary.facts[fact])[0])


def test_who_has_no_token_sees_nothing_and_the_token_is_good_once(tmp_path: Path) -> None:
    page = Page(tmp_path)
    assert page.client.get("/").status_code == 403
    assert page.client.get("/", params={"token": "x"}).status_code == 403
    assert page.client.get("/", params={"token": "é"}).status_code == 403
    page.let_in()
    assert page.client.get("/").status_code == 200
    other = TestClient(page.guard, base_url=ORIGIN)
    assert other.get("/", params={"token": page.token}).status_code == 403
    assert other.get("/", headers={"Cookie": f"screening-{PORT}=x"}).status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "evil.example:4567", "localhost:4567", "127.0.0.1:1", "127.0.0.1"])
def test_another_host_is_refused(page: Page, host: str) -> None:
    assert page.client.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", None])
def test_another_origin_writes_nothing(page: Page, origin: str | None) -> None:
    assert page.post("/new", origin, name="made-up", how="new").status_code == 403
    assert page.post("/quit", origin).status_code == 403
    assert not list(page.folder.iterdir())
    assert not page.quits


def test_every_answer_forbids_scripts_frames_and_keeping(page: Page) -> None:
    for address in ("/", "/nothing", "/case/x/report"):
        headers = page.client.get(address).headers
        assert headers["Cache-Control"] == "no-store"
        assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'sha256-")
        assert "script-src" not in headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_the_cookie_goes_to_no_other_site_and_to_no_script(tmp_path: Path) -> None:
    page = Page(tmp_path)
    set_ = page.client.get("/", params={"token": page.token}, follow_redirects=False).headers["set-cookie"]
    assert "HttpOnly" in set_
    assert "samesite=strict" in set_.lower()


def test_what_is_too_large_is_refused(page: Page) -> None:
    assert page.client.post("/open", content=b"x" * (9 << 20), headers={"Origin": ORIGIN}).status_code == 413
    many = "&".join(f"a{number}=1" for number in range(3000))
    assert page.client.post("/open", content=many, headers={"Origin": ORIGIN}).status_code == 400


def test_a_new_case_begins_with_what_every_case_states(page: Page) -> None:
    shown = page.post("/new", name="made-up", how="new")
    assert shipped_pack().vocabulary.facts["instrument"].question in shown.text
    assert (page.folder / "made-up.yaml").stat().st_mode & 0o777 == 0o600
    again = page.post("/new", name="made-up", how="new")
    assert again.status_code == 400
    assert "exists already" in again.text


def test_somebody_detained_is_stated_from_the_start(page: Page) -> None:
    page.post("/new", name="made-up", how="urgent")
    urgent = shipped_pack().outcome.urgent
    assert urgent is not None
    assert screening.load_case(page.folder / "made-up.yaml").facts[urgent][0].value is True


@pytest.mark.parametrize("name", ["", "../x", "a b", "x" * 300, "a/b", ".x"])
def test_a_case_is_named_so_that_its_file_lies_in_the_folder(page: Page, name: str) -> None:
    assert page.post("/new", name=name, how="new").status_code == 400
    assert not list(page.folder.iterdir())


def test_a_pasted_notice_becomes_a_case_and_anything_else_is_refused(page: Page) -> None:
    notice = {
        "entity_id": "2020/1",
        "arrest_warrants": [{"charge": "armed robbery", "issuing_country_id": "TR", "charge_translation": None}],
        "_links": {},
    }
    shown = page.post("/paste", name="made-up", notice=json.dumps(notice))
    assert shown.status_code == 200, shown.text
    assert "armed robbery" in page.stated()
    assert page.post("/paste", name="other", notice="case: x").status_code == 400
    assert not (page.folder / "other.yaml").exists()


def test_the_question_says_why_what_follows_who_knows_and_what_shows_it(page: Page) -> None:
    case = page.opened(WITH_CHARGE)
    report = screening.screen(screening.load_case(page.folder / "made-up.yaml"))
    first = report.missing[0]
    shown = page.client.get(f"{case}/questions").text
    assert asked(first.fact) in shown
    assert "Why it is asked" in shown
    assert "What each answer leads to" in shown
    assert whom(first, words_of()) in shown


def test_an_answer_is_in_the_file_before_the_next_question_and_the_rest_of_it_stays(page: Page) -> None:
    case = page.opened(WITH_CHARGE)
    shown = page.answer(case, "refugee.status", value="refugee", source="p. 3", new_exhibit="decision", disputed="yes")
    assert shown.status_code == 200
    found = screening.load_case(page.folder / "made-up.yaml")
    (told,) = found.facts["refugee.status"]
    assert (told.value, told.source, told.exhibits, told.disputed) == ("refugee", "p. 3", ("E1",), True)
    assert found.exhibits["E1"].title == "decision"
    assert page.stated().startswith("# Kept.\n")


def test_the_answer_moves_as_it_is_given(page: Page) -> None:
    case = page.opened(WITH_CHARGE)
    assert "A ground stands against" not in page.client.get(f"{case}/questions").text
    for fact, value in (
        ("refugee.status", "refugee"),
        ("refugee.feared_country", "TR"),
        ("refugee.confirmed_to_interpol", "by_member_state"),
    ):
        page.answer(case, fact, value=value)
    assert "A ground stands against the whole alert" in page.client.get(f"{case}/questions").text


@pytest.mark.parametrize(("how", "note"), [("unknown", None), ("unknowable", "cannot be known")])
def test_what_is_not_known_is_not_asked_again_and_written_where_it_cannot_be(
    page: Page, how: str, note: str | None
) -> None:
    case = page.opened(WITH_CHARGE)
    fact = screening.screen(screening.load_case(page.folder / "made-up.yaml")).missing[0]
    assert f">{asked(fact.fact)}</h1>" in page.client.get(f"{case}/questions").text
    version = page.version(f"{case}/questions")
    shown = page.post(f"{case}/answer", fact=fact.fact, item=str(fact.item or ""), how=how, version=version)
    assert shown.status_code == 200
    assert f">{asked(fact.fact)}</h1>" not in shown.text
    found = screening.load_case(page.folder / "made-up.yaml")
    told = (found.lists["charges"].items[0].facts if fact.item else found.facts).get(fact.fact, ())
    assert [(one.value, one.note) for one in told] == ([] if note is None else [(None, note)])


def test_going_back_keeps_later_answers(page: Page) -> None:
    case = page.opened(WITH_CHARGE)
    page.answer(case, "refugee.status", value="refugee")
    page.answer(case, "person.role", value="journalist")
    page.answer(case, "refugee.status", value="claim_pending")
    found = screening.load_case(page.folder / "made-up.yaml").facts
    assert found["refugee.status"][0].value == "claim_pending"
    assert found["person.role"][0].value == "journalist"


def test_what_the_card_does_not_show_of_an_earlier_answer_stays(page: Page) -> None:
    case = page.opened(f"{CASE}facts:\n  person.role: {{value: journalist, until: 2020, confidential: yes}}\n")
    page.answer(case, "person.role", value="politician")
    (told,) = screening.load_case(page.folder / "made-up.yaml").facts["person.role"]
    assert (told.value, str(told.until), told.confidential) == ("politician", "2020", True)


def test_dated_statements_stay_beside_a_new_one(page: Page) -> None:
    series = "\n    - {value: claim_pending, from: 2004}\n    - {value: refugee, from: 2006}\n"
    case = page.opened(f"{CASE}facts:\n  refugee.status:{series}")
    assert page.answer(case, "refugee.status", value="refugee", **{"from": "2005"}).status_code == 200
    told = screening.load_case(page.folder / "made-up.yaml").facts["refugee.status"]
    assert [str(one.from_) for one in told] == ["2004", "2006", "2005"]


@pytest.mark.parametrize(
    ("fact", "fields"),
    [
        ("refugee.status", {"value": "nonsense"}),
        ("refugee.status", {"value": ""}),
        ("refugee.status", {"value": ["refugee", "claim_pending"]}),
        ("refugee.granted_on", {"value": "yesterday"}),
        ("refugee.status", {"value": "refugee", "from": "soon"}),
        ("refugee.status", {"value": "refugee", "exhibit": "E9"}),
    ],
)
def test_what_is_no_answer_is_told_and_not_written(page: Page, fact: str, fields: dict[str, str | list[str]]) -> None:
    case = page.opened(WITH_CHARGE)
    shown = page.answer(case, fact, **fields)
    assert shown.status_code == 400
    assert 'role="alert"' in shown.text
    assert page.stated() == WITH_CHARGE


def test_two_windows_do_not_overwrite_each_other(page: Page) -> None:
    case = page.opened(WITH_CHARGE)
    version = page.version(f"{case}/questions")
    page.answer(case, "refugee.status", value="refugee")
    late = page.post(f"{case}/answer", fact="refugee.status", value="claim_pending", how="answer", version=version)
    assert late.status_code == 409
    assert "changed in another window" in late.text
    assert screening.load_case(page.folder / "made-up.yaml").facts["refugee.status"][0].value == "refugee"
    assert page.post(f"{case}/delete", version=version).status_code == 409
    assert (page.folder / "made-up.yaml").exists()


def test_charges_are_added_and_their_class_is_proposed_to_be_confirmed(page: Page) -> None:
    case = page.opened(CASE)
    shown = page.client.get(f"{case}/questions").text
    assert shipped_pack().vocabulary.lists["charges"].question in shown
    version = page.version(f"{case}/questions")
    page.post(f"{case}/list", list="charges", how="add", version=version, **{"charge.label": "armed robbery"})
    (charge,) = screening.load_case(page.folder / "made-up.yaml").lists["charges"].items
    assert charge.facts["charge.class"][0].proposed
    assert "Proposed from the words" in page.client.get(f"{case}/ask?fact=charge.class&item=1").text
    page.answer(case, "charge.class", item="1", value=str(charge.facts["charge.class"][0].value))
    (charge,) = screening.load_case(page.folder / "made-up.yaml").lists["charges"].items
    assert not charge.facts["charge.class"][0].proposed
    version = page.version(f"{case}/list?list=charges")
    page.post(f"{case}/list", list="charges", how="all", version=version)
    assert screening.load_case(page.folder / "made-up.yaml").lists["charges"].complete is True


def test_what_is_ticked_is_yes_and_what_is_not_stays_unknown(page: Page) -> None:
    case = page.opened(WITH_CHARGE)
    ticked = re.findall(r'name="fact" value="([\w.]+)"', page.client.get(f"{case}/usual").text)
    page.post(f"{case}/usual", fact=ticked[0], version=page.version(f"{case}/usual"))
    found = screening.load_case(page.folder / "made-up.yaml").facts
    assert found[ticked[0]][0].value is True
    assert ticked[1] not in found


def test_the_questions_end_and_say_so(page: Page) -> None:
    case = page.opened(WITH_CHARGE)
    for _ in range(60):
        shown = page.client.get(f"{case}/questions").text
        if "No question is left" in shown:
            break
        version = re.search(r'name="version" value="(\w+)"', shown)[1]  # type: ignore[index]
        fields = dict(re.findall(r'type="hidden" name="(fact|item|list)" value="([\w.]+)"', shown))
        if "list" in fields:
            page.post(f"{case}/list", how="more", version=version, **fields)
        else:
            page.post(f"{case}/answer", how="unknown", version=version, **fields)
    else:
        pytest.fail("the questions did not end")
    assert "could still change the answer" in shown


def test_nothing_of_a_case_becomes_markup_on_any_page(page: Page) -> None:
    quoted = json.dumps(ATTACK)
    told = f"{{value: refugee, source: {quoted}, note: {quoted}, exhibits: [E1]}}"
    case = page.opened(
        f"{CASE}title: {quoted}\nexhibits:\n  E1: {{title: {quoted}}}\nfacts:\n  refugee.status: {told}\n"
        f"lists:\n  charges:\n    items:\n      - {{label: {quoted}, note: {quoted}}}\n"
    )
    shown = [
        page.client.get(f"{case}/{address}").text
        for address in (
            "questions",
            "ask?fact=refugee.status",
            "ask?fact=charge.class&item=1",
            "list?list=charges",
            "report",
            "report.html",
            "delete",
            "facts?words=<script>alert(1)</script>",
            "ask?fact=<script>",
            "<script>alert(1)</script>",
        )
    ]
    shown.append(page.post("/new", name=ATTACK, how="new").text)
    shown.append(page.post("/open", path=f"/{ATTACK}").text)
    version = page.version(f"{case}/questions")
    answer = {"fact": "refugee.status", "how": "answer", "value": ATTACK, "source": ATTACK, "version": version}
    shown.append(page.post(f"{case}/answer", **answer).text)
    for one in shown:
        assert "<script" not in one
        assert "<img" not in one
        assert "onerror=&quot;" in one or "onerror" not in one
    assert sum("&lt;script&gt;" in one for one in shown) > 5


def test_every_page_of_a_decided_case_is_shown(page: Page) -> None:
    decided = Path(__file__).resolve().parent.parent / "fixtures" / "decided" / "tr-2012-journalist-refugee.yaml"
    case = page.opened(decided.read_text(encoding="utf-8"))
    for address in (
        "questions",
        "questions?all=yes",
        "list?list=charges",
        "ask?fact=charges",
        "usual",
        "facts",
        "report",
    ):
        assert page.client.get(f"{case}/{address}").status_code == 200, address


def test_the_report_is_shown_and_saved_with_what_it_does_not_settle(page: Page) -> None:
    case = page.opened(WITH_CHARGE)
    assert "What this does not settle" in page.client.get(f"{case}/report").text
    saved = page.client.get(f"{case}/report.html")
    assert saved.headers["Content-Disposition"] == 'attachment; filename="made-up.html"'
    assert "form-action &#x27;none&#x27;" in saved.text


def test_a_case_is_deleted_and_nothing_else(page: Page) -> None:
    (page.folder / "other.yaml").write_text(CASE, encoding="utf-8")
    case = page.opened(WITH_CHARGE)
    assert "Backups" in page.client.get(f"{case}/delete").text
    page.post(f"{case}/delete", version=page.version(f"{case}/delete"))
    assert [one.name for one in page.folder.iterdir()] == ["other.yaml"]
    assert page.client.get(f"{case}/questions").status_code == 404


def test_a_file_that_is_broken_meanwhile_is_told_of(page: Page) -> None:
    case = page.opened(WITH_CHARGE)
    (page.folder / "made-up.yaml").write_text("case: [", encoding="utf-8")
    shown = page.client.get(f"{case}/questions")
    assert shown.status_code == 400
    assert "not readable" in shown.text


def test_the_page_is_quit(page: Page) -> None:
    assert "Stopped" in page.post("/quit").text
    assert page.quits


def test_a_change_that_would_make_it_no_case_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "made-up.yaml"
    file.write_text(WITH_CHARGE, encoding="utf-8")
    kept = KeptCase(file, shipped_pack())
    with pytest.raises(screening.CaseError):
        kept.write([(("facts", "no.such"), {"value": "x"})], kept.read().version)
    assert file.read_text(encoding="utf-8") == WITH_CHARGE


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "made-up.yaml").write_text(WITH_CHARGE, encoding="utf-8")
    yield tmp_path
    assert [one.name for one in tmp_path.iterdir()] == ["made-up.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_killed_at_once_it_has_every_answer_that_was_followed_by_a_question(folder: Path) -> None:
    answers = {"refugee.status": "refugee", "person.role": "journalist", "refugee.feared_country": "TR"}
    for number, (fact, value) in enumerate(answers.items(), start=1):
        running = Running(folder)
        try:
            running.answer(fact=fact, value=value, how="answer")
        finally:
            running.kill()
        found = screening.load_case(folder / "made-up.yaml").facts
        assert {name: found[name][0].value for name in list(answers)[:number]} == dict(list(answers.items())[:number])


@pytest.mark.parametrize(
    ("year", "month", "day", "written"),
    [("2016", "", "", "2016"), ("2016", "03", "", "2016-03"), ("2016", "03", "7", "2016-03-07")],
)
def test_a_date_is_taken_as_a_year_a_month_or_a_day(page: Page, year: str, month: str, day: str, written: str) -> None:
    case, fact = page.opened(CASE), "refugee.granted_on"
    sent = {"value.year": year, "value.month": month, "value.day": day}
    assert page.answer(case, fact, **sent, **{"from.year": "", "from.month": "", "from.day": ""}).status_code == 200
    told = screening.load_case(page.folder / "made-up.yaml").facts[fact][0]
    assert str(told.value) == written
    shown = page.client.get(f"{case}/ask?fact={fact}").text
    assert f'name="value.year" value="{year}"' in shown
    assert month == "" or f'<option value="{month}" selected>' in shown


def test_a_date_that_is_none_is_refused_and_shown_as_it_was_typed(page: Page) -> None:
    case = page.opened(CASE)
    shown = page.answer(case, "refugee.granted_on", **{"value.year": "2016", "value.month": "02", "value.day": "31"})
    assert shown.status_code == 400
    assert 'name="value.day" value="31"' in shown.text
    shown = page.answer(case, "refugee.granted_on", **{"value.year": "2016", "value.month": "", "value.day": "31"})
    assert shown.status_code == 400
    assert 'name="value.year" value="2016"' in shown.text
    assert 'name="value.day" value="31"' in shown.text
    assert "granted_on" not in page.stated()


def test_the_start_takes_a_country_and_the_day_whose_law_counts(page: Page) -> None:
    day = {"as_of.year": "2024", "as_of.month": "05", "as_of.day": "31"}
    assert page.post("/new", name="begun", how="new", country="TR", **day).status_code == 200
    case = screening.load_case(page.folder / "begun.yaml")
    assert str(case.as_of) == "2024-05-31"
    assert case.facts["requesting_country"][0].value == "TR"
    assert page.post("/new", name="month", how="new", country="", **(day | {"as_of.day": ""})).status_code == 400
    assert not (page.folder / "month.yaml").exists()


def test_what_a_file_is_refused_for_is_marked_as_english_among_french(page: Page) -> None:
    page.post("/language", language="fr")
    shown = page.post("/open", path=str(page.folder / "none.yaml")).text
    assert '<span lang="en">' in shown
    assert "Quel dossier" in shown


def test_another_language_forgets_nothing_that_was_passed_over(page: Page) -> None:
    case = page.opened(WITH_CHARGE)
    first = re.search(r'name="fact" value="([^"]+)"', page.client.get(f"{case}/questions").text)[1]  # type: ignore[index]
    page.answer(case, first, how="unknown", **({"item": "1"} if first.startswith("charge.") else {}))
    page.post("/language", language="fr")
    assert f'name="fact" value="{first}"' not in page.client.get(f"{case}/questions").text
