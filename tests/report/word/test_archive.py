"""The properties of the file, and its parts."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import docx

from tests.report.example import HOSTILE, example_document
from uxlab.report.word.archive import archived, describe


def test_the_properties_are_those_of_the_report() -> None:
    word = docx.Document()
    describe(word, replace(example_document(), dated=date(2026, 3, 16)))
    about = word.core_properties
    assert about.title == "Larkspur shop, version B"
    assert about.subject.startswith("12 participants, 4 tasks")
    assert about.comments == "Made by uxlab 0.1.0"
    assert about.author == ""
    assert about.created == about.modified == datetime(2026, 3, 16, tzinfo=UTC)


def test_a_property_holds_what_it_can() -> None:
    word = docx.Document()
    describe(word, replace(example_document(), title="x" * 1000, subtitle="\x00"))
    assert word.core_properties.title == "x" * 254 + "…"
    describe(word, replace(example_document(), title=HOSTILE[0]))
    assert word.core_properties.title == HOSTILE[0]


def test_parts_have_no_time_of_their_own() -> None:
    with ZipFile(BytesIO(archived(docx.Document()))) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"
