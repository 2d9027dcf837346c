"""Tables of a document for word processors: data, figures side by side, and pairs of terms."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docx.oxml.xmlchemy import BaseOxmlElement

from uxlab.report import document
from uxlab.report.document import Align, Facts, Headline, Headlines, Table
from uxlab.report.setting.characters import printable, right_to_left
from uxlab.report.setting.layout import Layout, is_long
from uxlab.report.setting.sheet import Sheet
from uxlab.report.setting.widths import text_width
from uxlab.report.word.elements import DXA_A_POINT, make, paragraph, run, text

_FIGURE_SPACE = "\N{FIGURE SPACE}"
"""As wide as a digit."""
_SMALL, _SMALL_BELOW_PT = "Small", 8.5
"""Arial is narrower than what the widths were measured in."""
_TERM_PT = 9.5
_GAP_PT = 13.5
_TERM = 0.38

Cell = list[BaseOxmlElement]
"""The paragraphs in a cell."""


class _Aside(NamedTuple):
    """How many signs the longest lighter text of a column has, and how many digits are as wide; 0 where it is long."""

    signs: int
    digits: int


def data_table(table: Table, layout: Layout, sheet: Sheet, *, dense: bool = False) -> BaseOxmlElement:
    """Return a table whose header is repeated on each page and whose rows are not divided; `dense` ones are low."""
    style = "ReportTableDense" if layout.dense or dense else "ReportTable"
    gap_pt = layout.widths.gap_em * layout.widths.size_pt
    element = _table(style, [share * sheet.room_pt for share in layout.widths.columns], gap_pt, table.caption)
    element.append(_header(table, layout))
    asides = tuple(_asides(table, layout))
    kept = len(table.rows) - (0 if table.note else 1)
    for at, (row, long) in enumerate(zip(table.rows, layout.long, strict=True)):
        cells = [
            _data(cell, _style(column.align, "", layout), room, together=layout.together and at < kept)
            for cell, column, room in zip(row, table.columns, asides, strict=True)
        ]
        element.append(_row(cells, divided=long))
    return element


def facts_table(facts: Facts, sheet: Sheet) -> BaseOxmlElement:
    """Return pairs of a term and what is said of it; those of few lines stay on one page."""
    widest_pt = max((text_width(term) for term, _ in facts.pairs), default=0.0) * _TERM_PT
    term_pt = min(widest_pt + _GAP_PT, sheet.room_pt * _TERM)
    element = _table("ReportFacts", [term_pt, sheet.room_pt - term_pt], _GAP_PT)
    whole = "\n".join(said for _, said in facts.pairs)
    together = not is_long(whole, _TERM_PT, sheet.room_pt - term_pt, sheet)
    for left, (term, said) in zip(range(len(facts.pairs) - 1, -1, -1), facts.pairs, strict=True):
        kept = together and left > 0
        cells = [[text("Term", term, together=kept)], [text("Said", said, together=kept)]]
        element.append(_row(cells, divided=True))
    return element


def figures_table(headlines: Headlines, sheet: Sheet) -> BaseOxmlElement:
    """Return the figures that come first, side by side."""
    number = max(1, len(headlines.figures))
    element = _table("ReportFigures", [sheet.room_pt / number] * number, _GAP_PT)
    element.append(_row([_figure(one) for one in headlines.figures]))
    return element


def _figure(one: Headline) -> Cell:
    return [
        text("FigureLabel", one.label),
        text("FigureValue", one.value),
        text("FigureInterval", one.interval),
        text("FigureBasis", one.basis),
    ]


def _header(table: Table, layout: Layout) -> BaseOxmlElement:
    cells = [[text(_style(column.align, "Heading", layout), column.title)] for column in table.columns]
    row = _row(cells, divided=not layout.repeated)
    if layout.repeated:
        row.trPr.append(make("tblHeader"))
    return row


def _style(align: Align, part: str, layout: Layout) -> str:
    kind = "TableNumber" if align is Align.RIGHT else "TableText" if not part else "Table"
    return f"{kind}{part}{_SMALL if layout.widths.size_pt < _SMALL_BELOW_PT else ''}"


def _asides(table: Table, layout: Layout) -> Iterator[_Aside]:
    for at, width_em in enumerate(layout.widths.asides_em):
        signs = max((len(row[at].aside) for row in table.rows), default=0)
        yield _Aside(signs, round(width_em / text_width("0")))


def _data(cell: document.Cell, style: str, aside: _Aside, *, together: bool) -> Cell:
    content = [run(cell.text, "Strong" if cell.strong else "")]
    numbers = style.startswith("TableNumber")
    if cell.aside:
        padding = _FIGURE_SPACE * (aside.signs - len(cell.aside)) if numbers else ""
        content.append(run(f" {padding}{cell.aside}", "Aside"))
    elif aside.digits:
        content.append(run(f" {_FIGURE_SPACE * aside.digits}", "Aside"))
    mirrored = right_to_left(cell.text)
    return [paragraph(style, *content, together=together, mirrored=mirrored)]


def _table(style: str, widths_pt: Sequence[float], gap_pt: float, title: str = "") -> BaseOxmlElement:
    widths = [str(round(width * DXA_A_POINT)) for width in widths_pt]
    look = [
        make("tblStyle", val=style),
        make("tblW", type="dxa", w=str(sum(map(int, widths)))),
        make("tblLayout", type="fixed"),
        make("tblCellMar", make("left", w=str(round(gap_pt * DXA_A_POINT)), type="dxa")),
        make(
            "tblLook", val="04A0", firstRow="1", lastRow="0", firstColumn="1", lastColumn="0", noHBand="0", noVBand="1"
        ),
    ]
    if title:
        look.append(make("tblCaption", val=printable(title)))
    return make("tbl", make("tblPr", *look), make("tblGrid", *(make("gridCol", w=width) for width in widths)))


def _row(cells: Sequence[Cell], *, divided: bool = False) -> BaseOxmlElement:
    row = make("tr", make("trPr", *([] if divided else [make("cantSplit")])))
    for at, cell in enumerate(cells):
        flush = [] if at else [make("tcMar", make("left", w="0", type="dxa"))]
        row.append(make("tc", make("tcPr", *flush), *cell))
    return row
