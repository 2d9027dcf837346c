"""The text in a file: UTF-8 with or without mark, UTF-16 with its mark, Windows-1252 where it can be nothing else."""

import codecs
import re
from dataclasses import dataclass

from uxlab.importing.problems import UnreadableFile

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF8_LETTER = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_OTHER_FILES = {
    b"PK\x03\x04": "a packed file",
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "an old Excel file (.xls)",
    b"SQLite format 3": "a database",
    b"\x89PNG": "a picture",
}


@dataclass(frozen=True, slots=True)
class Text:
    """A file's text; `guessed` names the encoding where the file itself does not settle it."""

    content: str
    guessed: str | None = None


def decode(name: str, content: bytes) -> Text:
    """Return the text of a file called `name`.

    Raises:
        UnreadableFile: it is no text, or in an encoding that cannot be told.
    """
    for start, kind in _OTHER_FILES.items():
        if content.startswith(start):
            raise UnreadableFile(f"{name} is {kind}, not a table; save it as CSV or as .xlsx.")
    wide = content.startswith(_WIDE_MARKS)
    if not wide and b"\0" in content:
        raise UnreadableFile(f"{name} is no text, or UTF-16 without its mark; save it as CSV in UTF-8.")
    try:
        text = Text(content.decode("utf-16" if wide else "utf-8-sig"))
    except UnicodeDecodeError as error:
        text = _as_windows_text(name, content, error, wide=wide)
    if "\0" in text.content:
        raise UnreadableFile(f"{name} is no text; save it as CSV in UTF-8.")
    return text


def _as_windows_text(name: str, content: bytes, error: UnicodeDecodeError, *, wide: bool) -> Text:
    """Read bytes that are not UTF-8 as Windows-1252, unless some of them are: then the file is damaged."""
    if wide:
        raise UnreadableFile(f"{name} is damaged: it begins as UTF-16 and is not; save it as CSV in UTF-8.") from None
    line = content.count(b"\n", 0, error.start) + 1
    try:
        if not _UTF8_LETTER.search(content):
            return Text(content.decode("cp1252"), guessed="Windows-1252")
    except UnicodeDecodeError:
        pass
    raise UnreadableFile(
        f"{name} has a letter in row {line} that is not UTF-8; save the file as CSV in UTF-8."
    ) from None


def whole_text(text: str) -> str:
    """Return the text with half characters, which JSON and file names may have and no file can hold, as "?"."""
    return text.encode("utf-8", "replace").decode("utf-8")
