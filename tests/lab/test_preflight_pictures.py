"""The lamp that says whether the participant's screen can be pictured."""

from dataclasses import replace
from pathlib import Path

import pytest

from uxlab.lab.preflight_facts import LampState, PersonAtHand, Plan
from uxlab.lab.preflight_pictures import judge_pictures
from uxlab.model.design import ConsentKind, Design, Privacy
from uxlab.model.events import Screen

LEFT = Screen(t_ns=0, name="HDMI-1", x_px=0, y_px=0, width_px=1920, height_px=1080)
TWO = (LEFT, replace(LEFT, name="DP-1", x_px=1920))
AGREED = PersonAtHand(code="P07", consents=frozenset({ConsentKind.INPUT, ConsentKind.SCREEN}))
WANTED = Plan(path=Path("s.uxlab"), design=Design(name="S", privacy=Privacy(pictures=True)), person=AGREED)


def test_a_study_without_pictures_has_no_use_for_the_lamp() -> None:
    check = judge_pictures(replace(WANTED, design=Design(name="S"), no_pictures="Wayland."), TWO)
    assert (check.name, check.lamp) == ("Pictures of tasks", LampState.UNUSED)


def test_where_all_is_well_it_is_green() -> None:
    assert judge_pictures(WANTED, TWO).lamp is LampState.PASSED
    assert judge_pictures(replace(WANTED, strip=True), (LEFT,)).lamp is LampState.PASSED


def test_without_consent_none_are_taken_and_the_consent_s_own_lamp_warns() -> None:
    check = judge_pictures(replace(WANTED, person=PersonAtHand(code="P07")), TWO)
    assert (check.lamp, check.measured) == (LampState.UNUSED, "None without the consent of P07")


@pytest.mark.parametrize("plan", [WANTED, replace(WANTED, person=PersonAtHand(code="P07"))])
def test_where_the_screen_cannot_be_pictured_it_says_why_and_what_to_do(plan: Plan) -> None:
    check = judge_pictures(replace(plan, no_pictures="Wayland shows no program the whole screen."), TWO)
    assert check.lamp is LampState.WARNING
    assert check.consequence.startswith("Wayland shows no program the whole screen. ")
    assert check.remedy


def test_on_one_screen_the_strip_leaves_room_for_a_picture() -> None:
    check = judge_pictures(WANTED, (LEFT,))
    assert (check.lamp, check.actions[0]) == (LampState.WARNING, "use-strip")
