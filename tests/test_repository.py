"""What must be true of the repository as a whole."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
import types
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import click
import pytest
import yaml

import screening
from screening.advise.load_desk import load_desk
from screening.cli import program
from screening.errors import Code

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "screening").rglob("*.py"))
PACK = ROOT / "rules" / "interpol"
MOST_LINES = 400
FIRST_SCREEN = 45

# Surnames, and rare given names, of persons whose cases the fixtures describe. Addresses of sources may contain them;
# nothing else in the repository may. This file is the only exception.
PERSONS = frozenset(
    {"abdellatif", "browder", "dolkun", "isa", "janukovic", "kabuga", "khodorkovsky", "kimyongur", "ktiti"}
    | {"kulachenkov", "modi", "morabito", "naik", "navalny", "nirav", "ozerdem", "pamma", "paramjit", "silaev"}
    | {
        "soleimani",
        "trump",
        "vicdan",
        "wenda",
        "yanukovich",
        "yanukovych",
        "zelaya",
        "jamshidian",
        "aishan",
        "yidiresi",
    }
    | {"alburov", "pichugin", "petukhov", "magnitsky", "choksi", "habyarimana"}
)


def files() -> list[Path]:
    """The files of the repository: what git knows or would know of it."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:  # an unpacked source distribution
        folders = ("screening", "rules", "features", "fixtures", "tests", "benchmarks", "docs")
        return [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    return [path for line in listed.stdout.splitlines() if (path := ROOT / line).is_file()]


def persons_in(text: str) -> set[str]:
    """The persons that a text names outside the addresses of its sources."""
    plain = unicodedata.normalize("NFKD", re.sub(r"\b(?:https?://|www\.)\S+", " ", text))
    without_accents = "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("\u0131", "i")
    return set(re.findall(r"[a-z]+", without_accents.casefold())) & PERSONS


def test_a_name_is_seen_whatever_its_accents_but_not_inside_an_address() -> None:
    assert persons_in("Mr KİMYONGÜR's case, and sílaev_2012") == {"kimyongur", "silaev"}
    assert persons_in("https://news.example/navalny-ally/1 and www.example.org/modi: modified") == set()


def test_no_file_names_a_person() -> None:
    named = {}
    for path in files():
        if path == Path(__file__) or path.suffix == ".png":
            continue
        persons = persons_in(f"{path.relative_to(ROOT)}\n{path.read_text(encoding='utf-8', errors='ignore')}")
        if persons:
            named[str(path.relative_to(ROOT))] = persons

    assert named == {}


def test_the_readme_is_short_and_begins_with_the_two_commands() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    first_screen = "\n".join(lines[:FIRST_SCREEN])

    assert len(lines) < 150
    assert "make demo" in first_screen
    assert "make test" in first_screen


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_can_be_held_in_mind(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_rules_are_data() -> None:
    assert [path for path in files() if path.is_relative_to(ROOT / "rules") and path.suffix != ".yaml"] == []


def test_what_is_exported_is_what_is_public() -> None:
    tree = ast.parse((ROOT / "screening" / "__init__.py").read_text(encoding="utf-8"))
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("screening.")
        for alias in node.names
    }

    assert set(screening.__all__) == imported


@pytest.mark.parametrize("name", screening.__all__)
def test_an_exported_name_is_one_thing_however_often_it_is_asked_for(name: str) -> None:
    first = getattr(screening, name)

    assert not isinstance(first, types.ModuleType)
    assert first is getattr(screening, name)
    assert first.__doc__


def commands(group: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """Every command below a group, with its full name."""
    if not isinstance(group, click.Group):
        yield name, group
        return
    context = click.Context(group)
    for word in group.list_commands(context):
        command = group.get_command(context, word)
        assert command is not None
        yield from commands(command, f"{name} {word}")


COMMANDS = dict(commands(program, "screening"))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_documented_and_has_help(name: str) -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]

    assert any(re.search(rf"\b{name}\b", page.read_text(encoding="utf-8")) for page in pages)
    assert COMMANDS[name].help
    assert [
        option.name for option in COMMANDS[name].params if isinstance(option, click.Option) and not option.help
    ] == []


def documents() -> Iterator[dict[str, object]]:
    """Every document of the pack, as plain data: every scalar is text."""
    for path in sorted(PACK.rglob("*.yaml")):
        yield from (one for one in yaml.load_all(path.read_text(encoding="utf-8"), yaml.BaseLoader) if one)


def words_of_the_law() -> set[str]:
    """What only the rule packs may name: countries, rules, grounds, parameters."""
    words: set[str] = set()
    for document in documents():
        words |= {str(document[key]) for key in ("rule", "parameter") if key in document}
        for key in ("codes", "entities", "grounds"):
            held = document.get(key, {})
            assert isinstance(held, dict)
            words |= set(held)
            words |= {name for name in held.values() if isinstance(name, str)}
    return words


# The desk's routes are named in commands, and one of them as a rule is.
LAW = words_of_the_law() - {one.id for one in load_desk(screening.load_pack()).routes}
CITED = re.compile(r"\b(?:Articles?|Art\.|RPD|AGN/|AG-|GA-)\s?\d")


def law_in(source: str) -> set[str]:
    """The provisions cited and the law's words written out in a module."""
    tree = ast.parse(source)
    literals = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return set(CITED.findall(source)) | (literals & LAW)


def test_law_in_python_would_be_seen() -> None:
    assert {"TR", "refugee status", "Norway"} <= LAW
    assert law_in("if country == 'TR': pass") == {"TR"}
    assert law_in("x = {'refugee status': 1}") == {"refugee status"}
    assert law_in("# after Article 83\nx = 1") == {"Article 8"}
    assert law_in("x = 'the article says'") == set()


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_law_stands_in_python(module: Path) -> None:
    assert law_in(module.read_text(encoding="utf-8")) == set()


def links(page: Path) -> Iterator[str]:
    """The links of a page that lead to a file of the repository."""
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if not re.match(r"[a-z]+:|#", target):
            yield target.partition("#")[0]


@pytest.mark.parametrize(
    "page", [path for path in files() if path.suffix == ".md"], ids=lambda path: str(path.relative_to(ROOT))
)
def test_links_lead_somewhere(page: Path) -> None:
    assert [target for target in links(page) if not (page.parent / target).exists()] == []


FLOOR = sorted((ROOT / "screening").iterdir())
ROOMS = [path.name for path in FLOOR if (path / "__init__.py").is_file()]
GROUND = [path.stem for path in FLOOR if path.suffix == ".py" and path.stem != "__init__"]


def test_the_ground_floor_is_small() -> None:
    assert len(GROUND) < 10


def test_the_rooms_have_a_paragraph_each_in_the_order_of_the_flow() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ][0]
    layers = [re.findall(r"\w+", layer) for layer in reversed(contract["layers"])]
    flow = [name for layer in layers for name in layer if name in ROOMS]
    headings = re.findall(r"^## `(\w+)`: ", page, re.MULTILINE)

    assert sorted(headings) == sorted(ROOMS)
    assert headings == flow
    (drawn,) = re.findall(r"^```\n(law → .*)\n```", page, re.MULTILINE)
    assert re.findall(r"\w+", drawn) == flow
    assert [name for name in GROUND if f"`{name}`" not in page] == []


def test_every_code_of_a_problem_is_documented() -> None:
    page = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    listed = page.partition("| Code |")[2].partition("\n\n")[0]

    assert re.findall(r"^\| `([a-z-]+)` \|", listed, re.MULTILINE) == list(get_args(Code))


def test_the_documents_teach_public_names_alone() -> None:
    taught = {
        str(page.relative_to(ROOT)): found
        for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
        for block in re.findall(
            r"^```py(?:thon)?\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
        )
        if (found := re.findall(r"(?:from|import) screening\.\S+", block))
    }

    assert taught == {}
