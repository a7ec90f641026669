"""Small pictures of figures, each with the same said in words for those who do not see it."""

from __future__ import annotations

from screening.interview.words import Words
from screening.render.markup import Markup, many, tag
from screening.report.report import Weighing

__all__ = ["balance", "interval"]

WIDTH, HEIGHT = 320, 28
EDGE = 8


def interval(*, low: int, high: int, now: int, most: int, said: str) -> Markup:
    """A line from nought to the most, the part that the figure may come to, and where it is now."""
    return _line(low, high, now, 0, max(most, 1), said)


def balance(weighing: Weighing, words: Words) -> Markup:
    """What each factor brings, and whether together they reach the level at which the element is met."""
    least = min(weighing.low, 0, *(one.low for one in weighing.factors))
    most = max(weighing.high, weighing.level, *(one.high for one in weighing.factors))
    rows = [
        tag(
            "tr",
            tag(
                "td",
                tag("span", words.phrase(one.title)[0], lang=words.phrase(one.title)[1]),
                tag("br"),
                tag("small", f"{one.provision.instrument} {one.provision.article}"),
            ),
            tag("td", _from_to(one.low, one.high, words), class_="figure"),
        )
        for one in weighing.factors
    ]
    verdict = (
        "report.reaches"
        if weighing.low >= weighing.level
        else "report.cannot_reach"
        if weighing.high < weighing.level
        else "report.may_reach"
    )
    said = words.text(
        "report.together",
        sum=_from_to(weighing.low, weighing.high, words),
        level=str(weighing.level),
        verdict=words.text(verdict),
    )
    heads = (tag("th", words.text(f"report.{one}"), scope="col") for one in ("factor", "brings"))
    return many(
        tag("p", words.text("report.own_points", said=said)),
        _line(weighing.low, weighing.high, weighing.level, least, max(most, least + 1), said),
        tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows)),
    )


def _from_to(low: int, high: int, words: Words) -> str:
    return f"{low:+d}" if low == high else words.text("report.from_to", low=f"{low:+d}", high=f"{high:+d}")


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
