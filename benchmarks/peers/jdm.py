"""A straight line as a ZEN decision model: an expression node with the rules, and one with the answers.

The former has a key for every step that is used more than once. ZEN's ``and`` and ``or`` stop with an
error at null, so a truth is two keys (see ``rails``). A column that is not known is null; a choice is its word.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Literal

from benchmarks.line import Column, Given, Known, OneOf, Order, Same, Step
from benchmarks.peers.rails import Leaf, write

__all__ = ["model"]

OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "!="}


def model(steps: Sequence[Step], wanted: Mapping[str, int]) -> str:
    """The decision model (JSON) whose result has the wanted steps by name."""
    formulas = write(steps, wanted, _Zen())
    rules = [{"id": name, "key": name, "value": formula.text} for name, formula in formulas.items()]
    answers = [{"id": name, "key": name, "value": name} for name in wanted]
    nodes = [
        _node("case", "inputNode"),
        _node("rules", "expressionNode") | {"content": {"expressions": rules, "passThrough": False}},
        _node("answers", "expressionNode") | {"content": {"expressions": answers, "passThrough": False}},
        _node("result", "outputNode"),
    ]
    edges = [
        {"id": f"{source['id']}-{target['id']}", "type": "edge", "sourceId": source["id"], "targetId": target["id"]}
        for source, target in pairwise(nodes)
    ]
    return json.dumps({"nodes": nodes, "edges": edges})


def _node(name: str, kind: str) -> dict[str, Any]:
    return {"id": name, "name": name, "type": kind, "position": {"x": 0, "y": 0}}


class _Zen:
    """The dialect."""

    def leaf(self, leaf: Leaf, *, holds: bool) -> str:
        """Where a test on columns holds, or fails."""
        match leaf:
            case Given(column):
                return f"({column.name} == {'true' if holds else 'false'})"
            case Known(column):
                return f"({column.name} != null)"
            case OneOf(column, codes):
                words = ", ".join(f"'{column.choices[code]}'" for code in codes)
                if len(codes) == 1:
                    test = f"{column.name} {'==' if holds else '!='} {words}"
                else:
                    test = f"{column.name} {'' if holds else 'not '}in [{words}]"
                return f"({test})" if holds else f"({column.name} != null and {test})"
            case Same(column, other):
                known = f"{column.name} != null and {other.name} != null"
                return f"({known} and {column.name} {'==' if holds else '!='} {other.name})"
            case Order(column, comparison, other):
                sign = {"=": "=="}.get(comparison, comparison) if holds else OPPOSITE[comparison]
                known = f"{column.name} != null"
                if isinstance(other, Column):
                    return f"({known} and {other.name} != null and {column.name} {sign} {other.name})"
                return f"({known} and {column.name} {sign} {other})"

    def always(self, *, holds: bool) -> str:
        """Yes or no."""
        return "true" if holds else "false"

    def both(self, parts: Sequence[str]) -> str:
        """All of them."""
        return f"({' and '.join(parts)})"

    def either(self, parts: Sequence[str]) -> str:
        """Any of them."""
        return f"({' or '.join(parts)})"

    def no(self, part: str) -> str:
        """Not."""
        return f"(not {part})"

    def count(self, parts: Sequence[str]) -> str:
        """How many hold."""
        return f"({' + '.join(f'({part} ? 1 : 0)' for part in parts)})"

    def reaches(self, number: str, level: int) -> str:
        """Whether a number is at least so much."""
        return f"({number} >= {level})"

    def number(self, value: int) -> str:
        """A number."""
        return str(value)

    def pick(self, flag: str, then: str, otherwise: str) -> str:
        """One number or another."""
        return f"({flag} ? {then} : {otherwise})"

    def together(self, how: Literal["sum", "least", "most"], parts: Sequence[str]) -> str:
        """One number of several."""
        if how == "sum":
            return f"({' + '.join(parts)})"
        return f"{'min' if how == 'least' else 'max'}([{', '.join(parts)}])"

    def use(self, name: str) -> str:
        """Another formula's value."""
        return f"$.{name}"
