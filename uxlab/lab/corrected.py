"""What a window shows of a corrected session: how it was logged, how it is now, and each correction in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from uxlab.metrics.changed import EVERY_TASK, FigureChange, changed_figures
from uxlab.metrics.summary import summarise_briefly
from uxlab.model.design import Design
from uxlab.model.results import StudyData
from uxlab.model.session import Action, ActionKind
from uxlab.recording.corrections import Correction
from uxlab.recording.corrections_decide import Corrector, decide, revertible
from uxlab.recording.corrections_log import (
    as_logged,
    logged_corrections,
    reverted,
    reverted_by,
    standing_corrections,
    undone_corrections,
)
from uxlab.recording.snapshot import Snapshot, after
from uxlab.report.tables.figures import FIGURES
from uxlab.report.tables.table import Kind
from uxlab.wording.corrections import ChangeWords
from uxlab.wording.figures import ABSENT, clock_with_tenths, counted, fixed, percent


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedCorrection:
    """A correction of the list; `standing` is false once it was undone or reverted.

    `lines`: a line for each thing that changed. `written_utc` as in ISO 8601. `revertible`: it stands, and nothing has
    changed its records since. `is_revert`: it is the inverse of another.
    """

    uid: str
    lines: tuple[str, ...]
    who: str
    written_utc: str
    reason: str
    standing: bool
    revertible: bool
    is_revert: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedSession:
    """A session as it was logged and as it is now, and its corrections, oldest first; what undo and redo would do."""

    as_logged: Snapshot
    as_corrected: Snapshot
    corrections: tuple[LoggedCorrection, ...]
    undo_label: str
    redo_label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a correction would change, in words, and the session as it would be then."""

    lines: tuple[str, ...]
    after: Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """A figure of the session that a correction changes; `place` is the name of its task, or "All tasks"."""

    change: FigureChange
    name: str
    place: str
    before: str
    after: str


def corrected_session(snapshot: Snapshot, design: Design, written: Mapping[str, str]) -> CorrectedSession:
    """Return a session with its corrections; `written` tells when (UTC) each action of its log was written."""
    standing, undone = standing_corrections(snapshot), undone_corrections(snapshot)
    words = ChangeWords(design)
    in_force = {action.uid for action in standing} - reverted(snapshot)
    can_be_reverted = revertible(snapshot, (action for action in standing if action.uid in in_force))
    return CorrectedSession(
        as_logged=as_logged(snapshot),
        as_corrected=snapshot,
        corrections=tuple(
            LoggedCorrection(
                uid=action.uid,
                lines=words.lines(action),
                who=action.actor,
                written_utc=written.get(action.uid, ""),
                reason=action.reason,
                standing=action.uid in in_force,
                revertible=action.uid in can_be_reverted,
                is_revert=reverted_by(action) is not None,
            )
            for action in logged_corrections(snapshot)
            if action.kind is ActionKind.DO
        ),
        undo_label=_label(standing[-1], words) if standing else "",
        redo_label=_label(undone[-1], words) if undone else "",
    )


def previewed(snapshot: Snapshot, correction: Correction, by: Corrector) -> Preview:
    """Return what a correction would change; nothing is written.

    Raises:
        Refused: it makes no sense.
    """
    action = decide(snapshot, correction, by)
    return Preview(lines=ChangeWords(by.design).lines(action), after=after(snapshot, action))


def figure_lines(before: StudyData, now: StudyData) -> tuple[FigureLine, ...]:
    """Return the figures that differ between two versions of the same sessions, in words."""
    changes = changed_figures(summarise_briefly(before), summarise_briefly(now))
    return tuple(_figure_line(change, now.design) for change in changes)


def _figure_line(change: FigureChange, design: Design) -> FigureLine:
    names = {task.key: task.name for task in design.tasks}
    figure = next((one for one in FIGURES if one.field == change.key), None)
    kind = Kind.NUMBER if figure is None else figure.kind
    return FigureLine(
        change=change,
        name="Attempts that count" if figure is None else figure.title,
        place="All tasks" if change.task == EVERY_TASK else names.get(change.task, change.task),
        before=_value(change.before, kind, whole=figure is None),
        after=_value(change.after, kind, whole=figure is None),
    )


def _value(value: float | None, kind: Kind, *, whole: bool) -> str:
    if value is None:
        return ABSENT
    if kind is Kind.SHARE:
        return f"{percent(value)} %"
    if kind is Kind.SECONDS:
        return clock_with_tenths(value)
    return fixed(0 if whole else 1 if kind is Kind.TENTHS else 2)(value)


def _label(action: Action, words: ChangeWords) -> str:
    lines = words.lines(action)
    return lines[0] if len(lines) == 1 else f"{lines[0]}, and {counted(len(lines) - 1, 'more change')}"
