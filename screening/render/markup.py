"""Makes HTML in which nothing is markup but what was made here: every text is escaped as it is put in."""

from __future__ import annotations

from html import escape

from screening.printable import printable

__all__ = ["Child", "Markup", "document", "many", "tag"]

EMPTY = frozenset({"br", "input", "link", "meta"})
DRAWN = frozenset({"circle", "line", "rect"})  # parts of a picture, which end themselves only by a stroke


class Markup(str):
    """HTML that was made by ``tag``; any other text is a text."""

    __slots__ = ()


Child = Markup | str | None


def tag(name: str, /, *inside: Child, **attributes: str | bool | int | None) -> Markup:
    """An element. An attribute that is false or nothing is left out; ``class_`` is ``class``, ``_`` within is ``-``."""
    written = "".join(
        f" {_attribute(key)}" if value is True else f' {_attribute(key)}="{_escaped(str(value))}"'
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in EMPTY:
        return Markup(f"<{name}{written}>")
    if name in DRAWN:
        return Markup(f"<{name}{written}/>")
    return Markup(f"<{name}{written}>{many(*inside)}</{name}>")


def many(*inside: Child) -> Markup:
    """What stands side by side."""
    return Markup("".join(one if isinstance(one, Markup) else _escaped(one) for one in inside if one is not None))


def document(
    *,
    title: str,
    policy: str | None,
    style: str,
    body: Markup,
    referrer: str = "no-referrer",
    language: str = "en",
    direction: str = "ltr",
) -> str:
    """A whole page. ``style`` is ours alone, and stands as it is; ``policy`` is what the page may do, where it says."""
    head = many(
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy) if policy else None,
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content=referrer),
        tag("meta", name="robots", content="noindex"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title),
        Markup(f"<style>{style}</style>"),
    )
    return f"<!doctype html>\n{tag('html', tag('head', head), tag('body', body), lang=language, dir=direction)}\n"


def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _escaped(text: str) -> str:
    return escape(printable(text))
