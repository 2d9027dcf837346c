"""Spans in which the hooks see nothing for a reason that the system tells. Pure, but for its memory."""

from collections.abc import Callable

from uxlab.model.events import GapReason

Report = Callable[[int, int, GapReason, str], None]
"""Takes start and end (clock readings), reason and detail."""


class BlindSpans:
    """Turns the answers to "is it so now?" into spans; each is reported when it ends."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._open: dict[GapReason, tuple[int, str]] = {}
        self.latest_ns = 0
        """The latest moment at which a span was seen to last; input before it need not have been seen."""

    def observe(self, reason: GapReason, clock_ns: int, *, blind: bool, detail: str = "") -> bool:
        """Take whether `reason` holds at `clock_ns`; return True at the moment at which it ceases to."""
        if blind or reason in self._open:
            self.latest_ns = clock_ns
        if blind:
            self._open.setdefault(reason, (clock_ns, detail))
            return False
        if reason not in self._open:
            return False
        started_ns, first_detail = self._open.pop(reason)
        self._report(started_ns, clock_ns, reason, first_detail)
        return True

    def close(self, clock_ns: int) -> None:
        """Report what is still open, as ending now."""
        for reason in tuple(self._open):
            self.observe(reason, clock_ns, blind=False)
