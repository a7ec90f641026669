"""A filing as an outline and as a calendar file. The calendar holds the id of the case, and nothing else of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

from screening.advise.filing import Day, Filing, Supposed
from screening.render.outline import Piece

__all__ = ["calendar", "filing_pieces"]

STATES = {"ready": "ready", "missing": "MISSING", "not_stated": "not stated", "to_do": "to do"}
LEARNS = {
    "commission": "the Commission",
    "secretariat": "the General Secretariat",
    "requesting_country": "THE REQUESTING COUNTRY",
    "state_of_refuge": "the state of refuge",
}
COLUMNS = {"binds_you": "Days that bind you", "they_aim_at": "Days that the Commission aims at"}
OCTETS = 74  # of a line of a calendar, without what ends it


def filing_pieces(found: Filing) -> Iterator[Piece]:
    """What is ready and what is missing, and the days that come."""
    yield Piece("title", f"{found.case}: the request to the Commission")
    called = [one for one in found.steps if not one.perhaps]
    missing = sum(one.state in ("missing", "not_stated") for one in called)
    yield Piece("text", f"As of {found.as_of.isoformat()}: {missing} of {len(called)} steps are missing or not stated.")
    for column, heading in COLUMNS.items():
        yield Piece("heading", heading)
        days = [one for one in found.days if one.column == column]
        yield from (Piece("item", _told(one), mark="-") for one in days)
        if not days:
            yield Piece("text", "None that the file gives a start for.")
        if column == "binds_you":
            yield from (Piece("text", _supposed(one)) for one in found.supposed)
    yield Piece("heading", "Steps, in their order")
    for number, one in enumerate(called, start=1):
        yield Piece("item", f"{one.title}: {STATES[one.state]}", mark=f"{number}.")
        said = f"{one.says} " if one.says else ""
        learns = ", ".join(LEARNS[each] for each in one.learns) or "nobody"
        yield Piece("text", f"{said}{one.where}{'. ' if one.where else ''}Will learn of it: {learns}.", 1)
        if one.pending:
            yield Piece("text", f"To be checked: {one.pending}", 1)
    perhaps = [one for one in found.steps if one.perhaps]
    if perhaps:
        yield Piece("heading", "Called for only in some cases, and the file does not say")
    for one in perhaps:
        learns = ", ".join(LEARNS[each] for each in one.learns) or "nobody"
        yield Piece("item", f"{one.title} (will learn of it: {learns})", mark="-")


def _supposed(one: Supposed) -> str:
    ends = f"ended on {one.last.isoformat()}" if one.passed else f"ends on {one.last.isoformat()}"
    return (
        f"If {one.name} (since {one.since}) is the new fact, and was discovered when it began, the time for asking "
        f"revision {ends}. The day that counts is that of the discovery."
    )


def _told(one: Day) -> str:
    day = one.first.isoformat() if one.first == one.last else f"{one.first.isoformat()} to {one.last.isoformat()}"
    passed = ", which has passed" if one.passed else ""
    return f"{day}: {one.title}{passed} ({one.where}){f'. {one.says}' if one.says else ''}"


def calendar(found: Filing) -> str:
    """The days as a calendar file (RFC 5545), each a whole day, the earliest that it may be."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//notice-screening//EN", "CALSCALE:GREGORIAN"]
    for one in found.days:
        name = sha256(f"{found.case} {one.clock}".encode()).hexdigest()[:32]
        lines += [
            "BEGIN:VEVENT",
            f"UID:{name}@notice-screening.invalid",
            f"DTSTAMP:{_day(found.as_of)}T000000Z",
            f"DTSTART;VALUE=DATE:{_day(one.first)}",
            f"DTEND;VALUE=DATE:{_day(one.first + timedelta(days=1))}",
            f"SUMMARY:{_escaped(f'{found.case}: {one.title}')}",
            "CLASS:CONFIDENTIAL",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line))


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """A line cut where it would be too long; what follows begins with a space."""
    part = ""
    for letter in line:
        if len((part + letter).encode()) > OCTETS:
            yield part
            part = " "
        part += letter
    yield part
