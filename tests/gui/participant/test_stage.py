"""The participant's window over a real session: what is pressed is in the study, what happens is on the screen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from uxlab.errors import UxlabError
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.participant.stage import Stage
from uxlab.gui.participant.state import Asked, Card, Idle, TaskPage, Thanks, View, Welcome, is_waiting_for_judgement
from uxlab.gui.participant.table import Table
from uxlab.gui.style.look import Look
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.lab.recording import SessionRequest
from uxlab.model.design import Autopilot, ConsentKind, Design, Participant, QuestionnaireUse, Slot, Task
from uxlab.model.session import Answer, Outcome
from uxlab.recording.agenda import Ask
from uxlab.recording.commands import Begin, Command, End, Finish, GiveAnswers, Undo
from uxlab.recording.snapshot import Snapshot
from uxlab.settings import load_settings
from uxlab.storage.study_file import create

pytestmark = pytest.mark.qt_log_ignore("does not support")

DESIGN = Design(
    name="Larkspur",
    product="shop",
    tasks=(
        Task(key="shoes", name="Find shoes", scenario="You need **shoes**."),
        Task(key="pay", name="Pay", scenario="Pay now."),
    ),
    questionnaires=(
        QuestionnaireUse(key="asq", slot=Slot.AFTER_TASK, tasks=("shoes",)),
        QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK, tasks=("shoes",)),
    ),
    participants=(Participant(code="P01"), Participant(code="P02")),
)
SEQ = Ask("seq", Slot.AFTER_SESSION)
BY_HAND = Autopilot(consent=False, tasks=False, questionnaires=False)


@dataclass
class Lab:
    """A study that is open, its stage, and what was heard."""

    qtbot: QtBot
    study: OpenStudy
    feed: Feed
    stage: Stage
    troubles: list[str]

    def until(self, kind: type[View]) -> View:
        self.wait(lambda: isinstance(self.stage.view, kind))
        return self.stage.view

    def wait(self, arrived: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(arrived)

    def begin(self) -> None:
        self.feed.begin(SessionRequest(participant="P01"), self.refused)
        self.wait(lambda: self.feed.state is not None)

    def refused(self, error: UxlabError) -> None:
        self.troubles.append(str(error))

    def moderator(self, command: Command) -> None:
        logged = len(self.snapshot.log)
        self.feed.submit(command)
        self.wait(lambda: len(self.snapshot.log) > logged)

    @property
    def snapshot(self) -> Snapshot:
        assert self.feed.state is not None
        return self.feed.state.snapshot

    def press(self, text: str) -> None:
        for window in (self.stage.window.pages, self.stage.window.card):
            for button in window.findChildren(QPushButton):
                if button.text() == text and button.isVisible():
                    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                    return
        pytest.fail(f"no button {text}")

    def choose(self, place: int, number: int) -> None:
        assert self.stage.window.asked is not None
        body = self.stage.window.asked.body
        assert isinstance(body, Table)
        QTest.mouseClick(body.rows[place].circles.circle(number), Qt.MouseButton.LeftButton)


@pytest.fixture
def lab(tmp_path: Path, x_display: str, monkeypatch: pytest.MonkeyPatch, look: Look, qtbot: QtBot) -> Iterator[Lab]:
    monkeypatch.setenv("DISPLAY", x_display)
    study = open_study(create(tmp_path / "larkspur", DESIGN), print)
    troubles: list[str] = []
    jobs = Jobs(lambda error: troubles.append(str(error)))
    feed = Feed(study, jobs)
    stage = Stage(look, study, jobs, feed)
    feed.refused.connect(troubles.append)
    yield Lab(qtbot, study, feed, stage, troubles)
    if feed.live:
        with qtbot.waitSignal(feed.ended):
            feed.leave()
    stage.close()
    jobs.close()
    study.close()


def given(answers: tuple[Answer, ...]) -> list[tuple[str, str, float | None]]:
    return [(one.questionnaire, one.item, one.number) for one in answers]


def test_a_whole_visit_runs_from_the_participant_s_window(lab: Lab) -> None:
    lab.stage.prepare("P01")
    lab.stage.show()
    lab.until(Welcome)
    lab.stage.window.welcome.tick(ConsentKind.INPUT).click()
    with lab.qtbot.waitSignal(lab.stage.consent_recorded) as told:
        lab.press("Continue")
    assert told.args == ["P01"]
    assert lab.study.design().participants[0].consents == {ConsentKind.INPUT}
    lab.until(Idle)

    lab.begin()
    lab.until(TaskPage)
    lab.press("Start")
    card = lab.until(Card)
    assert card == Card(1, 2, "You need **shoes**.", hidden=False, can_end=True)
    assert lab.snapshot.log[-1].actor == "participant"
    assert (lab.stage.window.card.isVisible(), lab.stage.window.pages.isVisible()) == (True, False)

    lab.press("I’m done")
    lab.until(Idle)
    done_ns = is_waiting_for_judgement(lab.snapshot)
    assert done_ns is not None
    lab.moderator(End(Outcome.SUCCESS, ended_ns=done_ns))
    assert lab.snapshot.attempts[0].ended_ns == done_ns

    lab.until(Asked)
    lab.choose(0, 2)
    lab.choose(2, 7)
    lab.wait(lambda: len(lab.snapshot.answers) == 2)
    lab.press("Continue")
    lab.wait(lambda: isinstance(lab.stage.view, Asked) and bool(lab.stage.view.questions.complaint))
    lab.press("Continue")
    lab.wait(lambda: isinstance(lab.stage.view, Asked) and lab.stage.view.ask.questionnaire == "seq")
    assert sorted(given(lab.snapshot.answers)) == [("asq", "1", 2), ("asq", "2", None), ("asq", "3", 7)]
    assert {one.attempt_uid for one in lab.snapshot.answers} == {lab.snapshot.attempts[0].uid}
    lab.press("Skip")

    lab.until(TaskPage)
    lab.press("Start")
    lab.until(Card)
    lab.press("I give up")
    lab.wait(lambda: lab.snapshot.attempts[-1].outcome is Outcome.ABANDONED)
    lab.feed.submit(Finish())
    lab.until(Thanks)
    lab.wait(lambda: lab.feed.state is None)
    lab.until(Thanks)
    lab.stage.prepare("P02")
    lab.until(Welcome)
    assert lab.troubles == []


def test_whoever_was_interrupted_finds_the_answers_again(lab: Lab) -> None:
    """Each answer is on disk when it is given, and the page is due until it is left."""
    lab.begin()
    lab.moderator(Begin("shoes"))
    lab.moderator(End(Outcome.SUCCESS))
    lab.stage.show()
    lab.until(Asked)
    lab.choose(1, 5)
    lab.wait(lambda: given(lab.snapshot.answers) == [("asq", "2", 5)])
    with lab.qtbot.waitSignal(lab.feed.ended):
        lab.feed.leave()
    assert not isinstance(lab.stage.view, Asked)
    lab.begin()
    view = lab.until(Asked)
    assert isinstance(view, Asked)
    assert [one.value for one in view.questions.questions] == ["", "5", ""]


def test_one_undo_takes_back_what_was_answered_and_the_page_shows_it(lab: Lab) -> None:
    lab.begin()
    lab.moderator(Begin("shoes"))
    lab.moderator(End(Outcome.SUCCESS))
    lab.stage.show()
    lab.until(Asked)
    for place in range(3):
        lab.choose(place, 4)
    lab.wait(lambda: len(lab.snapshot.answers) == 3)
    view = lab.stage.view
    assert isinstance(view, Asked)
    assert view.questions.answered == 3  # it stays until the participant goes on
    lab.moderator(Undo())
    lab.wait(lambda: isinstance(lab.stage.view, Asked) and lab.stage.view.questions.answered == 0)
    assert lab.snapshot.answers == ()


def test_going_back_and_on_again_ends_where_one_was(lab: Lab) -> None:
    lab.begin()
    lab.moderator(Begin("shoes"))
    lab.moderator(End(Outcome.SUCCESS))
    lab.stage.show()
    lab.until(Asked)
    for place in range(3):
        lab.choose(place, 4)
    lab.press("Continue")
    lab.wait(lambda: isinstance(lab.stage.view, Asked) and lab.stage.view.ask.questionnaire == "seq")
    lab.press("Back")
    lab.wait(lambda: isinstance(lab.stage.view, Asked) and lab.stage.view.ask.questionnaire == "asq")
    lab.choose(0, 1)
    lab.press("Continue")
    lab.wait(lambda: isinstance(lab.stage.view, Asked) and lab.stage.view.ask.questionnaire == "seq")
    assert sorted(given(lab.snapshot.answers)) == [("asq", "1", 1), ("asq", "2", 4), ("asq", "3", 4)]
    assert lab.troubles == []


def test_a_moderator_who_takes_over_sends_questions_and_fills_them_in(lab: Lab) -> None:
    lab.begin()
    lab.stage.set_autopilot(BY_HAND)
    lab.stage.show()
    view = lab.stage.view
    assert isinstance(view, TaskPage)
    assert not view.can_start
    lab.moderator(Begin("shoes"))
    lab.moderator(End(Outcome.SUCCESS))
    lab.until(Idle)
    due = lab.stage.agenda().due(lab.snapshot)
    assert [one.questionnaire for one in due] == ["asq", "seq"]
    lab.stage.send(due[0])
    lab.until(Asked)
    lab.moderator(GiveAnswers("asq", ("1", "2", "3"), attempt_uid=due[0].attempt_uid))
    lab.wait(lambda: isinstance(lab.stage.view, Asked) and lab.stage.view.questions.answered == 3)
    lab.stage.take_back()
    assert isinstance(lab.stage.view, Idle)


def test_the_moderator_sends_whoever_said_to_be_done_back_to_work(lab: Lab) -> None:
    lab.begin()
    lab.stage.show()
    lab.until(TaskPage)
    lab.press("Start")
    lab.until(Card)
    lab.press("I’m done")
    lab.until(Idle)
    lab.stage.back_to_work()
    lab.until(Card)
    assert is_waiting_for_judgement(lab.snapshot) is None
    lab.press("I’m done")
    lab.until(Idle)
    lab.moderator(Undo())
    lab.until(Card)


def test_the_text_is_hidden_until_the_next_task(lab: Lab) -> None:
    lab.begin()
    lab.stage.show()
    lab.moderator(Begin("pay"))
    lab.until(Card)
    lab.press("Hide text")
    assert lab.stage.view == Card(2, 2, "Pay now.", hidden=True, can_end=True)
    lab.moderator(End(Outcome.FAILURE))
    lab.moderator(Begin("pay"))
    lab.wait(lambda: lab.stage.view == Card(2, 2, "Pay now.", hidden=False, can_end=True))


def test_it_comes_and_goes_and_says_so(lab: Lab) -> None:
    seen: list[bool] = []
    lab.stage.visibility_changed.connect(seen.append)
    lab.stage.show()
    lab.stage.show()
    assert lab.stage.window.pages.isVisible()
    lab.stage.hide()
    lab.stage.show()
    lab.stage.window.pages.close()
    assert seen == [True, False, True, False]
    assert not lab.stage.visible


def test_the_screen_is_remembered_on_this_computer(lab: Lab) -> None:
    lab.stage.show()
    lab.stage.set_screen("HDMI-2")
    lab.wait(lambda: load_settings().participant_screen == "HDMI-2")
    assert [one.chosen for one in lab.stage.screens()] == [True, False]  # it is not plugged in
    assert lab.stage.window.pages.isVisible()


def test_what_the_design_page_tries_touches_neither_session_nor_view(lab: Lab) -> None:
    before = lab.stage.view
    lab.stage.preview(TaskPage(1, 1, "Pay now.", can_start=True, footer=""))
    (shown,) = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert shown is not lab.stage.window.pages
    assert lab.stage.view == before


def test_a_change_of_the_design_reaches_the_page(lab: Lab) -> None:
    lab.stage.prepare("P01")
    design = lab.study.design()
    lab.study.edit("Write welcome", replace(design, welcome_text="Hello"))
    lab.wait(lambda: isinstance(lab.stage.view, Welcome) and lab.stage.view.text == "Hello")
