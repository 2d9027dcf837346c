"""The participant's time at an attempt."""

from collections.abc import Callable

from uxlab.model.design import Design, Task
from uxlab.model.session import Attempt
from uxlab.recording.elapsed import active_spans, elapsed_ns, limit_s
from uxlab.recording.snapshot import Snapshot

S = 1_000_000_000
Play = Callable[..., Snapshot]


def test_time_passes_while_an_attempt_is_open_and_not_while_it_is_paused(play: Play) -> None:
    running = play("begin", "pause", "resume")  # at seconds 1, 2 and 3
    (attempt,) = running.attempts
    assert elapsed_ns(running, attempt, 7 * S) == 5 * S
    paused = play("pause", start=running)
    assert elapsed_ns(paused, paused.attempts[0], 99 * S) == 2 * S
    assert active_spans(running, attempt, 7 * S) == ((1 * S, 2 * S), (3 * S, 7 * S))


def test_an_attempt_that_has_ended_lasts_as_long_as_it_did(play: Play) -> None:
    done = play("begin", "error", "end success")
    assert elapsed_ns(done, done.attempts[0], 99 * S) == 2 * S


def test_extra_time_is_added_to_a_limit_that_there_is() -> None:
    design = Design(name="Shop", tasks=(Task(key="a", name="A", time_limit_s=60.0), Task(key="b", name="B")))
    assert limit_s(Attempt(uid="1", task="a", started_ns=0, extra_time_s=30.0), design) == 90.0
    assert limit_s(Attempt(uid="1", task="a", started_ns=0), design) == 60.0
    assert limit_s(Attempt(uid="1", task="b", started_ns=0, extra_time_s=30.0), design) is None
    assert limit_s(Attempt(uid="1", task="gone", started_ns=0), design) is None
