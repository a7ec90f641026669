"""Reads a case: a case file (YAML or JSON), a public notice as the public interface returns it, or a mapping.

Everything wrong with it is told at once, each problem with its place and path; no message quotes the value of a fact.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from os import PathLike
from pathlib import Path
from typing import Any

from screening.cases.hidden import hidden_statements
from screening.cases.notices.read import is_notice, lines_of_notices, read_notice, refuse_print
from screening.cases.personal import words_of
from screening.cases.stated import DATES, EVIDENCE, NOTHING_SAID, Form, read_series, same_id
from screening.cases.statement import STANDINGS, Case, Decision, Exhibit, Item, StatedList, Statement
from screening.errors import CaseError, Place, Problem, Problems
from screening.given import need
from screening.law.pack import Pack
from screening.law.vocabulary import Fact, FactList, Vocabulary
from screening.read import HALF, MOST_DEPTH, MOST_DIGITS, MOST_ITEMS, Document, read_documents, read_text

__all__ = ["Case", "case_from", "load_case", "read_case", "read_document"]

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}\Z")
HEAD = ("instrument", "stage", "requesting_country")
KEYS = ("case", "title", *HEAD, "as_of", "known_by", "standing", "exhibits", "facts", "lists", "decisions")
OUTCOMES = (
    "non_compliant", "compliant", "compliant_with_update", "compliant_if_confirmed", "correction",
    "published_and_not_deleted", "refused_at_gate", "interim_block",
)  # fmt: skip
GRADES = ("A", "B", "C")
LABELS = ("hard", "soft", "weak", "unlabelled")
ITEM_KEYS = (*DATES, *EVIDENCE, "note")
MOST_TOLD = 200


def load_case(path: str | Path, pack: Pack | None = None) -> Case:
    """The case in a file, in the words of the rules that are given, else of INTERPOL's.

    Raises ``CaseError`` with every problem found.
    """
    need("path", path, (str, PathLike), "the path of a case file")
    file = Path(path)
    return read_case(read_text(file, kind=CaseError), str(file), pack)


def read_case(text: str, name: str = "case", pack: Pack | None = None) -> Case:
    """The case in a YAML or JSON text, told of as ``name``; raises ``CaseError`` with every problem found."""
    need("text", text, str, "the text of a case file")
    document, known = read_document(text, name), _pack(pack)
    case = _case(document, known)
    hidden = [
        Problem(
            Place(name, line, 1), f"{key}: stands behind a # and is not read; take the # away", "warning", "unused", key
        )
        for line, key in hidden_statements(text, known.vocabulary)
        if document.places
    ]
    return replace(case, warnings=(*case.warnings, *hidden[:MOST_TOLD]))


def read_document(text: str, name: str) -> Document:
    """The document of a case file or of public notices; raises ``CaseError`` if it is of no form that is read."""
    refuse_print(text, name)
    lines = lines_of_notices(text, name)
    documents = [Document(name, lines)] if lines else read_documents(text, name, kind=CaseError)
    if not documents or documents == [Document(name, None, documents[0].places)]:
        raise CaseError(f"{name}: the file is empty")
    if len(documents) > 1:
        raise CaseError(f"{name}: holds {len(documents)} documents, a case file holds one")
    return documents[0]


def case_from(data: Mapping[str, Any], pack: Pack | None = None, name: str = "case") -> Case:
    """The case in a mapping of the case file's form; raises ``CaseError`` with every problem found.

    Tuples and sets may stand for lists, and ``date`` for a written date.
    """
    need("data", data, Mapping, "a mapping of the case file's form")
    return _case(Document(name, _plain_data(data, name)), _pack(pack))


def _pack(pack: Pack | None) -> Pack:
    if pack is None:
        from screening.law.load import shipped_pack  # which takes long to import, and is not needed for a pack

        pack = shipped_pack()
    need("pack", pack, Pack, "a pack, as screening.load_pack gives it")
    return pack


def _case(document: Document, pack: Pack) -> Case:
    if is_notice(document.data):
        document = Document(document.file, read_notice(document, pack))
    if not isinstance(document.data, dict):
        raise CaseError(
            f"{document.file}: not a case",
            [
                Problem(
                    document.place(), "needs a mapping that begins with `case:`, or a public notice", code="wrong-type"
                )
            ],
        )
    problems = Problems()
    case = _CaseReader(Form(document, (), document.data, problems, words_known=words_of(pack)), pack.vocabulary).case()
    if found := problems.errors:
        first = f", the first {MOST_TOLD} of them" if len(found) > MOST_TOLD else ""
        raise CaseError(f"{document.file}: {len(found)} problem(s) in the case{first}", found[:MOST_TOLD])
    return replace(case, warnings=tuple(problems.warnings[:MOST_TOLD]))


class _CaseReader:
    """Reads one case file, collecting its problems."""

    def __init__(self, form: Form, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.exhibits = _exhibits(form.section("exhibits"))
        self.form = replace(form, exhibits=self.exhibits)

    def case(self) -> Case:
        """The case, as far as it could be read."""
        form = self.form
        self._keys()
        return Case(
            id=self._id(),
            title=form.words("title"),
            facts=self._head() | self._facts(form.section("facts")),
            lists=self._lists(self._section_of_lists()),
            exhibits=self.exhibits,
            decisions=tuple(filter(None, (_decision(one) for one in form.several("decisions")))),
            as_of=form.day("as_of"),
            known_by=form.day("known_by"),
            standing=form.one_of("standing", STANDINGS),
        )

    def _keys(self) -> None:
        for key in self.form.data:
            if key not in KEYS:
                belongs = self._belongs(key) or self.form.near(key, KEYS)
                self.form.problem(f"unknown key{belongs} (allowed: {', '.join(KEYS)})", key, code="unknown-name")

    def _belongs(self, key: str) -> str:
        """Where a fact or a list belongs that stands at the head of the file."""
        fact = self.vocabulary.facts.get(key)
        if fact is None:
            return "; this list stands under `lists:`" if key in self.vocabulary.lists else ""
        return (
            f"; this fact stands in an item under `lists: {fact.of}:`"
            if fact.of
            else "; this fact stands under `facts:`"
        )

    def _id(self) -> str:
        written = self.form.text("case")
        if self.form.data.get("case") is None:
            self.form.problem("`case:` is missing: an id for the case, without a person's name", code="missing")
        elif not ID.match(written):
            self.form.problem("needs an id of at most 100 letters, digits, - _ and . without a person's name", "case")
        return written

    def _head(self) -> dict[str, tuple[Statement, ...]]:
        """What stands at the head of the file and is a fact as well."""
        facts = {}
        for name in HEAD:
            if self.form.data.get(name) is None:
                continue
            fact = self.vocabulary.facts.get(name)
            if fact is None:
                self.form.problem("the vocabulary of the rules has no such fact", name, code="unknown-name")
            else:
                facts[name] = read_series(self.form, name, fact, self.vocabulary)
        return facts

    def _facts(self, form: Form) -> dict[str, tuple[Statement, ...]]:
        facts = {}
        for name in form.data:
            fact = self.vocabulary.facts.get(name) or self._renamed(form, name)
            if name in (*HEAD, "as_of"):
                form.problem("stands at the head of the file, not under `facts:`", name, code="misplaced")
            elif fact is None and name in self.vocabulary.lists:
                form.problem("is a list: it stands under `lists:`", name, code="misplaced")
            elif fact is None:
                form.problem(f"unknown fact{form.near(name, self.vocabulary.facts)}", name, code="unknown-name")
            elif fact.of:
                item = self.vocabulary.lists[fact.of].item
                form.problem(
                    f"is a fact of each {item}: it stands in an item under `lists: {fact.of}: items:`",
                    name,
                    code="misplaced",
                )
            else:
                facts[fact.id] = read_series(form, name, fact, self.vocabulary)
        return facts

    def _renamed(self, form: Form, name: str, prefix: str = "") -> Fact | None:
        """The fact that had a name in an earlier release, with a warning that says how it is called now."""
        fact = self.vocabulary.formerly.get(prefix + name)
        if fact is None:
            return None
        now = fact.id.removeprefix(prefix)
        if now in form.data:
            form.problem(f'is called "{now}" now, which is stated as well', name, code="duplicate")
        else:
            form.warn(f'is called "{now}" now: write it so; `screening migrate` does', name)
        return fact

    def _section_of_lists(self) -> Form:
        if not isinstance(self.form.data.get("lists"), list):
            return self.form.section("lists")
        told = "the name of the list is missing: it stands below `lists:` and above its `items:`, as `charges:`"
        self.form.problem(told, "lists", code="missing")
        return replace(self.form, data={})

    def _lists(self, section: Form) -> dict[str, StatedList]:
        lists = {}
        if section.data.keys() <= {"items", "complete"} and section.data:
            section.problem("the name of the list is missing: it stands above `items:`, as `charges:`", code="missing")
            return {}
        for name in section.data:
            known = self.vocabulary.lists.get(name)
            if known and isinstance(section.data[name], list):
                section.problem("`items:` is missing: it stands between the name of a list and its items", name)
                continue
            form = section.below(name) if known else None
            if known is None:
                section.problem(f"unknown list{section.near(name, self.vocabulary.lists)}", name, code="unknown-name")
            elif form is not None:
                lists[name] = self._list(form, known)
        return lists

    def _list(self, form: Form, known: FactList) -> StatedList:
        form.only(("complete", "items"))
        complete = form.flag("complete")
        written = form.data.get("items")
        if isinstance(written, list) and len(written) > MOST_ITEMS:
            form.problem(f"has {len(written):,} items; a list has at most {MOST_ITEMS:,}", "items")
            return StatedList((), complete=False)
        items = tuple(self._item(one, known) for one in form.several("items"))
        return StatedList(items, complete)

    def _item(self, form: Form, known: FactList) -> Item:
        evidence = form.evidence(NOTHING_SAID)
        facts = {}
        for key in form.data:
            if key in ITEM_KEYS:
                continue
            full = f"{known.item}.{key}"
            fact = self.vocabulary.facts.get(full) or self._renamed(form, key, f"{known.item}.")
            if fact is None or fact.of != known.id:
                form.problem(self._not_of_item(form, key, known), key, code="unknown-name")
            else:
                facts[fact.id] = read_series(form, key, fact, self.vocabulary, evidence)
        from_, until, known_from = form.dates()
        return Item(facts, from_, until, known_from, form.words("note"))

    def _not_of_item(self, form: Form, key: str, known: FactList) -> str:
        """Why a key of an item is none of its facts, and where it belongs."""
        facts = self.vocabulary.facts
        own = [fact.id.removeprefix(f"{known.item}.") for fact in self.vocabulary.facts_of(known.id)]
        short = key.removeprefix(f"{known.item}.")
        if short in own:
            return f'in an item a fact has no prefix: write "{short}"'
        if key in facts and facts[key].of is None:
            return f"is not a fact of a {known.item}; it stands under `facts:`"
        other = next((one.id for one in self.vocabulary.lists.values() if f"{one.item}.{key}" in facts), None)
        elsewhere = f"; it stands under `lists: {other}:`" if other else form.near(key, [*own, *ITEM_KEYS])
        return f"is not a fact of a {known.item}{elsewhere}"


def _exhibits(section: Form) -> dict[str, Exhibit]:
    exhibits = {}
    for key in section.data:
        form = section.below(key)
        if form is None:
            continue
        form.only(("title", "date", "address", "note", "confidential", "client_statement"))
        if form.data.get("title") is None:
            form.problem("`title:` is missing", code="missing")
        known_as = same_id(key)
        if known_as in exhibits:
            section.problem("names an exhibit that is listed already", key, code="duplicate")
        exhibits[known_as] = Exhibit(
            id=known_as,
            title=form.words("title"),
            date=form.interval("date"),
            address=form.text("address"),
            note=form.words("note"),
            confidential=form.flag("confidential") or False,
            client_statement=form.flag("client_statement") or False,
        )
    return exhibits


def _decision(form: Form) -> Decision | None:
    form.only(("date", "outcome", "grade", "grounds", "source", "as_of", "label", "tags", "note"))
    for key in ("date", "outcome"):
        if form.data.get(key) is None:
            form.problem(f"`{key}:` is missing", code="missing")
    on, outcome, as_of = form.interval("date"), form.one_of("outcome", OUTCOMES), form.day("as_of")
    grade, label = form.one_of("grade", GRADES), form.one_of("label", LABELS)
    grounds, tags, source, note = form.texts("grounds"), form.texts("tags"), form.text("source"), form.text("note")
    if on is None or outcome is None:
        return None
    return Decision(on, outcome, grade, grounds, as_of, label, tags, source, note)


def _plain_data(data: Any, name: str, depth: int = 0) -> Any:
    """The data with lists for tuples and sets, and written dates, as a file would give them."""
    if depth > MOST_DEPTH:
        raise CaseError(f"{name}: nested more than {MOST_DEPTH} deep")
    if isinstance(data, Mapping):
        if not all(isinstance(key, str) for key in data):
            raise CaseError(f"{name}: a key must be text")
        return {key: _plain_data(value, name, depth + 1) for key, value in data.items()}
    if isinstance(data, list | tuple | set | frozenset):
        return [_plain_data(one, name, depth + 1) for one in data]
    if isinstance(data, str) and HALF.search(data):
        raise CaseError(f"{name}: holds half of a character, which no text can")
    if isinstance(data, int) and abs(data) >= 10**MOST_DIGITS:
        raise CaseError(f"{name}: a number has more than {MOST_DIGITS} digits")
    return data.isoformat() if isinstance(data, date) else data
