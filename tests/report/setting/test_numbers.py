"""The order of a document, its levels and its numbers."""

from dataclasses import replace

from tests.report.example import example_document
from uxlab.report.document import Cell, Column, Document, Paragraph, Picture, Section, Table
from uxlab.report.setting.numbers import Heading, Numbered, depth_of_contents, figures, in_order

TABLE = Table(caption="t", columns=(Column(title="c"),), rows=((Cell(text="x"),),))


def document(*sections: Section, one_page: bool = False) -> Document:
    return replace(example_document(), sections=sections, one_page=one_page)


def nested(depth: int) -> Section:
    inner = (nested(depth - 1),) if depth > 1 else ()
    return Section(key=f"k{depth}", title=f"level {depth}", sections=inner)


def test_headings_stand_before_their_blocks_and_inner_sections_follow() -> None:
    inner = Section(key="b", title="B", blocks=(Paragraph(text="2"),))
    _, body = in_order(document(Section(key="a", title="A", blocks=(Paragraph(text="1"),), sections=(inner,))))
    assert body == (Heading(1, "A", "a"), Paragraph(text="1"), Heading(2, "B", "b"), Paragraph(text="2"))


def test_headings_are_never_deeper_than_three_levels() -> None:
    _, body = in_order(document(nested(5)))
    assert [item.level for item in body if isinstance(item, Heading)] == [1, 2, 3, 3, 3]


def test_tables_and_figures_are_counted_apart_from_the_front_on() -> None:
    whole = example_document()
    front, body = in_order(replace(whole, front=(*whole.front, TABLE)))
    names = [item.name for item in (*front, *body) if isinstance(item, Numbered)]
    assert names == ["Table 1", "Figure 1", "Table 2", *(f"Figure {number}" for number in range(2, 9))]


def test_on_one_page_nothing_has_a_caption() -> None:
    _, body = in_order(document(Section(key="a", title="A", blocks=(TABLE,)), one_page=True))
    assert [item.shown for item in body if isinstance(item, Numbered)] == [False]


def test_figures_are_the_pictures_with_their_numbers() -> None:
    found = figures(example_document())
    assert [number for number, _ in found] == list(range(1, 9))
    assert all(isinstance(picture, Picture) for _, picture in found)


def test_an_entry_of_the_contents_is_one_short_line() -> None:
    assert Heading(1, "a\nb", "k").entry == "a b"
    assert len(Heading(1, "word " * 100, "k").entry) <= 100


def test_contents_list_two_levels_while_they_end_on_the_first_page() -> None:
    section = Section(key="a", title="A", sections=tuple(nested(1) for _ in range(5)))
    assert depth_of_contents(document(*[section] * 3)) == 2
    assert depth_of_contents(document(*[section] * 4)) == 2
    assert depth_of_contents(document(*[section] * 5)) == 1


def test_there_are_no_contents_where_nobody_needs_any() -> None:
    assert depth_of_contents(document(nested(1), nested(1))) == 0
    assert depth_of_contents(document(*[nested(2)] * 5, one_page=True)) == 0
