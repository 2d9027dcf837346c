"""Parts of the pointer's way, read in time."""

from concurrent.futures import Future
from math import dist

import pytest
from pytestqt.qtbot import QtBot

from tests.lab.made_studies import S
from uxlab.errors import UnusableStudy
from uxlab.gui.desk import Desk
from uxlab.gui.review.stage.path_part import Way
from uxlab.gui.review.stage.path_reader import PathReader
from uxlab.gui.review.viewing import Viewing
from uxlab.model.events import InputEvent
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span
from uxlab.timeline.spots import Spots


@pytest.fixture
def reader(desk: Desk, viewing: Viewing) -> PathReader:
    return PathReader(desk.jobs, viewing)


def read(qtbot: QtBot, reader: PathReader, *spans: tuple[int, int]) -> None:
    reader.want(*spans)
    qtbot.waitUntil(lambda: all(reader.is_read(span) for span in spans))


def places(way: Way) -> dict[int, tuple[float, float]]:
    """Where the pointer came to at each moment, last."""
    columns = (way.path.t_ns.tolist(), way.path.x.tolist(), way.path.y.tolist())
    return {t_ns: (x, y) for t_ns, x, y in zip(*columns, strict=True)}


def test_every_position_is_read(qtbot: QtBot, reader: PathReader, events: list[InputEvent]) -> None:
    span = (0, 9 * S)
    rough = reader.way(span)
    assert not reader.is_read(span)
    with qtbot.waitSignal(reader.arrived):
        reader.want(span)
    way = reader.way(span)
    assert way.path.t_ns.size > 2 * rough.path.t_ns.size > 0
    placed = {(one.t_ns, one.x, one.y) for one in events if one.x is not None and not one.flags & 2}
    found = zip(way.path.t_ns.tolist(), way.path.x.tolist(), way.path.y.tolist(), strict=True)
    assert set(found) <= placed


def test_strides_lie_on_what_is_read(qtbot: QtBot, reader: PathReader) -> None:
    span = (20 * S, 29 * S)
    rough = reader.way(span)
    read(qtbot, reader, span)
    known, told = places(reader.way(span)), places(rough)
    inside = known.keys() & told.keys()
    assert len(inside) > 10
    # Of positions at one moment a stride may end at another than the last.
    assert max(dist(known[one], told[one]) for one in inside) < 30
    assert sum(known[one] == told[one] for one in inside) > 0.9 * len(inside)


def test_parts_are_read_one_after_the_other_and_join(qtbot: QtBot, reader: PathReader) -> None:
    span = (0, 39 * S)
    read(qtbot, reader, (20 * S, 30 * S), span)
    way = reader.way(span).path
    assert (way.t_ns[1:] >= way.t_ns[:-1]).all()
    assert int(way.begins.sum()) < 40  # broken by windows of the moderator's, a pause and a gap, not at each part


def test_the_pause_and_the_gap_break_the_way(qtbot: QtBot, reader: PathReader) -> None:
    read(qtbot, reader, (10 * S, 19 * S))
    way = reader.way((10 * S, 19 * S))
    assert way.known_at(12 * S + S // 2) is None
    assert way.known_at(18 * S + S // 4) is None


def test_what_is_read_stays_after_a_correction(qtbot: QtBot, reader: PathReader, viewing: Viewing) -> None:
    read(qtbot, reader, (0, 9 * S))
    with qtbot.waitSignal(viewing.changed):
        viewing.reread()
    assert reader.is_read((0, 9 * S))


def test_another_session_has_another_way(qtbot: QtBot, reader: PathReader, viewing: Viewing) -> None:
    read(qtbot, reader, (0, 9 * S))
    viewing.open("s2")
    assert not reader.is_read((0, 9 * S))
    assert reader.way((0, 9 * S)).path.t_ns.size == 0
    reader.want((0, 9 * S))  # nothing is shown yet
    with qtbot.waitSignal(viewing.changed):
        pass
    assert reader.way((0, 9 * S)).path.t_ns.size == 0


def test_what_is_wanted_no_more_is_not_read(qtbot: QtBot, reader: PathReader) -> None:
    reader.want((0, 39 * S))
    reader.want((0, 1))
    qtbot.waitUntil(lambda: reader.is_read((0, 1)))
    qtbot.wait(200)
    assert not reader.is_read((30 * S, 39 * S))


def test_parts_that_cannot_be_read_hold_nothing_up(
    qtbot: QtBot, reader: PathReader, viewing: Viewing, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, asked = viewing.review.path, list[Span]()

    def path(session: ReviewedSession, span: Span, longest_ns: int) -> Future[Spots | None]:
        asked.append(span)
        if len(asked) > 2:
            return real(session, span, longest_ns)
        lost: Future[Spots | None] = Future()
        if len(asked) == 1:
            lost.set_result(None)
        else:
            lost.set_exception(UnusableStudy("The file cannot be read."))
        return lost

    monkeypatch.setattr(viewing.review, "path", path)
    reader.want((0, 39 * S))
    qtbot.waitUntil(lambda: reader.is_read((20 * S, 39 * S)))
    assert not reader.is_read((0, 9 * S))
    assert reader.way((0, 9 * S)).path.t_ns.size > 0  # its strides
