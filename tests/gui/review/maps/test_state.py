"""What a map is to show, and what can be chosen for it."""

from dataclasses import replace

import pytest

from uxlab.gui.review.maps.state import (
    ALL_TASKS,
    BARE,
    EVERYBODY,
    OTHER,
    OWN,
    PERSON,
    TAKEN,
    MapSettings,
    Situation,
    Supplied,
    choice_of,
    file_stem,
    present,
    read_text,
    screen_key,
    screen_of,
    subject_of,
    task_at,
)
from uxlab.lab.map_material import ClickMaterial, MapKind, Subject
from uxlab.lab.pointing import Basis, Tally
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
SHOT = Supplied("shop.png", b"png", (1280, 800))


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


def test_what_was_taken_can_be_chosen_until_somebody_brings_a_picture() -> None:
    view = present(MapSettings(), HERE, None, "P01")
    assert (view.grounds[1], view.ground) == ((TAKEN, "Screen of P01"), TAKEN)
    bare = present(MapSettings(bare=True), HERE, None, "P01")
    assert (bare.grounds, bare.ground) == (view.grounds, BARE)
    own = MapSettings().with_picture("find", Supplied("shop.png", b"", (1, 1)))
    assert present(own, HERE, None, "P01").ground == OWN
    assert TAKEN not in dict(present(own, HERE, None, "P01").grounds)


def test_a_picture_is_of_the_task_it_was_chosen_for() -> None:
    settings = MapSettings(bare=True).with_picture("find", SHOT)
    assert present(settings, HERE, None).grounds == (
        (BARE, "Screen outline"),
        (OWN, "shop.png"),
        (OTHER, "Another picture…"),
    )
    assert present(settings, HERE, None).ground == OWN
    assert choice_of(settings, subject_of(settings, HERE), None).picture == b"png"
    elsewhere = replace(HERE, at_cursor="buy")
    assert present(settings, elsewhere, None).ground == BARE
    assert choice_of(settings, subject_of(settings, elsewhere), None).picture == b""
    bare = replace(settings, bare=True)
    assert choice_of(bare, subject_of(bare, HERE), None).picture == b""


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


def test_how_far_the_reading_is() -> None:
    assert read_text(61 * S, 3600 * S) == "Reading 1:01 of 1:00:00"
