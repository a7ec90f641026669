"""Applies reforms to the documents of a pack as they are written, before any of them is checked.

The pack is then built as any other, so that types, names and dates of a reform are checked as those of the law are. The
documents themselves are never changed: a changed one is another document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from screening.errors import PackError, Place, Problems, nearest
from screening.law.load import Sources, build_pack
from screening.law.pack import Pack
from screening.read import Document, Steps
from screening.reform.overlay import WITH_ID, Change, Reform
from screening.values import read_date

__all__ = ["changed", "reformed", "with_facts"]

Documents = dict[str, list[Document]]


def reformed(sources: Sources, reforms: Sequence[Reform], *, since: date | None = None) -> Pack:
    """The pack with the reforms, applied in the order in which they stand.

    Without ``since`` they are taken as law on every day, so that each case is read as if they had been law on its day;
    with it they are law from that day on, and what was law before stays. Raises ``PackError``: where two reforms touch
    the same, the law is not what a reform expects, or the result is no pack.
    """
    return changed(with_facts(sources, reforms), reforms, since=since)


def with_facts(sources: Sources, reforms: Sequence[Reform]) -> Sources:
    """The documents with the facts that reforms add: no rule of the pack reads them, so that it answers as before."""
    amending = _Amending(sources, None)
    for reform in reforms:
        for change in reform.changes:
            if change.document == "vocabulary":
                amending.add_facts(change)
    return amending.sources(sources)


def changed(sources: Sources, reforms: Sequence[Reform], *, since: date | None = None) -> Pack:
    """The pack with all of the reforms but the facts, which the documents have already (``with_facts``)."""
    _refuse_conflicts(reforms)
    amending = _Amending(sources, since)
    for reform in reforms:
        amending.expect(reform)
    for reform in reforms:
        for change in reform.changes:
            if change.document != "vocabulary":
                amending.apply(change)
    names = tuple(one.id if since is None else f"{one.id} from {since}" for one in reforms)
    return build_pack(amending.sources(sources), names)


def _refuse_conflicts(reforms: Sequence[Reform]) -> None:
    """Raises ``PackError`` where two changes touch the same and do not say the same."""
    every = [(reform, change) for reform in reforms for change in reform.changes]
    problems = Problems()
    for (first, one), (second, other) in combinations(every, 2):
        short = min(len(one.target), len(other.target))
        versions = first is second and one.kind == other.kind == "replace"  # dated versions of one document
        same = one == other and first is not second
        free = {"vocabulary", "provisions", "texts", "offence", "country_names", "not_encoded"}
        if one.target[:short] != other.target[:short] or versions or same or one.document in free:
            continue
        message = f'"{first.id}" says "{one}", and "{second.id}" says "{other}": both touch {" ".join(one.target[:2])}'
        problems.add(other.place, message, "contradiction")
    if problems.errors:
        names = ", ".join(one.id for one in reforms)
        raise PackError(f"{names}: the reforms cannot be law together", problems.errors)


class _Amending:
    """The documents of a pack while changes are made to them."""

    def __init__(self, sources: Sources, since: date | None) -> None:
        self.documents: Documents = {kind: [*found] for kind, found in sources.documents.items()}
        self.since = since
        self.problems = Problems()

    def sources(self, before: Sources) -> Sources:
        """What has become of the documents; raises ``PackError`` where a change could not be made."""
        if self.problems.errors:
            raise PackError("the reform does not fit the rules", self.problems.errors)
        return replace(before, documents=self.documents)

    def expect(self, reform: Reform) -> None:
        """Record where the law is not what the reform expects, or has no rule that it claims to change."""
        for name, expected in reform.expects.items():
            now = [_latest(one) for one in self._named("parameter", name, reform.place)]
            if now and not _same(now[0], expected):
                message = f"expects {name} to be {_told(expected)}: it is {_told(now[0])} in these rules"
                self.problems.add(reform.place, f'"{reform.id}" {message}', "contradiction")
        own = {change.of for change in reform.changes if change.document == "rule"}
        known = {str(one.data["rule"]) for one in self.documents["rule"]} | own
        for rule in reform.claims:
            if rule not in known:
                near = nearest(rule, known)
                self.problems.add(reform.place, f'claims to change "{rule}", and there is none{near}', "unknown-name")

    def apply(self, change: Change) -> None:
        """Make one change."""
        if change.kind == "add":
            self._add(change)
            return
        found = self._named(change.document, change.of, change.place)
        match change.kind:
            case "set":
                self._put(change.document, found, [_set(one, change, self.since) for one in found])
            case "repeal" if not change.part:
                self._put(change.document, found, [*self._past(found)])
            case "replace" if not change.part:
                if change.document == "parameter":
                    self._put(change.document, found, [change.written])
                else:
                    self._put(change.document, found, [*self._past(found), self._future(change.written)])
            case _:
                self._amend(change, found)

    def add_facts(self, change: Change) -> None:
        """Add a vocabulary document, or one fact to the case or to the items of a list."""
        vocabulary = self.documents["vocabulary"]
        if change.kind == "add":
            vocabulary.append(change.written)
            return
        prefix, _, short = change.of.partition(".")
        for at, one in enumerate(vocabulary):
            lists = one.data.get("lists")
            for name, listed in (lists if isinstance(lists, dict) else {}).items():
                if isinstance(listed, dict) and listed.get("item") == prefix:
                    vocabulary[at] = _grafted(one, ("lists", name, "facts", short), change)
                    return
        steps = ("facts", change.of)
        vocabulary.append(
            _grafted(Document(change.written.file, {"vocabulary": change.of, "facts": {}}), steps, change)
        )

    # ── Whole documents ──────────────────────────────────────────────────────────────────────────

    def _named(self, kind: str, name: str, place: Place) -> list[Document]:
        """The documents of that id, which may be dated versions; none is a problem."""
        found = [one for one in self.documents[kind] if str(one.data[kind]) == name]
        if not found:
            known = [str(one.data[kind]) for one in self.documents[kind]]
            self.problems.add(place, f'there is no {kind} "{name}" to change{nearest(name, known)}', "unknown-name")
        return found

    def _add(self, change: Change) -> None:
        known = [str(one.data.get(change.document)) for one in self.documents[change.document]]
        if change.document in WITH_ID and change.of in known:
            message = f'"{change.of}" is a {change.document} already: say `replace: {change.of}` in the head'
            self.problems.add(change.place, message, "duplicate")
            return
        dated = change.document in ("rule", "define")
        self.documents[change.document].append(self._future(change.written) if dated else change.written)

    def _put(self, kind: str, instead_of: Sequence[Document], documents: Iterable[Document]) -> None:
        """Put documents in the place of others, where the first of those stood."""
        gone = {id(one) for one in instead_of}
        held = self.documents[kind]
        at = next((index for index, one in enumerate(held) if id(one) in gone), len(held))
        left = [one for one in held if id(one) not in gone]
        self.documents[kind] = [*left[:at], *documents, *left[at:]]

    def _amend(self, change: Change, found: Sequence[Document]) -> None:
        """Change something in every version of a document; from a day on in a version that begins on it."""
        amended = [self._in_document(change, one) for one in found]
        if self.since is not None:
            later = [one for one, before in zip(amended, found, strict=True) if self._reaches(before)]
            amended = [*self._past(found), *(self._future(one) for one in later)]
        self._put(change.document, found, amended)

    # ── From a day on ────────────────────────────────────────────────────────────────────────────

    def _past(self, documents: Iterable[Document]) -> list[Document]:
        """What is left of documents that are law no longer: nothing, or their time until the day before."""
        if self.since is None:
            return []
        last = self.since - timedelta(days=1)
        return [
            _with(one, ("in_force", "until"), min(last, self._bound(one, "until", date.max)).isoformat())
            for one in documents
            if self._bound(one, "from", date.min) <= last
        ]

    def _future(self, document: Document) -> Document:
        """A document that is law from the day on, or from its own later day."""
        if self.since is None or self._bound(document, "from", date.min) >= self.since:
            return document
        return _with(document, ("in_force", "from"), self.since.isoformat())

    def _reaches(self, document: Document) -> bool:
        return self.since is None or self._bound(document, "until", date.max) >= self.since

    def _bound(self, document: Document, side: str, otherwise: date) -> date:
        """From or until when a document holds; a parameter is looked up."""
        span = document.data.get("in_force")
        written = span.get(side) if isinstance(span, dict) else None
        if isinstance(written, dict):
            name = str(written.get("parameter"))
            named = [one for one in self.documents["parameter"] if str(one.data["parameter"]) == name]
            written = _latest(named[0]) if named else None
        found = read_date(written)
        return found.first if found is not None else otherwise

    # ── Inside a document ────────────────────────────────────────────────────────────────────────

    def _in_document(self, change: Change, document: Document) -> Document:
        if change.kind == "effect":
            return _with(document, ("then", "effect"), change.to, change)
        if change.kind == "points":
            factors = _listed(document.data.get("weigh"), "factors")
            at = self._index(factors, "factor", change)
            return document if at is None else _with(document, ("weigh", "factors", at, "points"), change.to, change)
        exceptions = _listed(document.data, "unless")
        if change.kind == "except":
            if change.part in [str(one.get("exception")) for one in exceptions if isinstance(one, dict)]:
                message = f'"{change.of}" has the exception "{change.part}" already: say `replace: {change.of}`'
                self.problems.add(change.place, message, "duplicate")
                return document
            longer = _with(document, ("unless",), [*exceptions, None])
            return _grafted(longer, ("unless", len(exceptions)), change)
        at = self._index(exceptions, "exception", change)
        if at is None:
            return document
        if change.kind == "replace":
            return _grafted(document, ("unless", at), change)
        left = [one for index, one in enumerate(exceptions) if index != at]
        return _with(document, ("unless",), left)

    def _index(self, written: Sequence[Any], kind: str, change: Change) -> int | None:
        known = [str(one.get(kind)) if isinstance(one, dict) else "" for one in written]
        if change.part in known:
            return known.index(change.part)
        near = nearest(change.part, known)
        self.problems.add(change.place, f'"{change.of}" has no {kind} "{change.part}"{near}', "unknown-name")
        return None


def _set(document: Document, change: Change, since: date | None) -> Document:
    """A parameter with another value: on every day, or from a day on."""
    held = document.data.get("values")
    written = {"value": change.to}
    before: list[Any] = []
    if since is not None:
        written = {"from": since.isoformat(), "value": change.to}
        before = [one for one in held if _begins(one) < since] if isinstance(held, list) else []
    found = _with(document, ("values",), [*before, written])
    return replace(found, places={**found.places, ("values", len(before), "value"): change.place})


def _listed(data: Any, key: str) -> list[Any]:
    """What is listed under a key; nothing where something else stands there, of which the loader tells."""
    found = data.get(key) if isinstance(data, dict) else None
    return found if isinstance(found, list) else []


def _begins(written: Any) -> date:
    found = read_date(written.get("from")) if isinstance(written, dict) else None
    return date.min if found is None else found.first


def _latest(parameter: Document) -> Any:
    """The value that a parameter has last, as it is written."""
    held = parameter.data.get("values")
    dated = [one for one in held if isinstance(one, dict)] if isinstance(held, list) else []
    return max(dated, key=_begins).get("value") if dated else None


def _with(document: Document, steps: Steps, value: Any, change: Change | None = None) -> Document:
    """The document with another value at ``steps``, which stands where the change is written."""
    found = Document(document.file, _replaced(document.data, steps, value), document.places)
    return found if change is None else replace(found, places={**document.places, steps: change.place})


def _grafted(document: Document, steps: Steps, change: Change) -> Document:
    """The document with what a change puts in at ``steps``; all in it has the place where it is written."""
    depth, length = len(steps), len(change.steps)
    kept = {at: place for at, place in document.places.items() if at[:depth] != steps}
    put = {(*steps, *at[length:]): place for at, place in change.written.places.items() if at[:length] == change.steps}
    return Document(document.file, _replaced(document.data, steps, change.to), {**kept, **put})


def _replaced(data: Any, steps: Steps, value: Any) -> Any:
    if not steps:
        return value
    step, rest = steps[0], steps[1:]
    if isinstance(step, int):
        return [_replaced(one, rest, value) if at == step else one for at, one in enumerate(data)]
    held: Mapping[str, Any] = data if isinstance(data, dict) else {}
    return {**held, step: _replaced(held.get(step), rest, value)}


def _same(written: Any, expected: Any) -> bool:
    if isinstance(written, list) and isinstance(expected, list):
        return sorted(map(str, written)) == sorted(map(str, expected))
    return str(written) == str(expected)


def _told(written: Any) -> str:
    return ", ".join(map(str, written)) if isinstance(written, list) else str(written)
