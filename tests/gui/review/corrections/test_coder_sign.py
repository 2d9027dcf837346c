"""The sign that somebody codes blind."""

from pytestqt.qtbot import QtBot

from tests.gui.review.shown import show
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.corrections.coder_sign import CoderSign
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.layout import column, holder


def test_it_stands_while_somebody_codes_and_leads_back_to_the_same_moment(
    qtbot: QtBot, desk: Desk, viewing: Viewing
) -> None:
    sign = CoderSign(desk, viewing)
    around = holder(column([sign]))
    show(qtbot, around)
    assert not sign.isVisible()
    sign.go_back()  # nobody codes
    assert viewing.session is not None
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s1", "Bo", at_ns=7 * S)
    assert sign.isVisible()
    assert sign.accessibleName() == "You code as Bo, blind. Nobody else’s marks are shown."
    tint = sign.grab().toImage().pixelColor(2, 2)
    assert tint == desk.look.colour("warn-soft")
    with qtbot.waitSignal(viewing.changed):
        sign.stop.click()
    assert (viewing.coder, viewing.cursor_ns) == (None, 7 * S)
    assert not sign.isVisible()
