"""Errors, notes and answers stand in tables with where they happened."""

from tests.report.odd_study import HOSTILE, odd_data
from uxlab.importing.answers import known_forms
from uxlab.questionnaires.own import loader
from uxlab.report.tables.records import answers_table, errors_table, notes_table
from uxlab.report.tables.table import Table, Value


def first(table: Table) -> dict[str, Value]:
    return dict(zip([column.name for column in table.columns], table.rows[0], strict=True))


def test_an_error_has_its_attempt_type_and_severity() -> None:
    table = errors_table(odd_data())
    row = first(table)
    assert (row["task"], row["attempt"], row["seconds"]) == ("find", 1, 40.0)
    assert (row["error_type"], row["severity"], row["text"]) == ("slip", 3, "=error text")
    assert table.column("task")[1] is None, "an attempt's end belongs to it no more"


def test_notes_keep_every_word() -> None:
    assert set(HOSTILE) <= set(notes_table(odd_data()).column("text"))


def test_words_of_the_moderator_can_be_left_out() -> None:
    for table in (errors_table(odd_data()), notes_table(odd_data())):
        assert "text" not in [column.name for column in table.without_free_text().columns]
        assert len(table.without_free_text().rows) == len(table.rows)


def test_answers_are_whole_numbers_texts_or_nothing() -> None:
    forms = known_forms(["seq", "sus", "survey"], loader(odd_data().design.questionnaires))
    table = answers_table(odd_data(), forms)
    values = table.column("value")
    assert values[:2] == (6, None)
    assert "=2+3\nand more" in values
    assert all(isinstance(value, int | str | None) for value in values)
    assert table.column("item_text")[0] == "Overall, how difficult or easy was the task to complete?"
    assert table.column("attempt")[:3] == (1, 1, None)
