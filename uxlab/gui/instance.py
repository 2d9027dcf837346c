"""One uxlab per person: a second start hands its files to the first, which comes to the front, and ends."""

import getpass
import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWER_WITHIN_MS = 1000
_LONGEST_MESSAGE = 1_000_000


def server_name(folder: Path) -> str:
    """Return the name under which the running uxlab listens; `folder` holds its settings and sets tests apart."""
    return "uxlab-" + hashlib.sha256(f"{getpass.getuser()}\0{folder}".encode()).hexdigest()[:16]


def hand_over(name: str, paths: Sequence[Path]) -> bool:
    """Ask a running uxlab to open `paths`, or only to come to the front; return False if none answers."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_ANSWER_WITHIN_MS):
        return False
    socket.write(json.dumps([str(path) for path in paths]).encode() + b"\n")
    answered = socket.waitForReadyRead(_ANSWER_WITHIN_MS)
    socket.disconnectFromServer()
    return answered


class Listener(QObject):
    """Answers later starts; `asked` gets the files that they were to open."""

    def __init__(self, name: str, asked: Callable[[list[Path]], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = asked
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # what a killed process left behind; nobody answered there
            self._server.listen(name)

    @property
    def is_listening(self) -> bool:
        """Whether later starts can be answered."""
        return self._server.isListening()

    def close(self) -> None:
        """Answer nobody any more."""
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._on_message(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._on_message(socket)

    def _on_message(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST_MESSAGE:
                socket.abort()
            return
        try:
            message = json.loads(bytes(socket.readLine().data()).decode())
        except ValueError:
            socket.abort()
            return
        socket.write(b"\n")
        socket.flush()
        self._asked([Path(text) for text in message if isinstance(text, str)] if isinstance(message, list) else [])
