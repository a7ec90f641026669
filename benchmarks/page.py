"""Writes ``docs/performance.md`` and its pictures from what was measured last."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from benchmarks import results
from benchmarks.parts import cost as cost_part
from benchmarks.parts import one as one_part
from benchmarks.parts import peers as peers_part

__all__ = ["write"]

PAGE = Path(__file__).resolve().parents[1] / "docs" / "performance.md"
BUSY = 0.7  # the load, but for our own, above which the page says that the machine was not quiet
PARTS = ("one", "memory", "bulk", "peers", "cost")
MIB = 2**20


def write() -> None:
    """Writes the page; says which part is missing if one was never measured."""
    from benchmarks.pictures import draw

    measured = {part: results.load(part) for part in PARTS}
    missing = [part for part, found in measured.items() if found is None]
    if missing:
        raise SystemExit(f"not measured yet: {', '.join(missing)}")
    parts = {part: found["measured"] for part, found in measured.items() if found}
    if (way := results.load("way")) is not None:
        parts["way"] = way["measured"]
    sections = [
        _head(measured),
        _targets(parts),
        _one(parts["one"]),
        _memory(parts["memory"]),
        _bulk(parts["bulk"]),
        *_way(way),
        _peers(parts["peers"]),
        _cost(parts["cost"]),
    ]
    PAGE.write_text("\n\n".join(sections) + "\n", encoding="utf-8")
    pictures = draw(parts["cost"], parts["peers"])
    print(f"wrote {PAGE.name} and {', '.join(file.name for file in pictures)}")


def _head(measured: dict[str, Any]) -> str:
    first = measured["peers"]
    days = sorted({found["date"] for found in measured.values()})
    versions = ", ".join(f"{name} {version}" for name, version in first["versions"].items())
    loads = ", ".join(f"{part} {found['load'][0]:.1f}" for part, found in measured.items())
    quiet = all(found["load"][0] < BUSY for found in measured.values())
    said = "The machine was quiet." if quiet else "The machine was **not quiet**: others worked on it at the same time."
    return f"""# Performance

Figures on one machine on one day. Nothing here is asserted by a test: another machine has other figures.
`make bench` measures everything again and prints it (some 25 minutes; `python -m benchmarks --quick` in under two);
`python -m benchmarks page` then writes this page from `benchmarks/results/`.

Measured {" and ".join(days)} on {first["cpu"]}, {first["cores"]} cores, {first["memory"]}, {first["system"]},
Python {first["python"]}; {versions}.
{said} Processes that wanted a core just before each part: {loads}.

