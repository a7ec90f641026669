"""Draws what was measured, as SVG under ``docs/performance``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, NullLocator

__all__ = ["PICTURES", "draw"]

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "performance"
# Colours that stay apart for those who see red and green alike; ours are drawn thicker.
COLOURS: Mapping[str, str] = {
    "columnar": "#0072b2",
    "columnar on all cores": "#56b4e9",
    "reference": "#009e73",
    "durable-rules": "#e69f00",
    "OpenFisca": "#d55e00",
    "DuckDB": "#cc79a7",
    "ZEN": "#7f7f7f",
    "CLIPS": "#8c564b",
}
OURS = ("columnar", "columnar on all cores", "reference", "durable-rules")
STYLE = {"svg.hashsalt": "benchmarks", "svg.fonttype": "none", "font.size": 10, "axes.spines.top": False}
AXES = {
    "rows": ("cases in one go", "microseconds a case"),
    "rules": ("size of the pack, times the shipped one", "microseconds a case"),
    "length": ("charges in every case", "microseconds a case"),
}


def draw(cost: Mapping[str, Any], peers: Mapping[str, Any]) -> list[Path]:
    """The pictures of the three curves, and of the peers' cases per second."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with mpl.rc_context(STYLE | {"axes.spines.right": False}):
        found = [_save(_curves(cost[curve], *labels), curve) for curve, labels in AXES.items()]
        return [*found, _save(_bars(peers), "peers")]


def _save(figure: Figure, name: str) -> Path:
    file = PICTURES / f"{name}.svg"
    figure.savefig(file, metadata={"Date": None, "Creator": None}, bbox_inches="tight")
    return file


def _curves(curves: Mapping[str, list[dict[str, Any]]], across: str, up: str) -> Figure:
    figure = Figure(figsize=(7.5, 4.5))
    axes = figure.subplots()
    ends = {}
    for name, points in curves.items():
        done = [one for one in points if "seconds" in one]
        if not done:
            continue
        x = [one["at"] for one in done]
        y = [1e6 * one["seconds"] / one["cases"] for one in done]
        width = 2.4 if name in OURS else 1.4
        axes.plot(x, y, marker="o", markersize=3.5, color=COLOURS[name], linewidth=width)
        ends[name] = (x[-1], y[-1])
    axes.set(xscale="log", yscale="log", xlabel=across, ylabel=up)
    ticks = sorted({one["at"] for points in curves.values() for one in points if "seconds" in one})
    axes.set_xticks(ticks)
    axes.xaxis.set_minor_locator(NullLocator())
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: _short(value)))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: _short(value)))
    axes.grid(visible=True, which="major", linewidth=0.4, color="#dddddd")
    _label(axes, ends)
    return figure


def _label(axes: Axes, ends: Mapping[str, tuple[float, float]]) -> None:
    """Writes each name beside the end of its line; where several end together, one above the other."""
    low, high = axes.get_ylim()
    left, right = axes.get_xlim()
    least_apart, beside = (high / low) ** 0.055, (right / left) ** 0.025
    below: dict[float, float] = {}
    for name, (x, y) in sorted(ends.items(), key=lambda item: item[1][1]):
        height = max(y, below.get(x, 0) * least_apart)
        below[x] = height
        line = {"arrowstyle": "-", "color": COLOURS[name], "linewidth": 0.5, "shrinkB": 4}
        axes.annotate(
            name,
            (x, y),
            xytext=(x * beside, height),
            color=COLOURS[name],
            va="center",
            annotation_clip=False,
            arrowprops=line,
        )


def _bars(peers: Mapping[str, Any]) -> Figure:
    figure = Figure(figsize=(7.5, 4.2))
    names = sorted(
        peers["parts"]["whole pack"]["contestants"],
        key=lambda name: peers["parts"]["whole pack"]["contestants"][name]["rate"],
    )
    axes = figure.subplots()
    for shift, (title, part) in zip((-0.2, 0.2), peers["parts"].items(), strict=True):
        for place, name in enumerate(names):
            rate = part["contestants"][name]["rate"]
            whole = title == "whole pack"
            axes.barh(place + shift, rate, 0.36, color=COLOURS[name], alpha=1 if whole else 0.45)
            axes.text(rate * 1.15, place + shift, f"{_short(rate)}  {title}", va="center", fontsize=8)
    axes.set(xscale="log", xlabel="cases a second in bulk", yticks=range(len(names)), yticklabels=names)
    axes.set_xlim(right=axes.get_xlim()[1] * 12)
    axes.xaxis.set_minor_locator(NullLocator())
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: _short(value)))
    return figure


def _short(value: float) -> str:
    """1,000 as 1k, 1,500,000 as 1.5M."""
    for size, letter in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if value >= size:
            return f"{float(f'{value / size:.2g}'):g}{letter}"
    return f"{float(f'{value:.2g}'):g}"
