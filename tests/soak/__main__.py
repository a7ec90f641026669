"""The long forms of what the tests do shortly, for as many minutes as SOAK_MINUTES says: `make soak`.

Prints its seed, what each kind did and what failed, and in the end the table of docs/trust.md. Exit code 1 if anything
failed.
"""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "bulk")]

from agreement import Agreement, Chunk, compare_chunk  # noqa: E402
from children import in_children  # noqa: E402
from flat import write_csv, write_jsonl, write_parquet  # noqa: E402
from many_rows import Rows, compare_rows  # noqa: E402
from small_packs import SMALL  # noqa: E402
from soak.mutation import mutated_bytes, mutated_documents  # noqa: E402

from screening.audit.check import check  # noqa: E402
from screening.bulk.files.parts import rejects_of  # noqa: E402
from screening.bulk.files.run import Options, screen_file  # noqa: E402
from screening.cases.read_case import case_from, load_case  # noqa: E402
from screening.errors import PackError, ScreeningError  # noqa: E402
from screening.law.load import load_pack  # noqa: E402
from screening.read import read_documents  # noqa: E402
from screening.render.outline import outline  # noqa: E402
from screening.render.text import text  # noqa: E402
from screening.report.screen import screen  # noqa: E402

ROOT = HERE.parent.parent
PACK = HERE.parent / "packs" / "small"
WRITE = {"csv": write_csv, "jsonl": write_jsonl, "parquet": write_parquet}
COMMAND = [sys.executable, "-c", "from screening.cli import main; main()", "screen-many"]
CASE = {"case": "a", "instrument": "red notice", "as_of": "2020-01-01"}
PACKS, CASES, ROWS = 20, 20, 600  # packs of a round, and for each so many cases and rows of a batch
CAUGHT: Any = {"capture_output": True, "text": True}
WARM = 400  # screenings after which memory is not to grow
ROW = {"as_of": "2020-03-01", "instrument": "red notice", "requesting_country": "AA", "person.public": "yes"}


@dataclass
class Found:
    """What a kind of trial came to."""

    tried: int = 0
    seen: dict[str, int] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)

    def count(self, what: str, number: int = 1) -> None:
        self.seen[what] = self.seen.get(what, 0) + number


def evaluators(rng: Random, until: float, folder: Path) -> Found:
    """The evaluators compared on new seeds: three on each pair of a pack and a case, two on each row of a batch."""
    found = Found()
    while time.monotonic() < until:
        seed = rng.randrange(10**6)
        pairs: list[Agreement] = in_children(compare_chunk, [Chunk(seed, range(PACKS), CASES)], processes=1)
        rows: list[Agreement] = in_children(compare_rows, [Rows(seed, range(PACKS), ROWS)], processes=1)
        for what, done in (("pairs", pairs), ("rows", rows)):
            found.count(what, sum(one.pairs for one in done))
            found.tried += sum(one.pairs for one in done)
            found.failures += [f"seed {seed}: {told}" for one in done for told in one.failures]
    return found


def packs(rng: Random, until: float, folder: Path) -> Found:
    """Packs with something changed: an error of a pack, or they run."""
    found = Found()
    documents = [one.data for one in read_documents(SMALL, "small", kind=PackError)]
    while time.monotonic() < until:
        found.tried += 1
        written = yaml.safe_dump_all(mutated_documents(documents, rng), sort_keys=False)
        (folder / "pack.yaml").write_text(written, encoding="utf-8")
        try:
            pack = load_pack(folder)
            check(pack)
            case = case_from(CASE, pack)
            told = {screen(case, pack, engine=one).outcome for one in ("reference", "columnar")}
            text(list(outline(screen(case, pack, engine="reference"))))
            found.count("ran")
            if len(told) > 1:
                found.failures.append(f"evaluators differ on pack {found.tried}")
        except ScreeningError:
            found.count("refused")
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            found.failures.append(f"pack {found.tried}: {error!r}")
    return found


