"""Where a participant's answers belong, and how answering again replaces what was said before."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from uxlab.errors import Refused
from uxlab.model.design import Design, Slot
from uxlab.model.session import Action, Answer, Attempt, Change, Outcome
from uxlab.questionnaires.answers import ItemAnswer
from uxlab.questionnaires.form import Questionnaire
from uxlab.recording.snapshot import Snapshot
from uxlab.recording.tasks import untried
from uxlab.recording.undo import undoable


def questionnaire_key(name: str, design: Design) -> str:
    """Return how the design spells a questionnaire; one that it does not use is spelt in lower case, as its file is."""
    used = {use.key.casefold(): use.key for use in design.questionnaires}
    return used.get(name.casefold(), name.lower())


def attempt_asked_about(
    questionnaire: Questionnaire, snapshot: Snapshot, design: Design, order: Sequence[str]
) -> Attempt | None:
    """Return the attempt that the answers to a questionnaire concern, None if they concern the session.

    The design decides; where it does not use the questionnaire, the questionnaire's own slot does. One that the design
    asks both after tasks and for the session concerns the latest attempt while tasks are left or that answer is due.

    Raises:
        Refused: it is asked after a task, and none was attempted yet.
    """
    uses = [use for use in design.questionnaires if use.key == questionnaire.key]
    slots = {use.slot for use in uses} or {questionnaire.slot}
    if Slot.AFTER_TASK not in slots:
        return None
    latest = _latest_ended(snapshot.attempts)
    if slots == {Slot.AFTER_TASK}:
        if latest is None:
            raise Refused(f"{questionnaire.short_name} is asked after a task: end an attempt first.")
        return latest
    if latest is None:
        return None
    asked = any(use.slot is Slot.AFTER_TASK and (not use.tasks or latest.task in use.tasks) for use in uses)
    answered = is_complete(questionnaire, answers_about(snapshot, questionnaire.key, latest.uid))
    return latest if asked and (not answered or untried(order, snapshot.attempts)) else None


def attempt_named(uid: str | None, questionnaire: Questionnaire, among: Sequence[Attempt]) -> Attempt | None:
    """Return the attempt that whoever asks says the answers are about, None where "" names the session.

    Raises:
        Refused: the attempt is no longer there.
    """
    if not uid:
        return None
    named = next((attempt for attempt in among if attempt.uid == uid), None)
    if named is None:
        raise Refused(f"The attempt that {questionnaire.short_name} asks about was taken away: ask it anew.")
    return named


def answers_about(snapshot: Snapshot, questionnaire: str, attempt_uid: str | None) -> tuple[Answer, ...]:
    """Return what was answered to a questionnaire about an attempt, or about the session where that is None."""
    return tuple(a for a in snapshot.answers if a.questionnaire == questionnaire and a.attempt_uid == attempt_uid)


def is_complete(questionnaire: Questionnaire, given: Iterable[Answer]) -> bool:
    """Return whether every item was answered or passed over."""
    return {item.key for item in questionnaire.items} <= {answer.item for answer in given}


def answer_changes(
    given: Iterable[ItemAnswer],
    blank: Answer,
    earlier: Iterable[Answer],
    new_uid: Callable[[], str],
    *,
    partial: bool = False,
) -> tuple[Change, ...]:
    """Return what makes `given` the answers of one occasion, in place of those given `earlier` on the same.

    `blank` holds what all of them share: moment, questionnaire and attempt. An answer that is still the same keeps its
    moment. With `partial`, no record says that there is no answer.
    """
    standing = {answer.item: answer for answer in earlier}
    changes = []
    for one in given:
        before = standing.pop(one.item, None)
        uid = new_uid() if before is None else before.uid
        result = replace(blank, uid=uid, item=one.item, number=one.number, text=one.text)
        if before == replace(result, t_ns=before.t_ns if before else 0):
            continue
        if not (partial and one.number is None and one.text is None):
            changes.append(Change(before, result))
        elif before is not None:
            changes.append(Change(before, None))
    return (*changes, *(Change(left_over, None) for left_over in standing.values()))


def continued_by(changes: Sequence[Change], snapshot: Snapshot, actor: str, *, unfinished: bool) -> Action | None:
    """Return the action that these answers continue: what one person answers in a row is one step to undo.

    `unfinished`: they are themselves not all, or those before them were not.
    """
    last = undoable(snapshot.log)
    if not unfinished or last is None or last.actor != actor:
        return None
    about = _about(changes)
    return last if len(about) == 1 and about == _about(last.changes) else None


def _about(changes: Sequence[Change]) -> set[tuple[str, str | None] | None]:
    records = [change.after or change.before for change in changes]
    return {(one.questionnaire, one.attempt_uid) if isinstance(one, Answer) else None for one in records}


def _latest_ended(attempts: Sequence[Attempt]) -> Attempt | None:
    ended = [a for a in attempts if a.ended_ns is not None and a.outcome is not Outcome.SKIPPED]
    return max(reversed(ended), key=lambda a: a.started_ns, default=None)
