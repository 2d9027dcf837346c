"""A chart with what can be done with its picture."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from uxlab.charts import build
from uxlab.gui.jobs import Jobs
from uxlab.gui.results.charts_panel import ChartPanel
from uxlab.gui.results.charts_state import ChartEntry
from uxlab.gui.results.results import Results
from uxlab.gui.style.look import Look


def panel_of(look: Look, jobs: Jobs, qtbot: QtBot) -> ChartPanel:
    panel = ChartPanel(look, jobs)
    qtbot.addWidget(panel)
    panel.resize(800, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def test_the_picture_goes_to_the_clipboard(look: Look, jobs: Jobs, qtbot: QtBot, version_b: Results) -> None:
    panel, told = panel_of(look, jobs, qtbot), list[bool]()
    panel.copied.connect(lambda: told.append(True))
    panel.copy()
    assert told == []
    panel.apply(ChartEntry(key="x", name="Endings", group="", chart=build.outcomes(version_b.summary)))
    qtbot.waitUntil(lambda: panel.view.image() is not None)
    panel.copy_button.click()
    assert told == [True]
    image = panel.view.image()
    assert image is not None
    assert QGuiApplication.clipboard().image().size() == image.size()
    assert panel._title.text() == build.outcomes(version_b.summary).title


def test_a_picture_that_is_still_being_drawn_is_copied_once_it_is_there(
    look: Look, jobs: Jobs, qtbot: QtBot, version_b: Results
) -> None:
    panel, told = panel_of(look, jobs, qtbot), list[bool]()
    panel.copied.connect(lambda: told.append(True))
    panel.apply(ChartEntry(key="x", name="Endings", group="", chart=build.outcomes(version_b.summary)))
    panel.copy()
    assert told == []
    qtbot.waitUntil(lambda: told == [True])
    panel.view.drawn.emit()
    assert told == [True]


def test_an_empty_chart_is_words_and_nothing_to_save(look: Look, jobs: Jobs, qtbot: QtBot, version_b: Results) -> None:
    panel = panel_of(look, jobs, qtbot)
    chart = build.learning(version_b.summary)
    panel.apply(ChartEntry(key="x", name="Learning", group="", chart=chart, nothing="Nobody repeated a task"))
    assert panel._empty.isVisible()
    assert not panel.save_button.isEnabled()
    assert panel.save_button.toolTip() == "Nobody repeated a task"
