"""The application: each address reads what is sent, asks the library, and writes the answer; nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from screening.advise.ask_next import ask_next
from screening.advise.position import positions
from screening.audit.look_up import with_words
from screening.cases.read_case import read_case
from screening.cases.statement import STANDINGS, Case, Standing
from screening.errors import CaseError, ScreeningError, nearest
from screening.law.pack import Pack
from screening.read import MOST_BYTES
from screening.render.json_text import json_text
from screening.render.rule_table import rule_rows
from screening.report.screen import screen
from screening.service.answers import Error, Facts, Nexts, Rules, error_of, facts_of
from screening.service.describe import ARROW, JSON, described
from screening.service.limits import Limits, RefusedError

__all__ = ["service"]

HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
DIALS = ("as_of", "known_by", "standing")


@dataclass(frozen=True)
class _Dials:
    """The day and the standing that are asked for."""

    as_of: date | None
    known_by: date | None
    standing: Standing | None


def service(pack: Pack, limits: Limits, version: str) -> Starlette:
    """The application for a pack."""
    description = json_text(described(pack, version))

    def screened(request: Request, sent: bytes) -> Response:
        dials = _dials(request)
        case = _case(sent, pack)
        return _json(screen(case, pack, as_of=dials.as_of, known_by=dials.known_by, standing=dials.standing))

    def missing(request: Request, sent: bytes) -> Response:
        dials = _dials(request)
        case = _case(sent, pack)
        report = screen(case, pack, as_of=dials.as_of, known_by=dials.known_by, standing=dials.standing)
        taken = positions(case, pack, as_of=dials.as_of, known_by=dials.known_by, standing=dials.standing)
        pairs = zip(taken, report.readings or (report,), strict=True)
        return _json(Nexts(readings=tuple(ask_next(*one) for one in pairs), caution=report.caution))

    def table(request: Request, sent: bytes) -> Response:
        from screening.bulk.files.screen_table import screen_table
        from screening.bulk.files.stream import as_stream, from_stream

        asked = _asked(request, ("as_of", "findings"))
        read = from_stream(sent, most_rows=limits.most_rows)
        made = screen_table(read, pack, as_of=_day(asked, "as_of"), findings=asked.get("findings") == "yes")
        return Response(as_stream(made), media_type=ARROW, headers=HEADERS)

    def facts(request: Request, _: bytes) -> Response:
        words = _asked(request, ("words",)).get("words", "").casefold().split()
        found = [
            one
            for one in pack.vocabulary.facts.values()
            if all(word in f"{one.id} {one.name} {one.question}".casefold() for word in words)
        ]
        return _json(Facts(pack=pack.id, version=pack.version, facts=facts_of(found)))

    def rules(request: Request, _: bytes) -> Response:
        words = _asked(request, ("words",)).get("words", "")
        found = with_words(pack, words)[0] if words else sorted(pack.rules, key=lambda one: one.id)
        rows = rule_rows(pack, found)
        return _json(Rules.model_validate({"pack": pack.id, "version": pack.version, "rules": rows}))

    def openapi(_: Request, __: bytes) -> Response:
        return Response(description, media_type=JSON, headers=HEADERS)

    return Starlette(
        routes=[
            _route("screen", screened, limits, most=MOST_BYTES),
            _route("missing", missing, limits, most=MOST_BYTES),
            _route("screen-table", table, limits, most=limits.most_bytes),
            _route("facts", facts, limits),
            _route("rules", rules, limits),
            _route("openapi.json", openapi, limits),
        ],
        exception_handlers={404: _nothing, 405: _nothing},
    )


def _route(name: str, answer: Callable[[Request, bytes], Response], limits: Limits, *, most: int = 0) -> Route:
    """The route of an address; ``most`` bytes may be sent to it, or it is only asked."""

    async def endpoint(request: Request) -> Response:
        try:
            limits.let_in(request)
            sent = await limits.body(request, most) if most else b""
            return await limits.within(lambda: answer(request, sent))
        except RefusedError as refused:
            return _wrong(Error(error=str(refused)), refused.status)
        except ScreeningError as error:
            return _wrong(error_of(error), 422)
        except Exception as error:  # noqa: BLE001 - what is told of it elsewhere might quote what was sent
            return _wrong(Error(error=f"Something failed here: {type(error).__name__}."), 500)

    return Route(f"/api/v1/{name}", endpoint, methods=["POST" if most else "GET"])


def _case(sent: bytes, pack: Pack) -> Case:
    try:
        text = sent.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CaseError("case: not text in UTF-8") from None
    return read_case(text, "case", pack)


def _asked(request: Request, known: tuple[str, ...]) -> dict[str, str]:
    """What is asked for behind the address; raises ``CaseError`` for a name that means nothing here."""
    for name in request.query_params:
        if name not in known:
            raise CaseError(f'no such parameter "{name[:40]}"{nearest(name, known)}; there is {", ".join(known)}')
    return dict(request.query_params)


def _dials(request: Request) -> _Dials:
    asked = _asked(request, DIALS)
    standing = next((one for one in STANDINGS if one == asked.get("standing")), None)
    if standing is None and "standing" in asked:
        raise CaseError(f"standing: needs one of {', '.join(STANDINGS)}")
    return _Dials(_day(asked, "as_of"), _day(asked, "known_by"), standing)


def _day(asked: dict[str, str], name: str) -> date | None:
    if name not in asked:
        return None
    try:
        return date.fromisoformat(asked[name])
    except ValueError:
        raise CaseError(f"{name}: needs a day, as 2024-05-01") from None


def _json(told: BaseModel) -> Response:
    return Response(json_text(told), media_type=JSON, headers=HEADERS)


def _wrong(told: Error, status: int) -> Response:
    return Response(json_text(told), status, media_type=JSON, headers=HEADERS)


def _nothing(_: Request, __: Any) -> Response:
    return _wrong(Error(error="There is nothing at this address; /api/v1/openapi.json lists what there is."), 404)
