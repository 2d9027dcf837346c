"""Texts that people wrote, shown where Qt would read them as markup, as a shortcut or as a sign of its own."""

import re
from html import escape

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton

_MARKUP = frozenset("<&")
_BREAKS = re.compile(r"[^\S ]+")
_LONG_TIP = 80
_LONG_ENTRY = 48


def tip(text: str) -> str:
    """Return what a tool tip shows as exactly this text, over several lines where it is long."""
    if len(text) <= _LONG_TIP and not _MARKUP & set(text):
        return text
    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>"


def entry(text: str, key: str = "") -> str:
    """Return what a menu shows as this text, on one line and not too long, with a key at its right."""
    line = _BREAKS.sub(" ", text)
    line = line if len(line) <= _LONG_ENTRY else f"{line[: _LONG_ENTRY - 1].rstrip()}…"
    return f"{spelt(line)}\t{key}" if key else spelt(line)


def spelt(text: str) -> str:
    """Return what stands for this text where Qt takes "&" for the sign of a key."""
    return text.replace("&", "&&")


def title(text: str) -> str:
    """Return what a window's title shows as this text, on one line."""
    return " ".join(text.split()).replace("[*]", "[*][*]")


def set_text(button: QAbstractButton, text: str) -> None:
    """Give a button a text in which "&" names no key."""
    QAbstractButton.setText(button, text)
    button.setShortcut(QKeySequence())
