"""Cronbach's alpha, against pingouin."""

import pandas as pd
import pingouin
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from uxlab.questionnaires.reliability import cronbach_alpha

ROWS = st.lists(st.lists(st.integers(0, 4), min_size=4, max_size=4), min_size=2, max_size=15)


@given(ROWS)
def test_it_is_pingouins(rows: list[list[int]]) -> None:
    found = cronbach_alpha(rows)
    assume(found is not None)
    assert found == pytest.approx(pingouin.cronbach_alpha(pd.DataFrame(rows))[0], rel=1e-9, abs=1e-9)


def test_incomplete_rows_are_left_out() -> None:
    rows = [[1, 2, 3], [2, 2, 4], [3, 4, 4]]
    assert cronbach_alpha([*rows, [4, None, 1]]) == cronbach_alpha(rows)


@pytest.mark.parametrize("rows", [[], [[1, 2]], [[1], [2]], [[1, 2], [1, 2]], [[1, None], [None, 2]]])
def test_where_it_is_not_defined_there_is_none(rows: list[list[float | None]]) -> None:
    # pingouin answers nan without variance (statistics.md, 9).
    assert cronbach_alpha(rows) is None


def test_raw_items_of_both_directions_give_nonsense() -> None:
    adjusted = [[0, 1, 0, 1], [2, 2, 2, 2], [4, 3, 4, 4]]
    raw = [[v + 1 if i % 2 == 0 else 5 - v for i, v in enumerate(row)] for row in adjusted]
    assert (cronbach_alpha(adjusted) or 0) > 0.9
    assert (cronbach_alpha(raw) or 0) < 0
