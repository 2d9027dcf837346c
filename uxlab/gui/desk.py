"""What every page of a study works with, handed to its constructor."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.style.look import Look
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.banner import BannerStack
from uxlab.lab.open_study import OpenStudy


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The study that is open, and the window around the page.

    `feed`: the session under way, if any. `banners`: at the top of the window, above every page. `go`: changes to a
    page ("people"), with what one comes for ("P07") or an empty text. `tell_capture`: takes what a check of input
    capture came to, as the state of a lamp ("passed"). `turns`: takes the steps in which a page is made, so that the
    window answers between them. `open_study`: opens another study in a window of its own, or brings that to the front.
    """

    look: Look
    study: OpenStudy
    jobs: Jobs
    feed: Feed
    banners: BannerStack
    go: Callable[[str, str], None]
    tell_capture: Callable[[str], None] = field(default=lambda _: None)
    turns: Pace = AT_ONCE
    open_study: Callable[[Path], None] = field(default=lambda _: None)
