"""How the cells of a workbook look: one quiet style, and a number format for each kind of value."""

from functools import cache
from typing import TYPE_CHECKING

from uxlab.report.tables.table import Kind

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

ACCENT, SUCCESS, TEXT, TEXT2, TEXT3, CONTROL, GRID = (
    "#2456C6", "#0B8460", "#171B22", "#47505E", "#5F6875", "#7C8492", "#E6E9ED",
)  # fmt: skip
CLOCK = "[m]:ss"
NUMBERS = {
    Kind.WHOLE: "0",
    Kind.NUMBER: "0.00",
    Kind.TENTHS: "0.0",
    Kind.SHARE: "0 %",
    Kind.SECONDS: "0.0",
    Kind.MOMENT: "yyyy-mm-dd hh:mm:ss",
}
"""Number formats by kind of value."""

_Style = dict[str, object]
_TOP: _Style = {"valign": "top", "font_color": TEXT}
_INDENTED: _Style = {**_TOP, "align": "left", "indent": 1}  # or a text would touch the number before it
_NUMBER: _Style = {**_TOP, "align": "right"}
_STYLES: dict[str, _Style] = {
    "title": {"font_size": 20, "font_color": TEXT},
    "subtitle": {"font_color": TEXT2},
    "section": {"bold": True, "font_color": TEXT, "font_size": 13, "valign": "bottom"},
    "header": {"bold": True, "font_color": TEXT2, "bottom": 1, "bottom_color": CONTROL, "text_wrap": True},
    "label": _TOP,
    "key": {**_TOP, "bold": True},
    "first": _TOP,
    "word": _NUMBER,
    "text": _INDENTED,
    "wrapped": {**_INDENTED, "text_wrap": True},
    "quiet": {**_INDENTED, "font_color": TEXT3},
    "clock": {**_NUMBER, "num_format": CLOCK},
    "fine share": {**_NUMBER, "num_format": "0.0 %"},
    **{f"number {kind}": {**_NUMBER, "num_format": form} for kind, form in NUMBERS.items()},
    **{f"key {kind}": {**_NUMBER, "num_format": form, "bold": True} for kind, form in NUMBERS.items()},
}
_STYLES["number header"] = {**_STYLES["header"], "align": "right"}
_STYLES["text header"] = {**_STYLES["header"], "align": "left", "indent": 1}


class Formats:
    """The formats of one workbook, each made once."""

    def __init__(self, book: "Workbook") -> None:
        self._made = cache(lambda name: book.add_format({"font_size": 11, **_STYLES[name]}))

    def __getitem__(self, name: str) -> "Format":
        """Return the format of this name.

        Raises:
            KeyError: there is none.
        """
        return self._made(name)

    def number(self, kind: Kind, *, key: bool = False) -> "Format":
        """Return the format of a number; `key`: one of the figures that come first."""
        return self._made(f"{'key' if key else 'number'} {kind}")
