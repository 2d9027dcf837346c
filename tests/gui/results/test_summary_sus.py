"""The SUS on the scale of its grades."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.results import Results
from uxlab.gui.results.summary_sus import BANDS, SusPanel
from uxlab.gui.results.summary_sus_state import SusView, present_sus
from uxlab.gui.style.look import Look
from uxlab.questionnaires.bands import grade


def panel_of(look: Look, qtbot: QtBot, results: Results) -> tuple[SusPanel, list[Asked]]:
    panel, told = SusPanel(look), list[Asked]()
    qtbot.addWidget(panel)
    panel.asked.connect(told.append)
    panel.resize(594, 190)
    panel.apply(present_sus(results))
    panel.show()
    return panel, told


def test_it_opens_the_scores_by_mouse_and_keyboard(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, told = panel_of(look, qtbot, version_b)
    QTest.mouseClick(panel.scale, Qt.MouseButton.LeftButton)
    QTest.keyClick(panel.scale, Qt.Key.Key_Return)
    assert told == [Asked(Figure.SUS)] * 2


def test_it_is_read_in_words(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    assert panel.scale.accessibleName() == "SUS 70.0 from 60.0 to 80.0, Grade C"


def test_the_bands_are_those_of_the_grades() -> None:
    for name, low, high in BANDS:
        assert grade(low)[0] == name
        assert grade(high - 0.05)[0] == name


def test_the_band_of_the_grade_is_filled(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    image = panel.scale.grab().toImage()
    accent = look.colour("accent").rgb()
    filled = [x for x in range(image.width()) if image.pixel(x, 60) == accent]
    room = image.width() - 8
    assert 0.62 < (filled[0] - 4) / room < 0.64
    assert 0.71 < (filled[-1] - 4) / room < 0.73


def test_without_a_value_there_are_words_and_no_scale(look: Look, qtbot: QtBot, version_b: Results) -> None:
    panel, _ = panel_of(look, qtbot, version_b)
    panel.apply(SusView(empty="The SUS is not asked in this study"))
    assert panel.scale.isHidden()
    assert panel._empty.text() == "The SUS is not asked in this study"
    assert panel._chip.isHidden()
