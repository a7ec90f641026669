"""``python -m benchmarks [one|memory|bulk|peers|cost|page] [--quick]``: measures, prints, keeps the figures."""

from __future__ import annotations

import argparse
from importlib import import_module

from benchmarks.machine import busy, machine
from benchmarks.results import save

PARTS = ("one", "memory", "bulk", "peers", "cost")


def main() -> None:
    """Measures the parts asked for, one after another."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=f"{', '.join(PARTS)} (all of them), or page")
    parser.add_argument("--quick", action="store_true", help="few cases and rounds: to see that all works")
    asked = parser.parse_args()
    unknown = set(asked.parts) - {*PARTS, "page"}
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    told = machine()
    print(f"{told['cpu']}, {told['cores']} cores, {told['memory']}; {told['system']}; Python {told['python']}")
    print(", ".join(f"{name} {version}" for name, version in told["versions"].items()))
    for part in asked.parts or PARTS:
        if part == "page":
            import_module("benchmarks.page").write()
            continue
        module, before = import_module(f"benchmarks.parts.{part}"), busy()
        print(f"\n== {part} == (load of the machine before: {before:.2f})")
        measured = module.measure(quick=asked.quick)
        module.show(measured)
        save(part, measured, quick=asked.quick, load_before=before)


if __name__ == "__main__":
    main()
