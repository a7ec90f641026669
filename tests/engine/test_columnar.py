"""The columnar evaluator gives the answers of the others: in a batch and on one case, on whatever packs and cases."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from math import ceil
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
from agreement import Agreement
from children import in_children
from handmade import atom, exception, facts, program, rule
from many_rows import Row, Rows, compare_rows, one_differs, rows_differ
from random_cases import RandomCases
from random_packs import Document, invented_pack, pack_of

import screening
from screening.audit.decided import load_decided
from screening.bulk.screen_many import ANSWERS, FINDINGS, OUTCOMES, SCOPES, ManyResult, screen_many
from screening.cases.resolve import dials, resolve
from screening.columns.encode import encode
from screening.engine import reference
from screening.engine.columnar import columnar
from screening.errors import CaseError
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.law.rule import INSTRUMENTS
from screening.program.compile import compile_pack, epochs
from screening.program.program import AllNode, AtLeastNode, CountNode, EveryNode, Group, Program, SomeNode, WeighNode
from screening.program.valuation import Facts
from screening.values import Interval

ROWS = 500  # for each pack
PACKS = 20  # for each task of a child process
DECIDED = Path(__file__).parents[2] / "fixtures" / "decided"
DATES = (date(2013, 1, 1), date(2017, 3, 11), date(2022, 6, 1), date(2026, 10, 1))
SEEN = (
    *("established", "excepted", "not_established", "undetermined", "open", "further", "not shown"),
    *(f"outcome {word}" for word in OUTCOMES),
    *("scope whole", "scope part"),
)


def test_every_row_of_every_random_batch_has_the_answers_of_the_reference(request: pytest.FixtureRequest, seed: int):
    """Outcome, scope, score, and the status of every finding; ``--rows`` says on how many.

    The packs and cases come across every status, outcome and scope.
    """
    rows = request.config.getoption("--rows")
    packs = ceil(rows / ROWS)
    chunks = [Rows(seed, range(start, min(start + PACKS, packs)), ROWS) for start in range(0, packs, PACKS)]
    found = Agreement()
    for one in in_children(compare_rows, chunks, tasks_each=5):
        found.add(one)
    assert not found.failures, f"{len(found.failures)} of {found.pairs}, the first:\n{found.failures[0]}"
    assert (found.packs, found.pairs) == (packs, packs * ROWS)
    rare = {what: found.seen[what] for what in SEEN if found.seen[what] < found.pairs // 10_000}
    assert not rare, f"in {found.pairs} rows: {rare}"


# ── The rules of INTERPOL ────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def mixed(pack: Pack, seed: int) -> list[Facts]:
    """Random cases of the pack, of all instruments and several dates, in no order."""
    rng = Random(seed)
    programs = [compile_pack(pack, as_of=day, instrument=one) for one in INSTRUMENTS for day in DATES[1:3]]
    cases = [RandomCases(rng, one).draw(most_items=rng.choice([1, 2, 5])) for one in programs for _ in range(25)]
    rng.shuffle(cases)
    return cases


def as_of(facts: Facts) -> date:
    day = facts.values["as_of"]
    assert isinstance(day, Interval)
    return day.first


@pytest.fixture(scope="module")
def screened(pack: Pack, mixed: list[Facts]) -> ManyResult:
    return screen_many(mixed, pack, findings=True, block=64)


def test_rows_of_one_batch_may_differ_in_instrument_and_date(pack: Pack, mixed: list[Facts], screened: ManyResult):
    """A rule that does not apply to a row is not applied."""
    coded = {name: screened.findings.codes(name).reshape(-1, screened.rows) for name in screened.findings.rules}
    for number, one in enumerate(mixed):
        of = compile_pack(pack, as_of=as_of(one), instrument=str(one.values["instrument"]))
        row = Row.of(of, one)
        assert answer(screened, number) == row.answer()
        expected = dict(zip((each.source.id for each in of.rules), row.findings(of), strict=True))
        for name, codes in coded.items():
            found, wanted = tuple(codes[:, number].tolist()), expected.get(name, ())
            assert found == wanted + (0,) * (len(found) - len(wanted)), name
        assert set(expected) <= set(coded)


def test_rows_of_every_legal_epoch_have_the_answers_of_their_own_program(pack: Pack, seed: int):
    """A row on the first day of each epoch, and one on the day before."""
    rng = Random(seed)
    days = [day + timedelta(days=days) for day in epochs(pack) for days in (0, -1)]
    programs = [compile_pack(pack, as_of=day, instrument=rng.choice(INSTRUMENTS[:2])) for day in days]
    rng.shuffle(programs)
    of_each_program(pack, rng, programs)


def test_rows_of_several_days_and_instruments_have_the_answers_of_their_own_program(seed: int):
    """On random packs, whose rules, definitions and parameters change from day to day."""
    changed = 0
    for number in range(30):
        rng = Random(f"several days {seed}/{number}")
        pack = invented_pack(rng)
        programs = [compile_pack(pack, as_of=day, instrument=one) for day in DATES for one in INSTRUMENTS[:2]]
        changed += len({one.digest for one in programs}) > 2
        of_each_program(pack, rng, programs)
    assert changed > 10


def of_each_program(pack: Pack, rng: Random, programs: Sequence[Program]) -> None:
    """A row of each program has in a batch of all the answer and the findings that the reference gives it."""
    rows = [Row.of(one, RandomCases(rng, one).draw(most_items=2)) for one in programs]
    result = screen_many([row.facts for row in rows], pack, findings=True, block=64)
    coded = {name: result.findings.codes(name).reshape(-1, result.rows) for name in result.findings.rules}
    for number, (row, of) in enumerate(zip(rows, programs, strict=True)):
        assert answer(result, number) == row.answer(), of.as_of
        expected = dict(zip((each.source.id for each in of.rules), row.findings(of), strict=True))
        for name, codes in coded.items():
            found, wanted = tuple(codes[:, number].tolist()), expected.get(name, ())
            assert found == wanted + (0,) * (len(found) - len(wanted)), (name, of.as_of)


@pytest.mark.parametrize("kept", [("red notice",), ("red notice", "diffusion"), INSTRUMENTS])
@pytest.mark.parametrize("block", [64, 1 << 18])
def test_rows_may_stand_in_any_order(
    pack: Pack, mixed: list[Facts], screened: ManyResult, kept: tuple[str, ...], block: int
):
    """Of one instrument or several, in the order of their instruments and dates or in another; ranks may be empty."""
    rows = [number for number, one in enumerate(mixed) if one.values["instrument"] in kept]
    ordered = sorted(rows, key=lambda row: (as_of(mixed[row]), kept.index(str(mixed[row].values["instrument"]))))
    for order in (rows, ordered, ordered[::-1]):
        result = screen_many([mixed[row] for row in order], pack, findings=True, block=block)
        assert [answer(result, number) for number in range(len(order))] == [answer(screened, row) for row in order]
        for name in result.findings.rules:
            ours, theirs = (one.findings.codes(name).reshape(-1, one.rows) for one in (result, screened))
            shared = min(len(ours), len(theirs))
            assert np.array_equal(ours[:shared], theirs[:shared, order]), name
            assert not ours[shared:].any(), name
            assert not theirs[shared:, order].any(), name


def test_without_findings_the_answers_are_the_same(pack: Pack, mixed: list[Facts], screened: ManyResult):
    short = screen_many(mixed, pack)
    assert short.findings is None
    assert same(screened, short)


def test_a_case_whose_instrument_is_not_known_is_read_as_a_red_notice_and_as_a_diffusion(pack: Pack, seed: int):
    rng = Random(seed)
    drawn = RandomCases(rng, compile_pack(pack, as_of=DATES[2], instrument="red notice"))
    cases = [drawn.draw() for _ in range(30)]
    unknown = [without_instrument(one) for one in cases]
    result = screen_many([*unknown[:15], *cases, *unknown[15:]], pack, findings=True)
    for number, one in [*enumerate(unknown[:15]), *enumerate(unknown[15:], start=45)]:
        rows = [
            Row.of(compile_pack(pack, as_of=DATES[2], instrument=each), with_instrument(one, each))
            for each in ("red notice", "diffusion")
        ]
        scores = [row.decision.score for row in rows]
        settled = {(row.decision.outcome, row.decision.scope) for row in rows}
        stands = [(row.stands.outcome, row.stands.scope) for row in rows]
        weaker = min(stands, key=lambda one: (ANSWERS.index(one[0]), one[1] == "whole"))
        assert answer(result, number) == (
            *(settled.pop() if len(settled) == 1 else ("undetermined", None)),
            *weaker,
            min(score.value for score in scores),
            min(score.low for score in scores),
            max(score.high for score in scores),
            min(row.stands.score for row in rows),
        )


def test_a_finding_on_a_case_of_unknown_instrument_is_one_that_both_readings_share(pack: Pack, seed: int):
    drawn = RandomCases(Random(seed), compile_pack(pack, as_of=DATES[2], instrument="red notice"))
    cases = [without_instrument(drawn.draw(0.6)) for _ in range(20)]
    result = screen_many(cases, pack, findings=True)
    readings = [
        screen_many([with_instrument(one, each) for one in cases], pack, findings=True)
        for each in ("red notice", "diffusion")
    ]
    status = np.array([0, 1, 2, 3, 3, 5, 5])
    for name in result.findings.rules:
        codes = result.findings.codes(name)
        if all(name in one.findings.rules for one in readings):
            one, other = (each.findings.codes(name) for each in readings)
            assert np.array_equal(codes, np.where(status[one] == status[other], one, 0))
        else:
            assert not codes.any()


def without_instrument(facts: Facts) -> Facts:
    return Facts(
        {name: value for name, value in facts.values.items() if name != "instrument"}, facts.items, facts.complete
    )


def with_instrument(facts: Facts, instrument: str) -> Facts:
    return Facts({**facts.values, "instrument": instrument}, facts.items, facts.complete)


def answer(result: ManyResult, row: int) -> tuple[Any, ...]:
    words = OUTCOMES[result.outcome[row]], SCOPES[result.scope[row]]
    stands = ANSWERS[result.standing[row]], SCOPES[result.standing_scope[row]]
    numbers = (result.score, result.low, result.high, result.standing_score)
    return (*words, *stands, *(int(each[row]) for each in numbers))


def same(one: ManyResult, other: ManyResult) -> bool:
    names = ("outcome", "scope", "standing", "standing_scope", "score", "low", "high", "standing_score")
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in names)


def test_every_decided_case_gets_the_answer_that_screen_gives(pack: Pack):
    cases = load_decided(DECIDED, pack)
    result = screen_many(cases, pack)
    for number, case in enumerate(cases):
        report = screening.screen(case, pack, engine="reference", explain=False)
        score, stands = report.score, report.as_it_stands
        words = (report.outcome, report.scope, stands.outcome, stands.scope)
        assert answer(result, number) == (*words, score.value, score.low, score.high, stands.score), case.id


def test_on_every_decided_case_and_day_of_decision_the_evaluators_agree(pack: Pack):
    compared = 0
    for case in load_decided(DECIDED, pack):
        for decision in case.decisions:
            set_to = dials(case, as_of=decision.as_of or decision.on.last)
            known = resolve(case, pack.vocabulary, set_to)
            for instrument in [known.values.get("instrument")] if "instrument" in known.values else INSTRUMENTS[:2]:
                of = compile_pack(pack, as_of=set_to.as_of, instrument=str(instrument))
                assert one_differs(of, Row.of(of, with_instrument(known, str(instrument)))) == []
                compared += 1
    assert compared > 10


def test_a_report_says_the_same_with_either_evaluator(pack: Pack):
    case = load_decided(DECIDED, pack)[0]
    reports = [screening.screen(case, pack, engine=engine) for engine in ("reference", "columnar")]
    one, other = (report.model_copy(update={"engine": reports[0].engine}) for report in reports)
    assert one == other
    assert reports[1].engine.name == "columnar"


# ── Shapes ───────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def invented() -> Pack:
    return invented_pack(Random(4))


@pytest.mark.parametrize("rows", [1, 2, 63, 64, 65, 127, 128, 129, 200])
def test_a_batch_may_have_any_number_of_rows(invented: Pack, rows: int):
    of = compile_pack(invented, as_of=DATES[0], instrument="red notice")
    drawn = RandomCases(Random(rows), of)
    assert [*rows_differ(invented, of, [Row.of(of, drawn.draw()) for _ in range(rows)], block=64)] == []


def test_a_batch_of_nothing_has_no_answers(invented: Pack):
    result = screen_many([], invented, findings=True)
    assert result.rows == 0
    assert result.score.shape == (0,)
    assert result.findings.rules == ()


def test_lists_may_be_long_in_some_rows_and_empty_in_others(invented: Pack):
    of = compile_pack(invented, as_of=DATES[0], instrument="red notice")
    drawn = RandomCases(Random(9), of)
    rows = [Row.of(of, drawn.draw(most_items=most)) for most in [0, 40, 1, 2, 0, 40, 0, 0] * 20]
    assert max(len(row.facts.items["charges"]) for row in rows) > 30
    assert [*rows_differ(invented, of, rows, block=64)] == []


def test_the_order_of_rows_changes_nothing(pack: Pack, mixed: list[Facts]):
    columns = encode(mixed, pack.vocabulary)
    order = np.random.default_rng(1).permutation(columns.rows)
    plain, shuffled = screen_many(columns, pack), screen_many(columns.take(order), pack)
    assert np.array_equal(plain.outcome[order], shuffled.outcome)
    assert np.array_equal(plain.high[order], shuffled.high)


def test_the_size_of_blocks_changes_nothing(pack: Pack, mixed: list[Facts], screened: ManyResult):
    assert all(same(screened, screen_many(mixed, pack, block=block)) for block in (1, 100, 1 << 20))


def test_many_threads_may_ask_at_once(seed: int):
    """Also for the first time, when nothing has been made of the pack yet."""
    documents = load_pack()
    drawn = RandomCases(Random(seed), compile_pack(documents, as_of=DATES[2], instrument="diffusion"))
    columns = encode([drawn.draw() for _ in range(200)], documents.vocabulary)
    fresh = load_pack()
    with ThreadPoolExecutor(8) as pool:
        results = [*pool.map(lambda _: screen_many(columns, fresh, findings=True, block=64), range(16))]
    plain = screen_many(columns, documents, findings=True)
    for one in results:
        assert same(plain, one)
        for name in plain.findings.rules:
            assert np.array_equal(plain.findings.codes(name), one.findings.codes(name))


# ── Conditions of every shape, by hand ───────────────────────────────────────────────────────────


@pytest.mark.parametrize("charges", range(5))
@pytest.mark.parametrize("complete", [True, False])
def test_aggregates_see_stated_items_and_the_further_one(charges: int, *, complete: bool):
    nodes = [
        atom("a", "charges"),
        atom("b"),
        AllNode((0, 1), "charges"),
        *(kind("charges", child) for kind in (SomeNode, EveryNode) for child in (0, 1, 2)),
        *(CountNode("charges", child, number) for child in (0, 1, 2) for number in range(5)),
    ]
    made = program(nodes, rule(2, exception(0), over="charges"))
    for known in ({}, {"b": True}, {"b": False}):
        for pattern in range(3**charges):
            items = [given(pattern // 3**place % 3) for place in range(charges)]
            case = facts(charges=items, complete=complete, **known)
            assert columnar.run(made, case) == reference.run(made, case)


def given(digit: int) -> dict[str, bool]:
    return [{}, {"a": True}, {"a": False}][digit]


@pytest.mark.parametrize("number", [0, 1, 2, 3, 4, 5, 6])
def test_at_least_counts_a_condition_as_often_as_it_stands_there(number: int):
    made = program([*(atom(one) for one in "abc"), AtLeastNode(number, (0, 1, 1, 2, 0), None)])
    for case in every_case("abc"):
        assert columnar.run(made, case) == reference.run(made, case)


@pytest.mark.parametrize("other_possible", [True, False])
@pytest.mark.parametrize("points", [(2, 2, 2), (-3, 0, 4), (5, -1, -1), (0, 0, 0), (-2, -2, -5), (100, -37, 1)])
def test_a_table_contributes_what_its_choices_allow(points: tuple[int, int, int], *, other_possible: bool):
    """Also where more than one of its entries is true, which no table of the rule language allows."""
    entries = tuple((each, index) for index, each in enumerate(points))
    levels = sorted({level + change for level in (*points, sum(points), 0) for change in (-1, 0, 1)})
    groups = (
        Group("table", "", entries, other_possible),
        Group("factor", "", ((-2, 3),)),
        Group("other", "", ((1, 3),)),
    )
    nodes = [*(atom(one) for one in "abcd"), *(WeighNode(groups, level, 0, None) for level in levels)]
    made = program(nodes)
    for case in every_case("abcd"):
        assert columnar.run(made, case) == reference.run(made, case)


def every_case(names: str) -> Iterable[Facts]:
    """Every case in which each of some facts is yes, no or not known."""
    for pattern in range(3 ** len(names)):
        states = {name: pattern // 3**place % 3 for place, name in enumerate(names)}
        yield facts(**{name: state == 1 for name, state in states.items() if state})


def test_a_wide_weighing_may_have_points_of_either_sign():
    rng = Random(7)
    factors = [
        {"factor": f"f{number}", "title": "F", "provision": PROVISION, "points": rng.randint(-40, 40), "when": when}
        for number, when in enumerate(wide(rng))
    ]
    rules = [
        weighed(f"weighed-{number}", factors, rng.randint(-60, 60), rng.randint(0, 90), **each)
        for number, each in enumerate([{}, {"for_each": "charge"}] * 6)
    ]
    weighing = pack_of([*FRAME, *rules])
    of = compile_pack(weighing, as_of=DATES[0], instrument="red notice")
    drawn = RandomCases(rng, of)
    rows = [Row.of(of, drawn.draw(rng.choice([0.3, 0.7, 1.0]))) for _ in range(600)]
    assert [*rows_differ(weighing, of, rows)] == []
    assert {status for row in rows for each in row.valuation.statuses for status in each} >= {
        "established",
        "not_established",
        "undetermined",
    }


PROVISION = {"instrument": "law", "article": "3"}
FRAME: list[Document] = [
    {"parameter": "p.level", "title": "Level", "type": "number", "values": [{"value": 3}]},
    {
        "parameter": "p.offence",
        "title": "Offences",
        "type": "choice",
        "choices": ["each_its_own", "all_pass"],
        "values": [{"value": "each_its_own"}],
    },
    {
        "outcome": "invented",
        "title": "Outcome",
        "doubts_level": "p.level",
        "multi_offence": "p.offence",
        "cap": 97,
        "effects": {"bars": {"points": 13, "meaning": "x"}, "doubts": {"points": 7, "meaning": "x"}},
        "grounds": {"north": {"family": "cold", "cap": 31}, "south": {"family": "warm", "cap": 40}},
        "consequences": [],
        "cautions": [{"says": "This pack is invented."}],
    },
]


def wide(rng: Random) -> list[Document]:
    """Sixty conditions on one fact each."""
    tests: list[Document] = [
        *({f"plain.{one}": "yes"} for one in "abcdef"),
        *({f"which.{one}": choice} for one in "abc" for choice in "xyz"),
        *({"term.a": {"over": number}} for number in range(0, 40, 4)),
        *({"figure.a": {"under": number}} for number in range(0, 40, 4)),
        *({"day.a": {"before": f"201{year}"}} for year in range(10)),
        *({"lands.a": {"includes": one}} for one in ("AA", "BB", "CC")),
    ]
    return rng.sample(tests * 2, 60)


def weighed(name: str, factors: list[Document], level: int, open_at: int, **more: str) -> Document:
    return {
        "rule": name,
        "title": name,
        "provision": PROVISION,
        "applies_to": ["red notice"],
        "verification": "confirmed",
        **more,
        "weigh": {"level": level, "open_at": open_at, "factors": factors},
        "then": {"ground": "north", "effect": "bars" if level % 2 else "doubts", "says": "So."},
        "notes": "Invented.",
    }


# ── What surrounds it ────────────────────────────────────────────────────────────────────────────


def test_an_answer_names_what_every_rule_came_to(pack: Pack, mixed: list[Facts]):
    of = compile_pack(pack, as_of=as_of(mixed[0]), instrument=str(mixed[0].values["instrument"]))
    found = columnar.answer(of, mixed[0], findings=True)
    assert found.outcome in OUTCOMES
    assert len(found.findings) == len(of.rules)
    assert {FINDINGS[code] for codes in found.findings for code in codes} >= {"not_established", "untouched"}


def test_what_is_made_of_a_program_is_not_used_for_another(invented: Pack):
    """Nor does a program that was changed by hand keep what was made of the one before."""
    of = compile_pack(invented, as_of=DATES[0], instrument="red notice")
    case = RandomCases(Random(1), of).draw(whole=True)
    columnar.run(of, case)
    less = replace(of, rules=of.rules[:1])
    assert less.made is of.made
    assert len(columnar.run(less, case).statuses) == 1


def test_a_pack_can_be_sent_to_another_process_after_use(invented: Pack):
    of = compile_pack(invented, as_of=DATES[0], instrument="red notice")
    case = RandomCases(Random(1), of).draw()
    first = columnar.run(of, case)
    sent = pickle.loads(pickle.dumps(of))  # noqa: S301 - our own
    assert columnar.run(sent, case) == first


WITHOUT = """
import sys
sys.modules["numpy"] = None
from screening.errors import EngineError
try:
    import screening.{module}
