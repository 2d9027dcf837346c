"""One uxlab per person."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from uxlab.gui.instance import Listener, hand_over, server_name

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from uxlab.gui.instance import hand_over
application = QCoreApplication([])
sys.exit(0 if hand_over(sys.argv[1], [Path(name) for name in sys.argv[2:]]) else 1)
"""

FIRST_START = """
import sys
from PySide6.QtCore import QCoreApplication
from uxlab.gui.instance import Listener
application = QCoreApplication([])
listener = Listener(sys.argv[1], print)
print("up", flush=True)
application.exec()
"""


@pytest.fixture
def asked() -> list[list[Path]]:
    return []


@pytest.fixture
def listener(qtbot: QtBot, tmp_path: Path, asked: list[list[Path]]) -> Iterator[Listener]:
    del qtbot
    listener = Listener(server_name(tmp_path), asked.append)
    assert listener.is_listening
    yield listener
    listener.close()


def start_again(name: str, *files: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", SECOND_START, name, *files])


def test_a_second_start_hands_its_files_to_the_first(
    listener: Listener, tmp_path: Path, asked: list[list[Path]], qtbot: QtBot
) -> None:
    del listener
    second = start_again(server_name(tmp_path), "/studies/a b.uxlab", "/studies/ü.uxlab")
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    assert asked == [[Path("/studies/a b.uxlab"), Path("/studies/ü.uxlab")]]


def test_a_second_start_without_files_only_asks_the_first_to_come_to_the_front(
    listener: Listener, tmp_path: Path, asked: list[list[Path]], qtbot: QtBot
) -> None:
    del listener
    second = start_again(server_name(tmp_path))
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert asked == [[]]


def test_the_first_start_finds_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    assert not hand_over(server_name(tmp_path), [])


def test_each_folder_of_settings_has_an_instance_of_its_own(tmp_path: Path) -> None:
    assert server_name(tmp_path) != server_name(tmp_path / "other")


@pytest.mark.parametrize("message", [b"no json\n", b"\xff\xfe\n", b'{"a": 1}\n', b"[1, null]\n"])
def test_what_is_no_message_of_uxlab_opens_nothing(
    message: bytes, listener: Listener, tmp_path: Path, asked: list[list[Path]], qtbot: QtBot
) -> None:
    del listener
    socket = QLocalSocket()
    socket.connectToServer(server_name(tmp_path))
    socket.write(message)
    with qtbot.waitSignal(socket.disconnected, raising=False, timeout=300):
        socket.flush()
    socket.abort()
    assert [path for paths in asked for path in paths] == []


def test_a_name_left_behind_by_a_killed_process_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    name = server_name(tmp_path)
    killed = subprocess.Popen([sys.executable, "-c", FIRST_START, name], stdout=subprocess.PIPE)
    assert killed.stdout is not None
    killed.stdout.readline()
    killed.kill()
    killed.wait()
    killed.stdout.close()
    asked: list[list[Path]] = []
    listener = Listener(name, asked.append)
    second = start_again(name, "/a.uxlab")
    qtbot.waitUntil(lambda: second.poll() is not None)
    listener.close()
    assert asked == [[Path("/a.uxlab")]]
