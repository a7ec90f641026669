"""What a search of all cases came to, in words and as plain data: cases, and what is proved within which bounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from screening.program.program import Program
from screening.reform.better import Raised, Step
from screening.reform.properties import Proved
from screening.reform.prove import Found, Reason, Searched
from screening.render.outline import Piece
from screening.render.stated import stated_lines
from screening.report.report import Answers

__all__ = ["outline_proved", "outline_searched", "proved_data", "searched_data"]


def outline_searched(title: str, found: Searched, program: Program, where: Sequence[str] = ()) -> Iterator[Piece]:
    """The outline of a search for differences."""
    yield Piece("title", f"{title}: {_ways(found, program)}")
    yield Piece("text", f"Looked at: {found.bounds.told()}.")
    if where:
        yield Piece("text", f"Only cases that state {', '.join(where)}.")
    yield from _cases(found, program)
    if found.proved:
        yield Piece("heading", "Proved for every case within these bounds")
        yield from (Piece("item", f"no case: {_reason(one)}", mark="-") for one in found.proved)


def outline_proved(found: Proved, programs: Sequence[Program]) -> Iterator[Piece]:
    """The outline of a property that was put to a proof, by instrument."""
    wanted = found.wanted
    yield Piece("title", f"{'PROVED' if found.holds else 'REFUTED'}: {wanted.says}")
    if wanted.about:
        yield Piece("text", wanted.about)
    for one, program in zip(found.searched, programs, strict=True):
        yield Piece("heading", f"{one.bounds.instrument}: {'refuted' if one.found else 'proved'}")
        yield Piece("text", f"Looked at: {one.bounds.told()}.")
        if not one.found:
            yield Piece("text", "Within these bounds there is no case against it.")
        elif isinstance(one, Raised):
            for step in one.found:
                yield from _step(step, program)
        else:
            yield from _cases(one, program)
        if isinstance(one, Raised):
            yield Piece("text", f"Steps from a value to the next better one: {len(one.proved) + len(one.found)} tried.")


def _ways(found: Searched, program: Program) -> str:
    cases = len({(*stated_lines(one.facts, program),) for one in found.found})
    ways = f"{len(found.found)} way(s) to differ"
    return f"{ways}, shown by {cases} case(s)" if cases < len(found.found) else ways


def _cases(found: Searched, program: Program) -> Iterator[Piece]:
    """Each case once, with all that turns in it."""
    by: dict[tuple[str, ...], list[Found]] = {}
    for one in found.found:
        by.setdefault((*stated_lines(one.facts, program),), []).append(one)
    for lines, several in by.items():
        yield Piece("heading", "; ".join(_reason(one.reason) for one in several))
        yield from (Piece("item", line, mark="-") for line in lines)
        yield from _turned(several[0].before, several[0].after)


def _step(step: Step, program: Program) -> Iterator[Piece]:
    assert step.facts is not None
    assert step.before is not None
    assert step.after is not None
    yield Piece("item", f"{step.fact}: {_word(str(step.worse))} -> {_word(str(step.better))}", mark="-")
    yield from (Piece("item", line, 1, "-") for line in stated_lines(step.facts, program))
    yield from _turned(step.before, step.after)


def _turned(before: Answers, after: Answers) -> Iterator[Piece]:
    yield Piece("text", f"settled: {_word(before.outcome)} -> {_word(after.outcome)}")
    yield Piece("text", f"as it stands: {_word(before.as_it_stands)} -> {_word(after.as_it_stands)}")


def _reason(reason: Reason) -> str:
    if reason.rule:
        return f"{reason.rule}: {reason.turned}"
    return reason.turned if reason.turned.startswith(("weaker", "stronger")) else f"another {reason.turned}"


def _word(word: str) -> str:
    return word.replace("_", " ")


def searched_data(found: Searched, program: Program) -> dict[str, Any]:
    """All that a search for differences found, as plain data."""
    return {
        "bounds": found.bounds.told(),
        "found": [_case(one, program) for one in found.found],
        "proved": [{"rule": one.rule, "turned": one.turned} for one in found.proved],
    }


def proved_data(found: Proved, programs: Sequence[Program]) -> dict[str, Any]:
    """What a proof came to, as plain data."""
    searched = [
        _raised(one, program) if isinstance(one, Raised) else searched_data(one, program)
        for one, program in zip(found.searched, programs, strict=True)
    ]
    return {
        "property": found.wanted.id,
        "says": found.wanted.says,
        "holds": found.holds,
        "searched": [{"instrument": one.instrument, **each} for one, each in zip(programs, searched, strict=True)],
    }


def _case(one: Found, program: Program) -> dict[str, Any]:
    return {
        "rule": one.reason.rule,
        "turned": one.reason.turned,
        "states": [*stated_lines(one.facts, program)],
        "before": one.before.model_dump(),
        "after": one.after.model_dump(),
    }


def _raised(found: Raised, program: Program) -> dict[str, Any]:
    return {
        "bounds": found.bounds.told(),
        "found": [
            {
                "fact": one.fact,
                "worse": str(one.worse),
                "better": str(one.better),
                "states": [*stated_lines(one.facts, program)] if one.facts is not None else [],
            }
            for one in found.found
        ],
        "proved": [{"fact": one.fact, "worse": str(one.worse), "better": str(one.better)} for one in found.proved],
    }
