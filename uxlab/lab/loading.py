"""Loading ahead of time what is loaded on first use."""

import importlib

_SLOW = (
    "uxlab.storage.schema",
    "uxlab.storage.participant_input",
    "uxlab.lab.review_work",
    "scipy.special",
    "scipy.ndimage",
    "matplotlib.figure",
    "matplotlib.backends.backend_agg",
)
"""What opening a study, reading a session, computing its figures and drawing its maps load, up to a second each."""


def load_ahead() -> None:
    """Load it now, on a thread for which nobody waits."""
    for name in _SLOW:
        importlib.import_module(name)
