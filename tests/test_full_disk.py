"""Disks that are full and places that cannot be written, as the system has them: a line, exit 2, nothing half done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SMALL = Path(__file__).parent / "packs" / "small"
CASE = "case: a\ninstrument: red notice\nrequesting_country: AA\nas_of: 2020-03-01\nfacts:\n  person.public: yes\n"
ROWS = "case,instrument,as_of\n" + "".join(f"c{at},red notice,2020-03-01\n" for at in range(400))
FEW = 300  # bytes that fit
# A file grows no further than this: what a full disk does to a program, without one.
LIMITED = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)"
MAIN = "from screening.cli import main; main()"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="this system has no limit on the size of files")


def run(*words: str | Path, most: int | None = None, to: str | None = None) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own, where no file can be longer than ``most`` bytes."""
    program = MAIN if most is None else f"{LIMITED}; {MAIN}"
    command = [sys.executable, "-c", program, *([str(most)] if most is not None else []), *map(str, words)]
    with Path(to or os.devnull).open("w", encoding="utf-8") as out:
        return subprocess.run(command, stdout=out, stderr=subprocess.PIPE, text=True, check=False, timeout=120)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    file = tmp_path / "case.yaml"
    file.write_text(CASE, encoding="utf-8")
    return file


def told(done: subprocess.CompletedProcess[str], name: str) -> None:
    """It ended in one line that names the file, after what these rules are told of in any case."""
    lines = [one for one in done.stderr.strip().splitlines() if "error(s) in these rules" not in one]
    assert (done.returncode, len(lines)) == (2, 1), done.stderr
    assert name in lines[0]


@pytest.mark.parametrize("words", [["screen", "case.yaml", "-o", "out.txt"], ["new", "out.yaml"]])
def test_a_report_or_a_template_that_does_not_fit_is_not_there_at_all(
    words: list[str], case: Path, tmp_path: Path
) -> None:
    placed = [tmp_path / one if "." in one else one for one in words]

    told(run(*placed, "--pack", SMALL, most=FEW), str(placed[-1]))

    assert [*tmp_path.iterdir()] == [case]


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_table_that_does_not_fit_is_not_there_and_the_same_command_goes_on_once_there_is_room(
    form: str, tmp_path: Path
) -> None:
    source, output, whole = tmp_path / "in.csv", tmp_path / f"out.{form}", tmp_path / f"whole.{form}"
    source.write_text(ROWS, encoding="utf-8")
    words = ["screen-many", source, "--pack", SMALL, "--batch-rows", "50", "-o"]

    stopped = run(*words, output, most=2_000)
    assert stopped.returncode == 2
    assert "Traceback" not in stopped.stderr
    assert not output.exists()

    assert run(*words, output).returncode == run(*words, whole).returncode == 0
    assert output.read_bytes() == whole.read_bytes()
    assert not [one for one in tmp_path.iterdir() if one.name.startswith(".")]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is full")
def test_standard_output_on_a_full_disk_is_told(case: Path) -> None:
    told(run("screen", case, "--pack", SMALL, to="/dev/full"), "standard output: No space left on device")


def unwritable(tmp_path: Path) -> Path:
    """A folder that cannot be written, by anybody where there is one."""
    if os.geteuid():
        folder = tmp_path / "closed"
        folder.mkdir(mode=0o500)
        return folder
    if not Path("/proc/self").exists():
        pytest.skip("nothing is closed to the superuser here")
    return Path("/proc")


def test_a_place_that_cannot_be_written_is_told(case: Path, tmp_path: Path) -> None:
    folder = unwritable(tmp_path)
    source = tmp_path / "in.csv"
    source.write_text(ROWS, encoding="utf-8")

    told(run("screen", case, "--pack", SMALL, "-o", folder / "out.txt"), str(folder / "out.txt"))
    told(run("screen-many", source, "--pack", SMALL, "-o", folder / "out.csv"), str(folder / "out.csv"))
