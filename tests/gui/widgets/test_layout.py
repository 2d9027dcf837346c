"""Rows, columns, labels and panels."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import (
    add_page,
    clear,
    column,
    holder,
    label,
    margins,
    panel,
    row,
    rule,
    set_role,
    stacked,
)


def test_a_column_takes_widgets_layouts_spaces_and_stretches(qtbot: QtBot) -> None:
    first, second = QLabel("a"), QLabel("b")
    layout = column([first, 8, row([second]), -1], 4, (24, 16))
    window = holder(layout)
    qtbot.addWidget(window)
    window.resize(200, 300)
    window.show()
    assert layout.count() == 4
    assert (first.x(), first.y()) == (24, 16)
    assert second.y() == first.y() + first.height() + 4 + 8


def test_margins_from_one_two_or_four_numbers() -> None:
    assert margins(8) == QMargins(8, 8, 8, 8)
    assert margins((24, 16)) == QMargins(24, 16, 24, 16)
    assert margins((1, 2, 3, 4)) == QMargins(1, 2, 3, 4)


def test_a_wrapped_label_gives_back_the_text_that_it_was_given(qtbot: QtBot, look: Look) -> None:
    text = "A <b>tag</b> & more, over as many lines as it takes when there is little room"
    made = label(look, text, "small", wrap=True)
    qtbot.addWidget(made)
    assert made.text() == text
    assert made.heightForWidth(120) > 2 * made.heightForWidth(2000)


def test_lines_of_running_text_stand_as_far_apart_as_the_standard_says(qtbot: QtBot, look: Look) -> None:
    body, small = (label(look, "one\ntwo", role, wrap=True) for role in ("body", "small"))
    for made in (body, small):
        qtbot.addWidget(made)
        made.ensurePolished()
    assert abs(body.heightForWidth(400) - 2 * 18) <= 2
    assert abs(small.heightForWidth(400) - 2 * 16) <= 2


def test_large_type_is_drawn_in_the_colour_of_its_role(qtbot: QtBot, look: Look) -> None:
    made = label(look, "83 %", "figure")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    image = made.grab().toImage()
    drawn = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert look.colour("text").name() in drawn


def test_a_role_is_changed_on_the_spot(qtbot: QtBot, look: Look) -> None:
    made = label(look, "x", "body")
    qtbot.addWidget(made)
    made.ensurePolished()
    set_role(made, "danger")
    assert made.palette().color(made.foregroundRole()) == look.colour("danger")


def test_a_rule_is_one_pixel_and_a_panel_has_its_line(qtbot: QtBot, look: Look) -> None:
    line, frame = rule(), panel(column([QLabel("x")]), 16)
    for made in (line, frame):
        qtbot.addWidget(made)
        made.resize(100, 60)
    assert line.height() == 1
    image = frame.grab().toImage()
    assert image.pixelColor(0, 30) == look.colour("line")
    assert image.pixelColor(3, 30) == look.colour("surface")


def test_clear_empties_a_layout_with_all_that_is_in_it(qtbot: QtBot) -> None:
    inner, outer = QLabel("inner"), QLabel("outer")
    layout = column([outer, row([inner]), 8])
    window = holder(layout)
    qtbot.addWidget(window)
    with qtbot.waitSignals([inner.destroyed, outer.destroyed]):
        clear(layout)
    assert layout.count() == 0


def test_a_stack_shows_its_first_page_and_then_the_one_that_is_chosen(qtbot: QtBot) -> None:
    first, second, third = QLabel("a"), QLabel("b"), QLabel("c")
    stack = stacked([first, second])
    qtbot.addWidget(stack)
    assert stack.currentWidget() is first
    stack.show()
    add_page(stack, third)
    assert [page.isVisible() for page in (first, second, third)] == [True, False, False]
    stack.setCurrentWidget(third)
    assert [page.isVisible() for page in (first, second, third)] == [False, False, True]


def test_another_page_can_be_chosen_before_a_stack_is_seen(qtbot: QtBot) -> None:
    first, second = QLabel("a"), QLabel("b")
    stack = stacked([first, second])
    qtbot.addWidget(stack)
    stack.setCurrentWidget(second)
    stack.show()
    assert [page.isVisible() for page in (first, second)] == [False, True]


def test_a_very_long_word_breaks_and_is_still_told_as_it_was_written(look: Look, qtbot: QtBot) -> None:
    made = label(look, "W" * 300, "small", wrap=True)
    qtbot.addWidget(made)
    assert made.text() == "W" * 300
    assert made.minimumSizeHint().width() < 600
    assert made.heightForWidth(300) > 5 * made.heightForWidth(3000)
