"""Participants and sessions are found, begun, resumed and withdrawn."""

from dataclasses import replace

import pytest

from uxlab.errors import UsageError
from uxlab.model.design import ConsentKind, Participant
from uxlab.model.events import Focus, InputEvent
from uxlab.model.session import Action, ActionKind, Session, SessionState
from uxlab.storage.session_store import StoredSession
from uxlab.storage.sessions import (
    ensure_participant,
    open_sessions,
    resume_session,
    start_session,
    withdraw_session,
)
from uxlab.storage.study_file import StudyToRecord


def test_a_new_participant_is_added(study: StudyToRecord) -> None:
    made = ensure_participant(study, "P09", group="expert", consents=[ConsentKind.INPUT])
    assert made == Participant(code="P09", group="expert", consents=frozenset({ConsentKind.INPUT}))
    assert study.design().participants[-1] == made


def test_a_known_participant_stays_as_it_is_but_for_what_is_said(study: StudyToRecord) -> None:
    known = study.design().participants[0]
    assert ensure_participant(study, "P01") == known
    assert ensure_participant(study, "P01", condition="b") == replace(known, condition="b")
    assert ensure_participant(study, "P01", consents=[]) == replace(known, condition="b", consents=frozenset())
    assert study.design().participants[0].condition == "b"


@pytest.mark.parametrize(
    ("code", "place", "sentence"),
    [
        ("P 1", {}, "A participant's code is a short text without spaces"),
        ("", {}, "A participant's code"),
        ("\ud800", {}, "A participant's code"),
        ("P9", {"group": "x"}, "Participant P9 cannot be placed: there is no group “x”; known are expert, novice."),
        ("P9", {"condition": "x"}, "Participant P9 cannot be placed: there is no condition “x”; known are a, b."),
    ],
)
def test_what_the_design_does_not_know_is_refused(
    study: StudyToRecord, code: str, place: dict[str, str], sentence: str
) -> None:
    with pytest.raises(UsageError) as caught:
        ensure_participant(study, code, group=place.get("group"), condition=place.get("condition"))
    assert str(caught.value).startswith(sentence)
    assert len(study.design().participants) == 2


def test_a_session_that_was_never_finished_is_found_again(study: StudyToRecord, session: Session) -> None:
    assert open_sessions(study) == ()
    start_session(study, replace(session, uid="old", state=SessionState.FINISHED))
    start_session(study, session)
    other = replace(session, uid="s2", participant="P02", state=SessionState.PAUSED)
    start_session(study, other)
    latest = replace(session, uid="s3")
    start_session(study, latest)
    assert open_sessions(study) == (session, other, latest)
    assert resume_session(study, "s2").load().session == other


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("participant", "P7", "There is no participant P7; known are P01, P02."),
        ("condition", "c", "There is no condition c; known are a, b."),
        ("moderator", "\ud800", "The text has half a character"),
    ],
)
def test_a_session_out_of_the_design_is_refused(
    study: StudyToRecord, session: Session, field: str, value: str, sentence: str
) -> None:
    texts = {"participant": session.participant, "condition": "a", "moderator": session.moderator, field: value}
    wrong = replace(
        session, participant=texts["participant"], condition=texts["condition"], moderator=texts["moderator"]
    )
    with pytest.raises(UsageError) as caught:
        start_session(study, wrong)
    assert str(caught.value).startswith(sentence)


def test_a_session_that_does_not_exist_cannot_be_resumed(study: StudyToRecord) -> None:
    with pytest.raises(UsageError, match=r"There is no session nobody in shop.uxlab"):
        resume_session(study, "nobody")


def test_a_session_that_could_not_begin_is_taken_away_with_its_circumstances(
    study: StudyToRecord, store: StoredSession, session: Session
) -> None:
    store.set_environment([("os", "Linux")])
    store.add_circumstance(Focus(t_ns=0, application="shop"))
    withdraw_session(study, session.uid)
    assert open_sessions(study) == ()


def test_a_session_with_anything_in_it_stays(study: StudyToRecord, store: StoredSession, session: Session) -> None:
    store.add_events([InputEvent(1, 0, 5, 5, None, None, 0)])
    withdraw_session(study, session.uid)
    acted = replace(session, uid="s2")
    action = Action(uid="a", t_ns=1, actor="Ada", kind=ActionKind.DO, command="begin", changes=())
    start_session(study, acted).commit(action, acted)
    withdraw_session(study, "s2")
    assert open_sessions(study) == (session, acted)
