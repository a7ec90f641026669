"""Puts one piece of data into the text of a case file. All else in it stays, where it can with its comments.

What comes out is read again and compared: a text that would say anything else than what was asked for is never given.
"""

from __future__ import annotations

import json
import re
from copy import deepcopy
from typing import Any

from screening.cases.read_case import read_document
from screening.cases.spell import block, item
from screening.errors import CaseError, ScreeningError
from screening.read import Document, Steps

__all__ = ["put"]

SAYS_NOTHING = re.compile(r"\s*(#.*)?\Z")


def put(text: str, name: str, steps: Steps, value: Any) -> str:
    """The text with ``value`` at ``steps``; a number one past the last item of a list adds an item.

    In YAML the lines of what was there are replaced, or new ones put behind its neighbours. Where the file is written
    in a form in which that cannot be done, and in JSON, the whole is written anew, and comments are lost. Raises
    ``CaseError`` if the text is no case file, or leaves no place for the value.
    """
    document = read_document(text, name)
    wanted = _with(document.data, steps, value, name)
    if not document.places:
        return json.dumps(wanted, ensure_ascii=False, indent=2) + "\n"
    for written in (_in_place(text, document, steps, wanted), "\n".join(block(wanted, 0)) + "\n"):
        if written is not None and _says(written, name, wanted):
            return written
    raise CaseError(f"{name}: cannot be written to without losing something of it; edit it by hand")


def _with(data: Any, steps: Steps, value: Any, name: str) -> Any:
    """A copy of the data with the value in it."""
    whole = deepcopy(data)
    here = whole
    for step, after in zip(steps, (*steps[1:], None), strict=True):
        new = value if after is None else [] if isinstance(after, int) else {}
        if isinstance(step, int) and isinstance(here, list) and step <= len(here):
            here += [new] if step == len(here) else []
        elif not (isinstance(step, str) and isinstance(here, dict)):
            raise CaseError(f"{name}: something else stands where this would be written; edit the file by hand")
        if after is None or (isinstance(step, str) and here.get(step) is None):
            here[step] = new
        here = here[step]
    return whole


def _in_place(text: str, document: Document, steps: Steps, wanted: Any) -> str | None:
    """The text with only the lines of one key changed or added, or nothing where its form leaves no place for that."""
    lines = text.splitlines()
    known = _deepest(document.data, steps)
    key, at = steps[len(known)], (*known, steps[len(known)])
    new = _at(wanted, at)
    there = document.places.get(at)
    if there is not None:
        column = there.column - 1
        before = lines[there.line - 1][:column]
        if before.strip() not in ("", "-"):
            return None
        made = _made(key, new, before.find("-") if isinstance(key, int) else column)
        made[0] = before + made[0].lstrip(" -" if isinstance(key, int) else " ")
        return _joined([*lines[: there.line - 1], *made, *lines[_end(lines, there.line, column) :]])
    if not known:
        return _joined([*lines, *_made(key, new, 0)])
    neighbour = _last(document, known)
    if neighbour is None:
        place = document.places[known]
        return _joined([*lines[: place.line], *_made(key, new, place.column + 1), *lines[place.line :]])
    line, column = neighbour
    dash = lines[line - 1].find("-") if isinstance(key, int) else column
    end = _end(lines, line, dash)
    return _joined([*lines[:end], *_made(key, new, dash), *lines[end:]])


def _made(key: str | int, value: Any, indent: int) -> list[str]:
    return list(item(value, indent) if isinstance(key, int) else block({key: value}, indent))


def _deepest(data: Any, steps: Steps) -> Steps:
    """The way to the innermost mapping or list that is there and has something in it, short of the last step."""
    found: Steps = ()
    for step in steps[:-1]:
        inner = _at(data, (*found, step)) if _present(data, (*found, step)) else None
        if not inner:
            break
        found = (*found, step)
    return found


def _present(data: Any, steps: Steps) -> bool:
    for step in steps:
        if isinstance(step, int) and not (isinstance(data, list) and step < len(data)):
            return False
        if isinstance(step, str) and not (isinstance(data, dict) and step in data):
            return False
        data = data[step]
    return True


def _at(data: Any, steps: Steps) -> Any:
    for step in steps:
        data = data[step]
    return data


def _last(document: Document, steps: Steps) -> tuple[int, int] | None:
    """The line and the column (from 0) at which the last thing inside begins."""
    inside = _at(document.data, steps)
    last = (len(inside) - 1) if isinstance(inside, list) else list(inside)[-1] if inside else None
    if last is None:
        return None
    place = document.places[(*steps, last)]
    return place.line, place.column - 1


def _end(lines: list[str], line: int, column: int) -> int:
    """The last line of what begins on ``line`` at ``column``; comments behind it belong to what comes."""
    last = line
    for number in range(line, len(lines)):
        if SAYS_NOTHING.match(lines[number]):
            continue
        if len(lines[number]) - len(lines[number].lstrip()) <= column:
            break
        last = number + 1
    return last


def _joined(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


def _says(text: str, name: str, wanted: Any) -> bool:
    try:
        return bool(read_document(text, name).data == _plain(wanted))
    except ScreeningError:
        return False


def _plain(data: Any) -> Any:
    """The data as it is read: yes and no are words."""
    if isinstance(data, bool):
        return "yes" if data else "no"
    if isinstance(data, dict):
        return {key: _plain(one) for key, one in data.items()}
    return [_plain(one) for one in data] if isinstance(data, list) else data
