"""What an assistant may ask: a screening, the next question, a finding explained, the law of a provision.

Each answer is a text that closes with the cautions, so that none can be read without them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from screening.advise.ask_next import ask_next, in_order
from screening.advise.position import positions
from screening.audit.look_up import cited_by, matches, scenarios_of, versions_of, with_words
from screening.cases.read_case import read_case
from screening.cases.statement import Case
from screening.errors import CaseError, nearest
from screening.law.pack import Pack
from screening.read import MOST_BYTES
from screening.render.advice import next_pieces
from screening.render.law import rule_line, rule_page
from screening.render.markdown import markdown
from screening.render.outline import Piece, outline_finding
from screening.render.summary import summary
from screening.report.report import Report
from screening.report.screen import screen

__all__ = ["LEAVES", "explained", "law_of", "next_asked", "screened"]

LEAVES = (
    "What you are told may leave this machine: an assistant's words and the case go to whoever runs its model. "
    "Ask the advocate before a real client's facts are sent, and send no name."
)
MOST_RULES = 60


def screened(pack: Pack, case: str, as_of: str = "") -> str:
    """What stands and what is settled on a case, with grounds, what speaks against them, and what to do first."""
    read, day = _read(pack, case), _day(as_of)
    report = screen(read, pack, as_of=day)
    return _told([*summary(in_order(positions(read, pack, as_of=day)[0], report))], report.caution)


def next_asked(pack: Pack, case: str, as_of: str = "") -> str:
    """The questions worth most now on a case: what each answer leads to, who has it, which paper shows it."""
    read, day = _read(pack, case), _day(as_of)
    report = screen(read, pack, as_of=day)
    pairs = zip(positions(read, pack, as_of=day), report.readings or (report,), strict=True)
    return _told(next_pieces([ask_next(*one) for one in pairs]), report.caution)


def explained(pack: Pack, case: str, rule: str, as_of: str = "") -> str:
    """One finding in full: reasons, exceptions, who has to show what, evidence; raises ``CaseError`` for none."""
    report = _screened(pack, case, as_of)
    readings = report.readings or (report,)
    found = [(one, [each for each in one.findings if each.rule == rule]) for one in readings]
    if not any(findings for _, findings in found):
        known = sorted({each.rule for one in readings for each in one.findings})
        raise CaseError(f'no rule "{rule[:80]}" applies to this case at this date{nearest(rule[:80], known)}')
    return _told((piece for one in found if one[1] for piece in outline_finding(*one)), report.caution)


def law_of(pack: Pack, asked: str) -> str:
    """The law of a provision, as ``rpd 83(1)(a)``, of a rule by its name, or of words.

    A provision without a rule says why.
    """
    words = " ".join(asked.split())
    if not words:
        raise CaseError("name a provision, a rule, or words of one")
    always = [one.says for one in pack.outcome.cautions if not one.outcome and not one.as_it_stands]
    return _told(_law(pack, words), always)


def _law(pack: Pack, words: str) -> Iterator[Piece]:
    if any(one.id == words for one in pack.rules):
        yield from rule_page(pack, versions_of(pack, words), scenarios_of(words), [])
        return
    rules, provisions = with_words(pack, words)
    cited = [one for one in rules if any(matches(each.instrument, each.article, words) for each in cited_by(one))]
    yield Piece("title", f"{words}: {len(rules)} rules of {pack.id} {pack.version}")
    for instrument, article, heading in provisions:
        yield Piece("item", f"{instrument} {article}: {heading}", mark="-")
        yield from _reasons(pack, instrument, article)
    yield from (rule_line(pack, one) for one in (cited or rules)[:MOST_RULES])
    if len(cited or rules) > MOST_RULES:
        yield Piece("text", f"and {len(cited or rules) - MOST_RULES} more: ask more narrowly")
    if not rules and not provisions:
        yield Piece("text", "Nothing here has these words. That is no statement about the law.")


def _reasons(pack: Pack, instrument: str, article: str) -> Iterator[Piece]:
    for one in pack.not_encoded:
        if (one.provision.instrument, one.provision.article) == (instrument, article):
            yield Piece("text", f"no rule: {one.why}; {one.reason}", 1)


def _told(pieces: Iterable[Piece], cautions: Iterable[str]) -> str:
    """The pieces, and the cautions behind them."""
    close = [Piece("heading", "Cautions"), *(Piece("item", one, mark="-") for one in dict.fromkeys(cautions))]
    return markdown([*pieces, *close])


def _read(pack: Pack, case: str) -> Case:
    if len(case) > MOST_BYTES:
        raise CaseError("too large for a case")
    return read_case(case, "case", pack)


def _screened(pack: Pack, case: str, as_of: str) -> Report:
    return screen(_read(pack, case), pack, as_of=_day(as_of))


def _day(written: str) -> date | None:
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise CaseError("as_of: needs a day, as 2024-05-01") from None
