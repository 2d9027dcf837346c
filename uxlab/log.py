"""Logging set-up: counts and states, never payloads. Call once, from an entry point."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import user_log_path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_logging(folder: Path | None = None) -> Path | None:
    """Log to a rotating file in `folder` (by default the user's log folder) and return it, None where it cannot be.

    pynput's own loggers are silenced: on an exception they would print the key.
    """
    for name in ("pynput", "pynput.keyboard", "pynput.mouse"):
        logger = logging.getLogger(name)
        logger.handlers = [logging.NullHandler()]
        logger.propagate = False
    root = logging.getLogger("uxlab")
    root.setLevel(logging.INFO)
    try:
        folder = folder if folder is not None else user_log_path("uxlab", appauthor=False)
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(folder / "uxlab.log", maxBytes=1_000_000, backupCount=3)
    except (OSError, RuntimeError):  # RuntimeError: an account without a home folder
        handler = logging.StreamHandler(sys.stderr)
        handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter(_FORMAT))
    root.handlers = [handler]
    return Path(handler.baseFilename) if isinstance(handler, RotatingFileHandler) else None
