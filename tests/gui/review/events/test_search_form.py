"""The fields of a search."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from uxlab.gui.review.events.search_form import SearchForm
from uxlab.gui.review.events.search_state import NO_MOVES, WHAT, SearchChoice, query
from uxlab.gui.style.look import Look
from uxlab.timeline.table import RowKind


@pytest.fixture
def form(look: Look, qtbot: QtBot) -> SearchForm:
    made = SearchForm(look)
    qtbot.addWidget(made)
    made.set_tasks((("find", "1 Find"), ("buy", "2 Buy")))
    made.resize(348, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def choose(combo: QComboBox, key: str | None) -> None:
    combo.setCurrentIndex(combo.findData(key))


def test_it_begins_with_clicks_anywhere(form: SearchForm) -> None:
    assert form.choice() == SearchChoice()
    assert not form.near.isVisible()


def test_every_field_counts(form: SearchForm) -> None:
    choose(form.what, "keys")
    choose(form.task, "buy")
    choose(form.side, "after")
    choose(form.near, "notes")
    QTest.keyClicks(form.text, " enter ")
    form.within.setText("12")
    assert form.near.isVisible()
    assert form.choice() == SearchChoice(what="keys", task="buy", text="enter", side="after", within_s=12, near="notes")


@pytest.mark.parametrize("written", ["", "0", "x", "99999"])
def test_seconds_that_are_none_are_said_where_they_matter(form: SearchForm, written: str) -> None:
    form.within.setText(written)
    assert form.choice() == SearchChoice()
    choose(form.side, "before")
    assert form.choice() is None
    assert form.within.property("state") == "error"


def test_enter_in_a_field_searches(form: SearchForm, qtbot: QtBot) -> None:
    choose(form.side, "before")
    for field in (form.text, form.within):
        with qtbot.waitSignal(form.asked):
            QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(form.asked):
        form.search.click()


def test_a_chosen_task_stays_while_there_is_such(form: SearchForm) -> None:
    choose(form.task, "buy")
    form.set_tasks((("buy", "1 Buy"),))
    assert form.task.currentData() == "buy"
    form.set_tasks((("find", "1 Find"),))
    assert form.task.currentData() is None


def test_fields_have_names(form: SearchForm) -> None:
    names = {one.accessibleName() for one in (form.what, form.task, form.side, form.near, form.within)}
    assert names == {"Find", "In", "Where", "Near to", "Seconds"}
    assert form.text.accessibleName() == "With the text"


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_it_fits_beside_the_timeline(look: Look, qtbot: QtBot, scale: float) -> None:
    look.set_text_scale(scale)
    made = SearchForm(look)
    qtbot.addWidget(made)
    choose(made.side, "around")
    made.show()
    assert made.minimumSizeHint().width() <= 348


def test_that_moves_are_not_searched_is_said(form: SearchForm) -> None:
    (said,) = (one for one in form.findChildren(QLabel) if one.text() == NO_MOVES)
    assert said.isVisible()
    top, below = (one.mapTo(form, QPoint(0, 0)).y() for one in (form.what, said))
    assert below >= top + form.what.height()
    assert not any(RowKind.MOVE in query(SearchChoice(what=key)).what for key, _ in WHAT)
