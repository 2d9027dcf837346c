"""Editors that only the design needs: a name that must not be empty, and a share in per cent."""

import re

from uxlab.gui.widgets.field import LineEdit

_SHARE = re.compile(r"(\d{1,2}(?:[.,]\d)?)\s*%?")
_WHOLE = 100


class NameEdit(LineEdit):
    """One line that must not be empty; `problem` says what to write."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self._sentence = sentence

    def problem(self) -> str:
        """Return what to write, while nothing is there."""
        return "" if self.text().strip() else self._sentence


class ShareEdit(LineEdit):
    """A share above nothing and below everything, such as "80 %"; empty for none."""

    def share(self) -> float | None:
        """Return the share from 0 to 1, None for an empty or a wrong text."""
        return parse_share(self.text())

    def problem(self) -> str:
        """Return what to write instead."""
        return "" if self.share() is not None or not self.text().strip() else "Write a share, such as 80 %"

    def clean(self) -> str:
        """Return the share with its sign."""
        share = self.share()
        return "" if share is None else share_text(share)


def parse_share(text: str) -> float | None:
    """Return the share from 0 to 1 of a text such as "80 %", None where it is none."""
    found = _SHARE.fullmatch(text.strip())
    per_cent = float(found[1].replace(",", ".")) if found else 0.0
    return round(per_cent / _WHOLE, 4) or None


def share_text(share: float | None) -> str:
    """Return "80 %", empty for none."""
    return "" if share is None else f"{share * _WHOLE:.3g} %"
