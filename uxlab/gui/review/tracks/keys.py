"""What the timeline offers in the menus, with the keys that work anywhere on the page."""

from collections.abc import Callable, Iterator
from functools import partial

from uxlab.gui.command import Command, Menu
from uxlab.gui.review.tracks.edges import NUDGE_NS
from uxlab.gui.review.tracks.mover import EdgeMover
from uxlab.gui.review.tracks.ruler import RulerTime
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.items import Track

ZOOM = 1.5
NOTHING_SHOWN = "No session is shown"
NO_ATTEMPT = "Choose an attempt first"
NOT_A_CODERS = "The attempts are the moderator’s"

_MARKS = ((Track.ERRORS, "error", "E"), (Track.NOTES, "note", "M"), (Track.CLICKS, "click", "C"))
_FORTH_AND_BACK = ((True, "next", ""), (False, "previous", "Shift+"))
_NICE_MS = (100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000)
_STEPS_IN_WINDOW = 120
_BIG = 10


def step_ns(window: tuple[int, int]) -> int:
    """Return a round step of the cursor: never less than a tenth of a second, some hundred to a window."""
    least_ms = (window[1] - window[0]) / _STEPS_IN_WINDOW / 1_000_000
    return next((one for one in _NICE_MS if one >= least_ms), _NICE_MS[-1]) * 1_000_000


def move_commands(viewing: Viewing) -> tuple[Command, ...]:
    """Return what moves the cursor."""
    lacking = "" if viewing.session is not None else NOTHING_SHOWN

    def step(times: int) -> None:
        viewing.move_to(viewing.cursor_ns + times * step_ns(viewing.window))

    def go(place: int) -> None:
        if viewing.session is not None:
            viewing.move_to(viewing.session.span_ns[place])

    return (
        Command(Menu.SESSION, "Cursor forward", partial(step, 1), "Right", lacking),
        Command(Menu.SESSION, "Cursor back", partial(step, -1), "Left", lacking),
        Command(Menu.SESSION, "Cursor forward, ten steps", partial(step, _BIG), "Shift+Right", lacking),
        Command(Menu.SESSION, "Cursor back, ten steps", partial(step, -_BIG), "Shift+Left", lacking),
        Command(Menu.SESSION, "Start of session", partial(go, 0), "Home", lacking),
        Command(Menu.SESSION, "End of session", partial(go, 1), "End", lacking),
        *_mark_commands(viewing, lacking),
    )


def _mark_commands(viewing: Viewing, lacking: str) -> Iterator[Command]:
    def seek(track: Track, *, forward: bool) -> None:
        viewing.go_to_next(track, forward=forward)

    for track, kind, key in _MARKS:
        for forward, word, held in _FORTH_AND_BACK:
            text = f"{word} {kind}".capitalize()
            yield Command(Menu.SESSION, text, partial(seek, track, forward=forward), f"{held}{key}", lacking)


def view_commands(viewing: Viewing, ruler: RulerTime, turn: Callable[[], None]) -> tuple[Command, ...]:
    """Return what changes the part that is shown, and what the ruler counts from."""
    lacking = "" if viewing.session is not None else NOTHING_SHOWN
    other = RulerTime.SESSION if ruler is RulerTime.TASK else RulerTime.TASK
    return (
        Command(Menu.VIEW, "Zoom in", partial(viewing.zoom, 1 / ZOOM), "+", lacking),
        Command(Menu.VIEW, "Zoom out", partial(viewing.zoom, ZOOM), "-", lacking),
        Command(Menu.VIEW, "Whole session", viewing.show_all, "0", lacking),
        Command(Menu.VIEW, "Zoom to attempt", partial(show_attempt, viewing), "Z", lacking),
        Command(Menu.VIEW, f"Ruler in {other} time", turn, "", lacking),
    )


def edge_commands(mover: EdgeMover) -> tuple[Command, ...]:
    """Return what moves the nearer edge of the chosen attempt."""
    lacking = "" if mover.attempt is not None else NOT_A_CODERS if mover.for_coder else NO_ATTEMPT
    moves = (("earlier", ",", -NUDGE_NS), ("later", ".", NUDGE_NS))
    return (
        *(
            Command(Menu.EDIT, f"Nearer edge 0.1 s {word}", partial(mover.nudge, by_ns), key, lacking)
            for word, key, by_ns in moves
        ),
        *(
            Command(Menu.EDIT, f"Nearer edge 1 s {word}", partial(mover.nudge, _BIG * by_ns), f"Shift+{key}", lacking)
            for word, key, by_ns in moves
        ),
    )


def show_attempt(viewing: Viewing) -> None:
    """Show the chosen attempt, else that at the cursor, with a little of what lies around it."""
    chosen = viewing.chosen
    item = chosen if chosen is not None and chosen.track is Track.TASKS else viewing.attempt_at(viewing.cursor_ns)
    if item is not None:
        around = max((item.ended_ns - item.started_ns) // 20, 200_000_000)
        viewing.show_window((item.started_ns - around, item.ended_ns + around))
