"""The documents: every command they show is run, and every output they show is what comes out."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from screening.cli import COMMANDS
from screening.law.load import load_pack
from screening.render.lawbook import law_pages

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def commands(document: Path) -> list[tuple[str, list[str]]]:
    """The commands of a document, each with the lines of output shown under it."""
    found: list[tuple[str, list[str]]] = []
    for block in BLOCK.findall(document.read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line.removeprefix("$ "), []))
            else:
                found[-1][1].append(line)
    return found


SHOWN = [
    (document.name, *one) for document in DOCUMENTS for one in commands(document) if one[0].startswith("screening")
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a reader's checkout: what the commands read is there, what they write stays apart."""
    made = tmp_path_factory.mktemp("reader")
    for name in ("fixtures", "rules", "features", "screening"):
        (made / name).symlink_to(ROOT / name)
    return made


@pytest.mark.parametrize(("document", "command", "shown"), SHOWN, ids=[f"{one[0]}: {one[1]}" for one in SHOWN])
@pytest.mark.xdist_group("docs")
def test_what_a_document_shows_is_what_comes_out(document: str, command: str, shown: list[str], folder: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    words = [sys.executable, "-c", "from screening.cli import main; main()", *shlex.split(command)[1:]]
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False)
    printed = (done.stdout + done.stderr).splitlines()

    refused, rejected = (any(re.search(told, line) for line in shown) for told in ("did you mean", "[1-9] rejected"))
    assert done.returncode == (2 if refused else 3 if rejected else 0), done.stderr
    position = 0
    for line in shown:
        if line.strip() not in ("", "..."):
            assert line.rstrip() in [one.rstrip() for one in printed[position:]], f"{document}: not printed: {line}"
            position += [one.rstrip() for one in printed[position:]].index(line.rstrip()) + 1


def test_the_documents_show_every_command_but_the_one_that_runs_the_features() -> None:
    """``screening coverage`` runs every feature, ``verify`` reads what was written before: their tests show them."""
    shown = {command.split()[1] for _, command, _ in SHOWN}

    assert shown == set(COMMANDS) - {"coverage", "verify"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_python_example_runs(document: Path, folder: Path) -> None:
    for example in PYTHON.findall(document.read_text(encoding="utf-8")):
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-c", example], cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


def test_the_pages_of_the_law_are_current() -> None:
    for name, page in law_pages(load_pack()).items():
        written = ROOT / "docs" / "law" / name
        assert written.read_text(encoding="utf-8") == page, (
            f"{name}: write it anew with `screening rules --pages docs/law`"
        )
