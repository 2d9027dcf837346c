"""Where a field stands."""

import pytest

from uxlab.questionnaires.lines import line_of_field

DOCUMENT = """\
key = "own"
# scale = nothing
[scale]
low = 1

[[item]]
key = "1"
text.en = "the key = to it"
scale = { low = 2, high = 3 }

[[item]]
key = "2"
[item.scale]
low = 1

[other]
end = 1
"""


@pytest.mark.parametrize(
    ("field", "item", "line"),
    [
        ("key", None, 1),
        ("scale", None, 3),
        ("low", None, 4),
        ("key", 0, 7),
        ("text", 0, 8),
        ("low", 0, 9),
        ("key", 1, 12),
        ("text", 1, 11),
        ("low", 1, 14),
        ("end", None, 17),
        ("nothing", None, 1),
        ("key", 7, 1),
    ],
)
def test_the_line_is_found_or_that_of_the_item(field: str, item: int | None, line: int) -> None:
    assert line_of_field(DOCUMENT, field, item) == line
