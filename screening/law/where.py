"""Finds the rule packs: inside the package when it was installed from a wheel, beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

from screening.errors import PackError

__all__ = ["SHIPPED", "beside", "packs"]

SHIPPED = "interpol"  # the rules that come with the package: their name, and that of their folder


def packs() -> Path:
    """The folder of the rule packs: ``screening/rules`` of a wheel, else ``rules`` beside the package (a checkout).

    Raises ``PackError`` if neither exists.
    """
    package = Path(__file__).resolve().parent.parent
    places = (package / "rules", package.parent / "rules")
    for place in places:
        if place.is_dir():
            return place
    looked = " nor ".join(str(place) for place in places)
    raise PackError(f"the rule packs are missing: neither {looked} is a directory; install notice-screening again")


def beside(name: str) -> Path:
    """The folder of that name beside the package, as ``features`` of a checkout; an installed wheel has none."""
    return Path(__file__).resolve().parent.parent.parent / name
