"""The demo's way in: checks what it needs, says where the file lies, and ends everything in any case."""

import platform
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from uxlab.demo.reports import reports_of
from uxlab.errors import UxlabError

Say = Callable[[str], None]


def run_demo(out_dir: Path | None, say: Say) -> Path:
    """Conduct the demo, tell of it through `say`, and return the study's file, which stays.

    `out_dir` is where the file goes; a fresh temporary folder where it is None.

    Raises:
        UxlabError: something is missing or went wrong; everything started has been ended.
    """
    if platform.system() != "Linux":
        raise UxlabError(
            "The demo makes real input on an X server of its own, which only Linux has; "
            "run it there, or conduct a session with “uxlab record”."
        )
    from uxlab.demo.conduct import conduct  # here, because python-xlib is installed on Linux only
    from uxlab.demo.display import private_display

    began_s = time.monotonic()
    with _ended_in_order(), private_display() as display:
        study = _new_path(out_dir)
        say(f"Three scripted people, five tasks, a sample shop, and real input on a private screen ({display}).")
        try:
            conduct(study, display, say)
        except (UxlabError, KeyboardInterrupt):
            if study.exists():
                say(f"What was recorded until here is in {study}")
            raise
    say(f"The study is in {study}")
    for report in reports_of(study):
        say(f"Its report is in {report}")
    say(f"It took {time.monotonic() - began_s:.0f} s.")
    return study


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Make the signals that end a process, unless they are ignored, end the demo as Ctrl+C does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    deadly = [number for number in (signal.SIGTERM, signal.SIGHUP) if signal.getsignal(number) is signal.SIG_DFL]
    for number in deadly:
        signal.signal(number, signal.default_int_handler)
    try:
        yield
    finally:
        for number in deadly:
            signal.signal(number, signal.SIG_DFL)


def _new_path(out_dir: Path | None) -> Path:
    """Return a path that neither a study nor the reports beside it have yet."""
    try:
        folder = Path(tempfile.mkdtemp(prefix="uxlab-demo-")) if out_dir is None else out_dir
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UxlabError(
            f"The folder {out_dir} cannot be used ({error.strerror}); choose another with --out."
        ) from error
    path, number = folder / "larkspur-shop.uxlab", 1
    while any(made.exists() for made in (path, *reports_of(path))):
        number += 1
        path = folder / f"larkspur-shop-{number}.uxlab"
    return path
