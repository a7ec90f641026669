"""Counts what was decided against what a screening said: found, missed and false alarms, in both answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from screening.audit.decided import Compared

__all__ = ["ANSWERS", "Row", "Tally", "by_chapter", "by_ground", "seen", "tally"]

AnswerName = Literal["settled", "as_it_stands"]
ANSWERS: tuple[AnswerName, ...] = ("settled", "as_it_stands")


@dataclass(frozen=True)
class Row:
    """Decisions of one kind: against how many of the alerts a screening said something, wholly or in part."""

    of: int
    whole: int
    part: int

    @property
    def nothing(self) -> int:
        """Against how many it said nothing."""
        return self.of - self.whole - self.part


@dataclass(frozen=True)
class Tally:
    """The rows of one answer: alerts that fell, that fell in part (corrected), and that were left alone.

    Against an alert that fell, a screening that sees a part has found a part of what it should. Against one that was
    left alone, whatever it says is a false alarm, but where the decision itself asked for a part.
    """

    fell: Row
    corrected: Row
    kept: Row


def tally(compared: Iterable[Compared], answer: AnswerName) -> Tally:
    """The decisions that settle something, counted by what a screening said of them."""
    several = list(compared)
    return Tally(
        fell=_row([one for one in several if one.expects == "falls"], answer),
        corrected=_row([one for one in several if one.expects == "part"], answer),
        kept=_row([one for one in several if one.expects == "left_alone"], answer),
    )


def _row(compared: list[Compared], answer: AnswerName) -> Row:
    said = [seen(one, answer) for one in compared]
    return Row(len(compared), said.count("whole"), said.count("part"))


def seen(one: Compared, answer: AnswerName) -> Literal["whole", "part", "nothing"]:
    """What a screening said against an alert: doubts count as against the whole."""
    word, scope = (one.screened, one.scope) if answer == "settled" else (one.as_it_stands, one.as_it_stands_scope)
    if word in ("serious_doubts", "doubts_stand"):
        return "whole"
    if word in ("grounds_established", "grounds_stand"):
        return "part" if scope == "part" else "whole"
    return "nothing"


def by_ground(compared: Iterable[Compared]) -> Mapping[str, list[Compared]]:
    """The alerts that fell, by the grounds and tags of the decision."""
    found: dict[str, list[Compared]] = {}
    for one in compared:
        if one.expects == "falls":
            for name in dict.fromkeys(issue.name for issue in one.issues):
                found.setdefault(name, []).append(one)
    return dict(sorted(found.items()))


def by_chapter(compared: Iterable[Compared]) -> Mapping[str, list[Compared]]:
    """The decisions by the chapter that their source names, those that fell or were kept."""
    found: dict[str, list[Compared]] = {}
    for one in compared:
        if one.chapter and one.expects:
            found.setdefault(one.chapter, []).append(one)
    return dict(sorted(found.items(), key=lambda each: [int(part) for part in each[0].split(".")]))