except EngineError as error:
    print(error)
"""
ALONE = """
import sys
sys.modules["numpy"] = None
from datetime import date, timedelta
from screening.program.compile import compile_pack, epochs
from screening.law.load import load_pack
from screening.engine.run import run
from screening.program.valuation import Facts
pack = load_pack()
program = compile_pack(pack, as_of=date(2024, 1, 1), instrument="red notice")
lists = pack.vocabulary.lists
facts = Facts({}, dict.fromkeys(lists, ()), dict.fromkeys(lists, False))
print(run(program, facts, "columnar") == run(program, facts, "reference"))
"""


@pytest.mark.parametrize("module", ["bulk.screen_many", "columns.columns", "columns.encode"])
def test_without_numpy_it_is_named_with_how_to_install_it(module: str):
    said = child(WITHOUT.format(module=module))
    assert "NumPy" in said
    assert "pip install 'notice-screening[bulk]'" in said


def test_one_case_needs_no_numpy():
    assert child(ALONE).strip() == "True"


def child(script: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=120
    ).stdout


def test_a_row_without_a_day_is_named(invented: Pack):
    case = Facts({"instrument": "red notice"}, *no_lists(invented))
    with pytest.raises(CaseError, match="no as_of"):
        screen_many([case], invented)
    dated = Facts({"as_of": Interval(DATES[0], DATES[0])}, *no_lists(invented))
    with pytest.raises(CaseError, match="row 1 has no as_of"):
        screen_many([dated, case], invented)
    assert screen_many([dated, case], invented, as_of=DATES[0]).rows == 2


def no_lists(pack: Pack) -> tuple[dict[str, tuple[()]], dict[str, bool]]:
    lists = pack.vocabulary.lists
    return dict.fromkeys(lists, ()), dict.fromkeys(lists, False)
