"""What is asked becomes commands."""

from collections.abc import Callable

import pytest

from tests.gui.run.conftest import Asked
from tests.gui.run.made_states import S, state
from uxlab.gui.participant.state import DONE_TAG
from uxlab.gui.run.console import present
from uxlab.gui.run.deeds import Deeds
from uxlab.lab.live_state import LiveState, Unsaved
from uxlab.model.session import Outcome
from uxlab.recording.commands import (
    AddNote,
    Assist,
    Begin,
    Cancel,
    Command,
    End,
    Extend,
    Finish,
    GiveAnswers,
    GradeError,
    MarkError,
    PauseSession,
    Redo,
    Reorder,
    Restart,
    ResumeSession,
    Skip,
    Undo,
)  # fmt: skip

Take = Callable[[LiveState], None]


@pytest.mark.parametrize(
    ("do", "command"),
    [
        (lambda deeds: deeds.begin("date"), Begin("date")),
        (lambda deeds: deeds.mark("slip"), MarkError("slip")),
        (lambda deeds: deeds.grade("u1", 3), GradeError("u1", 3)),
        (lambda deeds: deeds.assist(), Assist()),
        (lambda deeds: deeds.note("x", 5), AddNote("x", began_ns=5)),
        (lambda deeds: deeds.extend(), Extend(60.0)),
        (lambda deeds: deeds.restart(), Restart()),
        (lambda deeds: deeds.cancel(), Cancel()),
        (lambda deeds: deeds.skip("date"), Skip("date")),
        (lambda deeds: deeds.reorder(("date",)), Reorder(("date",))),
        (lambda deeds: deeds.answers("sus", ("3",), None), GiveAnswers("sus", ("3",), attempt_uid="")),
        (lambda deeds: deeds.answers("seq", ("3",), "u1"), GiveAnswers("seq", ("3",), attempt_uid="u1")),
        (lambda deeds: deeds.undo(), Undo()),
        (lambda deeds: deeds.redo(), Redo()),
        (lambda deeds: deeds.finish(), Finish()),
        (lambda deeds: deeds.end(Outcome.FAULT), End(Outcome.FAULT)),
    ],
)
def test_each_deed_is_one_command(deeds: Deeds, asked: Asked, do: Callable[[Deeds], None], command: Command) -> None:
    do(deeds)
    assert asked.commands == [command]


def test_an_outcome_counts_from_when_the_participant_said_done(deeds: Deeds, asked: Asked, take: Take) -> None:
    take(state((10.0, Begin()), (30.0, AddNote("Done", tag=DONE_TAG)), at_s=40))
    deeds.end(Outcome.SUCCESS)
    assert asked.commands == [End(Outcome.SUCCESS, ended_ns=30 * S)]


def test_pause_goes_on_when_it_is_paused(deeds: Deeds, asked: Asked, take: Take) -> None:
    take(state((10.0, Begin()), at_s=40))
    deeds.pause()
    take(state((10.0, Begin()), (20.0, PauseSession()), at_s=40))
    deeds.pause()
    assert asked.commands == [PauseSession(), ResumeSession()]


def test_leaving_a_task_out_gives_up_its_attempt_first(deeds: Deeds, asked: Asked, take: Take) -> None:
    deeds.leave_out()
    assert asked.commands == []
    take(state(at_s=4))
    deeds.leave_out()
    take(state((10.0, Begin("date")), at_s=40))
    deeds.leave_out()
    assert asked.commands == [Skip("shoes"), Cancel(), Skip("date")]


def test_skipping_the_rest_lets_the_last_questions_come(deeds: Deeds, asked: Asked, take: Take) -> None:
    deeds.skip_the_rest()
    assert asked.commands == []
    before = ((10.0, Begin()), (30.0, End(Outcome.SUCCESS)), (31.0, Begin("date")), (35.0, End(Outcome.SUCCESS)))
    take(state(*before, at_s=40))
    deeds.skip_the_rest()
    assert asked.commands == [Skip("return"), Skip("voucher"), Skip("parcel")]
    skipped = tuple((40.0 + n, one) for n, one in enumerate(asked.commands))
    assert [due.name for due in present(state(*before, *skipped, at_s=50)).dues] == ["SEQ"]
    answered = (46.0, GiveAnswers("seq", ("6",)))
    assert [due.name for due in present(state(*before, *skipped, answered, at_s=50)).dues] == ["SUS"]


def test_what_waits_for_the_disk_is_not_asked_for_twice(deeds: Deeds, asked: Asked, take: Take) -> None:
    refused = Unsaved(command=End(Outcome.SUCCESS), actor="moderator", t_ns=30 * S, sentence="The disk is full.")
    take(state((10.0, Begin()), at_s=40, unsaved=(refused,)))
    deeds.end(Outcome.SUCCESS)
    deeds.mark("slip")
    deeds.undo()
    deeds.pause()
    assert asked.commands == []
    deeds.drafting.write("Sighs")
    deeds.finish()
    assert (asked.commands, deeds.drafting.text) == ([], "Sighs")
    deeds.note("The screen froze", 5)
    assert asked.commands == [AddNote("The screen froze", began_ns=5)]


def test_a_note_that_is_half_typed_is_kept_when_the_session_is_finished(deeds: Deeds, asked: Asked, take: Take) -> None:
    take(state((10.0, Begin()), at_s=40))
    asked.now_ns = 40 * S
    deeds.drafting.write("Sigh")
    deeds.finish()
    assert asked.commands == [AddNote("Sigh", began_ns=40 * S), Finish()]
    deeds.finish()
    assert asked.commands[2:] == [Finish()]
