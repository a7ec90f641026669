"""The application: which address shows or does what. Everything that is kept stands in case files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from screening.cases.draft import drafted
from screening.cases.read_case import read_case
from screening.cases.spell import block
from screening.errors import PackError, ScreeningError
from screening.interview.answers import Fields, one_line
from screening.interview.kept_case import ChangedMeanwhileError, KeptCase
from screening.interview.words import ENGLISH, translated, words_of
from screening.law.pack import Pack
from screening.render.markup import Child
from screening.web.case_pages import CasePages, NoSuchError
from screening.web.day import days_sent
from screening.web.law_pages import LawPages
from screening.web.pages import deleting, facts_found, in_english, reported, stopped, usual, went_wrong
from screening.web.start import started
from screening.write import write_new

__all__ = ["Desk", "application"]

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}\Z")
ENDINGS = (".yaml", ".yml", ".json")
MOST_FILES = 200
MOST_FIELDS = 2000
MOST_WORDS = 200
POSTED = ("/new", "/open", "/paste", "/quit", "/language")
BEGINS = re.compile(r"^case:|\"case\"\s*:", re.MULTILINE)
PEEPED = 4096


class Desk:
    """The cases that have been opened, by the key that stands in their addresses."""

    def __init__(self, folder: Path, pack: Pack, quit_: Callable[[], None], language: str = ENGLISH) -> None:
        self.folder = folder.resolve()
        self.pack = pack
        self.quit = quit_
        self.law = LawPages(pack)
        self.cases: dict[str, CasePages] = {}
        self._speak(language)

    def open(self, path: Path) -> str:
        """Open a case file, and give its key; raises ``CaseError`` if it is none."""
        kept = KeptCase(path, self.pack)
        kept.read()
        key = hashlib.sha256(str(kept.path).encode("utf-8", "surrogateescape")).hexdigest()[:12]
        self.cases.setdefault(key, CasePages(kept, self.pack, self.spoken, self.words))
        return key

    def files(self) -> list[Path]:
        """What seems to be case files in the folder."""
        found = (one for one in sorted(self.folder.iterdir()) if one.suffix in ENDINGS and one.is_file())
        return [one for one in found if _begins_a_case(one)][:MOST_FILES]

    def start(self, wrong: Child = None) -> HTMLResponse:
        """The start page."""
        countries, urgent = self.pack.vocabulary.countries, bool(self.pack.outcome.urgent)
        page = started(self.files(), self.folder, countries, self.words, urgent=urgent, wrong=wrong)
        return HTMLResponse(page, 400 if wrong else 200)

    def wrong(self, told: Child, status: int, *, back: str) -> HTMLResponse:
        """What could not be done."""
        return HTMLResponse(went_wrong(told, self.words, back=back), status)

    def speak(self, fields: Fields) -> Response:
        """Put the page and the questions of every case in another language."""
        self._speak(one_line(fields, "language"))
        return _to("/")

    def _speak(self, language: str) -> None:
        self.words = words_of(language)
        self.spoken = self.pack if language == ENGLISH else translated(self.pack, self.words)
        self.law.speak(self.spoken, self.words)
        for pages in self.cases.values():
            pages.speak(self.spoken, self.words)

    def make(self, fields: Fields) -> Response:
        """Write a new case and open it."""
        name = one_line(fields, "name")
        data: dict[str, object] = {"case": name}
        stated = {"requesting_country": one_line(fields, "country"), "as_of": one_line(fields, "as_of")}
        data |= {key: said for key, said in stated.items() if said}
        if fields.get("how") == ["urgent"] and self.pack.outcome.urgent:
            data["facts"] = {self.pack.outcome.urgent: {"value": True}}
        text = "\n".join(block(data, 0)) + "\n"
        read_case(text, name, self.pack)
        return self._written(name, text)

    def paste(self, fields: Fields) -> Response:
        """Write the case that a pasted notice amounts to, and open it."""
        return self._written(one_line(fields, "name"), drafted("".join(fields.get("notice", ())), "notice", self.pack))

    def _written(self, name: str, text: str) -> Response:
        if not NAME.match(name):
            return self.start(self.words.text("wrong.name"))
        path = self.folder / f"{name}.yaml"
        write_new(path, text)
        return _to(f"/case/{self.open(path)}/questions")


def application(desk: Desk) -> Starlette:
    """The application for a desk."""

    def home(_: Request, __: Fields) -> Response:
        return desk.start()

    def new(_: Request, fields: Fields) -> Response:
        return _or_start(desk, lambda: desk.make(fields))

    def open_(_: Request, fields: Fields) -> Response:
        path = Path("".join(fields.get("path", ())).strip()).expanduser()
        return _or_start(desk, lambda: _to(f"/case/{desk.open(path)}/questions"))

    def paste(_: Request, fields: Fields) -> Response:
        return _or_start(desk, lambda: desk.paste(fields))

    def speak(_: Request, fields: Fields) -> Response:
        return _or_start(desk, lambda: desk.speak(fields))

    def quit_(_: Request, __: Fields) -> Response:
        desk.quit()
        return HTMLResponse(stopped(desk.words))

    def law(request: Request, _: Fields) -> Response:
        return HTMLResponse(desk.law.search(request.query_params.get("words", "")[:MOST_WORDS]))

    def rule(request: Request, _: Fields) -> Response:
        asked = request.query_params
        try:
            return HTMLResponse(desk.law.rule(asked.get("id", ""), cases="cases" in asked))
        except PackError as error:
            return desk.wrong(in_english(str(error), desk.words), 404, back="/law")

    def offences(request: Request, _: Fields) -> Response:
        words = request.query_params.get("words", "")[:MOST_WORDS]
        return _or_start(desk, lambda: HTMLResponse(desk.law.offences(words)))

    def timeline(_: Request, __: Fields) -> Response:
        return HTMLResponse(desk.law.timeline())

    def nothing(_: Request, __: Exception) -> Response:
        return desk.wrong(desk.words.text("wrong.no_page"), 404, back="/")

    def _route(path: str, handle: Callable[[Request, Fields], Response]) -> Route:
        return _at(desk, path, handle, post=path in POSTED)

    routes = [
        _route("/law", law),
        _route("/law/rule", rule),
        _route("/law/timeline", timeline),
        _route("/law/offences", offences),
    ]
    routes += [_route("/", home), _route("/new", new), _route("/open", open_), _route("/paste", paste)]
    routes += [_route("/quit", quit_), _route("/language", speak)]
    return Starlette(routes=[*routes, *_of_a_case(desk)], exception_handlers={404: nothing, 405: nothing})


def _of_a_case(desk: Desk) -> list[Route]:
    def at(name: str, show: Callable[[CasePages, Request, Fields], Response], *, post: bool = False) -> Route:
        def handle(request: Request, fields: Fields) -> Response:
            pages = desk.cases.get(request.path_params["key"])
            if pages is None:
                return desk.wrong(desk.words.text("wrong.gone"), 404, back="/")
            try:
                return show(pages, request, fields)
            except ChangedMeanwhileError:
                return desk.wrong(desk.words.text("wrong.changed"), 409, back="questions")
            except NoSuchError:
                return desk.wrong(desk.words.text("wrong.gone"), 404, back="questions")
            except ScreeningError as error:
                return desk.wrong(in_english(str(error), desk.words), 400, back="/")

        return _at(desk, f"/case/{{key}}/{name}", handle, post=post)

    def delete(pages: CasePages, _: Request, fields: Fields) -> Response:
        pages.kept.delete(one_line(fields, "version"))
        desk.cases = {key: one for key, one in desk.cases.items() if one is not pages}
        return _to("/")

    def ask_delete(pages: CasePages, _: Request, __: Fields) -> Response:
        kept = pages.kept.read()
        return HTMLResponse(deleting(pages.kept.path, kept.version, desk.words, case=kept.case.id))

    def look_up(pages: CasePages, request: Request, _: Fields) -> Response:
        words = request.query_params.get("words", "")
        return HTMLResponse(facts_found(pages.found(words), words, desk.words, case=pages.kept.read().case.id))

    def ask_usual(pages: CasePages, _: Request, __: Fields) -> Response:
        facts, version, case = pages.usual()
        return HTMLResponse(usual(facts, version, desk.words, case=case))

    def ticked(pages: CasePages, _: Request, fields: Fields) -> Response:
        pages.tick(fields)
        return _to("questions")

    return [
        at("questions", lambda pages, request, _: pages.next(everything="all" in request.query_params)),
        at("ask", lambda pages, request, _: pages.ask(request.query_params)),
        at("answer", lambda pages, _, fields: pages.answer(fields), post=True),
        at("list", lambda pages, request, _: pages.listed(request.query_params.get("list", ""))),
        at("list", lambda pages, _, fields: pages.add(fields), post=True),
        at("usual", ask_usual),
        at("usual", ticked, post=True),
        at("facts", look_up),
        at("report", lambda pages, _, __: HTMLResponse(reported(*pages.reported(), desk.words))),
        at("report.html", lambda pages, _, __: pages.saved()),
        at("papers", lambda pages, _, __: pages.papers()),
        at("paper", lambda pages, request, _: pages.paper(request.query_params)),
        at("delete", ask_delete),
        at("delete", delete, post=True),
    ]


def _at(desk: Desk, path: str, handle: Callable[[Request, Fields], Response], *, post: bool) -> Route:
    async def endpoint(request: Request) -> Response:
        fields: Fields = {}
        if post:
            sent = (await request.body()).decode("utf-8", "replace")
            try:
                fields = days_sent(parse_qs(sent, keep_blank_values=True, max_num_fields=MOST_FIELDS))
            except ValueError:
                return desk.wrong(desk.words.text("wrong.too_many"), 400, back="/")
        return await run_in_threadpool(handle, request, fields)

    return Route(path, endpoint, methods=["POST" if post else "GET"])


def _or_start(desk: Desk, do: Callable[[], Response]) -> Response:
    try:
        return do()
    except ScreeningError as error:
        return desk.start(in_english(str(error), desk.words))


def _to(address: str) -> RedirectResponse:
    return RedirectResponse(address, 303)


def _begins_a_case(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return bool(BEGINS.search(stream.read(PEEPED).decode("utf-8", "replace")))
    except OSError:
        return False
