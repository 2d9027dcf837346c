"""The foot of a questionnaire."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.design.forms.made_designs import SHOP, view_of
from uxlab.gui.design.forms.footer import Footer
from uxlab.gui.style.look import Look
from uxlab.questionnaires.library import load


def test_it_says_how_answers_are_scored_and_on_demand_where_it_comes_from(qtbot: QtBot, look: Look) -> None:
    footer = Footer(look)
    qtbot.addWidget(footer)
    footer.resize(676, 100)
    footer.show()
    footer.apply(view_of(SHOP, 2))
    against, missing, source = footer.texts()
    told = next(one for one in footer.findChildren(QLabel) if one.text() == source)

    assert against == "Items 2, 4, 6, 8, 10 are reversed when scored"
    assert missing == "One missing answer is scaled by 100/36; two give no score"
    assert load("sus").source in source
    assert load("sus").licence in source
    assert not told.isVisible()
    footer.more.click()
    assert told.isVisible()
    assert footer.more.text() == "Hide source and licence"
    footer.more.click()
    assert not told.isVisible()


def test_an_own_one_without_a_source_has_nothing_to_show(qtbot: QtBot, look: Look) -> None:
    footer = Footer(look)
    qtbot.addWidget(footer)
    footer.show()
    footer.apply(view_of(SHOP, 0))

    assert footer.texts() == ("", "A missing answer is left out of the figure of its question", "")
    assert not footer.more.isVisible()


def test_narrow_lines_stand_below_each_other(qtbot: QtBot, look: Look) -> None:
    footer = Footer(look)
    qtbot.addWidget(footer)
    footer.apply(view_of(SHOP, 2))
    footer.fit(700)
    wide = footer.sizeHint()
    footer.fit(400)

    assert footer.sizeHint().width() < wide.width() <= 700
    assert footer.sizeHint().height() > wide.height()
