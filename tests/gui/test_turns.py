"""Steps, each in a turn of its own."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from uxlab.gui.turns import AT_ONCE, Turns


@pytest.mark.usefixtures("qapp")
def test_nothing_is_done_before_the_event_loop_turns(qtbot: QtBot) -> None:
    done: list[int] = []
    turns = Turns()
    turns.add(lambda: done.append(1), lambda: done.append(2))
    assert (done, turns.busy) == ([], True)
    qtbot.waitUntil(lambda: done == [1, 2])
    assert not turns.busy


@pytest.mark.usefixtures("qapp")
def test_what_is_posted_meanwhile_comes_between_two_steps(qtbot: QtBot) -> None:
    done: list[str] = []
    turns, others = Turns(), Turns()
    turns.add(lambda: others.add(lambda: done.append("other")), lambda: done.append("a"), lambda: done.append("b"))
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done.index("other") < done.index("b")


@pytest.mark.usefixtures("qapp")
def test_steps_that_a_step_adds_come_right_after_it(qtbot: QtBot) -> None:
    done: list[str] = []
    turns = Turns()

    def make() -> None:
        turns.add(lambda: done.append("part 1"), lambda: done.append("part 2"))
        done.append("make")

    turns.add(make, lambda: done.append("last"))
    qtbot.waitUntil(lambda: len(done) == 4)
    assert done == ["make", "part 1", "part 2", "last"]


@pytest.mark.usefixtures("qapp")
def test_all_that_is_left_can_be_done_now() -> None:
    done: list[int] = []
    turns = Turns()
    turns.add(lambda: turns.add(lambda: done.append(1)), lambda: done.append(2))
    turns.finish()
    assert (done, turns.busy) == ([1, 2], False)


@pytest.mark.usefixtures("qapp")
def test_a_step_that_fails_does_not_keep_the_next_from_being_done(qtbot: QtBot) -> None:
    done: list[int] = []
    turns = Turns()
    turns.add(lambda: done.remove(7), lambda: done.append(2))
    with capture_exceptions() as raised:
        qtbot.waitUntil(lambda: done == [2])
    assert [kind for kind, _, _ in raised] == [ValueError]


def test_where_nobody_can_wait_a_step_is_done_when_it_is_added() -> None:
    done: list[int] = []
    AT_ONCE.add(lambda: done.append(1), lambda: done.append(2))
    assert done == [1, 2]


@pytest.mark.usefixtures("qapp")
def test_steps_wait_while_they_are_to_rest(qtbot: QtBot) -> None:
    done: list[int] = []
    turns = Turns()
    turns.add(lambda: done.append(1))
    turns.pause(paused=True)
    turns.add(lambda: done.append(2))
    qtbot.wait(20)
    assert done == []
    turns.pause(paused=False)
    qtbot.waitUntil(lambda: done == [1, 2])


@pytest.mark.usefixtures("qapp")
def test_one_step_of_one_branch_is_done_in_a_turn() -> None:
    done: list[str] = []
    trunk = Turns()
    page, tab = trunk.branch(trunk), trunk.branch(trunk)
    page.add(lambda: done.append("page 1"), lambda: done.append("page 2"))
    tab.add(lambda: done.append("tab"))
    counts = [0]
    while counts[-1] < 3:
        QCoreApplication.processEvents()
        counts.append(len(done))
    assert done == ["page 1", "page 2", "tab"]
    assert all(after - before <= 1 for before, after in pairwise(counts))


@pytest.mark.usefixtures("qapp")
def test_a_branch_that_somebody_waits_for_comes_first(qtbot: QtBot) -> None:
    done: list[str] = []
    trunk = Turns()
    page, wanted = trunk.branch(trunk), trunk.branch(trunk)
    page.add(lambda: done.append("page"))
    wanted.add(lambda: done.append("wanted"))
    wanted.hurry()
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["wanted", "page"]


@pytest.mark.usefixtures("qapp")
def test_a_branch_that_rests_or_is_gone_does_not_hold_up_the_others(qtbot: QtBot) -> None:
    done: list[str] = []
    trunk = Turns()
    resting, gone, other = (trunk.branch(trunk) for _ in range(3))
    resting.add(lambda: done.append("resting"))
    gone.add(lambda: done.append("gone"))
    other.add(lambda: done.append("other"))
    resting.pause(paused=True)
    gone.deleteLater()
    qtbot.waitUntil(lambda: "other" in done)
    qtbot.wait(20)
    assert "resting" not in done
