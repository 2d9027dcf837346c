"""How the columns of a table share the room there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.report.document import Align, Cell, Column, Table
from uxlab.report.setting.widths import NORMAL_PT, asides, fitted, lines, text_width

ROOM_PT = 505.0
LONG = "She reads the label twice and hesitates, then asks whether the code is the order number. " * 4


def table(titles: list[str], rows: list[list[str]], *, numbers: int = 0, wide: int | None = None) -> Table:
    """Return a table whose last columns hold numbers."""
    first = len(titles) - numbers
    columns = tuple(
        Column(title=title, align=Align.RIGHT if at >= first else Align.LEFT, wide=at == wide)
        for at, title in enumerate(titles)
    )
    return Table(caption="", columns=columns, rows=tuple(tuple(Cell(text=text) for text in row) for row in rows))


def room_of(widths_at: int, found: Table) -> float:
    """Return the room for text in a column, in em."""
    widths = fitted(found, ROOM_PT)
    gap = widths.gap_em if widths_at else 0.0
    return widths.columns[widths_at] * ROOM_PT / widths.size_pt - gap


def test_digits_are_all_as_wide() -> None:
    assert text_width("1111") == pytest.approx(text_width("0808"))


def test_the_longest_line_counts() -> None:
    assert text_width("a\nlonger line\nb") == text_width("longer line")


def test_a_text_takes_the_lines_it_takes() -> None:
    assert lines("one", 10) == 1
    assert lines("one\ntwo", 10) == 2
    one_more = text_width("word word") - text_width("word")
    assert lines("word " * 40, one_more * 10.5) == 4


@given(
    st.lists(st.lists(st.text(max_size=60), min_size=3, max_size=3), max_size=4),
    st.sampled_from([0, 1, 2]),
)
def test_columns_always_fill_the_room(rows: list[list[str]], numbers: int) -> None:
    shares = fitted(table(["A", "Title of two", ""], rows, numbers=numbers), ROOM_PT).columns
    assert sum(shares) == pytest.approx(1.0)
    assert all(share >= 0 for share in shares)


def test_what_is_left_goes_to_the_wide_column_or_is_shared_by_all() -> None:
    rows = [["P01", "Nurse", "5"]]
    titles = ["Participant", "Occupation", "Attempts"]
    first, _, last = fitted(table(titles, rows, numbers=1), ROOM_PT).columns
    assert max(first, last) < 0.4  # far apart, a row would be hard to follow
    _, wide, same = fitted(table(titles, rows, numbers=1, wide=1), ROOM_PT).columns
    assert wide > 0.6 > 3 * same


def test_numbers_stay_on_a_line_beside_a_long_text() -> None:
    found = table(["Note", "When", "Errors per attempt"], [[LONG, "1:12:33", "0.65 [0.46–0.89]"]], numbers=2)
    assert fitted(found, ROOM_PT).size_pt == NORMAL_PT
    assert room_of(1, found) >= text_width("1:12:33")
    assert room_of(2, found) >= text_width("0.65 [0.46–0.89]")


def test_titles_break_before_the_text_shrinks() -> None:
    titles = ["Participant", *(f"Unassisted completion {n}" for n in range(6))]
    found = table(titles, [["P01", *["80 %"] * 6]], numbers=6)
    assert fitted(found, ROOM_PT).size_pt == NORMAL_PT
    assert room_of(1, found) >= text_width("Unassisted")


def test_a_table_of_very_many_numbers_is_set_smaller() -> None:
    found = table(["P", *(f"T{n}" for n in range(16))], [["P01", *["1:12:33"] * 16]], numbers=16)
    widths = fitted(found, ROOM_PT)
    assert widths.size_pt < NORMAL_PT
    assert sum(widths.columns) == pytest.approx(1.0)


def test_a_word_without_end_leaves_room_for_the_others() -> None:
    found = table(["Word", "Text"], [["x" * 10_000, "short"]])
    assert room_of(1, found) >= text_width("short")


def test_asides_have_a_column_of_their_own_where_they_are_short() -> None:
    columns = (Column(title="Task"), Column(title="Success", align=Align.RIGHT))
    rows = tuple((Cell(text="Pay"), Cell(text="100 %", aside=aside)) for aside in ("7/12", "12/12"))
    short = Table(caption="", columns=columns, rows=rows)
    assert fitted(short, ROOM_PT).asides_em == pytest.approx((0.0, text_width("12/12")), abs=0.2)
    assert asides(short, 50.0) == pytest.approx((0.0, text_width("12/12")), abs=0.2)
    long = Table(caption="", columns=columns, rows=((Cell(text="Pay"), Cell(text="1", aside=LONG)),))
    assert fitted(long, ROOM_PT).asides_em == (0.0, 0.0)


def test_a_figure_without_an_aside_has_room_before_the_place_of_those_of_others() -> None:
    columns = (Column(title="Task", wide=True), Column(title="Time", align=Align.RIGHT))
    alone = Cell(text="1234567:00")
    rows = ((Cell(text="Find"), Cell(text="1:00", aside="0:30")), (Cell(text="Pay"), alone))
    wide = room_of(1, Table(caption="", columns=columns, rows=rows))
    assert wide >= text_width(alone.text) + text_width("0:30")


def test_a_table_without_rows_or_titles_has_widths() -> None:
    assert sum(fitted(table(["", ""], []), ROOM_PT).columns) == pytest.approx(1.0)
