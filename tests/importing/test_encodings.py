"""Text is told by its bytes, and what is no text is told by what it is."""

import pytest

from uxlab.importing.encodings import Text, decode, whole_text
from uxlab.importing.problems import UnreadableFile

WORDS = "participant;task\nP01;Rückgabe\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_without_a_guess(encoding: str) -> None:
    assert decode("a.csv", WORDS.encode(encoding)) == Text(WORDS)


def test_big_endian_utf_16_is_told_by_its_mark() -> None:
    assert decode("a.csv", b"\xfe\xff" + WORDS.encode("utf-16-be")) == Text(WORDS)


def test_windows_text_is_recognised_and_said() -> None:
    assert decode("a.csv", WORDS.encode("cp1252")) == Text(WORDS, guessed="Windows-1252")


def test_a_damaged_letter_does_not_turn_all_others_into_windows_text() -> None:
    damaged = WORDS.encode() + "Zürich".encode()[:2] + b"\n"
    with pytest.raises(UnreadableFile, match="row 3"):
        decode("a.csv", damaged)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Excel file"),
        (b"SQLite format 3\0", "a database"),
        (b"\x89PNG\r\n", "a picture"),
        (b"PK\x03\x04...", "a packed file"),
        ("a,b\n".encode("utf-16-le"), "UTF-16 without its mark"),
        (b"\xff\xfea", "UTF-16"),
        (b"\x81\x8d", "not UTF-8"),
    ],
)
def test_other_files_are_told_by_what_they_are(content: bytes, kind: str) -> None:
    with pytest.raises(UnreadableFile, match=kind):
        decode("a.csv", content)


def test_half_characters_are_replaced() -> None:
    assert whole_text("a\ud800b") == "a?b"
