"""Takes a reform apart, so that what it does can be laid to its parts, whichever order they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from screening.reform.overlay import Change, Reform
from screening.reform.replay import together

__all__ = ["apart"]


def apart(reforms: Sequence[Reform]) -> Iterator[list[Reform]]:
    """The whole, each part alone, and all but each part; a part is a reform of several, or a change of one.

    Facts that a reform adds are there whichever part is taken, for nothing reads them but its other changes.
    """
    whole = reforms[0] if len(reforms) == 1 else together(reforms)
    yield [*reforms]
    parts = _parts(reforms)
    if len(parts) < 2:  # noqa: PLR2004 - a whole of one part is that part
        return
    for name, part in parts:
        yield [replace(whole, id=f"{whole.id}, only: {name}", changes=part)]
    if len(parts) > 2:  # noqa: PLR2004 - of two parts, all but one is the other
        for name, _ in parts:
            rest = tuple(change for other, part in parts for change in part if other != name)
            yield [replace(whole, id=f"{whole.id}, all but: {name}", changes=rest)]


def _parts(reforms: Sequence[Reform]) -> list[tuple[str, tuple[Change, ...]]]:
    if len(reforms) > 1:
        return [(one.id, one.changes) for one in reforms]
    changes = reforms[0].changes
    facts = tuple(one for one in changes if one.document == "vocabulary")
    grouped: dict[tuple[str, ...], list[Change]] = {}
    for one in changes:
        if one.document != "vocabulary":
            grouped.setdefault(one.target, []).append(one)
    return [(str(several[0]), (*facts, *several)) for several in grouped.values()]
