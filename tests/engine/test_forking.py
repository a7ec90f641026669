"""A process that forks while another thread screens goes on in the child."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from screening.cases.read_case import case_from
from screening.engine.run import ENGINES, Engine, default_engine
from screening.kept import kept
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.report.screen import screen

SMALL = load_pack(Path(__file__).parent.parent / "packs" / "small")
CASE = {"case": "a", "instrument": "red notice", "as_of": "2020-01-01"}
PATIENCE = 30

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks here"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork.*:DeprecationWarning"),
]


def ended_in_child(engine: Engine, pack: Pack) -> int:
    """How a child ended that screens a case: its exit code, or a signal if it had to be killed."""
    child = os.fork()
    if child == 0:
        signal.alarm(PATIENCE)
        try:
            screen(case_from(CASE, pack), pack, engine=engine)
            os._exit(0)
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("engine", ENGINES)
def test_a_child_screens_though_a_thread_screened_when_it_was_forked(engine: Engine) -> None:
    if engine == "durable" and default_engine() != "durable":
        pytest.skip("durable-rules does not install here")
    stop = threading.Event()

    def work() -> None:
        while not stop.is_set():
            screen(case_from(CASE, SMALL), SMALL, engine=engine)

    threads = [threading.Thread(target=work) for _ in range(2)]
    for one in threads:
        one.start()
    try:
        time.sleep(0.1)
        assert [ended_in_child(engine, SMALL) for _ in range(10)] == [0] * 10
    finally:
        stop.set()
        for one in threads:
            one.join()


@pytest.mark.skipif(default_engine() != "durable", reason="durable-rules does not install here")
def test_a_lock_held_by_a_thread_that_is_gone_is_not_waited_for() -> None:
    from screening.engine.chainer import durable

    screen(case_from(CASE, SMALL), SMALL, engine="durable")
    held = [durable._ENGINES._lock, *(one._lock for one in durable._ENGINES._made.values())]
    for one in held:
        one.acquire()
    try:
        assert ended_in_child("durable", SMALL) == 0
    finally:
        for one in held:
            one.release()


def test_what_is_kept_is_computed_once_and_by_no_lock() -> None:
    asked: list[int] = []

    class Holder:
        @kept
        def value(self) -> int:
            """Five."""
            asked.append(1)
            return 5

    holder = Holder()
    assert (holder.value, holder.value, asked) == (5, 5, [1])
    assert Holder.value.__doc__ == "Five."
    assert not any(isinstance(one, type(threading.RLock())) for one in vars(Holder.__dict__["value"]).values())
