"""A study in which every questionnaire that ships was answered, made from any study with sessions."""

from collections.abc import Iterator
from dataclasses import replace

from uxlab.model.design import QuestionnaireUse, Slot
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import Answer, Attempt
from uxlab.questionnaires.form import Questionnaire
from uxlab.questionnaires.library import known, load

_PRIME = 13


def answered(data: StudyData) -> StudyData:
    """Return the study with answers to all shipped questionnaires in every session, always the same ones."""
    uses = tuple(QuestionnaireUse(key=key, slot=load(key).slot) for key in known())
    sessions = tuple(replace(one, answers=tuple(_answers(one, place))) for place, one in enumerate(data.sessions))
    return replace(data, sessions=sessions, design=replace(data.design, questionnaires=uses))


def _answers(session: SessionData, place: int) -> Iterator[Answer]:
    for key in known():
        form = load(key)
        for attempt in session.attempts if form.slot is Slot.AFTER_TASK else (None,):
            yield from _given(session, form, attempt, place)


def _given(session: SessionData, form: Questionnaire, attempt: Attempt | None, place: int) -> Iterator[Answer]:
    for number, item in enumerate(form.items):
        if item.scale is not None:
            span = item.scale.high - item.scale.low
            yield Answer(
                uid=f"{session.session.uid}-{form.key}-{item.key}-{attempt.uid if attempt else ''}",
                t_ns=1,
                questionnaire=form.key,
                item=item.key,
                number=item.scale.low + (place * _PRIME + number * 3) % (span + 1),
                attempt_uid=attempt.uid if attempt else None,
            )
