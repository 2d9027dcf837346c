"""Input counted while it passes: the same figures as the study file gives afterwards, whatever the order of arrival."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from uxlab.lab.live_counts import MEMORY_NS, LiveCounts
from uxlab.model.design import Design, Participant, Task
from uxlab.model.events import InputEvent, Surface
from uxlab.model.results import ExcludedInput, InputCounts
from uxlab.model.session import Action, ActionKind, Attempt, Change, Outcome, Session, SessionState
from uxlab.storage.results import read_study_data
from uxlab.storage.sessions import start_session
from uxlab.storage.study_file import create, open_for_recording

MS = 1_000_000
WINDOW = Surface(t_ns=0, name="w", x_px=0, y_px=0, width_px=50, height_px=50, visible=True, active=False)
NOTHING = InputCounts()
DESIGN = Design(name="Shop", tasks=(Task(key="t", name="T"),), participants=(Participant(code="P01"),))


def click(t_ns: int, x: int = 99, flags: int = 0) -> InputEvent:
    return InputEvent(t_ns, 1, x, 10, 1, 1, flags)


def test_a_click_is_the_participants_unless_it_is_in_an_own_window() -> None:
    counts = LiveCounts()
    counts.see_surface(WINDOW)
    counts.see_events([click(1), click(2, x=49), click(3, x=50), click(3, x=50)._replace(value=0)])
    assert counts.clicks_within([(0, 10)]) == 2
    assert counts.clicks_within([(0, 2), (4, 9)]) == 1
    assert counts.excluded() == ExcludedInput(chords=NOTHING, own_windows=InputCounts(clicks=1), repeats=NOTHING)


def test_chords_and_repeats_are_counted_apart_each_event_once() -> None:
    counts = LiveCounts()
    counts.see_surface(replace(WINDOW, active=True))
    key = InputEvent(5, 3, None, None, 1, 1, 0)
    counts.see_events([key, key._replace(flags=2), key._replace(flags=1), key._replace(flags=3)])
    counts.see_surface(replace(WINDOW, t_ns=6, active=False))
    counts.see_events([key._replace(t_ns=7, flags=1), key._replace(t_ns=7), key._replace(t_ns=7, value=0, flags=2)])
    assert counts.excluded() == ExcludedInput(
        chords=InputCounts(keys=2), own_windows=InputCounts(keys=2), repeats=InputCounts(keys=1)
    )


def test_a_window_that_is_told_late_is_counted_where_it_stood() -> None:
    counts = LiveCounts()
    counts.see_events([click(5, x=10), click(15, x=10), click(25, x=10)])
    assert counts.clicks_within([(0, 99)]) == 3
    counts.see_surface(replace(WINDOW, t_ns=10))
    counts.see_surface(replace(WINDOW, t_ns=20, visible=False))
    assert counts.clicks_within([(0, 99)]) == 2
    assert counts.excluded().own_windows == InputCounts(clicks=1)


def test_what_lies_long_back_is_remembered_as_figures_only() -> None:
    counts = LiveCounts()
    for number in range(200):
        counts.see_surface(replace(WINDOW, t_ns=number * MS, x_px=number))
    counts.see_events([click(MS, x=30), click(MEMORY_NS + 300 * MS, x=220), click(2 * MEMORY_NS + 300 * MS, x=5)])
    assert len(counts._surfaces) == 1
    assert len(counts._recent) == 2
    assert counts.excluded().own_windows == InputCounts(clicks=2)


# --- against the study file -------------------------------------------------------------------------

times = st.integers(0, 40).map(lambda number: number * MS)
places = st.integers(0, 4).map(lambda number: number * 20)
events = st.builds(
    InputEvent,
    times,
    st.integers(0, 3),
    st.none() | places,
    places,
    st.just(1),
    st.integers(0, 1),
    st.integers(0, 3),
)
surfaces = st.builds(
    Surface,
    t_ns=times,
    name=st.sampled_from(["a", "b"]),
    x_px=places,
    y_px=places,
    width_px=st.integers(0, 60),
    height_px=st.integers(0, 60),
    visible=st.booleans(),
    active=st.booleans(),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(drawn=st.lists(st.lists(events, min_size=1, max_size=6) | surfaces, max_size=25), keys_kept=st.booleans())
def test_the_figures_are_those_of_the_study_file(
    *, drawn: Sequence[list[InputEvent] | Surface], keys_kept: bool
) -> None:
    arrivals = [[placed(event) for event in one] if isinstance(one, list) else one for one in drawn]
    counts = LiveCounts(keys_kept=keys_kept)
    for one in arrivals:
        if isinstance(one, Surface):
            counts.see_surface(one)
        else:
            counts.see_events(one)
    excluded, clicks = as_stored(arrivals, keys_kept=keys_kept)
    assert excluded is None or counts.excluded() == excluded
    assert counts.clicks_within([(10 * MS, 30 * MS)]) == clicks


def placed(event: InputEvent) -> InputEvent:
    """Return the event as capture sends such: keys have no place, all else has one or, on Wayland, none."""
    return event._replace(x=None, y=None) if event.kind == 3 or event.x is None else event


def as_stored(arrivals: Sequence[list[InputEvent] | Surface], *, keys_kept: bool) -> tuple[ExcludedInput | None, int]:
    """Return what a study file counts in all, and of clicks in an attempt from 10 to 30 ms."""
    session = Session(
        uid="s", participant="P01", condition=None, moderator="", started_utc="2026-01-05T09:00:00Z",
        state=SessionState.READY,
    )  # fmt: skip
    attempt = Attempt(uid="a", task="t", started_ns=10 * MS, ended_ns=30 * MS, outcome=Outcome.SUCCESS)
    begun = Action(uid="x", t_ns=0, actor="", kind=ActionKind.DO, command="", changes=(Change(None, attempt),))
    with TemporaryDirectory() as folder:
        path = create(Path(folder, "shop"), DESIGN)
        with open_for_recording(path, print) as study:
            store = start_session(study, session)
            store.commit(begun, session)
            store.set_environment([("keys_kept", "classes" if keys_kept else "off")])
            for one in arrivals:
                if isinstance(one, Surface):
                    store.add_circumstance(one)
                else:
                    store.add_events(one)
        (data,) = read_study_data(path).sessions
    ((_, counted),) = data.input_by_attempt
    return data.excluded, 0 if counted is None else counted.clicks
