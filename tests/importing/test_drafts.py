"""None counted and none made are two things."""

import pytest

from uxlab.importing.drafts import DraftMark, number_of


@pytest.mark.parametrize(("marks", "number"), [(None, None), ((), 0), ((DraftMark(), DraftMark(error_type="slip")), 2)])
def test_marks_have_a_number_only_if_somebody_counted_them(
    marks: tuple[DraftMark, ...] | None, number: int | None
) -> None:
    assert number_of(marks) == number
