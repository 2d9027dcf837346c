"""What a map is to show, and what can be chosen for it."""

from dataclasses import replace

import pytest

from uxlab.gui.review.maps.state import (
    ALL_TASKS,
    AWAY,
    BARE,
    EVERYBODY,
    OTHER,
    OWN,
    PERSON,
    TAKEN,
    MapSettings,
    Situation,
    choice_of,
    file_stem,
    present,
    read_text,
    screen_key,
    screen_of,
    shown_screen,
    subject_of,
    task_at,
)
from uxlab.lab.map_material import ClickMaterial, MapKind, Subject
from uxlab.lab.pointing import Basis, Tally
from uxlab.lab.supplied_pictures import SuppliedPicture
from uxlab.lab.task_pictures import GroundPicture
from uxlab.model.design import Condition, Design, Group, Task
from uxlab.timeline.items import Item, Track
from uxlab.timeline.screens import ScreenKind

S = 1_000_000_000
DESIGN = Design(
    name="Shop",
    tasks=(Task(key="find", name="Find a shoe"), Task(key="buy", name="Buy it")),
    groups=(Group(key="novice", name="Novices"),),
    conditions=(Condition(key="b", name="Version B"),),
)
HERE = Situation(session="s1", participant="P01", sessions=1, at_cursor="find", design=DESIGN)
SMALL = ScreenKind(width_px=1280, height_px=800, scale=1.0)
WIDE = ScreenKind(width_px=1920, height_px=1080, scale=1.5)
SHOT = SuppliedPicture(
    uid="1", task="find", name="shop.png", file="map-1.png", sha256="0f", width_px=1280, height_px=800
)


def attempt(task: str, started_s: int, ended_s: int) -> Item:
    return Item(track=Track.TASKS, started_ns=started_s * S, ended_ns=ended_s * S, label=task)


def clicked(**amounts: float) -> ClickMaterial:
    tally = Tally()
    for kind, amount in zip((SMALL, WIDE), amounts.values(), strict=False):
        tally.screens[kind] = Basis(amount=amount)
    return ClickMaterial(of="", tally=tally, found={})


@pytest.mark.parametrize(("cursor_s", "task"), [(0, "find"), (12, "find"), (15, "find"), (20, "buy"), (99, "buy")])
def test_the_task_is_that_at_the_cursor_or_the_one_before(cursor_s: int, task: str) -> None:
    assert task_at((attempt("find", 10, 14), attempt("buy", 20, 30)), cursor_s * S) == task
    assert task_at((), cursor_s * S) is None


@pytest.mark.parametrize(
    ("task", "whom", "subject"),
    [
        ("cursor", "session", Subject(kind=MapKind.HEAT, task="find", session="s1")),
        (ALL_TASKS, EVERYBODY, Subject(kind=MapKind.HEAT)),
        ("task:buy", "group:novice", Subject(kind=MapKind.HEAT, task="buy", where=(("group", "novice"),))),
        ("task:buy", "condition:b", Subject(kind=MapKind.HEAT, task="buy", where=(("condition", "b"),))),
        ("cursor", PERSON, Subject(kind=MapKind.HEAT, task="find", where=(("participant", "P01"),))),
    ],
)
def test_what_has_to_be_read(task: str, whom: str, subject: Subject) -> None:
    assert subject_of(MapSettings(task=task, whom=whom), HERE) == subject


def test_tasks_and_people_that_can_be_chosen() -> None:
    view = present(MapSettings(), HERE, None)
    assert view.tasks == (
        ("cursor", "At the cursor: Find a shoe"),
        ("all", "All tasks"),
        ("task:find", "Find a shoe"),
        ("task:buy", "Buy it"),
    )
    assert [text for _, text in view.people] == ["P01", "Novices", "Version B", "Everybody"]
    often = present(MapSettings(), replace(HERE, sessions=2), None)
    assert [text for _, text in often.people][:2] == ["P01, this session", "P01, 2 sessions"]


def test_screens_with_the_most_first() -> None:
    view = present(MapSettings(kind=MapKind.CLICK), HERE, clicked(small=3, wide=1))
    assert view.screens == (
        (screen_key(SMALL), "1280 × 800 px, 3 clicks"),
        (screen_key(WIDE), "1920 × 1080 px at scale 1.5, 1 click"),
    )
    assert view.screen == screen_key(SMALL)
    chosen = MapSettings(kind=MapKind.CLICK, screen=WIDE)
    assert present(chosen, HERE, clicked(small=3, wide=1)).screen == screen_key(WIDE)
    assert screen_of(chosen, clicked(small=3)) is None  # nothing was clicked there at this task


