"""pynput's X11 listener, widened to one stream of pointer and keys with the server's own times.

Imported on start only: importing pynput opens a connection to the X server. The private method that is overridden is
why pynput's minor version is pinned.
"""

import struct
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from select import select
from threading import Event
from typing import Protocol

from pynput.mouse import Listener
from Xlib import X, error
from Xlib.display import Display
from Xlib.ext import record

from uxlab.capture.x11_decode import split_replies

_COLLECT_US = 25_000
_BLOCK_BYTES = 1 << 16
# <sys/socket.h> of Linux; the module of that name is not for a process that must not open connections.
_SOL_SOCKET, _SO_RCVTIMEO, _MSG_WAITALL = 1, 20, 0x100
_TIMEVAL = struct.Struct("@ll")


class _Reply(Protocol):
    category: int


class RecordListener(Listener):
    """Hands over blocks of recorded events, one for all that came in 25 ms.

    Collecting costs no precision, because every event carries the server's time, and takes a third of the time that
    handling each by itself does. The kernel collects, not a pause between reads, so that the server's side of the
    socket, which is full after some 280 events, stays empty even in a burst.
    """

    _EVENTS = (X.KeyPress, X.MotionNotify)
    _context: int
    _display_record: Display

    def __init__(self, on_block: Callable[[bytes], None]) -> None:
        super().__init__()
        self.live = Event()
        self.ended = Event()
        self._on_block = on_block

    @property
    def record_context(self) -> int:
        """The server's name for this recording, with which any client can end it."""
        return self._context

    def run(self) -> None:
        """Record until the context is disabled or the server is gone, which the back end notices by itself."""
        try:
            with suppress(error.ConnectionClosedError, OSError):
                super().run()
        finally:
            self.ended.set()

    def _handler(self, reply: _Reply) -> None:
        if reply.category == record.StartOfData:
            self.live.set()
            self._read_stream()

    def _read_stream(self) -> None:
        """Read the recording past python-xlib, which takes 60 us for each event, and hand it the closing reply."""
        connection = self._display_record.display
        connection.socket.setsockopt(_SOL_SOCKET, _SO_RCVTIMEO, _TIMEVAL.pack(0, _COLLECT_US))
        opening = connection.recv_packet_len
        received = bytes(connection.data_recv)
        events, unread, ended = split_replies(received[opening:])
        while not ended:
            if events:
                self._on_block(events)
            select([connection.socket], [], [])
            block = connection.socket.recv(_BLOCK_BYTES, _MSG_WAITALL)
            if not block:
                raise ConnectionResetError
            events, unread, ended = split_replies(unread + block)
        if events:
            self._on_block(events)
        connection.data_recv = received[:opening] + unread


def characters() -> dict[int, str]:
    """Return the character of each keysym of the older national sets, from pynput's table."""
    symbols = import_module("pynput._util.xorg_keysyms").SYMBOLS
    return {keysym: character for keysym, character in symbols.values() if character}
