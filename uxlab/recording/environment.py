"""What a recorder needs of the machine around it, and whom it tells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from uxlab.model.events import Gap, InputEvent, Surface
from uxlab.recording.troubles import Trouble

Passed = Sequence[InputEvent] | Surface | Gap
"""What an onlooker sees pass, on the session's clock."""


def nobody_watches(_passed: Passed) -> None:
    """Look away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockReading:
    """One moment on the machine's clocks."""

    monotonic_ns: int
    wall_ns: int
    utc_offset_s: int
    boot_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """The machine's clocks, and whom the recorder tells.

    The callbacks run on the input source's thread or on that of the recorder, and must return at once. `on_chord` gets
    a script line and the session time; `watch` everything of input, own windows and gaps that is stored.
    """

    read_clock: Callable[[], ClockReading]
    on_chord: Callable[[str, int], None]
    on_trouble: Callable[[Trouble], None]
    watch: Callable[[Passed], None] = nobody_watches
