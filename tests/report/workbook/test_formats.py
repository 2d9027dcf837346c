"""Each kind of number has its format, made once for a workbook."""

from io import BytesIO

import pytest
from xlsxwriter import Workbook

from uxlab.report.tables.table import Kind
from uxlab.report.workbook.formats import NUMBERS, Formats


@pytest.mark.parametrize(("kind", "code"), NUMBERS.items())
def test_numbers_are_shown_by_their_kind(kind: Kind, code: str) -> None:
    with Workbook(BytesIO()) as book:
        formats = Formats(book)
        plain, key = formats.number(kind), formats.number(kind, key=True)
        assert (plain.num_format, key.num_format) == (code, code)
        assert (plain.bold, key.bold) == (0, True)
        assert formats.number(kind) is plain


def test_an_unknown_style_is_a_mistake() -> None:
    with Workbook(BytesIO()) as book, pytest.raises(KeyError):
        Formats(book)["no such style"]
