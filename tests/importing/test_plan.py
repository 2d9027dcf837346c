"""An import adds what the study has not, and nothing twice."""

from dataclasses import replace

import pytest

from uxlab.importing.drafts import DraftAnswer, DraftAttempt, DraftMark, KnownAttempt, KnownStudy
from uxlab.importing.plan import Plan, plan_import
from uxlab.importing.problems import Findings
from uxlab.model.session import ASSIST_TAG, Answer, Attempt, ErrorMark, Note, Outcome, Session
from uxlab.questionnaires.answers import ItemAnswer

S = 10**9
DRAFT = DraftAttempt(
    file="a.csv", row=2, participant="P02", task="return", outcome=Outcome.SUCCESS, length_ns=30 * S,
    errors=(DraftMark(), DraftMark(error_type="slip")), assists=(DraftMark(),), clicks=7,
)  # fmt: skip
ANSWER = DraftAnswer(
    file="q.csv", row=2, participant="P02", questionnaire="seq", answer=ItemAnswer("1", number=6.0), task="return"
)


def planned(known: KnownStudy, *drafts: DraftAttempt, answers: tuple[DraftAnswer, ...] = ()) -> tuple[Plan, Findings]:
    findings = Findings()
    return plan_import(known, drafts, answers, findings, "2026-05-04T10:00:00.000+00:00"), findings


def imported(known: KnownStudy, plan: Plan) -> KnownStudy:
    """Return the study once the plan is written."""
    sessions = {session.uid: session for session in known.sessions}
    attempts, answers = list(known.attempts), dict(known.answers)
    for one in plan.sessions:
        sessions[one.session.uid] = one.session
        for record in one.records:
            if isinstance(record, Attempt) and record.ended_ns is not None:
                errors, assists = (
                    sum(isinstance(r, kind) and r.t_ns == record.started_ns for r in one.records) if known_of else None
                    for kind, known_of in ((ErrorMark, record.errors_counted), (Note, record.assists_counted))
                )
                attempts.append(
                    KnownAttempt(
                        uid=record.uid, session_uid=one.session.uid, task=record.task, started_ns=record.started_ns,
                        length_ns=record.ended_ns - record.started_ns, outcome=record.outcome, errors=errors,
                        assists=assists, clicks=record.imported_clicks,
                    )
                )  # fmt: skip
            elif isinstance(record, Answer):
                key = (one.session.uid, record.attempt_uid, record.questionnaire, record.item)
                answers[key] = (record.number, record.text)
    return replace(known, sessions=tuple(sessions.values()), attempts=tuple(attempts), answers=answers)


def test_an_attempt_becomes_a_session_with_all_that_belongs_to_it(known: KnownStudy) -> None:
    plan, findings = planned(known, DRAFT, replace(DRAFT, task="find-shoes", errors=(), assists=(), clicks=None))
    (one,) = plan.sessions
    attempt, error, slip, assist, second = one.records
    assert (one.session.participant, one.session.ended_ns, one.before) == ("P02", 60 * S, None)
    assert isinstance(attempt, Attempt)
    assert (attempt.started_ns, attempt.ended_ns, attempt.assisted, attempt.imported_clicks) == (0, 30 * S, True, 7)
    assert isinstance(error, ErrorMark)
    assert isinstance(slip, ErrorMark)
    assert [(mark.t_ns, mark.error_type, mark.severity) for mark in (error, slip)] == [(0, None, None), (0, "slip", 2)]
    assert isinstance(assist, Note)
    assert assist.tag == ASSIST_TAG
    assert isinstance(second, Attempt)
    assert (second.started_ns, second.ended_ns, second.assisted) == (30 * S, 60 * S, False)
    assert (plan.attempts, plan.attempts_there, findings.problems) == (2, 0, [])


def test_the_same_again_is_nothing(known: KnownStudy) -> None:
    plan, _ = planned(known, DRAFT, answers=(ANSWER,))
    again, findings = planned(imported(known, plan), DRAFT, answers=(ANSWER,))
    assert again.empty
    assert (again.attempts_there, again.answers_there, findings.problems, findings.remarks) == (1, 1, [], [])


def test_more_of_the_same_is_added_behind(known: KnownStudy) -> None:
    plan, _ = planned(known, DRAFT)
    further = replace(DRAFT, number=2, length_ns=5 * S, errors=(), assists=())
    more, findings = planned(imported(known, plan), DRAFT, further, answers=(replace(ANSWER, number=2),))
    (one,) = more.sessions
    attempt, answer = one.records
    assert isinstance(attempt, Attempt)
    assert (attempt.started_ns, one.before, one.session.ended_ns) == (30 * S, plan.sessions[0].session, 35 * S)
    assert isinstance(answer, Answer)
    assert (answer.attempt_uid, answer.t_ns) == (attempt.uid, 35 * S)
    assert findings.problems == []


@pytest.mark.parametrize(
    ("changed", "column"),
    [
        (replace(DRAFT, outcome=Outcome.FAILURE), "outcome"),
        (replace(DRAFT, length_ns=31 * S), "seconds"),
        (replace(DRAFT, errors=()), "errors"),
        (replace(DRAFT, assists=()), "assists"),
        (replace(DRAFT, clicks=None), "clicks"),
    ],
)
def test_a_changed_row_is_refused(changed: DraftAttempt, column: str, known: KnownStudy) -> None:
    plan, _ = planned(known, DRAFT)
    _, findings = planned(imported(known, plan), changed)
    assert [problem.column for problem in findings.problems] == [column]
    assert "make them agree" in findings.problems[0].text


