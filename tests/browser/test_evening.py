"""Evenings with the page in a real browser. Run by `make test-browser`, which needs Chromium from the system."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from page_in_folder import WITH_CHARGE, Running
from playwright.sync_api import Browser, Page, sync_playwright

import screening
from screening.interview.kept_case import KeptCase
from screening.interview.words import words_of
from screening.law.load import shipped_pack

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ALONE = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
ATTACK = (
    """</title></style><script>document.title='run'</script><img src="http://127.0.0.1:9/x" onerror="alert(1)">'"&"""
)
WIDTHS = (390, 768, 1280)
KILLS = 50
MOST_TABS = 400
PAGES = ("questions", "ask?fact=refugee.status", "list?list=charges", "usual", "facts", "report", "papers", "delete")
LAW = ("/", "/law", "/law?words=refugee", "/law/rule?id=refugee-policy", "/law/timeline")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.fail("no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=ALONE)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A browser in which the page has been opened on an empty folder; it notes what is asked for elsewhere."""
    command = [Path(sys.executable).with_name("screening"), "open", "--no-browser", "--folder", str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        address = process.stdout.readline().split()[-1]
        context = browser.new_context()
        opened = context.new_page()
        asked: list[str] = []
        opened.on("request", lambda one: asked.append(one.url))
        opened.goto(address)
        yield opened
        assert {one.split("/")[2] for one in asked} == {address.split("/")[2]}
        context.close()
    finally:
        process.terminate()
        process.communicate()


def test_an_evening_by_keyboard_alone_from_the_start_to_the_brief(page: Page, tmp_path: Path) -> None:
    tab_to(page, "input[name=name]")
    page.keyboard.type("evening")
    enter(page)
    for value in ("red notice", "published"):
        tab_to(page, "main input[name=value]")
        until_chosen(page, value)
        tab_to(page, "button[value=answer]")
        enter(page)
    tab_to(page, "select[name=value]")
    page.keyboard.type("Türk")
    tab_to(page, "button[value=answer]")
    enter(page)
    tab_to(page, "input[name='charge.label']")
    page.keyboard.type("insulting the president")
    enter(page)
    tab_to(page, "button[value=all]")
    enter(page)
    assert "class of offence" in page.inner_text("h1")
    tab_to(page, "main summary", of="Source")
    page.keyboard.press("Enter")
    tab_to(page, "select[name=standing]")
    page.keyboard.press("ArrowDown")
    tab_to(page, "input[name=new_exhibit]")
    page.keyboard.type("the text of the notice")
    tab_to(page, "button[value=answer]")
    enter(page)
    tab_to(page, "nav a[href=report]")
    enter(page)
    assert "What this does not settle" in page.inner_text("main")
    tab_to(page, "nav a[href=papers]")
    enter(page)
    tab_to(page, "form:has(input[value=brief]) button[value='.md']")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert "the text of the notice" in download.value.path().read_text(encoding="utf-8")
    assert download.value.suggested_filename == "evening-brief.md"
    case = screening.load_case(tmp_path / "evening.yaml")
    assert case.lists["charges"].complete
    assert [one.name for one in tmp_path.iterdir()] == ["evening.yaml"]


def test_an_evening_with_somebody_who_is_detained_from_the_start_to_the_brief(page: Page, tmp_path: Path) -> None:
    page.fill("input[name=name]", "detained")
    page.click("text=Somebody is detained now")
    for value in ("diffusion", "circulated"):
        answer(page, value)
    answer(page, "TR")
    for fact, value in (
        ("refugee.status", "refugee"),
        ("refugee.feared_country", "TR"),
        ("refugee.confirmed_to_interpol", "by_member_state"),
    ):
        page.click("nav a[href=facts]")
        page.fill("input[name=words]", shipped_pack().vocabulary.facts[fact].name)
        page.click("main button")
        page.click(f"a[href='ask?fact={fact}']")
        answer(page, value, exhibit="" if "E1" in (tmp_path / "detained.yaml").read_text() else "grant decision")
    assert "A ground stands against the whole alert" in page.inner_text("aside")
    page.click("nav a[href=report]")
    page.click("text=The rule and its scenarios >> nth=0")
    assert "Scenarios" in page.inner_text("main")
    page.go_back()
    assert page.locator("text=Decided cases that touch it >> nth=0").get_attribute("href").endswith("&cases=yes")
    assert paper(page, "brief", ".pdf").startswith(b"%PDF")
    assert paper(page, "urgent", ".docx").startswith(b"PK")
    assert b"BEGIN:VCALENDAR" in paper(page, "calendar", ".ics")
    assert [one.name for one in tmp_path.iterdir()] == ["detained.yaml"]


def test_an_evening_on_a_phone_in_french_from_a_public_notice_to_the_brief(page: Page, tmp_path: Path) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.click("text=français")
    charge = {
        "charge": "membership in a terrorist organisation",
        "issuing_country_id": "TR",
        "charge_translation": None,
    }
    page.fill("textarea", json.dumps({"entity_id": "2020/1", "arrest_warrants": [charge], "_links": {}}))
    page.fill("section:has(textarea) input[name=name]", "phone")
    page.click("section:has(textarea) button")
    assert "non relue par un juriste" in page.inner_text("body")
    page.goto(page.url.rsplit("/", 1)[0] + "/ask?fact=charge.class&item=1")
    assert words_of("fr").questions["charge.class"] in page.inner_text("h1")
    page.select_option("select[name=value]", "insult_to_authority")
    for box in page.locator("main input[name=value]").all():
        box.evaluate("one => one.checked = false")
    page.click("main summary:has-text('Source')")
    page.select_option("select[name=standing]", "documented")
    page.fill("input[name=new_exhibit]", "texte de la notice")
    page.click("button[value=answer]")
    assert b"texte de la notice" in paper(page, "brief", ".md")
    assert b"Questions pour vous" in paper(page, "questions", ".md", language="fr")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert [one.name for one in tmp_path.iterdir()] == ["phone.yaml"]


def test_an_evening_in_french_begins_with_the_language_and_takes_a_date_by_keyboard(page: Page, tmp_path: Path) -> None:
    tab_to(page, "button[value=fr]")
    enter(page)
    assert page.evaluate("document.documentElement.lang") == "fr"
    assert "Quel dossier" in page.inner_text("h1")
    tab_to(page, "input[name=name]")
    page.keyboard.type("soir")
    tab_to(page, "select[name=country]")
    page.keyboard.type("Turq")
    tab_to(page, "input[name='as_of.year']")
    for typed in ("2024", "mai", "31"):
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
    tab_to(page, "button[value=new]")
    enter(page)
    for value in ("red notice", "published"):
        answer(page, value)
    assert page.inner_text("h1").strip() == words_of("fr").questions["charges"]
    case = page.url.rsplit("/", 1)[0]
    for fact, typed, written in (
        ("refugee.granted_on", ("2016", "mars"), "2016-03"),
        ("record.published_on", ("2015",), "2015"),
        ("arrest.date", ("2024", "janvier", "9"), "2024-01-09"),
    ):
        if fact.startswith("arrest."):
            page.goto(f"{case}/list?list=arrests")
            page.select_option("select[name='arrest.state']", "DE")
            page.click("button[value=add]")
        page.goto(f"{case}/ask?fact={fact}")
        assert page.inner_text("h1").strip() == words_of("fr").questions[fact]
        tab_to(page, "input[name='value.year']")
        for one in typed:
            page.keyboard.type(one)
            page.keyboard.press("Tab")
        tab_to(page, "button[value=answer]")
        enter(page)
        assert f"{written}" in (tmp_path / "soir.yaml").read_text(encoding="utf-8")
        assert not page.locator("[role=alert]").count()
    page.goto(f"{case}/report")
    assert page.locator("nav a[aria-current]").inner_text() == "Rapport"
    assert "Ce que ceci ne tranche pas" in page.inner_text("main")
    found = screening.load_case(tmp_path / "soir.yaml")
    assert (str(found.as_of), found.facts["requesting_country"][0].value) == ("2024-05-31", "TR")
    assert str(found.facts["record.published_on"][0].value) == "2015"


def test_texts_that_are_attacks_run_nothing_and_ask_for_nothing(page: Page, tmp_path: Path) -> None:
    quoted = json.dumps(ATTACK)
    shown = f"source: {quoted}, note: {quoted}, exhibits: [E1]"
    text = (
        f"case: attack\ntitle: {quoted}\ninstrument: red notice\nrequesting_country: TR\nstage: published\n"
        f"exhibits:\n  E1: {{title: {quoted}, address: {quoted}, note: {quoted}}}\nfacts:\n"
        f"  refugee.status: {{value: refugee, {shown}}}\n  refugee.feared_country: {{value: TR, {shown}}}\n"
        f"lists:\n  charges:\n    complete: yes\n    items:\n"
        f"      - {{label: {quoted}, note: {quoted}, class: theft}}\n"
    )
    (tmp_path / "attack.yaml").write_text(text, encoding="utf-8")
    ran: list[str] = []
    page.on("dialog", lambda one: ran.append(one.message))
    page.reload()
    page.click("text=attack.yaml")
    case = page.url.rsplit("/", 1)[0]
    for address in (*PAGES, "ask?fact=charge.class&item=1"):
        page.goto(f"{case}/{address}")
        assert page.title() != "run"
        assert page.evaluate("document.scripts.length + document.images.length") == 0
        if address == "report":
            assert ATTACK in page.inner_text("main")
    for kind in ("memo", "letters", "questions"):
        made = tmp_path.parent / f"{kind}.html"
        made.write_bytes(paper(page, kind, ".html"))
        with_file = page.context.new_page()
        with_file.set_content(made.read_text(encoding="utf-8"))
        assert with_file.evaluate("document.scripts.length + document.images.length") == 0
        assert with_file.title() != "run"
        with_file.close()
    assert not ran


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_stands_wider_than_the_window(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for address in addresses(page):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), address


@pytest.mark.parametrize(
    ("scheme", "language", "shown"),
    [("light", "English", ""), ("dark", "العربية", "questions report"), ("light", "français", "questions report law")],
)
def test_axe_finds_no_violation(page: Page, scheme: Any, language: str, shown: str) -> None:
    """In light on every page; in dark and from right to left on two, and in French on three."""
    page.emulate_media(color_scheme=scheme)
    page.click(f"text={language}")
    found = {}
    for address in [one for one in addresses(page) if not shown or one.rsplit("/", 1)[1] in shown.split()]:
        page.goto(address)
        page.evaluate("for (const one of [...document.querySelectorAll('details')].slice(0, 3)) one.open = true")
        page.evaluate(AXE)
        result = page.evaluate("axe.run()")
        if told := [(one["id"], one["nodes"][0]["html"][:200]) for one in result["violations"]]:
            found[address.split("/", 3)[3]] = told
    assert not found


def test_a_language_that_runs_from_right_to_left_is_laid_out_so(page: Page) -> None:
    page.fill("input[name=name]", "rtl")
    page.click("text=Begin")
    page.wait_for_selector("nav form")
    left = page.evaluate("document.querySelector('nav form').getBoundingClientRect().left")
    case = page.url
    page.goto(f"{case.split('/case')[0]}/")
    page.click("text=العربية")
    page.goto(case)
    assert page.evaluate("document.querySelector('nav form').getBoundingClientRect().left") < left
    assert words_of("ar").questions["instrument"] in page.inner_text("h1")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_killed_fifty_times_at_any_moment_it_loses_at_most_the_answer_that_was_being_given(tmp_path: Path) -> None:
    """Each time another answer is on its way when the page is killed, after none, some or all of the time it takes."""
    moments = random.Random(1)
    file = tmp_path / "made-up.yaml"
    file.write_text(WITH_CHARGE, encoding="utf-8")
    facts = shipped_pack().vocabulary.facts
    texts = [one.id for one in facts.values() if one.type == "yes_no" and one.of is None and not one.reserved]
    kept: dict[str, bool] = {}
    for number, fact in zip(range(KILLS), texts, strict=False):
        running = Running(tmp_path)
        try:
            if number % 2:
                running.answer(fact=fact, value="yes", how="answer")
                kept[fact] = True
            running.answer_and_be_killed(moments.uniform(0, 0.2), fact=texts[-1 - number], value="yes", how="answer")
        finally:
            running.kill()
        found = KeptCase(file, shipped_pack()).read().case
        assert set(kept) <= set(found.facts)
        kept |= dict.fromkeys((name for name in found.facts if name == texts[-1 - number]), True)
        assert set(found.facts) - {"instrument", "requesting_country", "stage"} == set(kept)
        assert [one.name for one in tmp_path.iterdir()] == ["made-up.yaml"]


def addresses(page: Page) -> list[str]:
    """The address of every page, on a case that is begun."""
    page.fill("input[name=name]", "kept")
    page.click("section:has(input[name=name]) button >> nth=0")
    case, origin = page.url.rsplit("/", 1)[0], page.url.split("/case")[0]
    return [*(f"{case}/{one}" for one in PAGES), *(f"{origin}{one}" for one in LAW)]


def answer(page: Page, value: str, *, exhibit: str = "") -> None:
    """Answer the question that is asked."""
    if page.locator("select[name=value]").count():
        page.select_option("select[name=value]", value)
    else:
        page.check(f"input[name=value][value='{value}']")
    if "refugee" in page.inner_text("h1").lower() or exhibit or page.locator("input[name=exhibit]").count():
        page.locator("details:has(select[name=standing])").evaluate("one => one.open = true")
        page.select_option("select[name=standing]", "documented")
        if exhibit:
            page.fill("input[name=new_exhibit]", exhibit)
        else:
            page.check("input[name=exhibit] >> nth=0")
    page.click("button[value=answer]")
    assert not page.locator("[role=alert]").count()


def paper(page: Page, kind: str, form: str, *, language: str = "") -> bytes:
    """A paper, as the button hands it over."""
    page.click("nav a[href=papers]")
    if language:
        page.select_option("select[name=language]", language)
    with page.expect_download() as download:
        page.click(f"form:has(input[value={kind}]) button[value='{form}']")
    return download.value.path().read_bytes()


def enter(page: Page) -> None:
    """Send, and wait for the page that comes of it."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def until_chosen(page: Page, value: str) -> None:
    """Go on by the arrows until a choice is made."""
    page.keyboard.press("Space")
    for _ in range(MOST_TABS):
        if page.evaluate("value => document.activeElement.value === value", value):
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"cannot be chosen by keyboard: {value}")


def tab_to(page: Page, wanted: str, *, of: str = "") -> None:
    """Go on by the tabulator until what is wanted has the focus."""
    page.evaluate("document.activeElement.blur()")
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(
            "([wanted, of]) => document.activeElement.matches(wanted) && document.activeElement.innerText.includes(of)"
            if of
            else "([wanted]) => document.activeElement.matches(wanted)",
            [wanted, of],
        ):
            return
    pytest.fail(f"cannot be reached by keyboard: {wanted}")