def files(rng: Random, until: float, folder: Path) -> Found:
    """Files with bytes changed, in every format: rows, rejects, or one error."""
    found, pack = Found(), load_pack(PACK)
    rows = [{"case": f"c{at}", **ROW, "charges": [{"label": "a", "maximum": 12}]} for at in range(6)]
    bases = {form: write(folder / f"base.{form}", rows).read_bytes() for form, write in WRITE.items()}
    bases["yaml"] = b"case: a\ninstrument: red notice\nas_of: 2020-01-01\nfacts:\n  person.public: yes\n"
    bases["json"] = b'{"case": "a", "instrument": "red notice", "facts": {"person.public": "yes"}}'
    real = os.fsync
    os.fsync = lambda _: None  # the disk is not what is tried here
    try:
        while time.monotonic() < until:
            found.tried += 1
            form = rng.choice([*bases])
            source = folder / f"in.{form}"
            source.write_bytes(mutated_bytes(bases[form], rng))
            try:
                if form in WRITE:
                    screen_file(source, folder / "out.csv", pack, Options(batch_rows=rng.choice([2, 50])), restart=True)
                else:
                    text(list(outline(screen(load_case(source, pack), pack, engine="columnar"))))
                found.count(f"{form} read")
            except ScreeningError:
                found.count(f"{form} refused")
            except Exception as error:  # noqa: BLE001 - that is what is looked for
                found.failures.append(f"{form} file {found.tried}: {error!r}")
    finally:
        os.fsync = real
    return found


def kills(rng: Random, until: float, folder: Path) -> Found:
    """Runs of ``screen-many`` killed at random moments, each taken up until it is done: the output is the same."""
    found = Found()
    rows = [{"case": f"c{at}" if at % 9 else "no id", **ROW} for at in range(200)]
    while time.monotonic() < until:
        form, to = rng.choice([*WRITE]), rng.choice([*WRITE])
        source, output = WRITE[form](folder / f"in.{form}", rows), folder / f"out.{to}"
        whole = folder / f"whole.{to}"
        screen_file(source, whole, load_pack(PACK), Options(batch_rows=8))
        words = [*COMMAND, str(source), "-o", str(output), "--batch-rows", "8", "--pack", str(PACK)]
        for _ in range(20):
            process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            try:
                process.wait(rng.random() * 2.5)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
            process.wait()
            found.tried += process.returncode == -signal.SIGKILL
            if process.returncode != -signal.SIGKILL:
                break
        else:
            subprocess.run(words, check=False, capture_output=True)
        same = (
            output.read_bytes() == whole.read_bytes()
            and rejects_of(output).read_bytes() == rejects_of(whole).read_bytes()
        )
        if not same:
            found.failures.append(f"{form} to {to}: another output")
        found.count("outputs the same", int(same))
        for one in (output, whole, rejects_of(output), rejects_of(whole)):
            one.unlink(missing_ok=True)
    return found


def memory(rng: Random, until: float, folder: Path) -> Found:
    """Screenings one after the other: memory does not grow once all is warm."""
    found, large, small = Found(), load_pack(), load_pack(PACK)
    decided = [load_case(one, large) for one in sorted((ROOT / "fixtures" / "decided").glob("*.yaml"))[:10]]
    invented = [case_from(CASE | {"facts": {"person.public": one}}, small) for one in ("yes", "no")]
    warm = 0
    while time.monotonic() < until:
        of_large = found.tried % 20 == 0
        screen(rng.choice(decided if of_large else invented), large if of_large else small)
        found.tried += 1
        if found.tried == WARM:
            warm = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - warm) // 1024 if warm else 0
    found.count("MiB grown since it was warm", grown)
    if grown > 100:
        found.failures.append(f"grew by {grown} MiB")
    return found


def disks(rng: Random, until: float, folder: Path) -> Found:
    """Outputs on disks that are full at any byte, or closed: a line, nothing half done, and taken up whole."""
    found = Found()
    source = write_csv(folder / "in.csv", [{"case": f"c{at}", **ROW} for at in range(300)])
    while time.monotonic() < until:
        form = rng.choice([*WRITE])
        output, whole = folder / f"out.{form}", folder / f"whole.{form}"
        words = [str(source), "--pack", str(PACK), "--batch-rows", "40", "-o"]
        if not whole.exists():
            subprocess.run([*COMMAND, *words, str(whole)], check=True, capture_output=True)
        most = rng.randrange(1, int(whole.stat().st_size * 1.2))
        limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most})); "
        limited = [COMMAND[0], "-c", limit + COMMAND[2], *COMMAND[3:], *words]
        done = subprocess.run([*limited, str(output)], check=False, **CAUGHT)
        found.tried += 1
        found.count("full" if done.returncode else "fitted")
        if done.returncode not in (0, 2) or "Traceback" in done.stderr or (done.returncode and output.exists()):
            found.failures.append(f"{form}, {most} bytes: exit {done.returncode}: {done.stderr[-300:]}")
        subprocess.run([*COMMAND, *words, str(output)], check=False, capture_output=True)
        if not output.exists() or output.read_bytes() != whole.read_bytes():
            found.failures.append(f"{form}, {most} bytes: another output once there was room")
        output.unlink(missing_ok=True)
        closed = closed_folder(folder)
        if closed is not None:
            refused = subprocess.run([*COMMAND, *words, str(closed / "out.csv")], check=False, **CAUGHT)
            found.count("could not be written")
            if refused.returncode != 2 or "Traceback" in refused.stderr:
                found.failures.append(f"a closed folder: exit {refused.returncode}: {refused.stderr[-300:]}")
    return found


