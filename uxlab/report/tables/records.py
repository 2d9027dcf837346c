"""The tables of what was marked, noted and answered, a row each, with the attempt at which it happened."""

from collections.abc import Iterable, Mapping

from uxlab.model.results import StudyData
from uxlab.questionnaires.form import Item, ItemKind, Questionnaire
from uxlab.report.tables.attempts import started
from uxlab.report.tables.levels import SEVERITIES, TAGS, named
from uxlab.report.tables.places import ATTEMPT, CONDITION, PARTICIPANT, SESSION, Places
from uxlab.report.tables.table import NS_PER_S, Column, Kind, Table, Value, table_of

_BETWEEN = "between attempts"
_SECONDS = Column(
    name="seconds", title="Time in session", kind=Kind.SECONDS, unit="s", clock=True, meaning="From the session's start"
)
_MOMENT = Column(name="moment", title="When", kind=Kind.MOMENT, unit="UTC", meaning="The same on the wall clock")
SEVERITY = Column(
    name="severity", title="Severity", kind=Kind.WHOLE, levels=SEVERITIES, missing="not judged",
    meaning="From 1 (minor) to 4 (critical)",
)  # fmt: skip


def errors_table(data: StudyData) -> Table:
    """Return a row for each error that the moderator marked."""
    types = named(data.design.error_types)
    columns = (
        PARTICIPANT, SESSION, *_at(), _SECONDS, _MOMENT,
        Column(
            name="error_type", title="Type", kind=Kind.CODE, levels=types, missing="marked without type",
            meaning="Kind of error",
        ),
        SEVERITY,
        Column(
            name="text", title="Text", kind=Kind.TEXT, free=True, wide=True, meaning="What the moderator wrote of it"
        ),
    )  # fmt: skip
    places = Places.of(data)
    rows: list[dict[str, Value]] = [
        {
            **places.moment(one, error.t_ns),
            "seconds": error.t_ns / NS_PER_S,
            "moment": started(one, error.t_ns),
            "error_type": error.error_type,
            "severity": error.severity,
            "text": error.text,
        }
        for one in data.sessions
        for error in sorted(one.errors, key=lambda error: error.t_ns)
    ]
    return table_of("errors", "Errors", "One error that the moderator marked", columns, rows)


def notes_table(data: StudyData) -> Table:
    """Return a row for each note, assists among them."""
    columns = (
        PARTICIPANT, SESSION, *_at(), _SECONDS, _MOMENT,
        Column(name="tag", title="Tag", kind=Kind.CODE, levels=TAGS, missing="a plain note", meaning="Kind of note"),
        Column(name="text", title="Note", kind=Kind.TEXT, free=True, wide=True, meaning="What the moderator wrote"),
    )  # fmt: skip
    places = Places.of(data)
    rows: list[dict[str, Value]] = [
        {
            **places.moment(one, note.t_ns),
            "seconds": note.t_ns / NS_PER_S,
            "moment": started(one, note.t_ns),
            "tag": note.tag,
            "text": note.text,
        }
        for one in data.sessions
        for note in sorted(one.notes, key=lambda note: note.t_ns)
    ]
    return table_of("notes", "Notes", "One note of the moderator", columns, rows)


def answers_table(data: StudyData, questionnaires: Iterable[Questionnaire]) -> Table:
    """Return a row for each answer to an item; `questionnaires` give the wordings."""
    forms = {form.key: form for form in questionnaires}
    columns = (
        PARTICIPANT, SESSION, CONDITION,
        Column(name="task", title="Task", kind=Kind.CODE, missing="about the session", meaning="Key of the task"),
        Column(name="attempt", title="Attempt", kind=Kind.WHOLE, missing="about the session", meaning=ATTEMPT.meaning),
        Column(
            name="questionnaire", title="Questionnaire", kind=Kind.CODE, meaning="Key of the questionnaire",
            levels=tuple((form.key, form.short_name) for form in forms.values()),
        ),
        Column(name="item", title="Item", kind=Kind.CODE, meaning="Key of the item in the questionnaire"),
        Column(
            name="value", title="Answer", kind=Kind.MIXED, missing="no answer was given",
            meaning="The number that was ticked, the keys of what was chosen, or what was written",
        ),
        Column(name="item_text", title="Wording", kind=Kind.TEXT, wide=True, meaning="What was asked, in English"),
        Column(name="moment", title="When", kind=Kind.MOMENT, unit="UTC", meaning="When the answer was given"),
    )  # fmt: skip
    rows = list(_answers(data, {key: _items(form) for key, form in forms.items()}))
    return table_of("answers", "Answers", "One answer of a participant to an item", columns, rows)


def _answers(data: StudyData, items: Mapping[str, Mapping[str, Item]]) -> Iterable[dict[str, Value]]:
    places = Places.of(data)
    for one in data.sessions:
        attempts = {attempt.uid: attempt for attempt in one.attempts}
        for answer in one.answers:
            attempt = None if answer.attempt_uid is None else attempts.get(answer.attempt_uid)
            item = items.get(answer.questionnaire, {}).get(answer.item)
            yield {
                **places.session(one),
                "condition": one.session.condition,
                **({} if attempt is None else {"task": attempt.task, "attempt": places.attempts[attempt.uid]}),
                "questionnaire": answer.questionnaire,
                "item": answer.item,
                "value": answer.text if answer.number is None else _plain_number(answer.number, item),
                "item_text": None if item is None else item.text.in_language(),
                "moment": started(one, answer.t_ns),
            }


def _plain_number(number: float, item: Item | None) -> Value:
    """Return a point of a scale as the whole number that it is."""
    of_scale = item is None or item.kind is ItemKind.LIKERT
    return int(number) if of_scale and number == int(number) else number


def _items(form: Questionnaire) -> dict[str, Item]:
    return {item.key: item for item in form.items}


def _at() -> tuple[Column, Column]:
    return (
        Column(name="task", title="Task", kind=Kind.CODE, missing=_BETWEEN, meaning="Task under way"),
        Column(name="attempt", title="Attempt", kind=Kind.WHOLE, missing=_BETWEEN, meaning=ATTEMPT.meaning),
    )
