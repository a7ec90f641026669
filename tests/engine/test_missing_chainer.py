"""Where the forward chainer is not installed, or does not import: said once, with the line that installs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from screening.engine import run

ROOT = Path(__file__).parent.parent.parent
CASE = ROOT / "fixtures" / "decided" / "tr-2012-journalist-refugee.yaml"
BROKEN = "raise ImportError('undefined symbol: PyEval_CallObject')\n"
SCREEN = """
import screening
case = screening.load_case(CASE)
print(screening.screen(case, explain=False).engine.name, screening.screen(case, explain=False).engine.name)
try:
    screening.screen(case, engine="durable")
except screening.EngineError as error:
    print(error)
"""
ABSENT = "import sys\nsys.modules['durable_rules_engine'] = None\n"


def python(program: str, *path: Path) -> subprocess.CompletedProcess[str]:
    """What a program does in an interpreter of its own, with folders in front of what is installed."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (*path, ROOT)))}
    return subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A folder with an engine that does not import."""
    (tmp_path / "durable_rules_engine.py").write_text(BROKEN, encoding="utf-8")
    return tmp_path


def test_a_chainer_that_does_not_import_is_told_of_once_and_then_the_reference_answers(broken: Path) -> None:
    done = python(SCREEN.replace("CASE", repr(str(CASE))), broken)

    assert done.returncode == 0, done.stderr
    names, refused, *_ = done.stdout.splitlines()
    assert names == "reference reference"
    assert "is installed and does not import (undefined symbol: PyEval_CallObject)" in refused
    assert run.INSTALL in refused
    assert done.stderr.count("is installed and does not import") == 1
    assert done.stderr.count("The reference evaluator answers in its stead") == 1


def test_the_command_line_says_it_in_one_sentence_and_goes_on(broken: Path) -> None:
    command = f"import sys; sys.argv = ['screening', 'screen', {str(CASE)!r}]; from screening.cli import main; main()"
    done = python(command, broken)

    assert done.returncode == 0
    (told,) = done.stderr.splitlines()
    assert told.startswith("note: the forward chainer, durable-rules, is installed and does not import")
    assert "AS IT STANDS" in done.stdout


def test_a_chainer_that_is_not_installed_is_no_fault_and_asked_for_it_says_how_to_install_it() -> None:
    done = python(ABSENT + SCREEN.replace("CASE", repr(str(CASE))))

    assert done.returncode == 0, done.stderr
    names, refused, *_ = done.stdout.splitlines()
    assert names == "reference reference"
    assert "is not installed" in refused
    assert run.INSTALL in refused
    assert done.stderr == ""


def test_the_readme_has_the_line_that_installs_it_on_todays_pythons() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert "CPPFLAGS=-DPyEval_CallObject=PyObject_CallObject pip install" in readme
    assert "-DPyEval_CallObject=PyObject_CallObject" in (ROOT / "Makefile").read_text(encoding="utf-8")
