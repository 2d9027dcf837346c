"""The data dictionary."""

from tests.report.walking import row_of, tables
from uxlab.report.material import Material
from uxlab.report.parts.dictionary import dictionary
from uxlab.report.tables.attempts import attempts_table


def test_every_column_of_the_data_is_explained(rich: Material) -> None:
    made = tables(dictionary(rich))
    (attempts,) = [table for caption, table in made.items() if caption.startswith("Attempts: ")]
    assert [row[0].text for row in attempts.rows] == [column.name for column in attempts_table(rich.data).columns]
    assert all(
        row[1].text and ". " in f"{row[2].text.splitlines()[0]} " for table in made.values() for row in table.rows
    )


def test_codes_are_told_with_what_they_stand_for(rich: Material) -> None:
    (attempts,) = [table for caption, table in tables(dictionary(rich)).items() if caption.startswith("Attempts: ")]
    assert "voucher: Pay with a voucher" in row_of(attempts, "task")["Meaning"].text


def test_a_study_without_data_has_a_dictionary_too(empty: Material) -> None:
    assert len(tables(dictionary(empty))) == 5
