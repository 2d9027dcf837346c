"""Signs of values to be measured by."""

from tests.charts.reading import read_sheet
from uxlab.charts.sheet import Sheet
from uxlab.charts.signs import sign, sign_names, signs_key
from uxlab.charts.spec import DotPanel, DotRow, Dots, Scale, Series


def chart(*names: str) -> Dots:
    rows = tuple(DotRow(label="r", estimates=(), marks=((name, 1.0),)) for name in names)
    panel = DotPanel(title="t", scale=Scale.TIME, rows=rows)
    return Dots(title="t", panels=(panel,), series=(Series(name="s"),), confidence=0.95)


def test_each_kind_is_named_once_and_three_at_most() -> None:
    assert sign_names(chart("limit", "expert", "limit")) == ("limit", "expert")
    assert len(sign_names(chart("a", "b", "c", "d"))) == 3


def test_kinds_differ_in_shape_and_stand_about_their_value() -> None:
    shapes = [sign(kind, 50, 20, 30) for kind in range(3)]
    assert len({tuple(shape) for shape in shapes}) == 3
    for shape in shapes:
        assert {(x0 + x1) / 2 for x0, _, x1, _ in shape} <= {48, 50, 52}
    assert all(abs(y - 20) <= 7 for _, y0, _, y1 in sign(0, 50, 20, 16) for y in (y0, y1))


def test_the_key_names_them_in_their_order(sheet: Sheet) -> None:
    before = sheet.y
    signs_key(sheet, [(0, "limit"), (1, "expert")])
    drawn = read_sheet(sheet)
    assert drawn.words() == ["limit", "expert"]
    assert drawn.span("limit")[1] < drawn.span("expert")[0]
    assert sheet.y > before
