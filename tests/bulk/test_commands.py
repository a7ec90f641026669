"""The commands for tables of cases, as a user meets them."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from screening.bulk.files.fields import Fields
from screening.law.pack import Pack

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = "fixtures/bulk/example.csv"


def run(*arguments: str, before: str = "", cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """What a command prints and how it ends; ``before`` is run first in its process."""
    program = f"{before}\nfrom screening.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def without(*modules: str) -> str:
    """What makes a process one in which modules are not installed."""
    return f"import sys\nfor name in {list(modules)}: sys.modules[name] = None"


def column_names(fields: Sequence[dict[str, object]]) -> list[object]:
    return [one["name"] for one in fields]


def test_the_counts_are_printed_and_add_up(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("case,as_of\na,2020-01-01\nb,never\nc,2021-01-01\n")

    done = run("screen-many", str(source), "-o", str(tmp_path / "out.parquet"), "--findings")

    assert done.returncode == 3, done.stderr
    assert "3 rows read, 2 screened, 1 rejected" in done.stdout
    assert "out.parquet.rejects.jsonl" in done.stdout
    assert done.stderr == ""  # no bar where there is no terminal
    counted = [int(line.split()[0]) for line in done.stdout.splitlines() if line.startswith(" ")]
    assert sum(counted) == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("nowhere.csv", "-o", "out.csv"), "no such file"),
        (("fixtures", "-o", "out.csv", "--from", "csv"), "directory"),
        ((EXAMPLE, "-o", "out.xlsx"), "--to"),
        (("pyproject.toml", "-o", "out.csv"), "--from"),
        ((EXAMPLE, "-o", "no-such-folder/out.csv"), "cannot be made"),
        ((EXAMPLE, "-o", "out.csv", "--batch-rows", "0"), "--batch-rows"),
        ((EXAMPLE,), "--output"),
    ],
)
def test_what_is_asked_wrongly_ends_with_two(arguments: tuple[str, ...], told: str) -> None:
    done = run("screen-many", *arguments)

    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("missing", ["pyarrow", "numpy"])
def test_without_the_extra_it_is_said_what_to_install(tmp_path: Path, missing: str) -> None:
    done = run("screen-many", EXAMPLE, "-o", str(tmp_path / "out.csv"), before=without(missing))

    assert done.returncode == 2
    assert "pip install 'notice-screening[bulk]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_dask_it_is_said_what_to_install(tmp_path: Path) -> None:
    done = run(
        "screen-many", EXAMPLE, "-o", str(tmp_path / "o.csv"), "--dask", "local:2", before=without("distributed")
    )

    assert done.returncode == 2
    assert "pip install 'notice-screening[cluster]'" in done.stderr


def test_the_schema_names_every_column_and_every_field_of_an_item(pack: Pack) -> None:
    done = run("schema", "--arrow", before=without("pyarrow", "numpy"))  # printed without the extra

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found == json.loads(run("schema", "arrow").stdout)
    fields = Fields(pack.vocabulary)
    assert column_names(found["fields"]) == list(fields.columns)
    for one in found["fields"]:
        assert one["meaning"]
        if one["type"] == "list<struct>":
            assert column_names(one["fields"]) == list(fields.items[one["name"]])
    assert {"case", "instrument", "as_of", "charges", "charges.complete"} <= set(column_names(found["fields"]))


def test_the_schema_is_of_one_thing() -> None:
    assert run("schema").returncode == 2
    assert run("schema", "case", "--arrow").returncode == 2


def test_a_template_with_nothing_but_an_id_is_undetermined(tmp_path: Path) -> None:
    file = tmp_path / "cases.csv"

    assert run("template", "--csv", "-o", str(file), before=without("pyarrow", "numpy")).returncode == 0
    header = file.read_text(encoding="utf-8")
    file.write_text(f"{header}a{',' * header.count(',')}\n", encoding="utf-8")
    done = run("screen-many", str(file), "-o", str(tmp_path / "out.jsonl"))

    assert "1 rows read, 1 screened, 0 rejected" in done.stdout
    assert json.loads((tmp_path / "out.jsonl").read_text())["outcome"] == "undetermined"


def test_a_template_has_what_an_instrument_needs_and_as_many_items_as_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "cases.csv"
    whole = run("template", "--csv").stdout.strip().split(",")
    some = run("template", "--csv", "--instrument", "diffusion", "--charges", "3", "--items", "0", "-o", str(file))

    assert some.returncode == 0
    names = file.read_text(encoding="utf-8").strip().split(",")
    with (tmp_path / "cases.csv.columns.csv").open(encoding="utf-8", newline="") as stream:
        described = list(csv.DictReader(stream))
    assert [one["column"] for one in described] == names
    assert all(one["question"] and one["what can be written"] for one in described)
    assert "charges[3].maximum_penalty" in names
    assert "charges[4].maximum_penalty" not in names
    assert not any(name.startswith("alerts[") for name in names)
    assert len([name for name in names if "[" not in name]) < len([name for name in whole if "[" not in name])
    assert run("template", "--csv", "--instrument", "telegram").returncode == 2
    assert run("template", "--csv", "-o", str(file)).returncode == 2  # it is there already
