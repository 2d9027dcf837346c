"""Pictures that somebody supplied: they belong to the study, go before those that were taken, and can be taken away."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.lab.pointed_studies import SCREEN, WIDE, pointed_study, screenshot, taken
from uxlab.errors import UsageError, UxlabError
from uxlab.lab.map_material import MapKind, Subject
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.lab.supplied_pictures import NewPicture, is_missing, is_of_shape, supplied_for
from uxlab.lab.task_pictures import GroundPicture
from uxlab.storage.study_file import open_for_reading
from uxlab.timeline.screens import ScreenKind

WAIT_S = 20
PNG, OTHER = screenshot(), screenshot(2560, 1600, "#102030")
SHOT, BIG = NewPicture("shop.jpg", PNG, (1280, 800)), NewPicture("big.png", OTHER, (2560, 1600))
KIND = ScreenKind(width_px=1280, height_px=800, scale=1.0)
FIND = Subject(kind=MapKind.CLICK, task="find")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return pointed_study(tmp_path)


@pytest.fixture
def study(path: Path) -> Iterator[OpenStudy]:
    opened = open_study(path, print)
    yield opened
    opened.close()


def names(study: OpenStudy) -> dict[str | None, str]:
    return {task: one.name for task, one in study.supplied.known().result(WAIT_S).items()}


def files(path: Path) -> list[bytes]:
    folder = path.with_suffix(".media")
    return [one.read_bytes() for one in sorted(folder.iterdir())] if folder.exists() else []


def test_it_is_there_when_the_study_is_opened_again(path: Path) -> None:
    study = open_study(path, print)
    study.supplied.supply("find", SHOT).result(WAIT_S)
    study.supplied.supply(None, BIG).result(WAIT_S)
    study.close()
    again = open_study(path, print)
    assert names(again) == {"find": "shop.jpg", None: "big.png"}
    assert again.pictures.ground(FIND, KIND).result(WAIT_S) == GroundPicture(png=PNG, supplied="shop.jpg")
    assert again.pictures.ground(replace(FIND, task=None), KIND).result(WAIT_S).png == OTHER
    assert again.pictures.ground(replace(FIND, task="buy"), KIND).result(WAIT_S) == GroundPicture()
    again.close()


def test_another_takes_its_place_and_nothing_of_the_first_is_left(study: OpenStudy, path: Path) -> None:
    before = study.supplied.changes
    study.supplied.supply("find", SHOT).result(WAIT_S)
    study.supplied.supply("find", BIG).result(WAIT_S)
    assert (names(study), files(path)) == ({"find": "big.png"}, [OTHER])
    assert study.supplied.changes == before + 2


def test_it_is_taken_away_and_can_be_put_back(study: OpenStudy, path: Path) -> None:
    study.supplied.supply("find", SHOT).result(WAIT_S)
    gone = study.supplied.take_away("find").result(WAIT_S)
    assert (gone, names(study), files(path)) == (SHOT, {}, [])
    assert gone is not None
    assert study.supplied.take_away("find").result(WAIT_S) is None
    study.supplied.supply("find", gone).result(WAIT_S)
    assert files(path) == [PNG]


def test_it_goes_before_what_was_taken_where_it_has_the_shape_of_the_screen(study: OpenStudy, path: Path) -> None:
    picture = taken(path, "P01", "find", OTHER)
    study.pictures.keep(picture).result(WAIT_S)
    study.supplied.supply("find", SHOT).result(WAIT_S)
    assert study.pictures.ground(FIND, KIND).result(WAIT_S).png == PNG
    assert study.pictures.of(picture.attempt, SCREEN).result(WAIT_S) == PNG
    assert study.pictures.of(picture.attempt, WIDE).result(WAIT_S) is None
    study.supplied.supply("find", NewPicture("tall.png", screenshot(300, 900), (300, 900))).result(WAIT_S)
    assert study.pictures.ground(FIND, KIND).result(WAIT_S) == GroundPicture(png=OTHER, participant="P01")
    assert study.pictures.of(picture.attempt, SCREEN).result(WAIT_S) == OTHER


def test_a_file_that_was_damaged_is_none(study: OpenStudy, path: Path) -> None:
    made = study.supplied.supply("find", SHOT).result(WAIT_S)
    (path.with_suffix(".media") / made.file).write_bytes(PNG[:-9])
    with open_for_reading(path) as file:
        assert supplied_for(file, "find", (1280, 800)) is None
        assert (is_missing(file, "find"), is_missing(file, "buy")) == (True, False)
    assert study.pictures.ground(FIND, KIND).result(WAIT_S) == GroundPicture(missing=True)
    assert study.supplied.take_away("find").result(WAIT_S) is None, "there is nothing to put back"
    assert names(study) == {}


def test_what_cannot_be_kept_leaves_what_there_was(study: OpenStudy, path: Path) -> None:
    folder = path.with_suffix(".media")
    folder.write_text("in the way")
    with pytest.raises(UxlabError, match="cannot be made"):
        study.supplied.supply("find", SHOT).result(WAIT_S)
    assert names(study) == {}
    folder.unlink()
    with pytest.raises(UsageError, match="no longer in the study"):
        study.supplied.supply("gone", SHOT).result(WAIT_S)
    assert files(path) == []


def test_a_file_that_cannot_be_deleted_keeps_its_picture(study: OpenStudy, path: Path) -> None:
    made = study.supplied.supply("find", SHOT).result(WAIT_S)
    there = path.with_suffix(".media") / made.file
    there.unlink()
    there.mkdir()  # a folder cannot be deleted like a file, not even by root
    with pytest.raises(UxlabError, match="cannot be deleted"):
        study.supplied.take_away("find").result(WAIT_S)
    assert names(study) == {"find": "shop.jpg"}
    study.supplied.supply("find", BIG).result(WAIT_S)
    assert names(study) == {"find": "big.png"}, "the new one counts all the same"


def test_a_name_that_no_file_of_a_study_can_hold_is_written_otherwise(study: OpenStudy) -> None:
    study.supplied.supply("find", replace(SHOT, name="kassen\udce9.png")).result(WAIT_S)
    assert names(study) == {"find": "kassen?.png"}


def test_a_picture_comes_back_with_its_task_and_goes_for_good_when_the_study_is_closed(path: Path) -> None:
    study = open_study(path, print)
    study.supplied.supply("buy", SHOT).result(WAIT_S)
    study.supplied.supply("find", BIG).result(WAIT_S)
    design = study.design()
    without = replace(design, tasks=tuple(task for task in design.tasks if task.key != "buy"))
    study.edit("Remove the task", without, accept_loss=True)
    assert names(study) == {"find": "big.png"}
    study.undo()
    assert names(study) == {"find": "big.png", "buy": "shop.jpg"}
    assert study.pictures.ground(replace(FIND, task="buy"), KIND).result(WAIT_S).png == PNG
    study.redo(accept_loss=True)
    study.close()
    assert len(files(path)) == 2
    again = open_study(path, print)
    assert names(again) == {"find": "big.png"}
    assert files(path) == [OTHER]
    again.close()


def test_erasing_a_person_leaves_it(study: OpenStudy, path: Path) -> None:
    study.supplied.supply("find", SHOT).result(WAIT_S)
    study.pictures.keep(taken(path, "P01", "find", OTHER)).result(WAIT_S)
    study.erase("P01").result(WAIT_S)
    assert (names(study), files(path)) == ({"find": "shop.jpg"}, [PNG])


def test_who_did_it_is_logged(study: OpenStudy, path: Path) -> None:
    study.supplied.supply("find", SHOT).result(WAIT_S)
    study.supplied.take_away("find").result(WAIT_S)
    with closing(sqlite3.connect(path)) as file:
        rows = file.execute("SELECT actor, command FROM study_action ORDER BY id DESC LIMIT 2").fetchall()
    moderator = study.design().moderator
    assert rows == [(moderator, "Take the picture of maps away"), (moderator, "Lay maps on a picture")]


@pytest.mark.parametrize(
    ("picture", "screen", "fits"),
    [((1280, 800), (1280, 800), True), ((2560, 1600), (1280, 800), True), ((1280, 790), (1280, 800), True),
     ((1280, 760), (1280, 800), False), ((800, 1280), (1280, 800), False)],
)  # fmt: skip
def test_the_shape_of_a_screen_at_any_scale(picture: tuple[int, int], screen: tuple[int, int], *, fits: bool) -> None:
    assert is_of_shape(picture, screen) is fits
