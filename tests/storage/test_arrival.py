"""Numbers of arrival are unique and keep order, over restarts too."""

from hypothesis import given
from hypothesis import strategies as st

from uxlab.storage.arrival import Arrival

times = st.lists(st.integers(min_value=0, max_value=20), max_size=60)


def test_distinct_times_take_no_room() -> None:
    arrival = Arrival()
    assert [arrival.number(t_ns) for t_ns in (-5, 0, 7, 9)] == [0, 0, 0, 0]


def test_equal_times_are_counted() -> None:
    arrival = Arrival()
    assert [arrival.number(t_ns) for t_ns in (7, 7, 7, 8, 8)] == [0, 1, 2, 0, 1]


@given(times, times)
def test_numbers_are_unique_and_keep_the_order_also_after_a_restart(before: list[int], after: list[int]) -> None:
    first = Arrival()
    rows = [(t_ns, first.number(t_ns)) for t_ns in before]
    if rows:
        latest = max(rows)
        second = Arrival(latest[0], latest[1], max(number for _, number in rows))
    else:
        second = Arrival()
    rows += [(t_ns, second.number(t_ns)) for t_ns in after]
    assert len(set(rows)) == len(rows)
    for t_ns in set(before + after):
        numbers = [number for at, number in rows if at == t_ns]
        assert numbers == sorted(numbers)
