"""A pack that is wrong is told of with its place; nothing of it is passed over, and none ends in a traceback."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from random import Random

import pytest
import yaml
from small_packs import SMALL, rule, small_pack
from soak.mutation import mutated_documents

from screening.audit.check import check
from screening.cases.read_case import case_from
from screening.errors import PackError, ScreeningError
from screening.law.load import load_pack
from screening.program.compile import epochs
from screening.read import read_documents
from screening.render.outline import outline
from screening.render.text import text
from screening.report.screen import screen

TABLE = '{table: NAME, title: t, provision: {instrument: small, article: "1"}, points: {prosecution: 1}}'


def table(name: str, points: str = "{prosecution: 1}", more: str = "") -> str:
    written = TABLE.replace("NAME", name).replace("{prosecution: 1}", points)
    return rule(f"{more}weigh: {{level: 1, open_at: 0, factors: [{written}]}}")


@pytest.mark.parametrize(
    ("document", "told"),
    [
        (rule("when: {person.public: yes}\nunless: 5"), "needs to be a list"),
        (rule("when: {person.public: yes}\nunless: {a: 1}"), "needs to be a list"),
        (rule("weigh: {level: 1, open_at: 0, factors: 5}"), "needs to be a list"),
        (table("notice.sought_fro"), 'no fact "notice.sought_fro" for a table; did you mean "notice.sought_for"'),
        (table("person.public"), "a table reads a choice"),
        (table("charge.violence", "{alleged: 1}"), "of each charge: a table reads it in a rule for each"),
        (table("notice.sought_for", "{persecution: 1}"), 'no choice "persecution"; did you mean "prosecution"'),
        (table("notice.sought_for", "{prosecution: 999999999999999999}"), "less than or equal to 10000"),
        (table("notice.sought_for", "{prosecution: -99999999999999999}"), "greater than or equal to -10000"),
        (rule("when: {person.public: yes}", says="{__class__}"), 'unknown fact or parameter "__class__"'),
        (rule("when: {person.public: yes}", says="{person.pubic}"), 'did you mean "person.public"'),
        (rule("when: {person.public: yes}", says="{parameter.none}"), 'unknown fact or parameter "none"'),
        (rule("when: {person.public: yes}").replace("conditions", "condition"), 'no ground "condition"'),
        (rule("when: {person.public: yes}").replace("notes: I", "in_force: {until: soon}\nnotes: I"), "full date"),
    ],
)
def test_what_a_pack_names_is_there_and_of_the_kind_needed(document: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(PackError) as refused:
        check(load_pack(small_pack(tmp_path, [document])))

    assert told in str(refused.value)
    assert "pack.yaml:" in str(refused.value)


def test_a_pack_without_facts_is_told(tmp_path: Path) -> None:
    start, end = SMALL.index("vocabulary: small"), SMALL.index("parameter: minimum")
    (tmp_path / "pack.yaml").write_text(SMALL[:start] + SMALL[end:], encoding="utf-8")
    (tmp_path / "more.yaml").write_text("define: a\ntitle: a\nwhen: {a: yes}\n", encoding="utf-8")

    with pytest.raises(PackError, match="no fact or definition"):
        load_pack(tmp_path)


def test_a_rule_in_force_until_the_last_day_there_is_never_ends(tmp_path: Path) -> None:
    body = "in_force: {until: 9999-12-31}\nwhen: {person.public: yes}"
    pack = load_pack(small_pack(tmp_path, [rule(body)]))

    check(pack)
    assert date.max not in epochs(pack)


# ── Files ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["more.yml", "more.YAML", "more.Yml", "sub/more.yml"])
def test_a_file_that_would_not_be_read_is_an_error(name: str, tmp_path: Path) -> None:
    folder = small_pack(tmp_path)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(rule("when: {person.public: yes}"), encoding="utf-8")

    with pytest.raises(PackError, match=r"would not be read; name it more\.yaml"):
        load_pack(folder)


def test_other_files_beside_the_rules_are_left_alone(tmp_path: Path) -> None:
    folder = small_pack(tmp_path)
    (folder / "README.md").write_text("# Rules", encoding="utf-8")

    assert load_pack(folder).id == "small"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    folder = small_pack(tmp_path)
    os.mkfifo(folder / "more.yaml")

    with pytest.raises(PackError, match="is no file that could be read"):
        load_pack(folder)


def test_a_link_to_a_folder_is_not_passed_over(tmp_path: Path) -> None:
    folder = small_pack(tmp_path / "pack")
    (tmp_path / "other").mkdir()
    (folder / "more").symlink_to(tmp_path / "other")

    with pytest.raises(PackError, match="a link to a folder"):
        load_pack(folder)


def test_a_link_that_leads_nowhere_is_an_error(tmp_path: Path) -> None:
    folder = small_pack(tmp_path)
    (folder / "more.yaml").symlink_to(folder / "none.yaml")

    with pytest.raises(PackError, match="no such file"):
        load_pack(folder)


def test_a_folder_that_cannot_be_read_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused as the file system refuses it; the administrator of a machine may read every folder."""
    folder = small_pack(tmp_path)
    (folder / "more").mkdir()
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("more"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)

    with pytest.raises(PackError, match="more: cannot be read: Permission denied"):
        load_pack(folder)


# ── Any damage ───────────────────────────────────────────────────────────────────────────────────


def test_a_damaged_pack_is_an_error_or_runs(tmp_path: Path, seed: int) -> None:
    """The short form of what `make soak` does with ten thousand."""
    documents = [one.data for one in read_documents(SMALL, "small", kind=PackError)]
    rng = Random(seed)
    ran = 0
    for _ in range(60):
        written = yaml.safe_dump_all(mutated_documents(documents, rng), sort_keys=False)
        (tmp_path / "pack.yaml").write_text(written, encoding="utf-8")
        try:
            pack = load_pack(tmp_path)
            check(pack)
            case = case_from({"case": "a", "instrument": "red notice", "as_of": "2020-01-01"}, pack)
            text(list(outline(screen(case, pack, engine="reference"))))
            ran += 1
        except ScreeningError:
            continue

    assert ran < 60
