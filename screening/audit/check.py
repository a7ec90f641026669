"""Checks a pack that loads: what no reader of a single file can see. Every problem is told, with its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from screening.audit.holes import holes
from screening.audit.uses import cited, conditions, documents, names, used
from screening.engine.reference import run
from screening.errors import PackError, Place, Problem, Problems, nearest
from screening.law.pack import Pack
from screening.law.rule import INSTRUMENTS, PLACEHOLDER
from screening.law.vocabulary import BUILT_IN
from screening.program.compile import compile_pack, epochs, in_force
from screening.program.program import AllNode, Atom, CompiledRule, Constant, DefinitionNode, NotNode, Program, WeighNode
from screening.program.valuation import Facts
from screening.values import Value

__all__ = ["check"]


def check(pack: Pack) -> tuple[Problem, ...]:
    """Every problem of a pack, errors and warnings, in order of place."""
    problems = Problems()
    _provisions(pack, problems)
    _cross_references(pack, problems)
    _uses(pack, problems)
    _core(pack, problems)
    _texts(pack, problems)
    _holes(pack, problems)
    if not _cycles(pack, problems):
        _epochs(pack, problems)
    return tuple(sorted(set(problems.found)))


def _provisions(pack: Pack, problems: Problems) -> None:
    """Every provision cited stands in the index."""
    for place, provision in cited(pack):
        index = pack.provisions.get(provision.instrument)
        if index is None:
            near = nearest(provision.instrument, pack.provisions)
            problems.add(place, f'no instrument "{provision.instrument}"{near}', "unknown-name")
        elif provision.article not in index.articles:
            near = nearest(provision.article, index.articles)
            problems.add(place, f'{provision.instrument} has no article "{provision.article}"{near}', "unknown-name")


def _cross_references(pack: Pack, problems: Problems) -> None:
    """Rules named by `see` exist; notes say something."""
    known = {rule.id for rule in pack.rules}
    for rule in pack.rules:
        for other in rule.see:
            if other not in known:
                problems.add(rule.place, f'`see:` names no rule "{other}"{nearest(other, known)}', "unknown-name")
        if not rule.notes.strip():
            problems.add(rule.place, "`notes:` says nothing: contested readings and limits belong there", "missing")


def _uses(pack: Pack, problems: Problems) -> None:
    """Every definition, parameter and fact is read by something, or the fact says why it is not."""
    read = used(pack)
    for definition in pack.definitions:
        if definition.id not in read:
            problems.warn(definition.place, f'no rule uses the definition "{definition.id}"', "unused")
    for parameter in pack.parameters.values():
        if f"parameter.{parameter.id}" not in read:
            problems.warn(parameter.place, f'no rule uses the parameter "{parameter.id}"', "unused")
    for fact in pack.vocabulary.facts.values():
        if fact.reserved and fact.id in read:
            problems.warn(fact.place, f'"{fact.id}" is marked as reserved, and a rule reads it', "contradiction")
        if not fact.reserved and fact.id not in read and fact.id not in BUILT_IN and fact.type != "text":
            problems.warn(
                fact.place, f'no rule reads "{fact.id}": use it, or say with `reserved:` why it is there', "unused"
            )


def _core(pack: Pack, problems: Problems) -> None:
    """What the outcome file names exists."""
    place = Place("outcome")
    facts, lists = pack.vocabulary.facts, pack.vocabulary.lists
    for one in pack.outcome.first_questions:
        if one.fact is not None and one.fact not in facts:
            problems.add(place, f'no fact "{one.fact}" to ask first{nearest(one.fact, facts)}', "unknown-name")
        if one.list is not None and one.list not in lists:
            problems.add(place, f'no list "{one.list}" to ask first{nearest(one.list, lists)}', "unknown-name")


def _texts(pack: Pack, problems: Problems) -> None:
    """Translations name rules and facts that exist, and sentences name facts that exist."""
    known = {rule.id for rule in pack.rules}
    for language, texts in pack.texts.items():
        place = Place(f"texts {language}")
        for key in sorted(set(texts.rules) - known):
            problems.add(place, f'no rule "{key}"{nearest(key, known)}', "unknown-name")
        for key in sorted(set(texts.facts) - set(pack.vocabulary.facts)):
            problems.add(place, f'no fact "{key}"{nearest(key, pack.vocabulary.facts)}', "unknown-name")
        for key, one in texts.rules.items():
            for found in PLACEHOLDER.findall(one.says or ""):
                name = found.removeprefix("parameter.")
                if name not in (pack.parameters if found != name else pack.vocabulary.facts):
                    problems.add(
                        place, f'`says:` of "{key}" names an unknown fact or parameter "{name}"', "unknown-name"
                    )


def _holes(pack: Pack, problems: Problems) -> None:
    """A sentence that could print a fact that is not known has another one for that."""
    for rule, fact in holes(pack):
        message = f'the sentence prints "{fact}", which the rule need not know: add `otherwise:`, a sentence without it'
        problems.warn(rule.place, message, "missing")


def _cycles(pack: Pack, problems: Problems) -> bool:
    """Definitions that read each other in a circle, with the rules that use them."""
    defined = {one.id: one for one in pack.definitions}
    reads = {one.id: {name for name in names(conditions(one)) if name in defined} for one in pack.definitions}
    found = False
    for start in sorted(reads):
        circle = _path(start, start, reads)
        if circle and start == min(circle):
            users = sorted(one.id for one in pack.rules if set(circle) & set(names(conditions(one))))
            rules = f"; used by {', '.join(users)}" if users else ""
            problems.add(
                defined[start].place, f"definitions in a cycle: {' -> '.join([*circle, start])}{rules}", "contradiction"
            )
            found = True
    return found


def _path(start: str, end: str, reads: Mapping[str, set[str]]) -> list[str]:
    """A way from ``start`` back to ``end``, or nothing."""
    waiting, seen = [[start]], set()
    while waiting:
        way = waiting.pop()
        for name in sorted(reads[way[-1]]):
            if name == end:
                return way
            if name not in seen:
                seen.add(name)
                waiting.append([*way, name])
    return []


def _epochs(pack: Pack, problems: Problems) -> None:
    """Compiles every epoch for every instrument: versions that overlap, and what can never apply."""
    _empty_spans(pack, problems)
    can_apply: dict[tuple[str, str], bool] = {}
    unknown = Facts({}, dict.fromkeys(pack.vocabulary.lists, ()), dict.fromkeys(pack.vocabulary.lists, False))
    for day in (date.min, *epochs(pack)):
        for instrument in INSTRUMENTS:
            try:
                program = compile_pack(pack, as_of=day, instrument=instrument)
            except PackError as error:
                problems.found.extend(error.problems)
                continue
            _possible(program, unknown, can_apply)
            _read_twice(program, problems)
            _two_families(program, problems)
    for rule in pack.rules:
        if not can_apply.get((rule.id, ""), True):
            problems.add(rule.place, f'"{rule.id}" can never apply: its conditions exclude each other', "contradiction")
        for one in rule.unless:
            if not can_apply.get((rule.id, one.id), True):
                problems.add(
                    rule.place,
                    f'the exception "{one.id}" can never apply: its conditions exclude each other',
                    "contradiction",
                )


def _empty_spans(pack: Pack, problems: Problems) -> None:
    held: dict[str, Value] = {}
    for document in documents(pack):
        days = (date.min, date.max, *epochs(pack))
        for day in days:
            held = {key: value for key, one in pack.parameters.items() if (value := one.at(day)) is not None}
            if in_force(document.in_force, held, day):
                break
        else:
            problems.add(
                document.place, f'"{document.id}" is never in force: it ends before it begins', "contradiction"
            )


def _possible(program: Program, unknown: Facts, can_apply: dict[tuple[str, str], bool]) -> None:
    """Notes what could apply: not false where nothing is known, and no two tests of it that exclude each other.

    A parameter counts as not known: a reform may set it.
    """
    never_known = Atom("as_of", "before", None, other="as_of")
    nodes = tuple(never_known if isinstance(one, Constant) else one for one in program.nodes)
    valuation = run(replace(program, nodes=nodes), unknown)

    def possible(node: int) -> bool:
        return valuation.truths[node][0] is not False and not _exclusive(program, node)

    for rule in program.rules:
        key = (rule.source.id, "")
        can_apply[key] = can_apply.get(key, False) or possible(rule.body)
        for one in rule.exceptions:
            key = (rule.source.id, one.source.id)
            can_apply[key] = can_apply.get(key, False) or possible(one.node)


def _exclusive(program: Program, node: int) -> bool:
    """Whether an "all" asks one fact to be two different things."""
    wanted: dict[str, set[Value]] = {}
    waiting, seen = [node], {node}
    while waiting:
        found = program.nodes[waiting.pop()]
        if isinstance(found, AllNode):
            waiting.extend(child for child in found.children if child not in seen)
            seen.update(found.children)
        elif isinstance(found, Atom) and found.operator == "is" and found.other is None:
            both = wanted.setdefault(found.fact, set(found.values)) & set(found.values)
            if not both:
                return True
            wanted[found.fact] = both
    return False


def _facts(program: Program, nodes: Iterable[int]) -> set[str]:
    atoms = {index for node in nodes for index in program.atoms(node)}
    return {atom.fact for atom in (program.nodes[index] for index in atoms) if isinstance(atom, Atom)}


def _read_twice(program: Program, problems: Problems) -> None:
    """Two factors of one weighing that read one fact are one table, or weigh it twice."""
    for rule in program.rules:
        if rule.weigh is None:
            continue
        weigh = program.nodes[rule.weigh]
        assert isinstance(weigh, WeighNode)
        read = [(group.id, _facts(program, (node for _, node in group.entries))) for group in weigh.groups]
        for (one, facts), (other, others) in combinations(read, 2):
            for fact in sorted(facts & others):
                problems.warn(rule.source.place, f"the factors {one} and {other} both read {fact}")


def _two_families(program: Program, problems: Problems) -> None:
    """Doubts of two families that read one fact for the same answer would count it twice."""
    read: dict[str, list[tuple[str, CompiledRule, _Reading]]] = defaultdict(list)
    for rule in program.rules:
        ground = program.outcome.grounds.get(rule.source.then.ground)
        if ground is not None and rule.source.then.effect in ("doubts", "strong_doubts"):
            for reading in _readings(program, rule.element):
                read[reading.fact].append((ground.family, rule, reading))
    for fact, readers in sorted(read.items()):
        for (one, first, mine), (other, second, theirs) in combinations(readers, 2):
            if one != other and mine.meets(theirs):
                ids = sorted([f"{first.source.id} ({one})", f"{second.source.id} ({other})"])
                problems.warn(second.source.place, f"doubts of two families read {fact}: {' and '.join(ids)}")


Guarded = tuple[tuple[str, frozenset[Value]], ...]


@dataclass(frozen=True)
class _Reading:
    """A fact that a condition reads: the answers it looks for (nothing = any), and what else must hold beside it."""

    fact: str
    answers: frozenset[Value] | None
    guard: Guarded

    def meets(self, other: _Reading) -> bool:
        """Whether one statement could serve both: the answers meet, and nothing beside them excludes it."""
        if self.answers is not None and other.answers is not None and not self.answers & other.answers:
            return False
        beside = dict(other.guard)
        return all(fact not in beside or bool(answers & beside[fact]) for fact, answers in self.guard)


def _readings(program: Program, element: int) -> set[_Reading]:
    """What the condition counts for; a test under "not" counts only what is not so, and is left out."""
    found: set[_Reading] = set()
    waiting: list[tuple[int, Guarded, bool]] = [(element, (), True)]
    seen = set(waiting)
    while waiting:
        index, guard, positive = waiting.pop()
        node = program.nodes[index]
        if isinstance(node, Atom) and positive:
            answers = frozenset(node.values) if node.operator == "is" and node.other is None else None
            found.add(_Reading(node.fact, answers, guard))
        if isinstance(node, AllNode) and positive:
            guard = tuple(sorted({**dict(guard), **_asked(program, index)}.items()))
        inner = positive is not isinstance(node, NotNode)
        steps = [(child, guard, inner) for child in program.children(index)]
        waiting += (step for step in steps if step not in seen)
        seen.update(steps)
    return found


def _asked(program: Program, index: int) -> dict[str, frozenset[Value]]:
    """The answers that an "all" asks of facts directly, definitions looked through."""
    found: dict[str, frozenset[Value]] = {}
    waiting, seen = [index], {index}
    while waiting:
        at = waiting.pop()
        node = program.nodes[at]
        if isinstance(node, Atom) and node.operator == "is" and node.other is None:
            found[node.fact] = frozenset(node.values)
        elif isinstance(node, AllNode | DefinitionNode):
            children = [child for child in program.children(at) if child not in seen]
            seen.update(children)
            waiting += reversed(children)
    return found
