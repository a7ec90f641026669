"""What the program says in English in its own words, by id, so that a language can say it too."""

from __future__ import annotations

from screening.interview.words import Words
from screening.render.outline import BURDENS, EFFECTS, STATUSES
from screening.render.worded import AGAINST, REASONS, SETTLED, SHOWN, STANDS, WHO

__all__ = ["SAID", "said"]

SAID: dict[str, str] = {
    **{f"stands.{word}.{scope or 'all'}": one for (word, scope), one in STANDS.items()},
    **{f"settled.{word}": one for word, one in SETTLED.items()},
    **{f"against.{scope or 'all'}": one for scope, one in AGAINST.items() if one},
    "against.unless": ", unless the requesting country shows an exception",
    **{f"shown.{standing}": one for standing, one in SHOWN.items()},
    **{f"effect.{effect}": one for effect, one in EFFECTS.items()},
    **{f"status.{status}": one for status, one in STATUSES.items()},
    **{f"burden.{burden}": one for burden, one in BURDENS.items()},
    **{f"left_out.{reason}": one for reason, one in REASONS.items()},
    **{f"who.{who}": one for who, one in WHO.items()},
}


def said(name: str, words: Words | None = None, **values: str) -> str:
    """A text of the program, in English or in a language."""
    if words is None:
        return SAID[name].format(**values)
    return words.said(name, SAID[name], **values)
