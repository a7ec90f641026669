"""Reads what a case file states of a fact: a plain value, a mapping with dates and evidence, or a series of those.

Every problem is collected with its place and path. No message quotes the value of a fact.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from screening.cases.personal import Words, personal
from screening.cases.statement import STANDINGS, Conversion, Standing, Statement, first_day
from screening.errors import Code, Problems, nearest
from screening.law.hints import date_hint
from screening.law.vocabulary import Fact, Misread, Vocabulary
from screening.read import Document, Steps, as_path
from screening.values import Amount, Interval, OneOf, Value, read_amount, read_date, says_nothing

__all__ = ["DATES", "EVIDENCE", "NOTHING_SAID", "Form", "read_series", "read_value", "same_id"]

T = TypeVar("T", bound=str)

EVIDENCE = ("standing", "exhibits", "source")
DATES = ("from", "until", "known_from")
KEYS = (
    "value", *DATES, *EVIDENCE, "note", "assumed", "disputed", "proposed", "complete", "converted", "confidential",
)  # fmt: skip
FLAGS = {"yes": True, "no": False, "true": True, "false": False}
ONE_OF = "one_of"
FEWEST = 2  # of which a choice can be one
NOTHING_SAID = Statement(None)
MOST_SUGGESTIONS = 100


@dataclass(frozen=True)
class Form:
    """A mapping of a case file that is being read: what is asked of it is read, what is wrong is collected."""

    document: Document
    steps: Steps
    data: dict[str, Any]
    problems: Problems
    exhibits: Collection[str] = ()
    words_known: Words | None = None

    def below(self, *steps: str | int) -> Form | None:
        """The mapping at ``steps`` below this one, or nothing where something else stands there."""
        data: Any = self.data
        for step in steps:
            data = data[step]
        if isinstance(data, dict):
            return replace(self, steps=(*self.steps, *steps), data=data)
        self.problem("needs a mapping, as `key: value` lines", *steps, code="wrong-type")
        return None

    def section(self, key: str) -> Form:
        """The mapping at ``key``; one without keys if there is none."""
        inner = self.below(key) if self.data.get(key) is not None else None
        return inner or replace(self, steps=(*self.steps, key), data={})

    def several(self, key: str) -> list[Form]:
        """The mappings in the list at ``key``; none if there is no such list."""
        written = self.data.get(key)
        if written is not None and not isinstance(written, list):
            self.problem("needs a list, each on its own `- ` line", key, code="wrong-type")
            return []
        return [form for index in range(len(written or ())) if (form := self.below(key, index))]

    def problem(self, message: str, *steps: str | int, code: Code = "wrong-value") -> None:
        """Record what is wrong at ``steps`` below this mapping, with the path in front."""
        full = (*self.steps, *steps)
        path = as_path(full)
        self.problems.add(self.document.place(*full), f"{path}: {message}" if path else message, code, path)

    def warn(self, message: str, *steps: str | int) -> None:
        """Record what should be looked at, though it can be read."""
        full = (*self.steps, *steps)
        path = as_path(full)
        self.problems.warn(self.document.place(*full), f"{path}: {message}" if path else message, path=path)

    def near(self, found: str, allowed: Iterable[str]) -> str:
        """The nearest word allowed; no longer looked for where a great many problems have been found."""
        return nearest(found, allowed) if len(self.problems.found) < MOST_SUGGESTIONS else ""

    def only(self, allowed: Iterable[str]) -> None:
        """Record every key that is not one of those allowed."""
        known = list(allowed)
        for key in self.data:
            if key not in known:
                self.problem(
                    f"unknown key{self.near(key, known)} (allowed: {', '.join(known)})", key, code="unknown-name"
                )

    def text(self, key: str) -> str:
        """A text, empty if it is not there."""
        found = self.data.get(key)
        if found is None:
            return ""
        if isinstance(found, str | int) and not isinstance(found, bool):
            return str(found)
        self.problem("needs text", key, code="wrong-type")
        return ""

    def words(self, key: str) -> str:
        """A text for people, which is looked through for what would tell who the person is."""
        found = self.text(key)
        self.look_through(found, key)
        return found

    def look_through(self, text: str, key: str) -> None:
        """Warn of what in a text would tell who the person is."""
        if text and self.words_known is not None:
            for found in personal(text, self.words_known):
                self.warn(f"seems to hold {found}; a case file names no person", key)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty if it is not there; one text stands for a list of one."""
        found = self.data.get(key)
        if found is None:
            return ()
        several = found if isinstance(found, list) else [found]
        if all(isinstance(one, str | int) and not isinstance(one, bool) for one in several):
            return tuple(str(one) for one in several)
        self.problem("needs a list of texts", key, code="wrong-type")
        return ()

    def flag(self, key: str) -> bool | None:
        """Yes or no, nothing if it is not there."""
        found = self.data.get(key)
        if found is None or isinstance(found, bool):
            return found
        for word, answer in FLAGS.items():
            if found == word:
                return answer
        self.problem("needs yes or no", key)
        return None

    def one_of(self, key: str, allowed: tuple[T, ...]) -> T | None:
        """One of the words allowed, nothing if it is not there."""
        found = self.data.get(key)
        if found is None:
            return None
        for word in allowed:
            if found == word:
                return word
        near = self.near(found, allowed) if isinstance(found, str) else ""
        self.problem(f"needs one of: {', '.join(allowed)}{near}", key)
        return None

    def interval(self, key: str) -> Interval | None:
        """A day, a month or a year, nothing if it is not there."""
        found = self.data.get(key)
        if found is None:
            return None
        interval = read_date(found)
        if interval is None:
            self.problem(f"needs a date that exists, as 2012, 2012-07 or 2012-07-01{date_hint(found)}", key)
        return interval

    def day(self, key: str) -> date | None:
        """A full date, nothing if it is not there."""
        interval = self.interval(key)
        if interval is None:
            return None
        if interval.first == interval.last:
            return interval.first
        self.problem("needs a full date, as 2012-07-01", key)
        return None

    def dates(self) -> tuple[Interval | None, Interval | None, Interval | None]:
        """``from``, ``until`` and ``known_from``, the first two in their order."""
        from_, until, known_from = (self.interval(key) for key in DATES)
        if from_ and until and until.last < from_.first:
            self.problem("lies before `from`", "until", code="contradiction")
        return from_, until, known_from

    def evidence(self, otherwise: Statement) -> Statement:
        """``standing``, ``exhibits`` and ``source``, each as in ``otherwise`` where it is not there."""
        standing: Standing | None = self.one_of("standing", STANDINGS)
        exhibits = tuple(same_id(one) for one in self.texts("exhibits"))
        for one in exhibits:
            if one not in self.exhibits:
                self.problem(
                    f"names an exhibit that the file does not list{self.near(one, self.exhibits)}",
                    "exhibits",
                    code="unknown-name",
                )
        return replace(
            otherwise,
            standing=standing or otherwise.standing,
            exhibits=exhibits or otherwise.exhibits,
            source=self.text("source") or otherwise.source,
        )


