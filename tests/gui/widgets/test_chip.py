"""Chips."""

import pytest
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.chip import TONES, Chip


@pytest.mark.parametrize("tone", TONES)
def test_a_chip_lies_on_the_tint_of_its_tone(qtbot: QtBot, look: Look, tone: str) -> None:
    chip = Chip(look, "Complete", tone)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    assert chip.grab().toImage().pixelColor(3, chip.height() // 2) == look.colour(TONES[tone][0])


def test_another_state_is_shown_spoken_and_given_room(qtbot: QtBot, look: Look) -> None:
    chip = Chip(look, "Ready")
    qtbot.addWidget(chip)
    before = chip.sizeHint().width()
    chip.show_state("Recording", "danger", "record-fill")
    assert (chip.text(), chip.accessibleName()) == ("Recording", "Recording")
    assert chip.sizeHint().width() > before + 20


def test_sizes_differ_in_height(qtbot: QtBot, look: Look) -> None:
    chips = [Chip(look, "5", size=size) for size in ("small", "normal", "large")]
    for chip in chips:
        qtbot.addWidget(chip)
    assert [chip.sizeHint().height() for chip in chips] == [18, 22, 28]
