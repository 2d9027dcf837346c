"""Rows, columns, labels and panels."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import (
    add_page,
    clear,
    column,
    held,
    holder,
    label,
    margins,
    panel,
    row,
    rule,
    set_role,
    show_when,
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


def test_a_level_text_stands_on_the_line_of_what_is_beside_it(qtbot: QtBot, look: Look) -> None:
    plain, prose = label(look, "Hxx"), label(look, "Hxx", wrap=True, level=True)
    line = holder(row([plain, 8, prose]))
    line.resize(300, 60)
    qtbot.addWidget(line)
    line.show()
    for scale in (1.0, 1.3, 1.6):
        look.set_text_scale(scale)
        qtbot.waitUntil(lambda: abs(ink(line, plain) - ink(line, prose)) <= 1)
    look.set_text_scale(1.0)


def ink(line: QWidget, text: QWidget) -> int:
    """Return the first row of pixels in which a text is dark."""
    image = line.grab(text.geometry()).toImage()
    dark = [y for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y).lightness() < 180]
    return min(dark)


def test_what_is_to_be_shown_in_a_window_that_is_not_appears_with_it_and_is_not_styled_before(qtbot: QtBot) -> None:
    shown, hidden, late = QLabel("shown"), QLabel("hidden"), QLabel("late")
    window = holder(column([shown, hidden, late]))
    qtbot.addWidget(window)
    show_when(shown, shown=True)
    show_when(hidden, shown=False)
    show_when(late, shown=False)
    assert not shown.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
    show_when(late, shown=True)
    window.show()
    assert [one.isVisible() for one in (shown, hidden, late)] == [True, False, True]
    show_when(hidden, shown=True)
    assert hidden.isVisible()
    assert hidden.height() > 0


def test_a_widget_that_is_in_nothing_yet_appears_with_what_it_comes_into(qtbot: QtBot) -> None:
    label = QLabel("text")
    show_when(label, shown=True)
    assert not label.isVisible()
    window = holder(column([label]))
    qtbot.addWidget(window)
    window.show()
    assert label.isVisible()


def test_what_is_held_is_laid_out_once_and_comes_out_the_same(qtbot: QtBot) -> None:
    lines = [QLabel(str(number)) for number in range(3)]
    layout = column(lines)
    window = holder(layout)
    qtbot.addWidget(window)
    for line in lines[1:]:
        line.hide()
    window.show()
    with held(layout):
        for line in lines[1:]:
            line.show()
        assert lines[1].y() == lines[2].y()
    qtbot.waitUntil(lambda: lines[0].y() < lines[1].y() < lines[2].y())
