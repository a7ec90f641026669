"""A program of some thirty lines that embeds the library: it runs, two type checkers pass it, and see its mistakes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

CLIENT = Path(__file__).parent / "client" / "embedding.py"
MISTAKES = {
    "load_pack(": "load_pakc(",
    "screen_table(": "screen_tabel(",
    "one.code": "one.kode",
    "report.outcome": "report.outcom",
    'engine="reference"': 'engine="zen"',
    "as_of=DAY, engine": 'as_of="2024-05-01", engine',
    "own.digest ==": "own.digset ==",
    "screening.CaseError": "screening.CaseErrors",
}

pytestmark = pytest.mark.xdist_group("client")


def by_mypy(folder: Path) -> set[tuple[str, int]]:
    """The files of a folder, and their lines, in which mypy sees a mistake."""
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-error-summary",
        *sorted(one.name for one in folder.iterdir()),
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    found = re.findall(r"^(\S+):(\d+): error: ", done.stdout, re.MULTILINE)
    assert bool(found) == bool(done.returncode), done.stdout + done.stderr
    return {(name, int(line)) for name, line in found}


def by_pyright(folder: Path) -> set[tuple[str, int]]:
    """The files of a folder, and their lines, in which pyright at its strictest sees a mistake."""
    clients = len([*folder.iterdir()])
    (folder / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}', encoding="utf-8")
    command = [sys.executable, "-m", "basedpyright", "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    told = json.loads(done.stdout)
    assert told["summary"]["filesAnalyzed"] == clients, done.stdout + done.stderr
    errors = [one for one in told["generalDiagnostics"] if one["severity"] == "error"]
    return {(Path(one["file"]).name, one["range"]["start"]["line"] + 1) for one in errors}


@pytest.fixture(params=[by_mypy, by_pyright], ids=["mypy", "pyright"])
def checker(request: pytest.FixtureRequest) -> Callable[[Path], set[tuple[str, int]]]:
    """A type checker."""
    found: Callable[[Path], set[tuple[str, int]]] = request.param
    return found


def test_the_client_does_what_it_says() -> None:
    done = subprocess.run([sys.executable, str(CLIENT)], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    outcome, problems, digests, pandas, polars = done.stdout.splitlines()
    assert outcome.startswith("undetermined")
    assert problems == "[('unknown-name', 'facts.refuge.status', 0)]"
    assert digests == "False True"
    assert pandas == polars == "['undetermined', 'undetermined']"


def test_the_client_passes_and_each_mistake_in_it_is_seen(
    checker: Callable[[Path], set[tuple[str, int]]], tmp_path: Path
) -> None:
    text = CLIENT.read_text(encoding="utf-8")
    (tmp_path / "right.py").write_text(text, encoding="utf-8")
    wanted = set()
    for number, (right, wrong) in enumerate(MISTAKES.items()):
        before, found, after = text.partition(right)
        assert found
        (tmp_path / f"wrong_{number}.py").write_text(before + wrong + after, encoding="utf-8")
        wanted.add((f"wrong_{number}.py", before.count("\n") + 1))

    found_in = checker(tmp_path)

    assert {name for name, _ in found_in} == {name for name, _ in wanted}
    assert wanted <= found_in
