"""The printed report: a document as PDF, tagged for screen readers, with fonts, bookmarks and charts as vectors."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from uxlab.report.document import Document
from uxlab.report.page_data import Charts, Data, page_data
from uxlab.report.progress import Asked, Progress, never, part_of, silent, step
from uxlab.report.setting.numbers import figures
from uxlab.report.setting.sheet import SHEETS
from uxlab.resources import resource

if TYPE_CHECKING:
    import typst

_FAMILIES = ("Inter", "DejaVu Sans", "Noto Sans", "Segoe UI", "Helvetica Neue", "Arial")
"""What texts are set in, best first; a family further on has the characters that those before it lack."""
_LAST = "Last Resort High-Efficiency"
"""Comes with matplotlib: has a sign for every character there is, so that none is lost when text is copied."""
_ACCESSIBLE: Final = "ua-1"
_DRAWN = 0.8
"""The share of the work that drawing takes."""


def write_pdf(document: Document, *, progress: Progress = silent, cancelled: Asked = never) -> bytes:
    """Return the document as PDF.

    Raises:
        Cancelled: it was asked to stop.
    """
    data, fonts = _drawn(document, progress, cancelled)
    pdf = _compiled(data, fonts)
    step(progress, cancelled, 1.0, "The pages are set")
    return pdf


def page_pictures(
    document: Document, *, dots_per_inch: float, progress: Progress = silent, cancelled: Asked = never
) -> tuple[bytes, ...]:
    """Return each page of the printed report as a PNG.

    Raises:
        Cancelled: it was asked to stop.
    """
    import typst

    data, fonts = _drawn(document, progress, cancelled)
    inputs = {"report": json.dumps(data)}
    made: object = typst.compile(_template(), font_paths=fonts, sys_inputs=inputs, format="png", ppi=dots_per_inch)
    step(progress, cancelled, 1.0, "The pages are set")
    pages = made if isinstance(made, list) else [made]  # several pages come as a list, whatever its stubs say
    return tuple(page for page in pages if isinstance(page, bytes))


def _drawn(document: Document, progress: Progress, cancelled: Asked) -> tuple[Data, "typst.Fonts"]:
    fonts = _fonts()
    charts = _charts(document, part_of(progress, 0.0, _DRAWN), cancelled)
    step(progress, cancelled, _DRAWN, "Setting the pages")
    return page_data(document, _families(fonts.families()), charts), fonts


def _template() -> bytes:
    return resource("templates", "report.typ").read_bytes()


def font_folders() -> list[Path]:
    """Return where fonts are besides the system's own folders: what ships with uxlab and with matplotlib."""
    import matplotlib as mpl

    return [resource("fonts"), Path(mpl.get_data_path()) / "fonts" / "ttf"]


def _fonts() -> "typst.Fonts":
    import typst

    return typst.Fonts(font_paths=[str(folder) for folder in font_folders()])


def _families(present: list[str]) -> list[str]:
    """Return the families in the order in which a character is looked for."""
    best = [name for name in _FAMILIES if name in present]
    return [*best, *sorted(set(present) - {*best, _LAST}), *({_LAST} & set(present))]


def _charts(document: Document, progress: Progress, cancelled: Asked) -> Charts:
    from uxlab.charts.files import svg
    from uxlab.charts.theme import PRINT

    pictures, width_px = figures(document), SHEETS[document.paper].chart_px(one_page=document.one_page)
    drawn = {}
    for done, (number, picture) in enumerate(pictures):
        step(progress, cancelled, done / len(pictures), f"Drawing chart {done + 1} of {len(pictures)}")
        drawn[number] = svg(picture.chart, PRINT, width_px=width_px, name=f"figure-{number}", titled=False)
    return drawn


def _compiled(data: Data, fonts: "typst.Fonts") -> bytes:
    """Return the pages as an accessible PDF, or as one that is only tagged where no font has some character."""
    import typst

    template, inputs = _template(), {"report": json.dumps(data)}
    try:
        return typst.compile(template, font_paths=fonts, sys_inputs=inputs, pdf_standards=_ACCESSIBLE)
    except typst.TypstError:
        return typst.compile(template, font_paths=fonts, sys_inputs=inputs)
