"""What people pointed at, screen by screen."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.lab.pointed_studies import pointed_study
from uxlab.lab.pointing import (
    gathered_clicks,
    gathered_time,
    gathered_ways,
    of_clicks,
    of_pointing,
    of_rests,
    screen_text,
)
from uxlab.storage.pointer_points import read_visits
from uxlab.storage.study_file import StudyToRead, open_for_reading
from uxlab.timeline.screens import ScreenKind

FIRST = ScreenKind(width_px=1280, height_px=800, scale=1.0)
SECOND = ScreenKind(width_px=1920, height_px=1080, scale=1.0)
ELSEWHERE = ScreenKind(width_px=1440, height_px=900, scale=1.5)


@pytest.fixture
def study(tmp_path: Path) -> Iterator[StudyToRead]:
    with open_for_reading(pointed_study(tmp_path)) as study:
        yield study


def test_screens_of_different_size_are_never_mixed(study: StudyToRead) -> None:
    visits = study.read(read_visits).sessions
    tally, points = of_clicks(study, visits, "find", gathered_clicks)
    assert {kind: x.tolist() for kind, (x, _) in points.items()} == {
        FIRST: [100, 100, 100, 500, 104],
        SECOND: [20],
        ELSEWHERE: [900, 900],
    }
    assert tally.most() == FIRST
    assert (tally.screens[FIRST].people, len(tally.screens[FIRST].attempts)) == ({"P01", "P02"}, 2)
    assert tally.words(FIRST, lambda clicks: f"{clicks:g} clicks") == (
        "2 people, 2 attempts, 5 clicks on a screen of 1280 × 800 px. Left out: 2 clicks on a screen of 1440 × 900 px "
        "at scale 1.5 and 1 clicks on a screen of 1920 × 1080 px."
    )


def test_time_on_each_screen(study: StudyToRead) -> None:
    visits = study.read(read_visits).sessions[:1]
    tally, grids = of_rests(study, visits, "find", gathered_time)
    # 1 to 4 s on the first screen; then 0.5 s, and 3 s of a longer rest, on the second.
    assert grids[FIRST].sum() == pytest.approx(3.0)
    assert grids[FIRST][25, 25] == pytest.approx(2.0)  # four positions at (100, 100), cells of 4 px
    assert grids[SECOND].sum() == pytest.approx(3.5)
    assert tally.most() == SECOND


def test_much_is_gathered_piece_by_piece(study: StudyToRead, monkeypatch: pytest.MonkeyPatch) -> None:
    visits = study.read(read_visits).sessions
    whole_tally, whole = of_rests(study, visits, None, gathered_time)
    monkeypatch.setattr("uxlab.lab.pointing._AT_ONCE", 2)
    tally, pieces = of_rests(study, visits, None, gathered_time)
    assert pieces.keys() == whole.keys()
    assert all(np.allclose(pieces[kind], whole[kind]) for kind in whole)
    assert tally.screens[FIRST].amount == pytest.approx(whole_tally.screens[FIRST].amount)


def test_the_way_is_broken_where_it_leaves_the_screen(study: StudyToRead) -> None:
    visits = study.read(read_visits).sessions[:1]
    _, ways = of_pointing(study, visits, None, gathered_ways)
    find, buy = ways[FIRST]
    assert [x.tolist() for _, x, _ in find.strokes] == [[100, 100, 100, 100, 300, 500, 500]]
    assert [x.tolist() for _, x, _ in buy.strokes] == [[50, 50]]
    assert (find.clicks, buy.clicks) == ([(100, 100), (100, 100), (100, 100), (500, 400)], [(50, 60)])
    assert (find.of, buy.of) == ("P01", "P01")
    assert [x.tolist() for _, x, _ in ways[SECOND][0].strokes] == [[20, 20]]


def test_what_is_on_no_screen_is_told(study: StudyToRead) -> None:
    visits = study.read(read_visits).sessions[2:]
    tally, _ = of_clicks(study, visits, None, gathered_clicks)
    tally.nowhere = 4
    assert tally.words(ELSEWHERE, lambda clicks: f"{clicks:g} clicks").endswith(
        "Left out: 4 clicks on no known screen."
    )


def test_a_screen_in_words() -> None:
    assert screen_text(FIRST) == "a screen of 1280 × 800 px"
    twin = ScreenKind(width_px=1280, height_px=800, scale=1.25, number=2)
    assert screen_text(twin) == "a screen of 1280 × 800 px at scale 1.25, the 2. of its kind"
