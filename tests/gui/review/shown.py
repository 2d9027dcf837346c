"""Parts of the review page as a person has them before them."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.items import Track


def show(qtbot: QtBot, part: QWidget) -> None:
    """Show a part in a window of its own, as wide as the side of the page."""
    qtbot.addWidget(part)
    part.resize(372, 440)
    part.show()
    qtbot.waitExposed(part)


def changed(qtbot: QtBot, viewing: Viewing, act: Callable[[], object]) -> None:
    """Do something, and wait until the views have heard of what it changed."""
    with qtbot.waitSignal(viewing.changed):
        act()


def choose(viewing: Viewing, uid: str) -> None:
    """Choose an item of the session by its identity."""
    assert viewing.session is not None
    (item,) = (one for one in viewing.session.items if one.uid == uid and one.track is not Track.FOCUS)
    viewing.choose(item)
