"""Small pictures of figures, each with the same said in words for those who do not see it."""

from __future__ import annotations

from screening.render.markup import Markup, many, tag
from screening.report.report import Weighing

__all__ = ["balance", "interval"]

WIDTH, HEIGHT = 320, 28
EDGE = 8


def interval(*, low: int, high: int, now: int, most: int) -> Markup:
    """A line from nought to the most, the part that the figure may come to, and where it is now."""
    return _line(low, high, now, 0, max(most, 1), f"{now}, from {low} to {high}, of {most}")


def balance(weighing: Weighing) -> Markup:
    """What each factor brings, and whether together they reach the level at which the element is met."""
    least = min(weighing.low, 0, *(one.low for one in weighing.factors))
    most = max(weighing.high, weighing.level, *(one.high for one in weighing.factors))
    rows = [
        tag(
            "tr",
            tag("td", one.title, tag("br"), tag("small", f"{one.provision.instrument} {one.provision.article}")),
            tag("td", _from_to(one.low, one.high)),
        )
        for one in weighing.factors
    ]
    verdict = (
        "reaches the level whatever comes"
        if weighing.low >= weighing.level
        else "cannot reach the level"
        if weighing.high < weighing.level
        else "reaches the level or not, as facts may come"
    )
    said = f"Together {_from_to(weighing.low, weighing.high)}, level {weighing.level}: it {verdict}"
    heads = (tag("th", one, scope="col") for one in ("What is weighed", "Brings"))
    return many(
        tag("p", f"{said}. The points are this project's own; what is weighed is the law's."),
        _line(weighing.low, weighing.high, weighing.level, least, max(most, least + 1), said),
        tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows)),
    )


def _from_to(low: int, high: int) -> str:
    return f"{low:+d}" if low == high else f"from {low:+d} to {high:+d}"


def _line(low: int, high: int, mark: int, least: int, most: int, said: str) -> Markup:
    def at(value: int) -> int:
        return EDGE + round((WIDTH - 2 * EDGE) * (min(max(value, least), most) - least) / (most - least))

    middle = HEIGHT // 2
    return tag(
        "svg",
        tag("title", said),
        tag("line", x1=EDGE, y1=middle, x2=WIDTH - EDGE, y2=middle, stroke="currentColor", stroke_opacity="0.35"),
        tag(
            "rect",
            x=at(low),
            y=middle - 4,
            width=max(at(high) - at(low), 2),
            height=8,
            fill="currentColor",
            fill_opacity="0.45",
        ),
        tag("line", x1=at(mark), y1=3, x2=at(mark), y2=HEIGHT - 3, stroke="currentColor", stroke_width=3),
        role="img",
        aria_label=said,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=WIDTH,
        height=HEIGHT,
    )
