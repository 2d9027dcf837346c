"""Notes, where they are wanted."""

from dataclasses import replace

from tests.report.walking import blocks_in, gaps, tables, texts_in
from uxlab.model.session import IMPRESSION_TAG, Note
from uxlab.report.material import Material
from uxlab.report.parts.voices import LEFT_OUT, NO_NOTES, voices


def test_the_empathy_map_comes_first_then_the_rest(rich: Material) -> None:
    made = voices(rich)
    assert [one.title for one in made.sections] == [
        "Says", "Thinks", "Does", "Feels", "Other notes", "Help that was given",
    ]  # fmt: skip
    first = tables(made)["What a participant says"].rows[0]
    assert first[0].text == "I would have given up at home by now."
    assert [cell.text for cell in first[1:3]] == ["P01", "Find running shoes in your size"]


def test_every_note_of_the_sessions_is_in_once(rich: Material) -> None:
    rows = sum(len(table.rows) for table in tables(voices(rich)).values())
    assert rows == sum(len(data.notes) for data in rich.sessions)


def test_an_impression_is_of_no_task(rich: Material) -> None:
    note = Note(uid="i", t_ns=0, text="Calm.", tag=IMPRESSION_TAG)
    data = replace(rich.data, sessions=(replace(rich.data.sessions[0], notes=(note,)),))
    (row,) = tables(voices(replace(rich, data=data)))["What remained of a session"].rows
    assert [cell.text for cell in row] == ["Calm.", "P01"]


def test_a_flood_of_notes_is_cut_and_says_so(rich: Material) -> None:
    notes = tuple(Note(uid=f"n{n}", t_ns=0, text=f"note {n}") for n in range(103))
    data = replace(rich.data, sessions=(replace(rich.data.sessions[0], notes=notes),))
    made = voices(replace(rich, data=data))
    assert len(tables(made)["Remarks of the moderator"].rows) == 100
    assert "And 3 notes more, which an export has." in [text for block in blocks_in(made) for text in texts_in(block)]


def test_notes_that_are_not_wanted_or_not_there_are_said(rich: Material, empty: Material) -> None:
    quiet = voices(replace(rich, plan=replace(rich.plan, notes=False)))
    assert [text for block in blocks_in(quiet) for text in texts_in(block)] == [LEFT_OUT]
    assert gaps(voices(replace(empty, plan=replace(empty.plan, notes=True)))) == [NO_NOTES]
