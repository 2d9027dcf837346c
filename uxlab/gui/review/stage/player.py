"""Plays a session: moves the moment that all views show, by a clock that nothing holds up."""

from collections.abc import Callable
from time import perf_counter_ns
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from uxlab.gui.command import Command, Menu
from uxlab.gui.review.stage.course import Course, attempt_about, skipped, stepped
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.items import Track
from uxlab.timeline.spans import Span

if TYPE_CHECKING:
    from uxlab.timeline.input_index import InputIndex

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
"""Session seconds a second."""

_TICK_MS = 16
_NO_SESSION = "No session is shown"
_NONE: tuple[Span, ...] = ()


class Player(QObject):
    """Plays forwards and backwards until the end of the session, or of the task it is to keep to.

    Each tick asks the clock how much has been played altogether, so that a late tick is made up for. Where somebody
    else moves the cursor meanwhile, playing goes on from there. `changed`: whether or how it plays is no longer the
    same.
    """

    changed = Signal()
    commands_changed = Signal()

    def __init__(
        self, viewing: Viewing, parent: QObject | None = None, clock_ns: Callable[[], int] = perf_counter_ns
    ) -> None:
        super().__init__(parent)
        self._viewing, self._clock_ns = viewing, clock_ns
        self._speed, self._backward = 1.0, False
        self._skipping = self._task_only = False
        self._idle: tuple[InputIndex, tuple[Span, ...]] | None = None
        self._course: Course | None = None  # None while nothing is played
        self._begun_ns = self._began_at_ns = self._put_ns = 0
        self._timer = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        viewing.cursor_moved.connect(self._follow)
        viewing.opened.connect(self._reset)

    # How it plays.

    @property
    def playing(self) -> bool:
        """Whether it plays now."""
        return self._course is not None

    @property
    def possible(self) -> bool:
        """Whether there is anything to play."""
        return self._viewing.session is not None

    @property
    def speed(self) -> float:
        """Session seconds a second, whichever way."""
        return self._speed

    @property
    def backward(self) -> bool:
        """Whether it plays backwards, or did last."""
        return self._backward

    @property
    def skipping(self) -> bool:
        """Whether pauses, gaps and inactivity are skipped."""
        return self._skipping

    @property
    def task_only(self) -> bool:
        """Whether it keeps to the attempt that it begins in."""
        return self._task_only

    def set_speed(self, speed: float) -> None:
        """Play so fast from here on."""
        if speed not in SPEEDS:
            raise ValueError(f"{speed} is no speed of the player")
        self._speed = speed
        self._go_on()

    def set_skipping(self, skipping: bool) -> None:
        """Skip inactivity from here on, or do not."""
        self._skipping = skipping
        self._go_on()

    def set_task_only(self, task_only: bool) -> None:
        """Keep to the attempt that is shown, or do not."""
        self._task_only = task_only
        self._go_on()

    # Playing.

    def play(self) -> None:
        """Play forwards from the cursor, or from the start where it is at the end."""
        self._play(backward=False)

    def pause(self) -> None:
        """Stay where it is."""
        self._timer.stop()
        if self._course is not None:
            self._course = None
            self.changed.emit()
            self.commands_changed.emit()

    def toggle(self) -> None:
        """Play, or pause."""
        self.pause() if self.playing else self.play()

    def forward(self) -> None:
        """Play forwards, twice as fast where it does so already."""
        self._shuttle(backward=False)

    def back(self) -> None:
        """Play backwards, twice as fast where it does so already."""
        self._shuttle(backward=True)

    def step(self, *, forward: bool) -> None:
        """Pause, and go to what the participant presses next or pressed before, or a picture on."""
        self.pause()
        session = self._viewing.session
        if session is not None:
            self._viewing.move_to(stepped(session, self._viewing.cursor_ns, forward=forward))

    def commands(self) -> tuple[Command, ...]:
        """Return what is done by keys."""
        missing = "" if self.possible else _NO_SESSION
        return (
            Command(Menu.VIEW, "Pause" if self.playing else "Play", self.toggle, "Space", missing, repeats=False),
            Command(Menu.VIEW, "Play back, faster each time", self.back, "J", missing, repeats=False),
            Command(Menu.VIEW, "Stop playing", self.pause, "K", missing, repeats=False),
            Command(Menu.VIEW, "Play on, faster each time", self.forward, "L", missing, repeats=False),
            Command(Menu.VIEW, "Step back", lambda: self.step(forward=False), "Ctrl+Left", missing),
            Command(Menu.VIEW, "Step forward", lambda: self.step(forward=True), "Ctrl+Right", missing),
            Command(Menu.VIEW, *self._skip_command(), missing),
            Command(Menu.VIEW, *self._task_command(), missing),
        )

    # Inside.

    def _skip_command(self) -> tuple[str, Callable[[], None], str]:
        text = "Play inactivity, too" if self._skipping else "Skip inactivity"
        return text, lambda: self.set_skipping(not self._skipping), ""

    def _task_command(self) -> tuple[str, Callable[[], None], str]:
        text = "Play the whole session" if self._task_only else "Play this task only"
        return text, lambda: self.set_task_only(not self._task_only), ""

    def _shuttle(self, *, backward: bool) -> None:
        if self.playing and self._backward == backward:
            self._speed = SPEEDS[min(SPEEDS.index(self._speed) + 1, len(SPEEDS) - 1)]
        elif self.playing:
            self._speed = 1.0
        self._play(backward=backward)

    def _play(self, *, backward: bool) -> None:
        if not self.possible:
            return
        self._backward = backward
        course = self._made_course()
        self._begin(course, course.beginning(self._viewing.cursor_ns))
        self.changed.emit()
        self.commands_changed.emit()

    def _go_on(self) -> None:
        """Play on from here after something about it changed."""
        if self.playing:
            self._begin(self._made_course(), self._viewing.cursor_ns)
        self.changed.emit()
        self.commands_changed.emit()

    def _begin(self, course: Course, here_ns: int) -> None:
        self._course = course
        self._begun_ns, self._began_at_ns = here_ns, self._clock_ns()
        self._move(here_ns)
        self._timer.start()

    def _made_course(self) -> Course:
        session = self._viewing.session
        if session is None:
            raise RuntimeError("nothing can be played")
        attempt = attempt_about(session.by_track[Track.TASKS], self._viewing.cursor_ns)
        span = attempt.span if attempt is not None and self._task_only else session.span_ns
        return Course(span, -self._speed if self._backward else self._speed, self._skippable())

    def _skippable(self) -> tuple[Span, ...]:
        session = self._viewing.session
        if session is None or not self._skipping:
            return _NONE
        if self._idle is None or self._idle[0] is not session.input:
            self._idle = session.input, skipped(session)
        return self._idle[1]

    def _tick(self) -> None:
        course = self._course
        if course is None:
            return
        place = course.at(self._begun_ns, self._clock_ns() - self._began_at_ns)
        self._move(place)
        if course.over(place):
            self.pause()

    def _move(self, place_ns: int) -> None:
        self._put_ns = place_ns
        self._viewing.move_to(place_ns)

    def _follow(self) -> None:
        """Play on from where somebody else put the cursor."""
        if self.playing and self._viewing.cursor_ns != self._put_ns:
            course = self._made_course()
            self._begin(course, course.beginning(self._viewing.cursor_ns))

    def _reset(self) -> None:
        self.pause()
        self.commands_changed.emit()
        self.changed.emit()
