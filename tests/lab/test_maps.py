"""Maps of real study files."""

from pathlib import Path

import pytest

from tests.lab.made_studies import Visit, make_study
from tests.lab.pointed_studies import OTHER_LAB, add_input, click, pointed_study, screenshot
from uxlab.charts.map_spec import ClickMap, HeatMap, PathMap
from uxlab.charts.picture import UnusablePicture
from uxlab.errors import UsageError
from uxlab.lab.maps import NOBODY, MapChoice, MapKind, is_of_shape, pointer_map
from uxlab.lab.open_study import open_study
from uxlab.lab.pointer_findings import Scope
from uxlab.lab.pointer_watch import never, silent
from uxlab.model.session import Outcome
from uxlab.timeline.screens import ScreenKind

P01, P02 = (("participant", "P01"),), (("participant", "P02"),)
FIRST = ScreenKind(width_px=1280, height_px=800, scale=1.0)
WIDE = ScreenKind(width_px=1920, height_px=1080, scale=1.0)


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return pointed_study(tmp_path)


def test_a_click_map_of_a_task(study: Path) -> None:
    made = pointer_map(study, MapChoice(kind=MapKind.CLICK, task="find"))
    assert isinstance(made, ClickMap)
    assert [(one.x_px, one.y_px, one.clicks) for one in made.places] == [(101, 100, 4), (500, 400, 1)]
    assert made.title == "Where people clicked: Find a shoe"
    assert (made.ground.width_px, made.ground.height_px) == (1280, 800)
    assert made.note.startswith("2 people, 2 attempts, 5 clicks on a screen of 1280 × 800 px. Left out: 2 clicks on")
    assert made.note.endswith("Clicks within 24 px are one place.")


def test_of_one_person_or_all_tasks(study: Path) -> None:
    alone = pointer_map(study, MapChoice(kind=MapKind.CLICK, task="find", where=P02))
    assert isinstance(alone, ClickMap)
    assert [one.clicks for one in alone.places] == [1]
    assert alone.title.endswith("Find a shoe, P02")
    every = pointer_map(study, MapChoice(kind=MapKind.CLICK))
    assert isinstance(every, ClickMap)
    assert sum(one.clicks for one in every.places) == 6
    assert every.title.endswith("all tasks")


def test_what_is_near_grows_with_the_scale_of_the_screen(tmp_path: Path) -> None:
    path = make_study(tmp_path / "s", [Visit("P01", [("find", Outcome.SUCCESS, 10)])])
    add_input(path, 1, [click(1000, 100, 100), click(2000, 130, 100)], [OTHER_LAB])
    made = pointer_map(path, MapChoice(kind=MapKind.CLICK))
    assert isinstance(made, ClickMap)
    assert len(made.places) == 1  # 30 px at scale 1.5 are 20 of those that pages are laid out by
    apart = pointer_map(path, MapChoice(kind=MapKind.CLICK, radius_px=19))
    assert isinstance(apart, ClickMap)
    assert len(apart.places) == 2


def test_a_heat_map_of_a_task(study: Path) -> None:
    made = pointer_map(study, MapChoice(kind=MapKind.HEAT, task="find", radius_px=20, opacity=0.5))
    assert isinstance(made, HeatMap)
    assert made.heat is not None
    # 3 s of P01; P02 comes at 0.5 s, clicks at 1 s, and of the long rest 3 s count.
    assert made.heat.total_s == pytest.approx(6.5)
    assert (made.heat.radius_px, made.opacity) == (20, 0.5)
    assert "0:06.5 of pointer time" in made.note
    assert "Blur radius 20 px" in made.note


def test_a_path_map_has_a_way_for_each_attempt(study: Path) -> None:
    alone = pointer_map(study, MapChoice(kind=MapKind.PATH, task="find", where=P02))
    assert isinstance(alone, PathMap)
    assert alone.title == "Where the pointer went: Find a shoe, P02"
    assert (len(alone.ends), alone.ends[0].of, alone.numbered) == (1, "", True)
    several = pointer_map(study, MapChoice(kind=MapKind.PATH, task="find", screen=FIRST))
    assert isinstance(several, PathMap)
    assert several.title == "Where the pointer went: Find a shoe"
    assert [end.of for end in several.ends] == ["P01", "P02"]
    assert (len(several.starts), several.numbered) == (2, False)
    assert several.note.startswith("2 people, 2 attempts, ")


def test_the_ways_of_one_person_are_numbered_in_their_order(study: Path) -> None:
    made = pointer_map(study, MapChoice(kind=MapKind.PATH, where=P01, screen=FIRST))
    assert isinstance(made, PathMap)
    assert [end.of for end in made.ends] == ["1", "2"]


def test_the_screen_can_be_chosen(study: Path) -> None:
    made = pointer_map(study, MapChoice(kind=MapKind.CLICK, task="find", screen=WIDE))
    assert isinstance(made, ClickMap)
    assert [(one.x_px, one.y_px) for one in made.places] == [(20, 10)]
    with pytest.raises(UsageError, match="leave the screen open"):
        pointer_map(study, MapChoice(kind=MapKind.CLICK, task="buy", screen=WIDE))


def test_a_picture_of_another_scale_fits_and_of_another_shape_does_not(study: Path) -> None:
    choice = MapChoice(kind=MapKind.CLICK, task="find", picture=screenshot(2560, 1600))
    assert pointer_map(study, choice).ground.picture == choice.picture
    with pytest.raises(UsageError, match="1024 × 768 px has not the shape of a screen of 1280 × 800 px"):
        pointer_map(study, MapChoice(kind=MapKind.CLICK, task="find", picture=screenshot(1024, 768)))
    with pytest.raises(UnusablePicture):
        pointer_map(study, MapChoice(kind=MapKind.CLICK, task="find", picture=b"no picture"))


@pytest.mark.parametrize("kind", MapKind)
def test_where_nothing_was_recorded_the_map_is_empty_and_says_so(tmp_path: Path, kind: MapKind) -> None:
    path = make_study(tmp_path / "none", [Visit("P01", [("find", Outcome.SUCCESS, 10)])])
    made = pointer_map(path, MapChoice(kind=kind, task="find"))
    assert made.empty
    assert made.note == NOBODY


@pytest.mark.parametrize(
    "choice", [MapChoice(kind=MapKind.HEAT, task="no"), MapChoice(kind=MapKind.HEAT, where=(("participant", "X"),))]
)
def test_what_the_study_does_not_know_is_refused(study: Path, choice: MapChoice) -> None:
    with pytest.raises(UsageError, match="There is no"):
        pointer_map(study, choice)


def test_an_open_study_makes_the_same_map(study: Path) -> None:
    choice = MapChoice(kind=MapKind.CLICK, task="find")
    expected = pointer_map(study, choice)
    opened = open_study(study, print)
    try:
        assert opened.pointer_map(choice).result(60) == expected
        assert [one.participant for one in opened.pointer_findings(Scope(task="find"), silent, never).result(60)] == [
            "P01",
            "P02",
            "P03",
        ]
    finally:
        opened.close()


@pytest.mark.parametrize(
    ("picture", "fits"), [((1280, 800), True), ((2560, 1600), True), ((1280, 799), True), ((1280, 720), False)]
)
def test_whether_a_picture_is_of_a_screen(picture: tuple[int, int], *, fits: bool) -> None:
    assert is_of_shape(picture, (1280, 800)) is fits
