"""What the start page says about input capture on this computer; no Qt."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CaptureState(StrEnum):
    """What is known; the values are the states of a lamp."""

    UNKNOWN = "unused"
    CHECKING = "checking"
    WORKS = "passed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Capture:
    """The last check: when (local time), and in a sentence what was wrong, or is to be done while it runs."""

    state: CaptureState = CaptureState.UNKNOWN
    checked: datetime | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class CaptureView:
    """A lamp, a fact, what is behind it, and what the link beside them says; empty while a check runs."""

    lamp: str
    fact: str
    detail: str
    action: str


def present_capture(capture: Capture) -> CaptureView:
    """Return what is shown of a check."""
    at = capture.checked.strftime("%H:%M") if capture.checked is not None else ""
    match capture.state:
        case CaptureState.UNKNOWN:
            return CaptureView(capture.state, "Capture not checked", "Moves, clicks, scrolls and keys", "Check")
        case CaptureState.CHECKING:
            return CaptureView(capture.state, "Checking capture", capture.sentence or "This takes a few seconds", "")
        case CaptureState.WORKS:
            return CaptureView(capture.state, "Capture works", f"Every kind of input arrived at {at}", "Check again")
        case CaptureState.FAILED:
            return CaptureView(capture.state, "Capture does not work", capture.sentence, "Check again")
