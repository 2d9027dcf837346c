"""How outcomes look and are called, everywhere the same. No Qt here."""

from dataclasses import dataclass

from uxlab.model.session import Outcome


@dataclass(frozen=True, slots=True)
class Mark:
    """An icon (Phosphor, without prefix), the role of its colour, and the words."""

    icon: str
    role: str
    name: str


OUTCOMES = {
    Outcome.SUCCESS: Mark("check-circle-fill", "success", "Success"),
    Outcome.PARTIAL: Mark("circle-half-fill", "partial", "Partial"),
    Outcome.FAILURE: Mark("x-circle-fill", "failure", "Failure"),
    Outcome.ABANDONED: Mark("flag-fill", "abandoned", "Gave up"),
    Outcome.TIMEOUT: Mark("timer-fill", "other", "Time limit"),
    Outcome.STOPPED: Mark("stop-circle-fill", "other", "Stopped"),
    Outcome.FAULT: Mark("wrench-fill", "other", "Technical fault"),
    Outcome.SKIPPED: Mark("skip-forward-fill", "other", "Skipped"),
}
OUTCOME_KEYS = {
    Outcome.SUCCESS: "S",
    Outcome.PARTIAL: "P",
    Outcome.FAILURE: "F",
    Outcome.ABANDONED: "G",
    Outcome.TIMEOUT: "T",
    Outcome.STOPPED: "X",
}
"""The keys of those that have one, while a session runs and while it is reviewed."""

SEVERITIES = {1: "Minor", 2: "Medium", 3: "Serious", 4: "Critical"}
ASSIST = Mark("lifebuoy", "text2", "Assist")
ERROR = Mark("warning-octagon-fill", "failure", "Error")
NOTE = Mark("note-pencil", "text2", "Note")
LAMPS = {
    "passed": Mark("check-circle-fill", "ok-fill", "Passed"),
    "warning": Mark("warning-fill", "warn-fill", "Warning"),
    "failed": Mark("x-circle-fill", "danger-fill", "Failed"),
    "checking": Mark("circle-dashed", "text3", "Checking"),
    "unused": Mark("minus-circle", "text3", "Not used"),
}
