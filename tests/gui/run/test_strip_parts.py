"""The small buttons of the strip."""

from pytestqt.qtbot import QtBot

from uxlab.gui.run.strip_parts import BriefCount, IconLiveButton
from uxlab.gui.style.look import Look


def test_a_count_shows_its_key_and_grows_in_place(qtbot: QtBot, look: Look) -> None:
    told: list[str] = []
    button = BriefCount(look, "Page", "Wrong page", "2", lambda: told.append("marked"))
    qtbot.addWidget(button)
    button.show()
    size, before = button.sizeHint(), button.grab().toImage()
    button.set_count(3)
    assert (button.count(), button.accessibleDescription(), button.accessibleName()) == (3, "3", "Wrong page")
    assert button.sizeHint() == size
    assert button.grab().toImage() != before
    button.click()
    assert told == ["marked"]


def test_a_mark_with_an_icon_may_have_no_name_and_no_key(qtbot: QtBot, look: Look) -> None:
    named = BriefCount(look, "Page", "Wrong page", "2", None)
    bare = BriefCount(look, "", "More error types", "", None, icon="dots-three")
    for button in (named, bare):
        qtbot.addWidget(button)
    assert bare.sizeHint().width() < named.sizeHint().width()
    before = bare.grab().toImage()
    bare.set_count(2)
    assert bare.grab().toImage() != before


def test_an_icon_becomes_another_button(qtbot: QtBot, look: Look) -> None:
    button = IconLiveButton(look, "pause-fill", "Pause", "F8", print)
    qtbot.addWidget(button)
    before = button.grab().toImage()
    button.show_as("play-fill", "Go on")
    assert (button.accessibleName(), button.toolTip()) == ("Go on", "Go on (F8)")
    other = IconLiveButton(look, "dots-three-vertical", "Other", "", print, width_px=24)
    qtbot.addWidget(other)
    assert (other.toolTip(), other.sizeHint().width()) == ("Other", 24)
    assert button.grab().toImage() != before
