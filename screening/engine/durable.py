"""The forward chainer: runs a program's productions on durable-rules, inside the envelope in which it is sound.

This is the only file that knows durable-rules. What the library does when it is left to itself, and what is done here:

- A message that many conditions match overflows a stack: a message is one rail, as its only property.
- A host starts two threads for ever, which race with the caller: ``_Host`` starts none.
- A session takes some 10 kB for each condition, and there can be 1,024: each is deleted at once, also when it fails.
- Deleting a ruleset's first session, if nothing has fired in it, frees memory that was never set: every ruleset fires
  once when it is made; sessions follow one another, so that all later ones are in the place that this has set.
- Properties, ids and session ids are compared by a 32-bit hash: they are chosen so that no two have the same.
- An action that fails is noted in the session's state, and one that takes more than ten seconds by the wall clock (a
  machine that sleeps) ends the chain without a word. The last production of a ruleset fires only when no other can;
  a session in which it has not, or whose state has an exception, is an ``EngineError``.
- A fact that no production reads ends a batch before anything fires: only what a ruleset reads is asserted.
- Its negation, its comparisons and its retraction depend on the order of messages, or fail: none is used.
- A ruleset is never freed: see ``Engines``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from threading import Lock
from typing import Any

from durable.engine import Host

from screening.engine.memory import WorkingMemory
from screening.engine.productions import ENVELOPE, Envelope, Production, Rail, Ruleset, lower
from screening.errors import EngineError
from screening.program import Program
from screening.valuation import Facts, Valuation

__all__ = ["Engine", "Engines", "run"]

SESSION = "session"
QUIET = "quiet"
RESERVED = ("id", "sid", "$s", f"sid-{SESSION}", QUIET)  # the properties and ids of the library, and ours

Message = dict[str, str | int]
Action = Callable[[Any], None]


def run(program: Program, facts: Facts) -> Valuation:
    """The valuation of a program on the facts of a case; activations in the order in which the engine fired."""
    return _ENGINES.engine(program).run(facts)


class Engines:
    """The engines made so far, by the digest of their program.

    Durable-rules never frees a ruleset (about 1 MB for 100 productions), so an engine is made once for a program and
    kept as long as the process lives. The programs of one legal epoch have one digest, so that a pack has a few dozen
    over all dates and instruments; no more than ``most`` are made.
    """

    def __init__(self, most: int = 64) -> None:
        self._most = most
        self._lock = Lock()
        self._made: dict[str, Engine] = {}

    def engine(self, program: Program) -> Engine:
        """The engine of a program, made if there is none; raises ``EngineError`` if there are too many."""
        with self._lock:
            made = self._made.get(program.digest)
            if made is None:
                if len(self._made) >= self._most:
                    raise EngineError(
                        f"the forward chainer has compiled {self._most} programs and cannot free one;"
                        " to sweep over programs (dates, packs, reforms), use the reference evaluator"
                    )
                made = self._made[program.digest] = Engine(program)
            return made


_ENGINES = Engines()


class Engine:
    """A program compiled by durable-rules; takes one case at a time, from whichever thread.

    The library holds Python's own lock while it works: a host for each thread would take the memory of a program for
    each thread, and be no faster.
    """

    def __init__(self, program: Program, envelope: Envelope = ENVELOPE) -> None:
        self._program = program
        self._lowering = lower(program, envelope)
        self._lock = Lock()
        strata = (*(one.rulesets for one in self._lowering.strata), self._lowering.verdicts)
        names = _properties(
            dict.fromkeys(one for rulesets in strata for ruleset in rulesets for one in ruleset.conditions())
        )
        self._host = _Host()
        *self._strata, self._verdicts = (
            [_Chain(self._host, f"{number}.{part}", ruleset, names) for part, ruleset in enumerate(rulesets)]
            for number, rulesets in enumerate(strata)
        )

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
        for row in range(memory.rows(chain.over)):
            chain.run(memory, row)


class _Host(Host):  # type: ignore[misc] # the library has no types
    """A host without its timer threads."""

    def _run(self) -> None:
        """Starts nothing: a session is run to its end by the call that begins it."""


class _Chain:
    """A ruleset compiled by durable-rules; runs one session at a time.

    ``_memory`` and ``_row`` say where the actions of the present session write to.
    """

    _memory: WorkingMemory
    _row: int

    def __init__(self, host: _Host, name: str, ruleset: Ruleset, properties: Mapping[Rail, str]) -> None:
        self.over = ruleset.over
        self._host = host
        self._name = name
        self._quiet = False
        self._failure: BaseException | None = None
        self._messages = {one: _message(properties[one]) for one in ruleset.conditions()}
        rules = {
            str(number): _rule([properties[one] for one in production.reads], self._action(production))
            for number, production in enumerate(ruleset.productions)
        }
        rules[QUIET] = _rule([QUIET], self._be_quiet)
        host.register_rulesets({name: rules})
        self._session([])

    def run(self, memory: WorkingMemory, row: int) -> None:
        """Asserts what holds for a row, if it is anything that a production reads, and fires until nothing more can."""
        messages = [self._messages[one] for one in memory.held(self._messages, self.over, row)]
        if messages:
            self._memory, self._row = memory, row
            self._session(messages)

    def _session(self, messages: list[Message]) -> None:
        self._quiet, self._failure = False, None
        try:
            try:
                self._host.assert_facts(self._name, [*messages, _message(QUIET)])
                state = self._host.get_state(self._name, SESSION)
            finally:
                self._host.delete_state(self._name, SESSION)
        except Exception as problem:
            raise EngineError(f"the forward chainer failed: {problem}") from problem
        self._check(state)

    def _check(self, state: Mapping[str, Any]) -> None:
        """Raises what the library swallowed."""
        if self._failure is not None and not isinstance(self._failure, Exception):
            raise self._failure
        if self._failure is not None or "exception" in state:
            raise EngineError("an action of the forward chainer failed") from self._failure
        if not self._quiet:
            raise EngineError("the forward chainer stopped before its end; was the machine suspended?")

    def _action(self, production: Production) -> Action:
        message = self._messages.get(production.derives)

        def act(context: Any) -> None:
            try:
                if production.mark is not None:
                    self._memory.report(production.mark, self.over, self._row)
                if self._memory.add(production.derives, self.over, self._row) and message is not None:
                    context.assert_fact(message)
            except BaseException as problem:
                self._failure = problem
                raise

        return act

    def _be_quiet(self, _context: Any) -> None:
        self._quiet = True


def _rule(reads: Iterable[str], action: Action) -> dict[str, Any]:
    """A rule as the library wants it: a name and a condition for each message, and what to run."""
    return {"all": [{f"m{number}": {name: 1}} for number, name in enumerate(reads)], "run": action}


def _message(name: str) -> Message:
    return {"sid": SESSION, "id": name, name: 1}


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
