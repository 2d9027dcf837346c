"""The palette for what the style sheet does not reach."""

import pytest
from PySide6.QtGui import QPalette

from uxlab.charts.roles import DARK, LIGHT, schemes
from uxlab.gui.style.palette import palette

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_the_palette_is_made_of_the_roles(scheme: str) -> None:
    colours = schemes()[scheme]
    made = palette(colours)
    assert made.color(QPalette.ColorRole.Window).name() == colours["window"].lower()
    assert made.color(QPalette.ColorRole.Text).name() == colours["text"].lower()
    assert made.color(QPalette.ColorRole.Link).name() == colours["accent-text"].lower()
    assert made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name() == colours["text3"].lower()


def test_no_colour_of_qt_is_left() -> None:
    ours = {value.lower() for value in schemes()[DARK].values()}
    made = palette(schemes()[DARK])
    unused = (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles)
    active = QPalette.ColorGroup.Active
    assert not [
        role for role in QPalette.ColorRole if role not in unused and made.color(active, role).name() not in ours
    ]
