"""A moderator's day by hand: a study made, a person added, a session conducted and ended, with xdotool alone.

The app answers all the while: its thread is never away from its event loop for 50 ms. That is measured from when its
first window is shown and can be used (painted, and taking keys) to the end of the flow: the list of studies, a new
study and the opening of its window, the design, people, the checks, the session and its end, with all pages made
meanwhile. Time in which the system let other programs run is taken off; waiting for a thread of the app's own is not.
The limit is as long as 50 ms of work took at the worst beside it, for the machine's noise is not the app's.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.flows.app_driver import Moderator
from tests.flows.harness import rows
from tests.flows.pace import Pace

pytestmark = pytest.mark.alone

BESIDE = ((1400, 300), (1450, 500), (1500, 700), (1420, 620), (1350, 850))
"""Places on the bare desktop, where only the participant clicks."""
SUS = "4251525242"
SUS_SCORE = "85.0"
"""By hand: 3 + 3 + 4 + 4 + 4 + 3 + 4 + 3 + 3 + 3 = 34 of 40 points, times 2.5."""
STOOD_STILL_MS = 50

Start = Callable[..., Moderator]


@pytest.fixture
def start(new_x_display: Callable[..., str], tmp_path: Path) -> Iterator[Start]:
    """Return a function that starts the app on a display with room beside its window."""
    display = new_x_display(size="1600x1000")
    running: list[Moderator] = []

    def begin(*files: Path) -> Moderator:
        home = {"HOME": str(tmp_path), "UXLAB_CONFIG_DIR": str(tmp_path / "config")}
        running.append(Moderator(display, *files, environment=home))
        return running[-1]

    yield begin
    for moderator in running:
        moderator.close()


@pytest.mark.timeout(240)
def test_a_moderator_makes_a_study_and_conducts_a_session(start: Start, tmp_path: Path, pace: Pace) -> None:
    app = start()
    study = make_a_study(app, tmp_path)
    design(app)
    add_a_participant(app)
    prepare_and_start(app)
    first_attempt(app)
    second_attempt(app)
    fill_in_sus(app)
    finish(app)
    the_file_agrees(study)
    assert app.seen["usable"]
    assert max(app.stood_still_ms(), default=0.0) < pace.of(STOOD_STILL_MS), app.seen["stood"]


def make_a_study(app: Moderator, home: Path) -> Path:
    app.find("New study")
    app.key("ctrl+n")
    app.find("Name", kind="field")
    app.type("Flow")
    app.key("Return")
    app.find("rail-design")
    return home / "Studies" / "Flow.uxlab"


def design(app: Moderator) -> None:
    for number, title in enumerate(("Find shoes", "Pay"), 1):
        app.click("Add task")
        app.wait_for(lambda: app.seen["focus"] == "Title", "the title of a new task")
        app.key("ctrl+a")
        app.type(title)
        app.key("Tab")
        app.type(f"This is what you do: {title}.")
        app.find(f"{number}, {title}…", kind="row")
    app.click("Error types", kind="tab")
    app.click("Type a name and press Enter", kind="field")
    for name in ("Slip", "Detour"):
        app.type(name)
        app.key("Return")
    app.wait_for(lambda: app.things("Detour", kind="row"), "two error types")
    app.click("Questionnaires", kind="tab")
    app.click("Ask SEQ and SUS")
    app.wait_for(lambda: not app.things("Ask SEQ and SUS"), "two questionnaires")


def add_a_participant(app: Moderator) -> None:
    app.key("ctrl+2")
    app.click("Type an ID and press Enter", kind="field")
    app.type("P01")
    app.key("Return")
    app.find("P01", kind="row")


def prepare_and_start(app: Moderator) -> None:
    app.key("ctrl+Return")
    app.find("Prepare session")
    app.wait_for(lambda: app.says("checks passed"), "the checks")
    app.find("Start session")
    app.key("ctrl+Return")
    app.find("Begin task 1")


def first_attempt(app: Moderator) -> None:
    """Two errors, one of them taken back; a note; a pause in which the participant clicks; success; SEQ 6."""
    app.key("ctrl+Return")
    app.wait_for(lambda: app.says("Task 1 of 2"), "the first attempt")
    for place in BESIDE[:3]:
        app.click_at(*place)
    come_back(app)
    app.key("1", "2")
    app.key("ctrl+z")
    app.key("n")
    app.wait_for(lambda: app.seen["focus"] == "Note", "the note box")
    app.type("Looks at the footer")
    app.key("Return")
    app.key("F8")
    app.find("Go on")
    app.click_at(*BESIDE[3])
    come_back(app)
    app.key("F8")
    app.find("Success")
    app.click("Success")
    app.click("Fill in")
    app.type("6")
    app.key("ctrl+Return")
    app.wait_for(lambda: app.says("SEQ 6 of 7"), "the SEQ")


def come_back(app: Moderator) -> None:
    """Give the keyboard back to the moderator, after the participant's clicks took it."""
    app.click("Log", kind="text")


def second_attempt(app: Moderator) -> None:
    """One click, an assist, given up; no SEQ."""
    app.key("ctrl+Return")
    app.wait_for(lambda: app.says("Task 2 of 2"), "the second attempt")
    app.click_at(*BESIDE[4])
    come_back(app)
    app.key("a")
    app.key("g")
    app.find("Fill in answers")


def fill_in_sus(app: Moderator) -> None:
    app.click("Fill in answers")
    app.type("3")
    app.key("ctrl+Return")
    app.wait_for(lambda: app.says("SEQ 3 of 7"), "the second SEQ")
    app.click("Fill in answers")
    app.type(SUS)
    app.key("ctrl+Return")
    app.wait_for(lambda: app.says("Everything is done"), "the SUS")


def finish(app: Moderator) -> None:
    app.key("ctrl+Return")
    app.click("Finish session")
    app.wait_for(lambda: app.says("P01 is finished"), "the end of the session")
    app.wait_for(lambda: app.says(SUS_SCORE), "the figures")


def the_file_agrees(study: Path) -> None:
    def all_of(sql: str) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in rows(study, sql)]

    assert all_of("SELECT state FROM session") == [("finished",)]
    attempts = "SELECT name, outcome, assisted FROM attempt JOIN task ON key = task ORDER BY started_ns"
    assert all_of(attempts) == [("Find shoes", "success", 0), ("Pay", "abandoned", 1)]
    assert all_of("SELECT name FROM error JOIN error_type ON key = error_type") == [("Slip",)]
    assert ("Looks at the footer", "") in all_of("SELECT text, tag FROM note")
    assert len(all_of("SELECT 1 FROM pause WHERE reason = 'moderator' AND ended_ns > started_ns")) == 1
    answers = all_of("SELECT questionnaire, number FROM answer ORDER BY t_ns, CAST(item AS INTEGER)")
    assert [number for key, number in answers if key == "seq"] == [6, 3]
    assert [number for key, number in answers if key == "sus"] == [float(digit) for digit in SUS]
    assert participants_clicks(study) == {"Find shoes": 3, "Pay": 1}


def participants_clicks(study: Path) -> dict[str, int]:
    """Count the clicks that are not on uxlab's windows in each attempt, with the view that the file itself brings."""
    counted = rows(
        study,
        "SELECT task.name, count(*) FROM participant_event AS event JOIN attempt"
        " ON event.seconds * 1e9 BETWEEN attempt.started_ns AND attempt.ended_ns JOIN task ON task.key = attempt.task"
        " WHERE event.kind = 'button' AND event.value = 'press' GROUP BY task.name",
    )
    return dict(tuple(row) for row in counted)
