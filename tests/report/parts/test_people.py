"""Participants: codes, never names."""

from dataclasses import replace

from tests.report.walking import blocks_in, gaps, row_of, tables, texts_in
from uxlab.report.material import Material
from uxlab.report.parts.people import NO_POPULATION, NOBODY, participants


def test_everybody_has_a_line_with_what_the_study_knows(rich: Material) -> None:
    table = tables(participants(rich))["Who took part"]
    assert len(table.rows) == len(rich.data.design.participants)
    first = {title: cell.text for title, cell in row_of(table, "P01").items()}
    assert first == {
        "Participant": "P01", "Group": "Novices", "Condition": "Version A", "Age": "23", "Occupation": "Nurse",
        "Sessions": "1", "Attempts": "5",
    }  # fmt: skip
    assert row_of(table, "P22")["Sessions"].text == "0"


def test_who_was_not_there_and_who_is_in_no_figure_is_said(rich: Material) -> None:
    said = [text for block in blocks_in(participants(rich)) for text in texts_in(block)]
    assert "Without a session so far: P22." in said
    assert "In no figure: P09 (took part in an earlier round)." in said
    assert said[said.index("Took part") + 1] == "20 participants"
    assert said[said.index("Version B") + 1] == "10 participants"


def test_a_background_is_free_text_and_in_only_with_the_notes(rich: Material) -> None:
    people = tuple(replace(one, background="Knows Ms Miller.") for one in rich.data.design.participants)
    known = replace(rich, data=replace(rich.data, design=replace(rich.data.design, participants=people)))
    said = [text for block in blocks_in(participants(known)) for text in texts_in(block)]
    assert said.count("Knows Ms Miller.") == len(people)
    quiet = participants(replace(known, plan=replace(rich.plan, notes=False)))
    assert "Knows Ms Miller." not in [text for block in blocks_in(quiet) for text in texts_in(block)]


def test_without_people_it_says_what_is_missing(empty: Material) -> None:
    assert gaps(participants(empty)) == [NO_POPULATION, NOBODY]


def test_a_report_of_a_part_lists_its_people_alone(rich: Material) -> None:
    part = replace(rich, where=(("participant", "P01"), ("participant", "P02")))
    assert [row[0].text for row in tables(participants(part))["Who took part"].rows] == ["P01", "P02"]


def test_the_erased_are_counted_and_have_no_line(rich: Material) -> None:
    erased = replace(rich, data=replace(rich.data, erased=1))
    said = [text for block in blocks_in(participants(erased)) for text in texts_in(block)]
    assert "1 participant was erased with everything recorded." in said
