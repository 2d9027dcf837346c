"""The head of a questionnaire."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import write
from tests.gui.design.forms.made_designs import SHOP, SUS_AND_ONE, asked, view_of
from uxlab.gui.design.forms.heading import Heading
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.chip import Chip
from uxlab.model.design import QuestionnaireUse, Slot


@pytest.fixture
def products() -> list[str]:
    return []


@pytest.fixture
def heading(qtbot: QtBot, look: Look, products: list[str]) -> Heading:
    def save(text: str) -> str:
        products.append(text)
        return "It is too long" if text == "x" else ""

    made = Heading(look, save)
    qtbot.addWidget(made)
    made.fit(676)
    made.resize(676, 160)
    made.show()
    return made


def _chips(heading: Heading) -> list[str]:
    return [chip.text() for chip in heading.findChildren(Chip) if chip.isVisible()]


def test_sus_has_two_wordings(heading: Heading) -> None:
    heading.apply(view_of(SHOP, 2))
    chosen: list[str] = []
    heading.wording_chosen.connect(chosen.append)

    assert (heading.title(), _chips(heading), heading.wording.value()) == ("System Usability Scale", ["SUS"], "sus")
    assert heading.wording.isVisible()
    QTest.keyClick(heading.wording, Qt.Key.Key_Right)
    assert chosen == ["sus-positive"]


def test_others_have_no_wordings_and_only_after_tasks_is_asked_after_which(heading: Heading) -> None:
    heading.apply(view_of(SHOP, 1))

    assert not heading.wording.isVisible()
    assert (heading.after.isVisible(), heading.after.currentText()) == (True, "All tasks")
    heading.apply(view_of(SHOP, 3))
    assert not heading.after.isVisible()


def test_what_has_own_questions_is_not_offered_more_here(heading: Heading) -> None:
    heading.apply(view_of(SHOP, 2))
    assert heading.extend.isVisible()
    heading.apply(view_of(asked(QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION, definition=SUS_AND_ONE)), 0))

    assert not heading.extend.isVisible()
    assert _chips(heading) == ["SUS", "+ 1 own"]


def test_only_languages_that_it_has_can_be_chosen(heading: Heading) -> None:
    heading.apply(view_of(SHOP, 2))
    only = [heading.language.itemText(place) for place in range(heading.language.count())]
    heading.apply(view_of(SHOP, 0))
    both = [heading.language.itemText(place) for place in range(heading.language.count())]
    chosen: list[str] = []
    heading.language_chosen.connect(chosen.append)
    heading.language.setFocus()
    heading.language.activated.emit(1)

    assert (only, both, chosen) == (["English"], ["English", "German"], ["de"])


def test_the_product_is_saved_or_says_why_not(heading: Heading, products: list[str]) -> None:
    heading.apply(view_of(SHOP, 2))
    write(heading.product.editor(), "store")
    write(heading.product.editor(), "x")

    assert products == ["store", "x"]
    assert heading.product.editor().accessibleDescription() == "It is too long"


def test_the_tasks_open_with_the_keyboard(qtbot: QtBot, heading: Heading) -> None:
    heading.apply(view_of(SHOP, 1))
    chosen: list[tuple[str, ...]] = []
    heading.tasks_chosen.connect(chosen.append)
    QTest.keyClick(heading.after, Qt.Key.Key_Space)
    menu = heading.findChild(QMenu)
    assert menu is not None
    next(one for one in menu.actions() if one.text() == "Pay").trigger()
    menu.close()

    assert chosen == [("find", "ask")]
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_a_long_name_is_cut_before_the_buttons_are(qtbot: QtBot, heading: Heading) -> None:
    heading.apply(view_of(asked(QuestionnaireUse(key="ueq-s", slot=Slot.AFTER_SESSION)), 0))
    heading.fit(560)

    qtbot.waitUntil(lambda: heading.minimumWidth() <= 560)
    heading.resize(560, 160)
    qtbot.waitUntil(lambda: heading.copy.geometry().right() <= 560)
    assert heading.minimumSizeHint().width() <= 560


@pytest.mark.parametrize("width_px", [676, 536])
def test_all_that_can_be_chosen_fits(heading: Heading, width_px: int) -> None:
    heading.apply(view_of(asked(QuestionnaireUse(key="sus", slot=Slot.AFTER_TASK)), 0))
    heading.fit(width_px)

    assert heading.wording.isVisible()
    assert heading.after.isVisible()
    assert heading.minimumSizeHint().width() <= width_px
