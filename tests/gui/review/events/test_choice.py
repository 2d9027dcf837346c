"""What is listed, as it is chosen, filtered and told."""

from dataclasses import replace

from uxlab.gui.review.events.choice import (
    MOST_ROWS,
    TRACK_NAMES,
    EventChoice,
    ListView,
    count_text,
    kinds_text,
    nothing_text,
    present_list,
    table_filter,
)
from uxlab.gui.review.tracks.words import Names
from uxlab.timeline.items import Track
from uxlab.timeline.table import By, RowKind

NAMES = Names({"find": "Find", "old": "Gone"}, {"find": 2})


def test_all_kinds_are_all_but_the_moves_and_what_lets_go() -> None:
    wanted = table_filter(EventChoice(), (0, 9))
    assert wanted.kinds == frozenset(RowKind) - {RowKind.MOVE}
    assert (wanted.by, wanted.counted, wanted.spans, wanted.task, wanted.text) == (By.PARTICIPANT, True, None, None, "")


def test_what_is_chosen_is_filtered() -> None:
    choice = EventChoice(
        tracks=frozenset({Track.TASKS, Track.POINTER}), by=By.ANYONE, task="find", seen=True, text=" a ", releases=True
    )
    wanted = table_filter(choice, (3, 9))
    assert wanted.kinds == frozenset({RowKind.ATTEMPT_BEGIN, RowKind.ATTEMPT_END, RowKind.MOVE})
    assert (wanted.by, wanted.counted, wanted.spans) == (By.ANYONE, False, ((3, 9),))
    assert (wanted.task, wanted.text) == ("find", "a")


def test_a_kind_comes_and_goes_and_without_any_there_are_all() -> None:
    one = EventChoice().toggled(Track.CLICKS)
    assert kinds_text(one) == "Clicks"
    assert kinds_text(one.toggled(Track.KEYS)) == "2 kinds"
    assert one.toggled(Track.CLICKS) == EventChoice()
    assert kinds_text(EventChoice()) == "All kinds"


def test_everything_that_is_on_the_timeline_can_be_listed() -> None:
    assert set(TRACK_NAMES) == set(Track) - {Track.MODERATOR}


def test_the_count_says_of_what() -> None:
    assert count_text(93, EventChoice(task="find"), NAMES) == "93 in task 2"
    assert count_text(1, EventChoice(task="old"), NAMES) == "1 in “Gone”"
    assert count_text(3_600_000, EventChoice(), NAMES) == "3,600,000 events"
    assert count_text(1, EventChoice(), NAMES) == "1 event"
    assert count_text(2, EventChoice(task="find", seen=True), NAMES) == "2 in task 2, in view"


def test_nothing_is_explained() -> None:
    assert "“zzz”" in nothing_text(EventChoice(text="zzz "))[0]
    assert nothing_text(replace(EventChoice(), task="find"))[0] == "Nothing of that kind happened here."


def test_qt_can_place_every_row() -> None:
    assert MOST_ROWS * 64 <= 2**31
    assert MOST_ROWS > 9 * 3600 * 1000  # nine hours at 1 kHz


def test_what_is_not_listed_is_said() -> None:
    assert present_list(MOST_ROWS, EventChoice(), NAMES) == ListView("33,554,432 events")
    view = present_list(40_000_000, EventChoice(task="find"), NAMES)
    assert view.count == "40,000,000 in task 2"
    assert view.cut == (
        "The list ends after the first 33,554,432 of 40,000,000 events; choose fewer kinds or one task to see "
        "the rest, or export them."
    )
