"""Numbers that keep the order of arrival among rows of one time, and are the same however often a row is written."""

_LATE = 1 << 20
"""Above every number of a row that came in the order of its time."""


class Arrival:
    """Numbers the rows of one session in one table; nearly all get 0, which takes no room in the file.

    `latest_ns` and `at_latest`: the latest time in the table and the rows that have it. `late`: the highest number in
    the table. Both let a resumed session go on where it stopped.
    """

    def __init__(self, latest_ns: int | None = None, highest_at_latest: int = -1, highest: int = 0) -> None:
        self._latest_ns = latest_ns
        self._last = highest_at_latest
        self._late = max(highest, _LATE)

    def number(self, t_ns: int) -> int:
        """Return the number of the next row, whose time is `t_ns`."""
        if self._latest_ns is None or t_ns > self._latest_ns:
            self._latest_ns, self._last = t_ns, 0
            return 0
        if t_ns == self._latest_ns and self._last < _LATE:
            self._last += 1
            return self._last
        self._late += 1
        return self._late
