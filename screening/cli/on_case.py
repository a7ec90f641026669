"""What commands on one case share: the case, the rules, the dials, and where what comes out goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, wraps
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel

from screening.advise.position import Position, positions
from screening.cases.statement import Case, Standing
from screening.cli.give import STANDARD_INPUT, give, pack_of, rendered, stated
from screening.cli.options import form_option, pack_option, reading_options
from screening.documents.prepare import ENDINGS
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.render.json_text import json_text
from screening.render.outline import Piece
from screening.report.report import Report
from screening.report.screen import screen

__all__ = ["Asked", "on_case", "paper_on_case"]

OUTPUT = "Write to a new file, readable by you alone: .md, .html, .docx or .pdf. Else Markdown is printed."

Command = Callable[..., None]


@dataclass(frozen=True)
class Asked:
    """A case at the dials that were asked for, the rules, and how and where to give what comes out."""

    case: Case
    pack: Pack
    output: Path | None
    form: str
    piped: bool

    @cached_property
    def report(self) -> Report:
        """The case screened."""
        return screen(self.case, self.pack)

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """The case screened, once for each instrument that it is read as."""
        return self.report.readings or (self.report,)

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """The positions of the case, in the order of the reports."""
        return positions(self.case, self.pack)

    def give(self, found: Sequence[BaseModel], pieces: Iterable[Piece]) -> None:
        """Give what was found; as JSON a list where the case is read as several instruments."""
        if self.form == "json":
            plain = [one.model_dump(mode="json", by_alias=True) for one in found]
            give(json_text(plain if len(plain) > 1 else plain[0]), self.output)
        else:
            give(rendered(pieces, self.form, to_terminal=self.output is None), self.output)


def on_case(command: Command) -> Command:
    """A command on CASE with ``--pack``, the dials, ``--format`` and ``-o``; it is called with what was ``asked``."""
    return _on_case(form_option, command)


def paper_on_case(command: Command) -> Command:
    """The same for a command that writes a paper, the form of which is that of its file."""
    return _on_case(
        click.option("-o", "--output", type=click.Path(path_type=Path), help=OUTPUT), command, tuple(ENDINGS)
    )


def _on_case(ending: Callable[[Command], Command], command: Command, allowed: Sequence[str] = ()) -> Command:
    @wraps(command)
    def given(
        *,
        case: Path,
        pack_path: str | None,
        as_of: date | None,
        known_by: date | None,
        standing: Standing | None,
        output: Path | None,
        form: str = "markdown",
        **more: Any,
    ) -> None:
        if allowed and output is not None and output.suffix.lower() not in allowed:
            raise CaseError(f"{output}: a paper is one of {', '.join(allowed)}")
        pack = pack_of(pack_path)
        read = stated(case, pack)
        read = replace(
            read,
            as_of=as_of or read.as_of,
            known_by=known_by or read.known_by,
            standing=standing or read.standing,
        )
        command(Asked(read, pack, output, form, str(case) == STANDARD_INPUT), **more)

    made: Command = given
    for option in (ending, reading_options, pack_option, click.argument("case", type=click.Path(path_type=Path))):
        made = option(made)
    return made
