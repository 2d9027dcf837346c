"""A scripted moderator: conducts a session by writing the script language to `uxlab record`."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.demo.child import Child
from uxlab.demo.steps import Observation, script_line
from uxlab.errors import UxlabError
from uxlab.model.session import Outcome

_START_S = 30.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What `uxlab record` says to a command: when in the session it took effect, and at the end its count of events."""

    t_ns: int
    events: int | None = None


class Moderator:
    """Speaks with one running `uxlab record`; every command has been written to disk when its method returns."""

    def __init__(self, session: Child) -> None:
        self._session = session

    def wait_until_ready(self) -> tuple[str, ...]:
        """Return the tasks in this participant's order, once input is being recorded.

        Raises:
            UxlabError: recording did not start.
        """
        match self._session.next_line(_START_S):
            case {"ready": True, "tasks": list(tasks)}:
                return tuple(str(task) for task in tasks)
            case line:
                raise UxlabError(f"The demo's session did not start: {line.get('error', line)}")

    def begin(self, task: str) -> Answer:
        """Let the participant begin a task."""
        return self._say(f"begin {task}")

    def observe(self, observation: Observation) -> Answer:
        """Mark an error, help, note, or take back."""
        return self._say(script_line(observation))

    def end(self, outcome: Outcome) -> Answer:
        """End the attempt."""
        return self._say(f"end {outcome}")

    def take_answers(self, questionnaire: str, values: Sequence[int]) -> Answer:
        """Write down what the participant answers."""
        return self._say(f"answer {questionnaire} {' '.join(str(value) for value in values)}")

    def finish(self) -> int:
        """End the session, wait until its file is closed, and return how many input events it holds."""
        answer = self._say("finish")
        self._session.wait()
        return answer.events or 0

    def _say(self, line: str) -> Answer:
        match self._session.ask(line):
            case {"ok": True, "t_ns": int(t_ns), "events": int(events)}:
                return Answer(t_ns, events)
            case {"ok": True, "t_ns": int(t_ns)}:
                return Answer(t_ns)
            case answer:
                raise UxlabError(f"The demo's session refused “{line}”: {answer.get('error', 'no reason given')}")
