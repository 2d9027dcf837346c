"""The look as widgets ask for it, and how it changes while the app runs."""

from collections import Counter

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.widgets.gallery import Gallery
from uxlab.charts.roles import schemes
from uxlab.gui.style.look import Look


def ground(widget: QWidget) -> str:
    """Return the colour near a control's left edge, halfway down, where no text is."""
    widget.ensurePolished()
    return widget.grab().toImage().pixelColor(3, widget.height() // 2).name()


def test_roles_have_the_colours_of_the_scheme(look: Look) -> None:
    assert look.colour("accent").name() == "#2456c6"
    look.use("dark")
    assert (look.dark, look.colour("accent").name()) == (True, "#3b6fe0")


def test_an_unknown_role_is_our_mistake(look: Look) -> None:
    with pytest.raises(KeyError):
        look.colour("blue")


def test_changing_the_scheme_restyles_what_is_shown(qtbot: QtBot, look: Look) -> None:
    fields = [QLineEdit(), QPushButton(" "), QComboBox()]
    for field in fields:
        qtbot.addWidget(field)
        field.resize(120, 32)
        field.show()
    assert {ground(field) for field in fields} == {look.colour("surface").name()}
    with qtbot.waitSignal(look.changed):
        look.use("dark")
    assert {ground(field) for field in fields} == {look.colour("surface").name()} == {"#1c1f24"}


def test_without_a_wish_the_look_follows_the_system(look: Look, qapp: QApplication) -> None:
    look.use("dark")
    look.use(None)
    assert look.dark == (qapp.styleHints().colorScheme().name == "Dark")


@pytest.mark.usefixtures("look")
def test_labels_have_tabular_digits_whatever_their_role(qtbot: QtBot) -> None:
    label = QLabel("00:00")
    label.setProperty("role", "figure")
    qtbot.addWidget(label)
    label.ensurePolished()
    metrics = QFontMetricsF(label.font())
    assert label.font().pixelSize() == 30
    assert metrics.horizontalAdvance("11:11") == metrics.horizontalAdvance("00:00")


def test_text_grows_by_its_scale_and_tells(qtbot: QtBot, look: Look) -> None:
    label = QLabel("Design")
    label.setProperty("role", "title")
    qtbot.addWidget(label)
    with qtbot.waitSignal(look.changed):
        look.set_text_scale(1.3)
    label.ensurePolished()
    assert (label.font().pixelSize(), look.font("body").pixelSize()) == (26, 17)


def test_a_change_in_turns_ends_as_one_at_once(qtbot: QtBot, look: Look) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(120, 32)
    field.show()
    look.use("light")
    with qtbot.waitSignal(look.changed):
        look.change("dark", 1.3)
    qtbot.waitUntil(field.updatesEnabled)  # until then it is a picture
    assert (look.dark, look.text_scale) == (True, 1.3)
    assert (ground(field), field.font().pixelSize()) == (look.colour("surface").name(), 17)


def test_who_changes_his_mind_meanwhile_gets_what_he_wanted_last(qtbot: QtBot, look: Look) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    look.change("dark", 1.0)
    qtbot.waitUntil(lambda: look.dark)
    look.change("light", 1.3)
    qtbot.waitUntil(lambda: not look.dark and not look._turns.busy)
    assert field.updatesEnabled()
    assert field.font().pixelSize() == 17
    assert ground(field) == schemes()["light"]["surface"].lower()


def test_what_is_worn_already_is_not_put_on_again(qtbot: QtBot, look: Look) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look.change("light", 1.0)
        look.change("light", 1.0)
        look._turns.finish()


def test_a_painted_icon_stays_in_its_place(look: Look) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(look.colour("surface"))
    painter = QPainter(image)
    look.paint_icon(painter, "check-circle-fill", "ok-fill", QRectF(10, 10, 20, 20))
    painter.end()
    inked = [(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y) != look.colour("surface")]
    assert inked
    assert all(10 <= x < 30 and 10 <= y < 30 for x, y in inked)
    assert look.colour("ok-fill").name() in {image.pixelColor(x, y).name() for x, y in inked}


def test_the_app_starts_in_the_look_at_once(look: Look, qapp: QApplication) -> None:
    """No white flash: the palette that a window has before it is styled is the scheme's."""
    look.use("dark")
    assert qapp.palette().window().color().name() == look.colour("window").name()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_control_has_a_ground_of_the_table_and_none_is_default_grey(
    qtbot: QtBot, look: Look, scheme: str
) -> None:
    look.use(scheme)
    gallery = Gallery(look)
    qtbot.addWidget(gallery)
    gallery.show()
    image = gallery.grab().toImage()
    places = [(x, y) for x in range(0, 1280, 3) for y in range(0, 800, 3)]
    counts = Counter(image.pixelColor(int(x), int(y)).name() for x, y in places)
    common = {name for name, count in counts.items() if count > len(places) / 1000}
    assert common <= {value.lower() for value in schemes()[scheme].values()}


def test_a_font_that_somebody_changes_is_nobody_else_s(look: Look) -> None:
    mine = look.font("body")
    mine.setPixelSize(40)
    assert look.font("body").pixelSize() == 13
