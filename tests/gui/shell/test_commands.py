"""What the window of a study can do on every page."""

from collections.abc import Callable
from dataclasses import fields
from functools import partial

import pytest

from uxlab.gui.command import Command, Menu
from uxlab.gui.shell.commands import Deeds, window_commands


@pytest.fixture
def done() -> list[object]:
    return []


@pytest.fixture
def commands(done: list[object]) -> Callable[..., dict[str, Command]]:
    deeds: dict[str, Callable[..., None]] = {field.name: partial(done.append, field.name) for field in fields(Deeds)}
    deeds |= {"go": done.append, "seen": done.append}

    def made(*, undo: str = "", redo: str = "", live: bool = False) -> dict[str, Command]:
        return {one.text: one for one in window_commands(Deeds(**deeds), undo=undo, redo=redo, live=live)}

    return made


def test_each_menu_has_something_on_every_page(commands: Callable[..., dict[str, Command]]) -> None:
    assert {one.menu for one in commands().values()} == set(Menu)


def test_no_key_is_given_twice(commands: Callable[..., dict[str, Command]]) -> None:
    keys = [one.key for one in commands().values() if one.key]
    assert len(keys) == len(set(keys))


def test_what_can_be_undone_is_named(commands: Callable[..., dict[str, Command]]) -> None:
    assert commands(undo="Rename task")["Undo Rename task"].impossible == ""
    assert commands()["Undo"].impossible == "Nothing to undo"
    assert commands()["Redo"].impossible == "Nothing to redo"


def test_capture_is_not_checked_beside_a_session(commands: Callable[..., dict[str, Command]]) -> None:
    assert commands()["Check input capture"].impossible == ""
    assert commands(live=True)["Check input capture"].impossible
    assert "Show the session" in commands(live=True)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("New study", "new"),
        ("Run", "run"),
        ("Prepare a session", "run"),
        ("Settings", "settings"),
        ("Show participant window", True),
        ("Hide participant window", False),
        ("Quit", "quit"),
    ],
)
def test_each_entry_does_what_it_says(
    commands: Callable[..., dict[str, Command]], done: list[object], text: str, what: object
) -> None:
    commands()[text].act()
    assert done == [what]
