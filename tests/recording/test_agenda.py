"""What comes next in a session."""

from dataclasses import replace

from uxlab.model.design import Design, QuestionnaireUse, Slot, Task
from uxlab.model.session import Answer, Attempt, Outcome, Session, SessionState
from uxlab.questionnaires.form import Item, Questionnaire, Wording
from uxlab.recording.agenda import Agenda, Ask, Over, Try, Work
from uxlab.recording.snapshot import Snapshot

ORDER = ("buy", "pay")
DESIGN = Design(
    name="Shop",
    tasks=(Task(key="buy", name="Buy"), Task(key="pay", name="Pay")),
    questionnaires=(
        QuestionnaireUse(key="experience", slot=Slot.BEFORE_SESSION),
        QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK),
        QuestionnaireUse(key="asq", slot=Slot.AFTER_TASK, tasks=("pay",)),
        QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),
        QuestionnaireUse(key="nps", slot=Slot.AFTER_SESSION),
    ),
)


def load(key: str) -> Questionnaire:
    """Every questionnaire has one item, but ASQ two."""
    items = ("1", "2") if key == "asq" else ("1",)
    return Questionnaire(
        key=key,
        short_name=key,
        name=Wording(),
        slot=Slot.AFTER_SESSION,
        items=tuple(Item(key=item, text=Wording()) for item in items),
    )


AGENDA = Agenda(DESIGN, ORDER, load)
EMPTY = Snapshot(
    session=Session(
        uid="s", participant="P01", condition=None, moderator="", started_utc="2026-03-10T09:00:00Z",
        state=SessionState.READY,
    )
)  # fmt: skip


def attempt(uid: str, task: str, start_s: int, outcome: Outcome | None = Outcome.SUCCESS) -> Attempt:
    ended_ns = None if outcome is None else (start_s + 1) * 10**9
    return Attempt(uid=uid, task=task, started_ns=start_s * 10**9, ended_ns=ended_ns, outcome=outcome)


def answer(questionnaire: str, attempt_uid: str | None = None, number: float | None = 5, item: str = "1") -> Answer:
    return Answer(
        uid=f"{questionnaire}-{attempt_uid}-{item}", t_ns=0, questionnaire=questionnaire, item=item, number=number,
        attempt_uid=attempt_uid,
    )  # fmt: skip


ASQ = (answer("asq", "b"), answer("asq", "b", item="2"))


def test_a_questionnaire_is_due_until_each_item_was_answered_or_passed_over() -> None:
    ended = replace(EMPTY, attempts=(attempt("b", "pay", 5), attempt("a", "buy", 1)))
    halfway = replace(ended, answers=(answer("seq", "b"), ASQ[0]))
    assert AGENDA.next_step(halfway) == Ask("asq", Slot.AFTER_TASK, "b")
    passed_over = replace(ended, answers=(answer("seq", "b"), ASQ[0], answer("asq", "b", None, "2")))
    assert AGENDA.next_step(passed_over) == Ask("sus", Slot.AFTER_SESSION)


def test_a_whole_session_goes_through_its_moments_in_order() -> None:
    seen = []
    snapshot = EMPTY
    for attempts, answers in (
        ((), ()),
        ((), (answer("experience"),)),
        ((attempt("a", "buy", 1, None),), (answer("experience"),)),
        ((attempt("a", "buy", 1),), (answer("experience"),)),
        ((attempt("a", "buy", 1),), (answer("experience"), answer("seq", "a"))),
        ((attempt("a", "buy", 1), attempt("b", "pay", 5)), (answer("seq", "a"), answer("seq", "b"))),
        ((attempt("a", "buy", 1), attempt("b", "pay", 5)), (answer("seq", "b"), *ASQ)),
        ((attempt("a", "buy", 1), attempt("b", "pay", 5)), (answer("seq", "b"), *ASQ, answer("sus"))),
        (
            (attempt("a", "buy", 1), attempt("b", "pay", 5)),
            (answer("seq", "b"), *ASQ, answer("sus"), answer("nps", number=None)),
        ),
    ):
        snapshot = replace(EMPTY, attempts=attempts, answers=answers)
        seen.append(AGENDA.next_step(snapshot))
    assert seen == [
        Ask("experience", Slot.BEFORE_SESSION),
        Try("buy"),
        Work(attempt("a", "buy", 1, None)),
        Ask("seq", Slot.AFTER_TASK, "a"),
        Try("pay"),
        Ask("asq", Slot.AFTER_TASK, "b"),
        Ask("sus", Slot.AFTER_SESSION),
        Ask("nps", Slot.AFTER_SESSION),
        Over(),
    ]


def test_several_questionnaires_can_be_due_at_once_and_none_while_somebody_works() -> None:
    ended = replace(EMPTY, attempts=(attempt("a", "buy", 1), attempt("b", "pay", 5)))
    assert [ask.questionnaire for ask in AGENDA.due(ended)] == ["seq", "asq"]
    working = replace(EMPTY, attempts=(attempt("a", "buy", 1, None),))
    assert AGENDA.due(working) == ()


def test_nobody_is_asked_about_a_task_that_was_skipped_or_broke_down() -> None:
    for outcome in (Outcome.SKIPPED, Outcome.FAULT):
        assert AGENDA.next_step(replace(EMPTY, attempts=(attempt("a", "buy", 1, outcome),))) == Try("pay")


def test_a_task_that_is_skipped_takes_no_question_about_the_one_before_along() -> None:
    skipped = (attempt("a", "buy", 1), attempt("b", "pay", 5, Outcome.SKIPPED))
    assert AGENDA.due(replace(EMPTY, attempts=skipped)) == (Ask("seq", Slot.AFTER_TASK, "a"),)
    answered = replace(EMPTY, attempts=skipped, answers=(answer("seq", "a"),))
    assert AGENDA.next_step(answered) == Ask("sus", Slot.AFTER_SESSION)


def test_the_questions_before_the_session_are_over_once_a_task_has_begun() -> None:
    begun = replace(EMPTY, attempts=(attempt("a", "buy", 1, Outcome.SKIPPED),))
    assert AGENDA.next_step(begun) == Try("pay")


def test_each_attempt_at_a_task_is_asked_about() -> None:
    again = replace(EMPTY, attempts=(attempt("a", "buy", 1), attempt("b", "buy", 5)), answers=(answer("seq", "a"),))
    assert AGENDA.next_step(again) == Ask("seq", Slot.AFTER_TASK, "b")


def test_a_design_without_anything_is_over_at_once() -> None:
    assert Agenda(Design(name="Empty"), (), load).next_step(EMPTY) == Over()


def test_the_questionnaires_of_one_moment_belong_together_answered_or_not() -> None:
    tried = replace(EMPTY, attempts=(attempt("b", "pay", 1),), answers=(answer("seq", "b"),))
    after_pay = (Ask("seq", Slot.AFTER_TASK, "b"), Ask("asq", Slot.AFTER_TASK, "b"))
    assert AGENDA.asked_with(tried, after_pay[1]) == after_pay
    assert [AGENDA.is_answered(tried, ask) for ask in after_pay] == [True, False]
    after_buy = Ask("seq", Slot.AFTER_TASK, "a")
    assert AGENDA.asked_with(replace(EMPTY, attempts=(attempt("a", "buy", 1),)), after_buy) == (after_buy,)
    end = (Ask("sus", Slot.AFTER_SESSION), Ask("nps", Slot.AFTER_SESSION))
    assert AGENDA.asked_with(tried, end[0]) == end
