"""Who is in no figure, and who is in one though excluded, in words."""

import pytest

from uxlab.metrics.selection import Excluded
from uxlab.wording.left_out import about_text, erased_text, readmitted_text

PEOPLE = (("P01", "late"), ("P05", "knew the product"))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "1 participant was erased with everything recorded."),
        (2, "2 participants were erased with everything recorded."),
    ],
)
def test_the_erased_are_counted_and_never_named(number: int, words: str) -> None:
    assert erased_text(number) == words


@pytest.mark.parametrize(
    ("chosen", "excluded", "number", "words"),
    [
        ("", Excluded.OUT, 0, ""),
        ("group Novices", Excluded.OUT, 0, "Only group Novices."),
        ("", Excluded.IN_TOO, 0, ""),
        ("day 2026-03-10", Excluded.IN_TOO, 1, "Only day 2026-03-10. With 1 participant whom the study excludes."),
        ("", Excluded.ALONE, 2, "Only participants whom the study excludes."),
    ],
)
def test_in_short_it_is_said_whom_figures_are_about(chosen: str, excluded: Excluded, number: int, words: str) -> None:
    assert about_text(chosen, excluded, number) == words


def test_who_is_in_though_excluded_is_named_with_the_reason() -> None:
    assert readmitted_text(Excluded.OUT, ()) == ""
    assert readmitted_text(Excluded.IN_TOO, PEOPLE) == (
        "Participants whom the study excludes are in these figures too: P01 (late), P05 (knew the product)."
    )
    assert readmitted_text(Excluded.ALONE, ()).endswith("are in these figures: there are none.")
