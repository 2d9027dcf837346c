"""The menu bar."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from uxlab.gui.command import Command, Menu
from uxlab.gui.shell.menus import Menus, menus_of


def actions(bar: QMenuBar) -> dict[str, list[QAction]]:
    found: dict[str, list[QAction]] = {}
    for entry in bar.actions():
        menu = entry.menu()
        assert isinstance(menu, QMenu)
        found[entry.text()] = [action for action in menu.actions() if not action.isSeparator()]
    return found


def test_the_window_s_commands_come_first_and_the_page_s_below(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    done: list[str] = []
    window = (
        Command(Menu.EDIT, "Undo", lambda: done.append("window"), "Ctrl+Z"),
        Command(Menu.FILE, "Close", lambda: None),
    )
    page = (Command(Menu.EDIT, "Undo in the session", lambda: done.append("page"), "Ctrl+Z"),)
    Menus(bar).fill(window, page)
    found = actions(bar)
    assert list(found) == ["File", "Edit"]
    assert [action.text() for action in found["Edit"]] == ["Undo", "Undo in the session"]
    keys = [action.shortcut().toString() for action in found["Edit"]]
    assert keys == ["", "Ctrl+Z"]  # one key, one meaning: the page's
    for action in found["Edit"]:
        action.trigger()
    assert done == ["window", "page"]


def test_the_way_out_stands_last_and_apart(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    window = tuple(Command(Menu.FILE, text, lambda: None) for text in ("Quit", "Close study"))
    Menus(bar).fill(window, (Command(Menu.FILE, "Export design…", lambda: None),))
    file = bar.actions()[0].menu()
    assert isinstance(file, QMenu)
    assert [one.text() for one in file.actions()] == ["Close study", "", "Export design…", "", "Quit"]


def test_there_is_one_undo_unless_both_can_be_done(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menus = Menus(bar)
    page = (Command(Menu.EDIT, "Undo Task 2 ends", lambda: None, "Ctrl+Z", "Nothing is corrected yet"),)
    menus.fill((Command(Menu.EDIT, "Undo", lambda: None, "Ctrl+Z", "Nothing to undo"),), page)
    assert [action.text() for action in actions(bar)["Edit"]] == ["Undo Task 2 ends"]
    menus.fill((Command(Menu.EDIT, "Undo Task added", lambda: None, "Ctrl+Z"),), page)
    assert [action.text() for action in actions(bar)["Edit"]] == ["Undo Task added", "Undo Task 2 ends"]


def test_what_cannot_be_done_says_why(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    Menus(bar).fill((Command(Menu.EDIT, "Redo", lambda: None, "Ctrl+Y", "Nothing to redo"),), ())
    (redo,) = actions(bar)["Edit"]
    assert not redo.isEnabled()
    assert redo.toolTip() == "Nothing to redo"


def test_a_key_that_is_held_repeats_only_what_says_so(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    once = Command(Menu.SESSION, "Mark", lambda: None, "1", repeats=False)
    Menus(bar).fill((), (once, Command(Menu.SESSION, "Step", lambda: None, "Right")))
    assert [action.autoRepeat() for action in actions(bar)["Session"]] == [False, True]


def test_filling_again_leaves_nothing_of_before(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menus = Menus(bar)
    menus.fill((Command(Menu.VIEW, "Design", lambda: None),), ())
    menus.fill((), (Command(Menu.SESSION, "Pause", lambda: None, "F8"),))
    assert {name: [one.text() for one in menu] for name, menu in actions(bar).items()} == {"Session": ["Pause"]}


def test_menus_stay_while_only_what_is_possible_changes(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menus, done = Menus(bar), []
    menus.fill((Command(Menu.EDIT, "Undo", lambda: done.append("before"), "Ctrl+Z", "Nothing to undo"),), ())
    (before,) = actions(bar)["Edit"]
    menus.fill((Command(Menu.EDIT, "Undo", lambda: done.append("after"), "Ctrl+Z"),), ())
    (after,) = actions(bar)["Edit"]
    assert after is before
    assert after.isEnabled()
    after.trigger()
    assert done == ["after"]


def test_a_menu_in_which_nothing_is_other_stays_when_the_page_changes(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menus = Menus(bar)
    window = (Command(Menu.VIEW, "Design", lambda: None, "Ctrl+1"), Command(Menu.EDIT, "Undo", lambda: None))
    menus.fill(window, (Command(Menu.STUDY, "Add task", lambda: None, "Ctrl+Shift+T"),))
    before = actions(bar)
    menus.fill(window, (Command(Menu.STUDY, "Add participant", lambda: None, "Ctrl+Shift+N"),))
    after = actions(bar)
    assert list(after) == ["Edit", "Study", "View"]
    assert (after["Edit"], after["View"]) == (before["Edit"], before["View"])
    assert [action.text() for action in after["Study"]] == ["Add participant"]


def test_a_key_that_a_page_takes_goes_back_to_the_window_with_the_page(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menus = Menus(bar)
    window = (Command(Menu.EDIT, "Undo", lambda: None, "Ctrl+Z"),)
    menus.fill(window, (Command(Menu.SESSION, "Take back", lambda: None, "Ctrl+Z"),))
    assert actions(bar)["Edit"][0].shortcut().isEmpty()
    menus.fill(window, ())
    assert actions(bar)["Edit"][0].shortcut().toString() == "Ctrl+Z"
    assert list(actions(bar)) == ["Edit"]


def test_a_menu_that_comes_later_takes_its_place_in_the_order(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menus = Menus(bar)
    window = tuple(Command(menu, menu.value, lambda: None) for menu in (Menu.HELP, Menu.FILE))
    menus.fill(window, ())
    menus.fill(window, (Command(Menu.SESSION, "Pause", lambda: None),))
    assert list(actions(bar)) == ["File", "Session", "Help"]


def test_the_bar_of_a_window_is_the_one_that_is_filled(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    menus_of(window).fill((Command(Menu.FILE, "Close", lambda: None),), ())
    bar = window.menuBar()
    assert isinstance(bar, QMenuBar)
    assert list(actions(bar)) == ["File"]
