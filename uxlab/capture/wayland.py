"""Which display this desktop has, and what to say where mouse and keyboard cannot be recorded through it."""

from collections.abc import Collection, Mapping, Sequence
from configparser import ConfigParser, Error
from enum import Enum, auto
from pathlib import Path

X_SESSIONS = Path("/usr/share/xsessions")


class Situation(Enum):
    """What a program that wants all input meets."""

    X11 = auto()
    """An X server: everything can be seen."""
    WAYLAND = auto()
    """A Wayland session, with or without XWayland: each program sees its own input only."""
    REMOTE = auto()
    """No display, and the person sits at another machine."""
    NO_DISPLAY = auto()
    """No display at all."""


def display_situation(environ: Mapping[str, str], *, xwayland: bool | None = None) -> Situation:
    """Return what the environment says; `xwayland`: what `is_xwayland` says of the server at DISPLAY, if asked.

    A DISPLAY that is known not to be XWayland is an X server even within a Wayland session: one that somebody
    started, such as Xvfb for a demonstration. Not asked, DISPLAY in a Wayland session is taken for XWayland.
    """
    wayland = bool(environ.get("WAYLAND_DISPLAY")) or environ.get("XDG_SESSION_TYPE") == "wayland"
    xwayland = wayland if xwayland is None else xwayland
    if environ.get("DISPLAY") and not xwayland:
        return Situation.X11
    if wayland or xwayland:
        return Situation.WAYLAND
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return Situation.REMOTE
    return Situation.NO_DISPLAY


def is_xwayland(extensions: Collection[str], outputs: Collection[str]) -> bool:
    """Return whether an X server with these extensions and RandR outputs is XWayland.

    Since version 23.1 it offers an extension of that name; older ones call their outputs XWAYLAND0 and so on.
    """
    return "XWAYLAND" in extensions or any(output.startswith("XWAYLAND") for output in outputs)


def x_session_names(folder: Path = X_SESSIONS) -> tuple[str, ...]:
    """Return the sessions with an X server that the login screen offers, as they are called there."""
    names = []
    for path in sorted(folder.glob("*.desktop")):
        parser = ConfigParser(interpolation=None, strict=False)
        try:
            parser.read(path, encoding="utf-8")
        except (Error, UnicodeDecodeError):
            continue
        if name := parser.get("Desktop Entry", "Name", fallback=""):
            names.append(name)
    return tuple(dict.fromkeys(names))


def why_unavailable(situation: Situation, x_sessions: Sequence[str] = ()) -> str:
    """Return one sentence on why nothing can be recorded and what to do; for every situation but X11."""
    if situation is Situation.WAYLAND:
        return f"This desktop runs on Wayland, which shows a program only its own input: {_way_out(x_sessions)}."
    if situation is Situation.REMOTE:
        return (
            "This is a remote terminal without a display, so there is no mouse or keyboard to record: "
            "start uxlab on the laptop's own desktop."
        )
    return (
        "There is no display (DISPLAY is not set), so there is no mouse or keyboard to record: "
        "start uxlab from a terminal on the desktop, or run 'uxlab demo', which brings its own display."
    )


def _way_out(x_sessions: Sequence[str]) -> str:
    group = (
        "add yourself to group 'input' ('sudo usermod -aG input $USER', then log out and in), which lets uxlab, but "
        "also every other program you start, read mouse and keyboard, and gives no pointer positions"
    )
    if not x_sessions:
        return f"this desktop has no Xorg session to change to, so {group}"
    offered = " or ".join(f"'{name}'" for name in x_sessions)
    return f"log out and choose {offered} at the login screen; failing that, {group}"
