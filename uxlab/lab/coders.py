"""Several coders of the same sessions: their marks read from a file, and how far they agree."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

from uxlab.errors import UsageError
from uxlab.importing.cells import BadCell, count, nanoseconds
from uxlab.lab.problems import actor
from uxlab.lab.tables import in_cell, rows_of
from uxlab.metrics.coders import TOLERANCE_S, CoderAgreement, coder_agreement
from uxlab.model.coding import CodedMark
from uxlab.model.results import StudyData
from uxlab.storage.coders import read_coded_marks, read_not_counted, replace_marks
from uxlab.storage.results import read_study_data
from uxlab.storage.study_file import StudyToRead, open_for_reading, open_for_recording

MODERATOR = "moderator"


def agreements(path: Path, *, tolerance_s: float = TOLERANCE_S, confidence: float = 0.95) -> tuple[CoderAgreement, ...]:
    """Return the agreement of each two coders, the moderator being one, over the sessions that both have coded.

    A session counts as coded by whoever marked anything in it, and as coded by the moderator unless it has attempts of
    which nobody counted the errors.

    Raises:
        UnusableStudy: there is no readable study.
        UsageError: nobody but the moderator has coded anything, or a tolerance below 0.
    """
    with open_for_reading(path) as study:
        found = agreements_of(study, tolerance_s=tolerance_s, confidence=confidence)
    if not found:
        raise UsageError("Only the moderator has coded this study; give a second coder's marks with --import FILE.csv.")
    return found


def agreements_of(study: StudyToRead, *, tolerance_s: float, confidence: float) -> tuple[CoderAgreement, ...]:
    """Return the same of a study that is open, nothing where only the moderator has coded.

    Raises:
        UsageError: a tolerance below 0.
    """
    if tolerance_s < 0:
        raise UsageError(f"The tolerance is a time of 0 s or more, and not {tolerance_s:g} s.")
    marks, not_counted = study.read(read_coded_marks), study.read(read_not_counted)
    by_both: dict[str | None, dict[str, list[CodedMark]]] = {None: {}}
    for mark in marks:
        by_both.setdefault(mark.coder, {}).setdefault(mark.session_uid, []).append(mark)

    def coded(coder: str | None, other: str | None) -> list[str]:
        if coder is None:
            return [uid for uid in by_both[other] if uid not in not_counted]
        return [uid for uid in by_both[other] if uid in by_both[coder]]

    return tuple(
        coder_agreement(
            (first or MODERATOR, second or MODERATOR),
            [(by_both[first].get(uid, ()), by_both[second].get(uid, ())) for uid in coded(first, second)],
            tolerance_s=tolerance_s,
            confidence=confidence,
        )
        for first, second in combinations(by_both, 2)
    )


def checked_coder(name: str) -> str:
    """Return the name of a coder beside the moderator.

    Raises:
        UsageError: it is none.
    """
    if not name.strip() or name == MODERATOR:
        raise UsageError(f"Give the second coder a name other than {MODERATOR}.")
    return name.strip()


def import_marks(path: Path, file: Path, coder: str) -> tuple[int, int]:
    """Read a coder's marks, all or none; return how many there are, and how many sessions they changed.

    Columns: participant, seconds, type, and session (which of the participant's, from 1; the latest if empty). They
    replace what the coder marked in those sessions, so that the same file again changes nothing.

    Raises:
        BadTable: with every row and column that is wrong.
        UnreadableFile, UnusableStudy: one of the files cannot be used.
        UsageError: the coder has no name.
    """
    coder = checked_coder(coder)
    data = read_study_data(path)
    marks = rows_of(file, ("participant", "seconds", "type"), ("session",), _reader(data, coder))
    by_session: dict[str, list[CodedMark]] = {}
    for mark in marks:
        by_session.setdefault(mark.session_uid, []).append(mark)
    with open_for_recording(path, lambda _sentence: None) as study:
        changed = study.writer.run(lambda connection: replace_marks(connection, coder, by_session, actor(data.design)))
    return len(marks), changed


def _reader(data: StudyData, coder: str) -> Callable[[dict[str, str]], CodedMark]:
    sessions: dict[str, list[str]] = {}
    for one in data.sessions:
        sessions.setdefault(one.session.participant, []).append(one.session.uid)
    types = [kind.key for kind in data.design.error_types]

    def read(row: dict[str, str]) -> CodedMark:
        own = sessions.get(row["participant"], [])
        if not own:
            raise BadCell(f"participant: there is no session of “{row['participant']}” here")
        number = in_cell("session", row, count) if row["session"] else len(own)
        if not 1 <= number <= len(own):
            raise BadCell(f"session: {row['participant']} has {len(own)}, and there is no {number}")
        if row["type"] and row["type"] not in types:
            known = f"known are {', '.join(types)}" if types else "the study has none"
            raise BadCell(f"type: there is no error type “{row['type']}”; {known}")
        t_ns = in_cell("seconds", row, nanoseconds)
        return CodedMark(session_uid=own[number - 1], t_ns=t_ns, error_type=row["type"] or None, coder=coder)

    return read
