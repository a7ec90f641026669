"""A repeated screening as an outline: identical, or what differs, rule by rule."""

from __future__ import annotations

from collections.abc import Iterator

from screening.advise.repeat import Difference, Verified
from screening.render.outline import Piece

__all__ = ["verified_pieces"]

MOST = 40
SAID = {
    "outcome": "settled",
    "scope": "scope, settled",
    "as_it_stands": "as it stands",
    "as_it_stands_scope": "scope, as it stands",
    "score": "score",
    "low": "score, low",
    "high": "score, high",
    "score_as_it_stands": "score as it stands",
    "stands": "stands",
    "status": "",
    "rule": "",
}


def verified_pieces(found: Verified) -> Iterator[Piece]:
    """What a repeated screening came to."""
    yield Piece("title", f"{found.case}: screened again")
    if found.same_rules:
        yield Piece("text", f"Under the same rules, {found.these_rules}.")
    else:
        yield Piece("text", f"Recorded under {found.recorded_rules}; repeated under {found.these_rules}.")
    if found.identical:
        yield Piece("text", "Identical: every answer, every score and every rule.")
        return
    yield Piece("heading", "What differs" if found.same_rules else "What these rules change for this client")
    told = [one for one in found.differences if one.what != "says"]
    for one in told[:MOST]:
        yield Piece("item", _told(one), mark="-")
    if len(told) > MOST:
        yield Piece("text", f"and {len(told) - MOST} more: --format json")
    worded = len(found.differences) - len(told)
    if worded:
        yield Piece("text", f"The sentences of {worded} finding(s) are worded otherwise.")


def _told(one: Difference) -> str:
    charge = f" (charge {one.charge})" if one.charge else ""
    where = f"{one.rule}{charge}" if one.rule else f"the answer as a {one.instrument}"
    what = f", {SAID[one.what]}" if SAID[one.what] else ""
    return f"{where}{what}: {_plain(one.before)}, now {_plain(one.after)}"


def _plain(word: str) -> str:
    return {"None": "none", "True": "yes", "False": "no"}.get(word, word.replace("_", " "))
