"""What repeats a run: the command, versions, and digests of rules, reforms, cases and figures."""

from __future__ import annotations

import platform
import shlex
from collections.abc import Iterable, Sequence
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from screening.law.pack import Pack
from screening.law.where import SHIPPED, beside
from screening.reform.population import Population
from screening.reform.read_population import find_population

__all__ = ["base_rates", "came_with_the_rules", "of_files", "repeats"]


def repeats(
    command: Sequence[str], base: Pack, reforms: Iterable[tuple[str, str]], more: Iterable[tuple[str, str]] = ()
) -> tuple[tuple[str, str], ...]:
    """By name what repeats a run; ``reforms`` has by id the digest of the rules under it."""
    found = [
        ("Command", shlex.join(command)),
        ("notice-screening", _version("notice-screening")),
        ("Python, NumPy", f"{platform.python_version()}, {_version('numpy')}"),
        (f"Rules {base.id} {base.version}", base.digest),
    ]
    return (*found, *((f"Rules under {name}", digest) for name, digest in reforms), *more)


def of_files(files: Iterable[Path]) -> str:
    """One digest of files: of their names and contents."""
    whole = sha256()
    for one in sorted(files):
        whole.update(f"{one.name}\n{sha256(one.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def came_with_the_rules() -> set[str]:
    """The names of the cases that came with the rules, where they are at hand (a checkout)."""
    return {one.stem for one in beside("fixtures").rglob("*.yaml")}


def base_rates(pack: Pack) -> Population | None:
    """The population whose published figures are the base rates, where it fits the rules."""
    return find_population("alerts", pack) if pack.id == SHIPPED else None


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
