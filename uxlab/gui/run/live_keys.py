"""Which key does what while a session runs; the same on the console and on the strip. No Qt."""

from collections.abc import Callable
from functools import partial

from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.views import ConsoleView
from uxlab.gui.widgets.marks import OUTCOME_KEYS
from uxlab.model.session import Outcome

BUTTONS = (Outcome.SUCCESS, Outcome.PARTIAL, Outcome.FAILURE, Outcome.ABANDONED)
"""The outcomes with a button of their own; the others stand in a menu."""

Act = Callable[[], object]


def bindings(view: ConsoleView, deeds: Deeds, note: Act, new_type: Act) -> dict[str, Act]:
    """Return single keys with what they do; a key that is reserved does what it always does.

    While the session is held by what waits for the disk, only notes can be taken.
    """
    if view.held:
        return {"N": note}
    own: dict[str, Act] = {one.hotkey: partial(deeds.mark, one.key) for one in view.errors if one.hotkey}
    ends: dict[str, Act] = {key: partial(deeds.end, outcome) for outcome, key in OUTCOME_KEYS.items()}
    return {**own, **ends, "A": deeds.assist, "N": note, "B": deeds.begin, "+": new_type}
