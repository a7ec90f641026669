"""Takes a reform apart, so that what it does can be laid to its parts, whichever order they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from screening.reform.overlay import Change, Reform
from screening.reform.replay import together

__all__ = ["apart"]


def apart(reforms: Sequence[Reform]) -> Iterator[list[Reform]]:
    """The whole, each part alone, and all but each part; a part is a reform of several, or a change of one.

    Facts, definitions and parameters that a reform adds are there whichever part is taken, for nothing reads them but
    its other changes.
    """
    whole = reforms[0] if len(reforms) == 1 else together(reforms)
    yield [*reforms]
    parts = _parts(reforms)
    if len(parts) < 2:  # noqa: PLR2004 - a whole of one part is that part
        return
    for name, part in parts:
        yield [replace(whole, id=f"{whole.id}, only: {name}", changes=part, claims=())]
    if len(parts) > 2:  # noqa: PLR2004 - of two parts, all but one is the other
        for name, _ in parts:
            kept = {id(change) for other, part in parts for change in part if other != name}
            rest = tuple(change for change in whole.changes if id(change) in kept)
            yield [replace(whole, id=f"{whole.id}, all but: {name}", changes=rest, claims=())]


def _parts(reforms: Sequence[Reform]) -> list[tuple[str, tuple[Change, ...]]]:
    if len(reforms) > 1:
        return [(one.id, one.changes) for one in reforms]
    changes = reforms[0].changes
    shared = tuple(one for one in changes if _needed(one))
    grouped: dict[tuple[str, ...], list[Change]] = {}
    for one in changes:
        if not _needed(one):
            grouped.setdefault(one.target, []).append(one)
    return [(str(several[0]), (*shared, *several)) for several in grouped.values()]


def _needed(change: Change) -> bool:
    """Whether a change only adds what other changes may read: a fact, a definition, a parameter, a provision."""
    return change.kind == "fact" or (change.kind == "add" and change.document != "rule")
