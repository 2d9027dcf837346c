"""What is told of uxlab's own windows while others come, go and cover them."""

from uxlab.capture.own_surfaces import OwnSurfaces, Pane, ShownWindow, own_name, panes_of
from uxlab.capture.regions import Box
from uxlab.model.events import Surface

OWN, POPUP = "window 0x1", "window 0x2"
WHOLE, CORNER = Box(0, 0, 100, 100), Box(0, 0, 50, 50)


def brief(told: list[Surface]) -> list[tuple[str, tuple[int, int, int, int], bool]]:
    return [(s.name, (s.x_px, s.y_px, s.width_px, s.height_px), s.visible) for s in told]


def test_a_window_is_told_once_and_then_only_what_differs() -> None:
    told: list[Surface] = []
    surfaces = OwnSurfaces(told.append)
    stack = [Pane((WHOLE,), OWN)]
    surfaces.note(1, stack, [OWN])
    surfaces.note(2, stack, [OWN])
    assert brief(told) == [(OWN, (0, 0, 100, 100), True)]


def test_a_cover_cuts_the_window_into_parts_and_their_end_is_told() -> None:
    told: list[Surface] = []
    surfaces = OwnSurfaces(told.append)
    surfaces.note(1, [Pane((CORNER,)), Pane((WHOLE,), OWN)], [OWN])
    surfaces.note(2, [Pane((WHOLE,), OWN), Pane((CORNER,))], [OWN])
    assert brief(told) == [
        (OWN, (50, 0, 50, 50), True), (f"{OWN} part 2", (0, 50, 100, 50), True),
        (OWN, (0, 0, 100, 100), True), (f"{OWN} part 2", (0, 50, 100, 50), False),
    ]  # fmt: skip


def test_a_window_that_is_all_covered_may_still_have_the_focus() -> None:
    told: list[Surface] = []
    OwnSurfaces(told.append).note(1, [Pane((WHOLE,)), Pane((CORNER,), OWN, active=True)], [OWN])
    [surface] = told
    assert (surface.visible, surface.active) == (False, True)


def test_a_menu_over_an_own_window_is_told_for_itself_and_forgotten_when_it_is_gone() -> None:
    told: list[Surface] = []
    surfaces = OwnSurfaces(told.append)
    surfaces.note(1, [Pane((CORNER,), POPUP), Pane((WHOLE,), OWN)], [OWN, POPUP])
    surfaces.note(2, [Pane((WHOLE,), OWN)], [OWN])
    assert sorted(brief(told)[3:]) == [
        (OWN, (0, 0, 100, 100), True), (f"{OWN} part 2", (0, 50, 100, 50), False), (POPUP, (0, 0, 50, 50), False),
    ]  # fmt: skip
    assert set(surfaces._told) == {OWN}


def test_a_window_that_never_was_is_told_as_invisible() -> None:
    told: list[Surface] = []
    OwnSurfaces(told.append).note(1, [], [OWN])
    assert brief(told) == [(OWN, (0, 0, 0, 0), False)]


def test_the_focus_is_told_as_of_its_own_moment_but_never_before_the_last_look() -> None:
    told: list[Surface] = []
    surfaces = OwnSurfaces(told.append)
    surfaces.note(10, [Pane((WHOLE,), OWN)], [OWN])
    surfaces.activate(15, OWN)
    surfaces.note(20, [Pane((WHOLE,), OWN, active=True)], [OWN])
    surfaces.activate(18, None)
    assert [(s.t_ns, s.active) for s in told] == [(10, False), (15, True), (20, False)]


def test_windows_of_the_process_are_own() -> None:
    shown = [ShownWindow(7, 50, CORNER, active=False), ShownWindow(255, 60, WHOLE, active=True)]
    assert panes_of(shown, 60) == [Pane((CORNER,)), Pane((WHOLE,), "window 0xff", active=True)]
    assert own_name(255) == "window 0xff"
