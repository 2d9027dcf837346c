"""What is said of work that makes files."""

from pathlib import Path

import pytest

from uxlab.gui.widgets.work_state import Stage, asking, refused, running, saved, stopping

FOLDER = Path("/home/kim/exports")


@pytest.mark.parametrize(
    ("names", "text", "verb"),
    [
        (("a.csv",), "exports has a.csv already.", "Replace a.csv"),
        (("a.csv", "b.csv"), "exports has a.csv, b.csv already.", "Replace 2 files"),
        (("a", "b", "c", "d", "e"), "exports has a, b, c and 2 more already.", "Replace 5 files"),
        (("x" * 33,), f"exports has {'x' * 33} already.", "Replace the file"),
    ],
)
def test_files_in_the_way_are_named(names: tuple[str, ...], text: str, verb: str) -> None:
    view = asking(FOLDER, names)
    assert (view.stage, view.text, view.verb) == (Stage.ASKING, text, verb)
    assert view.many is (len(names) > 1)


def test_stopping_keeps_the_share() -> None:
    view = stopping(running(0.4, "Drawing"))
    assert (view.stage, view.share, view.text) == (Stage.RUNNING, 0.4, "Stopping")


def test_what_came_of_it() -> None:
    made = saved(FOLDER / "r.pdf")
    assert (made.stage, made.text, made.opens, made.files) == (
        Stage.DONE,
        "r.pdf is saved in /home/kim/exports.",
        True,
        (FOLDER / "r.pdf",),
    )
    assert refused("The disk is full.").stage is Stage.REFUSED
