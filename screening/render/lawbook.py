"""Generates ``docs/law`` from a pack: provisions, timeline, what is pending, what is this project's own, all rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from screening.law.conditions import ParameterOperand
from screening.law.pack import Pack
from screening.law.rule import Factor, InForce, Parameter, Rule, Verification
from screening.render.law import span_words
from screening.report.say import value_words
from screening.values import Interval

__all__ = ["CHANGES", "law_pages", "timeline"]

HEAD = "<!-- Generated from the rules by `screening rules --pages docs/law`; a test checks that it is current. -->\n"
CHANGES = "What the law of this pack changes, and on which day. What has no first day holds at every date."


def law_pages(pack: Pack) -> dict[str, str]:
    """The pages by file name, each as Markdown."""
    pages = {
        "provisions.md": _provisions(pack),
        "timeline.md": _timeline(pack),
        "pending.md": _pending(pack),
        "ours.md": _ours(pack),
        "rules.md": _rules(pack),
    }
    return {name: HEAD + "\n".join(lines) + "\n" for name, lines in pages.items()}


def _cell(text: object) -> str:
    return " ".join(str(text).split()).replace("|", "\\|").replace("<", "&lt;")


def _table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    columns = list(head)
    yield f"| {' | '.join(columns)} |"
    yield f"|{'---|' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(_cell(cell) for cell in row)} |"
    yield ""


def _provisions(pack: Pack) -> Iterator[str]:
    """Every provision of the index with the rules that apply it, or the reason why none does."""
    citing: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for rule in pack.rules:
        cited = [*rule.provisions, *(one.provision for one in rule.unless)]
        cited += [one.provision for one in (rule.weigh.factors if rule.weigh else ())]
        for one in cited:
            citing[one.instrument, one.article][rule.id] = None
    for definition in pack.definitions:
        for one in definition.provisions:
            citing[one.instrument, one.article][f"definition {definition.id}"] = None
    for parameter in pack.parameters.values():
        if parameter.provision:
            citing[parameter.provision.instrument, parameter.provision.article][f"parameter {parameter.id}"] = None
    reasons = {(one.provision.instrument, one.provision.article): one for one in pack.not_encoded}
    yield "# Provisions\n"
    yield "Headings are in our words. A provision without a rule says why.\n"
    for index in pack.provisions.values():
        yield f"## {index.title}{f' ({index.edition})' if index.edition else ''}\n"
        rows = []
        for article, known in index.articles.items():
            key = (index.id, article)
            reason = f"no rule: {reasons[key].why}; {reasons[key].reason}" if key in reasons else ""
            rows.append((f"{index.id} {article}", known.title, known.verification, ", ".join(citing[key]) or reason))
        yield from _table(("provision", "heading", "verification", "rules"), rows)


def timeline(pack: Pack) -> dict[date, list[str]]:
    """What changed when: what begins, what has ended, and what parameters say from that day on."""
    events: dict[date, list[str]] = defaultdict(list)
    for rule in pack.rules:
        _span(pack, rule.in_force, f"rule {rule.id}", events)
    for definition in pack.definitions:
        _span(pack, definition.in_force, f"definition {definition.id}", events)
    for consequence in pack.outcome.consequences:
        _span(pack, consequence.in_force, f"consequence {consequence.id}", events)
    for parameter in pack.parameters.values():
        for one in parameter.values:
            if one.from_:
                said = value_words(pack.vocabulary, parameter.type, one.value)
                events[one.from_].append(f"parameter {parameter.id} is {said}: {parameter.title}")
            if parameter.type == "date" and isinstance(one.value, Interval):
                events[one.value.first].append(f"{parameter.title} ({parameter.id})")
    return {day: sorted(set(events[day])) for day in sorted(events)}


def _timeline(pack: Pack) -> Iterator[str]:
    yield "# Timeline\n"
    yield f"{CHANGES}\n"
    for day, events in timeline(pack).items():
        yield f"## {day}\n"
        yield from (f"- {_cell(one)}" for one in events)
        yield ""


def _span(pack: Pack, span: InForce, name: str, events: dict[date, list[str]]) -> None:
    for bound, word in ((span.from_, "begins"), (span.until, "is in force for the last day")):
        if isinstance(bound, ParameterOperand):
            days = [
                one.value.first for one in pack.parameters[bound.parameter].values if isinstance(one.value, Interval)
            ]
        else:
            days = [bound] if bound else []
        for day in days:
            events[day].append(f"{name} {word}")


def _pending(pack: Pack) -> Iterator[str]:
    """What has still to be checked against the texts, and how to treat it until then."""
    rules = [(one.id, one.title, one.verification) for one in _sorted(pack.rules)]
    exceptions = [(rule.id, one.id, one.verification) for rule in _sorted(pack.rules) for one in rule.unless]
    parameters = [(one.id, one.title, one.verification) for one in _named(pack)]
    provisions = [
        (f"{index.id} {article}", known.title, known.verification)
        for index in pack.provisions.values()
        for article, known in index.articles.items()
    ]
    yield "# Pending verification\n"
    yield "What could not be read in a primary text, what exactly has to be checked, and how to treat it until then."
    yield "Whatever is not listed here is confirmed: the notes of a rule say where it was read.\n"
    yield from _unchecked("Rules", ("rule", "title"), rules)
    yield from _unchecked("Exceptions", ("rule", "exception"), exceptions)
    yield from _unchecked("Parameters", ("parameter", "title"), parameters)
    yield from _unchecked("Provisions", ("provision", "heading"), provisions)


def _unchecked(of: str, head: tuple[str, str], all_: list[tuple[str, str, Verification]]) -> Iterator[str]:
    rows = [(name, title, one.pending, one.meanwhile or "") for name, title, one in all_ if one.pending]
    yield f"## {of}: {len(rows)} of {len(all_)}\n"
    yield from _table((*head, "to be checked", "meanwhile"), rows)


def _ours(pack: Pack) -> Iterator[str]:
    """What this project fixed and the law does not."""
    outcome = pack.outcome
    yield "# What is ours\n"
    yield "Points, caps, levels, families and the readings below are this project's own. The law fixes none of them.\n"
    yield "## Points of effects\n"
    yield from _table(
        ("effect", "points", "meaning"), ((key, one.points, one.meaning) for key, one in outcome.effects.items())
    )
    yield "## Grounds, families and caps\n"
    grounds = ((name, one.family, one.cap, "; ".join(one.tags)) for name, one in outcome.grounds.items())
    yield from _table(("ground", "family", "cap", "the Commission's tags"), grounds)
    yield "## Weighings\n"
    for rule in _sorted(pack.rules):
        if rule.weigh:
            yield f"### {rule.id}: level {rule.weigh.level}, open from {rule.weigh.open_at}\n"
            rows = [
                (one.title, f"{one.points:+}" if isinstance(one, Factor) else _points(one.points), str(one.provision))
                for one in rule.weigh.factors
            ]
            yield from _table(("factor", "points", "provision of the element"), rows)
    yield "## Parameters\n"
    fixed = [(one.id, one.title, _values(pack, one), one.notes) for one in _named(pack) if one.ours]
    yield from _table(("parameter", "title", "values", "why"), fixed)


def _points(points: dict[str, int]) -> str:
    return ", ".join(f"{choice} {number:+}" for choice, number in points.items())


def _values(pack: Pack, parameter: Parameter) -> str:
    return "; ".join(
        f"{one.from_ or 'from the beginning'}: {value_words(pack.vocabulary, parameter.type, one.value)}"
        for one in parameter.values
    )


def _rules(pack: Pack) -> Iterator[str]:
    """Every rule on one line, by ground."""
    yield "# Rules\n"
    yield f"{len(pack.rules)} rules. `screening rules RULE` prints one in full, with its scenarios and cases.\n"
    for ground in pack.outcome.grounds:
        chosen = [one for one in _sorted(pack.rules) if one.then.ground == ground]
        if chosen:
            yield f"## {ground}\n"
            rows = [
                (
                    one.id,
                    one.title,
                    one.then.effect,
                    ", ".join(one.applies_to),
                    ", ".join(str(each) for each in one.provisions),
                    span_words(pack, one.in_force),
                    "pending" if one.verification.pending else "confirmed",
                )
                for one in chosen
            ]
            yield from _table(("rule", "title", "effect", "applies to", "provisions", "in force", "verification"), rows)


def _sorted(rules: Iterable[Rule]) -> list[Rule]:
    return sorted(rules, key=lambda one: (one.id, str(one.in_force.from_)))


def _named(pack: Pack) -> list[Parameter]:
    return sorted(pack.parameters.values(), key=lambda one: one.id)
