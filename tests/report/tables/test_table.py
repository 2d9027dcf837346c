"""Tables hold what their rows name, and lose columns whole."""

import pytest

from uxlab.report.tables.table import Column, Kind, table_of

A = Column(name="a", title="A", kind=Kind.WHOLE, meaning="A number")
B = Column(name="b", title="B", kind=Kind.TEXT, meaning="A text", free=True)


def test_a_row_has_its_values_in_the_order_of_the_columns_and_none_for_the_rest() -> None:
    table = table_of("t", "T", "A thing", (A, B), [{"b": "x", "a": 1}, {"a": 2}])
    assert table.rows == ((1, "x"), (2, None))
    assert table.column("b") == ("x", None)


def test_a_value_without_a_column_is_a_mistake() -> None:
    with pytest.raises(KeyError, match="t has no column"):
        table_of("t", "T", "A thing", (A,), [{"c": 1}])


def test_columns_go_with_their_values() -> None:
    table = table_of("t", "T", "A thing", (A, B), [{"b": "x", "a": 1}])
    assert table.without(["a"]).rows == (("x",),)
    assert [column.name for column in table.without_free_text().columns] == ["a"]
    assert table.without_free_text().rows == ((1,),)
