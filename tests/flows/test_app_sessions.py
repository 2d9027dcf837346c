"""What befalls sessions in a lab, in the app's window with real capture: a killed child, a full disk, a new design."""

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import thread_time

import pytest
from pytestqt.qtbot import QtBot

from tests.bench.costs import below_s, cost_s
from tests.conftest import running_children
from tests.flows.app_window import Office, app_window
from uxlab.lab.live_state import Stage
from uxlab.model.design import ConsentKind, Design, ErrorType, KeyPrivacy, Participant, Privacy, Task
from uxlab.model.session import Outcome, SessionState
from uxlab.recording.commands import AddNote, Begin, End, Finish, MarkError
from uxlab.storage.study_file import create

pytestmark = pytest.mark.qt_log_ignore("does not support")

DESIGN = Design(
    name="Shop",
    tasks=(Task(key="find", name="Find", time_limit_s=600), Task(key="buy", name="Buy")),
    error_types=(ErrorType(key="slip", name="Slip"),),
    privacy=Privacy(keys=KeyPrivacy.LITERAL),
    participants=tuple(
        Participant(code=f"P0{n}", consents=frozenset({ConsentKind.INPUT, ConsentKind.LITERAL_KEYS}))
        for n in range(1, 4)
    ),
)
SMOOTH_S = 0.05


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, x_display: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setenv("DISPLAY", x_display)
    with app_window(qtbot, create(tmp_path / "shop", DESIGN)) as opened:
        yield opened


def test_a_killed_capture_child_is_told_in_red_replaced_and_its_gap_kept(office: Office) -> None:
    before = running_children()
    office.begin("P01")
    office.do(Begin())
    (child,) = running_children() - before
    os.kill(int(child.split()[1]), signal.SIGKILL)
    office.qtbot.waitUntil(lambda: tones(office) == ["danger"])
    office.do(MarkError("slip"))
    office.qtbot.waitUntil(lambda: office.state.restarts == 1 and not office.state.troubles)
    office.qtbot.waitUntil(lambda: any("No input was seen" in said for said in office.alarms()))
    office.do(End(Outcome.SUCCESS), AddNote("and on it goes"))
    (gap,) = office.state.gaps
    assert gap.ended_ns is not None
    assert office.state.snapshot.session.state is SessionState.READY


def test_what_a_full_disk_refuses_is_told_kept_and_carried_out_with_the_next_command(office: Office) -> None:
    office.begin("P01")
    office.do(Begin())
    marked_ns = mark_until_the_disk_is_full(office)
    office.qtbot.waitUntil(lambda: any("not saved" in said for said in office.alarms()))
    assert tones(office) == ["danger", "danger"]
    limit_pages(office, 2**30)
    office.do(End(Outcome.SUCCESS))
    assert not office.state.unsaved
    assert [error.t_ns for error in office.state.snapshot.errors] == marked_ns
    assert [one.outcome for one in office.state.snapshot.attempts] == [Outcome.SUCCESS]
    office.qtbot.waitUntil(lambda: not any("not saved" in said for said in office.alarms()))


def test_a_session_that_is_left_takes_along_what_the_disk_had_refused(office: Office) -> None:
    office.begin("P01")
    office.do(Begin())
    marked_ns = mark_until_the_disk_is_full(office)
    with office.qtbot.waitSignal(office.feed.refused) as refused:
        office.feed.leave()
    assert "disk is full" in refused.args[0]
    assert office.state.stage is Stage.RUNNING
    limit_pages(office, 2**30)
    office.leave()
    (session,) = office.study.data().result(60).sessions
    assert [one.t_ns for one in session.errors] == marked_ns


def test_a_window_that_is_closed_over_a_session_asks_and_leaves_it_to_be_resumed(office: Office) -> None:
    office.begin("P01")
    office.do(Begin(), MarkError("slip"))
    office.window.close()
    assert office.window.isVisible()
    office.window.close()
    (asked,) = [one for one in office.window.banners.banners() if "A session is running." in one.said()]
    assert "can be left now and resumed" in asked.said()
    (button,) = [one for one in asked.findChildren(type(office.live.bar.finish)) if one.text() == "Leave and close"]
    with office.qtbot.waitSignal(office.window.closed):
        button.click()
        button.click()
    (open_session,) = office.study.open_sessions().result(60)
    assert open_session.participant == "P01"


