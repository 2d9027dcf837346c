"""Which display there is, and the sentence where there is none. Environments as real logins set them."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from Xlib.display import Display
from Xlib.ext import randr

from uxlab.capture.wayland import Situation, display_situation, is_xwayland, why_unavailable, x_session_names

GNOME_WAYLAND = {"XDG_SESSION_TYPE": "wayland", "WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}


@pytest.mark.parametrize(
    ("environ", "xwayland", "expected"),
    [
        ({"XDG_SESSION_TYPE": "x11", "DISPLAY": ":0"}, None, Situation.X11),
        ({"DISPLAY": ":99"}, False, Situation.X11),
        (GNOME_WAYLAND, None, Situation.WAYLAND),
        (GNOME_WAYLAND, True, Situation.WAYLAND),
        (GNOME_WAYLAND | {"DISPLAY": ":99"}, False, Situation.X11),
        ({"XDG_SESSION_TYPE": "x11", "DISPLAY": ":0"}, True, Situation.WAYLAND),
        ({"WAYLAND_DISPLAY": "wayland-0"}, None, Situation.WAYLAND),
        ({"XDG_SESSION_TYPE": "wayland"}, None, Situation.WAYLAND),
        ({"XDG_SESSION_TYPE": "tty", "SSH_CONNECTION": "10.0.0.1 22"}, None, Situation.REMOTE),
        ({"SSH_CONNECTION": "10.0.0.1 22", "DISPLAY": "localhost:10.0"}, None, Situation.X11),
        ({"XDG_SESSION_TYPE": "tty"}, None, Situation.NO_DISPLAY),
        ({"DISPLAY": ""}, None, Situation.NO_DISPLAY),
        ({}, None, Situation.NO_DISPLAY),
    ],
)
def test_the_situation(environ: Mapping[str, str], xwayland: object, expected: Situation) -> None:
    assert display_situation(environ, xwayland=None if xwayland is None else bool(xwayland)) is expected


@pytest.mark.parametrize(
    ("extensions", "outputs", "expected"),
    [
        (["RANDR", "XWAYLAND"], ["DP-1"], True),
        (["RANDR"], ["XWAYLAND0"], True),  # 22.1.9, as in Debian 12
        (["RANDR", "XTEST"], ["eDP-1", "HDMI-1"], False),
        ([], [], False),
    ],
)
def test_xwayland_is_known_by_extension_or_output(extensions: list[str], outputs: list[str], *, expected: bool) -> None:
    assert is_xwayland(extensions, outputs) is expected


def test_xvfb_is_no_xwayland(x_display: str) -> None:
    display = Display(x_display)
    resources = randr.get_screen_resources(display.screen().root)
    outputs = [randr.get_output_info(display, output, 0).name for output in resources.outputs]
    extensions = display.list_extensions()
    display.close()
    assert "RANDR" in extensions
    assert not is_xwayland(extensions, outputs)


def test_the_sessions_with_an_x_server_are_called_as_at_the_login_screen(tmp_path: Path) -> None:
    (tmp_path / "gnome-xorg.desktop").write_text("[Desktop Entry]\nName=GNOME on Xorg\nName[de]=GNOME unter Xorg\n")
    (tmp_path / "plasmax11.desktop").write_text("[Desktop Entry]\nName=Plasma (X11)\nExec=startplasma-x11 %u\n")
    (tmp_path / "broken.desktop").write_bytes(b"\xff\xfe no section")
    (tmp_path / "notes.txt").write_text("[Desktop Entry]\nName=Not a session\n")
    assert x_session_names(tmp_path) == ("GNOME on Xorg", "Plasma (X11)")
    assert x_session_names(tmp_path / "missing") == ()


def test_on_wayland_the_way_out_is_an_x_session_where_there_is_one() -> None:
    sentence = why_unavailable(Situation.WAYLAND, ("GNOME on Xorg", "Plasma (X11)"))
    assert "log out and choose 'GNOME on Xorg' or 'Plasma (X11)' at the login screen" in sentence
    assert "group 'input'" in sentence


def test_else_it_is_the_group_input_with_what_that_costs() -> None:
    sentence = why_unavailable(Situation.WAYLAND)
    assert "no Xorg session" in sentence
    assert "sudo usermod -aG input $USER" in sentence
    assert "every other program you start" in sentence


@pytest.mark.parametrize(
    ("situation", "words"), [(Situation.REMOTE, "laptop's own desktop"), (Situation.NO_DISPLAY, "DISPLAY is not set")]
)
def test_without_a_display(situation: Situation, words: str) -> None:
    assert words in why_unavailable(situation)


@pytest.mark.parametrize("situation", [Situation.WAYLAND, Situation.REMOTE, Situation.NO_DISPLAY])
def test_it_is_one_sentence(situation: Situation) -> None:
    sentence = why_unavailable(situation, ("GNOME on Xorg",))
    assert sentence.endswith(".")
    assert ". " not in sentence
