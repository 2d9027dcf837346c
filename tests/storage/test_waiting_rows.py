"""When rows are due, and that none is forgotten; no thread and no clock here."""

from uxlab.storage.waiting_rows import BATCH_ROWS, WaitingRows


def test_nothing_is_never_due() -> None:
    rows = WaitingRows()
    assert not rows.add("a", [], 0.0)
    assert not rows.due(1e9)
    assert rows.seconds_until_due(0.0) is None


def test_rows_are_due_a_tenth_of_a_second_after_the_first() -> None:
    rows = WaitingRows()
    assert rows.add("a", [(1,)], 5.0)
    assert not rows.add("a", [(2,)], 5.09)
    assert not rows.due(5.09)
    assert rows.due(5.11)


def test_a_full_batch_is_due_at_once() -> None:
    rows = WaitingRows()
    rows.add("a", [(1,)], 0.0)
    assert rows.add("b", [(n,) for n in range(BATCH_ROWS - 1)], 0.0)
    assert rows.due(0.0)


def test_rows_count_as_waiting_until_they_are_written() -> None:
    rows = WaitingRows()
    rows.add("a", [(1,), (2,)], 0.0)
    rows.add("b", [(3,)], 0.0)
    assert rows.take() == {"a": [(1,), (2,)], "b": [(3,)]}
    rows.add("a", [(4,)], 0.0)
    assert (rows.count(), rows.count("a"), rows.count("c")) == (4, 3, 0)
    rows.written()
    assert rows.count() == 1


def test_what_could_not_be_written_stays_first_and_waits_for_its_time() -> None:
    rows = WaitingRows()
    rows.add("a", [(1,)], 0.0)
    rows.take()
    rows.add("a", [(n,) for n in range(2, BATCH_ROWS + 9)], 0.1)
    rows.put_back(retry_at_s=1.0)
    assert not rows.due(0.9)
    assert rows.due(1.0)
    assert [row[0] for row in rows.take()["a"]] == list(range(1, BATCH_ROWS + 9))


def test_waiting_can_be_cut_short() -> None:
    rows = WaitingRows()
    rows.hurry(3.0)
    assert not rows.due(3.0)
    rows.add("a", [(1,)], 3.0)
    rows.take()
    rows.put_back(retry_at_s=9.0)
    rows.hurry(4.0)
    assert rows.due(4.0)
