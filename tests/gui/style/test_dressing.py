"""How every widget changes its clothes: a few in each step, and nothing is seen before all of them have."""

from collections import Counter
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.style.dressing import change_clothes
from uxlab.gui.style.focus import RingStyle
from uxlab.gui.style.look import Look
from uxlab.gui.turns import Turns
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.editors import LineEdit, NumberEdit, TextEdit
from uxlab.gui.widgets.layout import column, label, rule

MANY, MOST_IN_A_STEP = 400, 100
RED, BLUE = "QLabel { color: #ff0000; font-size: 20px; }", "QLabel { color: #0000ff; font-size: 30px; }"


class Listener(QObject):
    """Counts the widgets that hear of a new style."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: Counter[QObject] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self.heard[watched] += 1
        return False


class Wardrobe:
    """A window with many labels in red, which changes to blue step by step."""

    def __init__(self, app: QApplication, qtbot: QtBot) -> None:
        self.app, self.qtbot = app, qtbot
        app.setStyleSheet(RED)
        self.window = QWidget()
        self.labels = [QLabel(f"{n}") for n in range(MANY)]
        layout = QVBoxLayout(self.window)
        for one in self.labels:
            layout.addWidget(one)
        qtbot.addWidget(self.window)
        self.window.show()
        self.turns = Turns()
        self.done = False

    def change(self, sheet: str = BLUE) -> None:
        """Begin to change."""
        change_clothes(
            (lambda: self.app.setStyleSheet(""), lambda: self.app.setStyleSheet(sheet)), self._end, self.turns
        )

    def go_on_until(self, sheet: str) -> None:
        """Take steps until the app has the sheet."""
        while self.app.styleSheet() != sheet:
            self.turns.do_next()

    def _end(self) -> None:
        self.done = True


@pytest.fixture
def wardrobe(look: Look, qapp: QApplication, qtbot: QtBot) -> Iterator[Wardrobe]:
    """Return the window; the app wears its own sheet again for the next test."""
    yield Wardrobe(qapp, qtbot)
    look.use("light")


def colour(one: QWidget) -> str:
    return one.palette().windowText().color().name()


def test_all_have_changed_in_the_end(wardrobe: Wardrobe) -> None:
    wardrobe.change()
    wardrobe.turns.finish()
    assert wardrobe.done
    assert {(colour(one), one.font().pixelSize()) for one in wardrobe.labels} == {("#0000ff", 30)}


def test_no_step_takes_them_all(wardrobe: Wardrobe) -> None:
    listener = Listener()
    for one in wardrobe.labels:
        one.installEventFilter(listener)
    wardrobe.change()
    most = 0
    while wardrobe.turns.busy:
        before = listener.heard.total()
        wardrobe.turns.do_next()
        most = max(most, listener.heard.total() - before)
    assert 0 < most <= MOST_IN_A_STEP
    assert set(listener.heard.values()) == {1}


def test_a_window_keeps_its_picture_until_all_is_done(wardrobe: Wardrobe) -> None:
    wardrobe.change()
    while not wardrobe.done:
        assert not wardrobe.window.updatesEnabled()
        wardrobe.turns.do_next()
    wardrobe.turns.finish()
    assert wardrobe.window.updatesEnabled()


def test_a_window_that_keeps_its_picture_for_another_reason_goes_on(wardrobe: Wardrobe) -> None:
    wardrobe.window.setUpdatesEnabled(False)
    wardrobe.change()
    wardrobe.turns.finish()
    assert not wardrobe.window.updatesEnabled()


def test_what_is_out_of_sight_changes_too(wardrobe: Wardrobe) -> None:
    wardrobe.window.hide()
    wardrobe.change()
    wardrobe.turns.finish()
    assert {colour(one) for one in wardrobe.labels} == {"#0000ff"}


def test_who_comes_meanwhile_wears_the_new_sheet(wardrobe: Wardrobe) -> None:
    early, late = QLabel("early", wardrobe.window), QLabel("late", wardrobe.window)
    wardrobe.change()
    for _ in range(3):
        wardrobe.turns.do_next()
    early.show()  # is dressed in the old sheet now
    wardrobe.go_on_until(BLUE)
    late.show()
    wardrobe.turns.finish()
    assert (colour(early), colour(late)) == ("#0000ff", "#0000ff")


@pytest.mark.parametrize("steps", [2, 5, 12])
def test_who_goes_meanwhile_is_not_missed(wardrobe: Wardrobe, steps: int) -> None:
    wardrobe.change()
    for _ in range(steps):
        wardrobe.turns.do_next()
    shiboken6.delete(wardrobe.labels.pop(0))
    shiboken6.delete(wardrobe.labels.pop())
    wardrobe.turns.finish()
    assert {colour(one) for one in wardrobe.labels} == {"#0000ff"}


@pytest.mark.parametrize("steps", [5, 9, 12])
def test_who_moves_meanwhile_changes_now_and_the_next_time(wardrobe: Wardrobe, steps: int) -> None:
    mover = wardrobe.labels[0]
    other = QWidget()
    wardrobe.qtbot.addWidget(other)
    wardrobe.change()
    for _ in range(steps):
        wardrobe.turns.do_next()
    mover.setParent(other)
    wardrobe.turns.finish()
    assert (colour(mover), mover.font().pixelSize()) == ("#0000ff", 30)
    wardrobe.change(RED)
    wardrobe.turns.finish()
    assert (colour(mover), mover.font().pixelSize()) == ("#ff0000", 20)


def test_who_has_a_style_of_its_own_still_has_one(wardrobe: Wardrobe) -> None:
    button = QPushButton("own", wardrobe.window)
    button.setStyle(RingStyle(wardrobe.window))
    button.show()
    wardrobe.change()
    wardrobe.turns.finish()
    own = Qt.WidgetAttribute.WA_SetStyle
    assert button.testAttribute(own)
    assert not any(one.testAttribute(own) for one in wardrobe.labels)


def test_what_has_changed_looks_like_what_began_so(look: Look, qtbot: QtBot) -> None:
    changed = page(look, qtbot)
    look.use("dark")
    look.set_text_scale(1.3)
    begun = page(look, qtbot)
    qtbot.waitUntil(lambda: changed.grab().toImage() == begun.grab().toImage())


def page(look: Look, qtbot: QtBot) -> QWidget:
    """Return a window with fields, buttons and texts, shown."""
    made = QWidget()
    made.setProperty("role", "page")
    made.setLayout(
        column(
            [
                label(look, "Title", "title"), label(look, "In small type", "hint", wrap=True), rule(),
                LineEdit(), QComboBox(), QCheckBox("Yes"), secondary(look, "Save"), NumberEdit(), TextEdit(look),
            ]
        )
    )  # fmt: skip
    made.resize(400, 500)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()  # no field shows that it has it, in either window
    return made
