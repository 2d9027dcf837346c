"""The system's clock is set by hours while a task is worked on: the session has its own clock, and nothing moves."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.flows.app_studies import all_of
from tests.flows.app_window import Office, app_window
from tests.flows.test_app_sessions import DESIGN
from uxlab.model.session import Outcome
from uxlab.recording.commands import Begin, End, MarkError
from uxlab.storage.study_file import create

pytestmark = pytest.mark.qt_log_ignore("does not support")

HOUR_NS = 3_600_000_000_000
JUMPS_NS = (5 * HOUR_NS, -9 * HOUR_NS, 2 * HOUR_NS)
SLACK_S = 0.5
REAL = time.time_ns


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, x_display: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setenv("DISPLAY", x_display)
    with app_window(qtbot, create(tmp_path / "shop", DESIGN)) as opened:
        yield opened


def test_no_figure_moves_when_the_systems_clock_is_set(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.begin("P01")
    before_s = time.perf_counter()
    office.do(Begin())
    began_s = time.perf_counter()
    began_ns = office.feed.now_ns()
    for jump_ns in JUMPS_NS:
        monkeypatch.setattr(time, "time_ns", lambda ahead_ns=jump_ns: REAL() + ahead_ns)
        office.do(MarkError("slip"))
        office.qtbot.wait(400)  # the console is drawn ten times a second
        first_s = time.perf_counter() - began_s
        by_the_session_s = (office.feed.now_ns() - began_ns) / 1e9
        passed_s = time.perf_counter() - began_s
        assert first_s - SLACK_S <= by_the_session_s <= passed_s + SLACK_S
        office.qtbot.waitUntil(lambda: office.live.parts.panel.timer.text() in seconds_since(before_s, began_s))
    assert [row.clock for row in office.live.log.list.rows()] == sorted(
        (row.clock for row in office.live.log.list.rows()), reverse=True
    )
    least_s = time.perf_counter() - began_s
    office.do(End(Outcome.SUCCESS))
    passed_s = time.perf_counter() - before_s
    office.leave()
    path = office.study.path
    ((length_ns,),) = all_of(path, "SELECT ended_ns - started_ns FROM attempt")
    assert least_s - SLACK_S <= length_ns / 1e9 <= passed_s + SLACK_S
    times = [t_ns for (t_ns,) in all_of(path, "SELECT t_ns FROM error ORDER BY id")]
    assert times == sorted(times)
    assert times[-1] - times[0] < 10**9 * passed_s
    office.qtbot.waitUntil(lambda: not office.feed.live)
    assert not any("gap" in said.lower() for said in office.told)
    read_ns = [wall_ns - monotonic_ns for wall_ns, monotonic_ns in all_of(path, CLOCKS)]
    assert max(read_ns) - min(read_ns) > HOUR_NS  # the file knows that the clock was set


def seconds_since(before_s: float, after_s: float) -> set[str]:
    """Return what a timer may show that was started between two moments, a second of drawing left out."""
    now_s = time.perf_counter()
    return {f"00:{seconds:02}" for seconds in range(int(now_s - after_s) - 1, int(now_s - before_s) + 2)}


CLOCKS = "SELECT wall_ns, monotonic_ns FROM clock"
