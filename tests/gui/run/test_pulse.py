"""The line about capture and disk."""

import pytest

from tests.gui.run.made_states import NOTHING, S, state
from uxlab.gui.run.pulse import age, pulse
from uxlab.lab.live_state import Unsaved
from uxlab.model.results import ExcludedInput, InputCounts
from uxlab.recording.commands import Begin, PauseSession
from uxlab.recording.troubles import Trouble, TroubleKind

SILENT = Trouble(kind=TroubleKind.CAPTURE, sentence="No input arrived.", t_ns=50 * S)
DISK = Trouble(kind=TroubleKind.DISK, sentence="The disk is full.", t_ns=50 * S)


def test_when_all_is_well() -> None:
    told = pulse(state(at_s=60))
    assert (told.lamp, told.capture) == ("passed", "Capturing")
    assert (told.rate, told.last, told.dropped) == ("212 events/s", "last 0.1 s ago", "0 dropped")
    assert (told.saved, told.is_saved) == ("Saved 0.2 s ago", True)


def test_silent_capture_is_red_and_stays_amber_for_a_while_once_mended() -> None:
    assert pulse(state(at_s=60, troubles=(SILENT,))).lamp == "failed"
    mended = Trouble(kind=TroubleKind.CAPTURE, sentence="x", t_ns=50 * S, mended_ns=52 * S)
    soon = pulse(state(at_s=60, past=(mended,)))
    assert (soon.lamp, soon.capture) == ("warning", "Capturing again, 8 s")
    assert pulse(state(at_s=90, past=(mended,))).lamp == "passed"


def test_a_pause_is_off_the_record() -> None:
    told = pulse(state((1.0, Begin()), (2.0, PauseSession()), at_s=60))
    assert (told.lamp, told.capture) == ("unused", "Off the record")


def test_a_disk_that_refuses_is_said() -> None:
    unsaved = Unsaved(command=Begin(), actor="moderator", t_ns=1, sentence="The disk is full.")
    for told in (pulse(state(at_s=60, troubles=(DISK,))), pulse(state(at_s=60, unsaved=(unsaved,)))):
        assert (told.saved, told.is_saved) == ("Waiting for the disk", False)


def test_what_is_left_out_is_counted_and_told_apart() -> None:
    counts = ExcludedInput(
        chords=InputCounts(keys=4), own_windows=InputCounts(clicks=3, scrolls=2, moves=900), repeats=InputCounts(keys=7)
    )
    told = pulse(state(at_s=60, excluded=counts))
    assert told.excluded == "9 of yours left out"
    assert "In the windows of uxlab: 3 clicks, 0 keys, 2 scrolls" in told.excluded_tip
    assert pulse(state(at_s=60, excluded=NOTHING)).excluded == "0 of yours left out"


def test_keys_that_are_not_kept_are_not_said_to_be_none() -> None:
    unknown = InputCounts(keys=None, corrections=None)
    own = InputCounts(clicks=3, keys=None, scrolls=2, corrections=None)
    told = pulse(state(at_s=60, excluded=ExcludedInput(chords=unknown, own_windows=own, repeats=unknown)))
    assert told.excluded == "5 of yours left out"
    assert "In the windows of uxlab: 3 clicks, keys not kept, 2 scrolls" in told.excluded_tip


@pytest.mark.parametrize(
    ("free", "said"), [(None, "Disk unknown"), (81_000_000_000, "81 GB"), (900_000_000, "900 MB, 67 h")]
)
def test_the_disk_is_given_in_hours_once_they_matter(free: int | None, said: str) -> None:
    assert pulse(state(at_s=60, disk_free_bytes=free)).disk == said


def test_no_input_yet_is_no_age() -> None:
    assert pulse(state(at_s=60, last_event_age_s=None)).last == "no input yet"


def test_age() -> None:
    assert [age(s) for s in (0.4, 12.3, 180)] == ["0.4 s", "12 s", "3 min"]
