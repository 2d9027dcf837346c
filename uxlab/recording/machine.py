"""Which command is possible when: one table, and nothing else decides whether a button is enabled."""

from enum import StrEnum

from uxlab.errors import Refused
from uxlab.model.session import SessionState


class Verb(StrEnum):
    """What a moderator can do in a session; the value is the word of the script language."""

    BEGIN = "begin"
    END = "end"
    CANCEL = "cancel"
    RESTART = "restart"
    EXTEND = "extend"
    ERROR = "error"
    SEVERITY = "severity"
    ASSIST = "assist"
    NOTE = "note"
    PAUSE = "pause"
    RESUME = "resume"
    SKIP = "skip"
    REORDER = "reorder"
    ANSWER = "answer"
    UNDO = "undo"
    REDO = "redo"
    FINISH = "finish"


_READY, _RUNNING, _PAUSED, _BREAK, _FINISHED = SessionState
_AT_ANY_TIME = (Verb.REORDER, Verb.SEVERITY, Verb.UNDO, Verb.REDO)

TRANSITIONS: dict[tuple[SessionState, Verb], SessionState] = {
    (_READY, Verb.BEGIN): _RUNNING,
    (_READY, Verb.SKIP): _READY,
    (_READY, Verb.ANSWER): _READY,
    (_READY, Verb.NOTE): _READY,
    (_READY, Verb.PAUSE): _BREAK,
    (_READY, Verb.FINISH): _FINISHED,
    (_RUNNING, Verb.ERROR): _RUNNING,
    (_RUNNING, Verb.ASSIST): _RUNNING,
    (_RUNNING, Verb.NOTE): _RUNNING,
    (_RUNNING, Verb.PAUSE): _PAUSED,
    (_RUNNING, Verb.EXTEND): _RUNNING,
    (_RUNNING, Verb.RESTART): _RUNNING,
    (_RUNNING, Verb.CANCEL): _READY,
    (_RUNNING, Verb.END): _READY,
    (_RUNNING, Verb.FINISH): _FINISHED,
    (_PAUSED, Verb.NOTE): _PAUSED,
    (_PAUSED, Verb.RESUME): _RUNNING,
    (_PAUSED, Verb.EXTEND): _PAUSED,
    (_PAUSED, Verb.RESTART): _RUNNING,
    (_PAUSED, Verb.CANCEL): _READY,
    (_PAUSED, Verb.END): _READY,
    (_PAUSED, Verb.FINISH): _FINISHED,
    (_BREAK, Verb.NOTE): _BREAK,
    (_BREAK, Verb.ANSWER): _BREAK,
    (_BREAK, Verb.RESUME): _READY,
    (_BREAK, Verb.FINISH): _FINISHED,
    **{(state, verb): state for state in (_READY, _RUNNING, _PAUSED, _BREAK) for verb in _AT_ANY_TIME},
}
"""The state after a command. Undo and redo only say that they are allowed: the changes they bring carry the state."""

_REFUSALS: dict[SessionState, str] = {
    _READY: "No attempt is running: begin a task first.",
    _RUNNING: "An attempt is running: end it first.",
    _PAUSED: "The session is paused: resume it first.",
    _BREAK: "The session is paused between two tasks: resume it first.",
    _FINISHED: "The session is finished: start a new session to record more.",
}

_SPECIAL_REFUSALS: dict[tuple[SessionState, Verb], str] = {
    (_READY, Verb.RESUME): "The session is not paused: there is nothing to resume.",
    (_RUNNING, Verb.RESUME): "The session is not paused: there is nothing to resume.",
    (_PAUSED, Verb.PAUSE): "The session is paused already: resume it to go on.",
    (_BREAK, Verb.PAUSE): "The session is paused already: resume it to go on.",
    (_BREAK, Verb.END): "No attempt is running: there is nothing to end.",
    (_BREAK, Verb.CANCEL): "No attempt is running: there is nothing to cancel.",
    (_BREAK, Verb.RESTART): "No attempt is running: there is nothing to restart.",
    (_BREAK, Verb.EXTEND): "No attempt is running: there is nothing to extend.",
    (_FINISHED, Verb.FINISH): "The session is finished already.",
}


def allowed(state: SessionState) -> frozenset[Verb]:
    """Return the commands that are possible in `state`."""
    return frozenset(verb for origin, verb in TRANSITIONS if origin is state)


def next_state(state: SessionState, verb: Verb) -> SessionState:
    """Return the state after `verb`, or `state` itself for undo and redo, whose changes carry the state.

    Raises:
        Refused: `verb` is not possible in `state`.
    """
    try:
        return TRANSITIONS[state, verb]
    except KeyError:
        raise Refused(_SPECIAL_REFUSALS.get((state, verb), _REFUSALS[state])) from None
