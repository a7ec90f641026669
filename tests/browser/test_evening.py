"""An evening with the page in a real browser. Run by `make test-browser`, which needs Chromium from the system."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

import screening

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ALONE = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
ATTACK = (
    """</title></style><script>document.title='run'</script><img src="http://127.0.0.1:9/x" onerror="alert(1)">'"&"""
)
WIDTHS = (390, 768, 1280)
MOST_STEPS = 8


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


def test_an_evening_by_keyboard_alone_from_the_start_to_the_report(page: Page, tmp_path: Path) -> None:
    tab_to(page, "input[name=name]")
    page.keyboard.type("evening")
    enter(page)
    for _ in range(MOST_STEPS):
        before = page.inner_text("h1")
        if page.locator("form[action=list]").count():
            tab_to(page, "main input[type=text]")
            page.keyboard.type("insulting the president")
            enter(page)
            tab_to(page, "button[value=all]")
        else:
            chosen = page.locator("main [name=value]").first
            tab_to(page, "main [name=value]")
            kind = chosen.evaluate("one => one.type")
            if kind == "text":
                page.keyboard.type("2 years")
            else:
                page.keyboard.press("Space" if kind == "radio" else "ArrowDown")
            tab_to(page, "button[value=answer]")
        enter(page)
        assert not page.locator("[role=alert]").count(), before
        if "No question is left" in page.inner_text("h1"):
            break
    tab_to(page, "nav a[href=report]")
    enter(page)
    assert "What this does not settle" in page.inner_text("main")
    assert screening.load_case(tmp_path / "evening.yaml").lists["charges"].complete


def test_texts_that_are_attacks_run_nothing_and_ask_for_nothing(page: Page, tmp_path: Path) -> None:
    quoted = json.dumps(ATTACK)
    text = (
        f"case: attack\ntitle: {quoted}\ninstrument: red notice\nrequesting_country: TR\nstage: published\n"
        f"exhibits:\n  E1: {{title: {quoted}}}\nfacts:\n"
        f"  refugee.status: {{value: refugee, source: {quoted}, exhibits: [E1]}}\n"
        f"lists:\n  charges:\n    complete: yes\n    items:\n      - {{label: {quoted}}}\n"
    )
    (tmp_path / "attack.yaml").write_text(text, encoding="utf-8")
    ran: list[str] = []
    page.on("dialog", lambda one: ran.append(one.message))
    page.reload()
    page.click("text=attack.yaml")
    for address in ("questions", "ask?fact=refugee.status", "list?list=charges", "report"):
        page.goto(page.url.rsplit("/", 1)[0] + f"/{address}")
        assert page.title() != "run"
        assert page.evaluate("document.scripts.length + document.images.length") == 0
    assert ATTACK in page.inner_text("main")
    assert not ran


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_stands_wider_than_the_window(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.fill("input[name=name]", "wide")
    page.click("text=Begin")
    for address in ("questions", "ask?fact=charge.class", "usual", "facts", "report", "delete"):
        page.goto(page.url.rsplit("/", 1)[0] + f"/{address}")
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), address


def enter(page: Page) -> None:
    """Send, and wait for the page that comes of it."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def tab_to(page: Page, wanted: str) -> None:
    """Go on by the tabulator until what is wanted has the focus."""
    page.evaluate("document.activeElement.blur()")
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    pytest.fail(f"cannot be reached by keyboard: {wanted}")
