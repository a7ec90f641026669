"""Writes a list of parts (CycloneDX 1.6, JSON): what this package and each of its extras need, with versions.

    python tools/parts_list.py dist

Of what is installed in this environment; the same environment gives the same list.
"""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

NAME = "notice-screening"


def needed() -> dict[str, Distribution]:
    """Everything that the package needs, and that this needs, by its name; what is not installed here is left out."""
    found: dict[str, Distribution] = {}
    waiting = [(NAME, ("", *(distribution(NAME).metadata.get_all("Provides-Extra") or ())))]
    while waiting:
        name, extras = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        try:
            known = distribution(name)
        except PackageNotFoundError:
            continue
        if key in found:
            continue
        found[key] = known
        for line in known.requires or ():
            one = Requirement(line)
            if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append((one.name, ("", *one.extras)))
    return found


def part(key: str, known: Distribution) -> dict[str, Any]:
    """A package as CycloneDX describes one."""
    said = known.metadata
    licence = said.get("License-Expression") or said.get("License") or ""
    told: dict[str, Any] = {
        "type": "library",
        "bom-ref": f"pkg:pypi/{key}@{known.version}",
        "name": key,
        "version": known.version,
        "purl": f"pkg:pypi/{key}@{known.version}",
    }
    if licence and "\n" not in licence:
        told["licenses"] = [{"license": {"name": licence}}]
    return told


def parts_list() -> dict[str, Any]:
    """The list of parts."""
    found = needed()
    own = part(NAME, found.pop(NAME))
    parts = [part(key, found[key]) for key in sorted(found)]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": own | {"type": "application"}},
        "components": parts,
        "dependencies": [{"ref": own["bom-ref"], "dependsOn": [one["bom-ref"] for one in parts]}],
    }


def main() -> None:
    """Write the list into a folder."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "dist")
    folder.mkdir(exist_ok=True)
    written = parts_list()
    path = folder / f"{NAME}-{written['metadata']['component']['version']}.cdx.json"
    path.write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")
    print(f"{path}: {len(written['components'])} parts")


if __name__ == "__main__":
    main()
