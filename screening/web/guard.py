"""Lets in who started the page and nobody else: one host, one origin, one token, and a cookie for it.

A page of another site cannot ask (Origin), nor a name that is made to lead here (Host); another user of the machine
has neither token nor cookie. Every answer says that nothing of it may be kept, framed, or run.
"""

from __future__ import annotations

import secrets
import time
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from screening.render.look import policy

__all__ = ["MOST_SENT", "Guard"]

MOST_SENT = 8 * 1024 * 1024  # bytes of a request
SAFE = ("GET", "HEAD")
HEADERS = {
    "Content-Security-Policy": f"{policy(forms=True)}; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Guard:
    """Stands before the application. ``token`` lets in once; from then on the cookie does."""

    def __init__(self, app: ASGIApp, port: int, first: str = "/") -> None:
        self.app = app
        self.first = first
        self.host = f"127.0.0.1:{port}"
        self.origin = f"http://{self.host}"
        self.cookie = f"screening-{port}"
        self.token: str | None = secrets.token_urlsafe(32)
        self.session = secrets.token_urlsafe(32)
        self.asked_at = time.monotonic()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request that may be made, and refuse any other."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        answer = self._instead(scope)
        if answer is None:
            self.asked_at = time.monotonic()
        await (answer or self.app)(scope, receive, with_headers)

    def _instead(self, scope: Scope) -> PlainTextResponse | RedirectResponse | None:
        """What is answered instead of the page, if it may not be had."""
        headers = Headers(scope=scope)
        if headers.getlist("host") != [self.host]:
            return PlainTextResponse("This page is only at the address at which it was started.", 421)
        origin = headers.get("origin")
        if origin not in (None, self.origin) or (origin is None and scope["method"] not in SAFE):
            return PlainTextResponse("This page takes nothing from another page.", 403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MOST_SENT or "transfer-encoding" in headers:
            return PlainTextResponse("Too large.", 413)
        if self._known(headers.get("cookie", "")):
            return None
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if self.token is not None and scope["method"] == "GET" and _same(given, self.token):
            self.token = None
            answer = RedirectResponse(self.first, 303)
            answer.set_cookie(self.cookie, self.session, httponly=True, samesite="strict", path="/")
            return answer
        return PlainTextResponse(
            "Start the page again with `screening open`: its address is good for one browser.", 403
        )

    def _known(self, cookies: str) -> bool:
        return _same(cookie_parser(cookies).get(self.cookie, ""), self.session)


def _same(given: str, known: str) -> bool:
    return secrets.compare_digest(given.encode("utf-8", "surrogatepass"), known.encode())
