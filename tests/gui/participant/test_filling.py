"""How answers reach the session, and when a page is left; `test_stage` has the same over a real session."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.participant.filling import Filling
from uxlab.gui.participant.state import Asked, Memory, Situation, View, present
from uxlab.lab.open_study import open_study
from uxlab.model.design import Design, QuestionnaireUse, Slot, Task
from uxlab.model.session import Answer, Attempt, Outcome, Session, SessionState
from uxlab.questionnaires.own import loader
from uxlab.recording.agenda import Agenda, Ask
from uxlab.recording.commands import Command, GiveAnswers
from uxlab.recording.recorder import Done
from uxlab.recording.snapshot import Snapshot
from uxlab.storage.study_file import create

DESIGN = Design(
    name="Larkspur",
    tasks=(Task(key="pay", name="Pay"),),
    questionnaires=(
        QuestionnaireUse(key="umux-lite", slot=Slot.AFTER_SESSION),
        QuestionnaireUse(key="nps", slot=Slot.AFTER_SESSION),
    ),
)
SESSION = Session(
    uid="s", participant="P01", condition=None, moderator="", started_utc="2026-03-10T09:00:00Z",
    state=SessionState.READY,
)  # fmt: skip
TRIED = Attempt(uid="a", task="pay", started_ns=1, ended_ns=2, outcome=Outcome.SUCCESS)
UMUX, NPS = Ask("umux-lite", Slot.AFTER_SESSION), Ask("nps", Slot.AFTER_SESSION)


class SlowFeed(Feed):
    """A feed whose commands are carried out when the test says so."""

    sent: list[tuple[GiveAnswers, str, Callable[[], None]]]

    def submit(
        self,
        command: Command,
        *,
        actor: str = "moderator",
        t_ns: int | None = None,
        done: Callable[[Done], None] | None = None,
    ) -> None:
        assert isinstance(command, GiveAnswers)
        assert t_ns is None
        assert done is not None
        result = Done(t_ns=0, state=SessionState.READY)
        self.sent.append((command, actor, lambda: done(result)))


@dataclass
class Desk:
    """The answers of a session, and the page that is open."""

    feed: SlowFeed
    snapshot: Snapshot
    filling: Filling | None = None

    @property
    def it(self) -> Filling:
        assert self.filling is not None
        return self.filling

    def seen(self) -> tuple[Situation, View]:
        agenda = Agenda(DESIGN, ("pay",), loader(DESIGN.questionnaires))
        memory = Memory() if self.filling is None else self.filling.memory
        now = Situation(design=DESIGN, agenda=agenda, participant="P01", snapshot=self.snapshot, memory=memory)
        return now, present(now)

    @property
    def page(self) -> Asked:
        view = self.seen()[1]
        assert isinstance(view, Asked)
        return view

    def save(self) -> None:
        """Carry out what was sent first."""
        command, actor, done = self.feed.sent.pop(0)
        assert actor == "participant"
        items = [item.key for item in loader(())(command.questionnaire).items]
        kept = [one for one in self.snapshot.answers if one.questionnaire != command.questionnaire]
        for item, value in zip(items, command.values, strict=True):
            if value != "-" or not command.partial:
                number = None if value == "-" else float(value)
                kept.append(Answer(uid=item, t_ns=0, questionnaire=command.questionnaire, item=item, number=number))
        self.snapshot = replace(self.snapshot, answers=tuple(kept))
        done()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    del qtbot
    study, jobs, parent = open_study(create(tmp_path / "larkspur", DESIGN), print), Jobs(print), QObject()
    feed = SlowFeed(study, jobs)
    feed.sent = []
    desk = Desk(feed, Snapshot(session=SESSION, attempts=(TRIED,)))
    desk.filling = Filling(feed, desk.seen, parent)
    yield desk
    jobs.close()
    study.close()


def test_an_answer_is_shown_at_once_and_saved_with_those_before_it(desk: Desk) -> None:
    desk.it.answer("1", "6")
    assert [one.value for one in desk.page.questions.questions] == ["6", ""]
    desk.it.answer("2", "3")
    assert [sent[0].values for sent in desk.feed.sent] == [("6", "-"), ("6", "3")]
    assert {(sent[0].partial, sent[0].attempt_uid) for sent in desk.feed.sent} == {(True, "")}


def test_a_quick_correction_is_not_overtaken_by_what_was_saved_before(desk: Desk) -> None:
    desk.it.answer("1", "6")
    desk.it.answer("1", "2")
    desk.save()
    assert desk.page.questions.questions[0].value == "2"
    desk.save()
    assert desk.it.memory.given == ()
    assert desk.page.questions.questions[0].value == "2"


def test_a_full_page_is_left_when_its_last_answer_is_kept(desk: Desk) -> None:
    for item in ("1", "2"):
        desk.it.answer(item, "6")
    desk.it.go_on()
    desk.save()
    assert desk.page.ask == UMUX
    desk.save()
    assert desk.page.ask == NPS
    assert desk.feed.sent == []  # nothing was left to say


def test_what_is_missing_is_pointed_out_once(desk: Desk) -> None:
    desk.it.go_on()
    assert desk.page.questions.complaint == "2 answers are missing. You can add them, or continue without."
    assert desk.feed.sent == []
    desk.it.go_on()
    assert desk.feed.sent[0][0] == GiveAnswers("umux-lite", ("-", "-"), partial=False, attempt_uid="")
    desk.it.go_on()
    assert len(desk.feed.sent) == 1  # it is on its way
    desk.save()
    assert desk.page.ask == NPS


def test_what_the_disk_refused_is_tried_again_with_the_page(desk: Desk) -> None:
    for item in ("1", "2"):
        desk.it.answer(item, "6")
    desk.it.go_on()
    desk.feed.sent.clear()
    desk.feed.refused.emit("The disk is full.")
    assert [one.value for one in desk.page.questions.questions] == ["6", "6"]
    desk.it.go_on()
    assert desk.feed.sent[0][0].values == ("6", "6")
    desk.save()
    assert desk.page.ask == NPS


def test_one_goes_back_and_comes_forward_again(desk: Desk) -> None:
    for item in ("1", "2"):
        desk.it.answer(item, "6")
        desk.save()
    desk.it.go_on()
    desk.it.go_back()
    assert desk.page.ask == UMUX
    desk.it.go_back()
    assert desk.page.ask == UMUX
    desk.it.go_on()
    assert desk.page.ask == NPS
    assert desk.it.memory == Memory(page=NPS)


def test_what_was_sent_is_asked_until_it_is_taken_back(desk: Desk) -> None:
    desk.it.hide_text(True)
    desk.it.send(NPS)
    assert desk.page.ask == NPS
    desk.it.take_back()
    assert (desk.page.ask, desk.it.memory) == (UMUX, Memory(hidden=True))
    desk.it.forget()
    assert desk.it.memory == Memory()
