"""What a conducted session answers, and to whom."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The answer to one line: when and in which state it left the session, or why it was refused."""

    command: str
    t_ns: int
    state: str
    error: str | None = None
    events: int | None = None


class Voice(Protocol):
    """How replies and troubles reach the person or program that conducts."""

    def reply(self, reply: Reply) -> None:
        """Answer a script line."""
        ...

    def chord(self, reply: Reply) -> None:
        """Tell of a chord."""
        ...

    def trouble(self, sentence: str) -> None:
        """Say what went wrong by itself."""
        ...
