"""Input facts as they are stored."""

from enum import StrEnum

from uxlab.model.events import EventFlag, EventKind, GapReason, InputEvent, Screen


def test_the_numbers_in_stored_events_never_change() -> None:
    assert {kind.name: kind.value for kind in EventKind} == {"MOVE": 0, "BUTTON": 1, "SCROLL": 2, "KEY": 3}
    assert {flag.name: flag.value for flag in EventFlag} == {"REPEAT": 1, "CHORD": 2, "INJECTED": 4}
    assert EventFlag.NONE.value == 0


def test_an_event_goes_into_its_table_as_it_is() -> None:
    event = InputEvent(t_ns=7, kind=EventKind.BUTTON, x=-5, y=9, code=1, value=1, flags=EventFlag.NONE)
    assert event == (7, 1, -5, 9, 1, 1, 0)
    assert InputEvent._fields == ("t_ns", "kind", "x", "y", "code", "value", "flags")  # the columns of design.md, 3


def test_the_words_for_a_gap_never_change() -> None:
    assert issubclass(GapReason, StrEnum)
    assert " ".join(GapReason) == (
        "pause helper-restart silent-hook crash sleep secure-input lock elevated-window lost-events"
    )


def test_a_screen_is_in_pixels_and_unscaled_unless_told_otherwise() -> None:
    screen = Screen(t_ns=0, name="eDP-1", x_px=-1920, y_px=0, width_px=1920, height_px=1080)
    assert (screen.scale, screen.unit, screen.refresh_hz) == (1.0, "pixel", None)
