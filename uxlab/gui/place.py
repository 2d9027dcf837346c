"""What somebody comes to the Review page for. No Qt."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Place:
    """A session, or a moment of it in ns since its start."""

    uid: str
    at_ns: int | None = None

    @classmethod
    def of(cls, subject: str) -> Self | None:
        """Return the place that a page names: "uid" or "uid@ns"; None for an empty text."""
        uid, _, at = subject.partition("@")
        if not uid:
            return None
        return cls(uid, int(at) if at.removeprefix("-").isdigit() else None)

    def __str__(self) -> str:
        """Return the text that `of` reads."""
        return self.uid if self.at_ns is None else f"{self.uid}@{self.at_ns}"
