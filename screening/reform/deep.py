"""Proves what in a pack has no effect: rules that nothing makes out, exceptions that never apply, idle conditions.

A proof holds within printed bounds. What seems dead with one item a list is looked at with more before it is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from screening.engine.columnar.circuit import Circuit, Wire
from screening.engine.columnar.lower import Lowered
from screening.engine.columnar.settle import verdict
from screening.errors import Place
from screening.law.pack import Pack
from screening.law.rule import INSTRUMENTS
from screening.program.compile import compile_pack, epochs
from screening.program.program import AllNode, AnyNode, CompiledRule, Constant, DefinitionNode, Program
from screening.program.valuation import Facts
from screening.reform.clauses import Clauses
from screening.reform.domain import Bounds, values_of
from screening.report.screen import answer

__all__ = ["Checked", "Idle", "check_deeply"]

Kind = Literal["rule", "held off", "exception", "always", "never"]
ITEMS = (1, 2)  # of a list, at most; the second for what seems idle with the first
MOST_REFINED = 50


@dataclass(frozen=True, order=True)
class Idle:
    """What has no effect: a rule (one that a parameter holds off apart), an exception of it, or one of its conditions.

    ``part`` is the exception's name, or the place of the condition among those beside it.
    """

    kind: Kind
    rule: str
    part: str
    place: Place

    def __str__(self) -> str:
        match self.kind:
            case "rule":
                return f"{self.place}: no case makes {self.rule} out"
            case "held off":
                return f"{self.place}: a parameter holds {self.rule} off; no case makes it out today"
            case "exception":
                return f"{self.place}: the exception {self.part} of {self.rule} never applies"
            case "always":
                return f"{self.place}: {self.part} of {self.rule} always holds where the others beside it do"
            case _:
                return f"{self.place}: {self.part} of {self.rule} never holds"


@dataclass(frozen=True)
class Checked:
    """How many rules were looked at, what is idle, and within which bounds."""

    rules: int
    idle: tuple[Idle, ...]
    bounds: str


def check_deeply(pack: Pack, day: date) -> Checked:
    """What in a pack has no effect, on whichever day its law is applied and to whichever instrument."""
    rules = len({one.id for one in pack.rules})
    waiting: set[Idle] = set()
    for items in ITEMS:
        if items == ITEMS[0] or waiting:
            waiting = {*_Looking(pack, items, day, None if items == ITEMS[0] else waiting).idle()}
    bounds = Bounds(ITEMS[-1], day, "alert").told()
    return Checked(rules, tuple(sorted(waiting)), bounds)


class _Looking:
    """Looks at every rule in the programs in which it stands, the law of today first, until it is seen at work."""

    def __init__(self, pack: Pack, items: int, day: date, only: set[Idle] | None) -> None:
        self.pack = pack
        self.items = items
        self.days = [day, *(one for one in reversed(epochs(pack)) if one <= day)]
        self.only = None if only is None else {(one.rule, one.part) for one in only}
        self.open: dict[tuple[str, str], Idle] = {}
        self.alive: set[tuple[str, str]] = set()

    def idle(self) -> Iterator[Idle]:
        """What was nowhere seen at work."""
        seen: set[str] = set()
        for day in self.days:
            for instrument in INSTRUMENTS:
                program = compile_pack(self.pack, as_of=day, instrument=instrument)
                rules = [one for one in program.rules if self._wanted(one, seen)]
                if rules:
                    _Program(self, program, day).look(rules)
            seen |= {rule for rule, part in self.alive if not part}
        yield from (one for key, one in self.open.items() if key not in self.alive)

    def _wanted(self, rule: CompiledRule, seen: set[str]) -> bool:
        """Rules that are at work today are not looked for in older law; of others every version is tried."""
        name = rule.source.id
        return name not in seen and (self.only is None or any(name == each for each, _ in self.only))

    def tell(self, idle: Idle, *, at_work: bool) -> None:
        """Record that something was seen at work, or not."""
        key = (idle.rule, idle.part)
        if self.only is not None and key not in self.only:
            return
        if at_work:
            self.alive.add(key)
        else:
            self.open.setdefault(key, idle)


class _Program:
    def __init__(self, looking: _Looking, program: Program, day: date) -> None:
        self.looking = looking
        self.program = program
        circuit = Circuit()
        self.lowered = Lowered(program, circuit)
        bounds = Bounds(looking.items, day, program.instrument)
        values = values_of([program], bounds)
        self.clauses = Clauses(circuit, program.vocabulary, values, looking.items)

    def look(self, rules: Iterable[CompiledRule]) -> None:
        """At each rule, its exceptions and its conditions."""
        for rule in rules:
            name, place = rule.source.id, rule.source.place
            body = self.lowered.truth(rule.body).true
            made_out = verdict(self.lowered, rule).established
            kind: Kind = "held off" if self._held_off(rule.body) else "rule"
            works = self._case(rule, made_out)
            self.looking.tell(Idle(kind, name, "", place), at_work=works)
            if not works:
                continue
            for one in rule.exceptions:
                applies = self._somewhere(rule, [body, self.lowered.truth(one.node).true])
                held = self._held_off(one.node)
                self.looking.tell(Idle("exception", name, one.source.id, place), at_work=applies or held)
            self._conditions(rule, rule.body, "")

    def _held_off(self, node: int) -> bool:
        """Whether a parameter has a say in a condition, so that a reform may set it to work."""
        waiting, seen = [node], set[int]()
        while waiting:
            at = waiting.pop()
            if at in seen:
                continue
            seen.add(at)
            one = self.program.nodes[at]
            if isinstance(one, Constant):
                return True
            waiting += [*getattr(one, "children", ()), *filter(None, (getattr(one, "child", None),))]
        return False

    def _case(self, rule: CompiledRule, wire: Wire) -> bool:
        """Whether a case makes a rule out, as the reference evaluator confirms."""
        for _ in range(MOST_REFINED):
            if not self._somewhere(rule, [wire]):
                return False
            stated = self.clauses.stated()
            if _made_out(self.program, self.clauses.facts(stated), rule):
                return True
            self.clauses.refuse(stated)
        return True

    def _somewhere(self, rule: CompiledRule, wires: list[Wire]) -> bool:
        """Whether some case has all wires, of the alert or on its first item."""
        target = [self.clauses.wire(one, 0) for one in wires]
        if rule.over is not None:
            target.append(self.clauses.wire(self.lowered.ranks(rule.over).stated, 0))
        return self.clauses.solve(target)

    def _conditions(self, rule: CompiledRule, node: int, at: str) -> None:
        """The conditions of a rule that stand side by side, and those within them that are its own."""
        one = self.program.nodes[node]
        if isinstance(one, DefinitionNode) or not isinstance(one, AllNode | AnyNode):
            return
        for place, child in enumerate(one.children, start=1):
            path = f"{at}.{place}" if at else str(place)
            if isinstance(self.program.nodes[child], Constant) or self._held_off(child):
                continue
            true = self.clauses.wire(self.lowered.truth(child).true, 0)
            if isinstance(one, AnyNode):
                idle = Idle("never", rule.source.id, f"condition {path}", rule.source.place)
                self.looking.tell(idle, at_work=self.clauses.solve([true]))
            elif len(one.children) > 1:
                others = [self.clauses.wire(self.lowered.truth(each).true, 0) for each in one.children if each != child]
                idle = Idle("always", rule.source.id, f"condition {path}", rule.source.place)
                self.looking.tell(idle, at_work=self.clauses.solve([*others, -true]))
            self._conditions(rule, child, path)


def _made_out(program: Program, facts: Facts, rule: CompiledRule) -> bool:
    found = answer(program, facts, "reference").decision.findings
    return any(one.rule.source.id == rule.source.id and one.status == "established" for one in found)
