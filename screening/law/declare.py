"""Makes the vocabulary of the documents that declare it: facts, lists, countries, and what is said of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from screening.errors import Problems, nearest
from screening.law.conditions import Condition, Literally, Test
from screening.law.countries import Countries, Former
from screening.law.forms import (
    ContradictionForm,
    CountriesForm,
    CountryNamesForm,
    FactForm,
    ListForm,
    VocabularyForm,
    fill,
)
from screening.law.parse import Names, parse_condition
from screening.law.vocabulary import Contradiction, Fact, FactList, Misread, Need, Presumption, Vocabulary
from screening.read import Document, Steps
from screening.values import Value

__all__ = ["declare", "declare_countries", "relate"]

ORDERED = ("choice", "yes_no")
CONTRADICTED = (*ORDERED, "months", "days", "number")


def declare(
    documents: Sequence[Document], countries: Countries, says_nothing: Sequence[str], problems: Problems
) -> Vocabulary:
    """Facts and lists of all vocabulary documents, with the countries; ``relate`` adds what needs rules to be read.

    ``says_nothing`` are the choices by which nothing is alleged, in whichever fact they stand.
    """
    return _Declaring(problems, countries, tuple(says_nothing)).vocabulary(documents)


def declare_countries(documents: Sequence[Document], names: Sequence[Document], problems: Problems) -> Countries:
    """The countries, what else is said of them (of codes that there are), and what people call them."""
    found = Countries()
    for document in documents:
        form = fill(CountriesForm, document, problems)
        if form is None:
            continue
        former = {code: Former(one.name, one.successors) for code, one in form.former.items()}
        known = form.codes | {code: entity.name for code, entity in form.entities.items()}
        found = Countries(known, form.aliases, former, form.bureaus)
        meant = [("aliases", code, of) for code, of in form.aliases.items()]
        meant += [("former", code, of) for code, one in former.items() for of in one.successors]
        meant += [("bureaus", code, of) for code, state in form.bureaus.items() for of in (code, state)]
        for section, code, of in meant:
            if of not in known:
                problems.add(document.place(section, code), f'"{of}" is no code of a country', code="unknown-name")
    called = filter(None, (fill(CountryNamesForm, one, problems) for one in names))
    return replace(found, names={code: words for one in called for code, words in one.names.items()})


def relate(vocabulary: Vocabulary, documents: Sequence[Document], names: Names, problems: Problems) -> Vocabulary:
    """The vocabulary with the conditions of its documents: when a question makes sense, and what contradicts what."""
    asked: dict[str, Condition] = {}
    contradictions: list[Contradiction] = []
    for document in documents:
        form = fill(VocabularyForm, document, Problems())
        if form is None:
            continue
        for name, one in form.facts.items():
            if one.ask_when is not None:
                asked[name] = parse_condition(document, ("facts", name, "ask_when"), names, problems)
        for list_id, each in form.lists.items():
            for short, one in each.facts.items():
                if one.ask_when is not None:
                    steps = ("lists", list_id, "facts", short, "ask_when")
                    asked[f"{each.item}.{short}"] = parse_condition(document, steps, names, problems, over=list_id)
        for index, stated in enumerate(form.contradictions):
            found = _contradiction(document, index, stated, names, problems)
            if found is not None:
                contradictions.append(found)
    return replace(vocabulary, ask_when=asked, contradictions=tuple(contradictions))


def _contradiction(
    document: Document, index: int, form: ContradictionForm, names: Names, problems: Problems
) -> Contradiction | None:
    place = document.place("contradictions", index)
    named = [next(iter(one), "") if isinstance(one, dict) and len(one) == 1 else "" for one in form.both]
    known = [names.vocabulary.facts.get(name) for name in named]
    over = next((one.of for one in known if one and one.of), None)
    both = [
        parse_condition(document, ("contradictions", index, "both", at), names, problems, over=over) for at in range(2)
    ]
    first, second = both
    written = all(isinstance(one, Test) and isinstance(one.operand, Literally) for one in both)
    if known[0] is None or known[1] is None or not written:
        problems.add(place, "a contradiction has two conditions, each one test on one fact")
        return None
    if any(one is not None and one.type not in CONTRADICTED for one in known):
        problems.add(place, f"a contradiction is between facts of the types {', '.join(CONTRADICTED)}")
        return None
    if known[0].id == known[1].id:
        problems.add(place, "a contradiction is between two facts")
        return None
    return Contradiction(form.contradiction, form.says, (first, second), (known[0].id, known[1].id), over, place)


class _Declaring:
    def __init__(self, problems: Problems, countries: Countries, says_nothing: tuple[str, ...]) -> None:
        self.problems = problems
        self.countries = countries
        self.says_nothing = says_nothing
        self.facts: dict[str, Fact] = {}
        self.lists: dict[str, FactList] = {}

    def vocabulary(self, documents: Sequence[Document]) -> Vocabulary:
        for document in documents:
            form = fill(VocabularyForm, document, self.problems)
            if form is None:
                continue
            for name, one in form.facts.items():
                self._fact(name, one, document, ("facts", name), None)
            for name, listed in form.lists.items():
                self._list(name, listed, document)
        found = Vocabulary(self.facts, self.lists, self.countries)
        self._consistent(found)
        return found

    def _new(self, name: str, known: Mapping[str, Any], document: Document, steps: Steps) -> None:
        if name in known:
            self.problems.add(document.place(*steps), f'"{name}" is declared twice, first at {known[name].place}')

    def _list(self, name: str, form: ListForm, document: Document) -> None:
        self._new(name, self.lists, document, ("lists", name))
        place = document.place("lists", name)
        self.lists[name] = FactList(id=name, place=place, **form.model_dump(exclude={"facts"}))
        for short, one in form.facts.items():
            self._fact(f"{form.item}.{short}", one, document, ("lists", name, "facts", short), name)
        for key, named in (("dated_by", form.dated_by), ("routed_by", (form.routed_by,) if form.routed_by else ())):
            for fact_id in named:
                fact = self.facts.get(fact_id)
                if fact is None or fact.of != name or (key == "dated_by" and fact.type != "date"):
                    what = "a date" if key == "dated_by" else "a fact"
                    self.problems.add(document.place("lists", name, key), f'"{fact_id}" is not {what} of these items')

    def _fact(self, name: str, form: FactForm, document: Document, steps: Steps, of: str | None) -> None:
        self._new(name, self.facts, document, steps)
        said = {"needs", "as_it_stands", "better", "usual", "says_nothing", "ask_when"}
        plain = Fact(id=name, place=document.place(*steps), of=of, **form.model_dump(exclude=said))
        silent: tuple[Value, ...]
        if form.says_nothing is None:
            silent = tuple(one for one in plain.choices if one in self.says_nothing)
        else:
            silent = self._values(plain, form.says_nothing, document, (*steps, "says_nothing"))
        usual = self._values(plain, () if form.usual is None else (form.usual,), document, (*steps, "usual"))
        self.facts[name] = replace(
            plain,
            needs=self._needs(plain, form, document, steps),
            as_it_stands=self._presumption(plain, form, document, steps),
            better=self._better(plain, form, document, steps),
            usual=usual[0] if usual else None,
            says_nothing=tuple(dict.fromkeys((*silent, *usual))),
        )

    def _values(self, fact: Fact, written: Sequence[Any], document: Document, steps: Steps) -> tuple[Value, ...]:
        """The values written of a fact; a set is told by one member."""
        found = []
        for one in written:
            try:
                found.append(fact.read(one, self.countries))
            except Misread as problem:
                self.problems.add(document.place(*steps), f"{fact.id} {problem}")
        return tuple(found)

    def _needs(self, fact: Fact, form: FactForm, document: Document, steps: Steps) -> dict[str, Need]:
        needs = {}
        for value, one in form.needs.items():
            place = (*steps, "needs", value)
            if fact.type != "choice" or value not in fact.choices:
                self.problems.add(document.place(*place), f'"{value}" is no choice of {fact.id}')
                continue
            otherwise = self._values(fact, (one.otherwise,), document, place)
            if otherwise and otherwise[0] == value:
                self.problems.add(document.place(*place), "amounts to itself")
            elif otherwise:
                needs[value] = Need(one.standing, otherwise[0])
        for value, need in needs.items():
            if str(need.otherwise) in needs:
                self.problems.add(
                    document.place(*steps, "needs", value), "amounts to a value that needs a standing itself"
                )
        return needs

    def _presumption(self, fact: Fact, form: FactForm, document: Document, steps: Steps) -> Presumption | None:
        said = form.as_it_stands
        if said is None:
            return None
        values = self._values(fact, (said.value,), document, (*steps, "as_it_stands"))
        if not values:
            return None
        return Presumption(
            values[0], said.because, said.who_can_show, (said.provision.instrument, said.provision.article)
        )

    def _better(self, fact: Fact, form: FactForm, document: Document, steps: Steps) -> tuple[Value, ...]:
        if form.better and fact.type not in ORDERED:
            self.problems.add(document.place(*steps, "better"), f"only {' and '.join(ORDERED)} can be ordered")
            return ()
        found = self._values(fact, form.better, document, (*steps, "better"))
        if len(set(found)) < len(found):
            self.problems.add(document.place(*steps, "better"), "names a value twice")
        return found

    def _consistent(self, vocabulary: Vocabulary) -> None:
        former: dict[str, str] = {}
        for fact in vocabulary.facts.values():
            if fact.of is None and (taken := vocabulary.item_list(fact.id)):
                self.problems.add(fact.place, f'"{fact.id}" is named like a fact of the items of {taken}')
            if fact.type in ("choice", "choices") and not fact.choices:
                self.problems.add(fact.place, f'"{fact.id}" is a {fact.type} and needs `choices:`')
            for word, choice in fact.synonyms.items():
                if choice not in fact.choices or word in fact.choices:
                    self.problems.add(fact.place, f'"{word}" is no other word for a choice of "{fact.id}"')
            for one in fact.formerly:
                if one in vocabulary.facts:
                    self.problems.add(fact.place, f'"{one}" is still a fact: it cannot be a former name')
                if one in former:
                    near = nearest(one, vocabulary.facts)
                    self.problems.add(fact.place, f'"{one}" is a former name of "{former[one]}" as well{near}')
                former[one] = fact.id
