"""Summarising a large study: the promise is 200 sessions x 10 tasks in under a second.

Held as ratios, so that a slow machine does not fail: the work grows with the study and no faster.
Alone, because it compares processor times of milliseconds.
"""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from time import process_time

import pytest

from tests.bench.costs import compared_s, least_s
from uxlab.metrics.summary import summarise
from uxlab.model.design import Design, Participant, Task
from uxlab.model.events import InputEvent, Surface
from uxlab.model.results import InputCounts, SessionData, StudyData
from uxlab.model.session import Answer, Attempt, Change, ErrorMark, Outcome, Session, SessionState
from uxlab.storage.connections import connect_to_write
from uxlab.storage.facts import INSERT_EVENT, Facts
from uxlab.storage.records import apply_change, insert_session
from uxlab.storage.results import read_study_data
from uxlab.storage.study_file import create

pytestmark = pytest.mark.alone

SECOND = 1_000_000_000
TASKS = 10
CONSOLE = Surface(t_ns=0, name="console", x_px=0, y_px=0, width_px=300, height_px=200, visible=True, active=False)
ENDS = [Outcome.SUCCESS, Outcome.SUCCESS, Outcome.SUCCESS, Outcome.PARTIAL, Outcome.ABANDONED, Outcome.TIMEOUT]


def session(number: int, errors_a_task: int) -> SessionData:
    chance = random.Random(number)
    attempts = tuple(
        Attempt(
            uid=f"{number}-{task}",
            task=f"t{task}",
            started_ns=task * 100 * SECOND,
            ended_ns=task * 100 * SECOND + chance.randrange(5 * SECOND, 90 * SECOND),
            outcome=chance.choice(ENDS),
        )
        for task in range(TASKS)
    )
    errors = tuple(
        ErrorMark(uid=f"e{n}", t_ns=chance.randrange(100 * TASKS * SECOND)) for n in range(TASKS * errors_a_task)
    )
    sus = tuple(
        Answer(uid=str(item), t_ns=0, questionnaire="sus", item=str(item), number=chance.randrange(1, 6))
        for item in range(1, 11)
    )
    return SessionData(
        session=Session(
            uid=str(number),
            participant=f"P{number}",
            condition=None,
            moderator="",
            started_utc="",
            state=SessionState.FINISHED,
        ),
        group=None,
        attempts=attempts,
        errors=errors,
        answers=sus,
        input_by_attempt=tuple((attempt.uid, InputCounts(clicks=chance.randrange(40))) for attempt in attempts),
    )


def study(sessions: int, errors_a_task: int = 2) -> StudyData:
    design = Design(name="Large", tasks=tuple(Task(key=f"t{task}", name=f"Task {task}") for task in range(TASKS)))
    return StudyData(design=design, sessions=tuple(session(number, errors_a_task) for number in range(sessions)))


def time_of(work: Callable[[], object]) -> Callable[[], float]:
    """Return a measure: the least processor time of some runs."""
    return partial(least_s, work, runs=5, clock=process_time)


def summing_up(data: StudyData) -> Callable[[], float]:
    return time_of(lambda: summarise(data))


def recorded(path: Path, sessions: int, events_a_task: int) -> Path:
    """Write a study with so much of moves, clicks and keys in each attempt, beside a window of the moderator's."""
    design = Design(
        name="Large",
        tasks=tuple(Task(key=f"t{task}", name=f"Task {task}") for task in range(TASKS)),
        participants=tuple(Participant(code=f"P{number}") for number in range(sessions)),
    )
    create(path, design)
    with closing(connect_to_write(path)) as connection:
        connection.execute("BEGIN")
        for number in range(sessions):
            made = session(number, errors_a_task=2)
            row = insert_session(connection, made.session)
            for attempt in made.attempts:
                apply_change(connection, Change(None, attempt), row)
            facts = Facts(connection, row)
            connection.execute(*facts.fact_row(CONSOLE))
            connection.executemany(INSERT_EVENT, facts.event_rows(list(moves(number, events_a_task))))
        connection.execute("COMMIT")
    return path


def moves(number: int, events_a_task: int) -> Iterator[InputEvent]:
    chance = random.Random(number)
    for n in range(TASKS * events_a_task):
        t_ns = n * 100 * SECOND // events_a_task
        if n % 20 == 0:
            yield InputEvent(t_ns, 1, 500, 500, 1, n // 20 % 2, 0)
        elif n % 7 == 0:
            yield InputEvent(t_ns, 3, None, None, 1, n % 2, 0)
        else:
            yield InputEvent(t_ns, 0, chance.randrange(900), chance.randrange(900), None, None, 0)


def test_four_times_the_sessions_take_about_four_times_as_long() -> None:
    small, large = study(50), study(200)
    summarise(small)  # loads scipy
    compared_s(summing_up(large), summing_up(small), 8)


def test_errors_are_found_by_their_time_without_looking_at_all_of_them() -> None:
    few, many = study(40, errors_a_task=2), study(40, errors_a_task=200)
    summarise(few)
    compared_s(summing_up(many), summing_up(few), 3.5)  # 1.9 measured; looking at each would be above 5


def test_two_hundred_sessions_of_ten_tasks_are_all_there() -> None:
    summary = summarise(study(200))
    assert (summary.participants, summary.attempts, len(summary.tasks)) == (200, 2000, TASKS)


def test_reading_costs_what_the_input_holds(tmp_path: Path) -> None:
    few, many = recorded(tmp_path / "few.uxlab", 20, 100), recorded(tmp_path / "many.uxlab", 20, 800)
    compared_s(time_of(lambda: read_study_data(many)), time_of(lambda: read_study_data(few)), 12)  # 5.2 measured


def test_measuring_input_costs_little_more_than_fetching_it(tmp_path: Path) -> None:
    path = recorded(tmp_path / "many.uxlab", 20, 800)

    def fetch() -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(
                "SELECT t_ns, kind, x, y, code, value, flags FROM event ORDER BY session_id, t_ns, seq"
            ).fetchall()

    compared_s(time_of(lambda: read_study_data(path)), time_of(fetch), 2)  # 0.9 measured


def test_who_does_not_ask_for_people_does_not_wait_for_them() -> None:
    data = study(100)
    summarise(data)  # loads scipy
    compared_s(time_of(lambda: summarise(data, by=())), summing_up(data), 0.5)  # a quarter measured
