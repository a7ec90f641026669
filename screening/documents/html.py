"""A paper as one page of HTML that asks for nothing from anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from screening.documents.paper import BETWEEN, BOX, Block, Paper

__all__ = ["as_html"]

STYLE = """
body { font: 11pt/1.4 Georgia, "Times New Roman", serif; max-width: 17cm; margin: 1.5cm auto; color: #111; }
h1 { font-size: 16pt; } h2 { font-size: 12.5pt; margin: 1.2em 0 .3em; } h3 { font-size: 11pt; margin: .9em 0 .2em; }
p, ul, ol { margin: .3em 0 .5em; } .banner { font-weight: bold; border: 1px solid #111; padding: .3em .6em; }
.ticks, .blank { margin: .1em 0; font-size: 10pt; } .blank { display: flex; gap: .5em; }
.blank span { flex: 1; border-bottom: 1px solid #777; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #777; padding: .2em .5em; text-align: left; }
@media print { body { margin: 0; max-width: none; } .page { break-before: page; } @page { size: A4; margin: 2cm; } }
"""
LISTS = {"item": "ul", "numbered": "ol", "ticks": "ol", "blank": "ol"}
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def as_html(paper: Paper) -> str:
    """The paper as a page; nothing in it is fetched, and no script runs."""
    body = "\n".join(_blocks(paper.blocks))
    title = escape(paper.title)
    return (
        f'<!doctype html>\n<html lang="{escape(paper.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">\n<title>{title}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n{body}\n</body>\n</html>\n"
    )


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The blocks; what is ticked or written under a numbered one stands in it."""
    for listed, several in groupby(blocks, key=lambda one: LISTS.get(one.kind)):
        found = [*several]
        if listed is None:
            yield from (_block(one) for one in found)
        elif listed == "ul":
            yield f"<ul>{''.join(f'<li>{escape(one.text)}</li>' for one in found)}</ul>"
        else:
            yield f"<ol>{''.join(_numbered(found))}</ol>"


def _numbered(blocks: Sequence[Block]) -> Iterator[str]:
    for one in blocks:
        match one.kind:
            case "ticks":
                yield f'<p class="ticks">{escape(BETWEEN.join(f"{BOX} {each}" for each in one.rows[0]))}</p>'
            case "blank":
                yield f'<p class="blank">{escape(one.text)}:<span></span></p>'
            case _:
                yield f"<li>{escape(one.text)}"


def _block(one: Block) -> str:
    match one.kind:
        case "heading":
            return f"<h2>{escape(one.text)}</h2>"
        case "subheading":
            return f"<h3>{escape(one.text)}</h3>"
        case "banner":
            return f'<p class="banner">{escape(one.text)}</p>'
        case "page":
            return '<hr class="page">'
        case "table":
            heads, *rows = one.rows
            told = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
            return f"<table><tr>{''.join(f'<th>{escape(cell)}</th>' for cell in heads)}</tr>{told}</table>"
        case _:
            return f"<p>{escape(one.text)}</p>"
