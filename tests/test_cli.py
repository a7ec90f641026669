"""The commands as a user meets them: their output, their exit codes, their errors."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
REFUGEE = "fixtures/decided/tr-2012-journalist-refugee.yaml"
COMMAND = [sys.executable, "-c", "from screening.cli import main; main()"]


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """What a command prints and how it ends."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    return subprocess.run(
        [*COMMAND, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def test_help_names_every_command() -> None:
    from screening.cli import COMMANDS

    done = run("--help")

    assert done.returncode == 0
    assert all(name in done.stdout for name in COMMANDS)


def test_help_imports_neither_the_engine_nor_the_models() -> None:
    """That is what makes it quick."""
    asked = "import sys; from screening.cli import program; program.main(['--help'], standalone_mode=False)"
    told = "; sys.exit(bool({'pydantic', 'yaml', 'durable', 'rich'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", asked + told], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["screen", "explain", "new", "facts", "schema", "check", "decided", "coverage"])
def test_every_command_has_help(name: str) -> None:
    done = run(name, "--help")

    assert done.returncode == 0
    assert "Usage:" in done.stdout


def test_the_refugee_case_is_barred_by_the_refugee_policy_condition_by_condition() -> None:
    done = run("screen", REFUGEE, "--full")

    assert done.returncode == 0
    for words in (
        "bars the alert | refugee status",
        "[yes] The person's status is one that the refugee policy covers",
        "[yes] The status is confirmed to INTERPOL",
        "[yes] The country of feared persecution is the one that asks",
        "In force from 2015-02-28",
        "§ refugee-policy policy",
        "which is not shown",
        "not a probability",
    ):
        assert words in done.stdout, words


def test_a_report_fits_eighty_columns_without_colour() -> None:
    done = run("screen", REFUGEE)

    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "\x1b" not in done.stdout


def test_the_report_comes_as_markdown_and_as_json() -> None:
    assert run("screen", REFUGEE, "--format", "markdown").stdout.startswith("# tr-2012-journalist-refugee")
    report = json.loads(run("screen", REFUGEE, "--format", "json").stdout)
    assert report["schema"] == "screening-report/1"
    assert report["outcome"] == "grounds_established"


def test_a_report_is_written_for_its_owner_alone_and_never_over_a_file(tmp_path: Path) -> None:
    target = tmp_path / "report.md"
    arguments = ("screen", REFUGEE, "--format", "markdown", "-o", str(target))

    assert run(*arguments).returncode == 0
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    before = target.read_text()
    again = run(*arguments)
    assert again.returncode == 2
    assert "exists" in again.stderr
    assert target.read_text() == before


def test_an_outcome_fails_only_where_a_flag_asks_for_it() -> None:
    assert run("screen", REFUGEE, "--fail-on", "grounds_established").returncode == 1
    assert run("screen", REFUGEE, "--fail-on", "no_ground_found").returncode == 0


def test_one_finding_is_explained_in_full() -> None:
    done = run("explain", REFUGEE, "refugee-policy")

    assert done.returncode == 0
    assert "Notes:" in done.stdout
    assert "What to file:" in done.stdout


def test_an_unknown_rule_gets_the_nearest_name() -> None:
    done = run("explain", REFUGEE, "refugee-polcy")

    assert done.returncode == 2
    assert 'did you mean "refugee-policy"?' in done.stderr


def test_a_template_is_written_once_and_screens_as_undetermined(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"

    assert run("new", str(file)).returncode == 0
    assert run("new", str(file)).returncode == 2
    report = json.loads(run("screen", str(file), "--format", "json").stdout)
    assert report["outcome"] == "undetermined"


def test_facts_can_be_searched() -> None:
    done = run("facts", "refugee", "status")

    assert done.returncode == 0
    assert "refugee.status" in done.stdout
    assert "charge.label" not in done.stdout


@pytest.mark.parametrize("what", ["case", "rule", "desk", "report"])
def test_schemas_are_printed(what: str) -> None:
    assert json.loads(run("schema", what).stdout)["$schema"].endswith("2020-12/schema")


def test_the_packs_own_rules_have_no_problem() -> None:
    done = run("check", "--strict")

    assert done.returncode == 0, done.stderr


def test_bad_input_ends_with_two_and_no_traceback(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("case: bad\nfacts:\n  refugee.statu: refugee\n")

    for arguments in (
        ("screen", "nowhere.yaml"),
        ("screen", str(tmp_path)),
        ("screen", str(bad)),
        ("screen",),
        ("nothing",),
    ):
        done = run(*arguments)
        assert done.returncode == 2, arguments
        assert "Traceback" not in done.stderr
        assert done.stdout == ""
    assert 'did you mean "refugee.status"?' in run("screen", str(bad)).stderr


WAITING = """
import time
import click
import screening.cli as cli
cli._Lazy.get_command = lambda *_: click.Command("wait", callback=lambda: (print("ready", flush=True), time.sleep(30)))
cli.main()
"""


def test_an_interrupt_is_quiet() -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", WAITING, "wait"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        _, error = process.communicate(timeout=30)

    assert process.returncode == 130
    assert "Traceback" not in error
