"""The table of what is possible when."""

from itertools import product

import pytest

from uxlab.errors import Refused
from uxlab.model.session import SessionState
from uxlab.recording.machine import TRANSITIONS, Verb, allowed, next_state

ALLOWED = {
    SessionState.READY: "begin skip answer note pause finish severity reorder undo redo",
    SessionState.RUNNING: "error assist note end cancel restart extend pause finish severity reorder undo redo",
    SessionState.PAUSED: "resume note end cancel restart extend finish severity reorder undo redo",
    SessionState.BREAK: "resume note answer finish severity reorder undo redo",
    SessionState.FINISHED: "",
}


@pytest.mark.parametrize("state", SessionState)
def test_each_state_allows_exactly_its_commands(state: SessionState) -> None:
    assert allowed(state) == frozenset(ALLOWED[state].split())


@pytest.mark.parametrize(("state", "verb"), list(product(SessionState, Verb)))
def test_a_command_goes_on_or_is_refused_with_one_sentence(state: SessionState, verb: Verb) -> None:
    if verb in allowed(state):
        assert next_state(state, verb) is TRANSITIONS[state, verb]
        return
    with pytest.raises(Refused) as refusal:
        next_state(state, verb)
    sentence = str(refusal.value)
    assert sentence.endswith(".")
    assert sentence.count(".") == 1


@pytest.mark.parametrize(
    ("state", "verb", "sentence"),
    [
        (SessionState.READY, Verb.ERROR, "No attempt is running: begin a task first."),
        (SessionState.READY, Verb.END, "No attempt is running: begin a task first."),
        (SessionState.READY, Verb.RESUME, "The session is not paused: there is nothing to resume."),
        (SessionState.RUNNING, Verb.BEGIN, "An attempt is running: end it first."),
        (SessionState.PAUSED, Verb.PAUSE, "The session is paused already: resume it to go on."),
        (SessionState.BREAK, Verb.BEGIN, "The session is paused between two tasks: resume it first."),
        (SessionState.READY, Verb.CANCEL, "No attempt is running: begin a task first."),
        (SessionState.BREAK, Verb.RESTART, "No attempt is running: there is nothing to restart."),
        (SessionState.FINISHED, Verb.UNDO, "The session is finished: start a new session to record more."),
    ],
)
def test_a_refusal_says_what_to_do(state: SessionState, verb: Verb, sentence: str) -> None:
    with pytest.raises(Refused) as refusal:
        next_state(state, verb)
    assert str(refusal.value) == sentence


def test_a_pause_returns_to_where_it_began() -> None:
    for state in (SessionState.READY, SessionState.RUNNING):
        assert next_state(next_state(state, Verb.PAUSE), Verb.RESUME) is state


def test_every_state_but_the_last_can_be_finished_and_the_last_is_final() -> None:
    for state in SessionState:
        if state is not SessionState.FINISHED:
            assert next_state(state, Verb.FINISH) is SessionState.FINISHED
    assert not allowed(SessionState.FINISHED)


def test_a_restart_goes_on_where_a_pause_was_and_a_cancel_does_not() -> None:
    for state in (SessionState.RUNNING, SessionState.PAUSED):
        assert next_state(state, Verb.RESTART) is SessionState.RUNNING
        assert next_state(state, Verb.CANCEL) is SessionState.READY
        assert next_state(state, Verb.EXTEND) is state
