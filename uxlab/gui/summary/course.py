"""The course of a session on one line: attempts, pauses, questionnaires, and what was marked. No Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from uxlab.errors import UxlabError
from uxlab.gui.participant.state import BACK_TAG, DONE_TAG
from uxlab.gui.summary.wording import clock_ns, listed, plural, span_text
from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.model.design import Design
from uxlab.model.events import GapReason
from uxlab.model.results import SessionData
from uxlab.model.session import ASSIST_TAG, IMPRESSION_TAG, Attempt, Note, Pause, PauseReason
from uxlab.questionnaires.own import loader

NS_PER_S = 1_000_000_000
_NOT_REMARKS = {ASSIST_TAG, IMPRESSION_TAG, DONE_TAG, BACK_TAG}
_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400)
_QUESTIONS_APART_NS = 180 * NS_PER_S


@dataclass(frozen=True, slots=True)
class Block:
    """A span of the line. `kind`: "attempt", "pause", "questions" or "gap"; `role` names an attempt's colour."""

    kind: str
    started_ns: int
    ended_ns: int
    label: str
    tip: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """Something marked: kind "error", "note" or "assist"."""

    kind: str
    t_ns: int
    tip: str


@dataclass(frozen=True, slots=True)
class Course:
    """A session from its start to `end_ns`; `remark` says what its times do not tell."""

    end_ns: int = 0
    blocks: tuple[Block, ...] = ()
    points: tuple[Point, ...] = ()
    remark: str = ""

    def number(self, kind: str) -> int:
        """Return how many points there are of a kind."""
        return sum(point.kind == kind for point in self.points)

    @property
    def spoken(self) -> str:
        """The whole line in words, for screen readers."""
        marks = [plural(self.number("error"), "error"), plural(self.number("note"), "note")]
        if self.number("assist"):
            marks.append(plural(self.number("assist"), "assist"))
        return " ".join([*(f"{block.tip}." for block in self.blocks), f"{listed(marks)}.", self.remark]).strip()


def in_order(attempts: Iterable[Attempt]) -> list[Attempt]:
    """Return attempts in the order of time; their places, from 1, are what they are called here."""
    return sorted(attempts, key=lambda attempt: attempt.started_ns)


def remarks(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return the moderator's own notes, without assists, the impression and what the windows note."""
    return tuple(note for note in notes if note.tag not in _NOT_REMARKS)


def end_of(data: SessionData) -> int:
    """Return when a session ended, or the latest moment known of it."""
    ends = [one.ended_ns or one.started_ns for one in data.attempts]
    ends += [one.ended_ns or one.started_ns for one in data.pauses]
    ends += [error.t_ns for error in data.errors]
    ends += [note.t_ns for note in data.notes]
    ends += [answer.t_ns for answer in data.answers]
    return max(data.session.ended_ns or 0, 0, *ends)


def course_of(data: SessionData, design: Design, *, imported: bool = False) -> Course:
    """Return the course of a session."""
    end_ns = end_of(data)
    blocks = [*_attempts(data, design, end_ns), *_pauses(data.pauses, end_ns), *_questions(data, design), *_gaps(data)]
    return Course(
        end_ns,
        tuple(sorted(blocks, key=lambda block: block.started_ns)),
        tuple(sorted(_points(data, design), key=lambda point: point.t_ns)),
        "Imported: without times of day, attempts follow each other and marks stand at their start."
        if imported
        else "",
    )


def ticks(end_s: float, width_px: float, least_px: float = 80) -> tuple[int, ...]:
    """Return the seconds to write under the line, from 0, so far apart that they can be read."""
    if end_s <= 0:
        return (0,)
    most = max(1, int(width_px // least_px))
    step = next((step for step in _STEPS_S if end_s / step <= most), _STEPS_S[-1])
    return tuple(range(0, int(end_s) + 1, step))


def _attempts(data: SessionData, design: Design, end_ns: int) -> Iterable[Block]:
    names = {task.key: task.name for task in design.tasks}
    for number, attempt in enumerate(in_order(data.attempts), 1):
        mark = OUTCOMES[attempt.outcome] if attempt.outcome else None
        ended_ns = attempt.ended_ns if attempt.ended_ns is not None else end_ns
        how = mark.name if mark else "not ended"
        tip = f"{number} {names.get(attempt.task, attempt.task)}, {how}, {_when(attempt.started_ns, ended_ns)}"
        yield Block("attempt", attempt.started_ns, ended_ns, str(number), tip, mark.role if mark else "other")


def _pauses(pauses: Sequence[Pause], end_ns: int) -> Iterable[Block]:
    for pause in pauses:
        label = "pause" if pause.reason is PauseReason.MODERATOR else "interrupted"
        ended_ns = pause.ended_ns if pause.ended_ns is not None else end_ns
        yield Block(
            "pause", pause.started_ns, ended_ns, label, f"{label.capitalize()}, {_when(pause.started_ns, ended_ns)}"
        )


def _gaps(data: SessionData) -> Iterable[Block]:
    for gap in data.gaps:
        if gap.reason is not GapReason.PAUSE:
            tip = f"Not seen, {_when(gap.started_ns, gap.ended_ns)}"
            yield Block("gap", gap.started_ns, gap.ended_ns, "", tip)


def _questions(data: SessionData, design: Design) -> Iterable[Block]:
    """Yield when questions about the session were answered; questionnaires close to each other are one block."""
    spans: list[tuple[int, int, list[str]]] = []
    for answer in sorted((one for one in data.answers if one.attempt_uid is None), key=lambda one: one.t_ns):
        name = short_name(design, answer.questionnaire)
        if spans and answer.t_ns - spans[-1][1] <= _QUESTIONS_APART_NS:
            started_ns, _, names = spans.pop()
            spans.append((started_ns, answer.t_ns, names if name in names else [*names, name]))
        else:
            spans.append((answer.t_ns, answer.t_ns, [name]))
    for started_ns, ended_ns, names in spans:
        label = ", ".join(names)
        yield Block("questions", started_ns, ended_ns, label, f"{label}, answered {_when(started_ns, ended_ns)}")


def short_name(design: Design, key: str) -> str:
    """Return what a questionnaire is called for short; by its key where it cannot be read."""
    try:
        return loader(design.questionnaires)(key).short_name
    except UxlabError:
        return key


def _points(data: SessionData, design: Design) -> Iterable[Point]:
    names = {kind.key: kind.name for kind in design.error_types}
    for error in data.errors:
        name = names.get(error.error_type or "", error.error_type or "Error")
        said = f"{name}: {error.text}" if error.text else name
        yield Point("error", error.t_ns, f"{clock_ns(error.t_ns)} {said}")
    for note in remarks(data.notes):
        yield Point("note", note.t_ns, f"{clock_ns(note.t_ns)} {note.text}")
    for note in data.notes:
        if note.tag == ASSIST_TAG:
            yield Point("assist", note.t_ns, f"{clock_ns(note.t_ns)} Assist{', ' if note.text else ''}{note.text}")


def _when(started_ns: int, ended_ns: int) -> str:
    length_ns = ended_ns - started_ns
    return f"{span_text(length_ns)} from {clock_ns(started_ns)}" if length_ns else f"at {clock_ns(started_ns)}"
