"""What follows from the nodes, as CLIPS rules: statuses, and for a whole pack the outcome and the score.

``(established 12 3)`` is the finding of rule 12 on its third item (0: on the further item, or on the case as a whole if
the rule has one finding). Each kind of conclusion has a salience of its own, so that what is *not* derived is final.
Answers leave CLIPS by a function of Python's that the rules call: ``record`` for a status, ``answer`` for a case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.peers.clips_nodes import AFTER_CONDITIONS, Nodes
from benchmarks.peers.clips_tests import pattern, symbol
from screening.law.outcome import Core
from screening.program.program import Atom, CompiledRule, Program, Sign, WeighNode

__all__ = ["Verdict"]

STATUS, FINDING, READING, OUTCOME = (AFTER_CONDITIONS - step for step in (10, 20, 30, 40))
CASE = "0"
STATUSES = ("established", "excepted", "undetermined", "not_established")


@dataclass(frozen=True)
class Verdict:
    """Writes the rules that come after the nodes'."""

    program: Program
    nodes: Nodes

    def statuses(self, then: str = "record") -> Iterator[str]:
        """One of four statuses for every finding: recorded, or asserted."""
        for number, rule in enumerate(self.program.rules):
            row = CASE if rule.over is None else "?i"
            given = "(case)" if rule.over is None else f"(item {rule.over} ?i)"
            body = [self.nodes.pattern(rule.body, holds=holds) for holds in (True, False)]
            blocked = [self.nodes.pattern(one.node, holds=True) for one in rule.exceptions]
            shaky = [
                f"(not {self.nodes.pattern(one.node, holds=True)}) (not {self.nodes.pattern(one.node, holds=False)})"
                for one in rule.exceptions
                if one.source.burden == "applicant"
            ]
            clear = " ".join(f"(not {one})" for one in blocked)
            said = {word: f"({then} ({word} {number} {row}))" for word in STATUSES}
            if then == "record":
                said = {word: f"(record {word} {number} {row})" for word in STATUSES}
            yield _rule(f"r{number}-a", STATUS, [given, body[1]], said["not_established"])
            for place, one in enumerate(blocked):
                others = [f"(not {other})" for other in blocked[:place]]
                conditions = [given, f"(not {body[1]})", one, *others]
                yield _rule(f"r{number}-b{place}", STATUS, conditions, said["excepted"])
            unknown = [f"(not {body[0]})", *(f"(and {one})" for one in shaky)]
            held = unknown[0] if len(unknown) == 1 else f"(exists (or {' '.join(unknown)}))"
            yield _rule(f"r{number}-c", STATUS, [given, f"(not {body[1]})", held, clear], said["undetermined"])
            settled = " ".join(f"(not (and {one}))" for one in shaky)
            yield _rule(f"r{number}-d", STATUS, [given, body[0], clear, settled], said["established"])

    def conclusions(self) -> Iterator[str]:
        """Findings that are made out or open, the outcome and the score."""
        for number, rule in enumerate(self.program.rules):
            yield from self._finding(number, rule)
        yield from self._charges()
        yield from self._outcome()

    # ── Findings ─────────────────────────────────────────────────────────────────────────────────

    def _finding(self, number: int, rule: CompiledRule) -> Iterator[str]:
        """``made``: established for sure; ``may``: undetermined, also on a further item; ``open``; ``shown``."""
        row = CASE if rule.over is None else "?i"
        stated = row if rule.over is None else "?i&~0"
        made, may, shown, open_ = (f"(assert ({word}-{number} {row}))" for word in ("made", "may", "shown", "open"))
        yield _rule(f"f{number}-a", FINDING, [f"(established {number} {stated})"], made)
        yield _rule(f"f{number}-b", FINDING, [f"(undetermined {number} {row})"], may)
        if rule.over is not None:
            yield _rule(f"f{number}-c", FINDING, [f"(established {number} 0)"], f"(assert (may-{number} 0))")
        answered = [self.nodes.pattern(one.node, holds=False) for one in rule.exceptions]
        yield _rule(f"f{number}-d", READING, [f"(made-{number} {row})", *answered], shown)
        conditions = [f"(may-{number} {row})", self.nodes.pattern(rule.scope, holds=True)]
        if rule.weigh is not None:
            weigh = self.program.nodes[rule.weigh]
            assert isinstance(weigh, WeighNode)
            entries = [entry for group in weigh.groups for entry in group.entries if entry[0] > 0]
            points = [f"(if {self.nodes.seen(node, holds=True)} then {points} else 0)" for points, node in entries]
            tested = f"(test (>= (+ 0 0 {' '.join(points)}) {weigh.open_at}))"
            yield _rule(f"f{number}-e", READING, [*conditions, tested], open_)
        for place, sign in enumerate(rule.open_signs):
            yield _rule(f"f{number}-e{place}", READING, [*conditions, *self._speaks(sign)], open_)

    def _speaks(self, sign: Sign) -> list[str]:
        """Conditions: a test speaks, inside an aggregate for a stated item that is not settled the other way."""
        if sign.list is None or sign.item is None:
            return [self.nodes.pattern(sign.node, holds=sign.polarity)]
        other_way = self.nodes.pattern(sign.item, holds=not sign.needed, row="?any")
        speaks = self.nodes.pattern(sign.node, holds=sign.polarity, row="?any")
        return [f"(exists (item {sign.list} ?any&~0) {speaks} (not {other_way}))"]

    def _of(self, *effects: str, over: bool | None = None) -> list[tuple[int, CompiledRule]]:
        return [
            (number, rule)
            for number, rule in enumerate(self.program.rules)
            if rule.source.then.effect in effects and (over is None or (rule.over is not None) is over)
        ]

    # ── The outcome ──────────────────────────────────────────────────────────────────────────────

    def _charges(self) -> Iterator[str]:
        """``(falls 2)``, ``(may-fall 2)``: what becomes of a charge; 0: of a further one."""
        for number, _ in self._of("bars", over=True):
            yield _rule(f"c{number}-a", OUTCOME, [f"(made-{number} ?i)"], "(assert (falls ?i))")
            yield _rule(f"c{number}-b", OUTCOME, [f"(open-{number} ?i)"], "(assert (may-fall ?i))")
        every = "(item charges ?any&~0) (forall (item charges ?i&~0) (falls ?i))"
        yield _rule("all-fall", OUTCOME - 1, ["(item charges 0)", every], "(assert (may-fall 0))")

    def _outcome(self) -> Iterator[str]:
        whole = [f"(made-{number} {CASE})" for number, _ in self._of("bars", over=False)]
        whole_open = [f"(open-{number} {CASE})" for number, _ in self._of("bars", over=False)]
        if self.program.parameters.get(self.program.outcome.multi_offence) == "all_pass":
            whole.append("(falls ?)")
            whole_open.append("(may-fall ?)")
        else:
            every = "(item charges ?) (not (item charges 0)) (forall (item charges ?i) (falls ?i))"
            whole.append(f"(and {every})")
            whole_open.append("(forall (item charges ?i) (or (falls ?i) (may-fall ?i))) (item charges ?)")
            whole_open[-1] = f"(and {whole_open[-1]})"
        last = OUTCOME - 2
        yield _rule("whole", last, [f"(exists (or {' '.join(whole)}))"], "(assert (whole))")
        yield _rule("part", last, ["(exists (falls ?))"], "(assert (part))")
        asks = [f"({word}-{number} ?)" for number, _ in self._of("asks") for word in ("made", "open")]
        for place, conditions in enumerate([*whole_open, "(may-fall ?)", *asks]):
            yield _rule(f"unsettled-{place}", last, [conditions], "(assert (unsettled))")
        yield from self._core(last)
        made, maybe = self._doubts(("made",)), self._doubts(("made", "open"))
        level = self.program.parameters[self.program.outcome.doubts_level]
        word = (
            f"(if (any-factp ((?f whole)) TRUE) then whole else (if (any-factp ((?f part)) TRUE) then part else"
            f" (if (>= {made} {level}) then serious_doubts else (if (or (any-factp ((?f unsettled)) TRUE)"
            f" (>= {maybe} {level})) then undetermined else no_ground_found))))"
        )
        yield _rule("outcome", OUTCOME - 3, ["(case)"], f"(answer {word} {' '.join(self._score())})")

    def _doubts(self, words: tuple[str, ...]) -> str:
        """An expression: the families' doubts, a strong one as the whole level."""
        families: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for number, rule in self._of("doubts", "strong_doubts"):
            family = self.program.outcome.grounds[rule.source.then.ground].family
            seen = [f"(any-factp ((?f {word}-{number})) TRUE)" for word in words]
            families[family][rule.source.then.effect] += seen
        level = self.program.parameters[self.program.outcome.doubts_level]
        points = [
            f"(if (or FALSE FALSE {' '.join(found['strong_doubts'])}) then {level} else"
            f" (if (or FALSE FALSE {' '.join(found['doubts'])}) then 1 else 0))"
            for found in families.values()
        ]
        return f"(+ 0 0 {' '.join(points)})"

    def _core(self, salience: int) -> Iterator[str]:
        program = self.program
        nodes = [program.nodes[index] for rule in program.rules for index in sorted(program.atoms(rule.scope))]
        read = [name for node in nodes if isinstance(node, Atom) for name in (node.fact, node.other) if name]
        missing = [f"(not {self._known(fact, {})})" for fact in dict.fromkeys(read)]
        missing += [
            self._missing(core)
            for core in program.outcome.core
            if not core.applies_to or program.instrument in core.applies_to
        ]
        for place, condition in enumerate(missing):
            yield _rule(f"core-{place}", salience, [condition], "(assert (unsettled))")

    def _missing(self, core: Core) -> str:
        if core.list is not None:
            return f"(item {core.list} 0)"
        alternatives = core.either or ((core.fact or "",),)
        known = [f"(and {' '.join(self._known(fact, core.not_for) for fact in one)})" for one in alternatives]
        return " ".join(f"(not {one})" for one in known)

    def _known(self, fact: str, not_for: Mapping[str, tuple[str, ...]]) -> str:
        """A condition: a fact is known, or not needed; an item's, on every item, and there is one or surely none."""
        facts = self.program.vocabulary.facts
        over = facts[fact].of
        alike = [facts[name] for name in not_for if facts[name].of == over]
        needless = [pattern(one, "?k", value="|".join(symbol(each) for each in not_for[one.id])) for one in alike]
        known = pattern(facts[fact], "?k")
        if over is None:
            enough = [f"(exists {known})", *needless]
            return enough[0] if len(enough) == 1 else f"(or {' '.join(enough)})"
        lacking = " ".join(f"(not {one})" for one in (known, *needless))
        none = f"(not (and (item {over} ?k&~0) {lacking}))"
        return f"(and {none} (not (and (item {over} 0) (not (item {over} ~0)))))"

    # ── The score ────────────────────────────────────────────────────────────────────────────────

    def _score(self) -> list[str]:
        """Expressions: the score, its low and its high."""
        grounds: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, rule in enumerate(self.program.rules):
            if rule.points:
                grounds[rule.source.then.ground].append((number, rule.points))
        found = []
        for words in (("made",), ("shown",), ("made", "may")):
            capped = []
            for ground, rules in grounds.items():
                points = []
                for number, value in rules:
                    seen = [f"(any-factp ((?f {word}-{number})) TRUE)" for word in words]
                    flag = seen[0] if len(seen) == 1 else f"(or {' '.join(seen)})"
                    points.append(f"(if {flag} then {value} else 0)")
                cap = self.program.outcome.grounds[ground].cap
                capped.append(f"(min {cap} (+ 0 0 {' '.join(points)}))")
            found.append(f"(min {self.program.outcome.cap} (+ 0 0 {' '.join(capped)}))")
        return found


def _rule(name: str, salience: int, conditions: list[str], then: str) -> str:
    stated = " ".join(one for one in conditions if one)
    return f"(defrule {name} (declare (salience {salience})) {stated} => {then})"
