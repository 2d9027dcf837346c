"""Many marks corrected at once: four times as many take about four times as long, and not sixteen times.

Alone, because it compares times of milliseconds; processor times, because only what is worked out counts here.
"""

from dataclasses import replace
from functools import partial
from itertools import count
from time import thread_time

import pytest

from tests.bench.costs import compared_s, least_s
from uxlab.model.design import Design, ErrorType, Task
from uxlab.model.session import Attempt, ErrorMark, Note, Outcome, Session, SessionState
from uxlab.recording.corrections import Bulk, ChangeError, RemoveError, TagNote
from uxlab.recording.corrections_decide import Corrector, decide
from uxlab.recording.snapshot import Snapshot, after

pytestmark = [pytest.mark.alone, pytest.mark.timeout(300)]

S = 1_000_000_000
DESIGN = Design(name="Shop", tasks=(Task(key="find", name="Find"),), error_types=(ErrorType(key="slip", name="Slip"),))
SESSION = Session(uid="s", participant="P01", condition=None, moderator="", started_utc="", state=SessionState.FINISHED)


def session(marks: int) -> Snapshot:
    """Return a session with so many errors and as many notes, in twenty attempts."""
    length = marks * S // 20
    spans = [(number * length, (number + 1) * length) for number in range(20)]
    return Snapshot(
        session=replace(SESSION, ended_ns=20 * length),
        attempts=tuple(
            Attempt(uid=f"a{start}", task="find", started_ns=start, ended_ns=end, outcome=Outcome.SUCCESS)
            for start, end in spans
        ),
        errors=tuple(ErrorMark(uid=f"e{number}", t_ns=number * S, error_type="slip") for number in range(marks)),
        notes=tuple(Note(uid=f"n{number}", t_ns=number * S, text="hm") for number in range(marks)),
    )


def decide_all(before: Snapshot, bulk: Bulk) -> None:
    """Decide a correction, and make it."""
    numbers = count()
    by = Corrector(design=DESIGN, actor="Ada", new_uid=lambda: f"new-{next(numbers)}")
    after(before, decide(before, bulk, by))


def deciding_s(marks: int) -> float:
    """Return what it takes to correct all marks of a session that has so many of each kind."""
    before = session(marks)
    bulk = Bulk((
        *(ChangeError(replace(error, t_ns=error.t_ns + 1, severity=3)) for error in before.errors[::2]),
        *(RemoveError(error.uid) for error in before.errors[1::2]),
        *(TagNote(note.uid, "says") for note in before.notes),
    ))  # fmt: skip
    return least_s(lambda: decide_all(before, bulk), clock=thread_time)


def test_many_corrections_take_as_long_as_there_are_many() -> None:
    compared_s(partial(deciding_s, 4000), partial(deciding_s, 1000), 8)
