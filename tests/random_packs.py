"""Random rule packs, written in the rule language, so that they go through the loader as every pack does.

A pack is drawn from a ``random.Random``: seeded for the many, or drawn by hypothesis, which then can make a failing one
smaller. The vocabulary is that of ``packs/invented``; parameters, definitions, rules and the outcome are random.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import yaml

from screening.law.load import load_pack
from screening.law.pack import Pack

__all__ = ["LARGE", "TINY", "Size", "invented_pack", "pack_of", "random_documents", "written"]

Document = dict[str, Any]
BASE = (Path(__file__).parent / "packs" / "invented" / "invented.yaml").read_text(encoding="utf-8")
CHOICES = ["x", "y", "z"]
COUNTRIES = ["AA", "BB", "CC", "DD", "EE"]
INSTRUMENTS = ["red notice", "diffusion", "blue notice"]
DAYS = ["2011", "2012-07", "2012-07-01", "2013-03-31", "2014", "2015-02-28", "2016-02-29", "2016-03", "2019-12-31"]
NUMBERS = [0, 1, 2, 6, 12, 24, 36]
AMOUNTS = ["USD 100.00", "USD 9999.99", "EUR 100.00", "JPY 5000"]
ORDER = ["under", "over", "at_least", "at_most"]
DATE_ORDER = ["before", "after", "at_least", "at_most"]
EFFECTS = {"bars": 50, "strong_doubts": 30, "doubts": 15, "asks": 5, "notes": 0}
GROUNDS = {"north": ("cold", 60), "south": ("warm", 40), "east": ("cold", 20), "west": ("far", 100)}
ITEMS = {"charges": "charge", "refusals": "refusal", "alerts": "alert"}
FACTS: dict[str | None, dict[str, str]] = {
    None: {
        "stage": "stage",
        "requesting_country": "country",
        "as_of": "date",
        **dict.fromkeys((f"plain.{one}" for one in "abcdef"), "yes_no"),
        **dict.fromkeys((f"which.{one}" for one in "abc"), "choice"),
        "among.a": "choices",
        "among.b": "choices",
        "land.a": "country",
        "lands.a": "countries",
        "lands.b": "countries",
        **dict.fromkeys((f"day.{one}" for one in "abc"), "date"),
        "term.a": "months",
        "term.b": "months",
        "span.a": "days",
        "figure.a": "number",
        "figure.b": "number",
        "worth.a": "amount",
        "worth.b": "amount",
    }
}
ITEM_TYPES = {"a": "yes_no", "b": "yes_no", "c": "choice", "d": "choices", "e": "country", "f": "date", "g": "months"}
FACTS["charges"] = {f"charge.{key}": kind for key, kind in (ITEM_TYPES | {"h": "amount", "i": "number"}).items()}
FACTS["refusals"] = {f"refusal.{key}": kind for key, kind in ITEM_TYPES.items()}
FACTS["alerts"] = {f"alert.{key}": ITEM_TYPES[key] for key in "abc"}
PARAMETERS: dict[str, str] = {
    "yes_no": "p.yes",
    "choice": "p.which",
    "choices": "p.among",
    "countries": "p.lands",
    "date": "p.day",
    "months": "p.term",
    "days": "p.span",
    "number": "p.figure",
    "amount": "p.worth",
}
TREATMENTS = ["each_alone", "carried_by_one", "carried_by_one", "all_pass"]
PRESUMED = ("which.c",)  # compared with no other fact
MEMBER = {"choices": "choice", "countries": "country"}


@dataclass(frozen=True)
class Size:
    """How large a pack may be."""

    rules: int = 8
    definitions: int = 10
    depth: int = 4
    width: int = 4
    wide: float = 0.08  # how often a connective is wider than one message or one production can be
    types: frozenset[str] = frozenset({*PARAMETERS, "country", "stage"})
    own: float = 0.7  # how often a test that may read an item's facts does
    most_facts: int = 100  # how many facts of the case, and how many of an item, the rules read
    vague_days: bool = True  # whether rules name months and years, which are never settled within themselves


LARGE = Size(rules=90, definitions=40)  # more than one ruleset can hold
TINY = Size(rules=4, definitions=3, depth=2, width=3, wide=0, own=0.4, most_facts=6, vague_days=False)


def random_documents(rng: Random, size: Size = Size()) -> list[Document]:
    """The documents of a random pack, but for what every invented pack has."""
    return _Writer(rng, size).documents()


def written(documents: Iterable[Document]) -> str:
    """Documents as the text of a file."""
    return BASE + "".join(f"---\n{yaml.dump(one, Dumper=_Plain, sort_keys=False, width=200)}" for one in documents)


class _Plain(yaml.SafeDumper):
    """Writes no anchors, which the rule language does not have."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def pack_of(documents: Iterable[Document]) -> Pack:
    """The pack that documents say, by way of a file and the loader."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "pack.yaml").write_text(written(documents), encoding="utf-8")
        return load_pack(folder)


def invented_pack(rng: Random, size: Size = Size()) -> Pack:
    """A random pack."""
    return pack_of(random_documents(rng, size))


@dataclass
class _Writer:
    """Writes one pack. ``defined`` are the definitions so far, by the list whose items they are about."""

    rng: Random
    size: Size
    defined: dict[str | None, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.facts = {over: self._few(known) for over, known in FACTS.items()}

    def _few(self, known: dict[str, str]) -> dict[str, str]:
        fit = [name for name, kind in known.items() if kind in self.size.types]
        chosen = set(self.rng.sample(fit, min(len(fit), self.size.most_facts)))
        return {name: kind for name, kind in known.items() if name in chosen}

    def documents(self) -> list[Document]:
        parameters = self._parameters()
        definitions = self._definitions()
        return [*parameters, self._outcome(), *definitions, *self._rules()]

    def _maybe(self, probability: float) -> bool:
        return self.rng.random() < probability

    # ── Parameters, outcome ──────────────────────────────────────────────────────────────────────

    def _parameters(self) -> list[Document]:
        one_of_level = {"parameter": "p.level", "title": "Level", "type": "number", "values": [{"value": 2}]}
        if self._maybe(0.3):
            one_of_level["values"] = [{"value": self.rng.randint(1, 3)}]
        offence = {
            "parameter": "p.offence",
            "title": "Offences",
            "type": "choice",
            "choices": TREATMENTS,
            "values": [{"value": self.rng.choice(TREATMENTS)}],
        }
        return [one_of_level, offence, *(self._parameter(kind, name) for kind, name in PARAMETERS.items())]

    def _parameter(self, kind: str, name: str) -> Document:
        starts = [None, *self.rng.sample(["2012-07-01", "2014-01-01", "2016-11-01"], self.rng.randint(0, 2))]
        values = [{"value": self._parameter_value(kind)} | ({"from": start} if start else {}) for start in starts]
        choices = {"choices": CHOICES} if kind in ("choice", "choices") else {}
        return {"parameter": name, "title": name, "type": kind, **choices, "values": values}

    def _parameter_value(self, kind: str) -> Any:
        sets = {"choices": CHOICES, "countries": COUNTRIES}
        if kind in sets:
            return self.rng.sample(sets[kind], self.rng.randint(1, 2))
        if kind == "date":
            return self.rng.choice([day for day in DAYS if day.count("-") == 2])
        return self._value(kind)

    def _outcome(self) -> Document:
        covers = {"covers": {"red notice": "2012-07-01"}} if self._maybe(0.1) else {}
        return {
            "outcome": "invented",
            "title": "Outcome",
            "doubts_level": "p.level",
            "multi_offence": "p.offence",
            "cap": 100,
            "effects": {name: {"points": points, "meaning": name} for name, points in EFFECTS.items()},
            "grounds": {name: {"family": family, "cap": cap} for name, (family, cap) in GROUNDS.items()},
            "first_questions": [{"fact": "requesting_country"}, {"list": "charges"}, {"fact": "charge.a"}],
            "consequences": [
                {"consequence": "gone", "stage": ["published"], "outcome": ["grounds_established"], "says": "It goes."}
            ],
            "cautions": [{"says": "This pack is invented."}],
        } | covers

    # ── Definitions ──────────────────────────────────────────────────────────────────────────────

    def _definitions(self) -> list[Document]:
        documents: list[Document] = []
        chain = self._maybe(0.3)
        for number in range(self.rng.randint(0, self.size.definitions)):
            over = self.rng.choice([None, None, *ITEMS])
            name = f"{ITEMS[over] if over else 'named'}.d{number}"
            before = self._references(over)
            if chain and before:
                when = {self.rng.choice(["all", "any"]): [{before[-1]: self._yes()}, self.condition(0, over)]}
            else:
                when = self.condition(self.size.depth - 1, over)
            if over:
                when = {"any": [when, self.test(over, own=True)]}
            documents += self._versions({"define": name, "title": name, "when": when}, over)
            self.defined.setdefault(over, []).append(name)
        return documents

    def _versions(self, document: Document, over: str | None) -> list[Document]:
        """The document as it is, or in two versions of which one is in force on every day."""
        if self._maybe(0.9):
            return [document]
        other = document | {"when": {"not": self.condition(1, over)}, "in_force": {"from": "2014-01-01"}}
        if over:
            other["when"] = {"all": [other["when"], self.test(over, own=True)]}
        return [document | {"in_force": {"until": "2013-12-31"}}, other]

    def _references(self, over: str | None) -> list[str]:
        return [*self.defined.get(None, []), *(self.defined.get(over, []) if over else [])]

    # ── Rules ────────────────────────────────────────────────────────────────────────────────────

    def _rules(self) -> list[Document]:
        return [self._rule(f"rule-{number}") for number in range(self.rng.randint(1, self.size.rules))]

    def _rule(self, name: str) -> Document:
        over = "charges" if self._maybe(0.35) else None
        rule: Document = {
            "rule": name,
            "title": name,
            "provision": {"instrument": "law", "article": "1"},
            "applies_to": self.rng.sample(INSTRUMENTS, self.rng.randint(1, 3)),
            "verification": "confirmed",
        }
        if self._maybe(0.15):
            spans: list[Document] = [{"from": "2012-07-01"}, {"until": "2016-12-31"}, {"from": {"parameter": "p.day"}}]
            rule["in_force"] = self.rng.choice(spans)
        if over:
            rule["for_each"] = "charge"
        if self._maybe(0.4):
            rule["scope"] = self.condition(1, over)
        if self._maybe(0.3):
            rule["weigh"] = self._weigh(over)
        else:
            rule["when"] = self.condition(self.size.depth, over)
        if self._maybe(0.6):
            rule["unless"] = [self._exception(f"except-{one}", over) for one in range(self.rng.randint(1, 3))]
        rule["then"] = {
            "ground": self.rng.choice(list(GROUNDS)),
            "effect": self.rng.choice(list(EFFECTS)),
            "says": "So.",
        }
        if over and rule["then"]["effect"] == "bars" and self._maybe(0.5):
            rule["carried"] = "yes"
        if self._maybe(0.2):
            rule["then"]["points"] = self.rng.randint(0, 70)
        return rule | {"notes": "Invented."}

    def _exception(self, name: str, over: str | None) -> Document:
        return {
            "exception": name,
            "title": name,
            "provision": {"instrument": "law", "article": "2"},
            "burden": self.rng.choice(["requesting_country", "applicant"]),
            "when": self.condition(self.size.depth - 1, over),
        }

    def _weigh(self, over: str | None) -> Document:
        factors = [self._factor(f"factor-{number}", over) for number in range(self.rng.randint(1, 5))]
        level = self.rng.randint(-2, 6)
        return {"level": level, "open_at": self.rng.randint(0, 3), "factors": factors}

    def _factor(self, name: str, over: str | None) -> Document:
        provision = {"instrument": "law", "article": "3"}
        tables = [fact for fact, kind in self._readable(over).items() if kind == "choice"]
        if tables and self._maybe(0.4):
            chosen = self.rng.sample(CHOICES, self.rng.randint(1, 3))
            points = {choice: self._points() for choice in chosen}
            return {"table": self.rng.choice(tables), "title": name, "provision": provision, "points": points}
        when = self.condition(1, over)
        return {"factor": name, "title": name, "provision": provision, "points": self._points(), "when": when}

    def _points(self) -> int:
        return self.rng.choice([-3, -2, -1, 1, 1, 2, 2, 3, 4])

    # ── Conditions ───────────────────────────────────────────────────────────────────────────────

    def condition(self, depth: int, over: str | None) -> Document:
        """A condition that may read facts of the case and, if ``over`` is a list, of its items."""
        if depth <= 0 or self._maybe(0.25):
            return self.test(over)
        kinds: list[Callable[[int, str | None], Document]] = [
            self._connective,
            self._connective,
            self._not,
            self._at_least,
            self._aggregate,
            self._lines,
            self._reference,
        ]
        return self.rng.choice(kinds)(depth - 1, over)

    def _connective(self, depth: int, over: str | None) -> Document:
        key = self.rng.choice(["all", "any"])
        if self._maybe(self.size.wide):
            number = self.rng.randint(17, 40) if key == "all" else self.rng.randint(65, 90)
            return {key: [self.test(over) for _ in range(number)]}
        return {key: self._parts(depth, over)}

    def _parts(self, depth: int, over: str | None) -> list[Document]:
        return [self.condition(depth, over) for _ in range(self.rng.randint(1, self.size.width))]

    def _not(self, depth: int, over: str | None) -> Document:
        return {"not": self.condition(depth, over)}

    def _at_least(self, depth: int, over: str | None) -> Document:
        parts = self._parts(depth, over)
        if self._maybe(0.3):
            parts.append(parts[0])
        return {"at_least": self.rng.randint(1, len(parts)), "of": parts}

    def _aggregate(self, depth: int, _over: str | None) -> Document:
        """Some, every or count; an aggregate inside an item's condition is about the case."""
        named = self.rng.choice(list(ITEMS))
        key = self.rng.choice(["some", "every", "count"])
        found: Document = {key: named, "where": self.condition(depth, named)}
        return found | ({"is": {self.rng.choice(ORDER): self.rng.randint(0, 3)}} if key == "count" else {})

    def _lines(self, _depth: int, over: str | None) -> Document:
        """Several lines, which mean all of them."""
        lines: Document = {}
        for _ in range(self.rng.randint(2, 4)):
            lines |= self.test(over)
        return lines

    def _reference(self, _depth: int, over: str | None) -> Document:
        known = self._references(over)
        return {self.rng.choice(known): self._yes()} if known else self.test(over)

    def _readable(self, over: str | None) -> dict[str, str]:
        return self.facts[None] | (self.facts[over] if over else {})

    def test(self, over: str | None, *, own: bool = False) -> Document:
        """A test on one fact, or on two; ``own``: on a fact of the item."""
        if self._maybe(0.04):
            return {"parameter.p.yes": self._yes()} if self._maybe(0.5) else {"parameter.p.which": self._some(CHOICES)}
        known = (
            self.facts[over]
            if over and (own or self._maybe(self.size.own)) and self.facts[over]
            else self._readable(over)
        )
        fact = self.rng.choice(list(known))
        return {fact: self._asked(fact, known[fact], over)}

    def _asked(self, fact: str, kind: str, over: str | None) -> Any:
        others = [one for one, its in self._readable(over).items() if one != fact and its == kind]
        others = [one for one in others if one not in PRESUMED and fact not in PRESUMED]
        other = {"fact": self.rng.choice(others)} if others and self._maybe(0.25) else None
        match kind:
            case "yes_no":
                return {"parameter": "p.yes"} if self._maybe(0.1) else self._yes()
            case "stage":
                return self._some(["none_known", "requested", "published"])
            case "choice" | "country":
                allowed = CHOICES if kind == "choice" else COUNTRIES
                parameters = ["p.which", "p.among"] if kind == "choice" else ["p.lands"]
                if self._maybe(0.15):
                    return {"parameter": self.rng.choice(parameters)}
                return {"same_as": other["fact"]} if other else self._some(allowed)
            case "choices" | "countries":
                return {"includes": self._member(fact, kind, over)}
            case "date":
                return self._dated(other)
            case _:
                return self._compared(kind, other)

    def _member(self, fact: str, kind: str, over: str | None) -> Any:
        others = [one for one, its in self._readable(over).items() if one != fact and its in (kind, MEMBER[kind])]
        others = [one for one in others if one not in PRESUMED]
        if others and self._maybe(0.4):
            return {"fact": self.rng.choice(others)}
        return {"parameter": PARAMETERS[kind]} if self._maybe(0.2) else self._some(self._allowed(kind))

    def _allowed(self, kind: str) -> list[str]:
        return CHOICES if kind in ("choice", "choices") else COUNTRIES

    def _dated(self, other: Document | None) -> Document:
        operand = other or ({"parameter": "p.day"} if self._maybe(0.2) else self._value("date"))
        if self._maybe(0.3):
            length: Any = {"parameter": "p.term"} if self._maybe(0.2) else self.rng.choice([0, 1, 6, 24])
            span = {"months": length} if self._maybe(0.7) else {"days": self.rng.choice([0, 1, 30, 400])}
            return {"within": span | {self.rng.choice(["after", "before"]): operand}}
        return {self.rng.choice(DATE_ORDER): operand}

    def _compared(self, kind: str, other: Document | None) -> Any:
        if kind != "amount" and self._maybe(0.2):
            return self.rng.choice([self._value(kind), [self._value(kind), self._value(kind)]])
        if self._maybe(0.1):
            return {"at_least": self._value(kind), "under": self._value(kind)}
        operand = other or ({"parameter": PARAMETERS[kind]} if self._maybe(0.2) else self._value(kind))
        return {self.rng.choice(ORDER): operand}

    def _value(self, kind: str) -> Any:
        match kind:
            case "yes_no":
                return self._yes()
            case "choice" | "country":
                return self.rng.choice(self._allowed(kind))
            case "amount":
                return self.rng.choice(AMOUNTS)
            case "date":
                return self.rng.choice([day for day in DAYS if self.size.vague_days or day.count("-") == 2])
            case _:
                return self.rng.choice(NUMBERS)

    def _yes(self) -> str:
        return self.rng.choice(["yes", "no"])

    def _some(self, allowed: list[str]) -> Any:
        """One value, or several of which one is enough."""
        if self._maybe(0.6):
            return self.rng.choice(allowed)
        return self.rng.sample(allowed, self.rng.randint(1, len(allowed)))
