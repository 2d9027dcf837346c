"""Our own errors in the window: they are reported as everywhere, told on the screen, and the session goes on."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

_SENTENCE = (
    "uxlab made an error of its own. What was recorded is on disk and goes on being recorded; "
    "a report of the error lies beside the log."
)


def watch(tell: Callable[[str], None]) -> None:
    """From now on also tell of every error of ours, on whichever thread; `tell` is called on the failing one.

    Qt calls slots from C++, so an exception in one ends at `sys.excepthook` and the window lives on.
    """
    report, report_of_thread = sys.excepthook, threading.excepthook

    def in_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        report(kind, error, trace)
        if not isinstance(error, KeyboardInterrupt):
            tell(_SENTENCE)

    def in_thread(failure: threading.ExceptHookArgs) -> None:
        report_of_thread(failure)
        tell(_SENTENCE)

    sys.excepthook = in_main
    threading.excepthook = in_thread