def same_id(written: str) -> str:
    """An id in the one form in which all its writings are the same: an accent may come with its letter or behind it."""
    return unicodedata.normalize("NFC", written)


def read_series(
    form: Form, key: str, fact: Fact, vocabulary: Vocabulary, evidence: Statement = NOTHING_SAID
) -> tuple[Statement, ...]:
    """The statements of ``fact`` that stand at ``key`` of a form, none where they could not be read.

    ``evidence`` has the standing, exhibits and source of a statement that has none of its own.
    """
    written = form.data[key]
    if isinstance(written, dict) and set(written) != {ONE_OF}:
        one = _statement(form, (key,), fact, vocabulary, evidence)
        return (one,) if one else ()
    if not isinstance(written, list) or not any(isinstance(one, dict) for one in written):
        return _plain(form, key, fact, vocabulary, evidence)
    if not all(isinstance(one, dict) for one in written):
        form.problem("in a series of dated statements every line is a mapping with `value:`", key, code="wrong-type")
        return ()
    statements = [_statement(form, (key, index), fact, vocabulary, evidence) for index in range(len(written))]
    series = tuple(one for one in statements if one)
    if _same_day(series):
        form.problem("two statements begin on the same day: give each its own `from`", key, code="duplicate")
    return series


def read_value(fact: Fact, written: Any, vocabulary: Vocabulary, *, complete: bool | None = None) -> Value:
    """The value that is written of a fact: as the fact reads it, or ``{one_of: [a, b]}`` for a choice among several.

    Raises ``Misread`` with what is allowed.
    """
    if not isinstance(written, dict):
        return fact.read(written, vocabulary.countries, complete=complete)
    members = written.get(ONE_OF)
    if set(written) != {ONE_OF} or not isinstance(members, list):
        raise Misread(f"needs a value, or {{{ONE_OF}: [a, b]}} where it is one of several")
    if fact.type != "choice":
        raise Misread(f"{ONE_OF} is only for a choice, {fact.id} is of type {fact.type}")
    values = frozenset(str(fact.read(one, vocabulary.countries)) for one in members)
    if len(values) < len(members) or len(values) < FEWEST:
        raise Misread(f"{ONE_OF} needs two or more different choices")
    return OneOf(values)