def test_the_next_participant_comes_right_after_and_one_who_withdrew_gives_nothing_away(office: Office) -> None:
    office.begin("P01")
    office.do(Begin(), End(Outcome.SUCCESS))
    with office.qtbot.waitSignal(office.feed.ended):
        office.feed.submit(Finish())
    office.study.set_consents("P02", ())
    office.begin("P02")
    assert office.state.withheld == (ConsentKind.LITERAL_KEYS,)
    office.do(Begin(), End(Outcome.ABANDONED))
    with office.qtbot.waitSignal(office.feed.ended):
        office.feed.submit(Finish())
    sessions = office.study.data().result(60).sessions
    assert [one.session.participant for one in sessions] == ["P01", "P02"]
    office.window.go("run", "P01")
    office.window.go("review", sessions[1].session.uid)
    assert office.told == []


def test_the_design_changes_while_a_session_runs(office: Office) -> None:
    office.begin("P01")
    office.do(Begin())
    design = office.study.design()
    kinds = tuple(ErrorType(key=f"e{n}", name=f"Kind {n}") for n in range(25))
    tasks = (replace(design.tasks[0], name="Find <b>it</b> & more"), *design.tasks[1:], Task(key="new", name="New"))
    office.study.edit("Change", replace(design, tasks=tasks, error_types=(*design.error_types, *kinds)))
    office.qtbot.waitUntil(lambda: len(office.live.parts.errors.buttons) == 26)
    office.do(MarkError("e24"))
    assert office.live.parts.errors.buttons["e24"].count() in {0, 1}
    office.qtbot.waitUntil(lambda: office.live.parts.errors.buttons["e24"].count() == 1)
    office.do(End(Outcome.SUCCESS), Begin("new"), End(Outcome.SUCCESS))
    assert [one.task for one in office.state.snapshot.attempts] == ["find", "new"]
    office.study.edit("Rename", replace(office.study.design(), name="Other"))
    office.qtbot.waitUntil(lambda: "Other" in office.window.windowTitle())


def test_the_console_stays_quick_with_a_long_log(office: Office) -> None:
    office.begin("P01")
    office.do(Begin())
    office.do(*[one for n in range(300) for one in (MarkError("slip"), AddNote(f"<b>{n}</b> & so on", began_ns=n))])
    office.qtbot.waitUntil(lambda: office.live.parts.errors.buttons["slip"].count() == 300)

    def look() -> None:
        office.live.apply(office.state)
        office.live.grab()

    def usual_s() -> float:
        """Return the median of ten looks, by the processor's time: others work here, too."""
        took_s = []
        for _ in range(10):
            office.do(MarkError("slip"))
            took_s.append(cost_s(look, thread_time))
        return sorted(took_s)[5]

    below_s(usual_s, SMOOTH_S)


def tones(office: Office) -> list[str]:
    return [banner.tone() for banner in office.live.banners.banners()]


def mark_until_the_disk_is_full(office: Office) -> list[int]:
    """Let the file grow no more and mark errors, of which some are refused; return when each was marked."""
    answered: list[object] = []
    office.feed.refused.connect(answered.append)
    limit_pages(office, 1)
    marked_ns = []
    for _ in range(120):
        marked_ns.append(office.feed.now_ns())
        office.feed.submit(MarkError("slip"), t_ns=marked_ns[-1], done=answered.append)
    office.qtbot.waitUntil(lambda: len(answered) == 120)  # what is refused later is another's
    assert len(office.state.snapshot.errors) + len(office.state.unsaved) == 120
    assert office.state.unsaved
    return marked_ns


def limit_pages(office: Office, most: int) -> None:
    """Let the file grow to so many pages at most, or to its size if that is more: a disk of a given size."""
    writer = office.study.recording.writer
    writer.submit(lambda _: None).result(60)
    writer._submit(lambda connection: connection.execute(f"PRAGMA max_page_count = {most}").fetchone()).result()
