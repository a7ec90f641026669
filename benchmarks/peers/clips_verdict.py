"""What follows from the nodes, as CLIPS rules: statuses, and for a whole pack the outcome and the score.

``(established 12 3)`` is the finding of rule 12 on its third item (0: on the further item, or on the case as a whole if
the rule has one finding). Each kind of conclusion has a salience of its own, so that what is *not* derived is final.
Answers leave CLIPS by a function of Python's that the rules call: ``record`` for a status, ``answer`` for a case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.peers.clips_nodes import AFTER_CONDITIONS, Nodes
from screening.program.program import CompiledRule, Program

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
        """Findings that are made out or may be, the outcome and the score."""
        for number, rule in enumerate(self.program.rules):
            yield from self._finding(number, rule)
        yield from self._charges()
        yield from self._outcome()

    # ── Findings ─────────────────────────────────────────────────────────────────────────────────

    def _finding(self, number: int, rule: CompiledRule) -> Iterator[str]:
        """``made``: established for sure; ``may``: undetermined, also on a further item; ``shown``: nothing open."""
        row = CASE if rule.over is None else "?i"
        stated = row if rule.over is None else "?i&~0"
        made, may, shown = (f"(assert ({word}-{number} {row}))" for word in ("made", "may", "shown"))
        yield _rule(f"f{number}-a", FINDING, [f"(established {number} {stated})"], made)
        yield _rule(f"f{number}-b", FINDING, [f"(undetermined {number} {row})"], may)
        if rule.over is not None:
            yield _rule(f"f{number}-c", FINDING, [f"(established {number} 0)"], f"(assert (may-{number} 0))")
        answered = [self.nodes.pattern(one.node, holds=False) for one in rule.exceptions]
        yield _rule(f"f{number}-d", READING, [f"(made-{number} {row})", *answered], shown)

    def _of(self, *effects: str, over: bool | None = None) -> list[tuple[int, CompiledRule]]:
        return [
            (number, rule)
            for number, rule in enumerate(self.program.rules)
            if rule.source.then.effect in effects and (over is None or (rule.over is not None) is over)
        ]

    # ── The outcome ──────────────────────────────────────────────────────────────────────────────

    def _charges(self) -> Iterator[str]:
        """``(falls 2)``: a charge falls; ``(short 2)``: a bar is made out on it, and it carries no other."""
        by_one = self.program.parameters.get(self.program.outcome.multi_offence) == "carried_by_one"
        no_carrier = "(not (and (item charges ?any&~0) (not (short ?any))))" if by_one else ""
        for number, rule in self._of("bars", over=True):
            yield _rule(f"c{number}-a", OUTCOME, [f"(made-{number} ?i)"], "(assert (short ?i))")
            conditions = [f"(made-{number} ?i)", no_carrier if rule.source.carried else ""]
            yield _rule(f"c{number}-b", OUTCOME - 1, conditions, "(assert (falls ?i))")

    def _outcome(self) -> Iterator[str]:
        whole = [f"(made-{number} {CASE})" for number, _ in self._of("bars", over=False)]
        if self.program.parameters.get(self.program.outcome.multi_offence) == "all_pass":
            whole.append("(falls ?)")
        else:
            every = "(item charges ?) (not (item charges 0)) (forall (item charges ?i) (falls ?i))"
            whole.append(f"(and {every})")
        last = OUTCOME - 2
        yield _rule("whole", last, [f"(exists (or {' '.join(whole)}))"], "(assert (whole))")
        yield _rule("part", last, ["(exists (falls ?))"], "(assert (part))")
        unsettled = [f"(may-{number} ?)" for number, _ in self._of("bars")]
        speaking = self._of("doubts", "strong_doubts", "asks")
        unsettled += [f"({word}-{number} ?)" for number, _ in speaking for word in ("made", "may")]
        for place, condition in enumerate(unsettled):
            yield _rule(f"unsettled-{place}", last, [condition], "(assert (unsettled))")
        level = self.program.parameters[self.program.outcome.doubts_level]
        word = (
            f"(if (any-factp ((?f whole)) TRUE) then whole else (if (any-factp ((?f part)) TRUE) then part else"
            f" (if (>= {self._doubts()} {level}) then serious_doubts else (if (any-factp ((?f unsettled)) TRUE)"
            f" then undetermined else no_ground_found))))"
        )
        yield _rule("outcome", OUTCOME - 3, ["(case)"], f"(answer {word} {' '.join(self._score())})")

    def _doubts(self) -> str:
        """An expression: the families' doubts that are made out, a strong one as the whole level."""
        families: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for number, rule in self._of("doubts", "strong_doubts"):
            family = self.program.outcome.grounds[rule.source.then.ground].family
            families[family][rule.source.then.effect].append(f"(any-factp ((?f made-{number})) TRUE)")
        level = self.program.parameters[self.program.outcome.doubts_level]
        points = [
            f"(if (or FALSE FALSE {' '.join(found['strong_doubts'])}) then {level} else"
            f" (if (or FALSE FALSE {' '.join(found['doubts'])}) then 1 else 0))"
            for found in families.values()
        ]
        return f"(+ 0 0 {' '.join(points)})"

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
