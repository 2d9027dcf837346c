"""Start pages to show: studies in every state."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from uxlab.gui.start.capture import CaptureView
from uxlab.gui.start.state import Interruption, Nothing, Row, StartView

HOME = Path("/home/ada/Studies")
GOING = Row(
    path=HOME / "b.uxlab",
    name="Shop B",
    place="~/Studies/b.uxlab",
    used="Today, 11:52",
    status="5 of 12 sessions",
    share=5 / 12,
)
COMPLETE = Row(
    path=HOME / "a.uxlab",
    name="Shop A",
    place="~/Studies/a.uxlab",
    used="27 Feb 2026",
    status="10 sessions, complete",
    complete=True,
)
MISSING = Row(
    path=HOME / "e.uxlab",
    name="Bank",
    place="E:\\e.uxlab",
    used="19 Dec 2025",
    chip="Drive E: is not connected",
    quiet=True,
    can_locate=True,
)
NEW = Row(path=HOME / "n.uxlab", name="New one", place="~/Studies/n.uxlab", used="2 Jan 2026", status="New")
OPEN = replace(NEW, path=HOME / "o.uxlab", status="", chip="Open in a window", warns=False)
UNSEEN = replace(NEW, path=HOME / "u.uxlab", status="")
LONG = replace(GOING, path=HOME / "l.uxlab", name="A name that goes on and on " * 9, place="a/very/long/folder/" * 12)
ROWS = (GOING, COMPLETE, MISSING, NEW, OPEN, UNSEEN, LONG)

TOLD = Interruption(
    path=GOING.path,
    participant="P06",
    uid="u1",
    fact="The session with P06 in Shop B was interrupted at 11:52:14",
    consequence="Everything until then is on disk: 4 attempts, 2 errors, 6 notes.",
)
CAPTURE = CaptureView("passed", "Capture works", "Every kind of input arrived at 09:12", "Check again")
VIEW = StartView(
    title="Recent studies", rows=(GOING, COMPLETE, MISSING), nothing=None, interruption=None, capture=CAPTURE
)
EMPTY = replace(VIEW, rows=(), nothing=Nothing("No studies yet", "Make a new one."))
UNFOUND = replace(VIEW, rows=(), nothing=Nothing("No study has “x”", "They are there.", searched=True))
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
