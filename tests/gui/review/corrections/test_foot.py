"""What would be changed, why, and the buttons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import changed, show
from tests.lab.made_studies import S
from uxlab.errors import Refused
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.foot import CorrectionFoot
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import Bulk, CodeError, Correction, Edge, MoveEdge, RemoveError

MOVE = MoveEdge("s1-0", Edge.END, 8 * S)


class Form:
    """What stands in a form, or why it cannot be read."""

    def __init__(self) -> None:
        self.wanted: Correction | None = None
        self.refusal = ""

    def propose(self) -> Correction | None:
        if self.refusal:
            raise Refused(self.refusal)
        return self.wanted


@pytest.fixture
def form() -> Form:
    return Form()


@pytest.fixture
def foot(qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting, form: Form) -> CorrectionFoot:
    made = CorrectionFoot(desk, viewing, correcting, form.propose)
    show(qtbot, made)
    qtbot.addWidget(made.buttons)
    return made


def test_nothing_can_be_made_of_nothing(foot: CorrectionFoot) -> None:
    foot.refresh()
    assert (foot.preview.isVisible(), foot.do.isEnabled(), foot.effect.isEnabled()) == (False, False, False)
    assert foot.why_not() == "Nothing is changed here yet"


def test_what_would_be_changed_is_said_before_it_is_made(
    qtbot: QtBot, viewing: Viewing, form: Form, foot: CorrectionFoot
) -> None:
    form.wanted = MOVE
    foot.refresh()
    assert foot.preview.text() == "Task 1 ends: 0:10.0 → 0:08.0"
    assert foot.why_not() == ""
    with qtbot.waitSignal(foot.effect_requested) as heard:
        foot.effect.click()
    assert heard.args == [MOVE]
    foot.reason.setText(" The video says so ")
    made: list[int] = []
    foot.made.connect(lambda: made.append(1))
    changed(qtbot, viewing, lambda: QTest.keyClick(foot.reason, Qt.Key.Key_Return))
    qtbot.waitUntil(lambda: made == [1])
    assert viewing.told is not None
    assert viewing.told.corrections[0].reason == "The video says so"
    assert foot.reason.text() == ""


def test_a_refusal_is_said_in_the_form_and_nothing_can_be_made(form: Form, foot: CorrectionFoot) -> None:
    form.wanted = MoveEdge("s1-0", Edge.END, 25 * S)
    foot.refresh()
    assert "would overlap" in foot.preview.text()
    assert foot.preview.property("role") == "error"
    assert foot.why_not() == foot.preview.text()
    form.refusal = "Write a time such as 6:19.4."
    foot.refresh()
    assert foot.preview.text() == form.refusal
    form.refusal, form.wanted = "", MOVE
    foot.refresh()
    assert foot.preview.property("role") == "small"


def test_a_long_list_is_cut(form: Form, foot: CorrectionFoot) -> None:
    form.wanted = Bulk((MOVE, RemoveError("s1-e0"), RemoveError("s1-e1")))
    foot.set_most_lines(1)
    foot.refresh()
    assert foot.preview.text().splitlines()[1:] == ["and 2 more changes"]


def test_very_many_changes_are_foreseen_without_anybody_waiting(
    qtbot: QtBot, viewing: Viewing, form: Form, foot: CorrectionFoot
) -> None:
    form.wanted = Bulk(tuple(CodeError(S + n, "slip") for n in range(150)))
    foot.refresh()
    assert (foot.preview.text(), foot.do.isEnabled()) == ("", False)
    form.wanted = Bulk(tuple(CodeError(S + n, "slip") for n in range(120)))
    foot.refresh()
    qtbot.waitUntil(lambda: foot.do.isEnabled() and foot.preview.text().endswith("and 114 more changes"))
    qtbot.wait(200)
    assert foot.preview.text().endswith("and 114 more changes")  # of what was asked for last
    changed(qtbot, viewing, foot.make)
    assert viewing.told is not None
    assert len(viewing.told.as_corrected.errors) == 122
    form.wanted = Bulk(tuple(CodeError(10 * S + S // 2 + n, "slip") for n in range(150)))
    foot.refresh()
    qtbot.waitUntil(lambda: "No attempt was under way" in foot.preview.text())


def test_no_figure_counts_what_a_second_coder_marks(
    qtbot: QtBot, viewing: Viewing, form: Form, foot: CorrectionFoot
) -> None:
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s1", "Bo")
    form.wanted = MOVE
    foot.refresh()
    assert "the moderator’s" in foot.preview.text()
    assert not foot.do.isEnabled()