def _same_day(series: Iterable[Statement]) -> bool:
    """Whether two of a series begin on the same day, so that neither is the later one."""
    days = [first_day(one) for one in series]
    return len(set(days)) < len(days)


def _plain(form: Form, key: str, fact: Fact, vocabulary: Vocabulary, evidence: Statement) -> tuple[Statement, ...]:
    written = form.data[key]
    if _unknown(written, fact):
        return (evidence,)
    try:
        value = read_value(fact, written, vocabulary)
    except Misread as problem:
        form.problem(str(problem), key)
        return ()
    _look_at(form, key, fact, value, vocabulary)
    return (replace(evidence, value=value),)


def _statement(outer: Form, steps: Steps, fact: Fact, vocabulary: Vocabulary, evidence: Statement) -> Statement | None:
    form = outer.below(*steps)
    if form is None:
        return None
    form.only(KEYS)
    from_, until, known_from = form.dates()
    if "value" not in form.data:
        form.problem("`value:` is missing; write `value: unknown` for what is not known", code="missing")
        return None
    complete = form.flag("complete")
    if complete is not None and fact.type not in ("choices", "countries"):
        form.problem(f"only a set can be complete, {fact.id} is of type {fact.type}", "complete", code="misplaced")
    conversions = _conversions(form, fact)
    written = form.data["value"]
    value = None
    if not _unknown(written, fact):
        try:
            value = read_value(fact, written, vocabulary, complete=complete)
        except Misread as problem:
            form.problem(str(problem), "value")
            return None
        _look_at(form, "value", fact, value, vocabulary)
    if isinstance(value, Amount):
        value = replace(value, converted=tuple((one.amount.currency, one.amount.minor) for one in conversions))
    return replace(
        form.evidence(evidence),
        value=value,
        from_=from_,
        until=until,
        known_from=known_from,
        note=form.words("note"),
        assumed=form.flag("assumed") or False,
        disputed=form.flag("disputed") or False,
        confidential=form.flag("confidential") or False,
        proposed=form.flag("proposed") or False,
        complete=complete,
        converted=conversions,
    )


def _look_at(form: Form, key: str, fact: Fact, value: Value, vocabulary: Vocabulary) -> None:
    """Warn of a text that tells who the person is, and of a territory without a National Central Bureau."""
    if fact.type == "text":
        form.look_through(str(value), key)
    if fact.type == "country" and (state := vocabulary.countries.bureaus.get(str(value))):
        form.warn(
            f"a territory whose bureau belongs to that of {vocabulary.countries[state]}; "
            f'write "{state}" where that state is meant: the two are not taken for one',
            key,
        )


def _unknown(written: Any, fact: Fact) -> bool:
    """Whether it is said that a fact is not known, and no choice of it is named so."""
    return says_nothing(written) and written not in fact.choices


def _conversions(outer: Form, fact: Fact) -> tuple[Conversion, ...]:
    """The figures of an amount in other currencies; one mapping, or a list of them."""
    written = outer.data.get("converted")
    if written is None:
        return ()
    if fact.type != "amount":
        outer.problem(
            f"only an amount can be converted, {fact.id} is of type {fact.type}", "converted", code="misplaced"
        )
        return ()
    one = outer.below("converted") if isinstance(written, dict) else None
    found = []
    for form in [one] if one else outer.several("converted"):
        form.only(("value", "on"))
        amount, on = read_amount(form.data.get("value")), form.interval("on")
        if amount is None:
            form.problem("needs a currency and a figure, as USD 9999.00", "value")
        elif on is None:
            form.problem("needs `on:`, the day of the rate", code="missing")
        else:
            found.append(Conversion(amount, on))
    return tuple(found)
