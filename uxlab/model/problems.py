"""Usability problems: what is wrong, how badly, and where in the sessions it was seen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One moment at which somebody met the problem, and the error or note there, if one was marked."""

    uid: str
    session_uid: str
    participant: str
    t_ns: int
    error_uid: str | None = None
    note_uid: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A usability problem; `place`: a task or a part of the product, `severity` from 1 (minor) to 4 (critical)."""

    uid: str
    title: str
    description: str = ""
    place: str = ""
    severity: int | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """What leads to evidence: a moment (`at`, as m:ss or seconds), all errors of a type, or all notes with a text.

    `participant` None: everybody's errors or notes; a participant alone met the problem, nobody noted when.
    `session`: which of the participant's sessions, from 1; None: the latest, and all of them for errors and notes.
    """

    participant: str | None = None
    session: int | None = None
    at: str | None = None
    error_type: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemDraft:
    """A problem as a person writes it down, with what leads to its evidence."""

    title: str
    description: str = ""
    place: str = ""
    severity: int | None = None
    evidence: tuple[Pointer, ...] = ()
