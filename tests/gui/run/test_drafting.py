"""The note that is being written."""

import pytest

from uxlab.gui.run.drafting import Drafting
from uxlab.recording.snapshot import NoteDraft


class Writing:
    """A note that is written, with all that was to be kept of it, and to be shown."""

    def __init__(self) -> None:
        self.now_ns = 5_000_000_000
        self.kept: list[NoteDraft] = []
        self.shown: list[str] = []
        self.note = Drafting(lambda: self.now_ns)
        self.note.when_typed(self.kept.append)
        self.note.when_changed(lambda: self.shown.append(self.note.text))

    def write(self, text: str) -> None:
        self.note.write(text)
        self.now_ns += 1


@pytest.fixture
def writing() -> Writing:
    return Writing()


def draft(began_ns: int, text: str) -> NoteDraft:
    return NoteDraft(began_ns=began_ns, text=text)


def test_every_letter_is_to_be_kept_with_the_time_of_the_first(writing: Writing) -> None:
    for text in ("H", "He", "He"):
        writing.write(text)
    assert writing.kept == [draft(5_000_000_000, "H"), draft(5_000_000_000, "He")]
    assert writing.note.take() == draft(5_000_000_000, "He")
    assert (writing.note.text, writing.note.began_ns) == ("", None)
    assert writing.shown == ["H", "He", ""]
    assert len(writing.kept) == 2, "what is complete is not wiped out: it goes when it is a note"


def test_what_is_wiped_out_is_to_be_forgotten_and_begins_anew(writing: Writing) -> None:
    for text in ("x", "", "y"):
        writing.write(text)
    assert writing.kept == [draft(5_000_000_000, "x"), draft(5_000_000_000, ""), draft(5_000_000_002, "y")]


def test_blanks_alone_are_no_note(writing: Writing) -> None:
    writing.write("  ")
    assert writing.note.take() is None
    assert writing.kept[-1] == draft(5_000_000_000, "")
    assert writing.note.take() is None
    assert len(writing.kept) == 2


def test_what_was_left_is_offered_one_after_the_other_at_its_own_time(writing: Writing) -> None:
    writing.write("of another session")
    told = len(writing.kept)
    writing.note.begin((draft(7, "first"), draft(9, "second ")))
    assert (writing.note.text, writing.note.began_ns) == ("first", 7)
    writing.write("first, and more")
    assert [writing.note.take(), writing.note.take(), writing.note.take()] == [
        draft(7, "first, and more"),
        draft(9, "second"),
        None,
    ]
    assert writing.kept[told:] == [draft(7, "first, and more")]
    writing.write("left")
    writing.note.begin(())
    assert (writing.note.text, writing.note.began_ns) == ("", None)
