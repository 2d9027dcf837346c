"""A column of numbers and texts becomes two, for formats in which a column has one type."""

from uxlab.report.tables.table import Column, Kind, Value, table_of
from uxlab.report.tables.typed import typed

CODE = Column(name="item", title="Item", kind=Kind.CODE, meaning="Key")
VALUE = Column(name="value", title="Answer", kind=Kind.MIXED, meaning="What was said", missing="nothing")


def test_numbers_and_texts_part() -> None:
    rows: list[dict[str, Value]] = [{"item": "1", "value": 5}, {"item": "2", "value": "5"}, {"item": "3"}]
    made = typed(table_of("t", "T", "A thing", (CODE, VALUE), rows))
    assert [column.name for column in made.columns] == ["item", "value_number", "value_text"]
    assert [column.kind for column in made.columns[1:]] == [Kind.NUMBER, Kind.TEXT]
    assert made.rows == (("1", 5, None), ("2", None, "5"), ("3", None, None))
