"""Programs made by hand, node by node, for tests that need an exact shape."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from screening.law.conditions import All
from screening.law.outcome import OutcomeRules
from screening.law.rule import Burden, Provision, Rule, RuleException, Then
from screening.law.vocabulary import Vocabulary
from screening.program.program import Atom, CompiledException, CompiledRule, Node, Program
from screening.program.valuation import Facts

PROVISION = Provision(instrument="rpd", article="1")


def atom(name: str, over: str | None = None) -> Atom:
    """A test that the fact ``name`` is yes."""
    return Atom(name, "is", over, (True,))


def exception(node: int, burden: Burden = "requesting_country", name: str = "exception") -> CompiledException:
    """An exception whose condition is a node."""
    source = RuleException(exception=name, title=name, provision=PROVISION, burden=burden, when=All(()))
    return CompiledException(source, node)


def rule(body: int, *exceptions: CompiledException, over: str | None = None, name: str = "rule") -> CompiledRule:
    """A rule whose body is a node."""
    source = Rule.model_validate(
        {
            "rule": name,
            "title": name,
            "provision": [PROVISION],
            "applies_to": ["red notice"],
            "verification": "confirmed",
            "when": All(()),
            "then": Then(ground="ground", effect="bars", says=name),
            "notes": "",
        }
    )
    return CompiledRule(
        source,
        over=over,
        scope=body,
        element=body,
        body=body,
        exceptions=exceptions,
        open_signs=(),
        weigh=None,
        speaking=(),
        points=1,
    )


def program(nodes: Iterable[Node], *rules: CompiledRule) -> Program:
    """A program of these nodes and rules."""
    held = tuple(nodes)
    pointed = [(one.source.id, one.over, one.body, one.exceptions) for one in rules]
    return Program(
        pack="handmade",
        version="1",
        pack_digest="",
        instrument="red notice",
        as_of=date(2024, 1, 1),
        digest=repr((held, pointed)),
        nodes=held,
        rules=rules,
        outcome=OutcomeRules.model_construct(),
        vocabulary=Vocabulary({}, {}, {}),
        parameters={},
        parameter_sources={},
    )


def facts(*, charges: Iterable[dict[str, bool]] = (), complete: bool = False, **values: bool) -> Facts:
    """The facts of a case, with a list of charges."""
    return Facts(values, {"charges": tuple(charges)}, {"charges": complete})
