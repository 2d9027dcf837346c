"""Edges snap to what is near and tell why they cannot stay."""

import pytest

from uxlab.gui.review.tracks.edges import EdgeMove, edge_ns, nearer_edge, refusal, snapped
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import Edge, MoveEdge
from uxlab.timeline.items import Track

S = 1_000_000_000


def ending(to_ns: int = 10 * S) -> EdgeMove:
    return EdgeMove(uid="s1-0", edge=Edge.END, from_ns=10 * S, to_ns=to_ns)


def test_the_nearer_edge_of_an_attempt(viewing: Viewing) -> None:
    assert viewing.session is not None
    attempt = viewing.session.by_track[Track.TASKS][1]  # 11 to 31 s
    assert nearer_edge(attempt, 12 * S) is Edge.START
    assert nearer_edge(attempt, 25 * S) is Edge.END
    assert (edge_ns(attempt, Edge.START), edge_ns(attempt, Edge.END)) == (11 * S, 31 * S)


@pytest.mark.parametrize(
    ("t_ns", "place", "words"),
    [
        (3 * S + 10, 3 * S, "at an error"),
        (11 * S - 10, 11 * S, "where a task begins"),
        (13 * S + 10, 13 * S, "where a pause ends"),
        (18 * S + 10, 18 * S, "where a gap begins"),
        (7 * S + 10, 7 * S, "at the cursor"),
        (10 * S - 10, 10 * S, "where it was"),
    ],
)
def test_it_snaps_to_the_nearest(viewing: Viewing, t_ns: int, place: int, words: str) -> None:
    assert viewing.session is not None
    assert snapped(viewing.session, ending(), t_ns, 11, 7 * S) == (place, words)


def test_it_snaps_to_a_click_and_a_key_but_not_to_its_own_attempt(viewing: Viewing) -> None:
    session = viewing.session
    assert session is not None
    for track, words in ((Track.CLICKS, "at a click"), (Track.KEYS, "at a key")):
        press = int(session.presses(track).t_ns[5])
        assert snapped(session, ending(), press - 3, 3, None) == (press, words)
    assert snapped(session, ending(), 1, 3, None) == (1, "")  # where the attempt itself begins


def test_out_of_reach_it_stays(viewing: Viewing) -> None:
    assert viewing.session is not None
    assert snapped(viewing.session, ending(), 3 * S + 12, 0, None) == (3 * S + 12, "")


def test_what_makes_no_sense_is_refused_in_a_sentence(viewing: Viewing) -> None:
    assert viewing.told is not None
    assert "overlap" in refusal(viewing.told, viewing.design, ending(14 * S))
    assert refusal(viewing.told, viewing.design, ending(9 * S)) == ""
    assert refusal(viewing.told, viewing.design, ending()) == ""  # where it was
    assert "moderator" in refusal(viewing.told, viewing.design, ending(9 * S), coder="Bo")


def test_a_move_is_a_correction() -> None:
    assert ending(9 * S).correction == MoveEdge("s1-0", Edge.END, 9 * S)
    assert ending(9 * S).moved
    assert not ending().moved
