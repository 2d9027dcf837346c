"""What becomes of undo and redo that cannot simply be done."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from uxlab.designing.loss import DataWouldBeLost, Loss, LostPart
from uxlab.errors import UsageError, UxlabError
from uxlab.gui.shell.undoing import take
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import BannerStack

ATTEMPTS = LostPart(kind="task", key="pay", name="Pay", participants=1, attempts=2)


class AddTask:
    """Undone once the loss is accepted; `hindered` says what is in the way until then."""

    def __init__(self, hindered: UxlabError | None) -> None:
        self.hindered = hindered
        self.accepted: list[bool] = []

    def __call__(self, *, accept_loss: bool = False) -> str | None:
        self.accepted.append(accept_loss)
        if self.hindered is not None and not accept_loss:
            raise self.hindered
        return "Add task"


@pytest.fixture
def banners(look: Look, qtbot: QtBot) -> BannerStack:
    stack = BannerStack(look)
    qtbot.addWidget(stack)
    return stack


def test_a_step_that_costs_nothing_is_taken(banners: BannerStack) -> None:
    step = AddTask(None)
    take(step, banners)
    assert step.accepted == [False]
    assert not banners.banners()


def test_data_that_would_go_is_asked_about_once(banners: BannerStack) -> None:
    step = AddTask(DataWouldBeLost(Loss(parts=(ATTEMPTS,))))
    take(step, banners)
    (banner,) = banners.banners()
    assert "2 attempts" in banner.said()
    banner.findChildren(QPushButton)[0].click()
    assert step.accepted == [False, True]
    assert not banners.banners()


def test_what_a_session_needs_cannot_be_insisted_on(banners: BannerStack) -> None:
    take(AddTask(DataWouldBeLost(Loss(parts=(ATTEMPTS,), blocked="P01 is at work."))), banners)
    (banner,) = banners.banners()
    assert banner.said() == "P01 is at work."
    assert "Do it" not in [button.text() for button in banner.findChildren(QPushButton)]


def test_another_hindrance_is_told_until_the_next_step(banners: BannerStack) -> None:
    take(AddTask(UsageError("The drive is full.")), banners)
    assert [banner.said() for banner in banners.banners()] == ["The drive is full."]
    take(AddTask(None), banners)
    assert not banners.banners()
