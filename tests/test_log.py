"""The log tells counts and states, in a file that cannot grow without end, and nothing that was typed."""

import logging
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from uxlab.log import start_logging


@pytest.fixture(autouse=True)
def loggers_as_before() -> Iterator[None]:
    """Give back the process-wide loggers that `start_logging` sets up."""
    loggers = [logging.getLogger(name) for name in ("uxlab", "pynput", "pynput.keyboard", "pynput.mouse")]
    before = [(logger, logger.handlers, logger.level, logger.propagate) for logger in loggers]
    yield
    for logger, handlers, level, propagate in before:
        for handler in logger.handlers:
            handler.close()
        logger.handlers, logger.propagate = handlers, propagate
        logger.setLevel(level)


def test_messages_reach_a_file_in_the_folder(tmp_path: Path) -> None:
    path = start_logging(tmp_path / "logs")
    logging.getLogger("uxlab.storage.writer").info("wrote %d rows", 500)
    assert path == tmp_path / "logs" / "uxlab.log"
    assert path.read_text().endswith(" INFO uxlab.storage.writer: wrote 500 rows\n")


def test_the_default_place_is_in_the_home_of_the_user(home: Path) -> None:
    path = start_logging()
    assert path is not None
    assert path.is_relative_to(home)


def test_the_file_is_rotated(tmp_path: Path) -> None:
    start_logging(tmp_path)
    (handler,) = logging.getLogger("uxlab").handlers
    assert isinstance(handler, RotatingFileHandler)
    assert handler.maxBytes * (handler.backupCount + 1) <= 10_000_000


def test_a_second_start_does_not_write_each_line_twice(tmp_path: Path) -> None:
    start_logging(tmp_path / "first")
    (first,) = logging.getLogger("uxlab").handlers
    path = start_logging(tmp_path)
    first.close()
    logging.getLogger("uxlab").info("once")
    assert path is not None
    assert path.read_text().count("once") == 1


def test_where_no_folder_can_be_made_warnings_go_to_stderr(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    obstacle = tmp_path / "file"
    obstacle.touch()
    assert start_logging(obstacle / "logs") is None
    logging.getLogger("uxlab").info("a count")
    logging.getLogger("uxlab").warning("the disk is nearly full")
    assert "the disk is nearly full" in (told := capfd.readouterr().err)
    assert "a count" not in told


@pytest.mark.parametrize("name", ["pynput", "pynput.keyboard", "pynput.mouse"])
def test_pynput_which_would_print_the_key_is_silent(
    name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = start_logging(tmp_path)
    logging.getLogger(name).error("Unhandled exception for key 's3cret'")
    assert path is not None
    assert "s3cret" not in path.read_text() + "".join(capfd.readouterr())


def test_no_log_is_in_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    start_logging()
    assert list(tmp_path.iterdir()) == []


def test_an_account_without_home_gets_its_warnings_on_stderr(monkeypatch: pytest.MonkeyPatch) -> None:
    pwd = pytest.importorskip("pwd")

    def unknown(number: int) -> None:
        raise KeyError(number)

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    for name in ("HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert start_logging() is None
    (handler,) = logging.getLogger("uxlab").handlers
    assert isinstance(handler, logging.StreamHandler)
    assert handler.level == logging.WARNING
