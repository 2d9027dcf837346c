"""Undo and redo of the design from the menu, with what hinders them said in a banner."""

from typing import Protocol

from uxlab.errors import UxlabError
from uxlab.gui.widgets.banner import BannerStack
from uxlab.lab.open_study import DataWouldBeLost

_KEY = "undo"


class Step(Protocol):
    """`OpenStudy.undo` or `OpenStudy.redo`."""

    def __call__(self, *, accept_loss: bool = False) -> str | None:
        """Take the step; raise what hinders it."""
        ...


def take(step: Step, banners: BannerStack, *, accept_loss: bool = False) -> None:
    """Take a step; where data would go with it, offer to take it all the same."""
    banners.retract(_KEY)
    try:
        step(accept_loss=accept_loss)
    except DataWouldBeLost as error:
        if error.loss.blocked:
            banners.push("warn", str(error), key=_KEY)
        else:
            insist = [("Do it", lambda: take(step, banners, accept_loss=True))]
            banners.push("warn", "This step would take data with it.", str(error), insist, key=_KEY)
    except UxlabError as error:
        banners.push("warn", str(error), key=_KEY)
