"""The demo's way in: where the file goes, and what is said where it cannot run."""

import os
import platform
import signal
from pathlib import Path

import pytest

from uxlab.demo.run import _ended_in_order, _new_path, run_demo
from uxlab.errors import UxlabError


def test_the_file_never_replaces_another(tmp_path: Path) -> None:
    first = _new_path(tmp_path / "new")
    assert first == tmp_path / "new" / "larkspur-shop.uxlab"
    first.touch()
    assert _new_path(tmp_path / "new") == tmp_path / "new" / "larkspur-shop-2.uxlab"
    (tmp_path / "new" / "larkspur-shop-2.pdf").touch()
    assert _new_path(tmp_path / "new") == tmp_path / "new" / "larkspur-shop-3.uxlab"


def test_without_a_folder_a_fresh_one_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    one, other = _new_path(None), _new_path(None)
    assert one.parent != other.parent
    assert one.parent.parent == tmp_path


def test_a_folder_that_cannot_be_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UxlabError, match="choose another with --out"):
        _new_path(tmp_path / "file" / "below")


def test_a_missing_program_ends_the_demo_with_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    said: list[str] = []
    with pytest.raises(UxlabError, match="needs Xvfb"):
        run_demo(tmp_path, said.append)
    assert said == []


def test_elsewhere_than_on_linux_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "system", lambda: "Windows")
    said: list[str] = []
    with pytest.raises(UxlabError, match="only Linux has"):
        run_demo(tmp_path, said.append)
    assert said == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_signals_end_it_as_ctrl_c_does_and_are_given_back(number: signal.Signals) -> None:
    with pytest.raises(KeyboardInterrupt), _ended_in_order():
        os.kill(os.getpid(), number)
    assert signal.getsignal(number) is signal.SIG_DFL


def test_a_signal_that_is_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with _ended_in_order():
            os.kill(os.getpid(), signal.SIGHUP)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
