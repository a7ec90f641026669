"""The digest of a pack is that of its whole content: what differs in anything has another."""

from __future__ import annotations

import gc
import pickle
import weakref
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from screening.law.digest import digest_of
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.law.rule import Texts
from screening.program.compile import compile_pack

SMALL = Path(__file__).parent / "packs" / "small"
DAY = date(2020, 1, 1)


@pytest.fixture(scope="module")
def small() -> Pack:
    """The small pack."""
    return load_pack(SMALL)


def changed(pack: Pack) -> dict[str, Any]:
    """Of each part of a pack another value than the one that it has."""
    rule, *rules = pack.rules
    name, parameter = next(iter(pack.parameters.items()))
    fact = next(iter(pack.vocabulary.facts.values()))
    facts = dict(pack.vocabulary.facts) | {fact.id: replace(fact, question="Another?")}
    then = rule.then.model_copy(update={"says": f"{rule.then.says} "})
    return {
        "id": "another",
        "title": "another",
        "version": "another",
        "about": "another",
        "vocabulary": replace(pack.vocabulary, facts=facts),
        "parameters": dict(pack.parameters) | {name: parameter.model_copy(update={"title": "another"})},
        "definitions": pack.definitions[1:] if pack.definitions else another_definition(pack),
        "rules": (rule.model_copy(update={"then": then}), *rules),
        "provisions": load_pack().provisions,
        "outcome": pack.outcome.model_copy(update={"cap": pack.outcome.cap + 1}),
        "not_encoded": (*pack.not_encoded, *load_pack().not_encoded[:1]),
        "texts": {"fr": Texts.model_validate({"texts": "fr"})},
        "offences": (*pack.offences, *load_pack().offences[:1]),
        "reforms": ("an overlay",),
    }


def another_definition(pack: Pack) -> tuple[Any, ...]:
    """A definition of the pack for INTERPOL's rules, in a pack that has none."""
    assert not pack.definitions
    return load_pack().definitions[:1]


@pytest.mark.parametrize("part", [one.name for one in fields(Pack)])
def test_a_pack_changed_in_any_part_has_another_digest(small: Pack, part: str) -> None:
    assert replace(small, **{part: changed(small)[part]}).digest != small.digest


def test_the_same_content_has_the_same_digest_wherever_it_stands(small: Pack, tmp_path: Path) -> None:
    text = (SMALL / "small.yaml").read_text(encoding="utf-8")
    (tmp_path / "elsewhere.yaml").write_text(f"# a comment\n\n{text}", encoding="utf-8")

    assert load_pack(tmp_path).digest == small.digest
    assert replace(small).digest == small.digest
    assert pickle.loads(pickle.dumps(small)).digest == small.digest  # noqa: S301 - our own


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, True),
        (1, "1"),
        (None, "None"),
        ("2020-01-01", DAY),
        (["a", "b"], ["ab"]),
        ([["a"], "b"], ["a", ["b"]]),
        ({"a": "b"}, [["a", "b"]]),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (["date", "2020-01-01"], DAY),
        (frozenset(), ()),
    ],
)
def test_things_of_another_kind_or_order_have_another_digest(one: object, other: object) -> None:
    assert digest_of(one) != digest_of(other)


def test_a_set_has_no_order() -> None:
    assert digest_of(frozenset({"a", "b", "c"})) == digest_of(frozenset({"c", "b", "a"}))


def test_what_is_no_content_has_no_digest() -> None:
    with pytest.raises(TypeError, match="object is not content"):
        digest_of(object())


def test_a_program_names_the_digest_of_its_pack(small: Pack) -> None:
    other = replace(small, reforms=("an overlay",))

    first, second = (compile_pack(pack, as_of=DAY, instrument="red notice") for pack in (small, other))

    assert (first.pack_digest, second.pack_digest) == (small.digest, other.digest)
    assert second.reforms == ("an overlay",)


def test_what_a_pack_was_compiled_to_is_kept_as_long_as_the_pack() -> None:
    pack = load_pack(SMALL)
    program = compile_pack(pack, as_of=DAY, instrument="red notice")

    assert compile_pack(pack, as_of=DAY, instrument="red notice") is program
    assert compile_pack(replace(pack), as_of=DAY, instrument="red notice") is not program

    gone = weakref.ref(pack)
    del pack
    gc.collect()
    assert gone() is None
