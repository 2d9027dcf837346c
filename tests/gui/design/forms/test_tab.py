"""The Questionnaires tab at work on a real study."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, write
from uxlab.gui.command import Command
from uxlab.gui.design.forms.detail import TEXT
from uxlab.gui.design.forms.tab import QuestionnairesTab
from uxlab.gui.design.page import DesignPage
from uxlab.gui.participant.state import Asked
from uxlab.gui.widgets.buttons import Button
from uxlab.gui.widgets.confirm import Confirm
from uxlab.lab.open_study import OpenStudy
from uxlab.model.design import Slot

pytestmark = pytest.mark.qt_log_ignore("does not support")
ALT = Qt.KeyboardModifier.AltModifier


def _asked(study: OpenStudy, slot: Slot) -> list[str]:
    return [use.key for use in study.design().questionnaires if use.slot is slot]


def _command(tab: QuestionnairesTab, text: str) -> Command:
    (found,) = [one for one in tab.commands() if one.text == text]
    return found


def _menu(tab: QuestionnairesTab, qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in tab.findChildren(QMenu)))
    return next(menu for menu in tab.findChildren(QMenu) if menu.isVisible())


def _pick(menu: QMenu, begins: str) -> None:
    next(one for one in menu.actions() if one.text().startswith(begins)).trigger()
    menu.close()


def _confirm(page: DesignPage, verb: str) -> None:
    asked = page.findChild(Confirm)
    assert asked is not None
    next(one for one in asked.findChildren(Button) if one.text() == verb).click()


def test_the_first_is_chosen_and_the_lists_choose_others(tab: QuestionnairesTab) -> None:
    tab.go_to("sus")
    assert tab.detail.heading.title() == "System Usability Scale"
    QTest.keyClick(tab.slots.panels[Slot.AFTER_SESSION].list, Key.Key_Down)

    assert tab.detail.heading.title() == "Net Promoter Score"
    assert tab.slots.panels[Slot.AFTER_TASK].list.current() == ""


def test_a_shipped_one_is_added_from_the_menu(tab: QuestionnairesTab, study: OpenStudy, qtbot: QtBot) -> None:
    tab.slots.panels[Slot.AFTER_SESSION].add.click()
    _pick(_menu(tab, qtbot), "UMUX-Lite")

    assert _asked(study, Slot.AFTER_SESSION) == ["sus", "nps", "umux-lite"]
    assert tab.detail.heading.title() == "UMUX-Lite"
    assert tab.count(study.design()) == 4
    assert study.undo() == "Add UMUX-Lite"
    assert _asked(study, Slot.AFTER_SESSION) == ["sus", "nps"]


def test_ctrl_enter_opens_what_can_be_added(tab: QuestionnairesTab, qtbot: QtBot) -> None:
    tab.go_to("seq")
    tab.primary()
    menu = _menu(tab, qtbot)

    (seq,) = [one for one in menu.actions() if one.text().startswith("SEQ\t")]
    assert not seq.isEnabled()
    menu.close()


def test_a_new_one_is_named_and_written(tab: QuestionnairesTab, study: OpenStudy, qtbot: QtBot) -> None:
    tab.slots.panels[Slot.BEFORE_SESSION].add.click()
    _pick(_menu(tab, qtbot), "New questionnaire")
    editor = tab.detail.editor
    assert editor.name.editor().hasFocus()
    QTest.keyClicks(editor.name.editor(), "Experience")
    QTest.keyClick(editor.name.editor(), Key.Key_Return)
    write(editor.short_name.editor(), "EXP")
    write(editor.item.text.editor(), "I shop online often.")

    assert _asked(study, Slot.BEFORE_SESSION) == ["new-questionnaire"]
    assert tab.slots.panels[Slot.BEFORE_SESSION].list.rows()[0].title == "EXP"
    assert tab.detail.preview.texts() == ("I shop online often.",)
    assert tab.detail.heading.title() == "Experience"


def test_alt_and_arrows_take_it_through_the_whole_session(tab: QuestionnairesTab, study: OpenStudy) -> None:
    tab.go_to("nps")
    lists = {slot: part.list for slot, part in tab.slots.panels.items()}
    QTest.keyClick(lists[Slot.AFTER_SESSION], Key.Key_Up, ALT)
    assert _asked(study, Slot.AFTER_SESSION) == ["nps", "sus"]
    QTest.keyClick(lists[Slot.AFTER_SESSION], Key.Key_Up, ALT)
    assert _asked(study, Slot.AFTER_TASK) == ["seq", "nps"]
    assert lists[Slot.AFTER_TASK].hasFocus()
    QTest.keyClick(lists[Slot.AFTER_TASK], Key.Key_Up, ALT)
    QTest.keyClick(lists[Slot.AFTER_TASK], Key.Key_Up, ALT)

    assert (_asked(study, Slot.BEFORE_SESSION), _asked(study, Slot.AFTER_TASK)) == (["nps"], ["seq"])
    assert tab.detail.heading.title() == "Net Promoter Score"
    assert [study.undo() for _ in range(4)] == ["Move questionnaire"] * 4
    assert _asked(study, Slot.AFTER_SESSION) == ["sus", "nps"]
    assert tab.detail.heading.title() == "Net Promoter Score"


def test_dragging_takes_it_to_another_moment(tab: QuestionnairesTab, study: OpenStudy) -> None:
    origin = tab.slots.panels[Slot.AFTER_SESSION].list.viewport()
    target = tab.slots.panels[Slot.BEFORE_SESSION].add
    end = origin.mapFromGlobal(target.mapToGlobal(QPoint(40, 10)))
    QTest.mousePress(origin, Qt.MouseButton.LeftButton, pos=QPoint(100, 66))
    QTest.mouseMove(origin, QPoint(100, 30))
    QTest.mouseMove(origin, end)
    QTest.mouseRelease(origin, Qt.MouseButton.LeftButton, pos=end)

    assert _asked(study, Slot.BEFORE_SESSION) == ["nps"]


def test_the_commands_do_the_same(tab: QuestionnairesTab, study: OpenStudy) -> None:
    tab.go_to("sus")
    _command(tab, "Move questionnaire down").act()
    assert _asked(study, Slot.AFTER_SESSION) == ["nps", "sus"]
    _command(tab, "Move to after each task").act()
    assert _asked(study, Slot.AFTER_TASK) == ["seq", "sus"]
    _command(tab, "Copy and adapt questionnaire").act()
    assert _asked(study, Slot.AFTER_TASK) == ["seq", "sus", "sus-adapted"]
    assert tab.detail.editor.name.editor().hasFocus()
    _command(tab, "Remove questionnaire…").act()
    assert _asked(study, Slot.AFTER_TASK) == ["seq", "sus"]


def test_what_has_answers_asks_and_comes_back_with_undo(
    tab: QuestionnairesTab, page: DesignPage, study: OpenStudy
) -> None:
    tab.go_to("nps")
    QTest.keyClick(tab.slots.panels[Slot.AFTER_SESSION].list, Key.Key_Delete)
    assert "nps" in _asked(study, Slot.AFTER_SESSION)
    _confirm(page, "Remove questionnaire")

    assert "nps" not in _asked(study, Slot.AFTER_SESSION)
    assert tab.detail.heading.title() == "System Usability Scale"
    assert study.undo() == "Remove questionnaire"
    answers = [one for session in study.data().result(60).sessions for one in session.answers]
    assert sum(one.questionnaire == "nps" for one in answers) == 12


def test_dismissing_the_other_wording_leaves_the_first(
    tab: QuestionnairesTab, page: DesignPage, study: OpenStudy
) -> None:
    tab.go_to("sus")
    QTest.keyClick(tab.detail.heading.wording, Key.Key_Right)
    assert tab.detail.heading.wording.value() == "sus"
    _confirm(page, "Keep")
    assert "sus" in _asked(study, Slot.AFTER_SESSION)

    QTest.keyClick(tab.detail.heading.wording, Key.Key_Right)
    _confirm(page, "Ask SUS (positive)")
    assert _asked(study, Slot.AFTER_SESSION) == ["sus-positive", "nps"]
    assert tab.detail.heading.wording.value() == "sus-positive"
    assert tab.detail.preview.texts()[1].endswith("to be simple.")


def test_the_product_is_named_in_every_wording(tab: QuestionnairesTab, study: OpenStudy) -> None:
    tab.go_to("sus")
    write(tab.detail.heading.product.editor(), "kiosk")

    assert study.design().product == "kiosk"
    assert tab.detail.preview.texts()[0] == "I think that I would like to use this kiosk frequently."
    assert study.undo() == "Name the product"
    assert tab.detail.heading.product.text() == study.design().product


def test_after_which_tasks_it_is_asked(tab: QuestionnairesTab, study: OpenStudy) -> None:
    tab.go_to("seq")
    tab.detail.heading.tasks_chosen.emit(("return-address",))
    (use,) = [one for one in study.design().questionnaires if one.slot is Slot.AFTER_TASK]

    assert use.tasks == ("return-address",)
    assert tab.slots.panels[Slot.AFTER_TASK].list.rows()[0].subtitle.startswith("after Find a return address")


def test_questions_are_added_to_sus_and_its_text_is_there(tab: QuestionnairesTab, study: OpenStudy) -> None:
    tab.go_to("sus")
    tab.detail.heading.extend.click()
    assert tab.detail.editor.item.text.editor().hasFocus()
    write(tab.detail.editor.item.text.editor(), "What did you miss?")
    tab.detail.show_side(TEXT)

    assert 'extends = "sus"' in tab.detail.text.code.text()
    assert 'text.en = "What did you miss?"' in tab.detail.text.code.text()
    assert tab.detail.editor.answered().startswith("120 answers were given to it by 12 participants.")
    assert len([use for use in study.design().questionnaires if use.definition]) == 1


def test_a_wrong_text_is_not_saved_and_what_is_typed_stays(tab: QuestionnairesTab, study: OpenStudy) -> None:
    tab.go_to("sus")
    tab.detail.heading.extend.click()
    before = study.design()
    tab.detail.show_side(TEXT)
    tab.detail.text.code.setPlainText('extends = "sus"\n\n[[item]]\nkey = "1"\ntext.en = "Again"\n')
    tab.flush()
    study.edit("Rename study", replace(study.design(), name="Other"))

    assert replace(study.design(), name=before.name) == before
    assert tab.detail.text.code.accessibleDescription().startswith("The text, line 3: a Likert item needs a scale")
    assert '"Again"' in tab.detail.text.code.text()


def test_without_any_the_usual_ones_are_offered(tab: QuestionnairesTab, study: OpenStudy) -> None:
    study.edit("Ask nothing", replace(study.design(), questionnaires=()), accept_loss=True)
    assert tab.empty.isVisible()
    assert _command(tab, "Remove questionnaire…").impossible == "There are no questionnaires"
    usual = tab.empty.findChild(Button)
    assert usual is not None
    usual.click()

    assert (_asked(study, Slot.AFTER_TASK), _asked(study, Slot.AFTER_SESSION)) == (["seq"], ["sus"])
    assert not tab.empty.isVisible()
    assert tab.slots.panels[Slot.AFTER_TASK].list.current()
    assert tab.window().focusWidget() is tab.slots.panels[Slot.AFTER_TASK].list


def test_the_row_menu_opens_with_the_keyboard(tab: QuestionnairesTab, study: OpenStudy, qtbot: QtBot) -> None:
    tab.go_to("sus")
    tab.slots.menu_requested.emit(tab.current(), QPoint(10, 10))
    _pick(_menu(tab, qtbot), "Move to before the session")

    assert _asked(study, Slot.BEFORE_SESSION) == ["sus"]


def test_try_as_participant_shows_the_chosen_one(tab: QuestionnairesTab, study: OpenStudy) -> None:
    tab.go_to("sus")
    view = tab.participant_view(study.design())

    assert isinstance(view, Asked)
    assert (view.ask.questionnaire, view.questions.total) == ("sus", 10)


@pytest.mark.parametrize("width_px", [1096, 856, 584])
def test_nothing_is_cut_at_any_width(tab: QuestionnairesTab, page: DesignPage, qtbot: QtBot, width_px: int) -> None:
    tab.go_to("sus")
    page.resize(width_px, 620)
    qtbot.waitUntil(lambda: page.width() == width_px)
    tab.sides.show_side("right")
    copy = tab.detail.heading.copy

    qtbot.waitUntil(lambda: copy.mapTo(tab, copy.rect().topRight()).x() <= width_px)
    assert tab.detail.heading.width() <= tab.detail.width()
