"""The long forms of what the tests do shortly, for as many minutes as SOAK_MINUTES says: `make soak`.

Each prints its seed, what it did, and what failed. Exit code 1 if anything did.
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
from dataclasses import dataclass, field
from pathlib import Path
from random import Random, SystemRandom

import yaml

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "bulk")]

from flat import write_csv, write_jsonl, write_parquet  # noqa: E402
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
PAIRS, ROWS = 400, 5_000
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
    """The evaluators compared on new seeds."""
    found = Found()
    files = ["tests/property/test_evaluators_agree.py", "tests/engine/test_columnar.py"]
    while time.monotonic() < until:
        seed = rng.randrange(10**6)
        words = ["-q", "-n0", "-p", "no:cacheprovider", f"--seed={seed}", f"--pairs={PAIRS}", f"--rows={ROWS}"]
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *files, *words], cwd=ROOT, capture_output=True, text=True, check=False
        )
        found.tried += PAIRS + ROWS
        if done.returncode:
            found.failures.append(f"seed {seed}: {done.stdout[-600:]}")
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
    found, pack = Found(), load_pack()
    cases = [load_case(one, pack) for one in sorted((ROOT / "fixtures" / "decided").glob("*.yaml"))[:10]]
    warm = 0
    while time.monotonic() < until:
        screen(rng.choice(cases), pack, engine="columnar")
        found.tried += 1
        if found.tried == 2 * len(cases):
            warm = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - warm) // 1024 if warm else 0
    found.count("MiB grown since it was warm", grown)
    if grown > 200:
        found.failures.append(f"grew by {grown} MiB")
    return found


KINDS: dict[str, tuple[Callable[[Random, float, Path], Found], int]] = {
    "packs changed": (packs, 5),
    "files changed": (files, 7),
    "runs killed": (kills, 6),
    "screenings in one process": (memory, 4),
    "evaluators compared (pairs and rows)": (evaluators, 8),
}


def main() -> int:
    """Run every kind for its share of the minutes."""
    minutes = float(os.environ.get("SOAK_MINUTES", "30"))
    seed = int(os.environ.get("SOAK_SEED") or SystemRandom().randrange(10**6))
    print(f"soak: {minutes:g} minutes, SOAK_SEED={seed}, Python {sys.version.split()[0]}", flush=True)
    failed = 0
    for name, (trial, share) in KINDS.items():
        until = time.monotonic() + minutes * 60 * share / sum(share for _, share in KINDS.values())
        with tempfile.TemporaryDirectory() as folder:
            found = trial(Random(f"{seed} {name}"), until, Path(folder))
        told = ", ".join(f"{what} {number:,}" for what, number in sorted(found.seen.items()))
        print(f"{name}: {found.tried:,} tried, {len(found.failures)} failed{'; ' + told if told else ''}", flush=True)
        for one in found.failures[:5]:
            print(f"  {one}", flush=True)
        failed += len(found.failures)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
