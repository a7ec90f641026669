"""Translates a pack: what a client reads, put into another language by id; the law itself does not change."""

from __future__ import annotations

from dataclasses import replace

from screening.errors import PackError, nearest
from screening.law.pack import Pack
from screening.law.rule import FactTexts, Rule, RuleTexts

__all__ = ["translate"]


def translate(pack: Pack, language: str) -> Pack:
    """The pack with the titles, sentences, names and questions of its ``texts`` document for a language.

    What the document does not translate stays as it is. Raises ``PackError`` if there is no such document.
    """
    texts = pack.texts.get(language)
    if texts is None:
        known = ", ".join(sorted(pack.texts)) or "none"
        raise PackError(f'no texts for the language "{language}"{nearest(language, pack.texts)}; there is: {known}')
    vocabulary = replace(
        pack.vocabulary,
        facts={
            key: replace(
                fact,
                name=texts.facts.get(key, FactTexts()).name or fact.name,
                question=texts.facts.get(key, FactTexts()).question or fact.question,
            )
            for key, fact in pack.vocabulary.facts.items()
        },
    )
    rules = tuple(_translated(rule, texts.rules.get(rule.id, RuleTexts())) for rule in pack.rules)
    return replace(pack, vocabulary=vocabulary, rules=rules)


def _translated(rule: Rule, texts: RuleTexts) -> Rule:
    then = rule.then.model_copy(update={"says": texts.says or rule.then.says})
    return rule.model_copy(update={"title": texts.title or rule.title, "then": then})
