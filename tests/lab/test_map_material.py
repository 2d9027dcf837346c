"""What maps are made from, read of real files."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.lab.pointed_studies import S, pointed_study
from uxlab.charts.build.pointing import Walk
from uxlab.charts.map_spec import ClickMap, HeatMap
from uxlab.errors import Cancelled, UsageError
from uxlab.lab.map_material import ClickMaterial, HeatMaterial, MapKind, PathMaterial, Subject, gathered
from uxlab.lab.maps import MapChoice, drawn
from uxlab.lab.open_study import open_study
from uxlab.lab.pointer_watch import never, silent
from uxlab.lab.pointing import Tally
from uxlab.storage.study_file import StudyToRead, open_for_reading
from uxlab.timeline.heat import CELL_PX
from uxlab.timeline.screens import ScreenKind

FIRST = ScreenKind(width_px=1280, height_px=800, scale=1.0)
WIDE = ScreenKind(width_px=1920, height_px=1080, scale=1.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return pointed_study(tmp_path)


@pytest.fixture
def study(path: Path) -> Iterator[StudyToRead]:
    with open_for_reading(path) as study:
        yield study


def clicks_of(tally: Tally) -> dict[ScreenKind, float]:
    return {kind: basis.amount for kind, basis in tally.screens.items()}


def test_one_reading_serves_every_screen_and_radius(study: StudyToRead) -> None:
    subject = Subject(kind=MapKind.CLICK, task="find")
    material = gathered(study, subject)
    assert isinstance(material, ClickMaterial)
    assert clicks_of(material.tally)[FIRST] == 5
    wide = drawn(material, MapChoice(kind=MapKind.CLICK, task="find", screen=WIDE))
    near = drawn(material, MapChoice(kind=MapKind.CLICK, task="find", radius_px=3))
    assert isinstance(wide, ClickMap)
    assert isinstance(near, ClickMap)
    assert [(one.x_px, one.y_px) for one in wide.places] == [(20, 10)]
    assert [one.clicks for one in near.places] == [3, 1, 1]  # (104, 100) is 4 px from (100, 100)


def test_a_session_alone(study: StudyToRead) -> None:
    material = gathered(study, Subject(kind=MapKind.CLICK, session="s2"))
    assert material.of == "all tasks, P02"
    assert clicks_of(material.tally) == {FIRST: 1}
    with pytest.raises(UsageError, match="no longer in the study"):
        gathered(study, Subject(kind=MapKind.HEAT, session="gone"))


def test_a_session_is_read_though_its_participant_is_excluded(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE participant SET excluded_reason = 'pilot' WHERE code = 'P02'")
    with open_for_reading(path) as study:
        alone = gathered(study, Subject(kind=MapKind.CLICK, session="s2"))
        people = gathered(study, Subject(kind=MapKind.CLICK, where=(("participant", "P02"),)))
    assert clicks_of(alone.tally) == {FIRST: 1}
    assert clicks_of(people.tally) == {}


@pytest.mark.parametrize(
    ("kind", "made"), [(MapKind.HEAT, HeatMaterial), (MapKind.CLICK, ClickMaterial), (MapKind.PATH, PathMaterial)]
)
def test_it_tells_how_far_it_is_and_can_be_stopped(study: StudyToRead, kind: MapKind, made: type) -> None:
    told: list[tuple[int, int]] = []
    subject = Subject(kind=kind, session="s1")
    material = gathered(study, subject, progress=lambda *one: told.append(one))
    assert isinstance(material, made)
    assert told == [(0, 20 * S), (10 * S, 20 * S)]
    with pytest.raises(Cancelled):
        gathered(study, subject, cancelled=lambda: len(told) == 2)


def test_opacity_alone_changes_nothing_else(study: StudyToRead) -> None:
    material = gathered(study, Subject(kind=MapKind.HEAT, task="find"))
    faint, strong = (drawn(material, MapChoice(kind=MapKind.HEAT, opacity=one)) for one in (0.2, 0.9))
    assert isinstance(faint, HeatMap)
    assert isinstance(strong, HeatMap)
    assert faint.heat is not None
    assert strong.heat is not None
    assert (faint.opacity, strong.opacity) == (0.2, 0.9)
    assert (faint.heat.density == strong.heat.density).all()


def test_an_open_study_reads_the_same_and_stops_when_told(path: Path) -> None:
    opened = open_study(path, print)
    try:
        subject = Subject(kind=MapKind.CLICK, task="find")
        assert clicks_of(opened.pointer_material(subject, silent, never).result(60).tally)[FIRST] == 5
        with pytest.raises(Cancelled):
            opened.pointer_material(subject, silent, lambda: True).result(60)
    finally:
        opened.close()


def test_of_very_many_positions_the_index_tells_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subject, made = Subject(kind=MapKind.HEAT, task="find"), list[object]()
    with open_for_reading(path) as study:
        read = gathered(study, subject, write=made.append)
        monkeypatch.setattr("uxlab.lab.map_material.EXACT_EVENTS", 14)
        gathered(study, subject, write=made.append)
        assert made == []
        monkeypatch.setattr("uxlab.lab.map_material.EXACT_EVENTS", 13)
        told = gathered(study, subject, write=made.append)
        assert len(made) == 3  # the index of each session
    assert isinstance(read, HeatMaterial)
    assert isinstance(told, HeatMaterial)
    assert told.found.keys() == read.found.keys()
    for kind, grid in read.found.items():
        assert told.found[kind] == pytest.approx(grid, abs=1e-5)
    choice = MapChoice(kind=MapKind.HEAT, task="find")
    assert drawn(told, choice).note == drawn(read, choice).note


def test_of_very_many_positions_ways_go_from_cell_to_cell(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subject, made = Subject(kind=MapKind.PATH), list[object]()
    with open_for_reading(path) as study:
        exact = gathered(study, subject, write=made.append)
        monkeypatch.setattr("uxlab.lab.map_material.EXACT_EVENTS", 0)
        near = gathered(study, subject, write=made.append)
    assert len(made) == 3  # the index of each session
    assert isinstance(exact, PathMaterial)
    assert isinstance(near, PathMaterial)
    assert (exact.exact, near.exact) == (True, False)
    assert near.found.keys() == exact.found.keys()
    for kind, walks in exact.found.items():
        assert [walk.of for walk in near.found[kind]] == [walk.of for walk in walks]
        assert [walk.clicks for walk in near.found[kind]] == [walk.clicks for walk in walks]
        # The pointer moved so far that each of its positions is in a cell of its own, but for where it stayed.
        for one, other in zip(walks, near.found[kind], strict=True):
            assert {*halves(other)} == {*halves(one)}
            assert (halves(other)[0], halves(other)[-1]) == (halves(one)[0], halves(one)[-1])
        assert near.tally.screens[kind].amount == pytest.approx(exact.tally.screens[kind].amount, abs=1e-4)
    choice = MapChoice(kind=MapKind.PATH)
    assert drawn(near, choice).note.endswith("ways are drawn to 5 px of the screen.")
    assert "5 px" not in drawn(exact, choice).note


def halves(walk: Walk) -> list[tuple[float, float]]:
    """Return in which halves of cells the points of a way are."""
    half = CELL_PX // 2
    return [point for _, x, y in walk.strokes for point in zip((x // half).tolist(), (y // half).tolist(), strict=True)]


def test_its_index_is_kept_and_told_of_while_it_is_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("uxlab.lab.map_material.EXACT_EVENTS", 0)
    told: list[tuple[int, int]] = []
    subject = Subject(kind=MapKind.HEAT, session="s1")
    opened = open_study(path, print)
    try:
        opened.pointer_material(subject, lambda *one: told.append(one), never).result(60)
        assert told == [(20 * S, 20 * S)] * 3  # the index, and each of two attempts
        opened.pointer_material(subject, lambda *one: told.append(one), never).result(60)
        assert told[3:] == [(0, 20 * S), (10 * S, 20 * S)]
        with pytest.raises(Cancelled):
            opened.pointer_material(Subject(kind=MapKind.HEAT, session="s2"), silent, lambda: True).result(60)
    finally:
        opened.close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT session_id FROM timeline").fetchall() == [(1,)]
