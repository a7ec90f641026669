"""What a feature expects: each step asks something about the screened case."""

from __future__ import annotations

from pytest_bdd import then
from pytest_bdd.parsers import re
from steps.lawyers_case import LawyersCase, Screened, fail

from screening.errors import nearest
from screening.report.find import weigh_bounds
from screening.report.say import sentence

RULE = r"(?P<rule>[a-z0-9][a-z0-9-]*)"
ON = r"(?: for (?P<on>charge [0-9]+|a further charge))?"
EXCEPTION = {"applies": True, "does not apply": False, "is not shown": None}
FALLS = {"is struck": True, "stands": False, "is not settled": None}


@then(re(rf"{RULE} is (?P<status>established|excepted|not established|undetermined){ON}"))
def _(case: LawyersCase, rule: str, status: str, on: str | None) -> None:
    screened = case.screened()
    finding = screened.finding(rule, on)
    if finding.status != status.replace(" ", "_"):
        fail(f"expected {status}, but\n{screened.told(finding)}")


@then(re(rf"{RULE} is (?P<word>open|untouched){ON}"))
def _(case: LawyersCase, rule: str, word: str, on: str | None) -> None:
    screened = case.screened()
    finding = screened.finding(rule, on)
    if finding.status != "undetermined" or finding.open != (word == "open"):
        fail(f"expected undetermined and {word}, but\n{screened.told(finding)}")


@then(re(rf"{RULE} does not apply"))
def _(case: LawyersCase, rule: str) -> None:
    screened = case.screened()
    if screened.applies(rule):
        fail(f"expected that {rule} does not apply, but it is in force on {case.as_of} for a {case.instrument}")


@then(re(rf"the exception (?P<name>\S+) (?P<word>applies|does not apply|is not shown){ON}"))
def _(case: LawyersCase, name: str, word: str, on: str | None) -> None:
    screened = case.screened()
    finding = screened.finding(screened.rule, on)
    node = screened.exception(finding, name).node
    if screened.explainer.truth(node, finding.row) is not EXCEPTION[word]:
        fail(f"expected that the exception {name} {word}, but\n{screened.told(finding)}")


@then(re(rf"{RULE}{ON} misses (?P<fact>\S+)"))
def _(case: LawyersCase, rule: str, on: str | None, fact: str) -> None:
    screened = case.screened()
    finding = screened.finding(rule, on)
    if fact not in screened.pack.vocabulary.lists:
        case.fact(fact)
    if fact not in screened.missing(finding):
        fail(f"expected that {rule} misses {fact}, but\n{screened.told(finding)}")


@then(re(rf"the factor (?P<name>\S+) counts (?:from )?(?P<low>-?[0-9]+)(?: to (?P<high>-?[0-9]+))?{ON}"))
def _(case: LawyersCase, name: str, low: str, high: str | None, on: str | None) -> None:
    factors = _factors(case.screened(), on)
    if name not in factors:
        fail(
            f'no factor "{name}", but: {", ".join(factors) or "none, this rule does not weigh"}{nearest(name, factors)}'
        )
    if factors[name] != (int(low), int(high or low)):
        fail(f"expected {low} to {high or low}, but the factors count\n{_listed(factors)}")


@then(re(rf"the weighing is (?:from )?(?P<low>-?[0-9]+)(?: to (?P<high>-?[0-9]+))?{ON}"))
def _(case: LawyersCase, low: str, high: str | None, on: str | None) -> None:
    factors = _factors(case.screened(), on)
    found = sum(one[0] for one in factors.values()), sum(one[1] for one in factors.values())
    if found != (int(low), int(high or low)):
        fail(f"expected {low} to {high or low}, but it is from {found[0]} to {found[1]}\n{_listed(factors)}")


@then(re(r"the outcome is (?P<outcome>\S+)"))
def _(case: LawyersCase, outcome: str) -> None:
    screened = case.screened()
    if screened.decision.outcome != outcome:
        fail(f"expected the outcome {outcome}, but it is {_decided(screened)}")


@then(re(r"the scope is (?P<scope>whole|part)"))
def _(case: LawyersCase, scope: str) -> None:
    screened = case.screened()
    if screened.decision.scope != scope:
        fail(f"expected the scope {scope}, but it is {screened.decision.scope or 'none'}: {_decided(screened)}")


@then(re(r"charge (?P<number>[0-9]+) (?P<word>is struck|stands|is not settled)"))
def _(case: LawyersCase, number: str, word: str) -> None:
    screened = case.screened()
    falls = screened.decision.falls
    if not 1 <= int(number) <= len(falls):
        fail(f"there is no charge {number}: {len(falls)} stated")
    found = falls[int(number) - 1]
    if found is not FALLS[word]:
        words = {truth: text for text, truth in FALLS.items()}
        fail(f"expected that charge {number} {word}, but it {words[found]}: {_decided(screened)}")


@then(re(r'the report says "(?P<words>.+)"'))
def _(case: LawyersCase, words: str) -> None:
    screened = case.screened()
    finding = screened.finding(screened.rule, None)
    source = finding.rule.source
    said = sentence(screened.program, source, screened.facts, finding.rule.over, finding.row)
    if " ".join(words.split()) not in " ".join(said.split()):
        fail(f'expected the words "{words}", but the report says: {said}')


def _factors(screened: Screened, on: str | None) -> dict[str, tuple[int, int]]:
    """The interval of each factor of the feature's rule."""
    finding = screened.finding(screened.rule, on)
    node = finding.rule.weigh
    if node is None:
        return {}
    weigh = screened.program.nodes[node]
    bounds = weigh_bounds(screened.program, screened.valuation, node, finding.row)
    return {group.id: one for group, one in zip(weigh.groups, bounds, strict=True)}  # type: ignore[union-attr]


def _listed(factors: dict[str, tuple[int, int]]) -> str:
    return "\n".join(f"  {name}: {low} to {high}" for name, (low, high) in factors.items())


def _decided(screened: Screened) -> str:
    """The outcome with the findings that it rests on."""
    decision = screened.decision
    told = [screened.told(one) for one in decision.findings if one.status == "established" or one.open]
    return "\n".join([decision.outcome, *told])
