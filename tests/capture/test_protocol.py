"""Lines between parent and child: every message survives the way, and nothing else is taken for one."""

import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.capture import protocol
from uxlab.capture.protocol import (
    Beat,
    Blind,
    ChordPressed,
    Configure,
    End,
    Events,
    Failed,
    GarbledMessage,
    Message,
    OwnWindows,
    PauseFrom,
    Ready,
    ResumeFrom,
    Screens,
    Silent,
    Stop,
    decode,
    encode,
)
from uxlab.model.events import Focus, GapReason, InputEvent, Screen, Surface

SAMPLES: tuple[Message, ...] = (
    PauseFrom(5),
    ResumeFrom(6),
    OwnWindows((7, 8)),
    Stop(),
    Ready(7, "x11", {"x11.display": ":0"}),
    Events((InputEvent(1, 0, -3, 4, None, None, 0), InputEvent(2, 3, None, None, 1, 1, 2))),
    ChordPressed("end success", 8),
    Focus(t_ns=9, application="Müller & Söhne", title=None),
    Surface(t_ns=9, name="window 0x1", x_px=-1, y_px=2, width_px=3, height_px=4, visible=True, active=False),
    Screens((Screen(t_ns=1, name="HDMI-1", x_px=-1920, y_px=0, width_px=1920, height_px=1080, scale=1.25),)),
    Blind(1, 2, GapReason.SILENT_HOOK, "x11"),
    Silent(9, "the pointer moved"),
    Beat(10, 11),
    Failed('It said "no" in\ntwo lines.'),
    End(12),
)


@pytest.mark.parametrize("message", SAMPLES, ids=lambda message: type(message).__name__)
def test_a_message_survives_the_way_as_one_line(message: Message) -> None:
    line = encode(message)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert decode(line) == message


def test_the_configuration_survives_the_way() -> None:
    sent = Configure(keys="literal", windows="title", chords=((3, "f1", "error"),), own_windows=(1, 2))
    received = decode(encode(sent))
    assert isinstance(received, Configure)
    assert [tuple(chord) for chord in received.chords] == [(3, "f1", "error")]
    assert tuple(received.own_windows) == (1, 2)
    assert (received.keys, received.windows, received.paused_since_ns) == ("literal", "title", None)


def test_there_is_a_sample_of_every_message() -> None:
    assert {type(sample) for sample in SAMPLES} | {Configure} == set(get_args(protocol.Message))


number = st.integers(-(2**62), 2**62)
event = st.builds(
    InputEvent, number, number, number | st.none(), number | st.none(), number, number | st.none(), number
)


@given(st.lists(event, min_size=1))
def test_events_survive_the_way_exactly(events: list[InputEvent]) -> None:
    assert decode(encode(Events(tuple(events)))) == Events(tuple(events))


@given(st.sampled_from(SAMPLES), st.data())
def test_half_a_line_is_no_message(message: Message, data: st.DataObject) -> None:
    line = encode(message).rstrip()
    cut = data.draw(st.integers(0, len(line) - 1))
    with pytest.raises(GarbledMessage):
        decode(line[:cut])


@pytest.mark.parametrize(
    "line",
    [
        b"", b"\n", b"null", b"{}", b'"Stop"', b"[]", b'["Stop",1]', b'["Nonsense"]', b'["Beat",1]', b'[["Stop"]]',
        b'["Events",5]', b'["Events",[[1,2]]]', b'["Screens",[{"no":1}]]', b'["Blind",1,2,"no reason",""]',
        b"\xff\xfe", b"[" * 100_000, b"Traceback (most recent call last):",
    ],
)  # fmt: skip
def test_anything_else_is_no_message(line: bytes) -> None:
    with pytest.raises(GarbledMessage):
        decode(line)


@given(st.text())
def test_the_complaint_does_not_repeat_the_line(text: str) -> None:
    with pytest.raises(GarbledMessage) as complaint:
        decode(json.dumps({"typed": text}).encode())
    assert str(complaint.value) == f"{len(json.dumps({'typed': text}))} bytes that are no message"
    assert complaint.value.__suppress_context__
