"""An answer finds its session or attempt, or says why not."""

from dataclasses import replace

import pytest

from uxlab.importing.drafts import DraftAnswer, KnownAttempt, KnownStudy
from uxlab.importing.problems import Findings
from uxlab.importing.targets import Targets
from uxlab.model.session import Outcome, Session, SessionState
from uxlab.questionnaires.answers import ItemAnswer

SESSION = Session(
    uid="s1", participant="P01", condition="a", moderator="", started_utc="", state=SessionState.FINISHED, ended_ns=90
)
FIRST = KnownAttempt(uid="t1", session_uid="s1", task="return", started_ns=0, length_ns=10, outcome=Outcome.SUCCESS)
SECOND = replace(FIRST, uid="t2", started_ns=20)
ASKED = DraftAnswer(file="q.csv", row=2, participant="P01", questionnaire="seq", answer=ItemAnswer("1"), task="return")


@pytest.fixture
def targets(known: KnownStudy) -> Targets:
    other = replace(SESSION, uid="s2", condition="b")
    skipped = replace(FIRST, uid="t3", session_uid="s2", outcome=Outcome.SKIPPED)
    return Targets(replace(known, sessions=(SESSION, other), attempts=(FIRST, SECOND, skipped)))


def test_without_a_number_the_latest_attempt_is_meant(targets: Targets, findings: Findings) -> None:
    assert targets.of(ASKED, findings) == ("s1", "t2", 30)
    assert targets.of(replace(ASKED, number=1), findings) == ("s1", "t1", 10)


def test_what_the_import_names_goes_first(targets: Targets, findings: Findings) -> None:
    targets.add("P01", SESSION, FIRST)
    assert targets.of(ASKED, findings) == ("s1", "t1", 10)


def test_attempts_of_the_import_count_too(targets: Targets, findings: Findings) -> None:
    targets.add("P01", SESSION, replace(FIRST, uid="t9", started_ns=50))
    assert targets.of(ASKED, findings) == ("s1", "t9", 60)
    assert targets.of(replace(ASKED, task=None), findings) == ("s1", None, 90)
    assert [attempt.uid for attempt in targets.recorded("P01", "return")] == ["t1", "t2", "t3"]


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (replace(ASKED, task="find-shoes"), "was not attempted by P01"),
        (replace(ASKED, participant="P02"), "was not attempted by P02"),
        (replace(ASKED, condition="b"), "was not attempted by P01"),
        (replace(ASKED, number=3), "there are 2"),
        (replace(ASKED, task=None), "has 2 sessions"),
        (replace(ASKED, task=None, participant="P02"), "has no session"),
    ],
)
def test_what_is_meant_must_be_there_and_clear(
    draft: DraftAnswer, told: str, targets: Targets, findings: Findings
) -> None:
    assert targets.of(draft, findings) is None
    assert told in findings.problems[0].text


def test_a_condition_tells_two_sessions_apart(targets: Targets, findings: Findings) -> None:
    assert targets.of(replace(ASKED, task=None, condition="a"), findings) == ("s1", None, 90)


def test_a_number_tells_the_sessions_of_a_person_apart(targets: Targets, findings: Findings) -> None:
    about_session = replace(ASKED, task=None)
    assert targets.of(replace(about_session, session=1), findings) == ("s1", None, 90)
    assert targets.of(replace(about_session, session=2), findings) == ("s2", None, 90)
    assert targets.of(replace(about_session, session=3), findings) is None
    assert "P01 has no session" in findings.problems[0].text


def test_of_the_sessions_that_the_import_names_the_number_counts_those(targets: Targets, findings: Findings) -> None:
    targets.add("P01", replace(SESSION, uid="s9"), replace(FIRST, uid="t9"))
    assert targets.of(replace(ASKED, task=None, session=1), findings) == ("s9", None, 90)
