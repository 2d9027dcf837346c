"""Review of an open study: everything as a future, stale requests dropped, closed with the study."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.lab.reviewed_study import add_random, open_with_input
from uxlab.errors import Cancelled, UsageError
from uxlab.lab.open_study import OpenStudy
from uxlab.lab.review import Review, open_review
from uxlab.storage.study_file import StudyToRead
from uxlab.timeline.frame import timeline_frame
from uxlab.timeline.items import Track
from uxlab.timeline.query import EventQuery
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.table import RowKind, TableFilter

WAIT_S = 20


@pytest.fixture
def study(tmp_path: Path) -> Iterator[OpenStudy]:
    made = open_with_input(tmp_path, 900, 300)
    yield made
    if not made.recording.writer.ended:
        made.close()


@pytest.fixture
def review(study: OpenStudy) -> Review:
    return open_review(study)


@pytest.fixture
def session(review: Review) -> ReviewedSession:
    return review.open("s1").result(WAIT_S)


def test_opening_tells_how_far_it_is_and_stores_the_index(study: OpenStudy, review: Review) -> None:
    heard: list[tuple[int, int]] = []
    assert review.open("s1", lambda done, of: heard.append((done, of))).result(WAIT_S).input.events == 900
    assert heard == [(900, 900)]
    made = study.recording.writer.run(lambda connection: connection.execute("SELECT events FROM timeline").fetchall())
    assert made == [(900,)]


def test_what_cannot_be_opened(review: Review) -> None:
    with pytest.raises(UsageError):
        review.open("x").result(WAIT_S)
    with pytest.raises(Cancelled):
        review.open("s1", cancelled=lambda: True).result(WAIT_S)


def test_a_correction_is_seen_after_refreshing(study: OpenStudy, review: Review, session: ReviewedSession) -> None:
    study.recording.writer.run(lambda connection: connection.execute("DELETE FROM error"))
    again = review.refresh(session).result(WAIT_S)
    assert session.by_track[Track.ERRORS] != ()
    assert again.by_track[Track.ERRORS] == ()
    assert again.input is session.input


def test_a_coder_opens_their_own_marks(review: Review) -> None:
    theirs = review.open("s1", coder="Bo").result(WAIT_S)
    assert [item.uid for item in theirs.by_track[Track.ERRORS]] == ["e0"]


def test_a_whole_frame_is_what_can_be_had_at_once(review: Review, session: ReviewedSession) -> None:
    frame = review.frame(session, session.span_ns, 60).result(WAIT_S)
    assert np.array_equal(frame.speed_px_s, timeline_frame(session, session.span_ns, 60).speed_px_s)


def test_near_by_each_move_shows(review: Review, session: ReviewedSession) -> None:
    """Between the ends of two strides nothing is known at once; read from the moves, each shows."""
    end_ns = session.span_ns[1]
    window = (end_ns // 4, end_ns // 2)
    fine = review.frame(session, window, 4000).result(WAIT_S)
    coarse = timeline_frame(session, window, 4000)
    assert np.count_nonzero(np.diff(fine.speed_px_s)) > 1.5 * np.count_nonzero(np.diff(coarse.speed_px_s))
    assert fine.speed_px_s.mean() == pytest.approx(coarse.speed_px_s.mean(), rel=0.1)


def test_panning_finds_the_moves_that_were_read(
    review: Review, session: ReviewedSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    end_ns = session.span_ns[1]
    width = end_ns // 8
    review.frame(session, (end_ns // 2, end_ns // 2 + width), 4000).result(WAIT_S)
    monkeypatch.setattr("uxlab.lab.review.read_way", lambda *_, **__: pytest.fail("read again"))
    review.frame(session, (end_ns // 2 + width // 4, end_ns // 2 + width + width // 4), 4000).result(WAIT_S)


def test_rows_of_a_table(review: Review, session: ReviewedSession) -> None:
    table = review.table(session, TableFilter()).result(WAIT_S)
    last = review.page(table, table.count - 3, 3).result(WAIT_S)
    assert [row.row for row in last] == [table.count - 3, table.count - 2, table.count - 1]
    assert review.row_at(table, last[-1].t_ns + 1).result(WAIT_S) == table.count
    every = review.rows(table, 0, table.count).result(WAIT_S)
    assert [row.row for row in every] == list(range(table.count))
    assert every[-3:] == last
    notes = review.table(session, TableFilter(kinds=frozenset({RowKind.NOTE}))).result(WAIT_S)
    assert notes.count == len(session.by_track[Track.NOTES])


def test_what_nobody_waits_for_any_more_is_not_read(review: Review, session: ReviewedSession) -> None:
    held, go = threading.Event(), threading.Event()

    def hold(_study: StudyToRead) -> None:
        held.set()
        go.wait(WAIT_S)

    holding = review._ask(review._now, hold)
    held.wait(WAIT_S)
    frames = [review.frame(session, session.span_ns, width) for width in (10, 20, 30)]
    table = review.table(session, TableFilter())
    go.set()
    holding.result(WAIT_S)
    assert frames[2].result(WAIT_S).width_px == 30
    assert [frame.cancelled() for frame in frames] == [True, True, False]
    assert table.result(WAIT_S).count > 900


def test_positions_for_replay(review: Review, session: ReviewedSession) -> None:
    window = (0, session.span_ns[1] // 3)
    path = review.path(session, window).result(WAIT_S)
    assert path is not None
    assert path.t_ns.size > 0
    assert path.t_ns.max() < window[1]


def test_search_over_all_sessions(review: Review) -> None:
    found = review.search(EventQuery(what=frozenset({RowKind.KEY}))).result(WAIT_S)
    assert {one.session for one in found} == {"s1", "s2"}
    with pytest.raises(Cancelled):
        review.search(EventQuery(what=frozenset({RowKind.KEY})), cancelled=lambda: True).result(WAIT_S)


def test_counting_finds_what_came_since(study: OpenStudy, review: Review, session: ReviewedSession) -> None:
    assert review.verify(session).result(WAIT_S)
    study.recording.writer.run(
        lambda connection: connection.execute("INSERT INTO event VALUES (1, 0, 99, 0, 1, 1, NULL, NULL, 0)")
    )
    assert not review.verify(session).result(WAIT_S)


def test_it_is_closed_with_the_study_and_leaves_one_plain_file(study: OpenStudy, review: Review) -> None:
    pending = [review.open(uid) for uid in ("s1", "s2")]
    study.close()
    assert all(one.done() for one in pending)
    assert [file.name for file in study.path.parent.iterdir()] == ["shop.uxlab"]
    assert review.open("s1").cancelled()


def test_where_a_session_took_place(review: Review, session: ReviewedSession) -> None:
    scene = review.scene(session).result(WAIT_S)
    assert scene.screens_at(0) == ()
    assert {one.name for one in scene.surfaces} <= {"console", "strip"}
    assert scene.surfaces


def test_a_session_that_has_ended_is_ready_for_review(study: OpenStudy) -> None:
    add_random(study, "live", 600, seed=5)
    study.session_began("live")
    study.session_ended("live")
    study._readings.aside(lambda _study, _ending: None).result(WAIT_S)
    made = study.recording.writer.run(
        lambda connection: connection.execute(
            "SELECT uid, events FROM timeline JOIN session ON session.id = session_id"
        ).fetchall()
    )
    assert made == [("live", 600)]


def test_erasing_a_participant_takes_what_was_derived_with_it(study: OpenStudy, review: Review) -> None:
    review.open("s1").result(WAIT_S)
    study.erase("P01").result(WAIT_S)
    left = study.recording.writer.run(
        lambda connection: connection.execute(
            "SELECT (SELECT count(*) FROM timeline), (SELECT count(*) FROM timeline_numbers)"
        ).fetchone()
    )
    assert left == (0, 0)


def test_what_is_asked_for_after_closing_is_cancelled(review: Review, session: ReviewedSession) -> None:
    review.close()
    assert review.frame(session, session.span_ns, 100).cancelled()
    assert review.search(EventQuery(what=frozenset({RowKind.BUTTON}))).cancelled()


def test_runs_of_rows_come_together(review: Review, session: ReviewedSession) -> None:
    table = review.table(session, TableFilter()).result(WAIT_S)
    rows = review.runs(table, ((3, 5), (40, 43))).result(WAIT_S)
    assert [row.row for row in rows] == [3, 4, 40, 41, 42]
    assert rows[2:] == review.rows(table, 40, 3).result(WAIT_S)
