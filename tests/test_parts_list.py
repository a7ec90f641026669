"""The list of parts that comes with the wheel, and the versions that are locked."""

from __future__ import annotations

import importlib.util
import json
import re
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("parts_list", ROOT / "tools" / "parts_list.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def needs(extra: str = "") -> set[str]:
    """What the project itself says that it needs here."""
    lines = [*PROJECT["dependencies"], *(PROJECT["optional-dependencies"][extra] if extra else ())]
    named = map(Requirement, lines)
    told = (one for one in named if one.marker is None or one.marker.evaluate({"extra": extra}))
    return {plain(one.name) for one in told} - {"notice-screening"}


def here(name: str) -> bool:
    """Whether a package is installed."""
    try:
        return bool(version(name))
    except PackageNotFoundError:
        return False


def test_every_part_is_named_with_the_version_that_is_installed(tool: ModuleType) -> None:
    listed = tool.parts_list()

    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.6")
    assert listed["metadata"]["component"]["type"] == "application"
    for one in (listed["metadata"]["component"], *listed["components"]):
        assert one["version"] == version(one["name"])
        assert one["purl"] == one["bom-ref"] == f"pkg:pypi/{one['name']}@{one['version']}"


def test_what_the_project_needs_is_listed_and_what_that_needs_in_turn(tool: ModuleType) -> None:
    named = {one["name"] for one in tool.parts_list()["components"]}

    assert named >= needs() | {one for extra in PROJECT["optional-dependencies"] for one in needs(extra) if here(one)}
    assert "pydantic-core" in named, "needed by a part, not by the project itself"
    assert "pytest" not in named, "needed by tests alone"


def test_each_part_is_listed_once_and_depended_on(tool: ModuleType) -> None:
    listed = tool.parts_list()
    refs = [one["bom-ref"] for one in listed["components"]]

    assert len(set(refs)) == len(refs)
    [told] = listed["dependencies"]
    assert (told["ref"], told["dependsOn"]) == (listed["metadata"]["component"]["bom-ref"], refs)


def test_the_same_environment_gives_the_same_file_and_nothing_of_the_machine(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written = []
    for folder in ("one", "two"):
        monkeypatch.setattr("sys.argv", ["parts_list.py", str(tmp_path / folder)])
        tool.main()
        [file] = (tmp_path / folder).iterdir()
        written.append(file.read_text(encoding="utf-8"))

    assert written[0] == written[1]
    assert file.name == f"notice-screening-{version('notice-screening')}.cdx.json"
    assert str(ROOT) not in written[0]
    assert f"{len(json.loads(written[0])['components'])} parts" in capsys.readouterr().out


def test_a_part_that_is_not_installed_is_left_out(tool: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    known = tool.distribution

    def without(name: str) -> Any:
        if plain(name) == "click":
            raise tool.PackageNotFoundError(name)
        return known(name)

    monkeypatch.setattr(tool, "distribution", without)

    assert "click" not in {one["name"] for one in tool.parts_list()["components"]}


def test_every_version_is_locked_and_nothing_that_the_project_needs_is_left_open() -> None:
    lines = (ROOT / "requirements" / "locked.txt").read_text(encoding="utf-8").splitlines()
    locked = [one for one in lines if one and not one.startswith("#")]

    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!]+", one) for one in locked)
    assert {plain(one.partition("==")[0]) for one in locked} >= needs() | {
        one for extra in PROJECT["optional-dependencies"] for one in needs(extra)
    }
