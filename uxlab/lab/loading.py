"""Loading ahead of time what is loaded on first use."""

import importlib

_SLOW = ("uxlab.storage.schema", "uxlab.storage.participant_input", "uxlab.lab.review_work", "scipy.special")
"""What opening a study, reading a session and computing its figures load, up to half a second each."""

_FOR_MAPS = ("scipy.ndimage", "matplotlib.figure", "matplotlib.backends.backend_agg")
"""What drawing maps loads, up to a second each, for who reviews."""


def load_ahead() -> None:
    """Load it now, on a thread for which nobody waits."""
    for name in _SLOW:
        importlib.import_module(name)


def load_for_maps() -> None:
    """Load what drawing maps needs, on such a thread."""
    for name in _FOR_MAPS:
        importlib.import_module(name)
