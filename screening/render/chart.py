"""Draws charts as SVG for print. The only module that knows Matplotlib; without it there are none, and tables do.

The same figures give the same drawing: nothing of the day, the machine or chance gets into it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from textwrap import fill, shorten
from typing import Any

from screening.printable import printable
from screening.render.markup import Markup, tag

__all__ = ["Bar", "bars"]

SETTINGS = {
    "svg.fonttype": "none",  # text stays text, to be read aloud, searched and set anew
    "svg.hashsalt": "screening",
    "font.family": "sans-serif",
    "font.size": 9,
}
METADATA = re.compile(r"<metadata>.*?</metadata>", re.DOTALL)
INK, FILL, SOFT = "#1b1f24", "#3b6ea5", "#8a919b"
WIDTH, ROW, EDGE = 7.2, 0.3, 0.55  # inches
LONGEST = 38  # characters of a line of a label, of which there are two at most


@dataclass(frozen=True)
class Bar:
    """A bar: its label, how long it is, what is written at its end, and between which two it may lie."""

    label: str
    value: float
    said: str
    between: tuple[float, float] | None = None


def bars(rows: Sequence[Bar], said: str) -> Markup | None:
    """Bars one below the other, each with its figure at its end; ``said`` is the same in words.

    Nothing where Matplotlib is not installed, or there is nothing to draw.
    """
    try:
        import matplotlib as mpl
        from matplotlib.figure import Figure
    except ImportError:
        return None
    if not rows:
        return None
    with mpl.rc_context(SETTINGS):  # type: ignore[arg-type] # names of settings are not typed alike in each release
        figure = Figure(figsize=(WIDTH, EDGE + ROW * len(rows)))
        _draw(figure.add_subplot(), rows)
        figure.subplots_adjust(left=0.42, right=0.86, top=0.98, bottom=0.02)
        stream = StringIO()
        figure.savefig(stream, format="svg", metadata={"Date": None, "Creator": None}, transparent=True)
    drawn = METADATA.sub("", stream.getvalue())
    start = drawn.index("<svg")
    opened = drawn[start:].replace("<svg", f"<svg {_named(said)}", 1)
    return Markup(opened)


def _draw(axes: Any, rows: Sequence[Bar]) -> None:
    most = max([one.value for one in rows] + [one.between[1] for one in rows if one.between] + [0.0]) or 1.0
    places = range(len(rows))
    axes.barh(places, [one.value for one in rows], height=0.62, color=FILL)
    for place, one in zip(places, rows, strict=True):
        end = one.value
        if one.between is not None:
            axes.plot(one.between, (place, place), color=INK, linewidth=1.2, solid_capstyle="butt")
            end = max(end, one.between[1])
        axes.text(end + most * 0.015, place, printable(one.said), va="center", color=INK, parse_math=False)
    labels = [_cut(printable(one.label)) for one in rows]
    axes.set_yticks(list(places), labels)
    for label in axes.get_yticklabels():
        label.set_parse_math(False)
        label.set_color(INK)
    axes.invert_yaxis()
    axes.set_xlim(0, most * 1.02)
    axes.xaxis.set_visible(False)
    axes.tick_params(length=0)
    for name, spine in axes.spines.items():
        spine.set_visible(name == "left")
        spine.set_color(SOFT)


def _cut(label: str) -> str:
    return fill(shorten(label, 2 * LONGEST - LONGEST // 4, placeholder=" …"), LONGEST)


def _named(said: str) -> str:
    """The attributes by which a drawing says what it shows."""
    return tag("g", role="img", aria_label=said).removeprefix("<g ").removesuffix("></g>")
