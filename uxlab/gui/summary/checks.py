"""What somebody should look at again after a session: gaps, late marks, doubtful and missing answers. No Qt."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from uxlab.gui.participant.state import BACK_TAG, DONE_TAG
from uxlab.gui.summary.answers import missing_answers
from uxlab.gui.summary.course import in_order
from uxlab.gui.summary.wording import clock_ns, listed, plural, sentence, span_text
from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.metrics.standing import SessionStanding
from uxlab.model.design import ConsentKind, Design
from uxlab.model.events import Gap, GapReason
from uxlab.model.results import SessionData
from uxlab.model.session import Attempt, Outcome, PauseReason
from uxlab.privacy.consent import permitted, withheld

_SOON_NS, _LATE_NS = 3_000_000_000, 2_000_000_000

_GAPS = {
    GapReason.SECURE_INPUT: ("keys", "A password field was open", "Keys there were not seen."),
    GapReason.LOCK: ("input", "The screen was locked", "Nothing there was seen."),
    GapReason.SLEEP: ("input", "The computer slept", "Nothing there was seen."),
    GapReason.SILENT_HOOK: ("input", "Capture fell silent", "Clicks and keys there are missing."),
    GapReason.HELPER_RESTART: ("input", "Capture was started again", "Clicks and keys there are missing."),
    GapReason.CRASH: ("input", "Capture was not running", "Clicks and keys there are missing."),
    GapReason.ELEVATED_WINDOW: ("input", "A window with more rights was in front", "Input to it was not seen."),
    GapReason.LOST_EVENTS: ("some input", "The computer was too busy", "Some clicks and keys there are missing."),
}
_LESS = {
    ConsentKind.LITERAL_KEYS: "keys were kept by class only",
    ConsentKind.WINDOW_TITLES: "windows were kept by application only",
    ConsentKind.SCREEN: "no pictures of the screen were taken",
}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at: its icon with the role of its colour, what it is, and what it means for the data."""

    icon: str
    role: str
    title: str
    text: str


def checks_of(data: SessionData, design: Design, standing: SessionStanding, *, imported: bool) -> tuple[Check, ...]:
    """Return what to look at again, the most serious first."""
    attempts = in_order(data.attempts)
    finished = data.session.ended_ns is not None
    return (
        *_exclusion(data, design),
        *(() if imported else _recording(data, design)),
        *_gaps(data, attempts),
        *_interruptions(data, attempts),
        *_late_errors(data, attempts),
        *_late_judgements(data, attempts),
        *_odd_attempts(attempts, standing),
        *_answers(data, design, standing),
        *(_untried(attempts, design) if finished else ()),
    )


def _exclusion(data: SessionData, design: Design) -> Iterator[Check]:
    code = data.session.participant
    reason = next((one.excluded_reason for one in design.participants if one.code == code), None)
    if reason is not None:
        yield _warning(f"{code} is excluded", f"{sentence(reason)} This session is in no figure of the study.".strip())


def _recording(data: SessionData, design: Design) -> Iterator[Check]:
    if data.excluded is None:
        yield _warning("No input was recorded", "Clicks, keys and the pointer are unknown in this session.")
        return
    consents = next((one.consents for one in design.participants if one.code == data.session.participant), frozenset())
    missing = withheld(design.privacy, permitted(design.privacy, consents))
    if missing:
        less = listed([_LESS[kind] for kind in missing])
        yield Check("hand-palm", "text2", "Recorded less than planned", sentence(f"Without consent, {less}"))


def _gaps(data: SessionData, attempts: Sequence[Attempt]) -> Iterator[Check]:
    """Yield one for each reason; what lies in a pause is off the record anyway."""
    for reason, (what, cause, means) in _GAPS.items():
        found = [gap for gap in data.gaps if gap.reason is reason and not _in_pause(gap, data)]
        if found:
            lost = span_text(sum(gap.ended_ns - gap.started_ns for gap in found))
            where = _where(found[0].started_ns, attempts) if len(found) == 1 else f", {len(found)} times"
            at = listed([clock_ns(gap.started_ns) for gap in found])
            yield _warning(f"{lost} without {what}{where}", f"{cause} at {at}. {means}")


def _interruptions(data: SessionData, attempts: Sequence[Attempt]) -> Iterator[Check]:
    for pause in data.pauses:
        if pause.reason is PauseReason.INTERRUPTION and pause.ended_ns is not None:
            length = span_text(pause.ended_ns - pause.started_ns)
            where = _where(pause.started_ns, attempts)
            said = (
                f"The session was left at {clock_ns(pause.started_ns)} and resumed. The time between is off the record."
            )
            yield _warning(f"Interrupted for {length}{where}", said)


