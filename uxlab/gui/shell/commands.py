"""What the window of a study can do on every page, for its menu bar."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from uxlab import __version__
from uxlab.gui.command import Command, Menu
from uxlab.gui.shell.menus import QUIT
from uxlab.gui.shell.state import PageName

PAGE_KEYS = ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+,")
_LIVE = "A session is running, and shows it all the time"
Act = Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """What the window does when it is asked to; `go` takes a page, `seen` whether the participant's window shows."""

    new: Act
    open: Act
    all_studies: Act
    close: Act
    quit: Act
    undo: Act
    redo: Act
    primary: Act
    show_file: Act
    check: Act
    go: Callable[[str], None]
    seen: Callable[[bool], None]


def window_commands(deeds: Deeds, *, undo: str, redo: str, live: bool) -> tuple[Command, ...]:
    """Return the commands; `undo` and `redo` name what they would take back or bring back, "" for nothing."""
    return (
        Command(Menu.FILE, "New study", deeds.new, "Ctrl+N"),
        Command(Menu.FILE, "Open study…", deeds.open, "Ctrl+O"),
        Command(Menu.FILE, "All studies", deeds.all_studies, "Ctrl+Shift+O"),
        Command(Menu.FILE, "Close study", deeds.close, "Ctrl+W"),
        Command(Menu.FILE, QUIT, deeds.quit, "Ctrl+Q"),
        Command(Menu.EDIT, f"Undo {undo}".strip(), deeds.undo, "Ctrl+Z", "" if undo else "Nothing to undo"),
        Command(Menu.EDIT, f"Redo {redo}".strip(), deeds.redo, "Ctrl+Y", "" if redo else "Nothing to redo"),
        Command(Menu.STUDY, "Show the file in its folder", deeds.show_file),
        Command(Menu.SESSION, "Show the session" if live else "Prepare a session", partial(deeds.go, PageName.RUN)),
        *(
            Command(Menu.VIEW, page.value.capitalize(), partial(deeds.go, page), key)
            for page, key in zip(PageName, PAGE_KEYS, strict=True)
        ),
        Command(Menu.VIEW, "Show participant window", partial(deeds.seen, True), "F7"),
        Command(Menu.VIEW, "Hide participant window", partial(deeds.seen, False), "Shift+F7"),
        Command(Menu.VIEW, "This page’s main action", deeds.primary, "Ctrl+Return"),
        Command(Menu.HELP, "Check input capture", deeds.check, "", _LIVE if live else ""),
        Command(Menu.HELP, f"About uxlab {__version__}", partial(deeds.go, PageName.SETTINGS)),
    )
