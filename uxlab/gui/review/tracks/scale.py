"""Where a moment lies among the pixels of the timeline, and back. No Qt."""

from dataclasses import dataclass

from uxlab.timeline.spans import Span


@dataclass(frozen=True, slots=True)
class Scale:
    """A window of the session (ns) over some pixels from `left` on."""

    window: Span
    left: float
    width: float

    @property
    def ns_per_px(self) -> float:
        """How much time a pixel stands for."""
        return (self.window[1] - self.window[0]) / max(self.width, 1.0)

    def x(self, t_ns: float) -> float:
        """Return the pixel of a moment, which may lie outside."""
        return self.left + (t_ns - self.window[0]) / self.ns_per_px

    def t(self, x: float) -> int:
        """Return the moment of a pixel, which may lie outside."""
        return self.window[0] + round((x - self.left) * self.ns_per_px)

    def shows(self, t_ns: int) -> bool:
        """Tell whether a moment is to be seen; the window's end still is."""
        return self.window[0] <= t_ns <= self.window[1]

    def reach(self, px: float) -> int:
        """Return how long so many pixels are."""
        return round(px * self.ns_per_px)
