"""``screening interview``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from screening.cases.read_case import read_case
from screening.cases.spell import block
from screening.cli.options import pack_option
from screening.errors import CaseError
from screening.interview.ask import Interview, asked_of, what_is_wrong
from screening.interview.kept_case import ChangedMeanwhileError, Kept, KeptCase, place_of
from screening.interview.open_questions import OpenQuestion
from screening.interview.told import item_words, told, which
from screening.interview.typed import NOT_KNOWN, answer_typed, numbered
from screening.interview.words import ENGLISH, Words, translated, words_of
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.law.vocabulary import Fact, FactList
from screening.printable import printable
from screening.render.outline import Piece
from screening.render.question import answer_pieces, end_pieces, help_pieces, list_pieces, question_pieces
from screening.render.text import print_text
from screening.write import write_new

__all__ = ["interview"]

MOST_FOUND = 12


class _StopError(Exception):
    """Raised where nobody answers any more."""


@click.command()
@click.argument("case", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--all", "everything", is_flag=True, help="Ask the questions that move only the score too.")
@click.option("--language", default=ENGLISH, show_default=True, help="Of the questions; what it lacks is in English.")
@pack_option
def interview(*, case: Path, everything: bool, language: str, pack_path: str | None) -> None:
    """Ask the questions of CASE in the terminal, the one worth most first, and keep every answer in its file.

    A file that is not there yet is begun. Each answer is on the disk before the next question; `back` changes one and
    keeps the others. It ends when nothing more can change the answer, and at `stop`.
    """
    words, pack = words_of(language), load_pack(pack_path)
    spoken = pack if language == ENGLISH else translated(pack, words)
    if not case.exists():
        text = "\n".join(block({"case": case.stem}, 0)) + "\n"
        read_case(text, case.name, pack)
        write_new(case, text)
        click.echo(words.text("typed.begun", case=str(case)))
    try:
        _Terminal(Interview(KeptCase(case, pack), spoken, words), everything=everything).go()
    except _StopError:
        click.echo(words.text("typed.stopped"))


class _Terminal:
    """The interview as it is led in a terminal; ``been`` are the questions that were answered, in order."""

    def __init__(self, interview: Interview, *, everything: bool) -> None:
        self.interview = interview
        self.pack: Pack = interview.pack
        self.words = interview.words
        self.everything = everything
        self.been: list[OpenQuestion] = []

    def go(self) -> None:
        """Ask until nothing is left that settles anything."""
        self.interview.now()
        _show([*([Piece("text", self.words.note)] if self.words.note else []), *help_pieces(self.words)])
        chosen: OpenQuestion | None = None
        while (question := chosen or self._next()) is not None:
            _show(answer_pieces(self.interview.now()[1], self.words))
            chosen = self._asked(question)
        _, report = self.interview.now()
        more = any(True for _ in self.interview.waiting())
        said = end_pieces(self.interview.said_unknown(), self.words, more=more)
        _show([*answer_pieces(report, self.words), *said])
        click.echo(self.words.text("typed.kept"))

    def _next(self) -> OpenQuestion | None:
        return next((one for one in self.interview.waiting() if self.everything or one.settles), None)

    def _asked(self, question: OpenQuestion) -> OpenQuestion | None:
        """Ask one question until it is answered; what comes back is a question that is wanted instead of the next."""
        kept, _ = self.interview.now()
        choices = self._card(question, kept)
        while True:
            line = _typed()
            word, _, rest = line.partition(" ")
            try:
                if line == "stop":
                    raise _StopError
                if line == "back":
                    return self.been.pop() if self.been else question
                if word == "ask" and rest:
                    if found := self._found(rest):
                        return found
                    continue
                if isinstance(question.of, FactList):
                    if not self._list_answer(question.of, line, kept):
                        return question
                else:
                    self.interview.answer(
                        question.of,
                        question.item,
                        answer_typed(question.of, line, self.pack, choices, self.words),
                        kept.version,
                    )
            except ChangedMeanwhileError:
                click.echo(self.words.text("typed.changed"))
                return question
            except CaseError as error:
                click.echo(self.words.text("typed.not_written", wrong=printable(what_is_wrong(error))))
                continue
            self.been.append(question)
            return None

    def _card(self, question: OpenQuestion, kept: Kept) -> tuple[str, ...]:
        """Show a question; what comes back are the answers that have a number."""
        if isinstance(question.of, FactList):
            of = question.of
            items = kept.at(("lists", of.id, "items")) or []
            _show(list_pieces(of, [item_words(one) for one in items], self.words))
            return ()
        fact = question.of
        stated = told(kept, self.pack, fact, question.item)
        choices = numbered(fact, stated)
        _, report = self.interview.now()
        _show(
            question_pieces(
                report,
                fact,
                which(kept, self.pack, fact, question.item, self.words),
                question.missing,
                choices,
                stated,
                self.words,
            )
        )
        return choices

    def _list_answer(self, of: FactList, line: str, kept: Kept) -> bool:
        """Take an answer to a list: another item, that these are all, or that there may be more; whether it is over."""
        if line in ("", "all", "none", NOT_KNOWN):
            self.interview.close(of, kept.version, whole=line != NOT_KNOWN)
            return True
        first = asked_of(self.pack, of)[0]
        self.interview.add(of, {first.id: [line]}, kept.version)
        return False

    def _found(self, words: str) -> OpenQuestion | None:
        """The question that the words mean; of several they are listed."""
        vocabulary = self.pack.vocabulary
        if words in vocabulary.lists:
            return OpenQuestion(vocabulary.lists[words])
        wanted = words.casefold().split()
        found = [
            one
            for one in vocabulary.facts.values()
            if one.id == words or all(word in f"{one.id} {one.name}".casefold() for word in wanted)
        ]
        exact = [one for one in found if one.id == words] or found
        if len(exact) == 1:
            return self._question(exact[0])
        _show(_many(found, self.words))
        return None

    def _question(self, fact: Fact) -> OpenQuestion:
        kept, _ = self.interview.now()
        if fact.of is not None and kept.at(place_of(fact, 1, self.pack)[:-1]) is None:
            return OpenQuestion(self.pack.vocabulary.lists[fact.of])
        return self.interview.question(fact, 1 if fact.of else None)


def _many(found: list[Fact], words: Words) -> Iterator[Piece]:
    yield Piece("text", words.text("typed.many", number=str(len(found))))
    yield from (Piece("item", one.name, mark=f"{one.id}:") for one in found[:MOST_FOUND])


def _typed() -> str:
    try:
        line = input("> ")
    except EOFError:
        raise _StopError from None
    return " ".join(line.split())


def _show(pieces: Iterable[Piece]) -> None:
    print_text(pieces, sys.stdout)
