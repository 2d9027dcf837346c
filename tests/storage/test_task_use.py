"""A task is used once a session knows its key, in whatever way."""

from contextlib import closing

import pytest

from tests.storage.filled_study import filled, planned
from uxlab.model.design import Design
from uxlab.storage.task_use import is_used

_ACTION = (
    "INSERT INTO action (uid, session_id, t_ns, written_utc, actor, kind, command, before, after, undoable)"
    " VALUES ('begin', 1, 0, '', 'Ada', 'do', 'begin', '[null]', ?, 1)"
)


def test_a_task_that_was_tried_is_used_and_another_is_not(design: Design) -> None:
    with closing(filled(design)) as file:
        assert is_used(file, "return")
        assert not is_used(file, "find-shoes")


def test_a_task_in_the_order_of_a_session_is_used(design: Design) -> None:
    with closing(filled(design)) as file:
        file.execute('UPDATE session SET task_order = \'["find-shoes", "return"]\'')
        assert is_used(file, "find-shoes")
        assert not is_used(file, "find")


@pytest.mark.parametrize(
    ("after", "used"),
    [
        ('[{"task": "find-shoes"}]', True),
        ('[null, {"text": "find-shoes"}]', False),
        ('[{"task": "find-shoes-2"}]', False),
    ],
)
def test_a_task_that_was_begun_by_mistake_is_used(design: Design, after: str, *, used: bool) -> None:
    with closing(filled(design)) as file:
        file.execute(_ACTION, (after,))
        assert is_used(file, "find-shoes") is used


def test_without_sessions_no_task_is_used(design: Design) -> None:
    with closing(planned(design)) as file:
        assert not any(is_used(file, task.key) for task in design.tasks)
