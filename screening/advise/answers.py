"""Reads the sheet that a client has filled in: what it states becomes facts of the case, on the client's word.

A line is known by its words, in whichever language of the sheet. What the case states already stays as it is, and all
that is not taken over is told with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from screening.advise.desk import Desk, Question, Sheet
from screening.advise.load_desk import load_desk
from screening.advise.position import Position, positions
from screening.cases.edit import put
from screening.cases.read_case import read_case
from screening.errors import CaseError, Place, Problems
from screening.law.pack import Pack
from screening.law.vocabulary import Fact, Misread
from screening.printable import printable
from screening.read import Steps

__all__ = ["Answered", "answers"]

SOURCE = "the client, in answer to the sheet"
TICK = re.compile(r"(?:\[\s*([xX✓✔]?)\s*\]|([☐☒☑]))\s*([^\[☐☒☑]+)")
NUMBER = re.compile(r"\d{1,3}[.)]\s+(.+)")
WHOLE = re.compile(r"\d{1,9}\Z")
STATED = "the case states it already, and stays as it is"
LINE = "_"  # what stands where nothing was written
MOST_SHOWN = 60


@dataclass(frozen=True)
class Answered:
    """The text of the case with what was taken over, and what was and was not, each told with its line in the sheet."""

    text: str
    taken: tuple[str, ...]
    left: tuple[str, ...]


@dataclass
class _Read:
    """What was read of one question: values by fact, each with its line, and lines that are for the advocate."""

    question: Question
    line: int
    values: dict[str, tuple[str, int]] = field(default_factory=dict)
    told: list[int] = field(default_factory=list)


def answers(case_text: str, name: str, sheet_text: str, sheet_name: str, pack: Pack) -> Answered:
    """The case with the answers of a filled sheet; raises ``CaseError`` with every line that cannot be read."""
    case = read_case(case_text, name, pack)
    problems = Problems()
    read = [*_Sheet(load_desk(pack), pack, sheet_name, problems).questions(sheet_text)]
    if problems.errors:
        raise CaseError(f"{sheet_name}: {len(problems.errors)} problem(s) in the sheet", problems.errors)
    if not read:
        raise CaseError(f"{sheet_name}: no question of a sheet that `screening questions` writes stands in it")
    position = positions(case, pack)[0]
    text, taken, left = case_text, [], []
    for one in read:
        for fact, (value, line) in one.values.items():
            steps, why = _where(position, pack.vocabulary.facts[fact], one)
            if why:
                left.append(f"line {line}: {fact}: {why}")
                continue
            text = put(text, name, steps, {"value": _written(pack.vocabulary.facts[fact], value), "source": SOURCE})
            taken.append(f"line {line}: {fact}")
        left += [f"line {line}: told in words, for you to read" for line in one.told]
    read_case(text, name, pack)
    return Answered(text, tuple(taken), tuple(left))


def _where(position: Position, fact: Fact, read: _Read) -> tuple[Steps, str]:
    """Where an answer is to be written, or why it is not."""
    case = position.case
    if fact.of is None:
        return ("facts", fact.id), STATED if fact.id in case.facts else ""
    stated = case.lists.get(fact.of)
    items = stated.items if stated is not None else ()
    known = position.pack.vocabulary.lists[fact.of]
    if items and fact.of in read.question.about:
        return (), f"the case has {len(items)} of these ({known.name}); write it by hand, to the one that is meant"
    asked = [row for row in range(len(position.facts.items[fact.of])) if position.sensible.get((fact.id, row), True)]
    if len(items) > 1 and len(asked) != 1:
        return (), f"the case has {len(items)} of these ({known.name}); write it by hand, to the one that is meant"
    place = position.facts.number(fact.of, asked[0]) - 1 if asked else 0
    if place < len(items) and fact.id in items[place].facts:
        return (), STATED
    return ("lists", fact.of, "items", place, fact.id.removeprefix(f"{known.item}.")), ""


def _written(fact: Fact, value: str) -> Any:
    if fact.type in ("choices", "countries"):
        return [one.strip() for one in value.split(",") if one.strip()]
    if fact.type == "yes_no":
        return value == "yes"
    return int(value) if fact.type in ("months", "days", "number") and WHOLE.match(value) else value


@dataclass(frozen=True)
class _Sheet:
    """One sheet as it is read: the words of every language, and what is wrong with it."""

    desk: Desk
    pack: Pack
    name: str
    problems: Problems

    def questions(self, text: str) -> Iterator[_Read]:
        """The questions that were answered, in their order."""
        asked = {_plain(words): one for one in self.desk.questions for words in self.said(one.id)}
        now: _Read | None = None
        for number, line in enumerate(text.splitlines(), start=1):
            words = _bare(line)
            found = NUMBER.match(words)
            if found:
                if now is not None:
                    yield now
                question = asked.get(_plain(found[1]))
                now = None if question is None else _Read(question, number)
                if question is None:
                    self.wrong(number, "no question of the sheet begins so; it has to stand as it was printed")
            elif now is not None and words:
                self.answer(now, words, number)
        if now is not None:
            yield now

    def answer(self, read: _Read, words: str, line: int) -> None:
        """Take up a line under a question: ticks, or something written after a colon."""
        marks = TICK.findall(words)
        if marks:
            for typed, box, label in marks:
                if typed or box in ("☒", "☑"):
                    self.tick(read, label, line)
            return
        label, colon, written = words.partition(":")
        blanks = {
            _plain(each): one for one in read.question.blanks for each in self.said(f"{read.question.id}.{one.id}")
        }
        blank = blanks.get(_plain(label)) if colon else None
        if blank is None:
            self.wrong(line, "neither a box nor a blank of this question; write after the colon of one")
            return
        written = written.strip().strip(LINE).strip()
        if not written:
            return
        if blank.fact is None:
            read.told.append(line)
        else:
            self.state(read, blank.fact, written, line)

    def tick(self, read: _Read, label: str, line: int) -> None:
        """Take up an answer that is ticked."""
        if _plain(label) in {_plain(one) for one in self.said("unknown")}:
            return
        ticks = {_plain(each): one for one in read.question.ticks for each in self.said(f"{read.question.id}.{one.id}")}
        tick = ticks.get(_plain(label))
        if tick is None:
            self.wrong(line, "a box is marked that this question does not have; it has to stand as it was printed")
            return
        for fact, value in tick.states.items():
            self.state(read, fact, value, line)

    def state(self, read: _Read, name: str, written: str, line: int) -> None:
        """State a fact, if it can be read and nothing else was said of it."""
        fact = self.pack.vocabulary.facts[name]
        if name in read.values and read.values[name][0] != written:
            self.wrong(line, f"{name}: two different answers, here and in line {read.values[name][1]}; leave one")
            return
        value = self.country(written) if fact.type == "country" else written
        try:
            fact.read(_written(fact, value), self.pack.vocabulary.countries)
        except Misread as problem:
            self.wrong(line, f"{name}: {problem}")
            return
        read.values[name] = (value, line)

    def country(self, written: str) -> str:
        """The code of a country that is written by its name, where only one is called so."""
        countries = self.pack.vocabulary.countries
        named = [code for code, called in countries.items() if called.casefold() == written.casefold()]
        return named[0] if len(named) == 1 else written

    def said(self, name: str) -> Iterator[str]:
        """A text in every language of the sheet."""
        sheets: Mapping[str, Sheet] = {one.language: one for one in self.desk.sheets}
        return (words for one in sheets.values() if (words := one.text(name)))

    def wrong(self, line: int, message: str) -> None:
        """Note what cannot be read; the line itself is not quoted, for it is the client's."""
        self.problems.add(Place(self.name, line, 1), message)


def _bare(line: str) -> str:
    """A line without what Markdown put before and into it."""
    text = re.sub(r"\\([^\w\s])", r"\1", printable(line)).strip()
    return re.sub(r"^[-*•]\s+", "", text).strip()


def _plain(words: str) -> str:
    """Words as they are compared: without spaces too many, capitals, and what stands at their end."""
    return " ".join(words.casefold().split()).strip(" .")
