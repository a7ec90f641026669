"""Every command under all that the system around it can do: one line, and an exit code that says it."""

from __future__ import annotations

import errno
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from screening.cli import COMMANDS, main

ROOT = Path(__file__).parent.parent
CASE = str(ROOT / "fixtures" / "decided" / "tr-2012-journalist-refugee.yaml")
TITLE = "\u015eahin, \u0627\u0644, \u0402\u043e\u0440\u0452e"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A case whose title no code page of a terminal has whole."""
    file = tmp_path / "case.yaml"
    file.write_text(f"case: small\ntitle: {json.dumps(TITLE)}\ninstrument: yellow notice\n", encoding="utf-8")
    return file


def commands(case: Path) -> dict[str, list[str]]:
    """A use of every command that prints something and is quick."""
    rows = case.with_name("rows.csv")
    rows.write_text("case\na\n", encoding="utf-8")
    decided = case.parent / "decided"
    decided.mkdir(exist_ok=True)
    return {
        "screen": ["screen", str(case)],
        "screen-many": ["screen-many", str(rows), "-o", str(case.with_name("out.jsonl")), "--restart"],
        "explain": ["explain", CASE, "refugee-policy"],
        "open": ["open", "--help"],
        "interview": ["interview", "--help"],
        "next": ["next", str(case)],
        "what-if": ["what-if", str(case), "person.deceased=no"],
        "flip": ["flip", str(case)],
        "evidence": ["evidence", CASE],
        "memo": ["memo", str(case)],
        "brief": ["brief", CASE],
        "urgent": ["urgent", str(case)],
        "letters": ["letters", str(case)],
        "filing": ["filing", str(case)],
        "questions": ["questions", str(case), "--language", "fr"],
        "answers": ["answers", "--help"],
        "texts": ["texts", "--help"],
        "serve": ["serve", "--help"],
        "mcp": ["mcp", "--help"],
        "verify": ["verify", "--help"],
        "new": ["new", str(case.with_name("new.yaml"))],
        "facts": ["facts", "refugee"],
        "charge": ["charge", "fraud"],
        "migrate": ["migrate", str(case)],
        "template": ["template"],
        "schema": ["schema", "case"],
        "decided": ["decided", "--help"],
        "replay": ["replay", "--help"],
        "simulate": ["simulate", "--help"],
        "difference": ["difference", "--help"],
        "prove": ["prove", "--help"],
        "reforms": ["reforms", "--help"],
        "coverage": ["coverage", "--help"],
        "rules": ["rules"],
        "check": ["check"],
    }


class _Failing(io.RawIOBase):
    """A stream that can be written to as little as a full disk, or a pipe that nobody reads."""

    def __init__(self, number: int) -> None:
        self.number = number

    def writable(self) -> bool:
        return True

    def write(self, _: object) -> int:
        raise OSError(self.number, "No space left on device" if self.number == errno.ENOSPC else "Broken pipe")


def stream(raw: io.RawIOBase, encoding: str = "utf-8") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BufferedWriter(raw, buffer_size=512), encoding=encoding, write_through=False)  # type: ignore[type-var]


FAULTS: dict[str, tuple[Callable[[], object], int]] = {
    "closed": (lambda: None, 2),
    "full": (lambda: stream(_Failing(errno.ENOSPC)), 2),
    "broken pipe": (lambda: stream(_Failing(errno.EPIPE)), 0),
    "cp437": (lambda: io.TextIOWrapper(io.BytesIO(), encoding="cp437"), 0),
    "cp1252": (lambda: io.TextIOWrapper(io.BytesIO(), encoding="cp1252"), 0),
    "ascii": (lambda: io.TextIOWrapper(io.BytesIO(), encoding="ascii"), 0),
}


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str]]:
    """Runs the command line with a stream for its output; how it ended, and what it said of errors."""

    def run(arguments: list[str], output: object) -> tuple[int, str]:
        told = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        with monkeypatch.context() as patch:
            patch.setattr(sys, "argv", ["screening", *arguments])
            patch.setattr(sys, "stdout", output)
            patch.setattr(sys, "stderr", told)
            with pytest.raises(SystemExit) as end:
                main()
        told.flush()
        _let_go(output)
        assert isinstance(end.value.code, int)
        return end.value.code, told.buffer.getvalue().decode()  # type: ignore[attr-defined]

    return run


def _let_go(output: object) -> None:
    """Drop what a failing stream still holds, so that it does not fail once more when it is collected."""
    if isinstance(output, io.TextIOWrapper):
        try:
            output.detach().detach()  # type: ignore[attr-defined]
        except (OSError, AttributeError):
            return


def test_every_command_is_walked(small: Path) -> None:
    assert commands(small).keys() == COMMANDS.keys()


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("command", COMMANDS)
def test_whatever_becomes_of_its_output_a_command_ends_in_order(
    command: str, fault: str, small: Path, ended: Callable[..., tuple[int, str]]
) -> None:
    output, code = FAULTS[fault]

    found, told = ended(commands(small)[command], output())

    said = [line for line in told.splitlines() if "warning: " not in line and "fact(s)" not in line]
    assert found == code, told
    assert "Traceback" not in told
    assert len(said) <= (1 if code else 0), said


LONG = "x" * 300
FILES: dict[str, list[list[str]]] = {
    "a name longer than names can be": [
        ["screen", LONG], ["explain", LONG, "refugee-policy"], ["screen-many", f"{LONG}.csv", "-o", "out.csv"],
        ["screen-many", "rows.csv", "-o", f"{LONG}.csv"], ["new", LONG], ["template", "-o", LONG],
        ["screen", "case.yaml", "-o", LONG], ["rules", "--pack", LONG], ["check", LONG], ["facts", "--pack", LONG],
        ["schema", "case", "--pack", LONG], ["decided", LONG], ["coverage", LONG],
    ],
    "a folder in the place of a file": [
        ["screen", "."], ["explain", ".", "x"], ["new", "."], ["template", "-o", "."],
        ["screen", "case.yaml", "-o", "."], ["screen-many", "rows.csv", "-o", "."],
    ],
    "a file in the place of a folder": [
        ["screen", "case.yaml/x"], ["new", "case.yaml/x"], ["screen-many", "case.yaml/x.csv", "-o", "out.csv"],
        ["screen-many", "rows.csv", "-o", "case.yaml/out.csv"], ["rules", "--pack", "case.yaml/x"],
    ],
}  # fmt: skip


@pytest.mark.parametrize("fault", FILES)
def test_whatever_is_wrong_with_a_file_a_command_says_it_in_a_line(
    fault: str, small: Path, monkeypatch: pytest.MonkeyPatch, ended: Callable[..., tuple[int, str]]
) -> None:
    monkeypatch.chdir(small.parent)
    Path("rows.csv").write_text("case\na\n", encoding="utf-8")

    for arguments in FILES[fault]:
        code, told = ended(arguments, io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))

        said = [line for line in told.splitlines() if "warning: " not in line]
        assert (code, "Traceback" in told) == (2, False), (arguments, told)
        assert said, arguments


def test_a_folder_that_may_not_be_entered_is_told(
    small: Path, monkeypatch: pytest.MonkeyPatch, ended: Callable[..., tuple[int, str]]
) -> None:
    """Refused as the system refuses it; the administrator of a machine may enter every folder."""
    exists = Path.exists

    def refuse(self: Path, **_: object) -> bool:
        if self != small:
            return exists(self)
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "exists", refuse)
    for arguments in (["screen", str(small)], ["screen-many", str(small), "-o", "out.csv", "--from", "csv"]):
        code, told = ended(arguments, io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))

        assert code == 2
        assert told.splitlines()[-1].endswith("case.yaml: Permission denied")


def test_a_case_is_read_from_standard_input(small: Path) -> None:
    command = [sys.executable, "-c", "from screening.cli import main; main()", "screen", "-"]

    done = subprocess.run(command, cwd=ROOT, input=small.read_bytes(), capture_output=True, timeout=120, check=False)

    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().startswith("small: ")


@pytest.mark.parametrize(
    "data", [b"\xff\xfe", b"", b"case: [", b"x" * (5 << 20)], ids=["no text", "empty", "yaml", "long"]
)
def test_what_is_wrong_on_standard_input_is_told(data: bytes) -> None:
    command = [sys.executable, "-c", "from screening.cli import main; main()", "screen", "-"]

    done = subprocess.run(command, cwd=ROOT, input=data, capture_output=True, timeout=120, check=False)

    assert done.returncode == 2
    assert done.stderr.startswith(b"standard input: ")


def test_a_terminal_that_says_it_has_no_columns_gets_the_usual_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    from screening.render.outline import Piece
    from screening.render.text import print_text

    monkeypatch.setenv("COLUMNS", "0")
    output = io.StringIO()
    print_text([Piece("title", "A title"), Piece("text", "word " * 40)], output)

    lines = output.getvalue().splitlines()
    assert lines[0] == "A title"
    assert 40 < max(map(len, lines)) <= 80


def test_a_name_may_be_as_long_as_names_can_be(tmp_path: Path, ended: Callable[..., tuple[int, str]]) -> None:
    assert ended(["new", str(tmp_path / ("x" * 255))], io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))[0] == 0
