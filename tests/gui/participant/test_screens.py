"""On which screen the participant looks."""

import pytest

from uxlab.gui.participant.screens import Screen, choices, pick

MAIN, SECOND, THIRD = (
    Screen("eDP-1", 1280, 800, main=True),
    Screen("HDMI-1", 1920, 1080, main=False),
    Screen("DP-2", 2560, 1440, main=False),
)


@pytest.mark.parametrize(
    ("screens", "wanted", "picked"),
    [
        ([MAIN], "", MAIN),
        ([MAIN, SECOND], "", SECOND),
        ([SECOND, MAIN], "", SECOND),
        ([MAIN, SECOND, THIRD], "DP-2", THIRD),
        ([MAIN, SECOND], "eDP-1", MAIN),
        ([MAIN, SECOND], "DP-2", SECOND),  # it was unplugged
        ([MAIN], "DP-2", MAIN),
    ],
)
def test_the_chosen_screen_else_the_second_else_the_only_one(
    screens: list[Screen], wanted: str, picked: Screen
) -> None:
    assert pick(screens, wanted) is picked


def test_the_moderator_chooses_by_name_and_size() -> None:
    listed = choices([MAIN, SECOND], "HDMI-1")
    assert [(one.name, one.chosen) for one in listed] == [("", False), ("eDP-1", False), ("HDMI-1", True)]
    assert [one.text for one in listed] == [
        "The second screen, now HDMI-1",
        "eDP-1, 1280 × 800, main screen",
        "HDMI-1, 1920 × 1080",
    ]


def test_an_unplugged_screen_leaves_the_choice_to_uxlab() -> None:
    assert [one.chosen for one in choices([MAIN], "HDMI-1")] == [True, False]
    assert choices([MAIN], "")[0].text == "This screen, until a second one is connected"