Times are medians of runs that take turns, so that a busy moment touches all alike. Whatever is compared has first given
the same answers on the same cases: the settled one; ours give what stands beside it all the same. Cases are made up
(`benchmarks/population.py`): the real vocabulary, plausible rates, much that is not known, none to four charges; the
same for everyone who repeats it."""


def _targets(parts: dict[str, Any]) -> str:
    whole = parts["peers"]["parts"]["whole pack"]["contestants"]
    ours = {name: found["rate"] for name, found in whole.items() if name.startswith("columnar")}
    best, stream = max(ours.values()), parts["bulk"]["stream"]
    one = parts["one"]["evaluate"]["columnar, answers only"]["p50"]
    start = parts["one"]["start"]["screening screen"]["processor"]
    rows = [_target("cases a second, whole pack", 5e6, best, "at least")]
    if "OpenFisca" in whole:
        ratio = ours["columnar"] / whole["OpenFisca"]["rate"]
        rows.append(_target("times OpenFisca-Core in the same run, one core each", 10, ratio, "at least"))
    rows.append(_target("MiB for 100 million cases, streamed", 2048, stream["peak"] / MIB, "under"))
    rows.append(_target("milliseconds for one case, answers only", 0.3, one, "under"))
    rows.append(_target("milliseconds of the processor for `screening screen`, its rules kept", 350, start, "under"))
    rows += _file_targets(parts["way"]) if "way" in parts else []
    return "## Targets\n\n" + results.markdown(["", "target", "measured", "met"], rows)


def _file_targets(found: dict[str, Any]) -> list[list[str]]:
    from benchmarks.way import DAYS, DUCK, FLOOR, OURS, SPREAD

    taken = {name: one["clock"] / one["rows"] for name, one in found["ways"]["parquet"]["seconds"].items()}
    best = min(taken[OURS], taken[SPREAD])
    rows = [
        _target("rows a second, Parquet to Parquet", 2e6, 1 / best, "at least"),
        _target("times the floor, Parquet to Parquet", 3, best / taken[FLOOR], "under"),
        _target("times one day, for 15 years of days", 1.3, taken[DAYS] / taken[OURS], "under"),
    ]
    return [
        *rows,
        *([_target("times DuckDB, Parquet to Parquet", 1, taken[DUCK] / best, "at least")] if DUCK in taken else []),
    ]


def _target(name: str, wanted: float, found: float, how: str) -> list[str]:
    met = found >= wanted if how == "at least" else found < wanted
    distance = wanted / found if how == "at least" else found / wanted
    said = "yes" if met else f"no, {results.figure(distance, 2)} times away"
    return [name, f"{how} {results.figure(wanted)}", results.figure(found), said]


def _one(found: dict[str, Any]) -> str:
    tables = []
    titles = {
        "screen": "A whole screening of a real case (`screen`): read at its dials, evaluated, decided, reported.",
        "evaluate": "The evaluators alone, on made-up cases: facts in, findings, outcome and score out.",
        "making": "What is made once for a pack and a legal epoch.",
        "start": "A new process, from its start to its end.",
    }
    for part, title in titles.items():
        tables.append(f"{title}\n\n{results.markdown(*one_part.table(found[part]))}")
    agreed = f"The evaluators agreed on {found['equal']} cases first, {found['fixtures']} of them real."
    return "## One case\n\n" + "\n\n".join([agreed, *tables])


def _memory(found: dict[str, Any]) -> str:
    header = ["", "cases", "start", "pack loaded", "warm", "halfway", "end"]
    rows = []
    for engine, one in found.items():
        looks = one["looks"]
        cells = [one["start"], one["ready"], one["warm"], looks[len(looks) // 2], looks[-1]]
        rows.append([engine, f"{one['cases']:,}", *(results.figure(cell / MIB) for cell in cells)])
    said = "Resident memory of one process that evaluates case after case, in MiB. It must not grow."
    return f"## Memory\n\n{said}\n\n{results.markdown(header, rows)}"


def _bulk(found: dict[str, Any]) -> str:
    rows = [[name, results.figure(rate)] for name, rate in found["columns"].items()]
    stream, files = found["stream"], found["files"]
    return f"""## Many cases

The columnar evaluator, columns in and columns out, {found["size"]:,} cases.

{results.markdown(["", "cases/s"], rows)}

{stream["cases"]:,} cases streamed in batches of {stream["batch"]:,} (two batches, given again and again):
{results.figure(stream["rate"])} cases/s, at most {stream["peak"] / MIB:,.0f} MiB for the whole process.

`screening screen-many`, {files["cases"]:,} cases from Parquet to Parquet: {results.figure(files["rate"])} cases/s. Of
that time evaluation takes {100 * files["evaluation"]:.0f} %; the rest is reading, checking and writing."""


def _way(kept: dict[str, Any] | None) -> list[str]:
    """The whole way from file to file, if it was measured."""
    if kept is None:
        return []
    from benchmarks import way

    found = kept["measured"]
    tables = [f"{title}:\n\n{results.markdown(*table)}" for title, *table in way.tables(found)]
    return ["\n\n".join(["## From file to file", f"Load before: {kept['load'][0]:.1f}. {way.NOTE}", *tables])]


def _peers(found: dict[str, Any]) -> str:
    program = found["program"]
    sections = [
        f"""## Beside its peers

