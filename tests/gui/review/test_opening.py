"""What stands in place of a session while it is read."""

from pytestqt.qtbot import QtBot

from uxlab.gui.desk import Desk
from uxlab.gui.review.opening import Opening
from uxlab.gui.review.viewing import Viewing


def opening_of(desk: Desk, viewing: Viewing, qtbot: QtBot) -> Opening:
    made = Opening(desk.look, viewing)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def test_a_session_that_is_read_at_once_flashes_nothing(desk: Desk, viewing: Viewing, qtbot: QtBot) -> None:
    opening = opening_of(desk, viewing, qtbot)
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s2")
    assert not opening.bar.isVisible()
    assert not opening._patience.isActive()


def test_what_takes_long_says_how_far_it_is(desk: Desk, viewing: Viewing, qtbot: QtBot) -> None:
    opening = opening_of(desk, viewing, qtbot)
    viewing.open("s2")
    opening._patience.timeout.emit()  # as after its time, which reading this one does not take
    assert opening.bar.isVisible()
    viewing.reading.emit(250_000, 1_000_000)
    assert opening.bar.value() == 250
    assert opening.words.text() == "Reading 250000 of 1000000 events"
    assert opening.bar.accessibleName() == opening.words.text()
    qtbot.waitUntil(lambda: viewing.session is not None)


def test_what_cannot_be_read_says_why(desk: Desk, viewing: Viewing, qtbot: QtBot) -> None:
    opening = opening_of(desk, viewing, qtbot)
    viewing.open("none")
    qtbot.waitUntil(opening.refused.isVisible)
