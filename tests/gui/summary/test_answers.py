"""Which answers are missing."""

from dataclasses import replace

from tests.gui.summary.made_sessions import DESIGN, FAULT, GAVE_UP, OK, SKIPPED, seq, session, sus
from uxlab.gui.summary.answers import missing_answers
from uxlab.model.design import QuestionnaireUse, Slot

AFTER = replace(DESIGN, questionnaires=(QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK),))
OPEN = """
key = "own"
short_name = "Own"
slot = "after-session"
name.en = "Own"

[[item]]
key = "free"
kind = "text"
text.en = "What else?"
"""


def test_a_whole_session_lacks_nothing() -> None:
    data = session("P01", [("find", OK, 0, 10)], answers=[seq("P01-0", 5), *sus(*[4, 2] * 5)])
    assert list(missing_answers(data, DESIGN)) == []


def test_what_nobody_answered_is_named() -> None:
    ((title, _),) = missing_answers(session("P01"), DESIGN)
    assert title == "SUS was not answered"


def test_missing_answers_are_counted_with_what_follows() -> None:
    one = list(missing_answers(session("P01", answers=sus(4, 2, 4, 2, 4, 2, 4, 2, 4, None)), DESIGN))
    assert one == [("SUS, 1 answer of 10 missing", "The score is that of the other nine, scaled up.")]
    ((title, text),) = missing_answers(session("P01", answers=sus(*[4, 2] * 4)), DESIGN)
    assert title == "SUS, 2 answers of 10 missing"
    assert "no score" in text


def test_after_tasks_the_attempts_are_named_where_something_was_to_be_asked() -> None:
    data = session(
        "P01",
        [("find", OK, 0, 10), ("buy", FAULT, 20, 30), ("buy", SKIPPED, 40, 40), ("buy", GAVE_UP, 50, 60)],
        answers=[seq("P01-9", 5)],
    )
    assert [title for title, _ in missing_answers(data, AFTER)] == ["SEQ is missing after tasks 1 and 4"]
    only_find = (QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK, tasks=("find",)),)
    titles = [title for title, _ in missing_answers(data, replace(AFTER, questionnaires=only_find))]
    assert titles == ["SEQ is missing after task 1"]


def test_open_questions_may_stay_empty_and_what_cannot_be_read_asks_nothing() -> None:
    uses = (
        QuestionnaireUse(key="own", slot=Slot.AFTER_SESSION, definition=OPEN),
        QuestionnaireUse(key="lost", slot=Slot.AFTER_SESSION),
    )
    assert list(missing_answers(session("P01"), replace(DESIGN, questionnaires=uses))) == []
