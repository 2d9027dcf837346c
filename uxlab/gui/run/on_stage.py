"""What the console asks of the participant's window, carried out there."""

from uxlab.gui.participant.stage import Stage
from uxlab.recording.agenda import Ask


class OnStage:
    """The participant's window as `ParticipantSide`: what is sent is also seen."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def send(self, ask: Ask) -> None:
        """Show a questionnaire, and the window if it was hidden."""
        self._stage.send(ask)
        self._stage.show()

    def take_back(self) -> None:
        """Close it; the next is asked when it is sent."""
        self._stage.take_back()

    def back_to_work(self) -> None:
        """Have the participant go on after I'm done."""
        self._stage.back_to_work()
