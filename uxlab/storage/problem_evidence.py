"""From what a person points at, such as “P01 at 1:23” or “all slips”, to the moments that are evidence."""

from collections.abc import Iterable, Iterator, Sequence

from uxlab.errors import UsageError
from uxlab.importing.cells import BadCell, nanoseconds
from uxlab.model.problems import Evidence, Pointer
from uxlab.model.results import SessionData
from uxlab.model.session import ErrorMark, Note
from uxlab.storage.stamps import new_uid

NEAR_NS = 1_000_000_000
"""A mark so close to a moment that was named is what the moment is about."""

_ONE_OF = "Evidence is a participant, with the moment (at) if it is known, or errors of a type (error_type), or a note."


class LeadsNowhere(UsageError):
    """A pointer that says too little or too much, or leads to nothing; `field` is the part of it that is at fault."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


def evidence_for(pointer: Pointer, sessions: Sequence[SessionData]) -> tuple[Evidence, ...]:
    """Return the moments that the pointer leads to; of a person alone, the beginning of the latest session.

    Raises:
        LeadsNowhere: it says too little or too much, or leads to nothing.
    """
    given = [name for name in ("at", "error_type", "note") if getattr(pointer, name) is not None]
    if len(given) > 1 or not (given or pointer.participant):
        raise LeadsNowhere(given[-1] if given else "participant", _ONE_OF)
    chosen = _sessions(pointer, sessions)
    if not given:
        return (_evidence(chosen[-1], 0, None, None),)
    if pointer.at is not None:
        return (_moment(pointer, chosen[-1]),)
    found = tuple(_marked(pointer, chosen))
    if not found:
        what = f"error of the type {pointer.error_type}" if pointer.error_type else f"note with “{pointer.note}”"
        raise LeadsNowhere(given[0], f"There is no {what}{_whose(pointer)}; name one that was marked.")
    return found


def _sessions(pointer: Pointer, sessions: Sequence[SessionData]) -> Sequence[SessionData]:
    if pointer.participant is None:
        if pointer.at is not None or pointer.session is not None:
            raise LeadsNowhere("participant", "A moment is one of a participant's session; name the participant too.")
        return sessions
    own = [data for data in sessions if data.session.participant == pointer.participant]
    if not own:
        known = ", ".join(dict.fromkeys(data.session.participant for data in sessions)) or "nobody yet"
        raise LeadsNowhere(
            "participant", f"Participant {pointer.participant} has no session here; there are sessions of {known}."
        )
    if pointer.session is None:
        return own
    if not 1 <= pointer.session <= len(own):
        raise LeadsNowhere(
            "session", f"Participant {pointer.participant} has {len(own)} sessions; there is no {pointer.session}."
        )
    return [own[pointer.session - 1]]


def _moment(pointer: Pointer, data: SessionData) -> Evidence:
    try:
        t_ns = nanoseconds(pointer.at or "")
    except BadCell as flaw:
        raise LeadsNowhere("at", f"“{pointer.at}” {flaw}.") from None
    if data.session.ended_ns is not None and t_ns > data.session.ended_ns:
        raise LeadsNowhere(
            "at", f"The session of {data.session.participant} ended before {pointer.at}; check the moment."
        )
    error, note = _nearest(data.errors, t_ns), _nearest(data.notes, t_ns)
    return _evidence(data, t_ns, error, note)


def _nearest(marks: Iterable[ErrorMark | Note], t_ns: int) -> str | None:
    near = [mark for mark in marks if abs(mark.t_ns - t_ns) <= NEAR_NS]
    return min(near, key=lambda mark: abs(mark.t_ns - t_ns)).uid if near else None


def _marked(pointer: Pointer, sessions: Iterable[SessionData]) -> Iterator[Evidence]:
    for data in sessions:
        if pointer.error_type is not None:
            own = (error for error in data.errors if error.error_type == pointer.error_type)
            yield from (_evidence(data, error.t_ns, error.uid, None) for error in own)
        else:
            wanted = (pointer.note or "").casefold()
            yield from (_evidence(data, n.t_ns, None, n.uid) for n in data.notes if wanted in n.text.casefold())


def _evidence(data: SessionData, t_ns: int, error_uid: str | None, note_uid: str | None) -> Evidence:
    return Evidence(
        uid=new_uid(),
        session_uid=data.session.uid,
        participant=data.session.participant,
        t_ns=t_ns,
        error_uid=error_uid,
        note_uid=note_uid,
    )


def _whose(pointer: Pointer) -> str:
    return f" in the sessions of {pointer.participant}" if pointer.participant else ""
