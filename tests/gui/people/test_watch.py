"""The page keeps up with the study."""

from pytestqt.qtbot import QtBot

from uxlab.designing.people import add_participant
from uxlab.gui.desk import Desk
from uxlab.gui.people.standing import Live
from uxlab.gui.people.watch import PeopleWatch
from uxlab.lab.facts import PersonStatus


def test_people_are_read_anew_after_each_change(qtbot: QtBot, desk: Desk) -> None:
    watch = PeopleWatch(desk)
    qtbot.waitUntil(lambda: watch.people is not None)
    assert watch.people is not None
    assert [one.status for one in watch.people][:7] == [PersonStatus.DONE] * 6 + [PersonStatus.NOT_YET]
    desk.study.edit("Add P13", add_participant(desk.study.design(), "P13"))
    qtbot.waitUntil(lambda: watch.people is not None and len(watch.people) == 13)


def test_a_session_about_to_begin_is_known(qtbot: QtBot, desk: Desk) -> None:
    watch = PeopleWatch(desk)
    desk.feed.starting.emit("P07")
    assert _live(watch) is None  # nothing is under way yet
    desk.feed._busy = True
    with qtbot.waitSignal(watch.changed):
        desk.feed.starting.emit("P07")
    assert _live(watch) == Live("P07")
    desk.feed._busy = False
    desk.feed.refused.emit("No room")
    assert _live(watch) is None
    qtbot.waitUntil(lambda: watch.people is not None)


def _live(watch: PeopleWatch) -> Live | None:
    return watch.live
