"""A text in a fixed number of lines."""

from pytestqt.qtbot import QtBot

from uxlab.gui.run.excerpt import Excerpt
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.inert import tip

LONG = "You ordered running shoes last week and they are too tight. " * 6


def test_its_height_does_not_depend_on_the_text(qtbot: QtBot, look: Look) -> None:
    excerpt = Excerpt(look, lines=2)
    qtbot.addWidget(excerpt)
    empty = excerpt.sizeHint()
    excerpt.set_text(LONG)
    assert excerpt.sizeHint() == empty
    excerpt.set_lines(1)
    assert excerpt.sizeHint().height() == empty.height() // 2 == excerpt.height_of(1)


def test_what_does_not_fit_is_in_the_tool_tip(qtbot: QtBot, look: Look) -> None:
    excerpt = Excerpt(look, lines=2)
    qtbot.addWidget(excerpt)
    excerpt.resize(300, 36)
    excerpt.set_text("Short.")
    assert (excerpt.toolTip(), excerpt.shown()) == ("", ["Short."])
    excerpt.set_text(LONG)
    assert excerpt.toolTip() == tip(LONG)
    assert " ".join(excerpt.shown()) == LONG.strip()
    assert not excerpt.grab().toImage().isNull()
