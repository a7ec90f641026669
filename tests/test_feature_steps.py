"""The steps of ``features/`` themselves: what is right passes, and what is wrong fails and says why."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent, indent

import pytest

SMALL = Path(__file__).parent / "packs" / "small"

CONFTEST = f"""
import pytest
from screening.law.load import load_pack
from steps.lawyers_case import LawyersCase

pytest_plugins = ["steps.given", "steps.expected"]

@pytest.fixture
def case():
    return LawyersCase(load_pack({str(SMALL)!r}))
"""
TESTS = "from pytest_bdd import scenarios\nscenarios('.')\n"

THEFT = """
Given a red notice as of 2018-07-02
And notice.sought_for is prosecution
And requesting_country is AA
And a charge
  | label   | theft |
  | maximum | {} |
"""
SHORT = THEFT.format(23)
TWO = SHORT + "And a charge\n  | maximum | 24 |\n"

# What is given and what is right; then, after the arrow, what is wrong and what the failure says.
THRESHOLD = [
    (SHORT, "threshold is established", "threshold is not established", "expected not established"),
    (SHORT, "threshold is established for charge 1", "threshold is established for charge 2", "1 stated"),
    (SHORT, "the exception importance is not shown", "the exception importance applies", "importance applies, but"),
    (SHORT, "the outcome is grounds_established", "the outcome is undetermined", "it is grounds_established"),
    (SHORT, "the scope is whole", "the scope is part", "expected the scope part"),
    (SHORT, "charge 1 is struck", "charge 1 stands", "but it is struck"),
    (
        SHORT,
        'the report says "theft carries at most 23 months; the least is 2 years"',
        'the report says "25"',
        "says: theft",
    ),
    (
        THEFT.format(24),
        "threshold is not established for charge 1",
        "threshold is open",
        "threshold for charge 1 is not",
    ),
    (THEFT.format("2 years"), "charge 1 stands", "charge 1 is not settled", "but it stands"),
    (
        SHORT + "And the date is 2012-06-30\n",
        "threshold does not apply",
        "threshold is established",
        "does not apply: it",
    ),
    (SHORT + "And the date is 2012-07-01\n", "threshold is established", "threshold does not apply", "it is in force"),
    (SHORT + "And the parameter minimum is 12\n", "charge 1 stands", "charge 1 is struck", "expected that charge 1"),
    (SHORT + "And office.finds_important is yes\n", "threshold is excepted", "threshold is established", "is excepted"),
    (
        SHORT + "And office.finds_important is no\n",
        "the exception importance does not apply",
        "charge 1 stands",
        "struck",
    ),
    (
        SHORT + "And notice.sought_for is sentence\n",
        "threshold is not established",
        "threshold is untouched",
        "not known",
    ),
    (
        SHORT + "And charge 1 has\n  | maximum | unknown |\n",
        "threshold for charge 1 misses charge.maximum",
        "threshold misses notice.sought_for",
        "missing: charge.maximum",
    ),
    (
        SHORT + "And notice.sought_for is unknown\n",
        "threshold is untouched for charge 1",
        "threshold is open for charge 1",
        "undetermined, untouched",
    ),
    (
        SHORT + "And the charges may be more\n",
        "threshold is undetermined for a further charge",
        "threshold is established for a further charge",
        "for a further charge is undetermined",
    ),
    (TWO, "the scope is part", "threshold is established", "has several findings"),
    (TWO, "charge 2 stands", "charge 3 stands", "there is no charge 3"),
    (SHORT + "And no charges\n", "the outcome is undetermined", "threshold is established", "there is none"),
]
RED = "Given a red notice as of 2018-07-02\n"
PUBLIC = RED + "And person.public is yes\nAnd requesting_country is AA\n"
POLITICS = [
    (RED, "politics is untouched", "politics is open", "undetermined, untouched"),
    (PUBLIC, "politics is open", "politics is untouched", "undetermined, open"),
    (PUBLIC, "the factor public counts 2", "the factor public counts from 0 to 2", "public: 2 to 2"),
    (PUBLIC, "the factor national counts from -1 to 0", "the factor nation counts 1", 'did you mean "national"?'),
    (PUBLIC, "the weighing is from 1 to 4", "the weighing is from 0 to 4", "it is from 1 to 4"),
    (PUBLIC, "politics misses refusals", "politics misses person.public", "missing: "),
    (PUBLIC + "And no refusals\n", "the weighing is from 1 to 2", "politics is undetermined", "is not established"),
    (
        PUBLIC + "And person.nationalities are exactly BB, CC\nAnd a refusal\n  | ground | political |\n",
        "the weighing is from 4 to 4",
        "the exception hiding does not apply",
        "exception hiding (applicant): ",
    ),
    (
        PUBLIC + "And a refusal\n  | ground | other |\nAnd the refusals are all\nAnd person.nationalities is AA\n",
        "the weighing is from 1 to 1",
        "politics is established",
        "national",
    ),
    (
        PUBLIC + "And person.hides was yes from 2012-04-01\nAnd person.hides was no from 2018-07-02\n",
        "the exception hiding does not apply",
        "politics is excepted",
        "expected excepted",
    ),
    (
        PUBLIC + "And person.hides was yes from 2012-04-01\nAnd person.hides was no from 2018-07-03\n",
        "the exception hiding applies",
        "the exception hiding is not shown",
        "applicant",
    ),
    (
        PUBLIC + "And person.hides is disputed as yes\n",
        "the exception hiding is not shown",
        "politics is established for charge 1",
        "is about the case",
    ),
    ("Given a blue notice as of 2018-07-02\n", "politics does not apply", "politics is open", "not for a blue notice"),
    (RED + "And the stage is published\n", "politics is untouched", "politcs is untouched", 'did you mean "politics"?'),
]
MISSTATED = [
    ("Given a pink notice as of 2018-07-02\n", "needs one of: red notice"),
    ("Given a red notice as of 2018-07\n", "not a full date"),
    (RED + "And person.publik is yes\n", 'did you mean "person.public"?'),
    (RED + "And person.public is maybe\n", "needs yes or no"),
    (RED + "And charge.maximum is 12\n", "is a fact of each charge"),
    (RED + "And person.nationalities are exactly XX\n", "needs one of: AA, BB, CC"),
    (RED + "And the parameter minimun is 12\n", 'did you mean "minimum"?'),
    (RED + "And the parameter minimum is low\n", "needs whole months"),
    (RED + "And the reform penalty-threshold-63 is law\n", 'did you mean "penalty-threshold-36"?'),
    (RED + "And a charges\n", 'did you mean "charge"?'),
    (RED + "And a charge\n  | penalty | 12 |\n", 'no fact "charge.penalty"'),
    (RED + "And charge 1 has\n  | maximum | 12 |\n", "there is no charge 1"),
    (RED + "And no refusal\n", 'did you mean "refusals"?'),
    ("Given the stage is published\n", "begin with an instrument and a date"),
]
UNKNOWN_EXCEPTION = "the exception important applies"


def _feature(name: str, scenarios: list[tuple[str, str]]) -> str:
    """A feature of scenarios, each of what is given and what is expected."""
    told = [f"Scenario: number {n}\n{indent(one + 'Then ' + then, '  ')}" for n, (one, then) in enumerate(scenarios)]
    return f"Feature: {name}\n" + indent("\n\n".join(told), "  ")


def _run(pytester: pytest.Pytester, name: str, scenarios: list[tuple[str, str]]) -> pytest.RunResult:
    pytester.makeconftest(dedent(CONFTEST))
    pytester.makepyfile(TESTS)
    pytester.path.joinpath(f"{name}.feature").write_text(_feature(name, scenarios), encoding="utf-8")
    return pytester.runpytest_inprocess("-p", "no:randomly", "-p", "no:cacheprovider")


@pytest.mark.parametrize(("name", "cases"), [("threshold", THRESHOLD), ("politics", POLITICS)])
def test_a_scenario_that_expects_what_is_right_passes(
    pytester: pytest.Pytester, name: str, cases: list[tuple[str, str, str, str]]
) -> None:
    result = _run(pytester, name, [(given, right) for given, right, _, _ in cases])
    result.assert_outcomes(passed=len(cases))


@pytest.mark.parametrize(("name", "cases"), [("threshold", THRESHOLD), ("politics", POLITICS)])
def test_a_scenario_that_expects_what_is_wrong_fails_and_says_what_was_found(
    pytester: pytest.Pytester, name: str, cases: list[tuple[str, str, str, str]]
) -> None:
    result = _run(pytester, name, [(given, wrong) for given, _, wrong, _ in cases])
    result.assert_outcomes(failed=len(cases))
    result.stdout.fnmatch_lines_random([f"*{_literal(said)}*" for _, _, _, said in cases])


def test_a_scenario_that_names_what_is_not_there_fails_and_suggests_the_nearest(pytester: pytest.Pytester) -> None:
    wrong = [*((given, "the outcome is undetermined") for given, _ in MISSTATED), (SHORT, UNKNOWN_EXCEPTION)]
    result = _run(pytester, "threshold", wrong)
    result.assert_outcomes(failed=len(wrong))
    said = [*(said for _, said in MISSTATED), 'did you mean "importance"?']
    result.stdout.fnmatch_lines_random([f"*{_literal(one)}*" for one in said])


def _literal(text: str) -> str:
    """A pattern that matches only the text itself."""
    return "".join(f"[{letter}]" if letter in "?*[" else letter for letter in text)
