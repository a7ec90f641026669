"""Reads what holds public notices: one notice as a case, and many as the cases that they are."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from screening.cases.charge import Lexicon
from screening.cases.notices.entities import gathered, is_entity, is_simple, read_entity, read_simple
from screening.cases.notices.notice import case_data
from screening.cases.notices.replies import is_reply, read_reply
from screening.cases.stated import Form
from screening.errors import CaseError, Problems
from screening.law.pack import Pack
from screening.read import Document

__all__ = ["holds_notices", "is_notice", "lines_of_notices", "notices_in", "read_notice", "refuse_print"]

# Python's print of a reply, whose texts stand in single quotes and whose nulls are called None.
PRINTED = re.compile(r"\s*\[?\s*\{\s*'entity_id'|\s*\[?\s*\{\s*'[a-z_]+'\s*:[^\"]*\b(?:None|True|False)\b")
START = 4096  # letters by which a file is known for one of notices
SEVERAL = "holds {} notices; screen them with `screening screen-many --from notices`"


def is_notice(data: Any) -> bool:
    """Whether data is a public notice, or a page or list of them, rather than a case file."""
    if isinstance(data, list):
        return bool(data) and all(map(_is_one, data))
    return _is_one(data)


def _is_one(data: Any) -> bool:
    return is_reply(data) or is_entity(data) or (isinstance(data, dict) and is_simple(data))


def read_notice(document: Document, pack: Pack) -> dict[str, Any]:
    """The data of the case file that one notice amounts to.

    Raises ``CaseError`` with every problem found, or if there is no notice, or more than one.
    """
    found, vocabulary = _single(document), pack.vocabulary
    problems = Problems()
    form = Form(found, (), found.data, problems)
    if is_entity(found.data):
        notice = read_entity(found, form, vocabulary)
    elif is_simple(found.data):
        notice = read_simple(found, form)
    else:
        notice = read_reply(found, form, vocabulary)
    if problems.errors:
        raise CaseError(f"{found.file}: {len(problems.errors)} problem(s) in the public notice", problems.errors)
    return case_data(notice, vocabulary, _lexicon(pack))


@lru_cache(maxsize=4)
def _lexicon(pack: Pack) -> Lexicon:
    return Lexicon(pack.offences)


def holds_notices(start: str) -> bool:
    """Whether a file that begins so holds public notices: replies, entities, or the simple table."""
    first = start.lstrip("\ufeff \r\n\t[").replace("\r", "\n").partition("\n")[0]
    if first.startswith("{"):
        keys = set(re.findall(r'"([A-Za-z_]+)"\s*:', start[:START]))
        return "case" not in keys and ({"entity_id", "_links"} <= keys or {"schema", "properties"} <= keys)
    return is_simple(next(csv.reader([first]), []))


def lines_of_notices(text: str, name: str) -> list[Any]:
    """The notices in a text of several lines with one each; none if it is not of that form."""
    if not holds_notices(text[:START]):
        return []
    lines = [line for line in text.splitlines() if line.strip()]
    if text.lstrip("\ufeff \r\n\t")[:1] == "{" and not (len(lines) > 1 and lines[0].rstrip().endswith("}")):
        return []
    return [one for _, one in notices_in(text, name)] if text.lstrip()[:1] != "[" else []


def refuse_print(text: str, name: str) -> None:
    """Raises ``CaseError`` for what Python prints of a reply, in which nothing is null."""
    if PRINTED.match(text):
        raise CaseError(
            f"{name}: Python's print of a reply, which is not JSON; write it with json.dump, or save the page"
        )


def notices_in(text: str, name: str) -> Iterator[tuple[str, Any]]:
    """The notices of a text, each with where it stands: pages, arrays, lines of JSON, entities, the simple table.

    What stands in a line that is no JSON is given as the ``CaseError`` that says so.
    """
    refuse_print(text, name)
    if not text.lstrip("\ufeff \r\n\t").startswith(("{", "[")):
        yield from _of_table(text, name)
        return
    found = list(_of_json(text.lstrip("\ufeff"), name))
    entities = [one for _, one in found if is_entity(one)]
    if not entities:
        yield from found
        return
    places = {str(one["id"]): place for place, one in found if is_entity(one)}
    yield from ((place, one) for place, one in found if not is_entity(one))
    yield from ((places[str(one["id"])], one) for one in gathered(entities))


def _single(document: Document) -> Document:
    """The one notice of a document."""
    data = document.data
    several = data if isinstance(data, list) else _entries(data)
    if several is None:
        return document
    notices = gathered(several) if any(is_entity(one) for one in several) else several
    if len(notices) == 1 and isinstance(notices[0], dict):
        return Document(document.file, notices[0])
    raise CaseError(f"{document.file}: {SEVERAL.format(len(notices)) if len(notices) != 1 else 'holds no notice'}")


def _entries(data: Any) -> list[Any] | None:
    """The entries of a page of a list, if it is one."""
    inside = data.get("_embedded") if isinstance(data, dict) and "entity_id" not in data else None
    entries = inside.get("notices") if isinstance(inside, dict) else None
    return entries if isinstance(entries, list) else None


def _of_json(text: str, name: str) -> Iterator[tuple[str, Any]]:
    try:
        whole = json.loads(text)
    except RecursionError:
        raise CaseError(f"{name}: nested too deeply") from None
    except ValueError:
        for number, line in enumerate(text.splitlines(), start=1):
            if line.strip():
                yield from _of_line(line, f"{name}:{number}")
        return
    yield from _each(whole, name)


def _of_line(line: str, place: str) -> Iterator[tuple[str, Any]]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        yield place, CaseError(f"{place}: not JSON; each line needs one notice, whole")
        return
    yield from _each(found, place)


def _each(data: Any, place: str) -> Iterator[tuple[str, Any]]:
    several = data if isinstance(data, list) else _entries(data)
    if several is None:
        yield place, data
    else:
        yield from ((f"{place}[{at}]", one) for at, one in enumerate(several))


def _of_table(text: str, name: str) -> Iterator[tuple[str, Any]]:
    rows = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""))
    if not is_simple(rows.fieldnames or ()):
        raise CaseError(f"{name}: holds no public notices: neither JSON nor the simple table of OpenSanctions")
    for row in rows:
        yield f"{name}:{rows.line_num}", {key: value for key, value in row.items() if key is not None}
