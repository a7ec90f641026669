"""Takes the circuit of a program as an earlier process has kept it, or makes and keeps it for the next."""

from __future__ import annotations

import io
import pickle
import sys
from array import array
from collections.abc import Iterator
from typing import Any

from screening.engine.columnar.asked import Source
from screening.engine.columnar.columnar import Circuitry, Results, circuitry
from screening.engine.columnar.emit import Text
from screening.engine.columnar.reading import Reader
from screening.engine.columnar.settle import Settled
from screening.engine.columnar.walk import Laid
from screening.law.remember import Beside
from screening.program.program import Program

__all__ = ["recall"]


def recall(program: Program, results: Results, kept: Beside, *made_of: str) -> None:
    """Puts the circuit where ``circuitry`` finds it. ``made_of`` says which program of its pack this is.

    It is that of cases which state no choice as one of several: of what a case states nothing is kept.
    """
    key = ("columnar", results, frozenset[str]())
    if key in program.made:
        return
    names = ("circuit", sys.byteorder, results, *made_of)
    data = kept.read(*names)
    found = None if data is None else _made(data, program)
    if found is not None:
        program.made[key] = found
        return
    kept.keep(_plain(circuitry(program, results)), *names)


def _plain(made: Circuitry) -> bytes:
    """A circuit as numbers and words; a test on facts as its place in the program."""
    assert made.settled is not None
    laid, settled = made.text.laid, made.settled
    places = {node: place for place, node in enumerate(made.program.nodes)}
    sources = [
        (one.kind, one.fact, one.over, one.value, one.currency, None if one.atom is None else places[one.atom])
        for one in made.sources
    ]
    gates = (laid.kinds, laid.overs, laid.lists, *(one.tobytes() for one in (laid.lefts, laid.rights, laid.wires)))
    answers = (*settled.numbers()[:4], settled.scores, settled.unit, settled.findings)
    return pickle.dumps((gates, answers, sources))


def _made(data: bytes, program: Program) -> Circuitry | None:
    """The circuit again, or nothing where the bytes are of another kind."""
    try:
        (kinds, overs, lists, *numbers), answers, plain = _Plain(io.BytesIO(data)).load()
        laid = Laid(kinds, overs, lists, *(array("i", one) for one in numbers))
        sources = tuple(_sources(plain, program))
        return Circuitry(Text(laid), sources, Reader(sources, program.vocabulary), Settled(*answers), program)
    except Exception:  # noqa: BLE001 - whatever is wrong with it, the circuit is made anew
        return None


def _sources(plain: Any, program: Program) -> Iterator[Source]:
    for kind, fact, over, value, currency, place in plain:
        atom: Any = None if place is None else program.nodes[place]
        yield Source(kind, fact, over, value, currency, atom)


class _Plain(pickle.Unpickler):
    """Makes nothing but numbers, words and bytes."""

    def find_class(self, module: str, name: str) -> Any:
        """No class at all."""
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a circuit")
