"""Machines and corrections of each session, for a report."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.lab.made_studies import Visit, make_study
from tests.report.rich_study import make_rich_study
from uxlab.model.events import Screen
from uxlab.model.report import SessionContext
from uxlab.model.session import (
    IMPRESSION_TAG,
    Action,
    ActionKind,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Outcome,
    Session,
    SessionState,
)
from uxlab.storage.report_material import read_contexts
from uxlab.storage.sessions import resume_session
from uxlab.storage.study_file import StudyToRecord, open_for_reading, open_for_recording


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_rich_study(tmp_path / "shop.uxlab", people=3)


def contexts(path: Path) -> tuple[SessionContext, ...]:
    with open_for_reading(path) as study:
        return study.read(read_contexts)


def act(study: StudyToRecord, name: str, change: Change, session: Session) -> None:
    action = Action(uid=name, t_ns=1, actor="Bo", kind=ActionKind.DO, command=name, changes=(change,))
    resume_session(study, session.uid).commit(action, session)


def test_each_session_tells_of_its_machine(path: Path) -> None:
    found = contexts(path)
    assert [one.session_uid for one in found] == ["s0", "s1", "s2"]
    assert found[0].environment == (("desktop", "GNOME"), ("system", "Windows 11"), ("uxlab", "0.1.0"))
    assert [(one.width_px, one.height_px) for one in found[0].screens] == [(1920, 1080)]


def test_what_was_noted_last_counts(path: Path) -> None:
    with open_for_recording(path, print) as study:
        store = resume_session(study, "s0")
        store.set_environment((("system", "Windows 12"), ("desktop", "")))
        store.add_circumstance(Screen(t_ns=5, name="DP-1", x_px=0, y_px=0, width_px=800, height_px=600))
        store.close()
    found = contexts(path)[0]
    assert dict(found.environment)["system"] == "Windows 12"
    assert "desktop" not in dict(found.environment)
    assert [(one.width_px, one.height_px) for one in found.screens] == [(800, 600)]


def test_corrections_are_what_was_done_after_the_end(path: Path) -> None:
    first, second, third = contexts(path)
    (retimed,) = first.corrections
    (change,) = retimed.action.changes
    assert isinstance(change.before, Attempt)
    assert isinstance(change.after, Attempt)
    assert (change.before.ended_ns or 0) - (change.after.ended_ns or 0) == 2_000_000_000
    assert retimed.written_utc.startswith("20")
    assert [type(one.before) for two in second.corrections for one in two.action.changes] == [ErrorMark]
    assert third.corrections == ()


def test_an_impression_is_no_correction_and_a_reopened_session_goes_on(path: Path) -> None:
    with open_for_recording(path, print) as study:
        done = resume_session(study, "s2").load().session
        act(study, "impress", Change(None, Note(uid="i", t_ns=1, text="Fine.", tag=IMPRESSION_TAG)), done)
        going = replace(done, state=SessionState.BREAK, ended_ns=None)
        act(study, "reopen", Change(done, going), going)
        act(study, "mark", Change(None, Note(uid="n", t_ns=2, text="more")), going)
        act(study, "finish", Change(going, done), done)
        act(study, "correct", Change(None, Note(uid="m", t_ns=3, text="late")), done)
    assert [one.action.command for one in contexts(path)[2].corrections] == ["reopen", "correct"]


def test_a_session_from_elsewhere_has_corrections_and_imports_and_coders_make_none(tmp_path: Path) -> None:
    made = make_study(tmp_path / "other", [Visit("P01", tried=[("find", Outcome.SUCCESS, 10)])])
    mark = ErrorMark(uid="e", t_ns=1)
    with open_for_recording(made, print) as study:
        session = resume_session(study, "s1").load().session
        store = resume_session(study, "s1")
        for name, record, undoable in (
            ("import x.csv", Note(uid="n", t_ns=1, text="x"), False),
            ("error", replace(mark, uid="e1", coder="Cy"), True),
            ("correct", mark, True),
        ):
            action = Action(
                uid=name, t_ns=1, actor="Bo", kind=ActionKind.DO, command=name, changes=(Change(None, record),),
                undoable=undoable, reason="why",
            )  # fmt: skip
            store.commit(action, session)
    (context,) = contexts(made)
    assert [(one.action.command, one.action.reason) for one in context.corrections] == [("correct", "why")]
