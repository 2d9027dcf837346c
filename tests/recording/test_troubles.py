"""What went wrong, and what still does."""

from dataclasses import replace

import pytest

from uxlab.model.events import Gap, GapReason
from uxlab.recording.troubles import Trouble, TroubleKind, Troubles

S = 1_000_000_000
DOWN = Trouble(kind=TroubleKind.CAPTURE, sentence="Capture ended.", t_ns=5 * S)
FULL = Trouble(kind=TroubleKind.DISK, sentence="The disk is full.", t_ns=6 * S)
RESTART = Gap(started_ns=4 * S, ended_ns=8 * S, reason=GapReason.HELPER_RESTART)
SILENT = Gap(started_ns=4 * S, ended_ns=8 * S, reason=GapReason.SILENT_HOOK)
LOCK = Gap(started_ns=1 * S, ended_ns=2 * S, reason=GapReason.LOCK)


def gap_told(gap: Gap, t_ns: int = 8 * S) -> Trouble:
    return Trouble(kind=TroubleKind.GAP, sentence="A gap.", t_ns=t_ns, gap=gap)


def test_what_lasts_stands_until_it_is_mended() -> None:
    book = Troubles()
    book.tell(FULL)
    book.tell(DOWN)
    assert list(book.standing) == [DOWN, FULL]
    assert list(book.past) == []
    book.mend(TroubleKind.DISK, 9 * S)
    assert list(book.standing) == [DOWN]
    assert list(book.past) == [replace(FULL, mended_ns=9 * S)]
    book.mend(TroubleKind.DISK, 10 * S)
    assert len(book.past) == 1


def test_a_fault_in_the_settings_stands_beside_what_else_is_wrong() -> None:
    book, fault = Troubles(), Trouble(kind=TroubleKind.SETTINGS, sentence="Not valid.", t_ns=1)
    book.tell(fault)
    book.tell(DOWN)
    book.mend(TroubleKind.CAPTURE, 8 * S)
    assert book.standing == (fault,)


def test_news_of_what_stands_keep_its_beginning() -> None:
    book = Troubles()
    book.tell(DOWN)
    book.tell(replace(DOWN, sentence="Capture cannot be started again.", t_ns=7 * S))
    assert book.standing == (replace(DOWN, sentence="Capture cannot be started again."),)


def test_what_is_over_when_it_is_told_is_past_at_once() -> None:
    book = Troubles()
    book.tell(gap_told(LOCK))
    assert book.standing == ()
    assert [(one.gap, one.mended_ns) for one in book.past] == [(LOCK, 8 * S)]


@pytest.mark.parametrize("gap", [RESTART, SILENT])
def test_the_gap_that_an_interruption_left_ends_its_story(gap: Gap) -> None:
    book = Troubles()
    book.tell(DOWN)
    book.tell(gap_told(gap))
    book.tell(gap_told(LOCK))
    book.mend(TroubleKind.CAPTURE, 8 * S)
    assert book.past == (
        replace(gap_told(LOCK), mended_ns=8 * S),
        replace(DOWN, sentence="A gap.", gap=gap, mended_ns=8 * S),
    )


def test_a_gap_without_an_interruption_that_was_told_is_told_by_itself() -> None:
    book = Troubles()
    book.tell(gap_told(SILENT))
    assert [one.kind for one in book.past] == [TroubleKind.GAP]


def test_of_many_the_latest_are_kept() -> None:
    book = Troubles()
    for second in range(300):
        book.tell(gap_told(LOCK, t_ns=second * S))
    assert len(book.past) == 200
    assert book.past[-1].t_ns == 299 * S
