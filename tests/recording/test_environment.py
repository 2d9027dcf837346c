"""What a recorder needs of the machine."""

from dataclasses import fields

from uxlab.recording.environment import ClockReading, Environment, nobody_watches


def test_an_environment_needs_no_onlooker() -> None:
    reading = ClockReading(monotonic_ns=1, wall_ns=2, utc_offset_s=0, boot_id="b")
    around = Environment(read_clock=lambda: reading, on_chord=lambda *_: None, on_trouble=lambda _: None)
    assert around.watch is nobody_watches
    around.watch([])
    assert {field.name for field in fields(around)} == {"read_clock", "on_chord", "on_trouble", "watch"}
