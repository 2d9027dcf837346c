"""A document as the data that the template of the printed report reads: every text as a string, never as markup."""

from collections.abc import Mapping, Sequence
from typing import assert_never

from uxlab.charts import roles
from uxlab.report.document import (
    Align,
    Bullets,
    Cell,
    Document,
    Facts,
    Gap,
    Headline,
    Headlines,
    Lead,
    Paragraph,
    Quotation,
    Table,
)
from uxlab.report.setting.characters import printable, shortened
from uxlab.report.setting.layout import is_long, lay_out
from uxlab.report.setting.numbers import Heading, Item, Numbered, depth_of_contents, in_order
from uxlab.report.setting.sheet import SHEETS, Sheet
from uxlab.report.setting.widths import text_width

Data = Mapping[str, object]
Charts = Mapping[int, str]
"""The figures by number, as SVG."""

TEXT_PT = 9.5
_MEASURE_PT = 440.0
_TERM = 0.38
_RUNNING_HEAD = 90


def page_data(document: Document, fonts: Sequence[str], charts: Charts) -> Data:
    """Return what the template needs to know."""
    sheet = SHEETS[document.paper]
    front, body = in_order(document)
    return {
        "kind": printable(document.kind),
        "title": printable(document.title) or printable(document.kind) or document.program,
        "running": shortened(f"{document.kind} · {document.title}", _RUNNING_HEAD),
        "subtitle": printable(document.subtitle),
        "made_on": printable(document.made_on),
        "date": _date(document),
        "program": printable(document.program),
        "paper": str(document.paper),
        "one_page": document.one_page,
        "language": document.language,
        "contents": "Contents",
        "depth": depth_of_contents(document),
        "measure": min(_MEASURE_PT, sheet.room_pt) / TEXT_PT,
        "chart-margin": (sheet.chart_pt(one_page=document.one_page) - sheet.room_pt) / 2,
        "fonts": list(fonts),
        "roles": dict(roles.schemes()[roles.LIGHT]),
        "front": [_data(item, sheet, charts) for item in front],
        "body": [_data(item, sheet, charts) for item in body],
    }


def _date(document: Document) -> Data | None:
    day = document.dated
    return None if day is None else {"year": day.year, "month": day.month, "day": day.day}


def _data(item: Item, sheet: Sheet, charts: Charts) -> Data:
    found: Data
    match item:
        case Heading():
            found = {"is": "heading", "level": item.level, "title": printable(item.title), "entry": item.entry}
        case Numbered():
            found = _numbered(item, sheet, charts)
        case Facts():
            found = _facts(item, sheet)
        case Quotation():
            long = is_long(item.text, TEXT_PT, _MEASURE_PT, sheet)
            found = {**_texts("quotation", text=item.text, source=item.source), "long": long}
        case Headlines():
            found = {"is": "headlines", "figures": [_headline(one) for one in item.figures]}
        case Bullets():
            found = {"is": "bullets", "numbered": item.numbered, "items": [printable(one) for one in item.items]}
        case Paragraph():
            found = _texts("remark" if item.quiet else "paragraph", text=item.text)
        case Lead():
            found = _texts("lead", text=item.text)
        case Gap():
            found = _texts("gap", text=item.text)
        case _:
            assert_never(item)
    return found


def _texts(kind: str, **texts: str) -> Data:
    return {"is": kind, **{name: printable(text) for name, text in texts.items()}}


def _headline(one: Headline) -> Data:
    return _texts("headline", label=one.label, value=one.value, interval=one.interval, basis=one.basis)


def _facts(facts: Facts, sheet: Sheet) -> Data:
    pairs = [(printable(term), printable(said)) for term, said in facts.pairs]
    widest = max((text_width(term) for term, _ in pairs), default=0.0)
    term = min(widest + 0.5, sheet.room_pt * _TERM / TEXT_PT)
    whole = "\n".join(said for _, said in pairs)
    long = is_long(whole, TEXT_PT, sheet.room_pt - term * TEXT_PT, sheet)
    return {"is": "facts", "term": term, "pairs": pairs, "long": long}


def _numbered(item: Numbered, sheet: Sheet, charts: Charts) -> Data:
    caption = {"number": item.name, "caption": printable(item.block.caption), "captioned": item.shown}
    if isinstance(item.block, Table):
        return {**_table(item.block, sheet), **caption}
    picture = item.block
    return {
        "is": "picture",
        "svg": charts[item.number],
        "alternative": printable(picture.alternative) or item.name,
        **caption,
    }


def _table(table: Table, sheet: Sheet) -> Data:
    layout = lay_out(table, sheet)
    return {
        "is": "table",
        "size": layout.widths.size_pt / TEXT_PT,
        "gap": layout.widths.gap_em,
        "dense": layout.dense,
        "together": layout.together,
        "repeated": layout.repeated,
        "note": printable(table.note),
        "columns": [
            {
                "title": printable(column.title),
                "right": column.align is Align.RIGHT,
                "width": share * 100,
                "aside": aside,
            }
            for column, share, aside in zip(table.columns, layout.widths.columns, layout.widths.asides_em, strict=True)
        ],
        "rows": [[_cell(cell, long=long) for cell in row] for row, long in zip(table.rows, layout.long, strict=True)],
    }


def _cell(cell: Cell, *, long: bool) -> Data:
    return {"text": printable(cell.text), "aside": printable(cell.aside), "strong": cell.strong, "long": long}
