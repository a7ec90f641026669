"""The words of a report for its reader: what stands, what is settled, how it is shown, who knows, and whom to ask."""

from __future__ import annotations

from screening.law.outcome import OutcomeWord, Scope, StandingWord
from screening.law.vocabulary import Standing
from screening.report.report import Missing

__all__ = ["AGAINST", "ASK", "EFFECTS", "REASONS", "SETTLED", "SHOWN", "STANDS", "WHO", "not_to_be_asked", "whom"]

STANDS: dict[tuple[StandingWord, Scope | None], str] = {
    ("grounds_stand", "whole"): "a ground stands against the whole alert",
    ("grounds_stand", "part"): "a ground stands against part of the alert",
    ("doubts_stand", None): "serious doubts stand",
    ("nothing_stands", None): "nothing stands",
}
SETTLED: dict[OutcomeWord, str] = {
    "grounds_established": "a ground holds{against}, whatever is still unknown{unless}",
    "serious_doubts": "serious doubts hold, whatever is still unknown{unless}",
    "undetermined": "not settled: what is still unknown could change the answer",
    "no_ground_found": "no ground found by these rules, and nothing still unknown could change that",
}
AGAINST: dict[Scope | None, str] = {"whole": " against the whole alert", "part": " against part of the alert", None: ""}
EFFECTS = {
    "bars": "a bar to the alert",
    "strong_doubts": "a strong doubt",
    "doubts": "a doubt",
    "asks": "a gap to ask about",
    "notes": "to be noted",
}
SHOWN: dict[Standing, str] = {
    "asserted": "on your word",
    "documented": "on documents",
    "shown_by_authority": "by an authority",
}
REASONS = {
    "not_yet": "counts only from {detail}",
    "partly_dated": "not exactly dated, and counts only from {detail}",
    "over": "over on {detail}",
    "not_yet_known": "not known yet",
    "below_standing": "not shown as well as was asked",
    "disputed": "disputed, so nothing rests on it",
    "counted_as_less": 'not shown well enough, and counts as "{detail}"',
    "contradicted": "contradicted by another statement",
    "proposed": "proposed by the program, and to be confirmed",
    "not_there_yet": "dated {detail}, and not there yet",
    "not_read": "no rule in force reads it",
}
WHO = {
    "applicant": "your client",
    "advocate": "your own file",
    "requesting_country": "the requesting country",
    "secretariat": "the General Secretariat",
    "commission": "the Commission",
    "third_state": "the other state",
    "public_record": "public records",
}
ASK: dict[str, str] = {
    "applicant": "Ask your client.",
    "advocate": "Look in your own file.",
    "requesting_country": "For the requesting country to say: have the Commission ask, never ask yourself.",
    "secretariat": "Ask the General Secretariat.",
    "commission": "Ask the Commission.",
    "third_state": "Ask the other state.",
    "public_record": "Look in public records.",
}
HARMS_ASKED = "Do not have it asked: as it stands an answer can only weaken the case. Read it in papers that you have."
HARMS = "Keep the answer at the desk: as it stands it can only weaken the case."
AT_THE_DESK = ("applicant", "advocate", "public_record")


def whom(one: Missing) -> str:
    """Whom to ask, in a sentence; of what can only harm, to keep it at the desk and have nobody else asked."""
    if not_to_be_asked(one):
        return HARMS_ASKED
    return f"{ASK[one.who_knows]} {HARMS}" if one.harms else ASK[one.who_knows]


def not_to_be_asked(one: Missing) -> bool:
    """Whether nobody should be asked: who knows is not at the desk, and an answer could only harm."""
    return one.harms and one.who_knows not in AT_THE_DESK
