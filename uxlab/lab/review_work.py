"""What the review of sessions does with an open study file, on whatever thread it is called."""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from uxlab.errors import Cancelled
from uxlab.storage.event_words import event_words
from uxlab.storage.review_sessions import Write, open_session, session_uids
from uxlab.storage.study_file import StudyToRead
from uxlab.storage.timeline_store import counts_all, discard_index, save_index
from uxlab.timeline.input_index import InputIndex
from uxlab.timeline.query import EventQuery, Found, found_in
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span

Progress = Callable[[int, int], None]
"""Hears how much of how much is done."""

Asked = Callable[[], bool]

LONGEST_DWELL_NS = 3_000_000_000
"""As a hesitation: who rests longer may look elsewhere."""


def keep_nothing(_write: object) -> None:
    """Write nothing, to a file that may only be read."""


def opened(
    study: StudyToRead, uid: str, coder: str | None, write: Write, progress: Progress, cancelled: Asked
) -> ReviewedSession:
    """Return a session as review holds it, and have stored what had to be derived for it.

    Raises:
        UsageError: there is no such session.
        Cancelled: it was.
    """
    found = study.read(partial(open_session, uid=uid, coder=coder, progress=progress, cancelled=cancelled))
    if found is None:
        raise Cancelled("The session was not opened.")
    if found.made is not None:
        write(partial(save_index, uid=uid, made=found.made))
    return found.session


def verified(study: StudyToRead, session: ReviewedSession, write: Write) -> bool:
    """Tell whether a session's index has all its events; one that has not is taken away, to be made anew."""
    if study.read(partial(counts_all, session_id=session.session_id, index=session.input)):
        return True
    write(partial(discard_index, session_id=session.session_id))
    return False


def index_session(study: StudyToRead, uid: str, write: Write, cancelled: Asked) -> None:
    """Derive what review needs of a session that has just ended, unless it is there, or somebody hinders it."""
    try:
        opened(study, uid, None, write, lambda _done, _all: None, cancelled)
    except Cancelled:
        return


def found(
    study: StudyToRead, query: EventQuery, write: Write, progress: Progress, cancelled: Asked
) -> tuple[Found, ...]:
    """Return what is found in the sessions, in their order; `progress` hears how many of how many are done.

    Raises:
        Cancelled: it was.
    """
    uids = [uid for uid in study.read(session_uids) if query.sessions is None or uid in query.sessions]
    results: list[Found] = []
    for session in _each(study, uids, write, progress, cancelled):
        results.extend(found_in(session, query, event_words))
    return tuple(results)


def _each(
    study: StudyToRead, uids: tuple[str, ...] | list[str], write: Write, progress: Progress, cancelled: Asked
) -> Iterator[ReviewedSession]:
    for place, uid in enumerate(uids):
        if cancelled():
            raise Cancelled("The search was cancelled.")
        yield opened(study, uid, None, write, lambda _done, _all: None, cancelled)
        progress(place + 1, len(uids))


def events_about(index: InputIndex, spans: tuple[Span, ...]) -> int:
    """Return about how many events lie in the spans, without reading any."""
    edges = index.block_ns.searchsorted(np.array(spans, np.int64).reshape(-1, 2))
    return int((edges[:, 1] - edges[:, 0]).sum()) * index.events // max(1, index.block_ns.size)
