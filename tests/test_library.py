"""The library: typed, frozen, without state of its own, the same in many threads."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jsonschema
import pytest
from pydantic import ValidationError

import screening
from screening.engine.run import ENGINES, default_engine

DECIDED = Path(__file__).parent.parent / "fixtures" / "decided"
CASES = sorted(DECIDED.glob("*.yaml"))
INSTALLED = [engine for engine in ENGINES if engine != "durable" or default_engine() == "durable"]


@pytest.fixture(scope="module")
def pack() -> screening.Pack:
    """INTERPOL's rules."""
    return screening.load_pack()


@pytest.fixture(scope="module")
def refugee(pack: screening.Pack) -> screening.Case:
    """The case of the journalist who was recognised as a refugee."""
    return screening.load_case(DECIDED / "tr-2012-journalist-refugee.yaml", pack)


def test_every_public_name_can_be_imported() -> None:
    for name in screening.__all__:
        assert getattr(screening, name) is not None

    with pytest.raises(AttributeError, match="no attribute"):
        _ = screening.nothing_of_that_name


def test_a_report_cannot_be_changed(pack: screening.Pack, refugee: screening.Case) -> None:
    report = screening.screen(refugee, pack, engine="reference")

    with pytest.raises(ValidationError, match="frozen"):
        report.outcome = "no_ground_found"  # type: ignore[misc]


def test_eight_threads_get_the_same_report(pack: screening.Pack, refugee: screening.Case) -> None:
    fresh = screening.load_pack()
    alone = screening.screen(refugee, pack).model_dump_json()

    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda _: screening.screen(refugee, fresh).model_dump_json(), range(64)))

    assert set(together) == {alone}


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_the_json_report_fits_its_schema_and_is_the_same_with_every_engine(file: Path, pack: screening.Pack) -> None:
    case = screening.load_case(file, pack)
    schema = screening.Report.model_json_schema(by_alias=True, mode="serialization")
    reports = []
    for engine in INSTALLED:
        report = json.loads(screening.screen(case, pack, engine=engine).model_dump_json(by_alias=True))
        jsonschema.validate(report, schema)
        reports.append(_without_engine(report))

    assert all(report == reports[0] for report in reports)


def _without_engine(report: dict[str, object]) -> dict[str, object]:
    """The report without what may differ between engines: their names, and the order of what was triggered."""
    triggered = report["triggered"]
    readings = report["readings"]
    assert isinstance(triggered, list)
    assert isinstance(readings, list)
    told = sorted((one["kind"], one["rule"], one["charge"] or 0) for one in triggered)
    return report | {"engine": None, "triggered": told, "readings": [_without_engine(one) for one in readings]}


def test_a_report_read_back_is_the_report(pack: screening.Pack, refugee: screening.Case) -> None:
    report = screening.screen(refugee, pack, engine="reference")

    assert screening.Report.model_validate_json(report.model_dump_json(by_alias=True)) == report


def test_without_explanation_only_the_trees_are_missing(pack: screening.Pack, refugee: screening.Case) -> None:
    full = screening.screen(refugee, pack, engine="reference")
    short = screening.screen(refugee, pack, engine="reference", explain=False)

    assert all(one.because is None for one in short.findings)
    assert [(one.rule, one.status, one.charge) for one in short.findings] == [
        (one.rule, one.status, one.charge) for one in full.findings
    ]
    assert short.score == full.score


def test_the_finding_of_a_rule_can_be_asked_for(pack: screening.Pack, refugee: screening.Case) -> None:
    report = screening.screen(refugee, pack, engine="reference")

    assert report.finding("refugee-policy").status == "established"
    with pytest.raises(KeyError):
        report.finding("no-such-rule")


def test_an_alert_of_unknown_kind_is_read_as_both_kinds(pack: screening.Pack) -> None:
    case = screening.read_case("case: unknown-kind\nrequesting_country: TR\n", "unknown-kind.yaml", pack)
    report = screening.screen(case, pack, engine="reference")

    assert report.outcome == "undetermined"
    assert report.case.instrument == "unknown"
    assert [one.case.instrument for one in report.readings] == ["red notice", "diffusion"]
    shared = {(one.rule, one.charge, one.status) for one in report.findings}
    for reading in report.readings:
        assert shared <= {(one.rule, one.charge, one.status) for one in reading.findings}


def test_a_translation_changes_words_and_nothing_else(pack: screening.Pack, refugee: screening.Case) -> None:
    from dataclasses import replace

    from screening.law.rule import Texts
    from screening.law.translate import translate

    texts = Texts.model_validate(
        {"texts": "fr", "rules": {"refugee-policy": {"title": "Réfugié", "says": "Statut : {refugee.status}."}}}
    )
    french = translate(replace(pack, texts={"fr": texts}), "fr")
    report = screening.screen(refugee, french, engine="reference")

    assert report.finding("refugee-policy").title == "Réfugié"
    assert report.finding("refugee-policy").says == "Statut : refugee."
    assert report.outcome == screening.screen(refugee, pack, engine="reference").outcome
    with pytest.raises(screening.PackError, match="no texts"):
        translate(pack, "fr")
