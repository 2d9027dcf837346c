"""The names of sections."""

import pytest

from uxlab.report.sections import SECTIONS, title_of


def test_keys_are_unique_and_each_has_its_heading() -> None:
    assert len({name.key for name in SECTIONS}) == len(SECTIONS)
    assert all(title_of(name.key) == name.title for name in SECTIONS)


def test_there_is_no_heading_for_what_is_no_section() -> None:
    with pytest.raises(StopIteration):
        title_of("nowhere")
