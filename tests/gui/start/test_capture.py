"""What is said of the check of input capture."""

from datetime import UTC, datetime

import pytest

from uxlab.gui.start.capture import Capture, CaptureState, present_capture
from uxlab.gui.widgets.marks import LAMPS

NINE = datetime(2026, 3, 3, 9, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("capture", "fact", "detail", "action"),
    [
        (Capture(), "Capture not checked", "Moves, clicks, scrolls and keys", "Check"),
        (Capture(CaptureState.CHECKING), "Checking capture", "This takes a few seconds", ""),
        (Capture(CaptureState.CHECKING, sentence="Press Shift."), "Checking capture", "Press Shift.", ""),
        (Capture(CaptureState.WORKS, NINE), "Capture works", "Every kind of input arrived at 09:12", "Check again"),
        (Capture(CaptureState.FAILED, sentence="No display."), "Capture does not work", "No display.", "Check again"),
    ],
)
def test_each_state_says_fact_detail_and_way_on(capture: Capture, fact: str, detail: str, action: str) -> None:
    view = present_capture(capture)
    assert (view.fact, view.detail, view.action) == (fact, detail, action)
    assert view.lamp in LAMPS
