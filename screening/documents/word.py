"""A paper as a Word file with real styles and nothing said of who made it or when. The only module that knows Word."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from screening.documents.paper import BETWEEN, BOX, Block, Paper
from screening.errors import EngineError

try:
    from docx import Document
    from docx.document import Document as Made
    from docx.enum.text import WD_BREAK
    from docx.shared import Cm, Pt
except ImportError as error:  # pragma: no cover - only without the extra
    raise EngineError("Word files need python-docx: pip install 'notice-screening[papers]'") from error

__all__ = ["as_word"]

STYLES = {"heading": "Heading 2", "subheading": "Heading 3", "item": "List Bullet", "numbered": "List Number"}
THUMBNAIL = "/thumbnail"
RULE = "_" * 40
EARLIEST = datetime(2000, 1, 1)  # noqa: DTZ001 - a Word file has no zone
EPOCH = (1980, 1, 1, 0, 0, 0)


def as_word(paper: Paper) -> bytes:
    """The paper as the bytes of a .docx."""
    made = Document()
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.2)
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Cambria", Pt(11)
    made.add_heading(paper.title, level=1)
    for one in paper.blocks:
        _add(made, one)
    return _anonymous(made)


def _add(made: Made, one: Block) -> None:
    if one.kind == "table":
        table = made.add_table(rows=0, cols=len(one.rows[0]), style="Table Grid")
        for number, row in enumerate(one.rows):
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.paragraphs[0].add_run(text).bold = number == 0
    elif one.kind == "ticks":
        made.add_paragraph(BETWEEN.join(f"{BOX} {each}" for each in one.rows[0]), style="List Continue")
    elif one.kind == "blank":
        made.add_paragraph(f"{one.text}: {RULE}", style="List Continue")
    elif one.kind == "page":
        made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    else:
        paragraph = made.add_paragraph(style=STYLES.get(one.kind, "Normal"))
        paragraph.add_run(one.text).bold = True if one.kind == "banner" else None


def _anonymous(made: Made) -> bytes:
    """The file without author, title, dates or revision; the same paper is the same bytes."""
    known = made.core_properties
    for name in ("author", "last_modified_by", "title", "subject", "comments", "keywords", "category", "identifier"):
        setattr(known, name, "")
    known.created = known.modified = known.last_printed = EARLIEST
    known.revision = 1
    links = made.part.package.rels
    for name in [name for name, one in links.items() if one.reltype.endswith(THUMBNAIL)]:
        del links[name]  # and with its link the picture itself
    stream = BytesIO()
    made.save(stream)
    again = BytesIO()
    with ZipFile(BytesIO(stream.getvalue())) as old, ZipFile(again, "w", ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(ZipInfo(info.filename, EPOCH), old.read(info))
    return again.getvalue()
