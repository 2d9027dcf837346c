"""What the moderator does, in the script language of `uxlab record`."""

import pytest

from uxlab.demo.steps import Assist, Mark, Note, Observation, Undo, script_line


@pytest.mark.parametrize(
    ("observation", "line"),
    [
        (Mark("wrong-page", 2, "expected it there"), "error wrong-page severity=2 expected it there"),
        (Assist("pointed at it"), "assist pointed at it"),
        (Note("sighs"), "note sighs"),
        (Undo(), "undo"),
    ],
)
def test_an_observation_is_one_line_of_the_script_language(observation: Observation, line: str) -> None:
    assert script_line(observation) == line
