"""Where a participant's answers belong, and how answering again replaces what was said before."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from uxlab.errors import Refused
from uxlab.model.design import Design, Slot
from uxlab.model.session import Answer, Attempt, Change, Outcome
from uxlab.questionnaires.answers import ItemAnswer
from uxlab.questionnaires.form import Questionnaire
from uxlab.recording.snapshot import Snapshot
from uxlab.recording.tasks import untried


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
    answered = any(a.questionnaire == questionnaire.key and a.attempt_uid == latest.uid for a in snapshot.answers)
    return latest if asked and (not answered or untried(order, snapshot.attempts)) else None


def answer_changes(
    given: Iterable[ItemAnswer], blank: Answer, earlier: Iterable[Answer], new_uid: Callable[[], str]
) -> tuple[Change, ...]:
    """Return what makes `given` the answers of one occasion, in place of those given `earlier` on the same.

    `blank` holds what all of them share: moment, questionnaire and attempt.
    """
    standing = {answer.item: answer for answer in earlier}
    changes = []
    for one in given:
        before = standing.pop(one.item, None)
        uid = new_uid() if before is None else before.uid
        changes.append(Change(before, replace(blank, uid=uid, item=one.item, number=one.number, text=one.text)))
    return (*changes, *(Change(left_over, None) for left_over in standing.values()))


def _latest_ended(attempts: Sequence[Attempt]) -> Attempt | None:
    ended = [a for a in attempts if a.ended_ns is not None and a.outcome is not Outcome.SKIPPED]
    return max(reversed(ended), key=lambda a: a.started_ns, default=None)
