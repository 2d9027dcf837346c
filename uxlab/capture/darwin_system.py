"""What the macOS back end asks of macOS; `darwin_native` answers it on a Mac."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from uxlab.capture.darwin_decode import Reading
from uxlab.capture.own_surfaces import ShownWindow
from uxlab.model.events import Screen

Take = Callable[[Reading], None]


class Display(NamedTuple):
    """A display: where it is in points, the pixels across, and the rate (0 where the panel has no fixed one)."""

    name: str
    left: float
    top: float
    width: float
    height: float
    pixels_across: int
    refresh_hz: float


class MacSystem(Protocol):
    """The calls to macOS. All but `install_tap` answer at once and never raise."""

    def may_listen(self) -> bool:
        """Return whether Input Monitoring is granted; where it is not, have macOS ask for it."""
        ...

    def install_tap(self, take: Take) -> None:
        """Deliver mouse and keyboard to `take`, from a thread of their own, once this has returned.

        Raises:
            CaptureUnavailable: macOS refused.
        """
        ...

    def revive_tap(self) -> bool:
        """Return True if macOS had switched the tap off; it is then on again."""
        ...

    def remove(self) -> None:
        """Remove the tap; nothing is delivered once this has returned."""
        ...

    def application_in_front(self, *, titles: bool) -> tuple[str | None, str | None]:
        """Return the owner of the front window and, if `titles` and macOS permits it, the window's title."""
        ...

    def displays(self) -> Sequence[Display]:
        """Return the displays as they are."""
        ...

    def secure_input(self) -> bool:
        """Return whether a password field or the like keeps the keyboard to itself."""
        ...

    def screen_locked(self) -> bool:
        """Return whether the lock screen is in front."""
        ...

    def idle_s(self) -> float:
        """Return the time since the last input of the kinds that the tap sees."""
        ...

    def tick_ratio(self) -> tuple[int, int]:
        """Return nanoseconds per tick of the machine's clock, as numerator and denominator."""
        ...

    def windows(self) -> Sequence[ShownWindow]:
        """Return the windows that are shown and take input, the front one first."""
        ...

    def environment(self) -> dict[str, str]:
        """Return versions and permissions."""
        ...


def screen(display: Display, clock_ns: int) -> Screen:
    """Return the display as it is recorded. The unit is the point, as for the pointer; `scale` is pixels a point."""
    return Screen(
        t_ns=clock_ns,
        name=display.name,
        x_px=round(display.left),
        y_px=round(display.top),
        width_px=round(display.width),
        height_px=round(display.height),
        scale=display.pixels_across / display.width if display.width else 1.0,
        refresh_hz=display.refresh_hz or None,
        unit="point",
    )