def test_a_changed_answer_is_refused(known: KnownStudy) -> None:
    plan, _ = planned(known, DRAFT, answers=(ANSWER,))
    changed = replace(ANSWER, answer=ItemAnswer("1", number=5.0))
    _, findings = planned(imported(known, plan), DRAFT, answers=(changed,))
    assert "“5” differs from the study, which has “6”" in findings.problems[0].text


def test_the_same_attempt_in_another_form_is_refused(known: KnownStudy) -> None:
    """A column for the condition was added, or the attempt was recorded here: it must not be counted twice."""
    plan, _ = planned(known, DRAFT)
    _, findings = planned(imported(known, plan), replace(DRAFT, condition="a"))
    assert "has such an attempt already" in findings.problems[0].text
    same = replace(DRAFT, condition="a", number=1, numbered=True)
    _, findings = planned(imported(known, plan), same)
    assert findings.problems[0].text == "the study has such an attempt already, with the number 1"
    _, findings = planned(imported(known, plan), replace(same, number=2))
    assert findings.problems == []


def test_attempts_beside_others_are_remarked_upon(known: KnownStudy) -> None:
    plan, _ = planned(known, DRAFT)
    _, findings = planned(imported(known, plan), replace(DRAFT, condition="a", length_ns=99 * S))
    assert findings.problems == []
    assert findings.remarks == [
        "1 attempt will stand beside others of the same person at the same task, such as P02 at return."
    ]


def test_conditions_are_sessions_of_their_own(known: KnownStudy) -> None:
    plan, _ = planned(known, replace(DRAFT, condition="a"), replace(DRAFT, condition="b"))
    assert [one.session.condition for one in plan.sessions] == ["a", "b"]


def test_without_a_condition_the_participants_own_counts(known: KnownStudy) -> None:
    plan, _ = planned(known, replace(DRAFT, participant="P01"))
    assert [one.session.condition for one in plan.sessions] == ["a"]


def test_an_observation_keeps_its_times(known: KnownStudy) -> None:
    first = replace(DRAFT, observation="visit", observed_utc="2026-05-01T08:00:00.000+00:00", started_ns=100 * S)
    plan, _ = planned(known, first, replace(first, task="find-shoes", started_ns=10 * S))
    (one,) = plan.sessions
    assert (one.session.started_utc, one.session.ended_ns) == ("2026-05-01T08:00:00.000+00:00", 130 * S)
    assert [record.started_ns for record in one.records if isinstance(record, Attempt)] == [100 * S, 10 * S]


def test_answers_reach_sessions_recorded_here(known: KnownStudy) -> None:
    plan, _ = planned(known, DRAFT)
    study = imported(known, plan)
    asked = replace(ANSWER, questionnaire="sus", task=None)
    more, findings = planned(study, answers=(asked,))
    (one,) = more.sessions
    assert one.session == one.before == study.sessions[0]
    assert isinstance(one.session, Session)
    assert (more.answers, findings.problems) == (1, [])


def test_an_answer_that_comes_by_two_ways_is_refused(known: KnownStudy) -> None:
    _, findings = planned(known, DRAFT, answers=(ANSWER, replace(ANSWER, row=3, number=1)))
    assert [str(problem) for problem in findings.problems] == ["q.csv, row 3, item: “1” was answered in row 2"]


UNCOUNTED = replace(DRAFT, errors=None, assists=None)


@pytest.mark.parametrize("errors", [None, (), (DraftMark(),)])
@pytest.mark.parametrize("assists", [None, (), (DraftMark(),)])
def test_an_attempt_keeps_whether_it_was_counted_and_the_same_again_is_nothing(
    errors: tuple[DraftMark, ...] | None, assists: tuple[DraftMark, ...] | None, known: KnownStudy
) -> None:
    draft = replace(DRAFT, errors=errors, assists=assists)
    plan, _ = planned(known, draft)
    (attempt,) = [record for record in plan.sessions[0].records if isinstance(record, Attempt)]
    assert (attempt.errors_counted, attempt.assists_counted) == (errors is not None, assists is not None)
    assert attempt.assisted is (assists == (DraftMark(),))
    again, findings = planned(imported(known, plan), draft)
    assert (again.empty, again.attempts_there, findings.problems, findings.remarks) == (True, 1, [], [])


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (UNCOUNTED, DRAFT, "“2” differs from the study, which has nothing"),
        (UNCOUNTED, replace(DRAFT, errors=()), "“0” differs from the study, which has nothing"),
        (DRAFT, UNCOUNTED, "nothing differs from the study, which has “2”"),
    ],
)
def test_what_was_counted_since_must_be_decided_by_a_person(
    first: DraftAttempt, second: DraftAttempt, told: str, known: KnownStudy
) -> None:
    plan, _ = planned(known, first)
    _, findings = planned(imported(known, plan), second)
    assert [told in problem.text for problem in findings.problems if problem.column == "errors"] == [True]


def test_a_study_from_before_keeps_its_zeros_and_the_report_says_so(known: KnownStudy) -> None:
    none_made = replace(DRAFT, errors=(), assists=())
    plan, _ = planned(known, none_made, replace(none_made, task="find-shoes", outcome=Outcome.SKIPPED, length_ns=0))
    uncounted = replace(none_made, errors=None, assists=None)
    again, findings = planned(
        imported(known, plan), uncounted, replace(uncounted, task="find-shoes", outcome=Outcome.SKIPPED, length_ns=0)
    )
    assert (again.empty, findings.problems) == (True, [])
    assert findings.remarks == [
        f"The study keeps 0 {column} for 1 attempt of which the file says nothing; "
        "if they were not counted, import the file into a new study."
        for column in ("errors", "assists")
    ]
