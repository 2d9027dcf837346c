"""What is said of many changes while they are made. No Qt."""

from uxlab.gui.widgets.work_state import WorkView, running

MANY = 100
"""More changes than so many are told of while they are made."""
CANCELLED = "The changes were stopped; none of them is made."
UNDER_WAY = "Many changes are still being made: wait for them, or cancel them where they were started."


def work_view(done: int, of: int) -> WorkView:
    """Return how far the making of many changes is."""
    return running(done / max(1, of), f"Changed {done:,} of {of:,}")
