"""Which window was in front, and for how long."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from uxlab.model.events import Focus
from uxlab.timeline.spans import Span, active_ns
from uxlab.timeline.windows import Stay, stays


def focus(*notes: tuple[int, str | None]) -> list[Focus]:
    return [Focus(t_ns=t_ns, application="shop", title=title) for t_ns, title in notes]


SEEN = focus((0, "Home"), (10, "Basket"), (30, "Home"))


def test_stays_are_cut_at_the_span() -> None:
    assert stays(SEEN, (5, 40), ()) == (Stay("shop", "Home", 5), Stay("shop", "Basket", 20), Stay("shop", "Home", 10))
    assert stays(SEEN, (12, 20), ()) == (Stay("shop", "Basket", 8),)
    assert stays(SEEN, (12, 12), ()) == ()


def test_pauses_are_taken_off_and_may_leave_nothing() -> None:
    assert stays(SEEN, (0, 40), [(8, 31)]) == (Stay("shop", "Home", 17),)
    assert stays(SEEN, (0, 40), [(12, 15), (13, 18)])[1] == Stay("shop", "Basket", 14)


def test_two_notes_of_one_window_are_one_stay() -> None:
    assert stays(focus((0, "Home"), (10, "Home")), (0, 20), ()) == (Stay("shop", "Home", 20),)


def test_before_the_first_note_nothing_is_known() -> None:
    assert stays(focus((10, "Home")), (0, 15), ()) == (Stay("shop", "Home", 5),)
    assert stays([], (0, 15), ()) == ()
    assert stays(focus((20, "Home")), (0, 15), ()) == ()


notes = st.lists(st.tuples(st.integers(0, 50), st.sampled_from(["a", "b", None])), max_size=8).map(
    lambda found: focus(*sorted(found, key=lambda note: note[0]))
)
spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda edges: (min(edges), max(edges)))


@given(notes, spans, st.lists(spans, max_size=3))
def test_stays_fill_the_active_time_since_the_first_note(seen: list[Focus], span: Span, pauses: list[Span]) -> None:
    found = stays(seen, span, pauses)
    known = (max(span[0], seen[0].t_ns), span[1]) if seen else (0, 0)
    assert sum(stay.active_ns for stay in found) == active_ns(known, pauses)
    assert all(stay.active_ns > 0 for stay in found)
    assert all((a.application, a.title) != (b.application, b.title) for a, b in pairwise(found))
