"""The moderator's chords while another program has the keyboard: they command the session and are no input to count.

Alone, because what they command must be done within half a second.
"""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic_ns, sleep

import pytest

from tests.flows.app_driver import PATIENCE_S, Moderator
from tests.flows.app_studies import StartApp, all_of, new_study, start_session

pytestmark = pytest.mark.alone

LATE_NS = 500_000_000
TERMINAL = ["xterm", "-geometry", "30x8+0+0", "-e", "cat"]


@pytest.mark.timeout(300)
def test_chords_act_while_another_program_has_the_keys(start_app: StartApp, tmp_path: Path) -> None:
    study = new_study(tmp_path / "two.uxlab")
    app = start_app(study)
    start_session(app)
    with another_program(app):
        app.click_at(100, 60)
        app.has_keys("")
        begun_ns = chord(app, "ctrl+shift+F5", "Task 1 of 2")
        app.type("shoes")
        error_ns = chord(app, "ctrl+shift+F1", "Undo “Error”")
        ended_ns = chord(app, "ctrl+shift+F6", "Next, task 2 of 2")
    the_file_agrees(study, (begun_ns, error_ns, ended_ns))


@contextmanager
def another_program(app: Moderator) -> Iterator[None]:
    in_view = ["xdotool", "search", "--sync", "--onlyvisible", "--class", "xterm"]
    with subprocess.Popen(TERMINAL, env=app.environment) as terminal:
        try:
            subprocess.run(in_view, env=app.environment, check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE_S)
            yield
        finally:
            terminal.terminate()


def chord(app: Moderator, keys: str, then: str) -> tuple[int, int]:
    """Press a chord, wait until the console shows what it did, and return between what times it was pressed.

    They are on the system's clock; how long xdotool takes to start is no business of the app's.
    """
    before_ns = monotonic_ns()
    subprocess.run(["xdotool", "key", "--clearmodifiers", keys], env=app.environment, check=True, timeout=PATIENCE_S)
    after_ns = monotonic_ns()
    app.wait_for(lambda: app.says(then), then)
    sleep(0.3)
    return before_ns, after_ns


def the_file_agrees(study: Path, pressed_ns: tuple[tuple[int, int], ...]) -> None:
    """Each act is in the file at the moment of its chord; of the keys only what was typed into the other program."""
    ((zero_ns,),) = all_of(study, "SELECT monotonic_ns - t_ns FROM clock ORDER BY t_ns, seq LIMIT 1")
    ((begun_ns, ended_ns, outcome),) = all_of(study, "SELECT started_ns, ended_ns, outcome FROM attempt")
    ((error_ns, kind),) = all_of(study, "SELECT t_ns, error_type FROM error")
    assert (outcome, kind) == ("success", None)  # which kind it was is said later
    for noted_ns, (before_ns, after_ns) in zip((begun_ns, error_ns, ended_ns), pressed_ns, strict=True):
        late_ns = noted_ns + zero_ns - before_ns
        assert 0 <= late_ns < LATE_NS + (after_ns - before_ns), (late_ns, after_ns - before_ns)
    counted = all_of(study, "SELECT count(*) FROM participant_event WHERE kind = 'key' AND value = 'press'")
    assert counted == [(len("shoes"),)]
