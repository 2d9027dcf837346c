"""A chart as a picture."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.charts import build
from uxlab.charts.sources import Source
from uxlab.gui.jobs import Jobs
from uxlab.gui.results.chart_view import ChartView
from uxlab.gui.results.results import Results
from uxlab.gui.style.look import Look


def view_of(look: Look, jobs: Jobs, qtbot: QtBot, results: Results) -> ChartView:
    view = ChartView(look, jobs)
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.apply(build.outcomes(results.summary))
    assert view.image() is None
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: view.image() is not None)
    return view


def test_it_is_drawn_elsewhere_as_wide_as_there_is_room(
    look: Look, jobs: Jobs, qtbot: QtBot, version_b: Results
) -> None:
    view = view_of(look, jobs, qtbot, version_b)
    image = view.image()
    assert image is not None
    assert image.deviceIndependentSize().width() == 500
    assert view.sizeHint().height() == image.deviceIndependentSize().height()
    view.resize(700, 300)
    qtbot.waitUntil(lambda: (now := view.image()) is not None and now.deviceIndependentSize().width() == 700)


def test_it_follows_the_scheme(look: Look, jobs: Jobs, qtbot: QtBot, version_b: Results) -> None:
    view = view_of(look, jobs, qtbot, version_b)
    light = view.image()
    look.use("dark")
    qtbot.waitUntil(lambda: view.image() is not light)
    dark = view.image()
    assert light is not None
    assert dark is not None
    assert dark.pixelColor(2, 2).lightness() < light.pixelColor(2, 2).lightness()


def test_it_is_told_in_words(look: Look, jobs: Jobs, qtbot: QtBot, version_b: Results) -> None:
    view = view_of(look, jobs, qtbot, version_b)
    assert "Pay with a voucher" in view.accessibleDescription()
    chart = view.chart()
    assert chart is not None
    assert view.accessibleName() == chart.title


def test_a_newer_chart_takes_its_place(look: Look, jobs: Jobs, qtbot: QtBot, version_b: Results) -> None:
    view = view_of(look, jobs, qtbot, version_b)
    before = view.image()
    stacks = build.outcomes(version_b.summary)
    view.apply(replace(stacks, rows=stacks.rows[:2]))
    qtbot.waitUntil(lambda: view.image() is not before)
    after = view.image()
    assert before is not None
    assert after is not None
    assert after.height() < before.height()


def test_larger_text_is_larger_in_charts_too(look: Look, jobs: Jobs, qtbot: QtBot, version_b: Results) -> None:
    view = view_of(look, jobs, qtbot, version_b)
    before, places = view.image(), [spot.place for spot in view.spots()]
    look.set_text_scale(1.3)
    qtbot.waitUntil(lambda: view.image() is not before)
    after = view.image()
    assert before is not None
    assert after is not None
    assert abs(after.deviceIndependentSize().width() - 500) <= 1
    assert after.deviceIndependentSize().height() > 1.2 * before.deviceIndependentSize().height()
    assert all(
        new.height() > 1.2 * old.height() for old, new in zip(places, [one.place for one in view.spots()], strict=True)
    )


def test_marks_are_where_they_are_seen(look: Look, jobs: Jobs, qtbot: QtBot, version_b: Results) -> None:
    view = view_of(look, jobs, qtbot, version_b)
    spot = next(one for one in view.spots() if "gave up" in one.words)
    image = view.image()
    assert image is not None
    ratio = image.devicePixelRatio()
    inside = image.pixelColor(round((spot.place.left() + 3) * ratio), round((spot.place.top() + 4) * ratio))
    assert inside.name().upper() == look.colour("abandoned").name().upper()


def test_what_a_mark_was_made_from_is_told(look: Look, jobs: Jobs, qtbot: QtBot, version_b: Results) -> None:
    view, told = view_of(look, jobs, qtbot, version_b), list[object]()
    view.opened.connect(told.append)
    spot = view.spots()[0]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot.place.center().toPoint())
    assert told == [spot.what]
    assert isinstance(spot.what, Source)
