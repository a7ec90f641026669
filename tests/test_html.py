from __future__ import annotations

import base64
import hashlib
import re
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import screening
from screening.cli import program
from screening.interview.words import words_of
from screening.law.load import shipped_pack
from screening.render.html import html
from screening.render.markup import Markup, many, tag
from screening.render.picture import interval
from screening.report.beyond import beyond

ROOT = Path(__file__).resolve().parent.parent
REFUGEE = ROOT / "fixtures" / "decided" / "tr-2012-journalist-refugee.yaml"
ATTACK = """</style></title><script>alert(1)</script><img src=x onerror="alert(1)">'"&<a href="javascript:alert(1)">"""


class _Seen(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in ("meta", "br", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(program, [str(one) for one in arguments])


@pytest.fixture(scope="module")
def page() -> str:
    found = run("screen", REFUGEE, "--format", "html")
    assert found.exit_code == 0, found.output
    return found.stdout


def test_the_page_asks_nothing_of_anywhere_and_runs_nothing(page: str) -> None:
    seen = _Seen(page)
    assert not {"script", "img", "link", "iframe", "object", "form", "base"} & set(seen.tags)
    assert not [name for name, _ in seen.attributes if name.startswith("on") or name in ("src", "href", "style")]


def test_the_page_allows_itself_its_own_style_and_nothing_else(page: str) -> None:
    policy = next(value for name, value in _Seen(page).attributes if value.startswith("default-src"))
    style = page.split("<style>")[1].split("</style>", maxsplit=1)[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; form-action 'none'; base-uri 'none'"


def test_the_page_stands_in_the_order_of_use_with_what_is_not_settled_last(page: str) -> None:
    headings = re.findall(r"<h2>(.*?)</h2>", page)
    first, last = ["Do today", "Strongest grounds"], ["Score", "What this does not settle"]
    assert headings[:2] == first
    assert headings[-2:] == last
    assert headings.index("Against you") < headings.index("Ask next") < headings.index("Evidence")
    assert headings.index("Evidence") < headings.index("Proof")


def test_the_page_closes_with_consequences_cautions_and_what_no_answer_settles(page: str) -> None:
    close = _words(page).split("What this does not settle")[1]
    for sentence in (
        *screening.screen(screening.load_case(REFUGEE)).consequences,
        *screening.screen(screening.load_case(REFUGEE)).caution,
        *shipped_pack().outcome.not_settled,
    ):
        assert sentence in close


def test_the_settled_answer_is_told_with_the_exception_that_could_still_be_shown(page: str) -> None:
    told = next(one for one in re.findall(r"Settled: </span>(.*?)</p>", page))
    assert "against the whole alert" in told
    assert "unless the requesting country shows an exception" in told
    assert "{" not in page.split("</style>", maxsplit=1)[1]


def test_harm_that_the_case_tells_is_told_as_no_ground() -> None:
    case = screening.case(
        {
            "case": "made-up",
            "instrument": "red notice",
            "requesting_country": "TR",
            "facts": {"impact.bank": "yes", "impact.visa": "no"},
        }
    )
    close = _words(html(screening.screen(case), beyond(case, shipped_pack()))).split("What this does not settle")[1]
    assert "loss of banking: yes" in close
    assert "loss of a visa or residence: no" in close


def test_no_text_of_a_case_becomes_markup() -> None:
    told = {"standing": "documented", "exhibits": ["E1"], "source": ATTACK, "note": ATTACK}
    case = screening.case(
        {
            "case": "made-up",
            "title": ATTACK,
            "instrument": "red notice",
            "requesting_country": "TR",
            "exhibits": {"E1": {"title": ATTACK}},
            "facts": {
                "refugee.status": {"value": "refugee", **told},
                "refugee.feared_country": {"value": "TR", **told},
            },
            "lists": {"charges": {"items": [{"label": ATTACK, "class": "terrorism_unspecified", "note": ATTACK}]}},
        }
    )
    made = html(screening.screen(case), beyond(case, shipped_pack()))
    assert "<script" not in made
    assert "<img" not in made
    assert ATTACK in _words(made)
    seen = _Seen(made)
    assert not seen.open
    assert seen.tags.count("title") == made.count("<title>")


def test_every_text_is_escaped_unless_it_was_made_as_markup() -> None:
    assert tag("p", "<b>", tag("b", "&"), title='"') == '<p title="&quot;">&lt;b&gt;<b>&amp;</b></p>'
    assert not isinstance(Markup("<b>") + "<i>", Markup)
    assert many(Markup("<b>") + "<i>") == "&lt;b&gt;&lt;i&gt;"


def test_a_page_is_named_as_a_page(tmp_path: Path) -> None:
    assert run("screen", REFUGEE, "--format", "html", "-o", tmp_path / "report.html").exit_code == 0
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    refused = CliRunner().invoke(
        program, ["screen", str(REFUGEE), "-o", str(tmp_path / "other.html")], catch_exceptions=True
    )
    assert refused.exit_code != 0
    assert not (tmp_path / "other.html").exists()


def test_a_case_of_an_unknown_kind_of_alert_is_shown_in_both_readings() -> None:
    case = screening.case({"case": "made-up", "requesting_country": "TR"})
    headings = re.findall(r"<h2>(.*?)</h2>", html(screening.screen(case), beyond(case, shipped_pack())))
    assert {"Read as a red notice", "Read as a diffusion"} <= set(headings)


def _words(page: str) -> str:
    return "".join(_Seen(page).texts)


def test_the_page_in_french_says_so_and_marks_what_is_english(tmp_path: Path) -> None:
    found = run("screen", REFUGEE, "--format", "html", "--language", "fr", "-o", tmp_path / "fr.html")
    assert found.exit_code == 0, found.output
    shown = (tmp_path / "fr.html").read_text(encoding="utf-8")
    assert '<html lang="fr" dir="ltr">' in shown
    assert "non relue par un juriste" in shown
    assert "Un motif est fondé, en l&#x27;état, contre toute l&#x27;alerte." in shown
    assert escape(words_of("fr").own.titles["refugee-policy"]) in shown
    assert '<p lang="en">The person&#x27;s status (refugee)' in shown
    assert "feared in Turkey" in shown
    assert "Notice rouge, Turquie, publiée." in shown
    digests = {re.search(r"\(([0-9a-f]{12})\)", one)[1] for one in (shown, run("screen", REFUGEE).stdout)}  # type: ignore[index]
    assert len(digests) == 1


def test_the_terminal_has_titles_and_questions_in_french() -> None:
    found = run("screen", REFUGEE, "--language", "fr")
    assert words_of("fr").own.titles["refugee-policy"] in " ".join(found.stdout.split())
    assert "non relue par un juriste" in found.stderr
    assert "no words in" in str(run("screen", REFUGEE, "--language", "xx").exception)


def test_a_picture_shows_all_its_parts() -> None:
    """In a picture nothing ends by itself: a part that is not closed would hold the next, which is then not drawn."""
    shown = interval(low=1, high=2, now=1, most=3, said="said")
    assert not re.search(r"<(?:line|rect)[^>]*[^/]>", shown)
