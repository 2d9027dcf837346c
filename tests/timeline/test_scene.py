"""What stood where at a moment."""

from uxlab.model.events import Screen, Surface
from uxlab.timeline.scene import Scene

S = 1_000_000_000
SMALL = Screen(t_ns=0, name="one", x_px=0, y_px=0, width_px=1280, height_px=800)
LARGE = Screen(t_ns=10 * S, name="two", x_px=0, y_px=0, width_px=3840, height_px=2160, scale=2.0)


def window(t_ns: int, name: str, x_px: int, *, visible: bool = True) -> Surface:
    return Surface(t_ns=t_ns, name=name, x_px=x_px, y_px=5, width_px=300, height_px=200, visible=visible, active=False)


def test_the_screens_of_a_moment() -> None:
    scene = Scene((((S, 10 * S), (SMALL,)), ((10 * S, 20 * S), (LARGE,))))
    assert scene.screens_at(9 * S) == (SMALL,)
    assert scene.screens_at(10 * S) == (LARGE,)
    assert scene.screens_at(0) == (SMALL,)
    assert scene.screens_at(20 * S) == (LARGE,)


def test_no_screens_are_known() -> None:
    assert Scene().screens_at(0) == ()


def test_windows_stay_until_they_are_noted_again() -> None:
    card, moved = window(2 * S, "card", 10), window(4 * S, "card", 700)
    scene = Scene((), (window(S, "console", 0), card, window(3 * S, "console", 0, visible=False), moved))
    assert scene.windows_at(0) == ()
    assert [one.name for one in scene.windows_at(2 * S)] == ["console", "card"]
    assert scene.windows_at(3 * S) == (card,)
    assert scene.windows_at(9 * S) == (moved,)