def _late_errors(data: SessionData, attempts: Sequence[Attempt]) -> Iterator[Check]:
    outside = [error.t_ns for error in data.errors if not any(_holds(attempt, error.t_ns) for attempt in attempts)]
    just_after = {t_ns: _ended_before(t_ns, attempts) for t_ns in outside}
    for number, attempt in enumerate(attempts, 1):
        late = [t_ns for t_ns in outside if just_after[t_ns] == attempt]
        if late and attempt.ended_ns is not None and attempt.outcome is not None:
            title = f"Task {number}, {OUTCOMES[attempt.outcome].name} at {clock_ns(attempt.ended_ns)}"
            after = span_text(late[0] - attempt.ended_ns)
            what = f"an error {after}" if len(late) == 1 else f"{len(late)} errors, the first {after},"
            are = "It is" if len(late) == 1 else "They are"
            yield _pencil(title, f"You marked {what} after the end. {are} not in the attempt.")
    rest = [t_ns for t_ns in outside if just_after[t_ns] is None]
    if rest:
        at = listed([clock_ns(t_ns) for t_ns in rest])
        are = "It is" if len(rest) == 1 else "They are"
        yield _pencil(f"{plural(len(rest), 'error')} outside the tasks", f"Marked at {at}. {are} in no figure.")


def _ended_before(t_ns: int, attempts: Sequence[Attempt]) -> Attempt | None:
    """Return the attempt that ended just before a moment, the latest of them."""
    ended = [one for one in attempts if one.ended_ns is not None and 0 <= t_ns - one.ended_ns <= _SOON_NS]
    return max(ended, key=lambda one: one.ended_ns or 0, default=None)


def _late_judgements(data: SessionData, attempts: Sequence[Attempt]) -> Iterator[Check]:
    for number, attempt in enumerate(attempts, 1):
        done_ns = _done(data, attempt)
        if done_ns is not None and attempt.ended_ns is not None and attempt.ended_ns - done_ns >= _LATE_NS:
            wait = span_text(attempt.ended_ns - done_ns)
            said = f"“I’m done” was pressed at {clock_ns(done_ns)}. The wait after it counts as time on the task."
            yield Check("hand-palm", "text2", f"Task {number}, judged {wait} after done", said)


def _odd_attempts(attempts: Sequence[Attempt], standing: SessionStanding) -> Iterator[Check]:
    faults = [str(number) for number, one in enumerate(attempts, 1) if one.outcome is Outcome.FAULT]
    if faults:
        what = f"Task {faults[0]}" if len(faults) == 1 else f"Tasks {listed(faults)}"
        yield Check("wrench", "text2", f"{what}, technical fault", "What was done there is in no figure.")
    uncounted = standing.own.uncounted.errors
    if uncounted:
        title = f"Errors of {plural(uncounted, 'attempt')} were not counted"
        yield Check("question", "text2", title, "They are left out of the error rate.")


def _answers(data: SessionData, design: Design, standing: SessionStanding) -> Iterator[Check]:
    if standing.own.sus.straight_lined:
        yield _warning("SUS with ten equal answers", "Half of the statements are against the product. Were they read?")
    for title, text in missing_answers(data, design):
        yield Check("clipboard-text", "text2", title, text)


def _untried(attempts: Sequence[Attempt], design: Design) -> Iterator[Check]:
    tried = {attempt.task for attempt in attempts if attempt.outcome is not Outcome.SKIPPED}
    left = [task.name for task in design.tasks if task.key not in tried]
    if left:
        title = "1 task was not tried" if len(left) == 1 else f"{len(left)} tasks were not tried"
        yield Check("skip-forward", "text2", title, sentence(listed(left)))


def _done(data: SessionData, attempt: Attempt) -> int | None:
    own = [note for note in data.notes if _holds(attempt, note.t_ns)]
    back_ns = max((note.t_ns for note in own if note.tag == BACK_TAG), default=0)
    return min((note.t_ns for note in own if note.tag == DONE_TAG and note.t_ns >= back_ns), default=None)


def _holds(attempt: Attempt, t_ns: int) -> bool:
    return attempt.started_ns <= t_ns and (attempt.ended_ns is None or t_ns < attempt.ended_ns)


def _in_pause(gap: Gap, data: SessionData) -> bool:
    return any(
        pause.started_ns <= gap.started_ns and (pause.ended_ns is None or gap.ended_ns <= pause.ended_ns)
        for pause in data.pauses
    )


def _where(t_ns: int, attempts: Iterable[Attempt]) -> str:
    number = next((number for number, one in enumerate(attempts, 1) if _holds(one, t_ns)), None)
    return ", between tasks" if number is None else f", task {number}"


def _warning(title: str, text: str) -> Check:
    return Check("warning-fill", "warn-fill", title, text)


def _pencil(title: str, text: str) -> Check:
    return Check("pencil-simple", "text2", title, text)
