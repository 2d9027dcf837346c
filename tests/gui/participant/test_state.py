"""What the participant's window shows at each moment of a session."""

from dataclasses import replace

import pytest

from uxlab.gui.participant.state import (
    BACK_TAG,
    DONE_TAG,
    Asked,
    Card,
    Idle,
    Memory,
    Situation,
    TaskPage,
    Thanks,
    Welcome,
    before,
    following,
    is_waiting_for_judgement,
    present,
)
from uxlab.model.design import (
    Autopilot,
    ConsentKind,
    Design,
    KeyPrivacy,
    Privacy,
    QuestionnaireUse,
    Slot,
    Task,
    WindowPrivacy,
)
from uxlab.model.session import Answer, Attempt, Note, Outcome, Session, SessionState
from uxlab.questionnaires.own import loader
from uxlab.recording.agenda import Agenda, Ask
from uxlab.recording.snapshot import Snapshot

DESIGN = Design(
    name="Larkspur",
    product="shop",
    tasks=(
        Task(key="shoes", name="Find shoes", scenario="You need **shoes**."),
        Task(key="pay", name="Pay", scenario="Pay now."),
    ),
    questionnaires=(
        QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK),
        QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),
        QuestionnaireUse(key="nps", slot=Slot.AFTER_SESSION),
    ),
)
AGENDA = Agenda(DESIGN, ("pay", "shoes"), loader(DESIGN.questionnaires))
SESSION = Session(
    uid="s", participant="P07", condition=None, moderator="", started_utc="2026-03-10T09:00:00Z",
    state=SessionState.READY,
)  # fmt: skip
READY = Snapshot(session=SESSION)
SUS = Ask("sus", Slot.AFTER_SESSION)


def situation(
    snapshot: Snapshot | None = READY, *, autopilot: Autopilot | None = None, memory: Memory | None = None
) -> Situation:
    return Situation(
        design=DESIGN,
        agenda=AGENDA,
        participant="P07",
        snapshot=snapshot,
        autopilot=autopilot or Autopilot(),
        memory=memory or Memory(),
    )


def attempt(uid: str, task: str, start_s: int, outcome: Outcome | None = Outcome.SUCCESS) -> Attempt:
    return Attempt(
        uid=uid, task=task, started_ns=start_s * 10**9, outcome=outcome,
        ended_ns=None if outcome is None else (start_s + 5) * 10**9,
    )  # fmt: skip


WORKING = replace(
    READY, session=replace(SESSION, state=SessionState.RUNNING), attempts=(attempt("a", "pay", 10, None),)
)
BOTH_DONE = replace(READY, attempts=(attempt("a", "pay", 10), attempt("b", "shoes", 20)))


def answered(*questionnaires: tuple[str, str | None]) -> tuple[Answer, ...]:
    return tuple(
        Answer(uid=f"{key}{item.key}{uid}", t_ns=0, questionnaire=key, item=item.key, number=4, attempt_uid=uid)
        for key, uid in questionnaires
        for item in AGENDA.load_questionnaire(key).items
    )


def test_nobody_sees_anything_of_the_study_before_a_participant_is_chosen() -> None:
    shown = present(replace(situation(None), participant=None))
    assert shown == Idle("Welcome", "We begin in a moment.")


def test_the_welcome_asks_for_exactly_what_the_study_wants_to_record() -> None:
    shown = present(replace(situation(None), agreed=frozenset({ConsentKind.INPUT})))
    assert isinstance(shown, Welcome)
    assert [(line.kind, line.agreed) for line in shown.consents] == [(ConsentKind.INPUT, True)]
    assert [line.text for line in shown.consents] == [
        "Where I point and click, and which kinds of keys I press, but never what I type"
    ]
    assert "the shop" in shown.text
    everything = Privacy(keys=KeyPrivacy.LITERAL, windows=WindowPrivacy.TITLE, pictures=True)
    before = situation(None)
    asked = present(replace(before, design=replace(before.design, privacy=everything)))
    assert isinstance(asked, Welcome)
    assert [line.text for line in asked.consents] == [
        "Where I point and click, and which kinds of keys I press",
        "The very keys that I press, so also what I type",
        "The titles of the windows that I use",
        "A picture of the screen when each task begins",
    ]


def test_the_study_s_own_texts_replace_the_plain_ones() -> None:
    own = replace(DESIGN, welcome_text="Hello", consent_text="# We record")
    shown = present(replace(situation(None), design=own))
    assert isinstance(shown, Welcome)
    assert shown.text == "Hello\n\n# We record"


def test_consent_is_asked_for_once_and_not_where_the_moderator_does_it() -> None:
    assert isinstance(present(replace(situation(None), consent_given=True)), Idle)
    assert isinstance(present(situation(None, autopilot=Autopilot(consent=False))), Idle)


def test_tasks_come_in_the_participant_s_order_without_their_titles() -> None:
    shown = present(situation())
    assert shown == TaskPage(
        1, 2, "Pay now.", True, "We are testing the shop, not you. You may stop whenever you like."
    )


