"""Whether the participant's screen can be pictured in the session that is to be. Pure."""

from collections.abc import Sequence

from uxlab.lab.preflight_facts import Check, LampState, Plan
from uxlab.model.design import ConsentKind
from uxlab.model.events import Screen

PICTURES, PICTURES_NAME = "pictures", "Pictures of tasks"
_AGAIN = ("check-again",)


def judge_pictures(plan: Plan, screens: Sequence[Screen]) -> Check:
    """Return whether the participant's screen can be pictured as a task begins, where the study wants that."""
    key, name, code = PICTURES, PICTURES_NAME, plan.person.code
    if not plan.design.privacy.pictures:
        return Check(key, name, LampState.UNUSED, "Not taken in this study")
    without = "Maps and review show this session on a bare screen."
    if plan.no_pictures:
        return Check(
            key, name, LampState.WARNING, "The screen cannot be pictured here", "none will be taken",
            f"{plan.no_pictures} {without}",
            "Log in to a desktop that allows it, such as an Xorg session, or lay maps on screenshots of your own.",
            _AGAIN,
        )  # fmt: skip
    if len(screens) == 1 and not plan.strip:
        return Check(
            key, name, LampState.WARNING, "The console would cover the screen", "none may be taken",
            f"Where uxlab covers more than a quarter of the screen, no picture of it is taken. {without}",
            "Connect a second screen and set the displays to “Extend”, or use the compact strip.",
            ("use-strip", *_AGAIN),
        )  # fmt: skip
    if ConsentKind.SCREEN not in plan.person.consents:
        return Check(key, name, LampState.UNUSED, f"None without the consent of {code}")
    return Check(key, name, LampState.PASSED, "Taken as each task begins", "one of each attempt")
