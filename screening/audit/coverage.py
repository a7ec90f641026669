"""What of a pack nothing has tried: rules by scenarios and by decided cases, provisions and facts by rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from screening.audit.decided import touches
from screening.audit.seen import Point, to_be_seen
from screening.audit.uses import applied, used
from screening.cases.statement import Case
from screening.law.pack import Pack
from screening.law.vocabulary import BUILT_IN
from screening.report.screen import screen

__all__ = ["Coverage", "Gap", "Unmeasured", "by_decided_cases", "by_rules", "by_scenarios", "of_provisions"]


@dataclass(frozen=True)
class Gap:
    """Something that is not covered: of what (a rule, a definition, a provision, a fact), and what of it."""

    of: str
    what: str


@dataclass(frozen=True)
class Coverage:
    """One direction of coverage: how many things there are to cover, and which are not."""

    direction: str
    total: int
    gaps: tuple[Gap, ...]
    uncovered: int
    note: str = ""

    @property
    def covered(self) -> int:
        """How many things are covered."""
        return self.total - self.uncovered

    @property
    def whole(self) -> bool:
        """Whether nothing is uncovered."""
        return self.uncovered == 0

    @property
    def percent(self) -> str:
        """The share that is covered, rounded down, so that 100 means all."""
        tenths = 1000 * self.covered // self.total if self.total else 1000
        return f"{tenths / 10:g}"


@dataclass(frozen=True)
class Unmeasured:
    """A direction that could not be measured, and why."""

    direction: str
    why: str
    whole = False


def by_scenarios(pack: Pack, seen: Iterable[Point]) -> Coverage:
    """Each status, exception and condition of each rule, seen each way in some scenario of the rule's feature."""
    wanted = to_be_seen(pack)
    missing = wanted - frozenset(seen)
    never: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for one in sorted(missing):
        never[one[:3]].append(one.value.replace("_", " "))
    gaps = [
        Gap(of, f"{f'{kind} {name}'.strip()}: never {', '.join(values)}") for (of, kind, name), values in never.items()
    ]
    return Coverage("rule <- scenario", len(wanted), tuple(gaps), len(missing), "statuses, exceptions, conditions")


def by_decided_cases(pack: Pack, cases: Iterable[Case]) -> Coverage:
    """Each rule made out, open, or met in its elements and answered by an exception, in some decided case."""
    touched: set[str] = set()
    for case in cases:
        for decision in case.decisions:
            day = decision.as_of or decision.on.last
            report = screen(case, pack, as_of=day, known_by=day, engine="reference", explain=False)
            found = (one for reading in (report.readings or (report,)) for one in reading.findings)
            touched |= {one.rule for one in found if touches(one)}
    rules = {one.id for one in pack.rules}
    gaps = tuple(Gap(one, "no decided case touches it") for one in sorted(rules - touched))
    return Coverage("rule <- decided case", len(rules), gaps, len(gaps))


def of_provisions(pack: Pack) -> Coverage:
    """Each provision of the index: a rule, definition or parameter stands on it, or it is said why none does."""
    standing = {(one.instrument, one.article) for _, one in applied(pack)}
    reasons = {(one.provision.instrument, one.provision.article) for one in pack.not_encoded}
    index = [(one.id, article) for one in pack.provisions.values() for article in one.articles]
    gaps = tuple(Gap(" ".join(one), "no rule, and no reason why not") for one in index if one not in standing | reasons)
    note = f"{len(standing & set(index))} stand behind rules, {len(set(index) & reasons - standing)} have a reason"
    return Coverage("provision <- rule", len(index), gaps, len(gaps), note)


def by_rules(pack: Pack) -> Coverage:
    """Each fact of the vocabulary: a rule reads or says it, or it is reserved."""
    read = used(pack).union(BUILT_IN)
    facts = pack.vocabulary.facts.values()
    gaps = tuple(Gap(one.id, "no rule reads it") for one in facts if one.id not in read and not one.reserved)
    reserved = sum(one.id not in read and bool(one.reserved) for one in facts)
    return Coverage("fact <- rule", len(facts), gaps, len(gaps), f"{reserved} reserved")
