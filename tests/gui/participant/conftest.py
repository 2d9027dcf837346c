"""What the tests of the participant's window share."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QPushButton, QWidget

from uxlab.gui.participant.questions import questions
from uxlab.gui.participant.state import Asked
from uxlab.model.design import Slot
from uxlab.questionnaires.form import Questionnaire
from uxlab.questionnaires.library import load
from uxlab.questionnaires.own import parse_own
from uxlab.recording.agenda import Ask

AskedView = Callable[..., Asked]
Cut = Callable[[QWidget], list[str]]

OWN = """
key = "own"
short_name = "Own"
slot = "before-session"
name.en = "About you"

[[item]]
key = "age"
kind = "number"
text.en = "How old are you?"
scale = { low = 18, high = 99 }

[[item]]
key = "device"
kind = "single-choice"
text.en = "On what do you mostly shop?"
choices = [ { key = "phone", text.en = "A telephone" }, { key = "computer", text.en = "A computer" } ]

[[item]]
key = "bought"
kind = "multiple-choice"
text.en = "What did you buy?"
choices = [ { key = "shoes", text.en = "Shoes" }, { key = "clothes", text.en = "Clothes" } ]

[[item]]
key = "annoys"
kind = "text"
text.en = "What annoys you most?"
"""


@pytest.fixture(scope="session")
def own_form() -> Questionnaire:
    """A questionnaire with an item of each kind that is no scale."""
    return parse_own(OWN, "own")


@pytest.fixture(scope="session")
def asked(own_form: Questionnaire) -> AskedView:
    """Return a page of questions by the questionnaire's key."""

    def made(
        key: str, given: Mapping[str, str] | None = None, *, checked: bool = False, can_go_back: bool = False
    ) -> Asked:
        form = own_form if key == "own" else load(key)
        page = questions(form, given or {}, "shop", checked=checked)
        return Asked(Ask(key, Slot.AFTER_SESSION), page, can_go_back)

    return made


@pytest.fixture(scope="session")
def cut() -> Cut:
    """Return the texts in a window that have less room than they need, or that lie outside without scrolling."""

    def found(window: QWidget) -> list[str]:
        for _ in range(3):  # a change of size travels one layout at a time
            QApplication.processEvents()
        shown = [one for one in window.findChildren(QWidget) if isinstance(one, QLabel | QPushButton)]
        return [one.text() for one in shown if one.isVisible() and one.text() and _is_cut(one, window)]

    return found


def _is_cut(part: QLabel | QPushButton, window: QWidget) -> bool:
    needed = part.heightForWidth(part.width()) if part.hasHeightForWidth() else part.minimumSizeHint().height()
    too_small = part.height() < needed or part.width() < part.minimumSizeHint().width()
    parent = part.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent.parentWidget(), QAbstractScrollArea):  # it can be scrolled up and down, not sideways
            left = part.mapTo(parent, part.rect().topLeft()).x()
            return too_small or left < 0 or left + part.width() > parent.width()
        parent = parent.parentWidget()
    place = part.mapTo(window, part.rect().topLeft())
    outside = not window.rect().contains(part.rect().translated(place))
    return too_small or outside
