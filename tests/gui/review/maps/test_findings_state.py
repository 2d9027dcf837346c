"""What a session's pointer tells of trouble, as lines of a list."""

from uxlab.gui.review.maps.findings_state import FindingsView, present
from uxlab.lab.pointer_findings import ClickedPlace, PointerFindings
from uxlab.timeline.rage_clicks import RageClick

S = 1_000_000_000
FIND = PointerFindings(
    participant="P01",
    attempt="a1",
    task="find",
    rage=(RageClick(started_ns=65 * S, ended_ns=65 * S + 800_000_000, clicks=4, x_px=411.6, y_px=655.2),),
    dead=((10 * S, 22 * S), (30 * S, 33 * S)),
    keys_kept=True,
    places=(ClickedPlace(started_ns=5 * S, ended_ns=40 * S, clicks=7, x_px=300, y_px=200),),
)
BUY = PointerFindings(participant="P01", attempt="a2", task="buy", rage=(), dead=((100 * S, 120 * S),), keys_kept=True)
NAMES = {"find": "Find a shoe", "buy": "Buy it"}


def shown(view: FindingsView) -> list[list[str]]:
    return [[row.cells[0].text, row.cells[1].text, row.cells[1].note] for row in view.rows]


def test_findings_of_a_session_in_the_order_of_time() -> None:
    view = present((BUY, FIND), None, 10, NAMES, every_task=True)
    assert shown(view) == [
        ["0:05.0", "Click cluster", "7 clicks until 0:40.0"],
        ["0:10.0", "Dead time", "12.0 s without input"],
        ["1:05.0", "Rage click", "4 clicks in 0.8 s"],
        ["1:40.0", "Dead time", "20.0 s without input"],
    ]
    assert [view.moments_ns[row.key] // S for row in view.rows] == [5, 10, 65, 100]
    assert view.rows[2].cells[1].tip == "4 clicks in 0.8 s at (412, 655), Find a shoe"
    assert view.summary == "1 rage click, 2 spans of dead time and 1 click cluster"
    assert (view.warning, view.nothing) == ("", "")


def test_of_one_task() -> None:
    view = present((FIND, BUY), "buy", 10, NAMES, every_task=False)
    assert shown(view) == [["1:40.0", "Dead time", "20.0 s without input"]]


def test_shorter_spans_without_input_when_they_are_asked_for() -> None:
    counts = {seconds: len(present((FIND,), None, seconds, NAMES, every_task=True).rows) for seconds in (3, 4, 12, 13)}
    assert counts == {3: 4, 4: 3, 12: 3, 13: 2}


def test_without_keys_it_says_that_dead_time_is_unknown() -> None:
    keyless = PointerFindings(participant="P01", attempt="a1", task="find", rage=FIND.rage, dead=(), keys_kept=False)
    view = present((keyless,), None, 10, NAMES, every_task=True)
    assert "Keys were not kept" in view.warning
    assert view.summary == "1 rage click and 0 click clusters"
    nothing = PointerFindings(participant="P01", attempt="a1", task="find", rage=(), dead=(), keys_kept=False)
    assert present((nothing,), None, 10, NAMES, every_task=True).nothing == (
        "No rage clicks, and nowhere 3 clicks in one place."
    )


def test_nothing_found_is_not_nothing_recorded() -> None:
    quiet = PointerFindings(participant="P01", attempt="a2", task="buy", rage=(), dead=(), keys_kept=True)
    found = present((quiet,), None, 10, NAMES, every_task=True)
    assert found.nothing == "No rage clicks, no 10 s without input, and nowhere 3 clicks in one place."
    assert found.summary == ""
    assert present((), None, 10, NAMES, every_task=True).nothing == "No input of a participant was recorded here."
