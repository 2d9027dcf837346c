"""Which answers are missing in a session, held against what the design asks. No Qt."""

from collections.abc import Iterator, Sequence

from uxlab.errors import UxlabError
from uxlab.gui.summary.course import in_order
from uxlab.gui.summary.wording import listed, plural
from uxlab.model.design import Design, QuestionnaireUse, Slot
from uxlab.model.results import SessionData
from uxlab.model.session import Outcome
from uxlab.questionnaires.form import ItemKind, Questionnaire, Scoring
from uxlab.questionnaires.own import loader

_SUS = {Scoring.SUS, Scoring.SUS_POSITIVE}
_NOTHING_TO_ASK_ABOUT = {Outcome.SKIPPED, Outcome.FAULT, None}


def missing_answers(data: SessionData, design: Design) -> Iterator[tuple[str, str]]:
    """Yield a title and a text for each questionnaire of the design that lacks answers; open questions may be empty."""
    load = loader(design.questionnaires)
    for use in design.questionnaires:
        try:
            form = load(use.key)
        except UxlabError:
            continue
        if use.slot is Slot.AFTER_TASK:
            yield from _after_tasks(data, use, form)
        else:
            yield from _about_session(data, form)


def _about_session(data: SessionData, form: Questionnaire) -> Iterator[tuple[str, str]]:
    wanted, given = _required(form), _given(data, form.key, None)
    missing = [item for item in wanted if item not in given]
    if wanted and len(missing) == len(wanted):
        yield f"{form.short_name} was not answered", "It has no value for this person."
    elif missing:
        title = f"{form.short_name}, {plural(len(missing), 'answer')} of {len(wanted)} missing"
        yield title, _consequence(form, len(missing))


def _consequence(form: Questionnaire, missing: int) -> str:
    if form.scoring not in _SUS:
        return "What is there counts."
    if missing == 1:
        return "The score is that of the other nine, scaled up."
    return "With two or more missing there is no score."


def _after_tasks(data: SessionData, use: QuestionnaireUse, form: Questionnaire) -> Iterator[tuple[str, str]]:
    wanted = _required(form)
    lacking = [
        str(number)
        for number, attempt in enumerate(in_order(data.attempts), 1)
        if attempt.outcome not in _NOTHING_TO_ASK_ABOUT
        and (not use.tasks or attempt.task in use.tasks)
        and not set(wanted) <= _given(data, use.key, attempt.uid)
    ]
    if lacking:
        tasks = f"task {lacking[0]}" if len(lacking) == 1 else f"tasks {listed(lacking)}"
        yield f"{form.short_name} is missing after {tasks}", "What was not answered is not filled in."


def _required(form: Questionnaire) -> Sequence[str]:
    return [item.key for item in form.items if item.kind is not ItemKind.TEXT]


def _given(data: SessionData, questionnaire: str, attempt_uid: str | None) -> set[str]:
    return {
        answer.item
        for answer in data.answers
        if answer.questionnaire == questionnaire
        and answer.attempt_uid == attempt_uid
        and (answer.number is not None or answer.text is not None)
    }
