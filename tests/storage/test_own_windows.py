"""Each moment of a span lies in exactly one layout of uxlab's own windows."""

from hypothesis import given
from hypothesis import strategies as st

from uxlab.model.events import Surface
from uxlab.storage.own_windows import Layout, Rectangle, layouts


def _surface(t_ns: int, name: str = "console", *, x_px: int = 0, visible: bool = True, active: bool = False) -> Surface:
    return Surface(t_ns=t_ns, name=name, x_px=x_px, y_px=0, width_px=100, height_px=50, visible=visible, active=active)


def test_without_windows_the_span_is_whole() -> None:
    assert list(layouts((), 3, 9)) == [Layout(3, 9, (), active=False)]


def test_an_empty_span_has_no_layout() -> None:
    assert list(layouts((_surface(0),), 9, 9)) == []


def test_a_window_holds_until_its_next_note() -> None:
    notes = (_surface(5), _surface(8, x_px=10, active=True), _surface(12, visible=False))
    assert list(layouts(notes, 0, 20)) == [
        Layout(0, 5, (), active=False),
        Layout(5, 8, (Rectangle(0, 0, 100, 50),), active=False),
        Layout(8, 12, (Rectangle(10, 0, 110, 50),), active=True),
        Layout(12, 20, (), active=False),
    ]


def test_what_was_noted_before_the_span_holds_in_it() -> None:
    assert list(layouts((_surface(5),), 7, 9)) == [Layout(7, 9, (Rectangle(0, 0, 100, 50),), active=False)]


notes = st.builds(
    _surface,
    st.integers(0, 20),
    st.sampled_from(["console", "strip"]),
    x_px=st.sampled_from([0, 40]),
    visible=st.booleans(),
    active=st.booleans(),
)


@given(st.lists(notes, max_size=12), st.integers(0, 20), st.integers(0, 20))
def test_each_moment_is_in_one_layout_that_tells_the_latest_notes(
    surfaces: list[Surface], started_ns: int, ended_ns: int
) -> None:
    found = list(layouts(surfaces, started_ns, ended_ns))
    assert all(layout.started_ns < layout.ended_ns for layout in found)
    for t_ns in range(started_ns, ended_ns):
        (layout,) = [each for each in found if each.started_ns <= t_ns < each.ended_ns]
        latest = {s.name: s for s in sorted(surfaces, key=lambda s: s.t_ns) if s.t_ns <= t_ns}
        assert layout.active == any(s.active for s in latest.values())
        assert {r.left_px for r in layout.rectangles} == {s.x_px for s in latest.values() if s.visible}
