"""A small design, and a way to play a session as script lines, one second apart."""

from collections.abc import Callable
from itertools import count

import pytest

from uxlab.model.design import Design, ErrorType, QuestionnaireUse, Slot, Task
from uxlab.model.session import Session, SessionState
from uxlab.questionnaires import library
from uxlab.recording.conduct import Context, action_for, latest_ns
from uxlab.recording.script import Wait, parse_line
from uxlab.recording.snapshot import Snapshot, after

SECOND_NS = 1_000_000_000


@pytest.fixture(scope="session")
def design() -> Design:
    """A shop with three tasks."""
    return Design(
        name="Shop",
        tasks=(Task(key="find", name="Find shoes"), Task(key="buy", name="Buy them"), Task(key="return", name="2")),
        error_types=(ErrorType(key="slip", name="Slip", severity=2), ErrorType(key="mistake", name="Mistake")),
        questionnaires=(
            QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK),
            QuestionnaireUse(key="nps", slot=Slot.AFTER_SESSION),
            QuestionnaireUse(key="ces", slot=Slot.AFTER_TASK, tasks=("buy",)),
            QuestionnaireUse(key="ces", slot=Slot.AFTER_SESSION),
        ),
    )


@pytest.fixture(scope="session")
def context(design: Design) -> Context:
    """The participant meets the tasks as buy, find, return."""
    numbers = count(1)
    return Context(
        design=design,
        order=("buy", "find", "return"),
        load_questionnaire=library.load,
        new_uid=lambda: f"u{next(numbers):04}",
    )


@pytest.fixture(scope="session")
def fresh() -> Snapshot:
    """A session in which nothing has happened."""
    session = Session(
        uid="s",
        participant="P01",
        condition=None,
        moderator="Ada",
        started_utc="2026-01-05T09:00:00Z",
        state=SessionState.READY,
    )
    return Snapshot(session=session)


@pytest.fixture(scope="session")
def play(context: Context, fresh: Snapshot) -> Callable[..., Snapshot]:
    """Play script lines from `start`, each a second after what came before."""

    def played(*lines: str, start: Snapshot = fresh) -> Snapshot:
        snapshot = start
        for line in lines:
            command = parse_line(line, {kind.key for kind in context.design.error_types})
            assert command is not None
            assert not isinstance(command, Wait)
            t_ns = latest_ns(snapshot) + SECOND_NS
            snapshot = after(snapshot, action_for(command, snapshot, t_ns, context, actor="Ada"))
        return snapshot

    return played
