"""The dictionary names every column of every table, itself included."""

from tests.report.odd_study import odd_data
from uxlab.report.tables.attempts import attempts_table
from uxlab.report.tables.dictionary import dictionary_table
from uxlab.report.tables.events import EVENTS


def test_every_column_has_a_row_with_its_meaning() -> None:
    tables = (attempts_table(odd_data()), EVENTS)
    made = dictionary_table(tables)
    listed = list(zip(made.column("table"), made.column("column"), strict=True))
    assert listed == [(one.name, column.name) for one in (*tables, made) for column in one.columns]
    assert all(made.column("meaning"))
    assert all(made.column("type"))


def test_codes_are_explained() -> None:
    made = dictionary_table([attempts_table(odd_data())])
    levels = dict(zip(made.column("column"), made.column("levels"), strict=True))
    assert "abandoned = Given up by the participant" in str(levels["outcome"])
    assert levels["task"] == "find = =Find; buy = Buy <it>; pay = Pay"