def test_heat_has_an_opacity_and_clicks_a_place() -> None:
    heat, clicks = (present(MapSettings(kind=kind), HERE, None) for kind in (MapKind.HEAT, MapKind.CLICK))
    assert (heat.radius_name, heat.radius_px, heat.opacity) == ("Blur radius", 40, 85)
    assert (clicks.radius_name, clicks.radius_px, clicks.opacity) == ("One place within", 24, None)
    ways = present(MapSettings(kind=MapKind.PATH), HERE, None)
    assert (ways.radius_px, ways.opacity) == (None, None)


def test_what_the_study_has_can_be_chosen_or_the_bare_screen() -> None:
    of_p01 = GroundPicture(png=b"png", participant="P01")
    view = present(MapSettings(), HERE, None, of_p01)
    assert view.grounds == ((BARE, "Screen outline"), (TAKEN, "Screen of P01"), (OTHER, "Another picture…"))
    assert view.ground == TAKEN
    bare = present(MapSettings(bare=True), HERE, None, of_p01)
    assert (bare.grounds, bare.ground) == (view.grounds, BARE)
    nothing = present(MapSettings(), HERE, None)
    assert (nothing.grounds, nothing.ground) == (((BARE, "Screen outline"), (OTHER, "Picture…")), BARE)


def test_what_somebody_supplied_can_be_taken_away_again() -> None:
    view = present(MapSettings(), HERE, clicked(small=3), GroundPicture(png=b"png", supplied="shop.png"), SHOT)
    assert view.grounds == (
        (BARE, "Screen outline"),
        (OWN, "shop.png"),
        (OTHER, "Another picture…"),
        (AWAY, "Take the picture away"),
    )
    assert (view.ground, view.ground_note) == (OWN, "")


def test_a_picture_of_another_shape_is_named_and_can_be_taken_away() -> None:
    square = replace(SHOT, width_px=500, height_px=500)
    view = present(MapSettings(), HERE, clicked(small=3), GroundPicture(), square)
    assert view.grounds == ((BARE, "Screen outline"), (OTHER, "Picture…"), (AWAY, "Take the picture away"))
    assert view.ground_note == "The supplied picture has another shape than this screen."
    assert present(MapSettings(), HERE, None, GroundPicture(), square).ground_note == "", "no screen is shown yet"


def test_a_picture_whose_file_is_gone_is_said_to_be() -> None:
    view = present(MapSettings(), HERE, clicked(small=3), GroundPicture(missing=True), SHOT)
    assert view.ground_note == "The file of the supplied picture is missing or damaged."
    assert (AWAY, "Take the picture away") in view.grounds


def test_that_pictures_are_hidden_is_said() -> None:
    view = present(MapSettings(), HERE, clicked(small=3), GroundPicture(hidden=("P01",)))
    assert view.ground_note == "Pictures of P01 are hidden: consent to them was withdrawn."


def test_the_screen_that_is_shown() -> None:
    assert shown_screen(MapSettings(), None) is None
    assert shown_screen(MapSettings(), clicked(small=1, wide=3)) == WIDE
    assert shown_screen(MapSettings(screen=SMALL), clicked(small=1, wide=3)) == SMALL


def test_the_map_that_is_wanted() -> None:
    settings = MapSettings(kind=MapKind.CLICK, blur_px=70, place_px=12, opacity=50)
    choice = choice_of(settings, subject_of(settings, HERE), WIDE)
    assert (choice.kind, choice.radius_px, choice.opacity, choice.screen) == (MapKind.CLICK, 12, 0.5, WIDE)
    heat = replace(settings, kind=MapKind.HEAT)
    assert choice_of(heat, subject_of(heat, HERE), None).radius_px == 70


def test_the_name_of_a_file_says_what_is_in_it() -> None:
    assert file_stem("shop", MapSettings(), HERE) == "shop-heat-map-find-P01"
    everybody = MapSettings(kind=MapKind.CLICK, task=ALL_TASKS, whom=EVERYBODY)
    assert file_stem("shop", everybody, HERE) == "shop-clicks-all-tasks"
    assert file_stem("shop", MapSettings(whom="group:novice"), HERE) == "shop-heat-map-find-novice"
    assert file_stem("shop", MapSettings(kind=MapKind.PATH), HERE) == "shop-paths-find-P01"


def test_how_far_the_reading_is() -> None:
    assert read_text(61 * S, 3600 * S) == "Reading 1:01 of 1:00:00"
