"""The form of an attempt."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import show
from uxlab.gui.review.corrections.attempt_form import AttemptForm
from uxlab.gui.review.corrections.drafts import AttemptDraft
from uxlab.gui.style.look import Look
from uxlab.model.session import Attempt, Outcome

S = 1_000_000_000
ATTEMPT = Attempt(uid="a", task="find", started_ns=10 * S, ended_ns=40 * S, outcome=Outcome.PARTIAL, assisted=True)


def test_an_attempt_is_shown_as_it_is_and_told_as_it_is_changed(qtbot: QtBot, look: Look) -> None:
    form = AttemptForm(look, lambda: 36 * S)
    show(qtbot, form)
    with qtbot.assertNotEmitted(form.changed):
        form.show_attempt(ATTEMPT)
    assert form.draft() == AttemptDraft("0:10.0", "0:40.0", Outcome.PARTIAL, assisted=True)
    assert not form.task.isVisible()
    form.take_focus()
    with qtbot.waitSignal(form.changed):
        QTest.keyClick(form.outcome, Qt.Key.Key_Down)
    with qtbot.waitSignal(form.changed):
        QTest.keyClick(form.assisted, Qt.Key.Key_Space)
    with qtbot.waitSignal(form.changed):
        form.ends.here.click()
    assert form.draft() == AttemptDraft("0:10.0", "0:36.0", Outcome.FAILURE, assisted=False)


def test_nobody_skips_afterwards_and_what_was_skipped_stays_so(qtbot: QtBot, look: Look) -> None:
    form = AttemptForm(look, lambda: 0)
    show(qtbot, form)
    form.show_attempt(ATTEMPT)
    offered = [form.outcome.itemData(n) for n in range(form.outcome.count())]
    assert Outcome.SKIPPED not in offered
    assert len(offered) == len(Outcome) - 1
    skipped = Attempt(uid="s", task="find", started_ns=S, ended_ns=S, outcome=Outcome.SKIPPED)
    form.show_attempt(skipped)
    assert form.draft().outcome is Outcome.SKIPPED
    form.show_attempt(ATTEMPT)
    assert form.draft().outcome is Outcome.PARTIAL


def test_a_new_attempt_has_a_task(qtbot: QtBot, look: Look) -> None:
    form = AttemptForm(look, lambda: 0, with_task=True)
    show(qtbot, form)
    form.offer_tasks([("find", "1  Find"), ("buy", "2  Buy")])
    form.show_attempt(ATTEMPT)
    form.take_focus()
    QTest.keyClick(form.task, Qt.Key.Key_Down)
    assert form.draft().task == "buy"
    form.offer_tasks([("find", "1  Find"), ("pay", "2  Pay"), ("buy", "3  Buy")])
    assert form.draft().task == "buy"
    form.empty_times()
    assert (form.draft().begins, form.draft().ends) == ("", "")
