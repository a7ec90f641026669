"""The forward chainer: runs a program's productions on durable-rules, inside the envelope in which it is sound.

This is the only file that knows durable-rules. It drives the library's engine, the C module ``durable_rules_engine``,
through the calls that the library's own Python layer makes, without that layer: it starts two threads for a host,
swallows what an action raises, ends a chain without a word if the clock moves by ten seconds, and takes half the time.
What the engine does when it is left to itself, and what is done here:

- A message that many conditions match overflows a stack: a message is one rail, as its only property.
- A session takes some 10 kB for each condition, and there can be 1,024: each is deleted at once, also when it fails.
- Deleting a ruleset's first session, if nothing has fired in it, frees memory that was never set: every ruleset fires
  once when it is made; sessions follow one another, so that all later ones are in the place that this has set.
- Properties, ids and session ids are compared by a 32-bit hash: they are chosen so that no two have the same.
- A fact that no production reads is an error that looks like others: only what a ruleset reads is asserted.
- Its negation, its comparisons and its retraction depend on the order of messages, or fail: none is used.
- A ruleset stays until it is asked to go: it goes with the last reference to it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from threading import Lock
from typing import Any
from weakref import finalize

import durable_rules_engine as library  # the engine of durable-rules

from screening.engine.chainer.memory import WorkingMemory
from screening.engine.chainer.productions import ENVELOPE, Envelope, Mark, Rail, Ruleset, lower
from screening.errors import EngineError
from screening.program.program import Program
from screening.program.valuation import Facts, Valuation

__all__ = ["Engine", "Engines", "run"]

SESSION = "session"
QUIET = "quiet"
MOST_KNOWN = 2048  # messages of which a chain remembers what fired
RESERVED = ("id", "sid", "$s", f"sid-{SESSION}", QUIET)  # the properties and ids of the library, and ours


def run(program: Program, facts: Facts) -> Valuation:
    """The valuation of a program on the facts of a case; activations in the order in which the engine fired."""
    return _ENGINES.engine(program).run(facts)


class Engines:
    """The engines last used, by the digest of their program; no more than ``most``.

    To compile a program takes as long as six cases, and its rulesets take about 1 MB for 100 productions. An engine
    that has to make room is freed as soon as no thread uses it.
    """

    def __init__(self, most: int = 16) -> None:
        self._most = most
        self._lock = Lock()
        self._made: dict[str, Engine] = {}  # the one used last comes last

    def engine(self, program: Program) -> Engine:
        """The engine of a program, made if there is none."""
        with self._lock:
            engine = self._made.pop(program.digest, None) or Engine(program)
            self._made[program.digest] = engine
            if len(self._made) > self._most:
                del self._made[next(iter(self._made))]
            return engine

    def forget(self) -> None:
        """Begin anew, whoever was at work."""
        self._lock = Lock()
        self._made = {}


_ENGINES = Engines()
if hasattr(os, "register_at_fork"):
    # A thread that is not there in the child may hold a lock, or be in the middle of a case.
    os.register_at_fork(after_in_child=_ENGINES.forget)


class Engine:
    """A program compiled by durable-rules; takes one case at a time, from whichever thread.

    The library holds Python's own lock while it works: an engine for each thread would take the memory of a program
    for each thread, and be no faster.
    """

    def __init__(self, program: Program, envelope: Envelope = ENVELOPE) -> None:
        self._program = program
        self._lowering = lower(program, envelope)
        self._lock = Lock()
        strata = (*(one.rulesets for one in self._lowering.strata), self._lowering.verdicts)
        names = _properties(
            dict.fromkeys(one for rulesets in strata for ruleset in rulesets for one in ruleset.conditions())
        )
        *self._strata, self._verdicts = ([_Chain(ruleset, names) for ruleset in rulesets] for rulesets in strata)

    def run(self, facts: Facts) -> Valuation:
        """The valuation of the program on the facts of a case."""
        memory = WorkingMemory(self._program, self._lowering, facts)
        with self._lock:
            for stratum, chains in zip(self._lowering.strata, self._strata, strict=True):
                memory.close(stratum.aggregates)
                _run_all(chains, memory)
            memory.admit()
            _run_all(self._verdicts, memory)
        return memory.valuation()


def _run_all(chains: Iterable[_Chain], memory: WorkingMemory) -> None:
    for chain in chains:
        memory.report([chain.run(memory, kind) for kind in range(memory.kinds(chain.over))], chain.over)


class _Chain:
    """A ruleset compiled by durable-rules; runs one session at a time.

    What fires follows from what is asserted: of the same messages, as like items and both readings of a case have
    them, it is found once.
    """

    def __init__(self, ruleset: Ruleset, properties: Mapping[Rail, str]) -> None:
        self.over = ruleset.over
        self._productions = {str(number): one for number, one in enumerate(ruleset.productions)}
        self._messages = {one: _message(properties[one]) for one in ruleset.conditions()}
        rules = {
            name: _rule(properties[one] for one in production.reads) for name, production in self._productions.items()
        }
        rules[QUIET] = _rule([QUIET])
        self._known: dict[tuple[str, ...], list[str]] = {}
        self._handle = library.create_ruleset("ruleset", json.dumps(rules))
        finalize(self, library.delete_ruleset, self._handle).atexit = False
        self._begin([_message(QUIET)])
        library.delete_state(self._handle, SESSION)

    def run(self, memory: WorkingMemory, kind: int) -> list[Mark]:
        """Asserts what holds for a kind of row, if a production reads any of it, and fires until nothing more can.

        Gives back what is to be told of what fired.
        """
        messages = tuple(self._messages[one] for one in memory.held(self._messages, self.over, kind))
        if not messages:
            return []
        order = self._known.get(messages)
        if order is None:
            order = self._fire_all(messages, memory, kind)
            if len(self._known) == MOST_KNOWN:
                self._known.clear()
            self._known[messages] = order
        else:
            for name in order:
                self._fire(name, memory, kind)
        fired = (self._productions[name] for name in order)
        return [one.mark for one in fired if one.mark is not None]

    def _fire_all(self, messages: tuple[str, ...], memory: WorkingMemory, kind: int) -> list[str]:
        """What fires on some messages, in order, in a session of its own."""
        order: list[str] = []
        try:
            try:
                session, fired = self._begin(messages)
                while fired:
                    name = _rule_of(fired)
                    order.append(name)
                    derived = self._fire(name, memory, kind)
                    if derived is not None:
                        _taken(library.assert_fact(self._handle, derived))
                    fired = library.complete_and_start_action(self._handle, session)
            finally:
                library.delete_state(self._handle, SESSION)
        except Exception as problem:
            raise EngineError(f"the forward chainer failed: {problem}") from problem
        return order

    def _begin(self, messages: Iterable[str]) -> tuple[int, str | None]:
        """Where the session is, and what fires first."""
        session = _taken(library.assert_facts(self._handle, f"[{','.join(messages)}]"))
        started = library.start_action_for_state(self._handle, session)
        return session, started and started[1]

    def _fire(self, name: str, memory: WorkingMemory, kind: int) -> str | None:
        """Takes account of a production that fired; the message that it adds, if a production reads it."""
        production = self._productions[name]
        new = memory.add(production.derives, self.over, kind)
        return self._messages.get(production.derives) if new else None


def _rule(reads: Iterable[str]) -> dict[str, Any]:
    """A rule as the library wants it: a name and a condition for each message."""
    return {"all": [{f"m{number}": {name: 1}} for number, name in enumerate(reads)]}


def _rule_of(fired: str) -> str:
    """The name of the rule that fired: what the library says begins with it, ``{"name":``, the messages follow."""
    return fired.split('"', 2)[1]


def _message(name: str) -> str:
    """A message as JSON; names are made of letters, digits and lines below."""
    return f'{{"sid": "{SESSION}", "id": "{name}", "{name}": 1}}'


def _taken(answer: tuple[int, int]) -> int:
    """The session of messages that were asserted, unless one was not read, or was there already."""
    refused, session = answer
    if refused:
        raise EngineError(f"a message was not taken ({refused})")
    return session


def _properties(rails: Iterable[Rail]) -> dict[Rail, str]:
    """A property for each rail, named as the rail unless another has the same hash."""
    taken = {_hash(name) for name in RESERVED}
    properties = {}
    for one in rails:
        name = one
        while _hash(name) in taken:
            name += "_"
        taken.add(_hash(name))
        properties[one] = name
    return properties


def _hash(name: str) -> int:
    """The hash by which the library tells names apart (FNV-1a, 32 bits)."""
    value = 0x811C9DC5
    for byte in name.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value