def closed_folder(folder: Path) -> Path | None:
    """A folder that this user cannot write, if there is one."""
    if os.geteuid():
        closed = folder / "closed"
        closed.mkdir(mode=0o500, exist_ok=True)
        return closed
    return Path("/proc") if Path("/proc/self").exists() else None


@dataclass(frozen=True)
class Kind:
    """A kind of trial: how it is done, its share of the minutes, and how many a whole run of 30 minutes is to try."""

    trial: Callable[[Random, float, Path], Found]
    share: int
    aim: int


# The evaluators are compared beside all others, for the whole time; these follow one another.
COMPARED = "comparisons of evaluators (pairs and rows)"
KINDS = {
    "packs changed": Kind(packs, 3, 10_000),
    "files changed (CSV, JSON lines, Parquet, YAML, JSON)": Kind(files, 4, 50_000),
    "kills of `screen-many`": Kind(kills, 9, 200),
    "screenings in one process": Kind(memory, 5, 20_000),
    "outputs on full and closed disks": Kind(disks, 3, 50),
}


def timed(name: str, kind: Kind, seed: int, minutes: float) -> Found:
    """A kind of trial in a folder of its own, for so many minutes, and one line on what it came to."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = kind.trial(Random(f"{seed} {name}"), time.monotonic() + minutes * 60, Path(folder))
        except Exception as error:  # noqa: BLE001 - the other kinds are tried all the same
            found = Found(failures=[f"the trial itself: {error!r}"])
    print(f"{name}: {found.tried:,} tried, {len(found.failures)} failed{told(found, '; ')}", flush=True)
    for one in found.failures[:5]:
        print(f"  {one}", flush=True)
    return found


def told(found: Found, before: str = "") -> str:
    """What a kind of trial came to, in words."""
    words = ", ".join(f"{what} {number:,}" for what, number in sorted(found.seen.items()))
    return before + words if words else ""


def table(head: str, all_found: dict[str, Found], aims: dict[str, int]) -> str:
    """What was found, as it is to stand in docs/trust.md."""
    lines = [head, "", "| what | tried | aim of 30 minutes | failed | came to |", "|---|---|---|---|---|"]
    for name, found in all_found.items():
        lines.append(f"| {name} | {found.tried:,} | {aims[name]:,} | {len(found.failures):,} | {told(found)} |")
    return "\n".join(lines)


def main() -> int:
    """Run every kind for its share of the minutes."""
    minutes = float(os.environ.get("SOAK_MINUTES", "30"))
    seed = int(os.environ.get("SOAK_SEED") or SystemRandom().randrange(10**6))
    began = datetime.now().astimezone().date()
    head = f"{began}, {minutes:g} minutes, `SOAK_SEED={seed}`, Python {sys.version.split()[0]}, {os.cpu_count()} cores:"
    print(f"soak: {head}", flush=True)
    compared = Kind(evaluators, 0, 1_000_000)
    shares = sum(one.share for one in KINDS.values())
    with ThreadPoolExecutor(1) as beside:
        comparing = beside.submit(timed, COMPARED, compared, seed, minutes)
        found = {name: timed(name, kind, seed, minutes * kind.share / shares) for name, kind in KINDS.items()}
        found = {COMPARED: comparing.result(), **found}
    print("\n" + table(head, found, {COMPARED: compared.aim} | {name: one.aim for name, one in KINDS.items()}))
    return 1 if any(one.failures for one in found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
