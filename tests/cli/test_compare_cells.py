"""Tables of a comparison."""

from uxlab.cli.compare_cells import columns


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert columns([["a", "b"], ["cc", "d"]]) == ["a   b", "─────", "cc  d"]
