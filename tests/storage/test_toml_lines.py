"""A value's line is found whatever strings and comments around it say."""

import pytest

from uxlab.storage.toml_lines import Path, line_of

TEXT = '''\
# [[task]]
name = "x"
[privacy]
keys = "classes"
[[task]]
key = "a"
scenario = """
[[task]]
key = "not this"
\\""" name = 1
"""
note = '# [[task]]'
[[task]]  # the second
criteria = [
  "key = 3",
]
key = "b"
[ [task] ]
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 2),
        (("privacy",), 3),
        (("privacy", "keys"), 4),
        (("task", 1), 5),
        (("task", 1, "key"), 6),
        (("task", 1, "scenario"), 7),
        (("task", 1, "note"), 12),
        (("task", 2), 13),
        (("task", 2, "key"), 17),
        (("task", 2, "criteria", 1), 14),
        (("task", 1, "missing"), 5),
        (("nowhere",), None),
        ((), None),
    ],
)
def test_a_value_is_found_whatever_strings_and_comments_say(path: Path, line: int | None) -> None:
    assert line_of(TEXT, path) == line