The shipped program ({program["rules"]} rules for a red notice, {program["nodes"]} nodes) is translated by code to each
peer as the same three-valued program, lists laid out by rank ({program["steps"]:,} steps on
{program["columns"]} columns; {100 * program["known"]:.0f} % of the values known). *Cases* is how many were given at
once; *one* and *with a trace* are milliseconds for a single case. The fastest in bulk stands first.""",
        "![cases a second of every contestant](performance/peers.svg)",
    ]
    for title, part in found["parts"].items():
        said = {
            "Boolean part": "The truths of all tests are given; connectives, definitions, lists, statuses follow.",
            "whole pack": "From facts to outcome and score: tests on facts, weighing, charges that fall.",
        }[title]
        floor = part["floor"]
        sections.append(
            f"### The {title}\n\n{said}\n\n{results.markdown(*peers_part.table(found, title))}\n\n{_ahead(part)}\n\n"
            f"The floor, reading the input columns once: {results.figure(floor['columns'])} cases/s as bits and codes,"
            f" {results.figure(floor['plain'])} as plain numbers."
        )
    sections.append(
        "### Memory and start-up\n\nEach alone in a process, the whole pack: seconds to import it, to translate and"
        " load the program, to the first answer; MiB that the program takes, that its form of so many cases takes, and"
        f" that the work takes on top.\n\n{results.markdown(*peers_part.alone(found))}"
    )
    asked = "\n".join(f"- **{name}**: {text}." for name, text in found["asked"].items())
    sections.append(f"### What each was asked\n\n{asked}\n\n{NOTES}")
    return "\n\n".join(sections)


def _ahead(part: dict[str, Any]) -> str:
    """Who is ahead where."""
    found = part["contestants"]
    fastest = {
        "in bulk": max(found, key=lambda name: found[name]["rate"]),
        "on one case": min(found, key=lambda name: found[name]["one"]),
        "on one case with a trace": min(found, key=lambda name: found[name]["trace"]),
    }
    return "Ahead: " + ", ".join(f"{where} **{name}**" for where, name in fastest.items()) + "."


def _cost(found: dict[str, Any]) -> str:
    titles = {
        "rows": "### With the number of cases\n\nMicroseconds a case. Beyond a million, the same million again.",
        "rules": "### With the number of rules\n\nMicroseconds a case: copies of the pack, on facts of their own.",
        "length": "### With the length of a list\n\nMicroseconds a case, by the number of charges in every case.",
    }
    sections = ["## How cost grows\n\nThe whole pack; both axes of the pictures are logarithmic."]
    for curve, title in titles.items():
        picture = f"![{curve}](performance/{curve}.svg)"
        sections.append(f"{title}\n\n{picture}\n\n{results.markdown(*cost_part.table(found[curve]))}")
        if curve == "rules":
            loading = results.markdown(*cost_part.table(found[curve], "load"))
            sections.append(f"Seconds to translate and load these packs:\n\n{loading}")
    return "\n\n".join(sections)


NOTES = """What the peers could not do, or only so:

- **OpenFisca** has truths of two values: each truth of ours is two variables (one variable of 0, 1 and 2 was tried:
  slower in bulk, faster on one case). It has one kind of member in a group, and the pack has eight lists: so lists
  stand by rank. A simulation keeps every variable; 100,000 cases at once are about its best here, and beyond them its
  speed varies fivefold with how the system hands out memory.
- **DuckDB** has the three truths of SQL, and one column a truth (two columns that are never NULL were no faster). It
  plans the query anew each time, which is most of its time on few cases; a prepared query still makes room for
  thousands of columns. It has no trace.
- **ZEN** fails where `and` or `or` meets null: again two keys a truth (one key of 0, 1 and 2 with `min` and `max` was
  no faster). It evaluates case by case, a batch on all cores.
- **CLIPS** can do all of it, and is the only peer in which lists are facts rather than columns. It takes one case at a
  time. It looks each name up in a list of all names, so that loading a pack of 16 copies takes minutes.
- Days before or after the day of the screening (five years earlier, say) are given to all peers as columns: not all can
  reckon with calendar months."""
