"""What the console asks of the participant's window."""

from typing import Protocol

from uxlab.recording.agenda import Ask


class ParticipantSide(Protocol):
    """The window on the participant's screen, as far as the console is concerned."""

    def send(self, ask: Ask) -> None:
        """Show a questionnaire."""

    def take_back(self) -> None:
        """Close it."""

    def back_to_work(self) -> None:
        """Go on after I'm done."""
