"""Which back end a machine gets, or why it gets none."""

import pytest

from uxlab.capture.platforms import make_backend
from uxlab.errors import CaptureUnavailable


@pytest.mark.usefixtures("display_name")
def test_an_x_session_gets_the_x11_back_end() -> None:
    assert make_backend((1, 2)).name == "x11"


def test_a_terminal_without_a_display_gets_a_sentence() -> None:
    with pytest.raises(CaptureUnavailable, match="DISPLAY"):
        make_backend()


@pytest.mark.usefixtures("display_name")
def test_wayland_is_not_mistaken_for_the_x_server_within_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_SESSION_TYPE", "wayland")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setattr("uxlab.capture.linux_devices.may_read_input", lambda: False)
    with pytest.raises(CaptureUnavailable, match="Wayland"):
        make_backend()
    monkeypatch.setattr("uxlab.capture.linux_devices.may_read_input", lambda: True)
    assert make_backend().name != "x11"
