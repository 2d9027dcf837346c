"""The timer never jumps; its colour and its bar tell the share of the limit."""

import pytest
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.timer import LimitBar, Timer, clock_text, left_text, time_role


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "00:00"), (83.9, "01:23"), (3599, "59:59"), (3600, "1:00:00"), (3723, "1:02:03")]
)
def test_times_read_as_clocks(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text


@pytest.mark.parametrize(
    ("elapsed_s", "role"),
    [(0, "text"), (143.9, "text"), (144, "warn"), (180, "warn"), (180.1, "danger"), (999, "danger")],
)
def test_the_colour_turns_at_80_per_cent_and_after_the_limit(elapsed_s: float, role: str) -> None:
    assert time_role(elapsed_s, 180) == role
    assert time_role(elapsed_s, None) == "text"


def test_what_is_left_counts_as_the_timer_does() -> None:
    assert left_text(83, 180) == "1:37 left"
    assert left_text(83.9, 180) == "1:37 left"
    assert left_text(180, 180) == "0:00 left"
    assert left_text(187, 180) == "0:07 over the limit"


@pytest.mark.parametrize("role", ["timer", "session-figure", "figure"])
def test_all_times_of_a_length_take_the_same_room(qtbot: QtBot, look: Look, role: str) -> None:
    timer = Timer(look, role)
    qtbot.addWidget(timer)
    rooms = set()
    for elapsed_s in (0, 71, 83, 671, 3599):
        timer.show_time(elapsed_s)
        rooms.add(timer.sizeHint().toTuple())
    assert len(rooms) == 1
    timer.show_time(3600)
    assert timer.sizeHint().width() > max(width for width, _ in rooms)


def test_a_timer_with_a_share_of_its_height_is_as_high_as_it_said(qtbot: QtBot, look: Look) -> None:
    timer = Timer(look)
    qtbot.addWidget(timer)
    whole = timer.sizeHint()
    timer.set_share(0.5)
    assert timer.sizeHint().height() == timer.height_at(0.5) == pytest.approx(whole.height() / 2, abs=1)
    assert timer.sizeHint().width() == pytest.approx(whole.width() / 2, rel=0.05)


def test_the_timer_shows_and_speaks_the_time_in_its_colour(qtbot: QtBot, look: Look) -> None:
    timer = Timer(look, "session-figure")
    qtbot.addWidget(timer)
    timer.resize(timer.sizeHint())
    for elapsed_s, role in ((71, "text"), (158, "warn"), (187, "danger")):
        timer.show_time(elapsed_s, 180)
        image = timer.grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert look.colour(role).name() in colours
        assert (timer.colour_role(), timer.accessibleDescription()) == (role, timer.text())


def test_a_digit_stays_in_its_cell_whatever_its_neighbours_are(qtbot: QtBot, look: Look) -> None:
    timer = Timer(look)
    qtbot.addWidget(timer)
    timer.resize(timer.sizeHint())
    lasts = []
    for elapsed_s in (8, 18, 78, 678):
        timer.show_time(elapsed_s)
        image = timer.grab().toImage()
        lasts.append(image.copy(image.width() - 50, 0, 50, image.height()))
    assert all(last == lasts[0] for last in lasts)


@pytest.mark.parametrize(("elapsed_s", "fill"), [(90, "accent"), (150, "warn-fill"), (200, "danger-fill")])
def test_the_bar_fills_to_the_share_and_has_its_tick(qtbot: QtBot, look: Look, elapsed_s: float, fill: str) -> None:
    bar = LimitBar(look)
    qtbot.addWidget(bar)
    bar.resize(300, bar.sizeHint().height())
    bar.show_time(elapsed_s, 180)
    image = bar.grab().toImage()
    filled = [x for x in range(300) if image.pixelColor(x, 4) == look.colour(fill)]
    assert abs(max(filled) - min(299, 300 * elapsed_s / 180)) <= 2
    tick = look.colour("surface" if elapsed_s > 144 else "warn-fill")
    assert image.pixelColor(240, 4) == tick
    assert bar.accessibleDescription() == left_text(elapsed_s, 180)


def test_without_a_limit_the_bar_is_empty_and_as_high(qtbot: QtBot, look: Look) -> None:
    bar = LimitBar(look)
    qtbot.addWidget(bar)
    bar.resize(300, bar.sizeHint().height())
    before = bar.sizeHint()
    bar.show_time(90, None)
    image = bar.grab().toImage()
    assert {image.pixelColor(x, 4).name() for x in range(8, 292)} == {look.colour("band").name()}
    assert bar.sizeHint() == before
