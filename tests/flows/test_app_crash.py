"""The app is killed in the middle of an attempt; at the next start everything is there, to go on with or to close."""

from pathlib import Path
from time import perf_counter, sleep

import pytest

from tests.flows.app_driver import Moderator
from tests.flows.app_studies import StartApp, all_of, new_study, start_session

DOWN_S = 3.0
HALF = "Hesit"
HEARTBEAT_S = 1.0
"""How long before its end the last sign of life may be."""


@pytest.mark.timeout(300)
def test_a_session_goes_on_after_a_crash(start_app: StartApp, tmp_path: Path) -> None:
    study = new_study(tmp_path / "two.uxlab")
    crash_in_an_attempt(start_app(study), study)
    died_s = perf_counter()
    sleep(DOWN_S)
    app = start_app()
    app.wait_for(lambda: app.says("1 error"), "what is there of the session")
    app.click("Resume session", window="start-window")
    app.find("Resume session", window="study-window")
    app.wait_for(lambda: app.says("checks passed"), "the checks")
    app.find("Resume session", window="study-window")
    app.has_keys("study-window")
    app.key("ctrl+Return")
    app.wait_for(lambda: app.says("Task 1 of 2"), "the attempt")
    down_s = perf_counter() - died_s
    app.wait_for(
        lambda: any(thing["kind"] == "row" and "Slip" in thing["name"] for thing in app.seen["things"]), "the slip"
    )
    (note,) = app.things("Note", kind="field")
    assert note["text"] == HALF
    app.key("2", "s")
    app.find("Begin task 2")
    finish(app)
    goes_on_in_the_file(study, down_s)


@pytest.mark.timeout(300)
def test_an_interrupted_session_can_be_closed(start_app: StartApp, tmp_path: Path) -> None:
    study = new_study(tmp_path / "two.uxlab")
    crash_in_an_attempt(start_app(study), study)
    app = start_app()
    app.click("Close session", window="start-window")
    app.wait_for(lambda: not app.things("Close session"), "the end of the session")
    assert all_of(study, "SELECT state FROM session") == [("finished",)]
    ((outcome, ended_ns, error_ns),) = all_of(
        study, "SELECT outcome, attempt.ended_ns, error.t_ns FROM attempt, error, session"
    )
    assert outcome == "stopped"
    assert ended_ns >= error_ns
    assert all_of(study, "SELECT text FROM note") == [(HALF,)]


def crash_in_an_attempt(app: Moderator, study: Path) -> None:
    """Mark an error in the first attempt and begin a note; once that is in the file, the app is gone."""
    start_session(app)
    app.key("ctrl+Return")
    app.wait_for(lambda: app.says("Task 1 of 2"), "the first attempt")
    app.key("1")
    app.wait_for(lambda: app.says("Undo “Slip”"), "the error")
    app.key("n")
    app.wait_for(lambda: app.seen["focus"] == "Note", "the note box")
    app.type(HALF)
    app.wait_for(lambda: all_of(study, "SELECT text FROM note_draft") == [(HALF,)], "the half of a note in the file")
    app.process.kill()
    app.process.wait()


def finish(app: Moderator) -> None:
    app.click("Finish session…")
    app.click("Finish session")
    app.wait_for(lambda: app.says("P01 is finished"), "the end of the session")


def goes_on_in_the_file(study: Path, down_s: float) -> None:
    """One session and one attempt; the time in which nothing ran is a pause in it."""
    assert all_of(study, "SELECT state FROM session") == [("finished",)]
    assert all_of(study, "SELECT error_type FROM error ORDER BY t_ns") == [("slip",), ("detour",)]
    ((started_ns, ended_ns, outcome),) = all_of(study, "SELECT started_ns, ended_ns, outcome FROM attempt")
    assert outcome == "success"
    ((pause_from_ns, pause_to_ns),) = all_of(study, "SELECT started_ns, ended_ns FROM pause")
    assert started_ns < pause_from_ns < pause_to_ns < ended_ns
    ((began_ns, text),) = all_of(study, "SELECT t_ns, text FROM note")
    assert text == HALF
    assert started_ns < began_ns < pause_to_ns - DOWN_S * 1e9
    assert all_of(study, "SELECT * FROM note_draft") == []
    assert DOWN_S <= (pause_to_ns - pause_from_ns) / 1e9 <= down_s + HEARTBEAT_S
