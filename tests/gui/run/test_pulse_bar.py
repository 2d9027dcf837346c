"""The line at the foot."""

from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import S, state
from uxlab.gui.run.pulse import pulse
from uxlab.gui.run.pulse_bar import PulseBar
from uxlab.gui.style.look import Look
from uxlab.recording.troubles import Trouble, TroubleKind


def bar_of(qtbot: QtBot, look: Look) -> PulseBar:
    bar = PulseBar(look)
    qtbot.addWidget(bar)
    bar.resize(1224, 36)
    bar.show()
    return bar


def test_it_shows_capture_and_disk(qtbot: QtBot, look: Look) -> None:
    bar = bar_of(qtbot, look)
    bar.apply(pulse(state(at_s=60)))
    assert (bar.lamp.state(), bar.capture.text(), bar.disk.text()) == ("passed", "Capturing", "81 GB")
    assert (bar.rate.text(), bar.saved.text()) == ("212 events/s", "Saved 0.2 s ago")
    bar.apply(pulse(state(at_s=60, troubles=(Trouble(kind=TroubleKind.DISK, sentence="Full.", t_ns=S),))))
    assert bar.saved.text() == "Waiting for the disk"
    assert bar.saved_icon.shown()[0] == "warning-fill"


def test_no_figure_moves_another(qtbot: QtBot, look: Look) -> None:
    bar = bar_of(qtbot, look)
    places = set()
    for rate, dropped in ((0.0, 0), (9999.0, 9999)):
        bar.apply(pulse(state(at_s=60, events_per_s=rate, dropped=dropped, last_event_age_s=rate)))
        qtbot.wait(1)
        places.add((bar.last.x(), bar.dropped.x(), bar.excluded.x()))
    assert len(places) == 1


def test_what_there_is_no_room_for_is_left_out(qtbot: QtBot, look: Look) -> None:
    bar = bar_of(qtbot, look)
    bar.set_room(584)
    assert [part.isVisible() for part in (bar.capture, bar.saved, bar.line, bar.last)] == [True, True, False, False]
    bar.set_room(1224)
    assert bar.line.isVisible()
    assert not bar.grab().toImage().isNull()
