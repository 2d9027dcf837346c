"""From the first window to a finished session without a pointer."""

from functools import partial
from pathlib import Path

import pytest

from tests.flows.app_driver import Moderator
from tests.flows.app_studies import StartApp, all_of


@pytest.mark.timeout(300)
def test_a_session_without_a_pointer(start_app: StartApp, tmp_path: Path) -> None:
    app = start_app()
    make_a_study(app)
    design(app)
    app.key("ctrl+2")
    app.find("Type an ID and press Enter", kind="field")
    app.key("ctrl+shift+n")
    app.wait_for(lambda: app.things("P01", kind="row"), "a participant")
    app.key("Escape", "ctrl+3")
    app.find("Prepare session")
    app.wait_for(lambda: app.says("checks passed"), "the checks")
    app.find("Start session")
    assert len(stops(app, 8)) == 8
    app.key("ctrl+Return")
    app.find("Begin task 1")
    conduct(app)
    finish(app)
    assert app.clicks == []
    the_file_agrees(tmp_path / "Studies" / "Keys.uxlab")


def make_a_study(app: Moderator) -> None:
    """Tab goes through the first window; each stop is another control."""
    app.find("New study")
    app.has_keys("start-window")
    assert len(stops(app, 5)) == 5
    app.key("ctrl+n")
    app.wait_for(lambda: app.seen["focus"] == "Name", "the name of a new study")
    app.type("Keys")
    app.key("Return")
    app.find("rail-design")


def design(app: Moderator) -> None:
    app.find("Add task")
    app.has_keys("study-window")
    app.key("ctrl+shift+t")
    app.wait_for(lambda: app.seen["focus"] == "Title", "the title of a new task")
    app.key("ctrl+a")
    app.type("Find shoes")
    app.key("Tab")
    app.wait_for(lambda: app.seen["focus"] != "Title", "the next field")
    app.find("1, Find shoes…", kind="row")


def conduct(app: Moderator) -> None:
    """An assist, a note, a pause, an undo, and success."""
    app.key("ctrl+Return")
    app.wait_for(lambda: app.says("Task 1 of 1"), "the attempt")
    app.key("a", "n")
    app.wait_for(lambda: app.seen["focus"] == "Note", "the note box")
    app.type("Reads aloud")
    app.key("Return", "Escape", "F8")
    app.find("Go on")
    app.key("F8")
    app.find("Success")
    app.key("a", "ctrl+z", "s")
    app.wait_for(lambda: app.says("Everything is done"), "the end of the task")


def finish(app: Moderator) -> None:
    app.key("ctrl+Return")
    app.find("Finish session", kind="button")
    app.key("ctrl+Return")
    app.wait_for(lambda: app.says("P01 is finished"), "the end of the session")


def stops(app: Moderator, number: int) -> set[str]:
    """Return the names of the controls at which Tab stops."""
    names = set()
    for _ in range(number):
        before = app.seen["focus"]
        app.key("Tab")
        app.wait_for(partial(has_moved, app, before), f"a control after {before!r}")
        names.add(app.seen["focus"])
    return names


def has_moved(app: Moderator, before: str) -> bool:
    return app.seen["focus"] not in {"", before}


def the_file_agrees(study: Path) -> None:
    assert all_of(study, "SELECT participant, state FROM session") == [("P01", "finished")]
    assert all_of(study, "SELECT outcome, assisted FROM attempt") == [("success", 1)]
    assert ("Reads aloud", "") in all_of(study, "SELECT text, tag FROM note")
    assert len(all_of(study, "SELECT 1 FROM note WHERE tag = 'assist'")) == 1
    assert all_of(study, "SELECT reason FROM pause") == [("moderator",)]
    assert all_of(study, "SELECT count(*) FROM participant_event WHERE kind = 'button'") == [(0,)]
