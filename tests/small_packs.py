"""Packs made of the small invented one: with documents added, or with a piece of its text changed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

__all__ = ["SMALL", "chained", "rule", "small_pack"]

SMALL = (Path(__file__).parent / "packs" / "small" / "small.yaml").read_text(encoding="utf-8")
PROVISION = 'provision: {instrument: small, article: "1"}'


def small_pack(folder: Path, documents: Iterable[str] = (), changes: Iterable[tuple[str, str]] = ()) -> Path:
    """A folder with the small pack, after replacing text that it has, and some documents more."""
    text = SMALL
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text("\n---\n".join([text.rstrip(), *documents]), encoding="utf-8")
    return folder


def rule(body: str, says: str = "So.", name: str = "added") -> str:
    """A rule on red notices, with ``when:`` or ``weigh:`` and whatever else as its body."""
    return (
        f"rule: {name}\ntitle: Added\n{PROVISION}\napplies_to: [red notice]\nverification: confirmed\n{body}\n"
        f'then: {{ground: conditions, effect: doubts, says: "{says}"}}\nnotes: Invented.'
    )


def chained(length: int, template: str) -> list[str]:
    """Definitions of which each is made of the one before by a template, and a rule on the last."""
    first = "define: named.d0\ntitle: The first\nwhen: {person.public: yes}"
    others = [
        f"define: named.d{one}\ntitle: Number {one}\nwhen:\n  {template.replace('BEFORE', f'named.d{one - 1}')}"
        for one in range(1, length)
    ]
    return [first, *others, rule(f"when: {{named.d{length - 1}: yes}}")]