def test_a_moderator_who_drives_leaves_no_buttons() -> None:
    by_hand = Autopilot(tasks=False)
    task, card = present(situation(autopilot=by_hand)), present(situation(WORKING, autopilot=by_hand))
    assert isinstance(task, TaskPage)
    assert not task.can_start
    assert isinstance(card, Card)
    assert not card.can_end


def test_while_somebody_works_the_text_can_be_hidden() -> None:
    assert present(situation(WORKING)) == Card(1, 2, "Pay now.", hidden=False, can_end=True)
    assert present(situation(WORKING, memory=Memory(hidden=True))) == Card(1, 2, "Pay now.", hidden=True, can_end=True)


def test_whoever_is_done_waits_for_the_moderator() -> None:
    done = replace(WORKING, notes=(Note(uid="n", t_ns=12 * 10**9, text="Participant pressed I’m done", tag=DONE_TAG),))
    assert present(situation(done)) == Idle("Thank you", "One moment.")
    assert is_waiting_for_judgement(done) == 12 * 10**9
    assert is_waiting_for_judgement(WORKING) is None


def test_whoever_was_sent_back_to_work_is_at_work_until_done_again() -> None:
    told = [(12, DONE_TAG), (13, DONE_TAG), (14, BACK_TAG), (16, DONE_TAG)]
    notes = tuple(Note(uid=str(at), t_ns=at * 10**9, text="", tag=tag) for at, tag in told)
    assert is_waiting_for_judgement(replace(WORKING, notes=notes[:2])) == 12 * 10**9
    assert is_waiting_for_judgement(replace(WORKING, notes=notes[:3])) is None
    assert isinstance(present(situation(replace(WORKING, notes=notes[:3]))), Card)
    assert is_waiting_for_judgement(replace(WORKING, notes=notes)) == 16 * 10**9


def test_an_earlier_attempt_s_done_does_not_count_for_the_next() -> None:
    earlier = replace(WORKING, notes=(Note(uid="n", t_ns=2 * 10**9, text="", tag=DONE_TAG),))
    assert isinstance(present(situation(earlier)), Card)


@pytest.mark.parametrize("state", [SessionState.PAUSED, SessionState.BREAK])
def test_a_pause_says_that_nothing_is_recorded(state: SessionState) -> None:
    paused = replace(WORKING, session=replace(SESSION, state=state))
    assert present(situation(paused)) == Idle("A short break", "Nothing is recorded now.")


def test_questions_come_by_themselves_or_when_they_are_sent() -> None:
    after_task = replace(READY, attempts=(attempt("a", "pay", 10),))
    shown = present(situation(after_task))
    assert isinstance(shown, Asked)
    assert shown.ask == Ask("seq", Slot.AFTER_TASK, "a")
    by_hand = Autopilot(questionnaires=False)
    assert isinstance(present(situation(after_task, autopilot=by_hand)), Idle)
    assert isinstance(present(situation(after_task, autopilot=by_hand, memory=Memory(sent=shown.ask))), Asked)


def test_a_page_stays_after_its_last_answer_until_the_participant_goes_on() -> None:
    full = replace(BOTH_DONE, answers=answered(("seq", "a"), ("seq", "b"), ("sus", None)))
    staying, following = present(situation(full, memory=Memory(page=SUS))), present(situation(full))
    assert isinstance(staying, Asked)
    assert isinstance(following, Asked)
    assert staying.ask == SUS
    assert staying.questions.answered == 10
    assert following.ask.questionnaire == "nps"


def test_an_answer_on_its_way_to_the_disk_is_shown() -> None:
    shown = present(situation(BOTH_DONE, memory=Memory(page=SUS, given=(("1", "5"), ("2", "")))))
    assert isinstance(shown, Asked)
    assert [one.value for one in shown.questions.questions[:2]] == ["5", ""]


def test_a_page_gives_way_to_a_task_that_has_begun() -> None:
    assert isinstance(present(situation(WORKING, memory=Memory(page=SUS, sent=SUS))), Card)


def test_one_can_go_back_within_a_moment_of_the_session_only() -> None:
    nps = Ask("nps", Slot.AFTER_SESSION)
    assert before(situation(BOTH_DONE), nps) == SUS
    assert before(situation(BOTH_DONE), SUS) is None
    assert before(situation(BOTH_DONE), Ask("seq", Slot.AFTER_TASK, "a")) is None
    assert (following(situation(BOTH_DONE), SUS), following(situation(BOTH_DONE), nps)) == (nps, None)


def test_when_everything_is_done_the_moderator_has_the_word_and_then_the_end() -> None:
    over = replace(BOTH_DONE, answers=answered(("seq", "a"), ("seq", "b"), ("sus", None), ("nps", None)))
    assert isinstance(present(situation(over)), Idle)
    finished = replace(over, session=replace(SESSION, state=SessionState.FINISHED))
    assert present(situation(finished)) == Thanks("Thank you", "That was all. You have helped us a great deal.")
    thanked = replace(situation(finished), design=replace(DESIGN, thanks_text="Bye"))
    assert present(thanked) == Thanks("Thank you", "Bye")
