"""pynput's listener, widened: one stream, the server's times, and an end that is an end."""

import pytest
from Xlib.ext import record

from tests.capture.harness import Hand, wait_until


def test_blocks_come_until_the_recording_is_ended_and_then_the_thread_ends(hand: Hand) -> None:
    from uxlab.capture.x11_listener import RecordListener  # importing it needs the display

    blocks: list[bytes] = []
    listener = RecordListener(blocks.append)
    listener.start()
    assert listener.live.wait(60)
    for n in range(100):
        hand.move(n + 1, 5)
    record.disable_context(hand.display, listener.record_context)
    hand.display.sync()
    assert listener.ended.wait(60)
    assert sum(map(len, blocks)) == 100 * 32
    wait_until(lambda: not listener.is_alive())


def test_a_handler_that_fails_ends_the_recording_and_not_the_process(hand: Hand) -> None:
    from uxlab.capture.x11_listener import RecordListener

    def fail(_: bytes) -> None:
        raise RuntimeError("a bug of ours")

    listener = RecordListener(fail)
    listener.start()
    assert listener.live.wait(60)
    hand.move(7, 7)
    hand.move(8, 8)
    assert listener.ended.wait(60)


@pytest.mark.usefixtures("display_name")
def test_the_older_national_keysyms_have_their_characters() -> None:
    from uxlab.capture.x11_listener import characters

    table = characters()
    assert (table[0x6CA], table[0x6EA], table[0x7F9]) == ("й", "Й", "ω")
