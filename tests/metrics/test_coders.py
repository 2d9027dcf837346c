"""Marks of two coders, matched by hand, and kappa against statsmodels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.inter_rater import cohens_kappa

from uxlab.metrics.coders import NOT_MARKED, UNTYPED, coder_agreement, matched_marks
from uxlab.model.coding import CodedMark

NAMES = ("Ada", "Bea")
MARKS = st.lists(st.tuples(st.integers(0, 400), st.sampled_from(["slip", "mistake", None])), max_size=12)


def marks(*given: tuple[float, str | None]) -> list[CodedMark]:
    return [CodedMark(session_uid="s", t_ns=round(seconds * 1e9), error_type=kind) for seconds, kind in given]


def seconds(pairs: tuple[tuple[CodedMark | None, CodedMark | None], ...]) -> list[tuple[float | None, float | None]]:
    return [(None if a is None else a.t_ns / 1e9, None if b is None else b.t_ns / 1e9) for a, b in pairs]


def test_marks_within_the_tolerance_are_one_error() -> None:
    found = matched_marks(marks((10, "slip"), (20, "slip")), marks((12, "slip"), (22.1, "slip")))
    assert seconds(found) == [(10, 12), (20, None), (None, 22.1)]


def test_each_mark_has_one_partner_and_as_many_as_possible_have_one() -> None:
    # The nearest of 11 is 12, but then 10 and 13 would stay alone.
    found = matched_marks(marks((10, None), (12, None)), marks((11, None), (13, None)))
    assert seconds(found) == [(10, 11), (12, 13)]


def test_among_equals_the_same_type_is_preferred_and_then_the_nearer() -> None:
    assert seconds(matched_marks(marks((10, "slip")), marks((10, "mistake"), (11.5, "slip")))) == [
        (None, 10),
        (10, 11.5),
    ]
    assert seconds(matched_marks(marks((10, "slip")), marks((8.5, "slip"), (10.5, "slip")))) == [
        (None, 8.5),
        (10, 10.5),
    ]


@given(MARKS, MARKS)
def test_every_mark_stands_once_and_pairs_are_near(
    a: list[tuple[int, str | None]], b: list[tuple[int, str | None]]
) -> None:
    first, second = marks(*((s / 10, kind) for s, kind in a)), marks(*((s / 10, kind) for s, kind in b))
    pairs = matched_marks(first, second)
    key = repr
    assert sorted((one for one, _ in pairs if one), key=key) == sorted(first, key=key)
    assert sorted((other for _, other in pairs if other), key=key) == sorted(second, key=key)
    assert all(abs(one.t_ns - other.t_ns) <= 2e9 for one, other in pairs if one and other)
    swapped = matched_marks(second, first)
    assert sum(None not in pair for pair in pairs) == sum(None not in pair for pair in swapped)


def test_the_table_and_kappa() -> None:
    first = marks((1, "slip"), (10, "slip"), (20, "mistake"), (30, "mistake"), (40, "slip"))
    second = marks((1, "slip"), (10, "mistake"), (20, "mistake"), (50, "slip"))
    found = coder_agreement(NAMES, [(first, second)])
    assert found.categories == ("mistake", "slip", NOT_MARKED)
    assert found.table == ((1, 0, 1), (1, 1, 1), (0, 1, 0))
    wanted = cohens_kappa([[1, 0, 1], [1, 1, 1], [0, 1, 0]])
    assert found.kappa.value == pytest.approx(wanted.kappa)
    assert found.kappa.low == pytest.approx(wanted.kappa_low)
    assert (found.matched, found.only_first, found.only_second) == (3, 2, 1)
    assert found.any_two == pytest.approx(3 / 6)
    assert found.kappa_of_types.value == pytest.approx(cohens_kappa([[1, 0], [1, 1]]).kappa)
    assert "within 2 s" in found.kappa.method


def test_sessions_are_matched_apart() -> None:
    found = coder_agreement(NAMES, [(marks((1, "slip")), []), ([], marks((1, "slip")))])
    assert (found.sessions, found.matched, found.any_two) == (2, 0, 0)


def test_marks_without_type_agree_on_that() -> None:
    found = coder_agreement(NAMES, [(marks((1, None), (9, "slip")), marks((1, None), (9, "slip")))])
    assert UNTYPED in found.categories
    assert found.kappa.value == 1


def test_one_category_leaves_kappa_undefined() -> None:
    found = coder_agreement(NAMES, [(marks((1, "slip"), (9, "slip")), marks((1, "slip"), (9, "slip")))])
    assert (found.kappa.value, found.any_two) == (None, 1)


def test_without_marks_nothing_can_be_said() -> None:
    found = coder_agreement(NAMES, [])
    assert (found.kappa.value, found.any_two, found.table) == (None, None, ((0,),))


def test_one_mark_has_no_interval() -> None:
    found = coder_agreement(NAMES, [(marks((1, "slip")), marks((1, "mistake")))])
    assert (found.kappa.value, found.kappa.low) == (0, None)
