"""How much input of a study is not the participants'."""

from collections.abc import Collection, Iterable

from uxlab.model.results import ExcludedInput, InputCounts, SessionData


def excluded_of(sessions: Iterable[SessionData]) -> ExcludedInput | None:
    """Return the sum over sessions, by reason; None where no session recorded input."""
    found = [session.excluded for session in sessions if session.excluded is not None]
    if not found:
        return None
    return ExcludedInput(
        chords=together(one.chords for one in found),
        own_windows=together(one.own_windows for one in found),
        repeats=together(one.repeats for one in found),
    )


def together(parts: Iterable[InputCounts]) -> InputCounts:
    """Return the sum of counts, of keys the sum of what is known, and None where nothing is."""
    every = tuple(parts)
    return InputCounts(
        clicks=sum(part.clicks for part in every),
        keys=_known([part.keys for part in every]),
        scrolls=sum(part.scrolls for part in every),
        moves=sum(part.moves for part in every),
        corrections=_known([part.corrections for part in every]),
    )


def _known(counts: Collection[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return None if counts and not known else sum(known)
