"""The built wheel and an editable install each find their rule packs and screen a case, run from somewhere else.

Nothing here needs the network: the wheel is built with the hatchling of the test group, and what the project depends on
comes from this environment.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from screening.errors import PackError
from screening.law import where

ROOT = Path(__file__).resolve().parent.parent
CASE = ROOT / "fixtures" / "decided" / "tr-2012-journalist-refugee.yaml"

pytestmark = pytest.mark.xdist_group("packaging")


def run(*command: str | Path, cwd: Path, path: str = "", fails: bool = False) -> subprocess.CompletedProcess[str]:
    """What a command printed, run with ``path`` as the only PYTHONPATH."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "COV_"))}
    environment |= {"PYTHONPATH": path, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INDEX": "1"}
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    if not fails:
        assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built once."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture
def target(wheel: Path, tmp_path: Path) -> Path:
    """An empty folder into which the wheel was installed."""
    folder = tmp_path / "installed"
    run(sys.executable, "-m", "pip", "install", "--no-deps", "--target", folder, wheel, cwd=tmp_path)
    return folder


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder with nothing but a case file."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "case.yaml").write_bytes(CASE.read_bytes())
    return folder


def found_packs(python: str | Path, *, cwd: Path, path: str) -> Path:
    """Where an installed package finds its packs."""
    program = "from screening.law.where import packs; print(packs())"
    return Path(run(python, "-c", program, cwd=cwd, path=path).stdout.strip())


def test_the_wheel_holds_the_package_the_rules_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
        information = {Path(name).name for name in archive.namelist() if ".dist-info/" in name}

    rules = {f"screening/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "rules").rglob("*") if path.is_file()}
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / "screening").rglob("*.py")}

    assert rules | code | {"screening/py.typed"} == held
    assert {"LICENSE", "entry_points.txt"} <= information


def test_the_wheel_installed_into_an_empty_folder_screens_a_case(target: Path, elsewhere: Path) -> None:
    path = str(target)

    assert target / "screening" / "rules" == found_packs(sys.executable, cwd=elsewhere, path=path)

    report = run(target / "bin" / "screening", "screen", "case.yaml", cwd=elsewhere, path=path).stdout

    assert "refugee" in report.lower()


def test_an_editable_install_screens_a_case_with_the_rules_of_the_checkout(tmp_path: Path, elsewhere: Path) -> None:
    run(sys.executable, "-m", "venv", "--without-pip", tmp_path / "venv", cwd=tmp_path)
    python = tmp_path / "venv" / "bin" / "python"
    # Only what this project depends on: a folder on PYTHONPATH does not bring its own editable installs along.
    libraries = sysconfig.get_path("purelib")
    install = ("-m", "pip", "--python", python, "install", "--no-deps", "--no-build-isolation", "--editable", ROOT)
    run(sys.executable, *install, cwd=tmp_path, path=libraries)

    assert ROOT / "rules" == found_packs(python, cwd=elsewhere, path=libraries)

    command = tmp_path / "venv" / "bin" / "screening"
    report = run(command, "screen", "case.yaml", cwd=elsewhere, path=libraries).stdout

    assert "refugee" in report.lower()


def test_an_installation_without_rules_says_so(target: Path, elsewhere: Path) -> None:
    (target / "screening" / "rules").rename(elsewhere / "moved")

    done = run(target / "bin" / "screening", "screen", "case.yaml", cwd=elsewhere, path=str(target), fails=True)

    assert done.returncode == 2
    assert "the rule packs are missing" in done.stderr
    assert "Traceback" not in done.stderr


def test_packs_of_a_wheel_come_before_packs_beside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "screening"
    package.mkdir()
    monkeypatch.setattr(where, "__file__", str(package / "law" / "where.py"))

    with pytest.raises(PackError, match="the rule packs are missing"):
        where.packs()

    (tmp_path / "rules").mkdir()
    assert where.packs() == tmp_path / "rules"

    (package / "rules").mkdir()
    assert where.packs() == package / "rules"
