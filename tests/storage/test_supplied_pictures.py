"""What a study knows of pictures that were supplied for its maps."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from uxlab.model.design import Design, Task
from uxlab.storage.connections import connect_to_write
from uxlab.storage.design_read import read_design
from uxlab.storage.design_save import Edit, save_edit
from uxlab.storage.study_file import create
from uxlab.storage.supplied_pictures import (
    SuppliedPicture,
    files_left_behind,
    forget_supplied,
    note_supplied,
    read_supplied,
    settle_supplied,
)
from uxlab.storage.task_use import is_used

DESIGN = Design(name="Shop", tasks=(Task(key="find", name="Find a shoe"), Task(key="buy", name="Buy it")))


@pytest.fixture
def file(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect_to_write(create(tmp_path / "shop", DESIGN))) as connection:
        yield connection


def noted(file: sqlite3.Connection, task: str | None, name: str = "shop.png") -> SuppliedPicture:
    made = note_supplied(file, task, name=name, digest="0f", size_px=(1280, 800))
    assert made is not None
    return made


def logged(file: sqlite3.Connection) -> list[tuple[str, object, object]]:
    rows = file.execute("SELECT command, before, after FROM study_action ORDER BY id").fetchall()
    return [(command, json.loads(before), json.loads(after)) for command, before, after in rows]


def test_what_is_noted_is_read_the_latest_first(file: sqlite3.Connection) -> None:
    first, second = noted(file, "find"), noted(file, None, "all.png")
    assert read_supplied(file) == (second, first)
    assert (first.task, first.name, first.width_px, first.height_px) == ("find", "shop.png", 1280, 800)
    assert first.file == f"map-{first.uid}.png"
    forget_supplied(file, second)
    assert read_supplied(file) == (first,)


def test_there_is_none_of_a_task_that_is_gone(file: sqlite3.Connection) -> None:
    assert note_supplied(file, "gone", name="a.png", digest="0f", size_px=(4, 3)) is None
    assert read_supplied(file) == ()


def test_one_takes_the_place_of_those_before_and_that_is_logged(file: sqlite3.Connection) -> None:
    other, old, new = noted(file, "buy"), noted(file, "find", "old.png"), noted(file, "find", "new.png")
    settle_supplied(file, "find", new, actor="Ada")
    assert read_supplied(file) == (new, other)
    settle_supplied(file, "find", None, actor="Ada")
    assert read_supplied(file) == (other,)
    size = {"width_px": 1280, "height_px": 800}
    before, after = ({"task": "find", "name": one.name, "sha256": "0f", **size} for one in (old, new))
    assert logged(file) == [("Lay maps on a picture", before, after), ("Take the picture of maps away", after, None)]


def test_a_task_with_a_picture_keeps_its_key(file: sqlite3.Connection) -> None:
    assert not is_used(file, "find")
    noted(file, "find")
    assert (is_used(file, "find"), is_used(file, "buy")) == (True, False)


def test_a_picture_goes_with_its_task_and_comes_back_with_it(file: sqlite3.Connection) -> None:
    picture, other = noted(file, "find"), noted(file, "buy")
    without = replace(DESIGN, tasks=DESIGN.tasks[1:])
    before = read_design(file)
    save_edit(file, Edit(uid="1", actor="Ada", label="Remove", before=before, after=without))
    assert read_supplied(file) == (other,)
    assert files_left_behind(file) == (picture.file,), "the file is there for the undoing"
    save_edit(file, Edit(uid="2", actor="Ada", label="Undo", before=without, after=before, restores="1"))
    assert set(read_supplied(file)) == {picture, other}
    assert files_left_behind(file) == ()


def test_pictures_that_are_known_are_not_left_behind(file: sqlite3.Connection) -> None:
    old = noted(file, "find")
    settle_supplied(file, "find", noted(file, "find"), actor="Ada")
    assert old not in read_supplied(file)
    assert files_left_behind(file) == (), "its file went before its row"
