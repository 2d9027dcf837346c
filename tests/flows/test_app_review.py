"""A session corrected by hand: an attempt re-timed by its edge, an error coded by its key, both undone.

Before, in between and after the file is asked: figures, log and what was recorded are as they must be.
"""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.flows.app_driver import Moderator
from tests.flows.app_studies import StartApp, all_of
from tests.flows.harness import UXLAB
from tests.gui.review.made_session import make_reviewed, some_events
from tests.lab.made_studies import S
from uxlab.gui.review.tracks.canvas import LABELS_PX, RIGHT_PX, RULER_PX
from uxlab.gui.review.tracks.rows import rows
from uxlab.gui.review.tracks.scale import Scale
from uxlab.timeline.items import Track

RECORDED = (
    "SELECT * FROM event",
    "SELECT * FROM pause",
    "SELECT * FROM gap",
    "SELECT * FROM focus",
    "SELECT * FROM session",
)
ATTEMPT = "SELECT started_ns, ended_ns, outcome FROM attempt WHERE uid = 's1-0'"
ERRORS = (
    "SELECT t_ns, error_type FROM error JOIN session ON session.id = session_id WHERE session.uid = 's1' ORDER BY t_ns"
)
LEFT_TO = 8 * S
MARKED = 6 * S


@pytest.mark.timeout(240)
def test_an_attempt_is_timed_anew_an_error_coded_and_both_undone(start_app: StartApp, tmp_path: Path) -> None:
    study = make_reviewed(tmp_path / "shop.uxlab")
    before, recorded = figures(study), facts(study)
    app = start_app(study)
    open_review(app)
    retime(app)
    app.wait_for(lambda: all_of(study, ATTEMPT) != [(0, 10 * S, "success")], "another end")
    ((started, ended, outcome),) = all_of(study, ATTEMPT)
    assert (started, outcome) == (0, "success")
    assert abs(ended - LEFT_TO) < S // 2  # it may have snapped to a click beside
    assert time_of(figures(study)) == pytest.approx(ended / 1e9)
    code_an_error(app)
    app.wait_for(lambda: len(all_of(study, ERRORS)) == 3, "another error")
    ((t_ns, kind),) = set(all_of(study, ERRORS)) - {(3 * S, "slip"), (15 * S, "slip")}
    assert (abs(t_ns - MARKED) < S // 4, kind) == (True, "slip")
    assert errors_of(figures(study)) == pytest.approx(errors_of(before) + 1)
    app.key("ctrl+z")
    app.wait_for(lambda: len(all_of(study, ERRORS)) == 2, "the error taken back")
    app.key("ctrl+z")
    app.wait_for(lambda: all_of(study, ATTEMPT) == [(0, 10 * S, "success")], "the old end")
    assert figures(study) == before
    assert facts(study) == recorded
    log = all_of(study, "SELECT kind FROM action ORDER BY id")
    assert [kind for (kind,) in log] == ["do", "do", "undo", "undo"]


def open_review(app: Moderator) -> None:
    app.find("rail-review")
    app.has_keys("study-window")
    app.key("ctrl+4")
    app.wait_for(lambda: app.things("P01", kind="row"), "the list of sessions")
    app.click("P01", kind="row")
    app.find("Timeline", kind="drawn")
    app.wait_for(lambda: app.things("Firefox, Shop", kind="row"), "the events")


def at(app: Moderator, t_ns: float, track: Track) -> tuple[int, int]:
    """Return where a moment of a track is on the screen, the whole session being shown."""
    x, y, width, _ = app.find("Timeline", kind="drawn")["place"]
    end = max(one.t_ns for one in some_events())
    scale = Scale((0, end), x + LABELS_PX, width - LABELS_PX - RIGHT_PX)
    row = next(one for one in rows() if one.track is track)
    return round(scale.x(t_ns)), round(y + RULER_PX + row.top + row.height / 2)


def retime(app: Moderator) -> None:
    """Choose the first attempt, and pull its end from 10 s to 8 s."""
    app.key("0")
    app.click_at(*at(app, 5 * S, Track.TASKS))
    app.drag(at(app, 10 * S, Track.TASKS), at(app, LEFT_TO, Track.TASKS))


def code_an_error(app: Moderator) -> None:
    """Put the cursor between two marks, and press the key of the first type of error."""
    app.click_at(*at(app, MARKED, Track.POINTER))
    app.key("1")


def figures(study: Path) -> dict[str, Any]:
    printed = subprocess.run([*UXLAB, "metrics", str(study), "--json"], capture_output=True, check=True).stdout
    found: dict[str, Any] = json.loads(printed)
    return found


def time_of(found: dict[str, Any]) -> float:
    """Return the mean time of the task whose attempt was re-timed, of the one person who completed it."""
    (task,) = [one for one in found["tasks"] if one["task"] == "find"]
    return float(task["time_per_task"]["value"])


def errors_of(found: dict[str, Any]) -> float:
    """Return how many errors were counted in all attempts."""
    return float(found["overall"]["error_rate"]["value"]) * int(found["attempts"])


def facts(study: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return what was recorded, which no correction may touch."""
    return {sql: all_of(study, sql) for sql in RECORDED}
