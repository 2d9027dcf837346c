"""A small design, a study made of it, and a session under way."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from uxlab.model.design import (
    Condition,
    ConsentKind,
    Design,
    ErrorType,
    Group,
    KeyPrivacy,
    Order,
    Participant,
    Privacy,
    QuestionnaireUse,
    Slot,
    Task,
    WindowPrivacy,
)
from uxlab.model.session import Session, SessionState
from uxlab.storage.session_store import StoredSession
from uxlab.storage.sessions import start_session
from uxlab.storage.study_file import StudyToRecord, create, open_for_recording


@pytest.fixture(scope="session")
def design() -> Design:
    return Design(
        name="Shoe shop",
        description="Second round, after the new basket.",
        moderator="Ada",
        order=Order.LATIN_SQUARE,
        privacy=Privacy(keys=KeyPrivacy.LITERAL, windows=WindowPrivacy.TITLE),
        tasks=(
            Task(
                key="find-shoes",
                name="Find shoes",
                scenario="You run.\nFind “trail” shoes in size 42.",
                success_criteria=("the basket holds size 42", "no coupon"),
                time_limit_s=180.0,
                expert_time_s=22.5,
                optimal_clicks=5,
                error_opportunities=7,
                conversion_goal=True,
                optimal_pages=3,
                success_goal=0.8,
                time_goal_s=90.0,
            ),
            Task(key="return", name="Return them"),
        ),
        error_types=(ErrorType(key="slip", name="Slip", short_name="S", description="by hand", severity=2),),
        questionnaires=(
            QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK, tasks=("return",)),
            QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),
        ),
        conditions=(Condition(key="a", name="Old basket"), Condition(key="b", name="New basket", description="2.0")),
        groups=(Group(key="novice", name="Novices"), Group(key="expert", name="Experts")),
        participants=(
            Participant(code="P01", group="novice", condition="a", consents=frozenset({ConsentKind.INPUT})),
            Participant(code="P02"),
        ),
    )


@pytest.fixture
def path(tmp_path: Path, design: Design) -> Path:
    return create(tmp_path / "shop.uxlab", design)


@pytest.fixture
def told() -> list[str]:
    """What the writer told its listener."""
    return []


@pytest.fixture
def study(path: Path, told: list[str]) -> Iterator[StudyToRecord]:
    opened = open_for_recording(path, told.append)
    yield opened
    if not opened.writer.ended:
        opened.abandon()


@pytest.fixture
def session() -> Session:
    return Session(
        uid="s1",
        participant="P01",
        condition="a",
        moderator="Ada",
        started_utc="2026-11-21T09:00:00.000+00:00",
        state=SessionState.READY,
    )


@pytest.fixture
def store(study: StudyToRecord, session: Session) -> StoredSession:
    return start_session(study, session)
