"""What to do first, and what to ask next, on the first screen: the paper or question that moves most, then others."""

from __future__ import annotations

from collections.abc import Sequence

from screening.law.vocabulary import BUILT_IN
from screening.render.outline import Piece
from screening.render.worded import AGAINST, SETTLED, STANDS, whom
from screening.report.report import Answers, LeadsTo, Missing, Report, StandingFinding

__all__ = ["asked", "short", "stands_of", "step", "words_of"]

MOST_GROUNDS = 3
MOST_NAMED = 2  # exhibits, or facts without one
MOST_OF_A_STEP = 3  # lines
MOST_OF_A_QUESTION = 4  # lines
MORE = "State what else you know of the case; `screening facts WORD` finds how it is written."
MEND = "Mend the case file: both cannot be so, and nothing rests on either until one is changed."


def step(
    report: Report, found: Sequence[StandingFinding], gaps: Sequence[StandingFinding]
) -> tuple[list[Piece], list[list[Missing]]]:
    """The one paper or question that moves most, and the questions after it, each with the items it is asked of.

    ``found`` are the findings that stand and count, ``gaps`` those that are gaps to ask about.
    """
    useful = [one for one in report.missing if one.changes or one.first] or list(report.missing)
    by_fact: dict[str, list[Missing]] = {}
    for one in useful:
        by_fact.setdefault(one.fact, []).append(one)
    questions = list(by_fact.values())
    weak = [one for one in found or gaps if one.shown == "asserted" and one.evidence]
    heading = Piece("heading", "Do first")
    if report.contradictions:
        return [heading, Piece("item", MEND, most=MOST_OF_A_STEP)], questions
    if weak and ((found and weak[0] is found[0]) or not any(one.changes for one in useful)):
        place = (found or gaps).index(weak[0]) + 1
        what = f"{'ground' if found else 'gap'} {place}" if place <= MOST_GROUNDS else f'"{weak[0].title}"'
        return [heading, Piece("item", _paper(weak[0], what), most=MOST_OF_A_STEP)], questions
    first = next((one for one in questions if not one[0].harms), None)
    if first is None:
        disputed = [one.name for one in report.alternatives if one.why == "all_disputed"]
        said = f"Get a paper that settles what is disputed: {disputed[0]}." if disputed else MORE
        return [heading, Piece("item", said, most=MOST_OF_A_STEP)], questions
    others = [one for one in questions if one is not first]
    paper = f" Shown by: {first[0].shown_by[0]}." if first[0].shown_by else ""
    said = f"{_question(first)}{paper}{_leads(report, first[0])}"
    return [heading, Piece("item", said, most=MOST_OF_A_QUESTION)], others


def _paper(one: StandingFinding, what: str) -> str:
    """The paper that a ground needs, where it rests on the applicant's word; not one that the file has already."""
    has = list(dict.fromkeys(name for each in one.rests_on for name in each.exhibits))
    held = {each.paper: each.exhibits for each in one.held}
    if not has and one.evidence[0] in held:
        may_be = " and ".join(held[one.evidence[0]][:MOST_NAMED])
        bare = " and ".join(_bare(one)[:MOST_NAMED])
        return (
            f"{what.capitalize()} rests on your word, and {may_be} in the file may be the paper for it "
            f"({one.evidence[0]}): if it shows {bare}, name it there, and state with `standing` how well it shows that."
        )
    if not has:
        return f"Get a paper for {what}, which rests on your word: {one.evidence[0]}."
    said = f"The file has {', '.join(has[:MOST_NAMED])} for {what}, which still rests on your word"
    if bare_facts := _bare(one):
        return f"{said}: get a paper for {' and '.join(bare_facts[:MOST_NAMED])}."
    return f"{said}: state with `standing` how well that shows it."


def _bare(one: StandingFinding) -> list[str]:
    """The facts that a ground rests on and no exhibit is given for."""
    stated = [each for each in one.rests_on if each.fact not in BUILT_IN]
    return list(dict.fromkeys(each.name for each in stated if not (each.exhibits or each.presumed or each.assumed)))


def asked(report: Report, several: list[Missing]) -> Piece:
    """A question of one fact, of several items where it is asked of them all."""
    return Piece("item", f"{_question(several)}{_leads(report, several[0])}", mark="?", most=MOST_OF_A_QUESTION)


def _question(several: list[Missing]) -> str:
    """The question itself, without what the vocabulary explains to it, and whom to ask."""
    items = [str(one.item) for one in several if one.item]
    named = several[0].fact.split(".")[0].replace("_", " ")
    item = f" ({named} {', '.join(items)})" if items else ""
    question, mark, _ = several[0].question.partition("?")
    return f"{question}{mark}{item} {whom(several[0])}"


def _leads(report: Report, one: Missing) -> str:
    """What the answer that moves most would lead to, of those that change something."""
    now = stands_of(report)
    other = [each for each in one.leads_to if words_of(each) != words_of(now)]
    if not one.changes or not other:
        return ""
    best = max(other, key=_strength)
    if words_of(best)[2:] != words_of(now)[2:]:
        return f' If "{best.value}": {short(best)}.'
    return f' If "{best.value}": {SETTLED[best.outcome].format(against=AGAINST[best.scope], unless="")}.'


def _strength(answer: LeadsTo) -> tuple[int, bool, int]:
    order = ("nothing_stands", "doubts_stand", "grounds_stand")
    return order.index(answer.as_it_stands), answer.as_it_stands_scope == "whole", answer.score


def stands_of(report: Report) -> Answers:
    """The answers of a report."""
    stands = report.as_it_stands
    return Answers(
        outcome=report.outcome,
        scope=report.scope,
        as_it_stands=stands.outcome,
        as_it_stands_scope=stands.scope,
    )


def short(answers: Answers) -> str:
    """What stands, in a clause."""
    return STANDS[answers.as_it_stands, answers.as_it_stands_scope]


def words_of(one: Answers) -> tuple[str, str | None, str, str | None]:
    """The words of both answers, settled and as it stands."""
    return one.outcome, one.scope, one.as_it_stands, one.as_it_stands_scope
