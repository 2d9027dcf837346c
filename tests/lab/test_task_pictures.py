"""Pictures of an open study: kept, found again by attempt, task and screen, and gone with the person."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.lab.pointed_studies import OTHER_LAB, SCREEN, WIDE, pointed_study, screenshot, taken, withdraw
from uxlab.errors import UxlabError
from uxlab.lab.map_material import MapKind, Subject
from uxlab.lab.maps import MapChoice
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.lab.supplied_pictures import NewPicture
from uxlab.lab.task_pictures import GroundPicture, ground_picture
from uxlab.model.design import ConsentKind
from uxlab.storage.study_file import open_for_reading
from uxlab.timeline.screens import ScreenKind

WAIT_S = 20
PNG, OTHER = screenshot(), screenshot(colour="#102030")
KIND = ScreenKind(width_px=1280, height_px=800, scale=1.0)
FIND = Subject(kind=MapKind.CLICK, task="find")
NONE = GroundPicture()


def of(code: str, png: bytes) -> GroundPicture:
    return GroundPicture(png=png, participant=code)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return pointed_study(tmp_path)


@pytest.fixture
def study(path: Path) -> Iterator[OpenStudy]:
    opened = open_study(path, print)
    yield opened
    opened.close()


def test_a_picture_is_found_by_its_attempt_and_screen(study: OpenStudy, path: Path) -> None:
    picture = taken(path, "P01", "find")
    assert study.pictures.keep(picture).result(WAIT_S)
    assert not study.pictures.keep(replace(picture, png=OTHER)).result(WAIT_S)
    assert study.pictures.of(picture.attempt, SCREEN).result(WAIT_S) == PNG
    assert study.pictures.of(picture.attempt, WIDE).result(WAIT_S) is None
    assert study.pictures.of(taken(path, "P01", "buy").attempt, SCREEN).result(WAIT_S) is None


def test_the_first_of_a_task_is_of_that_kind_of_screen_and_of_these_people(study: OpenStudy, path: Path) -> None:
    for code, png in (("P01", PNG), ("P02", OTHER), ("P03", screenshot(1440, 900))):
        study.pictures.keep(taken(path, code, "find", png)).result(WAIT_S)
    first = study.pictures.ground
    assert first(FIND, KIND).result(WAIT_S) == of("P01", PNG)
    assert first(replace(FIND, where=(("participant", "P02"),)), KIND).result(WAIT_S) == of("P02", OTHER)
    elsewhere = ScreenKind(width_px=OTHER_LAB.width_px, height_px=OTHER_LAB.height_px, scale=OTHER_LAB.scale)
    assert first(FIND, elsewhere).result(WAIT_S) == of("P03", screenshot(1440, 900))
    assert first(FIND, ScreenKind(width_px=1920, height_px=1080, scale=1.0)).result(WAIT_S) == NONE
    assert first(replace(FIND, task="buy"), KIND).result(WAIT_S) == NONE
    assert first(replace(FIND, task=None), KIND).result(WAIT_S) == NONE, "tasks show different pages"


def test_a_damaged_picture_gives_way_to_the_next(study: OpenStudy, path: Path) -> None:
    first, second = taken(path, "P01", "find"), taken(path, "P02", "find", OTHER)
    for picture in (first, second):
        study.pictures.keep(picture).result(WAIT_S)
    (path.with_suffix(".media") / f"picture-{first.attempt}.png").write_bytes(b"")
    with open_for_reading(path) as file:
        assert ground_picture(file, FIND, KIND) == of("P02", OTHER)


def test_whoever_withdraws_the_consent_is_not_seen_any_more(study: OpenStudy, path: Path) -> None:
    first = taken(path, "P01", "find")
    for picture in (first, taken(path, "P02", "find", OTHER)):
        study.pictures.keep(picture).result(WAIT_S)
    agreed = next(one.consents for one in study.design().participants if one.code == "P01")
    study.set_consents("P01", agreed - {ConsentKind.SCREEN})
    assert study.pictures.hidden().result(WAIT_S) == {"P01": 1}
    assert study.pictures.of(first.attempt, SCREEN).result(WAIT_S) is None
    next_one = study.pictures.ground(FIND, KIND).result(WAIT_S)
    assert next_one == GroundPicture(png=OTHER, participant="P02", hidden=("P01",))
    alone = replace(FIND, session=first.session)
    assert study.pictures.ground(alone, KIND).result(WAIT_S) == GroundPicture(hidden=("P01",))
    assert {one.code: one.hidden_pictures for one in study.people().result(WAIT_S) if one.hidden_pictures} == {"P01": 1}
    study.set_consents("P01", agreed)
    assert study.pictures.ground(FIND, KIND).result(WAIT_S) == of("P01", PNG)


def test_a_map_does_not_lie_on_what_may_not_be_seen(study: OpenStudy, path: Path) -> None:
    study.pictures.keep(taken(path, "P01", "find")).result(WAIT_S)
    withdraw(path, "P01")
    chart = study.pointer_map(MapChoice(kind=MapKind.CLICK, task="find", kept=True)).result(WAIT_S)
    assert (chart.ground.picture, "screen of P01" in chart.note) == (b"", False)


def test_what_the_disk_refuses_is_not_known(study: OpenStudy, path: Path) -> None:
    path.with_suffix(".media").write_text("in the way")
    picture = taken(path, "P01", "find")
    with pytest.raises(UxlabError, match="cannot be made"):
        study.pictures.keep(picture).result(WAIT_S)
    path.with_suffix(".media").unlink()
    assert study.pictures.keep(picture).result(WAIT_S), "nothing of the first try is left"


def test_why_there_is_none_is_kept(study: OpenStudy, path: Path) -> None:
    picture = taken(path, "P01", "find")
    study.pictures.do_without(picture.session, picture.attempt, "Covered.").result(WAIT_S)
    with closing(sqlite3.connect(path)) as file:
        rows = file.execute("SELECT value FROM environment WHERE name = ?", (f"no_picture:{picture.attempt}",))
        assert rows.fetchall() == [("Covered.",)]


def test_nothing_of_a_picture_survives_the_erasure(study: OpenStudy, path: Path) -> None:
    study.pictures.keep(taken(path, "P01", "find")).result(WAIT_S)
    study.pictures.keep(taken(path, "P02", "find", OTHER)).result(WAIT_S)
    study.erase("P01").result(WAIT_S)
    assert [one.read_bytes() for one in path.with_suffix(".media").iterdir()] == [OTHER]
    study.erase("P02").result(WAIT_S)
    assert not path.with_suffix(".media").exists()
    assert study.pictures.ground(FIND, KIND).result(WAIT_S) == NONE


def test_a_map_lies_on_it_only_where_that_is_asked_for(study: OpenStudy, path: Path) -> None:
    study.pictures.keep(taken(path, "P01", "find")).result(WAIT_S)
    plain = MapChoice(kind=MapKind.CLICK, task="find")
    assert study.pointer_map(plain).result(WAIT_S).ground.picture == b""
    over = study.pointer_map(replace(plain, kept=True)).result(WAIT_S)
    assert over.ground.picture == PNG
    assert over.note.endswith(" The picture is the screen of P01 as the task began.")
    own = study.pointer_map(replace(plain, kept=True, picture=OTHER)).result(WAIT_S)
    assert (own.ground.picture, "screen of P01" in own.note) == (OTHER, False)
    assert study.pointer_map(replace(plain, kept=True, task="buy")).result(WAIT_S).ground.picture == b""
    study.supplied.supply("find", NewPicture("shop.png", OTHER, (1280, 800))).result(WAIT_S)
    supplied = study.pointer_map(replace(plain, kept=True)).result(WAIT_S)
    assert supplied.ground.picture == OTHER
    assert supplied.note.endswith(" The picture was supplied, not taken in a session.")


def test_a_picture_that_is_not_of_the_screen_s_shape_is_left_out(study: OpenStudy, path: Path) -> None:
    study.pictures.keep(taken(path, "P01", "find", screenshot(800, 800))).result(WAIT_S)
    assert study.pointer_map(MapChoice(kind=MapKind.CLICK, task="find", kept=True)).result(WAIT_S).ground.picture == b""
