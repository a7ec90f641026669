"""Looks the law up: rules by provision or words, the scenarios of a rule, and the decided cases that it touches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from screening.audit.decided import load_decided, touches
from screening.errors import PackError, nearest
from screening.law.pack import Pack
from screening.law.rule import Provision, Rule
from screening.law.where import beside
from screening.report.report import FindingReport
from screening.report.screen import screen

__all__ = ["cited_by", "matches", "scenarios_of", "touched", "versions_of", "with_words"]

SCENARIO = re.compile(r"^\s*Scenario(?: Outline)?:\s*(.+?)\s*$", re.MULTILINE)


def versions_of(pack: Pack, rule: str) -> list[Rule]:
    """The dated versions of a rule; raises ``PackError`` if there is none of that name."""
    versions = [one for one in pack.rules if one.id == rule]
    if not versions:
        raise PackError(f'no rule "{rule[:80]}"{nearest(rule[:80], [one.id for one in pack.rules])}')
    return versions


def scenarios_of(rule: str) -> list[str]:
    """The scenarios of a rule's own feature, where features are at hand."""
    feature = beside("features") / f"{rule}.feature"
    return SCENARIO.findall(feature.read_text(encoding="utf-8")) if feature.is_file() else []


def touched(pack: Pack, rules: Iterable[str] = ()) -> Mapping[str, list[str]]:
    """The decided cases in which a rule is made out, open or answered by an exception, where they are at hand.

    Of these rules, or of all. Every decision is screened for it, which takes some seconds.
    """
    wanted = set(rules)
    folder = beside("fixtures") / "decided"
    found: dict[str, dict[str, None]] = {}
    for case in load_decided(folder, pack) if folder.is_dir() else ():
        for decision in case.decisions:
            report = screen(case, pack, as_of=decision.as_of or decision.on.last, engine="reference", explain=False)
            for one in report.findings:
                if touches(one) and (not wanted or one.rule in wanted):
                    told = f"{case.id} ({decision.on}, {decision.outcome}): {_said(one)}"
                    found.setdefault(one.rule, {})[told] = None
    return {rule: list(told) for rule, told in found.items()}


def matches(instrument: str, article: str, wanted: str) -> bool:
    """Whether a provision is the one that is meant, as ``83(1)(a)`` or ``rpd 83``, or begins so."""
    asked = " ".join(wanted.lower().split())
    whole = f"{instrument} {article}".lower()
    return any(
        found == asked or found.startswith((f"{asked}(", f"{asked} ", f"{asked}/"))
        for found in (article.lower(), whole)
    )


def cited_by(rule: Rule) -> Iterator[Provision]:
    """Every provision that a rule cites, those of its exceptions and of what it weighs among them."""
    yield from rule.provisions
    yield from (one.provision for one in rule.unless)
    yield from (one.provision for one in (rule.weigh.factors if rule.weigh else ()))


def with_words(pack: Pack, words: str) -> tuple[list[Rule], list[tuple[str, str, str]]]:
    """The rules, and the provisions as instrument, article and heading, that have all the words or are so cited."""
    wanted = words.casefold().split()

    def has(text: str) -> bool:
        return all(word in text.casefold() for word in wanted)

    rules = [
        one
        for one in pack.rules
        if has(f"{one.id} {one.title} {one.then.says} {one.then.ground}")
        or any(matches(each.instrument, each.article, words) for each in cited_by(one))
    ]
    provisions = [
        (index.id, article, known.title)
        for index in pack.provisions.values()
        for article, known in index.articles.items()
        if has(f"{index.id} {article} {known.title}") or matches(index.id, article, words)
    ]
    return sorted(rules, key=lambda one: one.id), provisions


def _said(finding: FindingReport) -> str:
    return "open" if finding.open else finding.status
