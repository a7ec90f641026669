"""The page in a folder of its own, as one browser sees it: in this process, and as a process of its own."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from urllib.request import HTTPCookieProcessor, Request, build_opener

from httpx2 import Response
from starlette.testclient import TestClient

from screening.law.load import shipped_pack
from screening.web.app import Desk, application
from screening.web.guard import Guard

PORT = 4567
ORIGIN = f"http://127.0.0.1:{PORT}"
CASE = "# Kept.\ncase: made-up\ninstrument: red notice\nrequesting_country: TR\nstage: published\n"
WITH_CHARGE = f"{CASE}lists:\n  charges:\n    items:\n      - label: a charge\n"


class Page:
    """The page in a folder of its own, as one browser sees it: in this process, and as a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.quits: list[bool] = []
        self.desk = Desk(folder, shipped_pack(), lambda: self.quits.append(True))
        self.guard = Guard(application(self.desk), PORT)
        self.client = TestClient(self.guard, base_url=ORIGIN, follow_redirects=True)
        self.token = self.guard.token or ""

    def let_in(self) -> Page:
        """Use the token."""
        assert self.client.get("/", params={"token": self.token}).status_code == 200
        return self

    def post(self, address: str, origin: str | None = ORIGIN, **fields: str | list[str]) -> Response:
        """Send a form."""
        return self.client.post(address, data=fields, headers={} if origin is None else {"Origin": origin})

    def opened(self, text: str) -> str:
        """The address of a case with this text."""
        file = self.folder / "made-up.yaml"
        file.write_text(text, encoding="utf-8")
        return f"/case/{self.desk.open(file)}"

    def stated(self) -> str:
        """The case file as it is."""
        return (self.folder / "made-up.yaml").read_text(encoding="utf-8")

    def version(self, address: str) -> str:
        """The version that a page was made of."""
        return re.search(r'name="version" value="(\w+)"', self.client.get(address).text)[1]  # type: ignore[index]

    def answer(self, case: str, fact: str, how: str = "answer", **fields: str | list[str]) -> Response:
        """Send the card of a fact."""
        version = self.version(f"{case}/ask?fact={fact}")
        return self.post(f"{case}/answer", **{"fact": fact, "how": how, "version": version, **fields})


class Running:
    """The page as a process of its own."""

    def __init__(self, folder: Path) -> None:
        command = [Path(sys.executable).with_name("screening"), "open", "--no-browser", "--folder", str(folder)]
        self.process = subprocess.Popen([*command, str(folder / "made-up.yaml")], stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        address = self.process.stdout.readline().split()[-1]
        self.origin = address.split("/?")[0]
        self.opener = build_opener(HTTPCookieProcessor())
        self.shown = self._get(address)

    def _get(self, address: str, data: bytes | None = None) -> str:
        request = Request(address, data=data, headers={"Origin": self.origin})  # noqa: S310
        with self.opener.open(request, timeout=60) as found:
            self.at = found.geturl()
            return str(found.read().decode())

    def answer(self, **fields: str) -> None:
        """Answer, and wait for the next question."""
        version = re.search(r'name="version" value="(\w+)"', self.shown)[1]  # type: ignore[index]
        sent = "&".join(f"{key}={value}" for key, value in {**fields, "version": version}.items())
        self.shown = self._get(self.at.rsplit("/", 1)[0] + "/answer", sent.encode())

    def answer_and_be_killed(self, after: float, **fields: str) -> None:
        """Send an answer, and end the page after so many seconds, whether there is a question or not."""
        killer = threading.Timer(after, self.process.send_signal, (signal.SIGKILL,))
        killer.start()
        with suppress(OSError, HTTPException):
            self.answer(**fields)
        killer.join()

    def kill(self) -> None:
        """End it as nothing else does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()
